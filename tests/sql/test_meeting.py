"""`marts.meeting` and what follows it: the figures as a board saw them, and what became of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from threading import Thread
from zipfile import ZipFile

import openpyxl
import polars as pl
import pytest

from queries import meeting
from reports import documents, meetings
from store.connection import Store
from store.records import CHANGE_REASON
from store.write import CheckFailed, hand_in, publish, withdraw
from submissions.meeting_decisions import Decision, submission
from tests.given import (
    BY,
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    indicator_id,
    published,
    store_filled_by,
    store_with,
)
from tests.given import submission as handed_in

MARCH, JUNE = date(2023, 3, 12), date(2023, 6, 1)


FROZEN = 2


def fill(store: Store) -> None:
    """Samtaler lack much in the first quarter, Hold has an interval and no area figures."""
    figures = handed_in(
        Figure("Samtaler", None, "2023", "target", 40, reported_in="2023K1"),
        Figure("Samtaler", "R", "2023K1", "actual", 4),
        Figure("Hold", None, "2023", "target", 6, reported_in="2023K1"),
        Figure("Hold", None, "2023K1", "actual", None, low=6, high=8),
        added=catalogue(Indicator("Samtaler"), Indicator("Hold", aggregation="last")),
    )
    published(store, figures)


def fill_and_freeze(store: Store) -> None:
    fill(store)
    assert meetings.freeze(store, PLAN_ID, "2023K1", MARCH, BY) == FROZEN


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    filled = store_filled_by(tmp_path, fill)
    yield filled
    filled.close()


@pytest.fixture
def frozen(tmp_path: Path) -> Iterator[Store]:
    filled = store_filled_by(tmp_path, fill_and_freeze)
    yield filled
    filled.close()


def corrected(store: Store, value: float) -> None:
    reason = {
        "plan_id": PLAN_ID,
        "indicator_id": indicator_id("Samtaler"),
        "area_code": "R",
        "period": "2023K1",
        "kind": "actual",
        "reason": "Talt efter",
    }
    figures = handed_in(Figure("Samtaler", "R", "2023K1", "actual", value), name="rettet.xlsx")
    reasons = pl.DataFrame([reason], schema=CHANGE_REASON)
    published(store, replace(figures, change_reason=reasons))


DECIDED = Decision(
    plan_id=PLAN_ID,
    meeting_date=MARCH,
    indicator_id=indicator_id("Samtaler"),
    decision="Flere åbne dage",
    responsible_role="Projektlederen",
    due_date=JUNE,
)


def meetings_of(store: Store) -> list[tuple]:
    return (
        meeting.meetings(store, plan_id=PLAN_ID)
        .select(
            "meeting_date",
            "quarter",
            "goals",
            "goals_on_course",
            "goals_now",
            "goals_on_course_now",
            "figures_corrected",
        )
        .rows()
    )


def test_a_frozen_meeting_counts_its_goals_then_and_now(frozen: Store) -> None:
    assert meetings_of(frozen) == [(MARCH, "2023K1", 2, 1, 2, 1, 0)]

    corrected(frozen, 10)
    assert meetings_of(frozen) == [(MARCH, "2023K1", 2, 1, 2, 2, 1)]


def test_what_was_changed_of_the_plan_after_the_meeting_is_told(store: Store) -> None:
    def turned(direction: str) -> None:
        plan = catalogue(
            Indicator("Samtaler", direction=direction), Indicator("Hold", aggregation="last")
        )
        published(store, handed_in(added=plan, name="plan.toml", content=direction.encode()))

    turned("decrease")
    upload_id = meetings.freeze(store, PLAN_ID, "2023K1", MARCH, BY)
    assert meeting.catalogue_changes(store, plan_id=PLAN_ID, upload_id=upload_id).is_empty()

    turned("increase")
    changes = meeting.catalogue_changes(store, plan_id=PLAN_ID, upload_id=upload_id)
    assert changes.select("thing_name", "attribute", "was", "becomes").rows() == [
        ("Samtaler", "direction", "decrease", "increase")
    ]


def test_what_was_corrected_stands_beside_what_the_board_saw(frozen: Store) -> None:
    corrected(frozen, 10)

    columns = ("indicator", "area", "was_status", "was_ytd", "status", "ytd")
    changes = meeting.changes(frozen, plan_id=PLAN_ID, upload_id=FROZEN)
    assert changes.select(columns).rows() == [
        ("Samtaler", None, "far_behind", 4.0, "on_track", 10.0),
        ("Samtaler", "R", "no_target", 4.0, "no_target", 10.0),
    ]
    columns = ("indicator", "was_value", "value", "reason")
    corrections = meeting.corrections(frozen, plan_id=PLAN_ID, upload_id=FROZEN)
    assert corrections.select(columns).rows() == [("Samtaler", 4.0, 10.0, "Talt efter")]


def test_documents_and_goals_are_of_the_same_event_though_somebody_publishes_meanwhile(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher = Thread(target=corrected, args=(store, 10))
    written = documents.files

    def written_while_somebody_publishes(
        board: Store,
        plan_id: str,
        quarter: str,
        *,
        template: bytes | None = None,
        before: date | None = None,
    ) -> dict[str, bytes]:
        files = written(board, plan_id, quarter, template=template, before=before)
        publisher.start()
        publisher.join(timeout=3)
        return files

    monkeypatch.setattr(documents, "files", written_while_somebody_publishes)
    upload_id = meetings.freeze(store, PLAN_ID, "2023K1", MARCH, BY)
    publisher.join()

    frozen = store.read("select ytd from main.meeting_goal where area_code = 'R'")
    assert frozen["ytd"].to_list() == [4]
    changes = meeting.changes(store, plan_id=PLAN_ID, upload_id=upload_id)
    assert changes.filter(area="R").select("was_ytd", "ytd").rows() == [(4, 10)]
    corrections = meeting.corrections(store, plan_id=PLAN_ID, upload_id=upload_id)
    assert corrections.select("was_value", "value").rows() == [(4, 10)]


def test_what_was_corrected_before_the_meeting_is_no_news(store: Store) -> None:
    corrected(store, 10)
    upload_id = meetings.freeze(store, PLAN_ID, "2023K1", MARCH, BY)

    assert meeting.changes(store, plan_id=PLAN_ID, upload_id=upload_id).is_empty()
    assert meeting.corrections(store, plan_id=PLAN_ID, upload_id=upload_id).is_empty()


def test_a_meeting_frozen_anew_stands_in_place_of_the_earlier(frozen: Store) -> None:
    corrected(frozen, 10)
    again = meetings.freeze(frozen, PLAN_ID, "2023K1", MARCH, BY)
    assert meetings_of(frozen) == [(MARCH, "2023K1", 2, 2, 2, 2, 0)]

    withdraw(frozen, again, BY)
    assert meetings_of(frozen) == [(MARCH, "2023K1", 2, 1, 2, 2, 1)]


def test_the_documents_are_those_the_board_got(frozen: Store) -> None:
    before = meetings.pack(frozen, PLAN_ID, FROZEN)
    corrected(frozen, 10)

    assert meetings.pack(frozen, PLAN_ID, FROZEN) == before
    assert list(meetings.files_of(frozen, PLAN_ID, MARCH)) == [
        "kvartalsrapport.docx",
        "bestyrelsesbilag.pdf",
        "tal.xlsx",
        "oplæg.pptx",
    ]


def test_a_decision_knows_how_its_goal_stood_and_stands(frozen: Store) -> None:
    publish(frozen, hand_in(frozen, submission(DECIDED), BY), BY)
    published(
        frozen,
        handed_in(Figure("Samtaler", "R", "2023K2", "actual", 20), name="K2.xlsx"),
    )

    columns = ("decision", "responsible_role", "due_date", "was_status", "was_ytd")
    (row,) = meeting.decisions(frozen, plan_id=PLAN_ID, day="2023-05-01").to_dicts()
    assert tuple(row[column] for column in columns) == (
        "Flere åbne dage",
        "Projektlederen",
        JUNE,
        "far_behind",
        4.0,
    )
    assert (row["quarter"], row["status"], row["ytd"]) == ("2023K2", "on_track", 24.0)


def test_a_decision_about_an_unknown_indicator_is_not_kept(store: Store) -> None:
    with pytest.raises(CheckFailed, match="every_decision_can_be_followed"):
        hand_in(store, submission(replace(DECIDED, indicator_id="proeveby/ukendt")), BY)
    assert meeting.decisions(store, plan_id=PLAN_ID, day="2023-05-01").is_empty()


@pytest.mark.parametrize(
    ("figures", "due_date", "day", "is_overdue"),
    [
        pytest.param({}, JUNE, "2023-06-01", False, id="the deadline's own day"),
        pytest.param({}, JUNE, "2023-06-02", True, id="the day after"),
        pytest.param({}, None, "2030-01-01", False, id="no deadline"),
        pytest.param({"2023K2": 20}, JUNE, "2023-06-02", True, id="better, but not reached"),
        pytest.param({"2023K2": 36}, JUNE, "2023-06-02", False, id="reached"),
        pytest.param(
            {"2023K2": 36, "2024K1": 1}, JUNE, "2024-06-02", False, id="reached the year before"
        ),
    ],
)
def test_a_deadline_passes_where_the_goal_is_not_reached(
    figures: dict[str, float], due_date: date | None, day: str, is_overdue: bool, frozen: Store
) -> None:
    publish(frozen, hand_in(frozen, submission(replace(DECIDED, due_date=due_date)), BY), BY)
    for period, value in figures.items():
        figure = Figure("Samtaler", "R", period, "actual", value)
        published(frozen, handed_in(figure, name=f"{period}.xlsx"))

    (row,) = meeting.decisions(frozen, plan_id=PLAN_ID, day=day).to_dicts()

    assert row["is_overdue"] is is_overdue


def test_the_pack_is_the_boards_and_the_goals_are_kept_whoever_freezes(tmp_path: Path) -> None:
    plan = catalogue(Indicator("Samtaler"), hides_small_counts=True)
    figures = [
        Figure("Samtaler", area, "2023K1", "actual", value)
        for area, value in (("R", 3), ("S", 11), ("M", 20))
    ]
    store = store_with(tmp_path, plan, *figures).with_rights(sees_all=True)
    of_reader = store.with_rights(sees_all=False)

    for freezer, day in ((store, MARCH), (of_reader, JUNE)):
        upload_id = meetings.freeze(freezer, PLAN_ID, "2023K1", day, BY)
        with ZipFile(BytesIO(meetings.pack(store, PLAN_ID, upload_id))) as pack:
            book = openpyxl.load_workbook(BytesIO(pack.read("tal.xlsx")))
        written = {
            cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row
        }
        assert {20, 34} <= written
        assert not {3, 11} & written
        kept = store.read(
            "select ytd from main.meeting_goal where upload_id = $upload_id and area_code = 'R'",
            upload_id=upload_id,
        )
        assert kept["ytd"].to_list() == [3]
    store.close()
