"""One number in place of several texts: what a long frame is grouped and compared by."""

from collections.abc import Sequence

import polars as pl

_MOST = 1 << 63


def row_keys(frame: pl.DataFrame, columns: Sequence[str]) -> pl.Series:
    """For every row a whole number that it shares with those rows alone that have the same texts in
    these columns; nothing is a text of its own.
    """
    keys = pl.repeat(0, frame.height, dtype=pl.UInt64, eager=True)
    count = 1
    for column in columns:
        texts = pl.Categorical(pl.Categories.random())
        numbers = frame[column].cast(texts).to_physical().cast(pl.UInt64)
        highest = numbers.max()
        nothing = highest + 1 if isinstance(highest, int) else 0
        if count * (nothing + 1) > _MOST:
            keys, count = keys.rank("dense").cast(pl.UInt64), len(keys) + 1
        keys = keys * (nothing + 1) + numbers.fill_null(nothing)
        count *= nothing + 1
    return keys


def first_rows(frame: pl.DataFrame, columns: Sequence[str]) -> pl.DataFrame:
    """The first row of each different combination of the texts in these columns, in order."""
    return frame[row_keys(frame, columns).arg_unique().sort()]
