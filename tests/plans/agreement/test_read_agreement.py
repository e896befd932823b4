"""A delaftale becomes a draft plan: everything with its words, and questions for the rest."""

from datetime import date

import pytest

from plans.agreement.read import draft_of, draft_of_text
from plans.draft import DraftPlan, DraftQuestion
from tests.plans.agreement.written_agreement import FLAT_AGREEMENT


@pytest.fixture(scope="module")
def draft() -> DraftPlan:
    return draft_of("delaftale.txt", FLAT_AGREEMENT.encode())


def asked(draft: DraftPlan, subject: str) -> list[DraftQuestion]:
    return [question for question in draft.questions if question.subject == subject]


def figures(draft: DraftPlan, indicator: str) -> list[tuple[object, ...]]:
    return [
        (one.area_code, one.period, one.kind, one.unit, one.value)
        for one in draft.figures
        if one.indicator_id == f"noerreby/{indicator}"
    ]


def test_the_plan_is_read_under_its_own_headings(draft: DraftPlan) -> None:
    plan = draft.plan
    assert (plan.plan_id, plan.name) == ("noerreby", "Sammen om Åbyen")
    assert plan.municipality == "Nørreby Kommune"
    assert (plan.start_date, plan.end_date) == (date(2022, 10, 1), date(2026, 9, 30))
    assert plan.parties == (
        "Nørreby Jobcenter v. Team Unge",
        "Boligforeningen Åbo",
        "De lokale håndværkere i Nørreby Kommune",
    )
    period = plan.read_from["start_date"]
    assert (period.words, period.place) == ("1. oktober 2022 – 30. september 2026", "linje 15")


def test_the_focus_area_covers_its_own_of_the_common_set(draft: DraftPlan) -> None:
    assert [(one.name, one.canonical_names) for one in draft.focus_areas] == [
        ("Beskæftigelse", ("Beskæftigelse",))
    ]


def test_a_table_without_columns_gives_an_indicator_for_each_item_of_a_list(
    draft: DraftPlan,
) -> None:
    first = "delmaal/andel-unge-uden-job-og-uddannelse-16-19-aar"
    second = "delmaal/andel-unge-uden-job-og-uddannelse-20-24-aar"
    assert figures(draft, first) == [
        (None, "2020", "baseline", "procent", 8.25),
        ("Kommunen", "2020", "baseline", "procent", 4.1),
    ]
    assert figures(draft, second) == [
        (None, "2020", "baseline", "procent", 21.5),
        ("Kommunen", "2020", "baseline", "procent", 9.75),
    ]


def test_the_baselines_stand_with_the_quarter_or_school_year_that_is_said(draft: DraftPlan) -> None:
    assert figures(draft, "delmaal/antal-langtidsledige-i-boligomraaderne") == [
        (None, "2022K1", "baseline", "antal", 142.0),
        ("Kommunen", "2022K1", "baseline", "antal", 1385.0),
    ]
    assert figures(draft, "delmaal/moedeprocent-blandt-de-ledige") == [
        (None, "2021/22", "baseline", "procent", 45.0),
        ("Kommunen", "2021/22", "baseline", "procent", 61.0),
    ]


def test_the_direction_is_read_from_the_words_of_the_sub_goal(draft: DraftPlan) -> None:
    directions = {
        one.name: (one.value("direction"), read_from.read_from, one.sub_goal)
        for one in draft.indicators[:4]
        for read_from in one.attributes
        if read_from.name == "direction"
    }
    assert directions == {
        "Andel unge uden job og uddannelse, 16-19 år": (
            "decrease",
            "Færre",
            "Færre unge uden for uddannelse",
        ),
        "Andel unge uden job og uddannelse, 20-24 år": (
            "decrease",
            "Færre",
            "Færre unge uden for uddannelse",
        ),
        "Antal langtidsledige i boligområderne": (
            "decrease",
            "skal falde",
            "Antallet af langtidsledige skal falde.",
        ),
        "Mødeprocent blandt de ledige": (
            "increase",
            "skal øges",
            "De ledige skal mødes, og mødeprocenten skal øges.",
        ),
    }


def test_a_target_without_a_year_is_asked_about_and_not_lost(draft: DraftPlan) -> None:
    (question,) = [
        one
        for one in asked(draft, "target_period")
        if one.thing_id == "noerreby/delmaal/moedeprocent-blandt-de-ledige"
    ]
    assert question.figure is not None
    assert (question.figure.value, question.figure.unit, question.readings) == (70.0, "procent", ())
    assert question.raw == (
        "Målet er, at mødeprocenten blandt de ledige skal øges til 70% over en årrække."
    )


def test_a_number_that_is_to_stay_holds_in_every_year_of_the_plan(draft: DraftPlan) -> None:
    assert figures(draft, "vaerksted-for-unge/8-unge-loebende-er-i-vaerkstedet") == [
        (None, str(year), "target", "antal", 8.0) for year in range(2022, 2027)
    ]
    (measure,) = asked(draft, "measure")
    assert "i gennemsnit af 12 uger varighed" in measure.question


def test_pasted_words_are_read_as_the_file_is(draft: DraftPlan) -> None:
    assert draft_of_text(FLAT_AGREEMENT) == draft


def test_a_text_that_is_no_plan_is_told_of() -> None:
    nothing = draft_of_text("Referat af et møde om cykler.\n\nDer var kaffe.\n")
    assert [one.code for one in nothing.findings] == ["no_plan_in_text"]
    assert nothing.activities == ()
    assert {one.subject for one in nothing.questions} >= {"name", "period", "municipality"}
