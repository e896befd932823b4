"""Erasing a personal datum: it is gone from every place that held it, and the figures stay."""

from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import polars as pl
import pytest

from domain.erasures import ERASED
from domain.rights import LEADER as LEADER_ROLE
from domain.rights import Plans, rights_in
from queries import change_log
from store import comments, drafts, erasure
from store.bytes_with_words import hold
from store.comments import CommentPlace
from store.connection import Store, open_store
from store.erasure import NotYoursToErase, Places, ReasonRepeatsIt
from store.records import FINDING, NARRATIVE, Submission
from store.write import Reasons, hand_in, publish_new, withdraw
from submissions import meeting_decisions, plan_events
from submissions.meeting_decisions import Decision
from submissions.plan_events import PlanEvent
from tests.given import PLAN_ID, Figure, Indicator, catalogue, indicator_id, store_with, submission
from tests.hiding import hiding_store

# No word of it is written anywhere else.
PERSON = "Xenia Quistorff"
LEADER = "Leder Lund"
DAY = date(2024, 5, 1)


def zipped(**texts: str) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name, text in texts.items():
            archive.writestr(f"{name}.xml", text)
    return content.getvalue()


def report() -> Submission:
    """A figure whose cell names a person, and a report that does in a text and a finding."""
    figure = Figure("Samtaler", "R", "2024K1", "actual", 410, raw=f"410 ({PERSON})")
    text = {
        "plan_id": PLAN_ID,
        "activity_id": f"{PLAN_ID}/vejledning",
        "quarter": "2024K1",
        "section": "status",
        "narrative": f"{PERSON} er begyndt.",
        "place": None,
    }
    finding = dict.fromkeys(FINDING, None) | {
        "code": "unknown",
        "severity": "note",
        "raw": PERSON,
        "message": f"»{PERSON}« kendes ikke",
    }
    return replace(
        submission(figure, name="k1.xlsx", content=zipped(sheet=f"<c>410 ({PERSON})</c>")),
        narrative=pl.DataFrame([text], schema=NARRATIVE),
        finding=pl.DataFrame([finding], schema=FINDING),
    )


def with_person(tmp_path: Path) -> Store:
    path = tmp_path / "person.duckdb"
    path.write_bytes(_file_with_person())
    return open_store(path).with_rights(sees_all=True, hands_in=True)


@cache
def _file_with_person() -> bytes:
    with TemporaryDirectory() as folder:
        store = _with_person(Path(folder))
        store.close()
        return Path(store.path).read_bytes()


def _with_person(folder: Path) -> Store:
    store = store_with(
        folder,
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", "R", "2024K1", "actual", 408),
        Figure("Samtaler", "S", "2024K1", "actual", 31),
    ).with_rights(sees_all=True, hands_in=True)
    publish_new(store, report(), LEADER, Reasons(f"{PERSON} talt med"))
    note = plan_events.submission(PlanEvent(PLAN_ID, "event", "Nyt hus", DAY, DAY))
    note.catalogue.plan_event[0, "text"] = f"{PERSON} ansat"
    publish_new(store, replace(note, file_content=PERSON.encode()), LEADER)
    decision = meeting_decisions.submission(
        Decision(PLAN_ID, DAY, indicator_id("Samtaler"), "Mere tid", "Leder", None)
    )
    decision.meeting_decision[0, "decision"] = f"{PERSON} får mere tid"
    publish_new(store, decision, LEADER)
    pack = submission(name="mødepakke.zip", content=zipped(a="Ingen"))
    publish_new(store, replace(pack, layout="meeting"), LEADER)
    unpublished = submission(name="k2.txt", content=f"2: {PERSON}".encode())
    withdraw(store, hand_in(store, unpublished, LEADER), LEADER, f"{PERSON} står i den")
    place = CommentPlace(PLAN_ID, f"{PLAN_ID}/vejledning", "2024K1")
    comments.begin(store, place, LEADER_ROLE, f"Er {PERSON} med?", LEADER)
    drafts.keep(store, f"{PERSON}.csv", b"a;b", "{}", LEADER)
    drafts.keep(store, "andet.csv", f"navn;{PERSON}".encode("cp1252"), "{}", LEADER)
    return store


def erased(store: Store, chosen: Places | None = None) -> None:
    chosen = chosen or erasure.places(store, PERSON)
    erasure.erase(store, chosen, kind="name", reason="Bedt om det", by=LEADER)


def all_that_is_kept(store: Store) -> str:
    """Every row of every table, as it is read."""
    tables = store.read(
        "select schema_name || '.' || table_name from duckdb_tables()"
        " where schema_name in ('main', 'materialized')"
    ).to_series()
    return "".join(str(store.read(f"select * from {one}").rows()) for one in tables)


def test_every_place_that_holds_it_is_shown_before(tmp_path: Path) -> None:
    everything = erasure.places(with_person(tmp_path), PERSON.upper())

    assert {(one.table, one.column) for one in everything.texts} == {
        ("observation", "raw"),
        ("finding", "raw"),
        ("finding", "message"),
        ("narrative", "narrative"),
        ("figure_change", "reason"),
        ("plan_event", "text"),
        ("meeting_decision", "decision"),
        ("upload_event", "reason"),
        ("comment_event", "comment"),
    }
    assert [(one.file_name, one.is_searched) for one in everything.files] == [
        ("k1.xlsx", True),
        ("note 2024-05-01.txt", True),
        ("beslutning 2024-05-01.json", False),
        ("mødepakke.zip", False),
    ]
    assert [one.file_name for one in everything.drafts] == [f"{PERSON}.csv", "andet.csv"]
    assert everything.count == 9 + 4 + 2


def test_it_is_gone_from_every_table_from_what_is_counted_and_from_the_file(
    tmp_path: Path,
) -> None:
    store = with_person(tmp_path)
    assert PERSON in all_that_is_kept(store)
    erased(store)

    assert PERSON not in all_that_is_kept(store)
    assert erasure.places(store, PERSON).count == 0
    store.close()
    content = Path(store.path).read_bytes()
    # Of a column DuckDB keeps eight letters of a text by itself.
    assert [word for word in (PERSON, PERSON[:8]) if word.encode() in content] == []
    assert not Path(f"{store.path}.wal").exists()


def test_the_figure_and_its_cell_stay_and_say_that_the_text_is_erased(tmp_path: Path) -> None:
    store = with_person(tmp_path)
    erased(store)

    figure = "select value, raw, sheet, cell from marts.figure where area = 'R'"
    assert store.read(figure).rows() == [(410, ERASED, "Ark1", "B2")]
    corrected = "select was_value, value, reason from marts.correction"
    assert store.read(corrected).rows() == [(408, 410, ERASED)]
    assert store.read("select narrative from marts.narrative").item() == ERASED
    assert store.read("select text from marts.plan_event").item() == ERASED
    pack = store.read("select file_content from main.upload where layout = 'meeting'").item()
    with ZipFile(BytesIO(pack)) as archive:
        assert archive.namelist() == [f"{ERASED}.txt"]


def test_the_receipt_says_who_when_kind_and_why_and_never_the_text(tmp_path: Path) -> None:
    store = with_person(tmp_path)
    erased(store)

    receipt = change_log.actions(store, rows=1).row(0, named=True)
    told = ("kind", "event_by", "plan_id", "words", "reason", "places")
    assert tuple(receipt[one] for one in told) == (
        "text_erased",
        LEADER,
        PLAN_ID,
        "name",
        "Bedt om det",
        15,
    )
    log = str(change_log.actions(store, rows=50).rows())
    assert PERSON.split(maxsplit=1)[0] not in log


def test_a_reason_that_repeats_it_is_refused_and_nothing_is_erased(tmp_path: Path) -> None:
    store = with_person(tmp_path)
    everything = erasure.places(store, PERSON)
    with pytest.raises(ReasonRepeatsIt):
        erasure.erase(store, everything, kind="name", reason=f"{PERSON.lower()} bad", by=LEADER)

    assert erasure.places(store, PERSON) == everything


def test_what_is_not_chosen_stays(tmp_path: Path) -> None:
    store = with_person(tmp_path)
    everything = erasure.places(store, PERSON)
    raw = tuple(one for one in everything.texts if one.table == "observation")
    erased(store, Places(PERSON, raw))

    left = erasure.places(store, PERSON)
    assert left.texts == tuple(one for one in everything.texts if one not in raw)
    assert len(left.drafts) == 2


def test_a_cell_is_named_by_its_place_and_a_file_by_its_number(tmp_path: Path) -> None:
    store = with_person(tmp_path)

    assert f"410 ({PERSON})" in [one.text for one in erasure.places(store, "Ark1!B2").texts]
    only = erasure.file_of(store, 2)
    assert [one.file_name for one in only.files] == ["k1.xlsx"]
    erased(store, only)
    assert erasure.file_of(store, 2).count == 0
    assert not [one for one in erasure.places(store, PERSON).files if one.file_name == "k1.xlsx"]


def test_the_store_opens_and_holds_every_check_after_it(tmp_path: Path) -> None:
    store = with_person(tmp_path)
    erased(store)
    store.close()

    again = open_store(store.path).with_rights(sees_all=True, hands_in=True)
    publish_new(again, submission(Figure("Samtaler", "S", "2024K2", "actual", 5)), LEADER)
    assert again.read("select value from marts.figure where period = '2024K2'").item() == 5


def test_only_who_leads_every_plan_and_sees_all_of_them_may_erase(tmp_path: Path) -> None:
    store = hiding_store(tmp_path)
    of_one_plan = store.of(rights_in(LEADER_ROLE, Plans(frozenset({PLAN_ID}))))
    for reader in (of_one_plan, store.with_rights(sees_all=False, hands_in=True)):
        with pytest.raises(NotYoursToErase):
            erasure.places(reader, PERSON)
        with pytest.raises(NotYoursToErase):
            erasure.file_of(reader, 1)
        with pytest.raises(NotYoursToErase):
            erased(reader, Places())


@pytest.mark.parametrize(
    ("content", "holds"),
    [
        ("Tale: æblegrød".encode(), True),
        ("æblegrød".encode("cp1252"), True),
        (zipped(a="<t>Æble</t><t>grød</t>"), True),
        (zipped(a="pære"), False),
        (b"PK\x03\x04ikke en zip", False),
        (b"", False),
    ],
)
def test_words_are_looked_for_in_the_bytes_of_files(content: bytes, holds: bool) -> None:
    assert hold(content, "æblegrød") == holds
