"""The rules of the house that no linter knows: which folder holds what, and how SQL is laid out."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from store import views
from tests.arrows import arrows

HOME = Path(__file__).resolve().parent.parent
CODE_FOLDERS = (
    "charts",
    "domain",
    "loaders",
    "pages",
    "plans",
    "queries",
    "reports",
    "store",
    "submissions",
    "ui",
    "wording",
)
PAGES = sorted(path for path in (HOME / "pages").rglob("*.py") if path.name != "__init__.py")
SQL_FILES = sorted((HOME / "sql").rglob("*.sql"))
VIEW_FILES = [path for path in SQL_FILES if path.parent.name in views.LAYERS]
DOCUMENTS = sorted([*HOME.glob("*.md"), *HOME.glob("docs/**/*.md"), *HOME.glob("bench/*.md")])
MOST_ARROWS = 316
IMPORTERS = {
    "streamlit": {"app.py", "asgi.py", "pages", "ui"},
    "plotly": {"charts"},
    "duckdb": {"store"},
}


def named(path: Path) -> str:
    return str(path.relative_to(HOME))


def imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    plain = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    return {name.split(".")[0] for name in plain} | {
        (node.module or "").split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
    }


def product_code() -> list[Path]:
    inside = [path for folder in CODE_FOLDERS for path in (HOME / folder).rglob("*.py")]
    return sorted([*inside, HOME / "app.py", HOME / "asgi.py"])


def test_what_is_private_to_streamlit_is_taken_in_one_module() -> None:
    private = re.compile(r"streamlit\.(runtime|web)|import .*\b(runtime|error_util)\b")
    users = [named(path) for path in product_code() if private.search(path.read_text("utf-8"))]
    assert users == ["ui/streamlit_private.py"]


@pytest.mark.parametrize("library", IMPORTERS)
def test_a_library_is_imported_only_where_it_belongs(library: str) -> None:
    strangers = [
        named(path)
        for path in product_code()
        if library in imports(path) and path.relative_to(HOME).parts[0] not in IMPORTERS[library]
    ]
    assert strangers == []


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_page_is_read_aloud_in_under_a_hundred_lines(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert len(text.splitlines()) < 100
    assert not re.search(r"\b(select|insert|update|delete)\b.*\b(from|into|set)\b", text)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_page_holds_no_danish_of_its_own(page: Path) -> None:
    tree = ast.parse(page.read_text(encoding="utf-8"))
    literals = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert [text for text in literals if re.search(r"[æøåÆØÅ]", text)] == []


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_page_ends_where_its_address_can_still_be_written(page: Path) -> None:
    assert "st.stop()" not in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", product_code(), ids=named)
def test_what_stands_in_the_address_goes_through_one_module(path: Path) -> None:
    own = path.read_text(encoding="utf-8")
    assert path == HOME / "ui" / "address.py" or "query_params" not in own
    assert 'bind="query-params"' not in own


def test_pages_lie_one_folder_down_so_that_none_runs_without_the_app() -> None:
    assert [named(path) for path in (HOME / "pages").glob("*.py") if path.stem != "__init__"] == []


@pytest.mark.parametrize("folder", CODE_FOLDERS)
def test_every_code_folder_is_a_package(folder: str) -> None:
    holders = {path.parent for path in (HOME / folder).rglob("*.py")}
    assert [named(path) for path in holders if not (path / "__init__.py").exists()] == []


@pytest.mark.parametrize("path", product_code(), ids=named)
def test_a_module_is_short_enough_to_be_one_thing(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 450


@pytest.mark.parametrize("path", VIEW_FILES, ids=named)
def test_a_view_says_its_grain_and_reads_only_from_layers_below(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("-- One row per ")
    layer = path.parent.name
    lower = views.LAYERS[: views.LAYERS.index(layer)]
    allowed = {
        "standing": {"staging", "standing", views.COPIES},
        "intermediate": {*lower, "intermediate", views.COPIES},
        "suppression": {*lower, "suppression", views.COPIES},
        "unmasked": {*lower, views.COPIES},
        "marts": {"released"},
        "filtered": {"marts", "released", "filtered"},
    }
    assert {view.split(".")[0] for view in views.references(text)} <= allowed.get(layer, set())
    assert "create " not in text


def tables_read(select: str) -> Iterator[tuple[str, str]]:
    """Schema and name of every table that a select reads, as DuckDB itself understands it."""
    with duckdb.connect() as connection:
        (written,) = connection.execute(
            "select cast(json_serialize_sql($select) as text)", {"select": select}
        ).fetchall()[0]
    waiting = [json.loads(written)]
    own_names = set()
    found = []
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            own_names |= {entry["key"] for entry in node.get("cte_map", {}).get("map", [])}
            if node.get("type") == "BASE_TABLE":
                found.append((node["schema_name"], node["table_name"]))
            if node.get("type") == "TABLE_FUNCTION":
                found.append((node["function"]["schema"], node["function"]["function_name"]))
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)
    return ((schema, name) for schema, name in found if schema or name not in own_names)


def test_marts_and_macros_read_only_what_the_viewer_may_see() -> None:
    for view, select in views.view_selects().items():
        layer = view.split(".")[0]
        if layer in ("marts", "filtered"):
            read = {schema for schema, _ in tables_read(select)}
            own = {"filtered"} if layer == "filtered" else set()
            assert read <= {"released", "marts"} | own, view


def test_no_intermediate_view_serves_only_itself() -> None:
    read = {view for text in views.view_selects().values() for view in views.references(text)}
    read |= {view for text in views.checks().values() for view in views.references(text)}
    read |= {*views.copies().values()}
    unused = {
        view
        for view in views.view_selects()
        if not view.startswith(("masked.", "marts.", "filtered.")) and view not in read
    }
    assert unused == set()


def test_requirements_are_pinned_exactly() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        lines = (HOME / name).read_text(encoding="utf-8").split("\n")
        pins = [line for line in lines if line and not line.startswith(("#", "-r"))]
        assert [line for line in pins if not re.fullmatch(r"[\w\-\[\]]+==[\w.]+", line)] == []


def test_rooms_of_the_loaders_lean_on_each_other_no_more_than_they_did() -> None:
    assert len(arrows()) <= MOST_ARROWS


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_a_document_names_files_that_exist(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    named_files = re.findall(r"`((?:[a-z_]+/)+[a-z_]+\.(?:py|sql|toml|js|css|typ|txt))\b", text)
    assert [name for name in named_files if not (HOME / name).exists()] == []


@pytest.mark.parametrize("folder", [*CODE_FOLDERS, "sql", "tests"])
def test_a_folder_says_what_it_is_where_it_is_listed(folder: str) -> None:
    rooms = [path.parent for path in (HOME / "loaders").glob("*/__init__.py")]
    for room in [HOME / folder, *(rooms if folder == "loaders" else [])]:
        assert "Tested by" in (room / "README.md").read_text() or folder == "tests"
