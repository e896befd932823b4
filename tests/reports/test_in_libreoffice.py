"""The workbook and the slides open in LibreOffice, and say the same there."""

from pathlib import Path

from reports import figures_workbook, slides
from reports.contents import Contents
from tests.reports.libreoffice import needs_libreoffice, pages

pytestmark = needs_libreoffice


def test_the_slides_are_six_pages(slagelse: Contents, tmp_path: Path) -> None:
    said = pages(tmp_path, "oplæg.pptx", slides.write(slagelse))
    assert len(said) == 6
    assert "26 af 41 mål er nået eller på vej" in said[0]


def test_the_workbook_begins_with_the_verdict(slagelse: Contents, tmp_path: Path) -> None:
    said = pages(tmp_path, "tal.xlsx", figures_workbook.write(slagelse))
    assert "26 af 41 mål er nået eller på vej" in said[0]
    assert "Mål pr. indsatsområde og status" in said[0]
