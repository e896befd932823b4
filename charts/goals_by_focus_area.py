"""How the goals of each focus area are faring: one bar per focus area, cut by status."""

from collections.abc import Mapping
from html import escape

import plotly.graph_objects as go
import polars as pl

from charts.template import STATUS_COLOURS, STATUS_INKS, dressed

ROW_HEIGHT = 60
BAR_SHARE = 0.5
LEGEND_HEIGHT = 56


def figure(counts: pl.DataFrame, *, status_labels: Mapping[str, str]) -> go.Figure:
    """Stacked bars of `goals` per `focus_area`, in the order of the rows and of `status_labels`.

    Each piece carries its `token` as `customdata`.
    """
    focus_areas = counts["focus_area"].unique(maintain_order=True).to_list()
    drawn = go.Figure()
    for status, label in status_labels.items():
        of_status = counts.filter(status=status)
        if of_status.is_empty():
            continue
        drawn.add_bar(
            name=label,
            y=of_status["focus_area"].to_list(),
            x=of_status["goals"].to_list(),
            customdata=of_status["token"].to_list(),
            orientation="h",
            marker={"color": STATUS_COLOURS[status], "line": {"width": 0}},
            text=of_status["goals"].to_list(),
            textposition="inside",
            insidetextanchor="middle",
            insidetextfont={"color": STATUS_INKS[status], "size": 14},
            hovertemplate=f"%{{y}}<br>{label}: %{{x}}<extra></extra>",
        )
    for focus_area in focus_areas:
        drawn.add_annotation(
            text=escape(focus_area),
            x=0,
            y=focus_area,
            xref="paper",
            xanchor="left",
            yshift=ROW_HEIGHT * BAR_SHARE,
            showarrow=False,
            font={"size": 14},
        )
    drawn.update_yaxes(
        categoryorder="array",
        categoryarray=focus_areas[::-1],
        range=[-BAR_SHARE, len(focus_areas) - BAR_SHARE + 0.5 * BAR_SHARE],
        visible=False,
    )
    drawn.update_xaxes(visible=False)
    dressed(drawn, height=LEGEND_HEIGHT + ROW_HEIGHT * len(focus_areas) + ROW_HEIGHT // 2)
    return drawn.update_layout(
        barmode="stack",
        bargap=1 - BAR_SHARE,
        showlegend=True,
        margin={"t": LEGEND_HEIGHT, "b": 0},
        legend={"yref": "container", "y": 1, "yanchor": "top"},
    )
