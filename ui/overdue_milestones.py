"""The milestones whose day has passed without their being reached, in one line."""

import polars as pl

from ui import markup, milestone_table
from wording import formats, milestones


def html(rows: pl.DataFrame) -> str:
    """How many rows of `filtered.milestone` are overdue, and which when it is unfolded."""
    overdue = rows.filter(milestone_state="overdue")
    if overdue.is_empty():
        return ""
    return markup.unfolding(
        formats.count_phrase(overdue.height, *milestones.OVERDUE),
        milestone_table.html(overdue),
    )
