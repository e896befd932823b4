"""Names that are common in Denmark, in plain spelling: given names without those that are mostly
words (Bo, Liv, Maj, Per, Sten, Storm), and surnames that no ending tells (Møller, Yilmaz).
"""

from pathlib import Path


def _listed(name: str) -> frozenset[str]:
    return frozenset(Path(__file__).with_name(name).read_text(encoding="utf-8").split())


GIVEN_NAMES = _listed("given_names.txt")
SURNAMES = _listed("surnames.txt")
# A month, hours, the sum of nothing, »his«: alone they are a name only where a person is spoken of.
ALSO_WORDS = frozenset(
    (
        *("aksel", "anker", "august", "else", "ester", "hans", "iris", "jan", "kaj", "kent"),
        *(
            "line",
            "noor",
            "nour",
            "palle",
            "peer",
            "roman",
            "rosa",
            "rune",
            "said",
            "sam",
            "tim",
            "tom",
        ),
        "viola",
    )
)
