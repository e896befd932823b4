"""What has ended is neither expected nor missing afterwards, nor what begins later before."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from store.connection import Store
from store.records import Catalogue
from tests.given import Figure, Indicator, catalogue, store_with
from tests.shared_plan import SharedPlan
from tests.sql.counted import quarters, row

JUNE, JULY = date(2024, 6, 30), date(2024, 7, 1)
TALKS = Indicator("Samtaler")
COURSES = Indicator("Kurser", activity="Kursus")
COURSE_FIGURES = quarters("Kurser", 1, 1, 1, 1)
PLAN = SharedPlan(COURSES, *COURSE_FIGURES)


def goals(
    store: Store, indicator: str = "Samtaler", columns: str = "ytd, quarters_missing"
) -> list[tuple[object, ...]]:
    """The quarters of 2024 in which there is a goal for the whole plan."""
    return store.read(
        f"select quarter, {columns} from marts.goal_attainment"
        " where indicator = $indicator and area is null and year = 2024 order by quarter",
        indicator=indicator,
    ).rows()


def expected(store: Store, activity: str) -> list[tuple[object, ...]]:
    """Of how many indicators of an activity figures are expected and reported in 2024."""
    return store.read(
        "select quarter, expected, reported from marts.completeness"
        " where activity = $activity and year = 2024 order by quarter",
        activity=activity,
    ).rows()


def alone(
    name: str, *figures: float | None, valid_from: date | None = None, valid_to: date | None = None
) -> tuple[Indicator | Figure, ...]:
    """An indicator that is its activity's only one, and its quarters of 2024."""
    indicator = Indicator(name, activity=name, valid_from=valid_from, valid_to=valid_to)
    return (indicator, *quarters(name, *figures))


def with_dates(plan: Catalogue, table: str, of: pl.Expr, column: str, day: date) -> Catalogue:
    rows = getattr(plan, table)
    dated = pl.when(of).then(pl.lit(day)).otherwise(pl.col(column)).alias(column)
    return replace(plan, **{table: rows.with_columns(dated)})


ENDS = [JUNE, date(2024, 4, 1)]


@PLAN.holding(*(alone(f"Slut {end}", 10, 20, valid_to=end) for end in ENDS))
@pytest.mark.parametrize("end", ENDS)
def test_what_has_ended_is_no_goal_and_not_expected_afterwards(store: Store, end: date) -> None:
    assert goals(store, f"Slut {end}") == [("2024K1", 10, 0), ("2024K2", 30, 0)]
    assert expected(store, f"Slut {end}") == [("2024K1", 1, 1), ("2024K2", 1, 1)]


def test_what_an_ended_activity_did_is_no_goal_and_not_expected_afterwards(tmp_path: Path) -> None:
    of = pl.col("activity_name") == "Vejledning"
    plan = with_dates(catalogue(TALKS, COURSES), "activity", of, "valid_to", JUNE)
    store = store_with(tmp_path, plan, *quarters("Samtaler", 10, 20), *COURSE_FIGURES)

    assert goals(store) == [("2024K1", 10, 0), ("2024K2", 30, 0)]
    assert expected(store, "Vejledning") == [("2024K1", 1, 1), ("2024K2", 1, 1)]


@PLAN.holding(*alone("Efter slut", 10, 20, None, 5, valid_to=JUNE))
def test_a_figure_after_the_end_is_shown_and_nothing_is_missing_beside_it(store: Store) -> None:
    assert goals(store, "Efter slut") == [
        ("2024K1", 10, 0),
        ("2024K2", 30, 0),
        ("2024K4", 35, 0),
    ]
    assert [quarter for quarter, *_ in expected(store, "Efter slut")] == ["2024K1", "2024K2"]


@PLAN.holding(*alone("Mangler før slut", None, 20, 5, valid_to=JUNE))
def test_a_quarter_that_was_expected_is_still_missing_after_the_end(store: Store) -> None:
    assert goals(store, "Mangler før slut") == [
        ("2024K1", None, 1),
        ("2024K2", 20, 1),
        ("2024K3", 25, 1),
    ]


@PLAN.holding(*alone("Begynder senere", None, None, 10, valid_from=date(2024, 8, 15)))
def test_what_begins_later_is_not_missing_before(store: Store) -> None:
    assert goals(store, "Begynder senere") == [("2024K3", 10, 0), ("2024K4", 10, 1)]
    assert expected(store, "Begynder senere") == [("2024K3", 1, 1), ("2024K4", 1, 0)]


@PLAN.holding(*alone("Før begyndelsen", None, 4, 10, 1, valid_from=JULY))
def test_a_figure_from_before_the_beginning_is_shown(store: Store) -> None:
    assert goals(store, "Før begyndelsen") == [
        ("2024K2", 4, 0),
        ("2024K3", 14, 0),
        ("2024K4", 15, 0),
    ]


@PLAN.holding(
    Indicator("Ny udgave", valid_to=JUNE),
    Indicator("Ny udgave", aggregation="last", valid_from=date(2024, 10, 1)),
    *quarters("Ny udgave", 10, 20),
)
def test_a_new_version_goes_on_where_the_one_before_it_ends(store: Store) -> None:
    # Nothing is asked for in the quarter between them.
    assert goals(store, "Ny udgave") == [("2024K1", 10, 0), ("2024K2", 30, 0), ("2024K4", 20, 1)]


def test_an_area_that_has_ended_leaves_the_others(tmp_path: Path) -> None:
    plan = with_dates(catalogue(TALKS), "area", pl.col("area_code") == "S", "valid_to", JUNE)
    figures = [
        *(Figure("Samtaler", area, "2024", "target", 40) for area in "RS"),
        *(Figure("Samtaler", "R", f"2024K{quarter}", "actual", 10) for quarter in (1, 2, 3, 4)),
        *(Figure("Samtaler", "S", f"2024K{quarter}", "actual", 5) for quarter in (1, 2)),
    ]
    store = store_with(tmp_path, plan, *figures)

    assert goals(store, columns="ytd, quarters_missing, annual_target") == [
        ("2024K1", 15, 0, 80),
        ("2024K2", 30, 0, 80),
        ("2024K3", 40, 0, 80),
        ("2024K4", 50, 0, 80),
    ]
    assert store.read(
        "select quarter from marts.goal_attainment where area = 'S' order by quarter"
    )["quarter"].to_list() == ["2024K1", "2024K2"]


def test_the_target_of_an_area_that_has_ended_is_none_of_the_wholes(tmp_path: Path) -> None:
    plan = with_dates(
        catalogue(TALKS), "area", pl.col("area_code") == "S", "valid_to", date(2023, 12, 31)
    )
    figures = [
        *(Figure("Samtaler", area, "2024", "target", 40) for area in "RS"),
        Figure("Samtaler", "R", "2024K1", "actual", 10),
    ]
    store = store_with(tmp_path, plan, *figures)

    assert row(store, "Samtaler", "2024K1", columns="annual_target") == {"annual_target": 40}


@pytest.mark.parametrize(("ends", "target"), [(date(2024, 6, 30), 24), (date(2023, 12, 31), 16)])
def test_a_target_for_each_area_is_for_those_there_are_that_year(
    tmp_path: Path, ends: date, target: float
) -> None:
    plan = with_dates(catalogue(TALKS), "area", pl.col("area_code") == "S", "valid_to", ends)
    figures = [
        Figure("Samtaler", None, "2024", "target", 8, raw="8 i hvert område"),
        Figure("Samtaler", "R", "2024K1", "actual", 10),
    ]
    store = store_with(tmp_path, plan, *figures)

    assert row(store, "Samtaler", "2024K1", columns="annual_target") == {"annual_target": target}
