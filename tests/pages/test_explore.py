"""*Udforsk*: empty, filled, each filter, each choice, the files and the SQL box."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.screen import EXPLORE, OpenApp, row_with, shown

BY_INDICATOR = {"raekker": "Succeskriterium", "kolonner": "Ingen", "tal": "År til dato"}
TALKS = "Vejledningssamtaler"


def test_an_empty_store_says_what_to_do_next(app: OpenApp) -> None:
    page = app(page=EXPLORE)

    assert not page.exception
    assert page.title[0].value == "Udforsk"
    assert page.subheader[0].value == "Her er ingen helhedsplan endnu"


def test_goals_on_course_are_counted_per_focus_area_and_quarter(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported, EXPLORE)

    assert not page.exception
    assert page.subheader[0].value == "Mål nået eller på vej efter indsatsområde og kvartal"
    assert row_with(page, "I alt").startswith("I alt | ")


def test_a_link_opens_the_layout_it_names(app: OpenApp, reported: Path) -> None:
    link = {"raekker": "Tema", "kolonner": "Område", "tal": "År til dato"}
    page = app(reported, EXPLORE, link)

    assert not page.exception
    assert "Beboervejledninger | 1.160 | 582 | 170 | 408" in shown(page)


def test_what_cannot_be_added_is_said_and_not_added(app: OpenApp, reported: Path) -> None:
    said = shown(app(reported, EXPLORE, {"kolonner": "Ingen", "tal": "År til dato"}))

    assert "Beskæftigelse | ≠" in said
    assert "≠ betyder, at tallene ikke kan lægges sammen" in said


def test_a_goals_cell_can_be_asked_about(app: OpenApp, reported: Path) -> None:
    page = app(reported, EXPLORE, BY_INDICATOR)
    tables = "".join(element.proto.body for element in page.get("html"))

    assert 'data-explain="2023K3||slagelse/beboervejledning/vejledningssamtaler"' in tables


@pytest.mark.parametrize(
    ("key", "choice", "said", "unsaid"),
    [
        ("helhedsplan", "eksempelby", "2023", "Junior Betjent"),
        ("kvartal", 1, "i 1. kvartal 2023", "i 3. kvartal 2023"),
        ("indsatsomraade", "Beskæftigelse", "År til dato", "1.160"),
        ("omraade", "Sydbyen", "| 170", "1.160"),
        ("aktivitet", "slagelse/beboervejledning", "1.160", "Junior Betjent"),
        ("tema", "Beboervejledninger", "1.160", "Junior Betjent"),
        ("status", "✔ nået", "1.160", "Antal nye match"),
    ],
)
def test_a_filter_moves_the_page(
    app: OpenApp, reported: Path, key: str, choice: str | int, said: str, unsaid: str
) -> None:
    page = app(reported, EXPLORE, BY_INDICATOR).selectbox(key=key).select(choice).run()

    assert not page.exception
    assert said in shown(page)
    assert unsaid not in shown(page)


@pytest.mark.parametrize(
    ("key", "choice", "said", "unsaid"),
    [
        ("indsatsomraader", "Sammenhængskraft og Medborgerskab", "1.160", "Junior Betjent"),
        ("omraader", "Sydbyen", "| 170", "1.160"),
        ("aktiviteter", "slagelse/beboervejledning", "1.160", "Junior Betjent"),
    ],
)
def test_several_can_be_chosen(
    app: OpenApp, reported: Path, key: str, choice: str, said: str, unsaid: str
) -> None:
    page = app(reported, EXPLORE, BY_INDICATOR).multiselect(key=key).select(choice).run()

    assert not page.exception
    assert said in shown(page)
    assert unsaid not in shown(page)


def test_areas_chosen_together_are_added(app: OpenApp, reported: Path) -> None:
    page = app(reported, EXPLORE, BY_INDICATOR)
    page.multiselect(key="omraader").select("Sydbyen").run()
    page.multiselect(key="omraader").select("Ringparken").run()

    assert "| 752" in shown(page)


def test_choices_that_leave_nothing_say_what_to_do(app: OpenApp, reported: Path) -> None:
    page = app(reported, EXPLORE, {"indsatsomraader": "Sammenhængskraft og Medborgerskab"})
    page.selectbox(key="indsatsomraade").select("Beskæftigelse").run()

    assert not page.exception
    assert page.subheader[0].value == "Ingen tal i dette udsnit"


def test_another_plan_forgets_choices_it_does_not_have(app: OpenApp, reported: Path) -> None:
    page = app(reported, EXPLORE, {"omraader": "Ringparken"})
    page.selectbox(key="helhedsplan").select("fredericia").run()

    assert not page.exception
    assert page.multiselect(key="omraader").value == []


def test_the_table_and_its_figures_can_be_fetched_in_three_kinds(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported, EXPLORE)
    labels = [one.proto.label for one in page.get("download_button")]
    assert labels == ["CSV (Excel)", "Excel-ark", "Parquet"]

    page.segmented_control(key="hent").select("Alle tal bag tabellen").run()
    assert not page.exception


def asked(page: AppTest, statement: str) -> AppTest:
    page.session_state["sql_box"] = True
    page.run()
    page.text_area(key="sql").set_value(statement)
    return page.button[-1].click().run()


def test_a_select_is_answered_in_a_table(app: OpenApp, reported: Path) -> None:
    page = asked(
        app(reported, EXPLORE),
        "select area_name, ytd from marts.goal_attainment where area = 'S'"
        " and indicator_id = 'slagelse/beboervejledning/vejledningssamtaler'"
        " and quarter = '2023K3'",
    )

    assert not page.exception
    assert "Sydbyen | 170" in shown(page)
    assert "One row per" in shown(page)


def test_a_refusal_is_said_in_danish(app: OpenApp, reported: Path) -> None:
    page = asked(app(reported, EXPLORE), "select file_content from main.upload")

    assert "main.upload kan ikke læses her" in page.error[0].value.replace("\\", "")
