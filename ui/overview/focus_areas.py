"""The goals of each focus area, cut by status."""

from collections.abc import Sequence

import polars as pl

from domain.statuses import STATUSES
from ui import explain, table
from ui.overview import text
from ui.stacked import Piece, Stacked
from ui.table import Cell, Heading, Section
from wording import formats

HEADINGS = (Heading(text.FOCUS_AREA), Heading(text.ON_COURSE), Heading(text.GOALS))


def html(counts: pl.DataFrame, area: str | None) -> str:
    """A row per focus area; a click on a piece of its bar asks which goals it counts."""
    of_focus_areas: dict[str, dict[str, dict]] = {}
    for row in counts.to_dicts():
        of_focus_areas.setdefault(row["focus_area"], {})[row["status"]] = row
    rows = [
        _row(focus_area, [of_status[one] for one in STATUSES if one in of_status], area)
        for focus_area, of_status in of_focus_areas.items()
    ]
    return table.html(text.GOALS_BY_FOCUS_AREA_CAPTION, HEADINGS, [Section(None, rows)])


def _row(focus_area: str, per_status: Sequence[dict], area: str | None) -> list[Cell]:
    in_all = per_status[0]
    return [
        Cell(focus_area),
        Cell(
            text.OF_GOALS.format(
                count=formats.number(in_all["goals_on_course"]),
                goals=formats.number(in_all["all_goals"]),
            ),
            explains=explain.goals_token(area, focus_area=focus_area),
        ),
        Cell("", stacked=Stacked([_piece(row, area) for row in per_status])),
    ]


def _piece(row: dict, area: str | None) -> Piece:
    of_status = row["status"]
    goals = formats.number(row["goals"])
    return Piece(
        length=row["bar_length"],
        colour=STATUSES[of_status].colour,
        ink=STATUSES[of_status].ink,
        text=f"{STATUSES[of_status].symbol} {goals}",
        alt=text.GOALS_WITH_STATUS.format(goals=goals, status=STATUSES[of_status].word),
        explains=explain.goals_token(area, focus_area=row["focus_area"], status=of_status),
    )
