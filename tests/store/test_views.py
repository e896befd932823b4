"""The copies of the views: renewed by every write and by every new version of the SQL."""

from pathlib import Path

from store import views, vocabularies
from store.connection import Store, open_store
from store.views import SQL
from store.write import withdraw
from tests.given import BY, Figure, Indicator, catalogue, published, store_with, submission

PLAN = catalogue(Indicator("Samtaler"))
FIRST = Figure("Samtaler", None, "2024K1", "actual", 10)
CORRECTED = Figure("Samtaler", None, "2024K1", "actual", 12)


def a_copy_is_its_view(store: Store) -> bool:
    """Whether every copy holds exactly the rows of its view."""
    return all(
        store.read(
            f"(from {table} except from {view}) union all (from {view} except from {table})"
        ).is_empty()
        for table, view in views.copies().items()
    )


def year_to_date(store: Store) -> list[float]:
    return store.read("select ytd from marts.goal_attainment")["ytd"].to_list()


def test_publishing_and_withdrawing_count_the_plan_anew(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    published(store, submission(FIRST))
    assert year_to_date(store) == [10]
    upload_id = published(store, submission(CORRECTED))
    assert year_to_date(store) == [12]
    withdraw(store, upload_id, BY, "Forkert fil")
    assert year_to_date(store) == [10]
    withdraw(store, 2, BY, "Forkert fil")
    assert year_to_date(store) == []
    assert a_copy_is_its_view(store)


def test_a_changed_plan_counts_its_figures_anew(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN, Figure("Samtaler", None, "2024", "target", 40), FIRST)
    weekly = catalogue(Indicator("Samtaler", aggregation="last"))
    published(store, submission(added=weekly, name="plan2.toml", content=b"2"))
    expected = store.read("select expected_to_date from marts.goal_attainment")
    assert expected.rows() == [(40,)]
    assert a_copy_is_its_view(store)


def test_one_plan_is_counted_without_touching_another(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN, FIRST)
    other = catalogue(Indicator("Samtaler"), plan_id="naboby")
    published(store, submission(added=other, name="nabo.toml", content=b"3", plan_id="naboby"))
    published(store, submission(CORRECTED, plan_id="naboby", content=b"4"))
    assert sorted(year_to_date(store)) == [10, 12]
    assert a_copy_is_its_view(store)


def test_only_a_plan_with_a_long_term_indicator_has_long_term_goals(tmp_path: Path) -> None:
    lasting = catalogue(Indicator("Ledige", kind="long_term", direction="decrease"))
    began = Figure("Ledige", None, "2022", "baseline", 200)
    store = store_with(tmp_path, lasting, began, Figure("Ledige", None, "2025", "target", 150))
    short = submission(
        Figure("Samtaler", None, "2024K1", "actual", 10),
        added=catalogue(Indicator("Samtaler"), plan_id="naboby"),
        plan_id="naboby",
    )
    published(store, short)
    goals = store.read("select distinct plan_id from materialized.long_term_goal")
    assert goals.rows() == [("proeveby",)]
    assert a_copy_is_its_view(store)


def test_a_view_that_the_counting_does_not_read_is_renewed_without_counting(
    tmp_path: Path,
) -> None:
    path = tmp_path / "proeve.duckdb"
    store = store_with(tmp_path, PLAN, FIRST)
    (of_all, _) = store.connection.execute("from layout").fetchall()
    store.connection.execute("delete from layout where fingerprint = $one", {"one": of_all[0]})
    store.connection.execute("create view marts.af_i_gaar as select 1 as tal")
    store.connection.execute("update materialized.goal_attainment set ytd = 99")
    store.close()

    store = open_store(path)

    assert year_to_date(store) == [99]
    marts = store.read("select view_name from duckdb_views() where schema_name = 'marts'")
    assert "goal_attainment" in marts["view_name"]
    assert "af_i_gaar" not in marts["view_name"]


def test_a_store_is_laid_out_again_only_when_the_sql_files_have_changed(tmp_path: Path) -> None:
    path = tmp_path / "proeve.duckdb"
    store = store_with(tmp_path, PLAN, FIRST)
    store.connection.execute("update materialized.goal_attainment set ytd = 99")
    store.close()
    store = open_store(path)
    assert year_to_date(store) == [99]
    store.connection.execute("update layout set fingerprint = 'en ældre udgave'")
    store.close()
    assert year_to_date(open_store(path)) == [10]


def test_what_an_earlier_version_called_otherwise_is_gone_when_its_store_is_opened(
    tmp_path: Path,
) -> None:
    store = store_with(tmp_path, PLAN, FIRST)
    for statement in (
        "update layout set fingerprint = 'en ældre udgave'",
        "drop schema materialized cascade",
        "create schema counted",
        "create table counted.goal as select 99 as ytd",
        "create macro unless_hidden(is_hidden, figure) as if(is_hidden, null, figure)",
        "create schema board",
        "create view board.goal as select unless_hidden(false, ytd) as ytd from counted.goal",
        "create schema scoped",
        "create macro scoped.goal(plan) as table select * from board.goal where ytd = plan",
    ):
        store.connection.execute(statement)
    store.close()

    store = open_store(tmp_path / "proeve.duckdb")

    assert year_to_date(store) == [10]
    schemas = store.read("select schema_name from duckdb_schemas() where not internal")
    assert set(schemas["schema_name"]) - {"main"} == {*views.LAYERS, views.COPIES}
    macros = store.read(
        "select function_name from duckdb_functions()"
        " where not internal and schema_name = 'main' and function_type = 'macro'"
    )
    files = {file.stem for file in (SQL / "macros").glob("*.sql")}
    assert set(macros["function_name"]) == {*files, *vocabularies.macros()}
