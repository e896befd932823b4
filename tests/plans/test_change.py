"""What a plan as it is wanted changes of what stands, published and read back."""

from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from plans import parts
from plans.change import Difference, change_of
from plans.parts import PlanParts
from plans.publishing import NotReady, preview, publish
from plans.standing import standing_parts
from store.connection import Store
from store.write import Reasons, ReasonsMissing, publish_new, withdraw
from tests.given import Figure, observation, submission
from tests.plans.given_plan import JOBS, NAME, PLAN, PLAN_ID, SHARE, changed, with_row

BY = "Prøveleder"
JOBS_ID = f"{PLAN_ID}/jobcafe/antal-jobsamtaler"


IN_JOBS = {"theme": "Jobs", "activity_name": "Jobcafé", "indicator_name": JOBS}


def test_a_plan_from_nothing_stands_as_it_was_written(published: Store) -> None:
    standing = standing_parts(published, PLAN_ID)
    assert standing.plan == {
        "plan_name": NAME,
        "municipality": "Nørreby Kommune",
        "start_date": "01-01-2023",
        "end_date": "31-12-2026",
        "aliases": "",
        "predecessor_id": "",
        "on_track_from": "85 %",
        "behind_from": "60 %",
        "goal_period": "",
        "reporting_deadline_days": "30",
        "is_invented": "nej",
        "id": PLAN_ID,
    }
    assert [(row["area_code"], row["residents"]) for row in standing.of(parts.AREAS)] == [
        ("N", "1200"),
        ("L", ""),
    ]
    assert standing.of(parts.FOCUS_AREAS)[0]["canonical_names"] == (
        "Beskæftigelse; Uddannelse og livschancer"
    )
    assert standing.of(parts.ACTIVITIES)[0]["purpose"] == "At flere kommer i job"
    first, second = standing.of(parts.INDICATORS)
    assert (first["id"], first["aggregation"], first["responsible_role"]) == (
        JOBS_ID,
        "sum",
        "Jobvejlederen",
    )
    assert (second["unit"], second["additive_areas"]) == ("procent", "nej")
    assert [
        (row["area_name"], row["period"], row["kind"], row["figure"])
        for row in standing.of(parts.GOALS)
    ] == [
        ("Hele planen", "2022", "Udgangspunkt", "19,5 %"),
        ("Nørreparken", "2023", "Mål", "mindst 40"),
    ]
    assert standing.of(parts.MILESTONES)[0]["due_date"] == "01-03-2023"


def test_the_figures_of_goals_are_read_as_cells_are(published: Store) -> None:
    rows = published.read(
        "select kind, value, low, high, unit from marts.figure order by kind"
    ).rows()
    assert rows == [
        ("baseline", 19.5, None, None, "procent"),
        ("target", 40.0, None, None, "antal"),
    ]


def test_what_stands_changes_nothing_when_it_is_handed_back(published: Store) -> None:
    change = change_of(published, standing_parts(published, PLAN_ID))
    assert (change.is_empty, change.findings) == (True, ())
    with pytest.raises(NotReady):
        publish(published, change, BY)


def test_only_what_differs_is_published(published: Store) -> None:
    wanted = changed(
        standing_parts(published, PLAN_ID), parts.INDICATORS, 0, aggregation="seneste tal"
    )
    change = change_of(published, wanted, valid_from=date(2026, 7, 1))
    assert change.differences == (
        Difference("indicator", JOBS_ID, JOBS, "aggregation", "sum", "last"),
    )
    assert {table: len(rows) for table, rows in change.rows.items()} == {"indicator": 1}
    assert change.rows["indicator"][0]["valid_from"] == date(2026, 7, 1)


def test_a_new_way_of_counting_holds_from_its_quarter_and_is_corrected_from_there(
    published: Store,
) -> None:
    """10 and 10 conversations are 20 in the second quarter; counted as the newest figure from the
    third, the 7 of that quarter are the year's.
    """
    figures = [
        Figure("antal-jobsamtaler", None, f"2023K{quarter}", "actual", value)
        for quarter, value in ((1, 10), (2, 10), (3, 7))
    ]
    rows = observation(*figures, plan_id=PLAN_ID).with_columns(
        activity_id=pl.lit(f"{PLAN_ID}/jobcafe"), indicator_id=pl.lit(JOBS_ID)
    )
    publish_new(published, replace(submission(plan_id=PLAN_ID), observation=rows), BY)
    wanted = changed(
        standing_parts(published, PLAN_ID), parts.INDICATORS, 0, aggregation="seneste tal"
    )
    change = change_of(published, wanted, valid_from=date(2023, 7, 1))
    publish(published, change, BY, Reasons("De samme kommer igen"))
    assert _years_to_date(published) == [("2023K1", 10.0), ("2023K2", 20.0), ("2023K3", 7.0)]

    wanted = changed(
        standing_parts(published, PLAN_ID), parts.INDICATORS, 0, aggregation="højeste tal"
    )
    too_early = change_of(published, wanted, valid_from=date(2023, 4, 1))
    assert [one.message for one in too_early.findings if one.severity == "error"] == [
        "»Antal jobsamtaler« tælles allerede på en ny måde fra 1. juli 2023."
    ]
    correction = change_of(published, wanted)
    publish(published, correction, BY, Reasons("Det var det højeste"))
    assert _years_to_date(published) == [("2023K1", 10.0), ("2023K2", 20.0), ("2023K3", 10.0)]


def test_a_target_changed_within_its_year_leaves_the_quarters_before_to_the_old_one(
    published: Store,
) -> None:
    def handed_in(figure: str, day: date | None) -> list[tuple[object, ...]]:
        standing = standing_parts(published, PLAN_ID)
        change = change_of(
            published, changed(standing, parts.GOALS, 1, figure=figure), valid_from=day
        )
        publish(published, change, BY, Reasons("Aftalt"))
        return published.read(
            "select value, valid_from from marts.figure where kind = 'target' order by valid_from"
        ).rows()

    july = date(2023, 7, 1)
    assert handed_in("50", july) == [(50.0, july), (40.0, None)]
    assert [row["figure"] for row in standing_parts(published, PLAN_ID).of(parts.GOALS)] == [
        "19,5 %",
        "50",
    ]
    # A day after the year, or none, corrects the target that stands.
    assert handed_in("60", date(2026, 7, 1)) == [(60.0, july), (40.0, None)]
    assert handed_in("70", None) == [(70.0, july), (40.0, None)]


def _years_to_date(store: Store) -> list[tuple[str, float]]:
    return store.read(
        "select quarter, ytd from marts.goal_attainment"
        " where indicator_id = $indicator_id and area is null and actual is not null"
        " order by quarter",
        indicator_id=JOBS_ID,
    ).rows()


def test_words_that_count_nothing_otherwise_have_no_day_of_their_own(published: Store) -> None:
    wanted = changed(standing_parts(published, PLAN_ID), parts.THEMES, 0, **IN_JOBS)
    change = change_of(published, wanted, valid_from=date(2026, 7, 1))
    assert change.rows["indicator"][0]["valid_from"] is None


def test_a_change_needs_a_reason_and_can_be_undone(published: Store) -> None:
    wanted = changed(standing_parts(published, PLAN_ID), parts.PLAN, 0, municipality="Sønderby")
    change = change_of(published, wanted)
    with pytest.raises(ReasonsMissing):
        publish(published, change, BY)
    upload_id = publish(published, change, BY, Reasons("Kommunen har skiftet navn"))
    assert standing_parts(published, PLAN_ID).plan["municipality"] == "Sønderby"
    withdraw(published, upload_id, BY, "Fortrudt")
    assert standing_parts(published, PLAN_ID).plan["municipality"] == "Nørreby Kommune"


def test_a_change_made_back_and_again_is_published_each_time(published: Store) -> None:
    for municipality in ("Sønderby", "Nørreby Kommune", "Sønderby"):
        wanted = changed(
            standing_parts(published, PLAN_ID), parts.PLAN, 0, municipality=municipality
        )
        publish(published, change_of(published, wanted), BY, Reasons("Frem og tilbage"))
    assert standing_parts(published, PLAN_ID).plan["municipality"] == "Sønderby"


def test_a_renamed_indicator_keeps_its_id_its_goals_and_its_former_name(published: Store) -> None:
    wanted = changed(
        standing_parts(published, PLAN_ID), parts.INDICATORS, 0, indicator_name="Samtaler om job"
    )
    change = change_of(published, wanted)
    assert [one.code for one in change.findings] == []
    publish(published, change, BY, Reasons("Kortere navn"))
    standing = standing_parts(published, PLAN_ID)
    assert (
        standing.of(parts.INDICATORS)[0]["id"],
        standing.of(parts.INDICATORS)[0]["aliases"],
    ) == (
        JOBS_ID,
        JOBS,
    )
    assert standing.of(parts.GOALS)[1]["indicator_name"] == "Samtaler om job"


def test_a_renamed_activity_keeps_its_id_and_its_indicators(published: Store) -> None:
    wanted = changed(
        standing_parts(published, PLAN_ID), parts.ACTIVITIES, 0, activity_name="Job- og CV-café"
    )
    publish(published, change_of(published, wanted), BY, Reasons("Nyt navn"))
    standing = standing_parts(published, PLAN_ID)
    assert standing.of(parts.ACTIVITIES)[0]["id"] == f"{PLAN_ID}/jobcafe"
    assert standing.of(parts.ACTIVITIES)[0]["aliases"] == "Jobcafé"
    assert {row["activity_name"] for row in standing.of(parts.INDICATORS)} == {"Job- og CV-café"}


def test_a_row_that_is_left_out_is_told_of_and_stands(published: Store) -> None:
    standing = standing_parts(published, PLAN_ID)
    wanted = standing.with_rows(parts.AREAS, standing.of(parts.AREAS)[:1])
    change = change_of(published, wanted)
    assert change.is_empty
    assert [(one.code, one.message) for one in change.findings] == [
        ("plan_row_gone", "»Lunden« står ikke på arket Områder mere; det er ikke ændret.")
    ]


def test_a_changed_target_is_a_changed_figure(published: Store) -> None:
    wanted = changed(standing_parts(published, PLAN_ID), parts.GOALS, 1, figure="mindst 50")
    previewed = preview(published, change_of(published, wanted))
    assert previewed is not None
    rows = previewed.preview.changes.changed_figures.select("indicator", "was_raw", "raw").rows()
    assert rows == [(JOBS, "mindst 40", "mindst 50")]


def test_a_target_whose_time_the_day_lies_outside_is_corrected_and_that_is_said(
    published: Store,
) -> None:
    wanted = changed(standing_parts(published, PLAN_ID), parts.GOALS, 1, figure="mindst 50")
    change = change_of(published, wanted, valid_from=date(2027, 1, 1))
    assert [one.message for one in change.findings] == [
        "Målet »mindst 50« for 2023 bliver rettet for hele sin tid, for 1. januar 2027 ligger ikke "
        "i den."
    ]


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


def test_an_activity_begins_later_by_a_correction_that_is_compared(store: Store) -> None:
    publish(store, change_of(store, PLAN), BY)
    standing = standing_parts(store, PLAN_ID)
    wanted = changed(standing, parts.ACTIVITIES, 0, valid_from="01-07-2023")
    change = change_of(store, wanted)
    assert [(one.attribute, one.was, one.becomes) for one in change.differences] == [
        ("valid_from", None, date(2023, 7, 1))
    ]
    with pytest.raises(ReasonsMissing):
        publish(store, change, BY)
    expected = "select min(quarter) from marts.completeness where expected > 0"
    assert store.read(expected).item() == "2023K1"
    publish(store, change, BY, Reasons("Vi fik først lokaler i juli"))
    assert store.read(expected).item() == "2023K3"
    assert standing_parts(store, PLAN_ID).of(parts.ACTIVITIES)[0]["valid_from"] == "01-07-2023"


def test_an_indicator_begins_later_or_earlier_by_a_correction_that_is_compared(
    published: Store,
) -> None:
    """The two indicators of the activity are expected in each quarter, and one alone before it."""

    def corrected(words: str) -> list[tuple[object, ...]]:
        standing = standing_parts(published, PLAN_ID)
        change = change_of(published, changed(standing, parts.INDICATORS, 0, valid_from=words))
        with pytest.raises(ReasonsMissing):
            publish(published, change, BY)
        publish(published, change, BY, Reasons("Vejlederen kom først da"))
        return [(one.attribute, one.was, one.becomes) for one in change.differences]

    def first_quarter() -> str:
        return published.read(
            "select min(quarter) from marts.completeness where expected = 2"
        ).item()

    july, october = date(2023, 7, 1), date(2023, 10, 1)
    assert first_quarter() == "2023K1"
    assert corrected("01-10-2023") == [("begin_date", None, october)]
    assert first_quarter() == "2023K4"

    # A new way of counting from a day is a version more, and the beginning is that of them all.
    wanted = changed(
        standing_parts(published, PLAN_ID), parts.INDICATORS, 0, aggregation="højeste tal"
    )
    change = change_of(published, wanted, valid_from=date(2025, 1, 1))
    publish(published, change, BY, Reasons("De samme kommer igen"))
    assert standing_parts(published, PLAN_ID).of(parts.INDICATORS)[0]["valid_from"] == "01-10-2023"
    assert corrected("01-07-2023") == [("begin_date", october, july)]
    assert first_quarter() == "2023K3"
    assert corrected("") == [("begin_date", july, None)]
    assert first_quarter() == "2023K1"
    assert standing_parts(published, PLAN_ID).of(parts.INDICATORS)[0]["valid_from"] == ""
    assert published.read(
        "select was, becomes, valid_from from marts.catalogue_change"
        " where attribute = 'begin_date' order by upload_id"
    ).rows() == [
        (None, "2023-10-01", None),
        ("2023-10-01", "2023-07-01", None),
        ("2023-07-01", "2023-01-01", None),
    ]
