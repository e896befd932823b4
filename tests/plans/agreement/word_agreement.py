"""A delaftale of an invented town as a Word document: forms and tables as Word holds them."""

from collections.abc import Sequence

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tests.loaders.written_report import saved

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_BULLET = f'<w:numPr {_SPACE}><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
BULLET = "- "
Cell = str | Sequence[str]


def word_agreement() -> bytes:
    """The agreement's bytes; a cell of several lines has a paragraph for each."""
    document = docx.Document()
    document.add_paragraph("Delaftale: Kriminalitetsforebyggelse")
    add_table(
        document,
        ("Navn på helhedsplanen", "Egely sammen"),
        ("Aftalens periode", "01.01.2023–31.12.2026"),
        ("Aftalens parter", ("- Egelund Kommune", "- Boligselskabet Ege", "- SSP v/ Bodil Krogh")),
    )
    document.add_paragraph("Områder")
    add_table(
        document,
        ("Kode", "Område", "Beboere"),
        ("N", "Nordhøj", "1.240"),
        ("S", "Sydhøj", "860"),
    )
    document.add_paragraph("Delmål og indikatorer")
    add_table(
        document,
        (
            "Indikator",
            "Delmål",
            "Datakilde",
            "Baseline boligområde",
            "Kommunens baseline",
            "Baselineår",
            "Mål 2026",
        ),
        (
            ("Antal sigtede unge", "1) 10-14 år", "2) 15-17 år"),
            "Antallet af sigtelser skal nedbringes",
            "Politiet",
            ("1) 12", "2) ca. 40"),
            ("1) 61", "2) 210"),
            "pr. 1/1 2022",
            ("1) 8", "2) 30"),
        ),
        (
            "Andel trygge beboere",
            "Flere føler sig trygge",
            "Spørgeskema (årligt)",
            "71 %",
            "-",
            "2022",
            "80 %",
        ),
        ("Tillid til naboer", "Flere stoler på hinanden", "", "høj", "", "2022", ""),
    )
    document.add_paragraph("Aktiviteter")
    for name in ("Gadeteam", "Fritidsjob"):
        document.add_paragraph()
        _write(document.paragraphs[-1], BULLET + name)
    add_table(
        document,
        ("Aktivitetsnavn", "Gadeteam"),
        ("Formål", "At skabe ro om aftenen."),
        ("Delmål", ("- Teamet har kontakt med mindst 60 unge om året", "- Færre klager")),
        ("Målgruppe(r)", "Unge på 13-19 år"),
        ("Indhold", ("Teamet går ture.", "Målet er at 15 unge får et fritidsjob i 2025.")),
        ("Milepæle", ("- Teamet er ansat: 1. marts 2023", "- Evaluering i december 2024")),
    )
    return saved(document)


def add_table(document: Document, *rows: Sequence[Cell]) -> None:
    """A table of these rows."""
    table = document.add_table(len(rows), max(map(len, rows)))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=False):
            _fill(cell, (words,) if isinstance(words, str) else words)


def _fill(cell: _Cell, lines: Sequence[str]) -> None:
    for number, line in enumerate(lines):
        _write(cell.add_paragraph() if number else cell.paragraphs[0], line)


def _write(paragraph: Paragraph, line: str) -> None:
    paragraph.add_run(line.removeprefix(BULLET))
    if line.startswith(BULLET):
        paragraph._p.get_or_add_pPr().append(parse_xml(_BULLET))
