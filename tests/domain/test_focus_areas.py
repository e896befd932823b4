"""Which set of focus areas a plan follows."""

from datetime import date

import pytest

from domain.focus_areas import CANONICAL_NAMES, FOCUS_AREA_SETS, set_of_period, set_of_plan


@pytest.mark.parametrize(
    ("start", "label"),
    [
        (date(2009, 1, 1), "2011–14"),
        (date(2014, 12, 31), "2011–14"),
        (date(2015, 1, 1), "2015–18"),
        (date(2023, 1, 1), "2019–26"),
        (date(2028, 1, 1), "2019–26"),
        (None, "2019–26"),
    ],
)
def test_a_plan_follows_the_frame_that_it_begins_in(start: date | None, label: str) -> None:
    assert set_of_period(start).label == label


def test_what_a_plan_covers_says_its_set_whatever_its_period() -> None:
    covered = ["Tryghed og trivsel", "Et af planens egne"]
    assert set_of_plan(covered, date(2021, 1, 1)).label == "2015–18"
    assert set_of_plan(["Et af planens egne"], date(2021, 1, 1)).label == "2019–26"


def test_a_name_stands_in_one_set_alone() -> None:
    assert len(set(CANONICAL_NAMES)) == len(CANONICAL_NAMES) == 15
    assert [len(one.names) for one in FOCUS_AREA_SETS] == [7, 4, 4]
