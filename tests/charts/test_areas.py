"""The bars of the areas."""

import plotly.graph_objects as go
import polars as pl

from charts.areas import chart
from domain import colours
from tests.charts.checked import checked

BARS = pl.DataFrame(
    {
        "group": ["Jobs", "Jobs", "Frivillige"],
        "area_name": ["Nord", "Syd", "Nord"],
        "area_order": [0, 1, 0],
        "length": [1.0, 0.5, None],
        "others_length": [0.5, 1.0, None],
        "label": ["62", "31", "–"],
        "hover": ["a", "b", "c"],
        "token": ["t", "", ""],
        "is_chosen": [True, False, True],
    }
)


def drawn() -> go.Figure:
    return checked(chart(BARS, others_name="De andre"))


def test_each_area_is_a_bar_with_the_others_beside_it() -> None:
    bars, others, labels = drawn().data

    assert list(bars.x) == [1.0, 0.5, None]
    assert list(others.x) == [0.5, 1.0, None]
    assert list(bars.y) == list(others.y) == list(labels.y)
    assert list(labels.text) == ["62", "31", "–"]


def test_an_area_keeps_its_colour_and_the_chosen_one_stands_out() -> None:
    bars = drawn().data[0]

    assert list(bars.marker.color) == [colours.AREAS[0], colours.AREAS[1], colours.AREAS[0]]
    assert list(bars.marker.opacity) == [1, 0.35, 1]


def test_a_bar_can_be_asked_about() -> None:
    assert list(drawn().data[0].customdata) == ["t", "", ""]


def test_each_group_has_its_title_above_its_bars() -> None:
    titled = drawn()

    assert [title.text for title in titled.layout.annotations] == [
        "<b>Jobs</b>",
        "<b>Frivillige</b>",
    ]
    assert [title.y for title in titled.layout.annotations] == [0, 3.4]
    assert list(titled.data[0].y) == [1, 2, 4.4]


def test_a_bar_of_no_length_can_be_pointed_at() -> None:
    none = BARS.with_columns(length=pl.Series([0.0, 0.5, None]))
    zero = checked(chart(none, others_name="De andre")).data[-1]

    assert (list(zero.x), list(zero.y), list(zero.customdata)) == ([0], [1], ["t"])
    assert zero.marker.opacity == 0
