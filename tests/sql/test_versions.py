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
from tests.shared_plan import SharedPlan
from tests.sql.counted import quarters, row

JULY = date(2024, 7, 1)
FIGURES = (10, 20, 30, 40)
PLAN = SharedPlan()


def latest(name: str, day: date = JULY) -> Indicator:
    return Indicator(name, aggregation="last", valid_from=day)


def target(name: str) -> Figure:
    return Figure(name, None, "2024", "target", 60)


def in_2024(
    store: Store,
    name: str,
    columns: str,
    area: str | None = None,
    *,
    from_quarter: int = 1,
    to: int = 4,
) -> list[tuple[object, ...]]:
    return [
        tuple(row(store, name, f"2024K{quarter}", area, columns).values())
        for quarter in range(from_quarter, to + 1)
    ]


@PLAN.holding(
    Indicator("Samtaler"), latest("Samtaler"), target("Samtaler"), *quarters("Samtaler", *FIGURES)
)
def test_what_is_counted_otherwise_from_july_leaves_the_quarters_before_as_they_were(
    store: Store,
) -> None:
    assert in_2024(store, "Samtaler", "aggregation, ytd, expected_to_date, status") == [
        ("sum", 10, 15, "behind"),
        ("sum", 30, 30, "on_track"),
        ("last", 30, 60, "far_behind"),
        ("last", 40, 60, "not_reached"),
    ]


@PLAN.holding(
    Indicator("Tre måder", aggregation="last"),
    Indicator("Tre måder", aggregation="average", valid_from=JULY),
    Indicator("Tre måder", aggregation="sum", valid_from=date(2024, 10, 1)),
    *quarters("Tre måder", *FIGURES),
)
def test_a_year_to_date_is_counted_by_its_quarters_own_version_over_the_whole_goal_year(
    store: Store,
) -> None:
    assert in_2024(store, "Tre måder", "ytd, quarters_missing") == [
        (10, 0),
        (20, 0),
        (20, 0),
        (100, 0),
    ]


@PLAN.holding(
    Indicator("Timer siden"),
    Indicator("Timer siden", unit="timer", valid_from=JULY),
    *quarters("Timer siden", *FIGURES),
)
def test_another_unit_begins_the_count_anew(store: Store) -> None:
    assert in_2024(store, "Timer siden", "unit, ytd, quarters_missing") == [
        ("antal", 10, 0),
        ("antal", 30, 0),
        ("timer", 30, 0),
        ("timer", 70, 0),
    ]


@PLAN.holding(
    Indicator("Talt i alt"),
    latest("Talt i alt"),
    Figure("Talt i alt", None, "2024K2", "actual", 20),
    Figure("Talt i alt", None, "2024K2", "ytd", 831),
    Figure("Talt i alt", None, "2024K4", "actual", 40),
)
def test_a_year_to_date_counted_in_another_way_is_not_taken_over(store: Store) -> None:
    assert in_2024(store, "Talt i alt", "ytd", from_quarter=2) == [(831,), (20,), (40,)]


@PLAN.holding(
    Indicator("Også på telefon"),
    Indicator("Også på telefon", definition="Også på telefon", valid_from=JULY),
    Figure("Også på telefon", None, "2024K2", "ytd", 831),
    Figure("Også på telefon", None, "2024K3", "actual", 40),
)
def test_a_year_to_date_is_taken_over_where_only_the_definition_is_new(store: Store) -> None:
    assert in_2024(store, "Også på telefon", "ytd, quarters_missing", from_quarter=2, to=3) == [
        (831, 0),
        (871, 0),
    ]


DAYS = [
    (date(2024, 7, 1), ["sum", "sum", "last", "last"]),
    (date(2024, 9, 30), ["sum", "sum", "last", "last"]),
    (date(2024, 10, 1), ["sum", "sum", "sum", "last"]),
    (date(2025, 1, 1), ["sum", "sum", "sum", "sum"]),
]


@PLAN.holding(
    *(
        (Indicator(f"{day}"), latest(f"{day}", day), *quarters(f"{day}", *FIGURES))
        for day, _ in DAYS
    )
)
@pytest.mark.parametrize(("day", "aggregations"), DAYS)
def test_a_quarter_is_judged_by_what_held_on_its_last_day(
    store: Store, day: date, aggregations: list[str]
) -> None:
    assert [one for (one,) in in_2024(store, f"{day}", "aggregation")] == aggregations


@PLAN.holding(
    Indicator("To i et kvartal"),
    latest("To i et kvartal"),
    Indicator("To i et kvartal", aggregation="max", valid_from=date(2024, 8, 15)),
    *quarters("To i et kvartal", *FIGURES),
)
def test_of_two_versions_in_one_quarter_the_later_judges_it(store: Store) -> None:
    aggregations = [one for (one,) in in_2024(store, "To i et kvartal", "aggregation")]
    assert aggregations == ["sum", "sum", "max", "max"]


@PLAN.holding(
    Indicator("I områder"),
    Indicator("I områder", aggregation="average", additive_areas=False, valid_from=JULY),
    *(
        Figure("I områder", area, f"2024K{quarter}", "actual", value)
        for quarter in (1, 2, 3, 4)
        for area, value in (("R", 10), ("S", 5))
    ),
)
def test_areas_add_up_in_the_quarters_in_which_they_do(store: Store) -> None:
    assert in_2024(store, "I områder", "ytd") == [(15,), (30,), (None,), (None,)]
    assert in_2024(store, "I områder", "ytd", "R") == [(10,), (20,), (10,), (10,)]


SHARE = Indicator("Andel", unit="procent", aggregation="ratio", additive_areas=False)


@PLAN.holding(
    Indicator("Børn"),
    Indicator("Unge"),
    replace(SHARE, denominator="Børn"),
    replace(SHARE, denominator="Unge", valid_from=JULY),
    *quarters("Børn", 10, 10, 10),
    *quarters("Unge", 40, 40, 20),
    *quarters("Andel", 5, 5, 5),
)
def test_a_share_is_taken_over_the_denominator_of_its_quarter(store: Store) -> None:
    assert in_2024(store, "Andel", "actual, ytd", to=3) == [(50, 50), (50, 50), (25, 15)]


@PLAN.holding(
    Indicator("Skoleår"),
    Indicator("Skoleår", year_start_quarter=3, valid_from=JULY),
    *quarters("Skoleår", *FIGURES),
)
def test_a_goal_year_that_begins_elsewhere_has_its_own_quarters(store: Store) -> None:
    assert in_2024(store, "Skoleår", "goal_year, quarter_of_goal_year, ytd") == [
        ("2024", 1, 10),
        ("2024", 2, 30),
        ("2024/25", 1, 30),
        ("2024/25", 2, 70),
    ]


@PLAN.holding(
    Indicator("Nyt navn", kind="own"),
    Indicator("Nyt navn", kind="approved", theme="Møder", valid_from=date(2999, 1, 1)),
    *quarters("Nyt navn", *FIGURES),
)
def test_names_are_those_of_the_newest_version_whatever_the_day(store: Store) -> None:
    assert in_2024(store, "Nyt navn", "indicator_kind, theme") == [("approved", "Møder")] * 4


def test_a_later_file_corrects_the_version_of_the_same_day_and_withdrawing_it_gives_it_back(
    tmp_path: Path,
) -> None:
    plan = catalogue(Indicator("Samtaler"), latest("Samtaler"))
    store = store_with(tmp_path, plan, *quarters("Samtaler", *FIGURES))
    highest = Indicator("Samtaler", aggregation="max", valid_from=JULY)
    correction = published(store, submission(added=catalogue(highest), content=b"2"))

    def aggregations() -> list[object]:
        return [one for (one,) in in_2024(store, "Samtaler", "aggregation")]

    assert aggregations() == ["sum", "sum", "max", "max"]

    withdraw(store, correction, BY, "Forkert")
    assert aggregations() == ["sum", "sum", "last", "last"]


@pytest.mark.parametrize(
    ("versions", "check"),
    [
        ((latest("Samtaler"), latest("Samtaler")), "a_version_stands_once_in_an_upload"),
        ((replace(latest("Samtaler"), valid_to=date(2024, 6, 30)),), "what_ends_has_begun"),
        (
            (Indicator("Samtaler"), replace(latest("Samtaler"), denominator="Børn")),
            "every_denominator_is_known",
        ),
    ],
)
def test_a_version_that_could_not_be_counted_is_not_kept(
    tmp_path: Path, versions: tuple[Indicator, ...], check: str
) -> None:
    with pytest.raises(CheckFailed) as raised:
        store_with(tmp_path, catalogue(*versions))

    assert raised.value.check == check


def test_what_is_counted_anew_has_no_quarter_before_it(tmp_path: Path) -> None:
    plan = catalogue(Indicator("Samtaler"), latest("Samtaler"))
    figures = quarters("Samtaler", *FIGURES)
    store = store_with(tmp_path, plan, target("Samtaler"), *figures)
    columns = "previous_ytd, previous_status, change_is, quarters_behind"
    assert in_2024(store, "Samtaler", columns) == [
        (None, None, None, 1),
        (10, "behind", "better", 0),
        (None, None, None, 1),
        (30, "far_behind", "worse", 2),
    ]


def breaks(store: Store, name: str, columns: str) -> list[tuple[object, ...]]:
    return store.read(
        f"select {columns} from marts.plan_event where indicator = $name", name=name
    ).rows()


@PLAN.holding(
    Indicator("Nyt tema"),
    Indicator("Nyt tema", theme="Møder", valid_from=JULY),
    target("Nyt tema"),
    *quarters("Nyt tema", *FIGURES),
)
def test_a_new_name_alone_leaves_the_count_as_it_was(store: Store) -> None:
    assert in_2024(store, "Nyt tema", "ytd, previous_ytd, status") == [
        (10, None, "behind"),
        (30, 10, "on_track"),
        (60, 30, "reached"),
        (100, 60, "reached"),
    ]
    assert breaks(store, "Nyt tema", "*") == []


BREAKS = [
    (
        latest("Til niveau"),
        [{"attribute": "aggregation", "was": "sum", "becomes": "last"}],
    ),
    (
        Indicator("Til færre timer", unit="timer", direction="decrease", valid_from=JULY),
        [
            {"attribute": "unit", "was": "antal", "becomes": "timer"},
            {"attribute": "direction", "was": "increase", "becomes": "decrease"},
        ],
    ),
    (
        Indicator("Til en time", definition="Mindst en time", valid_from=JULY),
        [{"attribute": "definition", "was": None, "becomes": "Mindst en time"}],
    ),
    (
        Indicator("Til skoleår", year_start_quarter=3, valid_from=JULY),
        [{"attribute": "year_start_quarter", "was": "1", "becomes": "3"}],
    ),
]


@PLAN.holding(
    *(
        (Indicator(version.name), version, *quarters(version.name, *FIGURES))
        for version, _ in BREAKS
    )
)
@pytest.mark.parametrize(("version", "changes"), BREAKS)
def test_what_is_counted_otherwise_draws_its_break_by_itself(
    store: Store, version: Indicator, changes: list[dict[str, str | None]]
) -> None:
    assert breaks(store, version.name, "kind, text, changes, start_quarter, start_date") == [
        ("definition", None, changes, "2024K3", JULY)
    ]
    assert in_2024(store, version.name, "defined_from") == [(None,), (None,), (8098,), (8098,)]


FORECASTS = [
    # 40 % and 10 % of the two earlier years had come by the first quarter; 10 % of the second.
    (Indicator("Tema i 2023", theme="Møder", valid_from=date(2023, 7, 1)), 40),
    (Indicator("Ny fra 2023", definition="Ny", valid_from=date(2023, 1, 1)), 100),
    # No year was counted like that from its beginning: a quarter of it is expected by now.
    (Indicator("Ny i 2023", definition="Ny", valid_from=date(2023, 4, 1)), 40),
]


@PLAN.holding(
    *(
        (
            Indicator(version.name),
            version,
            *quarters(version.name, 40, 20, 20, 20, year=2022),
            *quarters(version.name, 10, 30, 30, 30, year=2023),
            *quarters(version.name, 10),
        )
        for version, _ in FORECASTS
    )
)
@pytest.mark.parametrize(("version", "forecast"), FORECASTS)
def test_a_year_is_not_forecast_by_years_that_were_counted_in_another_way(
    store: Store, version: Indicator, forecast: float
) -> None:
    assert in_2024(store, version.name, "forecast", to=1) == [(forecast,)]


@PLAN.holding(
    Indicator("Rapporteret i alt"),
    Indicator("Rapporteret i alt", additive_areas=False, valid_from=JULY),
    *(
        Figure("Rapporteret i alt", area, f"2024K{quarter}", "actual", value)
        for quarter in (2, 3)
        for area, value in ((None, 31), ("R", 10), ("S", 20))
    ),
)
def test_a_reported_total_is_held_against_its_parts_as_they_added_up_then(store: Store) -> None:
    assert store.read(
        "select period, parts, reported from marts.reconciliation"
        " where indicator = 'Rapporteret i alt'"
    ).rows() == [("2024K2", 30, 31)]


def test_a_plan_is_asked_of_its_versions_alone(tmp_path: Path) -> None:
    plan = catalogue(Indicator("Samtaler"), latest("Samtaler"))
    store = store_with(tmp_path, plan, *quarters("Samtaler", *FIGURES))
    other = catalogue(Indicator("Samtaler"), plan_id="andenby")
    published(store, submission(added=other, plan_id="andenby", content=b"2"))

    assert store.read(
        "select plan_id, version_number, first_quarter_index, last_quarter_index"
        " from standing.indicator_version order by plan_id, version_number"
    ).rows() == [("andenby", 1, 0, None), (PLAN_ID, 1, 0, 8097), (PLAN_ID, 2, 8098, None)]
