"""Two leaders at once: no published figure changes without a reason, whoever comes last."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.browser.screen import drawn, new_page, opened

INDICATOR = "Antal viderehenvisninger (Selvvalgt indikator)"
LIST = f"""Plan;Aktivitet;Indikator;Område;Periode;Type;Værdi
Slagelse;Beboervejledning;{INDICATOR};;2023K3;Opgørelse;{{value}}
"""


@pytest.fixture
def address(sample_store: Path, tmp_path: Path, serve: Callable[[Path], str]) -> str:
    store = tmp_path / "helhedsblik.duckdb"
    shutil.copy(sample_store, store)
    return serve(store)


@pytest.fixture
def second(browser: Browser) -> Iterator[Page]:
    other = new_page(browser)
    yield other
    other.close()


def with_list(page: Page, address: str, name: str, file_name: str, value: int) -> None:
    opened(page, f"{address}/indlaes")
    page.get_by_label("Dit navn").fill(name)
    page.get_by_label("Dit navn").press("Enter")
    content = LIST.format(value=value).encode()
    page.locator("input[type=file]").set_input_files(
        FilePayload(name=file_name, mimeType="text/csv", buffer=content)
    )
    expect(page.get_by_text("0 nye, 1 ændret og 0 uændrede tal")).to_be_visible()


def with_reason(page: Page, reason: str) -> None:
    field = page.get_by_label("Hvorfor er tallene ændret?")
    field.fill(reason)
    field.press("Enter")
    expect(page.get_by_role("button", name="Offentliggør")).to_be_enabled()


def test_the_later_of_two_leaders_sees_what_was_published_meanwhile_and_says_why(
    address: str, page: Page, second: Page
) -> None:
    with_list(page, address, "Leder Lund", "lund.csv", 180)
    with_list(second, address, "Leder Bech", "bech.csv", 175)
    expect(
        page.get_by_role("row").filter(has_text=INDICATOR).filter(has_text="Hele helhedsplanen")
    ).to_contain_text("78")
    with_reason(page, "Alle er talt med")
    with_reason(second, "Fem var talt to gange")

    page.get_by_role("button", name="Offentliggør").click()
    expect(page.get_by_text("Offentliggjort.")).to_be_visible()
    second.get_by_role("button", name="Offentliggør").click()

    expect(second.get_by_text("er ændret, siden du så forskellen")).to_be_visible()
    drawn(second)
    expect(second.get_by_text("Offentliggjort.")).to_have_count(0)
    expect(
        second.get_by_role("row").filter(has_text=INDICATOR).filter(has_text="Hele helhedsplanen")
    ).to_contain_text("180")

    second.get_by_role("button", name="Offentliggør").click()
    expect(second.get_by_text("Offentliggjort.")).to_be_visible()
    opened(page, f"{address}/overblik?helhedsplan=Slagelse")
    corrected = page.get_by_role("row").filter(has_text=INDICATOR)
    expect(corrected.filter(has_text="Alle er talt med")).to_contain_text("78")
    expect(corrected.filter(has_text="Fem var talt to gange")).to_contain_text("180")


def test_the_same_file_handed_in_by_two_leaders_is_published_once(
    address: str, page: Page, second: Page
) -> None:
    with_list(page, address, "Leder Lund", "tal.csv", 180)
    with_list(second, address, "Leder Bech", "tal.csv", 180)
    with_reason(page, "Alle er talt med")
    with_reason(second, "Alle er talt med")

    page.get_by_role("button", name="Offentliggør").click()
    expect(page.get_by_text("Offentliggjort.")).to_be_visible()
    second.get_by_role("button", name="Offentliggør").click()

    expect(
        second.get_by_text("tal.csv er allerede indlæst: nr. 16, offentliggjort")
    ).to_be_visible()


def test_a_withdrawal_that_changes_figures_asks_why(address: str, page: Page) -> None:
    opened(page, f"{address}/indlaesninger?indlaesning=Nr.+7:+slagelse_2023K3.xlsx")
    page.get_by_label("Dit navn").fill("Leder Lund")
    page.get_by_label("Dit navn").press("Enter")
    page.get_by_role("button", name="Træk tilbage").click()
    page.get_by_role("button", name="Ja, træk tilbage").click()

    expect(page.get_by_text("Intet er trukket tilbage.")).to_be_visible()
    expect(page.get_by_text("Offentliggjort ").first).to_be_visible()
