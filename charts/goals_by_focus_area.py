"""How the goals of each focus area are faring: one bar per focus area, cut by status."""

from collections.abc import Mapping
from html import escape

import plotly.graph_objects as go
import polars as pl

from charts.template import STATUS_COLOURS, STATUS_INKS, dressed

BAR_HEIGHT = 60
FRAME_HEIGHT = 70


def figure(counts: pl.DataFrame, *, status_labels: Mapping[str, str]) -> go.Figure:
    """Stacked bars of `goals` per `focus_area`, in the order of the rows and of `status_labels`."""
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
            yshift=BAR_HEIGHT / 2,
            showarrow=False,
            font={"size": 14},
        )
    drawn.update_layout(barmode="stack", bargap=0.5)
    drawn.update_yaxes(categoryorder="array", categoryarray=focus_areas[::-1], visible=False)
    drawn.update_xaxes(visible=False)
    return dressed(drawn, height=FRAME_HEIGHT + BAR_HEIGHT * len(focus_areas))
