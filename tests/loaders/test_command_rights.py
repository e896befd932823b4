"""What `--role` and `--plans` leave of what the command line may (`tests/actions.py`)."""

import argparse
from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.__main__ import _parser as loaders_parser
from loaders.__main__ import main
from plans import parts
from plans.__main__ import _parser as plans_parser
from plans.__main__ import main as plans_main
from plans.parts import PlanParts
from plans.standing import standing_parts
from plans.workbook import workbook_of
from reports.__main__ import main as reports_main
from store.connection import open_store
from tests.actions import ACTIONS, Action, prepared
from tests.given import PLAN_ID, Figure, Indicator, catalogue, published, store_with, submission
from tests.plans.given_plan import PLAN, changed
from tests.roles import OTHER

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


def test_who_may_not_is_told_so(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["load", str(file), "--plan", PLAN_ID, "--publish", *OWN, f"{PLAN_ID}/andet"])

    assert "Du indberetter ikke for Vejledning." in capsys.readouterr().err


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


NARROWED = {
    "bestyrelse": ("--role", "bestyrelse", "--plans", PLAN_ID),
    "ansvarlig": (*OWN, f"{PLAN_ID}/vejledning"),
    "leder": ("--role", "leder", "--plans", PLAN_ID),
    "sekretariat": ("--role", "sekretariat"),
}
Command = tuple[Callable[[list[str]], int], list[str]]


def loaded(plan_id: str, *row: str) -> Callable[[Path], Command]:
    def command(folder: Path) -> Command:
        path = folder / "tal.csv"
        heading = "Aktivitet;Succeskriterium;Periode;Type;Værdi"
        path.write_text(f"{heading}\n{';'.join(row)}\n", encoding="utf-8")
        return main, ["load", str(path), "--plan", plan_id, "--publish", "--reason", "Talt efter"]

    return command


def withdrawn(upload_id: int) -> Callable[[Path], Command]:
    return lambda _: (main, ["withdraw", str(upload_id), "--reason", "Forkert"])


def planned(parts: Callable[[], PlanParts]) -> Callable[[Path], Command]:
    def command(folder: Path) -> Command:
        path = folder / "plan.xlsx"
        path.write_bytes(workbook_of(parts()))
        return plans_main, ["publish", str(path), "--reason", "Aftalt"]

    return command


def with_another_purpose() -> PlanParts:
    store = open_store()
    standing = standing_parts(store, PLAN_ID)
    store.close()
    return changed(standing, parts.ACTIVITIES, 0, purpose="At flere kommer i arbejde")


COMMANDS = {
    "hand_in_own": loaded(PLAN_ID, "Vejledning", "Samtaler", "2023K2", "resultat", "9"),
    "hand_in_others": loaded(PLAN_ID, "Lektiecafé", "Lektier", "2023K2", "resultat", "9"),
    "hand_in_to_neighbour": loaded(OTHER, "Vejledning", "Samtaler", "2023K2", "resultat", "9"),
    "change_target": loaded(PLAN_ID, "Vejledning", "Samtaler", "2023", "mål", "10"),
    "change_plan": planned(with_another_purpose),
    "make_plan": planned(lambda: PLAN),
    "withdraw_own": withdrawn(4),
    "withdraw_others": withdrawn(2),
}
TRIED = [action for action in ACTIONS if action.command is True]


@pytest.mark.parametrize("action", TRIED, ids=lambda action: action.name)
def test_what_the_roles_of_a_command_do_not_say_is_refused_with_words(
    action: Action,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "store.duckdb"
    monkeypatch.setenv("HELHEDSBLIK_STORE", str(path))
    path.write_bytes(prepared())
    run, words = COMMANDS[action.name](tmp_path)

    for who in ("bestyrelse", "ansvarlig", "leder"):
        if who not in action.may:
            assert run([*words, *NARROWED[who]]) != 0, who
            assert len(capsys.readouterr().err) > 20, who
            assert path.read_bytes() == prepared(), who
    least = next(who for who in NARROWED if who in action.may)
    assert run([*words, *NARROWED[least]]) == 0, capsys.readouterr().err


def test_the_table_knows_every_command_that_changes_something() -> None:
    """So what it says no command does, none does."""
    assert set(COMMANDS) == {action.name for action in TRIED}
    commands = {
        (module, name)
        for module, parser in (("loaders", loaders_parser()), ("plans", plans_parser()))
        for one in parser._actions
        if isinstance(one, argparse._SubParsersAction)
        for name in one.choices
    }
    writing = {("loaders", "load"), ("loaders", "withdraw"), ("plans", "publish")}
    reading = {("loaders", one) for one in ("check", "tables", "cell", "template")}
    assert commands == writing | reading | {("plans", one) for one in ("show", "workbook", "check")}
