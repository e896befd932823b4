"""What came before a meeting and what after it is told by the store's events, never by a clock."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from queries import meeting
from reports import meetings
from reports.errors import HiddenPack
from store.connection import Store
from store.records import CHANGE_REASON, SMALL_COUNTS, Catalogue
from store.write import withdraw
from tests.given import (
    BY,
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    indicator_id,
    published,
    store_with,
    submission,
)

DAY = date(2023, 5, 1)
FIGURE = Figure("Samtaler", "R", "2023K1", "actual", 3)


def store_of(folder: Path, *, hides: bool) -> Store:
    return store_with(folder, catalogue(Indicator("Samtaler"), hides_small_counts=hides), FIGURE)


def said(store: Store, *, hides: bool, name: str) -> int:
    rows = pl.DataFrame([{"plan_id": PLAN_ID, "hides_small_counts": hides}], schema=SMALL_COUNTS)
    told = replace(Catalogue.nothing(), small_counts=rows)
    return published(store, submission(added=told, name=name, content=name.encode()))


def clock_was_ahead_at(store: Store, upload_id: int) -> None:
    store.connection.execute(
        "update main.upload_event set event_at = event_at + interval 3 days"
        " where upload_id = $upload_id",
        {"upload_id": upload_id},
    )


def test_documents_from_before_the_plan_hid_are_hidden_though_a_clock_was_ahead(
    tmp_path: Path,
) -> None:
    store = store_of(tmp_path, hides=False)
    frozen = meetings.freeze(store, PLAN_ID, "2023K1", DAY, BY)
    clock_was_ahead_at(store, frozen)
    said(store, hides=True, name="skjul")
    with pytest.raises(HiddenPack):
        meetings.pack(store, PLAN_ID, frozen)
    assert meetings.pack(store.seen_by(sees_all=True), PLAN_ID, frozen)


def test_documents_from_a_time_when_the_plan_hid_stay_open_when_it_is_said_again(
    tmp_path: Path,
) -> None:
    store = store_of(tmp_path, hides=True)
    frozen = meetings.freeze(store, PLAN_ID, "2023K1", DAY, BY)
    said(store, hides=True, name="skjul igen")
    assert meetings.pack(store, PLAN_ID, frozen)


def test_documents_from_a_while_when_nothing_was_hidden_are_hidden(tmp_path: Path) -> None:
    store = store_of(tmp_path, hides=True)
    shown_for_a_while = said(store, hides=False, name="vis")
    frozen = meetings.freeze(store, PLAN_ID, "2023K1", DAY, BY)
    withdraw(store, shown_for_a_while, BY, "Forkert valg")
    with pytest.raises(HiddenPack):
        meetings.pack(store, PLAN_ID, frozen)


def test_what_is_corrected_after_a_meeting_is_so_though_its_clock_was_ahead(
    tmp_path: Path,
) -> None:
    store = store_of(tmp_path, hides=False)
    frozen = meetings.freeze(store, PLAN_ID, "2023K1", DAY, BY)
    clock_was_ahead_at(store, frozen)
    reason = {"plan_id": PLAN_ID, "indicator_id": indicator_id("Samtaler"), "area_code": "R"}
    reason |= {"period": "2023K1", "kind": "actual", "reason": "Talt efter"}
    corrected = replace(
        submission(replace(FIGURE, value=9), name="rettet.xlsx"),
        change_reason=pl.DataFrame([reason], schema=CHANGE_REASON),
    )
    published(store, corrected)
    found = meeting.corrections(store, plan_id=PLAN_ID, upload_id=frozen)
    assert found.select("was_value", "value").rows() == [(3, 9)]
    assert meeting.meetings(store, plan_id=PLAN_ID)["figures_corrected"].to_list() == [1]
