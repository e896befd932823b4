"""A stacked bar in a table's cell: a piece per status, drawn by the style sheet alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Piece:
    """A piece as long as `length`, a share of the longest bar; a click on it asks `explains`.

    `text` is written on it in `ink`, `alt` is what it says when it is read aloud or pointed at.
    """

    length: float
    colour: str
    ink: str
    text: str
    alt: str
    explains: str


@dataclass(frozen=True)
class Stacked:
    """Pieces beside each other in their order."""

    pieces: Sequence[Piece]

    @property
    def html(self) -> str:
        """The bar as escaped HTML."""
        return f'<span class="stacked">{"".join(map(_piece, self.pieces))}</span>'


def _piece(piece: Piece) -> str:
    return (
        f'<button data-explain="{escape(piece.explains)}"'
        f' title="{escape(piece.alt)}" aria-label="{escape(piece.alt)}"'
        f' style="--colour:{piece.colour};--ink:{piece.ink};--length:{piece.length:.2%}">'
        f"{escape(piece.text)}</button>"
    )
