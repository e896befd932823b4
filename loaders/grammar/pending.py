"""Words that stand for a figure not yet due: `Afventer opstart`, `Holdet starter efter nytår`, also
beside a zero; and for one that is due and not there: `Afventer tal fra jobcentret`.
"""

import re

import polars as pl

from domain.figures import ACHIEVED
from wording.formats import MONTHS

_WHEN = r"(?:efter|i|til|ved|når|senere|næste|den|d\.|fra|primo|medio|ultimo|uge|snart|først|\d+\.)"
_STARTS = rf"\b(?:starter|begynder|går i gang|kommer i gang|igangsættes)(?: op)?(?: {_WHEN}|$)"
_AT_FIRST = re.compile(
    rf"afvent|venter på|endnu ikke|(?:under |forventet )?opstart|{_STARTS}", re.IGNORECASE
)
_ANYWHERE = re.compile(
    r"\bafventer\b|\bventer på\b"
    r"|\bikke (?:\w+ ){0,2}?(?:op)?(?:start|begynd|påbegynd|igangsat|i gang)"
    r"|\b(?:udskudt|udskydes|udsat til|udsættes til)\b"
    rf"|\b(?:forventet|planlagt) opstart|{_STARTS}",
    re.IGNORECASE,
)
# A criterion may count those who wait: only a name that begins so is itself not begun.
_NAME = re.compile(r"(?:afventer|endnu ikke)\b", re.IGNORECASE)
# Who waits for a figure has begun; who waits for a leader may not have.
_FIGURE_AWAITED = re.compile(
    r"\b(?:afventer|venter på) (?:(?:\w+ ){0,2}?"
    r"(?:tal|tallet|tallene|data|opgørelse\w*|indberetning\w*|registrering\w*)\b|lederen[.!]?$)",
    re.IGNORECASE,
)
# What may stand as figures beside such words without being counted: days, weeks and years.
_DAYS = re.compile(
    rf"\b\d{{1,2}}\.? ?(?:{'|'.join(MONTHS)}|kvartal)\b|\b\d{{1,2}}[./-]\d{{1,2}}\b\.?|\buge \d+"
    r"|\b(?:19|20)\d\d(?:[/-]\d{2,4})?\b",
    re.IGNORECASE,
)


def says_awaited(text: str) -> bool:
    """Whether a text says that the figure itself is waited for: it is due, and not reported."""
    return _FIGURE_AWAITED.search(text) is not None


def says_pending(text: str) -> bool:
    """Whether a text without a figure of its own says that something has not begun yet."""
    if _AT_FIRST.match(text):
        return True
    words = _DAYS.sub("", text)
    return _ANYWHERE.search(words) is not None and not re.search(r"\d", words)


def without_zeros_not_begun(entries: pl.DataFrame) -> pl.DataFrame:
    """The entries, where the zeros of what has nothing but zeros, and of which the name, the cell
    or the note says that it has not begun, are no figures yet.
    """
    is_reported = pl.col("kind").is_in(ACHIEVED)
    highest = pl.max_horizontal("value", "high").filter(is_reported).max()
    has_zeros_alone = highest.over("plan", "activity", "indicator") == 0
    zeros = entries.with_row_index("place").filter(
        is_reported, pl.col("value") == 0, has_zeros_alone
    )
    waiting = [
        place
        for place, name, raw, note in zeros.select("place", "indicator", "raw", "note").iter_rows()
        if _NAME.match(name or "")
        or any(says_pending(words) for words in (_without_zero(raw), *(note or "").split("; ")))
    ]
    not_begun = pl.int_range(pl.len(), dtype=pl.UInt32).is_in(waiting)
    return entries.with_columns(
        value=pl.when(~not_begun).then("value"),
        status=pl.when(not_begun).then(pl.lit("pending")).otherwise("status"),
    )


def _without_zero(raw: str) -> str:
    return re.sub(r"\b0\b", "", raw)
