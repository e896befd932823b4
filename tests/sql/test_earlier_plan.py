"""What goes on from the plan before: its line reaches back over the boundary, which is marked."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from queries import filtered
from queries.filters import Filters
from store.connection import Store, open_store
from tests.given import Figure, catalogue, filters, published, store_with, submission
from tests.two_plans import NEXT_ID, TALKS, file_of_two_plans, next_plan


@pytest.fixture
def two_plans(tmp_path: Path) -> Store:
    path = tmp_path / "to.duckdb"
    path.write_bytes(file_of_two_plans())
    return open_store(path)


def next_filters(quarter: str = "2026K2", **narrowed: str) -> Filters:
    return filters(quarter, plan_id=NEXT_ID, **narrowed)


def line(
    store: Store,
    columns: str,
    *,
    series_id: str = "Vejledning",
    measure: str = "number",
    **narrowed: str,
) -> list[tuple]:
    return store.read(
        f"select {columns} from filtered.trend($filters, [$series_id], $measure)"
        " where area is not distinct from $area::text order by quarter",
        filters=next_filters(**narrowed),
        series_id=series_id,
        measure=measure,
        area=narrowed.get("area"),
    ).rows()


def test_a_line_reaches_back_over_the_boundary_of_what_goes_on(two_plans: Store) -> None:
    """The 100 of *Tilbud*, which ended, were counted in the same theme."""
    assert line(two_plans, "quarter, value, earlier_plan") == [
        ("2025K1", 10, "Proeveby"),
        ("2025K2", 20, "Proeveby"),
        ("2025K3", 30, "Proeveby"),
        ("2025K4", 40, "Proeveby"),
        ("2026K1", 15, None),
        ("2026K2", 25, None),
    ]
    # The first full year is 2025 with 25 a quarter on average.
    index = [value for (value,) in line(two_plans, "value", measure="index")]
    assert index == [40, 80, 120, 160, 60, 100]


def test_nothing_is_compared_or_forecast_across_the_boundary(two_plans: Store) -> None:
    """Within one plan 2026K2 would be held against 30, and the rest be forecast of 2025."""
    columns = "quarter, year_figure, year_figure_before, forecast"
    assert line(two_plans, columns)[-2:] == [
        ("2026K1", 15, None, None),
        ("2026K2", 40, None, None),
    ]


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("Besøg", [("2025K4", 60), ("2026K1", 70)]),
        ("Ture", [("2026K1", 9)]),
        ("Opkald", [("2026K1", 6)]),
    ],
)
def test_another_name_goes_on_where_it_is_known_and_another_unit_does_not(
    two_plans: Store, name: str, figures: list[tuple]
) -> None:
    series_id = f"{NEXT_ID}/{name.lower()}"
    known = line(two_plans, "quarter, value", series_id=series_id)
    assert [row for row in known if row[1] is not None] == figures


def test_an_area_goes_on_by_its_name(two_plans: Store) -> None:
    known = line(two_plans, "quarter, value, area_name, area_order", area="R1")
    assert [row for row in known if row[1] is not None] == [
        ("2025K4", 18, "Ringparken", 0),
        ("2026K1", 7, "Ringparken", 0),
    ]
    areas = two_plans.read(
        "select distinct area from filtered.trend($filters, ['Vejledning'], 'number')"
        " order by area nulls first",
        filters=next_filters(),
    )
    assert areas.rows() == [(None,), ("R1",)]


def test_a_filter_holds_before_the_boundary_too(two_plans: Store) -> None:
    assert line(two_plans, "quarter", activity_id=f"{NEXT_ID}/andet") == []
    assert len(line(two_plans, "quarter", activity_id=f"{NEXT_ID}/vejledning")) == 6


def test_the_boundary_is_a_note_of_what_goes_on(two_plans: Store) -> None:
    columns = "kind, start_quarter, start_position, earlier_plan, later_plan, series_ids"
    statement = f"select {columns} from filtered.plan_event($filters)"
    (note,) = two_plans.read(statement, filters=next_filters()).rows()
    boundary = ("new_period", "2026K1", 2026 * 4 - 0.5, "Proeveby", "Naeste")
    assert note[:5] == boundary
    going_on = ["Vejledning", *(f"{NEXT_ID}/{name}" for name in ("andel", "besøg", "samtaler"))]
    assert sorted(one for one in note[5] if one) == going_on
    assert two_plans.read(statement, filters=filters("2025K4")).is_empty()


def test_the_municipality_beside_a_long_term_goal_goes_on_too(two_plans: Store) -> None:
    lines = filtered.municipal_lines(two_plans, filters=next_filters())
    columns = ("period", "figure", "is_municipal", "earlier_plan", "until_index")
    assert lines.select(columns).rows() == [
        ("2022", 20, False, None, None),
        ("2025K2", 26, False, "Proeveby", 2026 * 4),
        ("2026K2", 30, False, None, None),
        ("2022", 33, True, None, None),
        ("2025K3", 36, True, "Proeveby", 2026 * 4),
        ("2026K1", 37, True, None, None),
    ]
    rows = filtered.municipal_figures(two_plans, filters=next_filters())
    gaps = ("period", "figure_period", "figure", "municipal_figure", "gap", "earlier_plan")
    assert rows.select(gaps).rows() == [
        ("2022", "2022", 20, 33, -13, None),
        ("2025K3", "2025K2", 26, 36, -10, "Proeveby"),
        ("2026K1", "2025K2", 26, 37, -11, None),
    ]


def test_a_third_plan_has_both_before_it_and_news_of_them(two_plans: Store) -> None:
    last = "derefter"
    added = next_plan(TALKS, plan_id=last, year=2030)
    figure = Figure("Samtaler", None, "2030K1", "actual", 50)
    published(two_plans, submission(figure, added=added, plan_id=last))
    before = two_plans.version(last)
    published(two_plans, submission(Figure("Samtaler", None, "2025K4", "actual", 41)))

    rows = two_plans.read(
        "select quarter, value, earlier_plan"
        " from filtered.trend($filters, ['Vejledning'], 'number')"
        " where area is null and quarter in ('2025K4', '2026K2', '2030K1') order by quarter",
        filters=filters("2030K1", plan_id=last),
    ).rows()
    assert rows == [("2025K4", 41, "Proeveby"), ("2026K2", 25, "Naeste"), ("2030K1", 50, None)]
    assert two_plans.version(last) > before


def test_what_the_earlier_plan_hides_is_hidden_beyond_the_boundary(tmp_path: Path) -> None:
    """3 talks are under five."""
    hiding = catalogue(TALKS, hides_small_counts=True)
    store = store_with(tmp_path, hiding, Figure("Samtaler", None, "2025K4", "actual", 3))
    figure = Figure("Samtaler", None, "2026K1", "actual", 2)
    published(store, submission(figure, added=next_plan(TALKS), plan_id=NEXT_ID))
    statement = (
        "select quarter, value, is_hidden"
        " from filtered.trend($filters, ['Vejledning'], 'number') order by quarter"
    )
    both = {
        sees_all: store.with_rights(sees_all=sees_all)
        .read(statement, filters=next_filters("2026K1"))
        .rows()
        for sees_all in (False, True)
    }
    assert both[False] == [("2025K4", None, True), ("2026K1", 2, False)]
    assert both[True] == [("2025K4", 3, False), ("2026K1", 2, False)]


def quarters(store: Store, columns: str, name: str = "samtaler", **narrowed: str) -> list[tuple]:
    return store.read(
        f"select {columns} from filtered.target_vs_actual($filters)"
        " where indicator_id = $indicator_id and area is not distinct from $area::text"
        " order by quarter",
        filters=next_filters(**narrowed),
        indicator_id=f"{NEXT_ID}/{name}",
        area=narrowed.get("area"),
    ).rows()


def test_quarter_by_quarter_goes_on_over_the_boundary(two_plans: Store) -> None:
    assert quarters(two_plans, "quarter, actual, state, earlier_plan") == [
        ("2025K1", 10, "reported", "Proeveby"),
        ("2025K2", 20, "reported", "Proeveby"),
        ("2025K3", 30, "reported", "Proeveby"),
        ("2025K4", 40, "reported", "Proeveby"),
        ("2026K1", 15, "reported", None),
        ("2026K2", 25, "reported", None),
    ]
    # The guests became visits, whose earlier plan has one quarter; walks are counted in hours.
    assert quarters(two_plans, "quarter, actual", "besøg") == [
        ("2025K4", 60),
        ("2026K1", 70),
        ("2026K2", None),
    ]
    assert [quarter for quarter, _ in quarters(two_plans, "quarter, actual", "ture")] == [
        "2026K1",
        "2026K2",
    ]
    assert quarters(two_plans, "quarter, actual", area="R1")[0] == ("2025K4", 18)


def test_what_is_known_together_stays_within_its_plan(tmp_path: Path) -> None:
    """The second plan begins in July: its year to date of 2025K4 is of its own two quarters."""
    plan = next_plan(TALKS)
    begun = plan.plan.with_columns(start_date=pl.lit(date(2025, 7, 1)))
    store = store_with(tmp_path, catalogue(TALKS), Figure("Samtaler", None, "2025K2", "actual", 20))
    figure = Figure("Samtaler", None, "2025K4", "ytd", 50)
    added = replace(plan, plan=begun)
    published(store, submission(figure, added=added, plan_id=NEXT_ID))

    statement = (
        "select quarter, actual, implied_total, earlier_plan"
        " from filtered.target_vs_actual($filters) order by quarter"
    )
    rows = store.read(statement, filters=next_filters("2025K4")).rows()
    assert ("2025K2", 20, None, "Proeveby") in rows
    assert [quarter for quarter, *_ in rows] == sorted({quarter for quarter, *_ in rows})
    store.close()


@pytest.mark.parametrize("sees_all", [False, True])
def test_a_small_quarter_of_the_earlier_plan_stays_hidden(tmp_path: Path, sees_all: bool) -> None:
    hiding = catalogue(TALKS, hides_small_counts=True)
    store = store_with(tmp_path, hiding, Figure("Samtaler", None, "2025K4", "actual", 3))
    figure = Figure("Samtaler", None, "2026K1", "actual", 2)
    published(store, submission(figure, added=next_plan(TALKS), plan_id=NEXT_ID))

    rows = quarters(
        store.with_rights(sees_all=sees_all), "quarter, actual, height, state", quarter="2026K1"
    )
    hidden = ("2025K4", 3, 3, "reported") if sees_all else ("2025K4", None, None, "hidden")
    assert rows == [hidden, ("2026K1", 2, 2, "reported")]
