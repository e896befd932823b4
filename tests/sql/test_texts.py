"""What reports say in words: purpose, milestones and sections, the newest published of each."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from queries import activity, milestone, narrative
from store.connection import Store
from store.records import ACTIVITY_DESCRIPTION, MILESTONE, NARRATIVE
from store.write import CheckFailed, withdraw
from tests.given import BY, PLAN_ID, Indicator, catalogue, published, store_with, submission

ACTIVITY = f"{PLAN_ID}/vejledning"
PLAN = catalogue(Indicator("Samtaler"))


def report(store: Store, said: str, *, section: str = "status", reached: date | None = None) -> int:
    texts = pl.DataFrame(
        [(PLAN_ID, ACTIVITY, "2024K1", section, said, "afsnit 3")], schema=NARRATIVE, orient="row"
    )
    status = "reached" if reached else "planned"
    milestones = pl.DataFrame(
        [(PLAN_ID, ACTIVITY, "Åbent hus", status, 1, date(2024, 3, 1), reached)],
        schema=MILESTONE,
        orient="row",
    )
    purpose = pl.DataFrame(
        [(PLAN_ID, ACTIVITY, "At beboerne får svar.", "Alle beboere")],
        schema=ACTIVITY_DESCRIPTION,
        orient="row",
    )
    handed_in = submission(name="rapport.md", content=said.encode())
    return published(
        store,
        replace(handed_in, narrative=texts, milestone=milestones, activity_description=purpose),
    )


def said_of(store: Store) -> list[str]:
    rows = narrative.of_activity(store, plan_id=PLAN_ID, activity_id=ACTIVITY, quarter="2024K1")
    return rows["narrative"].to_list()


def test_a_later_report_supersedes_a_section_and_withdrawing_it_brings_it_back(
    tmp_path: Path,
) -> None:
    store = store_with(tmp_path, PLAN)
    report(store, "Vi er i gang.")
    later = report(store, "Vi er godt i gang.")
    assert said_of(store) == ["Vi er godt i gang."]
    withdraw(store, later, BY, "Forkert fil")
    assert said_of(store) == ["Vi er i gang."]


def test_a_milestone_stands_as_it_was_last_described(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    report(store, "Vi er i gang.")
    report(store, "Huset var fuldt.", reached=date(2024, 3, 9))
    rows = milestone.of_activity(store, plan_id=PLAN_ID, activity_id=ACTIVITY)
    assert rows.select("milestone", "milestone_status", "reached_date").rows() == [
        ("Åbent hus", "reached", date(2024, 3, 9))
    ]


def test_an_activity_says_what_it_is_for(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    report(store, "Vi er i gang.")
    rows = activity.activities(store, plan_id=PLAN_ID)
    assert rows.select("activity", "purpose", "target_groups").rows() == [
        ("Vejledning", "At beboerne får svar.", "Alle beboere")
    ]


def test_an_unknown_section_is_not_kept(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    with pytest.raises(CheckFailed):
        report(store, "Noget andet.", section="diverse")
    assert said_of(store) == []
