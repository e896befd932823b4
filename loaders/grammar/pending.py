"""Words that stand for a figure not yet due: `Afventer opstart`, `Holdet starter efter nytår`, also
beside a zero; and for one that is due and not there: `Afventer tal fra jobcentret`.
"""

import re

import polars as pl

from domain.figures import ACHIEVED
from loaders.grammar.numbers import NUMBER_WORDS
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
    r"|\b(?:flytte[st]|rykke[st]|skubbe[st]|flyttet|rykket|skubbet|udsættes) til\b"
    r"|^(?:først|tidligst|kommer(?: først)?) (?:i|til|efter|når|næste|fra)\b"
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
    r"|\b[KQ]\s?[1-4]\b"
    r"|\b(?:19|20)\d\d(?:[/-]\d{2,4})?\b",
    re.IGNORECASE,
)

# What was not held, or is counted another time: no figure is due, and none is missing.
_NOT_HELD = re.compile(
    r"\b(?:aflys(?:t|te|es)|udgår|udgået|bortfald\w*|nedlagt|droppet|lukket|indstillet|stoppet"
    r"|diskretion\w*|anonymiser\w*|fortrolig\w*"
    r"|holder (?:pause|lukket|ferie)|på pause|sommerferie|ferielukket|flyttet|irrelevant"
    r"|(?:opgøres|måles|tælles|opgjort|afholdes|gennemføres|laves|registreres|undersøges"
    r"|rapporteres|kendes|foreligger|indberettes) "
    r"(?:ikke|først|kun|(?:en|én|1|to|2) gange? |hvert|hver|årlig"
    r"|i (?:slutningen|foråret|efteråret)|ved"
    r"|til (?:sommer|jul|foråret|efteråret|næste)|igen|senere|i \d|pr\.? år|om året|halvårlig)"
    r"|ingen (?:\w+ )?(?:tal|data|oplysning\w*|opgørelse\w*|måling\w*|registrering\w*"
    r"|aktivitet\w*|undersøgelse\w*|indberetning\w*|svar)"
    r"|(?:ikke|ej|aldrig) (?:\w+ ){0,2}?(?:afholdt|gennemført|holdt|relevant|aktuel\w*|opgjort|målt"
    r"|mulig\w*|registreret|undersøgt|kendt|modtaget|talt|indberettet|oplyst|i brug))\b",
    re.IGNORECASE,
)
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(NUMBER_WORDS)})\b", re.IGNORECASE)
# In a short text without a figure these say that there is none.
_DENIAL = re.compile(
    r"\b(?:ikke|aldrig)\b|\b(?:tal(?:lene)?|data) (?:følger|kommer|mangler|haves)\b"
    r"|\b(?:måling|opgørelse|undersøgelse) (?:foretages|laves|sker|følger|kommer)\b"
    r"|\b(?:kommer|følger) (?:senere|i næste|snart)\b",
    re.IGNORECASE,
)
_SHORT = 60
_HOW_OFTEN = re.compile(
    r"\b(?:en|én|et|ét|1|to|2|3|4|tre|fire) gange?\b|\bhver[t]? (?:\w+|\d+\.)", re.IGNORECASE
)


def says_not_held(text: str, has_number: bool) -> bool:
    """Whether a text without a figure of its own says that nothing was held or counted."""
    if not text[:1].isalpha():
        return False
    if not has_number and len(text) <= _SHORT and _DENIAL.search(text):
        return True
    if _NOT_HELD.search(text) is None:
        return False
    words = _HOW_OFTEN.sub("", _DAYS.sub("", text))
    return not has_number or (re.search(r"\d", words) is None and not _NUMBER_WORD.search(words))


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
