"""Whatever is written on the command line, it answers in Danish and with the right exit code."""

import os
from pathlib import Path

import pytest

from loaders.__main__ import main
from tests.loaders.given_files import HEADER, TITLE, store_with_plan, workbook

ENGLISH = (
    "usage",
    "error",
    "argument ",
    "invalid",
    "required",
    "expected",
    "Traceback",
    "show this",
)
RUBBISH = bytes(range(256)) * 40
REPORT = workbook({"A": [*TITLE, HEADER, ["Antal deltagere", None, 4, None]]})
NEXT = ("--plan", "Prøveby", "--period", "2023K4")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a plan, and files of every kind that cannot be read."""
    folder = tmp_path_factory.mktemp("kommandolinje")
    store_with_plan(folder / "lager.duckdb").close()
    (folder / "mappe").mkdir()
    (folder / "rapport.xlsx").write_bytes(REPORT)
    for suffix in ("xlsx", "xls", "ods", "csv", "docx", "pdf", "toml", "bin"):
        (folder / f"tom.{suffix}").touch()
        (folder / f"skrald.{suffix}").write_bytes(RUBBISH)
    return folder


def answer(folder: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv("HELHEDSBLIK_STORE", str(folder / "lager.duckdb"))
    monkeypatch.chdir(folder)
    try:
        return main(arguments)
    except SystemExit as ended:
        return int(ended.code or 0)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ((), 2, "der mangler KOMMANDO"),
        (("læs",), 2, "'læs' kendes ikke; vælg 'check', 'tables'"),
        (("check",), 2, "der mangler FIL"),
        (("check", "væk.xlsx"), 2, "FIL: filen væk.xlsx findes ikke"),
        (("tables", "mappe"), 2, "FIL: mappe er en mappe, ikke en fil"),
        (("load", "mappe"), 2, "FIL: mappe er en mappe, ikke en fil"),
        (("check", "rapport.xlsx", "--hurtigt"), 2, "--hurtigt kendes ikke"),
        (("check", "rapport.xlsx", "--plan"), 2, "--plan: der mangler en værdi"),
        (("check", "rapport.xlsx", "--p", "x"), 2, "--p kan være både --plan, --period"),
        (("load", "rapport.xlsx", "--publish=ja"), 2, "--publish: den tager ingen værdi ('ja')"),
        (("check", "rapport.xlsx", "--period", "2023K9"), 2, "»2023K9« er ikke et kvartal eller"),
        (("check", "rapport.xlsx", "--period", "3. kvartal"), 2, "»3. kvartal« er ikke et kvartal"),
        (("load", "rapport.xlsx", "--period", "næste år"), 2, "»næste år« er ikke et kvartal"),
        (("check", "rapport.xlsx", "--day", "31/12/2023"), 2, "»31/12/2023« er ikke en dag"),
        (("cell", "--unit", "meter", "4"), 2, "»meter« er ikke en enhed"),
        (("cell",), 2, "der mangler TEKST"),
        (("withdraw", "abc"), 2, "»abc« er ikke nummeret på en indlæsning"),
        (("withdraw", "9" * 30), 2, "er ikke nummeret på en indlæsning"),
        (("withdraw", "77"), 2, "Indlæsning nr. 77 findes ikke."),
        (("template", "--plan", "X", "--period", "2023K4", "ud.xlsx"), 2, "X kendes ikke"),
        (
            ("template", "--plan", "Prøveby", "--period", "2023K9", "ud.xlsx"),
            2,
            "2023K9 er ikke et",
        ),
        (("template", *NEXT), 2, "der mangler FIL"),
        (("template", *NEXT, "mappe"), 2, "mappe kan ikke bruges: det er en mappe."),
        (("template", *NEXT, "væk/ud.xlsx"), 2, "kan ikke bruges: mappen findes ikke."),
        (("template", *NEXT, "rapport.xlsx/ud"), 2, "kan ikke bruges: mappen findes ikke."),
        (("load", "rapport.xlsx", "--plan", "X"), 1, "Helhedsplanen X kendes ikke."),
        (("check", "rapport.xlsx", "--plan", "X"), 1, "Helhedsplanen X kendes ikke."),
    ],
)
def test_bad_input_is_refused_in_danish(
    folder: Path,
    arguments: tuple[str, ...],
    code: int,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert answer(folder, arguments, monkeypatch) == code
    said = capsys.readouterr().err
    assert words in said
    assert not [english for english in ENGLISH if english in said.replace("-m loaders", "")]
    assert not (folder / "ud.xlsx").exists()


@pytest.mark.parametrize("command", ["check", "tables", "load"])
@pytest.mark.parametrize("name", ["tom", "skrald"])
@pytest.mark.parametrize("suffix", ["xlsx", "xls", "ods", "csv", "docx", "pdf", "toml", "bin"])
def test_a_file_that_holds_nothing_to_read_is_said_so(
    folder: Path,
    command: str,
    name: str,
    suffix: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert answer(folder, (command, f"{name}.{suffix}"), monkeypatch) == 2
    assert f"{name}.{suffix}: " in capsys.readouterr().err


def test_a_file_without_access_is_said_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = folder / "lukket"
    locked.mkdir(exist_ok=True)
    file = locked / "tal.csv"
    file.touch()
    file.chmod(0)
    if os.access(file, os.R_OK):
        # Root is let in everywhere but where the machine itself keeps every writer out.
        file = Path("/proc/version")
    arguments = ("template", *NEXT, str(file))
    assert answer(folder, arguments, monkeypatch) == 2
    assert "kan ikke bruges" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["", "check", "tables", "cell", "load", "withdraw", "template"])
def test_the_help_is_danish(
    folder: Path,
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert answer(folder, (*filter(None, [command]), "-h"), monkeypatch) == 0
    said = capsys.readouterr().out
    assert "vis denne hjælp" in said
    assert not [english for english in (*ENGLISH, "options") if english in said]
