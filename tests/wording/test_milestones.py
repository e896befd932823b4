"""How a milestone is said in words, and in the line of a report that is read back."""

from datetime import date

import pytest

from wording import milestones

MAY = date(2024, 5, 1)


def row(status: str, state: str, due_date: date | None = MAY, **more: object) -> dict:
    return {
        "milestone": "Kursus",
        "milestone_status": status,
        "milestone_state": state,
        "planned_date": MAY,
        "due_date": due_date,
        "reached_date": None,
        "is_moved": due_date != MAY,
        "quarter": None,
        **more,
    }


@pytest.mark.parametrize(
    ("of_row", "line"),
    [
        (row("planned", "due"), "Kursus · Frist: 1. maj 2024 · Status: planlagt"),
        (row("planned", "overdue"), "Kursus · Frist: 1. maj 2024 · Status: ikke nået"),
        (
            row("postponed", "due", date(2025, 2, 1)),
            "Kursus · Frist: 1. maj 2024 · Status: udskudt til 1. februar 2025",
        ),
        (
            row("reached", "reached", reached_date=date(2024, 5, 2)),
            "Kursus · Frist: 1. maj 2024 · Status: nået 2. maj 2024",
        ),
    ],
)
def test_a_line_says_the_first_day_and_how_it_stands(of_row: dict, line: str) -> None:
    assert milestones.line(of_row) == line


def test_one_that_is_reached_without_a_day_names_the_report() -> None:
    assert milestones.reached(row("reached", "reached", quarter="2024K2")) == (
        "oplyst i 2. kvartal 2024"
    )
    assert milestones.moved(row("postponed", "due", date(2025, 2, 1))) == "flyttet fra 1. maj 2024"
