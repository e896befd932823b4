"""The words on screen and the words of the glossary are the same."""

import re
from pathlib import Path

import pytest

from charts.template import STATUS_COLOURS, STATUS_INKS
from ui import text
from wording import figures, status

GLOSSARY = Path(__file__).resolve().parents[2] / "docs" / "ordliste.md"
ROW = re.compile(r"^\| (?P<label>[^|]+) \| `(?P<identifier>[a-z_]+)` \|", re.MULTILINE)


@pytest.fixture(scope="module")
def glossary() -> dict[str, str]:
    return {
        row["identifier"]: row["label"]
        for row in ROW.finditer(GLOSSARY.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize(("identifier", "word"), status.WORDS.items())
def test_a_status_is_called_what_the_glossary_calls_it(
    identifier: str, word: str, glossary: dict[str, str]
) -> None:
    assert word == glossary[identifier]


@pytest.mark.parametrize("status", text.UPLOAD_STATUS)
def test_an_uploads_status_is_called_what_the_glossary_calls_it(
    status: str, glossary: dict[str, str]
) -> None:
    assert text.UPLOAD_STATUS[status] == glossary[status]


@pytest.mark.parametrize("kind", figures.KINDS)
def test_a_kind_of_figure_is_called_what_the_glossary_calls_it(
    kind: str, glossary: dict[str, str]
) -> None:
    assert figures.KINDS[kind] == glossary[kind]


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


def test_every_status_has_a_symbol_a_meaning_and_a_colour() -> None:
    assert set(status.SYMBOLS) == set(status.WORDS)
    assert set(text.STATUS_MEANING) == set(status.WORDS)
    assert set(STATUS_COLOURS) == set(status.WORDS)
    assert set(STATUS_INKS) == set(status.WORDS) - {"no_target"}


def test_no_two_statuses_share_a_symbol() -> None:
    assert len(set(status.SYMBOLS.values())) == len(status.WORDS)
