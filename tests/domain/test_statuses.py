"""What must hold of the statuses together."""

from domain.statuses import BEST_TO_WORST, OFF_COURSE, STATUSES


def test_no_two_statuses_share_a_symbol() -> None:
    assert len({status.symbol for status in STATUSES.values()}) == len(STATUSES)


def test_every_status_of_a_goal_with_a_target_can_be_told_from_a_worse_one() -> None:
    with_target = {status.name for status in STATUSES.values() if status.has_target}
    on_course = {status.name for status in STATUSES.values() if status.is_on_course}
    assert set(BEST_TO_WORST) == with_target
    assert set(OFF_COURSE) == with_target - on_course


def test_what_needs_a_decision_says_for_how_long() -> None:
    behind = [status for status in STATUSES.values() if status.is_behind]
    assert [status for status in behind if not (status.now and status.in_a_row)] == []
