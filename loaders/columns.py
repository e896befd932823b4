"""What a column holds, told by its header: every report's own words for target, this quarter, total
and the rest.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from loaders.areas import Areas
from loaders.numbers import read_number
from loaders.periods import Period, read_period
from loaders.spelling import plain


class Role(StrEnum):
    """What the cells of a column are."""

    PLAN = "plan"
    FOCUS_AREA = "focus area"
    ACTIVITY = "activity"
    INDICATOR = "indicator"
    LONG_TERM_GOAL = "long-term goal"
    AREA = "area"
    PERIOD = "period"
    KIND = "kind"
    VALUE = "value"
    LOW = "low"
    HIGH = "high"
    UNIT = "unit"
    NOTE = "note"
    SOURCE = "source"
    TARGET = "target"
    ACTUAL = "actual"
    YEAR_TO_DATE = "year to date"
    TOTAL = "total"
    AREA_FIGURE = "figure of an area"
    INDICATOR_FIGURE = "figure of an indicator"
    BASELINE = "baseline"
    MUNICIPAL_BASELINE = "municipal baseline"
    BASELINE_YEAR = "baseline year"
    EARLIER_TOTAL = "earlier total"
    UNKNOWN = "unknown"


FIGURE_ROLES = frozenset(
    {
        Role.VALUE,
        Role.TARGET,
        Role.ACTUAL,
        Role.YEAR_TO_DATE,
        Role.TOTAL,
        Role.AREA_FIGURE,
        Role.INDICATOR_FIGURE,
        Role.BASELINE,
        Role.MUNICIPAL_BASELINE,
    }
)

# Matched in this order against the header in the spelling of `spelling.plain`.
_HEADERS = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        (Role.EARLIER_TOTAL, r"(total|i alt).*\b(forrige|sidste|tidligere)|tidligere total"),
        (Role.INDICATOR, r"(succeskriteri|indikator|kriteri|aktivitetsmål|målgruppe(r|n)?\b)"),
        (Role.LONG_TERM_GOAL, r"delmål"),
        (Role.MUNICIPAL_BASELINE, r"(evt )?anden baseline|baseline.*kommune|kommunens? baseline"),
        (Role.BASELINE_YEAR, r"baseline ?år|år for baseline"),
        (Role.BASELINE, r"baseline"),
        (Role.SOURCE, r"(data)?kilde"),
        (Role.ACTIVITY, r"aktivitet(snavn|er)?$"),
        (Role.FOCUS_AREA, r"(indsats|fokus)område$"),
        (Role.PLAN, r"(boligsocial )?(helheds)?plan$"),
        (Role.AREA, r"(bolig)?område$|(bolig)?afdeling$"),
        (Role.KIND, r"(type|art|slags)$"),
        (Role.VALUE, r"(værdi|tal|antal|opgørelse|indhold)$"),
        (Role.LOW, r"(lav|laveste|nedre)$"),
        (Role.HIGH, r"(høj|højeste|øvre)$"),
        (Role.UNIT, r"enhed$"),
        (Role.NOTE, r"(bemærkning|note|kommentar)(en|er)?$"),
        (Role.PERIOD, r"(periode|kvartal|kvartal år|år|tid|tidspunkt)$"),
        (Role.TARGET, r"(års ?|kvartals ?)?mål(tal|sætning)?\b"),
        (Role.YEAR_TO_DATE, r"(totalt?|i alt|.*\bhidtil) i år|.*\bår(et)? til dato|opnået i alt"),
        (Role.TOTAL, r"(i ?alt|hoved ?total|total|totalt|sum|samlet|hele planen|alle områder)$"),
        (Role.ACTUAL, r"(i )?dette kvartal|denne måned|opnået|resultat|realiseret"),
    )
)  # fmt: skip
_OWN_FIGURE = re.compile(r":\s*(\d.*)$")
_CODE = re.compile(r"[A-ZÆØÅ]{1,3}")
_NUMBERED_CODE = re.compile(r"\d{1,4}")


@dataclass(frozen=True)
class Column:
    """One column of a table: its place from 0, its header, what it holds and for which period or
    area.

    `own_figure` is a figure that stands in the header itself (`Årsmål: 25`).
    """

    index: int
    header: str
    role: Role
    period: Period | None = None
    area: str | None = None
    own_figure: str | None = None

    @property
    def says_month(self) -> bool:
        """Whether the header speaks of a month."""
        return "måned" in plain(self.header)


def column_of(index: int, header: str, areas: Areas) -> Column:
    """What one header says about its column."""
    spelling = plain(header)
    if not spelling:
        return Column(index, header, Role.UNKNOWN)
    if areas.code(header) is not None:
        return Column(index, header, Role.AREA_FIGURE, area=areas.code(header))
    period = read_period(header)
    for role, pattern in _HEADERS:
        if pattern.match(spelling):
            own_figure = _OWN_FIGURE.search(header) if role is Role.TARGET else None
            if own_figure and period is None:
                return Column(index, header, role, own_figure=own_figure[1])
            return Column(index, header, role, period)
    if period is not None and period.quarter is not None:
        return Column(index, header, Role.ACTUAL, period)
    return Column(index, header, Role.UNKNOWN)


def names_what_is_counted(columns: Sequence[Column]) -> bool:
    """Whether a row of cells is a header that names the criteria and something counted."""
    roles = {column.role for column in columns if not column.header.strip().isdigit()}
    return bool(roles & FIGURE_ROLES) and bool(roles & {Role.INDICATOR, Role.LONG_TERM_GOAL})


def only_says_what_is_counted(columns: Sequence[Column]) -> bool:
    """Whether a row of cells is a header although no cell names the criteria.

    Either two different things are counted in it, or it has areas downwards and criteria across.
    """
    filled = [column for column in columns if column.header.strip()]
    if any(read_number(column.header) is not None for column in filled):
        return False
    if len({column.role for column in filled} & FIGURE_ROLES) >= 2:
        return True
    has_figures = any(re.search(r"\d", column.header) for column in filled)
    return len(filled) >= 3 and filled[0].role is Role.AREA and not has_figures


def settled(columns: Sequence[Column], areas: Areas) -> tuple[Column, ...]:
    """The columns with what only their neighbours tell: what a total is over, and which headers are
    areas.
    """
    roles = {column.role for column in columns}
    if Role.INDICATOR not in roles:
        columns = _with_an_indicator(columns, roles)
    if Role.TOTAL in roles or Role.AREA_FIGURE in roles:
        columns = [_area_figure(column) for column in columns]
    has_areas = any(column.role is Role.AREA_FIGURE for column in columns)
    total_role = Role.AREA_FIGURE if has_areas else Role.YEAR_TO_DATE
    return tuple(
        replace(column, role=total_role) if column.role is Role.TOTAL else column
        for column in columns
    )


def _with_an_indicator(columns: Sequence[Column], roles: set[Role]) -> list[Column]:
    """The columns with the one that names what is counted, or one for each thing counted."""
    if Role.LONG_TERM_GOAL in roles:
        return [
            replace(column, role=Role.INDICATOR) if column.role is Role.LONG_TERM_GOAL else column
            for column in columns
        ]
    if Role.AREA in roles and not roles & {Role.VALUE, Role.ACTUAL, Role.TARGET}:
        return [
            replace(column, role=Role.INDICATOR_FIGURE)
            if column.role in (Role.UNKNOWN, Role.TOTAL) and column.header.strip()
            else column
            for column in columns
        ]
    first = next((column for column in columns if column.role is Role.UNKNOWN), None)
    return [
        replace(column, role=Role.INDICATOR) if column is first else column for column in columns
    ]


def _area_figure(column: Column) -> Column:
    """The column as an area's, when its header is a code that stands beside a total or another
    area.
    """
    header = column.header.strip()
    is_code = _CODE.fullmatch(header) or _NUMBERED_CODE.fullmatch(header)
    if column.role is Role.UNKNOWN and is_code:
        return replace(column, role=Role.AREA_FIGURE, area=header)
    return column


def grouped(group: Column, member: Column, areas: Areas) -> Column:
    """A column under a two-row header: the group says what is counted, the member for which area or
    period.
    """
    is_total = member.role is Role.TOTAL
    area = None if is_total else areas.code(member.header) or member.header.strip()
    if member.period is not None:
        return replace(group, index=member.index, period=member.period)
    return replace(group, index=member.index, header=f"{group.header} {member.header}", area=area)
