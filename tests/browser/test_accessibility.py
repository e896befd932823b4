"""What opens on a page against WCAG 2.1 A and AA by axe-core, and pages by keyboard alone.

`test_every_page.py` looks at the pages themselves in the same way.
"""

from collections.abc import Mapping

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import SAMPLE
from tests.browser.screen import INVENTED, LAPTOP, PHONE, drawn, opened
from tests.loaders.written_report import REPORT

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
    "resultTypes": ["violations"],
}
# What dark colours can break, where the same parts have been looked at in light ones.
RULES_OF_COLOURS = {
    **RULES,
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
RUN = "(options) => axe.run(document, options).then((results) => results.violations)"
# What Streamlit draws itself and no parameter changes: the rule, and where it breaks it.
STREAMLITS_OWN = (
    # The menu's sections are a list whose items lie in a div with the section's name.
    ("list", "[data-testid=stSidebarNavItems]"),
    ("listitem", "[data-testid=stSidebarNavItems] li"),
)


def violations(page: Page, rules: Mapping[str, object] = RULES) -> list[str]:
    """What axe-core finds that is ours: the rule, the place and what is the matter there."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    nodes = [(rule["id"], node) for rule in page.evaluate(RUN, rules) for node in rule["nodes"]]
    return [
        f"{rule}: {node['html'][:200]} {node['failureSummary']}"
        for rule, node in nodes
        if not any(
            rule == exempt and page.locator(node["target"][-1]).first.evaluate(IS_WITHIN, place)
            for exempt, place in STREAMLITS_OWN
        )
    ]


IS_WITHIN = "(element, place) => element.matches(place)"


def violations_however_it_is_looked_at(page: Page) -> list[str]:
    """The violations in light and dark on a laptop and on a phone, each with how it was seen."""
    found = []
    # Each way of looking is one step from the one before: a page draws all its charts at each.
    for size, scheme, rules in (
        (LAPTOP, "light", RULES),
        (LAPTOP, "dark", RULES_OF_COLOURS),
        (PHONE, "dark", RULES_OF_COLOURS),
        (PHONE, "light", RULES),
    ):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        drawn(page)
        seen = f"{page.url} {scheme} {size['width']} px"
        found += [f"{seen}: {violation}" for violation in violations(page, rules)]
    page.set_viewport_size(LAPTOP)
    return found


def test_the_panel_behind_a_number_breaks_no_wcag(filled: str, page: Page) -> None:
    opened(page, f"{filled}/overblik?{INVENTED}")
    page.locator("[data-explain]").first.click()
    expect(page.get_by_role("dialog").get_by_role("table").first).to_be_visible()

    assert violations_however_it_is_looked_at(page) == []


def test_an_open_filter_breaks_no_wcag(filled: str, page: Page) -> None:
    opened(page, f"{filled}/overblik?{INVENTED}")
    page.get_by_role("combobox", name="Indsatsområde").click()
    expect(page.get_by_role("option").first).to_be_visible()

    assert violations(page) == []


def test_a_file_being_checked_breaks_no_wcag(filled: str, page: Page) -> None:
    opened(page, f"{filled}/indlaes")
    page.locator("input[type=file]").set_input_files(SAMPLE / "slagelse_2023K3.xlsx")
    expect(page.get_by_text("Slagelse · 3. kvartal 2023")).to_be_visible()

    assert violations_however_it_is_looked_at(page) == []


def test_a_reports_unfolded_texts_break_no_wcag(filled: str, page: Page) -> None:
    opened(page, f"{filled}/indlaes")
    said = REPORT.replace("Prøveby", "Slagelse").replace("fast dag", "fast dag med Lissi Hansen")
    report = FilePayload(name="rapport.md", mimeType="", buffer=said.encode())
    page.locator("input[type=file]").set_input_files(report)
    page.get_by_role("button", name="Kassér").wait_for()
    drawn(page)
    page.get_by_text("Teksterne, som de bliver gemt").click()
    page.locator("summary").filter(has_text="noget er udeladt").press("Enter")
    expect(page.locator("mark", has_text="[navn]")).to_be_visible()

    assert violations_however_it_is_looked_at(page) == []


def test_a_template_being_laid_breaks_no_wcag(filled: str, page: Page) -> None:
    opened(page, f"{filled}/rapporter?{INVENTED}")
    page.get_by_text("Egen skabelon").click()
    drawn(page)
    page.get_by_role("button", name="Læg en skabelon her").click()
    expect(page.get_by_role("button", name="Gem skabelonen")).to_be_visible()

    assert violations_however_it_is_looked_at(page) == []


def test_the_tab_key_reaches_filters_tables_and_numbers(filled: str, page: Page) -> None:
    opened(page, f"{filled}/overblik?{INVENTED}")

    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                """() => {
                    const focused = document.activeElement;
                    if (focused.dataset.explain) return "number";
                    return focused.getAttribute("aria-label") || focused.textContent;
                }"""
            )
        )
    wanted = ["Overblik", "Helhedsplan", "År", "Kvartal", "Status", "number"]
    places = [next((i for i, one in enumerate(reached) if one.endswith(w)), -1) for w in wanted]

    assert -1 not in places
    assert places == sorted(places)
    assert "De mål, der kræver en beslutning først" in " ".join(reached)


def test_a_number_explains_itself_by_keyboard(filled: str, page: Page) -> None:
    opened(page, f"{filled}/overblik?{INVENTED}")
    number = page.locator("[data-explain]").first
    number.focus()
    page.keyboard.press("Enter")

    panel = page.get_by_role("dialog")
    expect(panel.get_by_role("table").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)


def test_on_a_phone_the_filters_fade_where_they_go_on_and_the_last_can_be_swiped_to(
    filled: str, page: Page
) -> None:
    page.set_viewport_size(PHONE)
    opened(page, f"{filled}/overblik")
    row = page.locator(".st-key-filters")
    fade = 56

    assert "linear-gradient" in row.evaluate("(row) => getComputedStyle(row).maskImage")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    row.evaluate("(row) => row.scrollTo({ left: row.scrollWidth, behavior: 'instant' })")
    last = page.get_by_role("button", name="Kopiér link").bounding_box()
    assert last is not None
    assert last["x"] + last["width"] <= PHONE["width"] - 16 - fade + 1
