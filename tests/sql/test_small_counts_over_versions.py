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
