"""How far an activity has come with a quarter that is to be handed in, what is missing first."""

from dataclasses import dataclass

from domain import colours
from domain.vocabulary import Coloured, by_name


@dataclass(frozen=True, kw_only=True)
class RoundState(Coloured):
    """A step of the way; what `is_outstanding` is still waited for from the activity."""

    is_outstanding: bool


ROUND_STATES = by_name(
    RoundState(
        name="returned",
        word="returneret",
        symbol="↩",
        colour=colours.AMBER,
        is_outstanding=True,
    ),
    RoundState(
        name="not_begun",
        word="ikke begyndt",
        symbol="○",
        colour=colours.GREY,
        is_outstanding=True,
    ),
    RoundState(name="begun", word="i gang", symbol="◑", colour=colours.BLUE, is_outstanding=True),
    RoundState(
        name="submitted",
        word="indsendt, ikke godkendt",
        symbol="◕",
        colour=colours.BLUE,
        is_outstanding=False,
    ),
    RoundState(
        name="approved",
        word="godkendt, ikke offentliggjort",
        symbol="✓",
        colour=colours.BLUE,
        is_outstanding=False,
    ),
    RoundState(
        name="published", word="indsendt", symbol="✔", colour=colours.GREEN, is_outstanding=False
    ),
    RoundState(
        name="published_approved",
        word="godkendt",
        symbol="✔",
        colour=colours.GREEN,
        is_outstanding=False,
    ),
)


@dataclass(frozen=True)
class OnCourse:
    """How many of a quarter's goals are reached or on course."""

    quarter: str
    goals_on_course: int
    goals: int
