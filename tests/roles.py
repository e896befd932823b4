"""People with different roles, and two plans for them to reach for."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl

from domain import rights
from domain.rights import EVERY_PLAN, NO_RIGHTS, Plans, Rights, rights_in
from store import write
from store.connection import Store, open_store
from store.records import NARRATIVE, Submission
from tests.given import (
    BY,
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    observation,
    published,
    store_with,
    submission,
)

OTHER, NEW = "nabo", "nyby"
TALKS = Indicator("Samtaler", activity="Vejledning")
HOMEWORK = Indicator("Lektier", activity="Lektiecafé")
OWN = (PLAN_ID, f"{PLAN_ID}/vejledning")
A = Plans(frozenset({PLAN_ID}))
WHO: dict[str, Rights] = {
    "ingen": NO_RIGHTS,
    "bestyrelse": rights_in(rights.BOARD, A),
    "ansvarlig": rights_in(rights.RESPONSIBLE, rights.NO_PLAN, [OWN]),
    "leder": rights_in(rights.LEADER, A),
    "sekretariat": rights_in(rights.SECRETARIAT, EVERY_PLAN),
    "administrator": rights_in(rights.ADMINISTRATOR, EVERY_PLAN),
    "maskinen": rights.OWN_MACHINE,
}


@contextmanager
def neighbours(folder: Path) -> Generator[Store]:
    """The two plans in a store of one's own."""
    path = folder / "to.duckdb"
    path.write_bytes(file_of_neighbours())
    store = open_store(path)
    yield store
    store.close()


@cache
def file_of_neighbours() -> bytes:
    """Two plans; the first hides small counts, and has a four in both of its activities."""
    with TemporaryDirectory() as folder:
        store = store_with(
            Path(folder),
            catalogue(TALKS, HOMEWORK, hides_small_counts=True),
            Figure("Samtaler", None, "2023", "target", 40),
            Figure("Samtaler", None, "2023K3", "actual", 4, raw="4"),
        )
        published(store, of_homework(4, "lektier.xlsx"))
        neighbour = catalogue(TALKS, plan_id=OTHER)
        figure = Figure("Samtaler", None, "2023K3", "actual", 55)
        published(store, submission(figure, added=neighbour, plan_id=OTHER, content=b"nabo"))
        store.close()
        return Path(store.path).read_bytes()


def asking_for_approval(folder: Path) -> Store:
    """A store whose plan lets nothing count that its leader has not approved."""
    plan = catalogue(TALKS, HOMEWORK)
    return store_with(folder, replace(plan, plan=plan.plan.with_columns(needs_approval=True)))


@cache
def waiting_for_approval() -> bytes:
    """Such a store, in which one file waits and one is approved."""
    with TemporaryDirectory() as folder:
        store = asking_for_approval(Path(folder))
        published(
            store, submission(Figure("Samtaler", None, "2023K4", "actual", 8), name="waiting")
        )
        write.approve(store, [published(store, of_homework(9, "approved"))], BY)
        store.close()
        return Path(store.path).read_bytes()


def of_homework(value: float, name: str) -> Submission:
    """A figure of the other activity."""
    rows = observation(Figure("Lektier", None, "2023K3", "actual", value))
    activity = pl.lit(f"{PLAN_ID}/lektiecafé").alias("activity_id")
    content = f"lektier {value}".encode()
    return replace(submission(name=name, content=content), observation=rows.with_columns(activity))


def told_of(activity_id: str) -> Submission:
    """A text about an activity's quarter."""
    told = {
        "plan_id": PLAN_ID,
        "activity_id": activity_id,
        "quarter": "2023K3",
        "section": "status",
        "narrative": "Alt går godt",
        "place": "afsnit 1",
    }
    return replace(submission(content=b"tekst"), narrative=pl.DataFrame([told], schema=NARRATIVE))


def hand_in_to_neighbour(store: Store) -> None:
    figure = Figure("Samtaler", None, "2023K4", "actual", 7)
    published(store, submission(figure, plan_id=OTHER, content=b"naboens"))


def make_plan(store: Store) -> None:
    published(store, submission(added=catalogue(TALKS, plan_id=NEW), plan_id=NEW, content=b"ny"))


def begin_next_period(store: Store) -> None:
    following = catalogue(TALKS, plan_id=NEW)
    row = following.plan.with_columns(predecessor_id=pl.lit(PLAN_ID))
    published(store, submission(added=replace(following, plan=row), plan_id=NEW, content=b"naeste"))
