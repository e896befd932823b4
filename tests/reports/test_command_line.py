"""`python -m reports`: the files it writes, its words and its exit codes."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from reports import documents, meetings, own_template
from reports.__main__ import main
from store.connection import Store, open_store
from store.write import withdraw
from tests.given import Figure, Indicator, catalogue, store_with


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small store that is named by the environment and closed."""
    store_with(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", None, "2023", "target", 40, reported_in="2023K1"),
        Figure("Samtaler", None, "2023K1", "actual", 12),
    ).close()
    path = tmp_path / "proeve.duckdb"
    monkeypatch.setenv("HELHEDSBLIK_STORE", str(path))
    return path


def template_of(line: str) -> bytes:
    document = docx.Document()
    document.add_paragraph(line)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


@pytest.mark.usefixtures("path")
def test_every_document_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "ud" / "2023"
    assert main(["--plan", "Proeveby", "--period", "2023K1", str(folder)]) == 0
    written = json.loads(capsys.readouterr().out)["files"]
    assert written == [str(folder / name) for name in documents.FILE_NAMES.values()]
    assert all(Path(name).stat().st_size > 1000 for name in written)


@pytest.mark.usefixtures("path")
def test_only_the_chosen_kind_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "ud"
    arguments = ["--plan", "proeveby", "--period", "2023K1", "--only", "xlsx", str(folder)]
    assert main(arguments) == 0
    assert [path.name for path in folder.iterdir()] == ["tal.xlsx"]


@pytest.mark.usefixtures("path")
@pytest.mark.parametrize(
    ("plan", "quarter", "words"),
    [
        ("Atlantis", "2023K1", "Helhedsplanen Atlantis kendes ikke."),
        ("proeveby", "2030K1", "Der er ingen tal for Proeveby i 1. kvartal 2030."),
        ("proeveby", "foråret", "Der er ingen tal for Proeveby i foråret."),
    ],
)
def test_an_unknown_plan_or_quarter_is_said(
    plan: str, quarter: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--plan", plan, "--period", quarter, str(tmp_path / "ud")]) == 2
    assert words in capsys.readouterr().err
    assert not (tmp_path / "ud").exists()


@pytest.mark.usefixtures("path")
def test_a_folder_that_cannot_be_written_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fil").write_text("")
    assert main(["--plan", "proeveby", "--period", "2023K1", str(tmp_path / "fil")]) == 2
    assert "kan ikke skrives" in capsys.readouterr().err


@pytest.mark.usefixtures("path")
@pytest.mark.parametrize(
    ("is_withdrawn", "another", "said"),
    [
        (False, None, "Vores rapport om Proeveby"),
        (False, "En anden om {{ plan }}", "En anden om Proeveby"),
        (True, None, "Kvartalsrapport"),
    ],
)
def test_the_plans_own_template_is_used_unless_another_is_named(
    is_withdrawn: bool, another: str | None, said: str, tmp_path: Path
) -> None:
    store = open_store()
    upload_id = own_template.keep(
        store,
        "proeveby",
        "2023K1",
        "vores.docx",
        template_of("Vores rapport om {{ plan }}"),
        "Leder",
    )
    if is_withdrawn:
        withdraw(store, upload_id, "Leder")
    store.close()
    words = ["--plan", "proeveby", "--period", "2023K1", "--only", "docx", str(tmp_path / "ud")]
    if another:
        (tmp_path / "anden.docx").write_bytes(template_of(another))
        words += ["--template", str(tmp_path / "anden.docx")]

    assert main(words) == 0

    written = docx.Document(str(tmp_path / "ud" / "kvartalsrapport.docx"))
    assert written.paragraphs[0].text == said


@pytest.mark.usefixtures("path")
def test_the_documents_of_a_meeting_are_those_that_were_frozen(tmp_path: Path) -> None:
    store = open_store()
    frozen = meetings.pack(
        store,
        "proeveby",
        meetings.freeze(store, "proeveby", "2023K1", date(2023, 3, 12), "Leder"),
    )
    store.close()

    folder = tmp_path / "ud"
    assert main(["--plan", "proeveby", "--meeting", "2023-03-12", str(folder)]) == 0
    assert (folder / "tal.xlsx").read_bytes() == ZipFile(BytesIO(frozen)).read("tal.xlsx")


@pytest.mark.usefixtures("path")
def test_a_meetings_report_is_written_with_the_plans_own_template() -> None:
    store = open_store()
    own_template.keep(
        store, "proeveby", "2023K1", "vores.docx", template_of("Vores {{ plan }}"), "Leder"
    )
    meetings.freeze(store, "proeveby", "2023K1", date(2023, 3, 12), "Leder")
    files = meetings.files_of(store, "proeveby", date(2023, 3, 12))
    store.close()

    report = docx.Document(BytesIO(files["kvartalsrapport.docx"]))
    assert report.paragraphs[0].text == "Vores Proeveby"


@pytest.mark.usefixtures("path")
def test_an_unknown_meeting_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--plan", "proeveby", "--meeting", "2023-03-12", str(tmp_path / "ud")]) == 2
    assert "Der er ikke frosset tal til et møde 12. marts 2023." in capsys.readouterr().err


def test_a_file_that_is_no_store_is_said(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path.write_bytes(b"noget helt andet" * 1000)
    assert main(["--plan", "proeveby", "--period", "2023K1", str(tmp_path / "ud")]) == 2
    assert "kan ikke åbnes" in capsys.readouterr().err


def test_all_documents_come_as_one_file(store: Store) -> None:
    files = documents.files(store, "slagelse", "2023K3")
    archive = ZipFile(BytesIO(documents.packed(files)))
    assert archive.namelist() == list(documents.FILE_NAMES.values())
    assert archive.testzip() is None
    assert archive.read("tal.xlsx") == files["tal.xlsx"]
