"""A cell that holds several figures: of areas with their whole, and of quarters with the year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.grammar.areas import Areas
from loaders.grammar.asked import asked_of
from loaders.grammar.cells import (
    Scope,
    read_cell,
    read_quarters_in_order,
)

AREAS = Areas().with_area("R", "Ringparken").with_area("S", "Sydbyen").with_area("M", "Motalavej")
PARTICIPANTS = asked_of("Antal deltagere", is_goal=False, months=3)


def by_area(text: str) -> list[tuple[str | None, float | None]]:
    return [(figure.area, figure.value) for figure in read_cell(text, AREAS).figures]


@pytest.mark.parametrize(
    "text",
    [
        "R: 175 S: 56 M: 98 I alt: 329",
        "R = 175 S = 56 M = 98 I alt 329",
        "R:175, S:56, M:98, ialt: 329*",
        "Ringparken 175 Sydbyen 56 Motalavej 98 Hovedtotal 329",
    ],
)
def test_areas_stand_inside_the_cell_with_their_total(text: str) -> None:
    assert by_area(text) == [("R", 175), ("S", 56), ("M", 98), (None, 329)]
    assert read_cell(text, AREAS).figures[-1].is_total


def test_areas_may_stand_in_parentheses_after_their_figures() -> None:
    assert by_area("175 (R), 56 (S), 98 (M)") == [("R", 175), ("S", 56), ("M", 98)]


def test_areas_may_stand_in_parentheses_after_the_whole() -> None:
    assert by_area("40 (R: 18, M: 22)") == [(None, 40), ("R", 18), ("M", 22)]


def test_an_area_without_a_figure_is_missing_and_takes_no_other_areas_figure() -> None:
    reading = read_cell("M: R: 10 *", AREAS)
    assert [(figure.area, figure.value, figure.status) for figure in reading.figures] == [
        ("M", None, "missing"),
        ("R", 10, "reported"),
    ]
    assert [doubt.code for doubt in reading.doubts] == ["empty_area"]


def test_an_unknown_area_keeps_its_label() -> None:
    assert by_area("K: 5") == [("K", 5)]


@pytest.mark.parametrize(
    "text",
    [
        "175 R 56 S 98 M 329 i alt",
        "175 R, 56 S, 98 M, 329 i alt*",
        "R 175 S 56 M 98 = 329",
        "I alt: 329 (R: 175, S: 56, M: 98)",
        "175 i Ringparken, 56 i Sydbyen og 98 i Motalavej, 329 i alt",
    ],
)
def test_labels_may_stand_on_either_side_of_their_figures(text: str) -> None:
    assert sorted(by_area(text), key=str) == [("M", 98), ("R", 175), ("S", 56), (None, 329)]


def test_a_quarter_before_the_areas_holds_for_all_of_them() -> None:
    figures = read_cell("3. kvartal R: 54 S: 16,5 M: 20,5", AREAS).figures
    assert [(figure.area, figure.quarter, figure.value) for figure in figures] == [
        ("R", 3, 54),
        ("S", 3, 16.5),
        ("M", 3, 20.5),
    ]


def test_this_quarter_and_the_year_may_stand_one_after_the_other() -> None:
    figures = read_cell("6 i dette kvartal, 28 i alt").figures
    assert [(figure.value, figure.scope) for figure in figures] == [
        (6, Scope.QUARTER),
        (28, Scope.TO_DATE),
    ]


def test_several_quarters_stand_in_one_cell() -> None:
    figures = read_cell("Q 1: 18 Q2: 13 3. kvartal: 12 I alt: 43").figures
    assert [(figure.quarter, figure.value) for figure in figures] == [
        (1, 18),
        (2, 13),
        (3, 12),
        (None, 43),
    ]
    assert figures[-1].scope is Scope.TO_DATE


def test_an_area_holds_for_the_quarters_under_it() -> None:
    figures = read_cell("R: Q2: 3 Q3: 4 M: Q2: 1 Q3: 0", AREAS).figures
    assert [(figure.area, figure.quarter, figure.value) for figure in figures] == [
        ("R", 2, 3),
        ("R", 3, 4),
        ("M", 2, 1),
        ("M", 3, 0),
    ]


def test_this_quarter_in_parentheses_makes_the_figure_before_it_the_years() -> None:
    figures = read_cell("M: 28 (6 i dette kvartal) R: 5 i dette kvartal", AREAS).figures
    assert [(figure.area, figure.value, figure.scope) for figure in figures] == [
        ("M", 28, Scope.TO_DATE),
        ("M", 6, Scope.QUARTER),
        ("R", 5, Scope.QUARTER),
    ]


def test_figures_follow_the_order_of_quarters_that_the_title_gives() -> None:
    reading = read_quarters_in_order("63 66 (76)", [1, 2, 3])
    assert reading is not None
    assert [(figure.quarter, figure.value) for figure in reading.figures] == [
        (1, 63),
        (2, 66),
        (3, 76),
    ]
    assert read_quarters_in_order("R: 5", [1, 2, 3]) is None


def test_of_two_figures_where_three_are_announced_only_the_one_in_parentheses_is_certain() -> None:
    reading = read_quarters_in_order("99 (112)", [1, 2, 3])
    assert reading is not None
    assert [(figure.quarter, figure.value) for figure in reading.figures] == [(3, 112)]
    assert [doubt.readings for doubt in reading.doubts] == [("Q1: 99 Q3: 112", "Q2: 99 Q3: 112")]


def test_two_figures_without_parentheses_where_three_are_announced_are_text() -> None:
    reading = read_quarters_in_order("107 127", [1, 2, 3])
    assert reading is not None
    assert [(figure.value, figure.status) for figure in reading.figures] == [(None, "text")]


@given(st.lists(st.integers(0, 9999), min_size=3, max_size=3))
def test_every_figure_by_area_is_read_back(values: list[int]) -> None:
    text = " ".join(f"{code}: {value}" for code, value in zip("RSM", values, strict=True))
    assert by_area(text) == list(zip("RSM", values, strict=True))


def test_quarters_may_stand_in_parentheses_after_their_figures() -> None:
    figures = read_cell("5 (K1), 6 (K2)").figures
    assert [(figure.quarter, figure.value) for figure in figures] == [(1, 5), (2, 6)]


def test_this_quarter_may_stand_in_parentheses_after_the_years_total() -> None:
    figures = read_cell("40 i alt (12 i dette kvartal)").figures
    assert [(figure.scope, figure.value, figure.is_total) for figure in figures] == [
        (Scope.TO_DATE, 40, False),
        (Scope.QUARTER, 12, False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "R4 S2 M6", "4R, 2S, 6M", "R: 4\nS: 2\nM: 6", "R 4, S 2, M 6", "R - 4, S - 2, M - 6",
        "R=4; S=2; M=6", "4 (R) 2 (S) 6 (M)", "R4/S2/M6", "4 fra R, 2 fra S og 6 fra M",
        "(R) 4 (S) 2 (M) 6", "R(4) S(2) M(6)", "Ringparken: 4, Sydbyen: 2, Motalavej: 6",
        "R:4,S:2,M:6", "R 4 | S 2 | M 6", "R4, S2 og M6",
    ],
)  # fmt: skip
def test_areas_may_stand_beside_their_figures_in_any_grammar(text: str) -> None:
    read = read_cell(text, AREAS, PARTICIPANTS)
    assert [(figure.area, figure.value) for figure in read.figures] == [
        ("R", 4),
        ("S", 2),
        ("M", 6),
    ]
    assert read.doubts == ()


@pytest.mark.parametrize(
    "text",
    ["R: 4\nS: 2\nM: 6\n12", "R4 S2 M6 i alt 12", "R: 4 S: 2 M: 6 = 12", "R 4, S 2, M 6 (12)"],
)
def test_the_whole_may_stand_after_its_areas(text: str) -> None:
    read = read_cell(text, AREAS, PARTICIPANTS)
    figures = [(figure.area, figure.value) for figure in read.figures]
    assert figures == [("R", 4), ("S", 2), ("M", 6), (None, 12)]


def test_areas_that_share_a_figure_leave_the_others_as_they_are() -> None:
    read = read_cell("R/M: 9 S: 4", AREAS, PARTICIPANTS)
    assert [(figure.area, figure.value) for figure in read.figures if figure.has_value] == [
        ("S", 4)
    ]
    assert [doubt.readings for doubt in read.doubts] == [("R og M (samlet): 9 S: 4",)]
