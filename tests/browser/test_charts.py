"""How Plotly draws the charts, seen in the browser."""

import pytest
from playwright.sync_api import Page

from tests.browser.screen import INVENTED, opened

# Streamlit hands Plotly a figure without a width, and then the same one with the width it has got.
HANDED_TWICE = """() => [...document.querySelectorAll(".js-plotly-plot")]
    .every((chart) => chart.layout?.width !== undefined)"""
DRAWN_AGAIN_FOR = """() => [...document.querySelectorAll(".js-plotly-plot")].map((chart) => [
    Boolean(chart.layout.template),
    chart.layout.width !== parseFloat(getComputedStyle(chart).width),
    chart.layout.clickmode !== "event+select" || chart.layout.dragmode !== "pan",
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
