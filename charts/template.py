"""The look of every chart: colours, grid and Danish separators over the page's own background."""

from typing import Any

import plotly.graph_objects as go

# Each has a contrast of about 3:1 or more to both the light and the dark page, and the colour-blind
# can tell neighbours apart; symbol and word stand beside them all the same.
STATUS_COLOURS = {
    "reached": "#00806a",
    "on_track": "#4a97dd",
    "behind": "#c9821a",
    "far_behind": "#c8402f",
    "not_reached": "#95508c",
    "pending": "#7f8a96",
    "no_data": "#7f8a96",
    "no_target": "#7f8a96",
}
# The ink that reads on each of them with a contrast of at least 4.5:1.
STATUS_INKS = {
    "reached": "#ffffff",
    "on_track": "#10161d",
    "behind": "#10161d",
    "far_behind": "#ffffff",
    "not_reached": "#ffffff",
    "pending": "#10161d",
    "no_data": "#10161d",
}
WHOLE_COLOUR = "#7f8a96"
AREA_COLOURS = ("#2f7fc1", "#d1662b", "#2a9a78", "#a55fb5", "#b58a1a", "#c74f73")
AREA_MARKERS = ("circle", "square", "diamond", "triangle-up", "cross", "star")
GRID_COLOUR = "rgba(127, 138, 150, 0.28)"
DANISH_SEPARATORS = ",."
LEGEND = {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "traceorder": "normal"}
# Tick labels are let overflow: to look for those that do, Plotly measures every one in the browser.
AXIS_LOOK = {
    "gridcolor": GRID_COLOUR,
    "zerolinecolor": GRID_COLOUR,
    "ticklabeloverflow": "allow",
}


def layout_of(*, height: int) -> dict[str, Any]:
    """The common look of a chart, axes apart."""
    return {
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "paper_bgcolor": "rgba(0, 0, 0, 0)",
        "plot_bgcolor": "rgba(0, 0, 0, 0)",
        "separators": DANISH_SEPARATORS,
        "dragmode": False,
        "legend": LEGEND,
    }


def dressed(figure: go.Figure, *, height: int) -> go.Figure:
    """The figure in the common look, its margins as wide as its labels."""
    # Assigned one by one: `update_layout` and `update_xaxes` take several times as long.
    look = layout_of(height=height)
    look["legend"] = {**figure.layout.legend.to_plotly_json(), **LEGEND}
    for name, value in look.items():
        figure.layout[name] = value
    for axis in (*figure.select_xaxes(), *figure.select_yaxes()):
        for name, value in AXIS_LOOK.items():
            axis[name] = value
        axis.automargin = True
    return figure
