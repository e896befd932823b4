"""The verdict: the goals in one sentence, and a tile per status."""

from collections.abc import Mapping

import polars as pl

from domain.statuses import STATUSES
from ui import explain, markup, table
from ui.overview import goal_year, text
from wording import formats, verdict


def sentence(per_status: pl.DataFrame) -> str:
    """How many goals are on course, and what is the matter with the others."""
    return markup.verdict(verdict.sentence(per_status))


def tiles(per_status: pl.DataFrame, area: str | None) -> str:
    """The number of goals per status, their share, and the change since the quarter before."""
    rows = {row["status"]: row for row in per_status.to_dicts()}
    return table.tiles(
        text.GOALS_BY_STATUS,
        [
            table.Tile(
                formats.number(rows[one]["goals"]),
                STATUSES[one].label,
                STATUSES[one].colour,
                note=_share(rows[one]),
                change=_change(rows[one]["change"]),
                change_is=rows[one]["change_is"],
                explains=explain.goals_token(area, status=one),
            )
            for one in STATUSES
            if one in rows
        ],
    )


def since(per_status: pl.DataFrame, goal_years: pl.DataFrame) -> str:
    """What the changes on the tiles are held against, and which goals begin anew meanwhile."""
    before_is = per_status["before_is"][0]
    if before_is not in text.SINCE:
        return ""
    begun_anew = goal_year.begun_anew(goal_years) if before_is == "known" else []
    remarks = [text.NOT_IN_ARROWS] if begun_anew else []
    return markup.caption(" ".join((text.SINCE[before_is], *begun_anew, *remarks)))


def has_goals(per_status: pl.DataFrame) -> bool:
    """Whether any of the figures has a target."""
    return per_status["all_goals"][0] > 0


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
    return formats.count_phrase(change, text.ONE_MORE, text.MORE)
