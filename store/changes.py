"""What an event changes of what stands: published figures, and what plans consist of.

What stands before the event is held against what stands after it, both inside its transaction, in
which `views.restate` has told the copies of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import duckdb
import polars as pl

from store import views
from store.records import CATALOGUE_TABLES, SCHEMAS

NEW, CHANGED, UNCHANGED, REMOVED = "new", "changed", "unchanged", "removed"
FIGURE_KEY = ("indicator_id", "area_code", "period", "kind", "valid_from")
CATALOGUE_KEY = ("plan_id", "subject", "thing_id", "attribute", "valid_from")
FIGURE = ("value", "low", "high", "approximate", "status", "unit", "raw")
# What makes a figure another; its words alone do not, but for a target they say when and where.
MEANING = (*(name for name in FIGURE if name != "raw"), "due_quarter", "is_for_each_area")
# What tells a thing from the others of its plan, and the column that names it.
THINGS = {
    "plan": ((), "plan_name"),
    "area": (("area_code",), "area_name"),
    "focus_area": (("focus_area_name",), "focus_area_name"),
    "activity": (("activity_id",), "activity_name"),
    "indicator": (("indicator_id",), "indicator_name"),
    "plan_event": (("plan_event_id",), "text"),
    "small_counts": ((), "hides_small_counts"),
    "activity_description": (("activity_id",), "activity_id"),
    "milestone": (("activity_id", "milestone_name"), "milestone_name"),
}
# What holds from a date has versions, each dated by this column.
VERSIONS = {"indicator": "indicator_version"}
DATED = "valid_from"
# What is the same for every version of a thing, and so told of once.
UNDATED = ("begin_date",)
DESCRIBED = (*CATALOGUE_TABLES, "activity_description", "milestone")
_LIST_SEPARATOR = "; "
_ID_SEPARATOR = "|"
_STANDING_FIGURES = """
    select
        figure.plan_id,
        figure.upload_id,
        figure.indicator_id,
        figure.area_code,
        figure.period,
        figure.kind,
        figure.valid_from,
        figure.goal_year_start,
        figure.quarter_index,
        figure.value,
        case when figure.is_interval then figure.low end as low,
        case when figure.is_interval then figure.high end as high,
        figure.approximate,
        figure.status,
        figure.unit,
        figure.raw,
        figure.due_quarter,
        figure.is_for_each_area,
        indicator.activity_name as activity,
        indicator.indicator_name as indicator,
        area.area_name,
        indicator.activity_order,
        indicator.indicator_order,
        area.area_order
    from materialized.figure as figure
    inner join materialized.indicator as indicator
        on figure.plan_id = indicator.plan_id and figure.indicator_id = indicator.indicator_id
    left join materialized.area as area
        on figure.plan_id = area.plan_id and figure.area_code = area.area_code
    where figure.plan_id = $plan_id and figure.is_masked is not true
"""
_UNDATED = ["plan_id", "indicator_id", "area_code", "goal_year_start", "quarter_index", "kind"]
_PLACE = [*_UNDATED, "valid_from"]
_OBSERVATION = ["upload_id", "plan_id", *FIGURE_KEY]
_ORDER = ["plan_id", "activity_order", "indicator_order", "area_order", "period", "kind"]
CATALOGUE_CHANGE = {
    **dict.fromkeys(("plan_id", "subject", "thing_id", "thing_name", "attribute"), pl.String),
    "valid_from": pl.Date,
    "was": pl.String,
    "becomes": pl.String,
    "upload_id": pl.Int64,
    "was_upload_id": pl.Int64,
}


@dataclass(frozen=True)
class Changes:
    """What an event changes, in the plan's own order.

    `figures`: one row per figure that another upload stands for than before, with plan_id,
    activity, indicator, area_name and `FIGURE_KEY`; value, low, high, approximate, status, unit and
    raw, the same with `was_` before them, upload_id, was_upload_id and was_period; change: `new`,
    `changed`, `unchanged`, or `removed` where nothing stands any more. What stood without being a
    figure, as not yet reported, does not make a figure changed, but new.

    `catalogue`: one row per attribute of a thing that was known before, with the columns of
    `CATALOGUE_CHANGE`; a thing that is gone has one row, whose attribute is the one that names it,
    and no upload_id. Of what has versions, valid_from is the day from which the attribute becomes
    another; null is from the beginning. What a new version makes another is told against the
    version before it, what a version that is gone made another against what holds then instead.
    """

    figures: pl.DataFrame
    catalogue: pl.DataFrame

    @property
    def changed_figures(self) -> pl.DataFrame:
        """The published figures that become another or are taken away: each needs a reason."""
        return self.figures.filter(pl.col("change").is_in([CHANGED, REMOVED]))

    @property
    def need_reasons(self) -> bool:
        """Whether anything that is published becomes another."""
        return not (self.changed_figures.is_empty() and self.catalogue.is_empty())


@dataclass(frozen=True)
class Snapshot:
    """What stands of some plans: their figures, and some of the tables of `DESCRIBED`."""

    figures: pl.DataFrame
    described: dict[str, pl.DataFrame]


def describes(
    cursor: duckdb.DuckDBPyConnection, upload_id: int, plan_ids: Sequence[str], event: str
) -> tuple[str, ...]:
    """The tables of `DESCRIBED` that an event can change: all, unless its upload has rows in none,
    or is published as the first about its plans: what nobody knew is not changed.
    """
    is_described = _is_any_described(cursor, "upload_id = $upload_id", upload_id=upload_id)
    is_first = event == "published" and not _is_any_described(
        cursor,
        "upload_id != $upload_id and list_contains($plan_ids, plan_id)",
        upload_id=upload_id,
        plan_ids=list(plan_ids),
    )
    return DESCRIBED if is_described and not is_first else ()


def _is_any_described(
    cursor: duckdb.DuckDBPyConnection, where: str, **parameters: int | list[str]
) -> bool:
    rows = " union all ".join(f"select 1 from main.{table} where {where}" for table in DESCRIBED)
    return cursor.execute(f"{rows} limit 1", parameters).fetchone() is not None


def snapshot(
    cursor: duckdb.DuckDBPyConnection, plan_ids: Sequence[str], tables: Sequence[str]
) -> Snapshot:
    """What stands of these plans now, and in these tables of `DESCRIBED`."""
    return Snapshot(
        _of_plans(cursor, _STANDING_FIGURES, plan_ids),
        {
            table: _of_plans(
                cursor,
                f"select upload_id, {', '.join(SCHEMAS[table])}"
                f" from {views.copy_of('standing.' + VERSIONS.get(table, table))}"
                " where plan_id = $plan_id",
                plan_ids,
            )
            for table in tables
        },
    )


def between(before: Snapshot, after: Snapshot) -> Changes:
    """What has changed from one to the other."""
    return Changes(
        _figures(before.figures, after.figures),
        pl.concat(
            [
                pl.DataFrame(schema=CATALOGUE_CHANGE),
                *(
                    _described(table, rows, after.described[table])
                    for table, rows in before.described.items()
                ),
            ]
        ),
    )


def _of_plans(
    cursor: duckdb.DuckDBPyConnection, statement: str, plan_ids: Sequence[str]
) -> pl.DataFrame:
    # A plan that nobody has gives the columns where there is no plan at all.
    return pl.concat(
        cursor.sql(statement, params={"plan_id": plan_id}).pl() for plan_id in plan_ids or [""]
    )


def _figures(before: pl.DataFrame, after: pl.DataFrame) -> pl.DataFrame:
    """A figure that is only counted in another quarter than before is none of them: what moved it
    is told of the catalogue. A target that holds from a new day is another than the one that held
    on that day before, and when it is gone, that one holds again.
    """
    new = after.join(before, on=_OBSERVATION, how="anti", nulls_equal=True)
    gone = before.join(after, on=_OBSERVATION, how="anti", nulls_equal=True)
    added = pl.concat([new, _held_until(gone, new, after)])
    dropped = pl.concat([gone, _held_until(new, gone, before)])
    was = dict.fromkeys((*FIGURE, *MEANING, "upload_id", "period"))
    earlier = dropped.rename({name: f"was_{name}" for name in was})
    paired = added.join(
        earlier, on=_PLACE, how="full", nulls_equal=True, coalesce=True, suffix="_was"
    )
    names = ["activity", "indicator", "area_name", "activity_order", "indicator_order"]
    filled = paired.with_columns(
        pl.coalesce("period", "was_period").alias("period"),
        *(pl.coalesce(name, f"{name}_was").alias(name) for name in (*names, "area_order")),
    )
    is_same = pl.all_horizontal(pl.col(name).eq_missing(pl.col(f"was_{name}")) for name in MEANING)
    was_figure = pl.any_horizontal(
        pl.col(f"was_{name}").is_not_null() for name in ("value", "low", "high")
    )
    change = (
        pl.when(pl.col("upload_id").is_null())
        .then(pl.when(was_figure).then(pl.lit(REMOVED)))
        .when(pl.col("was_upload_id").is_not_null() & is_same)
        .then(pl.lit(UNCHANGED))
        .when(was_figure)
        .then(pl.lit(CHANGED))
        .otherwise(pl.lit(NEW))
    )
    return (
        filled.with_columns(change.alias("change"))
        .filter(pl.col("change").is_not_null())
        .sort(_ORDER)
        .select(
            "plan_id",
            "activity",
            "indicator",
            "area_name",
            *FIGURE_KEY,
            *FIGURE,
            *(f"was_{name}" for name in FIGURE),
            "upload_id",
            "was_upload_id",
            "was_period",
            "change",
        )
    )


def _held_until(dated: pl.DataFrame, others: pl.DataFrame, standing: pl.DataFrame) -> pl.DataFrame:
    """What stands of a figure until each day in `dated` on which none of `others` begins, as what
    is to be held against it on that day.
    """
    days = (
        dated.filter(pl.col("valid_from").is_not_null())
        .join(others, on=_PLACE, how="anti", nulls_equal=True)
        .select(*_UNDATED, day="valid_from")
    )
    return (
        days.join(standing, on=_UNDATED, how="inner", nulls_equal=True)
        .filter(pl.col("valid_from").is_null() | (pl.col("valid_from") < pl.col("day")))
        .sort("valid_from", nulls_last=False)
        .unique(subset=[*_UNDATED, "day"], keep="last", maintain_order=True)
        .with_columns(valid_from="day")
        .select(standing.columns)
    )


def _described(table: str, before: pl.DataFrame, after: pl.DataFrame) -> pl.DataFrame:
    """The attributes that differ of the things that were there before."""
    was, is_now = (_attributes(table, rows) for rows in _on_same_days(table, before, after))
    missing = was.join(is_now, on=["plan_id", "thing_id"], how="anti")
    removed = (
        missing.filter(attribute=THINGS[table][1])
        .unique(subset=["plan_id", "thing_id"], keep="last", maintain_order=True)
        .with_columns(
            pl.lit(None, pl.String).alias("becomes"),
            pl.lit(None, pl.Int64).alias("upload_id"),
            pl.lit(None, pl.Date).alias("valid_from"),
        )
    )
    remaining = was.join(missing, on=["plan_id", "thing_id"], how="anti")
    paired = remaining.join(
        is_now.rename({"was": "becomes", "was_upload_id": "upload_id"}),
        on=["plan_id", "thing_id", "attribute", "valid_from"],
        how="inner",
        nulls_equal=True,
        suffix="_after",
        maintain_order="left",
    )
    differing = paired.filter(pl.col("was").ne_missing(pl.col("becomes"))).with_columns(
        pl.col("thing_name_after").alias("thing_name")
    )
    columns = [name for name in CATALOGUE_CHANGE if name != "subject"]
    return (
        pl.concat([differing.select(columns), removed.select(columns)])
        .with_columns(pl.lit(table).alias("subject"))
        .select(list(CATALOGUE_CHANGE))
    )


def _on_same_days(
    table: str, before: pl.DataFrame, after: pl.DataFrame
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """What is to be held against each other: what held of each thing, before and after, on each
    `day` on which a version of it begins; of what has no versions, as it is.
    """
    if table not in VERSIONS:
        undated = pl.lit(None, pl.Date).alias("day")
        return before.with_columns(undated), after.with_columns(undated)
    things = ["plan_id", *THINGS[table][0]]
    of_before, of_after = (
        rows.select(*things, pl.col(DATED).alias("day")) for rows in (before, after)
    )
    same_day = [*things, "day"]
    days = pl.concat([of_before, of_after]).unique().sort("day", nulls_last=False)
    added = of_after.join(of_before, on=same_day, how="anti", nulls_equal=True).join(
        of_before, on=things, how="semi"
    )
    preceding = _held(after, added, things, is_before_the_day=True)
    others = days.join(preceding, on=same_day, how="anti", nulls_equal=True)
    was = [_held(before, others, things), preceding]
    return pl.concat(was).sort("day", nulls_last=False), _held(after, days, things)


def _held(
    rows: pl.DataFrame, days: pl.DataFrame, things: list[str], *, is_before_the_day: bool = False
) -> pl.DataFrame:
    """What held of each thing on each `day`: the newest version begun by then, else the first; or
    the version before that day, where there is one.
    """
    began = pl.col(DATED).fill_null(date.min)
    first = pl.when(began == began.min().over(things)).then(pl.lit(date.min)).otherwise(began)
    asked = pl.col("day").fill_null(date.min)
    return (
        days.with_columns(asked.alias("asked"))
        .sort("asked")
        .join_asof(
            rows.with_columns((began if is_before_the_day else first).alias("began")).sort("began"),
            left_on="asked",
            right_on="began",
            by=things,
            strategy="backward",
            allow_exact_matches=not is_before_the_day,
            check_sortedness=False,
        )
        .filter(pl.col("upload_id").is_not_null())
        .drop("asked", "began", strict=False)
    )


def _attributes(table: str, rows: pl.DataFrame) -> pl.DataFrame:
    """One row per attribute of each thing and day, written as text; the order of things is not one,
    nor the day from which a version holds.
    """
    ids, name = THINGS[table]
    columns = [
        column
        for column in SCHEMAS[table]
        if column != "plan_id"
        and not column.endswith("_order")
        and not (table in VERSIONS and column == DATED)
    ]
    texts = rows.select(
        "plan_id",
        "day",
        pl.col("upload_id").alias("was_upload_id"),
        *(_as_text(column, rows.schema[column]) for column in columns),
    )
    thing_id = pl.concat_str([pl.col(one).fill_null("") for one in ids], separator=_ID_SEPARATOR)
    is_undated = pl.col("attribute").is_in(UNDATED)
    began = pl.col("valid_from").fill_null(date.min)
    return (
        texts.with_columns(
            (thing_id if ids else pl.lit("")).alias("thing_id"),
            pl.col(name).alias("thing_name"),
        )
        .unpivot(
            on=columns or [name],
            index=["plan_id", "was_upload_id", "thing_id", "thing_name", "day"],
            variable_name="attribute",
            value_name="was",
        )
        .rename({"day": "valid_from"})
        .filter(~is_undated | (began == began.min().over("plan_id", "thing_id")))
        .with_columns(valid_from=pl.when(~is_undated).then("valid_from"))
        .unique(subset=["plan_id", "thing_id", "attribute", "valid_from"], maintain_order=True)
    )


def _as_text(column: str, dtype: pl.DataType) -> pl.Expr:
    if isinstance(dtype, pl.List):
        return pl.col(column).list.eval(pl.element().cast(pl.String)).list.join(_LIST_SEPARATOR)
    return pl.col(column).cast(pl.String)
