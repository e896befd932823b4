"""`tal.xlsx`: the goals of each focus area with native charts, the change log and every source."""

from io import BytesIO

import polars as pl
from xlsxwriter import Workbook
from xlsxwriter.chart import Chart

from domain.statuses import STATUSES
from reports import number_formats, phrases, text
from reports.contents import Contents
from reports.sheet import Column, Sheet, of_words
from reports.workbook_columns import (
    ATTAINMENT,
    CORRECTION_COLUMNS,
    FIGURE_COLUMNS,
    GOAL_COLUMNS,
    INDICATOR,
    MILESTONE_COLUMNS,
    PERIOD_GOAL_COLUMNS,
    PLAN_CHANGE_COLUMNS,
    goal_lines,
)
from wording import (
    doubts,
    formats,
    goals,
    milestones,
    period_goals,
    small_counts,
    verdict,
)
from wording.goals import Goal

# A sheet's name is short, and Excel keeps these signs for itself.
LONGEST_SHEET_NAME = 31
FORBIDDEN_IN_SHEET_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
BAR_PIXELS = 26
AXIS_PIXELS = 90
ROW_PIXELS = 20
LONGEST_PROPERTY = 255
FOCUS_AREA: Column[pl.DataFrame] = of_words(
    text.FOCUS_AREA, 40, lambda counts: counts["focus_area"][0]
)


def write(contents: Contents) -> bytes:
    """The workbook; numbers are numbers, shown as the reader's Excel shows them."""
    stream = BytesIO()
    book = Workbook(
        stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    title = phrases.shortened(phrases.title(contents), LONGEST_PROPERTY)
    book.set_properties({"title": title, "author": "Helhedsblik"})
    used_names: set[str] = set()
    _front(_sheet(book, text.FRONT_SHEET, used_names), contents)
    for (focus_area,), rows in contents.goals.group_by("focus_area", maintain_order=True):
        _focus_area(
            _sheet(book, str(focus_area), used_names), str(focus_area), rows, contents.sources
        )
    if not contents.period_goals.is_empty():
        period_sheet = _sheet(book, text.PERIOD_SHEET, used_names)
        period_sheet.heading(text.PERIOD_SHEET)
        period_sheet.table(PERIOD_GOAL_COLUMNS, period_goals.of_rows(contents.period_goals))
    if not contents.milestones.is_empty():
        milestone_sheet = _sheet(book, text.MILESTONE_SHEET, used_names)
        milestone_sheet.heading(text.MILESTONE_SHEET)
        milestone_sheet.line(milestones.sentence(contents.milestones.row(0, named=True)))
        milestone_sheet.table(MILESTONE_COLUMNS, contents.milestones.to_dicts())
    _log(_sheet(book, text.LOG_SHEET, used_names), contents.log, contents.catalogue_log)
    _sources(_sheet(book, text.SOURCE_SHEET, used_names), contents.figures)
    book.close()
    return stream.getvalue()


def _sheet(book: Workbook, name: str, used_names: set[str]) -> Sheet:
    plain = " ".join(name.translate(FORBIDDEN_IN_SHEET_NAMES).split())
    sheet_name = plain[:LONGEST_SHEET_NAME]
    while sheet_name.casefold() in used_names:
        sheet_name = f"{plain[: LONGEST_SHEET_NAME - 4]} {len(used_names)}"
    used_names.add(sheet_name.casefold())
    page = book.add_worksheet(sheet_name)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    return Sheet(book, page)


def _bars(book: Workbook, subtype: str | None) -> Chart:
    chart = book.add_chart({"type": "bar", "subtype": subtype})
    assert isinstance(chart, Chart)
    return chart


def _front(sheet: Sheet, contents: Contents) -> None:
    """The verdict, and the goals per focus area and status with their chart."""
    sheet.heading(phrases.title(contents), size=16)
    if contents.is_invented:
        sheet.line(text.INVENTED)
    if contents.is_any_hidden:
        sheet.line(small_counts.ABOUT_THE_PLAN)
    sheet.line(verdict.sentence(contents.verdict))
    for doubt in doubts.sentences(contents.doubtful, most=contents.doubtful.height):
        sheet.line(doubt)
    sheet.line(phrases.quality(contents))
    sheet.row += 1
    counts = contents.focus_areas
    if counts.is_empty():
        return
    present = [one for one in STATUSES if one in counts["status"]]
    first = sheet.row
    columns = [FOCUS_AREA, *map(_goals_with_status, present)]
    sheet.table(columns, counts.partition_by("focus_area", maintain_order=True))
    chart = _bars(sheet.book, "stacked")
    name, last = sheet.page.get_name(), sheet.row - 1
    for column, one in enumerate(present, start=1):
        chart.add_series(
            {
                "name": [name, first, column],
                "categories": [name, first + 1, 0, last, 0],
                "values": [name, first + 1, column, last, column],
                "fill": {"color": STATUSES[one].colour},
                "gap": 60,
            }
        )
    chart.set_title({"name": text.STATUS_CHART, "overlay": False})
    chart.set_y_axis({"reverse": True})
    chart.set_x_axis({"num_format": number_formats.WHOLE, "major_gridlines": {"visible": False}})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 900, "height": AXIS_PIXELS + 60 * (last - first)})
    alt = text.ALL_COUNTED.format(rows=phrases.per_focus_area(counts))
    sheet.page.insert_chart(sheet.row + 1, 0, chart, {"description": alt})


def _goals_with_status(status: str) -> Column[pl.DataFrame]:
    def write(sheet: Sheet, place: int, counts: pl.DataFrame) -> None:
        of_status = dict(counts.select("status", "goals").iter_rows())
        sheet.figure(place, of_status.get(status), "antal")

    return Column(STATUSES[status].word, 13, write)


def _focus_area(sheet: Sheet, name: str, rows: pl.DataFrame, cells: pl.DataFrame) -> None:
    """The goals for the whole plan under their chart, then those of each area."""
    whole = rows.filter(pl.col("area").is_null())
    parts = rows.filter(pl.col("area").is_not_null())
    sheet.heading(name)
    pixels = AXIS_PIXELS + BAR_PIXELS * whole.height
    chart_row = sheet.row
    if not whole.is_empty():
        sheet.row += pixels // ROW_PIXELS + 2
    first = sheet.row + 1
    sheet.table(GOAL_COLUMNS, goal_lines(pl.concat([whole, parts]), cells))
    if whole.is_empty():
        return
    sheet.page.autofilter(first - 1, 0, sheet.row - 1, len(GOAL_COLUMNS) - 1)
    shown_goals = goals.of_rows(whole)
    chart = _bars(sheet.book, None)
    page, last = sheet.page.get_name(), first + whole.height - 1
    names, shares = GOAL_COLUMNS.index(INDICATOR), GOAL_COLUMNS.index(ATTAINMENT)
    chart.add_series(
        {
            "name": text.ATTAINMENT,
            "categories": [page, first, names, last, names],
            "values": [page, first, shares, last, shares],
            "points": [{"fill": {"color": STATUSES[one].colour}} for one in whole["status"]],
            "gap": 40,
            "data_labels": {
                "value": True,
                "num_format": number_formats.of_share(0),
                "custom": [_label(goal) for goal in shown_goals],
            },
        }
    )
    chart.set_title({"name": text.ATTAINMENT_CHART})
    chart.set_legend({"none": True})
    is_below_zero = any((goal.shown_attainment or 0) < 0 for goal in shown_goals)
    chart.set_y_axis({"reverse": True, "label_position": "low"})
    least = {} if is_below_zero else {"min": 0}
    chart.set_x_axis({"num_format": number_formats.of_share(0), **least})
    chart.set_size({"width": 1000, "height": pixels})
    alt = " ".join(goals.in_short(goal) for goal in shown_goals)
    sheet.page.insert_chart(chart_row, 0, chart, {"description": alt})


def _label(goal: Goal) -> dict[str, str] | None:
    """The label of a bar of which whole percentages would not be true, or that has no length since
    no share says how far the goal is attained.
    """
    share = goal.shown_attainment
    if share is None and goal.attainment is not None:
        return {"value": goals.attainment(goal)}
    is_precise = share is not None and formats.percent_decimals(share) > 0
    return {"value": formats.percent(share)} if is_precise else None


def _log(sheet: Sheet, rows: pl.DataFrame, of_plan: pl.DataFrame) -> None:
    """Every figure that was corrected, and then all that was changed of the plan, the newest
    first.
    """
    if rows.is_empty():
        sheet.line(text.NO_LOG)
    else:
        sheet.table(CORRECTION_COLUMNS, rows.to_dicts())
        sheet.page.freeze_panes(1, 0)
    if of_plan.is_empty():
        return
    sheet.row += 1
    sheet.heading(text.PLAN_LOG)
    sheet.table(PLAN_CHANGE_COLUMNS, of_plan.to_dicts())


def _sources(sheet: Sheet, rows: pl.DataFrame) -> None:
    """Every figure that stands, as it was read and as it stood in the cell."""
    sheet.table(FIGURE_COLUMNS, rows.to_dicts())
    sheet.page.freeze_panes(1, 0)
    sheet.page.autofilter(0, 0, max(sheet.row - 1, 1), len(FIGURE_COLUMNS) - 1)
