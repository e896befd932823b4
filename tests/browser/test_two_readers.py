"""Two readers at once: what one publishes or withdraws, the other sees at the next click."""

import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.screen import drawn, new_page, opened

SLAGELSE_FILE = "Nr.+7:+slagelse_2023K3.xlsx"


def test_a_withdrawn_file_is_gone_at_the_other_readers_next_click(
    browser: Browser, page: Page, sample_store: Path, tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    store = tmp_path / "helhedsblik.duckdb"
    shutil.copy(sample_store, store)
    address = serve(store)
    figure = page.get_by_role("button", name="ca. 5–6 (kvartalsmål: 12)")
    opened(page, f"{address}/overblik?helhedsplan=Slagelse")
    expect(figure.last).to_be_visible()

    leader = new_page(browser)
    opened(leader, f"{address}/indlaesninger?indlaesning={SLAGELSE_FILE}")
    leader.get_by_label("Dit navn").fill("Leder Lund")
    leader.get_by_label("Dit navn").press("Enter")
    leader.get_by_role("button", name="Træk tilbage").click()
    leader.get_by_label("Hvorfor trækkes den tilbage?").fill("Forkert kvartal")
    leader.get_by_role("button", name="Ja, træk tilbage").click()
    expect(leader.get_by_text("er trukket tilbage").first).to_be_visible()
    leader.close()

    page.get_by_role("link", name="Tendenser").click()
    page.get_by_role("link", name="Overblik").click()
    drawn(page)
    expect(figure).to_have_count(0)
