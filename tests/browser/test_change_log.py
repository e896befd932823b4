"""*Ændringslog* in the browser: narrowed, a person erased, and a figure clicked after it."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from store.connection import open_store
from tests.browser.screen import drawn, opened

PERSON = "Xenia Quistorff"


def with_person(sample_store: Path, folder: Path) -> Path:
    """The sample, in which the cells of a file of Slagelse's name a person."""
    path = Path(shutil.copy(sample_store, folder / "helhedsblik.duckdb"))
    store = open_store(path)
    for table in ("main.observation", "materialized.figure"):
        store.connection.execute(
            f"update {table} set raw = '{PERSON}' where upload_id ="
            " (select upload_id from main.upload where file_name = 'slagelse_2023K3.xlsx')"
        )
    store.close()
    return path


def test_the_log_is_narrowed_a_person_erased_and_the_figure_still_explains_itself(
    page: Page, serve: Callable[[Path], str], sample_store: Path, tmp_path: Path
) -> None:
    address = serve(with_person(sample_store, tmp_path))
    figures = f"{address}/maalopfyldelse?helhedsplan=Slagelse"
    panel = page.get_by_role("dialog")
    opened(page, figures)
    page.locator("[data-explain]").first.click()
    expect(panel.get_by_text(PERSON).first).to_be_visible()

    opened(page, f"{address}/aendringslog")
    page.get_by_role("textbox", name="Ord", exact=True).fill("2026K1_rettet")
    page.get_by_role("textbox", name="Ord", exact=True).press("Enter")
    expect(page.get_by_text("1 handling", exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile("log_ord=2026K1_rettet"))

    page.get_by_text("Slet personoplysning").click()
    page.get_by_label("Dit navn").fill("Leder Lund")
    page.get_by_label("Dit navn").press("Enter")
    page.get_by_role("textbox", name="Find ord eller en celle").fill("quistorff")
    page.get_by_role("button", name="Find", exact=True).click()
    expect(page.get_by_text(re.compile("^Det står [0-9]+ steder"))).to_be_visible()
    page.get_by_role("textbox", name="Hvorfor skal det slettes?").fill("Bedt om det")
    page.get_by_role("textbox", name="Hvorfor skal det slettes?").press("Enter")
    drawn(page)
    page.get_by_role("button", name="Slet …").click()
    panel.get_by_text("Jeg ved, at det ikke kan fortrydes.").click()
    panel.get_by_role("button", name="Slet for altid").click()
    expect(page.get_by_text(re.compile("^Slettet [0-9]+ steder"))).to_be_visible()
    assert "quistorff" not in page.url.lower()

    opened(page, figures)
    page.locator("[data-explain]").first.click()
    expect(panel.get_by_text("slettet").first).to_be_visible()
    expect(panel.get_by_text(PERSON)).to_have_count(0)
