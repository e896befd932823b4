"""Rules over a whole file, each a sentence; what breaks one becomes a finding."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import polars as pl

from domain.figures import ACHIEVED
from domain.places import address
from loaders.checks.history import (
    AMOUNT,
    FIGURE_KEY,
    SERIES,
    fallen,
    quarter_index,
    series_to_add_up,
)
from loaders.findings.messages import Finding, finding, named_first
from loaders.findings.outcome import Outcome
from loaders.raw.sheets import FrameRows
from loaders.tables.keys import first_rows, row_keys
from loaders.tables.sheet_tables import Table
from store import trial
from store.records import OBSERVATION, PLAN, Catalogue
from wording import formats

_PLACE = ("indicator", "sheet", "cell", "raw")
_WHOLE_KEY = ["indicator_id", "period", "kind"]
_QUARTERS = 4


def text_rows_are_as_long_as_their_header(tables: Sequence[Table]) -> Iterator[Finding]:
    """A warning for each row of a text file with fewer or more cells than its table's header."""
    for table in tables:
        if table.sheet.name is not None or isinstance(table.sheet.rows, FrameRows):
            continue
        expected = len(table.sheet.rows[table.header_row])
        for row in table.rows:
            cells = len(table.sheet.rows[row])
            if cells != expected:
                yield finding(
                    "short_row" if cells < expected else "long_row",
                    cell=address(row, 0),
                    raw=" ".join(table.sheet.rows[row]),
                    cells=str(cells),
                    expected=str(expected),
                )


def each_figure_stands_once(observations: pl.DataFrame) -> Outcome[pl.DataFrame]:
    """The observations with each figure once, and what was said of those that stood more often."""
    if not row_keys(observations, FIGURE_KEY).is_duplicated().any():
        return Outcome(observations)
    content = ["value", "low", "high", "status"]
    marked = observations.with_row_index("place").with_columns(
        pl.len().over(FIGURE_KEY).alias("times"),
        pl.col("place").rank("ordinal").over(FIGURE_KEY).alias("turn"),
    )
    repeated = marked.filter(pl.col("times") > 1)
    findings: list[Finding] = []
    same: list[Mapping[str, Any]] = []
    for _, rows in repeated.group_by(FIGURE_KEY, maintain_order=True):
        first, *others = rows.sort("place").iter_rows(named=True)
        for other in others:
            if all(first[name] == other[name] for name in content):
                same.append(other)
            else:
                place = (other["sheet"], other["cell"], other["raw"])
                fields = {"first": other["raw"], "second": first["raw"], "other": first["cell"]}
                findings.append(finding("conflicting_rows", *place, **fields))
    findings += _standing_again(same)
    once = marked.filter(pl.col("turn") == 1).select(observations.columns)
    return Outcome(once, findings)


def _standing_again(same: Sequence[Mapping[str, Any]]) -> Iterator[Finding]:
    """One note for each sheet with figures that stand once more, and one for its targets of a year,
    which may stand in the row of every quarter.
    """
    by_sheet: dict[tuple[str | None, bool], list[Mapping[str, Any]]] = {}
    for row in same:
        is_target = row["kind"] == "target" and "K" not in row["period"]
        by_sheet.setdefault((row["sheet"], is_target), []).append(row)
    for (sheet, is_target), rows in by_sheet.items():
        code = "target_in_every_row" if is_target else "same_rows_twice"
        if len(rows) == 1 and not is_target:
            code = "same_row_twice"
        cells = named_first([row["cell"] for row in rows])
        first = rows[0]
        fields = {"cells": cells, "count": formats.number(len(rows))}
        yield finding(code, sheet, first["cell"], first["raw"], **fields)


def units_are_the_plans(observations: pl.DataFrame, indicators: pl.DataFrame) -> Iterator[Finding]:
    """A warning for each indicator whose figures have another unit in the file than in the plan.

    The quarters of a ratio may be counts.
    """
    known = indicators.select("indicator_id", "aggregation", plan_unit="unit")
    is_counted = (pl.col("aggregation") == "ratio") & (pl.col("unit") == "antal")
    stated = first_rows(observations, ["indicator_id", "unit"])
    differing = stated.join(known, on="indicator_id", maintain_order="left").filter(
        (pl.col("unit") != pl.col("plan_unit")) & ~is_counted
    )
    for row in differing.unique("indicator_id", keep="first", maintain_order=True).iter_rows(
        named=True
    ):
        place = (row["sheet"], row["cell"], row["raw"])
        units = {"unit": row["unit"], "plan_unit": row["plan_unit"]}
        yield finding("unit_differs", *place, indicator=row["indicator"], **units)


def parts_add_up_to_the_whole(
    figures: pl.DataFrame,
    totals: pl.DataFrame,
    wholes: pl.DataFrame,
    like_totals: pl.DataFrame,
    catalogue: Catalogue,
    plan_id: str,
) -> Iterator[Finding]:
    """A warning for each reported whole of the file that its areas or its quarters do not come to,
    by the store's own views.

    `figures` and `totals` are those of `history`, `wholes` is what `wholes_with_areas` gives.
    Targets repeated for every area, totals that fall and quarters that are `like_totals` are said
    by rules of their own.
    """
    once = wholes.join(repeated_targets(wholes, catalogue), on="place", how="anti")
    compared = _with_whole_and_parts(figures, totals, once, catalogue)
    if compared.is_empty():
        return
    differing = (
        trial.reconciliation(
            _counting(catalogue, plan_id, compared), compared.select(list(OBSERVATION))
        )
        .filter(pl.col("difference").abs() > 1e-6)
        .rename({"area": "area_code"})
        .join(
            figures.filter("is_in_file").select(*SERIES, "period", "kind", *_PLACE),
            on=[*SERIES, "period", "kind"],
            nulls_equal=True,
            suffix="_in_file",
        )
        .join(fallen(totals), on=[*SERIES, "period", "kind"], how="anti", nulls_equal=True)
        .join(like_totals, on=[*SERIES, "period"], how="anti", nulls_equal=True)
        .join(
            totals.select(*SERIES, "period", "kind", "previous"),
            on=[*SERIES, "period", "kind"],
            how="left",
            nulls_equal=True,
        )
    )
    for row in differing.iter_rows(named=True):
        quarters = "quarters_differ" if row["previous"] is None else "growth_differs"
        yield finding(
            "areas_differ" if row["dimension"] == "area" else quarters,
            row["sheet"],
            row["cell"],
            row["raw"],
            parts=formats.number(row["parts"]),
            reported=formats.number(row["reported"]),
            previous=formats.number(row["previous"] or 0),
            indicator=row["indicator_in_file"],
        )


def _with_whole_and_parts(
    figures: pl.DataFrame, totals: pl.DataFrame, wholes: pl.DataFrame, catalogue: Catalogue
) -> pl.DataFrame:
    """The figures that take part in a whole of the file: those of areas beside it, and the quarters
    of a year to date with those of the denominator it is a share of.

    A whole that its areas or its quarters come to exactly agrees with them by any rule and is left
    out.
    """
    could_differ = wholes.filter(
        (pl.col("kind") != "baseline") & (pl.col("parts") != pl.col("amount"))
    )
    over_areas = figures[
        pl.concat([could_differ["place"], could_differ["part_places"].explode()]).drop_nulls()
    ]
    series = series_to_add_up(figures, totals)
    if series.is_empty():
        return over_areas
    denominators = series.join(
        catalogue.indicator.select("indicator_id", "denominator_id"), on="indicator_id"
    ).select(pl.col("denominator_id").alias("indicator_id"), "area_code")
    over_quarters = figures.filter(pl.col("kind").is_in(ACHIEVED)).join(
        pl.concat([series, denominators]), on=SERIES, how="semi", nulls_equal=True
    )
    return pl.concat([over_areas, over_quarters]).unique(FIGURE_KEY)


def wholes_with_areas(figures: pl.DataFrame) -> pl.DataFrame:
    """One row per indicator, period and kind with a figure for the whole plan and some for areas:
    the whole's `place` among the figures and its `amount`, the sum of its `parts`, how many they
    are, whether each `is_like_whole`, and their `part_places`.
    """
    numbered = figures.select(*_WHOLE_KEY, "area_code", amount=AMOUNT).with_row_index("place")
    is_whole = pl.col("area_code").is_null() & pl.col("amount").is_not_null()
    named = numbered.filter(is_whole)["indicator_id"].unique()
    # Few indicators have a whole beside their areas, and the others need no number.
    related = numbered.filter(pl.col("indicator_id").is_in(named.implode()))
    related = related.with_columns(key=row_keys(related, _WHOLE_KEY))
    wholes = related.filter(is_whole)
    return (
        related.filter(pl.col("area_code").is_not_null())
        .select("key", part_place="place", part="amount")
        .join(wholes.select("key", "amount"), on="key")
        .with_columns(is_like_whole=pl.col("part").eq_missing(pl.col("amount")))
        .group_by("key")
        .agg(
            parts=pl.col("part").sum(),
            part_count=pl.len(),
            is_like_whole=pl.col("is_like_whole").all(),
            part_places=pl.col("part_place"),
        )
        .join(wholes, on="key", maintain_order="right")
    )


def repeated_targets(wholes: pl.DataFrame, catalogue: Catalogue) -> pl.DataFrame:
    """The targets of whole plans that stand once more, unchanged, at every area, although the areas
    add up; `wholes` is what `wholes_with_areas` gives.
    """
    additive = catalogue.indicator.filter("additive_areas")
    return wholes.filter(
        (pl.col("kind") == "target")
        & (pl.col("part_count") > 1)
        & pl.col("is_like_whole")
        & (pl.col("amount") > 0)
    ).join(additive, on="indicator_id", how="semi", maintain_order="left")


def targets_are_not_repeated(
    figures: pl.DataFrame, wholes: pl.DataFrame, catalogue: Catalogue
) -> Iterator[Finding]:
    """A note for each target that stands at every area as well as for the whole plan."""
    repeated = repeated_targets(wholes, catalogue)
    for row in (
        figures[repeated["place"]].with_columns(target=repeated["amount"]).iter_rows(named=True)
    ):
        place = (row["sheet"], row["cell"], row["raw"])
        target = formats.number(row["target"])
        yield finding("repeated_target", *place, indicator=row["indicator"], target=target)


def targets_of_quarters_add_up(
    figures: pl.DataFrame, targets: pl.DataFrame, indicators: pl.DataFrame
) -> Iterator[Finding]:
    """A warning for each target of a year that those of its four quarters do not come to, where the
    quarters are added up; the targets of quarters that count on end with the year's. `figures` and
    `targets` are those of `history`.
    """
    summed = indicators.filter(pl.col("aggregation") == "sum").select(
        "indicator_id", "year_start_quarter"
    )
    dated = targets.join(summed, on="indicator_id")
    quarters = (
        dated.filter(pl.col("period").str.slice(4, 1) == "K")
        .with_columns(index=quarter_index("period"))
        .sort("index")
        .with_columns(
            year=(pl.col("index") - pl.col("year_start_quarter") + 1).floordiv(4).cast(pl.String)
        )
        .group_by(*SERIES, "year")
        .agg(
            parts=pl.col("amount").sum(),
            quarters=pl.len(),
            last=pl.col("amount").last(),
            counts_on=pl.col("amount").is_sorted()
            & (pl.col("amount").first() < pl.col("amount").last()),
            newest=pl.col("period").last(),
        )
        .filter(pl.col("quarters") == _QUARTERS)
    )
    of_years = dated.filter(pl.col("period").str.slice(4, 1) != "K").with_columns(
        year=pl.col("period").str.head(4)
    )
    differing = of_years.join(quarters, on=[*SERIES, "year"], nulls_equal=True).filter(
        ((pl.col("parts") - pl.col("amount")).abs() > 1e-6)
        & ~(pl.col("counts_on") & (pl.col("last") == pl.col("amount")))
    )
    in_file = figures.filter(pl.col("is_in_file") & (pl.col("kind") == "target"))
    key = [*SERIES, "period"]
    placed = differing.join(
        in_file.select(*key, *_PLACE), on=key, nulls_equal=True, how="left"
    ).join(
        in_file.select(*SERIES, newest="period", **{f"{one}_of_quarter": one for one in _PLACE}),
        on=[*SERIES, "newest"],
        nulls_equal=True,
        how="left",
        maintain_order="left",
    )
    for row in placed.iter_rows(named=True):
        end = "" if row["indicator"] is not None else "_of_quarter"
        if row[f"indicator{end}"] is None:
            continue
        place = (row[f"sheet{end}"], row[f"cell{end}"], row[f"raw{end}"])
        yield finding(
            "quarter_targets_differ",
            *place,
            parts=formats.number(row["parts"]),
            target=formats.number(row["amount"]),
            indicator=row[f"indicator{end}"],
        )


def _counting(catalogue: Catalogue, plan_id: str, figures: pl.DataFrame) -> Catalogue:
    """What the store must know to count these figures, each quarter by what held in it; an unknown
    plan stands there by its id.
    """
    counted = catalogue.of_plan(plan_id)
    versions = pl.concat([counted.earlier_indicator, counted.indicator])
    counted = replace(counted, indicator=versions.join(figures, on="indicator_id", how="semi"))
    if not counted.plan.is_empty():
        return counted
    unknown = {
        "plan_id": plan_id,
        "plan_name": plan_id,
        "aliases": [],
        "is_invented": False,
        "start_date": date(1900, 1, 1),
        "end_date": date(2999, 12, 31),
    }
    return replace(counted, plan=pl.DataFrame([unknown], schema=PLAN))
