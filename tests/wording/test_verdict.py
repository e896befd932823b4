"""The verdict on the goals in all, in one sentence."""

import polars as pl
import pytest

from domain.statuses import STATUSES
from wording.verdict import none_behind, not_compared, sentence, unchanged

UNMEASURED = ("pending", "no_data", "incomplete")


def per_status(
    goals: dict[str, int],
    *,
    on_incomplete: int = 0,
    over: str | None = None,
    compared: int = 0,
    before_is: str = "known",
) -> pl.DataFrame:
    """Rows of `filtered.verdict` with these goals per status."""
    with_target = {one: count for one, count in goals.items() if one != "no_target"}
    return pl.DataFrame(
        [
            {
                "status": one,
                "goals": count,
                "all_goals": sum(with_target.values()),
                "goals_on_course": sum(
                    with_target.get(status.name, 0)
                    for status in STATUSES.values()
                    if status.is_on_course
                ),
                "goals_other_by_parts": 0,
                "goals_on_incomplete": on_incomplete,
                "goals_unmeasured": sum(goals.get(status, 0) for status in UNMEASURED),
                "goals_compared": compared,
                "before_is": before_is,
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
        ({"not_reached": 5}, "Ingen af de 5 mål blev nået."),
        ({"pending": 2}, "Ingen af de to mål er startet."),
        ({"no_data": 5}, "Alle 5 mål mangler tal."),
        (
            {"behind": 2, "no_data": 1},
            "Ingen af de 3 mål er nået eller på vej; 2 er bagud og 1 mangler tal.",
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
        ({"not_reached": 5}, "Ingen af de 5 mål blev nået i 2019."),
        ({"not_reached": 2}, "Ingen af de to mål blev nået i 2019."),
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


@pytest.mark.parametrize(
    ("goals", "said"),
    [
        ({"reached": 3, "on_track": 2}, "✔ Ingen mål er bagud."),
        (
            {"no_data": 17},
            "Intet er målt endnu: ingen af målene har tal nok til at sige, hvordan det går.",
        ),
        (
            {"reached": 3, "no_data": 1, "incomplete": 1, "pending": 2},
            "Ingen af de mål, der har tal nok, er bagud; 4 mål har det ikke endnu.",
        ),
        (
            {"reached": 3, "pending": 1},
            "Ingen af de mål, der har tal nok, er bagud; 1 mål har det ikke endnu.",
        ),
        ({"no_target": 2}, "Her er tal, men ingen mål at holde dem op imod."),
    ],
)
def test_that_nothing_is_behind_is_only_said_of_what_is_measured(
    goals: dict[str, int], said: str
) -> None:
    assert none_behind(per_status(goals)) == said


@pytest.mark.parametrize(
    ("compared", "before_is", "said", "left_out"),
    [
        (5, "known", "Ingen mål er gået frem eller tilbage siden sidste kvartal.", None),
        (
            3,
            "known",
            "Ingen af de 3 mål, der kan sammenlignes med sidste kvartal, er gået frem eller "
            "tilbage.",
            "2 af 5 mål kan ikke sammenlignes med sidste kvartal.",
        ),
        (
            1,
            "unknown",
            "Det ene mål, der kan sammenlignes med sidste kvartal, er hverken gået frem eller "
            "tilbage.",
            "4 af 5 mål kan ikke sammenlignes med sidste kvartal.",
        ),
        (
            0,
            "unknown",
            "Målene kan ikke sammenlignes med sidste kvartal: tallene fra et af de to kvartaler "
            "mangler eller er ufuldstændige.",
            None,
        ),
        (
            0,
            "another_goal_year",
            "Målåret er begyndt forfra, så målene kan ikke sammenlignes med sidste kvartal.",
            None,
        ),
        (0, "missing", "Der er ikke et tidligere kvartal at holde dette op imod.", None),
    ],
)
def test_what_is_unchanged_is_only_what_can_be_compared(
    compared: int, before_is: str, said: str, left_out: str | None
) -> None:
    rows = per_status({"reached": 5}, compared=compared, before_is=before_is)

    assert unchanged(rows) == said
    assert not_compared(rows) == left_out
