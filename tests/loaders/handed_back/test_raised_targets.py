"""A target that holds from a date, and the template of each quarter handed back as it is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from loaders import preview
from loaders.handed_back.template import write_template
from store.catalogue import current_catalogue
from store.connection import Store
from store.figures import standing_figures
from tests.given import PLAN_ID, Figure, Indicator, catalogue, published, store_with, submission
from tests.loaders.given_files import checked, text_file, workbook

PLAN = catalogue(
    Indicator("Skoleår", year_start_quarter=3),
    Indicator("Kalenderår"),
    Indicator("Perioden", aggregation="last"),
    Indicator("Kvartal"),
)
FIRST = (
    Figure("Skoleår", None, "2023/24", "target", 10),
    Figure("Kalenderår", None, "2024", "target", 40),
    Figure("Perioden", None, "2025", "period_target", 200),
    Figure("Kvartal", None, "2024K2", "target", 5),
)
RAISED = (
    replace(FIRST[0], value=30, valid_from=date(2024, 1, 1)),
    replace(FIRST[1], value=60, valid_from=date(2024, 4, 1)),
    replace(FIRST[3], value=9, valid_from=date(2024, 5, 1)),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = store_with(tmp_path, PLAN, *FIRST)
    published(store, submission(*RAISED))
    yield store
    store.close()


def changes(store: Store, content: bytes, name: str) -> list[tuple[object, ...]]:
    """What publishing a file would do to the figures that stand."""
    known = current_catalogue(store)
    before = standing_figures(store, PLAN_ID)
    file = checked(content, name, plan=PLAN_ID, known=known, before=before)
    previewed = preview(store, file)
    if previewed is None:
        return []
    rows = previewed.changes.figures.sort("indicator_id", "kind")
    return rows.select("indicator_id", "change", "was_value", "value").rows()


@pytest.mark.parametrize(
    ("quarter", "school_year", "calendar_year"),
    [("2023K4", 10, None), ("2024K1", 30, 40), ("2024K2", 30, 60), ("2024K4", None, 60)],
)
def test_the_template_of_any_quarter_takes_no_raise_away(
    store: Store, quarter: str, school_year: int | None, calendar_year: int | None
) -> None:
    template = write_template(store, PLAN_ID, quarter)

    targets = {"kalenderår": calendar_year, "skoleår": school_year}
    assert changes(store, template, "skabelon.xlsx") == [
        (f"{PLAN_ID}/{name}", "unchanged", target, target)
        for name, target in targets.items()
        if target is not None
    ]


@pytest.mark.parametrize(
    ("row", "indicator"),
    [
        ("Skoleår;2023/24;Mål;30", "skoleår"),
        ("Kvartal;2024K2;Mål;9", "kvartal"),
    ],
)
def test_a_report_that_repeats_a_target_changes_none(
    store: Store, row: str, indicator: str
) -> None:
    content = text_file(
        "Aktivitet;Succeskriterium;Periode;Type;Værdi",
        f"Vejledning;{row}",
        "Vejledning;Kalenderår;2024K2;Opnået;7",
    )
    target = float(row.rpartition(";")[2])
    assert changes(store, content, "tal.csv")[-1] == (
        f"{PLAN_ID}/{indicator}",
        "unchanged",
        target,
        target,
    )


def test_a_target_of_the_whole_period_is_repeated_unchanged(store: Store) -> None:
    title = [["Aktivitet:", "Vejledning"], ["Kvartal/år:", "2. kvartal 2024"], []]
    header = ["Succeskriterier", "Mål 2022-2025", "Dette kvartal"]
    content = workbook({"A": [*title, header, ["Perioden", 200, 7]]})

    assert changes(store, content, "rapport.xlsx") == [
        (f"{PLAN_ID}/perioden", "new", None, 7),
        (f"{PLAN_ID}/perioden", "unchanged", 200, 200),
    ]
