"""What `--role` and `--plans` leave of what the command line may."""

from pathlib import Path

import pytest

from loaders.__main__ import main
from plans.__main__ import main as plans_main
from reports.__main__ import main as reports_main
from store.connection import open_store
from tests.given import PLAN_ID, Figure, Indicator, catalogue, published, store_with, submission

FIGURES = (
    Figure("Samtaler", None, "2023", "target", 40),
    Figure("Samtaler", None, "2023K1", "actual", 12),
)
NEW_FIGURES = (
    "Aktivitet;Succeskriterium;Periode;Type;Værdi\nVejledning;Samtaler;2023K2;resultat;9\n"
)
OWN = ("--role", "aktivitetsansvarlig", "--plans", PLAN_ID, "--activities")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Figures of the plan's one activity; the store has the plan, and a neighbour's."""
    store = store_with(tmp_path, catalogue(Indicator("Samtaler")), *FIGURES)
    neighbour = catalogue(Indicator("Samtaler"), plan_id="nabo")
    published(store, submission(added=neighbour, plan_id="nabo", content=b"nabo"))
    store.close()
    monkeypatch.setenv("HELHEDSBLIK_STORE", store.path)
    path = tmp_path / "tal.csv"
    path.write_text(NEW_FIGURES, encoding="utf-8")
    return path


def load(file: Path, *rights: str) -> int:
    return main(["load", str(file), "--plan", PLAN_ID, "--publish", *rights])


@pytest.mark.parametrize(
    ("rights", "code"),
    [
        ((), 0),
        (("--role", "leder", "--plans", PLAN_ID), 0),
        (("--plans", PLAN_ID), 0),
        ((*OWN, f"{PLAN_ID}/vejledning"), 0),
        ((*OWN, f"{PLAN_ID}/andet"), 1),
        (("--role", "bestyrelse", "--plans", PLAN_ID), 1),
        (("--role", "administrator"), 1),
        (("--role", "leder", "--plans", "nabo"), 1),
        (("--plans", "nabo"), 1),
    ],
)
def test_figures_are_loaded_by_who_may_hand_them_in(
    rights: tuple[str, ...], code: int, file: Path
) -> None:
    assert load(file, *rights) == code

    store = open_store(file.parent / "proeve.duckdb")
    handed_in = store.read("select count(*) from marts.upload where file_name = 'tal.csv'").item()
    store.close()
    assert handed_in == (code == 0)


def test_who_may_not_is_told_so(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    load(file, *OWN, f"{PLAN_ID}/andet")

    assert "Du indberetter ikke for Vejledning." in capsys.readouterr().err


def test_nobody_withdraws_what_is_not_theirs(file: Path) -> None:
    assert main(["withdraw", "1", "--role", "leder", "--plans", "nabo"]) == 1
    assert main(["withdraw", "1", "--role", "bestyrelse"]) == 1
    assert main(["withdraw", "2", "--role", "leder", "--plans", "nabo"]) == 0


def test_a_plan_that_is_not_read_is_not_known(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    narrowed = ("--role", "bestyrelse", "--plans", "nabo")
    assert plans_main(["show", "--plan", PLAN_ID, *narrowed]) == 2
    assert (
        main(
            [
                "template",
                "--plan",
                PLAN_ID,
                "--period",
                "2023K3",
                str(tmp_path / "u.xlsx"),
                *narrowed,
            ]
        )
        == 2
    )
    asked = ["--plan", PLAN_ID, "--period", "2023K1", str(tmp_path / "ud"), *narrowed]
    assert reports_main(asked) == 2
    said = capsys.readouterr().err
    assert said.count("kendes ikke") == 3
    assert plans_main(["show", "--plan", "nabo", *narrowed]) == 0
