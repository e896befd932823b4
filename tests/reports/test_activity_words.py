"""What the documents say in words: promises beside what came of them, and comments to the board."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import polars as pl
import pytest

from domain.rights import BOARD, LEADER, OWN_MACHINE, RESPONSIBLE, Plans, Rights, rights_in
from loaders import check_file
from reports import documents, meetings, quarterly_report
from store import comments
from store.catalogue import current_catalogue
from store.comments import CommentPlace
from store.connection import Store
from store.records import NARRATIVE
from tests.given import BY, PLAN_ID, Figure, Indicator, catalogue, published, store_with, submission
from tests.reports.read_back import words_of

TALKS, MEETINGS = f"{PLAN_ID}/vejledning", f"{PLAN_ID}/samvær"
TOLD = (
    (TALKS, "2024K2", "next_targets", "Ti samtaler.\nTo temamøder."),
    (TALKS, "2024K3", "status", "Vi nåede dem alle."),
    (TALKS, "2024K3", "next_targets", "Tolv samtaler."),
    (MEETINGS, "2024K2", "next_targets", "To caféer."),
)
TO_LEADER, TO_RESPONSIBLE = "Kun for lederen", "Kun for den ansvarlige"
TO_BOARD, ANSWER, EARLIER, CLOSED = "Skal målet sættes ned", "Ja, fra nytår", "Fra juni", "Afklaret"
PLANS = Plans(frozenset({PLAN_ID}))
READERS = {
    "own machine": OWN_MACHINE,
    LEADER: rights_in(LEADER, PLANS),
    RESPONSIBLE: rights_in(RESPONSIBLE, PLANS, [(PLAN_ID, TALKS)]),
    BOARD: rights_in(BOARD, PLANS),
    "several roles": rights_in(BOARD, PLANS) | Rights(activities=frozenset({(PLAN_ID, TALKS)})),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = store_with(
        tmp_path_factory.mktemp("ord"),
        catalogue(Indicator("Samtaler"), Indicator("Caféer", activity="Samvær")),
        Figure("Samtaler", None, "2024", "target", 40),
        Figure("Samtaler", "R", "2024K3", "actual", 12),
    )
    rows = [(PLAN_ID, *one, "afsnit 1") for one in TOLD]
    frame = pl.DataFrame(rows, schema=NARRATIVE, orient="row")
    published(opened, replace(submission(content=b"ord"), narrative=frame))
    here = CommentPlace(PLAN_ID, TALKS, "2024K3")
    comments.begin(opened, here, LEADER, TO_LEADER, BY)
    comments.begin(opened, here, RESPONSIBLE, TO_RESPONSIBLE, BY)
    goal = replace(here, indicator_id=f"{PLAN_ID}/samtaler", area_code="R")
    asked = comments.begin(opened, goal, BOARD, TO_BOARD, BY)
    comments.answer(opened, asked, ANSWER, BY)
    comments.close(opened, comments.begin(opened, here, BOARD, CLOSED, BY), BY)
    comments.begin(opened, replace(here, quarter="2024K2"), BOARD, EARLIER, BY)
    yield opened
    opened.close()


def lines(written: bytes) -> list[str]:
    return [one.text for one in docx.Document(BytesIO(written)).paragraphs if one.text]


def test_a_promise_stands_above_what_came_of_it(store: Store) -> None:
    said = lines(quarterly_report.write(store, PLAN_ID, "2024K3"))

    begin = said.index("Lovet i 2. kvartal 2024")
    assert said[begin : begin + 7] == [
        "Lovet i 2. kvartal 2024", "Ti samtaler.", "To temamøder.",
        "Status", "Vi nåede dem alle.",
        "Mål for kommende kvartal", "Tolv samtaler.",
    ]  # fmt: skip


def test_an_activity_that_has_told_nothing_since_is_in_the_report_with_its_promise(
    store: Store,
) -> None:
    said = lines(quarterly_report.write(store, PLAN_ID, "2024K3"))

    assert said[said.index("Samvær") + 1 :] == [
        "Opnåede resultater (R= Ringparken, S= Sydbyen, M= Motalavej)",
        "Målopfyldelse",
        "– Caféer: –, intet mål.",
        "Lovet i 2. kvartal 2024",
        "To caféer.",
        "Aktiviteten har ikke skrevet om status i 3. kvartal 2024 endnu.",
    ]


def test_promises_and_comments_are_not_read_as_the_quarters_own_words(store: Store) -> None:
    written = quarterly_report.write(store, PLAN_ID, "2024K3")
    again = check_file("rapport.docx", written, catalogue=current_catalogue(store))

    read = again.texts.narrative.select("activity_id", "quarter", "section", "narrative").rows()
    assert set(read) == {one for one in TOLD if one[1] == "2024K3"}
    assert again.observations.height == 2
    assert not again.has_errors


def test_an_open_comment_to_the_board_stands_with_its_answers(store: Store) -> None:
    said = lines(quarterly_report.write(store, PLAN_ID, "2024K3"))

    begin = said.index("Kommentarer til bestyrelsen")
    about = [line.partition(",")[0] for line in said[begin + 1 : begin + 4]]
    assert about == ["Samtaler (Ringparken)", "Svar", "Hele kvartalet"]
    assert said[begin + 1].endswith(f": {TO_BOARD}")
    assert said[begin + 2].endswith(f": {ANSWER}")
    assert "2. kvartal 2024" in said[begin + 3]
    assert BY not in " ".join(said)


@pytest.mark.parametrize("reader", READERS)
def test_no_document_says_what_the_board_never_reads(store: Store, reader: str) -> None:
    written = documents.files(store.of(READERS[reader]), PLAN_ID, "2024K3")

    _says_what_the_board_reads_alone(written)


def test_a_meetings_pack_says_no_more_than_the_board_reads(store: Store) -> None:
    meetings.freeze(store, PLAN_ID, "2024K3", date(2024, 11, 12), BY)

    _says_what_the_board_reads_alone(meetings.files_of(store, PLAN_ID, date(2024, 11, 12)))


def _says_what_the_board_reads_alone(written: dict[str, bytes]) -> None:
    for name, content in written.items():
        words = words_of(name, content)
        assert not [one for one in (TO_LEADER, TO_RESPONSIBLE, CLOSED) if one in words], name
        if name.endswith((".docx", ".pdf")):
            assert [one for one in (TO_BOARD, ANSWER, EARLIER) if one not in words] == [], name


def test_who_does_not_read_the_plan_gets_no_document(store: Store) -> None:
    other = store.of(Rights(reads=Plans(frozenset({"anden"}))))

    with pytest.raises(documents.contents.UnknownPlan):
        documents.files(other, PLAN_ID, "2024K3")
