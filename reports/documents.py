"""The finished documents of a plan and quarter: each by itself, or all in one file."""

from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from reports import (
    board_appendix,
    contents,
    figures_workbook,
    own_template,
    quarterly_report,
    slides,
)
from reports.contents import Contents
from store.connection import Store

REPORT = "docx"
FILE_NAMES = {
    REPORT: "kvartalsrapport.docx",
    "pdf": "bestyrelsesbilag.pdf",
    "xlsx": "tal.xlsx",
    "pptx": "oplæg.pptx",
}
MIME_TYPES = {
    REPORT: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
WRITERS: Mapping[str, Callable[[Contents], bytes]] = {
    "pdf": board_appendix.write,
    "xlsx": figures_workbook.write,
    "pptx": slides.write,
}
KINDS = tuple(FILE_NAMES)


def files(
    store: Store,
    plan_id: str,
    quarter: str,
    kinds: tuple[str, ...] = KINDS,
    template: bytes | None = None,
    *,
    before: date | None = None,
) -> dict[str, bytes]:
    """The documents of these kinds by file name; `template` is for the quarterly report, None the
    plan's own, or the usual one where it has none.

    The last meeting is the newest before a day, where one is given.

    Raises UnknownPlan, NoFigures and BrokenTemplate.
    """
    files: dict[str, bytes] = {}
    if REPORT in kinds:
        chosen_template = template or own_template.content(store, plan_id)
        files[FILE_NAMES[REPORT]] = quarterly_report.write(store, plan_id, quarter, chosen_template)
    others = [kind for kind in kinds if kind != REPORT]
    if others:
        read = contents.read(store, plan_id, quarter, before=before)
        files |= {FILE_NAMES[kind]: WRITERS[kind](read) for kind in others}
    return files


def packed(files: Mapping[str, bytes]) -> bytes:
    """The files as one zip."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()
