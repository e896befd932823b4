"""Rules over a whole file, each a sentence; what breaks one becomes a finding."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

import polars as pl

from loaders.messages import Finding, danish_number, finding
from loaders.names import own_catalogue
from loaders.places import address
from loaders.tables import Table
from store import trial
from store.records import OBSERVATION, PLAN, Catalogue

_PLACE = ("indicator", "sheet", "cell", "raw")
FIGURE_KEY = ["plan_id", "indicator_id", "area_code", "period", "kind"]


def text_rows_are_as_long_as_their_header(tables: Sequence[Table]) -> Iterator[Finding]:
    """A warning for each row of a text file with fewer or more cells than its table's header."""
    for table in tables:
        if table.sheet.name is not None:
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


def each_figure_stands_once(observations: pl.DataFrame) -> tuple[pl.DataFrame, list[Finding]]:
    """The observations with each figure once, and what was said of those that stood more often."""
    content = ["value", "low", "high", "status"]
    marked = observations.with_row_index("place").with_columns(
        pl.len().over(FIGURE_KEY).alias("times"),
        pl.col("place").rank("ordinal").over(FIGURE_KEY).alias("turn"),
    )
    repeated = marked.filter(pl.col("times") > 1)
    findings: list[Finding] = []
    for _, rows in repeated.group_by(FIGURE_KEY, maintain_order=True):
        first, *others = rows.sort("place").iter_rows(named=True)
        for other in others:
            place = (other["sheet"], other["cell"], other["raw"])
            if all(first[name] == other[name] for name in content):
                findings.append(finding("same_row_twice", *place))
            else:
                said = {"first": other["raw"], "second": first["raw"], "other": first["cell"]}
                findings.append(finding("conflicting_rows", *place, **said))
    return marked.filter(pl.col("turn") == 1).select(observations.columns), findings


def parts_add_up_to_the_whole(
    observations: pl.DataFrame, catalogue: Catalogue, plan_id: str
) -> Iterator[Finding]:
    """A warning for each reported whole that its areas or its quarters do not come to, by the
    store's own views.
    """
    if observations.is_empty():
        return
    compared = trial.reconciliation(
        _with_plan(catalogue, plan_id), observations.select(list(OBSERVATION))
    )
    differing = compared.filter(pl.col("difference").abs() > 1e-6).join(
        observations.select("indicator_id", "area_code", "period", "kind", *_PLACE),
        left_on=["indicator_id", "area", "period", "kind"],
        right_on=["indicator_id", "area_code", "period", "kind"],
        nulls_equal=True,
        suffix="_in_file",
    )
    for row in differing.iter_rows(named=True):
        yield finding(
            "areas_differ" if row["dimension"] == "area" else "quarters_differ",
            row["sheet"],
            row["cell"],
            row["raw"],
            parts=danish_number(row["parts"]),
            reported=danish_number(row["reported"]),
            indicator=row["indicator_in_file"],
        )


def _with_plan(catalogue: Catalogue, plan_id: str) -> Catalogue:
    """The one plan's catalogue; an unknown plan stands there by its id, for counting only."""
    own = own_catalogue(catalogue, plan_id)
    if not own.plan.is_empty():
        return own
    unknown = {
        "plan_id": plan_id,
        "plan_name": plan_id,
        "aliases": [],
        "is_invented": False,
        "start_date": date(1900, 1, 1),
        "end_date": date(2999, 12, 31),
    }
    return replace(own, plan=pl.DataFrame([unknown], schema=PLAN))
