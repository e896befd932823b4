"""Where it goes well and where not: a row per activity, a column per area."""

import polars as pl

from domain.statuses import STATUSES
from ui import explain, markup, table
from ui import text as shared
from ui.overview import text
from ui.table import Cell, Heading, Section
from wording import figures, formats

NO_GOALS = Cell(formats.UNKNOWN, note=text.NO_GOALS, is_blank=True)


def html(activities: pl.DataFrame) -> str:
    """The goals on course of each activity in the whole plan and in each area with goals."""
    rows = activities.to_dicts()
    areas = {row["area"]: row for row in rows}
    columns = sorted(areas, key=lambda area: -1 if area is None else areas[area]["area_order"])
    cells = {(row["activity_id"], row["area"]): _cell(row) for row in rows}
    of_focus_areas: dict[str, dict[str, str]] = {}
    for row in rows:
        of_focus_areas.setdefault(row["focus_area"], {})[row["activity_id"]] = row["activity"]
    sections = [
        Section(
            focus_area,
            [
                [Cell(name), *(cells.get((activity_id, area), NO_GOALS) for area in columns)]
                for activity_id, name in names.items()
            ],
        )
        for focus_area, names in of_focus_areas.items()
    ]
    headings = [
        Heading(shared.ACTIVITY),
        *(Heading(areas[area]["area_name"] or figures.WHOLE_PLAN) for area in columns),
    ]
    return markup.caption(text.HEAT_MAP_HELP) + table.html(
        text.HEAT_MAP_CAPTION, headings, sections
    )


def _cell(row: dict) -> Cell:
    return Cell(
        text.CELL.format(
            on_course=formats.number(row["goals_on_course"]), goals=formats.number(row["goals"])
        ),
        note=STATUSES[row["worst_status"]].label,
        colour=STATUSES[row["worst_status"]].colour,
        strength=row["worst_share"],
        explains=explain.goals_token(row["area"], activity_id=row["activity_id"]),
    )
