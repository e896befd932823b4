"""The curves of the themes."""

import plotly.graph_objects as go
import polars as pl

from charts.template import AREA_COLOURS, WHOLE_COLOUR
from charts.trend import figure

TREND = pl.DataFrame(
    [
        ("Jobs", None, None, "2023K2", 30.0, False),
        ("Jobs", None, None, "2023K3", None, False),
        ("Jobs", None, None, "2023K4", 40.0, True),
        ("Jobs", None, None, "2024K1", 50.0, False),
        ("Jobs", "Sydbyen", 1, "2023K2", 10.0, False),
        ("Jobs", "Sydbyen", 1, "2024K1", 12.0, False),
        ("Frivillige", None, None, "2023K2", 5.0, False),
    ],
    schema=["theme", "area_name", "area_order", "quarter", "actual", "approximate"],
    orient="row",
)


def drawn() -> go.Figure:
    return figure(TREND, whole="Hele planen", approximately="ca. ", quarter_name=str)


def test_the_whole_and_each_area_is_a_line_of_its_own() -> None:
    assert [trace.name for trace in drawn().data] == ["Hele planen", "Sydbyen", "Hele planen"]


def test_a_quarter_without_a_figure_is_a_gap() -> None:
    whole, area, _ = drawn().data

    assert list(whole.y) == [30.0, None, 40.0, 50.0]
    assert list(area.y) == [10.0, None, None, 12.0]
    assert not whole.connectgaps
    assert not area.connectgaps


def test_an_approximate_figure_has_an_open_marker_and_says_so() -> None:
    whole = drawn().data[0]

    assert list(whole.marker.symbol) == ["circle", "circle", "circle-open", "circle"]
    assert list(whole.customdata) == ["", "", "ca. ", ""]


def test_an_area_keeps_its_colour_whatever_else_is_shown() -> None:
    alone = figure(
        TREND.filter(area_name="Sydbyen"),
        whole="Hele planen",
        approximately="ca. ",
        quarter_name=str,
    )

    assert drawn().data[1].line.color == alone.data[0].line.color == AREA_COLOURS[1]
    assert drawn().data[0].line.color == WHOLE_COLOUR


def test_the_year_stands_under_its_first_quarter() -> None:
    assert list(drawn().layout.xaxis.ticktext) == ["K2<br>2023", "K3", "K4", "K1<br>2024"]


def test_a_year_of_one_quarter_leaves_its_place_to_the_next() -> None:
    crowded = figure(
        TREND.filter(pl.col("quarter") >= "2023K4"),
        whole="Hele planen",
        approximately="ca. ",
        quarter_name=str,
    )

    assert list(crowded.layout.xaxis.ticktext) == ["K4", "K1<br>2024"]


def test_each_theme_is_a_chart_with_its_name_above() -> None:
    assert [title.text for title in drawn().layout.annotations] == ["Jobs", "Frivillige"]


def test_a_line_stands_in_the_legend_once() -> None:
    assert [trace.showlegend for trace in drawn().data] == [True, True, False]
