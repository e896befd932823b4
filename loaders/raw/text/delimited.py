"""Text files as rows of cells: which encoding, which delimiter, which quotes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from domain.places import address
from loaders.findings.messages import Finding, finding
from loaders.raw.text.encodings import Decoded, decoded
from loaders.raw.text.quoting import (
    Dialect,
    is_left_open,
    pieces,
    row_with_stray_quotes,
    strict_rows,
)
from loaders.raw.text.regular import by_column, regular_rows
from loaders.raw.text.repairs import Columns

DELIMITERS = (";", "\t", "|", ",")
_SAMPLE_LINES = 200
_SAMPLE_LETTERS = 1_000_000
_LINES_IN_CELL = 20
_SPACED_SHARE = 0.9


@dataclass(frozen=True)
class DelimitedText:
    """A text file's rows, how they were read, and what was noticed meanwhile."""

    rows: Sequence[Sequence[str]]
    encoding: str
    delimiter: str
    findings: tuple[Finding, ...] = ()


@dataclass
class _Row:
    """A row and the text it was read from; `is_odd` where a quote in it is out of place."""

    cells: list[str]
    text: str
    is_odd: bool = False


@dataclass
class _ReadRows:
    rows: list[list[str]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def notice(self, code: str, row: int, raw: str, **fields: str) -> None:
        self.findings.append(finding(code, cell=address(row, 0), raw=raw, **fields))


def read_delimited(content: bytes, suffix: str) -> DelimitedText:
    """The rows of a text file; a `sep=` line decides the delimiter and is no row."""
    source = decoded(content)
    text = source.text
    beginning = _with_newlines(text[:_SAMPLE_LETTERS])
    first_line = beginning.partition("\n")[0]
    is_declared = first_line.lower().startswith("sep=") and len(first_line) >= 5
    if is_declared:
        dialect = Dialect(first_line[4])
        text = text[len(first_line) :].removeprefix("\r").removeprefix("\n")
    elif suffix == ".tsv":
        dialect = Dialect("\t")
    else:
        dialect = likely_dialect(beginning)
    findings = list(_encoding_findings(source, first_row=1 if is_declared else 0))
    rows: Sequence[Sequence[str]] | None = regular_rows(text, dialect)
    if rows is None:
        reading = _read(_with_newlines(text), dialect)
        rows = by_column(reading.rows)
        findings += reading.findings
    return DelimitedText(rows, source.encoding, dialect.delimiter, tuple(findings))


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def likely_dialect(text: str) -> Dialect:
    """The delimiter that splits most lines into the same number of cells, more than one, with the
    quote that encloses cells; a space only where no other fits, else a semicolon.
    """
    lines = [line for line in text.split("\n", _SAMPLE_LINES)[:_SAMPLE_LINES] if line.strip()]
    candidates = [_dialect(lines, delimiter) for delimiter in DELIMITERS]
    agreements = {dialect: _agreement(lines, dialect) for dialect in candidates}
    best = max(candidates, key=lambda dialect: agreements[dialect])
    spaced = Dialect(" ")
    if agreements[best][0] * 2 < len(lines):
        agreeing, width = _agreement(lines, spaced)
        if agreeing >= max(3, _SPACED_SHARE * len(lines)) and width > 1:
            return spaced
    return best if agreements[best] > (0, 0) else Dialect(";")


def _dialect(lines: Sequence[str], delimiter: str) -> Dialect:
    """How lines with this delimiter quote: with apostrophes where these clearly enclose cells."""
    texts = [text.strip() for line in lines for text in line.split(delimiter)]
    opened = sum(text.startswith("'") for text in texts)
    closed = sum(text.endswith("'") for text in texts)
    quotes = any(text.startswith('"') for text in texts)
    enclose = opened >= max(2, len(lines) / 2) and 0.9 * opened <= closed <= 1.1 * opened
    quote = "'" if enclose and not quotes else '"'
    spaced = f"{delimiter} {quote}"
    return Dialect(delimiter, quote, any(spaced in line for line in lines))


def _agreement(lines: Sequence[str], dialect: Dialect) -> tuple[int, int]:
    """How many lines have the most common number of cells above one, and that number."""
    widths = Counter(len(cells) for line in lines if len(cells := _loose(line, dialect)) > 1)
    if not widths:
        return 0, 0
    width, agreeing = max(widths.items(), key=lambda item: (item[1], item[0]))
    return agreeing, width


def _loose(line: str, dialect: Dialect) -> list[str]:
    """The cells of one line, its delimiters alone deciding where the quotes break the rule."""
    rows = strict_rows(line, dialect)
    return rows[0] if rows else line.split(dialect.delimiter)


def _read(text: str, dialect: Dialect) -> _ReadRows:
    """The rows of a text, those with a quote or a delimiter out of place put right where it is
    certain how.
    """
    rows = strict_rows(text, dialect)
    if rows is None and '\\"' in text and dialect.quote == '"':
        text = _with_doubled_quotes(text, dialect)
        rows = strict_rows(text, dialect)
    is_even = rows is not None and len({len(row) for row in rows if row}) <= 1
    if rows is not None and is_even and not _has_quote_inside(text, dialect):
        return _with_swallowed_lines_noticed(rows, dialect)
    reading = _ReadRows()
    read = list(_rows_line_by_line(text, dialect))
    columns = Columns([row.cells for row in read])
    for number, row in enumerate(read):
        cells = row.cells
        if row.is_odd:
            reading.notice("unclosed_quote", number, row.text)
        if columns.are_known and any(map(str.strip, cells)) and len(cells) != columns.width:
            mended = columns.mended(cells, row.text, dialect)
            if mended is not None:
                fields = {"cells": str(len(cells)), "expected": str(columns.width)}
                reading.notice("row_mended", number, row.text, **fields)
                cells = mended
        reading.rows.append(cells)
    return reading


def _with_doubled_quotes(text: str, dialect: Dialect) -> str:
    """The text with quotes behind a backslash doubled instead, where that leaves fewer lines out of
    order.
    """
    doubled = text.replace('\\"', '""')

    def faulty_lines(version: str) -> int:
        return sum(strict_rows(line, dialect) is None for line in version.split("\n"))

    return doubled if faulty_lines(doubled) < faulty_lines(text) else text


def _has_quote_inside(text: str, dialect: Dialect) -> bool:
    """Whether a quote stands inside a cell, neither at its ends nor doubled."""
    others = rf"[^{re.escape(dialect.delimiter + dialect.quote)}\n]"
    return re.search(others + dialect.quote + others, text) is not None


def _holds_torn_quotes(line: str, dialect: Dialect) -> bool:
    """Whether a quote opens inside a bare cell and closes at the end of a later one."""
    torn = [
        piece
        for piece, is_quoted in pieces(line, dialect.delimiter)
        if not is_quoted and piece.count('"') % 2
    ]
    return len(torn) > 1 and any(piece.endswith('"') for piece in torn[1:])


def _with_swallowed_lines_noticed(rows: list[list[str]], dialect: Dialect) -> _ReadRows:
    reading = _ReadRows(rows)
    for number, row in enumerate(rows):
        for cell in row:
            if "\n" in cell and _looks_like_rows(cell, len(row), dialect):
                reading.notice("lines_in_cell", number, cell, lines=str(cell.count("\n") + 1))
    return reading


def _looks_like_rows(cell: str, width: int, dialect: Dialect) -> bool:
    """Whether a line within a cell has as many cells as a row: a quote may have swallowed it."""
    return width > 1 and any(
        line.count(dialect.delimiter) == width - 1 for line in cell.split("\n")[1:-1]
    )


def _rows_line_by_line(text: str, dialect: Dialect) -> Iterator[_Row]:
    """The rows of a text, each line judged alone; a cell over several lines is put together."""
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    width = _agreement(lines, dialect)[1]
    start = 0
    while start < len(lines):
        count, row = _row_from(lines, start, dialect, width)
        yield row
        start += count


def _row_from(lines: Sequence[str], start: int, dialect: Dialect, width: int) -> tuple[int, _Row]:
    """The row that starts on a line, and over how many lines it stands."""
    line = lines[start]
    alone = strict_rows(line, dialect)
    if alone is not None:
        is_odd = dialect.quote == '"' and '"' in line and _holds_torn_quotes(line, dialect)
        return 1, _Row(alone[0] if alone else [], line, is_odd)
    if is_left_open(line, dialect):
        for count in range(2, min(_LINES_IN_CELL, len(lines) - start) + 1):
            text = "\n".join(lines[start : start + count])
            together = strict_rows(text, dialect)
            if together is not None and len(together[0]) == width:
                return count, _Row(together[0], text)
            if together is not None or not is_left_open(text, dialect):
                break
    cells, strays = row_with_stray_quotes(line, dialect, width) or (
        line.split(dialect.delimiter),
        1,
    )
    return 1, _Row(cells, line, is_odd=strays > 0)


def _encoding_findings(source: Decoded, first_row: int) -> Iterator[Finding]:
    """What is wrong with a file's letters; a line before `first_row` is no row."""
    if source.odd_lines:
        lines = source.text.splitlines()
        line = source.odd_lines[0]
        yield finding(
            "mixed_encoding",
            cell=address(max(line - first_row, 0), 0),
            raw=lines[line] if line < len(lines) else None,
            lines=str(len(source.odd_lines)),
        )
    if source.has_unreadable:
        yield finding("unreadable_letters", encoding=source.encoding)
