"""`sql/masking.toml`: a column that nobody has declared is refused at the opening, never shown."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import duckdb
import pytest

from store.connection import open_store
from tests.given import Figure, Indicator, catalogue, store_with

HOME = Path(__file__).resolve().parents[2]
OPEN = "import sys; from store.connection import open_store; open_store(sys.argv[1]).close()"
QUARTER = "        course.year,\n"


def with_sql(folder: Path, file: str, old: str, new: str) -> Path:
    """A copy of the code that opens a store, in which one of the SQL files says something else."""
    home = folder / "ny udgave"
    for part in ("domain", "sql", "store"):
        shutil.copytree(HOME / part, home / part)
    changed = home / "sql" / file
    text = changed.read_text(encoding="utf-8") if changed.exists() else ""
    assert old in text
    changed.write_text(text.replace(old, new, 1), encoding="utf-8")
    return home


def opened_by(home: Path, store: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", OPEN, str(store)],
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    """A store whose plan hides small counts, with a count of 3 in the area R."""
    plan = catalogue(Indicator("Samtaler"), hides_small_counts=True)
    figures = [
        Figure("Samtaler", area, "2023K1", "actual", value)
        for area, value in (("R", 3), ("S", 10), ("M", 20))
    ]
    store = store_with(tmp_path, plan, *figures)
    store.close()
    return Path(store.path)


@pytest.mark.parametrize(
    ("file", "old", "new", "column"),
    [
        (
            "intermediate/goal_attainment.sql",
            QUARTER,
            f"        course.ytd / 4 as ytd_a_quarter,\n{QUARTER}",
            "materialized.goal_attainment.ytd_a_quarter",
        ),
        (
            "intermediate/completeness.sql",
            "        year,\n        activity_order,\n",
            "        reported || ' af 4' as in_words,\n        year,\n        activity_order,\n",
            "materialized.completeness.in_words",
        ),
        (
            "unmasked/meeting_goal.sql",
            "        meeting_goal.*,\n",
            "        meeting_goal.*,\n        meeting_goal.ytd / 4 as ytd_a_quarter,\n",
            "unmasked.meeting_goal.ytd_a_quarter",
        ),
        (
            "unmasked/draft_answer.sql",
            "",
            "-- One row per figure.\nselect raw\nfrom staging.observation\n",
            "unmasked.draft_answer.raw",
        ),
    ],
)
def test_a_column_that_nobody_declared_is_refused_by_name(
    tmp_path: Path, stored: Path, file: str, old: str, new: str, column: str
) -> None:
    refused = opened_by(with_sql(tmp_path, file, old, new), stored)
    assert refused.returncode == 1
    assert f"UndeclaredColumn: {column}: not declared in masking.toml." in refused.stderr


def test_a_copy_that_nobody_declared_is_refused(tmp_path: Path) -> None:
    home = with_sql(tmp_path, "masking.toml", '    "materialized.suppressed_goal",\n', "")
    refused = opened_by(home, tmp_path / "ny.duckdb")
    assert (
        "UndeclaredColumn: materialized.suppressed_goal.area, materialized.suppressed_goal."
        in refused.stderr
    )


def test_a_refused_version_leaves_the_store_as_it_was(tmp_path: Path, stored: Path) -> None:
    new = f"        course.ytd / 4 as ytd_a_quarter,\n{QUARTER}"
    assert opened_by(
        with_sql(tmp_path, "intermediate/goal_attainment.sql", QUARTER, new), stored
    ).returncode
    with duckdb.connect(stored) as connection:
        found = connection.execute(
            "select count(*) from duckdb_columns() where column_name = 'ytd_a_quarter'"
        )
        assert found.fetchall() == [(0,)]
    store = open_store(stored)
    rows = store.read("select area, ytd from marts.goal_attainment order by area nulls first")
    assert rows.rows() == [(None, 33), ("M", 20), ("R", None), ("S", None)]


def test_a_declared_column_is_masked_by_its_condition(tmp_path: Path, stored: Path) -> None:
    home = with_sql(
        tmp_path,
        "intermediate/goal_attainment.sql",
        QUARTER,
        f"        course.ytd / 4 as ytd_a_quarter,\n{QUARTER}",
    )
    declared = home / "sql" / "masking.toml"
    said = declared.read_text(encoding="utf-8").replace(
        'ytd = "is_ytd_hidden"\n',
        'ytd = "is_ytd_hidden"\nytd_a_quarter = "is_ytd_hidden"\n',
        1,
    )
    declared.write_text(said, encoding="utf-8")
    assert opened_by(home, stored).stderr == ""
    with duckdb.connect(stored) as connection:
        connection.execute("set variable reads_every_plan = true")
        rows = connection.execute(
            "select area, ytd_a_quarter from marts.goal_attainment order by area nulls first"
        )
        assert rows.fetchall() == [(None, 8.25), ("M", 5), ("R", None), ("S", None)]


def test_a_condition_that_is_not_there_is_refused(tmp_path: Path, stored: Path) -> None:
    home = with_sql(
        tmp_path, "masking.toml", 'reported = "public"', 'reported = "is_reported_hidden"'
    )
    refused = opened_by(home, stored)
    assert refused.returncode == 1
    assert 'Referenced column "is_reported_hidden" not found' in refused.stderr


def test_every_view_of_what_is_shown_has_the_declared_columns_and_no_others() -> None:
    said = tomllib.loads((HOME / "sql" / "masking.toml").read_text(encoding="utf-8"))
    declared = {table: list(columns) for table, columns in said.items() if table != "closed"}
    columns = open_store(":memory:").read(
        "select table_name, list(column_name order by column_index) from duckdb_columns()"
        " where schema_name = 'released' group by table_name"
    )
    assert dict(columns.rows()) == declared
