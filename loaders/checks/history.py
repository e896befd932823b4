"""What a file's figures say beside those before them, in the file and in the store."""

from collections.abc import Iterator

import polars as pl

from domain.figures import ACHIEVED
from loaders.findings.messages import Finding, finding
from loaders.tables.keys import row_keys
from wording import formats

SERIES = ["indicator_id", "area_code"]
FIGURE_KEY = ["plan_id", *SERIES, "period", "kind"]
AMOUNT = pl.coalesce("value", (pl.col("low") + pl.col("high")) / 2, "low", "high")


def quarter_index(column: str) -> pl.Expr:
    """The quarter that stands in a column, `2023K3`, as a number that grows by one a quarter."""
    year, quarter = pl.col(column).str.head(4), pl.col(column).str.tail(1)
    return year.cast(pl.Int32) * 4 + quarter.cast(pl.Int32) - 1


_QUARTER_INDEX = quarter_index("period")
_OF_A_QUARTER = pl.col("period").str.slice(4, 1) == "K"
# Four for every goal year: the first quarter of one is a whole number of fours.
_QUARTERS_OF_GOAL_YEARS = pl.col("quarter_index") - pl.col("year_start_quarter") + 1
_ACCUMULATING = ("sum", "max", "unique")
# A ratio is reported as a count in one quarter and as a share in another.
_COMPARED = [*SERIES, "unit"]

# A figure is far off when it lies outside everything before it, and so many median absolute
# deviations (scaled to a standard deviation) from the median. A history that never moved is taken
# to vary by a tenth, and by one at least.
FIGURES_BEFORE = 6
_DEVIATIONS = 5
_TO_STANDARD_DEVIATION = 1.4826
_LEAST_VARIATION = 0.1
_LEAST_DEVIATION = 1.0


def with_earlier(observations: pl.DataFrame, earlier: pl.DataFrame | None) -> pl.DataFrame:
    """The file's observations and the quarters' figures that stand beside them in the store.

    `earlier` has the columns of `marts.figure`. A figure of the file takes the place of the same
    figure there. The column `is_in_file` tells them apart.
    """
    in_file = observations.with_columns(is_in_file=True)
    if earlier is None or earlier.is_empty():
        return in_file
    before = (
        earlier.rename({"area": "area_code"})
        .filter(pl.col("kind").is_in(ACHIEVED) & _OF_A_QUARTER)
        .join(observations.select("plan_id").unique(), on="plan_id", how="semi")
        .join(observations, on=FIGURE_KEY, how="anti", nulls_equal=True)
        .with_columns(reported_in="period", is_in_file=False)
    )
    return pl.concat([in_file, before.select(in_file.columns)])


def targets_of(observations: pl.DataFrame, earlier: pl.DataFrame | None) -> pl.DataFrame:
    """The targets of the file and those that stand in the store beside them: indicator, area,
    period and `amount`, never null.
    """
    columns = [*SERIES, "period", "amount"]
    has_amount = (pl.col("kind") == "target") & AMOUNT.is_not_null()
    in_file = observations.filter(has_amount).with_columns(amount=AMOUNT)
    if earlier is None or earlier.is_empty():
        return in_file.select(columns)
    before = (
        earlier.rename({"area": "area_code"})
        .filter(has_amount)
        .sort("valid_from", nulls_last=False, maintain_order=True)
        .unique(FIGURE_KEY, keep="last", maintain_order=True)
        .join(observations, on=FIGURE_KEY, how="anti", nulls_equal=True)
        .with_columns(amount=AMOUNT)
    )
    return pl.concat([in_file.select(columns), before.select(columns)])


def totals_with_previous(figures: pl.DataFrame, indicators: pl.DataFrame) -> pl.DataFrame:
    """Every year to date of `figures` with its `amount` and the `previous` one of the goal year."""
    return (
        figures.filter((pl.col("kind") == "ytd") & _OF_A_QUARTER)
        .with_columns(amount=AMOUNT, quarter_index=_QUARTER_INDEX)
        .filter(pl.col("amount").is_not_null())
        .join(
            indicators.select("indicator_id", "aggregation", "year_start_quarter"),
            on="indicator_id",
        )
        .with_columns(goal_year=_QUARTERS_OF_GOAL_YEARS.floordiv(4))
        .sort("quarter_index")
        .with_columns(
            previous=pl.col("amount").shift(1).over([*SERIES, "goal_year"]),
            previous_index=pl.col("quarter_index").shift(1).over([*SERIES, "goal_year"]),
        )
    )


def series_to_add_up(figures: pl.DataFrame, totals: pl.DataFrame) -> pl.DataFrame:
    """The indicators and areas with a year to date in the file that its quarters may not come to.

    A total that is exactly the one before it and the quarter's own figure agrees with them.
    """
    in_file = figures.filter(
        pl.col("is_in_file") & (pl.col("kind") == "ytd") & AMOUNT.is_not_null()
    ).select(*SERIES, "period")
    is_first = _QUARTERS_OF_GOAL_YEARS % 4 == 0
    is_next = pl.col("previous_index") == pl.col("quarter_index") - 1
    before = pl.when(is_first).then(0.0).when(is_next).then(pl.col("previous"))
    quarters = figures.filter((pl.col("kind") == "actual") & _OF_A_QUARTER).select(
        *SERIES, "period", actual=AMOUNT
    )
    agrees = (pl.col("aggregation") == "sum") & (pl.col("amount") == before + pl.col("actual"))
    open_totals = totals.join(
        quarters, on=[*SERIES, "period"], how="left", nulls_equal=True
    ).filter(~agrees.fill_null(False))
    of_years = in_file.filter(~_OF_A_QUARTER).select(SERIES)
    could_differ = pl.concat([open_totals.select(SERIES), of_years])
    return in_file.select(SERIES).join(could_differ, on=SERIES, how="semi", nulls_equal=True)


def running_totals_grow(totals: pl.DataFrame) -> Iterator[Finding]:
    """A warning for each total of the file that is less than the one before it in the goal year."""
    for row in fallen(totals).iter_rows(named=True):
        yield finding(
            "total_falls",
            row["sheet"],
            row["cell"],
            row["raw"],
            indicator=row["indicator"],
            total=formats.number(row["amount"]),
            previous=formats.number(row["previous"]),
        )


def fallen(totals: pl.DataFrame) -> pl.DataFrame:
    """The totals of the file that only grow by nature and are less than the one before."""
    only_grows = pl.col("aggregation").is_in(_ACCUMULATING)
    is_less = pl.col("amount") < pl.col("previous")
    return totals.filter(pl.col("is_in_file") & only_grows & is_less)


def figures_are_near_their_history(figures: pl.DataFrame) -> Iterator[Finding]:
    """A warning for each quarter's figure of the file that lies far from those before it.

    Nothing is said of a figure with fewer than `FIGURES_BEFORE` before it.
    """
    numbered = figures.with_row_index("place")
    actuals = (
        numbered.select("place", *_COMPARED, "kind", "period", "is_in_file", AMOUNT.alias("amount"))
        .filter((pl.col("kind") == "actual") & pl.col("amount").is_not_null() & _OF_A_QUARTER)
        .with_columns(quarter_index=_QUARTER_INDEX)
    )
    if actuals["quarter_index"].n_unique() <= FIGURES_BEFORE:
        return
    actuals = actuals.with_columns(series=row_keys(actuals, _COMPARED))
    far_off = _far_off(actuals).join(numbered, on="place", maintain_order="left")
    for row in far_off.iter_rows(named=True):
        yield finding(
            "far_from_history",
            row["sheet"],
            row["cell"],
            row["raw"],
            indicator=row["indicator"],
            figure=formats.number(row["amount"]),
            count=str(row["count"]),
            median=formats.number(row["median"]),
            lowest=formats.number(row["lowest"]),
            highest=formats.number(row["highest"]),
        )


def _far_off(actuals: pl.DataFrame) -> pl.DataFrame:
    """The figures far from those before them of the same `series`, with the `median`, `lowest`,
    `highest` and `count` of these.
    """
    amount = pl.col("amount")
    varying = (
        actuals.group_by("series")
        .agg(range=amount.max() - amount.min(), count=pl.len())
        .filter(
            (pl.col("range") > _DEVIATIONS * _LEAST_DEVIATION) & (pl.col("count") > FIGURES_BEFORE)
        )
    )
    in_order = (
        actuals.select("place", "series", "quarter_index", "amount", "is_in_file")
        .join(varying, on="series", how="semi")
        .sort("quarter_index")
        .with_columns(
            count=amount.cum_count().over("series") - 1,
            lowest=amount.cum_min().shift(1).over("series"),
            highest=amount.cum_max().shift(1).over("series"),
        )
    )
    is_outside = (amount < pl.col("lowest")) | (amount > pl.col("highest"))
    outside = in_order.filter(
        pl.col("is_in_file") & (pl.col("count") >= FIGURES_BEFORE) & is_outside
    )
    before = pl.col("amount_before")
    statistics = (
        outside.select("place", "series", "quarter_index")
        .join(in_order.select("series", "quarter_index", "amount"), on="series", suffix="_before")
        .rename({"amount": "amount_before"})
        .filter(pl.col("quarter_index_before") < pl.col("quarter_index"))
        .group_by("place")
        .agg(median=before.median(), deviation=(before - before.median()).abs().median())
    )
    variation = pl.max_horizontal(
        _TO_STANDARD_DEVIATION * pl.col("deviation"),
        _LEAST_VARIATION * pl.col("median").abs(),
        pl.lit(_LEAST_DEVIATION),
    )
    distance = (amount - pl.col("median")).abs()
    return (
        outside.join(statistics, on="place", maintain_order="left")
        .filter(distance > _DEVIATIONS * variation)
        .select("place", "amount", "median", "lowest", "highest", "count")
    )
