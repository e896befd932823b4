"""A short quarterly report of the shape that leaders write, as text, Word and PDF."""

from io import BytesIO

import docx
from docx.document import Document

REPORT = """
Helhedsplan:\tPrøveby

Aktivitet:\tBeboervejledning
Indsatsområde:\tMedborgerskab
Kvartal/år:\t3. kvartal 2023

Projektbeskrivelse – kort (som beskrevet i helhedsplan)

En let adgang til råd.

Formål (som beskrevet i helhedsplan)

- At flere klarer sig selv.

Målgrupper

Alle beboere.

Opnåede resultater (R= Ringparken, S= Sydbyen)

Succeskriterier/aktivitetsmål (som beskrevet i helhedsplan)\tÅrsmål:\tDette kvartal:\tTotal i år:
Antal samtaler med beboere\t400\tR: 175 S: 56 I alt: 231\tR: 300 S: 100 I alt: 400

Tallene følger kalenderåret.

Indikator\tÅrsmål\tOpnået
Antal deltagere (R)\t10\tCa. 20-30

Udfordringer/risici

Vi mangler frivillige om tirsdagen.

Læring

**Fælles**

En fast dag virker.

Deltagernes egne tilbagemeldinger

- *"Det hjalp mig."*

Fokuspunkter, handlinger og mål for kommende kvartal:

- Flere frivillige

Mål for kommende kvartal:

To nye hold.

Aktivitet:\tCafé for alle
Indsatsområde:\tMedborgerskab
Kvartal/år:\t3. kvartal 2023

Status for 2023

Caféen åbner til foråret.
"""
SECTIONS = [
    ("challenges", "Vi mangler frivillige om tirsdagen.", "Udfordringer/risici"),
    ("learning", "Fælles\nEn fast dag virker.", "Læring"),
    ("feedback", '- "Det hjalp mig."', "Deltagernes egne tilbagemeldinger"),
    (
        "focus_points",
        "- Flere frivillige",
        "Fokuspunkter, handlinger og mål for kommende kvartal",
    ),
    ("next_targets", "To nye hold.", "Mål for kommende kvartal"),
]


def word_report(text: str = REPORT) -> bytes:
    """The report as a Word document: a table for each run of lines with tabs."""
    document = docx.Document()
    rows: list[list[str]] = []
    for line in [*text.strip().splitlines(), ""]:
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        _add_table(document, rows)
        rows = []
        document.add_paragraph(line)
    return saved(document)


def _add_table(document: Document, rows: list[list[str]]) -> None:
    if not rows:
        return
    table = document.add_table(len(rows), max(map(len, rows)))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=False):
            cell.text = text


def saved(document: Document) -> bytes:
    """The bytes of a Word document."""
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def pdf(*lines: str) -> bytes:
    """A PDF of one page with these lines of text, or with none."""
    shown = "".join(f"({line}) Tj T*\n" for line in lines)
    return pdf_of_pages(f"BT /F1 10 Tf 14 TL 50 800 Td\n{shown}ET" if lines else "")


def pdf_of_pages(*pages: str) -> bytes:
    """A PDF with a page for each content stream."""
    numbers = [3 + 2 * place for place in range(len(pages))]
    font = 3 + 2 * len(pages)
    parts = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{' '.join(f'{n} 0 R' for n in numbers)}]/Count {len(pages)}>>",
    ]
    for number, stream in zip(numbers, pages, strict=True):
        parts.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {number + 1} 0 R"
            f"/Resources<</Font<</F1 {font} 0 R>>>>>>"
        )
        parts.append(f"<</Length {len(stream.encode('latin-1'))}>>\nstream\n{stream}\nendstream")
    parts.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    written = b"%PDF-1.4\n"
    places = []
    for number, part in enumerate(parts, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{part}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(parts) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R>>\n"
    return written + f"{end}startxref\n{len(written)}\n%%EOF".encode("latin-1")
