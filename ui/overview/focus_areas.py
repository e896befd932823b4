"""The goals of each focus area, cut by status."""

import polars as pl

from charts import goals_by_focus_area
from ui import explain
from ui.drawn import drawn
from ui.overview import text
from wording import formats, status


def chart(counts: pl.DataFrame, area: str | None) -> None:
    """A bar per focus area; a click on a piece of it asks which goals it counts."""
    tokens = [
        explain.goals_token(area, focus_area=focus_area, status=one)
        for focus_area, one in counts.select("focus_area", "status").iter_rows()
    ]
    explain.chart(
        drawn(
            goals_by_focus_area.figure,
            counts.with_columns(token=pl.Series(tokens, dtype=pl.String)),
            status_labels={one: status.label(one) for one in status.ORDER},
        ),
        key="goals_by_focus_area",
        alt=text.GOALS_BY_FOCUS_AREA_ALT.format(rows=" ".join(_spoken(counts))),
    )


def _spoken(counts: pl.DataFrame) -> list[str]:
    spoken = []
    for (focus_area,), rows in counts.group_by("focus_area", maintain_order=True):
        of_status = dict(rows.select("status", "goals").iter_rows())
        counted = [
            f"{of_status[one]} {status.WORDS[one]}" for one in status.ORDER if one in of_status
        ]
        spoken.append(
            text.GOALS_BY_FOCUS_AREA_ROW.format(
                focus_area=focus_area, counts=formats.enumeration(counted)
            )
        )
    return spoken
