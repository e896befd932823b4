"""What a plan consists of, in words."""

from datetime import date

import pytest

from wording import catalogue

TO_LATEST = {"attribute": "aggregation", "was": "sum", "becomes": "last"}
DEFINED = {"attribute": "definition", "was": None, "becomes": "Mindst en time"}


@pytest.mark.parametrize(
    ("text", "changes", "words"),
    [
        ("Nyt beboerhus", None, "Nyt beboerhus"),
        (None, [TO_LATEST], "Opgøres som: sum → seneste tal"),
        (
            None,
            [TO_LATEST, DEFINED],
            "Opgøres som: sum → seneste tal; opgørelse: – → Mindst en time",
        ),
    ],
)
def test_a_note_that_nobody_wrote_says_what_is_counted_otherwise(
    text: str | None, changes: list[dict] | None, words: str
) -> None:
    note = {"text": text, "changes": changes, "earlier_plan": None}
    assert catalogue.new_meaning(note) == words


def test_what_a_change_did_to_the_goals_is_counted() -> None:
    behind = {"subject": "goal", "attribute": "status", "was": "on_track", "becomes": "behind"}
    reached = {**behind, "was": "behind", "becomes": "reached"}
    other = {**behind, "subject": "plan"}
    assert catalogue.status_effects([other]) is None
    assert catalogue.status_effects([behind, other]) == (
        "1 mål skiftede status i det nyeste kvartal (på vej → bagud)."
    )
    assert catalogue.status_effects([behind, reached, behind]) == (
        "3 mål skiftede status i det nyeste kvartal: 2 (på vej → bagud) og 1 (bagud → nået)."
    )


def test_where_a_plan_goes_on_from_another_both_are_named() -> None:
    note = {"text": None, "changes": None, "earlier_plan": "Nørreby", "later_plan": "Nørreby 2027"}
    assert catalogue.new_meaning(note) == "Nørreby 2027 går videre fra Nørreby"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (None, "opgøres som"),
        (date(2026, 7, 1), "opgøres som, gælder fra 3. kvartal 2026"),
        (date(2026, 8, 15), "opgøres som, gælder fra 15. august 2026"),
    ],
)
def test_a_change_says_from_when_where_it_was_not_so_from_the_beginning(
    day: date | None, words: str
) -> None:
    assert catalogue.attribute({"attribute": "aggregation", "valid_from": day}) == words
