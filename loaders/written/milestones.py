"""What a report says of its plan's milestones under *Status ift. milepælsplan*, as observations of
them; where it is doubtful which milestone is meant, it is asked.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from domain.periods import Period
from domain.spelling import plain
from domain.texts import MILESTONE_STATUSES
from loaders.findings.choices import IGNORED, MILESTONE, Question
from loaders.findings.messages import (
    Finding,
    finding,
    milestone_question,
    named_first,
    option_label,
)
from loaders.findings.outcome import Outcome
from loaders.grammar.periods import chosen_period
from loaders.raw.document.documents import ActivityReport
from loaders.raw.document.section_names import is_about_milestones
from loaders.written.milestone_words import (
    CELL_BREAK,
    MilestoneWords,
    is_of_some,
    is_of_the_whole_plan,
    is_word_of_a_status,
    read_words,
    statements,
)
from loaders.written.narratives import quarter_of_report
from store.records import MILESTONE_OBSERVATION

# Between the names of several milestones that are one option of a question.
NAME_BREAK = "\n"
_NOT_REACHED = "ikke nået endnu"
_LONG_WORD = 4
_STEM = 6
_COMMON = frozenset(("over", "under", "efter", "hver", "alle", "flere", "mindst", "første"))


@dataclass(frozen=True)
class _Known:
    """A milestone of the plan, and the words of its name that tell it from others."""

    name: str
    row: dict

    @property
    def stems(self) -> frozenset[str]:
        words = plain(self.name).split()
        return frozenset(
            word[:_STEM]
            for word in words
            if len(word) >= _LONG_WORD and word not in _COMMON and not is_word_of_a_status(word)
        )


@dataclass(frozen=True)
class _Statement:
    """A clause of a report, and where it stands; `said` is what it says of how something stands."""

    words: str
    sheet: str | None
    cell: str
    said: MilestoneWords | None


def milestone_observations(
    reports: Sequence[ActivityReport],
    plan_id: str,
    activities: dict[str, str],
    milestones: pl.DataFrame,
    period: Period | None,
    answers: Mapping[tuple[str | None, str], str],
) -> Outcome[pl.DataFrame]:
    """The observations, with the columns of `MILESTONE_OBSERVATION`; `activities` are the ids by
    plain spelling, `milestones` those that the plan has, `answers` what is settled about words by
    their place.
    """
    rows: list[dict] = []
    findings: list[Finding] = []
    questions: list[Question] = []
    for report in reports:
        activity_id = activities.get(plain(report.activity or ""))
        quarter = quarter_of_report(report.period, period)
        of_activity = milestones.filter(plan_id=plan_id, activity_id=activity_id or "")
        if activity_id is None or quarter is None or of_activity.is_empty():
            continue
        reading = _Reading(
            [_Known(row["milestone_name"], row) for row in of_activity.to_dicts()],
            _period_of(quarter),
            answers,
        )
        reading.read(list(_statements(report, _period_of(quarter))))
        about = {"plan_id": plan_id, "activity_id": activity_id, "quarter": quarter}
        rows += [{**about, **row} for row in reading.observed.values()]
        findings += reading.findings
        questions += reading.questions
        if reading.observed:
            names = named_first(list(reading.observed))
            findings.append(finding("milestones_read", report.activity, names=names))
    return Outcome(pl.DataFrame(rows, schema=MILESTONE_OBSERVATION), findings, questions)


def _period_of(quarter: str) -> Period:
    period = chosen_period(quarter)
    assert period is not None, "a quarter is written as one"
    return period


def _statements(report: ActivityReport, quarter: Period) -> Iterator[_Statement]:
    for section in report.sections:
        if not is_about_milestones(section.heading):
            continue
        for number, line in enumerate(section.lines, 1):
            clauses = statements(line)
            for part, words in enumerate(clauses, 1):
                place = f"{section.heading}, linje {number}"
                cell = place if len(clauses) == 1 else f"{place}, led {part}"
                yield _Statement(words, report.activity, cell, read_words(words, quarter))


class _Reading:
    """The milestones of one activity, as the statements of its report tell of them."""

    def __init__(
        self,
        known: Sequence[_Known],
        quarter: Period,
        answers: Mapping[tuple[str | None, str], str],
    ) -> None:
        self.known = known
        self.quarter = quarter
        self.answers = answers
        self.observed: dict[str, dict] = {}
        self.findings: list[Finding] = []
        self.questions: list[Question] = []
        self.asked: set[str] = set()

    def read(self, said: Sequence[_Statement]) -> None:
        """What names its milestones first, since the rest may be about all the others."""
        of_all = [one for one in said if not self._read_named(one)]
        for one in of_all:
            if one.said is not None and is_of_the_whole_plan(one.words):
                self._ask_about_all(one, one.said)
            elif is_of_some(one.words):
                self.findings.append(finding("milestones_vague", one.sheet, one.cell, one.words))

    def _read_named(self, one: _Statement) -> bool:
        """Whether a statement names milestones, or is like the name of one."""
        named = [known for known in self.known if _names(known, one.words)]
        for known in named:
            rest = read_words(_without(known, one.words), self.quarter)
            if rest is not None:
                self._observe([known.name], one, rest)
            elif one.said is not None:
                # The milestone by its own words: it may be told of or only listed.
                self._ask([known], one, one.said)
        likely = [
            known for known in self.known if known not in named and _is_like(known, one.words)
        ]
        if likely and one.said is not None and not is_of_the_whole_plan(one.words):
            self._ask(likely, one, one.said)
        return bool(named or likely)

    def _ask(self, likely: Sequence[_Known], one: _Statement, said: MilestoneWords) -> None:
        names = [known.name for known in likely]
        options = [*names, NAME_BREAK.join(names)] if len(names) > 1 else names
        self._settle(one, said, options)

    def _ask_about_all(self, one: _Statement, said: MilestoneWords) -> None:
        """Those whose day is past when the quarter is, where nothing else is said of them."""
        last = self.quarter.days[1]
        names = [
            known.name
            for known in self.known
            if known.name not in {*self.observed, *self.asked}
            and MILESTONE_STATUSES[known.row["milestone_status"]].is_open
            and known.row["due_date"] is not None
            and known.row["due_date"] <= last
        ]
        if names:
            self._settle(one, said, [NAME_BREAK.join(names)])

    def _settle(self, one: _Statement, said: MilestoneWords, options: Sequence[str]) -> None:
        """What was chosen about a statement; asked where nothing was."""
        chosen = self.answers.get((one.sheet, one.cell))
        if chosen == IGNORED:
            return
        if chosen is not None and chosen in options:
            self._observe(chosen.split(NAME_BREAK), one, said)
            return
        self.asked |= {name for option in options for name in option.split(NAME_BREAK)}
        status = _NOT_REACHED if said.status == "planned" else MILESTONE_STATUSES[said.status].word
        self.findings.append(finding("milestone_doubtful", one.sheet, one.cell, one.words))
        labels = [named_first(option.split(NAME_BREAK)) for option in options]
        self.questions.append(
            Question(
                MILESTONE,
                one.sheet,
                one.cell,
                one.words,
                milestone_question(one.words, status),
                (*options, IGNORED),
                (*labels, option_label("none of them")),
            )
        )

    def _observe(self, names: Sequence[str], one: _Statement, said: MilestoneWords) -> None:
        for name in names:
            self.observed[name] = {
                "milestone_name": name,
                "milestone_status": said.status,
                "raw": one.words,
                "sheet": one.sheet,
                "cell": one.cell,
                "due_date": said.due_date,
                "reached_date": said.reached_date,
            }


def _names(known: _Known, words: str) -> bool:
    """Whether the words hold the milestone's name; a row's first cell is one or not at all."""
    first, *others = words.split(CELL_BREAK)
    if others:
        return plain(first.partition(":")[2] or first) == plain(known.name) or plain(
            first
        ) == plain(known.name)
    return f" {plain(known.name)} " in f" {plain(words)} "


def _without(known: _Known, words: str) -> str:
    """The words around a milestone's name."""
    _, *others = words.split(CELL_BREAK)
    if others:
        return CELL_BREAK.join(others)
    start = words.casefold().find(known.name.casefold())
    return words if start < 0 else f"{words[:start]} {words[start + len(known.name) :]}"


def _is_like(known: _Known, words: str) -> bool:
    """Whether at least half of the words that tell a milestone from others stand in some words."""
    stems = {word[:_STEM] for word in plain(words).split()}
    own = known.stems
    return bool(own) and 2 * len(own & stems) >= len(own)
