"""The workbook and the slides open in LibreOffice, and say the same there."""

import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from reports import figures_workbook, slides
from reports.contents import Contents

SECONDS = 240
pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice mangler")


def pages(folder: Path, name: str, content: bytes) -> list[str]:
    """The words of each page, as LibreOffice prints the document."""
    (folder / name).write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    done = subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), name],
        cwd=folder,
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    printed = (folder / name).with_suffix(".pdf")
    if not printed.exists():
        pytest.skip(f"LibreOffice kan ikke åbne {name}: {done.stderr.decode()}")
    return [" ".join(page.extract_text().split()) for page in PdfReader(printed).pages]


def test_the_slides_are_five_pages(slagelse: Contents, tmp_path: Path) -> None:
    said = pages(tmp_path, "oplæg.pptx", slides.write(slagelse))
    assert len(said) == 5
    assert "26 af 41 mål er nået eller på vej" in said[0]


def test_the_workbook_begins_with_the_verdict(slagelse: Contents, tmp_path: Path) -> None:
    said = pages(tmp_path, "tal.xlsx", figures_workbook.write(slagelse))
    assert "26 af 41 mål er nået eller på vej" in said[0]
    assert "Mål pr. indsatsområde og status" in said[0]
