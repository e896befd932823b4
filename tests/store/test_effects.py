"""Which goals change their status when something is published, and that nothing is left of it."""

from pathlib import Path

from store.effects import effects
from tests.given import Figure, Indicator, catalogue, store_with, submission

VISITS = Indicator("Besøg")
PLAN = catalogue(VISITS)
FIGURES = (
    Figure("Besøg", None, "2024", "target", 40),
    Figure("Besøg", None, "2024K1", "actual", 10),
    Figure("Besøg", None, "2024K2", "actual", 10),
)


def test_a_goals_status_before_and_after_is_told_and_nothing_is_kept(tmp_path: Path) -> None:
    """20 of 40 after two quarters is as expected; of 60, where 30 are expected, it is behind."""
    store = store_with(tmp_path, PLAN, *FIGURES)
    raised = submission(Figure("Besøg", None, "2024", "target", 60))
    changes = effects(store, raised).statuses.select(
        "indicator", "area_name", "quarter", "was", "becomes"
    )
    assert changes.rows() == [
        ("Besøg", None, "2024K2", "on_track", "behind"),
        ("Besøg", None, "2024K1", "on_track", "behind"),
    ]
    statuses = store.read(
        "select quarter, status, annual_target from marts.goal_attainment where area is null"
        " and actual is not null order by quarter"
    )
    assert statuses.rows() == [("2024K1", "on_track", 40.0), ("2024K2", "on_track", 40.0)]
    store.close()


def test_who_does_not_see_small_counts_cannot_try_targets_until_the_status_tells_one(
    tmp_path: Path,
) -> None:
    plan = catalogue(VISITS, hides_small_counts=True)
    figures = (
        Figure("Besøg", None, "2024", "target", 4),
        Figure("Besøg", None, "2024K1", "actual", 1),
    )
    store = store_with(tmp_path, plan, *figures)
    raised = submission(Figure("Besøg", None, "2024", "target", 40))
    assert effects(store, raised).statuses.is_empty()
    of_leader = effects(store.with_rights(sees_all=True), raised).statuses
    assert of_leader.select("quarter", "was", "becomes").rows() == [
        ("2024K1", "on_track", "far_behind")
    ]
    store.close()
