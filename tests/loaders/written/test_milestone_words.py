"""What a report's words say of how a milestone stands, and until when it is moved."""

from datetime import date

import pytest

from domain.periods import Period
from loaders.written.milestone_words import MilestoneWords, read_words, statements

AUTUMN = Period(2023, 3)


@pytest.mark.parametrize(
    ("words", "status", "due_date", "reached_date"),
    [
        ("er nået", "reached", None, None),
        ("blev afholdt den 12. september 2023", "reached", None, date(2023, 9, 12)),
        ("er nået, dog med en måneds forsinkelse", "reached", None, None),
        ("er gennemført i 2023", "reached", None, None),
        ("er i gang", "under_way", None, None),
        ("er i gang og forventes færdig 1. februar 2024", "under_way", date(2024, 2, 1), None),
        ("er udsat til år 2024", "postponed", date(2024, 12, 31), None),
        ("er udskudt til marts", "postponed", date(2024, 3, 31), None),
        ("er rykket til november", "postponed", date(2023, 11, 30), None),
        ("er udskudt til næste kvartal", "postponed", date(2023, 12, 31), None),
        ("er udskudt til 2. kvartal", "postponed", date(2024, 6, 30), None),
        ("flyttes til næste år", "postponed", date(2024, 12, 31), None),
        ("er forsinket", "postponed", None, None),
        (
            "blev ikke afholdt, hvilket forventes i opstarten af 2024",
            "postponed",
            date(2024, 12, 31),
            None,
        ),
        ("er endnu ikke etableret", "planned", None, None),
        ("er aflyst", "dropped", None, None),
        ("Kursus · Frist: 1. oktober 2023 · Status: i gang", "under_way", None, None),
        (
            "Kursus · Ny frist: 1. maj 2024 · Status: udskudt",
            "postponed",
            date(2024, 5, 1),
            None,
        ),
    ],
)
def test_words_say_how_it_stands_and_its_new_day(
    words: str, status: str, due_date: date | None, reached_date: date | None
) -> None:
    assert read_words(words, AUTUMN) == MilestoneWords(status, due_date, reached_date)


def test_words_about_something_else_say_nothing() -> None:
    assert read_words("Biblioteket har tilbudt pigerne et besøg", AUTUMN) is None


def test_a_sentence_is_parted_where_it_turns() -> None:
    assert statements("Planen er fulgt, dog er kurset udskudt. Messen er holdt.") == [
        "Planen er fulgt",
        "dog er kurset udskudt.",
        "Messen er holdt.",
    ]
    assert statements("Kursus · Status: nået. Fint") == ["Kursus · Status: nået. Fint"]
