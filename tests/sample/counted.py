"""Sample files as a leader hands them in: a plan's workbook as a plan, any other as figures, those
of quarters outside their plan's dates too.
"""

from pathlib import Path

from loaders import CheckedFile, Choices, check_file, publish_file
from loaders.findings.choices import COUNTED, QUARTER
from plans.publishing import publish
from store.__main__ import plan_change, sample_files
from store.catalogue import current_catalogue
from store.connection import Store
from store.records import Catalogue
from store.write import Reasons

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
PLAN_FILES = tuple(file.name for file in sample_files() if file.is_plan)
REAL_PLANS = tuple(name for name in PLAN_FILES if not name.startswith("eksempelby"))


def counted_file(file_name: str, content: bytes, catalogue: Catalogue) -> CheckedFile:
    """The file with each question about a quarter answered: its figures are counted."""
    checked = check_file(file_name, content, catalogue=catalogue)
    asked = checked.questions.filter(subject="quarter").select("sheet", "cell").rows()
    if not asked:
        return checked
    confirmed = Choices(places={(QUARTER, *place): COUNTED for place in asked})
    return check_file(file_name, content, catalogue=catalogue, choices=confirmed)


def publish_sample_file(store: Store, file_name: str, by: str, reason: str | None = None) -> None:
    """Hand in a file of the sample and publish it."""
    if file_name in PLAN_FILES:
        publish(store, plan_change(store, file_name), by)
        return
    content = (SAMPLE / file_name).read_bytes()
    checked = counted_file(file_name, content, current_catalogue(store))
    publish_file(store, checked, by, reasons=Reasons(reason))
