"""Delmål in sentences: from which figure an indicator starts, the municipality's own, and which one
it is to reach by when. `Andelen af unge uden job falder fra 36 % (2024) til 31 % i 2029.`

What each figure is for is said by the words of its own clause. Sentences that only go on with what
the one above speaks of (`Kommunens baseline er 22 %`) belong to it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from domain.spelling import one_line
from loaders.grammar.figures import Figure
from loaders.grammar.periods import read_stated_period
from plans.agreement.mentioned_numbers import MentionedNumber, mentioned_numbers
from plans.agreement.parts import Passage
from plans.agreement.sentences import sentences


class Role(StrEnum):
    """What a figure of such a sentence is."""

    BASELINE = "baseline"
    MUNICIPALITY = "municipality"
    TARGET = "target"
    CHANGE = "change"
    OPEN = "open"


@dataclass(frozen=True)
class WordedFigure:
    """A figure with its role and the label of its period, empty where none is said."""

    role: Role
    figure: Figure
    period: str
    raw: str
    passage: Passage


@dataclass(frozen=True)
class WordedGoal:
    """An indicator by its words, and the figures that they give it; `sentence` are all of them."""

    name: str
    sentence: str
    passage: Passage
    figures: tuple[WordedFigure, ...]

    def of(self, *roles: Role) -> list[WordedFigure]:
        """The figures of those roles."""
        return [one for one in self.figures if one.role in roles]


_YEAR = r"(?:19|20)\d\d"
_MOVES = (
    r"(?:skal\s+)?(?:være\s+)?(?:fald(?:e|er|et)|stig(?:e|er)|steget|reducere[srt]*|nedbringe[srt]*|nedbragt"
    r"|mindske[srt]*|sænke[srt]*|øge[srt]*|hæve[srt]*|forbedre[srt]*|vokse[rt]?|ændre[srt]*"
    r"|bringe[srt]*|løfte[srt]*|gå(?:r|et)?|komme[rt]?|rykke[srt]*|udvikle[srt]*)\b"
)
_MOVE = (
    r"(?:fald|stigning|reduktion|nedgang|nedbringelse|øgning|vækst|forøgelse|sænkning)\s+(?:i|af)"
)
_IS = r"(?:(?:skal\s+)?(?:være|udgøre|ligge)|er|var|udgør|udgjorde|ligger|lå|har\s+været)\b"
_MUNICIPALITY = (
    r"\b(?i:(?:i\s+|for\s+)?(?:hele\s+)?kommunens?\b|(?:på\s+)?kommuneniveau|kommunalt"
    r"|kommune(?:gennemsnit|tal)\w*|kommune\s*:)|\b(?:[Ii]|[Ff]or)\s+[A-ZÆØÅ][\wæøå-]+\s+[Kk]ommune\b"
)
_OF_TOWN = re.compile(_MUNICIPALITY)
_STARTS = re.compile(
    r"\b(?:baseline|udgangspunkt\w*|startniveau\w*|startpunkt\w*|startværdi\w*|nulpunkt\w*"
    r"|nuværende|aktuelt?|i\s+dag|på\s+nuværende\s+tidspunkt|nu\s*:|var|lå|udgjorde|(?:har\s+)?været)\b",
    re.IGNORECASE,
)
_START = r"baseline|udgangspunkt\w*|startniveau\w*|startpunkt\w*|startværdi\w*"
_STARTS_ALONE = re.compile(rf"\b(?:{_START}|i\s+dag)\b", re.IGNORECASE)
_IS_START = re.compile(rf"\b(?:{_START})\b", re.IGNORECASE)
_HAS_MOVED = re.compile(
    r"\b(?:faldt|steg|(?:er|har|var|havde)\s+(?:\w+\s+)?(?:fald|steg|vokse|øge|gåe?)(?:et|t))\b",
    re.IGNORECASE,
)
_GOALS = re.compile(
    r"\b(?:(?:års|slut)?mål(?:et|tal\w*|sætning\w*)?|skal|højst|mindst|ikke\s+over|maks\w*|nå|nås"
    r"|ambition\w*|forvente[srt]*)\b",
    re.IGNORECASE,
)
_ABOUT = r"(?:(?:ca\.?|omkring|højst|mindst|maksimalt|under|over|knap|godt|kun|nu)\s+)?"
_FROM = re.compile(rf"\bfra\s+{_ABOUT}$", re.IGNORECASE)
_TO = re.compile(rf"(?:\btil|\b(?:ned|op)\s+på|→|->|=>)\s*{_ABOUT}$", re.IGNORECASE)
_BY = re.compile(rf"\bmed\s+{_ABOUT}$", re.IGNORECASE)
_POINTS = re.compile(r"\s*-?\s?(?:%|pct\.?|procent)?\s?-?\s?point", re.IGNORECASE)
_ASIDE = re.compile(r"[^.,;()]*\(([^()]*)\)")
_JOINED = re.compile(r"[\s,]*(?:og|samt)?(?:\s+til)?\s*", re.IGNORECASE)
_ENDS = re.compile(r"(?<!\d)[.!?;]\s|[,;()/–—]|\s-\s|\bog\s+(?:i|for|kommunen\w*)\b")
_WEAK_ENDS = re.compile(r"\s(?=(?:til|mod|men|mens|og|fra)\s)", re.IGNORECASE)
_WHEN = re.compile(
    rf"(?:skoleår(?:et)?\s+)?{_YEAR}\s?/\s?\d{{2,4}}"
    rf"|\d{{1,2}}[./]\s?(?:\d{{1,2}}[./-]|[a-zæøå]+\.?)\s?{_YEAR}"
    rf"|(?:[1-4]\.\s?kvartal|[KQ][1-4])\s(?:i\s)?{_YEAR}|{_YEAR}[KQ][1-4]"
    rf"|(?:(?:ultimo|primo|medio)\s)?(?:(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?\s)?"
    rf"{_YEAR}",
    re.IGNORECASE,
)
_AT_THE_END = re.compile(
    r"\b(?:planens|helhedsplanens|periodens|planperiodens|projektperiodens|aftalens|aftaleperiodens"
    r"|projektets)\s+(?:udløb|udgang|afslutning|ophør|slutning)"
    r"|\b(?:udløbet|udgangen|slutningen|afslutningen)\s+af\s+(?:plan|projekt|aftale|helhedsplan)?"
    r"(?:s)?(?:perioden|en|planen|aftalen)\b|\bnår\s+(?:helheds)?planen\s+(?:slutter|udløber)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    rf"(?:{_MUNICIPALITY}|(?:og\s+)?\b(?:{_START}|i\s+dag)\b|mål(?:et|tal\w*|sætning\w*)?\b(?!\w*,?\s+er,?\s+at)"
    r"|(?:det|den|andelen|antallet|tallet|niveauet)\s+(?!af\b|der\b|som\b|personer\b)[a-zæøå]"
    r"|(?:i|inden|ved|senest|ultimo|til)\s[^.]*\b(?:den|det|andelen|antallet|tallet)\s"
    r"(?!af\b|der\b)(?:skal|er|bør|højst|mindst))",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:[^\d:]*?\b)?(?:det (?:forventes|er målet)|målet er|målsætningen er|ambitionen er"
    r"|vi forventer|vi (?:vil|skal) have|delmål(?:et)?(?: \d+)?:|mål:)(?:,? at)?\s+(?:der\s+)?",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    rf"(?P<subject>[^:]{{6,}}?)(?:,?\s+(?:{_MOVES}|{_IS})|\s*:|\s+[–—-]\s|\s+fra\s+\d|\s*\()",
    re.IGNORECASE,
)
_MOVED = re.compile(
    rf"{_MOVE}\s+(?P<subject>.+?)(?:\s+(?:fra|til|på|med)\s+|\s*[:(]|$)", re.IGNORECASE
)
_LATE = re.compile(
    rf"\b(?:{_MOVES}|{_IS})\s+(?P<subject>[^\d:]{{6,}}?)(?:\s+{_MOVES}|[.,;]|$)", re.IGNORECASE
)
_OF_WHOM = re.compile(r"^\s*(?P<subject>[^\d(.,;:]{6,})")
_ENDINGS = re.compile(
    rf"\s+(?:i|ved|inden|senest|fra|til|er|skal|ned|op|{_MOVES}|{_IS})\s*$", re.IGNORECASE
)
_LONGEST_NAME = 160


def worded_goals(
    passages: Iterable[Passage], years: Sequence[str] = (), *, are_goals: bool = True
) -> tuple[list[WordedGoal], list[Passage]]:
    """The delmål that the passages word with where they start, and the passages without them.

    `years` are the plan's: a figure that was to be reached before them is none of its goals, and
    words such as `ved planens udløb` speak of the last. Outside goals (not `are_goals`) a start
    counts only beside what is to be reached.
    """
    goals: list[WordedGoal] = []
    rest: dict[int, Passage] = {}
    for group in _groups(passages):
        goal = _goal([one for _, one in group], years[-1] if years else "")
        if goal is not None and _is_of_plan(goal, years, are_goals=are_goals):
            goals.append(goal)
            continue
        for number, one in group:
            above = rest.get(number)
            text = f"{above.text} {one.text}" if above is not None else one.text
            rest[number] = replace(one, text=text)
    return goals, [rest[number] for number in sorted(rest)]


def _is_of_plan(goal: WordedGoal, years: Sequence[str], *, are_goals: bool) -> bool:
    targets = goal.of(Role.TARGET)
    if any(one.period and years and one.period[:4] < years[0] for one in targets):
        return False
    if any(not one.period for one in targets) and _HAS_MOVED.search(goal.sentence):
        return False
    return are_goals or any(one.period or _GOALS.search(one.raw) for one in targets)


def _groups(passages: Iterable[Passage]) -> list[list[tuple[int, Passage]]]:
    """The sentences with the number of their passage, those that go on with the one above in its
    group.
    """
    groups: list[list[tuple[int, Passage]]] = []
    for number, passage in enumerate(passages):
        for sentence in sentences(passage.text):
            one = (number, replace(passage, text=sentence))
            is_more = bool(groups) and _GOES_ON.match(sentence) is not None
            if is_more and mentioned_numbers(sentence):
                groups[-1].append(one)
            else:
                groups.append([one])
    return groups


def _goal(group: Sequence[Passage], last_year: str) -> WordedGoal | None:
    """The goal of a group of sentences; None where they give no start, or nothing beside it."""
    figures: list[WordedFigure] = []
    for sentence in group:
        figures += _figures_of(sentence, last_year)
    figures = _in_order_of_time(figures)
    starts = [one for one in figures if one.role is Role.BASELINE]
    words = " ".join(one.text for one in group)
    is_said = any(one.role in (Role.TARGET, Role.MUNICIPALITY, Role.CHANGE) for one in figures)
    is_said |= _IS_START.search(words) is not None
    name = _name_of(group)
    if not starts or not is_said or not name:
        return None
    period = next((one.period for one in starts if one.period), "")
    figures = [
        replace(one, period=one.period or period) if one.role is Role.MUNICIPALITY else one
        for one in figures
    ]
    unit = next((one.figure.unit for one in figures if one.figure.unit), None)
    figures = [
        replace(one, figure=replace(one.figure, unit=one.figure.unit or unit)) for one in figures
    ]
    return WordedGoal(name, one_line(words), group[0], tuple(figures))


def _figures_of(sentence: Passage, last_year: str) -> list[WordedFigure]:
    text = sentence.text
    numbers = mentioned_numbers(text)
    figures: list[WordedFigure] = []
    for number, (before, after) in zip(numbers, _clauses(text, numbers), strict=True):
        above = figures[-1] if figures else None
        role = _role(before, after)
        if role is Role.OPEN and above is not None and _JOINED.fullmatch(before):
            role = above.role
        raw = one_line(f"{before} {number.text}{after}").strip(" ,;")
        period = _period(after, last_year) or _period(before, last_year)
        figures.append(WordedFigure(role, _figure(number), period, raw, sentence))
    return figures


def _clauses(text: str, numbers: Sequence[MentionedNumber]) -> list[tuple[str, str]]:
    """The words before and behind each number that speak of it."""
    if not numbers:
        return []
    gaps = [text[one.end : other.start] for one, other in pairwise(numbers)]
    parted = [_parted(gap) for gap in gaps]
    befores = [text[: numbers[0].start], *(before for _, before in parted)]
    afters = [*(after for after, _ in parted), _ended(text[numbers[-1].end :])]
    return list(zip(befores, afters, strict=True))


def _parted(gap: str) -> tuple[str, str]:
    """What stands between two numbers: an aside belongs to the first, what follows it to the next;
    elsewhere they part where a clause ends, or before `til`.
    """
    aside = _ASIDE.match(gap)
    if aside is not None:
        return gap[: aside.end()], gap[aside.end() :]
    match = _ENDS.search(gap) or _WEAK_ENDS.search(gap)
    if match is None:
        return (gap, "") if _WHEN.search(gap) else ("", gap)
    is_label = gap.rstrip().endswith(":") and not _WHEN.search(gap[: match.start()])
    return ("", gap) if is_label else (gap[: match.start()], gap[match.start() :])


def _ended(tail: str) -> str:
    """What is said of the last number: up to the end of its clause, with an aside."""
    match = re.match(r"\s*(?:\([^()]*\)|[^,;()]*)(?:\s*\([^()]*\))?", tail)
    return match[0] if match is not None else tail


def _role(before: str, after: str) -> Role:
    aside = _ASIDE.match(after)
    beside = aside[1] if aside is not None else ""
    own = re.split(r"[,;(]|\.\s", before)[-1]
    words = f"{own} {beside}"
    rules = (
        (Role.CHANGE, _BY.search(before) or _POINTS.match(after)),
        (Role.MUNICIPALITY, _OF_TOWN.search(beside) and not _OF_TOWN.search(before)),
        (Role.BASELINE, _STARTS_ALONE.search(beside) or _FROM.search(before)),
        (Role.TARGET, _TO.search(before)),
        (Role.MUNICIPALITY, _OF_TOWN.search(own)),
        (Role.BASELINE, _STARTS.search(words)),
        (Role.TARGET, _GOALS.search(words)),
        (Role.MUNICIPALITY, _OF_TOWN.search(after)),
        (Role.BASELINE, _STARTS_ALONE.search(after)),
    )
    return next((role for role, holds in rules if holds), Role.OPEN)


def _in_order_of_time(figures: list[WordedFigure]) -> list[WordedFigure]:
    """The figures, where the one that words leave open is what the other is not: of an earlier year
    than the target the start, of a later one than the start the target.
    """
    roles = {one.role for one in figures}
    opened = [one for one in figures if one.role is Role.OPEN]
    if len(opened) != 1 or not opened[0].period:
        return figures
    one = opened[0]
    others = [other.period for other in figures if other.period and other is not one]
    is_first = all(one.period < period for period in others)
    is_last = all(one.period > period for period in others)
    if Role.TARGET in roles and Role.BASELINE not in roles and is_first:
        role = Role.BASELINE
    elif Role.BASELINE in roles and Role.TARGET not in roles and is_last:
        role = Role.TARGET
    else:
        return figures
    return [replace(other, role=role) if other is one else other for other in figures]


def _period(words: str, last_year: str) -> str:
    match = _WHEN.search(words)
    if match is not None:
        period = read_stated_period(one_line(match[0]))
        return period.label if period is not None and period.year is not None else ""
    return last_year if _AT_THE_END.search(words) else ""


def _figure(number: MentionedNumber) -> Figure:
    if number.low == number.high:
        return Figure(number.low, unit=number.unit)
    return Figure(low=number.low, high=number.high, approximate=True, unit=number.unit)


def _name_of(group: Sequence[Passage]) -> str:
    """What is counted, in the words of the first sentence that names it."""
    for sentence in group:
        text = _LEAD.sub("", one_line(sentence.text), count=1)
        name = _subject(text)
        if name:
            return (name[0].upper() + name[1:])[:_LONGEST_NAME]
    return ""


def _subject(text: str) -> str:
    numbers = mentioned_numbers(text)
    first = numbers[0].start if numbers else len(text)
    before = _without_when(text[:first])
    moved = _MOVED.match(text)
    if moved is not None:
        return _bare(moved["subject"])
    match = _SUBJECT.match(before + " " if not numbers else text)
    subject = _bare(match["subject"]) if match is not None and match.end("subject") <= first else ""
    if subject and not _only_time(subject):
        return subject
    if not numbers:
        return _bare(before)
    measure = "Andel" if any(one.unit == "procent" for one in numbers) else "Antal"
    for number in numbers:
        of_whom = _OF_WHOM.match(text[number.end :])
        if of_whom is not None and not _only_time(of_whom["subject"]):
            return f"{measure} {_bare(of_whom['subject'])}"
    late = _LATE.search(text[numbers[-1].end :])
    return _bare(late["subject"]) if late is not None else ""


_TIMES = re.compile(
    rf"^(?:i|inden|ved|senest|ultimo|fra|til|pr\.?|udgangen|slutningen|af|dag|{_YEAR}|skal|er|der|det|den"
    rf"|andelen|antallet|tallet|målet|vi|højst|mindst|være|baseline|udgangspunkt\w*|\W|{_MOVES})+$",
    re.IGNORECASE,
)


def _only_time(words: str) -> bool:
    """Whether words name nothing that is counted."""
    return all(_TIMES.fullmatch(word) for word in words.split())


def _without_when(words: str) -> str:
    return re.sub(rf"^(?:I|Inden|Ved|Senest|Ultimo)\s+(?:udgangen af\s+)?{_YEAR}\s+", "", words)


def _bare(words: str) -> str:
    """A name without the words that only lead to or from it."""
    name = one_line(words).strip(" .,;:–-(")
    while (shorter := _ENDINGS.sub("", name)) != name:
        name = shorter
    return name.strip(" .,;:–-(")
