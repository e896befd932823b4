"""*Indlæs*: what is said of a file that lacks something, and the answers that are offered first."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.handing_in import button, field, with_file
from tests.pages.screen import UPLOAD, OpenApp, drawn_on, shown

TITLE = """Helhedsplan:;Eksempelby;;
Aktivitet:;Familiestart;;
Kvartal/år:;3. kvartal 2023;;
;;;
"""
NAME = "Antal forløb"
OF_NEW_PLAN = """Plan;Aktivitet;Indikator;Område;Periode;Type;Værdi
Nyby;Fritidsjob;Antal unge i fritidsjob;Møllevang;2023K3;Opgørelse;12
Nyby;Fritidsjob;Antal unge i fritidsjob;Skovbyen;2023K3;Opgørelse;7
"""


def options_of(page: AppTest, subject: str) -> list[str]:
    (asked,) = [one for one in page.selectbox if f"_{subject}" in (one.key or "")]
    return asked.options


def test_the_file_of_an_unknown_plan_leads_to_its_making_with_what_the_file_tells(
    app: OpenApp, plans_only: Path
) -> None:
    page = with_file(app(plans_only, UPLOAD), "tal.csv", OF_NEW_PLAN.encode())
    assert page.info[0].value == (
        "Helhedsplanen Nyby kendes ikke. Opret den? Det, filen siger om den, er udfyldt i "
        "forvejen; bagefter kan filen indlæses."
    )

    page = button(page, "Opret Nyby").click().run()
    assert page.title[0].value == "Helhedsplan"
    assert field(page, "Navn").value == "Nyby"
    assert page.dataframe[0].value["area_name"].to_list() == ["Møllevang", "Skovbyen"]


def test_a_goal_beside_the_figures_of_one_quarter_is_offered_as_the_quarters_first(
    app: OpenApp, plans_only: Path
) -> None:
    beside = f"{TITLE}Succeskriterier;Mål;3. kvartal 2023;\n{NAME};40;12;\n"
    page = with_file(app(plans_only, UPLOAD), "tal.csv", beside.encode())
    assert options_of(page, "goal_period") == ["Kun kvartalet", "Hele året"]

    page = with_file(
        page, "andre.csv", beside.replace("3. kvartal 2023;\nA", "Opnået;\nA").encode()
    )
    assert options_of(page, "goal_period") == ["Hele året", "Kun kvartalet"]


def test_an_unknown_header_beside_an_area_is_offered_as_an_area_first(
    app: OpenApp, plans_only: Path
) -> None:
    content = f"{TITLE}Succeskriterier;Nordenvang;Skovbyen;I alt\n{NAME};4;5;9\n"
    page = with_file(app(plans_only, UPLOAD), "tal.csv", content.encode())

    assert options_of(page, "column")[:3] == ["Et områdes tal", "Årsmål", "Mål for kvartalet"]


@pytest.mark.parametrize(
    ("content", "headers"),
    [
        (
            "område;ydelsestype;tid;værdi\nRingparken;A-dagpenge;2023K3;5\n",
            "»område«, »ydelsestype«, »tid« og »værdi«",
        ),
        (
            "indikator;periode;værdi\nAntal deltagere;2023K3;5\n",
            "»indikator«, »periode« og »værdi«",
        ),
    ],
)
def test_a_list_that_names_no_activity_says_which_columns_are_needed(
    app: OpenApp, plans_only: Path, content: str, headers: str
) -> None:
    page = with_file(app(plans_only, UPLOAD), "tal.csv", content.encode())

    assert page.info[0].value == (
        "Helhedsblik skal have en kolonne til hver af disse: Aktivitet, Indikator (det, der "
        "tælles), Periode og Værdi, og gerne Helhedsplan, Område og Type (opgørelse, mål eller år "
        f"til dato). Filen har kolonnerne {headers}. Skriv for hver række, hvilken aktivitet i "
        "helhedsplanen tallet hører til, og indlæs filen igen."
    )


def test_every_cell_of_the_preview_says_what_it_was_taken_for(
    app: OpenApp, plans_only: Path
) -> None:
    content = f"{TITLE}Succeskriterier;Mål;3. kvartal 2023;\n{NAME};40;afventer opstart;17\n"
    page = with_file(app(plans_only, UPLOAD), "tal.csv", content.encode())

    grid = drawn_on(page)
    assert 'title="venter på dit svar"><div><i>?</i>40' in grid
    assert 'title="ikke talt med: se bemærkningerne"><div><i>▲</i>17' in grid
    assert "<i>○</i>afventer opstart" in grid
    assert "3. kvartal 2023 · 0 tal og 1 felt uden tal" in shown(page)
