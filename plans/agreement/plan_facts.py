"""What an agreement says of the plan itself: name, period, parties and municipality."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.spelling import one_line, plain
from loaders.raw.document.section_names import section_named
from plans.agreement import headings
from plans.agreement.outline import Outline
from plans.agreement.parts import Part, Passage
from plans.draft import ReadFrom
from wording.formats import MONTHS

_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?\\.?" for month in MONTHS)
_DAY = (
    rf"(?:(?P<day{{0}}>\d{{{{1,2}}}})(?:\.\s*(?P<month{{0}}>{_MONTH})|[./-]\s?(?P<number{{0}}>\d{{{{1,2}}}}))"
    rf"[\s./-]+|(?P<alone{{0}}>{_MONTH})\s+|(?P<end{{0}}>(?:til )?(?:udgangen|slutningen) af\s+))?"
    rf"(?P<year{{0}}>(?:19|20)\d\d)"
)
_SPAN = re.compile(
    rf"(?<![\d.,/]){_DAY.format(1)}\s*(?:[-–—]|og til|til og med|til|t\.o\.m\.)\s*(?:den\s+)?"
    rf"{_DAY.format(2)}(?![\d/])",
    re.IGNORECASE,
)
# A span of years counts as the plan's only behind words that say so.
_OF_THE_PLAN = re.compile(
    r"\b(?:helhedsplan\w*|(?:del)?aftale\w*|plan(?:en|ens)?|projektperiode\w*|planperiode\w*)"
    r"\W+(?:\w+\W+){0,4}?$",
    re.IGNORECASE,
)
_OF_ANY_PERIOD = re.compile(r"\bi perioden\W+(?:\w+\W+){0,2}?$", re.IGNORECASE)
_YEARS_OF_A_PLAN = 4
_FEWEST_DAYS = 366

_MUNICIPALITY = re.compile(
    r"\b((?:(?:Høje|Nordre|Vestre|Store|Ny) )?[A-ZÆØÅ][\wæøåé]+(?:-[A-ZÆØÅ][\wæøåé]+)*)"
    r" [Kk]ommune(?:s|ns|n)?\b"
)
_NO_TOWN = {"den", "en", "vores", "hver", "jeres", "alle", "og", "i", "af", "hele", "egen"}
_GENERIC = re.compile(
    r"(?:den |vores )?(?:bydækkende |nye )?(?:boligsociale? )?"
    r"(?:helhedsplan(?:en)?|indsats(?:en)?)",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"\b(?P<name>[A-ZÆØÅ][\wæøåÆØÅ]+(?: [A-ZÆØÅ][\wæøåÆØÅ]+){0,3}?)(?:s|['’´]s?) "
    r"(?:boligsociale )?helhedsplan\b"
)
_NO_OWNER = {"kommune", "denne", "vores", "landsbyggefonden", "landsbyggefonde"}
_TITLED = re.compile(
    r"\b(?:helhedsplan(?:en)?|boligsocialt? \w+) [»\"”“]?(?P<name>[A-ZÆØÅ][^.:»\"”“«]+)[«\"”“]?$"
)
_PLAN_WORD = re.compile(r"helhedsplan|boligsocial", re.IGNORECASE)
_QUOTES = "”\"“»«’'"
_LONGEST_NAME = 90
_BETWEEN = re.compile(
    r"\b(?:samarbejde|aftale[nr]?|partnerskab) mellem (?P<parties>[A-ZÆØÅ].{5,250}?)"
    r"(?=[.:;](?:\s|$)|, (?:der|som|og skal)\b|$)"
)
_FIRST_PASSAGES = 12


@dataclass(frozen=True)
class PlanPeriod:
    """The days that a plan runs, and the words that say so; `has_days` of one whose words name
    more than years.
    """

    start: date
    end: date
    read_from: ReadFrom
    has_days: bool

    @property
    def is_doubtful(self) -> bool:
        """Whether the years alone are said, and are not the four of a plan."""
        return not self.has_days and self.end.year - self.start.year + 1 != _YEARS_OF_A_PLAN


def spans_in(text: str) -> Iterator[tuple[date, date, bool, re.Match[str]]]:
    """Every span of days or years in a text, and whether it names more than years."""
    for match in _SPAN.finditer(text):
        try:
            start = _first_day(match, 1)
            end = _last_day(match, 2)
        except ValueError:  # a day that no calendar has
            continue
        if start is not None and end is not None and start < end:
            has_days = any(match[f"{part}{side}"] for part in _PARTS for side in (1, 2))
            yield start, end, has_days, match


_PARTS = ("day", "alone", "end")


def _month_number(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month[:3] == name[:3].casefold())


def _month_of(match: re.Match[str], side: int) -> int | None:
    name = match[f"month{side}"] or match[f"alone{side}"]
    if name:
        return _month_number(name)
    return int(match[f"number{side}"]) if match[f"number{side}"] else None


def _first_day(match: re.Match[str], side: int) -> date | None:
    day = int(match[f"day{side}"] or 1)
    return date(int(match[f"year{side}"]), _month_of(match, side) or 1, day)


def _last_day(match: re.Match[str], side: int) -> date | None:
    year, month = int(match[f"year{side}"]), _month_of(match, side)
    if match[f"day{side}"]:
        return date(year, month or 12, int(match[f"day{side}"]))
    return last_of_month(year, month or 12)


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(1)


def plan_periods(outline: Outline, parts: Sequence[Part]) -> list[PlanPeriod]:
    """The periods that the plan may have, the one that its own heading gives first and alone; none
    where nothing is said.
    """
    stated = [
        PlanPeriod(start, end, ReadFrom(one_line(match[0]), passage.place), has_days)
        for section in outline.named(headings.PERIOD)
        for passage in (*section.passages[:2], section.heading)
        for start, end, has_days, match in spans_in(passage.text)
        if (end - start).days >= _FEWEST_DAYS
    ]
    if stated:
        return stated[:1]
    passages = list(_passages(parts))
    return _mentioned(passages, _OF_THE_PLAN) or _mentioned(passages, _OF_ANY_PERIOD)


def _mentioned(passages: Iterable[Passage], before: re.Pattern[str]) -> list[PlanPeriod]:
    """The different spans behind such words."""
    mentioned: dict[tuple[date, date], PlanPeriod] = {}
    for passage in passages:
        for start, end, has_days, match in spans_in(passage.text):
            is_behind = before.search(passage.text[: match.start()]) is not None
            if is_behind and (end - start).days >= _FEWEST_DAYS:
                words = ReadFrom(one_line(match[0]), passage.place)
                mentioned.setdefault((start, end), PlanPeriod(start, end, words, has_days))
    return list(mentioned.values())


def municipalities(parts: Sequence[Part]) -> list[tuple[str, ReadFrom]]:
    """The municipalities that are named, the one named most often first, each with the first words
    that name it.
    """
    times: Counter[str] = Counter()
    first: dict[str, ReadFrom] = {}
    for passage in _passages(parts):
        for match in _MUNICIPALITY.finditer(passage.text):
            if plain(match[1]) in _NO_TOWN:
                continue
            name = f"{match[1]} Kommune"
            times[name] += 1
            first.setdefault(name, ReadFrom(match[0], passage.place))
    return [(name, first[name]) for name, _ in times.most_common()]


def plan_name(outline: Outline, parts: Sequence[Part]) -> tuple[str, ReadFrom] | None:
    """The plan's name: under its own heading, else in the title, else as the owner's plan."""
    for section in outline.named(headings.NAME):
        name = _name_in(section.passages)
        if name is not None:
            return name
    passages = list(_passages(parts))
    for passage in passages[:3]:
        is_title = len(passage.text) <= _LONGEST_NAME and not passage.text.endswith((".", ":"))
        is_title &= section_named(passage.text) is None
        if (
            is_title
            and _PLAN_WORD.search(passage.text)
            and headings.heading_in(passage.text) is None
        ):
            named = _TITLED.search(passage.text)
            return named["name"] if named is not None else passage.text, passage.read_from
    owners: Counter[str] = Counter()
    first: dict[str, ReadFrom] = {}
    for passage in passages:
        for match in _OWNED.finditer(passage.text):
            if plain(match["name"]).split()[-1] not in _NO_OWNER:
                owners[match["name"]] += 1
                first.setdefault(match["name"], ReadFrom(match[0], passage.place))
    return next(((name, first[name]) for name, _ in owners.most_common(1)), None)


def _name_in(passages: Sequence[Passage]) -> tuple[str, ReadFrom] | None:
    """The name below its heading: what stands behind `Den boligsociale helhedsplan`, else that."""
    generic: Passage | None = None
    for passage in passages:
        text = passage.text.strip(" -–,")
        if text[:1] in _QUOTES and len(text) > _LONGEST_NAME:
            break
        rest = _GENERIC.sub("", text, count=1).strip(f" -–:,{_QUOTES}") if text else ""
        if _GENERIC.fullmatch(text):
            generic = generic or passage
        elif text and len(text) <= _LONGEST_NAME:
            is_named_behind = _GENERIC.match(text) and re.match(
                r"\s*[-–:,”\"»]", text[_ends(text) :]
            )
            name = rest if is_named_behind else text.strip(_QUOTES)
            return name, passage.read_from
    return (generic.text, generic.read_from) if generic is not None else None


def _ends(text: str) -> int:
    match = _GENERIC.match(text)
    return match.end() if match is not None else 0


def parties(outline: Outline, parts: Sequence[Part]) -> tuple[tuple[str, ...], ReadFrom | None]:
    """Those who have made the agreement: below their heading, else `et samarbejde mellem …`."""
    for section in outline.named(headings.PARTIES):
        names = [passage.text.rstrip(" .,;") for passage in section.passages]
        if len(names) == 1:
            names = list(listed(names[0]))
        if names:
            return tuple(names), ReadFrom("; ".join(names), section.heading.place)
    for passage in list(_passages(parts))[:_FIRST_PASSAGES]:
        match = _BETWEEN.search(passage.text)
        if match is not None:
            return tuple(listed(match["parties"])), ReadFrom(match[0], passage.place)
    return (), None


def listed(text: str) -> Iterator[str]:
    """The things of `A, B og C`; what stands in parentheses stays together."""
    outside = r"(?![^()]*\))"
    for part in re.split(rf"[,;]\s+(?:og )?{outside}|\s+og\s+(?=[A-ZÆØÅ]){outside}", text):
        if part.strip():
            yield part.strip()


def _passages(parts: Iterable[Part]) -> Iterator[Passage]:
    return (part for part in parts if isinstance(part, Passage))
