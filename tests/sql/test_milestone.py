"""Milestones: as the plan and the newest report say, and how they stand on the day it is."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from domain import clock
from queries import filtered
from store.connection import Store
from store.records import MILESTONE, MILESTONE_OBSERVATION
from store.write import CheckFailed, withdraw
from tests.given import (
    BY,
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    filters,
    published,
    store_filled_by,
    submission,
)

GUIDANCE, JOBS = f"{PLAN_ID}/vejledning", f"{PLAN_ID}/job"
PLAN = catalogue(Indicator("Samtaler"), Indicator("Jobs", activity="Job"))
SPRING, AUTUMN, WINTER = date(2024, 3, 1), date(2024, 10, 1), date(2025, 2, 1)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setenv(clock.SETTING, "2024-07-01")
    return store_filled_by(tmp_path, fill)


def fill(store: Store) -> None:
    published(store, submission(Figure("Samtaler", "R", "2024K2", "actual", 3), added=PLAN))
    planned(
        store,
        (GUIDANCE, "Åbent hus", "planned", 1, SPRING, None),
        (GUIDANCE, "Kursus", "planned", 2, AUTUMN, None),
        (JOBS, "Jobmesse", "reached", 1, SPRING, SPRING),
    )


def planned(store: Store, *rows: tuple) -> int:
    milestones = pl.DataFrame([(PLAN_ID, *row) for row in rows], schema=MILESTONE, orient="row")
    handed_in = submission(name="plan.json", content=repr(rows).encode())
    return published(store, replace(handed_in, milestone=milestones))


def reported(
    store: Store, quarter: str, name: str, status: str, due_date: date | None = None
) -> int:
    said = (PLAN_ID, GUIDANCE, name, quarter, status, f"{name}: {status}", "Vejledning", "linje 2")
    observations = pl.DataFrame(
        [(*said, due_date, None)], schema=MILESTONE_OBSERVATION, orient="row"
    )
    handed_in = submission(name="rapport.md", content=repr((quarter, said, due_date)).encode())
    return published(store, replace(handed_in, milestone_observation=observations))


def standing(store: Store, **narrowed: str) -> list[tuple]:
    rows = filtered.milestones(store, filters=filters("2024K2", **narrowed))
    return rows.select("milestone", "milestone_state", "planned_date", "due_date").rows()


def test_what_has_passed_its_day_today_is_overdue_and_stands_first(store: Store) -> None:
    assert standing(store) == [
        ("Åbent hus", "overdue", SPRING, SPRING),
        ("Kursus", "due", AUTUMN, AUTUMN),
        ("Jobmesse", "reached", SPRING, SPRING),
    ]


def test_a_milestone_becomes_overdue_when_its_day_has_passed_without_publishing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(clock.SETTING, "2024-10-01")
    assert standing(store)[1] == ("Kursus", "due", AUTUMN, AUTUMN)
    monkeypatch.setenv(clock.SETTING, "2024-10-02")
    assert standing(store)[1] == ("Kursus", "overdue", AUTUMN, AUTUMN)


def test_a_report_moves_a_milestone_and_withdrawing_it_moves_it_back(store: Store) -> None:
    upload_id = reported(store, "2024K2", "Åbent hus", "postponed", WINTER)
    (moved,) = filtered.milestones(store, filters=filters("2024K2")).filter("is_moved").to_dicts()
    assert (moved["milestone"], moved["planned_date"], moved["due_date"]) == (
        "Åbent hus",
        SPRING,
        WINTER,
    )
    assert (moved["quarter"], moved["raw"], moved["file_name"], moved["cell"]) == (
        "2024K2",
        "Åbent hus: postponed",
        "rapport.md",
        "linje 2",
    )
    assert (moved["milestones_overdue"], moved["milestones_moved"], moved["milestones_due"]) == (
        0,
        1,
        2,
    )
    withdraw(store, upload_id, BY)
    assert standing(store)[0] == ("Åbent hus", "overdue", SPRING, SPRING)


def test_an_earlier_quarters_report_handed_in_late_takes_nothing_back(store: Store) -> None:
    reported(store, "2024K2", "Åbent hus", "reached")
    reported(store, "2024K1", "Åbent hus", "under_way")
    assert ("Åbent hus", "reached", SPRING, SPRING) in standing(store)


def test_what_the_plan_says_after_a_report_stands(store: Store) -> None:
    reported(store, "2024K2", "Kursus", "dropped")
    planned(store, (GUIDANCE, "Kursus", "planned", 2, WINTER, None))
    (kursus,) = (row for row in standing(store) if row[0] == "Kursus")
    assert kursus == ("Kursus", "due", AUTUMN, WINTER)


def test_an_area_leaves_the_activities_with_goals_there_and_those_without_areas(
    store: Store,
) -> None:
    assert [row[0] for row in standing(store, area="R")] == ["Åbent hus", "Kursus", "Jobmesse"]
    assert [row[0] for row in standing(store, area="S")] == ["Jobmesse"]
    assert [row[0] for row in standing(store, activity_id=JOBS)] == ["Jobmesse"]


def test_an_unknown_word_for_how_it_stands_is_not_kept(store: Store) -> None:
    with pytest.raises(CheckFailed, match="known_words_of_texts_only"):
        reported(store, "2024K2", "Kursus", "måske")
