"""What must not be exceeded in words: a target is `højst` so much, a sum `overholdt` or not."""

from typing import Protocol

from domain.statuses import EXCEEDED, KEPT, STATUSES, Status
from wording import formats


class Judged(Protocol):
    """A goal that has a status, and the way in which it is counted."""

    @property
    def status(self) -> str:
        """Its name in the vocabulary of statuses."""
        ...

    @property
    def aggregation(self) -> str:
        """How its quarters come to a year."""
        ...

    @property
    def direction(self) -> str:
        """Which way its figure is to go."""
        ...

    @property
    def is_above(self) -> bool:
        """Whether its figure is above the upper end of its target."""
        ...


def target(words: str, direction: str) -> str:
    """A target as it limits its figure: `40`, and `højst 40` of what is to fall."""
    is_said = words == formats.UNKNOWN or words.startswith(formats.AT_MOST.format(""))
    return formats.AT_MOST.format(words) if direction == "decrease" and not is_said else words


def status(goal: Judged) -> Status:
    """The goal's status with its words; a sum of which less is better is `overholdt` or
    `overskredet`, and above the interval where it should lie it is `overskredet` too.
    """
    return status_of(goal.status, goal)


def status_of(name: str, goal: Judged) -> Status:
    """A status with the words that it has of this goal: `✖ overskredet`."""
    if goal.aggregation == "sum" and goal.direction != "increase":
        if name == "reached" and goal.direction == "decrease":
            return KEPT
        if name == "not_reached" and (goal.direction == "decrease" or goal.is_above):
            return EXCEEDED
    return STATUSES[name]
