"""The quarter's round in Danish."""

from datetime import date

import pytest

from domain.rounds import OnCourse
from wording.rounds import Summary, deadline, effect, sentence

DUE = date(2026, 4, 30)


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        (
            Summary(12, 7, 5, 2, DUE, False),
            "7 af 12 aktiviteter er indsendt · frist 30. april 2026 · 5 mangler, heraf 2 i gang",
        ),
        (
            Summary(12, 11, 1, 0, DUE, True),
            "11 af 12 aktiviteter er indsendt · fristen var 30. april 2026 · 1 mangler",
        ),
        (
            Summary(12, 12, 0, 0, DUE, False),
            "Alle 12 aktiviteter er indsendt · frist 30. april 2026",
        ),
        (Summary(1, 0, 1, 0, None, False), "0 af 1 aktivitet er indsendt · 1 mangler"),
        (Summary(0, 0, 0, 0, None, False), "Der ventes ingen tal for 1. kvartal 2026."),
    ],
)
def test_the_round_comes_down_to_one_sentence(summary: Summary, words: str) -> None:
    assert sentence(summary, "2026K1") == words


@pytest.mark.parametrize(
    ("day", "state", "off"),
    [
        (date(2026, 4, 28), "not_begun", "2 dage tilbage"),
        (DUE, "begun", "i dag"),
        (date(2026, 5, 1), "begun", "1 dag over fristen"),
        (date(2026, 5, 1), "published", None),
    ],
)
def test_a_deadline_says_how_far_off_it_is_to_those_who_are_waited_for(
    day: date, state: str, off: str | None
) -> None:
    assert deadline(DUE, state, day) == ("30. april 2026", off)


def test_the_effect_stands_beside_what_the_board_sees_now() -> None:
    was = OnCourse("2026K1", 26, 41)

    assert effect(was, OnCourse("2026K1", 19, 41)) == (
        "Når det er offentliggjort: 26 → 19 af 41 mål er nået eller på vej i 1. kvartal 2026."
    )
    assert effect(was, OnCourse("2026K2", 30, 40)) == (
        "Når det er offentliggjort: 30 af 40 mål er nået eller på vej i 2. kvartal 2026. "
        "Nu er det 26 af 41 i 1. kvartal 2026."
    )
    assert effect(None, OnCourse("2026K2", 30, 40)).endswith("i 2. kvartal 2026.")
    assert effect(None, None) == ""
