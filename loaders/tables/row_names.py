"""What the rows of a wide table are called: a criterion, a part of the one above, the whole of its
areas, or a kind of figure.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from domain.periods import Period
from domain.spelling import one_line, plain
from loaders.grammar.areas import Areas
from loaders.grammar.figures import Figure
from loaders.grammar.indicator_words import says_a_bound
from loaders.tables.labels import (
    area_in_label,
    name_and_remark,
    part_name,
    without_area,
    without_whole,
)
from loaders.tables.roles import Role
from loaders.tables.row_kinds import kind_named
from loaders.tables.sheet_tables import Table
from loaders.tables.stated_periods import name_and_quarter

_QUARTER_IN_TITLE = re.compile(r"\b[QK]([1-4])\b")
_WORD_ROLES = {Role.NOTE: "", Role.LONG_TERM_GOAL: "Delmål: ", Role.SOURCE: "Kilde: "}


@dataclass
class RowNames:
    """The names of a table's rows, read from its label columns; `known` are the plan's criteria, in
    plain spelling.
    """

    table: Table
    areas: Areas
    known: Collection[str] = ()

    def name(self, row: int) -> tuple[str, str | None]:
        """The criterion of a row, as its areas' rows spell it, and a remark beside it."""
        return self._names.get(row, ("", None))

    @cached_property
    def _names(self) -> dict[int, tuple[str, str | None]]:
        named: dict[int, tuple[str, str | None]] = {}
        above = ""
        for row in self.table.rows:
            label, remark = name_and_remark(self.table.text(row, Role.INDICATOR))
            label = self._dated.get(label, (label, None))[0]
            part = part_name(label, above)
            if part is None and label:
                above = label
            named[row] = (part or self._name_of_whole(label), remark)
        return named

    def period(self, row: int) -> Period | None:
        """The quarter that a row's name says beside its criterion."""
        label, _ = name_and_remark(self.table.text(row, Role.INDICATOR))
        return self._dated.get(label, (label, None))[1]

    @cached_property
    def _dated(self) -> dict[str, tuple[str, Period | None]]:
        """The rows' names that hold a quarter, each parted from it: where its year stands with it,
        or the name without it is one of the plan's criteria or stands beside another quarter too.
        """
        labels = {
            name_and_remark(self.table.text(row, Role.INDICATOR))[0] for row in self.table.rows
        }
        parted = {label: of_quarter for label in labels if (of_quarter := name_and_quarter(label))}
        quarters: dict[str, set[Period]] = {}
        for name, quarter in parted.values():
            quarters.setdefault(plain(name), set()).add(quarter)
        return {
            label: (name, quarter)
            for label, (name, quarter) in parted.items()
            if plain(label) not in self.known
            and (quarter.year or plain(name) in self.known or len(quarters[plain(name)]) > 1)
        }

    def is_part(self, row: int) -> bool:
        """Whether a row is a part of the one above it (`heraf nye`), which no sum counts again."""
        return part_name(name_and_remark(self.table.text(row, Role.INDICATOR))[0], "") is not None

    @cached_property
    def _names_without_area(self) -> dict[str, str]:
        """The names of the rows that each speak of one area, without it, by plain spelling."""
        labels = [
            (one_line(self.table.text(row, Role.INDICATOR)), self.table.text(row, Role.AREA))
            for row in self.table.rows
        ]
        return {
            plain(without_area(label, self.areas)): without_area(label, self.areas)
            for label, area in labels
            if self.areas.code(area) or area_in_label(label, self.areas)
        }

    def _name_of_whole(self, label: str) -> str:
        """The name of a row over all areas (`Antal møder i alt`) as its areas' rows spell it."""
        name = without_whole(label)
        if name is None:
            return label
        ends = [one for one in self._names_without_area if one.endswith(f" {plain(name)}")]
        if plain(name) in self._names_without_area:
            return name
        return self._names_without_area[ends[0]] if len(ends) == 1 else label

    def kind(self, row: int) -> str | None:
        """The kind of figure that a row's own words say, where they stand for its area, its period
        or its kind; `ASIDE` for one that is none of them.
        """
        for role in (Role.KIND, Role.AREA, Role.PERIOD):
            text = self.table.text(row, role)
            if text and (kind := kind_named(text, self.areas)) is not None:
                return kind
        return None

    def area(self, row: int) -> str:
        """What a row says of its area; nothing where its words say a kind of figure."""
        text = one_line(self.table.text(row, Role.AREA))
        return "" if text and kind_named(text, self.areas) is not None else text

    @property
    def quarters(self) -> list[int]:
        """The quarters in the order of the cells, by the line above the table: `Q1, Q2 (Q3)`."""
        quarters = [int(number) for number in _QUARTER_IN_TITLE.findall(self.table.title or "")]
        return quarters if len(quarters) > 1 else []

    @property
    def has_no_criteria(self) -> bool:
        """Whether no column of the table says what is counted."""
        roles = {column.role for column in self.table.columns}
        return not roles & {Role.INDICATOR, Role.INDICATOR_FIGURE}

    def note(self, row: int, figure: Figure, remark: str | None, bound: str | None) -> str | None:
        """What stands beside a figure: in its heading (`bound`), unless its cell says so itself, in
        the cell, after a bullet in the criterion's, and in the row's columns of words.
        """
        texts = {role: one_line(self.table.text(row, role)) for role in _WORD_ROLES}
        notes = [
            None if says_a_bound(figure.note or "") else bound,
            figure.note,
            remark,
            *(prefix + texts[role] for role, prefix in _WORD_ROLES.items() if texts[role]),
        ]
        return "; ".join(note for note in notes if note) or None


def criterion_of(activity: str, indicators: Mapping[str, Collection[str]]) -> str:
    """The criterion of a row that only names its activity: the plan's only one of it, else one
    called as the activity is; `indicators` are the plan's by their activity.
    """
    known = {plain(name): criteria for name, criteria in indicators.items()}
    criteria = known.get(plain(activity), ())
    return next(iter(criteria)) if len(criteria) == 1 else activity
