"""`marts.change_log` and what lies behind an action: who did what, to whom it is told."""

from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest

from domain.actions import ACTION_KINDS, FILE_DOWNLOADED
from domain.rights import APP
from queries import change_log
from queries.change_log import Wanted
from reports import meetings
from store import access, audit, comments, drafts, inspection, reminders
from store.access import Grant
from store.comments import CommentPlace
from store.connection import Store, open_store
from store.records import CHANGE_REASON, Submission
from store.reminders import Reminder
from store.write import Reasons, hand_in, publish, publish_new, withdraw
from submissions import meeting_decisions, plan_events, small_counts
from submissions.meeting_decisions import Decision
from submissions.plan_events import PlanEvent
from tests.given import (
    BY,
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    indicator_id,
    store_with,
    submission,
)
from tests.hiding import SECRETS, hiding_store, secrets_in
from wording import change_log as in_words

FIRST, SECOND = "Leder Lund", "Leder Holm"
MOST = 50


def leaders(store: Store) -> Store:
    return store.with_rights(sees_all=True, hands_in=True)


def reported(tmp_path: Path) -> Store:
    return leaders(
        store_with(
            tmp_path,
            catalogue(Indicator("Samtaler"), Indicator("Besøg")),
            Figure("Samtaler", "R", "2024K1", "actual", 408),
        )
    )


def figures(value: float, name: str = "rettet.xlsx") -> Submission:
    return replace(
        submission(Figure("Samtaler", "R", "2024K1", "actual", value), name=name), period="2024K1"
    )


def kinds(store: Store, **wanted: object) -> list[str]:
    """What was done, the oldest first."""
    narrowed = Wanted(**wanted)  # ty: ignore[invalid-argument-type]
    rows = change_log.actions(store, rows=MOST, wanted=narrowed)
    assert change_log.count(store, wanted=narrowed) == rows.height
    return rows["kind"].to_list()[::-1]


def test_what_is_handed_in_and_published_at_once_is_one_action(tmp_path: Path) -> None:
    store = reported(tmp_path)
    publish_new(store, figures(410), FIRST, Reasons("To manglede"))

    newest = change_log.actions(store, rows=1).row(0, named=True)
    assert newest["event_from"] == "command_line"
    assert (newest["kind"], newest["event_by"], newest["file_name"], newest["period"]) == (
        "figures_published",
        FIRST,
        "rettet.xlsx",
        "2024K1",
    )
    assert newest["handed_in_at"] <= newest["happened_at"]
    assert (newest["figures_changed"], newest["reason"]) == (1, "To manglede")
    assert change_log.count(store) == 2


def test_what_another_publishes_is_two_actions(tmp_path: Path) -> None:
    store = reported(tmp_path)
    upload_id = hand_in(store, figures(410), FIRST)
    publish(store, upload_id, SECOND, Reasons("To manglede"))

    told = change_log.actions(store, rows=2)
    assert told.select("kind", "event_by").rows() == [
        ("figures_published", SECOND),
        ("figures_handed_in", FIRST),
    ]
    assert told["handed_in_at"].to_list() == [None, None]


def test_a_change_stands_with_what_it_was_what_it_is_and_why_also_when_it_is_withdrawn(
    tmp_path: Path,
) -> None:
    store = reported(tmp_path)
    upload_id = publish_new(store, figures(410), FIRST, Reasons("To manglede"))
    withdraw(store, upload_id, SECOND, "Forkert fil")

    changes = [
        change_log.figures(store, event_id=action["event_id"])
        .select("indicator", "area_name", "was_value", "value", "reason")
        .rows()
        for action in change_log.actions(store, rows=2).to_dicts()
    ]
    assert changes == [
        [("Samtaler", "Ringparken", 410, 408, "Forkert fil")],
        [("Samtaler", "Ringparken", 408, 410, "To manglede")],
    ]


def test_a_change_of_a_plan_stands_with_its_attributes(tmp_path: Path) -> None:
    store = reported(tmp_path)
    decreasing = catalogue(Indicator("Samtaler", direction="decrease"))
    changed = submission(added=replace(catalogue(), indicator=decreasing.indicator), name="plan")
    publish_new(store, replace(changed, layout="plan_parts"), FIRST, Reasons("Aftalt om"))

    action = change_log.actions(store, rows=1).row(0, named=True)
    assert (action["kind"], action["attributes_changed"]) == ("plan_published", 1)
    told = change_log.attributes(store, event_id=action["event_id"])
    assert told.select("thing_name", "attribute", "was", "becomes", "reason").rows()[0] == (
        "Samtaler",
        "direction",
        "increase",
        "decrease",
        "Aftalt om",
    )


def test_an_action_with_several_reasons_has_none_of_its_own(tmp_path: Path) -> None:
    store = reported(tmp_path)
    publish_new(store, submission(Figure("Besøg", "R", "2024K1", "actual", 7)), FIRST)
    both = submission(
        Figure("Samtaler", "R", "2024K1", "actual", 410),
        Figure("Besøg", "R", "2024K1", "actual", 8),
    )
    why = [
        {"plan_id": PLAN_ID, "indicator_id": indicator_id(name), "area_code": "R"}
        | {"period": "2024K1", "kind": "actual", "reason": reason}
        for name, reason in (("Samtaler", "To manglede"), ("Besøg", "Talt om"))
    ]
    reasons = pl.DataFrame(why, schema=CHANGE_REASON)
    publish_new(store, replace(both, change_reason=reasons), FIRST)

    newest = change_log.actions(store, rows=1).row(0, named=True)
    assert (newest["figures_changed"], newest["reason"]) == (2, None)


def everything_done(tmp_path: Path) -> Store:
    """Each kind of thing done once, by the first but for the last."""
    path = tmp_path / "alt.duckdb"
    path.write_bytes(_everything_done_file())
    return leaders(open_store(path))


@cache
def _everything_done_file() -> bytes:
    with TemporaryDirectory() as folder:
        store = _everything_done(Path(folder))
        store.close()
        return Path(store.path).read_bytes()


def _everything_done(folder: Path) -> Store:
    store = reported(folder)
    day = date(2024, 5, 1)
    note = plan_events.submission(PlanEvent(PLAN_ID, "event", "Nyt beboerhus", day, day))
    publish_new(store, note, FIRST)
    decision = Decision(PLAN_ID, day, indicator_id("Samtaler"), "Flere timer", "Leder", None)
    publish_new(store, meeting_decisions.submission(decision), FIRST)
    hides = small_counts.submission(PLAN_ID, hides_small_counts=False, number=1)
    publish_new(store, hides, FIRST)
    frozen = meetings.freeze(store, PLAN_ID, "2024K1", day, FIRST)
    draft = drafts.keep(store, "k2.xlsx", b"tal", "{}", FIRST)
    drafts.discard(store, draft, FIRST)
    unpublished = hand_in(store, figures(410), FIRST)
    withdraw(store, unpublished, FIRST)
    access.grant(store, Grant("mail", "lund@by.dk", "leader", PLAN_ID), FIRST, "Ny leder")
    mail = Reminder(PLAN_ID, "2024K1", f"{PLAN_ID}/vejledning", "anna@by.dk")
    reminders.begin(store, mail, FIRST)
    reminders.end(store, mail, reminders.SENT, FIRST)
    place = CommentPlace(PLAN_ID, f"{PLAN_ID}/vejledning", "2024K1")
    comments.begin(store, place, "leader", "Er alle talt med?", FIRST)
    audit.record_kept_file(store, SECOND, PLAN_ID, frozen)
    return store


DONE = [
    "figures_published",
    "note_published",
    "decision_published",
    "small_counts_published",
    "meeting_published",
    "draft_kept",
    "draft_discarded",
    "figures_handed_in",
    "figures_discarded",
    "access_granted",
    "reminder_sent",
    "comment_opened",
    "file_downloaded",
]


def test_everything_that_is_done_is_told_once_and_has_a_word(tmp_path: Path) -> None:
    store = everything_done(tmp_path)

    assert kinds(store) == DONE
    assert set(DONE) <= ACTION_KINDS.keys()
    words = change_log.actions(store, rows=MOST)["words"].to_list()[::-1]
    assert words[1:3] == ["Nyt beboerhus", "Flere timer"]
    assert words[-3:-1] == ["anna@by.dk", None]


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ({"kind": "note_published"}, ["note_published"]),
        ({"event_by": SECOND}, ["file_downloaded"]),
        ({"plan_id": "andenby"}, []),
        (
            {"period": "2024K1"},
            [
                "meeting_published",
                "figures_handed_in",
                "figures_discarded",
                "reminder_sent",
                "comment_opened",
            ],
        ),
        ({"words": "BEBOERHUS"}, ["note_published"]),
        ({"words": "rettet"}, ["figures_handed_in", "figures_discarded"]),
        ({"until": datetime(2020, 1, 1)}, []),  # noqa: DTZ001
        ({"since": datetime(2020, 1, 1)}, DONE),  # noqa: DTZ001
    ],
)
def test_the_log_is_narrowed(tmp_path: Path, wanted: dict, told: list[str]) -> None:
    assert kinds(everything_done(tmp_path), **wanted) == told


@pytest.mark.parametrize("words", ["samtal", "to mangl"])
def test_words_are_looked_for_in_what_was_changed_and_why(tmp_path: Path, words: str) -> None:
    store = reported(tmp_path)
    publish_new(store, figures(410), FIRST, Reasons("To manglede"))

    assert kinds(store, words=words) == ["figures_published"]
    assert kinds(store, period="2024K1") == ["figures_published"]


def test_the_log_is_of_those_who_hand_in_alone_and_never_of_the_sql_box(tmp_path: Path) -> None:
    store = everything_done(tmp_path)
    publish_new(store, figures(411), FIRST, Reasons("Tre manglede"))
    reader = store.with_rights(sees_all=True)

    for mart in ("change_log", "logged_figure", "logged_attribute"):
        statement = f"select count(*) from marts.{mart}"
        assert reader.read(statement).item() == 0, mart
        assert inspection.ask(store, statement, plan_id=None).rows.item() == 0, mart


def test_one_who_hands_in_and_does_not_see_all_reads_no_hidden_count(tmp_path: Path) -> None:
    store = hiding_store(tmp_path)
    event_ids = change_log.actions(leaders(store), rows=MOST)["event_id"].drop_nulls().to_list()

    def told(reader: Store) -> str:
        figure_rows = (change_log.figures(reader, event_id=one).rows() for one in event_ids)
        attribute_rows = (change_log.attributes(reader, event_id=one).rows() for one in event_ids)
        return str([*figure_rows, *attribute_rows, change_log.actions(reader, rows=MOST).rows()])

    assert secrets_in(told(store.with_rights(sees_all=False, hands_in=True))) == []
    assert set(secrets_in(told(leaders(store)))) == {"1,92", "2,74"}
    assert {"1,92", "2,74"} <= set(SECRETS)


def test_a_download_is_told_where_its_reader_sees_what_others_do_not(tmp_path: Path) -> None:
    store = hiding_store(tmp_path)
    before = change_log.count(leaders(store))
    reader = store.with_rights(sees_all=False, hands_in=True)
    audit.record_small_counts(reader, FIRST, PLAN_ID, "2023K4", "tal.xlsx")
    audit.record_small_counts(leaders(store), FIRST, "andenby", "2023K4", "tal.xlsx")
    assert change_log.count(leaders(store)) == before

    audit.record_small_counts(leaders(store), FIRST, PLAN_ID, "2023K4", "tal.xlsx")
    audit.record_small_counts(leaders(store), "", None, None, "svar.csv")
    told = change_log.actions(leaders(store), rows=2)
    assert told.select("kind", "event_by", "plan_id", "words").rows() == [
        ("small_counts_downloaded", "", None, "svar.csv"),
        ("small_counts_downloaded", FIRST, PLAN_ID, "tal.xlsx"),
    ]


def test_what_happened_is_only_ever_added_to(tmp_path: Path) -> None:
    """What stood in the tables that the log reads stands there after each thing that is done."""
    store = reported(tmp_path)
    tables = ("upload_event", "figure_change", "catalogue_change", "draft_event", "audit_event")

    def rows() -> dict[str, list[tuple]]:
        return {table: store.read(f"select * from main.{table}").rows() for table in tables}

    day = date(2024, 5, 1)
    note = plan_events.submission(PlanEvent(PLAN_ID, "event", "Nyt beboerhus", day, day))
    upload_id = publish_new(store, figures(410), FIRST, Reasons("To manglede"))
    draft_id = drafts.keep(store, "k2.xlsx", b"tal", "{}", FIRST)
    audit.record_kept_file(store, FIRST, PLAN_ID, upload_id)
    steps = (
        lambda: publish_new(store, note, FIRST),
        lambda: withdraw(store, upload_id, FIRST, "Forkert fil"),
        lambda: publish(store, upload_id, SECOND, Reasons("Rigtig fil")),
        lambda: drafts.discard(store, draft_id, FIRST),
        lambda: audit.record_kept_file(store, SECOND, PLAN_ID, upload_id),
    )
    for step in steps:
        before = rows()
        step()
        after = rows()
        assert all(after[table][: len(before[table])] == before[table] for table in tables)
        assert after != before
    assert store.read("select distinct event from main.audit_event").item() == FILE_DOWNLOADED


def test_two_of_one_name_are_told_apart_by_what_the_sign_in_vouches_for(tmp_path: Path) -> None:
    store = reported(tmp_path)
    signed_in = store.of(replace(store.rights, person="lund@by.dk"), APP)
    upload_id = hand_in(signed_in, figures(410), FIRST)
    drafts.keep(signed_in, "k2.xlsx", b"tal", "{}", FIRST)
    audit.record_kept_file(signed_in, FIRST, PLAN_ID, upload_id)
    reminders.begin(signed_in, Reminder(PLAN_ID, "2024K1", "a", "b@by.dk"), FIRST)
    reminders.end(signed_in, Reminder(PLAN_ID, "2024K1", "a", "b@by.dk"), reminders.SENT, FIRST)
    access.grant(signed_in, Grant("mail", "ny@by.dk", "leader", PLAN_ID), FIRST, "Ny leder")

    *others, oldest = change_log.actions(store, rows=MOST).to_dicts()
    assert {in_words.by(row) for row in others} == {f"{FIRST} (lund@by.dk)"}
    assert len(others) == 5
    assert in_words.by(oldest) == f"{BY} (kommandolinjen)"
