"""What a report says of the plan's milestones, before it is published."""

import streamlit as st

from domain.texts import MILESTONE_STATUSES
from loaders import CheckedFile
from store.records import Catalogue
from ui import table
from ui.table import Cell, Heading, Section
from ui.upload import text
from wording import formats

HEADINGS = tuple(map(Heading, text.MILESTONE_HEADINGS))


def show(checked: CheckedFile, catalogue: Catalogue) -> None:
    """A row per observation of a milestone, folded away; nothing for a file without any."""
    rows = checked.texts.milestone_observation.to_dicts()
    if not rows:
        return
    names = dict(
        row
        for activities in (catalogue.activity, checked.additions.activity)
        for row in activities.select("activity_id", "activity_name").iter_rows()
    )
    cells = [
        [
            Cell(row["milestone_name"], note=names.get(row["activity_id"])),
            Cell(
                MILESTONE_STATUSES[row["milestone_status"]].label,
                colour=MILESTONE_STATUSES[row["milestone_status"]].colour,
                is_badge=True,
            ),
            Cell(_day(row)),
            Cell(f"»{row['raw']}«", note=row["cell"]),
        ]
        for row in rows
    ]
    heading = formats.count_phrase(len(rows), *text.MILESTONES_READ)
    with st.expander(heading):
        table.show(heading, HEADINGS, [Section(None, cells)])


def _day(row: dict) -> str:
    day = row["due_date"] or row["reached_date"]
    return formats.calendar_day(day) if day else formats.UNKNOWN
