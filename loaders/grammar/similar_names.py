"""Names that are nearly the same, suggested to a person and never taken for each other; and which
focus areas of a plan's set a name is, covers or may be.
"""

import re
from collections.abc import Mapping

from rapidfuzz import fuzz

from domain.focus_areas import CANONICAL_NAMES, NEWEST_SET, FocusAreaSet
from domain.spelling import plain

# Likeness from 0 to 100: a slip or two in a name is above, another thing of the same kind below.
_LIKE = 85.0
_PART_LIKE = 95.0
_SHORTEST_PART = 12
_MOST = 3
_CANONICAL = frozenset(map(plain, CANONICAL_NAMES))
_DIGITS = re.compile(r"\d+")


def likeness(first: str, second: str) -> float:
    """How alike two names are, from 0 to 100; names with different figures are not alike at all.

    A name that is a long part of the other counts as alike.
    """
    one, other = plain(first), plain(second)
    if _DIGITS.findall(one) != _DIGITS.findall(other):
        return 0.0
    whole = max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))
    shortest = min(len(one), len(other))
    if shortest >= _SHORTEST_PART and fuzz.partial_ratio(one, other) >= _PART_LIKE:
        return max(whole, _LIKE)
    return whole


def near_names(name: str, known: Mapping[str, str]) -> dict[str, str]:
    """The ids that `name` may mean, the likest first, each with the spelling it is like.

    `known` gives the id of every spelling.
    """
    likest: dict[str, tuple[float, str]] = {}
    for spelling, identifier in known.items():
        score = likeness(name, spelling)
        if score >= _LIKE and score > likest.get(identifier, (0.0, ""))[0]:
            likest[identifier] = (score, spelling)
    ranked = sorted(likest.items(), key=lambda item: -item[1][0])
    return {identifier: spelling for identifier, (_, spelling) in ranked[:_MOST]}


def canonical_focus_area(name: str, of: FocusAreaSet = NEWEST_SET) -> str | None:
    """The focus area of a set that a name is, if only spelt in another way."""
    spelling = plain(name)
    spelt = (
        one.name for one in of.focus_areas if spelling in map(plain, (one.name, *one.spellings))
    )
    return next(spelt, None)


def likely_focus_areas(name: str, of: FocusAreaSet = NEWEST_SET) -> tuple[str, ...]:
    """The focus areas of a set that one of another frame, or of a plan's own, may be."""
    spelling = plain(name)
    return tuple(one.name for one in of.focus_areas if spelling in map(plain, one.may_be))


def covered_focus_areas(name: str, of: FocusAreaSet = NEWEST_SET) -> tuple[str, ...]:
    """Those of a set that a name covers for certain; several where it joins them."""
    exact = canonical_focus_area(name, of)
    if exact is not None:
        return (exact,)
    joined = likely_focus_areas(name, of)
    words = plain(name).split()
    names_all = joined and all(plain(one).split()[0] in words for one in joined)
    return joined if names_all else ()


def is_focus_area(name: str) -> bool:
    """Whether a name is a focus area of any frame, or joins several of the newest."""
    return plain(name) in _CANONICAL or bool(covered_focus_areas(name))
