"""Remarks on an area's or a figure's own row are in the Word report, and read back to where they
stood.
"""

from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest

from loaders import check_file, publish_file
from reports import quarterly_report
from store.catalogue import current_catalogue
from store.connection import Store
from tests.given import BY, PLAN_ID, Figure, Indicator, catalogue, store_with

HEADER = ["Succeskriterier", "Område", "Årsmål", "Dette kvartal", "Total i år", "Bemærkninger"]
AREAS = ("Ringparken", "Sydbyen", "Motalavej")


def published(folder: Path, remarks: tuple[str | None, ...], below: str | None = None) -> Store:
    """A report of an indicator in three areas, each with its remark, and a line below the table."""
    store = store_with(
        folder,
        catalogue(Indicator("Antal samtaler"), Indicator("Antal møder")),
        Figure("Antal møder", None, "2024K3", "actual", 3),
    )
    book = openpyxl.Workbook()
    rows = [
        ["Helhedsplan:", "Proeveby"], ["Aktivitet:", "Vejledning"],
        ["Kvartal/år:", "3. kvartal 2024"], [], HEADER,
        *(["Antal samtaler", area, target, 25, 75, said]
          for area, target, said in zip(AREAS, (100, 110, 120), remarks, strict=True)),
        [], [below],
    ]  # fmt: skip
    for row in rows:
        book.active.append(row)
    content = BytesIO()
    book.save(content)
    handed_in = check_file("tal.xlsx", content.getvalue(), catalogue=current_catalogue(store))
    publish_file(store, handed_in, BY)
    return store


@pytest.mark.parametrize(
    "remarks",
    [
        ("Lukket i 2 uger i juli, 3 aflyst", "Åbnede først 1. maj", None),
        ("S: 3 familier flyttede hertil", "R: 5, M: 7 i gennemsnit (ca. 20-30)", "Som ventet"),
        ("12?", None, "Mål 12"),
        ("Fem af de 25 er børn; resten er voksne", "I alt: 40", "afventer"),
        ("Færre, fordi caféen er lukket om tirsdagen og vejlederen var på kursus i hele marts", "*",
         None),
    ],
)  # fmt: skip
def test_a_remark_reads_back_to_the_figures_of_its_area(
    tmp_path: Path, remarks: tuple[str | None, ...]
) -> None:
    store = published(tmp_path, remarks)

    written = quarterly_report.write(store, PLAN_ID, "2024K3")
    again = check_file("rapport.docx", written, catalogue=current_catalogue(store))

    notes = {
        (area, kind): note
        for area, kind, note in again.observations.filter(indicator_id=f"{PLAN_ID}/antal samtaler")
        .select("area_code", "kind", "note")
        .iter_rows()
    }
    for area, remark in zip("RSM", remarks, strict=True):
        for kind in ("target", "actual", "ytd"):
            assert words(notes[area, kind]) == words(remark), (area, kind)
    assert again.texts.narrative.is_empty()


def words(note: str | None) -> list[str]:
    """The words and marks of a note, whatever brackets it stands in."""
    return (note or "").replace("(", " ").replace(")", " ").replace(";", " ").split()


def test_what_no_cell_can_say_stands_below_the_tables_once(tmp_path: Path) -> None:
    remarks = ("S: 3 familier flyttede hertil", None, None)
    store = published(tmp_path, remarks, "Tallene er talt op den 1. oktober.")

    written = quarterly_report.write(store, PLAN_ID, "2024K3")

    lines = [one.text for one in docx.Document(BytesIO(written)).paragraphs]
    assert lines[lines.index("Noter til tallene") :] == [
        "Noter til tallene",
        "Tallene er talt op den 1. oktober.",
        "Antal samtaler (Ringparken): S: 3 familier flyttede hertil",
    ]
    again = check_file("rapport.docx", written, catalogue=current_catalogue(store))
    assert again.texts.narrative["narrative"].to_list() == ["Tallene er talt op den 1. oktober."]
    assert set(again.findings["code"]) == {"document_kept_as_text", "texts_read"}
