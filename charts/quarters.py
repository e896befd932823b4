"""Target against actual, quarter by quarter: a small chart per indicator or area."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import plotly.graph_objects as go
import polars as pl

from charts import small_charts, template
from domain import colours

BAR_SHARE = 0.72
HEADROOM = 1.22
HEIGHTS = ("height", "quarter_target", "quarter_target_high")
TARGETS = ("quarter_target", "quarter_target_low", "quarter_target_high")
TARGET_COLOUR = "#8a63d2"
SIZE_OF_ZERO = 24


def chart(
    rows: pl.DataFrame, *, labels: Mapping[str, str], marks: Mapping[str, str], is_by_area: bool
) -> go.Figure:
    """Bars of `height` per `panel` and `quarter`, with the quarter's target as a step.

    `state` says how a bar is drawn: one block stands for `bar_quarters` that are only known
    together. A quarter without a height has the mark of its state, if any. `label`, `hover` and
    `token` are a bar's words. `labels` names `actual`, `target` and `together` in the legend. With
    `is_by_area` the panels after the whole share one scale. Where `earlier_plan` changes, a break
    is drawn between the quarters, called `new_period`.
    """
    quarters = dict(enumerate(rows["quarter"].unique().sort()))
    places = {quarter: place for place, quarter in quarters.items()}
    is_labelled = len(quarters) <= small_charts.MANY_QUARTERS
    panels: dict[str, list[dict]] = {}
    for row in rows.to_dicts():
        panels.setdefault(row["panel"], []).append({**row, "place": places[row["quarter"]]})
    spans = _spans(list(panels.values()), is_by_area=is_by_area)
    breaks = [_breaks(of_panel) for of_panel in panels.values()]
    traces = [
        {**trace, **small_charts.axes(row)}
        for row, of_panel in enumerate(panels.values(), start=1)
        for trace in (
            *_bars(of_panel, labels, is_labelled=is_labelled),
            *_zeros(of_panel),
            *_targets(of_panel, labels["target"]),
            *_marks(of_panel, marks),
        )
    ]
    layout = small_charts.layout(
        list(panels),
        x_axes=[small_charts.quarters_axis(quarters)] * len(panels),
        y_axes=[
            {"range": span, "nticks": 4, "tickformat": ",~f", "zeroline": span[0] < 0}
            for span in spans
        ],
        sizes=small_charts.BARS,
    )
    traces += [
        small_charts.words_at_top(
            row,
            positions,
            [labels["new_period"]] * len(positions),
            span[1],
            [small_charts.beside_break(position, quarters) for position in positions],
        )
        for row, (positions, span) in enumerate(zip(breaks, spans, strict=True), start=1)
        if positions
    ]
    layout["shapes"] = [
        small_charts.break_at(row, position)
        for row, positions in enumerate(breaks, start=1)
        for position in positions
    ]
    layout["barmode"] = "overlay"
    layout["showlegend"] = True
    layout["legend"] |= {"yref": "container", "y": 1, "yanchor": "top"}
    return template.figure(small_charts.named_once(traces), layout)


def _breaks(rows: Sequence[dict]) -> list[float]:
    """Where the quarters of one plan end and those of the plan that goes on from it begin."""
    in_order = sorted(rows, key=lambda row: row["place"])
    return [
        later["place"] - 0.5
        for one, later in pairwise(in_order)
        if one["earlier_plan"] != later["earlier_plan"]
    ]


def _bars(rows: Sequence[dict], labels: Mapping[str, str], *, is_labelled: bool) -> list[dict]:
    """The quarters' own figures, and the blocks of quarters that are only known together."""
    colour = _colour(rows[0]["area_order"])
    reported, blocks = _bar_rows(rows)
    dotted = {
        "shape": ["." if row["is_approximate"] else "" for row in reported],
        "fillmode": "overlay",
        "fgcolor": "#ffffff",
        "size": 6,
        "solidity": 0.35,
    }
    hatched = {"shape": "/", "fillmode": "replace", "size": 7, "solidity": 0.3}
    edge = {"color": colour, "width": 1.5}
    bars = [
        {
            **_bar(reported, labels["actual"], is_labelled),
            "marker": {"color": colour, "pattern": dotted},
        },
        {
            **_bar(blocks, labels["together"], is_labelled),
            "marker": {"color": colour, "line": edge, "pattern": hatched},
        },
    ]
    return [bar for bar in bars if bar["x"]]


def _bar_rows(rows: Sequence[dict]) -> tuple[list[dict], list[dict]]:
    """The quarters with a bar of their own, and those that a block begins with."""
    return (
        [row for row in rows if row["state"] == "reported"],
        [row for row in rows if row["state"] == "implied" and row["is_block_start"]],
    )


def _zeros(rows: Sequence[dict]) -> list[dict]:
    zeros = [row for several in _bar_rows(rows) for row in several if row["height"] == 0]
    return template.pointed_at(
        [_middle(row) for row in zeros],
        [0.0] * len(zeros),
        size=SIZE_OF_ZERO,
        tokens=[row["token"] for row in zeros],
        texts=[row["hover"] for row in zeros],
    )


def _middle(row: dict) -> float:
    return row["place"] + (row["bar_quarters"] - 1) / 2


def _bar(rows: Sequence[dict], name: str, is_labelled: bool) -> dict:
    return {
        "type": "bar",
        "name": name,
        "legendgroup": name,
        "x": [_middle(row) for row in rows],
        "y": [row["height"] for row in rows],
        "width": [row["bar_quarters"] - 1 + BAR_SHARE for row in rows],
        "text": [row["label"] for row in rows] if is_labelled else None,
        "textposition": "outside",
        "textangle": 0,
        "textfont": {"size": 13},
        "cliponaxis": False,
        "customdata": [row["token"] for row in rows],
        "hovertext": [row["hover"] for row in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _targets(rows: Sequence[dict], name: str) -> list[dict]:
    """A step over each quarter that has a target; an interval has one for each end."""
    return [
        {
            "type": "scatter",
            "name": name,
            "legendgroup": name,
            "x": [end for row in rows for end in (row["place"] - 0.5, row["place"] + 0.5)],
            "y": [row[column] for row in rows for _ in range(2)],
            "mode": "lines",
            "connectgaps": False,
            "line": {"color": TARGET_COLOUR, "width": 3},
            "hoverinfo": "skip",
        }
        for column in TARGETS
        if any(row[column] is not None for row in rows)
    ]


def _marks(rows: Sequence[dict], marks: Mapping[str, str]) -> list[dict]:
    """A sign where nothing is known of a quarter; never a bar of zero."""
    unknown = [row for row in rows if row["state"] in marks]
    if not unknown:
        return []
    return [
        {
            "type": "scatter",
            "name": None,
            "x": [row["place"] for row in unknown],
            "y": [0.0] * len(unknown),
            "mode": "text",
            "text": [marks[row["state"]] for row in unknown],
            "textposition": "top center",
            "textfont": {"size": 16},
            "cliponaxis": False,
            "customdata": [row["token"] for row in unknown],
            "hovertext": [row["hover"] for row in unknown],
            "hovertemplate": "%{hovertext}<extra></extra>",
        }
    ]


def _spans(panels: Sequence[Sequence[dict]], *, is_by_area: bool) -> list[list[float]]:
    """From what each panel reaches down to up to its highest, zero among it, with room for labels.

    The areas have one together, so that their bars can be compared.
    """
    of_areas = [row for rows in panels for row in rows if is_by_area and _is_of_area(rows)]
    return [_span(of_areas if is_by_area and _is_of_area(rows) else rows) for rows in panels]


def _is_of_area(rows: Sequence[dict]) -> bool:
    return rows[0]["area_order"] is not None


def _span(rows: Sequence[dict]) -> list[float]:
    reached = [row[column] or 0 for row in rows for column in HEIGHTS]
    low, high = min(0, *reached), max(0, *reached)
    room = ((high - low) or 1) * (HEADROOM - 1)
    return [low - room if low < 0 else 0, (high or (0 if low < 0 else 1)) + room]


def _colour(area_order: int | None) -> str:
    """An area's colour, the same in every chart."""
    return colours.WHOLE if area_order is None else colours.AREAS[area_order % len(colours.AREAS)]
