"""Role × plan × action, driven through the store (`tests/actions.py`): what each may do is worked
out from the roles' own words, and what is not written there is refused.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from domain import rights
from domain.rights import Plans, rights_in
from loaders.handed_back.template import write_template
from loaders.raw.files import read_file
from reports.errors import NoFigures, UnknownPlan
from store import drafts, inspection, write
from store.catalogue import current_catalogue
from store.connection import Store, open_store
from store.drafts import UnknownDraft
from store.erasure import NotYoursToErase
from store.figures import standing_figures
from store.inspection import Refused
from store.permission import NotAllowed
from store.records import CHOICE
from tests.actions import (
    ACTIONS,
    Action,
    prepared,
    preview_of_neighbour,
    preview_of_target,
    see_who_has_access,
)
from tests.given import BY, PLAN_ID, Figure, published, submission
from tests.readings import CLOSED_TO_THE_BOX, READINGS
from tests.roles import OTHER, WHO, neighbours, waiting_for_approval
from wording import permissions

ONLY_READ = (preview_of_neighbour, preview_of_target, see_who_has_access)


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The two plans, for those who write nothing."""
    with neighbours(tmp_path_factory.mktemp("roles")) as opened:
        yield opened


# What is refused leaves no trace.
TRACES = (
    "select (select count(*) from main.upload_event), (select count(*) from main.draft),"
    " (select count(*) from main.access_event), (select count(*) from main.comment_event),"
    " (select count(*) from main.audit_event), (select count(*) from main.reminder),"
    " (select count(*) from main.draft_entry)"
)
REFUSALS = (NotAllowed, UnknownPlan, NoFigures, NotYoursToErase)


@pytest.fixture(scope="module", params=[False, True], ids=["counts at once", "asks for approval"])
def refusing(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[tuple[bool, Store]]:
    """Whether its plan asks for approval, and a store in which nothing is done."""
    path = tmp_path_factory.mktemp("afvist") / "store.duckdb"
    path.write_bytes(waiting_for_approval() if request.param else prepared())
    opened = open_store(path)
    yield request.param, opened
    opened.close()


def test_what_a_role_does_not_say_is_refused_with_words(refusing: tuple[bool, Store]) -> None:
    is_of_approval, store = refusing
    before = store.connection.execute(TRACES).fetchall()
    for action in ACTIONS:
        if action.is_of_approval != is_of_approval:
            continue
        for who in WHO.keys() - action.may:
            with pytest.raises(REFUSALS) as refused:
                action.do(store.of(WHO[who]))
            if isinstance(refused.value, NotAllowed):
                sentence = permissions.sentence(**vars(refused.value))
                assert "Intet er ændret." in sentence, (action.name, who)
            assert store.connection.execute(TRACES).fetchall() == before, (action.name, who)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_what_a_role_says_is_done(action: Action, tmp_path: Path) -> None:
    """By the one of them who has least: the others have all that they have."""
    path = tmp_path / "store.duckdb"
    path.write_bytes(waiting_for_approval() if action.is_of_approval else prepared())
    store = open_store(path)
    before = store.connection.execute(TRACES).fetchall()

    action.do(store.of(WHO[next(who for who in WHO if who in action.may)]))

    after = store.connection.execute(TRACES).fetchall()
    assert (after == before) == (action.do in ONLY_READ)
    store.close()


# Which plans' goals each reads, whether a four that is hidden too, and files as they were.
READS = {
    "ingen": ([], [], 0),
    "bestyrelse": ([PLAN_ID], [None, None], 0),
    "ansvarlig": ([PLAN_ID], [None, None], 0),
    "leder": ([PLAN_ID], [4, 4], 2),
    "sekretariat": ([OTHER, PLAN_ID], [4, 4], 3),
    "administrator": ([], [], 0),
    "maskinen": ([OTHER, PLAN_ID], [None, None], 0),
}


@pytest.mark.parametrize("who", READS)
def test_each_reads_their_plans_and_no_other(who: str, unchanged: Store) -> None:
    store = unchanged
    plans, small, files = READS[who]
    reader = store.of(WHO[who])

    assert reader.read("select plan_id from marts.plan order by all")["plan_id"].to_list() == plans
    values = reader.read(
        "select value from marts.figure where plan_id = $plan_id and kind = 'actual'",
        plan_id=PLAN_ID,
    )
    assert values["value"].to_list() == small
    assert current_catalogue(reader).plan["plan_id"].sort().to_list() == plans
    kept = reader.read("select count(file_content) from staging.upload_file").item()
    assert kept == files


@pytest.mark.parametrize("who", READS)
def test_no_mart_gives_a_row_of_a_plan_that_is_not_read(who: str, unchanged: Store) -> None:
    store = unchanged
    plans = READS[who][0]
    reader = store.of(WHO[who])
    with_a_plan = store.read(
        "select table_name from duckdb_columns()"
        " where schema_name = 'marts' and column_name = 'plan_id' order by all"
    )["table_name"].to_list()
    assert len(with_a_plan) > 25

    for mart in with_a_plan:
        rows = reader.read(f"select distinct plan_id from marts.{mart}")["plan_id"]
        assert set(rows) <= set(plans), mart


@pytest.fixture(scope="module")
def to_read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("laest") / "store.duckdb"
    path.write_bytes(prepared())
    opened = open_store(path)
    yield opened
    opened.close()


@pytest.mark.parametrize("who", WHO)
def test_each_reads_what_is_theirs_on_the_pages_and_in_the_sql_box(
    who: str, to_read: Store
) -> None:
    """Of all at once: each question in the box is a process of its own."""
    reader = to_read.of(WHO[who])
    counts = ", ".join(
        f'(select count(*) from ({one.statement})) as "{one.name}"' for one in READINGS
    )
    of_pages = reader.read(f"select {counts}").row(0, named=True)
    in_box = _asked_in_box(reader, f"select {counts}").row(0, named=True)

    for one in READINGS:
        assert (of_pages[one.name] > 0) == (who in one.by), one.name
        assert (in_box[one.name] > 0) == (who in one.in_box), one.name


def _asked_in_box(reader: Store, statement: str) -> pl.DataFrame:
    return inspection.ask(reader, statement, plan_id=None, seconds=120).rows


@pytest.mark.parametrize("statement", CLOSED_TO_THE_BOX)
@pytest.mark.parametrize("who", ["bestyrelse", "sekretariat", "administrator", "maskinen"])
def test_the_sql_box_only_reads_and_only_the_marts(
    statement: str, who: str, to_read: Store
) -> None:
    with pytest.raises(Refused):
        _asked_in_box(to_read.of(WHO[who]), statement)


def test_a_file_is_held_against_the_figures_of_its_own_activity_alone(store: Store) -> None:
    known = {
        who: standing_figures(store.of(WHO[who])).select("plan_id", "indicator").rows()
        for who in ("bestyrelse", "ansvarlig", "leder", "sekretariat")
    }

    assert known["bestyrelse"] == []
    assert set(known["ansvarlig"]) == {(PLAN_ID, "Samtaler")}
    assert set(known["leder"]) == {(PLAN_ID, "Samtaler"), (PLAN_ID, "Lektier")}
    assert (OTHER, "Samtaler") in known["sekretariat"]


def test_the_template_asks_for_the_own_activities(store: Store) -> None:
    def words(who: str) -> str:
        content = write_template(store.of(WHO[who]), PLAN_ID, "2023K4")
        sheets = read_file("skabelon.xlsx", content).sheets
        return " ".join(str(sheet.rows) for sheet in sheets)

    assert "Samtaler" in words("ansvarlig")
    assert "Lektier" not in words("ansvarlig")
    assert "Lektier" in words("leder")


def test_a_file_that_is_there_is_named_to_who_sees_it_alone(store: Store) -> None:
    neighbours = submission(content=b"nabo", plan_id=OTHER)
    ((upload_id,),) = store.read(
        "select upload_id from marts.upload where plan_id = $plan_id", plan_id=OTHER
    ).rows()
    for who, known in (("leder", None), ("sekretariat", upload_id)):
        with pytest.raises(write.AlreadyHandedIn) as raised:
            write.hand_in(store.of(WHO[who]), neighbours, BY)
        assert raised.value.upload_id == known


def test_a_draft_is_its_owners_and_the_leaders(store: Store) -> None:
    responsible = store.of(replace(WHO["ansvarlig"], person="ansvarlig@by.dk"))
    colleague = store.of(replace(WHO["ansvarlig"], person="kollega@by.dk"))
    neighbour = store.of(rights_in(rights.LEADER, Plans(frozenset({OTHER}))))
    draft_id = drafts.keep(responsible, "egen.csv", b"1;2", "{}", BY, [PLAN_ID])

    assert [drafts.open_drafts(one).height for one in (responsible, colleague, neighbour)] == [
        1,
        0,
        0,
    ]
    assert drafts.open_drafts(store.of(WHO["leder"])).height == 1
    with pytest.raises(drafts.ClosedDraft):
        drafts.opened(colleague, draft_id)
    with pytest.raises(UnknownDraft):
        drafts.discard(neighbour, draft_id, BY)
    drafts.discard(responsible, draft_id, BY)


def test_what_is_settled_for_others_files_is_a_leaders_to_settle(store: Store) -> None:
    choice = {
        "plan_id": PLAN_ID,
        "subject": "activity",
        "spelling": "cafeen",
        "meaning": f"{PLAN_ID}/vejledning",
    }
    figure = Figure("Samtaler", None, "2023K4", "actual", 7)
    settled = replace(submission(figure), choice=pl.DataFrame([choice], schema=CHOICE))

    published(store.of(WHO["ansvarlig"]), settled)
    assert store.read("select * from standing.choice").is_empty()

    again = replace(settled, file_content=b"lederens")
    published(store.of(WHO["leder"]), again)
    assert store.read("select spelling from standing.choice").item() == "cafeen"


def hand_in_own(store: Store) -> None:
    published(store, submission(Figure("Samtaler", None, "2023K4", "actual", 7)))


def test_an_event_says_where_it_came_from(store: Store) -> None:
    hand_in_own(store.of(WHO["leder"], rights.APP))

    came_from = store.read(
        "select event_from from main.upload_event order by event_id desc limit 1"
    ).item()
    assert came_from == "app"
    assert store.read("select event_from from main.upload_event limit 1").item() == "command_line"
