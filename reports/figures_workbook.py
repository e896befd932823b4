"""`tal.xlsx`: the goals of each focus area with native charts, the change log and every source."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

import polars as pl
from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from domain.statuses import STATUSES
from reports import number_formats, phrases, text
from reports.contents import Contents
from wording import (
    catalogue,
    doubts,
    figures,
    formats,
    goals,
    small_counts,
    sources,
    trends,
    verdict,
)
from wording.goals import Goal

# A sheet's name is short, and Excel keeps these signs for itself.
LONGEST_SHEET_NAME = 31
FORBIDDEN_IN_SHEET_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
DAY = "dd-mm-yyyy"
GOAL_WIDTHS = (28, 44, 18, 9, 9, 12, 14, 14, 14, 13, 9, 15, 12, 10, 34, 58)
LOG_WIDTHS = (26, 44, 18, 18, 12, 16, 16, 40, 12, 34)
SOURCE_WIDTHS = (26, 26, 44, 18, 12, 12, 10, 8, 8, 6, 9, 14, 30, 30, 34, 26, 8, 14)
BAR_PIXELS = 26
AXIS_PIXELS = 90
ROW_PIXELS = 20
LONGEST_PROPERTY = 255
LONGEST_TEXT = 32767
OBSERVATION_FIGURES = ("value", "low", "high")


@dataclass
class Sheet:
    """A sheet that is written to from the top; texts are texts, whatever they begin with."""

    book: Workbook
    page: Worksheet
    row: int = 0

    def heading(self, words: str, *, size: int = 14) -> None:
        """A line of its own in bold."""
        self.page.write_string(
            self.row, 0, words, self.book.add_format({"bold": True, "font_size": size})
        )
        self.row += 1

    def line(self, words: str) -> None:
        """A line of text."""
        self.page.write_string(self.row, 0, words)
        self.row += 1

    def headings(self, names: Sequence[str], widths: Sequence[int]) -> None:
        """The heading of a table, and how wide its columns are."""
        look = self.book.add_format(
            {
                "bold": True,
                "bottom": 1,
                "text_wrap": True,
                "valign": "bottom",
                "bg_color": "#eaf2f9",
            }
        )
        for column, (name, width) in enumerate(zip(names, widths, strict=True)):
            self.page.set_column(column, column, width)
            self.page.write_string(self.row, column, name, look)
        self.row += 1

    def text(self, column: int, words: str | None, look: Format | None = None) -> None:
        """A text in the present row; nothing for None."""
        if words is not None:
            self.page.write_string(self.row, column, phrases.shortened(words, LONGEST_TEXT), look)

    def number(self, column: int, value: float | None, number_format: str) -> None:
        """A number in the present row; nothing for None."""
        if value is not None:
            self.page.write_number(
                self.row, column, value, self.book.add_format({"num_format": number_format})
            )

    def figure(
        self,
        column: int,
        value: float | None,
        unit: str,
        *,
        before: str = "",
        decimals: int = 2,
    ) -> None:
        """A figure in its unit in the present row, with the words that stand before it."""
        if value is not None:
            after = number_formats.suffix(value, unit)
            digits = number_formats.of_number(value, decimals=decimals)
            self.number(column, value, f"{before}{digits}{after}")

    def share(self, column: int, share: float | None) -> None:
        """A fraction as a percentage in the present row."""
        if share is not None:
            self.number(column, share, number_formats.of_share(share))

    def day(self, column: int, instant: datetime | None) -> None:
        """The day of an instant in the present row."""
        if instant is not None:
            self.page.write_datetime(
                self.row, column, instant, self.book.add_format({"num_format": DAY})
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
    names = [text.FOCUS_AREA, *(STATUSES[one].word for one in present)]
    sheet.headings(names, [40, *[13] * len(present)])
    for (focus_area,), rows in counts.group_by("focus_area", maintain_order=True):
        of_status = dict(rows.select("status", "goals").iter_rows())
        sheet.text(0, str(focus_area))
        for column, one in enumerate(present, start=1):
            sheet.figure(column, of_status.get(one), "antal")
        sheet.row += 1
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


def _focus_area(sheet: Sheet, name: str, rows: pl.DataFrame, cells: pl.DataFrame) -> None:
    """The goals for the whole plan under their chart, then those of each area."""
    whole = rows.filter(pl.col("area").is_null())
    parts = rows.filter(pl.col("area").is_not_null())
    sheet.heading(name)
    pixels = AXIS_PIXELS + BAR_PIXELS * whole.height
    chart_row = sheet.row
    if not whole.is_empty():
        sheet.row += pixels // ROW_PIXELS + 2
    sheet.headings(text.GOAL_HEADINGS, GOAL_WIDTHS)
    first = sheet.row
    places = {(row["indicator_id"], row["area"]): _place(row) for row in cells.to_dicts()}
    for ordered in (whole, parts):
        for goal, row in zip(goals.of_rows(ordered), ordered.to_dicts(), strict=True):
            _goal(sheet, goal, row, places.get((goal.indicator_id, goal.area)))
    if whole.is_empty():
        return
    sheet.page.autofilter(first - 1, 0, sheet.row - 1, len(text.GOAL_HEADINGS) - 1)
    shown_goals = goals.of_rows(whole)
    chart = _bars(sheet.book, None)
    page, last = sheet.page.get_name(), first + whole.height - 1
    chart.add_series(
        {
            "name": text.ATTAINMENT,
            "categories": [page, first, 1, last, 1],
            "values": [page, first, 9, last, 9],
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


def _goal(sheet: Sheet, goal: Goal, row: dict, place: str | None) -> None:
    unit = goal.unit
    sheet.text(0, goal.activity)
    sheet.text(1, goal.indicator)
    sheet.text(2, trends.area_name(goal.area_name))
    sheet.text(3, unit)
    sheet.text(4, row["goal_year"])
    if row["is_actual_hidden"]:
        sheet.text(5, small_counts.HIDDEN)
    elif row["actual"] is None and goal.uncounted is not None:
        sheet.text(5, figures.raw_cell(goal.uncounted, goal.uncounted_status or ""))
    else:
        sheet.figure(5, row["actual"], unit, before=_about(row["is_actual_approximate"]))
    is_uncounted = goal.ytd is None and goal.uncounted is not None
    if goal.ytd_low != goal.ytd_high or goal.is_ytd_hidden or is_uncounted:
        sheet.text(6, goals.figure(goal))
    else:
        sheet.figure(6, goal.ytd, unit, before=_about(goal.approximate))
    limits = number_formats.AT_MOST if goal.direction == "decrease" else ""
    sheet.figure(7, goal.expected_to_date, unit, before=limits, decimals=1)
    if goal.annual_target is None and goal.status != "no_target":
        sheet.text(8, goals.target(goal))
    else:
        sheet.figure(8, goal.annual_target, unit, before=limits)
    if goal.is_ceiling and goal.attainment is not None:
        sheet.text(9, goals.attainment(goal))
    else:
        sheet.share(9, goal.attainment)
        sheet.share(10, goal.pace)
    sheet.text(
        11,
        STATUSES[goal.status].label,
        sheet.book.add_format({"font_color": STATUSES[goal.status].colour, "bold": True}),
    )
    sheet.figure(12, row["forecast"], unit, decimals=0 if row["aggregation"] == "sum" else 1)
    sheet.figure(13, row["baseline"], unit)
    sheet.text(14, goals.caveats(goal))
    sheet.text(15, place)
    sheet.row += 1


def _about(is_approximate: bool | None) -> str:
    return number_formats.ABOUT if is_approximate else ""


def _place(row: dict) -> str:
    source = text.SOURCE.format(
        file=row["file_name"], place=sources.place(row["sheet"], row["cell"])
    )
    if not row["more_cells"]:
        return source
    more = formats.count_phrase(row["more_cells"], *text.MORE_CELLS)
    return text.SOURCE_AND_MORE.format(source=source, more=more)


def _log(sheet: Sheet, rows: pl.DataFrame, of_plan: pl.DataFrame) -> None:
    """Every figure that was corrected, and then all that was changed of the plan, the newest
    first.
    """
    if rows.is_empty():
        sheet.line(text.NO_LOG)
    else:
        sheet.headings(text.LOG_HEADINGS, LOG_WIDTHS)
        sheet.page.freeze_panes(1, 0)
    for row in rows.to_dicts():
        was, becomes = figures.was_and_becomes(row)
        area, period, kind = figures.where(row["area_name"], row["period"], row["kind"])
        words = (row["activity"], row["indicator"], area, period, kind, was, becomes)
        for column, word in enumerate((*words, figures.why(row))):
            sheet.text(column, word)
        sheet.day(8, row["published_at"])
        sheet.text(9, row["file_name"])
        sheet.row += 1
    if of_plan.is_empty():
        return
    sheet.row += 1
    sheet.heading(text.PLAN_LOG)
    sheet.headings(text.PLAN_LOG_HEADINGS, LOG_WIDTHS[: len(text.PLAN_LOG_HEADINGS)])
    for row in of_plan.to_dicts():
        was, becomes = catalogue.was_and_becomes(row)
        words = (catalogue.label(row), catalogue.attribute(row), was, becomes, row["reason"])
        for column, word in enumerate(words):
            sheet.text(column, word)
        sheet.day(5, row["published_at"])
        sheet.row += 1


def _sources(sheet: Sheet, rows: pl.DataFrame) -> None:
    """Every figure that stands, as it was read and as it stood in the cell."""
    sheet.headings(text.SOURCE_HEADINGS, SOURCE_WIDTHS)
    for row in rows.to_dicts():
        area, _, kind = figures.where(row["area_name"], row["period"], row["kind"])
        words = (row["focus_area"], row["activity"], row["indicator"], area, row["period"], kind)
        for column, word in enumerate(words):
            sheet.text(column, word)
        for column, name in enumerate(OBSERVATION_FIGURES, start=6):
            sheet.figure(column, row[name], "antal")
        if row["is_hidden"]:
            sheet.text(6, small_counts.HIDDEN)
        sheet.text(9, text.YES if row["approximate"] else None)
        sheet.text(10, row["unit"])
        sheet.text(11, figures.status_in_words(row["status"]))
        for column, name in enumerate(("note", "raw", "file_name", "sheet", "cell"), start=12):
            sheet.text(column, row[name])
        sheet.day(17, row["published_at"])
        sheet.row += 1
    sheet.page.freeze_panes(1, 0)
    sheet.page.autofilter(0, 0, max(sheet.row - 1, 1), len(text.SOURCE_HEADINGS) - 1)
