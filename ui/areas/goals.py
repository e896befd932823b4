"""Every number side by side: a row per indicator, a column per area, each leading to its cell."""

import polars as pl
import streamlit as st

from ui import explain, table
from ui.areas import text
from ui.table import Cell, Heading, Section
from ui.text import INDICATOR
from wording import ceilings, formats, goals


def show(rows: pl.DataFrame) -> None:
    """The goals of the areas, by focus area, with their status where they have a target."""
    st.subheader(text.GOALS, anchor=False)
    areas = dict(rows.sort("area_order").select("area", "area_name").iter_rows())
    sections = [
        Section(focus_area, [_row(of_indicator, list(areas)) for _, of_indicator in indicators])
        for (focus_area,), of_focus_area in rows.group_by("focus_area", maintain_order=True)
        if (indicators := of_focus_area.group_by("indicator_id", maintain_order=True))
    ]
    headings = [
        Heading(INDICATOR),
        *(Heading(name, is_number=True) for name in areas.values()),
    ]
    table.show(text.GOALS_CAPTION, headings, sections, is_tall=True)


def _row(of_indicator: pl.DataFrame, areas: list[str]) -> list[Cell]:
    cells = {
        goal.area: Cell(
            goals.year_to_date(goal),
            note=ceilings.status(goal).label if goal.status != "no_target" else None,
            explains=explain.token(goal.quarter, goal.area, goal.indicator_id),
        )
        for goal in goals.of_rows(of_indicator)
    }
    first = of_indicator.row(0, named=True)
    return [
        Cell(first["indicator"], note=first["activity"]),
        *(cells.get(area, Cell(formats.UNKNOWN)) for area in areas),
    ]
