"""Text files as rows of cells: which encoding, which delimiter, which quotes."""

import codecs
import csv
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO

from loaders.regular import regular_rows

DELIMITERS = (";", "\t", "|", ",")
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE_LINES = 200


@dataclass(frozen=True)
class DelimitedText:
    """A text file's rows, with the encoding and the delimiter they were read by."""

    rows: Sequence[Sequence[str]]
    encoding: str
    delimiter: str
    has_unclosed_quote: bool


def decoded(content: bytes) -> tuple[str, str]:
    """The text and its encoding: a byte order mark decides, then strict UTF-8, then UTF-16, else
    windows-1252.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace"), encoding
    if b"\x00" in content[:2000]:
        encoding = "utf-16-le" if content[1:2] == b"\x00" else "utf-16-be"
        return content.decode(encoding, errors="replace"), encoding
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return content.decode("windows-1252", errors="replace"), "windows-1252"


def read_delimited(content: bytes, suffix: str) -> DelimitedText:
    """The rows of a text file; a `sep=` line decides the delimiter and is no row."""
    text, encoding = decoded(content)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    first_line, _, rest = text.partition("\n")
    if first_line.lower().startswith("sep=") and len(first_line) >= 5:
        delimiter, text = first_line[4], rest
    elif suffix == ".tsv":
        delimiter = "\t"
    else:
        delimiter = likely_delimiter(text)
    regular = regular_rows(text, delimiter)
    if regular is not None:
        return DelimitedText(regular, encoding, delimiter, has_unclosed_quote=False)
    rows = _rows(text, delimiter)
    has_unclosed_quote = any("\n" in cell and cell.count("\n") > 20 for row in rows for cell in row)
    if has_unclosed_quote:
        rows = [line.split(delimiter) for line in text.split("\n")]
    return DelimitedText(rows, encoding, delimiter, has_unclosed_quote)


def likely_delimiter(text: str) -> str:
    """The delimiter that splits most lines into the same number of cells, more than one; else a
    semicolon.
    """
    sample = "\n".join(text.split("\n", _SAMPLE_LINES)[:_SAMPLE_LINES])

    def agreement(delimiter: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in _rows(sample, delimiter) if len(row) > 1)
        if not widths:
            return 0, 0
        width, lines = max(widths.items(), key=lambda item: (item[1], item[0]))
        return lines, width

    best = max(DELIMITERS, key=agreement)
    return best if agreement(best) > (0, 0) else ";"


def _rows(text: str, delimiter: str) -> list[list[str]]:
    csv.field_size_limit(len(text) + 1)
    return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
