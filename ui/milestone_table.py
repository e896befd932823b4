"""The milestones as a table: symbol and word for how each stands, its days, and who says so."""

import polars as pl

from domain.texts import MILESTONE_STATES
from ui import table, text
from ui.table import Cell, Heading, Section
from wording import milestones

HEADINGS = (
    Heading(text.MILESTONE),
    Heading(text.FILTER_STATUS),
    Heading(text.MILESTONE_DUE),
    Heading(text.MILESTONE_REACHED),
    Heading(text.MILESTONE_SAID),
)


def html(rows: pl.DataFrame, *, is_of_one_activity: bool = False) -> str:
    """A row per milestone of a frame with the columns of `marts.milestone`, by how they stand; of
    one activity in its own order.
    """
    if is_of_one_activity:
        sections = [Section(None, [_row(row, None) for row in rows.to_dicts()])]
    else:
        sections = [
            Section(
                MILESTONE_STATES[state].word.capitalize(),
                [_row(row, row["activity"]) for row in of_state.to_dicts()],
            )
            for (state,), of_state in rows.group_by("milestone_state", maintain_order=True)
        ]
    return table.html(text.MILESTONES, HEADINGS, sections)


def _row(row: dict, note: str | None) -> list[Cell]:
    return [
        Cell(row["milestone"], note=note),
        Cell(milestones.state(row), colour=milestones.colour(row), is_badge=True),
        Cell(milestones.due(row), note=milestones.moved(row)),
        Cell(milestones.reached(row)),
        Cell(milestones.said(row) or text.MILESTONE_OF_PLAN, note=_source(row)),
    ]


def _source(row: dict) -> str | None:
    place = [row["file_name"], row["sheet"], row["cell"]]
    return ", ".join(filter(None, place)) or None
