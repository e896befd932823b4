"""What a row's or a cell's name says beside the name itself: an area, a remark."""

import re

from loaders.areas import Areas
from loaders.spelling import one_line, plain

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
_AREA_IN_LABEL = re.compile(r"\(([^()]+)\)\s*[.:*]*$|^([A-ZÆØÅ]{1,3}\d?)\s*:")
_BULLET = re.compile(r"\s+•\s+")


def area_named(text: str, areas: Areas) -> str | None:
    """The code of an area named in a cell of its own: None for the whole plan, the text itself if
    nobody knows it.
    """
    if plain(text) in _WHOLE_PLAN:
        return None
    return areas.code(text) or one_line(text)


def area_in_label(label: str, areas: Areas) -> str | None:
    """The code of the area a row's name ends or begins with: `Antal deltagere (R)`."""
    match = _AREA_IN_LABEL.search(label)
    return areas.code(match[1] or match[2]) if match else None


def unknown_area_in_label(label: str, areas: Areas) -> str | None:
    """What a row's name ends or begins with where an area stands otherwise."""
    match = _AREA_IN_LABEL.search(label)
    text = (match[1] or match[2]) if match else None
    return text if text is not None and areas.code(text) is None else None


def without_area(label: str, areas: Areas) -> str:
    """A row's name without the area it ends with."""
    match = _AREA_IN_LABEL.search(label)
    if match is None or match[1] is None or areas.code(match[1]) is None:
        return label
    return label[: match.start()].strip()


def name_and_remark(label: str) -> tuple[str, str | None]:
    """A criterion's name in one line, and what stands after a bullet in its cell."""
    name, *remarks = _BULLET.split(label.strip().removeprefix("•"))
    return one_line(name), one_line(" • ".join(remarks)) or None
