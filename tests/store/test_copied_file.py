"""The store's file alone holds everything that was written, however the program ends."""

import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from reports import meetings
from store import drafts
from store.connection import Store, open_store
from store.write import hand_in, publish, withdraw
from tests.given import BY, PLAN_ID, Figure, Indicator, catalogue, published, store_with, submission

HOME = Path(__file__).resolve().parents[2]
PLAN = catalogue(Indicator("Samtaler"))
FIGURE = Figure("Samtaler", None, "2024K1", "actual", 10)
PUBLISH_AND_DIE = """
import os, signal, sys
from store.connection import open_store
from tests.given import Figure, published, submission
published(open_store(sys.argv[1]), submission(Figure("Samtaler", None, "2024K1", "actual", 10)))
os.kill(os.getpid(), signal.SIGKILL)
"""


def copied(store: Path, folder: Path) -> Store:
    """The store that a copy of the file alone is, without what may stand beside it."""
    alone = folder / "kopi" / "helhedsblik.duckdb"
    alone.parent.mkdir(exist_ok=True)
    shutil.copy(store, alone)
    return open_store(alone)


def values(store: Store) -> list[float]:
    return store.read("select value from marts.figure")["value"].to_list()


def log_beside(store: Store) -> Path:
    return Path(f"{store.path}.wal")


def test_a_program_that_is_killed_after_publishing_leaves_all_of_it_in_the_file(
    tmp_path: Path,
) -> None:
    store = store_with(tmp_path, PLAN)
    store.close()
    killed = subprocess.run(
        [sys.executable, "-c", PUBLISH_AND_DIE, store.path], cwd=HOME, check=False
    )
    assert killed.returncode == -9
    assert values(copied(Path(store.path), tmp_path)) == [10]


def test_every_kind_of_write_stands_in_the_file_at_once(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    assert not log_beside(store).exists()
    upload_id = hand_in(store, submission(FIGURE), BY)
    assert not log_beside(store).exists()
    publish(store, upload_id, BY)
    assert not log_beside(store).exists()
    meetings.freeze(store, PLAN_ID, "2024K1", date(2024, 5, 1), BY)
    assert not log_beside(store).exists()
    withdraw(store, upload_id, BY, "Forkert fil")
    assert not log_beside(store).exists()
    drafts.keep(store, "tal.csv", b"1;2", "{}", BY)
    assert not log_beside(store).exists()


def test_a_read_that_is_under_way_neither_stops_a_write_nor_sees_it(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN, FIGURE)
    with store.reading() as reader:
        reader.execute("begin")
        assert reader.execute("select value from marts.figure").fetchall() == [(10,)]
        published(store, submission(replace(FIGURE, value=12)))
        assert not log_beside(store).exists()
        assert reader.execute("select value from marts.figure").fetchall() == [(10,)]
        reader.execute("commit")
    assert values(store) == [12]


def test_what_cannot_be_brought_in_at_once_is_when_the_store_is_closed(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    with store.connection.cursor() as other:
        other.execute("begin")
        other.execute("create table noget_andet (tal integer)")
        publish(store, hand_in(store, submission(FIGURE), BY), BY)
        assert log_beside(store).exists()
        other.execute("rollback")
    assert values(store) == [10]
    store.close()
    assert not log_beside(store).exists()
    assert values(copied(Path(store.path), tmp_path)) == [10]


def test_a_store_is_closed_once_and_may_be_closed_again(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN, FIGURE)
    store.close()
    store.close()
    assert values(open_store(tmp_path / "proeve.duckdb")) == [10]
