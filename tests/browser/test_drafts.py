"""A draft outlives the page, the session and the server."""

import shutil
from pathlib import Path

from playwright.sync_api import Dialog, FilePayload, Page, expect

from tests.browser.conftest import free_port, served
from tests.browser.screen import drawn, opened

CORRECTION = """Plan;Aktivitet;Indikator;Område;Periode;Type;Værdi
Slagelse;Beboervejledning;Antal viderehenvisninger (Selvvalgt indikator);;2023K3;Opgørelse;80
"""


def with_correction(page: Page, address: str) -> None:
    opened(page, f"{address}/indlaes")
    page.get_by_label("Dit navn").fill("Leder Lund")
    page.get_by_label("Dit navn").press("Enter")
    page.locator("input[type=file]").set_input_files(
        FilePayload(name="rettelse.csv", mimeType="text/csv", buffer=CORRECTION.encode())
    )
    reason = page.get_by_label("Hvorfor er tallene ændret?")
    reason.fill("To manglede")
    reason.press("Enter")
    expect(page.get_by_role("button", name="Offentliggør")).to_be_enabled()
    drawn(page)


def test_a_draft_outlives_a_reload_and_a_restart_and_is_published(
    page: Page, sample_store: Path, tmp_path: Path
) -> None:
    store = tmp_path / "helhedsblik.duckdb"
    shutil.copy(sample_store, store)
    port = free_port()
    reason = page.get_by_label("Hvorfor er tallene ændret?")
    with served(store, port=port) as address:
        with_correction(page, address)
        expect(page.get_by_text("Gemt som kladde.")).to_be_visible()

        page.reload()
        drawn(page)
        expect(reason).to_have_value("To manglede")
        expect(page.get_by_label("Dit navn")).to_have_value("Leder Lund")

        page.get_by_role("link", name="Overblik").click()
        drawn(page)
        page.get_by_role("link", name="Indlæs", exact=True).click()
        expect(reason).to_have_value("To manglede")
        drawn(page)

    with served(store, port=port):
        publish = page.get_by_role("button", name="Offentliggør")
        expect(publish).to_be_enabled()
        publish.click()
        heard = page.get_by_text("Offentliggjort.").or_(page.get_by_text("Siden er hentet igen"))
        expect(heard).to_be_visible()
        drawn(page)
        if page.get_by_text("Siden er hentet igen").is_visible():
            publish.click()
        expect(page.get_by_text("Offentliggjort. 1 tal fra rettelse.csv")).to_be_visible()


def test_a_discarded_draft_is_gone_after_a_reload(
    page: Page, sample_store: Path, tmp_path: Path
) -> None:
    store = tmp_path / "helhedsblik.duckdb"
    shutil.copy(sample_store, store)
    with served(store) as address:
        with_correction(page, address)
        page.get_by_role("button", name="Kassér").click()
        expect(page.get_by_text("rettelse.csv er kasseret.")).to_be_visible()

        page.reload()
        drawn(page)

        expect(page.get_by_text("rettelse.csv")).to_have_count(0)
        expect(page.get_by_role("button", name="Offentliggør")).to_have_count(0)


def test_a_link_to_a_draft_that_never_was_says_so_until_the_page_is_left(
    filled: str, page: Page
) -> None:
    opened(page, f"{filled}/indlaes?kladde=999")

    said = page.get_by_text("Adressen nævner en kladde, »999«, som ikke findes")
    expect(said).to_be_visible()
    page.get_by_label("Dit navn").fill("Leder Lund")
    page.get_by_label("Dit navn").press("Enter")
    drawn(page)
    expect(said).to_be_visible()

    page.get_by_role("link", name="Overblik").click()
    drawn(page)
    page.get_by_role("link", name="Indlæs", exact=True).click()
    expect(page.get_by_label("Dit navn")).to_be_visible()
    drawn(page)
    expect(said).to_have_count(0)


def test_the_browser_asks_before_a_plan_is_left_with_what_is_not_published(
    filled: str, page: Page
) -> None:
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    opened(page, f"{filled}/helhedsplan?helhedsplan=Slagelse")
    page.reload()
    drawn(page)
    assert asked == []

    town = page.get_by_label("Kommune", exact=True)
    town.fill("Slagelse og Korsør")
    town.press("Tab")
    drawn(page)
    page.evaluate("location.reload()")
    expect(page.get_by_role("button", name="Forkast det, der er skrevet")).to_be_visible()
    assert asked == ["beforeunload"]
    expect(town).to_have_value("Slagelse og Korsør")
