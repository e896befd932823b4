"""*Ændringslog*: the list, what narrows it, one action opened, and whom it is for."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from store.connection import open_store
from tests.pages.screen import CHANGE_LOG, OpenApp, shown
from tests.pages.test_sign_in import signed_in
from ui.change_log import text

CORRECTED = "Fire tal er talt efter og rettet"


def listed(page: AppTest) -> list[str]:
    """The lines of the log's table."""
    return [line for line in shown(page).splitlines() if " kl. " in line and line.startswith(" |")]


def test_an_empty_store_says_that_nothing_has_happened(app: OpenApp) -> None:
    page = app(page=CHANGE_LOG)

    assert not page.exception
    assert page.title[0].value == "Ændringslog"
    assert page.info[0].value == text.NOTHING_YET


def test_the_newest_action_stands_first_with_who_what_and_how_much(
    app: OpenApp, corrected: Path
) -> None:
    page = app(corrected, CHANGE_LOG)

    assert not page.exception
    lines = listed(page)
    assert len(lines) == 5
    assert "Prøveleder (kommandolinjen) | Tal offentliggjort" in lines[0]
    assert "eksempelby_2026K1_rettet.xlsx" in lines[0]
    assert "4 tal ændret" in lines[0]
    assert "Helhedsplan ændret" in lines[-1]
    assert "5 handlinger" in [one.value for one in page.caption]


def test_an_opened_action_says_before_after_and_why(app: OpenApp, corrected: Path) -> None:
    page = app(corrected, CHANGE_LOG)
    newest = page.selectbox(key="log_aabn").options[0]
    page.selectbox(key="log_aabn").select_index(0).run()

    assert not page.exception
    assert "eksempelby_2026K1_rettet.xlsx" in newest
    # In the list, at the head of what is opened, and beside each of the four figures.
    assert shown(page).count(CORRECTED) == 1 + 1 + 4
    assert page.query_params["log_aabn"]


def test_the_log_is_narrowed_and_the_choice_stands_in_the_address(
    app: OpenApp, corrected: Path
) -> None:
    page = app(corrected, CHANGE_LOG)
    page.text_input(key="log_ord").set_value("2026K2").run()
    assert len(listed(page)) == 1
    assert page.query_params["log_ord"] == "2026K2"

    page.text_input(key="log_ord").set_value("").run()
    page.selectbox(key="log_handling").set_value("plan_published").run()
    assert ["Helhedsplan ændret" in line for line in listed(page)] == [True]

    page.selectbox(key="log_hvem").set_value("Prøveleder").run()
    page.selectbox(key="log_handling").set_value(None).run()
    assert len(listed(page)) == 5


@pytest.mark.parametrize(
    ("link", "actions"),
    [
        ({"log_ord": "findes ikke"}, 0),
        ({"log_til": "2001-01-01"}, 0),
        ({"log_fra": "2001-01-01"}, 5),
        ({"log_fra": "i går"}, 5),
        ({"log_handling": "Tal offentliggjort"}, 4),
        ({"log_side": "7"}, 5),
    ],
)
def test_a_link_narrows_the_log(
    app: OpenApp, corrected: Path, link: dict[str, str], actions: int
) -> None:
    page = app(corrected).switch_page(CHANGE_LOG)
    for key, value in link.items():
        page.query_params[key] = value
    page.run()

    assert not page.exception
    assert len(listed(page)) == actions
    if not actions:
        assert page.info[0].value == text.NOTHING_SO


def test_many_actions_are_shown_some_at_a_time(
    app: OpenApp, corrected: Path, tmp_path: Path
) -> None:
    filled = Path(shutil.copy(corrected, tmp_path / "fyldt.duckdb"))
    store = open_store(filled)
    store.connection.execute(
        "insert into main.audit_event by name"
        " select i as audit_event_id, 'small_counts_downloaded' as event, i || '.csv' as what,"
        " 'Leder Lund' as event_by, timestamp '2024-01-01' as event_at from range(57) as t(i)"
    )
    store.close()
    page = app(filled, CHANGE_LOG)

    assert len(listed(page)) == 50
    assert "62 handlinger" in [one.value for one in page.caption]
    page.selectbox(key="log_side").set_value(2).run()
    assert len(listed(page)) == 12
    page.text_input(key="log_ord").set_value("56.csv").run()
    assert len(listed(page)) == 1


def test_a_reader_is_told_that_it_is_for_leaders(app: OpenApp, corrected: Path) -> None:
    page = signed_in(app(corrected, CHANGE_LOG))

    assert page.subheader[0].value == "Kun for ledere"
    assert "Prøveleder" not in shown(page)
    assert len(listed(signed_in(page, "leder"))) == 5


def with_person(store: Path, folder: Path) -> Path:
    """The store, in which a cell of its first file of figures names a person."""
    filled = Path(shutil.copy(store, folder / "fyldt.duckdb"))
    opened = open_store(filled)
    opened.connection.execute(
        "update main.observation set raw = raw || ' (Xenia Quistorff)'"
        " where rowid = (select min(rowid) from main.observation where upload_id = 2)"
    )
    opened.close()
    return filled


def looked_for(page: AppTest, words: str) -> AppTest:
    page.session_state["erase_box"] = True
    page.run()
    page.text_input(key="erase_words").set_value(words)
    return next(one for one in page.button if one.label == text.ERASE_SEARCH).click().run()


def asked_to_erase(page: AppTest, *, reason: str, is_sure: bool) -> AppTest:
    page.text_input(key="name").set_value("Leder Lund").run()
    page.text_input(key="erase_reason").set_value(reason).run()
    page.button(key="erase").click().run()
    page.checkbox(key="erase_sure").set_value(is_sure)
    return page.button(key="erase_now").click().run()


def test_what_is_looked_for_is_shown_and_erased_when_it_is_asked_for_twice(
    app: OpenApp, begun: Path, tmp_path: Path
) -> None:
    page = looked_for(app(with_person(begun, tmp_path), CHANGE_LOG), "quistorff")
    assert not page.exception
    (texts, files) = page.multiselect
    assert "Xenia Quistorff" in texts.options[0]
    assert files.options[0].startswith("Hele filen »eksempelby_2022.csv« (nr. 2)")
    assert "Quistorff" not in str(page.query_params)

    page = asked_to_erase(page, reason="", is_sure=True)
    assert page.session_state["erase_problem"] == text.ERASE_NO_REASON
    page = asked_to_erase(page, reason="Bedt om det", is_sure=False)
    assert page.session_state["erase_problem"] == text.ERASE_NOT_SURE
    page = asked_to_erase(page, reason="Bedt om det", is_sure=True)

    assert page.success[0].value == "Slettet 2 steder."
    assert "Leder Lund | Personoplysning slettet" in listed(page)[0]
    assert "slettet 2 steder" in listed(page)[0]
    assert "Quistorff" not in shown(page)
    looked_for(page, "quistorff")
    assert not page.multiselect


def test_what_holds_a_word_that_stands_nowhere_is_nothing(app: OpenApp, begun: Path) -> None:
    page = looked_for(app(begun, CHANGE_LOG), "findes ikke her")

    assert page.info[0].value == text.ERASE_NOTHING.format(shortest=3)
    assert not [one for one in page.button if one.key == "erase"]
