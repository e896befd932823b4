"""What the XML of an .ods workbook says beside the values: percent formats, errors, formulas that
nobody has computed, notes, merged cells, and what is hidden.

Only `child` uses this, inside its limits on memory and time.
"""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from xml.parsers import expat

from loaders.raw.workbook.own_notes import without_remarks
from loaders.raw.workbook.sheet_marks import (
    FORMATS_NOT_LOOKED_THROUGH,
    SCANNED_BYTES,
    Place,
    SheetMarks,
)

_PART = "content.xml"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_EXTENSION = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "
# A cell that fills whole rows of a sheet is no figure, and its places would fill the memory.
_MOST_REPEATED = 100_000
_HIDDEN = {"collapse", "filter"}
_WHAT_THE_VALUES_DO_NOT_SAY = (
    b"percentage",
    b"annotation",
    b"collapse",
    b"filter",
    b":formula=",
    b"-spanned=",
)


@dataclass
class _Cell:
    """The cell that is being read: its place, how often it stands, and what it says of itself."""

    place: Place
    rows: int
    columns: int
    value_type: str
    has_formula: bool
    is_error: bool
    text: str = ""
    note: list[str] = field(default_factory=list)


class OpenDocumentParts:
    """The one part of an .ods workbook that holds its sheets.

    Raises `KeyError` where the archive has no such part.
    """

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            self._is_large = archive.getinfo(_PART).file_size > SCANNED_BYTES
            self._xml = b"" if self._is_large else archive.read(_PART)
        self._scan: _ContentScan | None = None

    def outermost_cells(self) -> Iterator[tuple[str, Place]]:
        """Per sheet the last row and the last column that hold a cell."""
        yield from self._scanned().outermost.items()

    def marks(self, sheet_name: str) -> SheetMarks:
        """What is said of the sheet's cells."""
        if self._is_large:
            return SheetMarks(unseen=[FORMATS_NOT_LOOKED_THROUGH])
        if not any(word in self._xml for word in _WHAT_THE_VALUES_DO_NOT_SAY):
            return SheetMarks()
        return self._scanned().marks.get(sheet_name, SheetMarks())

    def _scanned(self) -> "_ContentScan":
        if self._scan is None:
            self._scan = _ContentScan(self._xml)
        return self._scan


class _ContentScan:
    """One reading of all sheets, cell by cell."""

    def __init__(self, xml: bytes) -> None:
        self.marks: dict[str, SheetMarks] = {}
        self.outermost: dict[str, Place] = {}
        self._name = ""
        self._depth = 0
        self._row = self._rows = self._column = 0
        self._cell: _Cell | None = None
        self._is_in_note = self._is_in_text = False
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        if xml:
            parser.Parse(xml, True)

    @property
    def _sheet(self) -> SheetMarks:
        return self.marks[self._name]

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _TABLE + "table":
            self._depth += 1
            if self._depth == 1:
                self._name = attributes.get(_TABLE + "name", "")
                self.marks[self._name] = SheetMarks()
                self.outermost[self._name] = (0, 0)
                self._row = self._column = 0
        elif self._depth != 1:
            return
        elif name == _TABLE + "table-column":
            count = int(attributes.get(_TABLE + "number-columns-repeated", 1))
            if attributes.get(_TABLE + "visibility") in _HIDDEN:
                self._sheet.hidden_columns.append(range(self._column, self._column + count))
            self._column += count
        elif name == _TABLE + "table-row":
            self._column = 0
            self._rows = int(attributes.get(_TABLE + "number-rows-repeated", 1))
            if attributes.get(_TABLE + "visibility") in _HIDDEN:
                self._sheet.hidden_rows.append(range(self._row, self._row + self._rows))
        elif name in {_TABLE + "table-cell", _TABLE + "covered-table-cell"}:
            self._start_cell(attributes)
        elif name == _OFFICE + "annotation":
            self._is_in_note = True
        elif name == _TEXT + "p":
            self._start_text()

    def _start_cell(self, attributes: dict[str, str]) -> None:
        columns = int(attributes.get(_TABLE + "number-columns-repeated", 1))
        self._cell = _Cell(
            (self._row, self._column),
            self._rows,
            columns,
            attributes.get(_OFFICE + "value-type", ""),
            _TABLE + "formula" in attributes,
            attributes.get(_EXTENSION + "value-type") == "error",
        )
        spanned_rows = int(attributes.get(_TABLE + "number-rows-spanned", 1))
        spanned_columns = int(attributes.get(_TABLE + "number-columns-spanned", 1))
        if spanned_rows > 1 or spanned_columns > 1:
            last = (self._row + spanned_rows - 1, self._column + spanned_columns - 1)
            self._sheet.merged.append((self._row, self._column, *last))

    def _start_text(self) -> None:
        self._is_in_text = True
        if self._is_in_note and self._cell is not None:
            self._cell.note.append("")

    def _characters(self, text: str) -> None:
        if not self._is_in_text or self._cell is None:
            return
        if self._is_in_note:
            self._cell.note[-1] += text
        else:
            self._cell.text += text

    def _end(self, name: str) -> None:
        if name == _TABLE + "table":
            self._depth -= 1
        elif self._depth != 1:
            return
        elif name == _TEXT + "p":
            self._is_in_text = False
        elif name == _OFFICE + "annotation":
            self._is_in_note = False
        elif name == _TABLE + "table-row":
            self._row += self._rows
        elif self._cell is not None and name.startswith(_TABLE) and name.endswith("table-cell"):
            self._settle(self._cell)
            self._column += self._cell.columns
            self._cell = None

    def _settle(self, cell: _Cell) -> None:
        """Note what the cell that ends here is, as often as it stands."""
        row, column = cell.place
        note = without_remarks("\n".join(cell.note))
        if note:
            self._sheet.notes[cell.place] = note
        if cell.value_type or cell.text:
            last_row, last_column = self.outermost[self._name]
            self.outermost[self._name] = (
                max(last_row, row + cell.rows - 1),
                max(last_column, column + cell.columns - 1),
            )
        is_uncomputed = cell.has_formula and not cell.value_type and not cell.text
        is_marked = cell.is_error or is_uncomputed or cell.value_type == "percentage"
        if not is_marked or cell.rows * cell.columns > _MOST_REPEATED:
            return
        for place in (
            (row + down, column + right)
            for down in range(cell.rows)
            for right in range(cell.columns)
        ):
            if cell.is_error:
                self._sheet.errors[place] = cell.text
            elif is_uncomputed:
                self._sheet.uncomputed.append(place)
            else:
                self._sheet.percents.append(place)
