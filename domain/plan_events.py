"""What a note on the time axis is about."""

from dataclasses import dataclass

from domain.vocabulary import Term, by_name


@dataclass(frozen=True, kw_only=True)
class EventKind(Term):
    """A kind of note; `meaning` is said beside one that changes how figures are to be read, and
    `mark` at the break that it draws.
    """

    meaning: str | None = None
    mark: str | None = None

    @property
    def label(self) -> str:
        """The word, and the meaning where there is one."""
        return self.word if self.meaning is None else f"{self.word}. {self.meaning}"


EVENT_KINDS = by_name(
    EventKind(name="event", word="Hændelse"),
    EventKind(name="holiday", word="Skoleferie"),
    EventKind(name="absence", word="Sygdom"),
    EventKind(
        name="definition",
        word="Ændret definition",
        meaning="Tal før og efter kan ikke sammenlignes direkte.",
        mark="ny definition",
    ),
)
# Nobody writes it: it stands where a plan goes on from the one before it.
_NEW_PERIOD = EventKind(
    name="new_period",
    word="Ny periode",
    meaning="Tal før er den forrige helhedsplans og kan ikke sammenlignes direkte.",
    mark="ny periode",
)
KINDS_ON_THE_AXIS = {**EVENT_KINDS, **by_name(_NEW_PERIOD)}
BREAKS = {kind.name: kind.mark for kind in KINDS_ON_THE_AXIS.values() if kind.mark}
