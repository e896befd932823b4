"""The numbers that an activity is expected to reach, in the sentences that say so."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.spelling import one_line, plain
from loaders.grammar.attributes import AGGREGATION, Attribute
from loaders.grammar.criteria import WordedTarget, worded_targets
from loaders.grammar.indicator_words import matching_words
from loaders.grammar.periods import read_period
from plans.agreement.mentioned_numbers import ENUMERATED
from plans.agreement.parts import Passage
from plans.agreement.sentences import sentences

EXPECTS = re.compile(
    r"\b(?:forvente\w*|målet er|målsæt\w*|det er målet|mål\s*:|ambitionen er|vi vil nå|skal nå)\b"
    r"|\b(?:øges|hæves|stige|falde|nedbringes|reduceres|sænkes) (?:\w+ ){0,3}?(?:til|fra|med) "
    r"(?:\w+ ){0,2}?\d",
    re.IGNORECASE,
)
_EXPECTS_NOT = re.compile(r"\bforvente\w* (?:\w+ )?ikke\b", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:[^\d]*?\b)?(?:det (?:forventes|er målet)|forventningen er|målet er|målsætningen er"
    r"|det målsættes|ambitionen er|vi forventer|der forventes|målsætning|mål)"
    r"(?:,? at|:)?\s+(?:der\s+)?",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r",?\s*(?:\bi gennemsnit\s+)?(?:\b(?:af|på|med|i)\s+)?(?:ca\.\s*)?\d+(?:[.,]\d+)?(?:-\d+)? "
    r"(?:ugers?|dages?|måneders?)(?: varighed)?\b",
    re.IGNORECASE,
)
_STAYING = r"\bløbende\b|\bhele tiden\b|\btil enhver tid\b"
EACH_YEAR = (
    r"\bårligt\b|\bhvert år\b|\bp(?:r\.?|er) år\b|\bom året\b|\bpå årlig basis\b|\bhver år\b"
)
_WHOLE = (
    r"\bi (?:hele )?(?:projekt|plan|aftale)perioden\b|\bover (?:hele )?perioden\b"
    r"|\bi løbet af (?:helhedsplanen|perioden|planen)\b|\bi perioden\b|\bover en årrække\b"
)
_BY_THEN = (
    r"\b(?:inden|ved|senest|i|frem mod|fra|ultimo|pr\.?)\s+(?:udgangen af |slutningen af |ultimo )?"
    r"(?:\d{1,2}\. ?|[1-4]\. ?kvartal )?(?:[a-zæøå]+ )?(?:19|20)\d\d\b"
)
_AGES = re.compile(r"\b\d+\s*(?:-|–|til|og)?\s*\d*\s*-?\s*år(?:s|ige?)?\b|\b\d+\+")
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBERED = re.compile(ENUMERATED, re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:fald|stig|øge|hæve|reducere|nedbringe|sænke|mindske|forbedre)\w* (?:\w+ ){0,2}?med "
    r"(?:mindst |ca\. ?)?\d+(?:[.,]\d+)? ?(?:%|procent|pct)",
    re.IGNORECASE,
)
_YEAR = r"(?:19|20)\d\d"
_IN_YEARS = re.compile(
    r"\s*\b(?:i|inden|ved|senest|ultimo)\s+"
    r"(?:(?:både|hhv\.?|udgangen af|slutningen af|løbet af)\s+)*"
    rf"(?P<years>{_YEAR}(?:(?:\s*[,/]\s*|\s+(?:og|samt)\s+)(?:i\s+)?{_YEAR})*)\b(?!\s*[-–/]\s*\d)",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    r"(?:\b(?:mindst|højst|minimum|maksimalt|omkring|cirka|op til)\s+|\bca\.?\s+)?"
    r"\d[\d.,]*\s*(?P<percent>%|pct\.?|procent)?\s*",
    re.IGNORECASE,
)
_AND_AT = re.compile(r",?\s+og\s+at\s+(?=(?:mindst |højst |ca\. ?)?\d)")
_LONGEST_NAME = 160


@dataclass(frozen=True)
class ExpectedNumber:
    """A sentence with the number that is expected; `name` is what is counted, in its own words.

    `targets` is the number, or all that it could be; `by_year` are those of a year each. `when` are
    the words of its time, `period` the one they name; `is_yearly` of one for every year. `measures`
    are what else is measured there.
    `is_change` of a number that only says how far a share or a level is to move.
    """

    name: str
    sentence: str
    passage: Passage
    targets: tuple[WordedTarget, ...]
    when: str | None = None
    period: str = ""
    is_yearly: bool = False
    measures: tuple[str, ...] = ()
    is_change: bool = False
    by_year: tuple[tuple[str, WordedTarget], ...] = ()

    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """How it is added up, where the words say that the number stays what it is."""
        staying = matching_words(_STAYING, self.sentence)
        return (Attribute(AGGREGATION, "last", staying),) if staying is not None else ()


def expected_numbers(
    passages: Iterable[Passage], *, all_expected: bool
) -> Iterator[ExpectedNumber]:
    """The sentences that expect a number; under a heading of goals (`all_expected`) every sentence
    with a number does, elsewhere it says so.
    """
    for passage in passages:
        for sentence in sentences(passage.text):
            says_so = EXPECTS.search(sentence) is not None
            if not (says_so or all_expected) or _EXPECTS_NOT.search(sentence) is not None:
                continue
            whole = _LEAD.sub("", sentence, count=1) if says_so else sentence
            clauses = _AND_AT.split(whole)
            for clause in clauses:
                words = sentence if len(clauses) == 1 else clause
                expected = _expected(clause, one_line(words), passage)
                if expected is not None:
                    yield expected


def without_expected_numbers(passages: Iterable[Passage]) -> list[Passage]:
    """The passages that say more than which numbers are expected."""
    return [
        one
        for one in passages
        if any(
            not list(expected_numbers([replace(one, text=sentence)], all_expected=False))
            for sentence in sentences(one.text)
        )
    ]


def _expected(clause: str, sentence: str, passage: Passage) -> ExpectedNumber | None:
    measures = tuple(one_line(one).strip(" ,") for one in _MEASURE.findall(clause))
    counted = one_line(_MEASURE.sub("", clause)).strip(" .,;")
    targets = _targets(counted)
    if not _is_number(targets) or not counted or len(counted) > _LONGEST_NAME * 2:
        return None
    by_then = matching_words(_BY_THEN, counted)
    yearly = matching_words(EACH_YEAR, counted) or matching_words(_STAYING, counted)
    period = read_period(by_then) if by_then is not None else None
    by_year = _by_year(counted)
    name = _name_of(counted) if by_year else counted
    return ExpectedNumber(
        (name[0].upper() + name[1:])[:_LONGEST_NAME],
        sentence,
        passage,
        targets,
        by_then or yearly or matching_words(_WHOLE, counted),
        period.label if period is not None and period.year is not None else "",
        is_yearly=yearly is not None and by_then is None,
        measures=measures,
        is_change=_CHANGES.search(counted) is not None,
        by_year=by_year,
    )


def _targets(words: str) -> tuple[WordedTarget, ...]:
    bare = _YEARS.sub(" ", _AGES.sub(" ", _NUMBERED.sub(" ", words)))
    return tuple(dict.fromkeys(worded_targets(bare)))


def _by_year(counted: str) -> tuple[tuple[str, WordedTarget], ...]:
    """The number of each year in `30 i 2025, 35 i 2026 og 40 i både 2027 og 2028`; none where a
    year has no number of its own, or a number no year.
    """
    by_year: dict[str, WordedTarget] = {}
    start = 0
    for match in _IN_YEARS.finditer(counted):
        targets = _targets(counted[start : match.start()])
        years = re.findall(_YEAR, match["years"])
        if len(targets) != 1 or by_year.keys() & set(years):
            return ()
        by_year |= dict.fromkeys(years, targets[0])
        start = match.end()
    return tuple(by_year.items()) if len(by_year) > 1 and not _targets(counted[start:]) else ()


def _name_of(counted: str) -> str:
    """What is counted, without the numbers and the years: the words up to the first year."""
    words = _IN_YEARS.split(counted, maxsplit=1)[0]
    number = _NUMBER_OF.search(words)
    if number is None:
        return counted
    share = "andel " if number["percent"] else ""
    return one_line(words[: number.start()] + share + words[number.end() :]) or counted


def _is_number(targets: Sequence[WordedTarget]) -> bool:
    """Whether a number is said, in figures or in words, not only `alle` or `en`."""
    is_everyone = [one.is_percent and one.low == one.high == 100.0 for one in targets]
    is_one = [one.low == one.high == 1.0 for one in targets]
    return any(not (all_ or one) for all_, one in zip(is_everyone, is_one, strict=True))


def is_about(sentence: str, indicator_name: str) -> bool:
    """Whether a sentence speaks of what an indicator counts: every longer word of its name is
    there, in one form or another.
    """
    spoken = plain(sentence).split()
    stem = indicator_name.split(" (", maxsplit=1)[0].split(",", maxsplit=1)[0]
    words = [word for word in plain(stem).split() if _is_of_a_name(word)]
    return bool(words) and all(any(_is_form(word, one) for one in spoken) for word in words)


_COUNTING = re.compile(
    r"antal(?:let)?|andel(?:en)?|procent|gennemsnit|blandt|under|over|skal|bliver|hele|alle|hvert?"
    r"|årligt|året|mere|flere|færre|deres|eller|mindst|højst|inden|udgangen"
)
_SHORTEST_STEM, _LONGEST_SMALL_WORD = 5, 3


def _is_of_a_name(word: str) -> bool:
    is_small = len(word) <= _LONGEST_SMALL_WORD or word.isdecimal()
    return not is_small and _COUNTING.fullmatch(word) is None


def _is_form(word: str, other: str) -> bool:
    if len(word) < _SHORTEST_STEM:
        return word == other
    length = max(_SHORTEST_STEM, min(len(word), len(other)) - 2)
    return len(other) >= length and word[:length] == other[:length]


def goal_years(start: date | None, end: date | None) -> tuple[list[str], list[str]]:
    """The calendar years that a plan fills, and those of which it has only a part."""
    if start is None or end is None:
        return [], []
    years = range(start.year, end.year + 1)
    whole = [str(year) for year in years if start <= date(year, 1, 1) and end >= date(year, 12, 31)]
    return whole, [str(year) for year in years if str(year) not in whole]
