"""Names that are nearly the same: suggested to a person, never taken for each other."""

import re
from collections.abc import Mapping

from rapidfuzz import fuzz

from loaders.grammar.spelling import plain

# Likeness from 0 to 100: a slip or two in a name is above, another thing of the same kind below.
_LIKE = 85.0
_PART_LIKE = 95.0
_SHORTEST_PART = 12
_MOST = 3
_DIGITS = re.compile(r"\d+")

# Focus areas of the earlier generations of plans that became, or were split into, today's.
_EARLIER_FOCUS_AREAS = {
    "tryghed og trivsel": ("Sammenhængskraft og medborgerskab",),
    "forebyggelse og forældreansvar": ("Uddannelse og livschancer",),
    "uddannelse og beskæftigelse": ("Uddannelse og livschancer", "Beskæftigelse"),
    "uddannelse beskæftigelse og erhverv": ("Uddannelse og livschancer", "Beskæftigelse"),
    "børn unge og familier": ("Uddannelse og livschancer",),
    "udsatte børn og unge": ("Uddannelse og livschancer", "Kriminalitetsforebyggelse"),
    "sundhed": ("Sammenhængskraft og medborgerskab",),
    "kultur og fritid": ("Sammenhængskraft og medborgerskab",),
    "beboernetværk inddragelse og demokrati": ("Sammenhængskraft og medborgerskab",),
}
_OTHER_WORDS = {
    "kriminalpræventiv indsats": "Kriminalitetsforebyggelse",
    "kriminalpræventive indsatser": "Kriminalitetsforebyggelse",
    "kriminalitetsforebyggende indsats": "Kriminalitetsforebyggelse",
    "kriminalforebyggelse": "Kriminalitetsforebyggelse",
    "uddannelse livschancer": "Uddannelse og livschancer",
    "medborgerskab og sammenhængskraft": "Sammenhængskraft og medborgerskab",
    "sammenhængskraft medborgerskab": "Sammenhængskraft og medborgerskab",
}


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


def canonical_focus_area(name: str) -> str | None:
    """Today's name of a focus area that is only spelt in another way."""
    return _OTHER_WORDS.get(plain(name))


def focus_areas_of_earlier_plans(name: str) -> tuple[str, ...]:
    """Today's focus areas that one of an earlier generation may have become."""
    return _EARLIER_FOCUS_AREAS.get(plain(name), ())
