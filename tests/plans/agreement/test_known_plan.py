"""An agreement of a plan that stands already: its ids, codes and names are kept."""

from datetime import date

import pytest

from loaders.catalogue.plan_file import read_plan_file
from plans.agreement.read import draft_of_text
from plans.agreement.text import successor_readings
from plans.draft import DraftPlan
from store.records import Catalogue
from tests.plans.agreement.written_agreement import FLAT_AGREEMENT

PLAN = """
[[plan]]
id = "noerreby-by"
name = "Nørreby"
aliases = ["Sammen om Åbyen"]
municipality = "Nørreby Kommune"
start_date = 2022-10-01
end_date = 2026-09-30
[[plan.area]]
code = "11"
name = "Bøgeparken"
[[plan.area]]
code = "NK"
name = "Nørreby Kommune"
aliases = ["Kommunen"]
is_benchmark = true
[[plan.focus_area]]
name = "Beskæftigelse"
[[plan.activity]]
id = "maal"
name = "Delmål"
aliases = ["Vores delmål"]
focus_area = "Beskæftigelse"
[[plan.activity.indicator]]
id = "ledige"
name = "Antal langtidsledige i boligområderne"
aggregation = "max"
direction = "increase"
"""


def known(text: str = PLAN) -> Catalogue:
    return read_plan_file(text.encode()).catalogue


@pytest.fixture(scope="module")
def draft() -> DraftPlan:
    return draft_of_text(FLAT_AGREEMENT, known=known())


def test_the_plan_keeps_its_id_and_the_names_it_is_known_by(draft: DraftPlan) -> None:
    plan = draft.plan
    assert (plan.plan_id, plan.name, plan.aliases) == (
        "noerreby-by",
        "Nørreby",
        ("Sammen om Åbyen",),
    )


def test_areas_keep_their_names_and_only_new_ones_are_asked_about(draft: DraftPlan) -> None:
    assert [(one.code, one.name, one.aliases) for one in draft.areas] == [
        ("11", "Bøgeparken", ()),
        ("12", "12", ()),
        ("27", "27", ()),
        ("NK", "Nørreby Kommune", ("Kommunen",)),
    ]
    assert [one.raw for one in draft.questions if one.subject == "area_name"] == ["12, 27"]
    assert [one for one in draft.questions if one.subject == "area"] == []


def test_what_has_the_same_name_keeps_its_id(draft: DraftPlan) -> None:
    activity = draft.activities[0]
    assert (activity.activity_id, activity.aliases) == ("noerreby-by/maal", ("Vores delmål",))
    ids = {one.name: one.indicator_id for one in draft.indicators[:4]}
    assert ids["Antal langtidsledige i boligområderne"] == "noerreby-by/maal/ledige"
    assert ids["Mødeprocent blandt de ledige"] == "noerreby-by/maal/moedeprocent-blandt-de-ledige"


def test_words_decide_and_what_they_do_not_say_stays_as_it_stands(draft: DraftPlan) -> None:
    indicator = next(
        one for one in draft.indicators if one.indicator_id == "noerreby-by/maal/ledige"
    )
    attributes = {one.name: (one.value, one.read_from) for one in indicator.attributes}
    assert attributes["direction"] == ("decrease", "skal falde")
    assert attributes["aggregation"] == ("max", None)


def test_a_plan_of_the_years_after_is_one_of_its_own_and_may_follow() -> None:
    earlier = PLAN.replace("noerreby-by", "noerreby").replace("Sammen om Åbyen", "Før")
    earlier = earlier.replace("2022-10-01", "2018-01-01").replace("2026-09-30", "2021-12-31")
    draft = draft_of_text(FLAT_AGREEMENT, known=known(earlier))
    assert (draft.plan.plan_id, draft.plan.predecessor_id) == ("noerreby-2022", "noerreby")
    assert draft.plan.start_date == date(2022, 10, 1)
    assert [one.readings for one in draft.questions if one.subject == "predecessor"] == [
        successor_readings("Nørreby")
    ]


def test_what_a_report_does_not_say_of_a_known_plan_is_what_stands() -> None:
    report = (
        "Helhedsplan:\tNørreby\nAktivitet:\tDelmål\nKvartal/år:\t3. kvartal 2023\n\n"
        "Succeskriterium\tÅrsmål\tDette kvartal\n"
        "Antal langtidsledige i boligområderne\t90\t120\n\n"
        "Læring\n\nVi lærte noget.\n\nStatus\n\nDet går.\n\nNørreby Kommune er med.\n"
    )
    draft = draft_of_text(report, known=known())
    assert (draft.plan.plan_id, draft.plan.end_date) == ("noerreby-by", date(2026, 9, 30))
    assert [(one.indicator_id, one.period, one.value) for one in draft.figures] == [
        ("noerreby-by/maal/ledige", "2023", 90.0)
    ]
    assert [one for one in draft.questions if one.subject in ("name", "period")] == []
