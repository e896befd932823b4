"""`filtered.pivot` and `filtered.explored`: what is added up, and what never is."""

from pathlib import Path
from typing import TypedDict

import pytest

from queries import explored
from queries.explored import FurtherFilters, PivotAxes
from queries.filters import Filters
from store.connection import Store
from tests.given import Figure, Indicator, catalogue, filters, store_with

TALKS = Indicator("Samtaler", theme="Beboervejledninger")
CALLS = Indicator("Opkald", theme="Beboervejledninger")
PLACES = Indicator("Pladser", activity="Café", aggregation="last")
SHARE = Indicator("Andel", activity="Café", unit="procent", aggregation="last")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_with(
        tmp_path,
        catalogue(TALKS, CALLS, PLACES, SHARE),
        Figure("Samtaler", None, "2023", "target", 10),
        Figure("Samtaler", None, "2023K1", "actual", 4),
        Figure("Samtaler", None, "2023K2", "actual", 6),
        Figure("Samtaler", "R", "2023K2", "actual", 2),
        Figure("Samtaler", "S", "2023K2", "actual", 4),
        Figure("Opkald", None, "2023K1", "actual", 1),
        Figure("Pladser", None, "2023", "target", 20),
        Figure("Pladser", None, "2023K1", "actual", 8),
        Figure("Pladser", None, "2023K2", "actual", 9),
        Figure("Andel", None, "2023K2", "actual", 50, unit="procent"),
    )


class Narrowed(TypedDict):
    filters: Filters
    further_filters: FurtherFilters


def narrowed(
    *,
    last_quarter: str = "2023K2",
    focus_areas: tuple[str, ...] = (),
    areas: tuple[str, ...] = (),
    activities: tuple[str, ...] = (),
    area: str | None = None,
    theme: str | None = None,
) -> Narrowed:
    return Narrowed(
        filters=filters("2023K2", area=area, theme=theme),
        further_filters=FurtherFilters(
            first_quarter="2023K1",
            last_quarter=last_quarter,
            focus_areas=focus_areas,
            areas=areas,
            activities=activities,
        ),
    )


def pivot(
    store: Store, rows: str, columns: str, measure: str, within: Narrowed | None = None
) -> dict[tuple[str | None, str | None], float | str | None]:
    """The values by label; the totals under None; what cannot be added as the text 'no'."""
    found = explored.cells(
        store,
        **(within or narrowed()),
        axes=PivotAxes(row_dimension=rows, column_dimension=columns, measure=measure),
    )
    return {
        (
            row["row_key"] and row["row_label"],
            row["column_key"] and row["column_label"],
        ): row["value"] if row["is_addable"] else "no"
        for row in found.to_dicts()
    }


def test_goals_are_counted_per_status_and_in_all(store: Store) -> None:
    assert pivot(store, "focus_area", "status", "goals") == {
        ("Sammenhængskraft", "reached"): 1,
        ("Sammenhængskraft", "far_behind"): 1,
        ("Sammenhængskraft", None): 2,
        (None, "reached"): 1,
        (None, "far_behind"): 1,
        (None, None): 2,
    }


def test_the_share_on_course_is_of_goals_with_a_target(store: Store) -> None:
    found = pivot(store, "activity", "none", "on_course_share")
    assert found["Vejledning", ""] == 1.0
    assert found["Café", ""] == 0.0
    assert found[None, ""] == 0.5


def test_goals_of_several_quarters_are_not_added(store: Store) -> None:
    found = pivot(store, "focus_area", "quarter", "goals")
    assert found["Sammenhængskraft", "2023K1"] == 2
    assert found["Sammenhængskraft", None] == "no"


def test_figures_of_a_theme_are_added_over_quarters_and_what_is_missing_is_counted(
    store: Store,
) -> None:
    cells = explored.cells(
        store,
        **narrowed(),
        axes=PivotAxes(row_dimension="theme", column_dimension="none", measure="actual"),
    ).to_dicts()
    (line,) = [row for row in cells if row["row_key"] == "Beboervejledninger"][:1]
    assert (line["value"], line["figures_missing"]) == (11, 1)


def test_figures_without_a_common_theme_are_never_added(store: Store) -> None:
    found = pivot(store, "activity", "none", "actual")
    assert found["Vejledning", ""] == 11
    assert found["Café", ""] == "no"
    assert found[None, ""] == "no"


def test_the_last_figure_and_a_share_are_not_added_over_quarters(store: Store) -> None:
    found = pivot(store, "indicator", "quarter", "actual")
    assert found["Samtaler", None] == 10
    assert found["Pladser", "2023K1"] == 8
    assert found["Pladser", None] == "no"
    assert found["Andel", "2023K2"] == 50


def test_areas_are_added_to_each_other_and_never_to_the_whole(store: Store) -> None:
    found = pivot(store, "indicator", "area", "ytd", narrowed(activities=("proeveby/vejledning",)))
    assert found["Samtaler", ""] == 10
    assert found["Samtaler", "Ringparken"] == 2
    assert found["Samtaler", None] == "no"
    assert pivot(store, "indicator", "none", "ytd", narrowed(areas=("R", "S")))["Samtaler", ""] == 6


def test_year_to_date_is_that_of_the_newest_quarter(store: Store) -> None:
    assert pivot(store, "indicator", "none", "ytd")["Samtaler", ""] == 10
    assert (
        pivot(store, "indicator", "none", "ytd", narrowed(last_quarter="2023K1"))["Samtaler", ""]
        == 4
    )
    assert pivot(store, "indicator", "year", "ytd")["Samtaler", "2023"] == 10


def test_attainment_stands_only_for_a_goal_of_its_own(store: Store) -> None:
    found = pivot(store, "indicator", "none", "attainment")
    assert found["Samtaler", ""] == 1.0
    assert found[None, ""] == "no"


def test_several_choices_narrow_and_an_empty_one_lets_all_through(store: Store) -> None:
    def found(within: Narrowed) -> set[tuple]:
        rows = explored.goals(store, **within)
        return set(rows.select("indicator", "area").rows())

    assert {name for name, _ in found(narrowed())} == {"Samtaler", "Opkald", "Pladser", "Andel"}
    assert found(narrowed(areas=("R",))) == {("Samtaler", "R")}
    assert found(narrowed(areas=("",), activities=("proeveby/café",))) == {
        ("Pladser", None),
        ("Andel", None),
    }
    assert found(narrowed(focus_areas=("Beskæftigelse",))) == set()
    assert pivot(store, "theme", "none", "goals", narrowed(focus_areas=("Beskæftigelse",))) == {}
    assert found(narrowed(area="S")) == {("Samtaler", "S")}
    assert found(narrowed(theme="Beboervejledninger", areas=("",))) == {
        ("Samtaler", None),
        ("Opkald", None),
    }
