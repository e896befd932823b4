"""What words say of an indicator's attributes: `skal falde`, `højst 50`, `i gennemsnit`, `skoleår`.

Each reading gives the words that say it, as they stand.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from domain.spelling import one_line
from domain.units import IN_CRITERIA, UNITS
from loaders.grammar.numbers import read_number
from loaders.grammar.units import read_unit

_NUMBER = r"\s*(?:\w+\s+){0,2}?(?:ca\.?\s*)?\d[\d.,]*(?:\s*[-–]\s*\d+)?"
# An age is no bound of what is counted; in a criterion's words neither is a time.
_NO_AGE = r"(?![\d.,-]*\s*-?\s*år)"
_NO_TIME = r"(?![\d.,-]*\s*(?:-?\s*år|måned|uge|dag|time|minut|gange?\b|kr))"
_AT_MOST = (
    r"(?:\b(?:højst|maks(?:imalt|imum|imal)?\.?|max(?:imum)?\.?|under|(?:mindre|færre|lavere) end"
    r"|ned (?:på|til|under))(?!\w)|[<≤])"
)
_AT_LEAST = (
    r"(?:\b(?:mindst|min\.|min|minimum|over|overstiger?|(?:mere|flere|højere) end"
    r"|op på)(?!\w)|[>≥])"
)
_LIMIT = (
    r"\b(?:højst|maks(?:imalt|imum|imal)?\.?|max(?:imum)?\.?|op til"
    r"|ikke (?:over|(?:mere|flere) end))(?!\w)|≤"
)
_NEARLY = (
    r"\b(?:ca|cirka|circa|omkring|omtrent|næsten|lige|lidt|godt|knapt?|tæt på|anslået"
    r"|skønsmæssigt)\b|[~≈]"
)
_NOT_MORE = (
    r"\b(?:ikke|aldrig) (?:\w+ ){0,2}?(?:stige\w*|øges?|overstige\w*|overskride\w*|vokse\w*"
    r"|over(?= \d)|(?:mere|flere|højere) end)(?: \d[\d.,]*)?"
)
_NOT_LESS = (
    r"\b(?:ikke|aldrig) (?:\w+ ){0,2}?(?:falde\w*|underskride\w*|under(?= \d)"
    r"|(?:mindre|færre|lavere) end)(?: \d[\d.,]*)?"
)
_STRICT = {
    "decrease": r"(?:\b(?:under|(?:mindre|færre|lavere) end)(?!\w)|<(?!\s*=))",
    "increase": r"(?:\b(?:over|overstiger?|(?:mere|flere|højere) end)(?!\w)|>(?!\s*=))",
}
# Before a strict bound: what denies it, or makes it a figure that is only nearly so.
_NO_BOUND = r"(?<!\bikke )(?<!\baldrig )(?<!\blige )(?<!\blidt )"
_FALLS = (
    r"\b(?:skal )?(?:fald(?:e|er|et)(?! fra (?!\d))|reducere[srt]*|nedbringe[srt]*|mindskes?"
    r"|formindskes?|sænkes?|begrænses?|nedsættes|ned(?= (?:på|til|under|fra)))\b"
    r"|\b(?:reduktion|nedbringelse|nedgang|fald|sænkning|mindskelse)(?= (?:i|af|på|fra)\b)"
    r"|\bfærre\b(?! end)|\blavere\b(?! end)"
    r"|\bmindre (?:kriminalitet|utryghed|hærværk|fravær|frafald)"
)
_RISES = (
    r"\b(?:skal )?(?:stig(?:e|er)|øge[sr]?|forøge[sr]?|vokse[rs]?|hæve[sr]?|forbedre[sr]?"
    r"|op(?= (?:på|fra)))\b"
    r"|\b(?:stigning|øgning|forøgelse|vækst|fremgang|forbedring)(?= (?:i|af|på|fra)\b)"
    r"|(?<!eller )\bflere\b(?! (?:end|gange))|\bhøjere\b(?! end)"
)
_UP_TO = r"\bop til" + _NUMBER

_AVERAGE = r"\b(?:i )?gennemsnit\w*|\bgns\b\.?|\bpr(?:\. ?| )(?!(?:år|halvår|kvartal)\b)[^\W\d]\w*"
_AVERAGE += r"|\bper (?:gang|dag|uge|måned|arrangement|deltager|hold)\b"
_PERSONS = r"(?:personer|borgere|beboere|familier|børn|unge|deltagere|virksomheder|kvinder|mænd)"
_DIFFERENT = rf"\b(?:forskellige|unikke) {_PERSONS}\b|\bcpr-unikke\b"
_FLOW = (
    r"\bårligt\b|\b(?:om|i løbet af) året\b|\bp(?:r\.?|er) år\b|\bhvert år\b|\bnye?\b|\bsamtaler\b"
    r"|\brekrutter\w*|\bstiger med\b|\bafhold\w*|\bgennemfør\w*|\bformidle\w*|\bhenvis\w*"
    r"|\bvejledning\w*|\barrangement\w*|\bmøder\b|\bbesøg\b|\bsager\b|\banmeldelser\b|\bindbrud\b"
    r"|\bklager\b|\bhjælpes\b|\bkomme[rt] i\b|\b(?:har )?fået\b|\bmodtager\b|\b(?:på)?begyndt\b"
)
# What is there, and counted again every time: it is never added up over quarters.
_LEVEL = (
    r"\bpladser\b|\bfrivillige\b|\bmedlemmer\b|\bledige\b|\bi målgruppen\b|\bventeliste\w*"
    r"|\bindskrevne\b|\btilknyttede\b|\bbeboere\b(?= (?:uden|på|i alderen))|\bindbyggere\b"
    r"|\bhusstande\b|\bforeninger\b|\blejemål\b|\bværested\w*|\bledighed\w*|\bkontanthjælp\w*"
)
_UNWANTED = (
    r"kriminalitet|anmeldelse|sigtelse|hærværk|indbrud|fraflyt|udsættelse|restance|utryg|frafald"
    r"|\bklager?\b|ledighed|\bledige\b(?! (?:der|som|i|kommer|hjælpes))|arbejdsløs|fravær"
    r"|tomgang|\buden for arbejdsmarkedet"
)
_INCOME = r"indtægt|fond|tilskud|støtte|bevilling|overskud|indsaml|sponsor|omsætning|indtjen|løn"

_UNIT_ALONE = rf"\((?:i )?(?:{'|'.join(unit.alone for unit in UNITS.values())})\)"
_PERCENT = r"\d[\d.,]*\s*(?:%|procent\b|pct\.?)"

_SCHOOL_YEAR = (
    r"\bskoleår\w*(?: \d{4}\s*/\s*\d{2,4})?|\bsæson\w* (?:fra )?(?:juli|august|september)\b"
    r"|\b20\d\d\s*/\s*(?:20)?\d\d\b"
)
_APPROVED = r"\bgodkendt af (?:LBF|landsbyggefonden)\b|\b(?:LBF|landsbyggefonden)[- ]godkendt\w*"
_OWN = r"\bselvvalg\w*(?: \w+)?"
_LONG_TERM = r"\bdelmål\b|\blangsigtet mål\b"
_SOURCE = (
    r"\b(?:ifølge|kilde\s*:|opgjort (?:af|ved|ud fra)|(?:tal|data) fra)\s*(?P<source>[^;,()\n]+)"
)
_PARENTHESES = re.compile(r"\([^()]*\)")

UP, DOWN = "increase", "decrease"


def without_parentheses(text: str) -> str:
    """The text without what stands in parentheses."""
    return _PARENTHESES.sub("", text)


def matching_words(pattern: str, text: str) -> str | None:
    """The first words of a text that fit a pattern, in one line; None where none do."""
    match = re.search(pattern, text, re.IGNORECASE)
    return one_line(match[0]) if match and match[0].strip() else None


def first_words(pattern: str, texts: Iterable[str]) -> str | None:
    """The first words in any of the texts that fit a pattern."""
    return next(filter(None, (matching_words(pattern, text) for text in texts)), None)


def directions(criterion: str, targets: Iterable[str]) -> dict[str, str]:
    """The directions that a criterion and its targets speak of, each with its words."""
    words_by_direction: dict[str, str] = {}
    texts = [(criterion, _NO_TIME), *((target, _NO_AGE) for target in targets)]
    for text, no_measure in texts:
        for direction, words in _directions(one_line(text), no_measure):
            words_by_direction.setdefault(direction, words)
    return words_by_direction


def _directions(text: str, no_measure: str) -> Iterator[tuple[str, str]]:
    """Each direction of one text with its words; a denial (`må ikke stige`) is the other way."""
    denials = ((DOWN, _NOT_MORE), (UP, _NOT_LESS))
    matches = [(direction, matching_words(pattern, text)) for direction, pattern in denials]
    rest = re.sub(f"{_NOT_MORE}|{_NOT_LESS}", " ", text, flags=re.IGNORECASE)
    for direction, moves, bound in ((DOWN, _FALLS, _AT_MOST), (UP, _RISES, _AT_LEAST)):
        bounded = matching_words(f"{bound}{_NUMBER}{no_measure}", rest)
        matches.append((direction, bounded or matching_words(moves, rest)))
    stated = [(direction, words) for direction, words in matches if words is not None]
    up_to = matching_words(_UP_TO + no_measure, rest)
    yield from stated or [(direction, up_to) for direction in (UP, DOWN) if up_to is not None]


def words_of_target(raw: str, note: str | None) -> str:
    """A target's words: its cell, behind the bound of its column's heading (`Mål (højst)`), which
    stands first among its notes.
    """
    first = (note or "").split("; ")[0]
    is_bound = re.fullmatch(f"{_AT_MOST}|{_AT_LEAST}", first, re.IGNORECASE)
    return f"{first} {raw}" if is_bound and not says_a_bound(raw) else raw


def says_a_bound(text: str) -> bool:
    """Whether a text speaks of an upper or a lower end: `højst`, `mindst`, `under`."""
    return matching_words(f"{_AT_MOST}|{_AT_LEAST}", text) is not None


def is_limit(note: str | None) -> bool:
    """Whether the words beside a figure make it what must not be exceeded, and not nearly so much:
    `højst`, `ikke over`, but not `højst ca.`, nor what leaves the figure itself out (`under`).
    """
    words = note or ""
    is_bound = matching_words(_LIMIT, words) is not None
    return is_bound and matching_words(_NEARLY, words) is None


def strict_bound(target: str, value: float) -> str | None:
    """The direction of the words that leave a target's own number out (`Under 10`, `mere end 50`);
    None where the number itself is enough.
    """
    for direction, pattern in _STRICT.items():
        for match in re.finditer(
            rf"{_NO_BOUND}{pattern}\s*(?:\w+\s+){{0,2}}?(\d[\d.,]*){_NO_AGE}", target, re.IGNORECASE
        ):
            number = read_number(match[1].rstrip(".,"))
            if number is not None and number.value == value:
                return direction
    return None


def likely_direction(criterion: str, unit: str) -> str:
    """The direction to propose where no words say one: fewer of what nobody wants, less money
    spent, else more.
    """
    if unit == "kr":
        return UP if matching_words(_INCOME, criterion) else DOWN
    return DOWN if matching_words(_UNWANTED, criterion) else UP


def aggregation(criterion: str, targets: Iterable[str]) -> tuple[str, str] | None:
    """How a criterion's words say that its quarters come to a year, with those words."""
    outside = without_parentheses(criterion)
    if (phrase := first_words(_AVERAGE, (outside, *targets))) is not None:
        return "average", phrase
    if (phrase := matching_words(_DIFFERENT, outside)) is not None:
        return "unique", phrase
    if (phrase := matching_words(_FLOW, outside)) is not None:
        return "sum", phrase
    return None


def is_level(criterion: str) -> bool:
    """Whether a criterion counts what is there, again every quarter."""
    return matching_words(_LEVEL, without_parentheses(criterion)) is not None


def unit(criterion: str) -> tuple[str, str] | None:
    """The unit that a criterion's words name, with those words."""
    alone = matching_words(_UNIT_ALONE, criterion)
    if alone is not None and (named := read_unit(alone.strip("()").removeprefix("i "))):
        return named, alone
    outside = without_parentheses(criterion)
    for name in IN_CRITERIA:
        if (phrase := matching_words(UNITS[name].in_criteria, outside)) is not None:
            return name, phrase
    return None


def percentage(criterion: str) -> str | None:
    """The percentage that stands in a criterion's words: `50%`."""
    return matching_words(_PERCENT, without_parentheses(criterion))


def school_year(texts: Iterable[str]) -> str | None:
    """The words that say that a criterion follows the school year."""
    return first_words(_SCHOOL_YEAR, texts)


def kind(texts: Iterable[str]) -> tuple[str, str] | None:
    """What kind of indicator the words say it is."""
    texts = list(texts)
    patterns: Mapping[str, str] = {"own": _OWN, "approved": _APPROVED, "long_term": _LONG_TERM}
    for value, pattern in patterns.items():
        if (phrase := first_words(pattern, texts)) is not None:
            return value, phrase
    return None


def source(texts: Iterable[str]) -> tuple[str, str] | None:
    """Where the words say that the figure comes from."""
    for text in texts:
        match = re.search(_SOURCE, text, re.IGNORECASE)
        if match is not None and match["source"].strip(" ."):
            return one_line(match["source"]).strip(" ."), one_line(match[0])
    return None
