"""What a file's figures cannot well be."""

from collections.abc import Iterator

import polars as pl

from loaders.history import AMOUNT, SERIES
from loaders.messages import Finding, finding
from store.records import Catalogue
from wording import formats

# So many times a goal is no attainment but another figure.
_TIMES_THE_GOAL = 10
_OWN = pl.col("is_in_file") & pl.col("amount").is_not_null()
_IS_ACHIEVED = pl.col("kind").is_in(["actual", "ytd"])
_IS_COUNTED = pl.col("unit").is_in(["antal", "timer"])
_IS_QUARTER = pl.col("period").str.slice(4, 1) == "K"
# A rising series doubles by chance; so many together, or three quarters on, do not.
_FEWEST_SERIES = 4


def figures_are_plausible(figures: pl.DataFrame, catalogue: Catalogue) -> Iterator[Finding]:
    """A warning for each count below zero, each figure far above its goal, and for a file in which
    each quarter is larger than the year's before it together; `figures` are those of `history`.
    """
    amounts = figures.with_columns(amount=AMOUNT)
    yield from _counts_are_not_below_zero(amounts)
    yield from _figures_are_of_the_size_of_their_goals(amounts)
    yield from _quarters_are_no_totals(amounts, catalogue)


def _counts_are_not_below_zero(amounts: pl.DataFrame) -> Iterator[Finding]:
    for row in amounts.filter(_OWN & _IS_ACHIEVED & _IS_COUNTED & (pl.col("amount") < 0)).iter_rows(
        named=True
    ):
        place = (row["sheet"], row["cell"], row["raw"])
        number = formats.number(row["amount"])
        yield finding("count_below_zero", *place, figure=number, indicator=row["indicator"])


def _figures_are_of_the_size_of_their_goals(amounts: pl.DataFrame) -> Iterator[Finding]:
    year = pl.col("period").str.head(4)
    targets = (
        amounts.filter((pl.col("kind") == "target") & (pl.col("amount") > 0) & ~_IS_QUARTER)
        .with_columns(year=year)
        .group_by(*SERIES, "year")
        .agg(target=pl.col("amount").max())
    )
    far_above = (
        amounts.filter(_OWN & _IS_ACHIEVED & _IS_COUNTED)
        .with_columns(year=year)
        .join(targets, on=[*SERIES, "year"], nulls_equal=True, maintain_order="left")
        .filter(pl.col("amount") > _TIMES_THE_GOAL * pl.col("target"))
    )
    for row in far_above.iter_rows(named=True):
        place = (row["sheet"], row["cell"], row["raw"])
        said = {"figure": formats.number(row["amount"]), "target": formats.number(row["target"])}
        yield finding("far_above_target", *place, indicator=row["indicator"], **said)


def _quarters_are_no_totals(amounts: pl.DataFrame, catalogue: Catalogue) -> Iterator[Finding]:
    summed = catalogue.indicator.filter(pl.col("aggregation") == "sum").select("indicator_id")
    actuals = (
        amounts.filter((pl.col("kind") == "actual") & _IS_QUARTER & pl.col("amount").is_not_null())
        .join(summed, on="indicator_id", how="semi")
        .with_columns(year=pl.col("period").str.head(4))
    )
    own = actuals.filter("is_in_file")
    if own.is_empty():
        return
    newest = own["period"].max()
    before = (
        actuals.filter((pl.col("year") == str(newest)[:4]) & (pl.col("period") < newest))
        .group_by(SERIES)
        .agg(before=pl.col("amount").sum(), quarters=pl.len())
        .filter(pl.col("before") > 0)
    )
    compared = own.filter(pl.col("period") == newest).join(
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
