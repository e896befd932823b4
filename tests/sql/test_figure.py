"""`filtered.figure` and `filtered.goal_source`: standing figures, and cells behind a goal."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.connection import Store
from tests.given import Figure, Indicator, catalogue, published, store_with, submission
from tests.sql.filtered import rows

SAID = "indicator, area, period, kind, value, cell"
IN_ORDER = "activity_order, indicator_order, area_order nulls first, period, kind"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    filled = store_with(
        tmp_path,
        catalogue(
            Indicator("Samtaler"),
            Indicator("Klub", year_start_quarter=3),
        ),
        Figure("Samtaler", None, "2023", "target", 40, reported_in="2023K1"),
        Figure("Samtaler", "R", "2023K1", "actual", 4),
        Figure("Samtaler", "S", "2023K1", "actual", None, status="pending"),
        Figure("Samtaler", "R", "2023K2", "actual", 6),
        Figure("Klub", None, "2022/23", "target", 8, reported_in="2023K1"),
        Figure("Klub", None, "2023K1", "actual", 8),
    )
    yield filled
    filled.close()


def test_the_figures_up_to_the_quarter_stand_with_their_cells(store: Store) -> None:
    assert rows(store, "figure", SAID, "2023K1", IN_ORDER) == [
        ("Samtaler", None, "2023", "target", 40.0, "B2"),
        ("Samtaler", "R", "2023K1", "actual", 4.0, "B3"),
        ("Samtaler", "S", "2023K1", "actual", None, "B4"),
        ("Klub", None, "2022/23", "target", 8.0, "B6"),
        ("Klub", None, "2023K1", "actual", 8.0, "B7"),
    ]


def test_a_corrected_figure_stands_alone(store: Store) -> None:
    published(store, submission(Figure("Samtaler", "R", "2023K1", "actual", 5), name="ny.xlsx"))
    assert rows(store, "figure", f"{SAID}, file_name", "2023K1", IN_ORDER, area="R") == [
        ("Samtaler", "R", "2023K1", "actual", 5.0, "B2", "ny.xlsx")
    ]


def test_a_goal_knows_the_newest_cell_behind_it_and_how_many_more(store: Store) -> None:
    columns = "indicator_id, area, sheet, cell, more_cells"
    assert rows(store, "goal_source", columns, "2023K2", "indicator_id, area nulls first") == [
        ("proeveby/klub", None, "Ark1", "B7", 0),
        ("proeveby/samtaler", None, "Ark1", "B5", 2),
        ("proeveby/samtaler", "R", "Ark1", "B5", 1),
        ("proeveby/samtaler", "S", "Ark1", "B4", 0),
    ]
