"""The server is stopped or killed: a copy of the store's file alone holds what was published."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from signal import Signals

import pytest
from playwright.sync_api import Page, expect

from store.connection import open_store
from tests.browser.conftest import PLAIN, SAMPLE, TUNED, served


@pytest.mark.parametrize(
    ("command", "ended_by"),
    [(TUNED, Signals.SIGTERM), (TUNED, Signals.SIGKILL), (PLAIN, Signals.SIGTERM)],
)
def test_a_copy_of_the_file_alone_holds_what_a_leader_has_published(
    page: Page, plans_store: Path, tmp_path: Path, command: Sequence[str], ended_by: Signals
) -> None:
    path = Path(shutil.copy(plans_store, tmp_path))
    with served(path, command=command, ended_by=ended_by) as address:
        page.goto(address)
        page.get_by_role("link", name="Indlæs", exact=True).click()
        page.get_by_label("Dit navn").fill("Leder Lund")
        page.get_by_label("Dit navn").press("Enter")
        page.locator("input[type=file]").set_input_files(SAMPLE / "slagelse_2023K3.xlsx")
        page.get_by_role("button", name="Offentliggør").click()
        expect(page.get_by_text("Offentliggjort.")).to_be_visible()

    alone = tmp_path / "kopi.duckdb"
    shutil.copy(path, alone)
    holds = open_store(alone).read("select count(*) from marts.figure where plan = 'Slagelse'")
    assert holds.item() == 282
