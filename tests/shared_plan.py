"""A plan that the tests of a module share: each adds what it reads where it stands."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from store.connection import Store
from tests.given import Figure, Indicator, catalogue, published, submission

Part = Indicator | Figure
Test = TypeVar("Test", bound=Callable[..., None])


class SharedPlan:
    """What the tests of a module read, published once and before the first of them."""

    def __init__(self, *parts: Part, hides_small_counts: bool = False) -> None:
        self._parts = list(parts)
        self._hides_small_counts = hides_small_counts

    def holding(self, *parts: Part | Sequence[Part]) -> Callable[[Test], Test]:
        """Add what the test below reads, where it has several cases the parts of each together.

        An indicator's name is that of one test alone; raises ValueError where another has it.
        """
        added = [one for part in parts for one in (part if isinstance(part, Sequence) else [part])]
        shared = _names(added) & _names(self._parts)
        if shared:
            raise ValueError(shared)
        self._parts += added
        return lambda test: test

    def publish(self, store: Store) -> None:
        """Publish all of it in one file."""
        indicators = [part for part in self._parts if isinstance(part, Indicator)]
        figures = [part for part in self._parts if isinstance(part, Figure)]
        plan = catalogue(*indicators, hides_small_counts=self._hides_small_counts)
        published(store, submission(*figures, added=plan))


def _names(parts: Sequence[Part]) -> set[str]:
    return {part.name for part in parts if isinstance(part, Indicator)}
