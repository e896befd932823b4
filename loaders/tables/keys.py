"""Numbers in place of texts: what a long frame is grouped, compared and translated by."""

from collections.abc import Callable, Sequence

import polars as pl

_MOST = 1 << 63


def row_keys(frame: pl.DataFrame, columns: Sequence[str]) -> pl.Series:
    """For every row a whole number that it shares with those rows alone that have the same texts in
    these columns; nothing is a text of its own.
    """
    keys = pl.repeat(0, frame.height, dtype=pl.UInt64, eager=True)
    count = 1
    for column in columns:
        numbers = _numbers(frame[column]).cast(pl.UInt64)
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


def by_spelling(texts: pl.Series, meaning: Callable[[str], str | None]) -> pl.Series:
    """The meaning of every text, worked out once per spelling; nothing means nothing."""
    numbers = _numbers(texts)
    firsts = numbers.arg_unique()
    meanings = {
        number: meaning(text)
        for number, text in zip(numbers[firsts], texts[firsts], strict=True)
        if text is not None
    }
    in_order = [meanings.get(number) for number in range(max(meanings, default=-1) + 1)]
    return pl.Series(texts.name, in_order, dtype=pl.String).gather(numbers)


def _numbers(texts: pl.Series) -> pl.Series:
    """A number for each different text, counted from 0; null stays null."""
    return texts.cast(pl.Categorical(pl.Categories.random())).to_physical()
