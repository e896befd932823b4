"""Where it goes well and where not: a row per activity, a column per area."""

import polars as pl
import streamlit as st

from charts.template import STATUS_COLOURS
from ui import explain, table
from ui import text as shared
from ui.overview import text
from ui.table import Cell, Heading, Section
from wording import figures, formats, status

NO_GOALS = Cell(formats.UNKNOWN, note=text.NO_GOALS, is_blank=True)


def show(activities: pl.DataFrame) -> None:
    """The goals on course of each activity in the whole plan and in each area with goals."""
    columns = (
        activities.select("area", "area_name", "area_order")
        .unique()
        .sort("area_order", nulls_last=False)
        .select("area", pl.col("area_name").fill_null(figures.WHOLE_PLAN))
        .rows()
    )
    cells = {(row["activity_id"], row["area"]): _cell(row) for row in activities.to_dicts()}
    sections = [
        Section(
            focus_area,
            [
                [Cell(name), *(cells.get((activity_id, area), NO_GOALS) for area, _ in columns)]
                for activity_id, name in rows.select("activity_id", "activity")
                .unique(maintain_order=True)
                .iter_rows()
            ],
        )
        for (focus_area,), rows in activities.group_by("focus_area", maintain_order=True)
    ]
    headings = [Heading(shared.ACTIVITY), *(Heading(name) for _, name in columns)]
    st.caption(text.HEAT_MAP_HELP)
    table.show(text.HEAT_MAP_CAPTION, headings, sections)


def _cell(row: dict) -> Cell:
    return Cell(
        text.CELL.format(
            on_course=formats.number(row["goals_on_course"]), goals=formats.number(row["goals"])
        ),
        note=status.label(row["worst_status"]),
        colour=STATUS_COLOURS[row["worst_status"]],
        strength=row["worst_share"],
        explains=explain.goals_token(row["area"], activity_id=row["activity_id"]),
    )
