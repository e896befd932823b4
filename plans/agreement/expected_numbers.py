"""The numbers that an activity is expected to reach, in the sentences that say so."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from domain.spelling import one_line, plain
from loaders.grammar.attributes import AGGREGATION, Attribute
from loaders.grammar.criteria import WordedTarget, worded_targets
from loaders.grammar.indicator_words import matching_words
from loaders.grammar.periods import read_period
from plans.agreement.parts import Passage

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ0-9])|;\s+")
_EXPECTS = re.compile(
    r"\b(?:forvente\w*|målet er|målsæt\w*|det er målet|mål\s*:|ambitionen er|vi vil nå|skal nå)\b"
    r"|\b(?:øges|hæves|stige|falde|nedbringes|reduceres|sænkes) (?:\w+ ){0,3}?(?:til|fra|med) "
    r"(?:\w+ ){0,2}?\d",
    re.IGNORECASE,
)
_EXPECTS_NOT = re.compile(r"\bforvente\w* (?:\w+ )?ikke\b", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:.*?\b)?(?:det (?:forventes|er målet)|forventningen er|målet er|målsætningen er"
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
_ENUMERATED = re.compile(
    r"\b(?:side|s\.|verdensmål|paragraf|§|kl\.?|nr\.?)\s*\d[\d.,-]*", re.IGNORECASE
)
_CHANGES = re.compile(
    r"\b(?:fald|stig|øge|hæve|reducere|nedbringe|sænke|mindske|forbedre)\w* (?:\w+ ){0,2}?med "
    r"(?:mindst |ca\. ?)?\d+(?:[.,]\d+)? ?(?:%|procent|pct)",
    re.IGNORECASE,
)
_LONGEST_NAME = 160


@dataclass(frozen=True)
class ExpectedNumber:
    """A sentence with the number that is expected; `name` is what is counted, in its own words.

    `targets` is the number, or all that it could be. `when` are the words of its time, `period` the
    one they name; `is_yearly` of one for every year. `measures` are what else is measured there.
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
        for sentence in _SENTENCE.split(passage.text):
            expected = _expected(sentence, passage, all_expected=all_expected)
            if expected is not None:
                yield expected


def _expected(sentence: str, passage: Passage, *, all_expected: bool) -> ExpectedNumber | None:
    says_so = _EXPECTS.search(sentence) is not None
    if not (says_so or all_expected) or _EXPECTS_NOT.search(sentence) is not None:
        return None
    clause = _LEAD.sub("", sentence, count=1) if says_so else sentence
    measures = tuple(one_line(one).strip(" ,") for one in _MEASURE.findall(clause))
    counted = one_line(_MEASURE.sub("", clause)).strip(" .,;")
    bare = _YEARS.sub(" ", _AGES.sub(" ", _ENUMERATED.sub(" ", counted)))
    targets = tuple(dict.fromkeys(worded_targets(bare)))
    if not _is_number(targets) or not counted or len(counted) > _LONGEST_NAME * 2:
        return None
    by_then = matching_words(_BY_THEN, counted)
    yearly = matching_words(EACH_YEAR, counted) or matching_words(_STAYING, counted)
    period = read_period(by_then) if by_then is not None else None
    name = counted[0].upper() + counted[1:]
    return ExpectedNumber(
        name[:_LONGEST_NAME],
        one_line(sentence),
        passage,
        targets,
        by_then or yearly or matching_words(_WHOLE, counted),
        period.label if period is not None and period.year is not None else "",
        is_yearly=yearly is not None and by_then is None,
        measures=measures,
        is_change=_CHANGES.search(counted) is not None,
    )


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
    words = [word for word in plain(stem).split() if len(word) > 4 and word not in _COUNTING]
    return bool(words) and all(any(_is_form(word, one) for one in spoken) for word in words)


_COUNTING = {"antal", "andel", "andelen", "antallet", "procent", "blandt", "gennemsnit", "under"}
_SHORTEST_STEM = 5


def _is_form(word: str, other: str) -> bool:
    length = max(_SHORTEST_STEM, min(len(word), len(other)) - 2)
    return len(other) >= length and word[:length] == other[:length]


def goal_years(start: date | None, end: date | None) -> tuple[list[str], list[str]]:
    """The calendar years that a plan fills, and those of which it has only a part."""
    if start is None or end is None:
        return [], []
    years = range(start.year, end.year + 1)
    whole = [str(year) for year in years if start <= date(year, 1, 1) and end >= date(year, 12, 31)]
    return whole, [str(year) for year in years if str(year) not in whole]
