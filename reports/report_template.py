"""The usual template of the quarterly report: a Word document with fields that a leader may move,
reword and restyle.
"""

from collections.abc import Sequence
from functools import cache
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell, _Row

TARGET = "Årsmål"
TARGET_OF_GOAL_YEAR = "Årsmål {goal_year}"
_FONT = "Calibri"
_TEXT_WIDTH = 17.0
_LABEL_WIDTH = 6.5
_KEY_WIDTH = 4.0
_HEADER_FILL = "E8EEF4"
_EACH_ACTIVITY = "{%p for aktivitet in aktiviteter %}"
_END = "{%p endfor %}"


def target_heading(period: str | None) -> str:
    """What stands over the targets: a goal year that does not follow the calendar is named."""
    return TARGET_OF_GOAL_YEAR.format(goal_year=period) if period and "/" in period else TARGET


@cache
def usual() -> bytes:
    """The template that is used where a leader has none of their own."""
    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(10.5)
    style.paragraph_format.space_after = Pt(4)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    document.core_properties.title = "Kvartalsrapport"
    document.core_properties.author = "Helhedsblik"
    document.core_properties.language = "da-DK"
    document.add_heading("Kvartalsrapport", 0)
    _table(document, ["Helhedsplan:", "{{ plan }}"], [["Kvartal/år:", "{{ kvartal }}"]])
    document.add_paragraph("{%p if skjulte_tal %}")
    document.add_paragraph("{{ skjulte_tal }}")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph(_EACH_ACTIVITY)
    document.add_heading("{{ aktivitet.navn }}", 1)
    _table(
        document,
        ["Aktivitet:", "{{ aktivitet.navn }}"],
        [
            ["Indsatsområde:", "{{ aktivitet.indsatsomraade }}"],
            ["Kvartal/år:", "{{ kvartal }}"],
        ],
    )
    _lines(document, "Formål", "aktivitet.formaal")
    _lines(document, "Målgrupper", "aktivitet.maalgrupper")
    document.add_heading("Opnåede resultater{% if omraader %} ({{ omraader }}){% endif %}", 2)
    document.add_paragraph("{%p for tabel in aktivitet.tabeller %}")
    header = ["Succeskriterier", "{{ tabel.aarsmaal }}", "Dette kvartal", "Total i år"]
    fields = ["kriterium", "aarsmaal", "kvartal", "total"]
    document.add_paragraph("{%p if tabel.har_total %}")
    _rows(document, header, "tabel.raekker", fields)
    document.add_paragraph("{%p else %}")
    _rows(document, header[:-1], "tabel.raekker", fields[:-1])
    document.add_paragraph("{%p endif %}")
    document.add_paragraph(_END)
    document.add_paragraph("{%p if aktivitet.kvartalsmaal %}")
    _rows(
        document,
        ["Indikator", "{{ kvartalsmaal_overskrift }}", "Dette kvartal"],
        "aktivitet.kvartalsmaal",
        ["kriterium", "aarsmaal", "kvartal"],
    )
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if aktivitet.tidligere %}")
    _rows(
        document,
        ["Indikator", *_each("kvartal", "aktivitet.tidligere_kvartaler")],
        "aktivitet.tidligere",
        ["kriterium", *_each("tal", "raekke.tal")],
    )
    document.add_paragraph("{%p endif %}")
    _lines(document, "Målopfyldelse", "aktivitet.maalopfyldelse")
    _lines(document, "Status ift. milepælsplan", "aktivitet.milepaele")
    document.add_paragraph("{%p for afsnit in aktivitet.afsnit %}")
    document.add_heading("{{ afsnit.overskrift }}", 2)
    _each_line(document, "afsnit.linjer")
    document.add_paragraph(_END)
    document.add_paragraph(_END)
    output = BytesIO()
    document.save(output)
    return output.getvalue()


def _lines(document: Document, heading: str, field: str) -> None:
    """A heading and its lines, both left out where there are none."""
    document.add_paragraph(f"{{%p if {field} %}}")
    document.add_heading(heading, 2)
    _each_line(document, field)
    document.add_paragraph("{%p endif %}")


def _each_line(document: Document, field: str) -> None:
    """Every line of a field, one that ends in a colon as the small heading it is."""
    document.add_paragraph(f"{{%p for linje in {field} %}}")
    document.add_paragraph("{%p if linje.endswith(':') %}")
    heading = document.add_paragraph()
    heading.add_run("{{ linje }}").bold = True
    heading.paragraph_format.keep_with_next = True
    document.add_paragraph("{%p else %}")
    document.add_paragraph("{{ linje }}")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph(_END)


def _each(name: str, field: str) -> tuple[str, str, str]:
    """The cells of a row that repeat one of them for each item of a field."""
    return (f"{{%tc for {name} in {field} %}}", f"{{{{ {name} }}}}", "{%tc endfor %}")


def _table(document: Document, first: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(0, len(first), style="Table Grid")
    for texts in (first, *rows):
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    for row in table.rows:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
    _set_widths(table, _KEY_WIDTH)
    document.add_paragraph("").paragraph_format.keep_with_next = True


def _rows(document: Document, header: Sequence[str], field: str, names: Sequence[str]) -> None:
    """A table with a row for each item of a field."""
    table = document.add_table(4, len(header), style="Table Grid")
    begin, items, end = table.rows[1], table.rows[2], table.rows[3]
    for cell, text in zip(table.rows[0].cells, header, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
        cell.paragraphs[0].paragraph_format.keep_with_next = True
        _shade(cell)
    _mark(table.rows[0], "w:tblHeader")
    _mark(items, "w:cantSplit")
    begin.cells[0].text = f"{{%tr for raekke in {field} %}}"
    for cell, name in zip(items.cells, names, strict=True):
        cell.text = name if "{" in name else f"{{{{ raekke.{name} }}}}"
    end.cells[0].text = "{%tr endfor %}"
    _set_widths(table, _LABEL_WIDTH)
    document.add_paragraph("")


def _mark(row: _Row, name: str) -> None:
    """Say of a row that it stands again on every page, or is never divided between two."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _shade(cell: _Cell) -> None:
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _HEADER_FILL)):
        shading.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def _set_widths(table: Table, first_cm: float) -> None:
    """The first column that wide in centimetres, the others alike over the rest of the page."""
    others = (_TEXT_WIDTH - first_cm) / (len(table.columns) - 1)
    table.autofit = False
    for number, column in enumerate(table.columns):
        column.width = Cm(others if number else first_cm)
        for cell in column.cells:
            cell.width = column.width
