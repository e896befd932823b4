"""Of several figures in a cell the one that the indicator and its column ask for."""

import pytest

from tests.loaders.grammar.test_written_cells import GOAL, RESULT, only, options

ASKED_FOR = [
    # What a preposition joins is another thing than what stands bare before it.
    ("25 på 3 hold", "Antal hold", RESULT, 3),
    ("25 på 3 hold", "Antal deltagere", RESULT, 25),
    ("40 elever i 5 klasser", "Antal klasser", RESULT, 5),
    ("8 i job og 3 i uddannelse", "Antal unge i job", RESULT, 8),
    ("8 i job og 3 i uddannelse", "Antal unge i uddannelse", RESULT, 3),
    # The word that parts them from the others.
    ("4 nye (i alt 19)", "Antal nye frivillige", RESULT, 4),
    ("4 nye (i alt 19)", "Antal frivillige", RESULT, 19),
    ("19, heraf 4 nye", "Antal nye frivillige", RESULT, 4),
    ("62 medlemmer (41 aktive)", "Antal aktive medlemmer", RESULT, 41),
    ("62 medlemmer (41 aktive)", "Antal medlemmer", RESULT, 62),
    # Days beside the number of what was held on them.
    ("2 (12/9 og 3/10)", "Antal beboermøder", RESULT, 2),
    ("3 (4/7, 18/8 og 2/9)", "Antal ture", RESULT, 3),
    # The year so far beside the quarter, and all years beside the one.
    ("14 (64 siden nytår)", "Antal deltagere", RESULT, 14),
    ("14, i alt 64 år til dato", "Antal deltagere", RESULT, 14),
    ("20 om året, i alt 80 i perioden", "Antal job", GOAL, 20),
    ("20 årligt i projektperioden", "Antal job", GOAL, 20),
    ("5 i perioden", "Antal job", RESULT, 5),
    ("14 familier indtil videre", "Antal familier", RESULT, 14),
    ("23 (3 over måltallet)", "Antal deltagere", RESULT, 23),
    ("5 rettet fra 6", "Antal job", RESULT, 5),
    ("2½ mio. kr.", "Fondsmidler", RESULT, 2_500_000),
]


@pytest.mark.parametrize(("text", "indicator", "heading", "value"), ASKED_FOR)
def test_the_figure_that_is_asked_for_counts(
    text: str, indicator: str, heading: str, value: float
) -> None:
    assert only(text, indicator, heading).value == value


OPEN = [
    ("20 ÅTD", "Antal deltagere", RESULT, ("20",)),
    ("akkumuleret 64", "Antal deltagere", RESULT, ("64",)),
    ("20 i alt indtil nu", "Antal deltagere", RESULT, ("20",)),
    ("80 i perioden", "Antal job", GOAL, ("80",)),
    ("5 under målet", "Antal deltagere", RESULT, ("5",)),
    ("Ingen endnu, men vi har 4 samtaler", "Antal job", RESULT, ("4", "0")),
    ("12 faste frivillige + ca. 5 løse", "Antal frivillige", RESULT, ("17", "12", "5")),
    ("8 i job og 3 i uddannelse", "Antal i job eller uddannelse", RESULT, ("11", "8", "3")),
]


@pytest.mark.parametrize(("text", "indicator", "heading", "offered"), OPEN)
def test_what_may_not_be_what_is_asked_for_is_a_question(
    text: str, indicator: str, heading: str, offered: tuple[str, ...]
) -> None:
    assert options(text, indicator, heading)[: len(offered)] == offered


def test_those_who_come_every_week_are_the_same_persons() -> None:
    assert options("6-8 mødre hver uge", "Antal deltagere")[0] == "6-8"
