"""What areas, activities and indicators come of: in the plan, its workbook and on the card."""

from datetime import date

import pytest

from plans import parts
from plans.change import Difference, change_of
from plans.parts import PlanParts
from plans.publishing import publish
from plans.read_workbook import read_workbook
from plans.standing import standing_parts
from plans.successor import successor_of
from plans.typed import records_of
from plans.workbook import workbook_of
from queries import explanation
from store.connection import Store
from store.write import Reasons
from tests.plans.given_plan import JOBS, PLAN, PLAN_ID, changed
from wording import catalogue

BY = "Prøveleder"
OLD_ID, NEW_ID = f"{PLAN_ID}/jobcafe/antal-jobsamtaler", f"{PLAN_ID}/jobcafe/antal-jobmoeder"


def merged(plan_parts: PlanParts, came_from: str = JOBS) -> PlanParts:
    """From July 2024 meetings are counted in the place of talks; Nordhavn was a part of Lunden."""
    ended = changed(plan_parts, parts.INDICATORS, 0, valid_to="30-06-2024")
    new = {"activity_name": "Jobcafé", "indicator_name": "Antal jobmøder"}
    begun = changed(ended, parts.INDICATORS, 2, **new, valid_from="01-07-2024", came_from=came_from)
    area = {"area_code": "NH", "area_name": "Nordhavn", "valid_from": "01-07-2024"}
    return changed(begun, parts.AREAS, 2, **area, came_from="Lunden")


@pytest.fixture
def with_origins(published: Store) -> Store:
    wanted = merged(standing_parts(published, PLAN_ID))
    publish(published, change_of(published, wanted), BY, Reasons("Besluttet"))
    return published


def test_what_something_comes_of_stands_in_the_plan_and_its_workbook(with_origins: Store) -> None:
    standing = standing_parts(with_origins, PLAN_ID)
    origins = {
        part.title: [row["came_from"] for row in standing.of(part)]
        for part in (parts.AREAS, parts.ACTIVITIES, parts.INDICATORS)
    }
    assert origins == {
        "Områder": ["", "", "Lunden"],
        "Aktiviteter": [""],
        "Indikatorer": ["", "", JOBS],
    }
    handed_back, findings = read_workbook("plan.xlsx", workbook_of(standing))
    assert findings == ()
    assert change_of(with_origins, handed_back).differences == ()


def test_the_card_says_both_ways_with_the_days(with_origins: Store) -> None:
    def origins(indicator_id: str) -> list[tuple[object, ...]]:
        about = {"plan_id": PLAN_ID, "indicator_id": indicator_id}
        return explanation.origins(with_origins, **about).rows()

    assert origins(NEW_ID) == [(JOBS, False, date(2024, 6, 30))]
    assert origins(OLD_ID) == [("Antal jobmøder", True, date(2024, 7, 1))]


def test_another_name_of_what_it_comes_of_is_known_still(with_origins: Store) -> None:
    standing = standing_parts(with_origins, PLAN_ID)
    renamed = changed(standing, parts.INDICATORS, 0, indicator_name="Samtaler om job")
    publish(with_origins, change_of(with_origins, renamed), BY, Reasons("Nyt navn"))

    about = {"plan_id": PLAN_ID, "indicator_id": NEW_ID}
    assert explanation.origins(with_origins, **about)["indicator_name"].to_list() == [
        "Samtaler om job"
    ]
    change = change_of(with_origins, standing_parts(with_origins, PLAN_ID))
    assert (change.differences, change.findings) == ((), ())


def test_that_it_comes_of_something_else_is_told_and_kept(with_origins: Store) -> None:
    standing = standing_parts(with_origins, PLAN_ID)
    wanted = changed(standing, parts.INDICATORS, 2, came_from="")
    change = change_of(with_origins, wanted)
    assert change.differences == (
        Difference("indicator", NEW_ID, "Antal jobmøder", "came_from", [JOBS], []),
    )
    publish(with_origins, change, BY, Reasons("En fejl"))
    about = {"plan_id": PLAN_ID, "indicator_id": NEW_ID}
    (row,) = explanation.indicator_changes(with_origins, **about).to_dicts()
    assert catalogue.attribute(row) == "kommer af"
    assert catalogue.was_and_becomes(row)[0] == JOBS


def test_its_beginning_is_a_note_on_the_time_axis(with_origins: Store) -> None:
    (row,) = with_origins.read(
        "select *, null as earlier_plan from intermediate.plan_event where plan_id = $plan_id",
        plan_id=PLAN_ID,
    ).to_dicts()
    assert (row["kind"], row["start_quarter"]) == ("definition", "2024K3")
    assert catalogue.new_meaning(row) == f"Kommer af {JOBS}"


@pytest.mark.parametrize("came_from", ["Noget andet", "Antal jobmøder"])
def test_it_comes_of_something_else_in_the_plan(came_from: str) -> None:
    (finding,) = [
        one
        for one in records_of(merged(PLAN, came_from), PLAN_ID).findings
        if one.code == "plan_origin_unknown"
    ]
    assert finding.cell == "Kommer af, linje 3"
    assert finding.message == f"»{came_from}« under Kommer af er ikke noget andet på arket."


def test_the_next_plan_begins_without_it(with_origins: Store) -> None:
    following = successor_of(standing_parts(with_origins, PLAN_ID))
    rows = [*following.of(parts.AREAS), *following.of(parts.INDICATORS)]
    assert {row["came_from"] for row in rows} == {""}
