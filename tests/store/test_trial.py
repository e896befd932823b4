"""Trials of figures that nobody has published."""

from store import trial
from tests.given import Figure, Indicator, catalogue, observation

COLUMNS = ("dimension", "parts", "reported", "difference")


def areas(*values: float, whole: float) -> list[Figure]:
    parts = [
        Figure("Unge", area, "2023K3", "actual", value)
        for area, value in zip("RSM", values, strict=True)
    ]
    return [*parts, Figure("Unge", None, "2023K3", "actual", whole)]


def test_a_trial_leaves_nothing_for_the_next_one() -> None:
    plan = catalogue(Indicator("Unge"))
    first = trial.reconciliation(plan, observation(*areas(1, 2, 3, whole=7)))
    second = trial.reconciliation(plan, observation(*areas(4, 5, 6, whole=15)))
    assert first.select(COLUMNS).rows() == [("area", 6, 7, 1)]
    assert second.select(COLUMNS).rows() == [("area", 15, 15, 0)]


def test_areas_and_quarters_are_compared_in_one_trial() -> None:
    quarters = [Figure("Unge", None, f"2023K{quarter}", "actual", 5) for quarter in (1, 2)]
    total = Figure("Unge", None, "2023K3", "ytd", 18)
    figures = [*areas(1, 2, 3, whole=6), *quarters, total]
    found = trial.reconciliation(catalogue(Indicator("Unge")), observation(*figures))
    assert found.sort("dimension").select(COLUMNS).rows() == [
        ("area", 6, 6, 0),
        ("quarter", 16, 18, 2),
    ]
