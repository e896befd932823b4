"""A figure as Plotly reads it."""

import plotly.graph_objects as go


def checked(drawn: go.Figure) -> go.Figure:
    """The figure anew; raises ValueError on anything in it that Plotly does not know."""
    return go.Figure(drawn.to_dict())
