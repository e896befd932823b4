"""Words that stand for a figure not yet due: `Afventer opstart`, `Holdet starter efter nytår`."""

import re

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
# What may stand as figures beside such words without being counted: days, weeks and years.
_DAYS = re.compile(
    rf"\b\d{{1,2}}\.? ?(?:{'|'.join(MONTHS)}|kvartal)\b|\b\d{{1,2}}[./-]\d{{1,2}}\b\.?|\buge \d+"
    r"|\b(?:19|20)\d\d(?:[/-]\d{2,4})?\b",
    re.IGNORECASE,
)


def says_pending(text: str) -> bool:
    """Whether a text without a figure of its own says that something has not begun yet."""
    if _AT_FIRST.match(text):
        return True
    words = _DAYS.sub("", text)
    return _ANYWHERE.search(words) is not None and not re.search(r"\d", words)
