"""What must not be exceeded is said in words in every document, and reads back from its words."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import polars as pl
import pytest

from loaders import check_file
from loaders.handed_back.template import WHOLE_PLAN, write_template
from queries import filtered
from queries.filters import Filters
from reports import quarterly_report
from store.catalogue import current_catalogue
from store.connection import Store
from store.records import Catalogue
from tests.given import PLAN_ID, Figure, Indicator, catalogue, store_with
from tests.pages.media import documents, store_file
from tests.reports.test_quarterly_report import COLUMNS
from tests.sql.counted import quarters

PLAN = catalogue(
    Indicator("Klager", direction="decrease"),
    Indicator("Andel ledige", unit="procent", aggregation="last", direction="decrease"),
    Indicator("Unge", direction="within"),
    Indicator("Samtaler"),
    Indicator("Indbrud", direction="decrease"),
)
FIGURES = (
    Figure("Klager", "R", "2024", "target", 8),
    Figure("Klager", "S", "2024", "target", 4),
    Figure("Klager", None, "2024", "target", 12),
    Figure("Klager", None, "2024K3", "target", 3),
    *quarters("Klager", 5, 5, 5),
    Figure("Andel ledige", None, "2024", "target", 31.5, unit="procent"),
    Figure("Andel ledige", None, "2024K3", "actual", 36, unit="procent"),
    Figure("Unge", None, "2024", "target", None, 20, 32, approximate=True),
    *quarters("Unge", 5, 6, 7),
    Figure("Samtaler", None, "2024", "target", 40),
    *quarters("Samtaler", 10, 10, 10),
    Figure("Indbrud", None, "2024", "target", 1200, approximate=True),
    *quarters("Indbrud", 1, 2, 3),
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_with(tmp_path, PLAN, *FIGURES)


def cells(written: bytes) -> list[list[str]]:
    document = docx.Document(BytesIO(written))
    return [
        [cell.text.replace("\u00a0", " ") for cell in row.cells]
        for table in document.tables
        for row in table.rows
    ]


def lines(written: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(BytesIO(written)).paragraphs]


def test_a_target_that_must_not_be_exceeded_says_so_in_its_cell(store: Store) -> None:
    rows = cells(quarterly_report.write(store, PLAN_ID, "2024K3"))

    assert ["Klager", "R: højst 8 S: højst 4 I alt: højst 12", "5"] in rows
    assert ["Klager", "højst 3", ""] in rows
    assert ["Andel ledige", "højst 31,5 %", "36 %"] in rows
    assert ["Unge", "20-32", "7"] in rows
    assert ["Samtaler", "40", "10"] in rows
    assert ["Indbrud", "højst ca. 1200", "3"] in rows


def test_the_words_of_a_ceiling_read_back_into_the_same_figures(store: Store) -> None:
    written = quarterly_report.write(store, PLAN_ID, "2024K3")
    again = check_file("rapport.docx", written, catalogue=current_catalogue(store))

    stood = filtered.figures_of_report(
        store, filters=Filters(plan_id=PLAN_ID, quarter="2024K3")
    ).select(COLUMNS)
    read = again.observations.rename({"area_code": "area"}).select(COLUMNS)
    assert set(read.rows()) == set(stood.rows())
    assert set(again.findings["severity"]) <= {"note"}
    (said,) = [line for line in lines(written) if line.startswith("✖ Klager")]
    assert said.startswith("✖ Klager: 15 af højst 12")
    assert said.endswith(", overskredet.")
    assert again.texts.narrative.is_empty()


def test_where_the_plan_knows_no_indicator_the_words_say_which_way_each_is_to_go(
    store: Store,
) -> None:
    written = quarterly_report.write(store, PLAN_ID, "2024K3")
    unknown = replace(current_catalogue(store), indicator=Catalogue.nothing().indicator)

    again = check_file("rapport.docx", written, catalogue=unknown)

    assert dict(again.additions.indicator.select("indicator_name", "direction").iter_rows()) == {
        "Klager": "decrease",
        "Andel ledige": "decrease",
        "Unge": "within",
        "Samtaler": "increase",
        "Indbrud": "decrease",
    }
    targets = again.observations.filter(pl.col("area_code").is_null(), kind="target", period="2024")
    assert {tuple(row) for row in targets.select("value", "low", "high").iter_rows()} == {
        (12, None, None), (31.5, None, None), (None, 20, 32), (40, None, None), (1200, None, None),
    }  # fmt: skip


def test_the_template_says_it_and_is_handed_back_without_a_change(store: Store) -> None:
    content = write_template(store, PLAN_ID, "2024K4")
    book = openpyxl.load_workbook(BytesIO(content))
    targets = {(row[0].value, row[1].value): row[2] for row in book.worksheets[0].iter_rows()}
    assert targets["Klager", "Ringparken"].value == "højst 8"
    assert targets["Klager", WHOLE_PLAN].value == "højst 12"
    assert targets["Andel ledige", WHOLE_PLAN].value == "højst 31,5"
    assert targets["Samtaler", WHOLE_PLAN].value == 40

    again = check_file("skabelon.xlsx", content, catalogue=current_catalogue(store))
    read = again.observations.filter(kind="target", period="2024")
    assert set(read.select("indicator_id", "area_code", "value", "approximate").rows()) >= {
        (f"{PLAN_ID}/klager", "R", 8, False),
        (f"{PLAN_ID}/klager", None, 12, False),
        (f"{PLAN_ID}/andel ledige", None, 31.5, False),
        (f"{PLAN_ID}/samtaler", None, 40, False),
    }


@pytest.mark.parametrize(
    ("counted", "word", "is_over"),
    [
        ((5, 5, 5), "✖ overskredet", False),
        ((3, 3, 3, 3), "✔ overholdt", True),
        ((3, 3, 3, 4), "✖ overskredet", True),
        ((3, 3, 3), "◕ på vej", False),
    ],
)
def test_a_ceiling_is_kept_or_exceeded_in_every_document(
    tmp_path: Path, counted: tuple[int, ...], word: str, is_over: bool
) -> None:
    newest = "2024K4" if is_over else "2024K3"
    path = store_file(
        tmp_path,
        catalogue(Indicator("Klager", direction="decrease")),
        Figure("Klager", None, "2024", "target", 12),
        *quarters("Klager", *counted),
    )

    told = documents(path, newest)

    (goal,) = [row for row in told.book.worksheets[1].iter_rows() if row[1].value == "Klager"]
    assert goal[11].value == word
    assert word in told.pdf
    assert (f"\n{word} | " in told.slides[2]) is (word == "✖ overskredet")
