"""Small charts below each other under one legend, as plain layouts.

A figure is built of plain dictionaries and checked once by `go.Figure`; added piece by piece, every
piece is checked anew, which takes several times as long.
"""

from collections.abc import Sequence

from charts.template import AXIS_LOOK, layout_of

PLOT_HEIGHT = 210
GAP_HEIGHT = 84
LEGEND_HEIGHT = 80
TITLE_HEIGHT = 48
TICKS_HEIGHT = 52
# Wide enough for `1.250.000`. A margin that Plotly finds by itself has it draw the chart twice.
NUMBERS_WIDTH = 64


def axis(kind: str, row: int) -> str:
    """How a chart's axis is called in a trace or shape, the first row being 1: `x`, `y2`."""
    return kind if row == 1 else f"{kind}{row}"


def axes(row: int) -> dict[str, str]:
    """The axes of the traces in a row."""
    return {"xaxis": axis("x", row), "yaxis": axis("y", row)}


def layout(titles: Sequence[str], *, x_axes: Sequence[dict], y_axis: dict) -> dict:
    """A chart per title: each has its own `x_axes` and all of them the same `y_axis`."""
    height = PLOT_HEIGHT * len(titles) + GAP_HEIGHT * (len(titles) - 1)
    charts: dict[str, dict] = {}
    for row in range(1, len(titles) + 1):
        bottom = (len(titles) - row) * (PLOT_HEIGHT + GAP_HEIGHT)
        charts[f"xaxis{row}"] = {**AXIS_LOOK, **x_axes[row - 1], "anchor": axis("y", row)}
        charts[f"yaxis{row}"] = {
            **AXIS_LOOK,
            **y_axis,
            "anchor": axis("x", row),
            "domain": [bottom / height, (bottom + PLOT_HEIGHT) / height],
        }
    common = layout_of(height=height + LEGEND_HEIGHT + TICKS_HEIGHT)
    return {
        **common,
        **charts,
        "annotations": [
            _title(title, charts[f"yaxis{row}"]["domain"][1])
            for row, title in enumerate(titles, start=1)
        ],
        "hovermode": "closest",
        "margin": {"l": NUMBERS_WIDTH, "r": 8, "t": LEGEND_HEIGHT, "b": TICKS_HEIGHT},
        "legend": {
            **common["legend"],
            "y": 1 + TITLE_HEIGHT / height,
            "yanchor": "bottom",
        },
    }


def named_once(traces: Sequence[dict]) -> list[dict]:
    """The traces, each name in the legend once, however many charts it is in."""
    named: set[object] = set()
    shown = []
    for trace in traces:
        shown.append({**trace, "showlegend": trace["name"] not in named})
        named.add(trace["name"])
    return shown


def _title(title: str, at: float) -> dict:
    return {
        "text": title,
        "x": 0,
        "y": at,
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 18,
        "showarrow": False,
        "font": {"size": 16},
    }
