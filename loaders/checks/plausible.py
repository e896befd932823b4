"""What a file's figures cannot well be."""

from collections.abc import Iterator

import polars as pl

from domain.figures import ACHIEVED
from domain.indicators import names_change
from domain.units import UNITS
from loaders.checks.history import AMOUNT, FIGURES_BEFORE, SERIES
from loaders.findings.messages import Finding, finding
from store.records import Catalogue
from wording import formats

# So many times a goal, or all before it, is no attainment but another figure.
_TIMES = 10
# A small number may grow tenfold.
_LEAST_LEAP = 100
_FEWEST_BEFORE = 2
_IN_FILE = pl.col("is_in_file") & pl.col("amount").is_not_null()
_IS_ACHIEVED = pl.col("kind").is_in(ACHIEVED)
_IS_COUNTED = pl.col("unit").is_in([unit.name for unit in UNITS.values() if unit.is_amount])
_IS_QUARTER = pl.col("period").str.slice(4, 1) == "K"
# A rising series doubles by chance; so many together, or three quarters on, do not.
_FEWEST_SERIES = 4


def figures_are_plausible(
    figures: pl.DataFrame, targets: pl.DataFrame, catalogue: Catalogue
) -> Iterator[Finding]:
    """A warning for each count below zero, each figure far above its goal or, without one, far
    above all before it, and for a file in which each quarter is larger than the year's before it
    together; `figures` and `targets` are those of `history`.
    """
    amounts = figures.with_columns(amount=AMOUNT)
    goals = _goals_of_years(targets)
    yield from _counts_are_not_below_zero(amounts, targets)
    yield from _figures_are_of_the_size_of_their_goals(amounts, goals)
    yield from _figures_are_of_the_size_of_those_before(amounts, goals)
    yield from _quarters_are_no_totals(amounts, catalogue)


def _counts_are_not_below_zero(amounts: pl.DataFrame, targets: pl.DataFrame) -> Iterator[Finding]:
    """A warning for each count below zero that is no change and has no such goal."""
    below = targets.filter(pl.col("amount") < 0)
    for row in (
        amounts.filter(_IN_FILE & _IS_ACHIEVED & _IS_COUNTED & (pl.col("amount") < 0))
        .join(below, on=SERIES, how="anti", nulls_equal=True, maintain_order="left")
        .iter_rows(named=True)
    ):
        if names_change(row["indicator"]):
            continue
        place = (row["sheet"], row["cell"], row["raw"])
        number = formats.number(row["amount"])
        yield finding("count_below_zero", *place, figure=number, indicator=row["indicator"])


def _goals_of_years(targets: pl.DataFrame) -> pl.DataFrame:
    """The largest goal above zero of each indicator and area in a year."""
    return (
        targets.filter((pl.col("amount") > 0) & ~_IS_QUARTER)
        .with_columns(year=pl.col("period").str.head(4))
        .group_by(*SERIES, "year")
        .agg(target=pl.col("amount").max())
    )


def _figures_are_of_the_size_of_their_goals(
    amounts: pl.DataFrame, goals: pl.DataFrame
) -> Iterator[Finding]:
    far_above = (
        amounts.filter(_IN_FILE & _IS_ACHIEVED & _IS_COUNTED)
        .with_columns(year=pl.col("period").str.head(4))
        .join(goals, on=[*SERIES, "year"], nulls_equal=True, maintain_order="left")
        .filter(pl.col("amount") > _TIMES * pl.col("target"))
    )
    for row in far_above.iter_rows(named=True):
        place = (row["sheet"], row["cell"], row["raw"])
        fields = {"figure": formats.number(row["amount"]), "target": formats.number(row["target"])}
        yield finding("far_above_target", *place, indicator=row["indicator"], **fields)


def _figures_are_of_the_size_of_those_before(
    amounts: pl.DataFrame, goals: pl.DataFrame
) -> Iterator[Finding]:
    """A warning for each figure without a goal that is so many times the largest before it.

    A quarter with `FIGURES_BEFORE` before it is held against its history instead.
    """
    amount = pl.col("amount")
    series = [*SERIES, "unit", "kind", "is_quarter"]
    large = amounts.filter(_IN_FILE & _IS_ACHIEVED & (amount > _LEAST_LEAP))
    in_order = (
        amounts.filter(_IS_ACHIEVED & amount.is_not_null())
        .join(large, on=SERIES, how="semi", nulls_equal=True)
        .with_columns(is_quarter=_IS_QUARTER, year=pl.col("period").str.head(4))
        .sort("period")
        .with_columns(
            count=amount.cum_count().over(series) - 1,
            largest=amount.cum_max().shift(1).over(series),
        )
    )
    has_no_history = (
        (pl.col("kind") == "ytd") | ~pl.col("is_quarter") | (pl.col("count") < FIGURES_BEFORE)
    )
    far_above = in_order.filter(
        _IN_FILE
        & has_no_history
        & (pl.col("count") >= _FEWEST_BEFORE)
        & (pl.col("largest") > 0)
        & (amount > _TIMES * pl.col("largest"))
        & (amount - pl.col("largest") > _LEAST_LEAP)
    ).join(goals, on=[*SERIES, "year"], how="anti", nulls_equal=True)
    for row in far_above.iter_rows(named=True):
        place = (row["sheet"], row["cell"], row["raw"])
        fields = {
            "figure": formats.number(row["amount"]),
            "largest": formats.number(row["largest"]),
        }
        yield finding("far_above_earlier", *place, indicator=row["indicator"], **fields)


def _quarters_are_no_totals(amounts: pl.DataFrame, catalogue: Catalogue) -> Iterator[Finding]:
    summed = catalogue.indicator.filter(pl.col("aggregation") == "sum").select("indicator_id")
    actuals = (
        amounts.filter((pl.col("kind") == "actual") & _IS_QUARTER & pl.col("amount").is_not_null())
        .join(summed, on="indicator_id", how="semi")
        .with_columns(year=pl.col("period").str.head(4))
    )
    in_file = actuals.filter("is_in_file")
    if in_file.is_empty():
        return
    newest = in_file["period"].max()
    before = (
        actuals.filter((pl.col("year") == str(newest)[:4]) & (pl.col("period") < newest))
        .group_by(SERIES)
        .agg(before=pl.col("amount").sum(), quarters=pl.len())
        .filter(pl.col("before") > 0)
    )
    compared = in_file.filter(pl.col("period") == newest).join(
        before, on=SERIES, nulls_equal=True, maintain_order="left"
    )
    has_enough = len(compared) >= _FEWEST_SERIES
    if not has_enough or not (compared["amount"] > compared["before"]).all():
        return
    first = compared.row(0, named=True)
    yield finding(
        "quarters_like_totals",
        first["sheet"],
        first["cell"],
        first["raw"],
        period=formats.period(str(newest)),
        count=formats.number(len(compared)),
    )
