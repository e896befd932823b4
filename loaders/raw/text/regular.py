"""Long text files with the same number of cells on every line, kept column by column."""

import re
from collections.abc import Sequence
from itertools import islice

import polars as pl

from loaders.raw.sheets import LONG, FrameRows
from loaders.raw.text.quoting import Dialect, strict_rows

_IN_NO_TEXT = "\x1f"


def regular_rows(text: str, dialect: Dialect) -> FrameRows | None:
    """The rows of a long text whose lines all have as many cells as the first, and whose quotes
    all keep the rule, read whole by Polars.

    None for any other text, which is then read line by line.
    """
    delimiter = dialect.delimiter
    line_ends = islice(re.finditer("\n", text), LONG)
    if not delimiter.isascii() or dialect.quote != '"' or len(list(line_ends)) < LONG - 1:
        return None
    has_quotes = '"' in text
    width = len((strict_rows(text[: text.index("\n")], dialect) or [[]])[0])
    content = text.encode()
    if has_quotes and not _keeps_the_rule(content, delimiter):
        return None
    frame = _read(content, delimiter, width, '"' if has_quotes else None)
    if frame is None or frame.height < LONG:
        return None
    rows = FrameRows(frame)
    if any(_contains(texts, "\r") for texts in rows.distinct):
        return None
    # No line has more cells than the first, so that some have fewer shows in how many there are.
    within = sum(_count_within(rows, column, delimiter) for column in range(width))
    return rows if text.count(delimiter) - within == frame.height * (width - 1) else None


def by_column(rows: list[list[str]]) -> Sequence[Sequence[str]]:
    """The rows as a frame where they are many and equally long, else as they are."""
    width = len(rows[0]) if rows else 0
    if len(rows) < LONG or not width or any(len(row) != width for row in rows):
        return rows
    columns = zip(*rows, strict=True)
    return FrameRows(
        pl.DataFrame({f"column_{place}": pl.Series(texts) for place, texts in enumerate(columns)})
    )


def _read(content: bytes, delimiter: str, width: int, quote: str | None) -> pl.DataFrame | None:
    """So many columns of texts; None where a line has more cells, or the first line none."""
    try:
        return pl.read_csv(
            content,
            separator=delimiter,
            has_header=False,
            schema={f"column_{number}": pl.String for number in range(width)},
            quote_char=quote,
            empty_string_is_null=False,
        )
    except pl.exceptions.PolarsError:
        return None


def _keeps_the_rule(content: bytes, delimiter: str) -> bool:
    """Whether every cell with a quote is quoted whole, on one line, with the quotes inside it
    written twice.
    """
    lines = _read(content, _IN_NO_TEXT, 1, None)
    if lines is None:
        return False
    sign = re.escape(delimiter)
    cell = rf'(?:[^{sign}"]*|"(?:[^"]|"")*")'
    quoted = lines.to_series().filter(lines.to_series().str.contains('"', literal=True))
    return bool(quoted.str.contains(f"^{cell}(?:{sign}{cell})*$").all())


def _contains(texts: pl.Series, sign: str) -> bool:
    return bool(texts.str.contains(sign, literal=True).any())


def _count_within(rows: FrameRows, column: int, delimiter: str) -> int:
    """How many delimiters stand inside the cells of a column."""
    if not _contains(rows.distinct[column], delimiter):
        return 0
    return int(rows.frame.to_series(column).str.count_matches(delimiter, literal=True).sum())
