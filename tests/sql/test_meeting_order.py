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


def of_areas(*values: float | None) -> list[Figure]:
    return [
        Figure("Samtaler", area, "2023K1", "actual", value)
        for area, value in zip("RSM", values, strict=True)
        if value is not None
    ]


def hiding_store_of(folder: Path, *values: float | None) -> Store:
    indicators = (Indicator("Samtaler"), Indicator("Besøg"))
    plan = catalogue(*indicators, hides_small_counts=True)
    visits = [replace(one, indicator="Besøg") for one in of_areas(30, 30, 30)]
    return store_with(folder, plan, *of_areas(*values), *visits)


def is_open(store: Store, frozen: int) -> bool:
    return not meeting.pack_for_reader(store, plan_id=PLAN_ID, upload_id=frozen)["is_hidden"].item()


@pytest.mark.parametrize(
    ("then", "now"),
    [
        # The pack shows 5 and 7, today's whole is 15: R is 3.
        ((8, 7, 5), (3, None, None)),
        # The pack shows the whole of 15 and 7, today 5 is shown too: R was 3.
        ((3, 7, 5), (8, None, None)),
        # The pack shows 8 and 7, today's whole is 17: M is 2.
        ((8, 7, None), (None, None, 2)),
    ],
)
def test_documents_that_give_a_count_away_beside_todays_figures_are_hidden(
    tmp_path: Path, then: tuple[float | None, ...], now: tuple[float | None, ...]
) -> None:
    store = hiding_store_of(tmp_path, *then)
    frozen = meetings.freeze(store, PLAN_ID, "2023K1", DAY, BY)
    assert is_open(store, frozen)

    published(store, submission(*of_areas(*now), name="rettet.xlsx"))

    assert not is_open(store, frozen)
    assert is_open(store.with_rights(sees_all=True), frozen)
    with pytest.raises(HiddenPack):
        meetings.pack(store, PLAN_ID, frozen)


def test_documents_stay_open_when_what_changes_gives_nothing_away(tmp_path: Path) -> None:
    store = hiding_store_of(tmp_path, 3, 7, 5)
    frozen = meetings.freeze(store, PLAN_ID, "2023K1", DAY, BY)

    # Nothing of Besøg is small; a later quarter is no part of the documents; the same once more.
    published(store, submission(Figure("Besøg", "R", "2023K1", "actual", 33), name="rettet.xlsx"))
    published(store, submission(Figure("Samtaler", "R", "2023K2", "actual", 2), name="2.xlsx"))
    published(store, submission(*of_areas(3, 7, 5), name="igen.xlsx", content=b"igen"))

    assert is_open(store, frozen)


def test_what_the_board_saw_of_a_file_that_was_taken_away_is_hidden(tmp_path: Path) -> None:
    store = hiding_store_of(tmp_path, None, 7, 5)
    small = published(store, submission(*of_areas(3, None, None), name="små.xlsx"))
    frozen = meetings.freeze(store, PLAN_ID, "2023K1", DAY, BY)
    withdraw(store, small, BY, "Forkert")
    published(store, submission(*of_areas(8, None, None), name="rigtig.xlsx"))

    assert not is_open(store, frozen)
    changes = meeting.changes(store, plan_id=PLAN_ID, upload_id=frozen)
    assert changes.select("area", "was_ytd", "ytd").rows() == [(None, None, 20), ("R", None, 8)]


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
    assert meetings.pack(store.with_rights(sees_all=True), PLAN_ID, frozen)


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
