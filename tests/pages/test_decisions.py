"""*Kræver en beslutning*: how many there are, what is said where there is none, and a decision that
is written from its goal and follows it.
"""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from domain import clock
from store.connection import open_store
from store.write import publish_new
from submissions.meeting_decisions import Decision, submission
from tests.given import PLAN_ID, Figure, Indicator, catalogue, indicator_id
from tests.pages.media import documents, store_file
from tests.pages.screen import ACTIVITY, OVERVIEW, OpenApp, panel, row_with, shown
from tests.pages.test_access import as_someone
from ui import explain
from ui.decisions import of_goal

NAMES = [f"Forløb {number:02}" for number in range(1, 14)]


@pytest.fixture
def behind(tmp_path: Path) -> Path:
    """Thirteen goals of 100 a year, none of which has come further than to 0 by 2. kvartal."""
    return store_file(
        tmp_path,
        catalogue(*map(Indicator, NAMES)),
        *(Figure(name, None, "2024", "target", 100, reported_in="2024K1") for name in NAMES),
        *(Figure(name, None, "2024K1", "actual", 0) for name in NAMES),
        *(Figure(name, None, "2024K2", "actual", 0) for name in NAMES),
    )


def test_every_goal_that_needs_a_decision_can_be_unfolded(app: OpenApp, behind: Path) -> None:
    page = app(behind)
    decisions = shown(page).partition("Kræver en beslutning")[2].partition("Målåret og målene")[0]
    first, unfolded, others = decisions.partition("Vis alle 13")

    assert "Her står de 8 første af 13 mål, der kræver en beslutning." in first
    assert unfolded
    assert [name for name in NAMES if name in first] == NAMES[:8]
    assert [name for name in NAMES if name in others] == NAMES[8:]


def test_documents_say_how_many_decisions_they_leave_out(behind: Path) -> None:
    told = documents(behind, "2024K2")

    assert [name for name in NAMES if name not in told.pdf] == []
    assert "første af 13 mål" not in told.pdf
    assert (
        "Her står de 6 første af 13 mål, der kræver en beslutning. Alle står i tal.xlsx."
        in told.slides[2]
    )
    assert len({row[1].value for row in told.book.worksheets[1].iter_rows()} & set(NAMES)) == len(
        NAMES
    )


FORM = of_goal.form_of(PLAN_ID, indicator_id(NAMES[0]))


def asked_about(page: AppTest) -> AppTest:
    """The page with the first goal's panel open."""
    page.session_state[explain.ASKED] = explain.token("2024K2", None, indicator_id(NAMES[0]))
    return page.run()


def typed(page: AppTest, due: date) -> AppTest:
    """The fields of a decision about the first goal, filled in."""
    page.date_input(key=f"{FORM}_day").set_value(date(2024, 8, 12))
    page.text_area(key=f"{FORM}_text").set_value("Flere åbne dage")
    page.text_input(key=f"{FORM}_role").set_value("Projektlederen")
    page.date_input(key=f"{FORM}_due").set_value(due)
    return page


def test_what_is_typed_about_one_goal_is_not_in_the_fields_of_another(
    app: OpenApp, behind: Path
) -> None:
    page = typed(asked_about(app(behind)), date(2024, 9, 1))
    page.session_state[explain.ASKED] = explain.token("2024K2", None, indicator_id(NAMES[1]))
    page.run()

    assert [one.value for one in page.text_area] == [""]
    assert [one.value for one in page.date_input] == [clock.today(), None]


def test_a_decision_is_written_from_the_goal_and_follows_it(app: OpenApp, behind: Path) -> None:
    page = asked_about(app(behind))
    page.button(key=f"{FORM}_save").click().run()
    page = asked_about(page)
    assert page.error[0].value == "Skriv dit navn, så det kan stå ved det, du gemmer."

    page.text_input(key="name_in_panel").set_value("Leder Lund")
    typed(page, date(2024, 8, 1)).button(key=f"{FORM}_save").click().run()
    page = asked_about(page)
    assert page.error[0].value == "Fristen ligger før mødet. Ret den ene af dem."
    typed(page, date(2024, 9, 1)).button(key=f"{FORM}_save").click().run()
    page = asked_about(page)

    assert not page.exception
    assert page.success[0].value == "Beslutningen er gemt under mødet 12. august 2024."
    assert "Flere åbne dage | ▲ frist overskredet | mødet 12. august 2024" in panel(page)
    assert page.text_area(key=f"{FORM}_text").value == ""
    words = (
        "Besluttet 12. august 2024: Flere åbne dage · Projektlederen, senest 1. september 2024"
        " · ▲ frist overskredet"
    )
    assert words in row_with(page.switch_page(OVERVIEW).run(), NAMES[0])
    page.query_params["aktivitet"] = f"{PLAN_ID}/vejledning"
    assert shown(page.switch_page(ACTIVITY).run()).count(words) == 1


def test_who_does_not_lead_reads_a_decision_and_writes_none(app: OpenApp, behind: Path) -> None:
    store = open_store(behind)
    due, day = None, date(2024, 8, 12)
    decision = f"Flere åbne dage {'og ture ' * 40}"
    decided = Decision(PLAN_ID, day, indicator_id(NAMES[0]), decision, "Lederen", due)
    publish_new(store, submission(decided), "Leder")
    store.close()
    page = as_someone(app(behind), "formand@by.dk")
    beginning = f"Flere åbne dage {'og ture ' * 13} … · Lederen".replace("  ", " ")
    assert beginning in row_with(page, NAMES[0])
    page = asked_about(page)

    assert f"{decision.strip()} | mødet 12. august 2024 · Lederen" in panel(page)
    assert [one.key for one in page.button if one.key == f"{FORM}_save"] == []
