"""The words of a finished document, whatever its kind, as another program reads them."""

from io import BytesIO
from pathlib import PurePath
from zipfile import ZipFile

import docx
import openpyxl
from pptx import Presentation
from pptx.oxml import parse_xml
from pypdf import PdfReader


def words_of(name: str, content: bytes) -> str:
    """Every word, a space between any two; of slides also those of their charts."""
    match PurePath(name).suffix:
        case ".docx":
            texts = [part.text or "" for part in docx.Document(BytesIO(content)).element.iter()]
        case ".pdf":
            texts = [page.extract_text() for page in PdfReader(BytesIO(content)).pages]
        case ".xlsx":
            book = openpyxl.load_workbook(BytesIO(content))
            texts = [
                str(cell.value)
                for sheet in book.worksheets
                for row in sheet.iter_rows()
                for cell in row
                if cell.value is not None
            ]
        case _:
            texts = _of_slides(content)
    return " ".join(" ".join(texts).split())


def _of_slides(content: bytes) -> list[str]:
    Presentation(BytesIO(content))
    with ZipFile(BytesIO(content)) as parts:
        return [
            text
            for name in parts.namelist()
            if name.startswith(("ppt/slides/slide", "ppt/charts/chart"))
            for text in parse_xml(parts.read(name)).itertext()
        ]
