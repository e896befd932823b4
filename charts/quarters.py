"""Target against actual, quarter by quarter: a small chart per indicator or area."""

from collections.abc import Mapping
from html import escape
from textwrap import shorten, wrap

import plotly.graph_objects as go
import polars as pl
from plotly.subplots import make_subplots

from charts.template import AREA_COLOURS, WHOLE_COLOUR, dressed

PLOT_HEIGHT = 150
GAP_HEIGHT = 106
LEGEND_HEIGHT = 112
TITLE_WIDTH = 44
TITLE_LENGTH = 86
BAR_SHARE = 0.72
HEADROOM = 1.22
MANY_QUARTERS = 8
HEIGHTS = ("height", "quarter_target", "quarter_target_high")
TARGET_COLOUR = "#8a63d2"
TEXT_COLOUR = "#7f8a96"


def figure(
    rows: pl.DataFrame, *, labels: Mapping[str, str], marks: Mapping[str, str], is_by_area: bool
) -> go.Figure:
    """Bars of `height` per `panel` and `quarter`, with the quarter's target as a step.

    `state` says how a bar is drawn: one block stands for `bar_quarters` that are only known
    together. A quarter without a height has the mark of its state, if any. `label`, `hover` and
    `token` are a bar's words. `labels` names `actual`, `target` and `together` in the legend. With
    `is_by_area` the panels after the whole share one scale.
    """
    panels = rows["panel"].unique(maintain_order=True).to_list()
    quarters = rows["quarter"].unique().sort().to_list()
    height = PLOT_HEIGHT * len(panels) + GAP_HEIGHT * (len(panels) - 1)
    drawn = make_subplots(
        rows=len(panels),
        subplot_titles=[_title(panel) for panel in panels],
        vertical_spacing=GAP_HEIGHT / height if len(panels) > 1 else 0,
    )
    places = {quarter: place for place, quarter in enumerate(quarters)}
    named: set[str] = set()
    for row, panel in enumerate(panels, start=1):
        of_panel = rows.filter(panel=panel).with_columns(
            place=pl.col("quarter").replace_strict(places, return_dtype=pl.Float64)
        )
        for trace in (
            *_bars(of_panel, labels, is_labelled=len(quarters) <= MANY_QUARTERS),
            *_targets(of_panel, labels["target"]),
            *_marks(of_panel, marks),
        ):
            trace.showlegend = trace.name is not None and trace.name not in named
            named.add(trace.name)
            drawn.add_trace(trace, row=row, col=1)
        top = of_panel.select(pl.max_horizontal(pl.col(HEIGHTS).max())).item()
        drawn.update_yaxes(range=[0, (top or 1) * HEADROOM], row=row, col=1)
    if is_by_area:
        _share_scale(drawn, rows, panels)
    drawn.update_yaxes(nticks=4, tickformat=",~f")
    drawn.update_xaxes(
        range=[-0.5, len(quarters) - 0.5],
        tickmode="array",
        tickvals=list(range(len(quarters))),
        ticktext=_ticks(quarters),
        tickangle=0,
        showgrid=False,
    )
    drawn.update_annotations(x=0, xanchor="left", align="left", yshift=10, font={"size": 14})
    dressed(drawn, height=height + LEGEND_HEIGHT + GAP_HEIGHT // 2)
    return drawn.update_layout(
        barmode="overlay",
        showlegend=True,
        hovermode="closest",
        margin={"t": LEGEND_HEIGHT, "b": 0},
        legend={"yref": "container", "y": 1, "yanchor": "top"},
    )


def _bars(rows: pl.DataFrame, labels: Mapping[str, str], *, is_labelled: bool) -> list[go.Bar]:
    """The quarters' own figures, and the blocks of quarters that are only known together."""
    colour = _colour(rows["area_order"][0])
    reported = rows.filter(pl.col("state") == "reported")
    blocks = rows.filter((pl.col("state") == "implied") & pl.col("is_block_start"))
    patterns = ["." if one else "" for one in reported["is_approximate"]]
    bars = [
        _bar(reported, labels["actual"], is_labelled).update(
            marker={
                "color": colour,
                "pattern": {"shape": patterns, "fgcolor": "#ffffff", "size": 6, "solidity": 0.35},
            }
        ),
        _bar(blocks, labels["together"], is_labelled).update(
            marker={
                "color": colour,
                "line": {"color": colour, "width": 1.5},
                "pattern": {"shape": "/", "fillmode": "replace", "size": 7, "solidity": 0.3},
            }
        ),
    ]
    return [bar for bar in bars if bar.x]


def _bar(rows: pl.DataFrame, name: str, is_labelled: bool) -> go.Bar:
    return go.Bar(
        name=name,
        legendgroup=name,
        x=(rows["place"] + (rows["bar_quarters"] - 1) / 2).to_list(),
        y=rows["height"].to_list(),
        width=(rows["bar_quarters"] - 1 + BAR_SHARE).to_list(),
        text=rows["label"].to_list() if is_labelled else None,
        textposition="outside",
        textangle=0,
        textfont={"size": 13},
        cliponaxis=False,
        customdata=rows["token"].to_list(),
        hovertext=rows["hover"].to_list(),
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _targets(rows: pl.DataFrame, name: str) -> list[go.Scatter]:
    """A step over each quarter that has a target; an interval has one for each end."""
    return [
        go.Scatter(
            name=name,
            legendgroup=name,
            x=[end for place in rows["place"] for end in (place - 0.5, place + 0.5)],
            y=[end for target in rows[column] for end in (target, target)],
            mode="lines",
            connectgaps=False,
            line={"color": TARGET_COLOUR, "width": 3},
            hoverinfo="skip",
        )
        for column in ("quarter_target", "quarter_target_low", "quarter_target_high")
        if rows[column].is_not_null().any()
    ]


def _marks(rows: pl.DataFrame, marks: Mapping[str, str]) -> list[go.Scatter]:
    """A sign where nothing is known of a quarter; never a bar of zero."""
    unknown = rows.filter(pl.col("state").is_in(list(marks)))
    if unknown.is_empty():
        return []
    return [
        go.Scatter(
            x=unknown["place"].to_list(),
            y=[0.0] * unknown.height,
            mode="text",
            text=[marks[state] for state in unknown["state"]],
            textposition="top center",
            textfont={"size": 16, "color": TEXT_COLOUR},
            cliponaxis=False,
            customdata=unknown["token"].to_list(),
            hovertext=unknown["hover"].to_list(),
            hovertemplate="%{hovertext}<extra></extra>",
        )
    ]


def _share_scale(drawn: go.Figure, rows: pl.DataFrame, panels: list[str]) -> None:
    """Give every area the same scale, so that their bars can be compared."""
    of_areas = rows.filter(pl.col("area_order").is_not_null())
    if of_areas.is_empty():
        return
    top = of_areas.select(pl.max_horizontal(pl.col(HEIGHTS).max())).item()
    first_area = 1 + int(rows["area_order"].has_nulls())
    for row in range(first_area, len(panels) + 1):
        drawn.update_yaxes(range=[0, (top or 1) * HEADROOM], row=row, col=1)


def _colour(area_order: int | None) -> str:
    """An area's colour, the same in every chart."""
    return WHOLE_COLOUR if area_order is None else AREA_COLOURS[area_order % len(AREA_COLOURS)]


def _title(panel: str) -> str:
    """A name on at most two lines, as it fits a phone."""
    return "<br>".join(
        escape(line) for line in wrap(shorten(panel, TITLE_LENGTH, placeholder=" …"), TITLE_WIDTH)
    )


def _ticks(quarters: list[str]) -> list[str]:
    """`K3` under each quarter and the year under its first; of many quarters only the firsts."""
    ticks = []
    for place, quarter in enumerate(quarters):
        year, _, number = quarter.partition("K")
        is_crowded = quarters[place + 1 : place + 2] == [f"{int(year) + 1}K1"]
        if number == "1" or (place == 0 and not is_crowded):
            ticks.append(f"K{number}<br>{year}")
        else:
            ticks.append("" if len(quarters) > MANY_QUARTERS else f"K{number}")
    return ticks
