"""Figures of single days and weeks: added up for each quarter when a person has said so."""

import polars as pl

from domain.periods import Period
from loaders.findings.choices import IGNORED, REGISTRATIONS, Choices, Question
from loaders.findings.messages import finding, option_label, question_text
from loaders.findings.outcome import Outcome
from loaders.findings.period_messages import period_name
from loaders.findings.sheet_messages import ADD_UP, ADD_UP_ALL
from loaders.grammar.periods import read_period
from wording import formats

ADDED = "added"
_KEY = ["plan", "activity", "indicator", "area", "period", "kind"]


def in_quarters(entries: pl.DataFrame, choices: Choices) -> Outcome[pl.DataFrame]:
    """The entries with those of days added up, or left out before it is said, in a sheet where
    several are of one quarter; `entries` has the columns of `ENTRY`.
    """
    days = entries.with_row_index("place").filter("is_of_day")
    is_repeated = pl.len().over(_KEY) > 1
    listed = days.filter(is_repeated.any().over("sheet"))
    if listed.is_empty():
        return Outcome(entries)
    rest = entries.with_row_index("place").filter(~pl.col("place").is_in(listed["place"].implode()))
    sheet, cell = listed.select("sheet", "cell").row(0)
    answer = choices.places.get((REGISTRATIONS, sheet, cell))
    added = _added(listed)
    if answer == ADDED:
        together = pl.concat([rest, added.select(rest.columns)]).sort("place")
        return Outcome(together.drop("place"))
    remaining = rest.drop("place")
    fields = {"count": formats.number(listed.height), "quarters": formats.number(added.height)}
    if answer == IGNORED:
        return Outcome(remaining, [finding("registrations_left_out", sheet, cell, **fields)])
    label = _label(added, listed.height)
    question = Question(
        REGISTRATIONS,
        sheet,
        cell,
        " · ".join(listed["raw"].head(20)),
        question_text(REGISTRATIONS, fields["count"]),
        (ADDED, IGNORED),
        (label, option_label(IGNORED)),
    )
    return Outcome(remaining, [finding("registrations", sheet, cell, **fields)], [question])


def _added(listed: pl.DataFrame) -> pl.DataFrame:
    """One row for each quarter of each indicator, at the place of its first day."""
    amount = pl.coalesce("value", (pl.col("low") + pl.col("high")) / 2)
    first = [name for name in listed.columns if name not in (*_KEY, "value", "raw", "is_of_day")]
    return listed.group_by(_KEY, maintain_order=True).agg(
        *(pl.col(name).first() for name in first),
        value=amount.sum(),
        raw=pl.col("raw").head(20).str.join(" + "),
        is_of_day=pl.lit(True),
    )


def _label(added: pl.DataFrame, count: int) -> str:
    if added.height > 1:
        counts = {"count": formats.number(count), "figures": formats.number(added.height)}
        return ADD_UP_ALL.format(**counts)
    row = added.row(0, named=True)
    period = read_period(row["period"]) or Period(None)
    return ADD_UP.format(value=formats.number(row["value"]), period=period_name(period))
