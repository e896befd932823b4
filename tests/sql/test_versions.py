"""What an indicator is changes from a date: each quarter is judged by what held in it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from store.connection import Store
from store.write import CheckFailed, withdraw
from tests.given import (
    BY,
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    published,
    store_with,
    submission,
)
from tests.sql.counted import quarters, row

JULY = date(2024, 7, 1)
TALKS = Indicator("Samtaler")
LATEST = Indicator("Samtaler", aggregation="last", valid_from=JULY)
FIGURES = quarters("Samtaler", 10, 20, 30, 40)
TARGET = Figure("Samtaler", None, "2024", "target", 60)


def in_2024(
    store: Store, columns: str, area: str | None = None, *, from_quarter: int = 1, to: int = 4
) -> list[tuple[object, ...]]:
    return [
        tuple(row(store, "Samtaler", f"2024K{quarter}", area, columns).values())
        for quarter in range(from_quarter, to + 1)
    ]


def test_what_is_counted_otherwise_from_july_leaves_the_quarters_before_as_they_were(
    tmp_path: Path,
) -> None:
    store = store_with(tmp_path, catalogue(TALKS, LATEST), TARGET, *FIGURES)

    assert in_2024(store, "aggregation, ytd, expected_to_date, status") == [
        ("sum", 10, 15, "behind"),
        ("sum", 30, 30, "on_track"),
        ("last", 30, 60, "far_behind"),
        ("last", 40, 60, "not_reached"),
    ]


def test_a_year_to_date_is_counted_by_its_quarters_own_version_over_the_whole_goal_year(
    tmp_path: Path,
) -> None:
    versions = (
        Indicator("Samtaler", aggregation="last"),
        Indicator("Samtaler", aggregation="average", valid_from=JULY),
        Indicator("Samtaler", aggregation="sum", valid_from=date(2024, 10, 1)),
    )
    store = store_with(tmp_path, catalogue(*versions), *FIGURES)

    assert in_2024(store, "ytd, quarters_missing") == [(10, 0), (20, 0), (20, 0), (100, 0)]


def test_another_unit_begins_the_count_anew(tmp_path: Path) -> None:
    hours = Indicator("Samtaler", unit="timer", valid_from=JULY)
    store = store_with(tmp_path, catalogue(TALKS, hours), *FIGURES)

    assert in_2024(store, "unit, ytd, quarters_missing") == [
        ("antal", 10, 0),
        ("antal", 30, 0),
        ("timer", 30, 0),
        ("timer", 70, 0),
    ]


def test_a_year_to_date_counted_in_another_way_is_not_taken_over(tmp_path: Path) -> None:
    figures = (
        Figure("Samtaler", None, "2024K2", "actual", 20),
        Figure("Samtaler", None, "2024K2", "ytd", 831),
        Figure("Samtaler", None, "2024K4", "actual", 40),
    )
    store = store_with(tmp_path, catalogue(TALKS, LATEST), *figures)

    assert in_2024(store, "ytd", from_quarter=2) == [(831,), (20,), (40,)]


def test_a_year_to_date_is_taken_over_where_only_the_definition_is_new(tmp_path: Path) -> None:
    redefined = Indicator("Samtaler", definition="Også på telefon", valid_from=JULY)
    figures = (
        Figure("Samtaler", None, "2024K2", "ytd", 831),
        Figure("Samtaler", None, "2024K3", "actual", 40),
    )
    store = store_with(tmp_path, catalogue(TALKS, redefined), *figures)

    assert in_2024(store, "ytd, quarters_missing", from_quarter=2, to=3) == [(831, 0), (871, 0)]


@pytest.mark.parametrize(
    ("day", "aggregations"),
    [
        (date(2024, 7, 1), ["sum", "sum", "last", "last"]),
        (date(2024, 9, 30), ["sum", "sum", "last", "last"]),
        (date(2024, 10, 1), ["sum", "sum", "sum", "last"]),
        (date(2025, 1, 1), ["sum", "sum", "sum", "sum"]),
    ],
)
def test_a_quarter_is_judged_by_what_held_on_its_last_day(
    tmp_path: Path, day: date, aggregations: list[str]
) -> None:
    latest = Indicator("Samtaler", aggregation="last", valid_from=day)
    store = store_with(tmp_path, catalogue(TALKS, latest), *FIGURES)

    assert [one for (one,) in in_2024(store, "aggregation")] == aggregations


def test_of_two_versions_in_one_quarter_the_later_judges_it(tmp_path: Path) -> None:
    highest = Indicator("Samtaler", aggregation="max", valid_from=date(2024, 8, 15))
    store = store_with(tmp_path, catalogue(TALKS, LATEST, highest), *FIGURES)

    assert [one for (one,) in in_2024(store, "aggregation")] == ["sum", "sum", "max", "max"]


def test_areas_add_up_in_the_quarters_in_which_they_do(tmp_path: Path) -> None:
    alone = Indicator("Samtaler", aggregation="average", additive_areas=False, valid_from=JULY)
    figures = [
        Figure("Samtaler", area, f"2024K{quarter}", "actual", value)
        for quarter in (1, 2, 3, 4)
        for area, value in (("R", 10), ("S", 5))
    ]
    store = store_with(tmp_path, catalogue(TALKS, alone), *figures)

    assert in_2024(store, "ytd") == [(15,), (30,), (None,), (None,)]
    assert in_2024(store, "ytd", "R") == [(10,), (20,), (10,), (10,)]


def test_a_share_is_taken_over_the_denominator_of_its_quarter(tmp_path: Path) -> None:
    share = Indicator("Andel", unit="procent", aggregation="ratio", additive_areas=False)
    versions = (
        Indicator("Børn"),
        Indicator("Unge"),
        replace(share, denominator="Børn"),
        replace(share, denominator="Unge", valid_from=JULY),
    )
    figures = [
        *quarters("Børn", 10, 10, 10),
        *quarters("Unge", 40, 40, 20),
        *quarters("Andel", 5, 5, 5),
    ]
    store = store_with(tmp_path, catalogue(*versions), *figures)

    counted = [
        tuple(row(store, "Andel", f"2024K{quarter}", columns="actual, ytd").values())
        for quarter in (1, 2, 3)
    ]
    assert counted == [(50, 50), (50, 50), (25, 15)]


def test_a_goal_year_that_begins_elsewhere_has_its_own_quarters(tmp_path: Path) -> None:
    school_year = Indicator("Samtaler", year_start_quarter=3, valid_from=JULY)
    store = store_with(tmp_path, catalogue(TALKS, school_year), *FIGURES)

    assert in_2024(store, "goal_year, quarter_of_goal_year, ytd") == [
        ("2024", 1, 10),
        ("2024", 2, 30),
        ("2024/25", 1, 30),
        ("2024/25", 2, 70),
    ]


def test_names_are_those_of_the_newest_version_whatever_the_day(tmp_path: Path) -> None:
    plan = catalogue(
        Indicator("Samtaler", kind="own"),
        Indicator("Samtaler", kind="approved", theme="Møder", valid_from=date(2999, 1, 1)),
    )
    store = store_with(tmp_path, plan, *FIGURES)

    assert in_2024(store, "indicator_kind, theme") == [("approved", "Møder")] * 4


def test_a_later_file_corrects_the_version_of_the_same_day_and_withdrawing_it_gives_it_back(
    tmp_path: Path,
) -> None:
    store = store_with(tmp_path, catalogue(TALKS, LATEST), *FIGURES)
    highest = Indicator("Samtaler", aggregation="max", valid_from=JULY)
    correction = published(store, submission(added=catalogue(highest), content=b"2"))

    assert in_2024(store, "aggregation") == [("sum",), ("sum",), ("max",), ("max",)]

    withdraw(store, correction, BY, "Forkert")
    assert in_2024(store, "aggregation") == [("sum",), ("sum",), ("last",), ("last",)]


@pytest.mark.parametrize(
    ("versions", "check"),
    [
        ((LATEST, LATEST), "a_version_stands_once_in_an_upload"),
        ((replace(LATEST, valid_to=date(2024, 6, 30)),), "what_ends_has_begun"),
        ((TALKS, replace(LATEST, denominator="Børn")), "every_denominator_is_known"),
    ],
)
def test_a_version_that_could_not_be_counted_is_not_kept(
    tmp_path: Path, versions: tuple[Indicator, ...], check: str
) -> None:
    with pytest.raises(CheckFailed) as raised:
        store_with(tmp_path, catalogue(*versions))

    assert raised.value.check == check


def test_what_is_counted_anew_has_no_quarter_before_it(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(TALKS, LATEST), TARGET, *FIGURES)

    assert in_2024(store, "previous_ytd, previous_status, change_is, quarters_behind") == [
        (None, None, None, 1),
        (10, "behind", "better", 0),
        (None, None, None, 1),
        (30, "far_behind", "worse", 2),
    ]


def test_a_new_name_alone_leaves_the_count_as_it_was(tmp_path: Path) -> None:
    themed = Indicator("Samtaler", theme="Møder", valid_from=JULY)
    store = store_with(tmp_path, catalogue(TALKS, themed), TARGET, *FIGURES)

    assert in_2024(store, "ytd, previous_ytd, status") == [
        (10, None, "behind"),
        (30, 10, "on_track"),
        (60, 30, "reached"),
        (100, 60, "reached"),
    ]
    assert store.read("from marts.plan_event").is_empty()


@pytest.mark.parametrize(
    ("version", "changes"),
    [
        (LATEST, [{"attribute": "aggregation", "was": "sum", "becomes": "last"}]),
        (
            Indicator("Samtaler", unit="timer", direction="decrease", valid_from=JULY),
            [
                {"attribute": "unit", "was": "antal", "becomes": "timer"},
                {"attribute": "direction", "was": "increase", "becomes": "decrease"},
            ],
        ),
        (
            Indicator("Samtaler", definition="Mindst en time", valid_from=JULY),
            [{"attribute": "definition", "was": None, "becomes": "Mindst en time"}],
        ),
        (
            Indicator("Samtaler", year_start_quarter=3, valid_from=JULY),
            [{"attribute": "year_start_quarter", "was": "1", "becomes": "3"}],
        ),
    ],
)
def test_what_is_counted_otherwise_draws_its_break_by_itself(
    tmp_path: Path, version: Indicator, changes: list[dict[str, str | None]]
) -> None:
    store = store_with(tmp_path, catalogue(TALKS, version), *FIGURES)

    assert store.read(
        "select indicator, kind, text, changes, start_quarter, start_date from marts.plan_event"
    ).rows() == [("Samtaler", "definition", None, changes, "2024K3", JULY)]
    assert in_2024(store, "defined_from") == [(None,), (None,), (8098,), (8098,)]


@pytest.mark.parametrize(
    ("version", "forecast"),
    [
        # 40 % and 10 % of the two earlier years had come by the first quarter; 10 % of the second.
        (Indicator("Samtaler", theme="Møder", valid_from=date(2023, 7, 1)), 40),
        (Indicator("Samtaler", definition="Ny", valid_from=date(2023, 1, 1)), 100),
        # No year was counted like that from its beginning: a quarter of it is expected by now.
        (Indicator("Samtaler", definition="Ny", valid_from=date(2023, 4, 1)), 40),
    ],
)
def test_a_year_is_not_forecast_by_years_that_were_counted_in_another_way(
    tmp_path: Path, version: Indicator, forecast: float
) -> None:
    figures = [
        *quarters("Samtaler", 40, 20, 20, 20, year=2022),
        *quarters("Samtaler", 10, 30, 30, 30, year=2023),
        *quarters("Samtaler", 10),
    ]
    store = store_with(tmp_path, catalogue(TALKS, version), *figures)

    assert in_2024(store, "forecast", to=1) == [(forecast,)]


def test_a_reported_total_is_held_against_its_parts_as_they_added_up_then(tmp_path: Path) -> None:
    figures = [
        Figure("Samtaler", area, f"2024K{quarter}", "actual", value)
        for quarter in (2, 3)
        for area, value in ((None, 31), ("R", 10), ("S", 20))
    ]
    alone = Indicator("Samtaler", additive_areas=False, valid_from=JULY)
    store = store_with(tmp_path, catalogue(TALKS, alone), *figures)

    assert store.read("select period, parts, reported from marts.reconciliation").rows() == [
        ("2024K2", 30, 31)
    ]


def test_a_plan_is_asked_of_its_versions_alone(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(TALKS, LATEST), *FIGURES)
    other = catalogue(Indicator("Samtaler"), plan_id="andenby")
    published(store, submission(added=other, plan_id="andenby", content=b"2"))

    assert store.read(
        "select plan_id, version_number, first_quarter_index, last_quarter_index"
        " from standing.indicator_version order by plan_id, version_number"
    ).rows() == [("andenby", 1, 0, None), (PLAN_ID, 1, 0, 8097), (PLAN_ID, 2, 8098, None)]
