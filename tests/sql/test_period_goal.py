"""`marts.period_goal`: what the plan's whole period has come to, beside its own target."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from queries import filtered
from store.connection import Store
from tests.given import Figure, Indicator, catalogue, filters, store_with

YEAR = ("2022K1", "2022K2", "2022K3", "2022K4")
INDICATORS = (
    Indicator("Samtaler"),
    Indicator("Pladser", aggregation="last"),
    Indicator("Børn", aggregation="average"),
    Indicator("Højest", aggregation="max"),
    Indicator("Personer", aggregation="unique"),
    Indicator("Klager", direction="decrease"),
    Indicator("Hold", direction="within"),
    Indicator("Forløb"),
    Indicator("Fuldført", unit="procent", aggregation="ratio", denominator="Forløb"),
    Indicator("Ture"),
)


def of_quarters(name: str, *values: float) -> list[Figure]:
    """A figure for each quarter from the plan's first one on."""
    quarters = (*YEAR, "2023K1", "2023K2")
    return [
        Figure(name, None, quarter, "actual", value)
        for quarter, value in zip(quarters, values, strict=False)
    ]


FIGURES = (
    Figure("Samtaler", None, "2025", "period_target", 400),
    Figure("Samtaler", None, "2023", "target", 100),
    *of_quarters("Samtaler", 20, 20, 20, 20, 30, 10),
    Figure("Pladser", None, "2025", "period_target", 30),
    *of_quarters("Pladser", 10, 12, 14, 20, 24),
    Figure("Børn", None, "2025", "period_target", 10),
    *of_quarters("Børn", 8, 8, 8, 8, 14, 14),
    Figure("Højest", None, "2025", "period_target", 40),
    *of_quarters("Højest", 8, 50, 8, 8, 14, 14),
    Figure("Personer", None, "2025", "period_target", 90),
    Figure("Personer", None, "2022K4", "ytd", 30),
    Figure("Personer", None, "2023K2", "ytd", 25),
    Figure("Klager", None, "2025", "period_target", 100),
    *of_quarters("Klager", 20, 20, 20, 20, 15, 10),
    Figure("Hold", None, "2025", "period_target", None, low=40, high=60),
    *of_quarters("Hold", 4, 4, 4, 4, 4, 0),
    *of_quarters("Forløb", 10, 0, 0, 0, 10),
    Figure("Fuldført", None, "2025", "period_target", 60, unit="procent"),
    *of_quarters("Fuldført", 5, 0, 0, 0, 9),
    Figure("Ture", None, "2025", "period_target", 20, raw="20 ture i hvert område"),
    Figure("Ture", "R", "2022K1", "actual", 6),
    Figure("Ture", "S", "2022K1", "actual", 3),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    filled = store_with(tmp_path, catalogue(*INDICATORS), *FIGURES)
    yield filled
    filled.close()


def found(store: Store, quarter: str, columns: str, area: str | None = None) -> list[tuple]:
    return store.read(
        f"select indicator, {columns} from marts.period_goal"
        " where quarter = $quarter and area is not distinct from $area::text"
        " order by indicator_order",
        quarter=quarter,
        area=area,
    ).rows()


def test_the_period_is_counted_of_its_years_beside_its_own_target(store: Store) -> None:
    columns = "period_to_date, expected_to_date, round(attainment, 4), status, quarters_missing"
    # Six of sixteen quarters: 400, 100 and 40-60 times 6/16. A quarter's average weighs alike:
    # (4 x 8 + 2 x 14) / 6. Of the ratio (5 + 9) of (10 + 10). What 30 different persons of one
    # year and 25 of the next come to, nobody knows.
    assert found(store, "2023K2", columns) == [
        ("Samtaler", 120, 150, 0.3, "behind", 0),
        ("Pladser", 24, 30, 0.8, "behind", 0),
        ("Børn", 10, 10, 1.0, "reached", 0),
        ("Højest", 50, 40, 1.25, "reached", 0),
        ("Personer", None, 90, None, "no_data", 0),
        ("Klager", 105, 38, pytest.approx(100 / 105, abs=1e-4), "not_reached", 0),
        ("Hold", 20, 15, 0.5, "on_track", 0),
        ("Fuldført", 70, 60, pytest.approx(70 / 60, abs=1e-4), "reached", 0),
        ("Ture", 9, 22, 0.15, "incomplete", 5),
    ]
    # The year is judged beside it: 40 of 100, of which half is expected.
    of_year = filtered.goals(store, filters=filters("2023K2"))
    assert of_year.filter(indicator="Samtaler").select("ytd", "annual_target", "status").rows() == [
        (40, 100, "behind")
    ]
    assert found(store, "2022K1", "status")[:2] == [
        ("Samtaler", "behind"),
        ("Pladser", "far_behind"),
    ]


def test_a_target_for_each_area_is_the_areas_own_and_the_wholes_sum(store: Store) -> None:
    columns = "period_to_date, period_target, is_for_each_area"
    assert found(store, "2022K1", columns, "R") == [("Ture", 6, 20, True)]
    assert ("Ture", 9, 60, True) in found(store, "2022K1", columns)
    shown = filtered.period_goals(store, filters=filters("2022K1", area="S"))
    assert shown.select("indicator", "period_to_date", "period_target").rows() == [("Ture", 3, 20)]


def test_at_the_plans_end_what_the_period_did_not_reach_is_not_reached(tmp_path: Path) -> None:
    every = [f"{year}K{quarter}" for year in range(2022, 2026) for quarter in range(1, 5)]
    ended = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Klager", direction="decrease")),
        Figure("Samtaler", None, "2025", "period_target", 400),
        Figure("Klager", None, "2025", "period_target", 400),
        *(
            Figure(name, None, one, "actual", 24)
            for one in every
            for name in ("Samtaler", "Klager")
        ),
    )
    # Sixteen times 24 is 384.
    assert found(ended, "2025K4", "period_to_date, status") == [
        ("Samtaler", 384, "not_reached"),
        ("Klager", 384, "reached"),
    ]
    assert found(ended, "2025K3", "period_to_date, status") == [
        ("Samtaler", 360, "on_track"),
        ("Klager", 360, "on_track"),  # at most 400 x 15/16 = 375
    ]


def test_what_small_counts_come_to_over_the_years_is_hidden(tmp_path: Path) -> None:
    hiding = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Møder"), hides_small_counts=True),
        Figure("Samtaler", None, "2025", "period_target", 400),
        *of_quarters("Samtaler", 20, 3, 20, 20, 30),
        Figure("Møder", None, "2025", "period_target", 400),
        *of_quarters("Møder", 20, 23, 20, 20, 30),
    )
    columns = "period_to_date, attainment, is_hidden"
    assert found(hiding, "2023K1", columns) == [
        ("Samtaler", None, None, True),
        ("Møder", 113, 113 / 400, False),
    ]
    leader = hiding.with_rights(sees_all=True)
    assert found(leader, "2023K1", columns)[0] == ("Samtaler", 93, 93 / 400, False)
