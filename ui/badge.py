"""A badge in a table: symbol and word, with a colour beside them, never instead."""

from domain.statuses import STATUSES, Status
from ui.table import Cell
from wording import ceilings


def of_status(of_goal: str, *, explains: str | None = None) -> Cell:
    """The status of a goal of which no more is known; `explains` is the token of the goal."""
    return _badge(STATUSES[of_goal], explains)


def of_goal(
    goal: ceilings.Judged, *, status: str | None = None, explains: str | None = None
) -> Cell:
    """The status of a goal, or another that it has had, in the words of what it counts."""
    return _badge(ceilings.status_of(status or goal.status, goal), explains)


def _badge(status: Status, explains: str | None) -> Cell:
    return Cell(status.label, colour=status.colour, is_badge=True, explains=explains)
