"""What nobody foresaw is told in Danish, however the app is served."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from store.connection import open_store
from tests.browser.conftest import PLAIN, TUNED, served
from tests.browser.screen import opened


def damaged(sample_store: Path, folder: Path) -> Path:
    """A store without drafts, and with events that can be read and not written."""
    path = Path(shutil.copy(sample_store, folder))
    store = open_store(path)
    store.connection.execute("drop table main.draft")
    store.connection.execute("create table main.written as select * from main.upload_event")
    store.connection.execute("drop table main.upload_event")
    store.connection.execute("create view main.upload_event as select * from main.written")
    store.close()
    return path


def is_told_in_danish(page: Page) -> None:
    expect(page.get_by_text("Noget gik galt")).to_be_visible()
    expect(page.get_by_text("Indlæs siden igen, og kontakt den ansvarlige")).to_be_visible()
    expect(page.get_by_text("This app has encountered an error")).to_have_count(0)
    expect(page.get_by_text("Traceback")).to_have_count(0)


@pytest.mark.parametrize("command", [TUNED, PLAIN], ids=["tuned", "plain"])
def test_an_error_of_a_page_and_of_a_click_is_told_in_danish(
    page: Page, sample_store: Path, tmp_path: Path, command: Sequence[str]
) -> None:
    with served(damaged(sample_store, tmp_path), command=command) as address:
        opened(page, address)
        opened(page, f"{address}/indlaesninger?indlaesning=Nr.+7:+slagelse_2023K3.xlsx")
        page.get_by_label("Dit navn").fill("Leder Lund")
        page.get_by_label("Dit navn").press("Enter")
        page.get_by_role("button", name="Træk tilbage").click()
        page.get_by_label("Hvorfor trækkes den tilbage?").fill("Forkert kvartal")
        page.get_by_role("button", name="Ja, træk tilbage").click()
        is_told_in_danish(page)

        page.goto(f"{address}/indlaes")
        is_told_in_danish(page)
