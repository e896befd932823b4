"""What goes on from the plan before: its line reaches back over the boundary, which is marked."""

from pathlib import Path

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
