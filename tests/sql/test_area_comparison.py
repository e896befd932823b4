"""The areas against the average of the others, worked out by hand."""

from pathlib import Path

import polars as pl

from store.connection import Store
from store.records import Catalogue
from tests.given import Figure, Indicator, catalogue, filters, store_with

TALKS = Indicator("Samtaler", theme="Vejledning")
HELP = Indicator("Hjælp", theme="Vejledning")
COURSES = Indicator("Kurser")


def plan(**residents: int) -> Catalogue:
    described = catalogue(TALKS, HELP, COURSES)
    counted = pl.col("area_code").replace_strict(residents, default=None, return_dtype=pl.Int32)
    return Catalogue(
        described.plan,
        described.area.with_columns(residents=counted),
        described.focus_area,
        described.activity,
        described.indicator,
    )


def rows(store: Store, macro: str, columns: str, measure: str = "number") -> list[tuple]:
    narrowed = f"where measure = '{measure}'" if macro == "area_theme" else ""
    return store.read(
        f"select {columns} from filtered.{macro}($filters) {narrowed} order by area_order",
        filters=filters("2023K1"),
    ).rows()


def test_an_area_stands_beside_the_average_of_the_others(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        plan(),
        Figure("Samtaler", "R", "2023K1", "actual", 30),
        Figure("Hjælp", "R", "2023K1", "actual", 10),
        Figure("Samtaler", "S", "2023K1", "actual", 20),
        Figure("Samtaler", "M", "2023K1", "actual", 10),
    )
    found = rows(
        store,
        "area_theme",
        "area, value, others, difference, comparison, length, others_length",
    )
    assert found == [
        ("R", 40.0, 15.0, 25.0, "above", 1.0, 0.375),
        ("S", 20.0, 25.0, 5.0, "below", 0.5, 0.625),
        ("M", 10.0, 30.0, 20.0, "below", 0.25, 0.75),
    ]


def test_only_a_number_of_one_goal_leads_to_it(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        plan(),
        Figure("Samtaler", "R", "2023K1", "actual", 30),
        Figure("Hjælp", "R", "2023K1", "actual", 10),
        Figure("Samtaler", "S", "2023K1", "actual", 20),
    )
    assert rows(store, "area_theme", "area, indicator_id") == [
        ("R", None),
        ("S", "proeveby/samtaler"),
    ]


def test_the_only_area_has_no_others(tmp_path: Path) -> None:
    store = store_with(tmp_path, plan(), Figure("Samtaler", "R", "2023K1", "actual", 30))

    assert rows(store, "area_theme", "value, others, comparison") == [(30.0, None, None)]


def test_an_area_without_a_figure_is_no_zero_to_the_others(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        plan(),
        Figure("Samtaler", "R", "2023K1", "actual", 30),
        Figure("Samtaler", "S", "2023K1", "actual", None, status="missing"),
        Figure("Samtaler", "M", "2023K1", "actual", 30),
    )
    assert rows(store, "area_theme", "area, value, others, comparison") == [
        ("R", 30.0, 30.0, "same"),
        ("S", None, None, None),
        ("M", 30.0, 30.0, "same"),
    ]


def test_per_1000_residents_needs_the_residents_of_the_area(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        plan(R=500, S=2000),
        Figure("Samtaler", "R", "2023K1", "actual", 30),
        Figure("Samtaler", "S", "2023K1", "actual", 20),
        Figure("Samtaler", "M", "2023K1", "actual", 10),
    )
    found = rows(store, "area_theme", "area, value, others, is_measurable", "per_1000")
    assert found == [
        ("R", 60.0, 10.0, True),
        ("S", 10.0, 60.0, True),
        ("M", None, None, False),
    ]


def test_the_share_of_goals_on_course_counts_goals_with_a_target_only(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        plan(),
        Figure("Samtaler", "R", "2023", "target", 40, reported_in="2023K1"),
        Figure("Samtaler", "R", "2023K1", "actual", 30),
        Figure("Hjælp", "R", "2023", "target", 40, reported_in="2023K1"),
        Figure("Hjælp", "R", "2023K1", "actual", 1),
        Figure("Kurser", "R", "2023K1", "actual", 7),
        Figure("Samtaler", "S", "2023", "target", 40, reported_in="2023K1"),
        Figure("Samtaler", "S", "2023K1", "actual", 30),
    )
    found = rows(
        store,
        "area_focus_area",
        "area, goals, goals_on_course, share, others, difference_in_points, comparison",
    )
    assert found == [
        ("R", 2, 1, 0.5, 1.0, 50.0, "below"),
        ("S", 1, 1, 1.0, 0.5, 50.0, "above"),
    ]
