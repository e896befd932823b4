"""What an indicator and its column ask a cell for, so that of several figures that one counts."""

import re
from dataclasses import dataclass
from functools import lru_cache

from domain.indicators import names_change
from domain.spelling import plain
from domain.units import COUNT, SHARE
from loaders.grammar.units import says_share

# Words of an indicator that name nothing of what is counted.
_EMPTY_WORDS = frozenset(
    plain(
        "antal antallet andel andelen samlet af der som i på til for med ved og eller om at er har"
        " bliver blive får fået kommer mindst højst den det de en et fra pr per år årligt året"
        " hver hvert mål total alt gennemsnit gennemsnitligt gennemsnitlig sig deres under over"
    ).split()
)
_ENDINGS = ("", "erne", "ene", "ere", "ens", "ets", "er", "en", "et", "e", "r", "s", "t", "n")
# What is counted although another word stands in the cell.
_SAME = {"deltog": "deltager", "fremmødte": "deltager", "fremmøde": "deltager"} | {
    "mødte": "deltager",
    "frafaldet": "frafald",
    "frafaldne": "frafald",
}
_SHORTEST = 3
_LONG_STEM, _LONGEST_ENDING = 5, 4
_RATE = re.compile(
    r"\b(?:pr|per)\b|\b(?:uge|måned|dag)(?:nt)?lig\w*|\bgennemsnit\w*|\bgns\b|\bsnit\b"
    r"|\bom (?:ugen|måneden|dagen)\b|\bhver (?:uge|måned|dag)\b"
)
_LIKE_SHARE = re.compile(r"\b(?:tilfredshed|tryghed|trivsel|fastholdelse|gennemførelse)\w*$")
_PERSONS = re.compile(
    r"\b(?:\w*(?:deltager|borger|familie|beboer|frivillig|medlem|kvinde|mænd|børn|elev|forælder"
    r"|forældre|person)\w*|unge\w*)\b"
)


@dataclass(frozen=True)
class Asked:
    """What is asked for: `unit` is what it is counted in, where that is known, `is_goal` whether
    the column holds goals (None where nobody says), `months` how long its figures are for.
    """

    unit: str | None = None
    indicator: str = ""
    is_goal: bool | None = None
    months: int | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The words that name what is counted, in plain spelling."""
        return _words_of(self.indicator)

    @property
    def counts(self) -> bool:
        """Whether the indicator says that it is a number of something."""
        return self.unit == COUNT.name or (
            self.unit is None and plain(self.indicator).startswith(COUNT.name)
        )

    @property
    def is_rate(self) -> bool:
        """Whether what is asked for is itself so many a week or a time."""
        return _RATE.search(plain(self.indicator)) is not None

    @property
    def is_change(self) -> bool:
        """Whether what is asked for is itself a change."""
        return names_change(self.indicator)

    @property
    def may_be_share(self) -> bool:
        """Whether it may be a percentage or a number, by words such as `Tilfredshed`."""
        return self.unit is None and _LIKE_SHARE.search(plain(self.indicator)) is not None

    @property
    def counts_persons(self) -> bool:
        """Whether what is counted are people, by the first of its words that says so."""
        return bool(self.words) and _PERSONS.match(self.words[0]) is not None

    def matches(self, text: str) -> frozenset[str]:
        """The words of the indicator that a text repeats, in whatever ending."""
        if not self.words:
            return frozenset()
        written = _words_of(text)
        return frozenset(
            asked for asked in self.words if any(is_same_word(asked, word) for word in written)
        )

    def begins_as(self, word: str) -> bool:
        """Whether a word of the indicator begins as another does: `aflyste` and `aflyst`."""
        begin = plain(word)[:_LONG_STEM]
        return any(asked.startswith(begin) for asked in plain(self.indicator).split())

    def bearing_on(self, text: str) -> tuple[object, ...]:
        """All of it that can matter to the reading of a text: the words that it shares with it."""
        written = plain(text)
        return (
            self.unit,
            self.is_goal,
            self.months,
            *_kind_of(self.indicator),
            _shared(self.words, written),
            _begun(plain(self.indicator), written),
        )


NOTHING_ASKED = Asked()
IN_PERCENT = Asked(SHARE.name)


@lru_cache(maxsize=4096)
def asked_of(
    indicator: str,
    unit: str | None = None,
    *,
    is_goal: bool | None = None,
    months: int | None = None,
) -> Asked:
    """What an indicator asks for, in percent where its own words say so and no `unit` is given."""
    if unit is None and says_share(indicator):
        unit = SHARE.name
    return Asked(unit, indicator, is_goal, months)


@lru_cache(maxsize=4096)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(
        _SAME.get(word, word)
        for word in plain(text).split()
        if word not in _EMPTY_WORDS and len(word) >= _SHORTEST and not word[0].isdigit()
    )


@lru_cache(maxsize=4096)
def _kind_of(indicator: str) -> tuple[object, ...]:
    asked = Asked(indicator=indicator)
    return (
        bool(asked.words), asked.counts, asked.is_rate, asked.is_change, asked.counts_persons,
        asked.may_be_share,
    )  # fmt: skip


@lru_cache(maxsize=16384)
def _shared(words: tuple[str, ...], written: str) -> tuple[tuple[str, ...], ...]:
    """For each word of the indicator that a text repeats, the words that do so, in order."""
    others = _words_of(written)
    shared = (tuple(other for other in others if is_same_word(word, other)) for word in words)
    return tuple(found for found in shared if found)


@lru_cache(maxsize=16384)
def _begun(indicator: str, written: str) -> tuple[str, ...]:
    begins = {word[:_LONG_STEM] for word in indicator.split()}
    return tuple(word for word in written.split() if word[:_LONG_STEM] in begins)


@lru_cache(maxsize=16384)
def is_same_word(first: str, second: str) -> bool:
    """Whether two words are one in two endings, or one ends with the other: `caféer` and
    `lektiecaféen`.
    """
    stems, others = _stems(first), _stems(second)
    if stems & others:
        return True
    shorter, longer = sorted((stems, others), key=lambda some: min(map(len, some)))
    return any(
        long.endswith(short) or (long.startswith(short) and len(short) >= _LONG_STEM)
        for short in shorter
        for long in longer
        if len(long) - len(short) <= _LONGEST_ENDING or long.endswith(short)
    )


def _stems(word: str) -> frozenset[str]:
    """A word without each of the endings that it may have."""
    return frozenset(
        stem
        for ending in _ENDINGS
        if len(stem := word.removesuffix(ending)) >= _SHORTEST and word.endswith(ending)
    )
