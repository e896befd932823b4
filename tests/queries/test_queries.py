"""What each query selects and in which order."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from queries import (
    area,
    area_comparison,
    filtered,
    finding,
    focus_area,
    plan,
    quarter,
    trend,
    upload,
)
from store.connection import Store
from submissions.plan_events import PlanEvent
from submissions.plan_events import submission as note_submission
from tests.given import (
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
COURSES = Indicator("Kurser")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    filled = store_with(
        tmp_path,
        catalogue(TALKS, COURSES),
        Figure("Samtaler", None, "2023", "target", 100, reported_in="2023K1"),
        Figure("Samtaler", None, "2023K1", "actual", 30),
        Figure("Samtaler", "S", "2023K1", "actual", 10),
        Figure("Samtaler", None, "2023K2", "actual", 40),
        Figure("Kurser", None, "2023K1", "actual", 2),
    )
    yield filled
    filled.close()


def test_the_goals_of_a_quarter_stand_in_the_plans_order(store: Store) -> None:
    rows = filtered.goals(store, filters=filters("2023K2"))

    assert rows.select("indicator", "ytd", "status").rows() == [
        ("Samtaler", 70.0, "on_track"),
        ("Kurser", 2.0, "no_target"),
    ]


def test_the_goals_of_an_area_are_its_own(store: Store) -> None:
    rows = filtered.goals(store, filters=filters("2023K1", area="S"))

    assert rows.select("indicator", "ytd").rows() == [("Samtaler", 10.0)]


def test_a_focus_area_without_goals_gives_no_rows(store: Store) -> None:
    rows = filtered.goals(store, filters=filters("2023K1", focus_area="Beskæftigelse"))

    assert rows.is_empty()


def test_the_themes_can_be_followed_before_the_indicators(store: Store) -> None:
    rows = filtered.trend_series(store, filters=filters("2023K2"))

    assert rows.select("level", "series", "activity").rows() == [
        ("theme", "Beboervejledninger", None),
        ("indicator", "Samtaler", "Vejledning"),
        ("indicator", "Kurser", "Vejledning"),
    ]


def followed(store: Store, **narrowed: str) -> list[tuple]:
    rows = trend.lines(
        store,
        measure="number",
        series_ids=(indicator_id("Kurser"), "Beboervejledninger"),
        filters=filters("2023K2", **narrowed),
    )
    return rows.select("series", "area", "quarter", "value").rows()


def test_a_line_stands_for_the_whole_and_then_each_area_in_the_order_asked(store: Store) -> None:
    assert followed(store) == [
        ("Kurser", None, "2023K1", 2.0),
        ("Kurser", None, "2023K2", None),
        ("Beboervejledninger", None, "2023K1", 30.0),
        ("Beboervejledninger", None, "2023K2", 40.0),
        ("Beboervejledninger", "S", "2023K1", 10.0),
        ("Beboervejledninger", "S", "2023K2", None),
    ]


def test_a_line_of_one_area_leaves_the_others_out(store: Store) -> None:
    assert {row[1] for row in followed(store, area="S")} == {"S"}


def test_the_areas_stand_side_by_side(store: Store) -> None:
    themes = area_comparison.themes(store, measure="number", filters=filters("2023K1"))
    goals = area_comparison.goals(store, filters=filters("2023K1"))

    assert themes.select("series", "area", "value").rows() == [("Beboervejledninger", "S", 10.0)]
    assert goals.select("indicator", "area", "ytd").rows() == [("Samtaler", "S", 10.0)]
    assert filtered.focus_areas_of_areas(store, filters=filters("2023K1")).is_empty()


def test_the_notes_stand_in_the_order_they_happened(store: Store) -> None:
    for text, day in (("Senere", date(2023, 5, 1)), ("Først", date(2023, 2, 1))):
        published(store, note_submission(PlanEvent(PLAN_ID, "event", text, day, day)))

    assert filtered.plan_events(store, filters=filters("2023K2"))["text"].to_list() == [
        "Først",
        "Senere",
    ]


def test_the_newest_quarter_stands_first(store: Store) -> None:
    assert quarter.reported(store, plan_id=PLAN_ID)["quarter"].to_list() == ["2023K2", "2023K1"]


def test_an_area_to_compare_with_is_not_an_area_of_the_plan(store: Store) -> None:
    assert area.areas(store, plan_id=PLAN_ID)["area"].to_list() == ["R", "S", "M"]


def test_the_plan_knows_its_focus_areas(store: Store) -> None:
    assert focus_area.focus_areas(store, plan_id=PLAN_ID)["focus_area"].to_list() == [
        "Sammenhængskraft"
    ]


def test_the_newest_plan_stands_first(store: Store) -> None:
    assert plan.plans(store)["plan_id"].to_list() == [PLAN_ID]


def test_the_newest_upload_stands_first(store: Store) -> None:
    published(store, submission(Figure("Kurser", None, "2023K2", "actual", 3), name="nyt.xlsx"))

    assert upload.uploads(store).select("file_name", "status", "is_invented").rows() == [
        ("nyt.xlsx", "published", False),
        ("tal.xlsx", "published", False),
    ]


def test_an_upload_without_findings_has_none(store: Store) -> None:
    assert finding.findings(store, upload_id=1).is_empty()
