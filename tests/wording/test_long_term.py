"""A long-term goal in words."""

from dataclasses import replace

import pytest

from wording import long_term
from wording.long_term import LongTermGoal

GOAL = LongTermGoal(
    indicator_id="plan/delmaal/aktiveringsgrad",
    indicator="Aktiveringsgrad",
    activity="Delmål",
    area=None,
    area_name=None,
    quarter="2023K2",
    figure_quarter="2023K2",
    baseline_period="2021K1",
    unit="procent",
    direction="increase",
    source=None,
    change_is="better",
    status="far_behind",
    baseline=20,
    municipal_baseline=33,
    figure=46,
    figure_low=None,
    figure_high=None,
    target=85,
    target_low=None,
    target_high=None,
    target_year=2025,
    change=26,
    distance=39,
    way_gone=0.4,
    approximate=False,
)


def test_a_goal_is_read_aloud_from_its_baseline_to_its_target() -> None:
    assert long_term.sentence(GOAL) == (
        "Aktiveringsgrad begyndte på 20 % (1. kvartal 2021), er nu 46 % (2. kvartal 2023), "
        "skal være 85 % i 2025 og har gået 40 % af vejen: langt bagud."
    )


def test_a_goal_without_a_newer_figure_says_so() -> None:
    waiting = replace(GOAL, figure=None, figure_quarter=None, way_gone=None, status="no_data")

    assert long_term.sentence(waiting) == (
        "Aktiveringsgrad begyndte på 20 % (1. kvartal 2021), har intet nyere tal "
        "og skal være 85 % i 2025: ingen tal."
    )


def test_a_goal_that_only_says_a_direction_says_which_way() -> None:
    only_direction = replace(
        GOAL, target=None, target_year=None, distance=None, way_gone=None, status="better"
    )
    assert long_term.sentence(only_direction) == (
        "Aktiveringsgrad begyndte på 20 % (1. kvartal 2021), er nu 46 % (2. kvartal 2023) "
        "og skal stige: bedre."
    )


@pytest.mark.parametrize(
    ("change", "unit", "said"),
    [
        (26.0, "procent", "↑ 26 pct.point"),
        (-5.9, "procent", "↓ 5,9 pct.point"),
        (-1130.0, "antal", "↓ 1.130"),
        (0.0, "antal", "→"),
        (None, "antal", "–"),
    ],
)
def test_the_arrow_says_up_or_down_and_nothing_of_good_or_bad(
    change: float | None, unit: str, said: str
) -> None:
    assert long_term.change(replace(GOAL, change=change, unit=unit)) == said


def test_what_is_to_fall_is_to_be_at_most_its_target() -> None:
    assert long_term.target(replace(GOAL, direction="decrease")) == "højst 85 %"
    assert long_term.target(GOAL) == "85 %"
    within = replace(GOAL, direction="within", target=None, target_low=5, target_high=8)
    assert long_term.target(replace(within, unit="antal")) == "5–8"
