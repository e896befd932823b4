"""A badge in a table: symbol and word, with a colour beside them, never instead."""

from domain.statuses import STATUSES
from ui.table import Cell


def of_status(of_goal: str, *, explains: str | None = None) -> Cell:
    """A goal's status; `explains` is the token of the goal."""
    return Cell(
        STATUSES[of_goal].label, colour=STATUSES[of_goal].colour, is_badge=True, explains=explains
    )
