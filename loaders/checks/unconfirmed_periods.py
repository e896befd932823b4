"""Achieved figures of a period outside the plan's dates, or not yet begun: counted or left out?

It is asked about once for each period of a file; until it is answered they are not counted.
"""

from collections.abc import Iterator
from datetime import date

import polars as pl

from domain.figures import ACHIEVED
from domain.periods import Period
from domain.spelling import one_line
from loaders.checks.history import AMOUNT
from loaders.findings.choices import COUNTED, IGNORED, QUARTER, Choices, Question
from loaders.findings.figure_messages import NOT_BEGUN, OUTSIDE_PLAN
from loaders.findings.messages import finding, option_label, question_text, shortened
from loaders.findings.outcome import Outcome, Remarks
from loaders.findings.period_messages import period_name
from loaders.grammar.periods import chosen_period, read_period

_IS_ACHIEVED = pl.col("kind").is_in(ACHIEVED) & AMOUNT.is_not_null()


def confirmed(
    observations: pl.DataFrame, plan: pl.DataFrame, today: date | None, choices: Choices
) -> Outcome[pl.DataFrame]:
    """The observations that nothing speaks against, or that a person has confirmed; the others
    are left out, and what is said and asked of the ones that wait.

    `plan` is the plan's row of the catalogue, or none; `today` the day the file is handed in, None
    where every period is taken to have begun.
    """
    achieved = observations.filter(_IS_ACHIEVED)
    remaining, remarks = observations, Remarks()
    for period, why in _doubtful(achieved["period"].unique().sort().to_list(), plan, today):
        waiting = achieved.filter(period=period.label)
        sheet, cell = waiting.select("sheet", "cell").row(0)
        answer = choices.places.get((QUARTER, sheet, cell))
        if answer == COUNTED:
            continue
        remaining = remaining.filter(~(_IS_ACHIEVED & (pl.col("period") == period.label)))
        if answer is None:
            fields = {"period": period_name(period), "why": why, "count": str(len(waiting))}
            raws = " · ".join(map(one_line, waiting["raw"]))
            first = (sheet, cell, waiting["raw"].item(0))
            remarks.findings.append(finding("period_not_confirmed", *first, **fields))
            remarks.questions.append(_question(sheet, cell, raws, f"{fields['period']}, {why}"))
    return Outcome(remaining, remarks.findings, remarks.questions)


def _doubtful(
    labels: list[str], plan: pl.DataFrame, today: date | None
) -> Iterator[tuple[Period, str]]:
    """The periods that no figure can well be of, with why."""
    spans = plan.select("start_date", "end_date").rows()
    for label in labels:
        period = chosen_period(label) or read_period(label)
        if period is None:
            continue
        first, last = period.days
        if any(last < starts or first > ends for starts, ends in spans):
            yield period, OUTSIDE_PLAN
        elif today is not None and first > today:
            yield period, NOT_BEGUN


def _question(sheet: str | None, cell: str, raws: str, period: str) -> Question:
    options = (COUNTED, IGNORED)
    message = f"{question_text(QUARTER, period)} {shortened(raws)}"
    return Question(QUARTER, sheet, cell, raws, message, options, tuple(map(option_label, options)))
