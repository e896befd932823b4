"""The municipality beside an area: two lines, joined over what lies between their figures."""

import plotly.graph_objects as go
import polars as pl

from charts.municipality import chart
from domain import colours
from tests.charts.checked import checked

SCHEMA = {
    "place": pl.Int64,
    "figure": pl.Float64,
    "is_municipal": pl.Boolean,
    "approximate": pl.Boolean,
    "earlier_plan": pl.String,
    "until_index": pl.Int64,
}
SPRING = 2026 * 4
ROWS = [
    (SPRING - 5, 20.0, False, False, None, None),
    (SPRING - 2, None, False, False, "Nørreby", SPRING),
    (SPRING + 1, 30.0, False, False, None, None),
    (SPRING - 5, 33.0, True, False, None, None),
    (SPRING - 1, 36.0, True, True, "Nørreby", SPRING),
]
LINES = pl.DataFrame(ROWS, schema=SCHEMA, orient="row").with_columns(
    indicator_id=pl.lit("andel"),
    indicator=pl.lit("Andel i job"),
    area_order=pl.lit(1),
    hover=pl.lit("sagt"),
    token=pl.lit(""),
)


def drawn(lines: pl.DataFrame = LINES) -> go.Figure:
    words = {"place": "Sydbyen", "municipality": "Kommunen", "new_period": "ny periode"}
    return checked(chart(lines, **words))


def test_the_area_and_the_municipality_are_lines_of_their_own() -> None:
    area, municipality, _ = drawn().data
    assert (area.name, municipality.name) == ("Sydbyen", "Kommunen")
    assert (list(area.x), list(area.y)) == (
        [SPRING - 5, SPRING - 2, SPRING + 1],
        [20.0, None, 30.0],
    )
    assert (list(municipality.x), list(municipality.y)) == ([SPRING - 5, SPRING - 1], [33.0, 36.0])
    assert (area.line.color, area.line.dash) == (colours.AREAS[1], None)
    assert municipality.line.dash == "dash"
    assert list(municipality.marker.symbol) == ["diamond", "diamond-open"]
    assert drawn().layout.xaxis.range == (SPRING - 5.5, SPRING + 1.5)


def test_a_new_period_is_a_break_once() -> None:
    shapes = [(shape.x0, shape.x1) for shape in drawn().layout.shapes]
    assert shapes == [(SPRING - 0.5, SPRING - 0.5)]
    assert drawn().data[-1].text == ("ny periode",)
    # The boundary is nearer to the end, where a phone has no room for the words.
    assert drawn().data[-1].textposition == ("top left",)
    alone = drawn(LINES.filter(pl.col("earlier_plan").is_null()))
    assert (len(alone.data), len(alone.layout.shapes)) == (2, 0)


def test_a_share_below_zero_is_within_the_chart() -> None:
    low, high = drawn(LINES.with_columns(-pl.col("figure"))).layout.yaxis.range
    assert low < -36 < 0 < high
