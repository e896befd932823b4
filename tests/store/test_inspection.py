"""The door for those who write SQL: what is answered, and every attempt to get further."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store import inspection
from store.connection import Store
from store.inspection import Answer, Refusal, Refused
from tests.given import Figure, Indicator, catalogue, new_store, published, store_with, submission

FIGURES = (
    Figure("Samtaler", None, "2023", "target", 40),
    Figure("Samtaler", None, "2023K1", "actual", 12),
    Figure("Samtaler", None, "2023K2", "actual", 19),
)
# On a machine with much else to do, starting the process that answers may take longer than the
# product waits for it.
UNHURRIED = 120.0


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = store_with(
        tmp_path_factory.mktemp("inspected"), catalogue(Indicator("Samtaler")), *FIGURES
    )
    neighbour = submission(added=catalogue(plan_id="nabo"), content=b"nabo", plan_id="nabo")
    published(opened, neighbour)
    yield opened
    opened.close()


def refused(store: Store, statement: str, seconds: float = UNHURRIED) -> Refusal:
    with pytest.raises(Refused) as caught:
        inspection.ask(store, statement, plan_id=None, seconds=seconds)
    return caught.value.reason


def ask(store: Store, statement: str, *, plan_id: str | None) -> Answer:
    return inspection.ask(store, statement, plan_id=plan_id, seconds=UNHURRIED)


def test_a_select_over_the_marts_is_answered(store: Store) -> None:
    answer = ask(
        store,
        """
        -- the year so far, with its share of the target
        with so_far as (select * from marts.goal_attainment where area is null)
        select quarter, ytd, round(ytd / annual_target, 2) as share, status
        from so_far
        order by quarter;
        """,
        plan_id="proeveby",
    )
    assert answer.rows.rows() == [
        ("2023K1", 12.0, 0.3, "on_track"),
        ("2023K2", 31.0, 0.78, "on_track"),
    ]
    assert not answer.is_cut


def test_one_plan_is_read_unless_every_plan_is_asked_for(store: Store) -> None:
    counted = "select count(*) from marts.plan"
    assert ask(store, counted, plan_id="nabo").rows.item() == 1
    assert ask(store, counted, plan_id=None).rows.item() == 2


def test_more_rows_than_are_shown_are_cut(store: Store) -> None:
    ten = "(values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9))"
    answer = ask(store, f"select * from {ten} a, {ten} b, {ten} c, {ten} d", plan_id=None)
    assert answer.is_cut
    assert answer.rows.height == inspection.ROWS_SHOWN_AT_MOST


def test_columns_of_one_name_and_lists_are_answered_as_they_can_be(store: Store) -> None:
    answer = ask(store, "select 1 as a, 2 as a, [1, 2] as b", plan_id=None)
    assert answer.rows.to_dicts() == [{"a": 1, "a_2": 2, "b": "[1, 2]"}]


def test_a_wrong_column_gives_the_databases_own_words(store: Store) -> None:
    with pytest.raises(Refused) as caught:
        ask(store, "select kvartal from marts.quarter", plan_id=None)
    assert caught.value.reason is Refusal.FAILED
    assert caught.value.detail.startswith('Referenced column "kvartal" not found')


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("", Refusal.EMPTY),
        ("  -- kun en bemærkning", Refusal.EMPTY),
        ("select 1" + " " * 10_000, Refusal.TOO_LONG),
        ("selekt 1", Refusal.NOT_SQL),
        ("select 1; select 2", Refusal.SEVERAL_STATEMENTS),
        ("select 1; drop table main.upload", Refusal.NOT_A_SELECT),
        ("select 1 /* ; */; attach 'x.duckdb'", Refusal.NOT_A_SELECT),
        ("attach '/tmp/x.duckdb' as x", Refusal.NOT_A_SELECT),
        ("detach helhedsblik", Refusal.NOT_A_SELECT),
        ("copy marts.goal_attainment to '/tmp/x.csv'", Refusal.NOT_A_SELECT),
        ("copy (select 1) to '/tmp/x.csv'", Refusal.NOT_A_SELECT),
        ("export database '/tmp/x'", Refusal.NOT_A_SELECT),
        ("import database '/tmp/x'", Refusal.NOT_A_SELECT),
        ("pragma database_list", Refusal.NOT_A_SELECT),
        ("set memory_limit = '100GB'", Refusal.NOT_A_SELECT),
        ("reset enable_external_access", Refusal.NOT_A_SELECT),
        ("install httpfs", Refusal.NOT_A_SELECT),
        ("load '/tmp/x.duckdb_extension'", Refusal.NOT_A_SELECT),
        ("insert into main.upload values (1)", Refusal.NOT_A_SELECT),
        ("update main.observation set value = 1", Refusal.NOT_A_SELECT),
        ("delete from main.observation", Refusal.NOT_A_SELECT),
        ("create table marts.own as select 1", Refusal.NOT_A_SELECT),
        ("create macro m() as 1", Refusal.NOT_A_SELECT),
        ("call duckdb_settings()", Refusal.NOT_A_SELECT),
        ("explain analyze select 1", Refusal.NOT_A_SELECT),
        ("set variable x = 1", Refusal.NOT_A_SELECT),
        ("prepare p as select 1", Refusal.NOT_A_SELECT),
        ("checkpoint", Refusal.NOT_A_SELECT),
        ("begin", Refusal.NOT_A_SELECT),
        ("vacuum", Refusal.NOT_A_SELECT),
        ("describe marts.goal_attainment", Refusal.DESCRIPTION),
        ("summarize marts.goal_attainment", Refusal.DESCRIPTION),
        ("show tables", Refusal.DESCRIPTION),
        ("from (describe main.upload)", Refusal.DESCRIPTION),
        ("from read_csv('/etc/passwd')", Refusal.TABLE_FUNCTION),
        ("from read_text('/etc/passwd')", Refusal.TABLE_FUNCTION),
        ("from read_blob('/proc/self/environ')", Refusal.TABLE_FUNCTION),
        ("from glob('/*')", Refusal.TABLE_FUNCTION),
        ("from duckdb_settings()", Refusal.TABLE_FUNCTION),
        ("from duckdb_secrets()", Refusal.TABLE_FUNCTION),
        ("from query('select 1')", Refusal.TABLE_FUNCTION),
        ("from query_table('upload')", Refusal.TABLE_FUNCTION),
        ("from range(1000000000000)", Refusal.TABLE_FUNCTION),
        ("from generate_series(1, 1000000000000)", Refusal.TABLE_FUNCTION),
        ("from repeat_row(1, num_rows = 100000000)", Refusal.TABLE_FUNCTION),
        ("from pragma_table_info('upload')", Refusal.TABLE_FUNCTION),
        ("select * from marts.plan, lateral read_csv(plan)", Refusal.TABLE_FUNCTION),
        ("from main.upload", Refusal.OTHER_TABLE),
        ("select file_content from upload", Refusal.OTHER_TABLE),
        ("from staging.observation", Refusal.OTHER_TABLE),
        ("from materialized.goal_attainment", Refusal.OTHER_TABLE),
        ("from marts.no_such", Refusal.OTHER_TABLE),
        ("from other.marts.plan", Refusal.OTHER_TABLE),
        ("from information_schema.tables", Refusal.OTHER_TABLE),
        ("from sqlite_master", Refusal.OTHER_TABLE),
        ("from pg_catalog.pg_class", Refusal.OTHER_TABLE),
        ("from '/etc/passwd'", Refusal.OTHER_TABLE),
        ("from 'https://example.org/x.csv'", Refusal.OTHER_TABLE),
        ("select (select count(*) from main.upload)", Refusal.OTHER_TABLE),
        ("select 1 where exists (from main.upload)", Refusal.OTHER_TABLE),
        ("select * from (select 1) one, lateral (select * from main.upload)", Refusal.OTHER_TABLE),
        ("with upload as (from main.upload) from upload", Refusal.OTHER_TABLE),
        ("with plan as (from main.plan) from marts.plan", Refusal.OTHER_TABLE),
        ("select 1 union all select count(*) from main.upload", Refusal.OTHER_TABLE),
        ("select 1 order by (select count(*) from main.upload)", Refusal.OTHER_TABLE),
        ("select getenv('HOME')", Refusal.FUNCTION),
        ("select getvariable('x')", Refusal.FUNCTION),
        ("select current_setting('memory_limit')", Refusal.FUNCTION),
        ("select repeat('x', 1000000000)", Refusal.FUNCTION),
        ("select range(1000000000)", Refusal.FUNCTION),
        ("select nextval('x')", Refusal.FUNCTION),
        ("select list_transform([1], lambda x: getenv('HOME'))", Refusal.FUNCTION),
        ("select read_text('/etc/passwd')", Refusal.FUNCTION),
        ("select json_execute_serialized_sql('{}')", Refusal.FUNCTION),
        ("select other.lower('A')", Refusal.FUNCTION),
        ("with recursive a as (select 1 union all from a) from a", Refusal.RECURSION),
        (
            "with recursive a(x) as (select 1 union all select x + 1 from a) from a",
            Refusal.RECURSION,
        ),
        ("select $1", Refusal.PARAMETER),
        ("select $path", Refusal.PARAMETER),
        ("select ?", Refusal.PARAMETER),
    ],
)
def test_an_attempt_to_get_further_is_refused(
    store: Store, statement: str, reason: Refusal
) -> None:
    assert refused(store, statement) is reason


def test_a_name_of_ones_own_may_shadow_but_not_reach_a_table(store: Store) -> None:
    answer = ask(store, "with upload as (select 7 as x) from upload", plan_id=None)
    assert answer.rows.item() == 7


def test_what_takes_too_long_is_ended(store: Store) -> None:
    ten = "(values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9))"
    tables = ", ".join(f"{ten} as t{number}" for number in range(11))
    statement = f"select sum(t0.col0 + t1.col0) from {tables}"
    assert refused(store, statement, seconds=3) is Refusal.TOO_SLOW


def test_what_needs_too_much_memory_is_ended_and_the_store_lives_on(store: Store) -> None:
    doubled = ["a0 as (select 'xxxxxxxxxx' as s)"]
    doubled += [f"a{n} as (select s || s as s from a{n - 1})" for n in range(1, 40)]
    statement = f"with {', '.join(doubled)} select length(s) from a39"
    assert refused(store, statement, seconds=10) in {
        Refusal.TOO_LARGE,
        Refusal.FAILED,
        Refusal.TOO_SLOW,
    }
    assert ask(store, "select count(*) from marts.plan", plan_id=None).rows.item() == 2


def test_a_deep_nest_is_refused_without_harm(store: Store) -> None:
    assert refused(store, "select (" * 1100 + "1" + ")" * 1100) is Refusal.NOT_SQL
    assert refused(store, "select " + "not " * 2000 + "true") is Refusal.NOT_SQL
    assert refused(store, "select " + "1+" * 4000 + "1") is Refusal.NOT_SQL


def test_no_table_is_written_and_no_setting_changed(store: Store) -> None:
    before = store.read("select count(*) from duckdb_tables()").item()
    ask(store, "from marts.goal_attainment", plan_id=None)
    assert store.read("select count(*) from duckdb_tables()").item() == before


def test_every_mart_is_listed_with_what_a_row_of_it_is(store: Store) -> None:
    listed = inspection.marts(store)
    assert [mart.name for mart in listed] == sorted(mart.name for mart in listed)
    assert all(mart.grain.startswith("One row per ") for mart in listed)
    assert all(mart.columns for mart in listed)


def test_every_mart_can_be_read_whole(tmp_path: Path) -> None:
    empty = new_store(tmp_path / "empty.duckdb")
    for mart in inspection.marts(empty)[:4]:
        answer = ask(empty, f"from marts.{mart.name}", plan_id=None)
        assert tuple(answer.rows.columns) == mart.columns
    empty.close()
