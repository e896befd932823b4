"""Rows that say what kind of figure they hold: `Årsmål`, `Dette kvartal`, `Total i år`."""

from collections.abc import Sequence

from domain.figures import KINDS
from domain.spelling import plain
from loaders.grammar.areas import Areas
from loaders.grammar.periods import read_period
from loaders.tables.header_words import role_by_words
from loaders.tables.labels import area_named
from loaders.tables.roles import SET_ASIDE, Role
from loaders.tables.stated_periods import possible_periods

KIND_OF_WORDS = {words: kind.name for kind in KINDS.values() for words in kind.spellings}
_KIND_OF_ROLE = {
    Role.TARGET: "target",
    Role.QUARTER_TARGET: "target",
    Role.ACTUAL: "actual",
    Role.YEAR_TO_DATE: "ytd",
    Role.BASELINE: "baseline",
}
# A row of these is told of and not counted.
ASIDE = "aside"
QUARTER_TARGET = "quarter target"


def kind_named(text: str, areas: Areas) -> str | None:
    """The kind of figure that a text names, `ASIDE` for what is told of and not counted, None for
    any other text.
    """
    if areas.code(text) is not None or area_named(text, areas) is None or possible_periods(text):
        return None
    if plain(text) in KIND_OF_WORDS:
        return KIND_OF_WORDS[plain(text)]
    period = read_period(text)
    role = role_by_words(text, period)
    if role is Role.TARGET and period is not None and period.quarter is not None:
        return QUARTER_TARGET
    return ASIDE if role in SET_ASIDE else _KIND_OF_ROLE.get(role) if role else None


def are_kinds(texts: Sequence[str], areas: Areas) -> bool:
    """Whether every text names a kind of figure."""
    return bool(texts) and all(kind_named(text, areas) is not None for text in texts)
