"""Opening the store: once per machine, migrated, and by one process at a time."""

import subprocess
import sys
from pathlib import Path

import pytest

from store.connection import StoreInUse, StoreUnreadable, open_store, store_path
from store.views import SQL
from tests.given import Figure, Indicator, catalogue, store_with


def test_what_was_stored_is_there_when_the_store_is_opened_again(tmp_path: Path) -> None:
    figure = Figure("Samtaler", None, "2024K1", "actual", 10)
    store_with(tmp_path, catalogue(Indicator("Samtaler")), figure).close()
    store = open_store(tmp_path / "proeve.duckdb")
    assert store.read("select value from marts.figure").rows() == [(10,)]
    migrated = store.read("select migration_name from migration order by all").to_series()
    assert migrated.to_list() == sorted(file.stem for file in (SQL / "migrations").glob("*.sql"))


def test_a_store_that_another_process_has_open_says_so(tmp_path: Path) -> None:
    path = tmp_path / "proeve.duckdb"
    holder = (
        "import sys; from store.connection import open_store; store = open_store(sys.argv[1]);"
        " print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        with pytest.raises(StoreInUse) as raised:
            open_store(path)
        process.communicate()
    assert raised.value.path == str(path)


def test_a_file_that_is_no_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "proeve.duckdb"
    path.write_text("Dette er ikke en database. " * 400)
    with pytest.raises(StoreUnreadable):
        open_store(path)


def test_the_environment_names_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HELHEDSBLIK_STORE", "/tmp/et-andet-sted.duckdb")
    assert store_path() == Path("/tmp/et-andet-sted.duckdb")


def test_a_select_cannot_reach_files_outside_the_store(tmp_path: Path) -> None:
    store = open_store(tmp_path / "proeve.duckdb")
    with pytest.raises(Exception, match="disabled"):
        store.read("select * from read_csv('/etc/passwd')")
