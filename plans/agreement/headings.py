"""The headings of an agreement, as municipalities word them, and which part each begins."""

import re
from dataclasses import dataclass

from domain.spelling import plain
from loaders.grammar.similar_names import is_focus_area

FOCUS_AREA, NAME, PERIOD, PARTIES = "focus_area", "name", "period", "parties"
MUNICIPALITY, AREAS, INDICATORS = "municipality", "areas", "indicators"
ACTIVITIES, ACTIVITY, PURPOSE = "activities", "activity", "purpose"
SUB_GOALS, TARGET_GROUPS, CONTENT = "sub_goals", "target_groups", "content"
MILESTONES, OTHER = "milestones", "other"

_LONGEST, _LONGEST_LINE = 280, 2000
_LONGEST_UNMARKED = 90
_HEADINGS = {
    FOCUS_AREA: (
        r"indsatsområde(?:r|t)?(?: \d)?|(?:planens )?indsatsområder(?: i (?:planen|perioden))?"
    ),
    NAME: (
        r"navn på (?:den )?(?:boligsociale )?(?:indsats|helhedsplan)(?:en)?"
        r"(?: som delaftalen vedrører)?|(?:helheds)?planens navn|projekt(?:ets)? ?navn|vedrørende"
        r"|helhedsplan|boligsocial helhedsplan"
    ),
    PERIOD: (
        r"(?:del)?aftalen gælder(?: fra)?(?: til)?|(?:del)?aftalens (?:løbetid|periode)"
        r"|(?:(?:del)?aftale|plan|projekt|gyldigheds|helhedsplan)?periode(?:n)?"
        r"|(?:helheds)?planens periode|gælder (?:fra|for perioden)(?: til)?|gyldig(?:hed)?(?: fra)?"
        r"|løbetid"
    ),
    PARTIES: (
        r"(?:(?:del)?aftalens |(?:del)?aftale)?parter(?:ne)?(?: (?:i|bag) (?:del)?aftalen)?"
        r"|samarbejdspartnere|deltagende parter"
    ),
    MUNICIPALITY: r"kommune",
    AREAS: (
        r"(?:bolig|indsats)?områder(?:ne)?(?: i (?:helheds)?planen)?|(?:bolig)?afdelinger(?:ne)?"
        r"|(?:deltagende|omfattede) (?:bolig)?(?:afdelinger|områder)"
        r"|(?:helhedsplanen|aftalen|delaftalen) omfatter(?: (?:bolig)?(?:områderne|afdelingerne))?"
    ),
    INDICATORS: (
        r"delmål og indikatorer(?: for indsatsområdet)?"
        r"|(?:langsigtede|overordnede) (?:del)?mål(?: og indikatorer)?"
    ),
    ACTIVITIES: (
        r"(?:planens |vores )?aktiviteter(?:ne)?(?: i indsatsområdet| (?:som|der) skal .*)?"
    ),
    ACTIVITY: r"aktivitets ?navn|aktivitetens navn|navn på aktivitet(?:en)?|aktivitet(?: \d{1,2})?",
    PURPOSE: r"(?:hoved|aktivitetens )?formål(?:et)?(?: med aktiviteten)?",
    SUB_GOALS: (
        r"(?:aktivitetens )?(?:delmål|delformål|succeskriteri(?:er|um)|måltal|indikatorer"
        r"|resultatmål|aktivitetsmål|forvente(?:t|de) (?:antal|resultat(?:er)?|effekt(?:er)?"
        r"|udbytte|deltager(?:e|antal)|måltal)|(?:ønskede )?resultater|antal deltagere)"
        r"(?: deltagere| borgere| unge| børn| familier| pr år| om året)?(?: for aktiviteten)?"
        r"(?: \d{1,2})?"
    ),
    TARGET_GROUPS: r"(?:aktivitetens )?målgruppe(?:n|r|rne| r)?(?: for aktiviteten)?",
    CONTENT: (
        r"indhold(?: og (?:praksis|metode))?|(?:kort )?beskrivelse(?: af aktiviteten)?|metoder?"
        r"|sådan gør vi"
    ),
    MILESTONES: r"milepæl(?:e|splan)?|tids(?: og milepæls)?plan",
    OTHER: (
        r"kilder?|ansvar(?:s)?(?: og rollefordeling)?|organisering|medarbejderressourcer(?: .*)?"
        r"|ressourcer|økonomi|budget|sammenhæng med .*|revision af (?:del)?aftalen(?: .*)?"
        r"|kontakt(?:person(?:er)?)?|forankring|evaluering|opfølgning|underskrift(?:er)?|baggrund"
    ),
}
_PATTERNS = {name: re.compile(pattern) for name, pattern in _HEADINGS.items()}
# Alone on a line without a colon, these are words of any text.
_NEEDS_COLON = {MUNICIPALITY, NAME, FOCUS_AREA, AREAS}
_TITLE = re.compile(
    r"delaftale[nr]?(?: (?:for|om|vedr(?:ørende|\.)?)|:| [-–])"
    r" (?P<said>indsatsområdet:? )?[\"”»“]?(?P<value>[^\W\d].{2,80}?)[\"”»“«]?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=[A-ZÆØÅ])")
_KEY = re.compile(r"(?P<key>[^:.!?]{3,90}?(?:\([^()]*\))?[^:.!?]{0,20}):(?P<value>.*)", re.DOTALL)


@dataclass(frozen=True)
class Heading:
    """Which part a line begins, and what stands behind its colon; a title begins all anew."""

    name: str
    value: str = ""
    is_title: bool = False


def heading_in(line: str) -> Heading | None:
    """The heading that a line is, or begins with before a colon; None for any other line."""
    if not line or len(line) > _LONGEST_LINE:
        return None
    number = _NUMBER.match(line)
    line = line[number.end() :] if number is not None else line
    title = _TITLE.fullmatch(line.strip())
    if title is not None and (title["said"] or is_focus_area(title["value"])):
        value = title["value"].strip()
        return Heading(FOCUS_AREA, value[0].upper() + value[1:], is_title=True)
    key = _KEY.fullmatch(line)
    if key is not None:
        name = _named(key["key"])
        return Heading(name, key["value"].strip()) if name is not None else _long_heading(line)
    if len(line) > _LONGEST_UNMARKED or line.endswith((".", "!", "?", ",")):
        return None
    name = _named(line)
    is_any_word = name in _NEEDS_COLON and number is None
    return Heading(name) if name is not None and not is_any_word else None


def _long_heading(line: str) -> Heading | None:
    """A heading that says more than its name, up to the colon it ends with."""
    name = _named(line) if line.rstrip().endswith(":") and len(line) <= _LONGEST else None
    return Heading(name) if name is not None else None


def _named(words: str) -> str | None:
    spelling = plain(words)
    return next((name for name, one in _PATTERNS.items() if one.fullmatch(spelling)), None)
