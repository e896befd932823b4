"""What a column holds, told by its header: every report's own words for target, this quarter, total
and the rest.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from domain.periods import Period
from domain.spelling import one_line, plain
from domain.units import SHARE
from loaders.findings.choices import IGNORED
from loaders.grammar.areas import Areas
from loaders.grammar.numbers import read_number
from loaders.grammar.periods import read_period
from loaders.tables.header_words import BOUND, last_year_of, role_by_words
from loaders.tables.period_spans import read_to_date
from loaders.tables.roles import FIGURE_ROLES, SET_ASIDE, Role
from loaders.tables.stated_periods import periods_side_by_side, possible_periods

# The words of a heading that say which end its goals are.
_SAYS_BOUND = re.compile(
    rf"\b(?P<end>{BOUND})(?=s?mål|\b)(?!\w*\.?\s*\d)"
    r"|\((?P<strict>under|over|(?:mindre|færre|lavere|mere|flere|højere) end)\)",
    re.IGNORECASE,
)

_SAYS_PERCENT = re.compile(r"%|\b(?:pct|procent)\b", re.IGNORECASE)
_OWN_FIGURE = re.compile(r":\s*(\d.*)$")
_CODE = re.compile(r"[A-ZÆØÅ]{1,3}")
_NUMBERED_CODE = re.compile(r"\d{1,4}")
_YEAR = re.compile(r"(?:året?\s+)?(?:(?:19|20)\d{2}|20\d{2}\s*/\s*(?:20)?\d{2})", re.IGNORECASE)
_NO_YEAR = re.compile(r"\d{1,2}\s*[-/.]\s*\d{1,2}")
_DATED_ROLES = (Role.ACTUAL, Role.TARGET, Role.QUARTER_TARGET)
_NOTHING_CHOSEN: Mapping[str, str] = {}


@dataclass(frozen=True)
class Column:
    """One column of a table: its place from 0, its header, what it holds and for which period or
    area.

    `own_figure` is a figure that stands in the header itself (`Årsmål: 25`). `open_periods` are
    what `period_text` may mean where it could be several periods. `row` is where the header stands
    when that is another row than the table's header.
    """

    index: int
    header: str
    role: Role
    period: Period | None = None
    area: str | None = None
    own_figure: str | None = None
    period_text: str | None = None
    open_periods: tuple[Period, ...] = ()
    row: int | None = None

    @property
    def bound(self) -> str | None:
        """What the header says of which end its goals are: the `højst` of `Mål (højst)`."""
        match = _SAYS_BOUND.search(self.header)
        return match and (match["end"] or match["strict"])

    @property
    def unit(self) -> str | None:
        """The unit that the header says, which can only be percent: `Mål (%)`."""
        is_in_percent = self.role in FIGURE_ROLES and _SAYS_PERCENT.search(self.header) is not None
        return SHARE.name if is_in_percent else None

    @property
    def says_month(self) -> bool:
        """Whether the header speaks of a month."""
        return "måned" in plain(self.header)


def column_of(
    index: int, header: str, areas: Areas, chosen: Mapping[str, str] = _NOTHING_CHOSEN
) -> Column:
    """What one header says about its column; `chosen` are the roles settled by a person."""
    spelling = plain(header)
    if not spelling:
        return Column(index, header, Role.UNKNOWN)
    if spelling in chosen:
        role = Role(chosen[spelling])
        area = (areas.code(header) or one_line(header)) if role is Role.AREA_FIGURE else None
        return Column(index, header, role, read_period(header), area)
    if areas.code(header) is not None:
        return Column(index, header, Role.AREA_FIGURE, area=areas.code(header))
    if _YEAR.fullmatch(header.strip()):
        return Column(index, header, Role.YEAR_FIGURE, read_period(header))
    return _column_by_words(index, header)


def _column_by_words(index: int, header: str) -> Column:
    """What the words of a header say, else the quarter it names."""
    to_date = read_to_date(header)
    period = read_period(header) if to_date is None else to_date
    role = role_by_words(header, period)
    if role is Role.TARGET and period is None and (own := _OWN_FIGURE.search(header)):
        return Column(index, header, role, own_figure=own[1])
    if role is Role.PERIOD_TARGET:
        year = last_year_of(header)
        return Column(index, header, role, Period(year) if year else None)
    if role is not None:
        return Column(index, header, role, period)
    has_quarter = period is not None and period.quarter is not None
    if has_quarter or _could_be_several_periods(header):
        return Column(index, header, Role.ACTUAL, period)
    return Column(index, header, Role.UNKNOWN)


def _could_be_several_periods(header: str) -> bool:
    """Whether a header names a month, a part of a year or `3/2023`; `6-12` are ages."""
    has_year_or_words = _NO_YEAR.fullmatch(header.strip()) is None
    return has_year_or_words and len(possible_periods(header)) > 1


def without_two_ends(columns: Sequence[Column], chosen: Mapping[str, str]) -> list[Column]:
    """The columns of one row of headers, of which those that only say an end (`Mindst`, `Maks.`)
    are left open where there are more goals than one; `chosen` are the roles settled by a person.
    """
    goals = [column for column in columns if column.role is Role.TARGET]
    if len(goals) < 2:
        return list(columns)
    return [
        replace(column, role=Role.UNKNOWN) if _is_end_alone(column, chosen) else column
        for column in columns
    ]


def _is_end_alone(column: Column, chosen: Mapping[str, str]) -> bool:
    spelling = plain(column.header)
    return spelling not in chosen and re.fullmatch(f"{BOUND}( antal)?", spelling) is not None


def with_periods(columns: Sequence[Column], chosen: Mapping[str, str]) -> list[Column]:
    """The columns of one row of headers with the periods that these mean beside each other;
    `chosen` are those settled by a person.
    """
    dated = {column.header for column in columns if column.role in _DATED_ROLES}
    readings = periods_side_by_side(dated, chosen)
    return [_dated(column, readings.get(column.header, ()), chosen) for column in columns]


def _dated(column: Column, periods: tuple[Period, ...], chosen: Mapping[str, str]) -> Column:
    if chosen.get(plain(column.header)) == IGNORED:
        return replace(column, role=Role.IGNORED)
    if len(periods) > 1:
        return replace(column, period=None, period_text=column.header, open_periods=periods)
    return replace(column, period=periods[0]) if periods else column


def names_what_is_counted(columns: Sequence[Column]) -> bool:
    """Whether a row of cells is a header that names the criteria and something counted."""
    roles = {column.role for column in columns if not column.header.strip().isdigit()}
    years = [column.period for column in columns if column.role is Role.YEAR_FIGURE]
    has_figures = bool(roles & FIGURE_ROLES) or len(set(years)) == len(years) > 1
    return has_figures and bool(roles & {Role.INDICATOR, Role.LONG_TERM_GOAL})


def only_says_what_is_counted(columns: Sequence[Column]) -> bool:
    """Whether a row of cells is a header although no cell names the criteria.

    Either two different things are counted in it, or it has areas or periods downwards and criteria
    across.
    """
    filled = [column for column in columns if column.header.strip()]
    if any(read_number(column.header) is not None for column in filled):
        return False
    if len({column.role for column in filled} & FIGURE_ROLES) >= 2:
        return True
    has_figures = any(re.search(r"\d", column.header) for column in filled)
    is_across = bool(filled) and filled[0].role in (Role.AREA, Role.PERIOD)
    return len(filled) >= 3 and is_across and not has_figures


def settled(columns: Sequence[Column], areas: Areas) -> tuple[Column, ...]:
    """The columns with what only their neighbours tell: what a total is over, and which headers are
    areas.
    """
    roles = {column.role for column in columns}
    if Role.INDICATOR not in roles:
        columns = _with_an_indicator(columns, roles)
    if Role.TOTAL in roles or Role.AREA_FIGURE in roles:
        columns = [_area_figure(column) for column in columns]
    if Role.TOTAL in roles:
        columns = _with_totals_of_months(columns)
    has_areas = any(column.role is Role.AREA_FIGURE for column in columns)
    becomes = {
        Role.TOTAL: Role.AREA_FIGURE if has_areas else _total_role(columns),
        Role.YEAR_FIGURE: Role.YEAR_TO_DATE,
    }
    if Role.PERIOD not in roles:
        becomes[Role.VALUE] = Role.ACTUAL
    return tuple(replace(column, role=becomes.get(column.role, column.role)) for column in columns)


def _total_role(columns: Sequence[Column]) -> Role:
    """What a total is over where no areas stand: columns that nobody understands, or the year."""
    roles = {column.role for column in columns if column.header.strip()}
    if Role.ACTUAL in roles:
        return Role.YEAR_TO_DATE
    return Role.UNKNOWN if Role.UNKNOWN in roles else Role.YEAR_TO_DATE


def _with_totals_of_months(columns: Sequence[Column]) -> list[Column]:
    """The columns with each total that closes the months of one quarter as that quarter's figure; a
    total after the months of several is the year's.
    """
    settled: list[Column] = []
    quarters: set[Period] = set()
    for column in columns:
        if column.role is Role.ACTUAL:
            periods = (column.period, *column.open_periods)
            quarters |= {period.whole_quarter for period in periods if period and period.month}
        elif column.role is Role.TOTAL and len(quarters) == 1:
            settled.append(replace(column, role=Role.ACTUAL, period=quarters.pop()))
            continue
        settled.append(column)
    return settled


def _with_an_indicator(columns: Sequence[Column], roles: set[Role]) -> list[Column]:
    """The columns with the one that names what is counted, or one for each thing counted."""
    if Role.LONG_TERM_GOAL in roles:
        return [
            replace(column, role=Role.INDICATOR) if column.role is Role.LONG_TERM_GOAL else column
            for column in columns
        ]
    counted = {Role.VALUE, Role.ACTUAL, Role.TARGET}
    if roles & {Role.AREA, Role.PERIOD, Role.KIND} and not roles & counted:
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


def is_group_member(column: Column) -> bool:
    """Whether a header may stand in a second row, under a group: an area, a period, what is
    counted, or a total.
    """
    if column.role in (FIGURE_ROLES - {Role.VALUE, Role.INDICATOR_FIGURE}) | SET_ASIDE:
        return True
    return column.role is Role.UNKNOWN and _CODE.fullmatch(column.header.strip()) is not None


def grouped(group: Column, member: Column) -> Column:
    """A column under a two-row header: one row says what is counted, the other for which area or
    period.
    """
    area = member.area or group.area
    if member.role is Role.UNKNOWN:
        area = member.header.strip()
    whens = (Role.AREA_FIGURE, Role.YEAR_FIGURE, Role.UNKNOWN)
    role = group.role
    if member.role not in (*whens, Role.TOTAL):
        is_named = group.role not in (*whens, Role.ACTUAL) and member.role is Role.ACTUAL
        role = group.role if is_named else member.role
    elif group.role is Role.UNKNOWN:
        role = member.role
    if group.role in SET_ASIDE:
        role = group.role
    year = next((p.year for p in (member.period, group.period) if p and p.year), None)
    quarter = next((p.quarter for p in (member.period, group.period) if p and p.quarter), None)
    period = member.period or group.period
    if period is not None:
        period = replace(period, year=year, quarter=quarter)
    header = f"{group.header.strip()} {member.header.strip()}".strip()
    dated = member if member.period_text else group
    return Column(
        member.index,
        header,
        role,
        period,
        area,
        period_text=dated.period_text,
        open_periods=tuple(replace(p, year=p.year or year) for p in dated.open_periods),
    )
