"""A link that names what is not there shows something else, and says so."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from domain import clock
from tests.pages.screen import OVERVIEW, UPLOAD, OpenApp

SAYS_NOTHING: list[str] = []


def warnings(page: AppTest) -> list[str]:
    return [one.value for one in page.warning if one.value.startswith("Linket")]


def test_a_link_of_a_plan_that_is_not_here_takes_nothing_else_from_the_link(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported, link={"helhedsplan": "Andeby", "aar": "2023", "omraade": "Motalavej"})

    assert page.caption[0].value == "Slagelse · 3. kvartal 2023 · Hele helhedsplanen"
    assert warnings(page) == [
        "Linket nævner »Andeby«, som ikke findes her. "
        "Siden viser i stedet det, der står i felterne ovenfor."
    ]


def test_a_link_of_a_year_without_figures_shows_the_newest_quarter_and_says_so(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported, link={"helhedsplan": "Fredericia", "aar": "2031", "kvartal": "2. kvartal"})

    assert page.caption[0].value == "Fredericia · 4. kvartal 2019 · Hele helhedsplanen"
    assert "»2031«" in warnings(page)[0]


def test_a_link_of_a_quarter_that_has_not_begun_says_so_until_the_next_click(
    app: OpenApp, reported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(clock.SETTING, "2023-09-30")
    page = app(reported, link={"helhedsplan": "Slagelse", "kvartal": "4. kvartal"})
    assert page.caption[0].value == "Slagelse · 3. kvartal 2023 · Hele helhedsplanen"
    assert "»4. kvartal«" in warnings(page)[0]

    page.selectbox(key="omraade").select("Ringparken").run()

    assert page.caption[0].value == "Slagelse · 3. kvartal 2023 · Ringparken"
    assert warnings(page) == SAYS_NOTHING


def test_a_link_may_name_an_activity_by_its_id(app: OpenApp, reported: Path) -> None:
    page = app(reported)
    chosen = page.selectbox(key="aktivitet").select_index(1).run().session_state["aktivitet"]

    linked = app(reported, link={"aktivitet": chosen})

    assert linked.session_state["selection"].activity_id == chosen


def test_the_filters_of_a_link_to_a_page_without_them_hold_on_the_next_page(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported, link={"helhedsplan": "Fredericia", "kvartal": "2. kvartal"})
    page.switch_page(UPLOAD).run()

    page.switch_page(OVERVIEW).run()

    assert page.caption[0].value == "Fredericia · 2. kvartal 2019 · Hele helhedsplanen"


def test_resetting_the_filters_keeps_the_plan_and_the_quarter(app: OpenApp, reported: Path) -> None:
    link = {"helhedsplan": "Fredericia", "aar": "2019", "kvartal": "2. kvartal"}
    page = app(reported, link={**link, "tema": "Jobs", "status": "✔ nået"})
    assert page.caption[0].value == (
        "Fredericia · 2. kvartal 2019 · Hele helhedsplanen · Jobs · ✔ nået"
    )

    page.button(key="reset_filters").click().run()

    assert page.caption[0].value == "Fredericia · 2. kvartal 2019 · Hele helhedsplanen"
