"""The panel that explains a number, from the number on screen back to its cell."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.handing_in import button, field
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
    assert "Grænser i planen | på vej fra 85 % af det forventede, langt bagud under 60 %" in said
    assert "Mål og udgangspunkt, som de er læst" in said


def asked(page: AppTest) -> AppTest:
    """The page with the panel open: a test's run is never of the panel alone."""
    page.session_state[explain.ASKED] = explain.token("2023K3", None, TALKS)
    return page.run()


def test_the_card_is_changed_where_it_is_read(app: OpenApp, reported: Path, tmp_path: Path) -> None:
    page = asked(app(Path(shutil.copy(reported, tmp_path / "own.duckdb")), ATTAINMENT))
    page.toggle(key=f"change_card_{TALKS}").set_value(True)
    page = asked(page)
    page.text_input(key="name_in_panel").set_value("Leder Lund")
    page = asked(page)
    field(page, "Hvad der tælles").set_value("Samtaler på mindst ti minutter")
    (since,) = [one for one in page.selectbox if (one.key or "").startswith("valid_from_card_")]
    since.set_value(None)
    page = asked(page)
    button(page, "Se ændringen").click()
    page = asked(page)
    assert "Samtaler på mindst ti minutter" in panel(page)
    reason = next(one for one in page.text_input if (one.key or "").startswith("reason_for_plan"))
    reason.set_value("Bestyrelsen spurgte, hvad en samtale er")
    page = asked(page)
    button(page, "Offentliggør").click()
    page = asked(page)
    assert "Hvad der tælles | Samtaler på mindst ti minutter" in panel(page)
    assert "Bestyrelsen spurgte, hvad en samtale er" in panel(page)
