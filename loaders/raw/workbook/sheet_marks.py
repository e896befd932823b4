"""What the XML of a workbook says of a sheet beside its values, whatever the type of workbook."""

import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from typing import IO
from xml.parsers import expat

from loaders.raw.workbook.rich_text import MarkedText

# A sheet of more XML is not looked through cell by cell; it would take the reader's time.
SCANNED_BYTES = 60 << 20

FORMATS_NOT_KNOWN = "formats_not_known"
FORMATS_NOT_LOOKED_THROUGH = "formats_not_looked_through"
ERRORS_NOT_KNOWN = "errors_not_known"

Place = tuple[int, int]


class DeclaresEntities(Exception):
    """A part of the workbook holds a document type declaration."""


@dataclass
class SheetMarks:
    """What is known of one sheet's cells, by row and column counted from 0.

    `uncomputed` are formulas without a value of their own, `struck` the cells that are struck out
    or hidden as a whole, `marked` those of letters in several formats, `merged` the corners of
    merged cells;
    `unseen` are the codes of the findings that say what is not known, `outside` the texts outside
    the cells that may be the number of a person.
    """

    errors: dict[Place, str] = field(default_factory=dict)
    percents: list[Place] = field(default_factory=list)
    uncomputed: list[Place] = field(default_factory=list)
    struck: list[Place] = field(default_factory=list)
    marked: dict[Place, MarkedText] = field(default_factory=dict)
    notes: dict[Place, str] = field(default_factory=dict)
    outside: list[tuple[str, str, str]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: list[range] = field(default_factory=list)
    hidden_columns: list[range] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)


def within(ranges: list[range], end: int) -> list[int]:
    """Every number of the ranges below `end`."""
    return [number for one in ranges for number in range(one.start, min(one.stop, end))]


def refuse_entities(content: bytes) -> None:
    """Raise `DeclaresEntities` where a part declares a document type; no spreadsheet needs one."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for part in archive.infolist():
            if part.filename.lower().endswith((".xml", ".rels")):
                with archive.open(part) as opened:
                    if _declares_document_type(opened):
                        raise DeclaresEntities(part.filename)


def _declares_document_type(opened: IO[bytes]) -> bool:
    """Whether a document type stands before the part's first element, the one place it may."""
    declarations: list[bool] = []
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: declarations.append(True)
    parser.StartElementHandler = lambda *_: declarations.append(False)
    try:
        while not declarations and (some := opened.read(4096)):
            parser.Parse(some)
    except expat.ExpatError:
        pass  # what is no XML declares nothing; its reader says that it is broken
    return declarations[:1] == [True]
