"""What a row's or a cell's name says beside the name itself: an area, a remark."""

import re

from loaders.grammar.areas import Areas
from loaders.grammar.spelling import one_line, plain

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
    re.compile(r"(?P<name>.+\S)\s+(?P<area>i\s?alt|total)", re.DOTALL | re.IGNORECASE),
)
_BULLET = re.compile(r"\s+•\s+")


def area_named(text: str, areas: Areas) -> str | None:
    """The code of an area named in a cell of its own: None for the whole plan, the text itself if
    nobody knows it.
    """
    if plain(text) in _WHOLE_PLAN:
        return None
    return areas.code(text) or one_line(text)


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
