"""A page on A4: without menu and filters, in dark ink on white, nothing cut off."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.screen import INVENTED, opened

# What is left of A4 between the margins of the style sheet, in pixels of 1/96 inch.
PAPER_WIDTH = 703
LAY_ON_PAPER = f"""() => {{
    dispatchEvent(new Event("beforeprint"));
    document.body.style.width = "{PAPER_WIDTH}px";
}}"""
LIFT_OFF_PAPER = """() => {
    document.body.style.width = "";
    dispatchEvent(new Event("afterprint"));
}"""
TOO_WIDE = f"""() => [...document.querySelectorAll("table, .main-svg, .tiles, h1, h2, h3, p")]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > {PAPER_WIDTH + 1})
    .map((one) => one.outerHTML.slice(0, 200))"""
CUT_CHARTS = """() => [...document.querySelectorAll(".stElementContainer .main-svg")]
    .filter((svg) => svg.closest(".stElementContainer").getBoundingClientRect().height + 1
        < svg.getBoundingClientRect().height).length"""


def cut_on_paper(page: Page) -> tuple[list[str], int]:
    """What is wider than A4, and how many charts are cut off, when the page is laid on paper."""
    page.emulate_media(media="print")
    page.evaluate(LAY_ON_PAPER)
    cut = page.evaluate(TOO_WIDE), page.evaluate(CUT_CHARTS)
    page.evaluate(LIFT_OFF_PAPER)
    page.emulate_media(media="screen")
    return cut


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_has_the_page_without_menu_and_filters_in_dark_ink(
    scheme: str, filled: str, page: Page
) -> None:
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    opened(page, f"{filled}/overblik?{INVENTED}")
    page.emulate_media(media="print")

    expect(page.get_by_test_id("stSidebar")).to_be_hidden()
    expect(page.locator(".st-key-filters")).to_be_hidden()
    expect(page.get_by_text("Eksempelby (opdigtet) · 3. kvartal 2026").first).to_be_visible()
    expect(page.locator("table.figures thead").last).to_have_css("display", "table-header-group")
    for words in ("h1", "table.figures tbody th span", "[data-testid=stAlert] p"):
        expect(page.locator(words).first).to_have_css("color", "rgb(28, 37, 48)")
    for ground in (".stApp", "[data-testid=stAlertContainer]"):
        expect(page.locator(ground).first).to_have_css("background-color", "rgba(0, 0, 0, 0)")


def test_a_page_becomes_a_pdf_of_a_few_sheets(filled: str, page: Page) -> None:
    opened(page, f"{filled}/tendenser?{INVENTED}")

    sheets = page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")

    assert 2 <= sheets <= 6
