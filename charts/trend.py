"""Figures over time: a small chart per theme or indicator, a line per area and for the whole."""

import plotly.graph_objects as go
import polars as pl
from plotly.subplots import make_subplots

from charts.template import AREA_COLOURS, AREA_MARKERS, GRID_COLOUR, WHOLE_COLOUR, dressed

PLOT_HEIGHT = 210
GAP_HEIGHT = 84
LEGEND_HEIGHT = 80
TITLE_HEIGHT = 48
MANY_QUARTERS = 8
BAND_COLOUR = "rgba(127, 138, 150, 0.25)"
NOTE_COLOUR = "#7f8a96"
BREAK_COLOUR = "#c8402f"
Look = tuple[str, str]


def figure(
    lines: pl.DataFrame,
    notes: pl.DataFrame,
    *,
    whole: str,
    forecast: str,
    new_definition: str,
    is_index: bool = False,
) -> go.Figure:
    """Lines of `value` per `series`, `area_name` (null = the whole, named `whole`) and quarter.

    A quarter without a value is a gap in its line; an approximate one has an open marker. The
    forecast of a series' first area is a dotted line named `forecast`, its range a bar. Points say
    `said` and carry `token`. `notes` have a `number`, `start_position` and `end_position` (in
    `quarter_index`), `kind` and the `series_ids` they are about (null = all); a new definition is a
    break and reads `new_definition`.
    """
    titles = dict(lines.select("series_id", "series").iter_rows())
    quarters = lines.select("quarter_index", "quarter").unique().sort("quarter_index")
    drawn = small_charts(list(titles.values()))
    for row, series_id in enumerate(titles, start=1):
        of_series = lines.filter(series_id=series_id)
        parts = of_series.select("area_name", "area_order").unique(maintain_order=True)
        for place, (area, order) in enumerate(parts.iter_rows()):
            of_area = of_series.filter(pl.col("area_name").eq_missing(area))
            line = quarters.join(of_area, on="quarter_index", how="left", maintain_order="left")
            look = _look(order)
            _add_line(drawn, row, line, area or whole, look, width=3 if area is None else 2)
            if place == 0:
                _add_forecast(drawn, row, of_area, forecast, look)
        for note in notes.to_dicts():
            if note["series_ids"] is None or series_id in note["series_ids"]:
                _add_note(drawn, row, note, new_definition)
        if is_index:
            drawn.add_hline(y=100, line={"color": GRID_COLOUR, "width": 2}, row=row, col=1)
    _name_once(drawn)
    drawn.update_yaxes(rangemode="normal" if is_index else "tozero", tickformat=",~f")
    return drawn.update_xaxes(
        range=[quarters["quarter_index"][0] - 0.5, quarters["quarter_index"][-1] + 0.5],
        tickmode="array",
        tickvals=quarters["quarter_index"].to_list(),
        ticktext=_ticks(quarters["quarter"].to_list()),
        tickangle=0,
        showgrid=False,
        zeroline=False,
    )


def small_charts(titles: list[str]) -> go.Figure:
    """Empty charts below each other, each with its title, under one legend."""
    height = PLOT_HEIGHT * len(titles) + GAP_HEIGHT * (len(titles) - 1)
    drawn = make_subplots(
        rows=len(titles), subplot_titles=titles, vertical_spacing=GAP_HEIGHT / height
    )
    drawn.update_annotations(x=0, xanchor="left", yshift=18, font={"size": 16})
    dressed(drawn, height=height + LEGEND_HEIGHT + GAP_HEIGHT)
    return drawn.update_layout(
        hovermode="closest",
        margin={"t": LEGEND_HEIGHT, "b": 0},
        legend={"y": 1 + TITLE_HEIGHT / height, "yanchor": "bottom"},
    )


def _add_line(
    drawn: go.Figure, row: int, line: pl.DataFrame, name: str, look: Look, *, width: int
) -> None:
    colour, marker = look
    is_open = line["approximate"].fill_null(False)
    drawn.add_scatter(
        name=name,
        legendgroup=name,
        x=line["quarter_index"].to_list(),
        y=line["value"].to_list(),
        mode="lines+markers",
        connectgaps=False,
        line={"color": colour, "width": width},
        marker={
            "color": colour,
            "size": 8,
            "symbol": [f"{marker}-open" if one else marker for one in is_open],
        },
        customdata=line["token"].to_list(),
        text=line["said"].to_list(),
        hovertemplate="%{text}<extra></extra>",
        row=row,
        col=1,
    )


def _add_forecast(drawn: go.Figure, row: int, line: pl.DataFrame, name: str, look: Look) -> None:
    """The quarters to come, joined to the newest one that is known."""
    coming = line.filter(pl.col("forecast").is_not_null())
    if coming.is_empty():
        return
    known = line.filter(pl.col("value").is_not_null()).tail(1)
    forecasts = coming["forecast"]
    drawn.add_scatter(
        name=name,
        legendgroup=name,
        x=[*known["quarter_index"], *coming["quarter_index"]],
        y=[*known["value"], *forecasts],
        mode="lines+markers",
        line={"color": look[0], "width": 2, "dash": "dot"},
        marker={
            "color": look[0],
            "size": [0] * known.height + [9] * coming.height,
            "symbol": "circle-open",
        },
        error_y={
            "type": "data",
            "symmetric": False,
            "array": [0] * known.height + (coming["forecast_high"] - forecasts).to_list(),
            "arrayminus": [0] * known.height + (forecasts - coming["forecast_low"]).to_list(),
            "color": look[0],
            "thickness": 1.5,
            "width": 5,
        },
        customdata=[*known["token"], *coming["token"]],
        text=[*known["said"], *coming["said"]],
        hovertemplate="%{text}<extra></extra>",
        row=row,
        col=1,
    )


def _add_note(drawn: go.Figure, row: int, note: dict, new_definition: str) -> None:
    """A band over the days it lasted or a line at its day, with its number on top."""
    is_break = note["kind"] == "definition"
    is_span = note["end_position"] - note["start_position"] > 0.1
    on_axis = {"row": row, "col": 1, "yref": "y domain" if row == 1 else f"y{row} domain"}
    if is_span and not is_break:
        drawn.add_shape(
            type="rect",
            x0=note["start_position"],
            x1=note["end_position"],
            y0=0,
            y1=1,
            line={"width": 0},
            fillcolor=BAND_COLOUR,
            layer="below",
            **on_axis,
        )
    else:
        drawn.add_shape(
            type="line",
            x0=note["start_position"],
            x1=note["start_position"],
            y0=0,
            y1=1,
            line={
                "color": BREAK_COLOUR if is_break else NOTE_COLOUR,
                "width": 2 if is_break else 1.5,
                "dash": "dash" if is_break else "dot",
            },
            **on_axis,
        )
    drawn.add_annotation(
        text=f"{note['number']} {new_definition}" if is_break else str(note["number"]),
        x=note["start_position"],
        y=1,
        xanchor="left" if is_break else "center",
        yanchor="bottom",
        showarrow=False,
        font={"size": 12, "color": BREAK_COLOUR if is_break else NOTE_COLOUR},
        **on_axis,
    )


def _name_once(drawn: go.Figure) -> None:
    """A line stands in the legend once, however many charts it is in."""
    named: set[str] = set()
    for trace in drawn.data:
        trace.showlegend = trace.name not in named
        named.add(trace.name)


def _look(area_order: int | None) -> Look:
    """An area's colour and marker, the same in every chart and every selection."""
    if area_order is None:
        return WHOLE_COLOUR, "circle"
    return (
        AREA_COLOURS[area_order % len(AREA_COLOURS)],
        AREA_MARKERS[area_order % len(AREA_MARKERS)],
    )


def _ticks(quarters: list[str]) -> list[str]:
    """`K3` under each quarter and the year under its first; of many quarters only every other."""
    ticks = []
    for place, quarter in enumerate(quarters):
        year, _, number = quarter.partition("K")
        is_crowded = quarters[place + 1 : place + 2] == [f"{int(year) + 1}K1"]
        is_first = number == "1" or (place == 0 and not is_crowded)
        is_left_out = len(quarters) > MANY_QUARTERS and number in ("2", "4") and not is_first
        tick = f"K{number}<br>{year}" if is_first else f"K{number}"
        ticks.append("" if is_left_out else tick)
    return ticks
