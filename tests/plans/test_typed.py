"""What may be typed into the parts of a plan: what is left out or refused, and what it becomes."""

import pytest

from plans import parts
from plans.change import change_of
from plans.parts import PlanParts
from plans.publishing import NotReady, publish
from plans.standing import standing_parts
from store.connection import Store
from store.write import Reasons
from tests.plans.given_plan import IN_JOBS, JOBS, PLAN, PLAN_ID, SHARE, changed, with_row

BY = "Prøveleder"


def test_persons_are_left_out_of_what_is_typed(store: Store) -> None:
    plan = with_row(parts.ACTIVITIES, 0, purpose="Ring til Hanne Jensen på 22 33 44 55")
    change = change_of(store, plan)
    publish(store, change, BY)
    purpose = standing_parts(store, PLAN_ID).of(parts.ACTIVITIES)[0]["purpose"]
    assert "Hanne" not in purpose
    assert "22 33" not in purpose
    assert b"Hanne" not in change.submission.file_content
    assert {one.code for one in change.findings} == {"name_in_cells", "contact_in_cells"}


def test_a_cpr_number_holds_the_whole_change_back(store: Store) -> None:
    plan = with_row(parts.INDICATORS, 0, definition="Talt af 070761-4285.")
    change = change_of(store, plan)
    assert [one.message for one in change.findings if one.severity == "error"] == [
        "Der står et CPR-nummer i linje 1 på arket »Indikatorer«, og filen er derfor afvist."
    ]
    assert b"070761" not in change.submission.file_content
    with pytest.raises(NotReady):
        publish(store, change, BY)


def test_a_person_beside_a_figure_is_left_out_of_it_and_of_what_is_said_of_it(
    store: Store,
) -> None:
    change = change_of(store, with_row(parts.GOALS, 0, figure="40 (Hanne Jensen)"))
    assert "Hanne" not in repr(change.submission)
    assert "Hanne" not in repr(change.findings)


@pytest.mark.parametrize(
    ("plan", "message"),
    [
        (with_row(parts.PLAN, 0, plan_name=""), "Helhedsplanen mangler et navn."),
        (
            with_row(parts.PLAN, 0, end_date=""),
            "Det fremgår ikke, hvornår helhedsplanen begynder og slutter.",
        ),
        (with_row(parts.PLAN, 0, end_date="31-02-2026"), "»31-02-2026« er ikke en dag."),
        (
            with_row(parts.PLAN, 0, end_date="31-12-2022"),
            "Slutter ligger før den dag, det begynder.",
        ),
        (with_row(parts.AREAS, 0, residents="mange"), "»mange« er ikke et helt antal."),
        (with_row(parts.AREAS, 1, area_code="N"), "»N« står to gange på arket Områder."),
        (
            with_row(parts.FOCUS_AREAS, 0, canonical_names=""),
            "Det fremgår ikke, hvilket fælles indsatsområde »Uddannelse og job« dækker: Uddannelse "
            "og livschancer · Beskæftigelse · Kriminalitetsforebyggelse · Sammenhængskraft og "
            "medborgerskab · planens eget.",
        ),
        (
            with_row(parts.FOCUS_AREAS, 0, canonical_names="Job"),
            "»Job« kan ikke stå under Dækker, men Uddannelse og livschancer · Beskæftigelse · "
            "Kriminalitetsforebyggelse · Sammenhængskraft og medborgerskab · planens eget.",
        ),
        (
            with_row(parts.ACTIVITIES, 0, focus_area_name="Kultur"),
            "»Kultur« står ikke på arket Indsatsområder.",
        ),
        (
            with_row(parts.INDICATORS, 0, aggregation="lagt sammen"),
            "»lagt sammen« kan ikke stå under Opgøres som, men sum · seneste tal · gennemsnit · "
            "højeste tal · forskellige personer · andel.",
        ),
        (with_row(parts.INDICATORS, 0, indicator_name=""), "Indikator mangler."),
        (with_row(parts.GOALS, 0, figure="mange"), "»mange« kan ikke læses som ét tal."),
        (with_row(parts.GOALS, 0, figure="N: 4 L: 5"), "»N: 4 L: 5« kan ikke læses som ét tal."),
        (with_row(parts.GOALS, 0, period="snart"), "»snart« er ikke et år eller et kvartal."),
        (
            with_row(parts.GOALS, 0, area_name="Skoven"),
            "»Skoven« står ikke på arket Områder.",
        ),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_published(
    store: Store, plan: PlanParts, message: str
) -> None:
    change = change_of(store, plan)
    assert message in [one.message for one in change.findings if one.severity == "error"]
    with pytest.raises(NotReady):
        publish(store, change, BY)
    assert standing_parts(store, PLAN_ID).plan == {}


def test_a_target_outside_the_plan_is_told_of(store: Store) -> None:
    change = change_of(store, with_row(parts.GOALS, 0, period="2027"))
    assert [one.message for one in change.findings] == [
        "2027 ligger uden for helhedsplanens periode."
    ]
    assert not change.has_errors


def test_a_share_names_the_indicator_it_is_a_share_of(store: Store) -> None:
    plan = with_row(parts.INDICATORS, 1, aggregation="andel", denominator=JOBS)
    publish(store, change_of(store, plan), BY)
    standing = standing_parts(store, PLAN_ID).of(parts.INDICATORS)
    assert (standing[1]["indicator_name"], standing[1]["denominator"]) == (SHARE, JOBS)


@pytest.mark.parametrize(
    ("aggregation", "unit"),
    [
        ("andel", "procent"),
        ("gennemsnit", "antal"),
        ("forskellige personer", "antal"),
        ("seneste tal", "procent"),
    ],
)
def test_areas_never_add_up_of_shares_averages_and_distinct_persons(
    store: Store, aggregation: str, unit: str
) -> None:
    plan = with_row(
        parts.INDICATORS, 0, aggregation=aggregation, unit=unit, additive_areas=parts.YES
    )
    change = change_of(store, plan)
    assert [one.code for one in change.findings] == ["plan_areas_apart"]
    publish(store, change, BY)
    assert standing_parts(store, PLAN_ID).of(parts.INDICATORS)[0]["additive_areas"] == parts.NO


def test_areas_that_nothing_is_said_of_add_up_where_they_can(store: Store) -> None:
    publish(store, change_of(store, with_row(parts.INDICATORS, 0, additive_areas="")), BY)
    standing = standing_parts(store, PLAN_ID).of(parts.INDICATORS)
    assert [one["additive_areas"] for one in standing] == [parts.YES, parts.NO]


def test_a_focus_area_may_be_the_plans_own(store: Store) -> None:
    plan = with_row(parts.FOCUS_AREAS, 0, canonical_names="Planens eget; Beskæftigelse")
    publish(store, change_of(store, plan), BY)
    stored = store.read("select canonical_focus_area from marts.focus_area").rows()
    assert stored == [("Uddannelse og job",)]
    (row,) = standing_parts(store, PLAN_ID).of(parts.FOCUS_AREAS)
    assert row["canonical_names"] == "planens eget; Beskæftigelse"


def test_what_may_be_covered_is_told_of_the_set_of_the_plans_period(store: Store) -> None:
    plan = changed(
        with_row(parts.FOCUS_AREAS, 0, canonical_names="Job"),
        parts.PLAN,
        0,
        start_date="01-01-2016",
        end_date="31-12-2019",
    )
    said = [one.message for one in change_of(store, plan).findings if one.severity == "error"]
    assert said[0] == (
        "»Job« kan ikke stå under Dækker, men Tryghed og trivsel · Kriminalpræventiv indsats · "
        "Uddannelse og beskæftigelse · Forebyggelse og forældreansvar · planens eget."
    )


def test_the_thresholds_of_a_plan_are_changed_as_shares(store: Store) -> None:
    publish(store, change_of(store, PLAN), BY)
    standing = standing_parts(store, PLAN_ID)
    assert [standing.plan[one] for one in parts.LIMITS] == ["85 %", "60 %"]
    wanted = changed(standing, parts.PLAN, 0, on_track_from="92,5")
    change = change_of(store, wanted)
    assert [(one.attribute, one.was, one.becomes) for one in change.differences] == [
        ("on_track_from", 0.85, 0.925)
    ]
    publish(store, change, BY, Reasons("Vi vil se det før"))
    assert standing_parts(store, PLAN_ID).plan["on_track_from"] == "92,5 %"
    unsaid = changed(standing, parts.PLAN, 0, on_track_from="", behind_from="")
    assert change_of(store, unsaid).is_empty


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        ({"on_track_from": "0"}, "»0« er ikke en andel."),
        ({"on_track_from": "120 %"}, "»120 %« er ikke en andel."),
        (
            {"on_track_from": "50 %", "behind_from": "60 %"},
            "Bagud fra ligger over På vej fra.",
        ),
    ],
)
def test_thresholds_that_cannot_be_are_refused(
    store: Store, limits: dict[str, str], message: str
) -> None:
    change = change_of(store, with_row(parts.PLAN, 0, **limits))
    assert [one.message for one in change.findings if one.severity == "error"] == [message]


def test_a_theme_is_said_of_the_indicators_that_count_in_it(store: Store) -> None:
    publish(store, change_of(store, PLAN.with_rows(parts.THEMES, (IN_JOBS,))), BY)
    standing = standing_parts(store, PLAN_ID)
    assert standing.of(parts.THEMES) == (IN_JOBS,)
    unsaid = PlanParts({name: of for name, of in standing.rows.items() if name != "themes"})
    assert change_of(store, unsaid).is_empty
    change = change_of(store, standing.with_rows(parts.THEMES, ()))
    assert [(one.attribute, one.was, one.becomes) for one in change.differences] == [
        ("theme", "Jobs", None)
    ]
    twice = change_of(store, standing.with_rows(parts.THEMES, (IN_JOBS, IN_JOBS)))
    assert [one.message for one in twice.findings] == [f"»{JOBS}« står to gange på arket Temaer."]
