"""What holds for a whole file while it is read, and what the reading has come to so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from loaders.findings.choices import COLUMN, NEW, NOTHING_CHOSEN, PERIOD, Choices, Question
from loaders.findings.messages import Finding, finding, option_label, question_text
from loaders.findings.period_messages import period_name
from loaders.grammar.areas import Areas
from loaders.grammar.periods import Period
from loaders.grammar.similar_names import near_names
from loaders.grammar.units import read_unit
from loaders.raw.places import address
from loaders.tables.columns import Column, Role
from loaders.tables.entries import Entry
from loaders.tables.goal_periods import WaitingGoal
from loaders.tables.sheet_tables import Table


@dataclass(frozen=True)
class FileContext:
    """What holds for the whole file: its areas and the period it reports on.

    A period that was chosen goes before what stands above a single table. `last_quarter` is the
    newest quarter with figures: a yearly report's totals are totals up to it. `activities` are the
    names of the plan's activities, `shares` those of its indicators in percent, in plain spelling;
    `totals` are its indicators that are called as a sum is, each behind its activity. `goal_period`
    is what goals are for whose heading does not say it: `OF_YEAR`, `OF_QUARTER`, or not known.
    """

    areas: Areas
    period: Period | None
    is_period_chosen: bool = False
    benchmark: str | None = None
    last_quarter: int = 4
    activities: frozenset[str] = frozenset()
    shares: frozenset[str] = frozenset()
    totals: frozenset[tuple[str, str]] = frozenset()
    goal_period: str | None = None
    choices: Choices = NOTHING_CHOSEN


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
    collected: CollectedEntries,
) -> None:
    """Say that a text cannot be read as a period; where it could be several of known years, ask."""
    dated = [period for period in periods if period.year is not None]
    if not dated:
        collected.findings.append(finding("unreadable_period", *place, text))
        return
    names = tuple(map(period_name, dated))
    options = tuple(period.option for period in dated)
    message = question_text(PERIOD, text)
    collected.findings.append(
        finding("ambiguous_period", *place, text, periods=" eller ".join(names))
    )
    collected.questions.append(Question(PERIOD, *place, text, message, options, names))
