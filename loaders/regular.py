"""Long text files that are the same number of plain cells on every line, read whole by Polars."""

import polars as pl

from loaders.sheets import LONG, FrameRows


def regular_rows(text: str, delimiter: str) -> FrameRows | None:
    """The rows of a long text without quotes whose lines all have as many cells as the first.

    None for any other text, which is then read line by line. Lines end with a newline, all of them
    with a carriage return before it or none.
    """
    newlines = text.count("\n")
    lines = newlines + (not text.endswith("\n"))
    if lines < LONG or '"' in text or not delimiter.isascii():
        return None
    width = text[: text.index("\n")].count(delimiter) + 1
    returns = text.count("\r")
    has_one_line_end = returns == 0 or returns == newlines == text.count("\r\n")
    if not has_one_line_end or text.count(delimiter) != lines * (width - 1):
        return None
    try:
        frame = pl.read_csv(
            text.encode(),
            separator=delimiter,
            has_header=False,
            schema={f"column_{number}": pl.String for number in range(width)},
            quote_char=None,
            empty_string_is_null=False,
        )
    except pl.exceptions.ComputeError:  # a line has more cells than the first
        return None
    return FrameRows(frame) if frame.height == lines else None
