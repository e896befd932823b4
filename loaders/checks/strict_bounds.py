"""Targets whose words say which end they are: `Under 10` is met by 9 and not by 10, and `højst 10`
is 10 and not about 10.
"""

from collections.abc import Iterator

import polars as pl

from domain.spelling import one_line
from loaders.findings.figure_messages import BOUNDS
from loaders.findings.messages import Finding, finding
from loaders.findings.outcome import Outcome
from loaders.grammar.attributes import DIRECTION
from loaders.grammar.criteria import FROM_WORDS
from loaders.grammar.indicator_words import (
    DOWN,
    UP,
    directions,
    is_limit,
    strict_bound,
    words_of_target,
)
from wording import formats

# An average of counts may lie between two of them.
_WHOLE = ("sum", "last", "max", "unique")
_STEPS = {DOWN: -1, UP: 1}


def read_as_ends(
    observations: pl.DataFrame, indicators: pl.DataFrame, new: pl.DataFrame
) -> Outcome[pl.DataFrame]:
    """The observations with each strict bound of a count as the last number that meets it, and what
    is said of it; of what is no count it is said that its own number meets it as well. What must
    not be exceeded is exact.

    A bound that goes the other way than its indicator is left alone, and said of those that are
    not among the `new` indicators: what a person confirms about these is no slip.
    """
    numbered = observations.with_row_index("place")
    targets = numbered.filter((pl.col("kind") == "target") & pl.col("value").is_not_null())
    targets = targets.filter(
        pl.col("raw").str.contains(r"[^\d.,\s]") | pl.col("note").is_not_null()
    )
    attributes = indicators.select("indicator_id", DIRECTION, "aggregation", plan_unit="unit")
    known = targets.join(attributes, on="indicator_id", maintain_order="left").with_columns(
        is_new=pl.col("indicator_id").is_in(new["indicator_id"].implode())
    )
    ends: dict[int, tuple[float, str]] = {}
    limits: list[int] = []
    findings: list[Finding] = []
    for row in known.iter_rows(named=True):
        words = one_line(words_of_target(row["raw"], row["note"]))
        bound = strict_bound(words, row["value"])
        if bound is not None and bound == row[DIRECTION]:
            end = _end(row, _STEPS[bound])
            if end is not None:
                ends[row["place"]] = (end, words)
            findings.append(_bound_finding(row, words, bound, end))
        else:
            findings += _contradicting(row, words)
            if row[DIRECTION] == DOWN and is_limit(row["note"]):
                limits.append(row["place"])
    if not ends and not limits:
        return Outcome(observations, findings)
    read = pl.DataFrame(
        [(place, *end) for place, end in ends.items()],
        schema={"place": pl.UInt32, "end": pl.Float64, "words": pl.String},
        orient="row",
    )
    is_end = pl.col("end").is_not_null()
    ended = numbered.join(read, on="place", how="left", maintain_order="left").with_columns(
        value=pl.coalesce("end", "value"),
        note=pl.when(is_end).then("words").otherwise("note"),
        approximate=pl.col("approximate") & ~is_end & ~pl.col("place").is_in(limits),
    )
    return Outcome(ended.select(observations.columns), findings)


def _end(row: dict, step: int) -> float | None:
    """The last whole number that meets a strict bound; None where not only whole ones are
    counted.
    """
    is_count = (row["unit"] or row["plan_unit"]) == "antal" and row["aggregation"] in _WHOLE
    return row["value"] + step if is_count and row["value"].is_integer() else None


def _bound_finding(row: dict, words: str, bound: str, end: float | None) -> Finding:
    place = (row["sheet"], row["cell"], row["raw"])
    fields = {"words": words, "indicator": row["indicator"]}
    if end is None:
        unit = row["unit"] or row["plan_unit"]
        figure = formats.quantity(row["value"], unit)
        return finding("strict_bound_kept", *place, **fields, figure=figure)
    figure = f"{BOUNDS[bound]} {formats.number(end)}"
    return finding("strict_bound_of_count", *place, **fields, figure=figure)


def _contradicting(row: dict, words: str) -> Iterator[Finding]:
    """The finding of a target whose words go the other way than its indicator in the plan."""
    if row["is_new"] or row["note"] == FROM_WORDS:
        return
    stated = set(directions("", [words]))
    if stated in ({UP}, {DOWN}) and row[DIRECTION] in {UP, DOWN} - stated:
        place = (row["sheet"], row["cell"], row["raw"])
        yield finding("target_against_plan", *place, words=words, indicator=row["indicator"])
