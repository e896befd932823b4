"""The areas against the average of the others, in bars and in tables."""

from dataclasses import dataclass

import polars as pl
import streamlit as st

from charts import areas
from ui import address, explain, table
from ui.areas import text
from ui.shared_chart import shared_chart
from ui.table import Cell, Heading, Section
from wording import formats, small_counts

VIEW = "omraadetal"
DECIMALS = 1


@dataclass(frozen=True)
class Bar:
    """An area's figure within a theme or a focus area, as bar and as row of a table."""

    group: str
    area_name: str
    area_order: int
    figure: str
    note: str | None
    label: str
    others: str
    comparison: str
    length: float | None
    others_length: float | None
    token: str
    is_chosen: bool


def measure() -> str:
    """A key of `text.VIEWS`, kept in the address."""
    labels = {label: name for name, label in text.VIEWS.items()}
    chosen = address.one(VIEW, list(labels), default=text.VIEWS["number"])
    st.segmented_control(text.VIEW, list(labels), required=True, key=VIEW, help=text.VIEW_HELP)
    return labels[chosen]


def of_themes(rows: pl.DataFrame) -> list[Bar]:
    """The bars of rows of `filtered.area_theme`."""
    return [
        Bar(
            group=row["series"],
            area_name=row["area_name"],
            area_order=row["area_order"],
            figure=(figure := _figure(row)),
            note=None,
            label=figure,
            others=small_counts.HIDDEN
            if row["is_others_hidden"]
            else formats.quantity(row["others"], row["unit"], decimals=DECIMALS),
            comparison=small_counts.HIDDEN
            if row["is_hidden"] or row["is_others_hidden"]
            else _comparison(
                row["comparison"],
                _difference(row["difference"], row["unit"]),
            ),
            length=row["length"],
            others_length=row["others_length"],
            token=explain.of_row(row)
            if row["indicator_id"]
            else explain.series_token(row["area"], row["series"]),
            is_chosen=row["is_chosen"],
        )
        for row in rows.filter("is_measurable").to_dicts()
    ]


def of_focus_areas(rows: pl.DataFrame) -> list[Bar]:
    """The bars of rows of `filtered.area_focus_area`."""
    bars = []
    for row in rows.to_dicts():
        on_course = text.ON_COURSE_CELL.format(on_course=row["goals_on_course"], goals=row["goals"])
        difference = row["difference_in_points"]
        decimals = formats.least_decimals(difference or 0, 0)
        points = formats.number(difference, decimals=decimals)
        bars.append(
            Bar(
                group=row["focus_area"],
                area_name=row["area_name"],
                area_order=row["area_order"],
                figure=formats.percent(row["share"]),
                note=on_course,
                label=text.COUNTED_GOALS.format(counted=on_course),
                others=formats.percent(row["others"]),
                comparison=_comparison(row["comparison"], text.POINTS.format(points=points)),
                length=row["share"],
                others_length=row["others"],
                token=explain.goals_token(row["area"], focus_area=row["focus_area"]),
                is_chosen=row["is_chosen"],
            )
        )
    return bars


def only_whole() -> None:
    """What to do where nothing is known area by area."""
    st.subheader(text.ONLY_WHOLE_TITLE, anchor=False)
    st.write(text.ONLY_WHOLE)


def what_is_lacking(rows: pl.DataFrame) -> None:
    """Which lines cannot be shown per 1.000 residents, and why."""
    lacking = rows.filter(~pl.col("is_measurable"))
    if lacking.is_empty():
        return
    named = [f"{series} ({area})" for series, area in lacking.select("series", "area_name").rows()]
    st.info(formats.plain(text.NOT_MEASURABLE.format(lines=formats.enumeration(named))))


def chart(themes: list[Bar], focus_areas: list[Bar]) -> None:
    """Every bar in one figure, the themes first."""
    bars = [*themes, *focus_areas]
    if not bars:
        return
    rows = pl.DataFrame(
        [
            {
                **vars(bar),
                "hover": text.HOVER.format(
                    area=bar.area_name,
                    figure=bar.figure,
                    group=bar.group,
                    comparison=bar.comparison,
                ),
            }
            for bar in bars
        ],
        infer_schema_length=None,
    )
    st.subheader(text.CHART, anchor=False)
    st.caption(text.CHART_CAPTION)
    explain.chart(
        shared_chart(areas.chart, rows, others_name=text.OTHERS), key="areas", alt=_alt(bars)
    )


def tables(themes: list[Bar], focus_areas: list[Bar]) -> None:
    """A table of the themes and one of the focus areas, with the difference to the others."""
    if themes:
        st.subheader(text.THEMES, anchor=False)
        _table(text.THEMES_CAPTION, text.YEAR_TO_DATE, themes)
    if focus_areas:
        st.subheader(text.FOCUS_AREAS, anchor=False)
        _table(text.FOCUS_AREAS_CAPTION, text.ON_COURSE, focus_areas)


def _table(caption: str, figure_heading: str, bars: list[Bar]) -> None:
    groups = dict.fromkeys(bar.group for bar in bars)
    sections = [
        Section(
            group,
            [
                [
                    Cell(bar.area_name),
                    Cell(bar.figure, note=bar.note, explains=bar.token or None),
                    Cell(bar.others),
                    Cell(bar.comparison),
                ]
                for bar in bars
                if bar.group == group and bar.is_chosen
            ],
        )
        for group in groups
    ]
    headings = [
        Heading(text.AREA),
        Heading(figure_heading, is_number=True),
        Heading(text.OTHERS_HEADING, is_number=True),
        Heading(text.DIFFERENCE),
    ]
    table.show(caption, headings, [section for section in sections if section.rows])


def _alt(bars: list[Bar]) -> str:
    groups = []
    for group in dict.fromkeys(bar.group for bar in bars):
        areas = [
            text.ALT_AREA.format(area=bar.area_name, figure=bar.label)
            for bar in bars
            if bar.group == group
        ]
        groups.append(text.ALT_GROUP.format(group=group, areas=formats.enumeration(areas)))
    return text.ALT.format(groups=" ".join(groups))


def _figure(row: dict) -> str:
    if row["is_hidden"]:
        return small_counts.HIDDEN
    return formats.figure(
        row["value"],
        row["value_low"],
        row["value_high"],
        row["unit"],
        approximate=row["approximate"],
        decimals=DECIMALS,
    )


def _difference(difference: float | None, unit: str) -> str:
    amount = formats.number(difference, decimals=DECIMALS)
    if unit == "procent":
        return text.POINTS.format(points=amount)
    return formats.quantity(difference, unit, decimals=DECIMALS)


def _comparison(comparison: str | None, difference: str) -> str:
    words = {"above": text.ABOVE, "below": text.BELOW, "same": text.SAME}
    return words.get(comparison or "", text.ALONE).format(difference=difference)
