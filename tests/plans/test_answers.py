"""What answers to a draft's questions make of the plan."""

from plans import parts
from plans.agreement.text import (
    AN_AREA_OF_ITS_OWN,
    BOTH_DIVISIONS,
    IS_FOLLOWED,
    NO_SUCCESSOR,
)
from plans.answers import answered
from plans.draft import DraftFigure, DraftQuestion, ReadFrom
from tests.plans.given_plan import JOBS, PLAN, PLAN_ID, SHARE, changed

WITH_IDS = changed(
    changed(PLAN, parts.ACTIVITIES, 0, id=f"{PLAN_ID}/jobcafe"),
    parts.INDICATORS,
    1,
    id=f"{PLAN_ID}/jobcafe/andel",
)


def question(subject: str, thing_id: str = PLAN_ID, raw: str | None = None) -> DraftQuestion:
    return DraftQuestion(subject, thing_id, "Hvad gælder?", raw=raw, readings=("a", "b"))


def test_a_focus_area_covers_those_that_are_chosen() -> None:
    chosen = ("Beskæftigelse", "Kriminalitetsforebyggelse")
    plan = answered(PLAN, question("focus_area", "Uddannelse og job"), chosen)
    (row,) = plan.of(parts.FOCUS_AREAS)
    assert row["canonical_names"] == "Beskæftigelse; Kriminalitetsforebyggelse"


def test_places_that_are_chosen_become_areas_with_codes_of_their_own() -> None:
    plan = answered(PLAN, question("area"), ("Lærkevej", "Skoven"))
    assert [(row["area_code"], row["area_name"]) for row in plan.of(parts.AREAS)] == [
        ("N", "Nørreparken"),
        ("L", "Lunden"),
        ("LÆ", "Lærkevej"),
        ("S", "Skoven"),
    ]


def test_the_division_that_is_there_already_adds_nothing() -> None:
    assert answered(PLAN, question("area"), ("N, L",)) == PLAN


def test_both_divisions_are_what_is_there_and_what_is_in_doubt() -> None:
    plan = answered(PLAN, question("area", raw="Skoven, Marken"), (BOTH_DIVISIONS,))
    assert [row["area_name"] for row in plan.of(parts.AREAS)][2:] == ["Skoven", "Marken"]


def test_a_table_that_only_describes_somebody_is_no_activity() -> None:
    plan = answered(WITH_IDS, question("activity", f"{PLAN_ID}/jobcafe"), (IS_FOLLOWED[1],))
    for part in (parts.ACTIVITIES, parts.INDICATORS, parts.GOALS, parts.MILESTONES):
        assert plan.of(part) == ()
    kept = answered(WITH_IDS, question("activity", f"{PLAN_ID}/jobcafe"), (IS_FOLLOWED[0],))
    assert kept == WITH_IDS


def test_a_period_is_the_plans_days() -> None:
    plan = answered(PLAN, question("period"), ("1. juli 2021 – 30. juni 2025",))
    assert (plan.plan["start_date"], plan.plan["end_date"]) == ("01-07-2021", "30-06-2025")


def test_a_goal_that_only_lacked_its_year_gets_it() -> None:
    figure = DraftFigure(
        indicator_id=f"{PLAN_ID}/jobcafe/andel",
        area_code=None,
        period="",
        kind="target",
        unit="procent",
        value=85,
        read_from=ReadFrom("skal øges til 85% over en årrække", "linje 254"),
    )
    asked = DraftQuestion("target_period", figure.indicator_id, "Hvornår?", figure=figure)
    row = answered(WITH_IDS, asked, ("2025",)).of(parts.GOALS)[-1]
    assert (row["indicator_name"], row["period"], row["kind"], row["figure"]) == (
        SHARE,
        "2025",
        "Mål",
        "85 %",
    )


def test_an_attribute_whose_words_point_two_ways_is_the_one_that_is_chosen() -> None:
    asked = question("direction", f"{PLAN_ID}/jobcafe/andel")
    rows = answered(WITH_IDS, asked, ("decrease",)).of(parts.INDICATORS)
    assert rows[1]["direction"] == "skal falde"
    assert (rows[0]["indicator_name"], rows[0].get("direction")) == (JOBS, None)


def test_another_name_of_an_area_becomes_its_alias_or_an_area_of_its_own() -> None:
    asked = question("area_alias", raw="Lunden, Nord")
    alias = answered(PLAN, asked, ("Lunden",))
    assert [row.get("aliases", "") for row in alias.of(parts.AREAS)][1:] == ["Lunden, Nord"]
    own = answered(PLAN, asked, (AN_AREA_OF_ITS_OWN,))
    assert [row["area_name"] for row in own.of(parts.AREAS)][2:] == ["Lunden Nord"]


def test_a_plan_may_be_named_after_its_town() -> None:
    assert answered(PLAN, question("name"), ("Vesterby",)).plan["plan_name"] == "Vesterby"


def test_the_municipality_that_is_chosen_is_the_plans() -> None:
    plan = answered(PLAN, question("municipality"), ("Vesterby Kommune",))
    assert plan.plan["municipality"] == "Vesterby Kommune"


def test_a_plan_that_follows_none_has_no_predecessor() -> None:
    following = changed(PLAN, parts.PLAN, 0, predecessor_id="lunden-2019")
    kept = answered(following, question("predecessor"), ("Ja, den afløser Lunden",))
    assert kept.plan["predecessor_id"] == "lunden-2019"
    alone = answered(following, question("predecessor"), (NO_SUCCESSOR,))
    assert alone.plan["predecessor_id"] == ""
