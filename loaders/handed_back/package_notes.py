"""Notes laid straight into the parts of an .xlsx workbook.

A note takes its words in the sheet's part of comments, a box in its drawing of boxes, and the
relationships and content types that tie the two to the sheet (ECMA-376, part 1, 18.7). These parts
are added to; every other part of the workbook stays byte for byte.
"""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePosixPath
from xml.etree.ElementTree import ParseError
from xml.parsers import expat

from loaders.handed_back.comments_part import CommentsPart
from loaders.handed_back.note_boxes import EMPTY_DRAWING, with_boxes
from loaders.handed_back.part_text import before_end, decoded, prefix_of
from loaders.raw.workbook.workbook_parts import WorkbookParts, part_name

_TYPES = "[content_types].xml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NO_RELATIONS = (
    f"{_DECLARATION}<Relationships"
    ' xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
_NO_COMMENTS = (
    f'{_DECLARATION}<comments xmlns="{_MAIN}"><authors></authors><commentList></commentList>'
    "</comments>"
)
_HAS_VML = re.compile(r"""Extension=["']vml["']""", re.IGNORECASE)
# The children of a worksheet that stand after its drawing of boxes (CT_Worksheet).
_AFTER_DRAWING = {
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
}
_UNUSUAL = (KeyError, ValueError, ParseError, expat.ExpatError, zipfile.BadZipFile)

Remarks = Mapping[str, Mapping[str, str]]


class UnusualWorkbook(Exception):
    """A file that is no .xlsx workbook, or one whose parts are not written as Excel writes them."""


def takes_notes(content: bytes) -> bool:
    """Whether notes can be laid into a file, as far as its list of parts tells."""
    try:
        parts = WorkbookParts(content)
    except _UNUSUAL:
        return False
    return all(parts.holds(parts.sheet_part(name)) for name in parts.sheet_names)


def with_notes(content: bytes, remarks: Remarks) -> bytes:
    """The workbook with a note for each remark, by sheet and address. Notes that stand there
    already keep their words.

    Raises `UnusualWorkbook`.
    """
    try:
        package = _Package(content)
        for sheet, notes in remarks.items():
            _add_notes(package, package.parts.sheet_part(sheet), notes)
        return package.to_bytes()
    except _UNUSUAL as error:
        raise UnusualWorkbook(str(error)) from error


class _Package:
    """The parts of a workbook, and what becomes of those that are added to."""

    def __init__(self, content: bytes) -> None:
        self.parts = WorkbookParts(content)
        self._content = content
        self._changed: dict[str, str] = {}

    def text(self, part: str, if_missing: str = "") -> str:
        """A part as it is to be written."""
        if part in self._changed:
            return self._changed[part]
        return decoded(self.parts.read(part)) if self.parts.holds(part) else if_missing

    def write(self, part: str, text: str) -> None:
        """Write another text in a part, which may be new."""
        self._changed[part] = text

    def add(self, part: str, name: str, element: str) -> None:
        """Write one more element, `{x}` before its name, at the end of the part's root."""
        xml = self.text(part)
        self.write(part, before_end(name, xml, element.replace("{x}", prefix_of(name, xml))))

    def to_bytes(self) -> bytes:
        """The whole package."""
        unwritten = dict(self._changed)
        copy = BytesIO()
        with (
            zipfile.ZipFile(BytesIO(self._content)) as source,
            zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as target,
        ):
            for entry in source.infolist():
                text = unwritten.pop(part_name(entry.filename), None)
                target.writestr(entry, source.read(entry) if text is None else text.encode())
            for part, text in unwritten.items():
                target.writestr(part, text)
        return copy.getvalue()


def _add_notes(package: _Package, sheet: str, remarks: Mapping[str, str]) -> None:
    """The notes of one sheet, in the parts it has or in new ones."""
    related_parts = package.parts.relations(sheet)
    relations = package.parts.relations_part(sheet)
    package.write(relations, package.text(relations, _NO_RELATIONS))
    name = PurePosixPath(sheet).stem

    comments_part = next(
        (part for kind, part in related_parts.values() if kind == "comments"), None
    )
    if comments_part is None:
        comments_part = f"xl/helhedsblik/{name}_comments.xml"
        _relate(package, relations, "comments", comments_part)
        override = f'<{{x}}Override PartName="/{comments_part}" ContentType="{_COMMENTS_TYPE}"/>'
        package.add(_TYPES, "Types", override)
    comments = CommentsPart(package.text(comments_part, _NO_COMMENTS))
    comments.add(remarks)
    package.write(comments_part, comments.xml)

    xml = package.text(sheet)
    drawing, place = _drawing_of(xml)
    if drawing is not None:
        drawing_part = related_parts[drawing][1]
    else:
        drawing_part = f"xl/helhedsblik/{name}_boxes.vml"
        drawing = _relate(package, relations, "vmlDrawing", drawing_part)
        x = prefix_of("worksheet", xml)
        tag = f'<{x}legacyDrawing xmlns:r="{_RELATIONS}" r:id="{drawing}"/>'
        package.write(sheet, xml[:place] + tag + xml[place:])
        if not _HAS_VML.search(package.text(_TYPES)):
            package.add(
                _TYPES, "Types", f'<{{x}}Default Extension="vml" ContentType="{_VML_TYPE}"/>'
            )
    boxes = with_boxes(package.text(drawing_part, EMPTY_DRAWING), comments.new, comments.longer)
    package.write(drawing_part, boxes)


def _relate(package: _Package, relations: str, kind: str, part: str) -> str:
    """The identifier of a new relationship to a part."""
    identifier = f"Helhedsblik_{kind}"
    package.add(
        relations,
        "Relationships",
        f'<{{x}}Relationship Id="{identifier}" Type="{_RELATIONS}/{kind}" Target="/{part}"/>',
    )
    return identifier


def _drawing_of(sheet: str) -> tuple[str | None, int]:
    """The identifier of the sheet's drawing of boxes, and where it stands or is to stand."""
    x = prefix_of("worksheet", sheet)
    root = sheet.index(f"<{x}worksheet")
    head = sheet[root : sheet.index(">", root) + 1]
    cells_end = f"</{x}sheetData>"
    start = sheet.rfind(cells_end)
    start = root + len(head) if start < 0 else start + len(cells_end)
    scan = _Scan()
    scan.parser.Parse(f"{head}{sheet[start:]}".encode(), True)
    before = sheet[start:].encode()[: scan.place - len(head.encode())]
    return scan.drawing, start + len(before.decode())


class _Scan:
    """A reading of what stands beside a sheet's cells: `place` counts bytes."""

    def __init__(self) -> None:
        self.drawing: str | None = None
        self.place = -1
        self._depth = 0
        self.parser = expat.ParserCreate("utf-8")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if self._depth == 1 and local == "legacyDrawing":
            self.drawing = next(
                (value for key, value in attributes.items() if key.endswith(":id")), None
            )
        if self._depth == 1 and local in _AFTER_DRAWING:
            self._settle()
        self._depth += 1

    def _end(self, _: str) -> None:
        self._depth -= 1
        if self._depth == 0:
            self._settle()

    def _settle(self) -> None:
        if self.place < 0:
            self.place = self.parser.CurrentByteIndex
