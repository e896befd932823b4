"""How a goal's figure and target are written together."""

from dataclasses import replace

import pytest

from ui.goal_table import Goal, year_to_date

GOAL = Goal(
    focus_area="Sammenhængskraft",
    activity="Beboervejledning",
    indicator="Antal vejledningssamtaler",
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
    share_of_whole=1.0,
    quarters_missing=0,
    approximate=False,
)


@pytest.mark.parametrize(
    ("goal", "written"),
    [
        (GOAL, "1.160 af 1.100"),
        (replace(GOAL, ytd=None, ytd_low=None, ytd_high=None), "– af 1.100"),
        (replace(GOAL, ytd_low=1150, ytd_high=1170), "ca. 1.150–1.170 af 1.100"),
        (replace(GOAL, approximate=True), "ca. 1.160 af 1.100"),
        (replace(GOAL, status="no_target", annual_target=None), "1.160"),
        (replace(GOAL, direction="decrease"), "1.160 (mål: højst 1.100)"),
        (
            replace(GOAL, unit="procent", ytd=38, ytd_low=38, ytd_high=38, annual_target=30),
            "38 % (mål: 30 %)",
        ),
        (
            replace(
                GOAL,
                direction="within",
                ytd=7,
                ytd_low=7,
                ytd_high=7,
                annual_target=None,
                annual_target_low=5,
                annual_target_high=8,
            ),
            "7 (mål: 5–8)",
        ),
    ],
)
def test_a_figure_stands_beside_its_target(goal: Goal, written: str) -> None:
    assert year_to_date(goal) == written
