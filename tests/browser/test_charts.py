"""How Plotly draws the charts, seen in the browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.screen import INVENTED, drawn, opened

# Streamlit hands Plotly a figure without a width, and then the same one with the width it has got.
HANDED_TWICE = """() => [...document.querySelectorAll(".js-plotly-plot")]
    .every((chart) => chart.layout?.width !== undefined)"""
DRAWN_AGAIN_FOR = """() => [...document.querySelectorAll(".js-plotly-plot")].map((chart) => [
    Boolean(chart.layout.template),
    chart.layout.width !== parseFloat(getComputedStyle(chart).width),
    chart.layout.clickmode !== "event" || chart.layout.dragmode !== "pan",
])"""


@pytest.mark.parametrize("page_name", ["tendenser", "kvartaler", "omraader"])
@pytest.mark.parametrize("width", [1280, 1111, 360])
def test_a_chart_has_nothing_to_be_drawn_again_for(
    page_name: str, width: int, filled: str, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, f"{filled}/{page_name}?{INVENTED}")
    page.wait_for_function(HANDED_TWICE)

    assert page.evaluate(DRAWN_AGAIN_FOR) == [[False, False, False]]


def test_the_words_in_a_chart_are_read_on_light_and_dark(filled: str, page: Page) -> None:
    inks = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        opened(page, f"{filled}/tendenser?{INVENTED}")
        words = page.locator(".legendtext, .xtick text, .ytick text, .annotation-text")
        inks[scheme] = set(words.evaluate_all("(all) => all.map((a) => getComputedStyle(a).fill)"))

    assert inks == {"light": {"rgb(74, 86, 99)"}, "dark": {"rgb(180, 190, 200)"}}


# Where on the screen each mark is that something was written at, and what it is asked about by.
MARKS = """() => [...document.querySelectorAll(".js-plotly-plot")].flatMap((chart) => {
    const box = chart.getBoundingClientRect();
    return chart._fullData.flatMap((trace, number) => {
        if (trace.hoverinfo === "skip") return [];
        const [x, y] = [chart._fullLayout[trace.xaxis.replace("x", "xaxis")],
                        chart._fullLayout[trace.yaxis.replace("y", "yaxis")]];
        return trace.x.map((_, i) => ({
            trace: number,
            x: box.x + x._offset + x.l2p(trace.type === "bar" && trace.orientation === "h"
                ? trace.x[i] / 2 : trace.x[i]),
            y: box.y + y._offset + y.l2p(trace.type === "bar" && trace.orientation !== "h"
                ? trace.y[i] / 2 : trace.y[i]),
            value: trace.orientation === "h" ? trace.x[i] : trace.y[i],
            token: trace.customdata?.[i] ?? "",
        })).filter((mark) => mark.value !== null && mark.value !== undefined);
    });
})"""
LOOKS = """() =>
    [...document.querySelectorAll(".js-plotly-plot .trace path, .js-plotly-plot .trace text")]
    .map((mark) => [getComputedStyle(mark).opacity, getComputedStyle(mark).fillOpacity])"""
CHARTS = [
    "tendenser",
    "tendenser?visning=Indeks",
    "tendenser?visning=År+mod+år",
    "kvartaler",
    "omraader",
    "omraader?omraadetal=Pr.+1.000+beboere",
    "omraader?omraade=Nordenvang",
]


def click(page: Page, place: int) -> None:
    """Scroll until the mark is on the screen, and click it there."""
    page.evaluate(
        "(y) => document.querySelector('[data-testid=stMain]').scrollBy(0, y - 400)",
        page.evaluate(MARKS)[place]["y"],
    )
    mark = page.evaluate(MARKS)[place]
    page.mouse.click(mark["x"], mark["y"])


@pytest.mark.parametrize("chart", CHARTS)
def test_every_mark_opens_what_it_is_made_of_or_nothing_and_never_fades_the_rest(
    chart: str, filled: str, page: Page
) -> None:
    opened(page, f"{filled}/{chart}{'&' if '?' in chart else '?'}{INVENTED}")
    page.wait_for_function(HANDED_TWICE)
    before = page.evaluate(LOOKS)
    marks = page.evaluate(MARKS)
    assert marks

    panel = page.get_by_role("dialog")
    last_of_traces = {mark["trace"]: i for i, mark in enumerate(marks) if mark["token"]}
    for place in [*last_of_traces.values()][:3]:
        click(page, place)
        expect(panel.get_by_role("table").first).to_be_visible()
        page.keyboard.press("Escape")
        expect(panel).to_have_count(0)
    for place in [i for i, mark in enumerate(marks) if not mark["token"]][:1]:
        click(page, place)
        drawn(page)
        expect(panel).to_have_count(0)

    assert page.evaluate(LOOKS) == before


def test_only_what_nobody_has_reported_opens_nothing(filled: str, page: Page) -> None:
    silent = {}
    for chart in ("tendenser", "kvartaler", "omraader"):
        opened(page, f"{filled}/{chart}?{INVENTED}")
        page.wait_for_function(HANDED_TWICE)
        marks = page.evaluate(MARKS)
        silent[chart] = len([one for one in marks if not one["token"]])

    # The forecast of 4. kvartal for each theme that has one.
    assert silent == {"tendenser": 3, "kvartaler": 0, "omraader": 0}


def test_a_click_on_the_legend_says_nothing_in_english(filled: str, page: Page) -> None:
    opened(page, f"{filled}/tendenser?{INVENTED}")
    page.wait_for_function(HANDED_TWICE)
    shown = page.locator(".js-plotly-plot .legendtoggle").first

    shown.click()
    page.wait_for_function("document.querySelector('.js-plotly-plot ._x') === null")

    expect(page.locator(".plotly-notifier .notifier-note")).to_have_count(0)
