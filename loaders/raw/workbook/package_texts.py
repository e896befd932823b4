"""What a workbook keeps beside its cells and may be the number of a person: in formulas, lists to
choose from, page headers, text boxes, and what a pivot table or a link has stored.

Only `child` uses this, inside its limits on memory and time.
"""

import re
import zipfile
from collections.abc import Container, Iterator
from html import unescape
from io import BytesIO

FORMULA, CHOICES, PAGE, PIVOT, TEXT_BOX, LINK, PROPERTY, ELSEWHERE = (
    "formula",
    "choices",
    "page",
    "pivot",
    "text_box",
    "link",
    "property",
    "elsewhere",
)

# Ten digits, with the word before them that says whose they are.
_NUMBER = re.compile(
    r"(?:(?i:cpr|person)[^\d\n]{0,20})?(?<![\d,.-])\d{6}(?:\s?[-‐‑–—/]\s?|\s)?\d{4}(?![\d-])"
)
_MARKS = (re.compile(rb"-\d{4}(?!\d)"), re.compile(rb"/\d{4}(?!\d)"))
_WIDE_MARK = re.compile(rb"-\0(?:\d\0){4}(?!\d\0)")
_SIX_DIGITS = re.compile(rb"(?<![\d-])\d{6}$")
_UNIQUE_NAME = re.compile(rb"\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?")
_LONGEST_NAME = 38
# A part of more bytes is only looked through for numbers with a mark.
_MOST_BYTES = 8 << 20
_WORDS_OF = re.compile(
    rb"\b(?:v|val|name|title|descr|alt|tooltip|caption|prompt|error|formula|condition)\s*=\s*"
    rb"(?:\"([^\"]*)\"|'([^']*)')"
)
# Words of one line may be written in runs, each with a format of its own.
_END_OF_LINE = re.compile(rb"</(?!(?:\w+:)?(?:t|r|span)>)[^>]*>")
_TAG = re.compile(rb"<[^>]*>")
_PREFIX = re.compile(rb"<(\w+:)?worksheet\b")
_BEGINNING = 4096
_PARTS_OF_SHEET = (
    (CHOICES, re.compile(rb"<(?:\w+:)?dataValidations\b.*?</(?:\w+:)?dataValidations>", re.DOTALL)),
    (PAGE, re.compile(rb"<(?:\w+:)?headerFooter\b.*?</(?:\w+:)?headerFooter>", re.DOTALL)),
)
# Parts that hold the cells themselves, or nothing that anybody writes.
_OF_CELLS = re.compile(r"(?:xl/sharedstrings|content)\.xml|.*\.bin")
_UNREAD = re.compile(
    r"xl/(?:styles|theme/.*|calcchain|media/.*|printersettings/.*)(?:\.\w+)?|.*\.(?:png|jpe?g|emf)"
)
_KINDS = (
    (re.compile(r"xl/pivot"), PIVOT),
    (re.compile(r"xl/(?:drawings|charts|diagrams|comments|threadedcomments)"), TEXT_BOX),
    (re.compile(r"xl/externallinks"), LINK),
    (re.compile(r"docprops|customxml|meta\.xml"), PROPERTY),
    (re.compile(r"styles\.xml"), PAGE),
)
_DEEPEST = 2

# What a text stands in, the sheet if one is known, and the few letters around it.
OutsideText = tuple[str, str, str]


def texts_outside_cells(content: bytes, read_parts: Container[str] = ()) -> list[OutsideText]:
    """All such texts of a workbook, but not those of the parts that have been looked through."""
    if content.startswith(b"PK"):
        return list(dict.fromkeys(_of_package(content, read_parts, 0)))
    return list(dict.fromkeys(_separated(content, ELSEWHERE)))


def texts_of_sheet(xml: bytes, sheet: str) -> Iterator[OutsideText]:
    """What stands in a sheet's part beside the values of its cells."""
    prefix = _PREFIX.search(xml[:_BEGINNING])
    space = (prefix[1] or b"") if prefix else b""
    begin, end = xml.find(b"<" + space + b"sheetData"), xml.rfind(space + b"sheetData>")
    around = xml[: max(begin, 0)] + (xml[end:] if end >= 0 else b"")
    opened = b"<" + space + b"f"
    formula = re.compile(re.escape(opened) + rb"\b[^>]*>([^<]*)<")
    formulas = b"\n".join(formula.findall(xml)) if opened in xml else b""
    yield from _numbers(formulas, FORMULA, sheet)
    for kind, shape in _PARTS_OF_SHEET:
        for match in shape.finditer(around):
            yield from _numbers(match[0], kind, sheet)
        around = shape.sub(b"", around)
    yield from _numbers(around, ELSEWHERE, sheet)


def _of_package(content: bytes, read_parts: Container[str], depth: int) -> Iterator[OutsideText]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for part in archive.infolist():
            name = part.filename.replace("\\", "/").lstrip("/").lower()
            if part.filename in read_parts or part.is_dir() or _UNREAD.fullmatch(name):
                continue
            try:
                unpacked = archive.read(part)
            except (zipfile.BadZipFile, NotImplementedError):
                continue
            yield from _of_part(name, unpacked, depth)


def _of_part(name: str, content: bytes, depth: int) -> Iterator[OutsideText]:
    if content.startswith(b"PK"):
        if depth < _DEEPEST and len(content) <= _MOST_BYTES:
            yield from _of_package(content, (), depth + 1)
    elif _OF_CELLS.fullmatch(name):
        yield from _separated(content, ELSEWHERE)
    elif name.startswith("xl/worksheets/sheet"):
        yield from texts_of_sheet(content, "")
    else:
        kind = next((kind for words, kind in _KINDS if words.match(name)), ELSEWHERE)
        yield from _numbers(content, kind, "")


def _numbers(xml: bytes, kind: str, sheet: str) -> Iterator[OutsideText]:
    """What may be the number of a person in the words of a part and in what its elements are
    called; words that are written in several pieces are one.
    """
    if len(xml) > _MOST_BYTES:
        yield from _separated(xml, kind, sheet)
        return
    xml = _UNIQUE_NAME.sub(b"", xml)
    attributes = b"\n".join(one or other for one, other in _WORDS_OF.findall(xml))
    words = _TAG.sub(b"", _END_OF_LINE.sub(b"\n", xml))
    for text in (words, attributes):
        for match in _NUMBER.finditer(unescape(text.decode(errors="replace"))):
            yield kind, sheet, match[0]


def _separated(content: bytes, kind: str, sheet: str = "") -> Iterator[OutsideText]:
    """The numbers with their mark in bytes that hold cells too, in narrow or wide letters: the mark
    is looked for first, which is quick in a large part.
    """
    for mark in _MARKS:
        for match in mark.finditer(content):
            six = _SIX_DIGITS.search(content[max(0, match.start() - 8) : match.start()])
            if six and not _is_in_unique_name(content, match.start()):
                yield kind, sheet, (six[0] + match[0]).decode()
    for match in _WIDE_MARK.finditer(content):
        before = content[max(0, match.start() - 16) : match.start()][::2]
        six = _SIX_DIGITS.search(before)
        if six:
            yield kind, sheet, (six[0] + match[0][::2]).decode()


def _is_in_unique_name(content: bytes, place: int) -> bool:
    start = max(0, place - _LONGEST_NAME)
    return any(
        match.start() <= place - start < match.end()
        for match in _UNIQUE_NAME.finditer(content[start : place + _LONGEST_NAME])
    )
