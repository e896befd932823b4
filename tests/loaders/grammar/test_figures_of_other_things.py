"""A figure of something else than what is asked for is asked about."""

import pytest

from loaders.grammar.asked import Asked, asked_of
from loaders.grammar.cells import NO_AREAS, read_written_cell

PARTICIPANTS = "Antal deltagere"


def achieved(indicator: str) -> Asked:
    return asked_of(indicator, is_goal=False, months=3)


@pytest.mark.parametrize(
    ("text", "indicator", "option"),
    [
        ("mål: 40", PARTICIPANTS, "40"),
        ("målet er 40", PARTICIPANTS, "40"),
        ("85 % af målet", "Andel der fastholdes", "85 %"),
        ("85 pct. af årsmålet", PARTICIPANTS, "85 %"),
        ("90 % målopfyldelse", "Andel der fastholdes", "90 %"),
        ("12 mdr.", PARTICIPANTS, "12"),
        ("5000 kr. pr. deltager", PARTICIPANTS, "5000"),
        ("12 timer", PARTICIPANTS, "12"),
        ("3 timer om ugen", PARTICIPANTS, "3"),
    ],
)
def test_a_figure_of_something_else_is_asked_about(text: str, indicator: str, option: str) -> None:
    read = read_written_cell(text, NO_AREAS, achieved(indicator))
    assert not any(figure.has_value for figure in read.figures)
    (doubt,) = read.doubts
    assert any(option in reading for reading in doubt.readings), doubt.readings


@pytest.mark.parametrize(
    ("text", "indicator", "value"),
    [
        ("mål 40, nået 32", PARTICIPANTS, 32),
        ("75 % (mål 80 %)", "Andel der fastholdes", 75),
        ("5000 kr.", "Fondsmidler", 5000),
        ("12 timer", "Antal timer", 12),
        ("12 timer", "Antal undervisningstimer", 12),
    ],
)
def test_what_is_asked_for_counts(text: str, indicator: str, value: float) -> None:
    read = read_written_cell(text, NO_AREAS, achieved(indicator))
    assert [figure.value for figure in read.figures] == [value]
    assert read.doubts == ()


def test_a_goal_is_what_a_column_of_goals_asks_for() -> None:
    read = read_written_cell("mål: 40", NO_AREAS, asked_of(PARTICIPANTS, is_goal=True, months=12))
    assert [figure.value for figure in read.figures] == [40]
