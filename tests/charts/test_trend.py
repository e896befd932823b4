"""The curves of themes and indicators."""

import plotly.graph_objects as go
import polars as pl

from charts import trend_by_year
from charts.trend import chart
from domain import colours
from domain.plan_events import BREAKS
from tests.charts.checked import checked

COLUMNS = {
    "series": pl.String,
    "area_name": pl.String,
    "area_order": pl.Int32,
    "quarter": pl.String,
    "value": pl.Float64,
    "forecast": pl.Float64,
    "approximate": pl.Boolean,
}
ROWS = [
    ("Jobs", None, None, "2023K2", 30.0, None, False),
    ("Jobs", None, None, "2023K3", None, None, False),
    ("Jobs", None, None, "2023K4", 40.0, None, True),
    ("Jobs", None, None, "2024K1", 50.0, None, False),
    ("Jobs", None, None, "2024K2", None, 45.0, False),
    ("Jobs", "Sydbyen", 1, "2023K2", 10.0, None, False),
    ("Jobs", "Sydbyen", 1, "2024K1", 12.0, None, False),
    ("Frivillige", None, None, "2023K2", 5.0, None, False),
]
QUARTER = pl.col("quarter").str
YEAR, NUMBER = QUARTER.head(4).cast(pl.Int64), QUARTER.tail(1).cast(pl.Int64)
LINES = pl.DataFrame(ROWS, schema=COLUMNS, orient="row").with_columns(
    series_id="series",
    quarter_index=YEAR * 4 + NUMBER - 1,
    year_start=YEAR,
    year_name=QUARTER.head(4),
    quarter_of_year=NUMBER,
    quarter_name="K" + QUARTER.tail(1),
    forecast_low=pl.col("forecast") - 5,
    forecast_high=pl.col("forecast") + 7,
    hover=pl.lit("sagt"),
    token=pl.col("quarter"),
)
SPRING_2024 = 2024 * 4
NOTES = pl.DataFrame(
    [
        (1, "holiday", SPRING_2024 - 0.5, SPRING_2024 - 0.1, None),
        (2, "definition", SPRING_2024 + 0.5, SPRING_2024 + 0.51, ["Frivillige"]),
    ],
    schema={
        "number": pl.Int64,
        "kind": pl.String,
        "start_position": pl.Float64,
        "end_position": pl.Float64,
        "series_ids": pl.List(pl.String),
    },
    orient="row",
)


def drawn(lines: pl.DataFrame = LINES, notes: pl.DataFrame = NOTES) -> go.Figure:
    return checked(chart(lines, notes, whole="Hele planen", forecast="Prognose", breaks=BREAKS))


def curves() -> list:
    return [trace for trace in drawn().data if trace.mode != "text"]


def test_the_whole_each_area_and_the_forecast_are_lines_of_their_own() -> None:
    names = [trace.name for trace in curves()]
    assert names == ["Hele planen", "Prognose", "Sydbyen", "Hele planen"]


def test_a_quarter_without_a_figure_is_a_gap() -> None:
    whole, _, area, _ = curves()

    assert list(whole.y) == [30.0, None, 40.0, 50.0, None]
    assert list(area.y) == [10.0, None, None, 12.0, None]
    assert not whole.connectgaps
    assert not area.connectgaps


def test_a_quarter_that_nobody_has_a_row_of_is_a_gap_too() -> None:
    whole = drawn(LINES.filter(pl.col("quarter") != "2023K3")).data[0]
    assert list(whole.y) == [30.0, None, 40.0, 50.0, None]


def test_where_a_new_period_begins_a_break_says_so() -> None:
    begun = NOTES.with_columns(kind=pl.col("kind").replace("definition", "new_period"))
    line = drawn(notes=begun).layout.shapes[-1]
    assert (line.x0, line.x1, line.line.dash) == (SPRING_2024 + 0.5, SPRING_2024 + 0.5, "dash")
    assert drawn(notes=begun).data[-1].text == ("1", "2 ny periode")
    early = begun.with_columns(start_position=pl.col("start_position") - 2)
    assert drawn(notes=begun).data[-1].textposition == ("top center", "top left")
    assert drawn(notes=early).data[-1].textposition == ("top center", "top right")


def test_the_forecast_goes_on_from_the_newest_figure_with_its_range() -> None:
    forecast = drawn().data[1]

    assert list(forecast.y) == [50.0, 45.0]
    assert list(forecast.x) == [SPRING_2024, SPRING_2024 + 1]
    assert list(forecast.error_y.array) == [0, 7.0]
    assert list(forecast.error_y.arrayminus) == [0, 5.0]
    assert forecast.line.dash == "dot"


def test_a_forecast_without_a_range_is_a_point_alone() -> None:
    unsure = LINES.with_columns(
        forecast_low=pl.lit(None, pl.Float64), forecast_high=pl.lit(None, pl.Float64)
    )

    assert list(drawn(unsure).data[1].error_y.array) == [0, None]


def test_an_approximate_figure_has_an_open_marker() -> None:
    markers = list(drawn().data[0].marker.symbol)
    assert markers == ["circle", "circle", "circle-open", "circle", "circle"]


def test_a_point_can_be_asked_about() -> None:
    assert list(drawn().data[0].customdata)[:2] == ["2023K2", "2023K3"]


def test_an_area_keeps_its_colour_whatever_else_is_shown() -> None:
    alone = drawn(LINES.filter(area_name="Sydbyen"))

    assert drawn().data[2].line.color == alone.data[0].line.color == colours.AREAS[1]
    assert drawn().data[0].line.color == colours.WHOLE


def test_the_year_stands_under_its_first_quarter() -> None:
    assert list(drawn().layout.xaxis.ticktext) == ["K2<br>2023", "K3", "K4", "K1<br>2024", "K2"]


def test_a_year_of_one_quarter_leaves_its_place_to_the_next() -> None:
    crowded = drawn(LINES.filter(pl.col("quarter").is_in(["2023K4", "2024K1"])))

    assert list(crowded.layout.xaxis.ticktext) == ["K4", "K1<br>2024"]


def test_a_line_stands_in_the_legend_once() -> None:
    assert [trace.showlegend for trace in curves()] == [True, True, True, False]


def test_a_note_is_a_band_in_every_chart_it_is_about_and_a_break_says_so() -> None:
    shapes = [(shape.type, shape.yref) for shape in drawn().layout.shapes]
    titles = [title.text for title in drawn().layout.annotations]
    marks = [trace for trace in drawn().data if trace.mode == "text"]

    assert shapes == [("rect", "y domain"), ("rect", "y2 domain"), ("line", "y2 domain")]
    assert titles == ["Jobs", "Frivillige"]
    assert [(mark.text, mark.yaxis) for mark in marks] == [
        (("1",), "y"),
        (("1", "2 ny definition"), "y2"),
    ]
    assert [mark.y[0] for mark in marks] == [
        drawn().layout.yaxis.range[1],
        drawn().layout.yaxis2.range[1],
    ]


def test_an_index_is_held_against_100() -> None:
    index = chart(LINES, NOTES.head(0), whole="", forecast="", breaks={}, is_index=True)
    assert [(shape.y0, shape.y1) for shape in index.layout.shapes] == [(100, 100), (100, 100)]


def test_year_on_year_the_newest_year_is_the_strongest_line() -> None:
    whole = LINES.filter(pl.col("area_name").is_null(), series="Jobs")
    newest, forecast, before = checked(trend_by_year.chart(whole, forecast="Prognose")).data

    assert (newest.name, forecast.name, before.name) == ("2024", "Prognose", "2023")
    assert list(newest.y) == [50.0, None]
    assert list(forecast.y) == [50.0, 45.0]
    assert list(before.y) == [30.0, None, 40.0]
    assert newest.line.width > before.line.width
    assert {newest.line.color, before.line.color} == {colours.AREAS[0], colours.WHOLE}


def test_a_curve_below_zero_is_whole_and_the_right_way_up() -> None:
    drawn = checked(
        chart(
            LINES.with_columns(pl.col("value", "forecast", "forecast_low", "forecast_high") * -1),
            NOTES,
            whole="Hele helhedsplanen",
            forecast="Prognose",
            breaks=BREAKS,
        )
    )
    low, high = drawn.layout.yaxis.range
    assert low < -52 < 0 < high
