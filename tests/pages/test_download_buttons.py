"""A file is written when its button is clicked, for one who may still what they might when the
button was drawn.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import streamlit as st

from domain.rights import OWN_MACHINE
from store import access
from store.access import Grant
from tests.pages.screen import CHANGE_LOG, EXPLORE, HOME, PLAN, REPORTS, ROUND, UPLOAD, OpenApp
from tests.pages.test_access import as_someone
from ui import identity, read
from ui.download_button import AccessTakenAway

LEADER = Grant("mail", "leder@by.dk", "leader", "slagelse")


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> dict[str, Callable[[], bytes]]:
    """What each download button of the page gives, by its key."""
    buttons: dict[str, Callable[[], bytes]] = {}

    def remembered(label: str, data: Callable[[], bytes], *, key: str, **looks: object) -> bool:
        buttons[key] = data
        return False

    monkeypatch.setattr(st, "download_button", remembered)
    return buttons


@pytest.mark.parametrize("page_script", [REPORTS, EXPLORE, CHANGE_LOG, ROUND, UPLOAD, PLAN])
def test_no_button_gives_a_file_after_the_role_was_taken_away(
    page_script: str, app: OpenApp, reported: Path, files: dict[str, Callable[[], bytes]]
) -> None:
    page = app(reported)
    everything = read.store().of(OWN_MACHINE)
    access.grant(everything, LEADER, "it", "Ny")
    page = as_someone(page, "leder@by.dk").switch_page(page_script).run()
    assert not page.exception
    assert files
    key = next(iter(files))
    assert files[key]()

    more = Grant("mail", "leder@by.dk", "board", "fredericia")
    access.grant(everything, more, "it", "Må også læse naboens")
    assert files[key]()
    log = "select count(*) from staging.audit_event"
    before = everything.read(log).item()
    access.revoke(everything, LEADER, "it", "Fratrådt")
    for written in files.values():
        with pytest.raises(AccessTakenAway):
            written()
    assert everything.read(log).item() == before


def test_no_button_gives_a_file_after_the_sign_in_is_too_old(
    app: OpenApp,
    reported: Path,
    files: dict[str, Callable[[], bytes]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(identity, "holds_until", lambda: datetime.now(UTC) - timedelta(seconds=1))
    as_someone(app(reported), "leder@by.dk", "leder").switch_page(REPORTS).run()

    with pytest.raises(AccessTakenAway):
        files["report_template"]()


def test_files_are_handed_out_by_this_button_alone() -> None:
    scripts = [*(HOME / "ui").rglob("*.py"), *(HOME / "pages").rglob("*.py"), HOME / "app.py"]
    written_in = [one.name for one in scripts if "st.download_button(" in one.read_text("utf-8")]
    assert written_in == ["download_button.py"]
