"""The goals whose status stands on less than it seems: named below the verdict."""

import shutil
from pathlib import Path

from tests.pages.media import documents
from tests.pages.screen import OpenApp, drawn_on, shown

BY_PARTS = (
    "Delene giver en anden status for »Der kommer i gennemsnit 4 frivillige lektiehjælpere i de 2 "
    "lektie cafeer« (nået, efter delene ikke nået), »At alle beboere i forløbet får udarbejdet et "
    "CV samt handleplan« (nået, efter delene ikke nået) og »Foreningerne laver 8 særlige tilbud« "
    "(nået, efter delene ikke nået)."
)
ON_INCOMPLETE = (
    "På ufuldstændige tal står »Ungemøder / samtaler« (kun 3. kvartal er kendt), "
    "»Virksomhedsbesøg« (kun 3. kvartal er kendt) og »Antal afholdt klubmøder« (kun 3. kvartal er "
    "kendt)."
)


def test_goals_that_their_parts_would_judge_otherwise_are_named_and_lead_to_their_cells(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported, link={"helhedsplan": "fredericia"})
    unfolded = shown(page).partition("Hvilke mål er det?")[2].partition("Kræver en")[0]

    assert "Delene giver en anden status end den indberettede total" in unfolded
    assert "Foreningerne laver 8 særlige tilbud. | " in unfolded
    assert " | 8 af 8 (≠ kvartalerne giver 7) | ✔ nået | ✖ ikke nået" in unfolded
    assert unfolded.count("✖ ikke nået") >= 3
    assert drawn_on(page).index('data-explain="2019K4||fredericia/') < drawn_on(page).index(
        "Kræver en beslutning"
    )


def test_goals_on_course_by_a_part_of_their_figures_are_named(app: OpenApp, reported: Path) -> None:
    unfolded = shown(app(reported)).partition("Hvilke mål er det?")[2].partition("Kræver en")[0]

    assert "Nået eller på vej på ufuldstændige tal" in unfolded
    assert "97 (kvartalsmål: 105) | kun 3. kvartal er kendt | ◕ på vej" in unfolded


def test_documents_name_the_goals_of_which_there_is_a_doubt(reported: Path, tmp_path: Path) -> None:
    copied = Path(shutil.copy(reported, tmp_path / "kopi.duckdb"))
    told = documents(copied, "2019K4", "fredericia")
    assert BY_PARTS in told.pdf
    assert BY_PARTS[:200] in told.slides[0]
    assert BY_PARTS in [row[0].value for row in told.book.worksheets[0].iter_rows()]

    assert ON_INCOMPLETE in documents(copied, "2023K3", "slagelse").pdf
