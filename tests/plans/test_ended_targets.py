"""Which targets a change leaves without anything to hold against them."""

import pytest

from plans import parts
from plans.change import change_of
from plans.ended_targets import targets_that_stop
from plans.parts import Part
from plans.standing import standing_parts
from store.connection import Store
from tests.plans.given_plan import JOBS, PLAN_ID, changed


@pytest.mark.parametrize(
    ("part", "last_day", "stopped"),
    [
        (parts.ACTIVITIES, "30-06-2023", [(JOBS, "2023")]),
        (parts.INDICATORS, "30-06-2023", [(JOBS, "2023")]),
        (parts.AREAS, "30-06-2023", [(JOBS, "2023")]),
        (parts.ACTIVITIES, "31-12-2023", []),
        (parts.ACTIVITIES, "", []),
    ],
)
def test_a_target_that_goes_on_after_the_end_stops(
    published: Store, part: Part, last_day: str, stopped: list[tuple[str, str]]
) -> None:
    """The one target is of Nørreparken in 2023; the starting figure of the share is no target."""
    wanted = changed(standing_parts(published, PLAN_ID), part, 0, valid_to=last_day)
    assert [*targets_that_stop(change_of(published, wanted))] == stopped
