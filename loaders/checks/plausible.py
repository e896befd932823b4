"""What a file's figures cannot well be."""

from collections.abc import Iterator

import polars as pl

from domain.figures import ACHIEVED
from domain.indicators import names_change
from domain.units import UNITS
from loaders.checks.history import AMOUNT, FIGURES_BEFORE, SERIES, quarter_index
from loaders.findings.messages import Finding, finding
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


def figures_are_plausible(figures: pl.DataFrame, targets: pl.DataFrame) -> Iterator[Finding]:
    """A warning for each count below zero, and each figure far above its goal or, without one, far
    above all before it; `figures` and `targets` are those of `history`.
    """
    amounts = figures.with_columns(amount=AMOUNT)
    goals = _goals_of_years(targets)
    yield from _counts_are_not_below_zero(amounts, targets)
    yield from _figures_are_of_the_size_of_their_goals(amounts, goals)
    yield from _figures_are_of_the_size_of_those_before(amounts, goals)


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


def typed_totals(figures: pl.DataFrame, indicators: pl.DataFrame) -> pl.DataFrame:
    """The file's figures of its newest quarter that are the goal year's total instead, judged by
    all of them together: indicator, area and period, the activity and the place, and whether each
    `is_reported_total` too. `figures` are those of `history`.
    """
    compared = _beside_those_before(figures, indicators)
    if compared.is_empty():
        return compared
    reported = compared.filter("is_reported_total")
    if len(reported) > 1:
        return reported
    of_activity = pl.col("is_like").all().over("activity_id")
    several = compared.filter(of_activity & (pl.col("quarters") > 1))
    for like in (compared, several):
        is_larger = like["amount"] > like["before"]
        if (
            len(like) >= _FEWEST_SERIES
            and like["is_like"].all()
            and 2 * is_larger.sum() > len(like)
        ):
            return like
    return compared.clear()


def _beside_those_before(figures: pl.DataFrame, indicators: pl.DataFrame) -> pl.DataFrame:
    """The file's figures of its newest quarter that are added up, with what the quarters before it
    in the goal year come to, how many they are, and whether the figure `is_like` a total: no less
    than them together, and more where there is only one.
    """
    summed = indicators.filter(pl.col("aggregation") == "sum").select(
        "indicator_id", "year_start_quarter"
    )
    index = quarter_index("period")
    dated = (
        figures.with_columns(amount=AMOUNT)
        .filter(_IS_ACHIEVED & _IS_QUARTER & pl.col("amount").is_not_null())
        .join(summed, on="indicator_id", maintain_order="left")
        .with_columns(goal_year=(index - pl.col("year_start_quarter") + 1).floordiv(4))
    )
    actuals = dated.filter(pl.col("kind") == "actual")
    newest = actuals.select(pl.col("period").filter("is_in_file").max())["period"]
    before = (
        actuals.filter(pl.col("period") < newest)
        .group_by(*SERIES, "goal_year")
        .agg(before=pl.col("amount").sum(), quarters=pl.len())
        .filter(pl.col("before") > 0)
    )
    totals = dated.filter((pl.col("kind") == "ytd") & pl.col("is_in_file")).select(
        *SERIES, "period", total="amount"
    )
    is_more = pl.col("amount") > pl.col("before")
    return (
        actuals.filter(pl.col("is_in_file") & (pl.col("period") == newest))
        .join(before, on=[*SERIES, "goal_year"], nulls_equal=True, maintain_order="left")
        .join(totals, on=[*SERIES, "period"], nulls_equal=True, how="left", maintain_order="left")
        .with_columns(
            is_like=is_more | ((pl.col("amount") == pl.col("before")) & (pl.col("quarters") > 1)),
            is_reported_total=(pl.col("amount") == pl.col("total")).fill_null(False),
        )
    )


def quarters_are_no_totals(like_totals: pl.DataFrame) -> Iterator[Finding]:
    """One warning for all figures of a quarter that are the year's total instead; `like_totals` is
    what `typed_totals` gives.
    """
    if like_totals.is_empty():
        return
    first = like_totals.row(0, named=True)
    is_reported = like_totals["is_reported_total"].all()
    yield finding(
        "quarters_as_totals" if is_reported else "quarters_like_totals",
        first["sheet"],
        first["cell"],
        first["raw"],
        period=formats.period(str(first["period"])),
        count=formats.number(len(like_totals)),
    )
