"""The words that say what a figure in a cell is: this one, an earlier one, a share, a change."""

import re
from enum import StrEnum

from domain.units import MONEY
from loaders.grammar.numbers import MINUS


class Role(StrEnum):
    """What a figure of a cell is there for."""

    COUNT = "count"
    WHOLE = "whole"
    NOW = "now"
    GOAL = "goal"
    ACHIEVED = "achieved"
    EARLIER = "earlier"
    PART = "part"
    BASE = "base of a share"
    BESIDE = "beside another"
    PLANNED = "not held"
    CHANGE = "change"
    MEASURE = "length, age or weight"
    TO_DATE = "of the year so far"
    OF_PERIOD = "of all the plan's years"
    YEAR = "year"


# Shares in words, with their percentage; the patterns are searched in this order.
_SHARES: tuple[tuple[str, float], ...] = (
    (r"halvdelen|(?:en\s)?halvdel|hver\sanden", 50),
    (r"to\stredjedele", 200 / 3),
    (r"(?:(?:en|én|1)\s)?tredjedel(?:en)?|hver\stredje", 100 / 3),
    (r"tre\sfjerdedele", 75),
    (r"(?:(?:en|én|1)\s)?(?:fjerdedel(?:en)?|kvart)|hver\sfjerde", 25),
    (r"to\sfemtedele", 40),
    (r"tre\sfemtedele", 60),
    (r"fire\sfemtedele", 80),
    (r"(?:(?:en|én|1)\s)?femtedel(?:en)?|hver\sfemte", 20),
    (r"(?:(?:en|én|1)\s)?sjettedel(?:en)?", 100 / 6),
    (r"(?:(?:en|én|1)\s)?tiendedel(?:en)?|hver\stiende", 10),
    (r"alle|samtlige|allesammen", 100),
    (r"ingen|intet|slet\singen", 0),
)
_NOT_EVERY = (
    r"(?!\s+(?:\d|ændring\w*|bemærkning\w*|kommentar\w*|problem\w*"
    r"|dag|uge|måned|kvartal|år|gang|hverdag))"
)
FRACTIONS = tuple(f"(?:{pattern}){_NOT_EVERY}" for pattern, _ in _SHARES)
_SHARE_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), value) for pattern, value in _SHARES)

_SCALES = (
    (re.compile(r"mi(?:o|ll)", re.IGNORECASE), 1e6),
    (re.compile(r"mi?a|milliard", re.IGNORECASE), 1e9),
    (re.compile(r"hundred", re.IGNORECASE), 1e2),
    (re.compile(r"dusin", re.IGNORECASE), 12),
    (re.compile(r"snes", re.IGNORECASE), 20),
)
_MONEY = re.compile(
    MONEY.in_criteria
    + r"|bevil(?:ling|get)|budget|midler\b|tilskud|udgift|indtægt|omkostning|forbrugt?\b|donation",
    re.IGNORECASE,
)
_IN_KRONER = re.compile(r"kr|tdkk", re.IGNORECASE)


def share_in_words(text: str) -> float:
    """The percentage of `en fjerdedel`, with one decimal."""
    words = " ".join(text.split())
    return next(round(value, 1) for one, value in _SHARE_PATTERNS if one.fullmatch(words))


def scale(text: str) -> tuple[float, str | None]:
    """How many times larger a word makes a figure, and the unit that it names: `t.kr.`."""
    times = next((times for pattern, times in _SCALES if pattern.match(text)), 1e3)
    return times, "kr" if _IN_KRONER.search(text) else None


def says_money(text: str) -> bool:
    """Whether words are about an amount of money: `Bevilling`, `250 kr.`"""
    return _MONEY.search(text) is not None


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


_TIMES_AGO = r"(?:år|kvartal|måned|gang|halvår|uge|sæson|periode|opgørelse|måling|tal)\w*"
_CHANGED = (
    r"(?:ste[gt]et?|stiger?|stige|faldet|falder?|falde|faldt|gået|gik|øget|øges?|øger|vokset|vokser?"
    r"|reduceret|reduceres?|mindsket|mindskes?|nedbragt|nedbringes|forbedret|forbedres?|hævet|hæves?"
    r"|sænket|sænkes?|løftet|ændret|ændres|rettet|korrigeret|udvidet|rykket|kommet|kom|op|ned|tilbage|frem|fremgang"
    r"|stigning|fald|nedgang|vækst|reduktion|tilbagegang|forbedring|plus|minus|hoppet|dykket|udviklet|udvikling|fordoblet|halveret|tredoblet)"
)
_ABOUT = r"(?:(?:ca\b\.?|cirka|knap|godt|næsten|omkring|mindst|over|hele|yderligere)\s+)?"
CHANGED = _pattern(rf"\b{_CHANGED}\b")
# A figure of the year so far, where one of the quarter is asked for.
_TO_DATE = (
    r"\b(?:indtil\s(?:nu|dato)|til\s?dato|hidtil|å\.?t\.?d|y\.?t\.?d|akkumulere[td]\w*|akk"
    r"|siden\s(?:nytår|januar|årets\sstart|årsskiftet|opstart\w*|start\w*|begyndelsen)"
    r"|(?:hele|i|for)\s(?:år(?:et)?|hele\såret)\s(?:i\salt|samlet))\b"
)
# What stands right before a figure or after it, by the role that it gives; the first that fits
# decides. A pattern of what is before is searched from the figure's own clause.
BEFORE: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.TO_DATE, _pattern(rf"{_TO_DATE}\W*(?:er|var|har)?\W*(?:vi\s)?(?:haft\s)?$")),
    (
        Role.CHANGE,
        _pattern(
            rf"\b{_CHANGED}(?:\s+\w+)?\s+med\s+{_ABOUT}$",
            r"\b(?:stigning|fald|nedgang|vækst|reduktion|fremgang|tilbagegang|forbedring)\s"
            rf"(?:på|med)\s+{_ABOUT}$",
            r"\b(?:ste[gt]et?|stiger?|stige|faldet|falder?|faldt|øget|øges?|vokset|vokser?|reduceret"
            r"|reduceres?|mindsket|mindskes?|nedbragt|hævet|sænket)(?:\s(?:op|ned))?\s+"
            rf"{_ABOUT}$",
        ),
    ),
    (
        Role.EARLIER,
        _pattern(
            r"\b(?:mod|kontra|sammenlignet med|sml\.?|set i forhold til|i forhold til|ift\.?)\b",
            rf"(?<!som )(?<!som i )\b(?:sidste|forrige|tidligere)(?:\s{_TIMES_AGO})?\b",
            r"\b(?:året|kvartalet|måneden) (?:før|forinden|inden)\b|\bi fjor\b|\boprindelige?t?\b",
            r"\b(?:før|baseline|udgangspunkt(?:et)?|startede (?:på|med))\W*(?:var\W*)?$",
        ),
    ),
    (
        Role.PART,
        _pattern(r"\b(?:heraf|hvoraf|deraf|herunder|derunder|inkl(?:usive)?|ekskl(?:usive)?)\b"),
    ),
    (Role.BASE, _pattern(r"\b(?:ud\s?af|af|blandt)\s(?:de\s|i alt\s|alle\s)?$")),
    (Role.WHOLE, _pattern(r"\b(?:i\s?alt|samlet|tilsammen|total(?:t|en)?)\b|=\s*$")),
    (Role.GOAL, _pattern(r"\b(?:års|kvartals)?mål(?:et|tal\w*|sætning\w*)?\b[^.]*$")),
    (
        Role.ACHIEVED,
        _pattern(
            r"\b(?:opnået|nået|resultat\w*|realiseret|faktisk|status|endte|blev til|landede)\b"
        ),
    ),
    (
        Role.NOW,
        _pattern(
            r"\b(?:rettet til|korrigeret til|skal være|nu|i dag|p\.?t|aktuelt|dvs|altså"
            r"|svarende til|det svarer til)\b"
        ),
    ),
)
BESIDE = _pattern(
    r"\b(?:i|på|ved|over|til|for|hos|med|á|à|efter|gennem|igennem|under|via|uden|fordelt på|pr|per)"
    r"\s+(?:de\s|den\s|alle\s|vores\s)?$"
)
NOT_HELD = (
    r"invitere\w*", r"planlagt\w*", r"planlægge\w*", r"forvente\w*", r"aflys\w*", r"venteliste\w*",
    r"afbud\w*", r"på vej", r"mangle[rdt]\w*", r"udeble\w*", r"udeblivelse\w*", r"frafald\w*",
    r"fald[te]t?\w* fra", r"afslag\w*", r"afmeld\w*", r"udsat\w*", r"udskudt\w*",
    r"ikke(?!\s+(?:\w+\s+)?(?:under|over|mere|flere|færre|mindre|overstige|lavere|højere))",
    r"(?:starter|begynder) med", r"afvent\w*", r"venter",
    r"stoppet", r"droppet", r"sygemeldt\w*", r"syge?", r"afvist\w*", r"sendt", r"framelding\w*",
)  # fmt: skip
PLANNED = _pattern(rf"\b(?:{'|'.join(NOT_HELD)})\b")
AFTER: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.TO_DATE, _pattern(rf"^[^,;]*{_TO_DATE}")),
    (
        Role.OF_PERIOD,
        _pattern(
            r"^(?!.*\b(?:årligt?|om året|(?:pr\.?|per|hvert) år)\b)"
            r"\W*(?:\w+\s+){0,3}?(?:i|over|for|gennem)\s(?:hele\s)?"
            r"(?:(?:projekt|plan|aftale|helhedsplan|bevillings)s?)?perioden\b"
        ),
    ),
    (
        Role.CHANGE,
        _pattern(
            r"^\s*(?:\w+\s+)?(?:under|over|fra|(?:bag)?efter|foran|af)\s(?:års|kvartals)?mål(?:et|tal\w*)?\b",
            r"^\s*(?:i\s)?målopfyldelse",
            r"^\s*(?:%|pct\.?|procent)?\s*-?\s?point\b",
            r"^\s*\w*\s*(?:flere|færre|mere|mindre|højere|lavere|stigning|fald|fremgang|nedgang|vækst"
            r"|reduktion|tilbagegang)\b(?! gange)",
        ),
    ),
    (
        Role.EARLIER,
        _pattern(
            rf"^(?!.*\bsom\b)\W*(?:\w+\s+){{0,3}}?(?:sidste|forrige)\s{_TIMES_AGO}",
            r"^\W*(?:\w+\s+){0,3}?"
            r"(?:i fjor|tidligere|(?:året|kvartalet|måneden) (?:før|forinden))\b",
        ),
    ),
    (Role.WHOLE, _pattern(r"^\W*(?:\w+\s+){0,2}?(?:i\s?alt|samlet|tilsammen|totalt)\b")),
    (Role.GOAL, _pattern(r"^\W*(?:som |er |i |var )?mål(?:et|tal)?\b")),
    (
        Role.MEASURE,
        _pattern(
            r"^\s*(?:år|måned(?:er)?|mdr\.?|mnd\.?|uger?|dage?|minut(?:ter)?|min\.|km|meter|m2|m²|kvm|kg|semester\w*)"
            r"(?!\w)"
        ),
    ),
)  # fmt: skip
ATTENDED = _pattern(
    r"\b(?:deltog|deltaget|mødt(?:e|es)?|kom|kommet|gennemført\w*|afholdt\w*|fremmød\w*|holdt)\b"
)
# Where one figure ends and what is said of the next begins: the strongest first.
ENDS_OF_CLAUSES = (
    re.compile(r"[,;:()\[\]/\n•|]|\.(?=\s|$)|\s[-–—]\s"),
    _pattern(
        r"\b(?:mod|sammenlignet|set i forhold|i forhold|ift|og|men|mens|hvor|heraf|hvoraf|deraf"
        r"|herunder|eller|samt|plus|svarende|fordelt|ud\s?af|inkl|inklusive|ekskl|eksklusive|dvs"
        r"|altså|(?<!faldet )(?<!falder )(?<!faldt )fra)\b|="
    ),
    _pattern(
        r"\b(?:i(?!\s(?:fjor|år|sidste|forrige|dette|kvartal|alt|gennemsnit|snit|dag)\b)|på|ved|over"
        r"|til|for|hos|med|á|à|af|blandt|i alt|total|nu)\b"
    ),
)
ABBREVIATIONS = _pattern(
    r"\b(?:ca|pr|pct|kr|gns|bl|a|nr|min|maks|max|inkl|ekskl|ift|sml|dvs|evt|mio|mia|osv|d|kl|st|stk)\."
)
MULTIPLIED = _pattern(
    r"\b(?:á|à|a|x)\b|\bgange\s\d|×|\bhver\b(?!\s\w)|\bpr\.? (?:gang|møde|hold)\b"
)
MEETINGS = _pattern(
    r"^\s*(?:(?!på|i|ved|til|med|af|hos|fra|for|om)\w+\s)?(?:møde|gang|arrangement|hold|samtale|workshop|kursus|kurser|besøg|tur|udflugt"
    r"|forløb|dag|caf)\w*"
)
ONE = _pattern(
    r"(?P<before>(?:\w+\s+){0,3}?)(?P<bound>(?:mindst|minimum|min\.|højst|maks\.?|kun|bare|blot|ca\.)\s+)?"
    r"(?:en|et|een|eet)\b(?!\s+(?:par|halv\w*|del|række|masse|håndfuld)\b)(?P<enkelt>\s+(?:enkelt|eneste)\b)?"
    r"(?P<after>(?P<times>\s+gang\b)?(?:\s+\w+){0,5}?[.!]?)"
)
EITHER = _pattern(r"\b(?:eller|enten)\b")
NEGATIVE_WORD = _pattern(r"(?:^|\s)minus\s*$")
PLUS_SIGN = re.compile(r"(?:^|[\s(])\+\s*$")
TRAILING_MINUS = re.compile(rf"[{MINUS}]\s*$")


def is_told_apart(label: str) -> bool:
    """Whether a label makes its figure another thing than the figures beside it: `sidste år`."""
    return PLANNED.search(label) is not None or any(
        pattern.search(label) for _, pattern in (*BEFORE, *AFTER)
    )


# How often in a year, by what a word or a phrase says.
_UNITS_OF_TIME = {
    "dag": 365,
    "uge": 52,
    "måned": 12,
    "kvartal": 4,
    "halvår": 2,
    "år": 1,
}
_TIME = "(dag|uge|måned|kvartal|halvår|år)"
_EVERY = {
    "anden": 2,
    "andet": 2,
    "2": 2,
    "tredje": 3,
    "3": 3,
    "fjerde": 4,
    "4": 4,
    "femte": 5,
    "5": 5,
    "sjette": 6,
    "6": 6,
    "ottende": 8,
    "8": 8,
    "14": 14,
}
_EVERY_NTH = _pattern(
    rf"\bhver[t]?\s+(anden|andet|tredje|fjerde|femte|sjette|ottende|2|3|4|5|6|8|14)\.?\s+{_TIME}"
)
_LY = _pattern(r"\b(dag|uge|måned|halvår|år)(?:e?nt)?ligt?\b|\b(kvartal)s?vis\b")
_ONE_TIME = _pattern(
    rf"\b(?:pr\.?|per|om|hvert?)\s+{_TIME}(?:e?n|et)?\b", rf"\bi\s+{_TIME}(?:e?n|et)\b"
)
_WEEKDAY = _pattern(r"\b(?:man|tirs|ons|tors|fre|lør|søn)dage?\b")
_ON_WEEKDAYS = _pattern(r"\bhver\s+(?:man|tirs|ons|tors|fre|lør|søn)dag\b", r"\bhver weekend\b")


def times_a_year(text: str) -> tuple[float, tuple[int, int]] | None:
    """How often in a year something happens once, and where the words stand that say it."""
    if nth := _EVERY_NTH.search(text):
        per_year = _UNITS_OF_TIME[nth[2].lower()] / _EVERY[nth[1].lower()]
        return round(per_year), nth.span()
    if one := _ONE_TIME.search(text):
        return _UNITS_OF_TIME[(one[1] or one[2]).lower()], one.span()
    if days := _ON_WEEKDAYS.search(text):
        return 52 * max(len(_WEEKDAY.findall(text)), 1), days.span()
    if often := _LY.search(text):
        return _UNITS_OF_TIME[(often[1] or often[2]).lower()], often.span()
    return None
