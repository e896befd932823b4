"""The screen is Danish, down to the words that Streamlit writes itself."""

import re

from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import SAMPLE
from tests.browser.screen import INVENTED, drawn, opened
from ui.streamlit_text import PATTERNS, WORDS

ASKED = """Helhedsplan:;Slagelse;
Aktivitet:;Beboervejledning;
Kvartal/år:;4. kvartal 2023;
;;
Succeskriterier;Årsmål;Talt_op (ny)
Antal viderehenvisninger (Selvvalgt indikator);;12
"""
SAID = """() => {
    const said = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) said.add(walker.currentNode.data.trim());
    for (const name of ["alt", "aria-label", "placeholder", "title"])
        for (const element of document.querySelectorAll(`[${name}]`))
            said.add(element.getAttribute(name).trim());
    return [...said];
}"""


def english(page: Page) -> list[str]:
    """Streamlit's own words that are still English."""
    page.evaluate("new Promise(requestAnimationFrame)")
    return [
        said
        for said in page.evaluate(SAID)
        if WORDS.get(said, said) != said
        or any(re.fullmatch(pattern, said) for pattern, _ in PATTERNS)
    ]


def test_a_filter_without_a_match_says_so_in_danish(filled: str, page: Page) -> None:
    opened(page, f"{filled}/overblik?{INVENTED}")
    page.get_by_role("combobox", name="Indsatsområde").fill("zzzz")

    expect(page.get_by_text("Ingen passer")).to_be_visible()
    assert english(page) == []


def test_the_panel_of_a_number_is_closed_in_danish(filled: str, page: Page) -> None:
    opened(page, f"{filled}/overblik?{INVENTED}")
    page.locator("[data-explain]").first.click()
    panel = page.get_by_role("dialog")

    expect(panel.get_by_role("button", name="Luk").last).to_be_visible()
    assert english(page) == []


def test_the_uploader_speaks_danish(filled: str, page: Page) -> None:
    opened(page, f"{filled}/indlaes")
    expect(page.get_by_role("button", name="Vælg filer").last).to_be_visible()
    page.locator("input[type=file]").set_input_files(SAMPLE / "slagelse_2023K3.xlsx")

    expect(page.get_by_role("button", name="Fjern slagelse_2023K3.xlsx")).to_be_visible()
    assert english(page) == []


def test_an_unknown_address_is_answered_in_danish(filled: str, page: Page) -> None:
    opened(page, f"{filled}/findesikke")

    expect(page.get_by_text("Siden findes ikke")).to_be_visible()
    assert english(page) == []


def test_a_label_is_read_aloud_without_the_backslashes_of_its_markdown(
    filled: str, page: Page
) -> None:
    opened(page, f"{filled}/indlaes")
    page.locator("input[type=file]").set_input_files(
        FilePayload(name="tal_1.csv", mimeType="text/csv", buffer=ASKED.encode())
    )
    question = page.get_by_role("combobox", name="Hvad står der i kolonnen »Talt_op (ny)«? (C5)")
    expect(question).to_be_visible()
    drawn(page)

    assert page.locator(r'[aria-label*="\\"]').count() == 0
