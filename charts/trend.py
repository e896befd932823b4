"""The themes over time: a small chart per theme, a line per area and one for the whole."""

from collections.abc import Callable

import plotly.graph_objects as go
import polars as pl
from plotly.subplots import make_subplots

from charts.template import AREA_COLOURS, AREA_MARKERS, WHOLE_COLOUR, dressed

PLOT_HEIGHT = 200
GAP_HEIGHT = 90
LEGEND_HEIGHT = 88


def figure(
    trend: pl.DataFrame, *, whole: str, approximately: str, quarter_name: Callable[[str], str]
) -> go.Figure:
    """Lines of `actual` per `theme`, `area_name` (null = the whole, named `whole`) and `quarter`.

    A quarter without a figure is a gap in its line; an approximate figure has an open marker and
    `approximately` before it. `quarter_name` gives the words for `2023K3`.
    """
    themes = trend["theme"].unique(maintain_order=True).to_list()
    quarters = trend.select("quarter").unique().sort("quarter")
    height = PLOT_HEIGHT * len(themes) + GAP_HEIGHT * (len(themes) - 1)
    drawn = make_subplots(
        rows=len(themes), subplot_titles=themes, vertical_spacing=GAP_HEIGHT / height
    )
    for row, theme in enumerate(themes, start=1):
        of_theme = trend.filter(theme=theme)
        for area, order in (
            of_theme.select("area_name", "area_order").unique(maintain_order=True).iter_rows()
        ):
            of_area = of_theme.filter(pl.col("area_name").eq_missing(area))
            line = quarters.join(of_area, on="quarter", how="left", maintain_order="left")
            is_open = line["approximate"].fill_null(False)
            colour, marker = _look(order)
            drawn.add_scatter(
                name=area or whole,
                legendgroup=area or whole,
                showlegend=row == 1,
                x=[quarter_name(quarter) for quarter in line["quarter"]],
                y=line["actual"].to_list(),
                mode="lines+markers",
                connectgaps=False,
                line={"color": colour, "width": 3 if area is None else 2},
                marker={
                    "color": colour,
                    "size": 8,
                    "symbol": [f"{marker}-open" if one else marker for one in is_open],
                },
                customdata=[approximately if one else "" for one in is_open],
                hovertemplate="%{customdata}%{y:,.2~f}",
                row=row,
                col=1,
            )
    drawn.update_layout(hovermode="x unified")
    drawn.update_yaxes(rangemode="tozero", tickformat=",~f")
    drawn.update_xaxes(
        type="category",
        categoryorder="array",
        categoryarray=[quarter_name(quarter) for quarter in quarters["quarter"]],
        tickmode="array",
        tickvals=[quarter_name(quarter) for quarter in quarters["quarter"]],
        ticktext=_ticks(quarters["quarter"].to_list()),
        tickangle=0,
        showgrid=False,
    )
    drawn.update_annotations(x=0, xanchor="left", yshift=8, font={"size": 16})
    dressed(drawn, height=height + LEGEND_HEIGHT + GAP_HEIGHT)
    return drawn.update_layout(
        margin={"t": LEGEND_HEIGHT, "b": 0},
        legend={"yref": "container", "y": 1, "yanchor": "top"},
    )


def _look(area_order: int | None) -> tuple[str, str]:
    """An area's colour and marker, the same in every theme and every selection."""
    if area_order is None:
        return WHOLE_COLOUR, "circle"
    return (
        AREA_COLOURS[area_order % len(AREA_COLOURS)],
        AREA_MARKERS[area_order % len(AREA_MARKERS)],
    )


def _ticks(quarters: list[str]) -> list[str]:
    """`K3` under each quarter, and the year under the first of it, where there is room."""
    ticks = []
    for place, quarter in enumerate(quarters):
        year, _, number = quarter.partition("K")
        is_crowded = quarters[place + 1 : place + 2] == [f"{int(year) + 1}K1"]
        is_first = number == "1" or (place == 0 and not is_crowded)
        ticks.append(f"K{number}<br>{year}" if is_first else f"K{number}")
    return ticks
