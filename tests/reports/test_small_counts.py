"""The documents of a plan that hides small counts: the board's, and those a leader asks for."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import pytest
from pypdf import PdfReader

from reports import __main__ as command_line
from reports import documents, meetings
from store.connection import Store
from tests.given import PLAN_ID
from tests.hiding import MEETING_DAY, QUARTER, hiding_store, secrets_in
from wording import small_counts


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = hiding_store(tmp_path_factory.mktemp("hiding"))
    yield opened
    opened.close()


def text_of(name: str, content: bytes) -> str:
    """Everything a file says, also in the workbooks within its charts."""
    if name.endswith(".pdf"):
        return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    try:
        with ZipFile(BytesIO(content)) as archive:
            return "\n".join(text_of(part, archive.read(part)) for part in archive.namelist())
    except BadZipFile:
        return content.decode("utf-8", errors="replace")


def test_the_boards_documents_hold_no_hidden_count(store: Store) -> None:
    for name, content in documents.files(store, PLAN_ID, QUARTER).items():
        written = " ".join(text_of(name, content).split())
        assert secrets_in(written) == [], name
        assert small_counts.ABOUT_THE_PLAN in written, name


def test_a_leaders_documents_hold_every_count(store: Store) -> None:
    files = documents.files(store.with_rights(sees_all=True), PLAN_ID, QUARTER)
    found = {name: secrets_in(text_of(name, content)) for name, content in files.items()}
    assert {"3,67", "4,78", "1,92", "2,74"} <= set(found["tal.xlsx"])
    assert "4,78" in found["kvartalsrapport.docx"]
    for name, content in files.items():
        assert small_counts.ABOUT_THE_PLAN not in text_of(name, content), name


@pytest.mark.parametrize("sees_all", [False, True])
def test_the_meetings_pack_is_what_the_board_got(store: Store, *, sees_all: bool) -> None:
    files = meetings.files_of(store.with_rights(sees_all=sees_all), PLAN_ID, MEETING_DAY)
    assert [name for name, content in files.items() if secrets_in(text_of(name, content))] == []


def test_the_command_line_writes_for_the_board_unless_a_leader_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    hiding_store(tmp_path).close()
    monkeypatch.setenv("HELHEDSBLIK_STORE", str(tmp_path / "proeve.duckdb"))
    asked = ["--plan", PLAN_ID, "--period", QUARTER, "--only", "xlsx"]
    folder = tmp_path / "filer"
    assert command_line.main([*asked, str(folder)]) == 0
    assert secrets_in(text_of("tal.xlsx", (folder / "tal.xlsx").read_bytes())) == []
    assert command_line.main([*asked, "--leder", str(folder)]) == 0
    assert "3,67" in secrets_in(text_of("tal.xlsx", (folder / "tal.xlsx").read_bytes()))
    assert "tal.xlsx" in capsys.readouterr().out
