"""`python -m plans`: a plan checked, published, shown and written, with nothing but files."""

import json
from pathlib import Path

import pytest

from plans import parts
from plans.__main__ import FINE, UNREADABLE, WITH_ERRORS, main
from plans.workbook import workbook_of
from tests.given import empty_store_file
from tests.plans.given_plan import JOBS, PLAN, PLAN_ID, with_row

AGREEMENT = """# Delaftale for indsatsområdet Beskæftigelse

Navn på den boligsociale indsats, som delaftalen vedrører:

Den boligsociale helhedsplan i Skovby

Delaftalen gælder fra - til:

1. januar 2023 – 31. december 2026

Delaftalens parter:

Skovby Kommune og Skovby Boligforening
"""


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "plan.duckdb"
    path.write_bytes(empty_store_file())
    monkeypatch.setenv("HELHEDSBLIK_STORE", str(path))
    return path


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "nørreby.xlsx"
    path.write_bytes(workbook_of(PLAN))
    return path


@pytest.mark.usefixtures("store")
def test_a_workbook_is_checked_published_shown_and_written_again(
    workbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(workbook)]) == FINE
    checked = json.loads(capsys.readouterr().out)
    assert checked["plan"]["plan_id"] == PLAN_ID
    assert [area["area_code"] for area in checked["areas"]] == ["N", "L"]
    assert [one["raw"] for one in checked["targets"]] == ["mindst 40"]
    assert [one["raw"] for one in checked["baselines"]] == ["19,5 %"]
    assert checked["questions"] == []
    assert {one["subject"] for one in checked["changes"]} == {
        "plan",
        "area",
        "focus_area",
        "activity",
        "indicator",
        "observation",
        "milestone",
    }

    assert main(["publish", str(workbook), "--by", "Prøveleder"]) == FINE
    assert json.loads(capsys.readouterr().out)["upload_id"] == 1

    assert main(["show", "--plan", "Nørreby"]) == FINE
    shown = json.loads(capsys.readouterr().out)
    assert shown["indicators"][0]["indicator_name"] == JOBS

    written = tmp_path / "igen.xlsx"
    assert main(["workbook", "--plan", PLAN_ID, str(written)]) == FINE
    assert main(["check", str(written)]) == FINE
    assert json.loads(capsys.readouterr().out)["changes"] == []


@pytest.mark.usefixtures("store")
def test_an_agreement_with_open_questions_is_not_published(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "delaftale.md"
    path.write_text(AGREEMENT, encoding="utf-8")
    assert main(["check", str(path)]) == WITH_ERRORS
    checked = json.loads(capsys.readouterr().out)
    assert (checked["source"], checked["plan"]["start_date"]) == ("agreement", "2023-01-01")
    assert checked["plan"]["municipality"] == "Skovby Kommune"
    assert "area" in {one["subject"] for one in checked["questions"]}
    assert main(["publish", str(path)]) == WITH_ERRORS
    assert json.loads(capsys.readouterr().out)["upload_id"] is None


@pytest.mark.usefixtures("store")
def test_a_person_in_a_workbook_is_not_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(workbook_of(with_row(parts.ACTIVITIES, 0, purpose="Spørg Hanne Jensen.")))
    assert main(["check", str(path)]) == FINE
    printed = capsys.readouterr().out
    assert "Hanne" not in printed
    assert "name_in_cells" in printed


@pytest.mark.usefixtures("store")
def test_a_plan_that_nobody_knows_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "--plan", "Skovby"]) == UNREADABLE
    assert capsys.readouterr().err == "Helhedsplanen Skovby kendes ikke.\n"


@pytest.mark.usefixtures("store")
def test_a_file_that_cannot_be_read_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "tom.xlsx"
    path.write_bytes(b"")
    assert main(["check", str(path)]) == UNREADABLE
    assert capsys.readouterr().err.startswith("tom.xlsx: ")
