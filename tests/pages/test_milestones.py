"""*Milepæle*: empty, and every milestone by how it stands on the day it is."""

from pathlib import Path

import pytest

from domain import clock
from tests.pages.screen import OpenApp, row_with, verdict

MILESTONES = "pages/results/milestones.py"


def test_an_empty_store_says_what_to_do_next(app: OpenApp) -> None:
    page = app(page=MILESTONES)

    assert not page.exception
    assert page.subheader[0].value == "Her er ingen helhedsplan endnu"


def test_the_overdue_stand_first_and_every_day_is_told(
    app: OpenApp, reported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(clock.SETTING, "2027-01-01")
    page = app(reported, MILESTONES, link={"helhedsplan": "Eksempelby (opdigtet)"})

    assert not page.exception
    assert verdict(page) == ("2 milepæle har overskredet deres frist, 5 er nået og 1 er opgivet.")
    assert row_with(page, "Ventetid på højst en uge i alle områder") == (
        "Ventetid på højst en uge i alle områder | Jobvejledning | ⚠ overskredet"
        " | 31. december 2026 | – | planen"
    )
    assert row_with(page, "Første hold familier har gennemført") == (
        "Første hold familier har gennemført | Familiestart | ✔ nået"
        " | 30. juni 2023 | 22. juni 2023 | planen"
    )
