"""The lines and tables of a Word document or a PDF: runs in the child process alone.

Only what is written is read: macros, pictures, comments and what was struck out are not.
"""

import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TypedDict
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.parsers.expat import ExpatError

from loaders.raw.document.word_formats import (
    child_of,
    settle_formats,
    styles_that_leave_out,
)
from loaders.raw.limits import Limits
from loaders.raw.refusals import Refusal, UnreadableFile
from loaders.raw.workbook.sheet_marks import DeclaresEntities, refuse_entities

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT_WORD = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_STYLES = "word/styles.xml"
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}
_MOST_COLUMNS = 60
_SKIPPED = {"del", "moveFrom", "pPr", "rPr", "instrText", "txbxContent"}


class DocumentAnswer(TypedDict):
    """The blocks of a document, a line as a text, a table as rows of cells; and the codes of what
    was noticed. A cell of Word holds a line for each paragraph, and a tab before each bullet.
    """

    blocks: list[str | list[list[str]]]
    codes: list[str]


def word_answer(content: bytes) -> DocumentAnswer:
    """What a Word document says."""
    refuse_entities(content)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        root = fromstring(archive.read("word/document.xml"))  # noqa: S314  entities are refused
        styles = archive.read(_STYLES) if _STYLES in names else b"<styles/>"
    left_out = styles_that_leave_out(fromstring(styles))  # noqa: S314  entities are refused
    body = next((child for child in root if _name(child) == "body"), None)
    codes = ["macros_left_out"] if any("vbaProject" in name for name in names) else []
    if settle_formats(root, left_out):
        codes.append("struck_out_in_document")
    blocks = list(_blocks(body)) if body is not None else []
    return {"blocks": blocks, "codes": codes}


def _name(element: Element) -> str:
    return element.tag.removeprefix(_WORD).removeprefix(_STRICT_WORD)


def _blocks(parent: Element) -> Iterator[str | list[list[str]]]:
    for child in parent:
        match _name(child):
            case "p":
                bullet = "- " if _is_bullet(child) else ""
                text = _text(child)
                yield from (f"{bullet}{line}" if line.strip() else "" for line in text.split("\n"))
            case "tbl":
                yield [_row(row) for row in _inside(child, "tr")]
            case "sdt" | "sdtContent" | "ins" | "customXml":
                yield from _blocks(child)


def _inside(parent: Element, name: str) -> Iterator[Element]:
    """The children of that name, those inside content controls among them."""
    for child in parent:
        if _name(child) == name:
            yield child
        elif _name(child) in {"sdt", "sdtContent", "customXml", "ins"}:
            yield from _inside(child, name)


def _row(row: Element) -> list[str]:
    cells = [""] * _columns(child_of(row, "trPr"), "gridBefore", 0)
    for cell in _inside(row, "tc"):
        paragraphs = (inner for inner in cell.iter() if _name(inner) == "p")
        cells.append("\n".join(filter(str.strip, map(_line_of_cell, paragraphs))))
        cells += [""] * (_columns(child_of(cell, "tcPr"), "gridSpan", 1) - 1)
    return cells


def _is_bullet(paragraph: Element) -> bool:
    return any(_name(inner) == "numPr" for inner in paragraph.iter())


def _line_of_cell(paragraph: Element) -> str:
    """The words of one paragraph of a cell in one line, behind a tab where it is a bullet."""
    words = " ".join(_text(paragraph).split())
    return f"\t{words}" if words and _is_bullet(paragraph) else words


def _columns(properties: Element | None, name: str, otherwise: int) -> int:
    """How many columns the property says: that a cell reaches over, or that a row leaves open."""
    said = child_of(properties, name)
    if said is None:
        return otherwise
    return min(int(next(iter(said.attrib.values()), otherwise)), _MOST_COLUMNS)


def _text(element: Element) -> str:
    """The words of a paragraph as they stand after every change is accepted."""
    parts: list[str] = []
    for child in element:
        name = _name(child)
        if name == "t":
            parts.append(child.text or "")
        elif name in _BREAKS:
            parts.append(_BREAKS[name])
        elif name not in _SKIPPED:
            parts.append(_text(child))
    return "".join(parts)


def pdf_answer(content: bytes) -> DocumentAnswer:
    """The lines and ruled tables of a PDF that has text; one of pictures alone is refused."""
    from pypdf import PdfReader  # noqa: PLC0415  only a PDF waits for it
    from pypdf.errors import FileNotDecryptedError, PyPdfError  # noqa: PLC0415

    from loaders.raw.document.pdf_pages import page_blocks  # noqa: PLC0415

    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableFile(Refusal.PASSWORD_PROTECTED_DOCUMENT)
        blocks = _with_whole_rows(block for page in reader.pages for block in page_blocks(page))
    except FileNotDecryptedError as error:
        raise UnreadableFile(Refusal.PASSWORD_PROTECTED_DOCUMENT) from error
    except PyPdfError as error:
        raise UnreadableFile(Refusal.BROKEN_DOCUMENT, reason=str(error)) from error
    if not any(isinstance(block, list) or block.strip() for block in blocks):
        raise UnreadableFile(Refusal.PDF_WITHOUT_TEXT)
    lines = [block.replace("\t", " ") if isinstance(block, str) else block for block in blocks]
    return {"blocks": lines, "codes": []}


def _with_whole_rows(
    blocks: Iterable[str | list[list[str]]],
) -> list[str | list[list[str]]]:
    """The blocks of all pages, a row that goes on overleaf as one: what stands first there begins
    with no name, or in the middle of one.
    """
    whole: list[str | list[list[str]]] = []
    above: list[list[str]] | None = None
    for block in blocks:
        if isinstance(block, str):
            above = None if block.strip() else above
            whole.append(block)
            continue
        rows, first = block, block[0]
        goes_on = any(first) and (not first[0] or first[0][0].islower() or first[0][0] == "(")
        if above is not None and goes_on and len(first) == len(above[-1]):
            pairs = zip(above[-1], first, strict=True)
            above[-1] = [" ".join(filter(None, pair)) for pair in pairs]
            rows = block[1:]
        if rows:
            whole.append(rows)
            above = rows
    return whole


def answer(task: str, content: bytes, limits: Limits) -> DocumentAnswer:
    """What a document says.

    Raises `UnreadableFile`.
    """
    try:
        return word_answer(content) if task == "word" else pdf_answer(content)
    except DeclaresEntities as error:
        raise UnreadableFile(Refusal.HOLDS_ENTITIES) from error
    except MemoryError as error:
        megabytes = limits.reader_megabytes
        raise UnreadableFile(Refusal.TOO_HEAVY_TO_READ, megabytes=megabytes) from error
    except _BROKEN as reason:
        raise UnreadableFile(Refusal.BROKEN_DOCUMENT, reason=str(reason)) from reason


_BROKEN = (
    zipfile.BadZipFile,
    ParseError,
    ExpatError,
    KeyError,
    OSError,
    ValueError,
    IndexError,
    TypeError,
    AttributeError,
    RecursionError,
)
