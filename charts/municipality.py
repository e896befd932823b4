"""An area beside its municipality over time: a small chart per long-term share, two lines in it."""

from collections.abc import Sequence

import plotly.graph_objects as go
import polars as pl

from charts import small_charts, template
from domain import colours

HEADROOM = 0.1
MUNICIPALITY_LOOK = {"color": colours.PURPLE, "dash": "dash"}


def chart(lines: pl.DataFrame, *, place: str, municipality: str, new_period: str) -> go.Figure:
    """Lines of `figure` per `indicator` and `place` (the quarter's index), one of the area named
    `place` and one of the municipality (`is_municipal`).

    The figures of a line are joined, however far they lie apart: each holds until the next. One
    that is hidden is a gap. Where the plan goes on from the one before it (`until_index` of the
    figures of the earlier one) is a break that reads `new_period`. Points say `hover` and carry
    `token`.
    """
    rows = lines.to_dicts()
    quarters = small_charts.every_quarter(row["place"] for row in rows)
    titles = {row["indicator_id"]: row["indicator"] for row in rows}
    traces, shapes, y_axes = [], [], []
    for number, indicator_id in enumerate(titles, start=1):
        of_goal = [row for row in rows if row["indicator_id"] == indicator_id]
        low, top = _span([row["figure"] for row in of_goal if row["figure"] is not None])
        traces += [
            _line(number, [row for row in of_goal if row["is_municipal"] == is_municipal], name)
            for is_municipal, name in ((False, place), (True, municipality))
        ]
        boundaries = sorted({row["until_index"] - 0.5 for row in of_goal if row["earlier_plan"]})
        shapes += [small_charts.break_at(number, boundary) for boundary in boundaries]
        if boundaries:
            words = [new_period] * len(boundaries)
            beside = [small_charts.beside_break(boundary, quarters) for boundary in boundaries]
            traces.append(small_charts.words_at_top(number, boundaries, words, top, beside))
        y_axes.append({"range": [low, top], "tickformat": ",~f"})
    layout = small_charts.layout(
        list(titles.values()),
        x_axes=[small_charts.quarters_axis(quarters)] * len(titles),
        y_axes=y_axes,
        sizes=small_charts.LINES,
    )
    layout["shapes"] = shapes
    return template.figure(small_charts.named_once(traces), layout)


def _span(figures: Sequence[float]) -> tuple[float, float]:
    """From zero, or what is below it, to the highest, with room for markers and words."""
    low, high = min(0.0, *figures), max(0.0, *figures)
    room = ((high - low) or 1.0) * HEADROOM
    return low - room if low < 0 else low, high + room


def _line(number: int, points: Sequence[dict], name: str) -> dict:
    is_municipal = any(point["is_municipal"] for point in points)
    look = MUNICIPALITY_LOOK if is_municipal else {"color": _colour(points)}
    symbol = "diamond" if is_municipal else "circle"
    return {
        "type": "scatter",
        "name": name,
        "legendgroup": name,
        "x": [point["place"] for point in points],
        "y": [point["figure"] for point in points],
        "mode": "lines+markers",
        "connectgaps": False,
        "line": {**look, "width": 2 if is_municipal else 3},
        "marker": {
            "color": look["color"],
            "size": 9,
            "symbol": [f"{symbol}-open" if one["approximate"] else symbol for one in points],
        },
        "customdata": [point["token"] for point in points],
        "text": [point["hover"] for point in points],
        "hovertemplate": "%{text}<extra></extra>",
        **small_charts.axes(number),
    }


def _colour(points: Sequence[dict]) -> str:
    """The area's, the same in every chart."""
    order = next((point["area_order"] for point in points), None)
    return colours.WHOLE if order is None else colours.AREAS[order % len(colours.AREAS)]
