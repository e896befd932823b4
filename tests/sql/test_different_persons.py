"""Different persons: the year's number is the reported one; neither quarters nor areas add up."""

from pathlib import Path

import pytest

from store.connection import Store
from tests.given import Figure, Indicator, catalogue, store_with
from tests.sql.counted import quarters, row

YEAR = "ytd, attainment, status, forecast"


def people(folder: Path, *figures: Figure) -> Store:
    return store_with(
        folder,
        catalogue(Indicator("Borgere", aggregation="unique", additive_areas=True)),
        Figure("Borgere", None, "2024", "target", 40),
        *figures,
    )


@pytest.mark.parametrize(
    ("quarter", "expected"),
    [
        ("2024K1", (12, 0.3, "far_behind", 12)),
        ("2024K2", (30, 0.75, "behind", 30)),
        ("2024K3", (30, 0.75, "behind", 30)),
        ("2024K4", (30, 0.75, "not_reached", None)),
    ],
)
def test_the_year_is_the_newest_number_reported_for_it(
    tmp_path: Path, quarter: str, expected: tuple
) -> None:
    store = people(
        tmp_path,
        *quarters("Borgere", 12, 20, 11, 9),
        Figure("Borgere", None, "2024K2", "ytd", 30),
    )
    assert tuple(row(store, "Borgere", quarter, columns=YEAR).values()) == expected


def test_a_quarters_number_is_not_the_years(tmp_path: Path) -> None:
    store = people(tmp_path, *quarters("Borgere", None, 20, 11))
    columns = "actual, ytd, status, target_quarter"
    assert row(store, "Borgere", "2024K3", columns=columns) == {
        "actual": 11,
        "ytd": None,
        "status": "no_data",
        "target_quarter": None,
    }


def test_areas_are_not_added_up_whatever_the_plan_says(tmp_path: Path) -> None:
    store = people(
        tmp_path,
        Figure("Borgere", "R", "2024K2", "ytd", 7),
        Figure("Borgere", "S", "2024K2", "ytd", 8),
        Figure("Borgere", "R", "2024K2", "actual", 7),
        Figure("Borgere", "S", "2024K2", "actual", 8),
    )
    assert row(store, "Borgere", "2024K2", columns="actual, ytd, status") == {
        "actual": None,
        "ytd": None,
        "status": "no_data",
    }
    assert row(store, "Borgere", "2024K2", "R", "ytd") == {"ytd": 7}


def test_a_reported_year_is_not_held_against_its_parts(tmp_path: Path) -> None:
    store = people(
        tmp_path,
        *quarters("Borgere", 12, 20),
        Figure("Borgere", "R", "2024K2", "ytd", 20),
        Figure("Borgere", "S", "2024K2", "ytd", 20),
        Figure("Borgere", None, "2024K1", "ytd", 12),
        Figure("Borgere", None, "2024K2", "ytd", 30),
    )
    assert store.read("select * from marts.reconciliation").is_empty()
    columns = "ytd, ytd_computed, is_ytd_contradicted"
    assert row(store, "Borgere", "2024K2", columns=columns) == {
        "ytd": 30,
        "ytd_computed": 12,
        "is_ytd_contradicted": False,
    }
