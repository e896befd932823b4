"""Drafts and withdrawn files: what they say in words is read by nobody but who hands in."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from store import inspection
from store.connection import Store
from store.records import SCHEMAS, Submission
from store.views import SQL
from store.write import Reasons, hand_in, publish, withdraw
from tests.given import (
    BY,
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    indicator_id,
    published,
    store_filled_by,
    submission,
)

MARTS = sorted(file.stem for file in (SQL / "marts").glob("*.sql"))
PERSON = "Sofie Prøvesen, Ringparken 4"
FIGURE = Figure("Samtaler", "R", "2023K1", "actual", 10, raw="10")


def naming_a_person(content: str) -> Submission:
    """A file that names somebody wherever a text is kept, beside a corrected figure."""
    about = {"plan_id": PLAN_ID, "activity_id": f"{PLAN_ID}/vejledning"}
    of_figure = {"indicator_id": indicator_id("Samtaler"), "area_code": "R", "kind": "actual"}
    rows = {
        "finding": {"code": "odd", "severity": "note", "sheet": PERSON, "cell": "B2"}
        | dict.fromkeys(("raw", "message", "suggestion"), PERSON),
        "change_reason": {**of_figure, "plan_id": PLAN_ID, "period": "2023K1", "reason": PERSON},
        "choice": {"plan_id": PLAN_ID, "subject": "area", "spelling": PERSON, "meaning": PERSON},
        "activity_description": {**about, "purpose": PERSON, "target_groups": PERSON},
        "milestone": {**about, "milestone_name": PERSON, "milestone_status": "planned"}
        | {"milestone_order": 1},
        "narrative": {**about, "quarter": "2023K1", "section": "status"}
        | {"narrative": PERSON, "place": PERSON},
        "meeting_decision": {"plan_id": PLAN_ID, "meeting_date": date(2023, 5, 1)}
        | {"indicator_id": indicator_id("Samtaler")}
        | {"decision": PERSON, "responsible_role": PERSON},
    }
    frames = {
        table: pl.DataFrame(
            [dict.fromkeys(SCHEMAS[table]) | row], schema=SCHEMAS[table], orient="row"
        )
        for table, row in rows.items()
    }
    noted = submission(replace(FIGURE, value=12), name=f"{PERSON}.xlsx", content=content.encode())
    words = noted.observation.with_columns(
        note=pl.lit(PERSON), raw=pl.lit(f"12 {PERSON}"), sheet=pl.lit(PERSON)
    )
    return replace(noted, observation=words, **frames)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_filled_by(tmp_path, fill)


def fill(store: Store) -> None:
    """A figure that stands, a draft, and a file that was withdrawn for what it says."""
    published(store, submission(added=catalogue(Indicator("Samtaler")), name="plan.toml"))
    published(store, submission(FIGURE))
    hand_in(store, naming_a_person("kladde"), BY)
    withdraw(store, published(store, naming_a_person("trukket")), BY, f"Nævner {PERSON}")


def holding_it(store: Store) -> list[str]:
    return [
        mart for mart in MARTS if PERSON in str(store.read(f"select * from marts.{mart}").rows())
    ]


@pytest.mark.parametrize("sees_all", [False, True])
def test_no_mart_holds_what_a_draft_or_a_withdrawn_file_says(
    store: Store, *, sees_all: bool
) -> None:
    assert holding_it(store.with_rights(sees_all=sees_all)) == []


def test_who_hands_in_reads_it_to_take_it_further(store: Store) -> None:
    assert holding_it(store.with_rights(sees_all=False, hands_in=True)) == [
        "change_log",
        "finding",
        "logged_attribute",
        "logged_figure",
        "upload",
    ]


def test_everybody_sees_that_the_file_is_there_and_what_became_of_it(store: Store) -> None:
    withdraw(store, hand_in(store, naming_a_person("kasseret"), BY), BY)
    rows = store.read(
        "select file_name, status, reason, uploaded_by from marts.upload order by upload_id"
    )
    assert rows.rows() == [
        ("plan.toml", "published", None, BY),
        ("tal.xlsx", "published", None, BY),
        (None, "draft", None, None),
        (None, "withdrawn", None, BY),
        (None, "withdrawn", None, None),
    ]


@pytest.mark.parametrize("mart", ["upload", "finding", "correction"])
def test_the_sql_box_shows_it_to_nobody(store: Store, mart: str) -> None:
    leader = store.with_rights(sees_all=True, hands_in=True)
    answer = inspection.ask(leader, f"select * from marts.{mart}", plan_id=PLAN_ID)
    assert PERSON not in str(answer.rows.rows())


def test_what_the_file_says_stands_in_the_marts_while_it_is_published(store: Store) -> None:
    published(store, naming_a_person("igen"))
    assert {"activity", "choice", "figure", "figure_history", "finding", "milestone"} < set(
        holding_it(store)
    )


def described(words: str) -> Submission:
    """A plan file whose area, note, activity and indicator are called the same."""
    plan = catalogue(Indicator("Samtaler"))
    note = (PLAN_ID, None, None, "event", words, date(2024, 1, 8), date(2024, 1, 8), None)
    renamed = replace(
        plan,
        area=plan.area.with_columns(area_name=pl.lit(words)),
        activity=plan.activity.with_columns(activity_name=pl.lit(words)),
        indicator=plan.indicator.with_columns(
            indicator_name=pl.lit(words), aliases=pl.Series([[words]])
        ),
        plan_event=pl.DataFrame([note], schema=SCHEMAS["plan_event"], orient="row"),
    )
    return submission(added=renamed, name="plan.toml", content=words.encode())


NAMED, AFTER = 2, 3


def fill_with_names(store: Store) -> None:
    published(store, submission(FIGURE, added=catalogue(Indicator("Samtaler"))))
    published(store, described(PERSON))
    published(store, described("Ny"))


def test_what_a_plan_file_called_things_goes_with_it_from_the_changes_of_those_after_it(
    tmp_path: Path,
) -> None:
    store = store_filled_by(tmp_path, fill_with_names)
    changes = "select subject, attribute, thing_name, was, becomes, was_withdrawn, is_withdrawn"
    changes += f" from marts.catalogue_change where upload_id = {AFTER} order by all"
    assert PERSON in str(store.read(changes).rows())

    withdraw(store, NAMED, BY, "Navngav nogen")

    assert holding_it(store.with_rights(sees_all=True)) == []
    indicator = [row for row in store.read(changes).rows() if row[0] == "indicator"]
    assert indicator == [
        ("indicator", "aliases", "Ny", None, "Ny", True, False),
        ("indicator", "indicator_name", "Ny", None, "Ny", True, False),
    ]
    assert ("plan_event", "text", None, None, None, True, True) in store.read(changes).rows()


def test_what_a_plan_file_became_is_closed_when_what_it_fell_back_to_is_withdrawn(
    tmp_path: Path,
) -> None:
    store = store_filled_by(tmp_path, fill_with_names)
    withdraw(store, AFTER, BY, "Forkert fil")
    publish(store, AFTER, BY, Reasons("Rigtig fil"))
    withdraw(store, NAMED, BY, "Navngav nogen")

    assert holding_it(store.with_rights(sees_all=True)) == []


def test_nothing_by_which_a_files_bytes_can_be_tried_is_shown(store: Store) -> None:
    columns = {column for mart in inspection.marts(store) for column in mart.columns}
    tried_by = ("sha256", "hash", "size", "length", "bytes")
    assert [column for column in columns if any(word in column for word in tried_by)] == []
