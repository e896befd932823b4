"""What the words of a heading say that its column holds, whatever period stands beside them."""

import re
from functools import lru_cache

from domain.periods import Period
from domain.spelling import plain
from loaders.grammar.periods import read_year
from loaders.tables.period_spans import names_quarter, read_to_date, without_periods
from loaders.tables.roles import Role

# The words of a heading that say which end its goals are.
BOUND = r"(?:højst|maks(?:imalt|imum|imal)?|max(?:imum)?|mindst|min(?:imum)?)"

# Words that say nothing of their own beside the others of a heading.
_SMALL = re.compile(
    r"(?:af|alt|antal|at|den|denne|det|dette|de|for|fra|hele|i|i ?alt|ift|indtil|inden"
    r"|kvartal(?:et)?|udgang(?:en)?|slut(?:ning(?:en)?)?|årsskiftet|kommende|næste|med|nu|og|om|over|per(?:ioden)?|pct|pr|procent|på|samle[dt]e?|siden|status|tal(?:lene)?|til"
    r"|total|under|ved|år(?:et|ets)?|(?:års)?mål(?:et|tal|ene)?|opnået|resultat(?:et)?|forhold"
    r"|realiseret|nået|kr|stk|plan(?:en)?|vs|kontra|mod|\d+| )*"
)
_TARGET = (
    r"(?:(?:års|kvartals|måneds|slut|periode)?mål(?:et|ene|tal|tallet|sætning(?:en|er)?)?|target)\b"
)
# A word of these decides where a period or nothing but small words stands beside it.
_DECISIVE = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        (
            Role.EARLIER,
            r"\b(?:sidste|forrige|foregående|tidligere) (?:år|kvartal|periode|måned|gang|status"
            r"|rapport\w*|afrapportering|opgørelse)\w*\b|\b(?:året|kvartalet) (?:før|forinden)\b"
            r"|\bsamme (?:periode|kvartal|tid\w*)\b|\bi fjor\b",
        ),
        (
            Role.COMPUTED,
            r"\b(?:mål)?opfyld(?:else|elsen|elsesgrad|elsesgraden|elsesprocent|t)\b|\bmålindfrielse\b"
            r"|\bindfriet\b|\bindfrielse\b|\bafvigelse[nr]?\b|\bafvig\b|\bdiff(?:erence|erencen)?\b"
            r"|\bforskel(?:len)?\b|\bændring(?:en|er)?\b|\budvikling(?:en)?\b|\bstigning(?:en)?\b"
            r"|\bvækst(?:en)?\b|\bfremgang(?:en)?\b|\btilbagegang(?:en)?\b|\bforbedring(?:en)?\b"
            r"|\brest(?:en|mål|ende|erende)?\b|\bmangler\b|\bmanglende\b|\bmanko\b|\btilbage\b"
            r"|\bindeks(?:et)?\b|\btrafiklys\b|\bsmiley\b|\bgrad af mål\w*"
            r"|\b(?:procent|pct|andel|ud) af (?:års|kvartals)?mål(?:et|ene)?\b"
            r"|\b(?:ift|i forhold til|vs|kontra|mod|over|under) (?:års|kvartals)?mål(?:et)?\b",
        ),
        (
            Role.FORECAST,
            r"\bprognose[nr]?\b|\bforventning(?:en|er)?\b|\bforvent(?:et|es|ede)\b|\bskøn(?:net)?\b"
            r"|\bestimat(?:et)?\b|\bestimeret\b|\bforecast\b|\bfremskrivning(?:en)?\b",
        ),
        (
            Role.NOTE,
            r"\bbemærkning(?:en|er|erne)?\b|\bnote(?:n|r|rne)?\b|\bkommentar(?:en|er|erne)?\b"
            r"|\bforklaring(?:en|er)?\b|\bbegrundelse(?:n|r)?\b|\buddybning(?:en|er)?\b|\bårsag(?:en|er)?\b",
        ),
    )
)  # fmt: skip
_PERCENT_OF_TARGET = re.compile(
    r"%\s*(?:af|ift\.?|i forhold til)\s*(?:års|kvartals)?mål", re.IGNORECASE
)
_MORE_OR_LESS = re.compile(r"\s*(?:\+\s*/\s*[-–−]|±)")
_TO_DATE = re.compile(
    r"\bak(?:k|kum(?:uleret|uleret)?)\b|\bkum(?:ul(?:eret|ativt?)?)?\b|\bytd\b|\båtd\b|\btil dato\b"
    r"|\bhidtil\b|\btil og med\b|\bt ?o ?m\b|\bindtil (?:nu|videre|og med)\b|\bd ?d\b"
    r"|\bløbende total\b"
)
_OF_THE_YEAR = re.compile(
    r"(?:opnåe[td]|resultat(?:et)?|realisere[td]|nået|faktisk|antal|status|samlet)"
    r" (?:hidtil )?(?:i år|i året|for året|i årets løb|hele året)$|årets resultat|årsresultat"
    r"|(?:resultat|opnået|nået|realiseret|afholdt|gennemført) i alt$|samlet (?:i år|for året)"
)
_REACHED = re.compile(
    rf"{_TARGET}(?: [kq] ?[1-4])? (?:er )?(?:nået|opnået|realiseret)\b|nået\b"
    r"|(?:afholdt|gennemført|udført)$"
)
# A goal of less than a quarter, or of each time, is asked about.
_OF_A_SHORT_TIME = re.compile(
    r"\b(?:pr|per|hver|om) (?:måned|måneden|uge|ugen|dag|dagen|gang|møde|hold|arrangement)\b"
    r"|\b(?:månedligt?|ugentligt?|dagligt?)\b"
)
# What is answered in words, and not in how many.
_ASKS_FOR_WORDS = re.compile(r"(?:hvad|hvordan|hvorfor|hvem|hvornår|hvilke[nt]?)\b")
_YES_OR_NO = re.compile(r"\bja\b.*\bnej\b")
_HAS_TARGET = re.compile(rf"\b{_TARGET}")
_HAS_RESULT = re.compile(r"\b(?:opnåe[td]|resultat\w*|realisere[td]|faktisk\w*|nået)\b")
_IS_EXPECTED = re.compile(r"(?:forventet|planlagt)(?: antal)?")
_PLANNED = re.compile(r"\b(?:planlagt|plan|budget|budgetteret)\b|\bsiden (?:[kq] ?)?[1-4]\b")
_YEARS = re.compile(r"\b((?:19|20)\d\d)\s*(?:[-–—/]|til|og)\s*((?:19|20)?\d\d)\b(?![./-])")
_YEAR = re.compile(r"\b20\d\d\b")
_WHOLE_PERIOD = re.compile(
    r"\b(?:hele|samlede) (?:plan|projekt|bevillings|helhedsplans)?perioden?\b|\bplanperioden\b"
    r"|\bhele (?:helheds)?planen(?: perioden)?\b|\bperiode ?mål\b|\bslutmål\b"
    r"|\bmål(?:et)? (?:for |i |over )?perioden\b|\bprojektperioden\b"
)

# Matched in this order against the header in the spelling of `spelling.plain`.
_BEGINNINGS = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        (Role.EARLIER_TOTAL, r"(total|i alt).*\b(forrige|sidste|tidligere)|tidligere total"),
        (Role.INDICATOR, r"(succeskriteri|indikator|kriteri|aktivitetsmål|målgruppe(r|n)?\b)"),
        (Role.LONG_TERM_GOAL, r"delmål"),
        (Role.MUNICIPAL_BASELINE, r"(evt )?anden baseline|baseline.*kommune|kommunens? baseline"),
        (Role.BASELINE_YEAR, r"baseline ?år|år for baseline"),
        (Role.BASELINE, r"baseline"),
        (Role.SOURCE, r"(data)?kilde"),
        (Role.ACTIVITY, r"aktivitet(snavn|er)?$"),
        (Role.FOCUS_AREA, r"(indsats|fokus)område$"),
        (Role.PLAN, r"(boligsocial )?(helheds)?plan$"),
        (Role.AREA, r"(bolig)?område(r)?$|(bolig)?afdeling(er)?$"),
        (Role.KIND, r"(type|art|slags)$"),
        (Role.VALUE, r"(værdi|tal|antal|opgørelse|indhold)$"),
        (Role.LOW, r"(lav|laveste|nedre)$"),
        (Role.HIGH, r"(høj|højeste|øvre)$"),
        (Role.UNIT, r"enhed$"),
        (Role.NOTE, r"(bemærkning|note|kommentar)(en|er)?$"),
        (Role.PERIOD, r"(periode|kvartal|kvartal år|år|måned|tid|tidspunkt|dato|uge)$"),
        (Role.IGNORED, r"((løbe?|lb|række|linje) ?)?(nr|nummer)$|id$"),
        (
            Role.QUARTER_TARGET,
            r"kvartals ?mål|mål (for|i) (dette )?kvartalet|mål (pr |per |for hvert )?kvartal$",
        ),
        (
            Role.TARGET,
            r"(års ?)?mål(tal|sætning)?\b|(forventet|planlagt)( antal)?$"
            rf"|{BOUND} ?s?mål|{BOUND}( antal)?$",
        ),
        (Role.YEAR_TO_DATE, r"(totalt?|i alt|.*\bhidtil) i år|.*\bår(et)? til dato|opnået i alt"),
        (Role.TOTAL, r"(i ?alt|hoved ?total|total|totalt|sum|samlet|hele planen|alle områder)$"),
        (Role.ACTUAL, r"(i )?dette kvartal|denne måned|opnåe[td]|resultat|realisere[td]|faktisk"),
    )
)  # fmt: skip

_SETTLED_BY_BEGINNING = (
    Role.EARLIER_TOTAL,
    Role.INDICATOR,
    Role.LONG_TERM_GOAL,
    Role.BASELINE,
    Role.MUNICIPAL_BASELINE,
    Role.BASELINE_YEAR,
    Role.SOURCE,
)


def last_year_of(header: str) -> int | None:
    """The last year that a heading of the whole period names: the 2026 of `Mål 2023-26`."""
    several = _several_years(header)
    years = _YEAR.findall(header)
    return several or (int(years[-1]) if years else None)


def _several_years(header: str) -> int | None:
    """The last of several years that a heading runs over; None for two that are a school year."""
    years = _YEARS.search(header)
    last = read_year(years[2]) if years is not None else None
    return last if years is not None and last is not None and last - int(years[1]) > 1 else None


@lru_cache(maxsize=4096)
def role_by_words(header: str, period: Period | None) -> Role | None:
    """What a heading says its column holds; `UNKNOWN` where its words could say several things,
    None where they say nothing. `period` is the one it names.
    """
    spelling = plain(header)
    if header.rstrip().endswith("?") and _ASKS_FOR_WORDS.match(spelling):
        return Role.NOTE
    beginning = next((role for role, pattern in _BEGINNINGS if pattern.match(spelling)), None)
    if beginning in _SETTLED_BY_BEGINNING or re.search(r"[^\W\d_]", header) is None:
        return beginning
    is_to_date = read_to_date(header) is not None
    names = names_quarter(header) or is_to_date
    names = names or (period is not None and period.quarter is not None)
    decisive = _set_aside(header, spelling, is_dated=names)
    if decisive is not None:
        return decisive
    return _counted(header, spelling, is_dated=names, is_to_date=is_to_date) or beginning


def _set_aside(header: str, spelling: str, *, is_dated: bool) -> Role | None:
    """What a heading's decisive words say; `is_dated` where a quarter stands beside them."""
    if _several_years(header) is not None or _WHOLE_PERIOD.search(spelling):
        return Role.PERIOD_TARGET if _HAS_TARGET.search(spelling) else Role.WHOLE_PERIOD
    if _IS_EXPECTED.fullmatch(spelling):
        return Role.TARGET
    if _PERCENT_OF_TARGET.search(header) or _MORE_OR_LESS.match(header):
        return Role.COMPUTED
    for role, pattern in _DECISIVE:
        match = pattern.search(spelling)
        is_counted = role is Role.NOTE and spelling.startswith("antal ")
        if match and not is_counted and (is_dated or _is_alone(header, pattern)):
            return role
    return None


def _counted(header: str, spelling: str, *, is_dated: bool, is_to_date: bool) -> Role | None:
    """Whether a heading speaks of the year's so far, of a quarter's goal, or of what was reached.

    A goal that is added up through the year (`Akk. mål K3`) is worked out of the year's.
    """
    has_target = _HAS_TARGET.search(spelling) is not None
    so_far = is_to_date or _TO_DATE.search(spelling) is not None
    if _REACHED.match(spelling):
        if header.strip().endswith("?") or _YES_OR_NO.search(spelling):
            return Role.COMPUTED
        so_far = so_far or spelling.endswith((" i år", " i alt"))
        return Role.YEAR_TO_DATE if so_far else Role.ACTUAL
    if so_far or _OF_THE_YEAR.match(spelling):
        return Role.COMPUTED if has_target and so_far else Role.YEAR_TO_DATE
    if has_target and _OF_A_SHORT_TIME.search(spelling):
        return Role.UNKNOWN
    if is_dated and has_target and _HAS_RESULT.search(spelling) is None:
        return Role.TARGET
    return Role.UNKNOWN if is_dated and _PLANNED.search(spelling) else None


def _is_alone(header: str, decisive: re.Pattern[str]) -> bool:
    """Whether nothing stands beside a heading's decisive words but its period and small words."""
    rest = plain(decisive.sub(" ", plain(without_periods(header))))
    return _SMALL.fullmatch(rest) is not None
