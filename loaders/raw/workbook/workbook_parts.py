"""What the XML of an .xlsx workbook says beside the values: percent formats, errors, formulas that
nobody has computed, notes, what is struck out or raised, and what is hidden.

`child` uses this inside its limits on memory and time, and `package_notes` on workbooks that have
been read there.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import PurePosixPath
from typing import ClassVar
from xml.etree import ElementTree
from xml.parsers import expat

from loaders.raw.workbook.own_notes import without_remarks
from loaders.raw.workbook.package_texts import texts_of_sheet
from loaders.raw.workbook.rich_text import (
    OFF,
    SAYS_MORE_THAN_LETTERS,
    MarkedText,
    RichText,
    marked_texts,
)
from loaders.raw.workbook.sheet_marks import (
    FORMATS_NOT_LOOKED_THROUGH,
    SCANNED_BYTES,
    Place,
    SheetMarks,
)

_PERCENT_FORMATS = {"9", "10"}
_QUOTED_IN_FORMAT = re.compile(r'"[^"]*"|\\.')
_THREADED_NOTE = re.compile(r"\n(?:Comment|Kommentar|Reply|Svar):\n\s*")
_SAYS_MORE_THAN_A_VALUE = (b'"e"', b"<f", b"hidden=", *SAYS_MORE_THAN_LETTERS)
_SHOWS_NOTHING = re.compile(r"\s*;\s*;\s*(?:;\s*)?")
_BEGINNING = 4096
_CELL = re.compile(rb"""<(?:\w+:)?c\b[^>]*?\br=["']([A-Z]+\d+)["']""")
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d+)")


class WorkbookParts:
    """The parts of one .xlsx workbook, found by the names of its sheets; `read_parts` are the names
    of those that have been looked through for marks.
    """

    def __init__(self, content: bytes) -> None:
        self.read_parts: set[str] = set()
        self._archive = zipfile.ZipFile(BytesIO(content))
        self._names = {part_name(part.filename): part.filename for part in self._archive.infolist()}
        self._workbook = self._main_part()
        book = self._tree(self._workbook)
        targets = self.relations(self._workbook)
        self._sheets = {
            element.get("name", ""): targets.get(identifier, ("", ""))[1]
            for element in _every(book, "sheet")
            for key, identifier in element.items()
            if key.endswith("}id")
        }
        self._leaves_formulas_to_the_reader = any(
            element.get("fullCalcOnLoad") in {"1", "true"} for element in _every(book, "calcPr")
        )
        parts = dict(targets.values())
        self._percent_styles, self._struck_styles = self._styles(parts.get("styles", ""))
        shared = parts.get("sharedStrings", "")
        self._marked = marked_texts(self.read(shared)) if shared in self._names else {}

    @property
    def sheet_names(self) -> list[str]:
        """The sheets in the workbook's order."""
        return list(self._sheets)

    def outermost_cells(self) -> Iterator[tuple[str, Place]]:
        """Per sheet the last row and the last column that hold a cell, read cell by cell."""
        for name, part in self._sheets.items():
            yield name, self._outermost_cell(part)

    def sheet_part(self, sheet_name: str) -> str:
        """The part that holds a sheet's cells. Raises KeyError."""
        return self._sheets[sheet_name]

    def holds(self, part: str) -> bool:
        """Whether there is such a part."""
        return part in self._names

    def relations_part(self, part: str) -> str:
        """The part that holds, or is to hold, the relations of another."""
        path = PurePosixPath(part)
        return part_name(str(path.parent / "_rels" / f"{path.name}.rels"))

    def _outermost_cell(self, part: str) -> Place:
        last_row = last_column = 0
        for match in _CELL.finditer(self.read(part) if part in self._names else b""):
            row, column = _place(match[1].decode()) or (0, 0)
            last_row, last_column = max(last_row, row), max(last_column, column)
        return last_row, last_column

    def marks(self, sheet_name: str) -> SheetMarks:
        """What the sheet's own part and its notes say."""
        part = self._sheets.get(sheet_name, "")
        if part not in self._names:
            return SheetMarks()
        xml = self.read(part)
        marks = SheetMarks()
        if self._may_say_more(xml):
            if len(xml) > SCANNED_BYTES:
                marks = SheetMarks(unseen=[FORMATS_NOT_LOOKED_THROUGH])
            else:
                scan = _SheetScan(
                    self._percent_styles,
                    self._struck_styles,
                    self._marked,
                    self._leaves_formulas_to_the_reader,
                )
                marks = scan.read(xml)
        marks.notes = self._notes(part)
        marks.outside = list(dict.fromkeys(texts_of_sheet(xml, sheet_name)))
        self.read_parts.add(self._names[part])
        return marks

    def _may_say_more(self, xml: bytes) -> bool:
        """Whether a sheet may say of a cell what its value does not: a quick look for the words."""
        if self._marked:
            return True
        words = [*_SAYS_MORE_THAN_A_VALUE]
        words += [f'"{style}"'.encode() for style in self._percent_styles | self._struck_styles]
        if b"'" in xml:
            words += [word.replace(b'"', b"'") for word in words if b'"' in word]
        if b":worksheet" in xml[:_BEGINNING]:
            words.append(b":f")
        return any(word in xml for word in words)

    def _main_part(self) -> str:
        for kind, target in self.relations("").values():
            if kind == "officeDocument":
                return target
        return "xl/workbook.xml"

    def read(self, part: str) -> bytes:
        """The bytes of a part."""
        return self._archive.read(self._names[part])

    def _tree(self, part: str) -> ElementTree.Element:
        return ElementTree.fromstring(self.read(part))  # noqa: S314  no part declares entities

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """The kind and the part that each identifier of a part stands for."""
        home = PurePosixPath(part).parent
        source = self.relations_part(part)
        if source not in self._names:
            return {}
        related_parts: dict[str, tuple[str, str]] = {}
        for element in _every(self._tree(source), "Relationship"):
            target = element.get("Target", "")
            path = target if target.startswith("/") else str(home / target)
            kind = element.get("Type", "").rpartition("/")[2]
            related_parts[element.get("Id", "")] = (kind, part_name(path))
        return related_parts

    def _styles(self, part: str) -> tuple[set[str], set[str]]:
        """The numbers of the cell styles that show a fraction as percent, and of those that strike
        what they show out, or show nothing.
        """
        if part not in self._names:
            return set(), set()
        tree = self._tree(part)
        codes = {
            element.get("numFmtId", ""): _QUOTED_IN_FORMAT.sub("", element.get("formatCode", ""))
            for element in _every(tree, "numFmt")
        }
        percents = _PERCENT_FORMATS | {number for number, code in codes.items() if "%" in code}
        empty = {number for number, code in codes.items() if _SHOWS_NOTHING.fullmatch(code)}
        fonts = next(_every(tree, "fonts"), ())
        struck = {str(number) for number, font in enumerate(fonts) if _is_struck(font)}
        styles = list(enumerate(next(_every(tree, "cellXfs"), ())))
        return (
            {str(number) for number, style in styles if style.get("numFmtId") in percents},
            {
                str(number)
                for number, style in styles
                if style.get("fontId") in struck or style.get("numFmtId") in empty
            },
        )

    def _notes(self, sheet_part: str) -> dict[Place, str]:
        notes: dict[Place, str] = {}
        for kind, part in self.relations(sheet_part).values():
            if kind == "comments" and part in self._names:
                tree = self._tree(part)
                authors = [element.text or "" for element in _every(tree, "author")]
                for element in _every(tree, "comment"):
                    place = _place(element.get("ref", ""))
                    text = "".join(run.text or "" for run in _every(element, "t"))
                    note = without_remarks(_without_author(text, authors))
                    if place is not None and note:
                        notes[place] = note
        return notes


class _SheetScan:
    """One reading of a sheet's XML, cell by cell."""

    _NUMBER_KINDS: ClassVar = ("n", "")

    def __init__(
        self,
        percent_styles: set[str],
        struck_styles: set[str],
        marked: Mapping[str, MarkedText],
        leaves_formulas_to_the_reader: bool,
    ) -> None:
        self._marks = SheetMarks()
        self._percent_styles = percent_styles
        self._struck_styles = struck_styles
        self._marked = marked
        self._rich: RichText | None = None
        self._leaves_formulas = leaves_formulas_to_the_reader
        self._row = self._column = -1
        self._kind = self._style = ""
        self._has_formula = self._has_value = self._is_in_value = False
        self._value = ""

    def read(self, xml: bytes) -> SheetMarks:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.Parse(xml, True)
        return self._marks

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        element = name.rpartition(":")[2]
        if self._rich is not None:
            self._rich.start(element, attributes)
        match element:
            case "is":
                self._rich = RichText()
            case "c":
                place = _place(attributes.get("r", ""))
                self._row, self._column = place or (self._row, self._column + 1)
                self._kind = attributes.get("t", "")
                self._style = attributes.get("s", "")
                self._has_formula = self._has_value = False
                self._value = ""
            case "v":
                self._has_value = self._is_in_value = True
            case "f":
                self._has_formula = True
            case "row":
                self._row = int(attributes.get("r", self._row + 2)) - 1
                self._column = -1
                if attributes.get("hidden") in {"1", "true"}:
                    self._marks.hidden_rows.append(range(self._row, self._row + 1))
            case "col":
                if attributes.get("hidden") in {"1", "true"}:
                    first, last = int(attributes["min"]), int(attributes["max"])
                    self._marks.hidden_columns.append(range(first - 1, last))

    def _text(self, text: str) -> None:
        if self._is_in_value:
            self._value += text
        elif self._rich is not None:
            self._rich.characters(text)

    def _end(self, name: str) -> None:
        element = name.rpartition(":")[2]
        if self._rich is not None:
            self._rich.end(element)
        match element:
            case "v":
                self._is_in_value = False
            case "c":
                self._settle((self._row, self._column))
                self._rich = None

    def _settle(self, place: Place) -> None:
        """Note what the cell that ends here is."""
        marked = self._marked.get(self._value) if self._kind == "s" else None
        marked = marked if self._rich is None else self._rich.marked()
        if self._style in self._struck_styles:
            self._marks.struck.append(place)
        elif marked is not None:
            self._marks.marked[place] = marked
        if self._kind == "e":
            self._marks.errors[place] = self._value
        elif self._has_formula and self._is_uncomputed():
            self._marks.uncomputed.append(place)
        elif self._style in self._percent_styles and self._kind in self._NUMBER_KINDS:
            self._marks.percents.append(place)

    def _is_uncomputed(self) -> bool:
        """Whether a formula has no value: none at all, or the 0 of a writer that does not count."""
        if not self._value:
            return self._kind != "str" or not self._has_value
        return self._leaves_formulas and self._value == "0"


def _every(tree: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    """The elements of this name, whatever their namespace."""
    return (element for element in tree.iter() if element.tag.rpartition("}")[2] == name)


def _is_struck(font: ElementTree.Element) -> bool:
    return any(element.get("val", "1") not in OFF for element in _every(font, "strike"))


def part_name(path: str) -> str:
    """A part's name spelled one way: no leading slash, no `..`, slashes forward, lower case."""
    steps: list[str] = []
    for step in path.replace("\\", "/").split("/"):
        if step == "..":
            steps[-1:] = []
        elif step not in {"", "."}:
            steps.append(step.lower())
    return "/".join(steps)


def _place(reference: str) -> Place | None:
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]) - 1, column - 1


def _without_author(text: str, authors: list[str]) -> str:
    """The words of a note without the name Excel puts before them."""
    threaded = _THREADED_NOTE.split(text)
    if text.startswith("[") and len(threaded) > 1:
        return "; ".join(part.strip() for part in threaded[1:])
    for author in authors:
        if author and text.startswith(f"{author}:"):
            return text[len(author) + 1 :].strip()
    return text.strip()
