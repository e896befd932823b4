"""From a leader's workbook to the board's page, in a real browser against the tuned server."""

import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import SAMPLE


@pytest.fixture
def address(plans_store: Path, tmp_path: Path, serve: Callable[[Path], str]) -> str:
    """The app over a store that knows the plans and has no figures yet."""
    return serve(Path(shutil.copy(plans_store, tmp_path)))


def test_a_leaders_workbook_becomes_the_boards_overview(address: str, page: Page) -> None:
    asked_elsewhere: list[str] = []
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((address, address.replace("http", "ws"), "data:", "blob:"))
            else asked_elsewhere.append(request.url)
        ),
    )

    page.goto(f"{address}/indlaes")
    page.get_by_label("Dit navn").fill("Leder Lund")
    page.get_by_label("Dit navn").press("Enter")
    page.locator("input[type=file]").set_input_files(SAMPLE / "slagelse_2023K3.xlsx")
    expect(page.get_by_text("Slagelse · 3. kvartal 2023")).to_be_visible()
    page.get_by_role("button", name="Offentliggør").click()
    expect(page.get_by_text("Offentliggjort.")).to_be_visible()

    page.get_by_role("link", name="Overblik").click()
    expect(page.get_by_role("heading", name="26 af 41 mål er nået eller på vej")).to_be_visible()
    goal = page.get_by_role("row").filter(has_text="Antal frivillige gennemgående")
    expect(goal).to_contain_text("ca. 5–6 (kvartalsmål: 12)")
    expect(goal).to_contain_text("langt bagud")

    page.get_by_role("link", name="Indlæs", exact=True).click()
    expect(page.get_by_role("heading", name="Indlæs", exact=True)).to_be_visible()
    page.get_by_role("link", name="Overblik").click()
    expect(goal).to_contain_text("ca. 5–6 (kvartalsmål: 12)")
    assert asked_elsewhere == []


def test_a_leader_gets_the_workbook_back_and_takes_back_what_was_published(
    address: str, page: Page
) -> None:
    own = SAMPLE / "slagelse_2023K3.xlsx"
    page.goto(f"{address}/indlaes")
    page.get_by_label("Dit navn").fill("Leder Lund")
    page.get_by_label("Dit navn").press("Enter")
    expect(page.get_by_role("button", name="Vælg filer").last).to_be_visible()
    picture = FilePayload(name="foto.png", mimeType="image/png", buffer=b"\x89PNG\r\n\x1a\n")
    page.locator("input[type=file]").set_input_files(
        [picture, FilePayload(name=own.name, mimeType="", buffer=own.read_bytes())]
    )
    expect(page.get_by_text("Filen er ikke et regneark, men et billede.")).to_be_visible()

    with page.expect_download() as download:
        page.get_by_role("button", name="Hent min fil tilbage").click()
    assert download.value.suggested_filename == "slagelse_2023K3 med bemærkninger.xlsx"
    with zipfile.ZipFile(own) as before, zipfile.ZipFile(download.value.path()) as after:
        assert set(before.namelist()) < set(after.namelist())
        assert before.read("xl/styles.xml") == after.read("xl/styles.xml")

    page.get_by_role("button", name="Offentliggør").click()
    expect(page.get_by_text("Offentliggjort.")).to_be_visible()
    page.get_by_role("button", name="Fortryd").click()
    expect(page.get_by_text("Fortrudt.")).to_be_visible()


def test_what_is_unfolded_stays_so_while_a_question_is_answered(address: str, page: Page) -> None:
    page.goto(f"{address}/indlaes")
    page.locator("input[type=file]").set_input_files(SAMPLE / "slagelse_2023K3.xlsx")
    page.get_by_text("▲ Advarsler").click()
    warning = page.get_by_text("95 tilsammen, men der står 94 i alt")
    expect(warning).to_be_visible()

    page.get_by_text("Alle tal som liste").click()

    expect(page.get_by_text("M: 98 S: 56 R: 175 I alt: 329").first).to_be_visible()
    expect(warning).to_be_visible()


def test_a_link_to_a_page_opens_that_page_on_a_server_nobody_has_visited(
    address: str, page: Page
) -> None:
    page.goto(f"{address}/indlaesninger?indlaesning=Nr.+1:+slagelse_plan.json")

    expect(page.get_by_role("heading", name="Nr. 1: slagelse_plan.json")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.url.startswith(f"{address}/indlaesninger?indlaesning=Nr.")


def test_the_filters_stay_in_the_address_from_page_to_page(address: str, page: Page) -> None:
    page.goto(f"{address}/indlaes")
    page.get_by_label("Dit navn").fill("Leder Lund")
    page.get_by_label("Dit navn").press("Enter")
    page.locator("input[type=file]").set_input_files(SAMPLE / "slagelse_2023K3.xlsx")
    page.get_by_role("button", name="Offentliggør").click()
    expect(page.get_by_text("Offentliggjort.")).to_be_visible()

    page.goto(f"{address}/overblik?omraade=Ringparken")
    expect(page.get_by_text("Slagelse · 3. kvartal 2023 · Ringparken")).to_be_visible()
    page.get_by_role("link", name="Tendenser").click()
    expect(page.get_by_role("heading", name="Tendenser", exact=True)).to_be_visible()
    expect(page.get_by_text("Slagelse · 3. kvartal 2023 · Ringparken")).to_be_visible()
    # The address is written when all of the page is drawn, which is after its heading.
    expect(page).to_have_url(re.compile(r"/tendenser\?.*\bomraade=Ringparken\b"))
