"""What *Overblik* says of the counts: the verdict, the goals per status and the share on course."""

import polars as pl
import streamlit as st

from charts.template import STATUS_COLOURS
from ui import chart, table, text
from ui.table import Cell, Heading, Section
from wording import figures, formats, status

ON_COURSE = ("reached", "on_track")
ON_COURSE_COLOUR = STATUS_COLOURS["reached"]
NO_GOALS = Cell(formats.UNKNOWN, note=text.NO_GOALS_CELL)


def has_goals(counts: pl.DataFrame) -> bool:
    """Whether any of the rows is about a goal."""
    return not chart.with_target(counts).is_empty()


def verdict(counts: pl.DataFrame) -> None:
    """One sentence: how many goals are on course, and what is the matter with the others."""
    goals = _together(chart.with_target(counts))
    if not goals:
        st.header(text.VERDICT_NO_GOALS, anchor=False)
        return
    sentence = text.VERDICT.format(
        on_course=sum(goals.get(one, 0) for one in ON_COURSE), goals=sum(goals.values())
    )
    others = [
        words.format(count=goals[one]) for one, words in text.VERDICT_OTHERS.items() if one in goals
    ]
    if others:
        sentence = f"{sentence}; {formats.enumeration(others)}"
    st.header(f"{sentence}.", anchor=False)


def tiles(counts: pl.DataFrame) -> None:
    """The number of goals per status: symbol, word and colour."""
    goals = _together(counts)
    table.tiles(
        text.GOALS_BY_STATUS,
        [
            table.Tile(formats.number(goals[one]), status.label(one), STATUS_COLOURS[one])
            for one in status.ORDER
            if one in goals
        ],
    )


def on_course(counts: pl.DataFrame, areas: pl.DataFrame) -> None:
    """The share of goals reached or on track: a row per focus area, a column per area."""
    columns = [(None, figures.WHOLE_PLAN), *areas.select("area", "area_name").iter_rows()]
    shares = {
        key: _share(_together(rows))
        for key, rows in chart.with_target(counts).group_by("focus_area", "area")
    }
    focus_areas = counts["focus_area"].unique(maintain_order=True)
    rows = [
        [
            Cell(focus_area),
            *(shares.get((focus_area, area), NO_GOALS) for area, _ in columns),
        ]
        for focus_area in focus_areas
    ]
    headings = [Heading(text.FILTER_FOCUS_AREA), *(Heading(name) for _, name in columns)]
    table.show(text.ON_COURSE_CAPTION, headings, [Section(None, rows)])


def _together(counts: pl.DataFrame) -> dict[str, int]:
    """The number of goals per status over all rows."""
    return dict(counts.group_by("status").agg(pl.col("goals").sum()).iter_rows())


def _share(goals: dict[str, int]) -> Cell:
    reached = sum(goals.get(one, 0) for one in ON_COURSE)
    share = reached / sum(goals.values())
    return Cell(
        formats.percent(share),
        note=text.ON_COURSE_CELL.format(on_course=reached, goals=sum(goals.values())),
        colour=ON_COURSE_COLOUR,
        strength=share,
    )
