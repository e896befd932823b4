"""Which goals change their status when something is published, and that nothing is left of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from store.connection import Store
from store.effects import effects
from store.records import PLAN_PARTS
from store.write import withdraw
from tests.given import (
    BY,
    CORRECTED,
    Figure,
    Indicator,
    catalogue,
    published,
    store_with,
    submission,
)

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


def of_goals(store: Store) -> list[tuple]:
    return store.read(
        "select thing_name, attribute, was, becomes, reason from marts.catalogue_change"
        " where subject = 'goal'"
    ).rows()


def test_a_change_of_the_plan_is_kept_with_what_it_did_to_its_goals(tmp_path: Path) -> None:
    """Of 60, 20 after two quarters is behind; a file of figures that brings it to 40 is no change
    of the plan, and what is taken back is told no longer.
    """
    store = store_with(tmp_path, PLAN, *FIGURES)
    raised = replace(submission(Figure("Besøg", None, "2024", "target", 60)), layout=PLAN_PARTS)
    upload_id = published(store, raised)
    assert of_goals(store) == [("Besøg", "status", "on_track", "behind", CORRECTED)]
    published(store, submission(Figure("Besøg", None, "2024K2", "actual", 30)))
    assert len(of_goals(store)) == 1
    withdraw(store, upload_id, BY, CORRECTED)
    assert of_goals(store) == []
    store.close()


@pytest.mark.parametrize("is_hidden_later", [False, True])
def test_of_a_plan_that_hides_small_counts_no_status_is_told(
    tmp_path: Path, is_hidden_later: bool
) -> None:
    hiding = catalogue(VISITS, hides_small_counts=True)
    store = store_with(tmp_path, PLAN if is_hidden_later else hiding, *FIGURES)
    raised = replace(submission(Figure("Besøg", None, "2024", "target", 60)), layout=PLAN_PARTS)
    published(store, raised)
    if is_hidden_later:
        published(store, submission(added=hiding, name="skjul.toml"))
    assert of_goals(store) == of_goals(store.with_rights(sees_all=True)) == []
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
