"""What is raised, struck out or hidden in the cells of a workbook."""

from io import BytesIO

import xlsxwriter

from loaders.raw.files import read_file


def _tours() -> bytes:
    """A sheet whose second column holds 41 with a raised 2, 63 crossed out for 58, and 7 and 5 as
    wholes that are struck out and not shown.
    """
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Ture")
        struck = book.add_format({"font_strikeout": True})
        raised = book.add_format({"font_script": 1})
        unseen = book.add_format({"num_format": ";;;"})
        plain = book.add_format({"bold": True})
        sheet.write_column(0, 0, ["Ture", "Gæster", "Kager", "Kopper"])
        sheet.write_rich_string(0, 1, plain, "41", raised, "2")
        sheet.write_rich_string(1, 1, struck, "63", plain, " 58")
        sheet.write_number(2, 1, 7, struck)
        sheet.write_number(3, 1, 5, unseen)
        sheet.write_rich_string(4, 0, plain, "Areal i m", raised, "2")
    return content.getvalue()


def test_what_is_struck_out_or_hidden_is_no_figure_and_told() -> None:
    read = read_file("ture.xlsx", _tours())
    (sheet,) = read.sheets
    assert [sheet.text(row, 1) for row in range(4)] == ["41²", "58", "", ""]
    assert sheet.text(4, 0) == "Areal i m²"
    assert sheet.notes == {
        (1, 1): "streget over eller skjult: 63",
        (2, 1): "streget over eller skjult: 7",
        (3, 1): "streget over eller skjult: 5",
    }
    assert [(one.code, one.cell, one.message) for one in read.findings] == [
        (
            "struck_out",
            "B2",
            "Det, der er streget over eller skjult i B2, B3, B4, er ikke talt med.",
        )
    ]
