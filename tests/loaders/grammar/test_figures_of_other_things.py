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
        ("15-20 pr. gang", PARTICIPANTS, "15-20"),
        ("12 børn pr. gang", "Antal børn", "12"),
        ("20 min", "Antal samtaler", "20"),
        ("40, heraf 12 kvinder", "Antal kvinder", "12"),
        ("22 inkl. 4 frivillige", "Antal frivillige", "22"),
        ("45 minutter pr. samtale", "Antal samtaler", "45"),
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
        ("15 pr. gang", "Antal deltagere pr. gang", 15),
        ("3 uger", "Antal uger", 3),
        ("40, heraf 12 kvinder", PARTICIPANTS, 40),
        ("40 deltagere, heraf 12 kvinder", "Antal kvinder", 12),
        ("40, heraf 12 nye deltagere", PARTICIPANTS, 40),
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
