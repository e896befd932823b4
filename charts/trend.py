"""Figures over time: a small chart per theme or indicator, a line per area and for the whole."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go
import polars as pl

from charts import small_charts, template
from charts.template import AREA_MARKERS, GRID_COLOUR
from domain import colours

SHORTEST_SPAN = 0.1
HEADROOM = 0.07
BAND_COLOUR = "rgba(127, 138, 150, 0.25)"
NOTE_COLOUR = colours.GREY
Look = tuple[str, str]


def chart(
    lines: pl.DataFrame,
    notes: pl.DataFrame,
    *,
    whole: str,
    forecast: str,
    breaks: Mapping[str, str],
    is_index: bool = False,
) -> go.Figure:
    """Lines of `value` per `series`, `area_name` (null = the whole, named `whole`) and quarter.

    A quarter without a value, or a row, is a gap in its line; an approximate one has an open
    marker. The forecast of a series' first area is a dotted line named `forecast`, its range a bar.
    Points say `said` and carry `token`. `notes` have a `number`, `start_position` and
    `end_position` (in `quarter_index`), `kind` and the `series_ids` they are about (null = all);
    one of a kind in `breaks` is a break and reads what that says.
    """
    rows = lines.to_dicts()
    titles = {row["series_id"]: row["series"] for row in rows}
    quarters = small_charts.every_quarter(row["quarter_index"] for row in rows)
    traces, marks, shapes, y_axes = [], [], [], []
    for place, series_id in enumerate(titles, start=1):
        of_series = [row for row in rows if row["series_id"] == series_id]
        for number, (area, points) in enumerate(_by_area(of_series).items()):
            look = _look(points[0]["area_order"])
            width = 3 if area is None else 2
            traces.append(_line(place, quarters, points, area or whole, look, width=width))
            if number == 0:
                traces += _forecast(place, points, forecast, look)
        low, high = _span(of_series, is_index=is_index)
        y_axes.append({"range": [low, high], "tickformat": ",~f"})
        about = [
            note
            for note in notes.to_dicts()
            if note["series_ids"] is None or series_id in note["series_ids"]
        ]
        shapes += [_note(place, note, breaks) for note in about]
        marks += _marks(place, about, high, breaks, quarters)
        if is_index:
            shapes.append(_hundred(place))
    layout = small_charts.layout(
        list(titles.values()),
        x_axes=[small_charts.quarters_axis(quarters)] * len(titles),
        y_axes=y_axes,
        sizes=small_charts.LINES,
    )
    layout["shapes"] = shapes
    return template.figure(small_charts.named_once([*traces, *marks]), layout)


def _span(points: Sequence[dict], *, is_index: bool) -> tuple[float, float]:
    """From zero or what is below it, or an index from its lowest, to what is highest, with room for
    the markers.

    Said here, because the notes' numbers stand at the top.
    """
    reached = [
        point[column]
        for point in points
        for column in ("value", "forecast", "forecast_low", "forecast_high")
        if point[column] is not None
    ]
    low, high = min(reached, default=0.0), max(reached, default=1.0)
    if not is_index:
        low, high = min(low, 0.0), max(high, 0.0)
    room = (high - low or 1.0) * HEADROOM
    return low - room if is_index or low < 0 else low, high + room


def _by_area(rows: Sequence[dict]) -> dict[str | None, list[dict]]:
    by_area: dict[str | None, list[dict]] = {}
    for row in rows:
        by_area.setdefault(row["area_name"], []).append(row)
    return by_area


def _line(
    place: int,
    quarters: Mapping[int, str],
    points: Sequence[dict],
    name: str,
    look: Look,
    *,
    width: int,
) -> dict:
    colour, marker = look
    at = {point["quarter_index"]: point for point in points}
    known: list[dict] = [at.get(quarter, {}) for quarter in quarters]
    return {
        "type": "scatter",
        "name": name,
        "legendgroup": name,
        "x": list(quarters),
        "y": [point.get("value") for point in known],
        "mode": "lines+markers",
        "connectgaps": False,
        "line": {"color": colour, "width": width},
        "marker": {
            "color": colour,
            "size": 8,
            "symbol": _symbols(marker, known),
        },
        "customdata": [point.get("token") for point in known],
        "text": [point.get("hover") for point in known],
        "hovertemplate": "%{text}<extra></extra>",
        **small_charts.axes(place),
    }


def _symbols(marker: str, points: Sequence[dict]) -> str | list[str]:
    """An open marker where the figure is approximate; one for all is drawn sooner than a list."""
    if not any(point.get("approximate") for point in points):
        return marker
    return [f"{marker}-open" if point.get("approximate") else marker for point in points]


def _forecast(place: int, points: Sequence[dict], name: str, look: Look) -> list[dict]:
    """The quarters to come, joined to the newest one that is known."""
    coming = [point for point in points if point["forecast"] is not None]
    if not coming:
        return []
    known = [point for point in points if point["value"] is not None][-1:]
    joined = [*known, *coming]
    nothing = [0.0] * len(known)
    return [
        {
            "type": "scatter",
            "name": name,
            "legendgroup": name,
            "x": [point["quarter_index"] for point in joined],
            "y": [
                *(point["value"] for point in known),
                *(point["forecast"] for point in coming),
            ],
            "mode": "lines+markers",
            "line": {"color": look[0], "width": 2, "dash": "dot"},
            "marker": {
                "color": look[0],
                "size": [0] * len(known) + [9] * len(coming),
                "symbol": "circle-open",
            },
            "error_y": {
                "type": "data",
                "symmetric": False,
                "array": [*nothing, *(_from_forecast(one, "forecast_high") for one in coming)],
                "arrayminus": [*nothing, *(_from_forecast(one, "forecast_low") for one in coming)],
                "color": look[0],
                "thickness": 1.5,
                "width": 5,
            },
            "customdata": [point["token"] for point in joined],
            "text": [point["hover"] for point in joined],
            "hovertemplate": "%{text}<extra></extra>",
            **small_charts.axes(place),
        }
    ]


def _from_forecast(point: dict, bound: str) -> float | None:
    """How far the forecast's bound is from it; None where no range is known."""
    return None if point[bound] is None else abs(point[bound] - point["forecast"])


def _note(place: int, note: dict, breaks: Mapping[str, str]) -> dict:
    """A band over the days it lasted or a line at its day."""
    shape: dict = {
        "x0": note["start_position"],
        "x1": note["start_position"],
        "y0": 0,
        "y1": 1,
        **small_charts.as_high_as_the_chart(place),
    }
    if note["kind"] in breaks:
        return small_charts.break_at(place, note["start_position"])
    if note["end_position"] - note["start_position"] <= SHORTEST_SPAN:
        return {
            **shape,
            "type": "line",
            "line": {"color": NOTE_COLOUR, "width": 1.5, "dash": "dot"},
        }
    return {
        **shape,
        "type": "rect",
        "x1": note["end_position"],
        "line": {"width": 0},
        "fillcolor": BAND_COLOUR,
        "layer": "below",
    }


def _marks(
    place: int,
    notes: Sequence[dict],
    top: float,
    breaks: Mapping[str, str],
    quarters: Mapping[int, str],
) -> list[dict]:
    """The notes' numbers on top of their bands and lines: one trace, drawn sooner than labels."""
    if not notes:
        return []
    texts = [
        " ".join(filter(None, (str(note["number"]), breaks.get(note["kind"])))) for note in notes
    ]
    return [
        small_charts.words_at_top(
            place,
            [note["start_position"] for note in notes],
            texts,
            top,
            [
                small_charts.beside_break(note["start_position"], quarters)
                if note["kind"] in breaks
                else "top center"
                for note in notes
            ],
        )
    ]


def _hundred(place: int) -> dict:
    """What an index is held against."""
    x_axis = small_charts.axis("x", place)
    return {
        "type": "line",
        "x0": 0,
        "x1": 1,
        "y0": 100,
        "y1": 100,
        "xref": f"{x_axis} domain",
        "yref": small_charts.axis("y", place),
        "line": {"color": GRID_COLOUR, "width": 2},
    }


def _look(area_order: int | None) -> Look:
    """An area's colour and marker, the same in every chart and every selection."""
    if area_order is None:
        return colours.WHOLE, "circle"
    return (
        colours.AREAS[area_order % len(colours.AREAS)],
        AREA_MARKERS[area_order % len(AREA_MARKERS)],
    )
