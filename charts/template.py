"""The look of every chart: colours, grid and Danish separators over the page's own background."""

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from domain import colours

AREA_MARKERS = ("circle", "square", "diamond", "triangle-up", "cross", "star")
GRID_COLOUR = "rgba(127, 138, 150, 0.28)"
DANISH_SEPARATORS = ",."
LEGEND = {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "traceorder": "normal"}
# Tick labels are let overflow: to look for those that do, Plotly measures every one in the browser.
AXIS_LOOK = {
    "gridcolor": GRID_COLOUR,
    "zerolinecolor": GRID_COLOUR,
    "ticklabeloverflow": "allow",
    "fixedrange": True,
}
# A click is told and selects nothing: Plotly shows a selection by fading the rest.
CLICKS = {"clickmode": "event", "hovermode": "closest", "dragmode": "pan"}


def figure(traces: Sequence[dict], layout: dict) -> go.Figure:
    """The traces in a layout that begins with `layout_of`.

    It is built of plain dictionaries, and tests/charts has Plotly check them: here that would take
    five times as long as the rest. It has no Plotly template: Streamlit hands each figure to Plotly
    twice, and one with a template is drawn twice.
    """
    built = go.Figure(data=traces, layout=layout, _validate=False)
    built.layout.template = None
    return built


def pointed_at(
    x: Sequence[float],
    y: Sequence[float],
    *,
    size: float,
    tokens: Sequence[str],
    texts: Sequence[str],
) -> list[dict]:
    """Something unseen to point at where bars have no length: Plotly finds no bar of zero."""
    if not x:
        return []
    return [
        {
            "type": "scatter",
            "name": None,
            "x": list(x),
            "y": list(y),
            "mode": "markers",
            "marker": {"size": size, "opacity": 0},
            "cliponaxis": False,
            "customdata": list(tokens),
            "hovertext": list(texts),
            "hovertemplate": "%{hovertext}<extra></extra>",
            "showlegend": False,
        }
    ]


def layout_of(*, height: int) -> dict[str, Any]:
    """The common look of a chart, axes apart; look.css gives its words the page's ink."""
    return {
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "paper_bgcolor": "rgba(0, 0, 0, 0)",
        "plot_bgcolor": "rgba(0, 0, 0, 0)",
        "font": {"family": '"Source Sans", sans-serif', "size": 12},
        "hoverlabel": {
            "bgcolor": "#1c2530",
            "bordercolor": colours.GREY,
            "font": {"color": "#ffffff", "size": 13},
        },
        "separators": DANISH_SEPARATORS,
        "legend": LEGEND,
        # Figures in the chart change with it and never within it, so Plotly need not compare them.
        "datarevision": 1,
        **CLICKS,
    }
