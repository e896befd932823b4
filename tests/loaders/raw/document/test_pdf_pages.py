"""Tables of a PDF: what stands between ruled lines is a cell, all else is words."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from loaders.raw.document.document_reader import pdf_answer
from loaders.raw.document.pdf_pages import page_blocks
from tests.loaders.given_files import checked, codes
from tests.loaders.written_report import pdf_of_pages as pdf

LEFT, TOP, WIDTH, HEIGHT = 50, 700, 120, 40


def ruled(rows: list[list[str]], *, by: str, top: int = TOP) -> str:
    """A table of equal cells, its lines drawn as strokes or as thin boxes; `/` ends a line."""
    columns = len(rows[0])
    right, bottom = LEFT + columns * WIDTH, top - len(rows) * HEIGHT
    drawn = [
        *((LEFT, top - row * HEIGHT, right, top - row * HEIGHT) for row in range(len(rows) + 1)),
        *((LEFT + n * WIDTH, bottom, LEFT + n * WIDTH, top) for n in range(columns + 1)),
    ]
    if by == "strokes":
        lines = [f"{a} {b} m {c} {d} l S" for a, b, c, d in drawn]
    else:
        lines = [f"{a} {b} {max(c - a, 0.5)} {max(d - b, 0.5)} re f" for a, b, c, d in drawn]
    texts = [
        f"BT /F1 9 Tf {LEFT + column * WIDTH + 4} {top - row * HEIGHT - 12 - 12 * number} Td "
        f"({line}) Tj ET"
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
        for number, line in enumerate(cell.split("/"))
        if line
    ]
    return "\n".join((*lines, *texts))


def words(*lines: str, top: int) -> str:
    return "\n".join(
        f"BT /F1 9 Tf {LEFT} {top - 14 * number} Td ({line}) Tj ET"
        for number, line in enumerate(lines)
    )


ROWS = [
    ["Succeskriterier", "Mål 3. kvartal", "Dette kvartal"],
    ["Antal samtaler /med beboere", "400", "R: 175/I alt: 231"],
]


@pytest.mark.parametrize("by", ["strokes", "boxes"])
def test_a_ruled_table_is_read_cell_by_cell(by: str) -> None:
    page = words("Resultater", top=800) + "\n" + ruled(ROWS, by=by) + "\n" + words("Godt.", top=400)
    (read,) = PdfReader(BytesIO(pdf(page))).pages
    blocks = [block for block in page_blocks(read) if block]
    assert blocks == [
        "Resultater",
        [
            ["Succeskriterier", "Mål 3. kvartal", "Dette kvartal"],
            ["Antal samtaler med beboere", "400", "R: 175 I alt: 231"],
        ],
        "Godt.",
    ]


def test_a_word_that_filled_its_cell_is_whole_again() -> None:
    rows = [["Navn", "Tal"], ["Antal vejlednings- og /beboersamta/ler i huset", "4"]]
    (read,) = PdfReader(BytesIO(pdf(ruled(rows, by="strokes")))).pages
    (table,) = page_blocks(read)
    assert table[1] == ["Antal vejlednings- og beboersamtaler i huset", "4"]


def test_a_row_goes_on_overleaf() -> None:
    first = ruled(ROWS, by="boxes")
    second = ruled([["i caf\xe9en", "", "S: 4"], ["Antal hold", "3", "1"]], by="boxes")
    blocks = [block for block in pdf_answer(pdf(first, second)).get("blocks", []) if block]
    assert blocks == [
        [
            ["Succeskriterier", "Mål 3. kvartal", "Dette kvartal"],
            ["Antal samtaler med beboere i caféen", "400", "R: 175 I alt: 231 S: 4"],
        ],
        [["Antal hold", "3", "1"]],
    ]


def test_lines_around_words_are_no_table() -> None:
    framed = ruled([["Kun", ""], ["ord", ""]], by="boxes")
    (read,) = PdfReader(BytesIO(pdf(framed))).pages
    assert list(page_blocks(read)) == ["Kun", "ord"]


def test_the_figures_of_a_ruled_report_are_counted() -> None:
    keys = [["Aktivitet:", "Beboervejledning"], ["Kvartal/\xe5r:", "3. kvartal 2023"]]
    page = "\n".join(
        (
            words("Helhedsplan: Pr\xf8veby", top=830),
            ruled(keys, by="boxes", top=800),
            words("Opn\xe5ede resultater \\(R= Ringparken\\)", top=710),
            ruled(ROWS, by="boxes"),
            words("L\xe6ring", "En fast dag virker.", top=500),
        )
    )
    file = checked(pdf(page), "rapport.pdf")
    columns = ("area_code", "period", "kind", "value")
    assert file.observations.select(columns).rows() == [
        (None, "2023K3", "target", 400.0),
        ("R", "2023K3", "actual", 175.0),
        (None, "2023K3", "actual", 231.0),
    ]
    assert file.texts.narrative.select("section", "narrative").rows() == [
        ("learning", "En fast dag virker.")
    ]
    assert "tables_unread" not in codes(file)
