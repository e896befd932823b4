"""What a row's or a cell's name says beside the name itself: an area, a remark."""

import re

from domain.spelling import one_line, plain
from loaders.grammar.areas import Areas

_WHOLE_PLAN = (
    "hele planen",
    "helhedsplanen",
    "i alt",
    "ialt",
    "total",
    "totalt",
    "hovedtotal",
    "samlet",
    "alle områder",
    "alle",
)
_WITH_AREA = (
    re.compile(r"(?P<name>.+)\((?P<area>[^()]+)\)\s*[.:*]*", re.DOTALL),
    re.compile(r"(?P<name>.+?\S)(?:,|:|\s[-–—/])\s+(?P<area>[^,:()]{1,40})", re.DOTALL),
    re.compile(r"(?P<area>[^,:()]{1,40}?)(?::|\s[-–—/]\s)\s*(?P<name>.+)", re.DOTALL),
    re.compile(r"(?P<name>.+\S)\s+(?P<area>i\s?alt|totalt?|samlet)", re.DOTALL | re.IGNORECASE),
)
_ALL_AREAS = re.compile(
    r"(?:alle|samtlige)(?: (?:\d+|to|tre|fire|fem|seks))?"
    r"(?: (?:bolig|del)?(?:områder(?:ne)?|afdelinger(?:ne)?|afd))?"
    r"|hele (?:(?:bolig)?området|helhedsplanen)|fælles(?: for alle)?|tværgående|på tværs(?: af .+)?"
)
_TOGETHER = re.compile(r"\s*(?:[/,;+&]|\bog\b)\s*")
_PLACES = re.compile(r"[/,;()]|\s[-–—]\s|:")
_SHORTEST = 3
_BEHIND = " – "
_PART = re.compile(
    r"(?P<mark>[\s\-–—•*+→>]*)(?:heraf|deraf|hvoraf|her af|herunder)\b", re.IGNORECASE
)
_BULLET = re.compile(r"\s+•\s+")


def area_named(text: str, areas: Areas, benchmark: str | None = None) -> str | None:
    """The code of an area named in a cell of its own: None for the whole plan, also where all its
    areas but `benchmark` stand beside each other, the text itself if nobody knows it.
    """
    if not plain(text) or plain(text) in _WHOLE_PLAN or _ALL_AREAS.fullmatch(plain(text)):
        return None
    code = areas.marked(text)
    if code is not None:
        return code
    several = areas_together(text, areas)
    own = set(areas.codes) - {benchmark}
    is_whole = len(own) > 1 and set(several) >= own
    return None if is_whole else one_line(text)


def areas_together(text: str, areas: Areas) -> tuple[str, ...]:
    """The areas that stand beside each other for one figure: `R/S`, `Nordby og Havnen`; none where
    anything else stands among them.
    """
    words = re.split(r"\W+", text.strip())
    parts = words if set(words) <= set(areas.codes) else _TOGETHER.split(text.strip())
    codes = [areas.marked(part) for part in parts if part.strip()]
    named = [code for code in codes if code is not None]
    return tuple(dict.fromkeys(named)) if len(named) == len(codes) > 1 else ()


def areas_likely(text: str, areas: Areas) -> tuple[str, ...]:
    """The areas that a text may mean: one it shortens (`Nordb.`), or one that stands in it beside
    a place (`Nordby (kælderen)`, `Medborgerhuset/Nordby`).
    """
    parts = [part for part in _PLACES.split(text) if plain(part)]
    named = [areas.marked(part) for part in parts]
    words = f" {plain(text)} "
    named += [code for name, code in areas.codes_by_spelling.items() if f" {name} " in words]
    named += [
        code
        for name, code in areas.codes_by_spelling.items()
        for part in parts
        if len(plain(part)) >= _SHORTEST and name.startswith(plain(part))
    ]
    return tuple(dict.fromkeys(code for code in named if code is not None))


def is_part_name(name: str) -> bool:
    """Whether a name was made by `part_name`."""
    _, dash, part = name.rpartition(_BEHIND)
    return _PART.match(part if dash else name) is not None


def part_name(label: str, above: str) -> str | None:
    """The name of a row that is a part of the one above it (`- heraf nye`), behind that one's name;
    None for any other row.
    """
    match = _PART.match(label)
    if match is None:
        return None
    part = one_line(label[match.end("mark") :])
    return f"{above}{_BEHIND}{part}" if above else part


def area_in_label(label: str, areas: Areas) -> str | None:
    """The code of the area a row's name ends or begins with: `Antal deltagere (R)`, `Sydbyen:
    Antal deltagere`.
    """
    return next((code for _, text in _cuts(label) if (code := areas.code(text))), None)


def unknown_areas_in_label(label: str, areas: Areas) -> list[str]:
    """What a row's name ends or begins with where an area stands otherwise."""
    return [text for _, text in _cuts(label)] if area_in_label(label, areas) is None else []


def without_area(label: str, areas: Areas) -> str:
    """A row's name without the area it ends or begins with."""
    return next((name for name, text in _cuts(label) if areas.code(text)), label)


def without_whole(label: str) -> str | None:
    """A row's name without the words that it is for all areas; None without such words."""
    return next((name for name, text in _cuts(label) if plain(text) in _WHOLE_PLAN), None)


def _cuts(label: str) -> list[tuple[str, str]]:
    """A name cut in two where an area may stand: the name, and what may be the area."""
    matches = [pattern.fullmatch(label.strip()) for pattern in _WITH_AREA]
    return [(match["name"].strip(), match["area"].strip()) for match in matches if match]


def name_and_remark(label: str) -> tuple[str, str | None]:
    """A criterion's name in one line, and what stands after a bullet in its cell."""
    name, *remarks = _BULLET.split(label.strip().removeprefix("•"))
    return one_line(name), one_line(" • ".join(remarks)) or None
