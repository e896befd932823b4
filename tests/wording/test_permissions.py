"""What one is told who may not do what they tried: why, and that nothing is changed."""

from dataclasses import replace

import pytest

from domain.rights import (
    BOARD,
    EVERY_PLAN,
    LEADER,
    NO_RIGHTS,
    RESPONSIBLE,
    Plans,
    Rights,
    rights_in,
)
from wording import permissions


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ({}, "Du har ikke den adgang"),
        ({"plan": "Slagelse"}, "lederen af Slagelse"),
        ({"plan": "Slagelse", "activity": "Lektiecafé"}, "ikke for Lektiecafé"),
        ({"plan": "S", "activity": "L", "indicator": "Antal møder"}, "(Antal møder)"),
        ({"quarter": "2023K3"}, "3. kvartal 2023 er låst."),
    ],
)
def test_a_refusal_says_what_it_is_about(about: dict[str, str], said: str) -> None:
    sentence = permissions.sentence(**about)

    assert said in sentence
    assert "Intet er ændret." in sentence
    assert any(who in sentence for who in ("administrator", "leder"))


A, B = Plans(frozenset({"a"})), Plans(frozenset({"a", "b"}))
CAFE = [("a", "a/cafe"), ("a", "a/kor")]


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (
            rights_in(LEADER, B),
            rights_in(LEADER, A),
            "Du læser ikke længere Bakken. Du er ikke længere leder af Bakken.",
        ),
        (rights_in(LEADER, A), rights_in(BOARD, A), "Du er ikke længere leder af Ådalen."),
        (
            rights_in(LEADER, EVERY_PLAN),
            rights_in(LEADER, A),
            "Du læser ikke længere alle helhedsplaner. "
            "Du er ikke længere leder af alle helhedsplaner.",
        ),
        (
            rights_in(RESPONSIBLE, A, CAFE),
            rights_in(RESPONSIBLE, A, CAFE[:1]),
            "Du indberetter ikke længere for Kor.",
        ),
        (
            rights_in(RESPONSIBLE, A, CAFE),
            rights_in(BOARD, A),
            "Du indberetter ikke længere for Café og Kor.",
        ),
        (replace(NO_RIGHTS, administers=True), NO_RIGHTS, "Du er ikke længere administrator."),
    ],
)
def test_what_was_taken_away_is_said_with_its_names(before: Rights, now: Rights, said: str) -> None:
    plans = {"a": "Ådalen", "b": "Bakken"}
    activities = {("a", "a/cafe"): "Café", ("a", "a/kor"): "Kor"}

    sentence = permissions.taken_away(before, now, plans, activities)

    assert sentence.startswith(f"{said} Har du lige trykket på noget")
    assert "en administrator på siden Adgang" in sentence
