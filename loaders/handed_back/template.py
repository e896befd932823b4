"""Next quarter's workbook for a plan: its indicators, targets and earlier totals filled in and
locked, the rest open.

One sheet per activity, in the words that `columns` and `tables` understand, so that it loads
without a finding. The status words and the areas are offered in drop-downs.
"""

import re
from dataclasses import dataclass
from io import BytesIO

import polars as pl
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from domain.periods import Period
from domain.units import UNITS
from loaders.catalogue.known_names import PlanNames, find_plan
from loaders.findings.messages import shortened
from loaders.grammar.periods import read_period
from loaders.handed_back.words import (
    APPROXIMATELY,
    AT_LEAST,
    AT_MOST,
    COUNT_OF_SHARE_HELP,
    FIGURE_TITLE,
    OR_FROM_LIST,
    SHARE_HELP,
    STATUS_WORDS,
)
from store.catalogue import current_catalogue
from store.connection import Store
from store.records import Catalogue
from wording import ceilings, formats, sources

WHOLE_PLAN = sources.FORM_WHOLE_PLAN
HEADERS = (
    "Succeskriterier",
    "Område",
    "Årsmål",
    "Dette kvartal",
    "Total i år",
    "Total til og med sidste kvartal",
    "Bemærkninger",
)
_WIDTHS = (60, 20, 12, 14, 12, 16, 40)
_HEADER_ROW = 4
_TARGET, _QUARTER, _TOTAL, _EARLIER_TOTAL, _REMARKS = 2, 3, 4, 5, 6
_ALLOWED_ON_LOCKED_SHEET = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "select_locked_cells": True,
    "select_unlocked_cells": True,
}
_LONGEST_LIST = 255
_MOST_DECIMALS = 6
_LONGEST_NAME_IN_HELP = 100
# The targets of whole goal years that hold on a day.
_TARGETS = """
    select *
    from released.figure
    where
        plan_id = $plan_id
        and kind = 'target'
        and quarter_index is null
        and figure is not null
        and holds_in(first_quarter_index, last_quarter_index, index_of_quarter($day))
"""
_IS_OF_THESE = "list_contains($activity_ids, activity_id)"
_FORBIDDEN_IN_SHEET_NAME = re.compile(r"[][:*?/\\]")


@dataclass(eq=False)
class UnknownPlan(Exception):
    """A plan that the store does not know."""

    plan: str


@dataclass(eq=False)
class UnreadablePeriod(Exception):
    """A text that names no quarter where one is asked for."""

    period: str


@dataclass(frozen=True)
class Line:
    """One row to fill in: an indicator in one area or in the whole plan, with what is known
    beforehand; a total that lacks a quarter is not known.

    Where nothing has been reported yet, in no area of the activity either, the area is open to
    choice, and where the goal year has no target yet, neither here nor in another row of the
    indicator, the target is open. `quarter_help` and `total_help` say how the two figures are
    written. `area_code` is None for the whole plan.
    """

    indicator_id: str
    area_code: str | None
    indicator: str
    area: str
    quarter_help: str
    total_help: str
    direction: str
    target: float | str | None = None
    earlier_total: float | str | None = None
    is_area_open: bool = False
    is_target_open: bool = True


@dataclass(frozen=True)
class _Known:
    """What a store knows of a plan: the `totals` so far and the `targets` in force."""

    totals: pl.DataFrame
    targets: pl.DataFrame


@dataclass(frozen=True)
class _Formats:
    """How the cells of the workbook look, and which of them are open."""

    label: Format
    header: Format
    fixed: Format
    figure: Format
    text: Format

    @classmethod
    def of(cls, book: xlsxwriter.Workbook) -> "_Formats":
        """The formats of one workbook."""
        is_open = {"bg_color": "#FFF7D6", "border": 1, "locked": False, "valign": "top"}
        return cls(
            label=book.add_format({"bold": True}),
            header=book.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
            fixed=book.add_format({"text_wrap": True, "valign": "top"}),
            figure=book.add_format({**is_open, "align": "right"}),
            text=book.add_format({**is_open, "text_wrap": True}),
        )


def write_template(store: Store, plan: str, period: str) -> bytes:
    """The workbook to fill in for a plan and a quarter such as `2023K4`, without what has ended, of
    what the store's rights hand in for.

    Raises `UnknownPlan` or `UnreadablePeriod`.
    """
    catalogue = current_catalogue(store)
    names = _names_of(plan, catalogue)
    quarter = read_period(period)
    if quarter is None or quarter.year is None or quarter.quarter is None:
        raise UnreadablePeriod(period)
    holding = catalogue.of_plan(names.plan_id).without_ended(quarter.days[0])
    holding = holding.of_activities(
        lambda activity_id: store.rights.hands_in_for(names.plan_id, activity_id)
    )
    return _workbook(holding, names, quarter, _known(store, holding, names.plan_id, quarter))


def lines_of_activity(
    store: Store, catalogue: Catalogue, plan_id: str, activity_id: str, quarter: Period
) -> list[Line]:
    """The rows that an activity fills in for a quarter, without what has ended; `catalogue` is what
    stands.
    """
    holding = catalogue.of_plan(plan_id).without_ended(quarter.days[0])
    holding = holding.of_activities(lambda one: one == activity_id)
    return _lines(holding, activity_id, quarter, _known(store, holding, plan_id, quarter))


def _known(store: Store, holding: Catalogue, plan_id: str, quarter: Period) -> _Known:
    is_of_area = pl.col("area").is_null() | pl.col("area").is_in(
        holding.area["area_code"].to_list()
    )
    return _Known(
        _totals_before(store, plan_id, holding.activity["activity_id"].to_list(), quarter).filter(
            is_of_area
        ),
        store.read(_TARGETS, plan_id=plan_id, day=quarter.days[1]),
    )


def plan_id_of(store: Store, plan: str) -> str:
    """The id of a plan, by any of its names. Raises `UnknownPlan`."""
    return _names_of(plan, current_catalogue(store)).plan_id


def _names_of(plan: str, catalogue: Catalogue) -> PlanNames:
    names = find_plan(plan, catalogue)
    if not names.is_known:
        raise UnknownPlan(plan)
    return names


def _totals_before(
    store: Store, plan_id: str, activity_ids: list[str], quarter: Period
) -> pl.DataFrame:
    """One row per indicator of these activities and area that has a figure or a target, with the
    total of the newest goal year.
    """
    reported = store.read(
        "select distinct indicator_id, area from marts.figure"
        f" where plan_id = $plan_id and kind != 'baseline' and {_IS_OF_THESE}",
        plan_id=plan_id,
        activity_ids=activity_ids,
    )
    earlier = store.read(
        "select * from marts.goal_attainment where plan_id = $plan_id and quarter < $quarter"
        f" and {_IS_OF_THESE}",
        plan_id=plan_id,
        activity_ids=activity_ids,
        quarter=quarter.label,
    )
    newest = earlier.sort("quarter").unique(["indicator_id", "area"], keep="last")
    return reported.join(newest, on=["indicator_id", "area"], how="left", nulls_equal=True)


def _lines(catalogue: Catalogue, activity_id: str, quarter: Period, known: _Known) -> list[Line]:
    """The rows of one activity: every area that has been reported on, else the whole plan. Where
    one of its indicators is given by area, each is asked for in every area of the plan.

    The catalogue is the plan's own.
    """
    lines: list[Line] = []
    indicators = catalogue.indicator.filter(pl.col("activity_id") == activity_id)
    names: dict[str | None, str] = dict(
        catalogue.area.sort("area_order").select("area_code", "area_name").iter_rows()
    )
    names[None] = WHOLE_PLAN
    of_activity = known.totals.join(indicators, on="indicator_id", how="semi")
    areas = _areas(catalogue, quarter)
    areas = areas if areas & set(of_activity["area"]) else set()
    for indicator in indicators.sort("indicator_order").iter_rows(named=True):
        is_of_indicator = pl.col("indicator_id") == indicator["indicator_id"]
        start = _goal_year_start(quarter, indicator["year_start_quarter"])
        totals = known.totals.filter(is_of_indicator)
        in_goal_year = totals.filter(pl.col("goal_year_start") == start).iter_rows(named=True)
        total = {row["area"]: row["ytd"] for row in in_goal_year if not row["quarters_missing"]}
        targets = known.targets.filter(is_of_indicator, pl.col("goal_year_start") == start)
        target = {row["area_code"]: _target(row) for row in targets.iter_rows(named=True)}
        reported = set(totals["area"]) or {None}
        lines += (
            Line(
                indicator["indicator_id"],
                area,
                indicator["indicator_name"],
                name,
                *_help_texts(indicator, catalogue),
                indicator["direction"],
                target.get(area),
                total.get(area),
                is_area_open=totals.is_empty() and not areas,
                is_target_open=not target,
            )
            for area, name in names.items()
            if area in reported | areas
        )
    return lines


def _areas(catalogue: Catalogue, quarter: Period) -> set[str | None]:
    """The areas of the plan that have begun when a quarter ends."""
    has_begun = pl.col("valid_from").is_null() | (pl.col("valid_from") <= quarter.days[1])
    return set(catalogue.area.filter(has_begun, ~pl.col("is_benchmark"))["area_code"])


def _help_texts(indicator: dict, catalogue: Catalogue) -> tuple[str, str]:
    """How an indicator's figure of the quarter and its total are written. The quarters of a ratio
    are counts, its totals are shares.
    """
    of_unit = UNITS[indicator["unit"]].help
    if indicator["aggregation"] != "ratio":
        return of_unit, of_unit
    denominators = catalogue.indicator.filter(indicator_id=indicator["denominator_id"] or "")
    if denominators.is_empty():
        return SHARE_HELP, of_unit
    denominator = shortened(denominators["indicator_name"].item(), _LONGEST_NAME_IN_HELP)
    return COUNT_OF_SHARE_HELP.format(denominator=denominator), of_unit


def _target(row: dict) -> float | str:
    """A target that stands, as it reads as the same again: a number, else words. What holds in each
    area or by a day only its own words say.
    """
    if row["is_for_each_area"] or row["due_quarter"] is not None:
        return row["raw"]
    low, high = row["low"], row["high"]
    if low == high and not row["approximate"]:
        return row["figure"]
    if low == high:
        words = formats.number(low)
    elif low is None:
        words = AT_MOST.format(formats.number(high))
    elif high is None:
        words = AT_LEAST.format(formats.number(low))
    else:
        words = f"{formats.number(low)}-{formats.number(high)}"
    return APPROXIMATELY.format(words) if row["approximate"] else words


def _limiting_target(line: Line) -> float | str | None:
    """A line's target as its cell says it: `40`, and `højst 40` of what is to fall."""
    if not isinstance(line.target, int | float) or line.direction != "decrease":
        return line.target
    return ceilings.target(formats.number(line.target, decimals=_MOST_DECIMALS), line.direction)


def _goal_year_start(quarter: Period, year_start_quarter: int) -> int:
    """The year in which the goal year of a quarter begins."""
    return (quarter.year or 0) - ((quarter.quarter or 1) < year_start_quarter)


def _workbook(catalogue: Catalogue, plan: PlanNames, quarter: Period, known: _Known) -> bytes:
    content = BytesIO()
    areas = catalogue.area.filter(~pl.col("is_benchmark")).sort("area_order")["area_name"]
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        formats = _Formats.of(book)
        for number, activity in enumerate(
            catalogue.activity.sort("activity_order").iter_rows(named=True), 1
        ):
            sheet = book.add_worksheet(_sheet_name(number, activity["activity_name"]))
            title = {
                "Helhedsplan:": plan.plan_name,
                "Aktivitet:": activity["activity_name"],
                "Indsatsområde:": activity["focus_area_name"],
                "Kvartal/år:": f"{quarter.quarter}. kvartal {quarter.year}",
            }
            for row, (key, value) in enumerate(title.items()):
                sheet.write_string(row, 0, key, formats.label)
                sheet.write_string(row, 1, value)
            lines = _lines(catalogue, activity["activity_id"], quarter, known)
            _write_table(sheet, lines, [WHOLE_PLAN, *areas], formats)
            sheet.protect("", _ALLOWED_ON_LOCKED_SHEET)
            sheet.freeze_panes(_HEADER_ROW + 1, 1)
            sheet.set_landscape()
            sheet.fit_to_pages(1, 0)
    return content.getvalue()


def _write_table(sheet: Worksheet, lines: list[Line], areas: list[str], formats: _Formats) -> None:
    for column, (text, width) in enumerate(zip(HEADERS, _WIDTHS, strict=True)):
        sheet.write_string(_HEADER_ROW, column, text, formats.header)
        sheet.set_column(column, column, width)
    for row, line in enumerate(lines, _HEADER_ROW + 1):
        sheet.write_string(row, 0, line.indicator, formats.fixed)
        sheet.write_string(row, 1, line.area, formats.text if line.is_area_open else formats.fixed)
        if line.is_area_open:
            sheet.data_validation(row, 1, row, 1, _choice_of(areas))
        of_target = formats.figure if line.is_target_open else formats.fixed
        sheet.write(row, _TARGET, _limiting_target(line), of_target)
        for column, help_text in ((_QUARTER, line.quarter_help), (_TOTAL, line.total_help)):
            sheet.write_blank(row, column, None, formats.figure)
            sheet.data_validation(row, column, row, column, _figure_or_status(help_text))
        sheet.write(row, _EARLIER_TOTAL, line.earlier_total, formats.fixed)
        sheet.write_blank(row, _REMARKS, None, formats.text)


def _choice_of(areas: list[str]) -> dict[str, object]:
    """One of the plan's areas, as far as a drop-down can hold them: no commas, 255 characters."""
    is_listable = len(",".join(areas)) <= _LONGEST_LIST and not any("," in area for area in areas)
    offered = areas if is_listable else areas[:1]
    return {"validate": "list", "source": offered, "error_type": "information"}


def _figure_or_status(help_text: str) -> dict[str, object]:
    """A figure, or one of the words for a figure that is not known yet."""
    return {
        "validate": "list",
        "source": list(STATUS_WORDS),
        "show_error": False,
        "input_title": FIGURE_TITLE,
        "input_message": OR_FROM_LIST.format(help=help_text),
    }


def _sheet_name(number: int, activity: str) -> str:
    """A sheet's name: numbered, without the signs that Excel forbids, at most 31 characters."""
    return f"{number}. {_FORBIDDEN_IN_SHEET_NAME.sub(' ', activity)}"[:31].strip(" '")
