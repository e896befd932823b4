"""Whether a row at the top of a table names its columns or is a row like those below it."""

import re
from collections import Counter
from collections.abc import Sequence

Rows = Sequence[Sequence[str]]

_VALUE = re.compile(r"[^\W\d_]{0,3}[^\w]*\d[\d\W]*[^\W\d_]{0,3}")
_VALUE_SHARE = 0.6
_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)*")
_LETTERS = re.compile(r"[^\W\d_]+")
_QUARTER = re.compile(r"[KQ]\.?\s?[1-4]|[1-4]\.?\s?kvt?\.?", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d(?:/\d\d(?:\d\d)?)?")
_FEWEST_NUMBERED = 3
_COMPARED_ROWS = 200
_LEARNT_ROWS = 5000


def is_value(text: str) -> bool:
    """Whether a cell looks like a figure, a date, a share or an amount, and is no quarter."""
    stripped = text.strip()
    return _VALUE.fullmatch(stripped) is not None and _QUARTER.fullmatch(stripped) is None


def value_columns(rows: Rows, body: Sequence[int]) -> set[int]:
    """The columns that mostly hold values, of a long table in its first rows."""
    values: Counter[int] = Counter()
    texts: Counter[int] = Counter()
    for row in body[:_LEARNT_ROWS]:
        for column, text in enumerate(rows[row]):
            if text.strip() and text.strip() != "-":
                (values if is_value(text) else texts)[column] += 1
    return {
        column
        for column, times in values.items()
        if times >= _VALUE_SHARE * (times + texts[column])
    }


def names_its_columns(rows: Rows, block: Sequence[int]) -> bool:
    """Whether the first row of a table is its header: it is not if every column of values has in
    it what it has below, unless these are the years or the numbers of the columns; nor if its
    label is numbered as all labels below are.
    """
    top = [text.strip() for text in rows[block[0]]]
    body = block[1 : _COMPARED_ROWS + 1]
    figures = {
        column: top[column]
        for column in sorted(value_columns(rows, body))
        if column < len(top) and top[column] not in {"", "-"}
    }
    for column, text in figures.items():
        below = {_form(cell) for cell in _column(rows, body, column)}
        if not is_value(text) or _form(text) not in below:
            return True
    if not figures:
        return not _is_numbered_as_below(rows, block)
    is_only_figures = len(figures) == len(top)
    return _are_years(rows, body, figures) or (
        not is_only_figures and _are_numbered(list(figures.values()))
    )


def _is_numbered_as_below(rows: Rows, block: Sequence[int]) -> bool:
    """Whether the first label has a number where those below have another: `Tabel 1`, `Tabel 2`."""
    labels = _column(rows, block[: _COMPARED_ROWS + 1], 0)
    is_everywhere = len(labels) == len(block[: _COMPARED_ROWS + 1]) >= _FEWEST_NUMBERED
    is_numbered = len({_form(label) for label in labels}) == 1 and len(set(labels)) == len(labels)
    return is_everywhere and is_numbered and "9" in _form(labels[0])


def holds_figures(rows: Rows, row: int, body: Sequence[int], columns: set[int]) -> bool:
    """Whether a row has values in these columns of values, other than years over the figures of
    `body`.
    """
    figures = {
        column: text.strip()
        for column, text in enumerate(rows[row])
        if column in columns and is_value(text)
    }
    return bool(figures) and not _are_years(rows, body[:_COMPARED_ROWS], figures)


def _form(text: str) -> str:
    """The text with every number as 9 and every word as a: `9/9/9`, `a9`."""
    return _LETTERS.sub("a", _NUMBER.sub("9", text.strip()))


def _column(rows: Rows, body: Sequence[int], column: int) -> list[str]:
    texts = (rows[row][column].strip() for row in body if column < len(rows[row]))
    return [text for text in texts if text]


def _are_years(rows: Rows, body: Sequence[int], figures: dict[int, str]) -> bool:
    """Whether the cells are years over columns of something else."""
    return all(
        _YEAR.fullmatch(text) and not all(map(_YEAR.fullmatch, _column(rows, body, column)))
        for column, text in figures.items()
    )


def _are_numbered(texts: Sequence[str]) -> bool:
    """Whether the cells are 1, 2, 3 and so on."""
    numbers = [str(number) for number in range(1, len(texts) + 1)]
    return len(texts) >= _FEWEST_NUMBERED and list(texts) == numbers
