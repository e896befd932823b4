"""Next quarter's workbook for a plan: its indicators, targets and earlier totals filled in, the
rest left empty.

One sheet per activity, in the words that `columns` and `tables` understand, so that it loads
without a finding.
"""

import re
from dataclasses import dataclass
from io import BytesIO

import polars as pl
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from loaders.errors import UnknownPlan, UnreadablePeriod
from loaders.names import PlanNames, find_plan, own_catalogue
from loaders.periods import Period, read_period
from store.catalogue import current_catalogue
from store.connection import Store
from store.records import Catalogue

WHOLE_PLAN = "Hele planen"
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
_FORBIDDEN_IN_SHEET_NAME = re.compile(r"[][:*?/\\]")


@dataclass(frozen=True)
class _Line:
    """One row to fill in: an indicator in one area or in the whole plan, with what is known
    beforehand.
    """

    indicator: str
    area: str
    target: float | str | None
    earlier_total: float | str | None


def write_template(store: Store, plan: str, period: str) -> bytes:
    """The workbook to fill in for a plan and a quarter such as `2023K4`.

    Raises `errors.UnknownPlan` or `errors.UnreadablePeriod`.
    """
    catalogue = current_catalogue(store)
    names = find_plan(plan, catalogue)
    if not names.is_known:
        raise UnknownPlan(plan)
    quarter = read_period(period)
    if quarter is None or quarter.year is None or quarter.quarter is None:
        raise UnreadablePeriod(period)
    known = _known_before(store, names.plan_id, quarter)
    return _workbook(own_catalogue(catalogue, names.plan_id), names, quarter, known)


def _known_before(store: Store, plan_id: str, quarter: Period) -> pl.DataFrame:
    """One row per indicator and area that has been reported on, with target and total of the goal
    year so far.
    """
    reported = store.read(
        "select distinct indicator_id, area, kind from marts.figure"
        " where plan_id = $plan_id and kind != 'baseline'",
        plan_id=plan_id,
    )
    earlier = store.read(
        "select * from marts.goal_attainment where plan_id = $plan_id and quarter < $quarter",
        plan_id=plan_id,
        quarter=quarter.label,
    )
    newest = earlier.sort("quarter").unique(["indicator_id", "area"], keep="last")
    key = ["indicator_id", "area"]
    has_target = reported.filter(pl.col("kind") == "target").select(*key, has_target=True)
    return (
        reported.select(key)
        .unique()
        .join(newest, on=key, how="left", nulls_equal=True)
        .join(has_target, on=key, how="left", nulls_equal=True)
        .sort("area_order", nulls_last=True)
    )


def _lines(
    catalogue: Catalogue, activity_id: str, quarter: Period, known: pl.DataFrame
) -> list[_Line]:
    """The rows of one activity: every area that has been reported on, else the whole plan.

    The catalogue is the plan's own.
    """
    lines = []
    indicators = catalogue.indicator.filter(pl.col("activity_id") == activity_id)
    areas = dict(catalogue.area.select("area_code", "area_name").iter_rows())
    for indicator in indicators.sort("indicator_order").iter_rows(named=True):
        own = known.filter(pl.col("indicator_id") == indicator["indicator_id"])
        goal_year = _goal_year(quarter, indicator["year_start_quarter"])
        for row in own.iter_rows(named=True):
            is_same_year = row["goal_year"] == goal_year
            low, high = row["annual_target_low"], row["annual_target_high"]
            target = row["annual_target"] if low == high else f"{low:g}-{high:g}"
            lines.append(
                _Line(
                    indicator["indicator_name"],
                    areas.get(row["area"], row["area"]) if row["area"] else WHOLE_PLAN,
                    target if is_same_year and row["has_target"] else None,
                    row["ytd"] if is_same_year else None,
                )
            )
        if own.is_empty():
            lines.append(_Line(indicator["indicator_name"], WHOLE_PLAN, None, None))
    return lines


def _goal_year(quarter: Period, year_start_quarter: int) -> str:
    """The goal year a quarter belongs to, in the notation of the marts."""
    start = (quarter.year or 0) - ((quarter.quarter or 1) < year_start_quarter)
    return Period(start, is_goal_year=year_start_quarter != 1).label


def _workbook(catalogue: Catalogue, plan: PlanNames, quarter: Period, known: pl.DataFrame) -> bytes:
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as workbook:
        label = workbook.add_format({"bold": True})
        header = workbook.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        to_fill_in = workbook.add_format({"bg_color": "#FFF7D6", "border": 1})
        for number, activity in enumerate(
            catalogue.activity.sort("activity_order").iter_rows(named=True), 1
        ):
            sheet = workbook.add_worksheet(_sheet_name(number, activity["activity_name"]))
            title = {
                "Helhedsplan:": plan.plan_name,
                "Aktivitet:": activity["activity_name"],
                "Indsatsområde:": activity["focus_area_name"],
                "Kvartal/år:": f"{quarter.quarter}. kvartal {quarter.year}",
            }
            for row, (key, value) in enumerate(title.items()):
                sheet.write_string(row, 0, key, label)
                sheet.write_string(row, 1, value)
            lines = _lines(catalogue, activity["activity_id"], quarter, known)
            _write_table(sheet, lines, header, to_fill_in)
    return content.getvalue()


def _write_table(sheet: Worksheet, lines: list[_Line], header: Format, to_fill_in: Format) -> None:
    for column, (text, width) in enumerate(zip(HEADERS, _WIDTHS, strict=True)):
        sheet.write_string(_HEADER_ROW, column, text, header)
        sheet.set_column(column, column, width)
    for row, line in enumerate(lines, _HEADER_ROW + 1):
        sheet.write_string(row, 0, line.indicator)
        sheet.write_string(row, 1, line.area)
        sheet.write(row, 2, line.target)
        sheet.write_blank(row, 3, None, to_fill_in)
        sheet.write_blank(row, 4, None, to_fill_in)
        sheet.write(row, 5, line.earlier_total)
        sheet.write_blank(row, 6, None, to_fill_in)


def _sheet_name(number: int, activity: str) -> str:
    """A sheet's name: numbered, without the signs that Excel forbids, at most 31 characters."""
    return f"{number}. {_FORBIDDEN_IN_SHEET_NAME.sub(' ', activity)}"[:31].strip(" '")
