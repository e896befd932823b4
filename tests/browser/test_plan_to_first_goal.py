"""From an empty store to the first goal on *Overblik*: by the agreement, by hand and by a leader's
own list, as a leader in a town that nobody knows would.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.browser.screen import drawn, go, opened

AGREEMENT = """Delaftale for indsatsområdet Beskæftigelse

Navn på den boligsociale indsats, som delaftalen vedrører:

Den boligsociale helhedsplan i Skovby

Delaftalen gælder fra - til:

1. januar 2026 – 31. december 2029

Delaftalens parter:

Skovby Kommune og Skovby Boligforening

Aktivitetsnavn:

Jobcafé

Formål:

At flere beboere kommer i job.

Indhold og praksis:

Det forventes, at der hvert år afholdes 40 jobsamtaler i Lærkeparken.
"""
LIST = """Plan;Aktivitet;Indikator;Område;Periode;Type;Værdi
Skovby;Jobcafé;Antal jobsamtaler;;2026;Mål;40
Skovby;Jobcafé;Antal jobsamtaler;;2026K1;Opgørelse;12
"""
OF_AGREEMENT = """Helhedsplan:;Den boligsociale helhedsplan i Skovby
Aktivitet:;Jobcafé
Kvartal/år:;1. kvartal 2026

Succeskriterier;Dette kvartal
Hvert år afholdes 40 jobsamtaler i Lærkeparken;12
"""
CLICKS = 3


@pytest.fixture
def address(tmp_path: Path, serve: Callable[[Path], str]) -> str:
    """The app over an empty store."""
    return serve(tmp_path / "helhedsblik.duckdb")


def begun(page: Page, address: str) -> None:
    """From the empty first page to the plan's, with a name."""
    opened(page, address)
    page.get_by_role("link", name="Opret helhedsplan").click()
    expect(page.get_by_role("heading", name="Helhedsplan", exact=True)).to_be_visible()
    drawn(page)
    page.get_by_label("Dit navn").fill("Leder Lund")
    page.get_by_label("Dit navn").press("Enter")
    drawn(page)


def typed(page: Page, label: str, words: str) -> None:
    box = page.get_by_label(label, exact=True)
    box.fill(words)
    box.press("Enter")
    drawn(page)


def written(page: Page, tab: str, column: int, words: str) -> None:
    """Write in one of the two first cells of the first row of one of the plan's tables."""
    page.get_by_role("tab", name=tab, exact=True).click()
    drawn(page)
    table = page.get_by_test_id("stDataFrame").filter(visible=True)
    table.scroll_into_view_if_needed()
    for _ in range(CLICKS):  # the first may only close what is open
        table.click(position={"x": (60, 320)[column - 1], "y": 52})
        page.wait_for_timeout(300)
        if cell(page, column).get_attribute("aria-selected") == "true":
            break
    box = page.locator("#portal").locator("input, textarea").first
    if not box.is_visible():  # a cell that was chosen already opens by the click
        page.keyboard.press("Enter")
    expect(box).to_be_visible()
    page.wait_for_timeout(300)
    page.keyboard.press("Control+A")
    page.keyboard.type(words, delay=20)
    page.keyboard.press("Enter")
    expect(cell(page, column)).to_have_text(words)
    drawn(page)


def cell(page: Page, column: int) -> Locator:
    """A cell of the first row of the table that is seen."""
    table = page.get_by_test_id("stDataFrame").filter(visible=True)
    return table.get_by_test_id(f"glide-cell-{column}-0")


def published(page: Page, words: str) -> None:
    page.get_by_role("button", name="Se ændringen").click()
    button = page.get_by_role("button", name="Offentliggør")
    expect(button).to_be_enabled()
    button.click()
    expect(page.get_by_text(words)).to_be_visible()
    drawn(page)


def handed_in(page: Page, content: str) -> None:
    """The list with its figures, handed in and published; its new indicators are confirmed."""
    page.get_by_role("link", name="Indlæs", exact=True).click()
    expect(page.get_by_role("heading", name="Indlæs", exact=True)).to_be_visible()
    file = FilePayload(name="tal.csv", mimeType="text/csv", buffer=content.encode())
    page.locator("input[type=file]").set_input_files(file)


def first_goal(page: Page) -> Locator:
    page.get_by_role("link", name="Overblik").first.click()
    expect(page.get_by_role("heading", name="Overblik", exact=True)).to_be_visible()
    drawn(page)
    return page.get_by_role("heading", level=2).first


def test_an_agreement_becomes_a_plan_and_its_first_figure_a_goal(address: str, page: Page) -> None:
    begun(page, address)
    file = FilePayload(name="delaftale.md", mimeType="text/markdown", buffer=AGREEMENT.encode())
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_role("heading", name="Det skal I tage stilling til")).to_be_visible()
    drawn(page)
    expect(page.get_by_label("Kommune", exact=True)).to_have_value("Skovby Kommune")
    expect(page.get_by_label("Slutter", exact=True)).to_have_value("31-12-2029")
    answer = page.get_by_role("combobox", name="Svar")
    # A list that opens while the page is still being scrolled closes again.
    answer.scroll_into_view_if_needed()
    drawn(page)
    answer.click()
    page.get_by_role("option", name="Lærkeparken").click()
    drawn(page)
    published(page, "er oprettet.")
    expect(page.get_by_role("button", name="Fortryd")).to_be_visible()

    handed_in(page, OF_AGREEMENT)
    page.get_by_role("button", name="Offentliggør").click()
    expect(page.get_by_text("Offentliggjort.")).to_be_visible()
    expect(first_goal(page)).to_have_text("Det ene mål er på vej.")


def test_a_plan_typed_by_hand_shows_its_first_goal(address: str, page: Page) -> None:
    begun(page, address)
    written(page, "Aktiviteter", 1, "Café")
    written(page, "Indikatorer", 1, "Café")
    written(page, "Indikatorer", 2, "Antal samtaler")
    written(page, "Mål", 1, "Café")
    written(page, "Mål", 2, "Antal samtaler")
    # What was typed stays when the words it is chosen among change, and follows a new name.
    written(page, "Aktiviteter", 1, "Jobcafé")
    written(page, "Indikatorer", 2, "Antal jobsamtaler")
    expect(cell(page, 1)).to_have_text("Jobcafé")
    typed(page, "Navn", "Skovby")
    go(page, "Overblik")
    go(page, "Helhedsplan")
    expect(page.get_by_label("Navn", exact=True)).to_have_value("Skovby")
    page.get_by_role("tab", name="Mål", exact=True).click()
    expect(cell(page, 1)).to_have_text("Jobcafé")
    expect(cell(page, 2)).to_have_text("Antal jobsamtaler")
    page.get_by_role("button", name="Forkast det, der er skrevet").click()
    page.get_by_role("button", name="Ja, forkast det").click()
    expect(cell(page, 2)).to_have_text("")
    typed(page, "Navn", "Skovby")
    typed(page, "Begynder", "1/1 2026")
    typed(page, "Slutter", "31-12-2029")
    published(page, "Skovby er oprettet.")

    handed_in(page, LIST)
    page.get_by_role("button", name="Bekræft de nye succeskriterier").click()
    page.get_by_role("button", name="Offentliggør").click()
    expect(page.get_by_text("Offentliggjort.")).to_be_visible()
    expect(first_goal(page)).to_have_text("Det ene mål er på vej.")


def test_a_list_of_a_plan_that_nobody_knows_leads_to_making_it(address: str, page: Page) -> None:
    begun(page, address)
    handed_in(page, LIST)
    page.get_by_role("button", name="Opret Skovby").click()
    expect(page.get_by_label("Navn", exact=True)).to_have_value("Skovby")
    drawn(page)
    typed(page, "Begynder", "01-01-2026")
    typed(page, "Slutter", "31-12-2029")
    published(page, "Skovby er oprettet.")
