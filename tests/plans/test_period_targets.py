"""A target over the plan's whole period, as a plan says it and as it stands."""

from pathlib import Path

from plans import parts
from plans.change import change_of
from plans.publishing import publish
from plans.standing import standing_parts
from tests.given import BY, new_store
from tests.plans.given_plan import JOBS, PLAN_ID, with_row


def test_a_target_over_several_years_is_one_of_the_whole_period(tmp_path: Path) -> None:
    store = new_store(tmp_path / "plan.duckdb")
    of_years = {
        "activity_name": "Jobcafé",
        "indicator_name": JOBS,
        "area_name": "Hele planen",
        "period": "2023-2026",
        "kind": "Mål",
        "figure": "160",
    }
    wanted = with_row(parts.GOALS, 2, **of_years)
    publish(store, change_of(store, wanted), BY)
    goals = standing_parts(store, PLAN_ID).of(parts.GOALS)
    assert [row for row in goals if "-" in row["period"]] == [
        {**of_years, "kind": "Mål for hele perioden"}
    ]
    assert change_of(store, wanted).is_empty
    assert change_of(store, standing_parts(store, PLAN_ID)).is_empty
