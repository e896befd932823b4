"""A badge in a table: symbol and word, with a colour beside them, never instead."""

from charts.template import STATUS_COLOURS
from ui.table import Cell
from wording import status


def of_status(of_goal: str, *, explains: str | None = None) -> Cell:
    """A goal's status; `explains` is the token of the goal."""
    return Cell(
        status.label(of_goal), colour=STATUS_COLOURS[of_goal], is_badge=True, explains=explains
    )
