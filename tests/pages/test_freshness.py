"""What is kept between visits: nothing is asked twice, and nothing that changed is shown."""

from pathlib import Path

import polars as pl
import pytest

from store.connection import Store
from store.write import publish, withdraw
from tests.pages.screen import OVERVIEW, TRENDS, OpenApp, shown
from ui import read
from ui.read import store

BY = "Prøveleder"
SLAGELSE_FILE = 5
INVENTED = "eksempelby"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The statements that reach the store, as they come."""
    statements: list[str] = []
    read = Store.read

    def listened(self: Store, statement: str, **parameters: object) -> pl.DataFrame:
        statements.append(statement)
        return read(self, statement, **parameters)

    monkeypatch.setattr(Store, "read", listened)
    return statements


@pytest.mark.parametrize("address", [OVERVIEW, TRENDS])
def test_a_second_visit_asks_the_store_for_nothing(
    address: str, app: OpenApp, reported: Path, asked: list[str]
) -> None:
    page = app(reported, address)
    page.selectbox(key="omraade").select("Ringparken").run()
    page.selectbox(key="omraade").select("Hele helhedsplanen").run()
    asked.clear()

    page.selectbox(key="omraade").select("Ringparken").run()

    assert not page.exception
    assert asked == []


@pytest.mark.parametrize("address", [OVERVIEW, TRENDS])
def test_a_new_choice_asks_the_store_once_for_each_thing(
    address: str, app: OpenApp, reported: Path, asked: list[str]
) -> None:
    page = app(reported, address)
    read.erased()
    asked.clear()

    page.selectbox(key="omraade").select("Ringparken").run()

    assert not page.exception
    assert asked
    assert len(asked) == len(set(asked))


def test_what_failed_is_asked_again(app: OpenApp, reported: Path) -> None:
    app(reported)
    answers = iter([RuntimeError("away"), pl.DataFrame({"plans": [3]})])

    def unsteady(_: Store) -> pl.DataFrame:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    with pytest.raises(RuntimeError, match="away"):
        read.read(unsteady)
    assert read.read(unsteady)["plans"].item() == 3


def test_another_reader_is_served_what_the_first_one_asked_for(
    app: OpenApp, reported: Path, asked: list[str]
) -> None:
    app(reported)
    asked.clear()

    assert not app().exception
    assert asked == []


def test_withdrawing_and_publishing_show_at_the_next_visit(app: OpenApp, reported: Path) -> None:
    assert "26 af 41 mål" in shown(app(reported))

    withdraw(store(), SLAGELSE_FILE, BY, "Forkert fil")
    page = app()
    assert page.caption[0].value.startswith("Fredericia")
    assert "26 af 41 mål" not in shown(page)

    publish(store(), SLAGELSE_FILE, BY)
    assert "26 af 41 mål" in shown(app())


def test_one_plans_file_leaves_what_was_kept_of_the_others(
    app: OpenApp, reported: Path, asked: list[str]
) -> None:
    page = app(reported).selectbox(key="helhedsplan").select(INVENTED).run()
    withdraw(store(), SLAGELSE_FILE, BY, "Forkert fil")
    asked.clear()

    page.run()

    assert not page.exception
    assert len(asked) == 1
    assert "from marts.plan" in asked[0]
