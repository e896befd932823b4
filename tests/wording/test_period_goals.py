"""A target over the whole period in words."""

from dataclasses import replace

import pytest

from wording import period_goals
from wording.period_goals import PeriodGoal

GOAL = PeriodGoal(
    focus_area="Sammenhængskraft",
    activity="Vejledning",
    indicator_id="proeveby/samtaler",
    indicator="Samtaler",
    area=None,
    area_name=None,
    quarter="2023K2",
    unit="antal",
    aggregation="sum",
    direction="increase",
    status="behind",
    period_to_date=120,
    period_target=400,
    period_target_low=None,
    period_target_high=None,
    expected_to_date=150,
    expected_to_date_high=None,
    attainment=0.3,
    first_year=2022,
    last_year=2025,
    quarters_missing=0,
    approximate=False,
    is_for_each_area=False,
    is_hidden=False,
)


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        (GOAL, "Mål 2022–2025: 120 af 400 (30 %), bagud."),
        (replace(GOAL, direction="decrease"), "Mål 2022–2025: 120 af højst 400, bagud."),
        (
            replace(GOAL, is_hidden=True, period_to_date=None, attainment=None),
            "Mål 2022–2025: skjult af 400, bagud.",
        ),
        (
            replace(GOAL, period_to_date=None, attainment=None, status="no_data"),
            "Mål 2022–2025: – af 400, ingen tal.",
        ),
    ],
)
def test_the_period_is_said_beside_its_target(goal: PeriodGoal, said: str) -> None:
    assert period_goals.sentence(goal) == said


def test_an_areas_goal_names_it_and_only_the_wholes_count_where_it_has_one() -> None:
    in_area = replace(GOAL, area="R", area_name="Ringparken", status="on_track")
    other = replace(in_area, indicator_id="proeveby/pladser")
    assert period_goals.in_short(in_area) == (
        "Samtaler (Ringparken). Mål 2022–2025: 120 af 400 (30 %), på vej."
    )
    shown = period_goals.of_the_plan([GOAL, in_area, other])
    assert shown == [GOAL, other]
    assert period_goals.verdict(shown) == "1 af 2 mål for hele perioden er nået eller på vej."
