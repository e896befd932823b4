"""*Kræver en beslutning*: how many there are, and what is said where there is none."""

from pathlib import Path

import pytest

from tests.given import Figure, Indicator, catalogue
from tests.pages.media import documents, store_file
from tests.pages.screen import OpenApp, shown

NAMES = [f"Forløb {number:02}" for number in range(1, 14)]


@pytest.fixture
def behind(tmp_path: Path) -> Path:
    """Thirteen goals of 100 a year, none of which has come further than to 0 by 2. kvartal."""
    return store_file(
        tmp_path,
        catalogue(*map(Indicator, NAMES)),
        *(Figure(name, None, "2024", "target", 100, reported_in="2024K1") for name in NAMES),
        *(Figure(name, None, "2024K1", "actual", 0) for name in NAMES),
        *(Figure(name, None, "2024K2", "actual", 0) for name in NAMES),
    )


def test_every_goal_that_needs_a_decision_can_be_unfolded(app: OpenApp, behind: Path) -> None:
    page = app(behind)
    decisions = shown(page).partition("Kræver en beslutning")[2].partition("Målåret og målene")[0]
    first, unfolded, others = decisions.partition("Vis alle 13")

    assert "Her står de 8 første af 13 mål, der kræver en beslutning." in first
    assert unfolded
    assert [name for name in NAMES if name in first] == NAMES[:8]
    assert [name for name in NAMES if name in others] == NAMES[8:]


def test_documents_say_how_many_decisions_they_leave_out(behind: Path) -> None:
    told = documents(behind, "2024K2")

    assert (
        "Her står de 8 første af 13 mål, der kræver en beslutning. Alle står i tal.xlsx."
        in told.pdf
    )
    assert (
        "Her står de 6 første af 13 mål, der kræver en beslutning. Alle står i tal.xlsx."
        in told.slides[2]
    )
    assert len({row[1].value for row in told.book.worksheets[1].iter_rows()} & set(NAMES)) == len(
        NAMES
    )
