"""One line an activity: how far it has come, by when, whose it is, and what was changed last."""

from urllib.parse import urlencode

import polars as pl

from domain import clock
from domain.rounds import ROUND_STATES
from ui import menu, rights, table
from ui.form import link as form_link
from ui.round import text
from ui.round.choice import Round
from ui.table import Cell, Heading, Section
from wording import formats, rounds

HEADINGS = (
    Heading(text.ACTIVITY),
    Heading(text.STATE),
    Heading(text.DEADLINE),
    Heading(text.RESPONSIBLE),
    Heading(text.CHANGED),
    Heading(text.FINDINGS, is_number=True),
    Heading(text.REPORTED, is_number=True),
    Heading(text.FORM, leads_on=True),
)


def of_reader(chosen: Round, rows: pl.DataFrame) -> pl.DataFrame:
    """The rows of the activities that the reader hands in for: all of them for a leader."""
    reader = rights.of_reader()
    own = [one for one in rows["activity_id"].to_list() if reader.hands_in_for(chosen.plan_id, one)]
    return rows.filter(pl.col("activity_id").is_in(own))


def html(chosen: Round, rows: pl.DataFrame) -> str:
    """A row per activity of `marts.round_activity`, in their order."""
    cells = [_row(chosen, row) for row in rows.to_dicts()]
    return table.html(text.CAPTION, HEADINGS, [Section(None, cells)])


def link(chosen: Round, activity_id: str) -> str:
    """The address of an activity in the quarter, within the app."""
    year, number = chosen.quarter.split("K")
    query = {
        "helhedsplan": chosen.plan_id,
        "aar": year,
        "kvartal": formats.quarter_of_year(int(number)),
        "aktivitet": activity_id,
    }
    return f"{menu.ACTIVITY.address}?{urlencode(query)}"


def _row(chosen: Round, row: dict) -> list[Cell]:
    state = ROUND_STATES[row["round_state"]]
    day, off = rounds.deadline(row["due_date"], state.name, clock.today())
    return [
        Cell(row["activity"], note=row["focus_area"], link=link(chosen, row["activity_id"])),
        Cell(state.label, note=row["comment"], colour=state.colour, is_badge=True),
        Cell(day, note=off),
        Cell(rounds.responsible(row["responsible_roles"])),
        Cell(
            formats.moment(row["changed_at"]),
            note=row["file_name"],
            is_blank=row["changed_at"] is None,
        ),
        Cell(formats.number(row["findings"]), is_blank=not row["findings"]),
        Cell(
            rounds.figures(row["reported"], row["expected"]),
            filled=row["reported"] / row["expected"],
            colour=state.colour,
        ),
        Cell(
            text.FILL_IN,
            link=form_link.within(chosen.plan_id, chosen.quarter, row["activity_id"]),
        ),
    ]
