"""Themes and indicators over time, against rows worked out by hand."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from store.connection import Store
from store.records import Catalogue
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
)
from tests.shared_plan import SharedPlan

TALKS = Indicator("Samtaler", theme="Vejledning")
JOBS = Indicator("Job", theme="Jobs", activity="Jobhjælp")
SUMMER_JOBS = Indicator("Sommerjob", theme="Jobs", activity="Sommer", year_start_quarter=3)
SHARE = Indicator("Andel", unit="procent", aggregation="last", additive_areas=False)

# Two full years and the half of a third: shares 1/10, 2/10, 3/10, 4/10 and 2/10, 2/10, 3/10, 3/10.
TALKS_HELD = {
    "2022K1": 10,
    "2022K2": 20,
    "2022K3": 30,
    "2022K4": 40,
    "2023K1": 40,
    "2023K2": 40,
    "2023K3": 60,
    "2023K4": 60,
    "2024K1": 30,
    "2024K2": 40,
}


def actuals(name: str, held: Mapping[str, float | None], area: str | None = None) -> list[Figure]:
    return [Figure(name, area, quarter, "actual", value) for quarter, value in held.items()]


PLAN = SharedPlan(TALKS, *actuals("Samtaler", TALKS_HELD))


def with_residents(plan: Catalogue, **residents: int) -> Catalogue:
    counted = pl.col("area_code").replace_strict(residents, default=None, return_dtype=pl.Int32)
    return Catalogue(
        plan.plan,
        plan.area.with_columns(residents=counted),
        plan.focus_area,
        plan.activity,
        plan.indicator,
    )


def trend(
    store: Store,
    columns: str,
    quarter: str,
    *,
    measure: str = "number",
    series_id: str = "Vejledning",
    line: str | None = None,
    activity_id: str | None = None,
) -> list[tuple]:
    rows = store.read(
        f"select {columns} from filtered.trend"
        "($filters,"
        " [$series_id], $measure)"
        " where area is not distinct from $line::text order by quarter",
        filters=filters(quarter, activity_id=activity_id),
        measure=measure,
        series_id=series_id,
        line=line,
    )
    return rows.rows()


def test_the_coming_quarters_are_forecast_by_their_share_of_earlier_full_years(
    store: Store,
) -> None:
    columns = "quarter, round(forecast, 6), round(forecast_low, 6), round(forecast_high, 6)"

    found = trend(store, columns, "2024K2")

    # 70 so far were on average 35 % of a year; 3. kvartal is 30 %, 4. kvartal 35 % of it. In 2022
    # the two were 30/30 and 40/30 of what was held before them, in 2023 60/80 and 60/80.
    assert found[-2:] == [
        ("2024K3", 60.0, 52.5, 70.0),
        ("2024K4", 70.0, 52.5, round(70 * 40 / 30, 6)),
    ]
    assert [row[1] for row in found[:-2]] == [None] * 10


def defined_anew(store: Store, day: date, area: str | None = None) -> None:
    about = indicator_id("Samtaler")
    note = PlanEvent(PLAN_ID, "definition", "Talt på en ny måde", day, day, area, about)
    published(store, note_submission(note))


def test_years_before_a_new_definition_are_neither_forecast_by_nor_compared_with(
    tmp_path: Path,
) -> None:
    store = store_with(tmp_path, catalogue(TALKS), *actuals("Samtaler", TALKS_HELD))
    defined_anew(store, date(2023, 1, 1))
    columns = "quarter, round(forecast, 6), forecast_low, year_figure_before"

    found = trend(store, columns, "2024K2")

    # 2023 alone has the new meaning: 2024 is held against it, 2023 against nothing. A forecast by
    # one year is 70 · 60/80 and has no range.
    assert found[4:] == [
        ("2023K1", None, None, None),
        ("2023K2", None, None, None),
        ("2023K3", None, None, None),
        ("2023K4", None, None, None),
        ("2024K1", None, None, 40.0),
        ("2024K2", None, None, 80.0),
        ("2024K3", 52.5, None, None),
        ("2024K4", 52.5, None, None),
    ]


def test_a_definition_that_changes_within_the_year_leaves_no_forecast(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(TALKS), *actuals("Samtaler", TALKS_HELD))
    defined_anew(store, date(2023, 2, 15))

    found = trend(store, "quarter, year_figure_before", "2024K2")

    assert found[-2:] == [("2024K1", None), ("2024K2", None)]


def test_an_areas_new_definition_breaks_its_own_line_and_the_whole(tmp_path: Path) -> None:
    held = {"2022K1": 10, "2023K1": 20}
    store = store_with(
        tmp_path,
        catalogue(TALKS),
        *(one for area in (None, "R", "S") for one in actuals("Samtaler", held, area)),
    )
    defined_anew(store, date(2023, 1, 1), "R")

    before = {
        area: trend(store, "year_figure_before", "2023K1", line=area)[-1][0]
        for area in (None, "R", "S")
    }

    assert before == {None: None, "R": None, "S": 10}


@PLAN.holding(
    Indicator("Ét år", theme="Ét år"),
    *actuals("Ét år", {quarter: held for quarter, held in TALKS_HELD.items() if quarter > "2023"}),
)
def test_one_full_year_gives_a_forecast_without_a_range(store: Store) -> None:
    found = trend(store, "quarter, round(forecast, 6), forecast_low", "2024K2", series_id="Ét år")

    assert found[-2:] == [("2024K3", 52.5, None), ("2024K4", 52.5, None)]


@pytest.mark.parametrize("quarter", ["2022K2", "2022K4", "2023K4"])
def test_without_an_earlier_full_year_or_a_quarter_to_come_there_is_no_forecast(
    store: Store, quarter: str
) -> None:
    assert {row[0] for row in trend(store, "forecast", quarter)} == {None}


@PLAN.holding(
    Indicator("Med huller", theme="Med huller"),
    *actuals("Med huller", {**TALKS_HELD, "2022K3": None, "2024K1": None}),
)
def test_a_quarter_nobody_reported_leaves_its_year_out_and_its_forecast(store: Store) -> None:
    found = trend(store, "quarter, value, year_figure", "2024K2", series_id="Med huller")
    assert found[-1] == ("2024K2", 40.0, None)
    # An index begins with 2023, whose quarters are 50 on average.
    index = trend(store, "value", "2024K2", measure="index", series_id="Med huller")
    assert index[0] == (20.0,)


@PLAN.holding(
    Indicator("Frivillige", aggregation="last", theme="Frivillige"),
    *actuals("Frivillige", {"2023K1": 4, "2023K2": 5, "2023K3": 6, "2023K4": 7, "2024K1": 9}),
)
def test_what_never_adds_up_is_forecast_to_stay(store: Store) -> None:
    found = trend(
        store, "quarter, forecast, forecast_low, year_figure", "2024K1", series_id="Frivillige"
    )

    assert found[-4:] == [
        ("2024K1", None, None, 9.0),
        ("2024K2", 9.0, None, None),
        ("2024K3", 9.0, None, None),
        ("2024K4", 9.0, None, None),
    ]


def test_the_year_so_far_stands_beside_the_same_quarters_of_the_year_before(
    store: Store,
) -> None:
    found = trend(store, "year_figure, year_figure_before, change_on_year", "2024K2")

    assert found[0] == (10.0, None, None)
    assert found[9] == (70.0, 80.0, -0.125)


@PLAN.holding(
    Indicator("I alt", theme="I alt"),
    Figure("I alt", None, "2023K1", "actual", None, status="missing"),
    Figure("I alt", None, "2023K3", "actual", 329),
    Figure("I alt", None, "2023K3", "ytd", 1160),
)
def test_a_year_to_date_that_was_reported_stands_for_the_quarters_that_were_not(
    store: Store,
) -> None:
    columns = "quarter, value, year_figure, only_in_total"
    found = trend(store, columns, "2023K3", series_id="I alt")

    assert found[-3:] == [
        ("2023K1", None, None, None),
        ("2023K2", None, None, None),
        ("2023K3", 329.0, 1160.0, 831.0),
    ]


def test_an_index_is_100_at_the_average_quarter_of_the_first_full_year(store: Store) -> None:
    found = trend(store, "value, is_measurable", "2023K1", measure="index")

    assert found[0] == (40.0, True)
    assert found[4] == (160.0, True)


def test_before_the_first_full_year_nothing_is_an_index(store: Store) -> None:
    assert set(trend(store, "value, is_measurable", "2022K3", measure="index")) == {(None, False)}


def test_a_figure_per_1000_residents_needs_the_residents(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        with_residents(catalogue(TALKS), R=500, S=2000),
        Figure("Samtaler", "R", "2023K1", "actual", 10),
        Figure("Samtaler", "M", "2023K1", "actual", 5),
    )

    def rate(line: str | None) -> list[tuple]:
        columns = "value, is_measurable"
        return trend(store, columns, "2023K1", measure="per_1000", line=line)

    assert rate("R") == [(20.0, True)]
    assert rate("M") == [(None, False)]
    assert rate(None) == [(None, False)]


def test_a_share_is_not_counted_per_1000_residents(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        with_residents(catalogue(SHARE), R=500),
        Figure("Andel", "R", "2023K1", "actual", 80, unit="procent"),
    )

    found = trend(
        store,
        "value, is_measurable",
        "2023K1",
        measure="per_1000",
        series_id=indicator_id("Andel"),
        line="R",
    )
    assert found == [(None, False)]


@PLAN.holding(
    Indicator("Tal", theme="I to enheder"),
    Indicator("Timer", unit="timer", theme="I to enheder"),
    Figure("Tal", None, "2022K1", "actual", 10),
    Figure("Timer", None, "2022K1", "actual", 7.5, unit="timer"),
)
def test_different_units_are_different_lines_of_a_theme(store: Store) -> None:
    assert trend(store, "value", "2022K1", series_id="I to enheder") == [(10.0,)]
    assert trend(store, "value", "2022K1", series_id="I to enheder (timer)") == [(7.5,)]


@PLAN.holding(
    JOBS,
    SUMMER_JOBS,
    Figure("Job", None, "2023K3", "actual", 4),
    Figure("Sommerjob", None, "2023K3", "actual", 6),
)
def test_goals_that_follow_different_years_are_compared_by_calendar_years(store: Store) -> None:
    columns = "value, year_name, quarter_of_year"
    assert trend(store, columns, "2023K3", series_id="Jobs")[-1] == (10.0, "2023", 3)
    summer = indicator_id("Sommerjob")
    assert trend(store, columns, "2023K3", series_id=summer)[-1] == (6.0, "2023/24", 1)


def test_a_filter_leaves_only_its_own_part_of_a_theme(store: Store) -> None:
    found = trend(
        store,
        "value, indicator_id",
        "2023K3",
        series_id="Jobs",
        activity_id="proeveby/jobhjælp",
    )
    assert found[-1] == (4.0, indicator_id("Job"))
    assert trend(store, "value, indicator_id", "2023K3", series_id="Jobs")[-1] == (10.0, None)


@PLAN.holding(
    Indicator("Sammen", theme="Sammen"),
    Figure("Sammen", None, "2023K2", "ytd", 60),
    Figure("Sammen", None, "2023K4", "actual", 9),
)
def test_a_quarter_that_is_known_only_with_others_is_not_missing(store: Store) -> None:
    columns = "quarter, actual, is_only_together"
    assert trend(store, columns, "2023K4", series_id="Sammen")[-4:] == [
        ("2023K1", None, True),
        ("2023K2", None, True),
        ("2023K3", None, False),
        ("2023K4", 9, False),
    ]


@PLAN.holding(
    Indicator("Møder", theme="Hele år"),
    *actuals("Møder", {"2023K1": 9, "2023K2": 16, "2023K3": 7, "2023K4": 12}),
    Figure("Møder", None, "2023K4", "ytd", 43),
    Indicator("Opkald", theme="Hele år"),
    *actuals("Opkald", {"2023K1": 11, "2023K2": 11, "2023K3": 11, "2023K4": 11}),
)
def test_a_year_whose_parts_give_another_figure_has_both(store: Store) -> None:
    """43 were reported of the quarters' 44, and of another indicator 44 of 44."""
    columns = "year_figure, parts_of_year, year_dimension, is_year_contradicted"
    assert trend(store, columns, "2023K4", series_id="Hele år")[-1] == (87, 88, "quarter", True)
    assert trend(store, columns, "2023K3", series_id="Hele år")[-1] == (65, None, None, False)
