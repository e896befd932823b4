"""The whole period and the milestones in every document, beside the year."""

from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from pptx import Presentation

from domain import clock
from reports import contents, figures_workbook, quarterly_report, slides
from store.catalogue import current_catalogue
from store.connection import Store, open_store
from tests.given import PLAN_ID, Figure, Indicator, catalogue
from tests.pages.media import documents, store_file
from tests.sample.counted import counted_file

HELD = {"2022K1": 20, "2022K2": 20, "2022K3": 20, "2022K4": 20, "2023K1": 30, "2023K2": 10}
QUARTER = "2023K2"
# 120 of 400 where 6 of 16 quarters let one expect 150, and 40 of 100 where half is expected.
OF_PERIOD = "Samtaler. Mål 2022–2025: 120 af 400 (30 %), bagud."
FIGURES = (
    Figure("Samtaler", None, "2025", "period_target", 400),
    Figure("Samtaler", None, "2023", "target", 100),
    *(Figure("Samtaler", None, quarter, "actual", value) for quarter, value in HELD.items()),
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return store_file(
        tmp_path_factory.mktemp("periode"), catalogue(Indicator("Samtaler")), *FIGURES
    )


def test_both_the_years_and_the_periods_attainment_stand_in_the_boards_documents(
    path: Path,
) -> None:
    written = documents(path, QUARTER)
    assert (
        "Mål 2022–2025 0 af 1 mål for hele perioden er nået eller på vej. "
        "Mål Hele perioden Status I år "
        "Samtaler Vejledning 120 af 400 (30 %) ◑ bagud 40 af 100, bagud"
    ) in written.pdf
    assert len(written.slides) == 6
    assert written.slides[5].split("\n") == [
        "Hele perioden",
        "Mål 2022–2025: 0 af 1 mål for hele perioden er nået eller på vej.",
        "Samtaler: 120 af 400 (30 %), ◑ bagud; i år 40 af 100, bagud",
    ]


def test_the_word_report_says_both_and_reads_back_without_the_periods(path: Path) -> None:
    store = open_store(path)
    written = quarterly_report.write(store, PLAN_ID, QUARTER)
    again = counted_file("rapport.docx", written, current_catalogue(store))
    store.close()

    lines = [paragraph.text for paragraph in docx.Document(BytesIO(written)).paragraphs]
    assert "◑ Samtaler: 40 af 100, bagud." in lines
    assert f"◑ {OF_PERIOD}" in lines
    known = again.observations.select("period", "kind", "value").sort("kind", "period")
    assert not again.has_errors
    assert known.rows() == [
        ("2023K1", "actual", 30),
        ("2023K2", "actual", 10),
        ("2023", "target", 100),
    ]


def test_the_areas_goals_stand_where_the_plan_has_none_and_the_worst_first(
    tmp_path: Path,
) -> None:
    """10 of 80 in Ringparken and 70 of 80 in Sydbyen, of which 5 are expected of each; the plan's
    own 160 of *Besøg* stands for its areas.
    """
    share = Indicator("Pladser", aggregation="last", additive_areas=False)
    figures = [
        Figure("Pladser", "R", "2025", "period_target", 80),
        Figure("Pladser", "S", "2025", "period_target", 80),
        Figure("Pladser", "R", "2022K1", "actual", 70),
        Figure("Pladser", "S", "2022K1", "actual", 10),
        Figure("Besøg", "R", "2025", "period_target", 80),
        Figure("Besøg", "S", "2025", "period_target", 80),
        Figure("Besøg", "R", "2022K1", "actual", 10),
        Figure("Besøg", "S", "2022K1", "actual", 10),
    ]
    file = store_file(tmp_path, catalogue(share, Indicator("Besøg")), *figures)
    lines = documents(file, "2022K1").slides[5].split("\n")[1:]
    assert lines == [
        "Mål 2022–2025: 2 af 3 mål for hele perioden er nået eller på vej.",
        "Pladser (Sydbyen): 10 af 80 (13 %), ◔ langt bagud; i år 10, intet mål",
        "Pladser (Ringparken): 70 af 80 (88 %), ◕ på vej; i år 70, intet mål",
        "Besøg: 20 af 160 (13 %), ◕ på vej; i år 20, intet mål",
    ]


def test_the_milestones_stand_in_slides_and_workbook(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(clock.SETTING, "2027-01-01")
    of_plan = contents.read(store, "eksempelby", "2023K4")
    show = Presentation(BytesIO(slides.write(of_plan)))
    title, box = show.slides[5].shapes
    assert title.text_frame.text == "Milepælene"
    counted = "2 milepæle har overskredet deres frist, 5 er nået og 1 er opgivet."
    waiting = "Ventetid på højst en uge i alle områder: ⚠ overskredet, frist 31. december 2026"
    lines = box.text_frame.text.split("\n")
    assert lines[:2] == [counted, waiting]
    book = openpyxl.load_workbook(BytesIO(figures_workbook.write(of_plan)))
    rows = list(book["Milepæle"].iter_rows(min_row=2, max_col=4, values_only=True))
    assert rows[:3] == [
        (counted, None, None, None),
        ("Aktivitet", "Milepæl", "Status i dag", "Frist"),
        (
            "Jobvejledning",
            "Ventetid på højst en uge i alle områder",
            "⚠ overskredet",
            "31. december 2026",
        ),
    ]
    assert len(rows) == 2 + 8
