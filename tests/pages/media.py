"""A small store, and what the board's documents say of it: the same words in every medium."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import openpyxl
from openpyxl import Workbook
from pptx import Presentation
from pypdf import PdfReader

from reports import board_appendix, contents, figures_workbook, slides
from store.connection import open_store
from store.records import Catalogue
from tests.given import PLAN_ID, Figure, store_with


@dataclass(frozen=True)
class Documents:
    """The words of the PDF and of each slide, and the workbook."""

    pdf: str
    slides: list[str]
    book: Workbook


def store_file(folder: Path, plan: Catalogue, *figures: Figure) -> Path:
    """The closed file of a store with a published plan and figures, in a folder of its own."""
    own = folder / "given"
    own.mkdir()
    store_with(own, plan, *figures).close()
    return own / "proeve.duckdb"


def documents(path: Path, quarter: str, plan_id: str = PLAN_ID) -> Documents:
    """The three documents of a plan and quarter, read back."""
    store = open_store(path)
    read = contents.read(store, plan_id, quarter)
    store.close()
    pages = PdfReader(BytesIO(board_appendix.write(read))).pages
    show = Presentation(BytesIO(slides.write(read)))
    return Documents(
        " ".join(" ".join(page.extract_text() for page in pages).split()),
        ["\n".join(_words(shape) for shape in slide.shapes) for slide in show.slides],
        openpyxl.load_workbook(BytesIO(figures_workbook.write(read))),
    )


def _words(shape: object) -> str:
    if getattr(shape, "has_table", False):
        cells = [cell.text_frame.text for cell in shape.table.iter_cells()]  # ty: ignore
        return " | ".join(cells)
    return shape.text_frame.text if getattr(shape, "has_text_frame", False) else ""  # ty: ignore
