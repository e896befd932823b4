"""The unit that a cell in a column of units names."""

import re
from collections.abc import Iterable

from loaders.grammar.spelling import plain

_UNITS = {
    "antal": "antal",
    "stk": "antal",
    "styk": "antal",
    "personer": "antal",
    "procent": "procent",
    "pct": "procent",
    "andel": "procent",
    "timer": "timer",
    "time": "timer",
    "kr": "kr",
    "kroner": "kr",
    "dkk": "kr",
}
_SHARE_WORDS = re.compile(r"%|\bprocent|\bandel", re.IGNORECASE)


def read_unit(text: str) -> str | None:
    """The unit of the store that a text names; None for any other text."""
    return "procent" if text.strip() == "%" else _UNITS.get(plain(text))


def is_share(indicator: str, shares: Iterable[str]) -> bool:
    """Whether an indicator counts in percent: its words say so, or it is one of `shares`, in plain
    spelling.
    """
    return _SHARE_WORDS.search(indicator) is not None or plain(indicator) in shares
