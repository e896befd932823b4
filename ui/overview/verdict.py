"""The verdict: the goals in one sentence, and a tile per status."""

from collections.abc import Mapping

import polars as pl

from charts.template import STATUS_COLOURS
from ui import explain, table, written
from ui.overview import goal_year, text
from wording import formats, status, verdict


def sentence(per_status: pl.DataFrame) -> str:
    """How many goals are on course, and what is the matter with the others."""
    return written.verdict(verdict.sentence(per_status))


def tiles(per_status: pl.DataFrame, area: str | None) -> str:
    """The number of goals per status, their share, and the change since the quarter before."""
    rows = {row["status"]: row for row in per_status.to_dicts()}
    return table.tiles(
        text.GOALS_BY_STATUS,
        [
            table.Tile(
                formats.number(rows[one]["goals"]),
                status.label(one),
                STATUS_COLOURS[one],
                note=_share(rows[one]),
                change=_change(rows[one]["change"]),
                change_is=rows[one]["change_is"],
                explains=explain.goals_token(area, status=one),
            )
            for one in status.ORDER
            if one in rows
        ],
    )


def since(per_status: pl.DataFrame, goal_years: pl.DataFrame) -> str:
    """What the changes on the tiles are held against, and which goals begin anew meanwhile."""
    if is_first_quarter(per_status):
        return ""
    since = text.BEFORE_UNKNOWN if per_status["is_before_unknown"][0] else text.SINCE
    return written.caption(" ".join((since, *goal_year.begun_anew(goal_years))))


def has_goals(per_status: pl.DataFrame) -> bool:
    """Whether any of the figures has a target."""
    return per_status["all_goals"][0] > 0


def is_first_quarter(per_status: pl.DataFrame) -> bool:
    """Whether there is no quarter before to hold this one against."""
    is_before_unknown = per_status["is_before_unknown"][0]
    return not is_before_unknown and per_status["change"].is_null().all()


def _share(row: Mapping[str, float | None]) -> str | None:
    if row["share"] is None:
        return None
    return text.TILE_SHARE.format(share=formats.percent(row["share"]))


def _change(change: int | None) -> str | None:
    if change is None:
        return None
    if not change:
        return text.UNCHANGED
    if change < 0:
        return text.FEWER.format(count=formats.number(-change))
    return formats.counted(change, text.ONE_MORE, text.MORE)
