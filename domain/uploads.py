"""What became of a file that was handed in; each is the name of an event too."""

from domain import colours
from domain.vocabulary import Coloured, by_name

UPLOAD_STATUSES = by_name(
    Coloured(name="draft", word="kladde", symbol="○", colour=colours.GREY),
    Coloured(name="submitted", word="indsendt", symbol="◕", colour=colours.BLUE),
    Coloured(name="returned", word="returneret", symbol="↩", colour=colours.AMBER),
    Coloured(name="approved", word="godkendt", symbol="✓", colour=colours.BLUE),
    Coloured(name="published", word="offentliggjort", symbol="✔", colour=colours.GREEN),
    Coloured(name="withdrawn", word="trukket tilbage", symbol="✖", colour=colours.PURPLE),
)
# Why a form that waited is taken back when another of the same activity and quarter is handed in.
REPLACED = "Afløst af en nyere formular"
