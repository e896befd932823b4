"""A plan that hides small counts hides them too where they are counted otherwise from a date."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from store.connection import Store
from tests.given import Figure, Indicator, catalogue, store_with
from tests.shared_plan import SharedPlan
from tests.sql.small_counts import quarters, shown

JULY = date(2023, 7, 1)
SUM = Indicator("Samtaler")
TENS = (10, 10, 10)
SMALL = (3, 10, 20)
PLAN = SharedPlan(hides_small_counts=True)


def latest(name: str) -> Indicator:
    return Indicator(name, aggregation="last")


def redefined(name: str) -> Indicator:
    return Indicator(name, definition="Også på skolen", valid_from=JULY)


CHANGES = [("sum", "last"), ("last", "sum"), ("average", "sum"), ("sum", "max")]


@PLAN.holding(
    *(
        (
            Indicator(f"{before} {since}", aggregation=before),
            Indicator(f"{before} {since}", aggregation=since, valid_from=JULY),
            *quarters(TENS, SMALL, TENS, TENS, indicator=f"{before} {since}"),
        )
        for before, since in CHANGES
    )
)
@pytest.mark.parametrize(("before", "since"), CHANGES)
def test_what_was_hidden_before_is_not_told_by_another_way_of_counting(
    store: Store, before: str, since: str
) -> None:
    for column in ("actual", "ytd"):
        figures = shown(store, column, f"{before} {since}")
        assert figures["R"][1:] == [None, None, None]
        assert figures[""][2:] == figures["S"][2:] == figures["M"][2:] == [None, None]
        assert figures["M"][0] == 10


def test_the_quarters_before_are_shown_as_they_were(store: Store) -> None:
    assert shown(store, "ytd", "sum last") == {
        "": [30, 63, None, None],
        "R": [10, None, None, None],
        "S": [10, None, None, None],
        "M": [10, 30, None, None],
    }


@PLAN.holding(
    Indicator("Lille siden"),
    replace(latest("Lille siden"), valid_from=JULY),
    *quarters(TENS, TENS, TENS, SMALL, indicator="Lille siden"),
)
def test_what_is_small_after_the_change_hides_its_quarter_alone(store: Store) -> None:
    assert shown(store, "ytd", "Lille siden") == {
        "": [30, 60, 30, None],
        "R": [10, 20, 10, None],
        "S": [10, 20, 10, None],
        "M": [10, 20, 10, None],
    }


@PLAN.holding(
    latest("Året før"),
    Indicator("Året før", valid_from=date(2022, 7, 1)),
    *quarters(TENS, SMALL, TENS, TENS, indicator="Året før"),
)
def test_the_next_goal_year_is_counted_in_one_way_and_shown_by_its_rules(store: Store) -> None:
    assert shown(store, "actual", "Året før") == {
        "": [30, 33, 30, 30],
        "R": [10, None, None, 10],
        "S": [10, None, None, 10],
        "M": [10, 20, 10, 10],
    }


@PLAN.holding(
    Indicator("Med tema", theme="Møder"),
    *quarters(TENS, SMALL, TENS, TENS, indicator="Med tema"),
    Indicator("Med nyt tema"),
    Indicator("Med nyt tema", theme="Andre møder", valid_from=JULY),
    *quarters(TENS, SMALL, TENS, TENS, indicator="Med nyt tema"),
)
def test_a_version_that_counts_alike_goes_on_with_what_was_hidden(store: Store) -> None:
    for column in ("actual", "ytd", "previous_ytd"):
        assert shown(store, column, "Med nyt tema") == shown(store, column, "Med tema")


@PLAN.holding(
    latest("I alt"),
    Indicator("I alt", valid_from=JULY),
    Figure("I alt", "R", "2023K1", "actual", 10),
    Figure("I alt", "R", "2023K3", "actual", 10),
    Figure("I alt", "R", "2023K3", "ytd", 23),
)
def test_a_total_that_its_quarters_do_not_come_to_is_hidden_where_the_counting_changed(
    store: Store,
) -> None:
    assert shown(store, "ytd", "I alt")["R"][2] is None


@PLAN.holding(
    Indicator("Ny mening"),
    redefined("Ny mening"),
    *quarters((9, 10, 10), (5, 10, 10), (None, 10, 10), indicator="Ny mening"),
    Figure("Ny mening", "R", "2023K3", "ytd", 14),
)
def test_another_meaning_does_not_tell_what_a_quarter_adds_to_the_year(store: Store) -> None:
    """R had 9 and 5; its year to date in July is still 14, so its quarter is 0."""
    years = shown(store, "ytd", "Ny mening")
    assert [years[area] for area in "RMS"] == [[9, 14, None], [10, 20, None], [10, 20, 30]]
    assert years[""] == [29, 54, 74]


@PLAN.holding(
    Indicator("Kun året"),
    redefined("Kun året"),
    *(
        Figure("Kun året", area, f"2023K{quarter}", "ytd", first + 10 * (quarter - 1))
        for area, first in (("R", 3), ("S", 10), ("M", 20))
        for quarter in (1, 2, 3, 4)
    ),
)
def test_another_meaning_hides_nothing_that_is_safe(store: Store) -> None:
    """Years to date alone that grow by 10 a quarter, and R's first quarter, which is small."""
    assert shown(store, "ytd", "Kun året") == {
        "": [33, 63, 93, 123],
        "R": [None, 13, 23, 33],
        "S": [None, 20, 30, 40],
        "M": [20, 30, 40, 50],
    }


REPORTED = [3, 4]


@PLAN.holding(
    *(
        (
            latest(f"22 i {reported}"),
            Indicator(f"22 i {reported}", valid_from=JULY),
            Figure(f"22 i {reported}", "R", "2023K1", "actual", 10),
            Figure(f"22 i {reported}", "R", "2023K2", "actual", 12),
            Figure(f"22 i {reported}", "R", f"2023K{reported}", "ytd", 22),
        )
        for reported in REPORTED
    )
)
@pytest.mark.parametrize("reported", REPORTED)
def test_a_year_to_date_beside_other_counting_does_not_tell_of_an_own_quarter(
    store: Store, reported: int
) -> None:
    """Of places that become talks in July, 10 and 12 and nothing more in the year is 22."""
    years = shown(store, "ytd", f"22 i {reported}")["R"]
    assert years[:2] == [10, 12]
    assert years[reported - 1] is None


def test_what_an_ended_area_came_to_is_not_what_the_others_lack(tmp_path: Path) -> None:
    """R ended in June with 9 and 0: what S and M lack of the year's 59 would tell its 0."""
    plan = catalogue(SUM, hides_small_counts=True)
    ends = pl.when(pl.col("area_code") == "R").then(pl.lit(date(2023, 6, 30)))
    plan = replace(plan, area=plan.area.with_columns(valid_to=ends))
    of_areas = {"R": (9, 0), "S": (5, 5, 5, 10), "M": (5, 5, 5, 10)}
    figures = [
        Figure("Samtaler", area, f"2023K{quarter}", "actual", value)
        for area, values in of_areas.items()
        for quarter, value in enumerate(values, 1)
    ]
    store = store_with(tmp_path, plan, *figures)

    years = shown(store, "ytd")
    assert years["R"] == [9, None]
    others = [years[area][3] for area in ("", "S", "M")]
    assert others.count(None) == 1


def test_a_figure_after_an_areas_end_is_hidden_where_it_is_small(tmp_path: Path) -> None:
    """R ended in June, and 2 are reported of it in the autumn nevertheless."""
    plan = catalogue(SUM, hides_small_counts=True)
    ends = pl.when(pl.col("area_code") == "R").then(pl.lit(date(2023, 6, 30)))
    plan = replace(plan, area=plan.area.with_columns(valid_to=ends))
    of_areas = {"R": {1: 9, 2: 9, 4: 2}, "S": dict.fromkeys((1, 2, 3, 4), 10)}
    figures = [
        Figure("Samtaler", area, f"2023K{quarter}", "actual", value)
        for area, values in of_areas.items()
        for quarter, value in values.items()
    ]
    store = store_with(tmp_path, plan, *figures)

    assert shown(store, "actual") == {
        "": [19, 19, 10, 12],
        "R": [9, 9, None],
        "S": [10] * 3 + [None],
    }


def test_an_area_that_begins_in_july_is_weighed_beside_the_others_quarter(tmp_path: Path) -> None:
    """S begins with 3 in July: R's 20 of that quarter is hidden with it, not its 6 of January."""
    plan = catalogue(SUM, hides_small_counts=True)
    begins = pl.when(pl.col("area_code") == "S").then(pl.lit(JULY))
    plan = replace(plan, area=plan.area.with_columns(valid_from=begins))
    of_areas = {"R": (6, 20, 20), "S": (None, None, 3), "M": (7, 9, 40)}
    figures = [
        Figure("Samtaler", area, f"2023K{quarter}", "actual", value)
        for area, values in of_areas.items()
        for quarter, value in enumerate(values, 1)
        if value is not None
    ]
    store = store_with(tmp_path, plan, *figures)

    rows = shown(store, "actual")
    assert rows["R"][:3] == [6, 20, None]
    assert rows["M"][:3] == [7, 9, 40]
    assert rows["S"][:1] == [None]
