"""What holds for a whole file while it is read, and what the reading has come to so far."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from domain.periods import Period
from domain.places import address
from domain.spelling import one_line, plain
from loaders.findings import sheet_messages
from loaders.findings.choices import (
    COLUMN,
    IGNORED,
    NEW,
    NOTHING_CHOSEN,
    PERIOD,
    TABLE_ACTIVITY,
    Choices,
    Question,
)
from loaders.findings.messages import Finding, finding, option_label, question_text
from loaders.findings.period_messages import period_name
from loaders.grammar.areas import MUNICIPALITY, Areas
from loaders.grammar.similar_names import near_names
from loaders.grammar.units import read_unit
from loaders.tables.columns import Column
from loaders.tables.entries import Entry
from loaders.tables.goal_periods import WaitingGoal
from loaders.tables.roles import Role
from loaders.tables.sheet_tables import Table

# The activity of figures that are not counted before theirs is chosen.
UNNAMED = "?"
# The first rows of a table, whose names tell which activity it is likely of.
_LOOKED_AT = 50
_HAS_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_WORDS_OF_A_REMARK = 5
_SET_ASIDE = {
    Role.EARLIER: sheet_messages.EARLIER,
    Role.FORECAST: sheet_messages.FORECAST,
    Role.COMPUTED: sheet_messages.COMPUTED,
    Role.PART: sheet_messages.PART,
    Role.WHOLE_PERIOD: sheet_messages.WHOLE_PERIOD,
}


@dataclass(frozen=True)
class FileContext:
    """What holds for the whole file: its areas and the period it reports on.

    A period that was chosen goes before what stands above a single table. `last_quarter` is the
    newest quarter with figures: a yearly report's totals are totals up to it. `activities` are the
    names of the plan's activities, `indicators` those of the indicators of each by its own name,
    `shares` those of its indicators in percent, in plain spelling;
    `totals` are its indicators that are called as a sum is, each behind its activity. `goal_period`
    is what goals are for whose heading does not say it: `OF_YEAR`, `OF_QUARTER`, or not known.
    """

    areas: Areas
    period: Period | None
    is_period_chosen: bool = False
    benchmark: str | None = None
    last_quarter: int = 4
    activities: frozenset[str] = frozenset()
    indicators: Mapping[str, frozenset[str]] = field(default_factory=dict)
    shares: frozenset[str] = frozenset()
    totals: frozenset[tuple[str, str]] = frozenset()
    goal_period: str | None = None
    choices: Choices = NOTHING_CHOSEN

    @property
    def municipality(self) -> str:
        """The code of what stands beside a baseline for comparison."""
        return self.benchmark or MUNICIPALITY


@dataclass
class CollectedEntries:
    """What is read so far; `findings` also holds what could not be read, `questions` what only a
    person can settle, and `criteria_with_targets` the criteria behind their activity, in plain
    spelling, that stand beside a column of targets. `compared` are the cells of sums that are only
    held against their rows, `waiting_goals` those that are not counted before their period is said.
    """

    entries: list[Entry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    criteria_with_targets: set[tuple[str, str]] = field(default_factory=set)
    compared: set[tuple[str | None, str]] = field(default_factory=set)
    waiting_goals: list[WaitingGoal] = field(default_factory=list)


def reported_period(table: Table, file: FileContext) -> Period | None:
    """The period a table reports on: named beside its criteria, else chosen, else above it, else
    the file's.
    """
    criteria = table.column(Role.INDICATOR)
    named = criteria.period if criteria else None
    if named is not None and named.year is not None:
        return named
    if file.is_period_chosen:
        return file.period
    return named or table.context.period or file.period


def set_aside(table: Table, column: Column) -> Finding:
    """What is said of a column that stands beside the figures and is none of them."""
    row = table.header_row if column.row is None else column.row
    place = (table.sheet.name, address(row, column.index), one_line(column.header))
    return finding("column_set_aside", *place, what=_SET_ASIDE[column.role])


def may_hold_figures(texts: Iterable[str]) -> bool:
    """Whether a column that nobody understands may hold figures, and not sentences alone: a number
    among more words than a figure has beside it is a remark.
    """
    return any(
        _HAS_DIGIT.search(text) and len(_WORD.findall(text)) < _WORDS_OF_A_REMARK for text in texts
    )


def column_question(table: Table, column: Column, roles: Sequence[str]) -> Question:
    """What is asked about a column: what it holds, or that it is left out."""
    return Question(
        COLUMN,
        table.sheet.name,
        address(table.header_row if column.row is None else column.row, column.index),
        column.header,
        question_text(COLUMN, column.header),
        tuple(roles),
        tuple(map(option_label, roles)),
    )


def name_question(
    subject: str,
    name: str,
    place: tuple[str | None, str | None],
    options: Sequence[str],
    labels: Sequence[str],
) -> Question:
    """What is asked about a name that is like known ones: which of them it is, or a new one."""
    return Question(
        subject,
        *place,
        name,
        question_text(subject, name),
        (*options, NEW),
        (*labels, option_label(NEW)),
    )


def notice_unknown_units(
    texts: Mapping[str, str], sheet: str | None, collected: CollectedEntries
) -> None:
    """Say of each unit nobody knows that it is not used; `texts` are units with the first place of
    each.
    """
    for text, place in texts.items():
        if text and read_unit(text) is None:
            collected.findings.append(finding("unknown_unit", sheet, place, text))


def activity_of_table(table: Table, file: FileContext, collected: CollectedEntries) -> str | None:
    """The activity of a table that names none: what a person has chosen, else its sheet's name,
    which is said; asked where the sheet's name says none either and the plan has some, and
    `UNNAMED` until then.
    """
    place = (table.sheet.name, address(table.header_row, 0))
    chosen = file.choices.places.get((TABLE_ACTIVITY, *place))
    if chosen is not None:
        return None if chosen == IGNORED else chosen
    raw = table.sheet.text(table.header_row, 0) or None
    if table.sheet_activity is not None:
        collected.findings.append(finding("activity_from_sheet", *place, raw))
        return table.sheet_activity
    if not file.indicators:
        collected.findings.append(finding("missing_activity", *place, raw))
        return None
    names = {plain(table.text(row, Role.INDICATOR)) for row in table.rows[:_LOOKED_AT]}
    likeliest = sorted(file.indicators, key=lambda one: -len(file.indicators[one] & names))
    title = table.sheet.name or table.title
    message = question_text(TABLE_ACTIVITY, f"i »{title}«" if title else "i filen")
    options = (*likeliest, IGNORED)
    labels = tuple(map(option_label, options))
    collected.findings.append(finding("activity_not_named", *place, raw))
    collected.questions.append(
        Question(TABLE_ACTIVITY, *place, title or raw or "", message, options, labels)
    )
    return UNNAMED


def is_asked_as_area(
    name: str, place: tuple[str | None, str], file: FileContext, collected: CollectedEntries
) -> bool:
    """Whether a name is like that of an area, which is then said and asked; not once it is settled
    that it is none.
    """
    if file.choices.name("area", name) == NEW:
        return False
    near = near_names(name, file.areas.codes_by_spelling)
    if near:
        labels = [file.areas.names_by_code[code] for code in near]
        collected.findings.append(finding("similar_name", *place, name, known=labels[0]))
        collected.questions.append(name_question("area", name, place, list(near), labels))
    return bool(near)


def notice_period(
    text: str,
    periods: Sequence[Period],
    place: tuple[str | None, str],
    choices: Choices,
    collected: CollectedEntries,
) -> None:
    """Say that a text cannot be read as a period; where it could be several of known years, ask."""
    if choices.periods.get(plain(text)) == IGNORED:
        collected.findings.append(finding("period_left_out", *place, text))
        return
    dated = [period for period in periods if period.year is not None]
    if not dated:
        collected.findings.append(finding("unreadable_period", *place, text))
        return
    names = tuple(map(period_name, dated))
    options = (*(period.option for period in dated), IGNORED)
    message = question_text(PERIOD, text)
    collected.findings.append(
        finding("ambiguous_period", *place, text, periods=" eller ".join(names))
    )
    collected.questions.append(
        Question(PERIOD, *place, text, message, options, (*names, option_label(IGNORED)))
    )
