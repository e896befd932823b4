"""A bullet in a table's cell: a bar along a scale, with marks, drawn by the style sheet alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Mark:
    """Something drawn at, or from and to, a share of the scale; `kind` is its class."""

    kind: str
    at: float
    to: float | None = None


@dataclass(frozen=True)
class Bullet:
    """Marks over one another in their order, and what they say when they are read aloud."""

    marks: Sequence[Mark]
    colour: str
    alt: str
    explains: str | None = None

    @property
    def html(self) -> str:
        """The bullet as escaped HTML."""
        explains = f' data-explain="{escape(self.explains)}"' if self.explains else ""
        marks = "".join(_mark(mark) for mark in self.marks)
        return (
            f'<span class="bullet" role="img" aria-label="{escape(self.alt)}"'
            f' style="--colour:{self.colour}"{explains}>{marks}</span>'
        )


def _mark(mark: Mark) -> str:
    place = f"--at:{mark.at:.1%}"
    if mark.to is not None:
        place += f";--length:{mark.to - mark.at:.1%}"
    return f'<i class="{mark.kind}" style="{place}"></i>'
