"""A Word table's rows in the columns that Word shows them in."""

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table

from loaders.raw.document.documents import Grid
from loaders.raw.files import read_file
from tests.loaders.written_report import saved


def _begin_late(table: Table, row: int, columns: int) -> None:
    """Take the first cells of a row away, as Word does where a row begins further in."""
    element = table.rows[row]._tr
    for cell in list(element.iterchildren(qn("w:tc")))[:columns]:
        element.remove(cell)
    before = OxmlElement("w:gridBefore")
    before.set(qn("w:val"), str(columns))
    element.get_or_add_trPr().append(before)


def _table(rows: list[list[str]]) -> tuple[Document, Table]:
    document = docx.Document()
    table = document.add_table(len(rows), len(rows[0]))
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
    return document, table


def _grid(document: Document) -> Grid:
    read = read_file("rapport.docx", saved(document)).document
    assert read is not None
    return next(block for block in read.blocks if isinstance(block, Grid))


def test_a_row_that_begins_late_stands_under_its_own_columns() -> None:
    document, table = _table([["", "Mål", "Nu"], ["Besøg", "30", "7"], ["", "", "8"]])
    _begin_late(table, 0, 1)
    _begin_late(table, 2, 2)
    assert _grid(document).rows == (("", "Mål", "Nu"), ("Besøg", "30", "7"), ("", "", "8"))


def test_letters_of_a_document_are_composed() -> None:
    document, _ = _table([["Omra\u030ade", "Mø\u00adder"]])
    assert _grid(document).rows == (("Område", "Møder"),)


def test_what_is_struck_out_or_hidden_in_a_document_is_not_read_and_told() -> None:
    document, table = _table([["Besøg", "30"], ["Ture", "12"], ["Gæster", ""]])
    for cell in table.rows[1].cells:
        cell.paragraphs[0].runs[0].font.strike = True
    kept = table.cell(2, 1).paragraphs[0]
    kept.add_run("64").font.hidden = True
    kept.add_run("46").font.strike = False
    kept.add_run("3").font.superscript = True
    assert _grid(document).rows == (("Besøg", "30"), ("", ""), ("Gæster", "46³"))
    read = read_file("rapport.docx", saved(document))
    assert [one.code for one in read.findings] == ["struck_out_in_document"]


def test_a_document_without_strokes_is_read_in_silence() -> None:
    document, _ = _table([["Besøg", "30"]])
    assert read_file("rapport.docx", saved(document)).findings == ()
