"""Names, notes and reasons of any length: every document is written, and holds what it can."""

from io import BytesIO
from pathlib import Path

import polars as pl
import pptx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports import documents
from store.records import Catalogue
from tests.given import PLAN_ID, Figure, Indicator, catalogue, published, store_with, submission
from tests.reports.read_back import words_of

NAMES = {
    "plan": ("plan_name",),
    "area": ("area_name",),
    "focus_area": ("focus_area_name",),
    "activity": ("activity_name", "focus_area_name"),
    "indicator": ("indicator_name", "theme"),
}
SIGNS = st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_categories=["Cc", "Cf"])


def named(name: str) -> Catalogue:
    """The test plan, everything in it called `name`."""
    plan = catalogue(Indicator("Samtaler", theme="Samtaler"))
    return Catalogue(
        *(
            getattr(plan, table).with_columns(pl.lit(name).alias(column) for column in columns)
            for table, columns in NAMES.items()
        ),
        small_counts=plan.small_counts,
    )


def written(folder: Path, name: str) -> dict[str, bytes]:
    store = store_with(folder, named(name))
    handed_in = submission(
        Figure("Samtaler", None, "2023", "target", 40, reported_in="2023K1"),
        Figure("Samtaler", None, "2023K1", "actual", 2),
        Figure("Samtaler", "R", "2023K1", "actual", 2),
    )
    published(store, handed_in)
    try:
        return documents.files(store, PLAN_ID, "2023K1")
    finally:
        store.close()


@pytest.mark.parametrize("length", [250, 2000])
def test_every_document_is_written_however_long_the_names_are(tmp_path: Path, length: int) -> None:
    files = written(tmp_path, ("Et meget langt navn " * length)[:length].strip())

    for name, content in files.items():
        assert "Et meget langt navn Et meget langt navn" in words_of(name, content)
    slides = pptx.Presentation(BytesIO(files["oplæg.pptx"]))
    assert len(slides.core_properties.title) <= 255


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(SIGNS, min_size=1, max_size=400).filter(str.strip))
def test_every_document_is_written_whatever_the_names_are(tmp_path: Path, name: str) -> None:
    assert len(written(tmp_path, name)) == len(documents.KINDS)
