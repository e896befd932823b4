"""How urgent a goal is: what is lacking, for how long and where."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.connection import Store
from tests.given import Figure, Indicator, catalogue, store_with
from tests.sql.filtered import rows

COLUMNS = "indicator, status, lacking, wanted, lacking_share, quarters_behind, areas, areas_behind"


def urgent(store: Store, columns: str, quarter: str, **narrowed: str) -> list[tuple]:
    where = "urgency is not null"
    return rows(store, "goal_attainment", columns, quarter, "urgency desc", where, **narrowed)


def targets(indicator: str, **of_area: float) -> list[Figure]:
    return [
        Figure(indicator, area, "2023", "target", value, reported_in="2023K1")
        for area, value in of_area.items()
    ]


def actuals(indicator: str, quarter: str, **of_area: float) -> list[Figure]:
    return [Figure(indicator, area, quarter, "actual", value) for area, value in of_area.items()]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Samtaler lack 36 % in two quarters and two of three areas, Job 50 % in one quarter."""
    filled = store_with(
        tmp_path,
        catalogue(
            Indicator("Samtaler"),
            Indicator("Job"),
            Indicator("Ventetid", direction="decrease", aggregation="last"),
            Indicator("Ledige", direction="decrease", aggregation="last"),
            Indicator("Hold"),
        ),
        *targets("Samtaler", R=40, S=40, M=20),
        *actuals("Samtaler", "2023K1", R=4, S=10, M=2),
        *actuals("Samtaler", "2023K2", R=4, S=10, M=2),
        Figure("Job", None, "2023", "target", 10, reported_in="2023K1"),
        Figure("Job", None, "2023K1", "actual", 2.5),
        Figure("Job", None, "2023K2", "actual", 0),
        Figure("Job", None, "2023K3", "actual", 0),
        Figure("Job", None, "2023K4", "actual", 4),
        Figure("Ventetid", None, "2023", "target", 10, reported_in="2023K1"),
        Figure("Ventetid", None, "2023K2", "actual", 16),
        Figure("Ledige", None, "2023", "target", 10, reported_in="2023K1"),
        Figure("Ledige", None, "2022", "baseline", 20, reported_in="2023K1"),
        Figure("Ledige", None, "2023K2", "actual", 30),
        Figure("Hold", None, "2023", "target", 2, reported_in="2023K1"),
        Figure("Hold", None, "2023K2", "actual", 2),
    )
    yield filled
    filled.close()


def test_the_most_urgent_goal_lacks_much_for_long_in_many_areas(store: Store) -> None:
    assert urgent(store, f"{COLUMNS}, urgency", "2023K2") == [
        ("Samtaler", "behind", 18.0, 50.0, pytest.approx(0.36), 2, 3, 2, pytest.approx(1.44)),
        ("Ledige", "far_behind", 20.0, 10.0, 1.0, 1, 0, 0, 1.0),
        ("Job", "far_behind", 2.5, 5.0, 0.5, 1, 0, 0, 0.5),
        ("Ventetid", "behind", 6.0, 10.0, 0.375, 1, 0, 0, 0.375),
    ]


def test_at_the_end_of_the_year_the_target_itself_is_lacking(store: Store) -> None:
    assert urgent(store, COLUMNS, "2023K4")[-1] == (
        "Job",
        "not_reached",
        3.5,
        10.0,
        pytest.approx(0.35),
        3,
        0,
        0,
    )


def test_an_areas_goal_knows_the_areas_beside_it(store: Store) -> None:
    assert urgent(store, COLUMNS, "2023K2", area="M") == [
        ("Samtaler", "far_behind", 6.0, 10.0, pytest.approx(0.6), 2, 3, 2)
    ]


def test_a_chosen_status_does_not_hide_the_other_areas(store: Store) -> None:
    assert urgent(store, COLUMNS, "2023K2", status="behind")[0][-2:] == (3, 2)


def test_a_goal_that_is_reached_lacks_nothing(store: Store) -> None:
    columns = "indicator, lacking, wanted, lacking_share, urgency"
    where = "status = 'reached'"
    assert rows(store, "goal_attainment", columns, "2023K2", "indicator", where) == [
        ("Hold", None, None, None, None)
    ]


def test_the_activities_of_each_area_stand_with_their_worst_status(store: Store) -> None:
    columns = "activity, area, goals, goals_on_course, worst_status, worst_share"
    assert rows(store, "activity_of_area", columns, "2023K2", "area_order nulls first") == [
        ("Vejledning", None, 5, 1, "far_behind", 0.4),
        ("Vejledning", "R", 1, 0, "far_behind", 1.0),
        ("Vejledning", "S", 1, 1, "on_track", 1.0),
        ("Vejledning", "M", 1, 0, "far_behind", 1.0),
    ]


def test_the_goals_of_a_focus_area_are_counted_in_one_area(store: Store) -> None:
    columns = "focus_area, status, goals"
    assert rows(store, "goals_of_focus_area", columns, "2023K2", "status", area="R") == [
        ("Sammenhængskraft", "far_behind", 1)
    ]
    assert rows(store, "goals_of_focus_area", columns, "2023K2", "status") == [
        ("Sammenhængskraft", "behind", 2),
        ("Sammenhængskraft", "far_behind", 2),
        ("Sammenhængskraft", "reached", 1),
    ]
