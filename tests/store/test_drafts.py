"""Drafts: kept until they are published or discarded, and then erased."""

from pathlib import Path

import pytest

from store import drafts
from store.connection import open_store
from store.records import SCHEMAS
from store.write import CheckFailed, NotPossibleNow, hand_in, publish, publish_new, withdraw
from tests.given import BY, PLAN_ID, Figure, Indicator, catalogue, store_with, submission

PLAN = catalogue(Indicator("Samtaler"))
FIGURE = Figure("Samtaler", "R", "2024K1", "actual", 4)


def test_a_draft_is_found_with_its_newest_answers_after_a_restart(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    draft_id = drafts.keep(store, "tal.csv", b"1;2", "{}", BY)
    drafts.answer(store, draft_id, '{"a":1}', BY)
    store.close()

    again = open_store(store.path)

    assert drafts.opened(again, draft_id) == drafts.Draft(1, "tal.csv", b"1;2", '{"a":1}')
    assert again.read("select count(*) from main.draft_answers").item() == 2


def test_a_draft_changes_no_version(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    version = store.version()

    drafts.answer(store, drafts.keep(store, "tal.csv", b"1;2", "{}", BY), "{}", BY)

    assert store.version() == version


def test_publishing_ends_the_draft_in_the_same_transaction(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    draft_id = drafts.keep(store, "tal.csv", b"1;2", "{}", BY)
    unknown = submission(Figure("Ukendt", None, "2024K1", "actual", 1))
    with pytest.raises(CheckFailed):
        publish_new(store, unknown, BY, draft_id=draft_id)
    assert drafts.opened(store, draft_id) is not None

    upload_id = publish_new(store, submission(FIGURE), BY, draft_id=draft_id)

    assert drafts.opened(store, draft_id) is None
    events = store.read("select event, upload_id from main.draft_event").rows()
    assert events == [("kept", None), ("published", upload_id)]


def test_a_discarded_draft_is_neither_published_nor_discarded_again(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    draft_id = drafts.keep(store, "tal.csv", b"1;2", "{}", BY)
    drafts.discard(store, draft_id, BY)

    with pytest.raises(drafts.UnknownDraft):
        drafts.discard(store, draft_id, BY)
    with pytest.raises(drafts.UnknownDraft):
        publish_new(store, submission(FIGURE), BY, draft_id=draft_id)
    assert store.read("select * from marts.figure").is_empty()


def test_a_number_is_not_given_to_a_second_draft(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    first = drafts.keep(store, "tal.csv", b"1;2", "{}", BY)
    drafts.discard(store, first, BY)

    assert drafts.keep(store, "tal.csv", b"1;2", "{}", BY) == first + 1


def test_a_draft_that_was_read_already_is_erased_with_all_that_was_read(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    upload_id = hand_in(store, submission(FIGURE, added=PLAN), BY)

    withdraw(store, upload_id, BY)

    for table in SCHEMAS:
        of_draft = f"select 1 from main.{table} where upload_id = {upload_id}"
        assert store.read(of_draft).is_empty()
    kept = store.read("select file_name, file_content from main.upload order by upload_id").rows()
    assert kept[1] == ("tal.xlsx", b"")
    with pytest.raises(NotPossibleNow):
        publish(store, upload_id, BY)


def test_a_draft_of_a_plan_that_hides_is_seen_by_who_sees_small_counts_alone(
    tmp_path: Path,
) -> None:
    reader = store_with(tmp_path, catalogue(Indicator("Samtaler"), hides_small_counts=True))
    leader = reader.with_rights(sees_all=True, hands_in=True)
    of_plan = drafts.keep(leader, "tal.csv", b"1", "{}", BY, [PLAN_ID])
    of_none = drafts.keep(leader, "liste.csv", b"2", "{}", BY)
    of_another = drafts.keep(leader, "anden.csv", b"3", "{}", BY, ["nabo"])

    assert drafts.open_drafts(leader)["draft_id"].to_list() == [of_another, of_none, of_plan]
    assert drafts.open_drafts(reader)["draft_id"].to_list() == [of_another]
    for closed in (of_plan, of_none):
        with pytest.raises(drafts.ClosedDraft):
            drafts.opened(reader, closed)
        with pytest.raises(drafts.UnknownDraft):
            drafts.discard(reader, closed, BY)
        with pytest.raises(drafts.UnknownDraft):
            drafts.answer(reader, closed, "[]", BY)
    assert drafts.open_drafts(leader).height == 3
    # The same bytes do not lead to what was said about a draft that is closed.
    assert drafts.keep(reader, "tal.csv", b"1", "{}", BY, ["nabo"]) == of_another + 1

    drafts.name_plans(leader, of_none, ["nabo"])
    drafts.name_plans(leader, of_another, [PLAN_ID])
    assert drafts.open_drafts(reader)["draft_id"].to_list() == [of_another + 1, of_none]
