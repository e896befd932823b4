"""What only the cells below a header tell of its columns: an unnamed first column, criteria under a
word for goals, parts of a total, two tables side by side.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from domain.spelling import plain
from loaders.grammar.areas import Areas
from loaders.grammar.numbers import read_number
from loaders.grammar.periods import read_whole_period
from loaders.raw.sheets import Sheet
from loaders.tables.columns import Column
from loaders.tables.labels import area_named
from loaders.tables.period_spans import read_weeks
from loaders.tables.roles import FIGURE_ROLES, Role
from loaders.tables.row_kinds import are_kinds
from loaders.tables.stated_periods import possible_periods

_LOOKED_AT = 30
_MOST_CRITERIA = 30
# The groups of persons that a total is the sum of.
_GROUPS = re.compile(
    r"(?:antal )?(?:mænd|kvinder|mand|kvinde|drenge|piger|børn|unge|voksne|ældre|seniorer|familier"
    r"|enlige|par|nye|gengangere|faste|danskere?|etniske|andre|øvrige|ikke oplyst|ukendt"
    r"|(?:under|over) \d+(?: år)?|\d+ \d+(?: år(?:ige)?)?|\d+ år(?: og (?:op|derover))?)"
)
_WORD = re.compile(r"[^\W\d_]{3}")
_OF_NAMES = (Role.UNKNOWN, Role.KIND, Role.PERIOD, Role.AREA)
_GOAL_ROLES = (Role.TARGET, Role.QUARTER_TARGET, Role.ACTUAL, Role.VALUE)


@dataclass(frozen=True)
class CellsBelow:
    """The cells below one row of a sheet, as they tell what its columns hold."""

    sheet: Sheet
    areas: Areas
    row: int

    def texts(self, column: int) -> list[str]:
        """The texts of the first rows in a column, to the first blank row."""
        texts = []
        for row in range(self.row + 1, min(len(self.sheet.rows), self.row + 1 + _LOOKED_AT)):
            if not self.sheet.filled_rows[row]:
                break
            texts.append(self.sheet.text(row, column))
        return texts

    def are_names(self, column: int) -> bool:
        """Whether words alone stand in a column."""
        texts = [text for text in self.texts(column) if text]
        has_number = any(read_number(text) is not None for text in texts)
        return bool(texts) and not has_number and all(map(_WORD.search, texts))

    def is_header(self, columns: Sequence[Column]) -> bool:
        """Whether a row is a header although it names no criteria: quarters, or what is counted,
        beside an unnamed column of names.
        """
        filled = [column for column in columns if column.header.strip()]
        is_key = bool(filled) and filled[0].header.strip().endswith(":")
        has_figures = any(read_number(column.header) is not None for column in filled)
        if not filled or is_key or has_figures:
            return False
        first = filled[0].index if filled[0].role in _OF_NAMES else -1
        figures = [column for column in filled if column.index != first]
        if not figures or figures[0].index == 0:
            return False
        if all(column.role in FIGURE_ROLES - {Role.VALUE} for column in figures):
            return self._is_over_names(columns, figures)
        return self.role_of_names(columns) is not None

    def _is_over_names(self, columns: Sequence[Column], figures: Sequence[Column]) -> bool:
        """Whether names stand beside figures right below; a lone heading must be over both."""
        if not len(figures) > 1 and columns[0].header.strip():
            return False
        texts = self.texts(0)
        is_named = bool(texts) and bool(texts[0]) and read_number(texts[0]) is None
        has_figure = any(
            read_number(text) is not None for one in figures for text in self.texts(one.index)
        )
        return is_named and has_figure

    def role_of_names(self, columns: Sequence[Column]) -> Role | None:
        """What an unnamed first column holds over rows of criteria across: kinds of figures,
        periods or areas.
        """
        first, *rest = columns or [Column(0, "", Role.UNKNOWN)]
        across = [column for column in rest if column.header.strip()]
        if first.role not in _OF_NAMES or not 0 < len(across) <= _MOST_CRITERIA:
            return None
        names = [text for text in self.texts(0) if text]
        is_across = all(column.role is Role.UNKNOWN for column in across)
        if not is_across or len(names) < 2 or not self._has_figures_below(across):
            return None
        if first.role is Role.PERIOD:
            return first.role if _is_period(names[0]) else None
        role = self._role_of(names)
        return role if first.role is not Role.AREA or role is Role.AREA else None

    def _role_of(self, names: Sequence[str]) -> Role | None:
        """What names below each other are: kinds of figures, or periods or areas with kinds among
        them.
        """
        if are_kinds(names, self.areas):
            return Role.KIND
        of_kinds = [text for text in names if not are_kinds([text], self.areas)]
        if all(read_whole_period(text) is not None for text in of_kinds):
            return Role.PERIOD
        known = [area_named(text, self.areas) for text in of_kinds]
        is_area = all(code is None or code in self.areas.codes for code in known)
        return Role.AREA if is_area else None

    def _has_figures_below(self, columns: Sequence[Column]) -> bool:
        return all(
            any(read_number(text) is not None for text in self.texts(column.index))
            for column in columns
        )

    def named(self, columns: Sequence[Column]) -> list[Column]:
        """The columns with what their cells tell: an unnamed column of kinds, periods or areas,
        criteria under a word for goals, groups that are parts of a total.
        """
        columns = list(columns)
        role = self.role_of_names(columns)
        if role is not None:
            columns[0] = replace(columns[0], role=role)
            return columns
        roles = {column.role for column in columns}
        if not roles & {Role.INDICATOR, Role.LONG_TERM_GOAL, Role.ACTIVITY, Role.AREA, Role.PERIOD}:
            columns = self._with_criteria(columns)
        return self._with_parts(columns)

    def _with_criteria(self, columns: list[Column]) -> list[Column]:
        """The columns with the first as criteria where words stand under a word for goals."""
        first = next((column for column in columns if column.header.strip()), None)
        if first is None or first.role not in _GOAL_ROLES or len(columns) < 2:
            return columns
        if not self.are_names(first.index):
            return columns
        criteria = replace(first, role=Role.INDICATOR, period=None)
        return [criteria if column is first else column for column in columns]

    def _with_parts(self, columns: list[Column]) -> list[Column]:
        """The columns with groups of persons as parts of the total beside them, and the total as
        what is counted.
        """
        totals = [column for column in columns if column.role is Role.TOTAL]
        parts = [
            column
            for column in columns
            if column.role is Role.UNKNOWN and column.header.strip() and column.index > 0
        ]
        roles = {column.role for column in columns}
        has_names = bool(roles & {Role.INDICATOR, Role.LONG_TERM_GOAL})
        if not has_names:
            parts = parts[1:] if columns[0].header.strip() == "" else parts
        if len(totals) != 1 or len(parts) < 2 or roles & {Role.AREA_FIGURE, Role.ACTUAL}:
            return columns
        if not all(_GROUPS.fullmatch(plain(column.header)) for column in parts):
            return columns
        becomes = {id(column): Role.PART for column in parts} | {id(totals[0]): Role.ACTUAL}
        return [replace(one, role=becomes.get(id(one), one.role)) for one in columns]


def _is_period(text: str) -> bool:
    is_named = read_whole_period(text) is not None or bool(possible_periods(text))
    return is_named or read_weeks(text) is not None


def side_by_side(columns: Sequence[Column]) -> Iterator[tuple[Column, ...]]:
    """The columns of one header as those of each table in it: a heading of criteria that stands
    once more, with figures behind each, begins another.
    """
    criteria = [column for column in columns if column.role is Role.INDICATOR]
    starts = [one for one in criteria if plain(one.header) == plain(criteria[0].header)]
    begins = [0, *(one.index for one in starts[1:])]
    ends = [*begins[1:], len(columns)]
    tables = [
        tuple(one for one in columns if begin <= one.index < end)
        for begin, end in zip(begins, ends, strict=True)
    ]
    if len(tables) > 1 and all(any(one.role in FIGURE_ROLES for one in table) for table in tables):
        yield from tables
    else:
        yield tuple(columns)
