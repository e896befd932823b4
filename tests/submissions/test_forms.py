"""The fields of a form, and the file that it comes to."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from loaders import check_file
from store.catalogue import current_catalogue
from store.forms import FormPlace
from submissions.forms import as_written, fields, form_file
from tests.given import PLAN_ID, Figure, Indicator, catalogue, store_with

PLACE = FormPlace(PLAN_ID, f"{PLAN_ID}/vejledning", "2024K1")
SHOWN = ("indicator", "area", "area_name", "kind", "target", "last", "standing")


def test_a_field_is_an_expected_indicator_in_each_of_its_areas(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(
            Indicator("Samtaler"),
            Indicator("Deltagere", aggregation="unique"),
            Indicator("Ophørt", valid_to=date(2023, 12, 31)),
            Indicator("Kommende", valid_from=date(2024, 4, 1)),
            Indicator("Caféer", activity="Samvær"),
        ),
        Figure("Samtaler", "R", "2024", "target", 80),
        Figure("Samtaler", "R", "2023K4", "actual", 9, approximate=True),
        Figure("Samtaler", "R", "2024K1", "actual", 12),
        Figure("Deltagere", None, "2023K4", "ytd", 31),
    )

    rows = fields(store, **vars(PLACE))

    assert rows.select(SHOWN).rows() == [
        ("Samtaler", "R", "Ringparken", "actual", "80", "ca. 9", "12"),
        ("Samtaler", "S", "Sydbyen", "actual", None, None, ""),
        ("Samtaler", "M", "Motalavej", "actual", None, None, ""),
        ("Deltagere", "R", "Ringparken", "actual", None, None, ""),
        ("Deltagere", "R", "Ringparken", "ytd", None, None, ""),
        ("Deltagere", "S", "Sydbyen", "actual", None, None, ""),
        ("Deltagere", "S", "Sydbyen", "ytd", None, None, ""),
        ("Deltagere", "M", "Motalavej", "actual", None, None, ""),
        ("Deltagere", "M", "Motalavej", "ytd", None, None, ""),
        ("Deltagere", None, "Hele planen", "actual", None, None, ""),
        ("Deltagere", None, "Hele planen", "ytd", None, "31", ""),
    ]
    assert rows["field"].n_unique() == rows.height
    assert not rows["is_area_open"].any()


def test_where_nothing_says_which_areas_each_may_be_told(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(Indicator("Samtaler")))

    rows = fields(store, **vars(PLACE))

    assert rows["area"].to_list() == [None, "R", "S", "M"]
    assert rows["is_area_open"].all()


def test_a_small_count_that_is_published_stands_in_no_field_of_who_may_not_see_it(
    tmp_path: Path,
) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), hides_small_counts=True),
        Figure("Samtaler", None, "2024K1", "actual", 3, raw="3 (+1 afbud)"),
        Figure("Samtaler", None, "2023K4", "actual", 4),
    )

    (row,) = fields(store, **vars(PLACE)).to_dicts()

    assert (row["standing"], row["is_hidden"], row["last"]) == ("", True, "skjult")
    (seen,) = fields(store.with_rights(sees_all=True), **vars(PLACE)).to_dicts()
    assert (seen["standing"], seen["is_hidden"], seen["last"]) == ("3", False, "4")


@pytest.mark.parametrize(
    ("row", "written"),
    [
        ({"value": 12.0}, "12"),
        ({"value": 1160.0}, "1.160"),
        ({"value": 7.125}, "7,125"),
        ({"value": 20.0, "approximate": True}, "ca. 20"),
        ({"low": 20.0, "high": 30.0, "approximate": True}, "ca. 20–30"),
        ({"low": 10.0}, "mindst 10"),
        ({"value": 82.0, "unit": "procent"}, "82 %"),
        ({"raw": " Afventer opstart "}, "Afventer opstart"),
        ({"value": 12.0, "raw": "12 (+3 afbud)", "sheet": "Formularen"}, "12 (+3 afbud)"),
        ({"value": 2.0, "raw": "2", "is_hidden": True}, ""),
    ],
)
def test_a_figure_is_written_to_be_read_the_same(row: Mapping, written: str) -> None:
    unknown = dict.fromkeys(("value", "low", "high", "raw", "sheet"))
    others = {"unit": "antal", "approximate": False, "is_hidden": False}

    assert as_written({**unknown, **others, **row}) == written


def test_what_is_written_is_a_file_that_is_read_back(tmp_path: Path) -> None:
    store = store_with(
        tmp_path, catalogue(Indicator("Samtaler")), Figure("Samtaler", "R", "2024", "target", 80)
    )
    rows = fields(store, **vars(PLACE))
    written = {
        f"actual|R|{PLAN_ID}/samtaler": "ca. 20",
        f"actual|S|{PLAN_ID}/samtaler": "20–30",
        "text|status": "Første linje\n\nAnden linje",
        "text|ukendt": "Står ikke i en rapport",
    }

    name, content = form_file(store, PLACE, rows, written, 7)

    read = check_file(name, content, catalogue=current_catalogue(store))
    assert name == "Vejledning 2024K1.formular"
    assert read.observations.select("area_code", "value", "low", "high").rows() == [
        ("R", 20, None, None),
        ("S", None, 20, 30),
    ]
    assert read.texts.narrative.select("section", "narrative").rows() == [
        ("status", "Første linje\nAnden linje")
    ]
    assert form_file(store, PLACE, rows, written, 8)[1] != content
