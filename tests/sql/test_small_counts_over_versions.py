"""A plan that hides small counts hides them too where they are counted otherwise from a date."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from store.connection import Store
from tests.given import Figure, Indicator, catalogue, store_with

JULY = date(2023, 7, 1)
SUM = Indicator("Samtaler")
TENS = (10, 10, 10)
SMALL = (3, 10, 20)


def hiding(folder: Path, versions: tuple[Indicator, ...], *quarters: tuple[int, ...]) -> Store:
    """A figure of R, S and M in each quarter of 2023."""
    figures = [
        Figure("Samtaler", area, f"2023K{quarter}", "actual", value)
        for quarter, values in enumerate(quarters, 1)
        for area, value in zip("RSM", values, strict=True)
    ]
    return store_with(folder, catalogue(*versions, hides_small_counts=True), *figures)


def shown(store: Store, column: str) -> dict[str, list[float | None]]:
    """A column of the goals by area ('' is the whole plan), in the order of the quarters."""
    rows = store.read(
        f"select coalesce(area, '') as area, list({column} order by quarter) as figures"
        " from marts.goal_attainment where year = 2023 group by all"
    )
    return dict(rows.iter_rows())


@pytest.mark.parametrize(
    ("before", "since"), [("sum", "last"), ("last", "sum"), ("average", "sum"), ("sum", "max")]
)
def test_what_was_hidden_before_is_not_told_by_another_way_of_counting(
    tmp_path: Path, before: str, since: str
) -> None:
    versions = (
        Indicator("Samtaler", aggregation=before),
        Indicator("Samtaler", aggregation=since, valid_from=JULY),
    )
    store = hiding(tmp_path, versions, TENS, SMALL, TENS, TENS)

    for column in ("actual", "ytd"):
        figures = shown(store, column)
        assert figures["R"][1:] == [None, None, None]
        assert figures[""][2:] == figures["S"][2:] == figures["M"][2:] == [None, None]
        assert figures["M"][0] == 10


def test_the_quarters_before_are_shown_as_they_were(tmp_path: Path) -> None:
    versions = (SUM, Indicator("Samtaler", aggregation="last", valid_from=JULY))
    store = hiding(tmp_path, versions, TENS, SMALL, TENS, TENS)

    assert shown(store, "ytd") == {
        "": [30, 63, None, None],
        "R": [10, None, None, None],
        "S": [10, None, None, None],
        "M": [10, 30, None, None],
    }


def test_what_is_small_after_the_change_hides_its_quarter_alone(tmp_path: Path) -> None:
    versions = (SUM, Indicator("Samtaler", aggregation="last", valid_from=JULY))
    store = hiding(tmp_path, versions, TENS, TENS, TENS, SMALL)

    assert shown(store, "ytd") == {
        "": [30, 60, 30, None],
        "R": [10, 20, 10, None],
        "S": [10, 20, 10, None],
        "M": [10, 20, 10, None],
    }


def test_the_next_goal_year_is_counted_in_one_way_and_shown_by_its_rules(tmp_path: Path) -> None:
    versions = (
        Indicator("Samtaler", aggregation="last"),
        replace(SUM, valid_from=date(2022, 7, 1)),
    )
    store = hiding(tmp_path, versions, TENS, SMALL, TENS, TENS)

    assert shown(store, "actual") == {
        "": [30, 33, 30, 30],
        "R": [10, None, None, 10],
        "S": [10, None, None, 10],
        "M": [10, 20, 10, 10],
    }


def test_a_version_that_counts_alike_goes_on_with_what_was_hidden(tmp_path: Path) -> None:
    themed = Indicator("Samtaler", theme="Møder", valid_from=JULY)
    alone = hiding(tmp_path, (replace(themed, valid_from=None),), TENS, SMALL, TENS, TENS)
    before = [shown(alone, column) for column in ("actual", "ytd", "previous_ytd")]
    alone.close()
    store = hiding(tmp_path, (SUM, themed), TENS, SMALL, TENS, TENS)

    assert [shown(store, column) for column in ("actual", "ytd", "previous_ytd")] == before


def test_a_total_that_its_quarters_do_not_come_to_is_hidden_where_the_counting_changed(
    tmp_path: Path,
) -> None:
    figures = [
        Figure("Samtaler", "R", "2023K1", "actual", 10),
        Figure("Samtaler", "R", "2023K3", "actual", 10),
        Figure("Samtaler", "R", "2023K3", "ytd", 23),
    ]
    versions = (Indicator("Samtaler", aggregation="last"), replace(SUM, valid_from=JULY))
    store = store_with(tmp_path, catalogue(*versions, hides_small_counts=True), *figures)

    assert shown(store, "ytd")["R"][2] is None


def test_what_an_ended_area_came_to_is_not_what_the_others_lack(tmp_path: Path) -> None:
    """R ended in June with 9 and 0: what S and M lack of the year's 59 would tell its 0."""
    plan = catalogue(SUM, hides_small_counts=True)
    ends = pl.when(pl.col("area_code") == "R").then(pl.lit(date(2023, 6, 30)))
    plan = replace(plan, area=plan.area.with_columns(valid_to=ends))
    quarters = {"R": (9, 0), "S": (5, 5, 5, 10), "M": (5, 5, 5, 10)}
    figures = [
        Figure("Samtaler", area, f"2023K{quarter}", "actual", value)
        for area, values in quarters.items()
        for quarter, value in enumerate(values, 1)
    ]
    store = store_with(tmp_path, plan, *figures)

    years = shown(store, "ytd")
    assert years["R"] == [9, None]
    others = [years[area][3] for area in ("", "S", "M")]
    assert others.count(None) == 1


def test_another_meaning_does_not_tell_what_a_quarter_adds_to_the_year(tmp_path: Path) -> None:
    """R had 9 and 5; its year to date in July is still 14, so its quarter is 0."""
    figures = [
        *(
            Figure("Samtaler", "R", f"2023K{one}", "actual", value)
            for one, value in [(1, 9), (2, 5)]
        ),
        Figure("Samtaler", "R", "2023K3", "ytd", 14),
        *(
            Figure("Samtaler", area, f"2023K{quarter}", "actual", 10)
            for area in "SM"
            for quarter in (1, 2, 3)
        ),
    ]
    versions = (SUM, Indicator("Samtaler", definition="Også på skolen", valid_from=JULY))
    store = store_with(tmp_path, catalogue(*versions, hides_small_counts=True), *figures)

    years = shown(store, "ytd")
    assert [years[area][:3] for area in "RMS"] == [[9, 14, None], [10, 20, None], [10, 20, 30]]
    assert years[""][:3] == [29, 54, 74]


def test_another_meaning_hides_nothing_that_is_safe(tmp_path: Path) -> None:
    """Years to date alone that grow by 10 a quarter, and R's first quarter, which is small."""
    figures = [
        Figure("Samtaler", area, f"2023K{quarter}", "ytd", first + 10 * (quarter - 1))
        for area, first in (("R", 3), ("S", 10), ("M", 20))
        for quarter in (1, 2, 3, 4)
    ]
    versions = (SUM, Indicator("Samtaler", definition="Også på skolen", valid_from=JULY))
    store = store_with(tmp_path, catalogue(*versions, hides_small_counts=True), *figures)

    assert shown(store, "ytd") == {
        "": [33, 63, 93, 123],
        "R": [None, 13, 23, 33],
        "S": [None, 20, 30, 40],
        "M": [20, 30, 40, 50],
    }


@pytest.mark.parametrize("quarters", [{3: 22}, {4: 22}])
def test_a_year_to_date_beside_other_counting_does_not_tell_of_an_own_quarter(
    tmp_path: Path, quarters: dict[int, int]
) -> None:
    """Of places that become talks in July, 10 and 12 and nothing more in the year is 22."""
    figures = [
        *(
            Figure("Samtaler", "R", f"2023K{one}", "actual", value)
            for one, value in [(1, 10), (2, 12)]
        ),
        *(Figure("Samtaler", "R", f"2023K{one}", "ytd", value) for one, value in quarters.items()),
    ]
    versions = (Indicator("Samtaler", aggregation="last"), replace(SUM, valid_from=JULY))
    store = store_with(tmp_path, catalogue(*versions, hides_small_counts=True), *figures)

    (reported,) = quarters
    years = shown(store, "ytd")["R"]
    assert years[:2] == [10, 12]
    assert years[reported - 1] is None


def test_a_figure_after_an_areas_end_is_hidden_where_it_is_small(tmp_path: Path) -> None:
    """R ended in June, and 2 are reported of it in the autumn nevertheless."""
    plan = catalogue(SUM, hides_small_counts=True)
    ends = pl.when(pl.col("area_code") == "R").then(pl.lit(date(2023, 6, 30)))
    plan = replace(plan, area=plan.area.with_columns(valid_to=ends))
    quarters = {"R": {1: 9, 2: 9, 4: 2}, "S": dict.fromkeys((1, 2, 3, 4), 10)}
    figures = [
        Figure("Samtaler", area, f"2023K{quarter}", "actual", value)
        for area, values in quarters.items()
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
    quarters = {"R": (6, 20, 20), "S": (None, None, 3), "M": (7, 9, 40)}
    figures = [
        Figure("Samtaler", area, f"2023K{quarter}", "actual", value)
        for area, values in quarters.items()
        for quarter, value in enumerate(values, 1)
        if value is not None
    ]
    store = store_with(tmp_path, plan, *figures)

    rows = shown(store, "actual")
    assert rows["R"][:3] == [6, 20, None]
    assert rows["M"][:3] == [7, 9, 40]
    assert rows["S"][:1] == [None]
