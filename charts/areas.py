"""The areas side by side: a bar per area under each theme and focus area, beside the others."""

import math
from html import escape

import plotly.graph_objects as go
import polars as pl

from charts import template
from charts.template import AXIS_LOOK, layout_of
from domain import colours

BAR_HEIGHT = 30
BAR_SHARE = 0.62
LABELS_AT = 1.36
QUIET = 0.35


def chart(bars: pl.DataFrame, *, others_name: str) -> go.Figure:
    """Bars as long as `length` (−1–1) per `group` and `area_name`, in the order of the rows.

    Each has its `label` at the right, and a mark named `others_name` at `others_length`. A bar says
    `said` and carries `token`; one that is not `is_chosen` is pale.
    """
    heights, titles, height = _heights(bars)
    of_areas = {
        "type": "bar",
        "x": bars["length"].to_list(),
        "y": heights,
        "orientation": "h",
        "width": BAR_SHARE,
        "marker": {
            "color": [colours.AREAS[order % len(colours.AREAS)] for order in bars["area_order"]],
            "opacity": [1 if one else QUIET for one in bars["is_chosen"]],
            "line": {"width": 0},
        },
        "customdata": bars["token"].to_list(),
        "text": bars["hover"].to_list(),
        "textposition": "none",
        "hovertemplate": "%{text}<extra></extra>",
        "showlegend": False,
    }
    others = {
        "type": "scatter",
        "name": others_name,
        "x": bars["others_length"].to_list(),
        "y": heights,
        "mode": "markers",
        "marker": {
            "symbol": "line-ns",
            "size": BAR_HEIGHT * BAR_SHARE + 9,
            "line": {"width": 3, "color": colours.WHOLE},
        },
        "hoverinfo": "skip",
    }
    labels = {
        "type": "scatter",
        "x": [LABELS_AT] * bars.height,
        "y": heights,
        "mode": "text",
        "text": bars["label"].to_list(),
        "textposition": "middle left",
        "hoverinfo": "skip",
        "showlegend": False,
    }
    layout: dict = {
        **layout_of(height=math.ceil(BAR_HEIGHT * (height + 1)) + 40),
        "xaxis": {**AXIS_LOOK, "range": [_lowest(bars), LABELS_AT], "visible": False},
        "yaxis": {
            **AXIS_LOOK,
            "range": [height + 0.2, -0.9],
            "tickmode": "array",
            "tickvals": heights,
            "ticktext": [escape(name) for name in bars["area_name"]],
            "showgrid": False,
            "zeroline": False,
            "ticklabelstandoff": 6,
            "automargin": True,
        },
        "annotations": [_title(title, place) for place, title in titles.items()],
        "showlegend": True,
    }
    layout["margin"] |= {"t": 40, "b": 0}
    return template.figure([of_areas, others, labels, *_zeros(bars, heights)], layout)


def _zeros(bars: pl.DataFrame, heights: list[float]) -> list[dict]:
    zeros = bars.with_columns(at=pl.Series(heights, dtype=pl.Float64)).filter(length=0)
    return template.pointed_at(
        [0.0] * zeros.height,
        zeros["at"].to_list(),
        size=BAR_HEIGHT * BAR_SHARE,
        tokens=zeros["token"].to_list(),
        texts=zeros["hover"].to_list(),
    )


def _lowest(bars: pl.DataFrame) -> float:
    """How far to the left of zero the bars reach."""
    reached = [*bars["length"], *bars["others_length"]]
    return min(0, *(one for one in reached if one is not None))


def _title(title: str, place: float) -> dict:
    return {
        "text": f"<b>{escape(title)}</b>",
        "x": 0,
        "y": place,
        "xref": "paper",
        "xanchor": "left",
        "showarrow": False,
        "font": {"size": 14},
    }


def _heights(bars: pl.DataFrame) -> tuple[list[float], dict[float, str], float]:
    """Where each bar and each group's title stands, counted downwards in bars, and the sum."""
    heights: list[float] = []
    titles: dict[float, str] = {}
    height = 0.0
    previous = None
    for group in bars["group"]:
        if group != previous:
            height += 0.4 if previous is not None else 0
            titles[height] = group
            height += 1
            previous = group
        heights.append(height)
        height += 1
    return heights, titles, height
