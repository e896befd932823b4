"""The words on screen and the words of the glossary are the same."""

import re
from pathlib import Path

import pytest

from charts.template import STATUS_COLOURS, STATUS_INKS
from ui import text

GLOSSARY = Path(__file__).resolve().parents[2] / "docs" / "ordliste.md"
ROW = re.compile(r"^\| (?P<label>[^|]+) \| `(?P<identifier>[a-z_]+)` \|", re.MULTILINE)


@pytest.fixture(scope="module")
def glossary() -> dict[str, str]:
    return {
        row["identifier"]: row["label"]
        for row in ROW.finditer(GLOSSARY.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize("status", text.STATUS)
def test_a_status_is_called_what_the_glossary_calls_it(
    status: str, glossary: dict[str, str]
) -> None:
    assert text.STATUS[status] == glossary[status]


@pytest.mark.parametrize("status", text.UPLOAD_STATUS)
def test_an_uploads_status_is_called_what_the_glossary_calls_it(
    status: str, glossary: dict[str, str]
) -> None:
    assert text.UPLOAD_STATUS[status] == glossary[status]


@pytest.mark.parametrize("kind", text.KINDS)
def test_a_kind_of_figure_is_called_what_the_glossary_calls_it(
    kind: str, glossary: dict[str, str]
) -> None:
    assert text.KINDS[kind] == glossary[kind]


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
    assert set(text.STATUS_SYMBOLS) == set(text.STATUS)
    assert set(text.STATUS_MEANING) == set(text.STATUS)
    assert set(STATUS_COLOURS) == set(text.STATUS)
    assert set(STATUS_INKS) == set(text.STATUS) - {"no_target"}


def test_no_two_statuses_share_a_symbol() -> None:
    assert len(set(text.STATUS_SYMBOLS.values())) == len(text.STATUS)
