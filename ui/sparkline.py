"""A sparkline in a table's cell: a bar per quarter, drawn by the style sheet alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Quarter:
    """A quarter's bar from and to a share of the height; it hangs from zero where it is below.

    None: nothing is known, so no bar. A quarter only known together with others is drawn lighter.
    """

    bottom: float | None
    top: float | None
    is_together: bool = False


@dataclass(frozen=True)
class Sparkline:
    """The quarters in their order, and what they say when they are read aloud; `zero` is the share
    of the height at which zero lies.
    """

    quarters: Sequence[Quarter]
    alt: str
    zero: float = 0.0

    @property
    def html(self) -> str:
        """The sparkline as escaped HTML."""
        bars = "".join(_bar(quarter) for quarter in self.quarters)
        return (
            f'<span class="sparkline" role="img" aria-label="{escape(self.alt)}"'
            f' style="--zero:{self.zero:.1%}">{bars}</span>'
        )


def _bar(quarter: Quarter) -> str:
    if quarter.bottom is None or quarter.top is None:
        return '<i class="gap"></i>'
    kind = ' class="together"' if quarter.is_together else ""
    place = f"--bottom:{quarter.bottom:.1%};--height:{quarter.top - quarter.bottom:.1%}"
    return f'<i{kind} style="{place}"></i>'
