"""The count that holds for every agreement: each number in it is in the draft, in a text of it, or
asked about; what is left over is told of with its place.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from loaders.findings.messages import Finding, finding
from loaders.grammar.numbers import read_number
from loaders.grammar.subtotals import is_sum_label
from plans.agreement import headings
from plans.agreement.expected_numbers import EXPECTS
from plans.agreement.headings import heading_in
from plans.agreement.mentioned_numbers import MentionedNumber, mentioned_numbers
from plans.agreement.parts import FigureTable, GoalTable, Part, Passage
from plans.agreement.sub_goal_table import labelled
from plans.draft import DraftFigure, DraftPlan, ReadFrom

_OF_GOALS = (headings.SUB_GOALS, headings.INDICATORS)
# The most numbers that one finding names.
_NAMED = 30
_LABEL = re.compile(r"\s*\d.*$", re.DOTALL)
_WORDS_BEHIND = re.compile(r"\S*(?:\s+[^\W\d][^\s.;:]*){0,3}")
_TRAILING = re.compile(r"(?: (?:i|og|af|på|er|om|til|de|det|den|som|ved|med|for|at|hver|hvert))+$")
_ELSEWHERE = "Uden for aftalens overskrifter"
_UNDER = "Under »{}«"

Numbers = Counter[float]


@dataclass
class _Account:
    """What a draft says at each place: the numbers of its things and its questions, and the texts
    that it keeps whole.
    """

    numbers: dict[str | None, Numbers] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)

    def add(self, read_from: ReadFrom | None, *texts: str | None) -> None:
        """The numbers of texts that were read at a place."""
        place = read_from.place if read_from is not None else None
        self._at(place).update(_values(text for text in texts if text))

    def add_figure(self, figure: DraftFigure) -> None:
        """A target or a baseline with what is noted beside it."""
        ends = {figure.value, figure.low, figure.high} - {None}
        self._at(figure.read_from.place).update(end for end in ends if end is not None)
        self.add(figure.read_from, figure.note)

    def _at(self, place: str | None) -> Numbers:
        return self.numbers.setdefault(place, Counter())

    def of(self, places: Iterable[str]) -> Numbers:
        """The numbers at some places."""
        return sum((self.numbers.get(place, Counter()) for place in set(places)), Counter())


@dataclass(frozen=True)
class _LeftOver:
    """A number that nothing came of; `is_goal` where it could be one."""

    where: str
    words: str
    place: str
    is_goal: bool


def numbers_left_over(parts: Sequence[Part], draft: DraftPlan) -> Iterator[Finding]:
    """What is told of the numbers that nothing came of, under each heading."""
    left_over = list(_left_over(parts, _account(draft)))
    for where, is_goal in dict.fromkeys((one.where, one.is_goal) for one in left_over):
        same = [one for one in left_over if (one.where, one.is_goal) == (where, is_goal)]
        code = "agreed_goals_left_over" if is_goal else "agreed_numbers_left_over"
        for begin in range(0, len(same), _NAMED):
            some = same[begin : begin + _NAMED]
            numbers = ", ".join(f"»{one.words}« ({one.place})" for one in some)
            yield finding(code, cell=some[0].place, where=where, numbers=numbers)


def _account(draft: DraftPlan) -> _Account:
    account = _Account()
    for read_from in draft.plan.read_from.values():
        account.add(read_from, read_from.words)
    for area in draft.areas:
        residents = str(area.residents) if area.residents is not None else None
        account.add(area.read_from, area.code, area.name, residents)
    for focus_area in draft.focus_areas:
        account.add(focus_area.read_from, focus_area.name)
    for activity in draft.activities:
        account.add(activity.read_from, activity.name)
        account.texts += filter(None, (activity.purpose, activity.target_groups))
    for indicator in draft.indicators:
        sources = [one.value for one in indicator.attributes if one.read_from is not None]
        texts = (indicator.name, indicator.sub_goal, indicator.definition, *sources)
        account.add(indicator.read_from, *texts)
    for milestone in draft.milestones:
        account.add(milestone.read_from, milestone.name)
    for figure in draft.figures:
        account.add_figure(figure)
    for question in draft.questions:
        account.add(ReadFrom("", question.place), question.raw, *question.readings)
        if question.figure is not None:
            account.add_figure(question.figure)
    return account


def _left_over(parts: Sequence[Part], account: _Account) -> Iterator[_LeftOver]:
    where, heading = _ELSEWHERE, ""
    above: str | None = None
    tables: list[FigureTable] = []
    for part in parts:
        if isinstance(part, Passage):
            named = heading_in(part.text) if not part.is_bullet else None
            if named is not None:
                where, heading = _UNDER.format(_words_of(part.text)), named.name
            places = [part.place, *([above] if above is not None else [])]
            above = part.place if part.is_bullet else None
            stated = named.value if named is not None and named.value else part.text
            if not any(stated in text for text in account.texts):
                numbers = account.of(places)
                is_goal = heading in _OF_GOALS or EXPECTS.search(part.text) is not None
                if heading == headings.OTHER:
                    is_goal = None
                yield from _in_lines([part], numbers, where, is_goal=is_goal, is_table=False)
            continue
        above = None
        if isinstance(part, FigureTable) and any(one.rows == part.rows for one in tables):
            continue
        numbers = account.of([line.place for line in part.lines])
        if isinstance(part, FigureTable):
            tables.append(part)
            numbers += account.of([part.place])
            numbers.update(_values([part.name, part.stated, *part.codes]))
            lines, sums = _without_sums(part)
            added = Counter(_values(_sums(part)))
            yield from _in_lines(lines, numbers, where, is_goal=False, is_table=True)
            yield from _in_lines(sums, added, where, is_goal=False, is_table=True)
            continue
        is_goal = isinstance(part, GoalTable)
        yield from _in_lines(part.lines, numbers, where, is_goal=is_goal, is_table=True)


def _without_sums(table: FigureTable) -> tuple[list[Passage], list[Passage]]:
    """The lines of a table, and those of its rows of sums."""
    of_sums = {line.place for line in table.lines if is_sum_label(_LABEL.sub("", line.text), ())}
    lines = [line for line in table.lines if line.place not in of_sums]
    return lines, [line for line in table.lines if line.place in of_sums]


def _in_lines(
    lines: Iterable[Passage], numbers: Numbers, where: str, *, is_goal: bool | None, is_table: bool
) -> Iterator[_LeftOver]:
    """The numbers of lines that are not among those the draft has of them; in a table each cell is
    one, in a sentence the same number said again is the same. A share could be a goal, unless it is
    none of the plan's (`is_goal` is None).
    """
    open_numbers = numbers.copy()
    for line in lines:
        cell = labelled(line.text)
        text = " ".join([cell.stem, *cell.items.values()]) if is_table else line.text
        for number in mentioned_numbers(text):
            ends = {number.low, number.high}
            if all(open_numbers[_key(end)] > 0 for end in ends):
                if is_table:
                    open_numbers.subtract(map(_key, ends))
                continue
            words = _behind(text, number)
            could_be = is_goal or (is_goal is not None and number.unit == "procent")
            yield _LeftOver(where, words, line.place, could_be)


def _behind(text: str, number: MentionedNumber) -> str:
    """A number with the few words behind it."""
    words = _WORDS_BEHIND.match(text[number.end :])
    whole = number.text + (words[0] if words is not None else "")
    return _TRAILING.sub("", " ".join(whole.split()).rstrip(" .,;:)"))


def _sums(table: FigureTable) -> Iterator[str]:
    """What each column of a table adds up to: a row that says it again is no figure more."""
    for cells in zip(*(cells for _, cells in table.rows), strict=False):
        numbers = [number.value for cell in cells if (number := read_number(cell)) is not None]
        yield f"{sum(numbers):g}".replace(".", ",")


def _values(texts: Iterable[str]) -> Iterator[float]:
    """The numbers of texts, an interval as its two ends."""
    for text in texts:
        for number in mentioned_numbers(text):
            yield from {_key(number.low), _key(number.high)}


def _key(value: float) -> float:
    return round(value, 6)


def _words_of(heading: str) -> str:
    """A heading without what stands behind its colon."""
    return heading.partition(":")[0].strip()
