"""The activities of a quarter that nobody has reported."""

from datetime import date

import polars as pl
import pytest

from ui.planned_activities import html


@pytest.mark.parametrize(
    ("state", "words"),
    [("overdue", "1. marts 2023 · ⚠ overskredet"), ("due", "1. marts 2023")],
)
def test_a_milestone_whose_day_has_passed_is_overdue(state: str, words: str) -> None:
    row = {
        "focus_area": "Job",
        "activity_id": "a",
        "activity": "Café",
        "expected": 1,
        "completeness": None,
        "due_date": None,
        "next_milestone": "Åbnet",
        "next_milestone_state": state,
        "next_milestone_date": date(2023, 3, 1),
    }
    said = html(pl.DataFrame([row]))
    assert words in said
    assert ("overskredet" in said) == (state == "overdue")
