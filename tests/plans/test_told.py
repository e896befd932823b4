"""What a plan tells beside what it counts: how a year goes, what happened, and what reports say."""

from datetime import date

import pytest

from plans import parts
from plans.change import change_of
from plans.parts import Part, PlanParts
from plans.publishing import publish
from plans.read_workbook import read_workbook
from plans.standing import standing_parts
from plans.typed import records_of
from plans.workbook import workbook_of
from store.connection import Store
from store.write import Reasons, withdraw
from tests.plans.given_plan import JOBS, PLAN, PLAN_ID, changed

BY = "Prøveleder"
YES = {"is_invented": "ja", "needs_approval": "ja"}
JOBS_ID = f"{PLAN_ID}/jobcafe/antal-jobsamtaler"


def told_of(plan: PlanParts) -> PlanParts:
    """The plan with a profile, a note about its conversations, one about a day, and a text."""
    plan = changed(plan, parts.PLAN, 0, goal_period="kvartalets", **YES)
    plan = changed(plan, parts.INDICATORS, 0, profile="10; 20,5; 60; 100 %")
    about_talks = {"activity_name": "Jobcafé", "indicator_name": JOBS, "area_name": "Lunden"}
    days = {"start_date": "01-07-2024", "end_date": "31-07-2024"}
    notes = (
        {"kind": "Sygdom", "text": "Vejlederen er syg", **days, **about_talks},
        {"kind": "", "text": "Åbent hus", "start_date": "3/8 2024"},
    )
    said = {
        "quarter": "3. kvartal 2024",
        "section": "Udfordringer",
        "narrative": "Få kommer.\nJob.",
    }
    texts = ({"activity_name": "Jobcafé", **said},)
    return plan.with_rows(parts.NOTES, notes).with_rows(parts.TEXTS, texts)


NOTES = "select kind, text, area, indicator_id, start_date, end_date from marts.plan_event"


def test_a_plan_tells_how_a_year_goes_what_happened_and_what_was_reported(
    published: Store,
) -> None:
    publish(published, change_of(published, told_of(PLAN)), BY, Reasons("Beskrevet"))
    assert published.read(f"{NOTES} order by start_date").rows() == [
        ("absence", "Vejlederen er syg", "L", JOBS_ID, date(2024, 7, 1), date(2024, 7, 31)),
        ("event", "Åbent hus", None, None, date(2024, 8, 3), date(2024, 8, 3)),
    ]
    texts = "select quarter, section, narrative, place from marts.narrative"
    assert published.read(texts).rows() == [("2024K3", "challenges", "Få kommer.\nJob.", None)]
    assert published.read(
        "select profile from materialized.indicator where indicator_id = $id", id=JOBS_ID
    ).item().to_list() == [0.1, 0.205, 0.6, 1.0]
    plan = published.read("select goal_period, is_invented, needs_approval from materialized.plan")
    assert plan.rows() == [("quarter", True, True)]

    standing = standing_parts(published, PLAN_ID)
    assert standing.of(parts.INDICATORS)[0]["profile"] == "10; 20,5; 60; 100 %"
    again, _ = read_workbook("plan.xlsx", workbook_of(standing))
    change = change_of(published, again)
    assert (change.is_empty, change.findings) == (True, ())


def test_a_note_in_other_words_is_the_same_note_and_stays_when_the_plan_is_changed(
    published: Store,
) -> None:
    publish(published, change_of(published, told_of(PLAN)), BY, Reasons("Beskrevet"))
    wanted = changed(standing_parts(published, PLAN_ID), parts.NOTES, 1, text="Åbent hus i Lunden")
    upload_id = publish(published, change_of(published, wanted), BY, Reasons("Stedet manglede"))
    wanted = changed(standing_parts(published, PLAN_ID), parts.PLAN, 0, municipality="Sønderby")
    publish(published, change_of(published, wanted), BY, Reasons("Kommunen har skiftet navn"))
    by_text = "select text from marts.plan_event order by text"
    assert published.read(by_text)["text"].to_list() == ["Vejlederen er syg", "Åbent hus i Lunden"]
    withdraw(published, upload_id, BY, "Fortrudt")
    assert published.read(by_text)["text"].to_list() == ["Vejlederen er syg", "Åbent hus"]


def test_a_profile_changed_from_a_day_leaves_the_quarters_before_to_the_old_one(
    published: Store,
) -> None:
    wanted = changed(
        standing_parts(published, PLAN_ID), parts.INDICATORS, 0, profile="10; 20; 30; 100 %"
    )
    change = change_of(published, wanted, valid_from=date(2024, 1, 1))
    assert change.rows["indicator"][0]["valid_from"] == date(2024, 1, 1)


@pytest.mark.parametrize(
    ("part", "texts", "message"),
    [
        (
            parts.INDICATORS,
            {"profile": "25; 50; 75"},
            "»25; 50; 75« er ikke fire andele, der stiger.",
        ),
        (
            parts.INDICATORS,
            {"profile": "50; 25; 75; 100 %"},
            "»50; 25; 75; 100 %« er ikke fire andele, der stiger.",
        ),
        (parts.NOTES, {"text": "Åbent hus"}, "Fra mangler."),
        (
            parts.NOTES,
            {"text": "Ferie", "start_date": "01-07-2024", "end_date": "01-06-2024"},
            "Til ligger før den dag, det begynder.",
        ),
        (
            parts.NOTES,
            {"text": "Ferie", "start_date": "01-07-2024", "area_name": "Skoven"},
            "»Skoven« står ikke på arket Områder.",
        ),
        (
            parts.TEXTS,
            {"activity_name": "Jobcafé", "quarter": "2024", "narrative": "Få kommer."},
            "»2024« er ikke et kvartal.",
        ),
    ],
)
def test_what_a_plan_tells_is_asked_for_where_it_cannot_be_read(
    part: Part, texts: dict[str, str], message: str
) -> None:
    found = [one.message for one in records_of(changed(PLAN, part, 0, **texts)).findings]
    assert found == [message]
