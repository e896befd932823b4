"""What a plan as it is wanted changes of what stands, published and read back."""

from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from plans import parts
from plans.change import Difference, change_of
from plans.publishing import NotReady, preview, publish
from plans.standing import standing_parts
from store.connection import Store
from store.write import Reasons, ReasonsMissing, publish_new, withdraw
from tests.given import Figure, observation, submission
from tests.plans.given_plan import IN_JOBS, JOBS, NAME, PLAN, PLAN_ID, changed

BY = "Prøveleder"
JOBS_ID = f"{PLAN_ID}/jobcafe/antal-jobsamtaler"


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
        "needs_approval": "nej",
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
