"""How a long-term goal's figure has moved since its baseline."""

from domain import colours
from domain.vocabulary import Coloured, by_name

CHANGES = by_name(
    Coloured(name="better", word="den rigtige vej", symbol="✔", colour=colours.GREEN),
    Coloured(name="worse", word="den forkerte vej", symbol="✖", colour=colours.RED),
    Coloured(name="same", word="uændret", symbol="●", colour=colours.GREY),
)
