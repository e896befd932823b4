"""The calendar is the plan's: its quarters are counted from the first to the last, reported or not,
and what depends on the day is decided when it is read. The test plan runs from 2022 to 2025.
"""

from pathlib import Path

import pytest

from domain import clock
from store import views
from store.connection import Store
from store.write import withdraw
from tests.given import (
    BY,
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    filters,
    published,
    store_with,
    submission,
)
from tests.sql.filtered import rows

TALKS = Indicator("Samtaler")
CAFE = Indicator("Caféer", activity="Café")
GOALS_OF_LAST_YEAR = (
    "select quarter, status, ytd, quarters_missing from materialized.goal_attainment"
    " where area is null and year = 2025 and indicator = 'Samtaler' order by quarter"
)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch):
    """Moves the clock to a day."""
    return lambda day: monkeypatch.setenv(clock.SETTING, day)


def one_quarter(folder: Path) -> Store:
    """A target for 2025, and one figure: that of its second quarter."""
    return store_with(
        folder,
        catalogue(TALKS, CAFE),
        Figure("Samtaler", None, "2025", "target", 40),
        Figure("Samtaler", None, "2025K2", "actual", 12),
    )


def quarters(store: Store, columns: str, where: str = "true") -> list[tuple]:
    return store.read(f"select {columns} from marts.quarter where {where} order by quarter").rows()


def test_a_plan_without_figures_has_all_its_quarters(tmp_path: Path) -> None:
    found = quarters(store_with(tmp_path, catalogue(TALKS)), "quarter, is_reported")
    assert found == [
        (f"{year}K{number}", False) for year in range(2022, 2026) for number in range(1, 5)
    ]


def test_quarters_with_figures_outside_the_plan_are_counted_too(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(TALKS),
        Figure("Samtaler", None, "2021K2", "actual", 1),
        Figure("Samtaler", None, "2021K4", "actual", 1),
    )
    found = quarters(store, "quarter, is_reported, is_in_reported_span", "year < 2022")
    assert found == [
        ("2021K2", True, True),
        ("2021K3", False, True),
        ("2021K4", True, True),
    ]


def test_a_figure_far_from_the_plan_makes_no_quarters_between(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(TALKS), Figure("Samtaler", None, "2019K3", "actual", 1))
    assert quarters(store, "quarter", "year < 2022") == [("2019K3",)]


def test_what_a_quarter_is_today_moves_with_the_clock(tmp_path: Path, at) -> None:
    store = one_quarter(tmp_path)
    columns = "quarter, has_begun, is_due"
    at("2024-12-31")
    assert quarters(store, columns, "quarter between '2024K3' and '2025K1'") == [
        ("2024K3", True, True),
        ("2024K4", True, False),
        ("2025K1", False, False),
    ]
    at("2025-01-01")
    assert quarters(store, columns, "quarter between '2024K3' and '2025K1'") == [
        ("2024K3", True, True),
        ("2024K4", True, False),
        ("2025K1", True, False),
    ]
    at("2025-01-31")
    assert quarters(store, columns, "quarter between '2024K4' and '2025K2'") == [
        ("2024K4", True, True),
        ("2025K1", True, False),
        ("2025K2", False, False),
    ]


def test_nothing_that_is_counted_asks_for_the_day() -> None:
    of_the_day = ("today()", "is_past_deadline(", "current_date", "now()")
    counted = views.statements_for(views.copies()).items()
    assert [
        name
        for name, statement in counted
        if "." in name and any(words in statement for words in of_the_day)
    ] == []


def test_every_quarter_of_the_plan_is_counted(tmp_path: Path) -> None:
    with one_quarter(tmp_path).reading() as cursor:
        found = cursor.execute(GOALS_OF_LAST_YEAR).fetchall()
    assert found == [
        ("2025K1", "no_data", None, 1),
        ("2025K2", "incomplete", 12, 1),
        ("2025K3", "incomplete", 12, 2),
        ("2025K4", "incomplete", 12, 3),
    ]


def test_no_goal_is_shown_before_the_first_figure_or_after_the_newest(tmp_path: Path, at) -> None:
    at("2026-02-28")
    store = one_quarter(tmp_path)
    shown = store.read("select distinct quarter from marts.goal_attainment").rows()
    assert shown == [("2025K2",)]
    assert store.read("select distinct quarter from marts.goals_by_status").rows() == shown
    assert store.read("select distinct quarter from marts.target_vs_actual").rows() == shown
    assert store.read("select distinct quarter from marts.trend").rows() == shown
    for macro in ("goal_attainment", "goal_over_time", "verdict", "target_vs_actual"):
        found = store.read(f"from filtered.{macro}($filters)", filters=filters("2025K4"))
        assert found.is_empty(), macro


def test_the_first_reported_quarter_has_none_to_be_compared_with(tmp_path: Path) -> None:
    found = one_quarter(tmp_path).read(
        "select previous_status, change_is from marts.goal_attainment"
        " where area is null and indicator = 'Samtaler'"
    )
    assert found.rows() == [(None, None)]


def test_a_reader_begins_at_the_newest_quarter_with_figures(tmp_path: Path, at) -> None:
    at("2026-02-28")
    found = one_quarter(tmp_path).read("select newest_quarter, opening_quarter from marts.plan")
    assert found.rows() == [("2025K2", "2025K2")]


@pytest.mark.parametrize(
    ("day", "quarter"),
    [
        ("2021-06-01", "2022K1"),
        ("2024-12-31", "2024K4"),
        ("2025-01-01", "2025K1"),
        ("2027-06-01", "2025K4"),
    ],
)
def test_a_reader_of_a_plan_without_figures_begins_at_today_within_it(
    tmp_path: Path, at, day: str, quarter: str
) -> None:
    at(day)
    store = store_with(tmp_path, catalogue(TALKS))
    found = store.read("select newest_quarter, opening_quarter from marts.plan")
    assert found.rows() == [(None, quarter)]


def test_a_quarter_is_missing_the_day_after_its_deadline(tmp_path: Path, at) -> None:
    store = one_quarter(tmp_path)
    columns = "activity, completeness"
    at("2025-07-30")
    assert rows(store, "completeness", columns, "2025K2", "activity", "quarter = '2025K2'") == [
        ("Café", "awaited"),
        ("Vejledning", "complete"),
    ]
    at("2025-07-31")
    assert rows(store, "completeness", columns, "2025K2", "activity", "quarter = '2025K2'") == [
        ("Café", "missing"),
        ("Vejledning", "complete"),
    ]
    columns = "activities, activities_missing, activities_partial"
    assert rows(store, "data_quality", columns, "2025K2", "quarter") == [(2, 1, 0)]


def test_quarters_that_nothing_is_reported_of_are_overdue_and_no_rows_of_completeness(
    tmp_path: Path, at
) -> None:
    store = one_quarter(tmp_path)
    at("2026-01-01")
    overdue = rows(store, "overdue_quarter", "quarter, activities", "2025K2", "quarter")
    assert overdue == [
        *((f"{year}K{number}", 2) for year in (2022, 2023, 2024) for number in range(1, 5)),
        ("2025K1", 2),
        ("2025K3", 2),
    ]
    shown = rows(store, "completeness", "distinct quarter", "2025K4", "quarter")
    assert shown == [("2025K2",), ("2025K4",)]


def test_an_activity_is_overdue_by_itself_where_it_is_chosen(tmp_path: Path, at) -> None:
    store = one_quarter(tmp_path)
    at("2025-08-01")
    of_cafe = rows(
        store,
        "overdue_quarter",
        "quarter",
        "2025K2",
        "quarter desc limit 1",
        activity_id=f"{PLAN_ID}/café",
    )
    assert of_cafe == [("2025K2",)]


def test_a_plan_whose_figures_are_withdrawn_is_one_without_figures(tmp_path: Path, at) -> None:
    at("2025-08-01")
    store = store_with(tmp_path, catalogue(TALKS))
    upload_id = published(store, submission(Figure("Samtaler", None, "2025K2", "actual", 12)))
    withdraw(store, upload_id, BY, "Forkert plan")
    assert store.read("select newest_quarter, opening_quarter from marts.plan").rows() == [
        (None, "2025K3")
    ]
    assert store.read("select * from marts.goal_attainment").is_empty()


def test_what_lies_outside_the_figures_is_hidden_where_a_plan_hides_small_counts(
    tmp_path: Path,
) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Børn", aggregation="last"), hides_small_counts=True),
        Figure("Børn", None, "2025K2", "actual", 12),
    )
    rows_of_year = (
        "select quarter, ytd from released.goal_attainment"
        " where area is null and year = 2025 order by quarter"
    )
    assert store.read(rows_of_year).rows() == [
        ("2025K1", None),
        ("2025K2", 12),
        ("2025K3", None),
        ("2025K4", None),
    ]


def test_what_is_planned_stands_where_nothing_is_reported(tmp_path: Path, at) -> None:
    at("2025-12-31")
    store = one_quarter(tmp_path)
    columns = "activity, expected, completeness, milestones"
    assert rows(store, "planned_activity", columns, "2025K4", "activity_order") == [
        ("Vejledning", 1, "awaited", 0),
        ("Café", 1, "awaited", 0),
    ]
    columns = "indicator, goal_year, annual_target"
    assert rows(store, "planned_goal", columns, "2025K4", "indicator_order") == [
        ("Samtaler", "2025", 40),
        ("Caféer", "2025", None),
    ]
    assert rows(store, "planned_goal", columns, "2025K2", "indicator_order") == []


def test_an_indicator_is_awaited_in_the_chart_until_the_deadline(tmp_path: Path, at) -> None:
    store = one_quarter(tmp_path)
    states = ("target_vs_actual", "indicator, state", "2025K2", "indicator", "area is null")
    at("2025-07-30")
    assert rows(store, *states) == [("Caféer", "awaited"), ("Samtaler", "reported")]
    at("2025-07-31")
    assert rows(store, *states) == [("Caféer", "missing"), ("Samtaler", "reported")]
