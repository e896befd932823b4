"""What must not exceed a number is said in words on every page and in every document."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation
from pypdf import PdfReader

from reports import board_appendix, contents, figures_workbook, slides
from store.connection import open_store
from tests.given import PLAN_ID, Figure, Indicator, catalogue, store_with
from tests.pages.screen import ACTIVITY, ATTAINMENT, OVERVIEW, OpenApp, row_with
from tests.sql.counted import quarters

SAID = "175 af højst 200"
WHY = "Bagud tre kvartaler i træk; 175 er 25 over de højst 150, man kan forvente nu."


@pytest.fixture
def complaints(tmp_path: Path) -> Path:
    """At most 200 complaints a year, of which 150 can be expected by now, and 175 have come."""
    folder = tmp_path / "klager"
    folder.mkdir()
    store = store_with(
        folder,
        catalogue(Indicator("Klager", direction="decrease")),
        Figure("Klager", None, "2024", "target", 200),
        *quarters("Klager", 60, 60, 55),
    )
    store.close()
    return folder / "proeve.duckdb"


def test_a_ceiling_stands_in_words_where_others_have_a_share(
    app: OpenApp, complaints: Path
) -> None:
    page = app(complaints, ATTAINMENT)
    assert row_with(page, "Klager") == (
        f"Klager | Vejledning | {SAID} | ◑ bagud | 175 | mål højst 200 | højst 150 | 25 for højt "
        "| 233"
    )

    page = page.switch_page(ACTIVITY).run()
    page.selectbox(key="aktivitet").select("proeveby/vejledning").run()
    assert f"{SAID} (forventet nu: højst 150) | højst 150 | {SAID} | ◑ bagud" in row_with(
        page, "Klager"
    )


def test_a_ceiling_that_needs_a_decision_has_no_share_beside_it(
    app: OpenApp, complaints: Path
) -> None:
    said = row_with(app(complaints, OVERVIEW), "Klager")
    assert said == f"Klager | Vejledning | {WHY} | {SAID} (forventet nu: højst 150) | ◑ bagud"


def test_a_ceiling_is_said_in_the_same_words_in_every_document(complaints: Path) -> None:
    store = open_store(complaints)
    read = contents.read(store, PLAN_ID, "2024K3")
    store.close()

    pages = PdfReader(BytesIO(board_appendix.write(read))).pages
    pdf = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert pdf.count(f"{SAID} (forventet nu: højst 150)") == 2
    assert WHY in pdf

    show = Presentation(BytesIO(slides.write(read)))
    (table,) = [shape.table for shape in show.slides[2].shapes if shape.has_table]
    assert table.cell(1, 1).text_frame.text.startswith(f"{SAID} (forventet nu: højst 150)\n")
    assert table.cell(1, 2).text_frame.text == WHY

    book = openpyxl.load_workbook(BytesIO(figures_workbook.write(read)))
    (goal,) = [row for row in book.worksheets[1].iter_rows() if row[1].value == "Klager"]
    assert [cell.value for cell in goal[6:12]] == [175, 150, 200, SAID, None, "◑ bagud"]
    assert goal[8].number_format == '"højst "#,##0'
