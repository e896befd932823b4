"""A large .xlsx workbook cut after the first rows of its sheets: a small workbook, which is read
like any other to see what the large one is.

Only `child` uses this, inside its limits on memory and time.
"""

import re
import zipfile
from io import BytesIO
from typing import IO

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_SHARED_TEXTS = "xl/sharedstrings.xml"
_ROOT = re.compile(rb"<(\w+:)?(?:worksheet|sst)\b")
_END_OF_ROW = re.compile(rb"</(?:\w+:)?row>|<(?:\w+:)?row\b[^>]*/>")
_END_OF_TEXT = re.compile(rb"</(?:\w+:)?si>|<(?:\w+:)?si\s*/>")
_NUMBER_OF_TEXT = re.compile(rb"""\bt=["']s["'][^>]*>\s*<(?:\w+:)?v>(\d+)<""")
_CHUNK = 1 << 20
_LONGEST_TAG = 512
# Another part is left out beyond this: a picture, what a pivot table keeps.
_MOST_OTHER_BYTES = 4 << 20


def bytes_of_cells(content: bytes) -> int:
    """How many bytes the sheets of an .xlsx workbook and their texts unpack to; 0 for any other
    file.
    """
    if not content.startswith(b"PK"):
        return 0
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return sum(part.file_size for part in archive.infolist() if _holds_cells(_name(part)))


def beginning_of(content: bytes, rows: int) -> bytes:
    """The workbook with the first rows of each sheet and the texts that they show."""
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as archive, zipfile.ZipFile(packed, "w") as shortened:
        last_text = 0
        parts = archive.infolist()
        for part in parts:
            if _SHEET.fullmatch(_name(part)):
                with archive.open(part) as opened:
                    xml = _cut(opened, _END_OF_ROW, rows, (b"sheetData", b"worksheet"))
                last_text = max(last_text, *map(int, _NUMBER_OF_TEXT.findall(xml)), 0)
                shortened.writestr(part.filename, xml)
        for part in parts:
            if _name(part) == _SHARED_TEXTS:
                with archive.open(part) as opened:
                    xml = _cut(opened, _END_OF_TEXT, last_text + 1, (b"sst",))
                shortened.writestr(part.filename, xml)
            elif not _holds_cells(_name(part)) and part.file_size <= _MOST_OTHER_BYTES:
                shortened.writestr(part.filename, archive.read(part))
    return packed.getvalue()


def _name(part: zipfile.ZipInfo) -> str:
    return part.filename.replace("\\", "/").lstrip("/").lower()


def _holds_cells(name: str) -> bool:
    return name == _SHARED_TEXTS or _SHEET.fullmatch(name) is not None


def _cut(
    opened: IO[bytes], end: re.Pattern[bytes], count: int, open_elements: tuple[bytes, ...]
) -> bytes:
    """The part up to the end of its so many first elements, the others of it left out; the whole
    part where it has no more.
    """
    xml, looked_at = b"", 0
    while chunk := opened.read(_CHUNK):
        xml += chunk
        for match in end.finditer(xml, looked_at):
            count, looked_at = count - 1, match.end()
            if not count:
                root = _ROOT.search(xml)
                prefix = (root[1] or b"") if root else b""
                closed = (b"</" + prefix + element + b">" for element in open_elements)
                return xml[:looked_at] + b"".join(closed)
        looked_at = max(looked_at, len(xml) - _LONGEST_TAG)
    return xml
