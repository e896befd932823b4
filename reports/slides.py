"""`oplæg.pptx`: five slides for a meeting, with native charts that can be edited in PowerPoint, and
one of the whole period and the milestones where the plan has any.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from xml.sax.saxutils import quoteattr

import polars as pl
from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.chart.data import ChartData
from pptx.chart.plot import BarPlot
from pptx.chart.point import Point
from pptx.chart.series import BarSeries
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.shapes.base import BaseShape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Cm, Length, Pt

from domain import colours
from domain.statuses import BEST_TO_WORST, STATUSES
from reports import number_formats, period, phrases, text
from reports.contents import Contents
from wording import (
    ceilings,
    doubts,
    formats,
    goals,
    small_counts,
    trends,
    urgent_goals,
    verdict,
)

WIDTH, HEIGHT = Cm(33.87), Cm(19.05)
LEFT, TOP, ACROSS, DOWN = Cm(1.5), Cm(3.4), Cm(30.87), Cm(14.2)
TITLE_ONLY = 5
MOST_DOUBTFUL = 3
MOST_DECISIONS = 6
MOST_THEMES = 4
MOST_CHANGES = 5
MOST_CORRECTIONS = 3
MOST_QUARTERS = 12
MOST_OF_PERIOD = MOST_MILESTONES = 6
INK = colours.DARK_INK
QUIET = "#5a6470"
ACCENT = colours.AREAS[0]
FONT = "Arial"
LONGEST_PROPERTY = 255
LONGEST_NAME = 110
LONGEST_REASON = 260
LONGEST_CHART_TITLE = 60


def write(contents: Contents) -> bytes:
    """The slides."""
    show = Presentation()
    show.slide_width, show.slide_height = WIDTH, HEIGHT
    properties = show.core_properties
    properties.title = phrases.shortened(phrases.title(contents), LONGEST_PROPERTY)
    properties.author = "Helhedsblik"
    properties.language = "da-DK"
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)
    drawn = [_goals, _focus_areas, _decisions, _trends, _changes]
    if not (contents.period_goals.is_empty() and contents.milestones.is_empty()):
        drawn.append(_period_and_milestones)
    for draw in drawn:
        draw(show.slides.add_slide(show.slide_layouts[TITLE_ONLY]), contents)
    stream = BytesIO()
    show.save(stream)
    return stream.getvalue()


def _goals(slide: Slide, contents: Contents) -> None:
    """The verdict over a column per status."""
    sentence = verdict.sentence(contents.verdict)
    _title(slide, f"{text.SLIDE_GOALS}: {phrases.title(contents)}")
    _text(slide, [sentence], top=TOP, height=Cm(2.4), size=24, is_bold=True)
    notes = [text.INVENTED] if contents.is_invented else []
    named = doubts.sentences(contents.doubtful, most=MOST_DOUBTFUL)
    notes += [phrases.shortened(one, LONGEST_REASON) for one in named]
    if contents.is_any_hidden:
        notes.append(small_counts.ABOUT_THE_PLAN)
    if notes:
        _text(slide, notes, top=Length(Cm(18.4) - Cm(0.8) * len(notes)), height=Cm(1), size=12)
    counts = contents.verdict.filter((pl.col("goals") > 0) & pl.col("status").is_in(BEST_TO_WORST))
    of_status = dict(counts.select("status", "goals").iter_rows())
    present = [one for one in STATUSES if one in of_status]
    if not present:
        return
    filled = ChartData(number_format=number_formats.WHOLE)
    filled.categories = [STATUSES[one].label for one in present]
    filled.add_series(text.GOALS, [of_status[one] for one in present])
    chart = _chart(slide, XL_CHART_TYPE.COLUMN_CLUSTERED, filled, top=Cm(6.2), height=Cm(11.2))
    _describe(slide.shapes[-1], text.SLIDE_GOALS_ALT.format(verdict=sentence))
    chart.has_legend = chart.has_title = False
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    (plot,) = chart.plots
    plot.gap_width = 50
    _label(plot, INK, XL_LABEL_POSITION.OUTSIDE_END)
    for place, one in enumerate(present):
        _fill(plot.series[0].points[place], STATUSES[one].colour)


def _focus_areas(slide: Slide, contents: Contents) -> None:
    """A bar per focus area, cut by status."""
    _title(slide, text.SLIDE_FOCUS_AREAS)
    counts = contents.focus_areas
    if counts.is_empty():
        _text(slide, [verdict.sentence(contents.verdict)], top=TOP, height=Cm(2), size=20)
        return
    # A bar chart begins at the bottom.
    names = counts["focus_area"].unique(maintain_order=True).to_list()[::-1]
    filled = ChartData(number_format=number_formats.WHOLE)
    filled.categories = [phrases.shortened(name, LONGEST_CHART_TITLE) for name in names]
    present = [one for one in STATUSES if one in counts["status"]]
    for one in present:
        of_status = dict(counts.filter(status=one).select("focus_area", "goals").iter_rows())
        filled.add_series(STATUSES[one].label, [of_status.get(name) for name in names])
    chart = _chart(slide, XL_CHART_TYPE.BAR_STACKED, filled, top=TOP, height=DOWN)
    _describe(slide.shapes[-1], text.ALL_COUNTED.format(rows=phrases.per_focus_area(counts)))
    chart.has_legend, chart.has_title = True, False
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    (plot,) = chart.plots
    plot.gap_width, plot.overlap = 50, 100
    for one, line in zip(present, plot.series, strict=True):
        _fill(line, STATUSES[one].colour)
        labels = line.data_labels
        labels.show_value = True
        labels.number_format, labels.number_format_is_linked = number_formats.WHOLE, False
        labels.font.size, labels.font.bold = Pt(16), True
        labels.font.color.rgb = _colour(STATUSES[one].ink)


def _decisions(slide: Slide, contents: Contents) -> None:
    """The goals that need a decision first, and why."""
    _title(slide, text.SLIDE_DECISIONS)
    urgent = urgent_goals.of_rows(contents.urgent_goals)[:MOST_DECISIONS]
    if not urgent:
        _text(slide, [verdict.none_behind(contents.verdict)], top=TOP, height=Cm(2), size=24)
        return
    _remark(slide, phrases.urgent_goal_count(contents, MOST_DECISIONS))
    frame = slide.shapes.add_table(len(urgent) + 1, 3, LEFT, TOP, ACROSS, Cm(12))
    _describe(frame, " ".join(goals.in_short(one.goal) for one in urgent))
    table = frame.table
    for column, width in enumerate((Cm(12.5), Cm(5.6), Cm(12.77))):
        table.columns[column].width = width
    rows = [
        (text.GOAL, text.REACHED_OF_TARGET, text.WHY),
        *(
            (
                f"{_name(one.goal.indicator)}\n{_name(one.goal.activity)}",
                f"{goals.year_to_date(one.goal)}\n{ceilings.status(one.goal).label}",
                phrases.shortened(urgent_goals.why(one), LONGEST_REASON),
            )
            for one in urgent
        ),
    ]
    for place, row in enumerate(rows):
        for column, words in enumerate(row):
            cell = table.cell(place, column)
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            is_head = place == 0
            cell.fill.solid()
            cell.fill.fore_color.rgb = _colour(ACCENT if is_head else "#f3f6f9")
            _write(
                cell.text_frame,
                words.split("\n"),
                size=14 if is_head else 13,
                colour="#ffffff" if is_head else INK,
                is_bold=is_head,
            )


def _trends(slide: Slide, contents: Contents) -> None:
    """A chart per theme: reported and forecast quarters for the whole plan."""
    _title(slide, text.SLIDE_TRENDS)
    themes = phrases.series(contents)[:MOST_THEMES]
    if not themes:
        _text(slide, [text.NO_THEMES], top=TOP, height=Cm(2), size=20)
        return
    _remark(slide, phrases.more_themes(contents, MOST_THEMES))
    columns = 2 if len(themes) > 1 else 1
    width = Length(ACROSS // columns - Cm(0.4))
    height = Length(DOWN // (2 if len(themes) > 2 else 1) - Cm(0.3))
    for place, (series_id, name) in enumerate(themes):
        left = Length(LEFT + (place % columns) * (ACROSS // columns))
        top = Length(TOP + (place // columns) * (height + Cm(0.3)))
        rows = phrases.whole_plan(contents, series_id).tail(MOST_QUARTERS)
        points = trends.of_rows(rows)
        filled = ChartData(number_format=number_formats.WHOLE)
        filled.categories = [formats.period(point.quarter) for point in points]
        filled.add_series(text.REPORTED, [point.value for point in points])
        if any(point.forecast is not None for point in points):
            filled.add_series(text.FORECAST, [point.forecast for point in points])
        chart = _chart(
            slide,
            XL_CHART_TYPE.COLUMN_STACKED,
            filled,
            left=left,
            top=top,
            width=width,
            height=height,
        )
        summary = phrases.summary(contents, series_id)
        _describe(slide.shapes[-1], text.SERIES_ALT.format(series=name, summary=summary))
        chart.has_title = True
        _write(
            chart.chart_title.text_frame,
            [phrases.shortened(name, LONGEST_CHART_TITLE)],
            size=16,
            is_bold=True,
            is_chart_title=True,
        )
        chart.has_legend = len(chart.plots[0].series) > 1
        if chart.has_legend:
            chart.legend.position = XL_LEGEND_POSITION.BOTTOM
            chart.legend.include_in_layout = False
        chart.value_axis.visible = False
        chart.value_axis.has_major_gridlines = False
        plot = chart.plots[0]
        plot.gap_width, plot.overlap = 40, 100
        for line, colour in zip(plot.series, ("#9cc6ea", "#d5dce3"), strict=False):
            _fill(line, colour)
            line.invert_if_negative = False
        for number, point in enumerate(points):
            if point.value is not None or point.forecast is not None:
                line = plot.series[0 if point.forecast is None else 1]
                _label_point(line.points[number], point)
        chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        chart.category_axis.tick_labels.font.size = Pt(11)


def _changes(slide: Slide, contents: Contents) -> None:
    """What has become worse or better, what was corrected, and how good the figures are."""
    _title(slide, text.SLIDE_CHANGES)
    if contents.changes.filter(pl.col("change_is").is_in(("worse", "better"))).is_empty():
        _text(slide, [verdict.unchanged(contents.verdict)], top=TOP, height=Cm(2), size=20)
    else:
        _worse_and_better(slide, contents)
    _remark(slide, verdict.not_compared(contents.verdict))
    corrected = [
        text.CORRECTION.format(
            indicator=_name(one.indicator),
            where=one.where,
            was=one.was,
            becomes=one.becomes,
            reason=phrases.shortened(one.reason, LONGEST_REASON),
        )
        for one in (
            *phrases.corrections(contents.corrections),
            *phrases.plan_changes(contents.catalogue_changes),
        )
    ]
    heading, none = phrases.since(contents)
    corrections = [heading, *(_shortened(corrected, MOST_CORRECTIONS) or [none])]
    _text(slide, corrections, top=Cm(11), height=Cm(4), size=14, has_heading=True)
    quality = [text.QUALITY_TITLE, phrases.quality(contents)]
    _text(slide, quality, top=Cm(15.4), height=Cm(2.4), size=14, has_heading=True)


def _worse_and_better(slide: Slide, contents: Contents) -> None:
    """The goals that have become worse beside those that have become better."""
    half = Length(ACROSS // 2 - Cm(0.4))
    for place, (change_is, heading) in enumerate(
        (("worse", f"▼ {text.WORSE}"), ("better", f"▲ {text.BETTER}"))
    ):
        changed = _shortened(phrases.changes(contents, change_is), MOST_CHANGES) or [text.NONE]
        _text(
            slide,
            [heading, *changed],
            left=Length(LEFT + place * (ACROSS // 2)),
            top=TOP,
            width=half,
            height=Cm(7),
            size=15,
            has_heading=True,
        )


def _period_and_milestones(slide: Slide, contents: Contents) -> None:
    """The goals of the whole period beside the milestones, each under what it comes to."""
    if contents.milestones.is_empty():
        _title(slide, text.SLIDE_PERIOD)
    elif contents.period_goals.is_empty():
        _title(slide, text.SLIDE_MILESTONES)
    else:
        _title(slide, text.SLIDE_PERIOD_AND_MILESTONES)
    columns = [
        lines
        for lines in (
            period.goal_lines(contents, MOST_OF_PERIOD),
            period.milestone_lines(contents, MOST_MILESTONES),
        )
        if lines
    ]
    width = Length(ACROSS // len(columns) - Cm(0.4))
    for place, lines in enumerate(columns):
        left = Length(LEFT + place * (ACROSS // len(columns)))
        _text(slide, lines, left=left, top=TOP, width=width, height=DOWN, size=14, has_heading=True)


def _title(slide: Slide, words: str) -> None:
    shape = slide.shapes.title
    assert shape is not None
    shape.left, shape.top, shape.width, shape.height = LEFT, Cm(0.8), ACROSS, Cm(2.2)
    shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    _write(shape.text_frame, [words], size=_size(words, 30, LONGEST_CHART_TITLE), is_bold=True)


def _size(words: str, size: int, fitting: int) -> int:
    """The size at which words stand where so many signs fit at the usual one."""
    return max(round(size * min(1, (fitting / max(len(words), 1)) ** 0.5)), 10)


def _text(
    slide: Slide,
    lines: Sequence[str],
    *,
    top: Length,
    height: Length,
    size: int,
    left: Length = LEFT,
    width: Length = ACROSS,
    is_bold: bool = False,
    has_heading: bool = False,
) -> None:
    """Lines in a box of their own; a heading is the first of them, in bold."""
    frame = slide.shapes.add_textbox(left, top, width, height).text_frame
    frame.word_wrap = True
    _write(frame, lines, size=size, is_bold=is_bold, has_heading=has_heading)


def _remark(slide: Slide, words: str | None) -> None:
    """What is not on the slide, at its foot."""
    if words is not None:
        _text(slide, [words], top=Cm(17.8), height=Cm(0.8), size=12)


def _write(
    frame: TextFrame,
    lines: Sequence[str],
    *,
    size: int,
    colour: str = INK,
    is_bold: bool = False,
    has_heading: bool = False,
    is_chart_title: bool = False,
) -> None:
    """Danish text, a paragraph per line."""
    for place, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        if frame.word_wrap:
            paragraph.space_after = Pt(4)
        run = paragraph.add_run()
        run.text = line
        run.font.name, run.font.size = FONT, Pt(size)
        run.font.bold = is_bold or (has_heading and place == 0)
        run.font.color.rgb = _colour(colour)
        run._r.get_or_add_rPr().set("lang", "da-DK")
        if not is_chart_title:
            paragraph.alignment = PP_ALIGN.LEFT


def _name(name: str) -> str:
    return phrases.shortened(name, LONGEST_NAME)


def _chart(
    slide: Slide,
    kind: XL_CHART_TYPE,
    filled: ChartData,
    *,
    top: Length,
    height: Length,
    left: Length = LEFT,
    width: Length = ACROSS,
) -> Chart:
    frame = slide.shapes.add_chart(kind, left, top, width, height, filled)
    assert isinstance(frame, GraphicFrame)
    chart = frame.chart
    chart.font.name, chart.font.size = FONT, Pt(14)
    chart.font.color.rgb = _colour(INK)
    return chart


def _label(plot: BarPlot, colour: str, position: object) -> None:
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = number_formats.WHOLE, False
    labels.font.size, labels.font.color.rgb = Pt(16), _colour(colour)
    if position is not None:
        labels.position = position


def _label_point(bar: Point, point: trends.Point) -> None:
    """A quarter's figure at its bar, with the decimals it has everywhere."""
    text = trends.label(point)
    value, decimals = point.value, trends.figure_decimals(point)
    if point.forecast is not None:
        value, decimals = point.forecast, trends.forecast_decimals(point)
    number_format = number_formats.as_text(text)
    if value is not None and text == formats.number(value, decimals=decimals):
        number_format = number_formats.of_number(value, decimals=decimals)
    bar.data_label.font.size, bar.data_label.font.color.rgb = Pt(11), _colour(INK)
    label = bar.data_label._get_or_add_dLbl()
    label.idx.addnext(
        parse_xml(
            f'<c:numFmt {nsdecls("c")} formatCode={quoteattr(number_format)} sourceLinked="0"/>'
        )
    )


def _describe(shape: BaseShape, alternative: str) -> None:
    """What a screen reader says in place of a chart or table."""
    shape._element._nvXxPr.cNvPr.set("descr", alternative)


def _fill(part: BarSeries | Point, colour: str) -> None:
    part.format.fill.solid()
    part.format.fill.fore_color.rgb = _colour(colour)


def _colour(hex_code: str) -> RGBColor:
    return RGBColor.from_string(hex_code.removeprefix("#").upper())


def _shortened(sentences: Sequence[str], most: int) -> list[str]:
    if len(sentences) <= most:
        return list(sentences)
    rest = formats.number(len(sentences) - most)
    return [*sentences[:most], text.MORE.format(count=rest)]
