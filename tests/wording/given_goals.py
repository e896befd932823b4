"""Goals that the tests of their words begin from, and the limits of their statuses."""

from dataclasses import replace

from wording.goals import Goal, Limits

GOAL = Goal(
    focus_area="Sammenhængskraft",
    activity="Beboervejledning",
    indicator_id="proeveby/samtaler",
    indicator="Antal vejledningssamtaler",
    area=None,
    area_name=None,
    quarter="2023K3",
    unit="antal",
    direction="increase",
    status="reached",
    ytd=1160,
    ytd_low=1160,
    ytd_high=1160,
    annual_target=1100,
    annual_target_low=None,
    annual_target_high=None,
    expected_to_date=825,
    attainment=1160 / 1100,
    attainment_low=1160 / 1100,
    attainment_high=1160 / 1100,
    pace=1160 / 825,
    share_of_whole=1.0,
    quarter_of_goal_year=3,
    quarters_missing=0,
    approximate=False,
)
LIMITS = Limits(on_track_from=0.85, behind_from=0.6, unchanged_within=0.05)
PART = replace(
    GOAL,
    ytd=31,
    ytd_low=31,
    ytd_high=31,
    annual_target=40,
    expected_to_date=30,
    attainment=31 / 40,
    attainment_low=31 / 40,
    attainment_high=31 / 40,
    pace=31 / 30,
    status="on_track",
)
FALLING = replace(
    PART,
    direction="decrease",
    aggregation="last",
    unit="procent",
    ytd=12,
    ytd_low=12,
    ytd_high=12,
    annual_target=10,
)
CEILING = replace(
    PART, direction="decrease", aggregation="sum", status="behind", pace=30 / 31, measured=31
)
QUARTER = replace(
    PART,
    status="on_track",
    ytd=97,
    ytd_low=97,
    ytd_high=97,
    measured=97,
    annual_target=None,
    expected_to_date=105,
    attainment=None,
    pace=97 / 105,
)
