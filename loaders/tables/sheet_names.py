"""What a sheet's name or a title says: a period, an area, an activity, one or several of them."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from domain.periods import Period
from domain.spelling import one_line, plain
from loaders.grammar.areas import Areas
from loaders.grammar.periods import read_month, read_period, read_stated_period
from loaders.tables.period_spans import ends_quarter, names_quarter, without_periods

_NUMBER = re.compile(r"^\s*\d+[.)]?\s+")
# A longer title is a sentence, which may speak of any period.
_LONGEST = 90
# Words beside a period or an area that name no activity.
_NO_NAME = re.compile(
    r"(?:(?:kvartals|års|måneds)?(?:status|rapport(?:en|ering)?|opgørelse(?:n)?|skema(?:et)?"
    r"|afrapportering(?:en)?|indberetning(?:en)?|oversigt(?:en)?)|tal(?:lene)?|(?:rå ?)?data"
    r"|resultat(?:er|erne)?|ark|sheet|tabel|fane|side|for|på|i|til|fra|af|og|om|over|pr|den|det|de"
    r"|bestyrelse[nr]?|styregruppe[nr]?"
    r"|boligsociale?|helhedsplan(?:en)?|ny|nye|nyt|rettet|rettelse[rn]?|korrigeret|endelig|kopi|udkast"
    r"|version|v|område(?:t)?|afdeling(?:en)?|afd|året|år|kvartal(?:et)?|periode(?:n)?|\d+| )*"
)


@dataclass(frozen=True)
class NameParts:
    """The period and the area that a name speaks of, and what is left of it as an activity's
    name.
    """

    period: Period | None = None
    area: str | None = None
    activity: str | None = None


def parts_of_name(text: str, areas: Areas, activities: Collection[str] = ()) -> NameParts:
    """What a name says; the activity is one of `activities` (in plain spelling) where one is named,
    and the whole name where neither a period nor an area stands beside it.
    """
    name = one_line(text)
    period = _period_in(name)
    if period is None:
        name = one_line(_NUMBER.sub("", name))
    if plain(name) in activities:
        return NameParts(activity=name)
    undated = name if period is None else without_periods(name)
    code, rest = _area_in(undated, areas)
    known = _known_activity(undated, activities) or _known_activity(rest, activities)
    if known is not None:
        return NameParts(period, code, known)
    if code is not None and not _is_no_name(rest):
        # What else the name says may be an activity of that area, or of all of them.
        code, rest = None, undated
    return NameParts(period, code, None if _is_no_name(rest) else _trimmed(rest))


def _period_in(name: str) -> Period | None:
    if len(name) > _LONGEST:
        return None
    if names_quarter(name) or ends_quarter(name):
        return read_period(name)
    if read_month(name) is not None:
        return read_stated_period(name)
    period = read_period(name)
    is_year = period is not None and period.quarter is None
    return period if is_year and _is_no_name(without_periods(name)) else None


def _area_in(text: str, areas: Areas) -> tuple[str | None, str]:
    """The area that a text is or names in full, and the text without it."""
    whole = areas.marked(text.strip(" .,:;()-–—_"))
    if whole is not None:
        return whole, ""
    found = {
        (code, name)
        for name, code in areas.codes_by_spelling.items()
        if len(name) > 3 and f" {name} " in f" {plain(text)} "
    }
    if len({code for code, _ in found}) != 1:
        return None, text
    code, name = max(found, key=lambda one: len(one[1]))
    pattern = r"\W+".join(map(re.escape, name.split()))
    rest = re.sub(pattern, " ", text, flags=re.IGNORECASE)
    return code, re.sub(rf"\(\s*{re.escape(code)}?\s*\)", " ", rest)


def _known_activity(text: str, activities: Collection[str]) -> str | None:
    """The one known activity that a text names in full."""
    words = f" {plain(text)} "
    named = {name for name in activities if name and f" {name} " in words}
    longest = max(named, key=len, default=None)
    if longest is None or any(name not in longest for name in named):
        return None
    match = re.search(r"\W+".join(map(re.escape, longest.split())), text, re.IGNORECASE)
    return match[0] if match else None


def _is_no_name(text: str) -> bool:
    return _NO_NAME.fullmatch(plain(text)) is not None


def _trimmed(text: str) -> str:
    return one_line(text).strip(" .,:;-–—_/|")
