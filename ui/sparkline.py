"""A sparkline in a table's cell: a bar per quarter, drawn by the style sheet alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Quarter:
    """A quarter's bar: how high it is beside the highest (None: nothing is known, so no bar).

    A quarter that is only known together with others is drawn lighter.
    """

    share: float | None
    is_together: bool = False


@dataclass(frozen=True)
class Sparkline:
    """The quarters in their order, and what they say when they are read aloud."""

    quarters: Sequence[Quarter]
    spoken: str

    @property
    def html(self) -> str:
        """The sparkline as escaped HTML."""
        drawn = "".join(_bar(quarter) for quarter in self.quarters)
        return (
            f'<span class="sparkline" role="img" aria-label="{escape(self.spoken)}">{drawn}</span>'
        )


def _bar(quarter: Quarter) -> str:
    if quarter.share is None:
        return '<i class="gap"></i>'
    kind = ' class="together"' if quarter.is_together else ""
    return f'<i{kind} style="--height:{quarter.share:.1%}"></i>'
