"""A note for the time axis: what is kept of it, and what refuses it."""

import tomllib
from datetime import date

import pytest

from submissions.plan_events import PlanEvent, PlanEventRefused, submission

START, END = date(2024, 7, 1), date(2024, 8, 11)


def test_a_note_is_handed_in_as_the_lines_of_a_plan_file() -> None:
    handed_in = submission(
        PlanEvent("proeveby", "holiday", "  Skolernes\nsommerferie ", START, END, "R")
    )

    assert (handed_in.layout, handed_in.file_name) == ("note", "note 2024-07-01.txt")
    assert tomllib.loads(handed_in.file_content.decode())["plan"]["event"] == [
        {
            "plan_id": "proeveby",
            "kind": "holiday",
            "text": "Skolernes sommerferie",
            "start_date": START,
            "end_date": END,
            "area_code": "R",
        }
    ]
    assert handed_in.catalogue.plan_event.rows() == [
        ("proeveby", "R", None, "holiday", "Skolernes sommerferie", START, END, None)
    ]


@pytest.mark.parametrize(
    ("text", "end", "reason"),
    [
        (" ", END, "no_text"),
        ("Ferie", date(2024, 6, 30), "ends_before_it_begins"),
        ("Samtale med 010190-1234", END, "person"),
        ("Ring på 20 30 40 50", END, "person"),
        ("Skriv til nogen@eksempel.dk", END, "person"),
        ("Født 1. marts: 01-03-1990", END, "person"),
        ("Lukket: en beboer har fået konstateret kræft", END, "person"),
        ("Han er sigtet for vold", END, "person"),
    ],
)
def test_a_note_that_may_not_be_kept_says_why(text: str, end: date, reason: str) -> None:
    with pytest.raises(PlanEventRefused) as refused:
        submission(PlanEvent("proeveby", "event", text, START, end))
    assert refused.value.reason == reason


def test_a_name_in_a_note_is_replaced_and_a_known_name_stands() -> None:
    note = PlanEvent("proeveby", "event", "Anna Jensen er ny leder i Sofie", START, END)
    handed_in = submission(note, lambda: frozenset({"sofie"}))
    assert handed_in.catalogue.plan_event["text"].to_list() == ["[navn] er ny leder i Sofie"]
    assert b"Jensen" not in handed_in.file_content


@pytest.mark.parametrize("text", ["Åbent hus på Ringvej 12", "Fælles Gård Fest", "1.160 samtaler"])
def test_a_place_and_a_figure_are_no_person(text: str) -> None:
    assert (
        submission(PlanEvent("proeveby", "event", text, START, END)).catalogue.plan_event.height
        == 1
    )
