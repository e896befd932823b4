"""The texts of an .xlsx workbook whose letters differ in format: what is raised or struck out in
them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from xml.parsers import expat

from domain.letters import raised

OFF = {"0", "false", "off"}
SAYS_MORE_THAN_LETTERS = (b"strike", b"vertAlign")


@dataclass(frozen=True)
class MarkedText:
    """A text as it counts, with raised marks of notes, and what of it was struck out."""

    text: str
    struck: str


class RichText:
    """One text of several formats, put together from the elements of its XML."""

    def __init__(self) -> None:
        self._text = self._struck = ""
        self._is_struck = self._is_raised = self._is_in_text = False
        self._is_plain = True
        self._says_more = False

    def start(self, element: str, attributes: Mapping[str, str]) -> None:
        """Begin an element, named without its namespace."""
        match element:
            case "r":
                self._is_struck = self._is_raised = False
            case "strike":
                self._is_struck = attributes.get("val", "1") not in OFF
                self._says_more |= self._is_struck
            case "vertAlign":
                self._is_raised = attributes.get("val") == "superscript"
                self._says_more |= self._is_raised
            case "t":
                self._is_in_text = True
            case "rPh":
                self._is_plain = False

    def characters(self, text: str) -> None:
        """Take up letters, where they are the text's own."""
        if not self._is_in_text or not self._is_plain:
            return
        if self._is_struck:
            self._struck += text
        else:
            self._text += raised(text, self._text) if self._is_raised else text

    def end(self, element: str) -> None:
        """End an element."""
        self._is_in_text = self._is_in_text and element != "t"
        self._is_plain = self._is_plain or element == "rPh"

    def marked(self) -> MarkedText | None:
        """The text that was put together; None where its letters say it all."""
        if not self._says_more:
            return None
        return MarkedText(self._text.strip() if self._struck else self._text, self._struck.strip())


def marked_texts(shared: bytes) -> dict[str, MarkedText]:
    """The shared texts of a workbook that say more than their letters, by their number."""
    if not any(word in shared for word in SAYS_MORE_THAN_LETTERS):
        return {}
    scan = _SharedScan()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = scan.start
    parser.EndElementHandler = scan.end
    parser.CharacterDataHandler = scan.characters
    parser.Parse(shared, True)
    return scan.texts


class _SharedScan:
    """One reading of the shared texts."""

    def __init__(self) -> None:
        self.texts: dict[str, MarkedText] = {}
        self._number = -1
        self._rich = RichText()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        element = name.rpartition(":")[2]
        if element == "si":
            self._number += 1
            self._rich = RichText()
        self._rich.start(element, attributes)

    def characters(self, text: str) -> None:
        self._rich.characters(text)

    def end(self, name: str) -> None:
        element = name.rpartition(":")[2]
        self._rich.end(element)
        marked = self._rich.marked() if element == "si" else None
        if marked is not None:
            self.texts[str(self._number)] = marked
