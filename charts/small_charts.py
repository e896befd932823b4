"""Small charts below each other under one legend, as plain layouts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import shorten, wrap

from charts.template import AXIS_LOOK, layout_of
from domain import colours

TITLE_HEIGHT = 48
TICKS_HEIGHT = 52
TITLE_WIDTH = 44
TITLE_LENGTH = 86
# Wide enough for `1.250.000`. A margin that Plotly finds by itself has it draw the chart twice.
NUMBERS_WIDTH = 64
MANY_QUARTERS = 8
BREAK_COLOUR = colours.RED


@dataclass(frozen=True)
class Sizes:
    """In pixels: how high each chart is, what lies between two, and the legend above them."""

    plot: int
    gap: int
    legend: int


LINES = Sizes(plot=210, gap=84, legend=80)
BARS = Sizes(plot=150, gap=106, legend=112)


def axis(kind: str, row: int) -> str:
    """How a chart's axis is called in a trace or shape, the first row being 1: `x`, `y2`."""
    return kind if row == 1 else f"{kind}{row}"


def axes(row: int) -> dict[str, str]:
    """The axes of the traces in a row."""
    return {"xaxis": axis("x", row), "yaxis": axis("y", row)}


def layout(
    titles: Sequence[str], *, x_axes: Sequence[dict], y_axes: Sequence[dict], sizes: Sizes
) -> dict:
    """A chart per title, with axes of its own."""
    height = sizes.plot * len(titles) + sizes.gap * (len(titles) - 1)
    charts: dict[str, dict] = {}
    for row in range(1, len(titles) + 1):
        bottom = (len(titles) - row) * (sizes.plot + sizes.gap)
        charts[f"xaxis{row}"] = {**AXIS_LOOK, **x_axes[row - 1], "anchor": axis("y", row)}
        charts[f"yaxis{row}"] = {
            **AXIS_LOOK,
            **y_axes[row - 1],
            "anchor": axis("x", row),
            "domain": [bottom / height, (bottom + sizes.plot) / height],
        }
    common = layout_of(height=height + sizes.legend + TICKS_HEIGHT)
    return {
        **common,
        **charts,
        "annotations": [
            _title(title, charts[f"yaxis{row}"]["domain"][1])
            for row, title in enumerate(titles, start=1)
        ],
        "margin": {"l": NUMBERS_WIDTH, "r": 8, "t": sizes.legend, "b": TICKS_HEIGHT},
        "legend": {
            **common["legend"],
            "y": 1 + TITLE_HEIGHT / height,
            "yanchor": "bottom",
        },
    }


def every_quarter(indexes: Iterable[int]) -> dict[int, str]:
    """The quarters from the first to the last, also those between that nothing is known of."""
    present = set(indexes)
    return {
        index: f"{index // 4}K{index % 4 + 1}" for index in range(min(present), max(present) + 1)
    }


def as_high_as_the_chart(row: int) -> dict[str, str]:
    """The axes of a shape that stands at its quarter from the bottom of a chart to its top."""
    return {"xref": axis("x", row), "yref": f"{axis('y', row)} domain"}


def break_at(row: int, position: float) -> dict:
    """A line where what is before and after cannot be compared."""
    return {
        "type": "line",
        "x0": position,
        "x1": position,
        "y0": 0,
        "y1": 1,
        "line": {"color": BREAK_COLOUR, "width": 2, "dash": "dash"},
        **as_high_as_the_chart(row),
    }


def beside_break(position: float, quarters: Iterable[int]) -> str:
    """Where the words of a break stand: on the side of it where there is more room."""
    places = list(quarters)
    return "top left" if position > (min(places) + max(places)) / 2 else "top right"


def words_at_top(
    row: int,
    positions: Sequence[float],
    texts: Sequence[str],
    top: float,
    beside: Sequence[str],
) -> dict:
    """Words above what stands there: one trace, drawn sooner than labels."""
    return {
        "type": "scatter",
        "name": None,
        "x": list(positions),
        "y": [top] * len(positions),
        "mode": "text",
        "text": list(texts),
        "textposition": list(beside),
        "textfont": {"size": 12},
        "cliponaxis": False,
        "hoverinfo": "skip",
        **axes(row),
    }


def quarters_axis(quarters: Mapping[int, str]) -> dict:
    """An axis of quarters by place: `K3` under each, and the year under its first.

    Of many quarters only every other one is named.
    """
    places = sorted(quarters)
    ticks: dict[int, str] = {}
    for place in places:
        year, _, number = quarters[place].partition("K")
        is_crowded = quarters.get(place + 1) == f"{int(year) + 1}K1"
        if number == "1" or (place == places[0] and not is_crowded):
            ticks[place] = f"K{number}<br>{year}"
        elif len(places) <= MANY_QUARTERS or number == "3":
            ticks[place] = f"K{number}"
    return {
        "range": [places[0] - 0.5, places[-1] + 0.5],
        "tickmode": "array",
        "tickvals": list(ticks),
        "ticktext": list(ticks.values()),
        "tickangle": 0,
        "showgrid": False,
        "zeroline": False,
    }


def named_once(traces: Sequence[dict]) -> list[dict]:
    """The traces, each name in the legend once, however many charts it is in."""
    named: set[object] = {None}
    named_traces = []
    for trace in traces:
        named_traces.append({**trace, "showlegend": trace["name"] not in named})
        named.add(trace["name"])
    return named_traces


def _title(title: str, at: float) -> dict:
    """A name on at most two lines, as it fits a phone."""
    lines = wrap(shorten(title, TITLE_LENGTH, placeholder=" …"), TITLE_WIDTH)
    return {
        "text": "<br>".join(map(escape, lines)),
        "x": 0,
        "y": at,
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 18,
        "align": "left",
        "showarrow": False,
        "font": {"size": 14},
    }
