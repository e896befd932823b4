"""Year on year: a small chart per theme or indicator, the quarters of each year over each other."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go
import polars as pl

from charts import small_charts, template
from domain import colours

NEWEST_COLOUR = colours.AREAS[0]
EARLIER_LOOKS = (("solid", "square"), ("dash", "diamond"), ("dot", "triangle-up"))
YEARS = 1 + len(EARLIER_LOOKS)


def chart(lines: pl.DataFrame, *, forecast: str) -> go.Figure:
    """Lines of `value` per `series`, `year_name` and `quarter_of_year`, of one area only.

    The newest year is the strongest line, its forecast dotted and named `forecast`; the three years
    before it are grey. Points say `said` and carry `token`.
    """
    rows = lines.sort("quarter_of_year", maintain_order=True).to_dicts()
    titles = dict(lines[["series_id", "series"]].iter_rows())
    traces, x_axes = [], []
    for place, series_id in enumerate(titles, start=1):
        of_series = [row for row in rows if row["series_id"] == series_id]
        years = sorted({(row["year_start"], row["year_name"]) for row in of_series}, reverse=True)
        for age, (start, name) in enumerate(years[:YEARS]):
            of_year = [
                row for row in of_series if (row["year_start"], row["year_name"]) == (start, name)
            ]
            traces.append(_year(place, of_year, name, age))
            if age == 0:
                traces += _forecast(place, of_year, forecast)
        names = {row["quarter_of_year"]: row["quarter_name"] for row in of_series}
        x_axes.append(_quarters(names))
    layout = small_charts.layout(
        list(titles.values()),
        x_axes=x_axes,
        y_axes=[{"rangemode": "tozero", "tickformat": ",~f"}] * len(titles),
        sizes=small_charts.LINES,
    )
    return template.figure(small_charts.named_once(traces), layout)


def _quarters(names: Mapping[int, str]) -> dict:
    return {
        "range": [0.7, 4.3],
        "tickmode": "array",
        "tickvals": list(names),
        "ticktext": list(names.values()),
        "showgrid": False,
        "zeroline": False,
    }


def _year(place: int, points: Sequence[dict], name: str, age: int) -> dict:
    dash, marker = ("solid", "circle") if age == 0 else EARLIER_LOOKS[age - 1]
    colour = NEWEST_COLOUR if age == 0 else colours.WHOLE
    return {
        **_line(place, points, name, age),
        "y": [point["value"] for point in points],
        "connectgaps": False,
        "line": {"color": colour, "width": 3 if age == 0 else 2, "dash": dash},
        "marker": {"color": colour, "size": 8, "symbol": marker},
    }


def _forecast(place: int, points: Sequence[dict], name: str) -> list[dict]:
    """The quarters to come, joined to the newest one that is known."""
    coming = [point for point in points if point["forecast"] is not None]
    if not coming:
        return []
    known = [point for point in points if point["value"] is not None][-1:]
    return [
        {
            **_line(place, [*known, *coming], name, YEARS),
            "y": [*(one["value"] for one in known), *(one["forecast"] for one in coming)],
            "line": {"color": NEWEST_COLOUR, "width": 2, "dash": "dot"},
            "marker": {"color": NEWEST_COLOUR, "size": 8, "symbol": "circle-open"},
        }
    ]


def _line(place: int, points: Sequence[dict], name: str, rank: int) -> dict:
    return {
        "type": "scatter",
        "name": name,
        "legendgroup": name,
        "legendrank": rank,
        "x": [point["quarter_of_year"] for point in points],
        "mode": "lines+markers",
        "customdata": [point["token"] for point in points],
        "text": [point["hover"] for point in points],
        "hovertemplate": "%{text}<extra></extra>",
        **small_charts.axes(place),
    }
