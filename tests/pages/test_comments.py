"""Comments between people of different roles, on *Aktivitet* and *Kvartalsrunden*."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from domain import clock
from domain.rights import BOARD, LEADER, RESPONSIBLE
from store import access, comments
from store.access import Grant
from store.comments import CommentPlace
from tests.given import BY, PLAN_ID, Figure, Indicator, catalogue, store_with
from tests.pages.screen import ACTIVITY, ROUND, OpenApp, one_line, panel, shown
from tests.pages.test_access import as_someone
from ui import explain

TALKS = f"{PLAN_ID}/vejledning"
LINK = {"aktivitet": "Vejledning", "kvartal": "1. kvartal", "aar": "2024"}
ROUND_OF = {"runde": "1. kvartal 2024"}
QUESTION = "Skal målet sættes ned?"
WHO = {"ansvarlig": (RESPONSIBLE, TALKS), "leder": (LEADER, None), "formand": (BOARD, None)}


@pytest.fixture(scope="module")
def given_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan with somebody in each role."""
    figures = (
        Figure("Samtaler", None, "2024", "target", 40),
        Figure("Samtaler", None, "2024K1", "actual", 12),
    )
    store = store_with(
        tmp_path_factory.mktemp("kommentarer"), catalogue(Indicator("Samtaler")), *figures
    )
    for who, (role, activity_id) in WHO.items():
        access.grant(store, Grant("mail", f"{who}@by.dk", role, PLAN_ID, activity_id), BY, "Ny")
    store.close()
    return Path(store.path)


@pytest.fixture(autouse=True)
def in_the_round(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.SETTING, "2024-04-20")


def on_activity(app: OpenApp, who: str, store: Path | None = None) -> AppTest:
    return as_someone(app(store, ACTIVITY, link=LINK), f"{who}@by.dk")


def buttons(page: AppTest) -> set[str]:
    return {str(one.key) for one in page.button}


def typed(page: AppTest, key: str, words: str) -> AppTest:
    next(one for one in page.text_area if str(one.key).startswith(key)).set_value(words)
    return page


def chosen(page: AppTest, key: str, option: str) -> AppTest:
    return next(one for one in page.selectbox if str(one.key).startswith(key)).select(option).run()


def test_a_responsible_asks_a_leader_answers_and_the_board_never_sees_it(
    app: OpenApp, given_out: Path
) -> None:
    page = on_activity(app, "ansvarlig", given_out)
    assert "Bestyrelsen ser dem ikke." in one_line(page)
    page.button(key="save_comment").click().run()
    assert page.info[0].value == "Skriv noget først."
    page = chosen(page, "comment_about", f"{PLAN_ID}/samtaler")
    page = chosen(page, "comment_to", LEADER)
    typed(page, "comment_text", f" {QUESTION} Se Anna Holm. ").button(
        key="save_comment"
    ).click().run()
    assert not page.exception
    assert page.info[0].value == "Kommentaren er gemt."
    assert f"Til lederen · Samtaler | {QUESTION} Se [navn]." in one_line(page)
    assert next(one for one in page.text_area if one.key == "answer_1")

    page = as_someone(app(page=ROUND, link=ROUND_OF), "formand@by.dk")
    assert QUESTION not in one_line(page)
    page = as_someone(app(page=ROUND, link=ROUND_OF), "leder@by.dk")
    said = shown(page)
    assert "Åbne kommentarer" in said
    assert QUESTION in said
    typed(page, "answer_1", "Ja, til 30").button(key="save_answer_1").click().run()
    assert page.info[0].value == "Svaret er gemt."
    assert "Ja, til 30" in one_line(page)

    assert QUESTION not in shown(on_activity(app, "formand"))
    page = on_activity(app, "ansvarlig")
    assert "Ja, til 30" in one_line(page)
    page.button(key="close_comment_1").click().run()
    assert not page.exception
    assert "Til lederen · Samtaler · lukket" in one_line(page)
    assert "answer_1" not in {one.key for one in page.text_area}
    page = as_someone(app(page=ROUND, link=ROUND_OF), "leder@by.dk")
    assert "Åbne kommentarer" not in one_line(page)


def test_what_is_to_the_board_says_so_before_and_is_answered_by_it(
    app: OpenApp, given_out: Path
) -> None:
    page = on_activity(app, "leder", given_out)
    page = chosen(page, "comment_to", BOARD)
    assert "Bestyrelsen og alle andre, der læser helhedsplanen, kan læse" in one_line(page)
    typed(page, "comment_text", "Må vi få flere timer?").button(key="save_comment").click().run()
    assert "Til bestyrelsen · hele kvartalet | Må vi få flere timer?" in one_line(page)

    page = on_activity(app, "formand")
    assert "Må vi få flere timer?" in one_line(page)
    assert buttons(page).isdisjoint({"save_comment", "close_comment_1"})
    typed(page, "answer_1", "Ja").button(key="save_answer_1").click().run()
    assert not page.exception
    assert page.info[0].value == "Svaret er gemt."
    assert "Ja | formand, " in one_line(page)


def test_without_a_sign_in_a_name_is_asked_for_and_the_panel_shows_what_is_said_of_the_goal(
    app: OpenApp, tmp_path_factory: pytest.TempPathFactory
) -> None:
    store = store_with(
        tmp_path_factory.mktemp("uden"),
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", None, "2024", "target", 40),
        Figure("Samtaler", None, "2024K1", "actual", 12),
    )
    place = CommentPlace(PLAN_ID, TALKS, "2024K1", f"{PLAN_ID}/samtaler")
    comments.begin(store, place, LEADER, QUESTION, BY)
    store.close()
    page = app(Path(store.path), ACTIVITY, link=LINK)
    page.button(key="close_comment_1").click().run()
    assert page.info[0].value == "Skriv dit navn for at kunne skrive, svare eller lukke."

    page.session_state[explain.ASKED] = explain.token("2024K1", None, f"{PLAN_ID}/samtaler")
    page.run()
    assert not page.exception
    assert "**Kommentarer til målet**" in panel(page)
    assert QUESTION in panel(page)
