"""The next period of a plan: what goes on, and what is set anew."""

from plans import parts
from plans.successor import successor_of
from tests.plans.given_plan import JOBS, PLAN, PLAN_ID, changed

STANDING = changed(PLAN, parts.PLAN, 0, id=PLAN_ID)


def test_the_next_period_begins_the_day_after_and_knows_the_one_before() -> None:
    plan = successor_of(STANDING).plan
    assert (plan["start_date"], plan["end_date"]) == ("01-01-2027", "31-12-2030")
    assert (plan["plan_name"], plan["predecessor_id"]) == ("Nørreby 2027–2030", PLAN_ID)
    assert plan["id"] == f"{PLAN_ID}-2027"


def test_what_goes_on_is_copied_and_goals_are_set_anew() -> None:
    plan = successor_of(STANDING)
    assert [row["area_name"] for row in plan.of(parts.AREAS)] == ["Nørreparken", "Lunden"]
    assert len(plan.of(parts.INDICATORS)) == 2
    assert {row["kind"] for row in plan.of(parts.GOALS)} == {parts.BASELINE_WORD}
    assert plan.of(parts.MILESTONES) == ()


def test_a_long_term_goal_keeps_its_baseline_in_the_areas_that_go_on() -> None:
    (baseline,) = STANDING.of(parts.GOALS)[1:]
    of_lunden, of_jobs = {**baseline, "area_name": "Lunden"}, {**baseline, "indicator_name": JOBS}
    several = STANDING.with_rows(parts.GOALS, (baseline, of_lunden, of_jobs))
    assert successor_of(several).of(parts.GOALS) == (baseline, of_lunden)
    without_lunden = changed(several, parts.AREAS, 1, valid_to="30-06-2025")
    assert successor_of(without_lunden).of(parts.GOALS) == (baseline,)


def test_what_goes_on_keeps_its_id_within_the_plan_whatever_it_is_called() -> None:
    known = changed(STANDING, parts.ACTIVITIES, 0, id=f"{PLAN_ID}/job")
    known = changed(known, parts.INDICATORS, 0, id=f"{PLAN_ID}/job/samtaler")
    known = changed(known, parts.INDICATORS, 1, id="fremmed")
    plan = successor_of(known)
    ids = [row["id"] for part in (parts.ACTIVITIES, parts.INDICATORS) for row in plan.of(part)]
    assert ids == [f"{PLAN_ID}-2027/job", f"{PLAN_ID}-2027/job/samtaler", ""]


def test_what_has_ended_is_not_copied_with_what_is_under_it() -> None:
    ended = changed(STANDING, parts.ACTIVITIES, 0, valid_to="30-06-2025")
    ended = changed(ended, parts.AREAS, 1, valid_to="30-06-2025")
    plan = successor_of(ended)
    assert plan.of(parts.ACTIVITIES) == plan.of(parts.INDICATORS) == ()
    assert [row["area_name"] for row in plan.of(parts.AREAS)] == ["Nørreparken"]


def test_what_ends_with_the_plan_goes_on() -> None:
    lasting = changed(STANDING, parts.ACTIVITIES, 0, valid_to="31-12-2026")
    (row,) = successor_of(lasting).of(parts.ACTIVITIES)
    assert (row["activity_name"], row["valid_to"]) == ("Jobcafé", "")
