"""The filter row in SQL: each filter narrows, one without a choice lets everything through."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from queries import filtered, focus_area
from store.connection import Store
from tests.given import Figure, Indicator, catalogue, filters, store_with

QUARTER = "2023K2"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    filled = store_with(
        tmp_path,
        catalogue(
            Indicator("Samtaler", theme="Beboervejledninger"),
            Indicator("Job", activity="Jobhjælp"),
        ),
        Figure("Samtaler", None, "2023", "target", 100, reported_in="2023K1"),
        Figure("Samtaler", None, "2023K1", "actual", 40),
        Figure("Samtaler", None, "2023K2", "actual", 40),
        Figure("Samtaler", "S", "2023K2", "actual", 15),
        Figure("Job", None, "2023", "target", 10, reported_in="2023K1"),
        Figure("Job", None, "2023K1", "actual", 1),
        Figure("Job", None, "2023K2", "actual", 1),
    )
    yield filled
    filled.close()


def found(store: Store, macro: str, **narrowed: str) -> list[tuple]:
    rows = store.read(
        f"from filtered.{macro}($filters) order by indicator_order, area nulls first, quarter",
        filters=filters(QUARTER, **narrowed),
    )
    return rows.select("indicator", "area", "quarter", "ytd").rows()


def test_without_a_choice_every_goal_of_the_whole_is_there(store: Store) -> None:
    assert found(store, "goal_attainment") == [
        ("Samtaler", None, QUARTER, 80.0),
        ("Job", None, QUARTER, 2.0),
    ]


@pytest.mark.parametrize(
    ("narrowed", "left"),
    [
        ({"focus_area": "Sammenhængskraft"}, ["Samtaler", "Job"]),
        ({"focus_area": "Beskæftigelse"}, []),
        ({"activity_id": "proeveby/jobhjælp"}, ["Job"]),
        ({"theme": "Beboervejledninger"}, ["Samtaler"]),
        ({"status": "on_track"}, ["Samtaler"]),
        ({"status": "far_behind"}, ["Job"]),
        ({"area": "S"}, ["Samtaler"]),
        ({"area": "M"}, []),
    ],
)
def test_a_filter_leaves_only_its_own_goals(
    store: Store, narrowed: dict[str, str], left: list[str]
) -> None:
    assert [row[0] for row in found(store, "goal_attainment", **narrowed)] == left


def test_the_areas_stand_beside_the_whole_whatever_area_is_chosen(store: Store) -> None:
    assert found(store, "goal_of_area", area="S", theme="Beboervejledninger") == [
        ("Samtaler", None, QUARTER, 80.0),
        ("Samtaler", "S", QUARTER, 15.0),
    ]


def test_a_goal_over_time_is_chosen_by_its_status_in_the_chosen_quarter(store: Store) -> None:
    assert found(store, "goal_over_time", status="on_track") == [
        ("Samtaler", None, "2023K1", 40.0),
        ("Samtaler", None, QUARTER, 80.0),
        ("Samtaler", "S", "2023K1", None),
        ("Samtaler", "S", QUARTER, 15.0),
    ]


def test_the_quarters_a_goal_has_been_behind_are_counted_in_a_row(store: Store) -> None:
    rows = store.read(
        "select indicator, previous_status, previous_ytd, quarters_behind"
        " from marts.goal_attainment where quarter = $quarter and is_whole"
        " order by indicator_order",
        quarter=QUARTER,
    )
    assert rows.rows() == [("Samtaler", "on_track", 40.0, 0), ("Job", "far_behind", 1.0, 2)]


def test_a_focus_area_is_found_by_each_that_it_covers_and_counted_once(tmp_path: Path) -> None:
    plan = catalogue(Indicator("Samtaler"))
    covers_two = plan.focus_area.with_columns(also_canonical=pl.lit(["Beskæftigelse"]))
    covering = store_with(
        tmp_path,
        replace(plan, focus_area=covers_two),
        Figure("Samtaler", None, "2023", "target", 100),
        Figure("Samtaler", None, "2023K2", "actual", 40),
    )
    names = focus_area.offered(covering, plan_id="proeveby")["chosen_name"].to_list()
    assert names == ["Sammenhængskraft", "Beskæftigelse", "Sammenhængskraft og medborgerskab"]
    for name in names:
        narrowed = filters(QUARTER, focus_area=name)
        assert filtered.goals(covering, filters=narrowed)["indicator"].to_list() == ["Samtaler"]
        assert filtered.verdict(covering, filters=narrowed)["all_goals"].to_list() == [1]
        counts = filtered.status_of_focus_areas(covering, filters=narrowed)
        assert counts.select("focus_area", "goals").rows() == [("Sammenhængskraft", 1)]
    others = filters(QUARTER, focus_area="Kriminalitetsforebyggelse")
    assert filtered.goals(covering, filters=others).is_empty()
