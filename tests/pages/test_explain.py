"""The panel that explains a number, from the number on screen back to its cell."""

from pathlib import Path

import pytest

from tests.pages.screen import ATTAINMENT, OpenApp, panel
from ui import explain

TALKS = "slagelse/beboervejledning/vejledningssamtaler"


def test_a_number_in_the_table_can_be_asked_about(app: OpenApp, reported: Path) -> None:
    page = app(reported, ATTAINMENT)
    tables = [element.proto.body for element in page.get("html")]

    assert any(f'data-explain="2023K3||{TALKS}"' in table for table in tables)


def test_a_number_of_goals_opens_the_goals_that_it_counts(app: OpenApp, reported: Path) -> None:
    page = app(reported)
    page.session_state[explain.ASKED] = explain.goals_token("R", status="far_behind")
    page.run()

    assert not page.exception
    assert "Det ene mål er langt bagud." in panel(page)
    assert "Ringparken · 3. kvartal 2023" in panel(page)
    assert "Antal frivillige gennemgående | Lokalt engagement og frivillighed" in panel(page)


def test_figures_without_a_goal_are_counted_by_themselves(app: OpenApp, reported: Path) -> None:
    page = app(reported)
    page.session_state[explain.ASKED] = explain.goals_token(None, status="no_target")
    page.run()

    assert panel(page).count("– intet mål") == 19


@pytest.mark.parametrize(
    "said",
    [
        "105 % = 1.160 af 1.100.",
        "Nået, fordi 1.160 er mindst målet på 1.100.",
        "3. kvartal 2023 | år til dato",
        "slagelse_2023K3.xlsx",
    ],
)
def test_the_panel_leads_from_the_share_to_the_cell(
    app: OpenApp, reported: Path, said: str
) -> None:
    page = app(reported)
    page.session_state[explain.ASKED] = explain.token("2023K3", None, TALKS)
    page.run()

    assert not page.exception
    assert said in panel(page)


def test_a_number_of_another_plan_opens_nothing(app: OpenApp, reported: Path) -> None:
    page = app(reported)
    page.session_state[explain.ASKED] = explain.token("2023K3", None, "naboby/a/b")
    page.run()

    assert not page.exception
    assert panel(page) == ""


def test_a_point_of_a_theme_opens_the_figures_that_it_adds_up(app: OpenApp, reported: Path) -> None:
    page = app(reported, link={"helhedsplan": "Eksempelby (opdigtet)"})
    page.session_state[explain.ASKED] = explain.series_token("N", "Frivillige", "2023K4")
    page.run()

    assert not page.exception
    assert "Nordenvang · 4. kvartal 2023" in panel(page)
    assert "Antal frivillige lektiehjælpere | Lektiecafé | 5" in panel(page)
    assert "Antal aktive frivillige uden for lektiecaféen | Frivillige | 24" in panel(page)


def test_a_themes_bar_opens_the_year_so_far_of_what_it_adds_up(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported, link={"helhedsplan": "Eksempelby (opdigtet)"})
    page.session_state[explain.ASKED] = explain.series_token("N", "Frivillige")
    page.run()

    assert not page.exception
    assert "År til dato" in panel(page)
    assert "Antal frivillige lektiehjælpere | Lektiecafé" in panel(page)


def test_the_panel_says_what_is_counted_and_how(app: OpenApp, reported: Path) -> None:
    page = app(reported)
    page.session_state[explain.ASKED] = explain.token("2023K3", None, TALKS)
    page.run()

    said = panel(page)
    assert "Årets tal er | kvartalerne lagt sammen" in said
    assert "Områderne | tælles sammen til hele planen" in said
    assert "Type | godkendt succeskriterium" in said
