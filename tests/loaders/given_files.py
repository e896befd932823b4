"""Files written for the tests of the loaders: workbooks, text files and a small plan."""

import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import xlsxwriter

from loaders import CheckedFile, Choices, check_file, publish_file
from loaders.catalogue.plan_file import read_plan_file
from loaders.findings.choices import NOTHING_CHOSEN
from store.connection import Store, open_store
from store.records import Catalogue
from tests.given import new_store

Cell = str | float | bool | None

PLAN_FILE = """
[[plan]]
id = "proeveby"
name = "Prøveby"
aliases = ["Den boligsociale helhedsplan i Prøveby"]
start_date = 2019-01-01
end_date = 2026-12-31

[[plan.area]]
code = "R"
name = "Ringparken"

[[plan.area]]
code = "S"
name = "Sydbyen"
aliases = ["Syd"]

[[plan.area]]
code = "PK"
name = "Prøveby Kommune"
is_benchmark = true

[[plan.focus_area]]
name = "Medborgerskab"
canonical = "Sammenhængskraft og medborgerskab"

[[plan.activity]]
id = "vejledning"
name = "Beboervejledning"
focus_area = "Medborgerskab"
aliases = ["Vejledning"]

[[plan.activity.indicator]]
id = "samtaler"
name = "Antal samtaler med beboere"

[[plan.activity.indicator]]
id = "deltagere"
name = "Antal deltagere"

[[plan.activity.indicator]]
id = "andel"
name = "Andel, der kommer igen"
unit = "procent"
aggregation = "ratio"
denominator = "vejledning/samtaler"
"""
TITLE: list[list[Cell]] = [
    ["Aktivitet:", "Beboervejledning"],
    ["Indsatsområde:", "Medborgerskab"],
    ["Kvartal/år:", "3. kvartal 2023"],
    [],
]
PARTICIPANTS = "Antal deltagere"
TALKS = "Antal samtaler med beboere"
HEADER: list[Cell] = ["Succeskriterier", "Årsmål:", "Dette kvartal:", "Total i år:"]


@cache
def catalogue() -> Catalogue:
    """The catalogue of Prøveby."""
    return read_plan_file(PLAN_FILE.encode()).catalogue


def store_with_plan(path: Path) -> Store:
    """A store at a path where nothing lies yet, that knows Prøveby's plan and has no figures."""
    path.write_bytes(_store_file_with_plan())
    return open_store(path)


@cache
def _store_file_with_plan() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.duckdb"
        store = new_store(path)
        publish_file(store, checked(PLAN_FILE.encode(), "plan.toml"), "Prøveleder")
        store.close()
        return path.read_bytes()


def workbook(sheets: Mapping[str, Sequence[Sequence[Cell]]], hidden: Sequence[str] = ()) -> bytes:
    """A workbook with these sheets, written row by row from A1, some of them `hidden`."""
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
            if name in hidden:
                sheet.hide()
    return content.getvalue()


def open_document(tables: str) -> bytes:
    """An .ods workbook with these tables, given as the XML that LibreOffice writes."""
    namespace = "urn:oasis:names:tc:opendocument:xmlns:"
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{namespace}manifest:1.0"/>',
        )
        packed.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{namespace}office:1.0"'
            f' xmlns:table="{namespace}table:1.0" xmlns:text="{namespace}text:1.0"'
            ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
            f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
            "</office:document-content>",
        )
    return content.getvalue()


def text_file(*rows: str, encoding: str = "utf-8") -> bytes:
    """A text file with these lines."""
    return "\r\n".join(rows).encode(encoding)


def checked(
    content: bytes,
    file_name: str = "rapport.xlsx",
    *,
    plan: str | None = "Prøveby",
    period: str | None = None,
    known: Catalogue | None = None,
    choices: Choices = NOTHING_CHOSEN,
    before: pl.DataFrame | None = None,
    today: date | None = None,
) -> CheckedFile:
    """A file checked against Prøveby's catalogue and the figures that stand before it."""
    names = catalogue() if known is None else known
    return check_file(
        file_name,
        content,
        catalogue=names,
        plan=plan,
        period=period,
        choices=choices,
        earlier=before,
        today=today,
    )


def confirmed(
    content: bytes, file_name: str = "rapport.xlsx", *, known: Catalogue | None = None
) -> CheckedFile:
    """A checked file with all that is proposed for its new indicators confirmed."""
    proposed = checked(content, file_name, known=known).new_indicators
    choices = NOTHING_CHOSEN.with_proposals(proposed)
    return checked(content, file_name, known=known, choices=choices)


def figures(file: CheckedFile) -> list[tuple[object, ...]]:
    """What was read: indicator, area, period, kind and value of each figure."""
    return file.observations.select("indicator", "area_code", "period", "kind", "value").rows()


def figures_of(*rows: Sequence[Cell]) -> list[tuple[object, ...]]:
    """The figures of a sheet with these rows under its title."""
    return figures(checked(workbook({"A": [*TITLE, *rows]})))


def codes(file: CheckedFile) -> list[str]:
    """The codes of what was noticed in what the file holds; what it leaves out of an activity is
    another matter (`test_left_out.py`), and nearly every small file leaves out something.
    """
    return file.findings.filter(pl.col("code") != "indicators_not_reported")["code"].to_list()
