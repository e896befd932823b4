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
    indicator_id,
    published,
    store_with,
    submission,
)

AREAS = "RSM"


def quarters(*figures: tuple[float | None, ...], indicator: str = "Samtaler") -> list[Figure]:
    """A figure of R, S and M in each quarter of 2023."""
    return [
        Figure(indicator, area, f"2023K{quarter}", "actual", value)
        for quarter, values in enumerate(figures, 1)
        for area, value in zip(AREAS, values, strict=False)
        if value is not None
    ]


def hiding(folder: Path, *figures: Figure, indicators: tuple[Indicator, ...] = ()) -> Store:
    plan = catalogue(*(indicators or (Indicator("Samtaler"),)), hides_small_counts=True)
    return store_with(folder, plan, *figures)


def shown(store: Store, column: str, indicator: str = "Samtaler") -> dict[str, list[float | None]]:
    """A column of the goals by area ('' is the whole plan), in the order of the quarters."""
    rows = store.read(
        f"select coalesce(area, '') as area, list({column} order by quarter) as figures"
        " from marts.goal_attainment where indicator_id = $indicator_id group by all",
        indicator_id=indicator_id(indicator),
    )
    return dict(rows.iter_rows())


def test_a_count_under_five_is_hidden_and_the_next_smallest_with_it(tmp_path: Path) -> None:
    store = hiding(tmp_path, *quarters((3, 10, 20)))
    assert shown(store, "actual") == {"": [33], "R": [None], "S": [None], "M": [20]}
    assert shown(store, "ytd") == {"": [33], "R": [None], "S": [None], "M": [20]}
    assert shown(store, "is_actual_hidden") == {
        "": [False],
        "R": [True],
        "S": [True],
        "M": [False],
    }


def test_one_who_sees_all_sees_it(tmp_path: Path) -> None:
    store = hiding(tmp_path, *quarters((3, 10, 20))).with_rights(sees_all=True)
    assert shown(store, "actual") == {"": [33], "R": [3], "S": [10], "M": [20]}
    assert shown(store, "is_actual_hidden")["R"] == [False]


def test_a_plan_that_does_not_ask_for_it_hides_nothing(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(Indicator("Samtaler")), *quarters((3, 0, 20)))
    assert shown(store, "actual") == {"": [23], "R": [3], "S": [0], "M": [20]}


def test_two_areas_without_anything_are_hidden_with_the_third(tmp_path: Path) -> None:
    store = hiding(tmp_path, *quarters((0, 0, 20)))
    assert shown(store, "actual") == {"": [20], "R": [None], "S": [None], "M": [None]}


def test_a_whole_under_five_is_hidden(tmp_path: Path) -> None:
    store = hiding(tmp_path, *quarters((1, 1, 2)))
    assert shown(store, "actual") == {"": [None], "R": [None], "S": [None], "M": [None]}


def test_an_area_alone_is_hidden_with_the_whole(tmp_path: Path) -> None:
    store = hiding(tmp_path, *quarters((3,), (9,)))
    assert shown(store, "actual") == {"": [None, None], "R": [None, None]}
    assert shown(store, "ytd") == {"": [None, 12], "R": [None, 12]}


def test_a_quarter_is_shown_with_its_own_year_to_date_and_the_one_before(tmp_path: Path) -> None:
    store = hiding(tmp_path, *quarters((3, 10, 20), (4, 9, 30), (6, 1, 8), (9, 9, 9)))
    assert shown(store, "ytd") == {
        "": [33, 76, 91, 118],
        "R": [None, 7, None, 22],
        "S": [None, 19, None, 29],
        "M": [20, 50, 58, 67],
    }
    assert shown(store, "actual") == {
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


def test_what_is_computed_from_a_hidden_figure_is_hidden_and_the_status_stays(
    tmp_path: Path,
) -> None:
    targets = [Figure("Samtaler", area, "2023", "target", 40) for area in AREAS]
    store = hiding(tmp_path, *quarters((3, 10, 20), (1, 4, 30)), *targets)
    derived = ("gap", "attainment", "pace", "forecast", "share_of_whole", "lacking")
    for column in derived:
        assert shown(store, column)["R"] == [None, None]
    assert shown(store, "previous_ytd")["R"] == [None, None]
    assert shown(store, "annual_target")["R"] == [40, 40]
    assert shown(store, "status")["R"] == ["far_behind", "far_behind"]
    assert shown(store, "attainment")["M"] == [0.5, 1.25]


@pytest.mark.parametrize(
    ("more", "column"),
    [
        (Figure("Samtaler", "S", "2023", "target", 40, raw="40 inden 1. juli"), "measured"),
        (Figure("Samtaler", "S", "2023K3", "ytd", 15), "ytd_computed"),
    ],
)
def test_what_is_shown_again_does_not_tell_what_it_was_while_it_was_hidden(
    tmp_path: Path, more: Figure, column: str
) -> None:
    """R's 2 hides S's 5 beside it; in July S still has 15, and is shown again."""
    in_july = 0 if more.kind == "target" else None
    figures = quarters((10, 10, 20), (2, 5, 20), (10, in_july, 20))
    store = hiding(tmp_path, *figures, more)

    assert shown(store, "ytd")["S"] == [10, None, 15]
    assert shown(store, column)["S"] == [10, None, None]


def test_a_forecast_from_an_earlier_hidden_quarter_is_hidden(tmp_path: Path) -> None:
    earlier = [
        Figure("Samtaler", None, f"2022K{quarter}", "actual", value)
        for quarter, value in enumerate((3, 9, 9, 9), 1)
    ]
    now = Figure("Samtaler", None, "2023K1", "actual", 10)
    store = hiding(tmp_path, *earlier, now)
    assert shown(store, "ytd")[""] == [None, 12, 21, 30, 10]
    assert shown(store, "forecast")[""] == [None, 24, 28, None, None]


def test_a_whole_of_some_areas_only_is_hidden_with_any_of_them(tmp_path: Path) -> None:
    figures = [
        Figure("Samtaler", "R", "2023K1", "actual", 3),
        Figure("Samtaler", "S", "2023K1", "ytd", 10),
        Figure("Samtaler", "M", "2023K1", "actual", 20),
    ]
    store = hiding(tmp_path, *figures)
    assert shown(store.with_rights(sees_all=True), "actual")[""] == [23]
    assert shown(store, "actual") == {"": [None], "R": [None], "S": [None], "M": [20]}


def test_a_whole_without_an_area_that_reports_its_year_alone_tells_of_no_other(
    tmp_path: Path,
) -> None:
    """In April M's 15 is the whole plan's quarter, since S only tells its year to date, 21: shown,
    it would make 1 of M's 16 so far. And the whole's 21 so far, of S's 5 and M's 16, tells the 5.
    """
    april = [
        Figure("Samtaler", "M", "2023K2", "actual", 15),
        Figure("Samtaler", "S", "2023K2", "ytd", 21),
    ]
    store = hiding(tmp_path, *quarters((None, 5, 1)), *april)

    assert shown(store, "ytd") == {"": [6, None], "S": [None, 21], "M": [None, 16]}
    assert shown(store, "actual") == {"": [6, None], "S": [None, None], "M": [None, None]}


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


def test_a_level_is_hidden_in_the_quarters_where_it_is_small(tmp_path: Path) -> None:
    level = (Indicator("Samtaler", aggregation="last"),)
    store = hiding(tmp_path, *quarters((3, 10, 20), (6, 11, 20)), indicators=level)
    assert shown(store, "ytd") == {
        "": [33, 37],
        "R": [None, 6],
        "S": [None, 11],
        "M": [20, 20],
    }


def test_a_level_that_is_not_reported_anew_stays_hidden_with_the_one_beside_it(
    tmp_path: Path,
) -> None:
    level = (Indicator("Samtaler", aggregation="last"),)
    store = hiding(tmp_path, *quarters((3, 10, 20), (6, None, 8)), indicators=level)
    assert shown(store, "ytd")["R"] == [None, None]
    assert shown(store, "ytd")["S"] == [None, None]


def test_an_average_is_hidden_from_its_first_small_quarter_on(tmp_path: Path) -> None:
    average = (Indicator("Samtaler", aggregation="average", additive_areas=False),)
    store = hiding(tmp_path, *quarters((8, 9), (4, 9), (9, 9)), indicators=average)
    assert shown(store, "actual")["R"] == [8, None, 9]
    assert shown(store, "ytd")["R"] == [8, None, None]


def test_a_share_is_hidden_with_its_counts(tmp_path: Path) -> None:
    indicators = (
        Indicator("Forløb"),
        Indicator(
            "Gennemfører",
            unit="procent",
            aggregation="ratio",
            denominator="Forløb",
            additive_areas=False,
        ),
    )
    whole = [
        Figure("Forløb", None, "2023K1", "actual", 20),
        Figure("Forløb", None, "2023K2", "actual", 20),
        Figure("Gennemfører", None, "2023K1", "actual", 15),
        Figure("Gennemfører", None, "2023K2", "actual", 3),
    ]
    store = hiding(tmp_path, *whole, indicators=indicators)
    assert shown(store, "actual", "Gennemfører")[""] == [75, None]
    assert shown(store, "numerator", "Gennemfører")[""] == [15, None]
    assert shown(store, "denominator", "Gennemfører")[""] == [20, None]
    assert shown(store, "ytd", "Gennemfører")[""] == [75, None]


@pytest.mark.parametrize("unit", ["procent", "timer", "kr"])
def test_a_share_hours_and_money_are_no_counts(tmp_path: Path, unit: str) -> None:
    indicators = (Indicator("Samtaler", unit=unit, aggregation="last", additive_areas=False),)
    figure = Figure("Samtaler", None, "2023K1", "actual", 3, unit=unit)
    assert shown(hiding(tmp_path, figure, indicators=indicators), "actual")[""] == [3]


def test_a_small_baseline_is_hidden_in_every_area(tmp_path: Path) -> None:
    baselines = [
        Figure("Samtaler", area, "2022", "baseline", value)
        for area, value in ((None, 60), ("R", 2), ("S", 28), ("M", 30))
    ]
    store = hiding(tmp_path, *baselines, *quarters((30, 30, 30)))
    assert shown(store, "baseline") == {"": [60], "R": [None], "S": [None], "M": [None]}


@pytest.mark.parametrize(
    ("period", "starts_in", "hidden"),
    [("2023", 1, True), ("2022", 1, False), ("2023", 3, True), ("2024", 3, True)],
)
def test_a_baseline_of_a_year_with_a_hidden_quarter_is_hidden_as_it_would_complete_the_year(
    tmp_path: Path, period: str, starts_in: int, hidden: bool
) -> None:
    """4. kvartal is 3: hidden, and so is the year that would be 9 + 9 + 9 + 3."""
    reported = [
        Figure("Samtaler", None, f"2023K{quarter}", "actual", value)
        for quarter, value in enumerate((9, 9, 9, 3), 1)
    ]
    baseline = Figure("Samtaler", None, period, "baseline", 30)
    indicators = (Indicator("Samtaler", year_start_quarter=starts_in),)
    store = hiding(tmp_path, *reported, baseline, indicators=indicators)
    assert shown(store, "actual")[""][3] is None
    figures = store.read("select value from marts.figure where kind = 'baseline'")
    assert figures["value"].to_list() == [None if hidden else 30]
    baselines = shown(store, "baseline")[""]
    assert set(baselines) == {None if hidden else 30}


def test_an_areas_baseline_is_hidden_beside_one_of_a_hidden_year(tmp_path: Path) -> None:
    """Of R alone there is no baseline: those of S and of the whole would give its 3."""
    baselines = [
        Figure("Samtaler", area, "2023", "baseline", value)
        for area, value in (("S", 10), ("M", 20))
    ]
    store = hiding(tmp_path, *quarters((3, 10, 20)), *baselines)
    figures = store.read("select area, value from marts.figure where kind = 'baseline' order by 1")
    assert figures.rows() == [("M", None), ("S", None)]


def test_the_cell_of_a_hidden_figure_is_hidden_and_what_it_says(tmp_path: Path) -> None:
    figures = quarters((3, 10, 20))
    raws = [
        Figure(one.indicator, one.area, one.period, one.kind, one.value, raw=f"{one.value}")
        for one in figures
    ]
    store = hiding(tmp_path, *raws)
    rows = store.read("select area, value, raw, is_hidden from marts.figure order by area").rows()
    assert rows == [("M", 20, "20", False), ("R", None, None, True), ("S", None, None, True)]
    history = store.read("select area, value, raw from marts.figure_history order by area")
    assert history.rows() == [("M", 20, "20"), ("R", None, None), ("S", None, None)]


def test_a_text_with_more_numbers_than_the_figure_is_hidden(tmp_path: Path) -> None:
    figure = Figure("Samtaler", None, "2023K1", "actual", 12, raw="12 (3 nye)")
    store = hiding(tmp_path, figure)
    assert store.read("select value, raw from marts.figure").rows() == [(12, None)]


@pytest.mark.parametrize(
    ("raw", "shown_raw"),
    [
        ("12", "12"),
        ("12 (Skøn)", "12 (Skøn)"),
        ("12 hos os begge steder", None),
        ("12, heraf to med ADHD", None),
        ("12 – ingen fra Ringparken", None),
        ("12 (en beboer med diagnose)", None),
        ("12 (én er flyttet)", None),
        ("12 torsdage i teltet", "12 torsdage i teltet"),
    ],
)
def test_a_text_that_tells_another_count_in_words_is_hidden(
    tmp_path: Path, raw: str, shown_raw: str | None
) -> None:
    store = hiding(tmp_path, Figure("Samtaler", None, "2023K1", "actual", 12, raw=raw))
    assert store.read("select value, raw from marts.figure").rows() == [(12, shown_raw)]


@pytest.mark.parametrize(
    ("raw", "shown_raw"), [("to med ADHD", None), ("Afventer opstart", "Afventer opstart")]
)
def test_words_in_the_place_of_a_figure_are_hidden_where_they_tell_a_count(
    tmp_path: Path, raw: str, shown_raw: str | None
) -> None:
    told = Figure("Samtaler", None, "2023K2", "actual", None, status="pending", raw=raw)
    figure = Figure("Samtaler", None, "2023K1", "actual", 12, raw="12")
    store = hiding(tmp_path, figure, told)
    texts = "select raw from marts.figure where period = '2023K2'"
    assert store.read(texts)["raw"].to_list() == [shown_raw]
    assert raw not in str(store.read("select * from marts.goal_attainment").rows()) or shown_raw


def test_what_a_count_was_before_a_correction_is_hidden(tmp_path: Path) -> None:
    store = hiding(tmp_path, *quarters((3, 10, 20)))
    published(store, submission(*quarters((13, 10, 20)), content=b"rettet"))
    history = store.read(
        "select value, is_standing from marts.figure_history where area = 'R' order by publication"
    )
    assert history.rows() == [(None, False), (13, True)]
    everything = store.with_rights(sees_all=True).read(
        "select value from marts.figure_history where area = 'R' order by publication"
    )
    assert everything["value"].to_list() == [3, 13]


def test_a_correction_among_large_counts_is_shown(tmp_path: Path) -> None:
    store = hiding(tmp_path, *quarters((160, 100, 20)))
    published(store, submission(*quarters((161, 100, 20)), content=b"rettet"))
    history = store.read(
        "select value from marts.figure_history where area = 'R' order by publication"
    )
    assert history["value"].to_list() == [160, 161]


def test_a_correction_beside_a_small_count_is_hidden(tmp_path: Path) -> None:
    whole = Figure("Samtaler", None, "2023K1", "actual", 33)
    store = hiding(tmp_path, *quarters((3, 10, 20)), whole)
    published(store, submission(*quarters((13, 10, 20)), content=b"rettet"))
    corrected = Figure("Samtaler", None, "2023K1", "actual", 43)
    published(store, submission(corrected, content=b"i alt"))
    history = store.read(
        "select value from marts.figure_history where area is null order by publication"
    )
    assert history["value"].to_list() == [None, 43]


def test_the_parts_of_a_whole_are_hidden_but_not_that_they_differ(tmp_path: Path) -> None:
    whole = Figure("Samtaler", None, "2023K1", "actual", 34)
    store = hiding(tmp_path, *quarters((3, 10, 20)), whole)
    rows = store.read("select parts, reported, difference, is_different from marts.reconciliation")
    assert rows.rows() == [(None, None, None, True)]


def test_a_theme_with_a_hidden_figure_is_hidden(tmp_path: Path) -> None:
    indicators = (Indicator("Samtaler", theme="Møder"), Indicator("Besøg", theme="Møder"))
    figures = (*quarters((30, 10, 20)), *quarters((3, 10, 20), indicator="Besøg"))
    store = hiding(tmp_path, *figures, indicators=indicators)
    rows = store.read(
        "select area, actual from marts.trend where level = 'theme' order by area nulls first"
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
