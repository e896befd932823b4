"""The bars of goals per focus area."""

import polars as pl

from charts.goals_by_focus_area import figure
from charts.template import DANISH_SEPARATORS, STATUS_COLOURS

LABELS = {"reached": "✔ nået", "on_track": "◕ på vej", "far_behind": "◔ langt bagud"}
COUNTS = pl.DataFrame(
    [
        ("Uddannelse", "far_behind", 2, "?a"),
        ("Uddannelse", "reached", 5, "?b"),
        ("Beskæftigelse", "reached", 1, "?c"),
    ],
    schema=["focus_area", "status", "goals", "token"],
    orient="row",
)


def test_each_status_is_a_trace_in_the_order_of_the_labels() -> None:
    traces = figure(COUNTS, status_labels=LABELS).data

    assert [trace.name for trace in traces] == ["✔ nået", "◔ langt bagud"]
    assert list(traces[0].x) == [5, 1]
    assert list(traces[0].y) == ["Uddannelse", "Beskæftigelse"]
    assert traces[0].marker.color == STATUS_COLOURS["reached"]


def test_each_piece_can_be_asked_about() -> None:
    traces = figure(COUNTS, status_labels=LABELS).data

    assert [list(trace.customdata) for trace in traces] == [["?b", "?c"], ["?a"]]


def test_the_first_focus_area_stands_on_top() -> None:
    drawn = figure(COUNTS, status_labels=LABELS)

    assert list(drawn.layout.yaxis.categoryarray) == ["Beskæftigelse", "Uddannelse"]


def test_a_single_status_still_has_its_legend() -> None:
    drawn = figure(COUNTS.filter(status="reached"), status_labels=LABELS)

    assert drawn.layout.showlegend


def test_the_look_is_danish_and_lets_the_page_through() -> None:
    layout = figure(COUNTS, status_labels=LABELS).layout

    assert layout.separators == DANISH_SEPARATORS == ",."
    assert layout.paper_bgcolor == layout.plot_bgcolor == "rgba(0, 0, 0, 0)"


def test_a_name_with_markup_is_shown_as_text() -> None:
    counts = COUNTS.with_columns(focus_area=pl.lit("<b>x</b>"))

    assert figure(counts, status_labels=LABELS).layout.annotations[0].text == "&lt;b&gt;x&lt;/b&gt;"
