"""The verdict on the goals in all, in one sentence."""

import polars as pl
import pytest

from wording.status import ON_COURSE
from wording.verdict import sentence


def per_status(
    goals: dict[str, int], *, on_incomplete: int = 0, over: str | None = None
) -> pl.DataFrame:
    """Rows of `scoped.verdict` with these goals per status."""
    with_target = {one: count for one, count in goals.items() if one != "no_target"}
    return pl.DataFrame(
        [
            {
                "status": one,
                "goals": count,
                "all_goals": sum(with_target.values()),
                "goals_on_course": sum(with_target.get(status, 0) for status in ON_COURSE),
                "goals_other_by_parts": 0,
                "goals_on_incomplete": on_incomplete,
                "goal_year_over": over,
            }
            for one, count in goals.items()
        ]
    )


@pytest.mark.parametrize(
    ("goals", "said"),
    [
        (
            {"reached": 16, "on_track": 10, "behind": 4, "far_behind": 10, "no_data": 1},
            "26 af 41 mål er nået eller på vej; 10 er langt bagud, 4 er bagud og 1 mangler tal.",
        ),
        (
            {"reached": 1, "not_reached": 2, "pending": 1, "behind": 0, "no_target": 7},
            "1 af 4 mål er nået eller på vej; 2 blev ikke nået og 1 er ikke startet.",
        ),
        ({"reached": 1200, "on_track": 3}, "Alle 1.203 mål er nået eller på vej."),
        ({"behind": 9}, "Alle 9 mål er bagud."),
        ({"far_behind": 2, "reached": 0}, "Begge mål er langt bagud."),
        ({"not_reached": 1}, "Det ene mål blev ikke nået."),
        (
            {"behind": 2, "no_data": 1},
            "Ingen af 3 mål er nået eller på vej; 2 er bagud og 1 mangler tal.",
        ),
        ({"no_target": 5}, "Her er tal, men ingen mål at holde dem op imod."),
    ],
)
def test_the_goals_are_summed_up_in_one_sentence(goals: dict[str, int], said: str) -> None:
    assert sentence(per_status(goals)) == said


@pytest.mark.parametrize(
    ("goals", "said"),
    [
        (1, "For 1 mål giver delene en anden status end den indberettede total."),
        (3, "For 3 mål giver delene en anden status end den indberettede total."),
    ],
)
def test_goals_that_their_parts_would_judge_otherwise_are_counted_apart(
    goals: int, said: str
) -> None:
    rows = per_status({"reached": 9}).with_columns(goals_other_by_parts=goals)
    assert sentence(rows) == f"Alle 9 mål er nået. {said}"


@pytest.mark.parametrize(
    ("goals", "said"),
    [
        (
            {"reached": 36, "not_reached": 8, "no_data": 1},
            "36 af 45 mål blev nået i 2019; 8 blev ikke nået og 1 mangler tal.",
        ),
        ({"reached": 4}, "Alle 4 mål blev nået i 2019."),
        ({"not_reached": 2}, "Begge mål blev ikke nået i 2019."),
    ],
)
def test_the_words_change_when_the_goal_year_is_over(goals: dict[str, int], said: str) -> None:
    assert sentence(per_status(goals, over="2019")) == said


def test_the_verdict_says_how_much_of_it_stands_on_incomplete_figures() -> None:
    goals = {"reached": 10, "on_track": 2, "incomplete": 9, "behind": 1}

    assert sentence(per_status(goals, on_incomplete=3)) == (
        "12 af 22 mål er nået eller på vej, heraf 3 på ufuldstændige tal; "
        "1 er bagud og 9 har ufuldstændige tal."
    )
    assert sentence(per_status({"reached": 2}, on_incomplete=2)) == (
        "Begge mål er nået, heraf 2 på ufuldstændige tal."
    )
