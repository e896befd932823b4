"""LibreOffice as a second reader of what the reports write."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

SECONDS = 240
# Who has no LibreOffice may leave these tests out, and is told so; CI may not.
needs_libreoffice = pytest.mark.skipif(
    shutil.which("soffice") is None and not os.environ.get("CI"), reason="LibreOffice mangler"
)


def pages(folder: Path, name: str, content: bytes) -> list[str]:
    """The words of each page, as LibreOffice prints the document to a PDF beside it."""
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
    assert printed.exists(), f"LibreOffice cannot open {name}: {done.stderr.decode()}"
    return [" ".join(page.extract_text().split()) for page in PdfReader(printed).pages]
