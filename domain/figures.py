"""What a reported figure is, and how its cell was read."""

from dataclasses import dataclass

from domain.vocabulary import Term, by_name


@dataclass(frozen=True, kw_only=True)
class Kind(Term):
    """A kind of figure; `spellings` are the plain words that name it in a column of kinds.

    What was counted `is_achieved`; the others are what it is held against, of which some are a
    target (`is_target`).
    """

    spellings: tuple[str, ...]
    is_achieved: bool = False
    is_target: bool = False


KINDS = by_name(
    Kind(
        name="actual",
        word="opgjort",
        spellings=("resultat", "opnået", "opgørelse", "dette kvartal", "actual"),
        is_achieved=True,
    ),
    Kind(name="target", word="mål", spellings=("mål", "årsmål", "target"), is_target=True),
    Kind(
        name="period_target",
        word="mål for hele perioden",
        spellings=("mål for hele perioden", "mål for perioden", "periodemål"),
        is_target=True,
    ),
    Kind(
        name="ytd",
        word="år til dato",
        spellings=("år til dato", "total i år", "i alt i år", "ytd"),
        is_achieved=True,
    ),
    Kind(name="baseline", word="baseline", spellings=("baseline",)),
)
ACHIEVED = tuple(kind.name for kind in KINDS.values() if kind.is_achieved)

# Every status of an observation but this is said beside its figure, or in its place.
REPORTED = "reported"
OBSERVATION_STATUSES = by_name(
    Term(name=REPORTED, word="opgjort"),
    Term(name="uncertain", word="usikkert"),
    Term(name="pending", word="ikke startet"),
    Term(name="missing", word="ikke oplyst"),
    Term(name="text", word="tekst, intet tal"),
)
