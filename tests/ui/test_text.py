"""The words on screen and the words of the glossary are the same."""

import re
from pathlib import Path

import pytest

from domain.figures import KINDS
from domain.statuses import STATUSES
from domain.uploads import UPLOAD_STATUSES
from domain.vocabulary import Term
from ui import text

GLOSSARY = Path(__file__).resolve().parents[2] / "docs" / "ordliste.md"
ROW = re.compile(r"^\| (?P<label>[^|]+) \| `(?P<identifier>[a-z_]+)` \|", re.MULTILINE)


@pytest.fixture(scope="module")
def glossary() -> dict[str, str]:
    return {
        row["identifier"]: row["label"]
        for row in ROW.finditer(GLOSSARY.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize("term", [*STATUSES.values(), *UPLOAD_STATUSES.values(), *KINDS.values()])
def test_a_word_is_the_glossarys(term: Term, glossary: dict[str, str]) -> None:
    assert term.word == glossary[term.name]


@pytest.mark.parametrize(
    ("identifier", "heading"),
    [
        ("plan", text.FILTER_PLAN),
        ("area", text.FILTER_AREA),
        ("focus_area", text.FILTER_FOCUS_AREA),
        ("activity", text.ACTIVITY),
        ("indicator", text.INDICATOR),
        ("ytd", text.YEAR_TO_DATE),
        ("expected_to_date", text.EXPECTED_NOW),
        ("attainment", text.ATTAINMENT),
        ("share_of_whole", text.SHARE_OF_WHOLE),
    ],
)
def test_a_heading_is_the_glossarys_word(
    identifier: str, heading: str, glossary: dict[str, str]
) -> None:
    assert heading.lower() == glossary[identifier]
