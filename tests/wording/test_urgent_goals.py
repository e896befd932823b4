"""Why a goal needs a decision, in one sentence."""

from dataclasses import replace

import pytest

from tests.wording.test_goals import FALLING, PART
from wording.urgent_goals import UrgentGoal, why

DECISION = UrgentGoal(
    goal=replace(PART, status="behind"),
    lacking=14,
    wanted=45,
    quarters_behind=3,
    areas=3,
    areas_behind=2,
)
WITHIN = replace(
    DECISION.goal,
    direction="within",
    ytd=3,
    ytd_low=3,
    ytd_high=3,
    annual_target=None,
    annual_target_low=5,
    annual_target_high=8,
)


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        (
            DECISION,
            "Bagud tre kvartaler i træk, i 2 af 3 områder; "
            "der mangler 14 af de 45, man kan forvente nu.",
        ),
        (
            replace(DECISION, areas_behind=3, quarters_behind=13),
            "Bagud 13 kvartaler i træk, i alle 3 områder; "
            "der mangler 14 af de 45, man kan forvente nu.",
        ),
        (
            replace(DECISION, areas=2, quarters_behind=1),
            "Bagud i dette kvartal, i begge områder; der mangler 14 af de 45, man kan forvente nu.",
        ),
        (
            replace(DECISION, goal=replace(PART, status="not_reached"), areas=0, areas_behind=0),
            "Ikke nået, og bagud tre kvartaler i træk; der mangler 14 af 45.",
        ),
        (
            replace(
                DECISION,
                goal=replace(PART, status="far_behind", unit="procent"),
                quarters_behind=1,
                areas_behind=0,
            ),
            "Langt bagud i dette kvartal; der mangler 14 procentpoint i 45 %.",
        ),
        (
            replace(
                DECISION,
                goal=replace(FALLING, status="behind"),
                lacking=2,
                wanted=10,
                areas_behind=0,
            ),
            "Bagud tre kvartaler i træk; 12 % er 2 procentpoint over målet på højst 10 %.",
        ),
        (
            replace(
                DECISION,
                goal=replace(FALLING, status="behind", unit="kr"),
                lacking=7,
                wanted=5,
                areas_behind=0,
            ),
            "Bagud tre kvartaler i træk; 12 kr. er 7 kr. over de højst 5 kr., man kan forvente nu.",
        ),
        (
            replace(DECISION, goal=WITHIN, lacking=2, wanted=5, areas_behind=0),
            "Bagud tre kvartaler i træk; 3 er 2 under målet på 5–8.",
        ),
        (
            replace(DECISION, goal=WITHIN, lacking=0.5, wanted=3.5, areas_behind=0),
            "Bagud tre kvartaler i træk; 3 er 0,5 under de 3,5, man kan forvente nu.",
        ),
        (
            replace(
                DECISION,
                goal=replace(WITHIN, ytd=10, ytd_low=10, ytd_high=10),
                lacking=2,
                wanted=8,
                areas_behind=0,
            ),
            "Bagud tre kvartaler i træk; 10 er 2 over målet på 5–8.",
        ),
        (replace(DECISION, lacking=None), "Bagud tre kvartaler i træk, i 2 af 3 områder."),
    ],
)
def test_a_decision_says_how_long_where_and_what(decision: UrgentGoal, said: str) -> None:
    assert why(decision) == said


def test_a_sentence_that_ends_in_an_abbreviation_has_one_full_stop() -> None:
    goal = replace(FALLING, status="behind", unit="kr", annual_target=10)
    decision = replace(DECISION, goal=goal, lacking=2, wanted=10, areas_behind=0)

    assert why(decision).endswith("over målet på højst 10 kr.")
