"""What *Overblik* asks for, and in which order."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from queries import filtered, noted_goals
from store.connection import Store
from tests.given import Figure, Indicator, catalogue, filters, store_with

NAMES = [f"Mål {number}" for number in range(10)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Ten goals of 100, of which the first reaches 10 by 2. kvartal, the second 11 and so on."""
    filled = store_with(
        tmp_path,
        catalogue(*(Indicator(name) for name in NAMES), Indicator("Kurser")),
        *(Figure(name, None, "2023", "target", 100, reported_in="2023K1") for name in NAMES),
        *(Figure(name, None, "2023K1", "actual", 0) for name in NAMES[:9]),
        Figure("Mål 8", "S", "2023", "target", 20, reported_in="2023K1"),
        Figure("Mål 8", "S", "2023K2", "actual", 10),
        Figure("Mål 9", None, "2023K1", "actual", 25),
        *(
            Figure(name, None, "2023K2", "actual", 10 + number)
            for number, name in enumerate(NAMES[:8])
        ),
        Figure("Mål 8", None, "2023K2", "actual", 100),
        Figure("Mål 9", None, "2023K2", "actual", 0),
        Figure("Kurser", None, "2023K2", "actual", 3),
    )
    yield filled
    filled.close()


def test_every_goal_that_needs_a_decision_stands_the_most_urgent_first(store: Store) -> None:
    rows = noted_goals.to_decide_on(filtered.noted_goals(store, filters=filters("2023K2")))

    # "Mål 9" reached 25 of the 50 that can be expected, the first eight less than half of that.
    assert rows["indicator"].to_list() == [*NAMES[:8], "Mål 9"]


def test_what_has_changed_and_is_urgent_stands_first(store: Store) -> None:
    rows = noted_goals.changed(filtered.noted_goals(store, filters=filters("2023K2")))

    assert rows.select("indicator", "change_is").rows() == [
        ("Mål 9", "worse"),
        ("Mål 8", "better"),
    ]


def test_the_whole_of_an_activity_stands_before_its_areas(store: Store) -> None:
    rows = filtered.activities_of_every_area(store, filters=filters("2023K2"))

    assert rows.select("activity", "area", "goals").rows() == [
        ("Vejledning", None, 10),
        ("Vejledning", "S", 1),
    ]


def test_a_goal_year_stands_for_each_that_runs(store: Store) -> None:
    assert filtered.goal_years(store, filters=filters("2023K2"))["goals"].to_list() == [10]


def test_the_counts_of_a_quarter_stand_per_status(store: Store) -> None:
    per_status = filtered.verdict(store, filters=filters("2023K2"))
    of_focus_areas = filtered.status_of_focus_areas(store, filters=filters("2023K2"))

    assert per_status.select("status", "goals").rows() == [
        ("far_behind", 9),
        ("no_target", 1),
        ("on_track", 0),
        ("reached", 1),
    ]
    assert of_focus_areas.select("status", "goals").rows() == [("far_behind", 9), ("reached", 1)]


def test_a_figure_without_a_target_is_no_goal(store: Store) -> None:
    assert "Kurser" not in filtered.goals_with_target(store, filters=filters("2023K2"))["indicator"]
