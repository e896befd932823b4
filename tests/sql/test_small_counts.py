"""`suppression.*`, `released.*`: what a plan that hides small counts shows to whom."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from store import write
from store.connection import Store
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
from tests.sql.small_counts import AREAS, cells, quarters, shown

PLAN = SharedPlan(hides_small_counts=True)


def hiding(folder: Path, *figures: Figure, indicators: tuple[Indicator, ...] = ()) -> Store:
    plan = catalogue(*(indicators or (Indicator("Samtaler"),)), hides_small_counts=True)
    return store_with(folder, plan, *figures)


@PLAN.holding(Indicator("Samtaler"), *quarters((3, 10, 20)))
def test_a_count_under_five_is_hidden_and_the_next_smallest_with_it(store: Store) -> None:
    assert shown(store, "actual") == {"": [33], "R": [None], "S": [None], "M": [20]}
    assert shown(store, "ytd") == {"": [33], "R": [None], "S": [None], "M": [20]}
    assert shown(store, "is_actual_hidden") == {
        "": [False],
        "R": [True],
        "S": [True],
        "M": [False],
    }


def test_one_who_sees_all_sees_it(store: Store) -> None:
    leader = store.with_rights(sees_all=True)
    assert shown(leader, "actual") == {"": [33], "R": [3], "S": [10], "M": [20]}
    assert shown(leader, "is_actual_hidden")["R"] == [False]


def test_a_plan_that_does_not_ask_for_it_hides_nothing(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(Indicator("Samtaler")), *quarters((3, 0, 20)))
    assert shown(store, "actual") == {"": [23], "R": [3], "S": [0], "M": [20]}


@PLAN.holding(Indicator("Intet"), *quarters((0, 0, 20), indicator="Intet"))
def test_two_areas_without_anything_are_hidden_with_the_third(store: Store) -> None:
    assert shown(store, "actual", "Intet") == {"": [20], "R": [None], "S": [None], "M": [None]}


@PLAN.holding(Indicator("Fire i alt"), *quarters((1, 1, 2), indicator="Fire i alt"))
def test_a_whole_under_five_is_hidden(store: Store) -> None:
    assert shown(store, "actual", "Fire i alt") == {
        "": [None],
        "R": [None],
        "S": [None],
        "M": [None],
    }


@PLAN.holding(Indicator("Ét område"), *quarters((3,), (9,), indicator="Ét område"))
def test_an_area_alone_is_hidden_with_the_whole(store: Store) -> None:
    assert shown(store, "actual", "Ét område") == {"": [None, None], "R": [None, None]}
    assert shown(store, "ytd", "Ét område") == {"": [None, 12], "R": [None, 12]}


@PLAN.holding(
    Indicator("Året igennem"),
    *quarters((3, 10, 20), (4, 9, 30), (6, 1, 8), (9, 9, 9), indicator="Året igennem"),
)
def test_a_quarter_is_shown_with_its_own_year_to_date_and_the_one_before(store: Store) -> None:
    assert shown(store, "ytd", "Året igennem") == {
        "": [33, 76, 91, 118],
        "R": [None, 7, None, 22],
        "S": [None, 19, None, 29],
        "M": [20, 50, 58, 67],
    }
    assert shown(store, "actual", "Året igennem") == {
        "": [33, 43, 15, 27],
        "R": [None, None, None, None],
        "S": [None, None, None, None],
        "M": [20, 30, 8, 9],
    }


def test_a_new_quarter_takes_nothing_back(tmp_path: Path) -> None:
    store = hiding(tmp_path, *quarters((3, 10, 20), (4, 9, 30)))
    before = shown(store, "ytd")
    published(store, submission(*quarters((3, 10, 20), (4, 9, 30), (0, 0, 0))[6:]))
    after = shown(store, "ytd")
    assert {area: figures[:2] for area, figures in after.items()} == before


@PLAN.holding(
    Indicator("Med mål"),
    *quarters((3, 10, 20), (1, 4, 30), indicator="Med mål"),
    *(Figure("Med mål", area, "2023", "target", 40) for area in AREAS),
)
def test_what_is_computed_from_a_hidden_figure_is_hidden_and_the_status_stays(
    store: Store,
) -> None:
    derived = ("gap", "attainment", "pace", "forecast", "share_of_whole", "lacking")
    for column in derived:
        assert shown(store, column, "Med mål")["R"] == [None, None]
    assert shown(store, "previous_ytd", "Med mål")["R"] == [None, None]
    assert shown(store, "annual_target", "Med mål")["R"] == [40, 40]
    assert shown(store, "status", "Med mål")["R"] == ["far_behind", "far_behind"]
    assert shown(store, "attainment", "Med mål")["M"] == [0.5, 1.25]


@PLAN.holding(
    Indicator("Inden juli"),
    *quarters((10, 10, 20), (2, 5, 20), (10, 0, 20), indicator="Inden juli"),
    Figure("Inden juli", "S", "2023", "target", 40, raw="40 inden 1. juli"),
    Indicator("I alt i juli"),
    *quarters((10, 10, 20), (2, 5, 20), (10, None, 20), indicator="I alt i juli"),
    Figure("I alt i juli", "S", "2023K3", "ytd", 15),
)
@pytest.mark.parametrize(
    ("indicator", "column"), [("Inden juli", "measured"), ("I alt i juli", "ytd_computed")]
)
def test_what_is_shown_again_does_not_tell_what_it_was_while_it_was_hidden(
    store: Store, indicator: str, column: str
) -> None:
    """R's 2 hides S's 5 beside it; in July S still has 15, and is shown again."""
    assert shown(store, "ytd", indicator)["S"] == [10, None, 15]
    assert shown(store, column, indicator)["S"] == [10, None, None]


def test_a_forecast_from_an_earlier_hidden_quarter_is_hidden(tmp_path: Path) -> None:
    earlier = [
        Figure("Samtaler", None, f"2022K{quarter}", "actual", value)
        for quarter, value in enumerate((3, 9, 9, 9), 1)
    ]
    now = Figure("Samtaler", None, "2023K1", "actual", 10)
    store = hiding(tmp_path, *earlier, now)
    assert shown(store, "ytd")[""] == [None, 12, 21, 30, 10]
    assert shown(store, "forecast")[""] == [None, 24, 28, None, None]


@PLAN.holding(
    Indicator("Nogle områder"),
    Figure("Nogle områder", "R", "2023K1", "actual", 3),
    Figure("Nogle områder", "S", "2023K1", "ytd", 10),
    Figure("Nogle områder", "M", "2023K1", "actual", 20),
)
def test_a_whole_of_some_areas_only_is_hidden_with_any_of_them(store: Store) -> None:
    assert shown(store.with_rights(sees_all=True), "actual", "Nogle områder")[""] == [23]
    assert shown(store, "actual", "Nogle områder") == {
        "": [None],
        "R": [None],
        "S": [None],
        "M": [20],
    }


@PLAN.holding(
    Indicator("Året alene"),
    *quarters((None, 5, 1), indicator="Året alene"),
    Figure("Året alene", "M", "2023K2", "actual", 15),
    Figure("Året alene", "S", "2023K2", "ytd", 21),
)
def test_a_whole_without_an_area_that_reports_its_year_alone_tells_of_no_other(
    store: Store,
) -> None:
    """In April M's 15 is the whole plan's quarter, since S only tells its year to date, 21: shown,
    it would make 1 of M's 16 so far. And the whole's 21 so far, of S's 5 and M's 16, tells the 5.
    """
    assert shown(store, "ytd", "Året alene") == {"": [6, None], "S": [None, 21], "M": [None, 16]}
    assert shown(store, "actual", "Året alene") == {
        "": [6, None],
        "S": [None, None],
        "M": [None, None],
    }


def test_that_nothing_happened_before_an_area_began_is_no_secret(tmp_path: Path) -> None:
    """S begins in July and tells both its quarter and its year to date, which are the same."""
    plan = catalogue(Indicator("Samtaler"), hides_small_counts=True)
    begins = pl.when(pl.col("area_code") == "S").then(pl.lit(date(2023, 7, 1)))
    plan = replace(plan, area=plan.area.with_columns(valid_from=begins))
    figures = quarters((10, None, 10), (10, None, 10), (10, 18, 10))
    store = store_with(tmp_path, plan, *figures, Figure("Samtaler", "S", "2023K3", "ytd", 18))

    assert shown(store, "actual") == {
        "": [20, 20, 38],
        "R": [10, 10, 10],
        "S": [18],
        "M": [10, 10, 10],
    }


@PLAN.holding(
    Indicator("Niveau", aggregation="last"),
    *quarters((3, 10, 20), (6, 11, 20), indicator="Niveau"),
)
def test_a_level_is_hidden_in_the_quarters_where_it_is_small(store: Store) -> None:
    assert shown(store, "ytd", "Niveau") == {
        "": [33, 37],
        "R": [None, 6],
        "S": [None, 11],
        "M": [20, 20],
    }


@PLAN.holding(
    Indicator("Gammelt niveau", aggregation="last"),
    *quarters((3, 10, 20), (6, None, 8), indicator="Gammelt niveau"),
)
def test_a_level_that_is_not_reported_anew_stays_hidden_with_the_one_beside_it(
    store: Store,
) -> None:
    assert shown(store, "ytd", "Gammelt niveau")["R"] == [None, None]
    assert shown(store, "ytd", "Gammelt niveau")["S"] == [None, None]


@PLAN.holding(
    Indicator("Gennemsnit", aggregation="average", additive_areas=False),
    *quarters((8, 9), (4, 9), (9, 9), indicator="Gennemsnit"),
)
def test_an_average_is_hidden_from_its_first_small_quarter_on(store: Store) -> None:
    assert shown(store, "actual", "Gennemsnit")["R"] == [8, None, 9]
    assert shown(store, "ytd", "Gennemsnit")["R"] == [8, None, None]


@PLAN.holding(
    Indicator("Forløb"),
    Indicator(
        "Gennemfører",
        unit="procent",
        aggregation="ratio",
        denominator="Forløb",
        additive_areas=False,
    ),
    Figure("Forløb", None, "2023K1", "actual", 20),
    Figure("Forløb", None, "2023K2", "actual", 20),
    Figure("Gennemfører", None, "2023K1", "actual", 15),
    Figure("Gennemfører", None, "2023K2", "actual", 3),
)
def test_a_share_is_hidden_with_its_counts(store: Store) -> None:
    assert shown(store, "actual", "Gennemfører")[""] == [75, None]
    assert shown(store, "numerator", "Gennemfører")[""] == [15, None]
    assert shown(store, "denominator", "Gennemfører")[""] == [20, None]
    assert shown(store, "ytd", "Gennemfører")[""] == [75, None]


NO_COUNTS = ["procent", "timer", "kr"]


@PLAN.holding(
    *(
        (
            Indicator(unit, unit=unit, aggregation="last", additive_areas=False),
            Figure(unit, None, "2023K1", "actual", 3, unit=unit),
        )
        for unit in NO_COUNTS
    )
)
@pytest.mark.parametrize("unit", NO_COUNTS)
def test_a_share_hours_and_money_are_no_counts(store: Store, unit: str) -> None:
    assert shown(store, "actual", unit)[""] == [3]


@PLAN.holding(
    Indicator("Fra en baseline"),
    *(
        Figure("Fra en baseline", area, "2022", "baseline", value)
        for area, value in ((None, 60), ("R", 2), ("S", 28), ("M", 30))
    ),
    *quarters((30, 30, 30), indicator="Fra en baseline"),
)
def test_a_small_baseline_is_hidden_in_every_area(store: Store) -> None:
    assert shown(store, "baseline", "Fra en baseline") == {
        "": [60],
        "R": [None],
        "S": [None],
        "M": [None],
    }


BASELINES_OF_30 = [("2023", 1, True), ("2022", 1, False), ("2023", 3, True), ("2024", 3, True)]


@PLAN.holding(
    *(
        (
            Indicator(f"{period} fra {starts_in}", year_start_quarter=starts_in),
            *(
                Figure(f"{period} fra {starts_in}", None, f"2023K{quarter}", "actual", value)
                for quarter, value in enumerate((9, 9, 9, 3), 1)
            ),
            Figure(f"{period} fra {starts_in}", None, period, "baseline", 30),
        )
        for period, starts_in, _ in BASELINES_OF_30
    )
)
@pytest.mark.parametrize(("period", "starts_in", "hidden"), BASELINES_OF_30)
def test_a_baseline_of_a_year_with_a_hidden_quarter_is_hidden_as_it_would_complete_the_year(
    store: Store, period: str, starts_in: int, hidden: bool
) -> None:
    """4. kvartal is 3: hidden, and so is the year that would be 9 + 9 + 9 + 3."""
    indicator = f"{period} fra {starts_in}"
    assert shown(store, "actual", indicator)[""][3] is None
    figures = cells(store, "figure", indicator, "kind, value")
    assert ("baseline", None if hidden else 30) in figures
    assert set(shown(store, "baseline", indicator)[""]) == {None if hidden else 30}


@PLAN.holding(
    Indicator("Uden Rs baseline"),
    *quarters((3, 10, 20), indicator="Uden Rs baseline"),
    Figure("Uden Rs baseline", "S", "2023", "baseline", 10),
    Figure("Uden Rs baseline", "M", "2023", "baseline", 20),
)
def test_an_areas_baseline_is_hidden_beside_one_of_a_hidden_year(store: Store) -> None:
    """Of R alone there is no baseline: those of S and of the whole would give its 3."""
    figures = cells(store, "figure", "Uden Rs baseline", "kind, area, value")
    assert [row[1:] for row in figures if row[0] == "baseline"] == [("M", None), ("S", None)]


@PLAN.holding(
    Indicator("Med et andet hele"),
    *quarters((3, 10, 20), indicator="Med et andet hele"),
    Figure("Med et andet hele", None, "2023K1", "actual", 34),
)
def test_the_parts_of_a_whole_are_hidden_but_not_that_they_differ(store: Store) -> None:
    columns = "parts, reported, difference, is_different"
    assert cells(store, "reconciliation", "Med et andet hele", columns) == [
        (None, None, None, True)
    ]


@PLAN.holding(
    Indicator("Møder", theme="Møder"),
    Indicator("Besøg", theme="Møder"),
    *quarters((30, 10, 20), indicator="Møder"),
    *quarters((3, 10, 20), indicator="Besøg"),
)
def test_a_theme_with_a_hidden_figure_is_hidden(store: Store) -> None:
    rows = store.read(
        "select area, actual from marts.trend where level = 'theme' and quarter = '2023K1'"
        " order by area nulls first"
    )
    assert rows.rows() == [(None, 93), ("M", 40), ("R", None), ("S", None)]


def test_withdrawing_the_choice_shows_the_counts_again(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(Indicator("Samtaler")), *quarters((3, 10, 20)))
    plan = catalogue(Indicator("Samtaler"), hides_small_counts=True)
    upload_id = published(store, submission(added=plan, name="plan.toml", content=b"skjul"))
    assert shown(store, "actual")["R"] == [None]
    write.withdraw(store, upload_id, BY, "Forkert fil")
    assert shown(store, "actual")["R"] == [3]


def test_only_the_plan_that_asks_for_it_hides_anything(tmp_path: Path) -> None:
    store = hiding(tmp_path, *quarters((3, 10, 20)))
    other = catalogue(Indicator("Samtaler"), plan_id="naboby")
    published(
        store, submission(added=other, name="naboby.toml", content=b"naboby", plan_id="naboby")
    )
    figures = submission(*quarters((3, 10, 20)), content=b"nabo", plan_id="naboby")
    published(store, figures)
    rows = store.read(
        "select plan_id, actual from marts.goal_attainment where area = 'R' order by plan_id"
    )
    assert rows.rows() == [("naboby", 3), (PLAN_ID, None)]
