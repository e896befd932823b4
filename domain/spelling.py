"""How a name is spelt: what counts as the same name, and the readable id made from one."""

import re
import unicodedata

from domain.letters import RAISED, composed

_NOT_A_LETTER = re.compile(rf"(?<=[^\W\d_]{{3}})[{RAISED}]+|[\W_]+")
# A stress that may be written or not: `caféen` and `cafeen`, `én` and `en`.
_STRESSED = str.maketrans("áàâéèêëíìóòúùýÁÀÂÉÈÊËÍÌÓÒÚÙÝ", "aaaeeeeiioouuyAAAEEEEIIOOUUY")
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss"})


def plain(text: str) -> str:
    """The text without what spelling varies in: case, stress, composed letters, invisible signs,
    spaces, punctuation, footnote stars and raised numbers of notes.
    """
    return _NOT_A_LETTER.sub(" ", composed(text).translate(_STRESSED).casefold()).strip()


def one_line(text: str) -> str:
    """The text in one line, as it is shown and stored as a name."""
    return " ".join(composed(text).split())


def slug(text: str) -> str:
    """A readable id: lowercase ASCII letters and digits with hyphens between (`Børn og unge` →
    `boern-og-unge`).
    """
    ascii_text = unicodedata.normalize("NFKD", plain(text).translate(_LETTERS))
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.encode("ascii", "ignore").decode()).strip("-")
