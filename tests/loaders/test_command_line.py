"""The command line: JSON on stdout, words on stderr, and what the exit code says."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from loaders import Choices, check_file, hand_in
from loaders.__main__ import main
from store.catalogue import current_catalogue
from store.connection import open_store
from store.write import publish
from tests.given import empty_store_file
from tests.loaders.given_files import HEADER, PLAN_FILE, TITLE, Cell, store_with_plan, workbook

HOME = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Answer:
    """What one command printed and how it ended."""

    code: int
    lines: list[dict[str, object]]
    words: str


Command = Callable[..., Answer]
PUBLISHED = ("--plan", "Prøveby", "--publish")
PROPOSED = (
    "Antal deltagere: direction increase (foreslået), aggregation sum (foreslået), "
    "unit antal (»Antal«), year_start_quarter 1 (foreslået), kind own (foreslået)"
)


SPOKEN = (
    "Antal deltagere: retning: skal stige (foreslået), opgøres som: sum (foreslået), "
    "enhed: antal (»Antal«), året begynder i kvartal: 1 (foreslået), "
    "type: selvvalgt indikator (foreslået)"
)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the commands look for their store; nothing lies there."""
    path = tmp_path / "proeve.duckdb"
    monkeypatch.setenv("HELHEDSBLIK_STORE", str(path))
    return path


@pytest.fixture
def command(store: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a command inside the test."""

    def run(*arguments: str | Path) -> Answer:
        code = main([*map(str, arguments)])
        return answered(code, *capsys.readouterr())

    return run


@pytest.fixture
def program(store: Path) -> Command:
    """Runs a command as the program it is."""

    def run(*arguments: str | Path) -> Answer:
        done = subprocess.run(
            [sys.executable, "-m", "loaders", *map(str, arguments)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            cwd=HOME,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )
        return answered(done.returncode, done.stdout, done.stderr)

    return run


def answered(code: int, lines: str, words: str) -> Answer:
    return Answer(code, [json.loads(line) for line in lines.splitlines()], words)


@pytest.fixture
def plan_file(store: Path, tmp_path: Path) -> Path:
    """A plan to hand in to an empty store."""
    store.write_bytes(empty_store_file())
    path = tmp_path / "plan.toml"
    path.write_text(PLAN_FILE, encoding="utf-8")
    return path


@pytest.fixture
def planned(store: Path) -> None:
    """The store knows the plan, as when its file has been loaded and published."""
    store_with_plan(store).close()


def report(tmp_path: Path, *rows: list[Cell]) -> Path:
    path = tmp_path / "rapport.xlsx"
    path.write_bytes(workbook({"A": [*TITLE, HEADER, *rows]}))
    return path


def test_check_prints_one_object_per_file_and_stores_nothing(
    program: Command, tmp_path: Path
) -> None:
    path = report(tmp_path, ["Antal deltagere", None, "ca. 4", None])
    answer = program("check", path, path, "--plan", "Prøveby")
    assert (answer.code, len(answer.lines)) == (0, 2)
    assert answer.lines[0] == {
        "file": "rapport.xlsx",
        "layout": "activity_sheets",
        "observations": [
            {
                "plan": "Prøveby",
                "focus_area": "Medborgerskab",
                "activity": "Beboervejledning",
                "indicator": "Antal deltagere",
                "area": None,
                "period": "2023K3",
                "kind": "actual",
                "value": 4.0,
                "low": None,
                "high": None,
                "approximate": True,
                "status": "reported",
                "unit": "antal",
                "note": "ca.",
                "raw": "ca. 4",
                "sheet": "A",
                "cell": "C6",
            }
        ],
        "findings": [
            {
                "code": "plan_not_looked_up",
                "severity": "warning",
                "sheet": None,
                "cell": None,
                "raw": None,
                "message": "Helhedsplanen Prøveby står ikke i kataloget.",
                "suggestion": "Opret den på siden Helhedsplan, før tallene indlæses.",
            }
        ],
        "questions": [
            {
                "subject": "indicators",
                "sheet": None,
                "cell": None,
                "raw": "Antal deltagere",
                "message": "Passer det, der er læst og foreslået om filens nye succeskriterier?",
                "readings": [PROPOSED],
                "labels": [SPOKEN],
            }
        ],
    }
    assert "Navnene er ikke slået op" in answer.words
    assert not (tmp_path / "proeve.duckdb").exists()


def test_check_ends_with_1_for_an_error_and_2_for_an_unreadable_file(
    command: Command, tmp_path: Path
) -> None:
    faulty = report(
        tmp_path, ["Antal deltagere", None, 4, None], ["Antal deltagere", None, 5, None]
    )
    unreadable = tmp_path / "rapport.pdf"
    unreadable.write_bytes(b"%PDF-1.7")
    assert command("check", faulty, "--plan", "Prøveby").code == 1
    assert command("check", unreadable, faulty, "--plan", "Prøveby").code == 2


def test_a_file_that_is_not_there_is_said_in_words(program: Command, tmp_path: Path) -> None:
    answer = program("check", tmp_path / "væk.xlsx")
    assert answer.code == 2
    assert "findes ikke" in answer.words
    assert "Traceback" not in answer.words


def test_tables_prints_the_cells_as_they_stand(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "tal.csv"
    path.write_bytes("Område;Værdi\nSyd; 1.160*\n".encode("windows-1252"))
    answer = command("tables", path)
    assert answer.code == 0
    assert answer.lines == [
        {
            "file": "tal.csv",
            "encoding": "windows-1252",
            "delimiter": ";",
            "tables": [
                {
                    "sheet": None,
                    "visible": True,
                    "header_rows": [0],
                    "rows": [["Område", "Værdi"], ["Syd", " 1.160*"]],
                }
            ],
            "findings": [],
        }
    ]


def test_cell_prints_one_reading_a_line(command: Command) -> None:
    answer = command("cell", "--unit", "procent", "--", "82 %", "-", "R: 1 S: 2 I alt: 3", "0,5")
    assert answer.code == 0
    assert [(line["raw"], line["value"], line["status"]) for line in answer.lines] == [
        ("82 %", 82, "reported"),
        ("-", None, "missing"),
        ("R: 1 S: 2 I alt: 3", 3, "reported"),
        ("0,5", None, "uncertain"),
    ]
    by_area = answer.lines[2]["by_area"]
    assert isinstance(by_area, dict)
    assert {area: figure["value"] for area, figure in by_area.items()} == {"R": 1, "S": 2}


def test_a_file_is_loaded_published_and_withdrawn(
    command: Command, plan_file: Path, tmp_path: Path
) -> None:
    path = report(tmp_path, ["Antal deltagere", 40, 4, None])
    assert command("load", plan_file, "--publish").lines[0]["status"] == "published"
    first = command("load", path, *PUBLISHED, "--by", "Leder")
    assert (first.code, first.lines[0]["upload_id"], first.lines[0]["status"]) == (
        0,
        2,
        "published",
    )
    again = command("load", path, *PUBLISHED)
    assert (again.code, again.lines[0]["upload_id"]) == (0, 2)
    assert "allerede indlæst" in again.words
    assert command("withdraw", "2").lines == [{"upload_id": 2, "status": "withdrawn"}]


def test_a_file_of_a_plan_that_asks_for_approval_is_handed_in(
    command: Command, plan_file: Path, tmp_path: Path
) -> None:
    asks = PLAN_FILE.replace("[[plan]]\n", "[[plan]]\nneeds_approval = true\n", 1)
    plan_file.write_text(asks, encoding="utf-8")
    assert command("load", plan_file, "--publish").lines[0]["status"] == "published"

    handed_in = command("load", report(tmp_path, ["Antal deltagere", 40, 4, None]), *PUBLISHED)

    assert (handed_in.code, handed_in.lines[0]["status"]) == (0, "submitted")
    assert "venter på lederens godkendelse" in handed_in.words


@pytest.mark.usefixtures("planned")
def test_published_figures_are_only_changed_with_a_reason(command: Command, tmp_path: Path) -> None:
    command("load", report(tmp_path, ["Antal deltagere", 40, 4, None]), *PUBLISHED)
    corrected = report(tmp_path, ["Antal deltagere", 40, 5, None])

    refused = command("load", corrected, *PUBLISHED)
    assert (refused.code, refused.lines[0]["upload_id"]) == (1, None)
    assert refused.lines[0]["changed"] == [
        {
            "activity": "Beboervejledning",
            "indicator": "Antal deltagere",
            "area": None,
            "period": "2023K3",
            "kind": "actual",
            "valid_from": None,
            "was_raw": "4",
            "raw": "5",
        }
    ]
    assert 'ændrer 1 offentliggjorte tal, og intet er indlæst. Skriv hvorfor med --reason "…":' in (
        refused.words
    )
    assert "  Antal deltagere, 2023K3: 4 → 5" in refused.words

    given = command("load", corrected, *PUBLISHED, "--reason", "Talt efter")
    assert (given.code, given.lines[0]["status"]) == (0, "published")


@pytest.mark.parametrize(
    ("how", "status"), [(["--publish"], "published"), ([], "draft")], ids=["published", "draft"]
)
@pytest.mark.usefixtures("planned")
def test_new_indicators_are_only_stored_when_what_is_proposed_is_confirmed(
    command: Command, tmp_path: Path, how: list[str], status: str
) -> None:
    path = report(tmp_path, ["Antal klager", "Højst 50", 70, None])
    refused = command("load", path, "--plan", "Prøveby", *how)
    assert (refused.code, refused.lines[0]["upload_id"]) == (1, None)
    assert "Intet er indlæst. Bekræft det med --accept-proposals" in refused.words
    assert "Antal klager: retning: skal falde (»Højst 50«)" in refused.words

    accepted = command("load", path, "--plan", "Prøveby", *how, "--accept-proposals")
    assert (accepted.code, accepted.lines[0]["upload_id"]) == (0, 2)
    assert (accepted.lines[0]["status"], accepted.lines[0]["questions"]) == (status, [])


@pytest.mark.usefixtures("planned")
def test_words_that_point_two_ways_are_not_confirmed_with_the_proposals(
    command: Command, tmp_path: Path
) -> None:
    path = report(tmp_path, ["Antal i job skal stige", "Højst 50", 70, None])
    refused = command("load", path, *PUBLISHED, "--accept-proposals")
    assert (refused.code, refused.lines[0]["upload_id"]) == (1, None)
    questions = refused.lines[0]["questions"]
    assert isinstance(questions, list)
    question = questions[0]
    assert (question["subject"], question["cell"]) == ("direction", "B6")
    assert question["readings"] == ["increase", "decrease"]
    assert "Svar på siden Indlæs; intet er indlæst." in refused.words


@pytest.mark.usefixtures("planned")
def test_what_is_remembered_of_a_plan_settles_its_next_file(
    command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "rapport.xlsx"
    rows: list[list[Cell]] = [["Indikator", "Mål", "Talt op"], ["Antal deltagere", 105, 97]]
    path.write_bytes(workbook({"A": [*TITLE, *rows]}))
    asked = command("check", path, "--plan", "Prøveby").lines[0]["questions"]
    assert isinstance(asked, list)
    assert [(one["subject"], one["raw"]) for one in asked] == [
        ("column", "Talt op"),
        ("goal_period", "105"),
    ]
    answers = Choices(columns={"talt op": "actual"}).with_answer(
        "goal_period", None, None, "105", "quarter"
    )
    store = open_store(tmp_path / "proeve.duckdb")
    known = current_catalogue(store)
    answered = check_file(
        path.name, path.read_bytes(), catalogue=known, plan="Prøveby", choices=answers
    )
    publish(store, hand_in(store, answered, "Leder", settled=answers), "Leder")
    store.close()

    checked = command("check", path, "--plan", "Prøveby").lines[0]
    assert checked["questions"] == []
    observations = checked["observations"]
    assert isinstance(observations, list)
    assert [(one["kind"], one["period"], one["value"]) for one in observations] == [
        ("target", "2023K3", 105.0),
        ("actual", "2023K3", 97.0),
    ]


@pytest.mark.usefixtures("planned")
def test_a_quarter_not_begun_on_the_day_given_is_asked_about(
    command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "rapport.xlsx"
    path.write_bytes(workbook({"A": [*TITLE, HEADER, ["Antal deltagere", 40, 12, 30]]}))
    for day, waiting in (("2023-06-30", ["12 · 30"]), ("2023-07-01", [])):
        checked = command("check", path, "--plan", "Prøveby", "--day", day).lines[0]
        asked = checked["questions"]
        assert isinstance(asked, list)
        assert [one["raw"] for one in asked if one["subject"] == "quarter"] == waiting


def test_an_upload_that_is_not_there_cannot_be_withdrawn(command: Command) -> None:
    answer = command("withdraw", "7")
    assert answer.code == 2
    assert "Traceback" not in answer.words


@pytest.mark.usefixtures("planned")
def test_a_file_with_an_error_is_not_loaded_and_says_why(command: Command, tmp_path: Path) -> None:
    answer = command("load", report(tmp_path, ["Antal deltagere", None, 4, None]), "--plan", "X")
    assert (answer.code, answer.lines[0]["upload_id"]) == (1, None)
    assert "Helhedsplanen X kendes ikke" in answer.words


@pytest.mark.usefixtures("planned")
def test_a_template_is_written_and_lacks_nothing_but_its_figures(
    command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "skabelon.xlsx"
    assert command("template", "--plan", "Prøveby", "--period", "2023K4", path).code == 0
    checked = command("check", path)
    assert checked.code == 0
    findings = checked.lines[0]["findings"]
    assert isinstance(findings, list)
    assert [one["code"] for one in findings] == ["no_figures"]
    assert command("template", "--plan", "X", "--period", "2023K4", path).code == 2
