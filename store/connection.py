"""Open the store: one DuckDB file, its tables and views as the files under `sql/` say."""

import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, is_dataclass, replace
from pathlib import Path
from threading import RLock

import duckdb
import polars as pl

from domain import clock
from domain.rights import COMMAND_LINE, OWN_MACHINE, Plans, Rights, narrowed
from store import views
from store.versions import Versions

DEFAULT_PATH = Path("data/helhedsblik.duckdb")
IN_MEMORY = ":memory:"
NEWEST_EVENT = "select coalesce(max(event_id), 0) from staging.upload_event"
OFFLINE = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "enable_external_access": "false",
}
# Left on, "the eight first" reads the other columns of its rows from all plans, not from its own.
QUICK = {"disabled_optimizers": "late_materialization"}
# A page asks many small questions at a time: each is answered by the thread that asks it.
ONE_THREAD_EACH = "set threads = 1"
NOT_NOW = (duckdb.TransactionException, duckdb.IOException)


class StoreInUse(Exception):
    """Another process has the store's file open."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class StoreUnreadable(Exception):
    """The file is there, but it is not a store that this version can open."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


@dataclass(frozen=True)
class Store:
    """An open store. Threads may share it: every call works on a cursor of its own.

    `write_lock` is held by `store.write` for the length of a transaction, so that writers take
    turns, and by one who reads several times and then writes what was read. `rights` are those of
    who reads and writes: opened without saying whose, of whoever may open the file. `origin` stands
    at what they write (`domain.rights.ORIGINS`).
    """

    path: str
    connection: duckdb.DuckDBPyConnection
    versions: Versions
    write_lock: RLock = field(default_factory=RLock, compare=False)
    rights: Rights = OWN_MACHINE
    origin: str = COMMAND_LINE

    def of(self, rights: Rights, origin: str | None = None) -> "Store":
        """The same open store, as one with these rights sees it and may change it."""
        return replace(self, rights=rights, origin=origin or self.origin)

    def with_rights(self, *, sees_all: bool, hands_in: bool = False) -> "Store":
        """The same open store, as one who reads the same plans sees it, with all their figures or
        as the board, and with what is not published or without.
        """
        return replace(self, rights=narrowed(self.rights, sees_all=sees_all, hands_in=hands_in))

    @contextmanager
    def reading(self) -> Generator[duckdb.DuckDBPyConnection]:
        """A cursor that knows the day, and the views of the schema `released` the reader's rights
        by it.
        """
        with self.connection.cursor() as cursor:
            tell_rights(cursor, self.rights)
            yield cursor

    def read(self, statement: str, **parameters: object) -> pl.DataFrame:
        """The rows of one select, whose `$named` parameters are given by name.

        A frozen value (a dataclass) is a struct in the statement.
        """
        values = {
            name: asdict(value) if is_dataclass(value) and not isinstance(value, type) else value
            for name, value in parameters.items()
        }
        with self.reading() as cursor:
            return cursor.execute(statement, values).pl()

    def version(self, plan_id: str | None = None) -> int:
        """A number that grows with every write about the plan (None: about any plan).

        What was read under the same one still stands.
        """
        return self.versions.of(plan_id)

    def gather(self) -> None:
        """Bring what was written from the log beside the file (`.wal`) into the file itself.

        So a copy of the file alone holds everything. What is committed stands in the log already:
        where it cannot be brought in now, because somebody else writes or the disk is full, the
        next write or the close does it.
        """
        with self.connection.cursor() as cursor, suppress(*NOT_NOW):
            cursor.execute("checkpoint")

    def close(self) -> None:
        """Let other processes open the file, which holds everything when it is closed."""
        with suppress(duckdb.ConnectionException):
            self.gather()
        self.connection.close()


def tell_rights(cursor: duckdb.DuckDBPyConnection, rights: Rights) -> None:
    """Let a cursor know the day, and what its reader may see (`sql/macros`)."""
    cursor.execute(f"set variable today = '{clock.today()}'")
    _tell(cursor, "reads_every_plan", "reads", rights.reads)
    _tell(cursor, "sees_all_of_every_plan", "sees_all_of", rights.sees_all)
    _tell(cursor, "hands_in_of_every_plan", "hands_in_of", rights.sees_unpublished)
    _tell(cursor, "leads_every_plan", "leads_plans", rights.leads)
    if rights.activities:
        of = [{"plan_id": plan, "activity_id": one} for plan, one in sorted(rights.activities)]
        cursor.execute("set variable activities = $activities", {"activities": of})


def tell_writer(cursor: duckdb.DuckDBPyConnection, store: Store) -> None:
    """Let a cursor know where what it writes comes from (`domain.rights.ORIGINS`), and from whom as
    far as the sign-in vouches for them.
    """
    cursor.execute("set variable origin = $origin", {"origin": store.origin})
    cursor.execute("set variable person = $person", {"person": store.rights.person or None})


def _tell(cursor: duckdb.DuckDBPyConnection, every: str, some: str, plans: Plans) -> None:
    if plans.ids is None:
        cursor.execute(f"set variable {every} = true")
    elif plans.ids:
        cursor.execute(f"set variable {some} = $plans", {"plans": sorted(plans.ids)})


def store_path() -> Path:
    """The file that `HELHEDSBLIK_STORE` names, else `data/helhedsblik.duckdb`."""
    return Path(os.environ.get("HELHEDSBLIK_STORE", DEFAULT_PATH))


def open_store(path: Path | str | None = None) -> Store:
    """Open the store at `path` (default: `store_path`), migrate it and lay its views out anew.

    Raises StoreInUse when another process holds the file and StoreUnreadable when it is no store.
    """
    location = str(path or store_path())
    if location != IN_MEMORY:
        Path(location).parent.mkdir(parents=True, exist_ok=True)
    try:
        connection = duckdb.connect(location, config={**OFFLINE, **QUICK})
    except duckdb.IOException as error:
        if "lock" in str(error).lower() or "being used" in str(error).lower():
            raise StoreInUse(location) from error
        raise StoreUnreadable(location, str(error)) from error
    try:
        views.migrate(connection)
        views.refresh(connection)
    except BaseException:
        connection.close()
        raise
    connection.execute(ONE_THREAD_EACH)
    (newest_event,) = connection.execute(NEWEST_EVENT).fetchall()[0]
    store = Store(location, connection, Versions(newest_event))
    store.gather()
    return store


def open_trial_store(*view_names: str) -> Store:
    """A store in memory with no more views than these and what they read."""
    connection = duckdb.connect(IN_MEMORY, config={**OFFLINE, **QUICK})
    views.migrate(connection)
    for statement in views.statements_for(view_names).values():
        connection.execute(statement)
    connection.execute(ONE_THREAD_EACH)
    return Store(IN_MEMORY, connection, Versions(0))
