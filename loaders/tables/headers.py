"""Which rows of a sheet are headers, and what the columns below one, two or three of them hold."""

from dataclasses import dataclass, field, replace

from domain.spelling import plain
from loaders.findings.choices import Choices
from loaders.grammar.areas import Areas
from loaders.grammar.numbers import read_number
from loaders.raw.sheets import Sheet
from loaders.tables.columns import (
    Column,
    column_of,
    grouped,
    is_group_member,
    names_what_is_counted,
    only_says_what_is_counted,
    settled,
    with_periods,
    without_two_ends,
)
from loaders.tables.header_cells import CellsBelow, side_by_side
from loaders.tables.roles import FIGURE_ROLES, LABEL_ROLES, Role

# What a year alone says of the names that it stands over.
YEAR = "År"
_SEARCHED_ROWS = 50
_MOST_ROWS = 3


@dataclass(frozen=True)
class Header:
    """A table's header: the row that names what is counted, the first of its rows, its columns and
    the first row of the body.
    """

    row: int
    top_row: int
    columns: tuple[Column, ...]
    first_body_row: int


@dataclass(frozen=True)
class HeaderReader:
    """Reads the headers of one sheet; `choices` is what a person has settled about them."""

    sheet: Sheet
    areas: Areas
    choices: Choices
    _by_text: dict[str, Column] = field(default_factory=dict, repr=False, compare=False)

    def headers(self) -> list[Header]:
        """Every header from the top; without any, the first row that names criteria over figures
        in columns nobody understands.
        """
        headers: list[Header] = []
        for row in self._header_rows() or self._rows_to_ask_about():
            if not headers or row >= headers[-1].first_body_row:
                headers += self._header(row)
        return headers

    def _rows_to_ask_about(self) -> list[int]:
        for row in range(min(len(self.sheet.rows) - 1, _SEARCHED_ROWS)):
            columns = self._columns(row)
            if not any(column.role is Role.INDICATOR for column in columns):
                continue
            for column in columns:
                is_open = column.role is Role.UNKNOWN and column.header.strip()
                if is_open and read_number(self.sheet.text(row + 1, column.index)) is not None:
                    return [row]
        return []

    def _column(self, index: int, text: str) -> Column:
        """What a text says as a heading; a long sheet has each figure and area in many rows."""
        if text not in self._by_text:
            self._by_text[text] = column_of(index, text, self.areas, self.choices.columns)
        column = self._by_text[text]
        return column if column.index == index else replace(column, index=index)

    def _columns(self, row: int) -> list[Column]:
        columns = [self._column(index, text) for index, text in enumerate(self.sheet.rows[row])]
        if columns and columns[0].role is Role.YEAR_FIGURE and self._below(row).are_names(0):
            columns[0] = Column(0, f"{YEAR} {columns[0].header.strip()}", Role.UNKNOWN)
        return columns

    def _dated_columns(self, row: int) -> list[Column]:
        columns = without_two_ends(self._columns(row), self.choices.columns)
        return with_periods(columns, self.choices.periods)

    def _header_rows(self) -> list[int]:
        """The rows that are headers; below one with a figure per row, only one over the figures."""
        headers: list[int] = []
        is_figure_row = [False] * len(self.sheet.rows)
        for row in range(len(self.sheet.rows)):
            if is_figure_row[row] or row - 1 in headers[-1:]:
                continue
            filled = sum(1 for text in self.sheet.rows[row] if text.strip())
            if not filled or (filled < 2 and self.sheet.text(row, 0)):
                continue
            columns = self._columns(row)
            if headers and self._is_row_of_area(headers[-1], columns):
                continue
            if filled < 2:
                is_header = self._below(row).is_header(columns)
            else:
                is_header = (
                    names_what_is_counted(columns)
                    or only_says_what_is_counted(columns)
                    or self._below(row).is_header(columns)
                )
            if is_header:
                headers.append(row)
                values = [column.index for column in columns if column.role is Role.VALUE]
                if values:
                    is_figure_row = self._figure_rows(values[0])
                else:
                    is_figure_row = [False] * len(self.sheet.rows)
        return headers

    def _is_row_of_area(self, header: int, columns: list[Column]) -> bool:
        """Whether a row names one area, below the header of a column of areas, whatever what it
        counts is called; a header names several.
        """
        named = [column.index for column in columns if column.role is Role.AREA_FIGURE]
        if len(named) != 1:
            return False
        return self._column(named[0], self.sheet.text(header, named[0])).role is Role.AREA

    def _figure_rows(self, value_column: int) -> list[bool]:
        """For each row whether it is one of those below a header with a figure per row."""
        texts = self.sheet.column_texts(value_column, range(len(self.sheet.rows)))
        headers = [text for text in texts.unique() if not self._is_figure_text(text)]
        return texts.is_in(headers).not_().to_list()

    def _is_figure_text(self, text: str) -> bool:
        """Whether a text may stand where a figure does, and is no header of figures itself."""
        return read_number(text) is not None or self._column(0, text).role not in FIGURE_ROLES

    def _header(self, row: int) -> list[Header]:
        """The header around its main row, one for each of the tables that stand side by side:
        groups may stand in the rows above, members below.
        """
        columns = self._dated_columns(row)
        top, below = row, row + 1
        while top > 0 and below - top < _MOST_ROWS and self._is_row_of_groups(top - 1, columns):
            top -= 1
            columns = self._grouped(top, self._dated_columns(top), columns)
        rows = len(self.sheet.rows)
        while below < rows and below - top < _MOST_ROWS and self._is_below(below, columns):
            columns = self._grouped(below - 1, columns, self._dated_columns(below))
            below += 1
        columns = self._below(below - 1).named(columns)
        return [
            Header(row, top, settled(table, self.areas), below) for table in side_by_side(columns)
        ]

    def _below(self, row: int) -> CellsBelow:
        return CellsBelow(self.sheet, self.areas, row)

    def _is_row_of_groups(self, row: int, columns: list[Column]) -> bool:
        """Whether a row above a header only names groups of its columns: quarters, areas, kinds."""
        groups = self._columns(row)
        filled = [column for column in groups if column.header.strip()]
        if not filled or self.sheet.text(row, 0):
            return False
        under = [columns[group.index] for group in filled if group.index < len(columns)]
        return all(map(is_group_member, filled)) and all(
            is_group_member(column) or self._has_area_sibling(column, row, groups, columns)
            for column in under
        )

    def _has_area_sibling(
        self, column: Column, row: int, groups: list[Column], members: list[Column]
    ) -> bool:
        siblings = self._siblings(column, row, groups, members)
        return any(one.role is Role.AREA_FIGURE for one in siblings)

    def _siblings(
        self, column: Column, row: int, groups: list[Column], members: list[Column]
    ) -> list[Column]:
        """The other columns under the group of a word that nobody knows or that a person has
        settled; none for any other header.
        """
        is_word = bool(column.header.strip()) and read_number(column.header) is None
        is_open = column.role is Role.UNKNOWN or plain(column.header) in self.choices.columns
        group = self._group_over(row, column.index, groups)
        if not is_word or not is_open or group is None or not is_group_member(group):
            return []
        others = [one for one in members if one.index != column.index]
        return [one for one in others if self._group_over(row, one.index, groups) == group]

    def _is_below(self, row: int, columns: list[Column]) -> bool:
        """Whether a row under a header only names members of its groups, beside label columns the
        header leaves open.
        """
        members = [column for column in self._columns(row) if column.header.strip()]
        headers = {column.index: column for column in columns}
        is_open = False
        parts = 0
        for member in members:
            above = headers.get(member.index)
            has_header = above is not None and bool(above.header.strip())
            if member.role in LABEL_ROLES and not has_header:
                is_open = True
            elif is_group_member(member) or self._siblings(member, row - 1, columns, members):
                if has_header and above is not None and above.role not in FIGURE_ROLES:
                    return False
                parts += 1
                is_open = is_open or not has_header
            else:
                return False
        is_numbered = any(read_number(member.header) is not None for member in members)
        return parts >= 2 and (is_open or not is_numbered)

    def _grouped(self, row: int, groups: list[Column], members: list[Column]) -> list[Column]:
        """The columns of two rows of headers as one; `row` is the upper one."""
        texts = {group.index: group for group in groups}
        combined: list[Column] = []
        for index in range(max(len(groups), len(members))):
            above = texts.get(index, Column(index, "", Role.UNKNOWN))
            member = members[index] if index < len(members) else Column(index, "", Role.UNKNOWN)
            group = self._group_over(row, index, groups)
            if not member.header.strip():
                combined.append(above)
            elif group is None or not is_group_member(member):
                combined.append(replace(member, row=row + 1))
            else:
                combined.append(grouped(group, member))
        return combined

    def _group_over(self, row: int, index: int, groups: list[Column]) -> Column | None:
        """The group a column stands under: merged cells say so, otherwise the nearest to the left
        that is a group at all.
        """
        named = [group for group in groups if group.index <= index and group.header.strip()]
        if not named:
            return None
        group = named[-1]
        merged = [area for area in self.sheet.merged if area.first_row <= row <= area.last_row]
        if group.index == index:
            return group
        if merged:
            spans = [area for area in merged if area.first_column <= group.index]
            if not any(index <= area.last_column for area in spans):
                return None
        return group if is_group_member(group) else None
