"""A delaftale in Word: its forms, its tables and the lists in its cells."""

from datetime import date

import pytest

from plans.agreement.read import draft_of
from plans.draft import DraftPlan
from tests.plans.agreement.word_agreement import word_agreement


@pytest.fixture(scope="module")
def draft() -> DraftPlan:
    return draft_of("delaftale.docx", word_agreement())


def test_a_form_of_rows_tells_of_the_plan_and_names_no_person(draft: DraftPlan) -> None:
    plan = draft.plan
    assert (plan.plan_id, plan.name, plan.municipality) == (
        "egelund",
        "Egely sammen",
        "Egelund Kommune",
    )
    assert (plan.start_date, plan.end_date) == (date(2023, 1, 1), date(2026, 12, 31))
    assert plan.parties == ("Egelund Kommune", "Boligselskabet Ege", "SSP v/ [navn]")
    assert [one.code for one in draft.findings] == ["name_in_text"]
    assert "Krogh" not in repr(draft)


def test_a_table_of_areas_gives_their_codes_and_residents(draft: DraftPlan) -> None:
    assert [(one.code, one.name, one.residents, one.is_benchmark) for one in draft.areas] == [
        ("N", "Nordhøj", 1240, False),
        ("S", "Sydhøj", 860, False),
        ("Kommunen", "Egelund Kommune", None, True),
    ]


def test_lists_in_the_cells_of_a_row_are_indicators_with_their_own_figures(
    draft: DraftPlan,
) -> None:
    figures = [
        (one.indicator_id.split("/")[-1], one.area_code, one.period, one.kind, one.value)
        for one in draft.figures
        if one.indicator_id.startswith("egelund/delmaal/")
    ]
    assert figures == [
        ("antal-sigtede-unge-10-14-aar", None, "2022K1", "baseline", 12.0),
        ("antal-sigtede-unge-10-14-aar", "Kommunen", "2022K1", "baseline", 61.0),
        ("antal-sigtede-unge-10-14-aar", None, "2026", "target", 8.0),
        ("antal-sigtede-unge-15-17-aar", None, "2022K1", "baseline", 40.0),
        ("antal-sigtede-unge-15-17-aar", "Kommunen", "2022K1", "baseline", 210.0),
        ("antal-sigtede-unge-15-17-aar", None, "2026", "target", 30.0),
        ("andel-trygge-beboere", None, "2022", "baseline", 71.0),
        ("andel-trygge-beboere", None, "2026", "target", 80.0),
    ]
    assert [one.read_from.place for one in draft.figures[:1]] == ["tabel 3, række 2"]


def test_how_often_one_counts_is_no_part_of_the_source(draft: DraftPlan) -> None:
    indicator = next(one for one in draft.indicators if one.name == "Andel trygge beboere")
    source = next(one for one in indicator.attributes if one.name == "source")
    assert (source.value, source.read_from) == ("Spørgeskema", "Spørgeskema (årligt)")


def test_a_baseline_in_words_is_asked_about(draft: DraftPlan) -> None:
    assert [
        (one.subject, one.raw) for one in draft.questions if one.thing_id == "Tillid til naboer"
    ] == [("baseline", "høj")]


def test_an_activity_keeps_its_purpose_its_sub_goals_and_its_target_group(draft: DraftPlan) -> None:
    activity = next(one for one in draft.activities if one.name == "Gadeteam")
    assert (activity.activity_id, activity.focus_area) == (
        "egelund/gadeteam",
        "Kriminalitetsforebyggelse",
    )
    assert activity.purpose == "At skabe ro om aftenen."
    assert activity.sub_goals == (
        "Teamet har kontakt med mindst 60 unge om året",
        "Færre klager",
    )
    assert activity.target_groups == "Unge på 13-19 år"


def test_expected_numbers_are_targets_of_the_years_that_their_words_say(draft: DraftPlan) -> None:
    targets = [
        (one.indicator_id, one.period, one.value)
        for one in draft.figures
        if one.indicator_id.startswith("egelund/gadeteam/")
    ]
    yearly = "egelund/gadeteam/teamet-har-kontakt-med-mindst-60-unge-om-aaret"
    assert targets == [
        *((yearly, str(year), 60.0) for year in range(2023, 2027)),
        ("egelund/gadeteam/15-unge-faar-et-fritidsjob-i-2025", "2025", 15.0),
    ]


def test_milestones_have_the_day_that_is_said_or_the_last_of_its_month(draft: DraftPlan) -> None:
    assert [(one.activity_id, one.name, one.due_date) for one in draft.milestones] == [
        ("egelund/gadeteam", "Teamet er ansat", date(2023, 3, 1)),
        ("egelund/gadeteam", "Evaluering", date(2024, 12, 31)),
    ]


def test_an_activity_that_is_only_listed_is_asked_about(draft: DraftPlan) -> None:
    assert "egelund/fritidsjob" in {one.activity_id for one in draft.activities}
    assert [one.thing_id for one in draft.questions if one.subject == "purpose"] == [
        "egelund/fritidsjob"
    ]
