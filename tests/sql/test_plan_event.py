"""Notes on the time axis: which stand, where they lie, and what they are about."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from store.connection import Store
from store.records import PLAN_EVENT
from store.write import CheckFailed, hand_in, withdraw
from submissions.plan_events import PlanEvent
from submissions.plan_events import submission as note_submission
from tests.given import (
    BY,
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    filters,
    indicator_id,
    published,
    store_with,
    submission,
)

TALKS = Indicator("Samtaler", theme="Beboervejledninger")
COURSES = Indicator("Kurser", activity="Kursus")
JUNE = date(2023, 6, 1)


def note(
    text: str,
    start: date = JUNE,
    *,
    area: str | None = None,
    about: str | None = None,
    kind: str = "event",
) -> PlanEvent:
    return PlanEvent(PLAN_ID, kind, text, start, start, area, about)


def store_of(folder: Path, *notes: PlanEvent) -> Store:
    """Figures of two activities and the notes, in one file."""
    plan = catalogue(TALKS, COURSES)
    events = [plan.plan_event, *(note_submission(one).catalogue.plan_event for one in notes)]
    return store_with(
        folder,
        replace(plan, plan_event=pl.concat(events)),
        Figure("Samtaler", None, "2023K2", "actual", 30),
        Figure("Samtaler", "S", "2023K2", "actual", 10),
        Figure("Kurser", None, "2023K2", "actual", 2),
    )


def texts(store: Store, **narrowed: str) -> list[str]:
    rows = store.read(
        "from filtered.plan_event($filters) order by text",
        filters=filters("2023K2", **narrowed),
    )
    return rows["text"].to_list()


def test_a_note_stands_until_it_is_withdrawn(tmp_path: Path) -> None:
    store = store_of(tmp_path)
    published(store, note_submission(note("A")))
    upload_id = published(store, note_submission(note("B")))

    assert texts(store) == ["A", "B"]
    withdraw(store, upload_id, BY, "Forkert dag")
    assert texts(store) == ["A"]


def test_a_newer_plan_file_replaces_the_notes_of_the_older_one_only(tmp_path: Path) -> None:
    def plan_file(text: str) -> pl.DataFrame:
        row = {**vars(note(text)), "end_date": JUNE}
        return pl.DataFrame([row], schema=PLAN_EVENT)

    store = store_of(tmp_path)
    published(store, note_submission(note("Egen")))
    for name in ("Første", "Anden"):
        plan = catalogue(TALKS, COURSES)
        described = type(plan)(
            plan.plan, plan.area, plan.focus_area, plan.activity, plan.indicator, plan_file(name)
        )
        published(store, submission(added=described, name=f"{name}.toml", content=name.encode()))

    assert texts(store) == ["Anden", "Egen"]


DAYS = [
    (date(2023, 1, 1), 2023 * 4 - 0.5),
    (date(2023, 7, 1), 2023 * 4 + 1.5),
    (date(2023, 8, 16), 2023 * 4 + 2.0),
]


@pytest.mark.parametrize(("day", "position"), DAYS)
def test_a_day_lies_in_its_quarter_as_far_as_it_has_gone(
    tmp_path: Path, day: date, position: float
) -> None:
    store = store_of(tmp_path, *(note(f"{day}", day) for day, _ in DAYS))

    found = store.read(
        "select start_position, end_position > start_position from marts.plan_event"
        " where text = $day",
        day=f"{day}",
    )
    assert found.rows() == [(position, True)]


@pytest.mark.parametrize(
    ("narrowed", "left"),
    [
        ({}, ["Alle", "Kun Sydbyen", "Kun samtaler"]),
        ({"area": "S"}, ["Alle", "Kun Sydbyen", "Kun samtaler"]),
        ({"area": "M"}, ["Alle"]),
        ({"theme": "Beboervejledninger"}, ["Alle", "Kun Sydbyen", "Kun samtaler"]),
        ({"activity_id": f"{PLAN_ID}/kursus"}, ["Alle", "Kun Sydbyen"]),
    ],
)
def test_a_note_is_there_for_what_it_is_about(
    tmp_path: Path, narrowed: dict[str, str], left: list[str]
) -> None:
    store = store_of(
        tmp_path,
        note("Alle"),
        note("Kun Sydbyen", area="S"),
        note("Kun samtaler", about=indicator_id("Samtaler"), kind="definition"),
        note("Senere", date(2023, 7, 1)),
    )
    assert texts(store, **narrowed) == left


def test_a_note_that_cannot_be_placed_is_not_kept(tmp_path: Path) -> None:
    store = store_of(tmp_path)
    with pytest.raises(CheckFailed):
        hand_in(store, note_submission(note("A", kind="rygte")), BY)
