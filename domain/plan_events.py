"""What a note on the time axis is about."""

from dataclasses import dataclass

from domain.vocabulary import Term, by_name


@dataclass(frozen=True, kw_only=True)
class EventKind(Term):
    """A kind of note; `meaning` is said beside one that changes how figures are to be read."""

    meaning: str | None = None

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
    ),
)
