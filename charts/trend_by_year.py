"""Year on year: a small chart per theme or indicator, the quarters of each year over each other."""

import plotly.graph_objects as go
import polars as pl

from charts.template import AREA_COLOURS, WHOLE_COLOUR
from charts.trend import small_charts

NEWEST_COLOUR = AREA_COLOURS[0]
EARLIER_LOOKS = (("solid", "square"), ("dash", "diamond"), ("dot", "triangle-up"))


def figure(lines: pl.DataFrame, *, forecast: str) -> go.Figure:
    """Lines of `value` per `series`, `year_name` and `quarter_of_year`, of one area only.

    The newest year is the strongest line, its forecast dotted and named `forecast`; the three years
    before it are grey. Points say `said` and carry `token`.
    """
    titles = dict(lines.select("series_id", "series").iter_rows())
    drawn = small_charts(list(titles.values()))
    named: set[str] = set()
    for row, series_id in enumerate(titles, start=1):
        of_series = lines.filter(series_id=series_id)
        years = of_series.select("year_start", "year_name").unique().sort("year_start").tail(4)
        for age, (start, name) in enumerate(years.reverse().iter_rows()):
            of_year = of_series.filter(year_start=start).sort("quarter_of_year")
            _add_year(drawn, row, of_year, name, age, named)
            if age == 0:
                _add_forecast(drawn, row, of_year, forecast, named)
        places = of_series.select("quarter_of_year", "quarter_name").unique()
        drawn.update_xaxes(
            range=[0.7, 4.3],
            tickmode="array",
            tickvals=places["quarter_of_year"].to_list(),
            ticktext=places["quarter_name"].to_list(),
            showgrid=False,
            zeroline=False,
            row=row,
            col=1,
        )
    return drawn.update_yaxes(rangemode="tozero", tickformat=",~f")


def _add_year(
    drawn: go.Figure, row: int, of_year: pl.DataFrame, name: str, age: int, named: set[str]
) -> None:
    dash, marker = ("solid", "circle") if age == 0 else EARLIER_LOOKS[age - 1]
    colour = NEWEST_COLOUR if age == 0 else WHOLE_COLOUR
    drawn.add_scatter(
        name=name,
        legendgroup=name,
        legendrank=age,
        showlegend=name not in named,
        x=of_year["quarter_of_year"].to_list(),
        y=of_year["value"].to_list(),
        mode="lines+markers",
        connectgaps=False,
        line={"color": colour, "width": 3 if age == 0 else 2, "dash": dash},
        marker={"color": colour, "size": 8, "symbol": marker},
        customdata=of_year["token"].to_list(),
        text=of_year["said"].to_list(),
        hovertemplate="%{text}<extra></extra>",
        row=row,
        col=1,
    )
    named.add(name)


def _add_forecast(
    drawn: go.Figure, row: int, of_year: pl.DataFrame, name: str, named: set[str]
) -> None:
    coming = of_year.filter(pl.col("forecast").is_not_null())
    if coming.is_empty():
        return
    joined = pl.concat([of_year.filter(pl.col("value").is_not_null()).tail(1), coming])
    drawn.add_scatter(
        name=name,
        legendgroup=name,
        legendrank=len(EARLIER_LOOKS) + 1,
        showlegend=name not in named,
        x=joined["quarter_of_year"].to_list(),
        y=joined.select(pl.coalesce("value", "forecast")).to_series().to_list(),
        mode="lines+markers",
        line={"color": NEWEST_COLOUR, "width": 2, "dash": "dot"},
        marker={"color": NEWEST_COLOUR, "size": 8, "symbol": "circle-open"},
        customdata=joined["token"].to_list(),
        text=joined["said"].to_list(),
        hovertemplate="%{text}<extra></extra>",
        row=row,
        col=1,
    )
    named.add(name)
