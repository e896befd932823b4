"""The unit that a cell in a column of units names."""

import re
from collections.abc import Iterable

from domain.spelling import plain
from domain.units import SHARE, UNITS

_UNITS = {words: unit.name for unit in UNITS.values() for words in unit.spellings}
_FRACTIONS = ("andel", "brøk", "kvotient", "decimal", "decimaltal")
_SHARE_WORDS = re.compile(r"%|\bprocent|\w{4}procent|\bandel|\bpct\b", re.IGNORECASE)


def read_unit(text: str) -> str | None:
    """The unit of the store that a text names; None for any other text."""
    if text.strip() == "%" or says_fraction(text):
        return SHARE.name
    return _UNITS.get(plain(text))


def says_fraction(text: str) -> bool:
    """Whether a unit is a share of one: `andel` beside 0,75."""
    return plain(text) in _FRACTIONS


def unit_of(indicator: str, stated: str | None, shares: Iterable[str]) -> str | None:
    """The unit that is stated, else `procent` where the indicator counts in it, else None."""
    return stated or (SHARE.name if is_share(indicator, shares) else None)


def says_share(indicator: str) -> bool:
    """Whether the words of an indicator say that it counts in percent."""
    return _SHARE_WORDS.search(indicator) is not None


def is_share(indicator: str, shares: Iterable[str]) -> bool:
    """Whether an indicator counts in percent: its words say so, or it is one of `shares`, in plain
    spelling.
    """
    return says_share(indicator) or plain(indicator) in shares
