"""The bars of target against actual."""

import plotly.graph_objects as go
import polars as pl

from charts.quarters import HEADROOM, chart
from domain import colours
from tests.charts.checked import checked

LABELS = {
    "actual": "Opgjort",
    "target": "Forventet",
    "together": "Samlet",
    "new_period": "Ny periode",
}
MARKS = {"missing": "?", "pending": "○"}
COLUMNS = [
    "panel",
    "area_order",
    "quarter",
    "state",
    "height",
    "label",
    "bar_quarters",
    "is_block_start",
    "is_approximate",
    "quarter_target",
]
ROWS = pl.DataFrame(
    [
        ("Hele planen", None, "2023K1", "implied", 415.5, "samlet: 831", 2, True, False, 275.0),
        ("Hele planen", None, "2023K2", "implied", 415.5, "samlet: 831", 2, False, False, 275.0),
        ("Hele planen", None, "2023K3", "reported", 329.0, "329", 1, True, False, 275.0),
        ("Ringparken", 0, "2023K1", "missing", None, "", 1, True, False, None),
        ("Ringparken", 0, "2023K2", "reported", 60.0, "ca. 60", 1, True, True, None),
        ("Ringparken", 0, "2023K3", "reported", 175.0, "175", 1, True, False, None),
        ("Sydbyen", 1, "2023K3", "reported", 56.0, "56", 1, True, False, None),
    ],
    schema=COLUMNS,
    orient="row",
).with_columns(
    earlier_plan=pl.lit(None, pl.String),
    quarter_target_low=pl.lit(None, pl.Float64),
    quarter_target_high=pl.lit(None, pl.Float64),
    hover=pl.col("label"),
    token=pl.col("quarter") + "|" + pl.col("panel"),
)


def drawn(rows: pl.DataFrame = ROWS, *, is_by_area: bool = True) -> go.Figure:
    return checked(chart(rows, labels=LABELS, marks=MARKS, is_by_area=is_by_area))


def traces(named: str | None) -> list[dict]:
    return [trace.to_plotly_json() for trace in drawn().data if trace.name == named]


def test_a_quarters_own_figure_is_a_bar_of_its_own() -> None:
    whole, ringparken, sydbyen = traces("Opgjort")

    assert (whole["x"], whole["y"], whole["text"]) == ([2.0], [329.0], ["329"])
    assert whole["marker"]["color"] == colours.WHOLE
    assert ringparken["y"] == [60.0, 175.0]
    assert sydbyen["marker"]["color"] == colours.AREAS[1]


def test_quarters_known_only_together_are_one_hatched_block() -> None:
    (block,) = traces("Samlet")

    assert (block["x"], block["y"], block["text"]) == ([0.5], [415.5], ["samlet: 831"])
    assert 1.5 < block["width"][0] < 2
    assert block["marker"]["pattern"]["shape"] == "/"


def test_an_approximate_figure_is_dotted() -> None:
    assert traces("Opgjort")[1]["marker"]["pattern"]["shape"] == [".", ""]


def test_a_missing_quarter_is_marked_and_has_no_bar() -> None:
    (mark,) = traces(None)

    assert (mark["x"], mark["text"], mark["customdata"]) == ([0.0], ["?"], ["2023K1|Ringparken"])


def test_the_expected_is_a_step_over_its_quarters() -> None:
    (step,) = traces("Forventet")

    assert step["x"] == [-0.5, 0.5, 0.5, 1.5, 1.5, 2.5]
    assert step["y"] == [275.0] * 6


def test_an_interval_has_a_step_for_each_end() -> None:
    rows = ROWS.with_columns(
        quarter_target=pl.lit(None, pl.Float64), quarter_target_low=5.0, quarter_target_high=8.0
    ).filter(panel="Sydbyen")

    steps = [trace.y for trace in drawn(rows).data if trace.name == "Forventet"]
    assert steps == [(5.0, 5.0), (8.0, 8.0)]


def test_the_areas_share_a_scale_and_the_whole_has_its_own() -> None:
    layout = drawn().layout

    assert tuple(layout.yaxis.range) == (0, 415.5 * HEADROOM)
    assert tuple(layout.yaxis2.range) == tuple(layout.yaxis3.range) == (0, 175 * HEADROOM)
    assert tuple(drawn(is_by_area=False).layout.yaxis3.range) == (0, 56 * HEADROOM)


def test_each_name_stands_in_the_legend_once() -> None:
    assert [trace.name for trace in drawn().data if trace.showlegend] == [
        "Opgjort",
        "Samlet",
        "Forventet",
    ]


def test_a_long_name_with_markup_stands_on_two_lines_as_text() -> None:
    rows = ROWS.with_columns(panel=pl.lit("<b>Antal beboere</b> " + "der deltager " * 12))
    title = drawn(rows.filter(quarter="2023K3").head(1)).layout.annotations[0].text

    assert title.startswith("&lt;b&gt;Antal beboere&lt;/b&gt;")
    assert title.count("<br>") == 1
    assert title.endswith(" …")


def test_many_quarters_have_no_labels_and_every_other_name_below() -> None:
    rows = pl.concat(
        ROWS.filter(panel="Sydbyen").with_columns(quarter=pl.lit(f"{year}K{number}"))
        for year in (2021, 2022, 2023)
        for number in (1, 2, 3, 4)
    )
    layout = drawn(rows).layout

    assert drawn(rows).data[0].text is None
    assert list(layout.xaxis.tickvals) == [0, 2, 4, 6, 8, 10]
    assert list(layout.xaxis.ticktext[:3]) == ["K1<br>2021", "K3", "K1<br>2022"]


def test_a_dotted_bar_is_filled_with_its_own_colour() -> None:
    assert traces("Opgjort")[1]["marker"]["pattern"]["fillmode"] == "overlay"


def test_an_axis_reaches_below_what_is_below_zero_and_is_never_upside_down() -> None:
    below = ROWS.with_columns(height=-pl.col("height"), quarter_target=-pl.col("quarter_target"))
    room = 415.5 * (HEADROOM - 1)

    assert tuple(drawn(below).layout.yaxis.range) == (-415.5 - room, room)
    assert drawn(below).layout.yaxis.zeroline
    both = pl.concat([below.filter(panel="Sydbyen"), ROWS.filter(panel="Sydbyen")])
    room = 112 * (HEADROOM - 1)
    assert tuple(drawn(both, is_by_area=False).layout.yaxis.range) == (-56 - room, 56 + room)


def test_a_bar_of_no_height_can_be_pointed_at() -> None:
    rows = ROWS.filter(panel="Sydbyen").with_columns(height=0.0, label=pl.lit("0"))
    bar, zero = (trace.to_plotly_json() for trace in drawn(rows).data if trace.customdata)

    assert bar["y"] == [0.0]
    assert (zero["x"], zero["y"], zero["customdata"]) == ([0.0], [0.0], ["2023K3|Sydbyen"])
    assert zero["marker"]["opacity"] == 0


def test_a_break_stands_between_a_plan_and_the_one_that_goes_on_from_it() -> None:
    earlier = pl.when(pl.col("quarter") < "2023K3").then(pl.lit("Den første"))
    figure = chart(
        ROWS.with_columns(earlier_plan=earlier), labels=LABELS, marks=MARKS, is_by_area=True
    )

    # K1, K2 | K3; Sydbyen has only the one quarter of the later plan.
    assert [(shape.x0, shape.xref) for shape in figure.layout.shapes] == [(1.5, "x"), (1.5, "x2")]
    words = [trace for trace in figure.data if trace.text and "Ny periode" in trace.text]
    assert len(words) == 2
