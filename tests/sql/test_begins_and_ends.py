"""What has ended is neither expected nor missing afterwards, nor what begins later before."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from store.connection import Store
from store.records import Catalogue
from tests.given import Figure, Indicator, catalogue, store_with
from tests.sql.counted import quarters, row

JUNE, JULY = date(2024, 6, 30), date(2024, 7, 1)
TALKS = Indicator("Samtaler")
COURSES = Indicator("Kurser", activity="Kursus")
COURSE_FIGURES = quarters("Kurser", 1, 1, 1, 1)


def goals(store: Store, columns: str = "ytd, quarters_missing") -> list[tuple[object, ...]]:
    """The quarters of 2024 in which there is a goal for the whole plan."""
    return store.read(
        f"select quarter, {columns} from marts.goal_attainment"
        " where indicator = 'Samtaler' and area is null and year = 2024 order by quarter"
    ).rows()


def expected(store: Store) -> list[tuple[object, ...]]:
    """Of how many indicators of its activity figures are expected and reported in 2024."""
    return store.read(
        "select quarter, expected, reported from marts.completeness"
        " where activity = 'Vejledning' and year = 2024 order by quarter"
    ).rows()


def with_dates(plan: Catalogue, table: str, of: pl.Expr, column: str, day: date) -> Catalogue:
    rows = getattr(plan, table)
    dated = pl.when(of).then(pl.lit(day)).otherwise(pl.col(column)).alias(column)
    return replace(plan, **{table: rows.with_columns(dated)})


def activity_until(day: date) -> Catalogue:
    of = pl.col("activity_name") == "Vejledning"
    return with_dates(catalogue(TALKS, COURSES), "activity", of, "valid_to", day)


@pytest.mark.parametrize(
    "plan",
    [
        catalogue(replace(TALKS, valid_to=JUNE), COURSES),
        catalogue(replace(TALKS, valid_to=date(2024, 4, 1)), COURSES),
        activity_until(JUNE),
    ],
)
def test_what_has_ended_is_no_goal_and_not_expected_afterwards(
    tmp_path: Path, plan: Catalogue
) -> None:
    store = store_with(tmp_path, plan, *quarters("Samtaler", 10, 20), *COURSE_FIGURES)

    assert goals(store) == [("2024K1", 10, 0), ("2024K2", 30, 0)]
    assert expected(store) == [("2024K1", 1, 1), ("2024K2", 1, 1)]


def test_a_figure_after_the_end_is_shown_and_nothing_is_missing_beside_it(tmp_path: Path) -> None:
    plan = catalogue(replace(TALKS, valid_to=JUNE), COURSES)
    figures = quarters("Samtaler", 10, 20, None, 5)
    store = store_with(tmp_path, plan, *figures, *COURSE_FIGURES)

    assert goals(store) == [("2024K1", 10, 0), ("2024K2", 30, 0), ("2024K4", 35, 0)]
    assert [quarter for quarter, *_ in expected(store)] == ["2024K1", "2024K2"]


def test_a_quarter_that_was_expected_is_still_missing_after_the_end(tmp_path: Path) -> None:
    plan = catalogue(replace(TALKS, valid_to=JUNE), COURSES)
    store = store_with(tmp_path, plan, *quarters("Samtaler", None, 20, 5), *COURSE_FIGURES)

    assert goals(store) == [("2024K1", None, 1), ("2024K2", 20, 1), ("2024K3", 25, 1)]


def test_what_begins_later_is_not_missing_before(tmp_path: Path) -> None:
    plan = catalogue(replace(TALKS, valid_from=date(2024, 8, 15)), COURSES)
    store = store_with(tmp_path, plan, *quarters("Samtaler", None, None, 10), *COURSE_FIGURES)

    assert goals(store) == [("2024K3", 10, 0), ("2024K4", 10, 1)]
    assert expected(store) == [("2024K3", 1, 1), ("2024K4", 1, 0)]


def test_a_figure_from_before_the_beginning_is_shown(tmp_path: Path) -> None:
    plan = catalogue(replace(TALKS, valid_from=JULY), COURSES)
    store = store_with(tmp_path, plan, *quarters("Samtaler", None, 4, 10, 1), *COURSE_FIGURES)

    assert goals(store) == [("2024K2", 4, 0), ("2024K3", 14, 0), ("2024K4", 15, 0)]


def test_a_new_version_goes_on_where_the_one_before_it_ends(tmp_path: Path) -> None:
    plan = catalogue(
        replace(TALKS, valid_to=JUNE),
        replace(TALKS, aggregation="last", valid_from=date(2024, 10, 1)),
        COURSES,
    )
    store = store_with(tmp_path, plan, *quarters("Samtaler", 10, 20), *COURSE_FIGURES)

    # Nothing is asked for in the quarter between them.
    assert goals(store) == [("2024K1", 10, 0), ("2024K2", 30, 0), ("2024K4", 20, 1)]


def test_an_area_that_has_ended_leaves_the_others(tmp_path: Path) -> None:
    plan = with_dates(catalogue(TALKS), "area", pl.col("area_code") == "S", "valid_to", JUNE)
    figures = [
        *(Figure("Samtaler", area, "2024", "target", 40) for area in "RS"),
        *(Figure("Samtaler", "R", f"2024K{quarter}", "actual", 10) for quarter in (1, 2, 3, 4)),
        *(Figure("Samtaler", "S", f"2024K{quarter}", "actual", 5) for quarter in (1, 2)),
    ]
    store = store_with(tmp_path, plan, *figures)

    assert goals(store, "ytd, quarters_missing, annual_target") == [
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
