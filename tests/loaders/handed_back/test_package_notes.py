"""Notes laid into a workbook's own parts: what is new is there, and all else is as it was."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.comments import Comment

from loaders.handed_back.package_notes import UnusualWorkbook, takes_notes, with_notes
from tests.loaders.given_files import text_file, workbook

PICTURE = Path(__file__).resolve().parents[3] / "docs" / "overblik.png"
MACROS = b"\xd0\xcf\x11\xe0 the leader's macros"
OURS = "Bemærkning fra Helhedsblik\n"


def rich_workbook(folder: Path) -> bytes:
    """A workbook with what is easily lost: a chart, pictures, a table, macros, notes and a hidden
    sheet.
    """
    macros = folder / "vbaProject.bin"
    macros.write_bytes(MACROS)
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        book.add_vba_project(str(macros))
        sheet = book.add_worksheet("Tal")
        sheet.write_row("A1", ["a", "b", "c"])
        sheet.write_row("A2", [1, 2, 3])
        sheet.write_formula("D2", "=SUM(A2:C2)", None, 6)
        sheet.write_comment("A2", "Husk at spørge Bo")
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=Tal!$A$2:$C$2"})
        sheet.insert_chart("E5", chart)
        sheet.add_table("A10:C12")
        hidden = book.add_worksheet("Skjult")
        hidden.write_string(0, 0, "x")
        hidden.add_table("A10:C12")
        hidden.insert_image("E1", str(PICTURE))
        hidden.set_header("&L&G", {"image_left": str(PICTURE)})
        hidden.hide()
    return content.getvalue()


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def notes(content: bytes, sheet: str) -> dict[str, str]:
    opened = openpyxl.load_workbook(BytesIO(content))[sheet]
    return {
        cell.coordinate: cell.comment.text
        for row in opened.iter_rows()
        for cell in row
        if cell.comment
    }


def rewritten(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The workbook with its parts changed."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        for name, part in parts(content).items():
            package.writestr(name, change(name, part))
    return written.getvalue()


def test_only_the_parts_that_hold_notes_are_touched(tmp_path: Path) -> None:
    own = rich_workbook(tmp_path)

    noted = with_notes(own, {"Tal": {"C2": "Fejl: her"}, "Skjult": {"A1": "Fejl: der"}})

    before, after = parts(own), parts(noted)
    assert {name for name in after if after[name] != before.get(name)} == {
        "[Content_Types].xml",
        "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml",
        "xl/worksheets/sheet2.xml",
        "xl/worksheets/_rels/sheet2.xml.rels",
        "xl/helhedsblik/sheet2_comments.xml",
        "xl/helhedsblik/sheet2_boxes.vml",
    }
    assert before.keys() <= after.keys()
    assert after["xl/vbaProject.bin"] == MACROS
    assert after["xl/charts/chart1.xml"] == before["xl/charts/chart1.xml"]


def test_the_notes_stand_in_their_cells_also_on_a_hidden_sheet(tmp_path: Path) -> None:
    noted = with_notes(
        rich_workbook(tmp_path), {"Tal": {"C2": "Fejl: <b> & »ø«"}, "Skjult": {"A1": "Fejl: der"}}
    )

    assert notes(noted, "Tal") == {"A2": "Husk at spørge Bo", "C2": f"{OURS}Fejl: <b> & »ø«"}
    assert notes(noted, "Skjult") == {"A1": f"{OURS}Fejl: der"}
    book = openpyxl.load_workbook(BytesIO(noted))
    assert book["Skjult"].sheet_state == "hidden"
    assert book["Skjult"].tables.keys() == {"Table2"}
    assert book["Tal"]["D2"].value == "=SUM(A2:C2)"


def test_the_drawing_stands_where_the_standard_wants_it(tmp_path: Path) -> None:
    noted = with_notes(rich_workbook(tmp_path), {"Skjult": {"A1": "Fejl: der"}})

    sheet = parts(noted)["xl/worksheets/sheet2.xml"].decode()
    order = [sheet.index(f"<{name} ") for name in ("drawing", "legacyDrawing", "legacyDrawingHF")]
    assert [*order, sheet.index("<tableParts")] == sorted([*order, sheet.index("<tableParts")])


def test_a_leaders_own_note_keeps_its_words_and_its_box_grows(tmp_path: Path) -> None:
    noted = with_notes(rich_workbook(tmp_path), {"Tal": {"A2": "Fejl: her\nFejl: og her"}})

    assert notes(noted, "Tal") == {"A2": f"Husk at spørge Bo\n\n{OURS}Fejl: her\nFejl: og her"}
    drawing = parts(noted)["xl/drawings/vmlDrawing1.vml"].decode()
    assert drawing.count("<v:shape ") == 1
    assert "<x:Anchor>1, 15, 0, 10, 3, 15, 8, 4</x:Anchor>" in drawing


def test_notes_laid_before_give_way_to_the_new_ones(tmp_path: Path) -> None:
    own = rich_workbook(tmp_path)
    once = with_notes(own, {"Tal": {"A2": "Fejl: før", "C2": "Fejl: før"}})

    twice = with_notes(once, {"Tal": {"A2": "Fejl: nu", "C2": "Fejl: nu"}})

    assert notes(twice, "Tal") == {
        "A2": f"Husk at spørge Bo\n\n{OURS}Fejl: nu",
        "C2": f"{OURS}Fejl: nu",
    }


def test_a_cell_with_a_thread_of_comments_leaves_the_note_to_its_neighbour() -> None:
    book = openpyxl.Workbook()
    book.active["B2"].comment = Comment("[Trådet kommentar]", "tc={1-2-3}")
    own = BytesIO()
    book.save(own)

    noted = with_notes(own.getvalue(), {"Sheet": {"B2": "Fejl: her"}})

    assert notes(noted, "Sheet") == {"B2": "[Trådet kommentar]", "C2": f"{OURS}Fejl: her"}


def test_parts_whose_names_have_a_prefix_are_written_on_alike() -> None:
    def prefixed(name: str, part: bytes) -> bytes:
        if not name.startswith("xl/worksheets/sheet"):
            return part
        text = part.decode().replace("</", "</x:").replace("xmlns=", "xmlns:x=")
        return "<x:".join(text.split("<")).replace("<x:/x:", "</x:").replace("<x:?", "<?").encode()

    own = rewritten(workbook({"Tal": [["a", 1]]}), prefixed)

    noted = with_notes(own, {"Tal": {"B1": "Fejl: her"}})

    assert b"<x:legacyDrawing " in parts(noted)["xl/worksheets/sheet1.xml"]
    assert notes(noted, "Tal") == {"B1": f"{OURS}Fejl: her"}


def test_a_workbook_in_another_encoding_is_left_alone() -> None:
    def in_utf_16(name: str, part: bytes) -> bytes:
        if not name.startswith("xl/worksheets/sheet"):
            return part
        return part.decode().replace("UTF-8", "UTF-16").encode("utf-16")

    with pytest.raises(UnusualWorkbook):
        with_notes(rewritten(workbook({"Tal": [["a", 1]]}), in_utf_16), {"Tal": {"B1": "Fejl"}})


def test_only_an_excel_workbook_takes_notes() -> None:
    document = BytesIO()
    with zipfile.ZipFile(document, "w") as package:
        package.writestr("content.xml", "<office:document-content/>")

    assert takes_notes(workbook({"Tal": [["a", 1]]}))
    assert not takes_notes(document.getvalue())
    assert not takes_notes(text_file("a;b", "1;2"))
