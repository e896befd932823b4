"""The pages and documents of the sample are written as a Dane writes."""

import re
import shutil
from pathlib import Path

import pytest

from tests.pages.media import documents
from tests.pages.screen import (
    ACTIVITY,
    AREAS,
    ATTAINMENT,
    LONG_TERM,
    OVERVIEW,
    QUALITY,
    QUARTERS,
    REPORTS,
    TRENDS,
    OpenApp,
    shown,
)

PAGES = (OVERVIEW, ATTAINMENT, QUARTERS, TRENDS, AREAS, ACTIVITY, QUALITY, LONG_TERM, REPORTS)
NEWEST = {"slagelse": "2023K3", "fredericia": "2019K4", "eksempelby": "2023K4"}
FAULTS = {
    "one of what is many": r"(?<![\d.,–-])1(?: \|)? (?:aktiviteter|summer|områder|beslutninger|"
    r"advarsler|temaer|tekster|timer|dage|rækker|celler|totaler|succeskriterier|bemærkninger|"
    r"noter|kvartaler|filer|milepæle)\b",
    "two full stops": r"(?<!\.)\.\.(?!\.)",
    "all that are not": r"\b(?:Alle \d+|Begge) \w+ (?:blev|er) ikke\b",
    "none counted as a number": r"(?<![\d.,])0 af \d+ (?:mål|delmål) (?:er|var|blev|har)\b",
}


def faults(said: str) -> list[tuple[str, str]]:
    """What is amiss, with the words around it."""
    return [
        (fault, said[max(found.start() - 40, 0) : found.end() + 20])
        for fault, pattern in FAULTS.items()
        for found in re.finditer(pattern, said)
    ]


def test_a_fault_is_seen() -> None:
    told = (
        "Alle 5 mål blev ikke nået. 1 | aktiviteter kom for sent. Det er 5 kr.. 0 af 4 mål er nået"
    )

    assert [fault for fault, _ in faults(told)] == [
        "one of what is many",
        "two full stops",
        "all that are not",
        "none counted as a number",
    ]


@pytest.mark.parametrize("plan_id", NEWEST)
def test_no_page_of_the_sample_has_a_fault_of_number(
    app: OpenApp, reported: Path, plan_id: str
) -> None:
    page = app(reported, OVERVIEW, link={"helhedsplan": plan_id})
    for path in PAGES:
        page = page.switch_page(path).run()
        assert not page.exception
        assert faults(shown(page)) == []


@pytest.mark.parametrize("plan_id", NEWEST)
def test_no_document_of_the_sample_has_a_fault_of_number(
    reported: Path, tmp_path: Path, plan_id: str
) -> None:
    copied = Path(shutil.copy(reported, tmp_path / "kopi.duckdb"))
    told = documents(copied, NEWEST[plan_id], plan_id)

    assert faults(f"{told.pdf} {' '.join(told.slides)}") == []
