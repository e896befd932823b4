"""The bytes of a file that was handed in are the leaders', and nobody's once it is withdrawn."""

from pathlib import Path

import pytest

from store.connection import Store
from store.inspection import marts
from store.records import Catalogue, Submission, empty
from store.write import hand_in, publish, withdraw
from tests.given import BY, PLAN_ID, Indicator, catalogue, store_with

CONTENT = b"Anna Jensen;22 33 44 55"
BYTES = "select file_content from staging.upload_file where upload_id = $upload_id"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_with(tmp_path, catalogue(Indicator("Samtaler")))


def handed_in(store: Store, layout: str = "tidy") -> int:
    submission = Submission(
        file_name="liste.csv",
        file_content=CONTENT,
        layout=layout,
        plan_id=PLAN_ID,
        period=None,
        catalogue=Catalogue.nothing(),
        observation=empty("observation"),
        finding=empty("finding"),
    )
    return hand_in(store, submission, BY)


def kept(store: Store, upload_id: int, *, by_leader: bool) -> object:
    return store.with_rights(sees_all=by_leader).read(BYTES, upload_id=upload_id).item()


def test_a_leader_alone_reads_a_file_that_was_handed_in(store: Store) -> None:
    draft = handed_in(store)
    assert kept(store, draft, by_leader=True) == CONTENT
    assert kept(store, draft, by_leader=False) is None
    publish(store, draft, BY)
    assert kept(store, draft, by_leader=True) == CONTENT
    assert kept(store, draft, by_leader=False) is None


def test_nobody_reads_a_file_that_was_withdrawn(store: Store) -> None:
    upload_id = handed_in(store)
    publish(store, upload_id, BY)
    withdraw(store, upload_id, BY)
    assert kept(store, upload_id, by_leader=True) is None
    publish(store, upload_id, BY)
    assert kept(store, upload_id, by_leader=True) == CONTENT


@pytest.mark.parametrize("layout", ["meeting", "report_template"])
def test_what_the_board_is_given_is_everyones(store: Store, layout: str) -> None:
    assert kept(store, handed_in(store, layout), by_leader=False) == CONTENT


def test_no_mart_gives_the_bytes_of_a_spreadsheet(store: Store) -> None:
    with_bytes = {mart.name for mart in marts(store) if "file_content" in mart.columns}
    assert with_bytes == {"meeting_pack", "report_template"}
