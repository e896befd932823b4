"""Every sample file loads through the same loaders and checks as anybody's file."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from loaders import CheckedFile, check_file
from store.__main__ import plan_change, sample_files
from store.catalogue import current_catalogue
from store.connection import Store, open_store
from store.records import Catalogue
from tests.built_once import sample_file
from tests.given import new_store
from tests.sample.counted import PLAN_FILES

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
FIGURES = [file for file in sample_files() if not file.is_plan]
NAMES = [file.name for file in FIGURES]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """All the sample files published in their order, as `python -m store sample` does it."""
    opened = open_store(shutil.copy(sample_file(tmp_path_factory), tmp_path_factory.mktemp("own")))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, CheckedFile]:
    """Each file of figures as the plans alone know it: none of them relies on another report."""
    nobody = new_store(tmp_path_factory.mktemp("nobody") / "empty.duckdb")
    plans = Catalogue.nothing()
    for name in PLAN_FILES:
        plans = plans.with_additions(plan_change(nobody, name).submission.catalogue)
    nobody.close()
    return {
        file.name: check_file(
            file.name,
            file.content,
            catalogue=plans,
            plan=file.plan,
            period=file.period,
            choices=file.confirmed,
        )
        for file in FIGURES
    }


@pytest.mark.parametrize("name", PLAN_FILES)
def test_a_plan_that_is_handed_in_again_changes_nothing(store: Store, name: str) -> None:
    change = plan_change(store, name)
    assert (change.is_empty, change.differences) == (True, ())
    # What the files of figures have said since does not stand in it.
    assert {one.code for one in change.findings} <= {"plan_row_gone"}


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_file_loads_without_an_error(loaded: dict[str, CheckedFile], name: str) -> None:
    assert loaded[name].is_readable
    assert not loaded[name].has_errors


@pytest.mark.parametrize("name", NAMES)
def test_the_plans_know_every_name_in_a_sample_file(
    loaded: dict[str, CheckedFile], name: str
) -> None:
    unknown = loaded[name].findings.filter(pl.col("code").str.starts_with("unknown"))
    assert unknown.select("code", "cell", "raw").rows() == []


@pytest.mark.parametrize(
    ("name", "observations"),
    [
        ("fredericia_2019.xlsx", 272),
        ("soenderborg_delmaal.xlsx", 44),
        ("eksempelby_2022.csv", 184),
        ("eksempelby_2023.csv", 685),
        ("eksempelby_2024.csv", 685),
        ("eksempelby_2025.xlsx", 687),
        ("eksempelby_2026K1.xlsx", 209),
        ("eksempelby_2026K2.xlsx", 156),
        ("eksempelby_2026K3.xlsx", 161),
        ("eksempelby_2026K1_rettet.xlsx", 4),
    ],
)
def test_every_figure_of_a_file_is_read(
    loaded: dict[str, CheckedFile], name: str, observations: int
) -> None:
    assert len(loaded[name].observations) == observations


def test_the_csv_of_fredericia_says_the_same_as_the_workbook(
    store: Store, loaded: dict[str, CheckedFile]
) -> None:
    csv = check_file(
        "fredericia_2019.csv",
        (SAMPLE / "fredericia_2019.csv").read_bytes(),
        catalogue=current_catalogue(store),
        plan="Fredericia",
        period="2019",
    )
    figures = ["indicator_id", "period", "kind", "value", "low", "high", "status", "unit"]
    workbook = loaded["fredericia_2019.xlsx"].observations
    assert csv.observations.select(figures).rows() == workbook.select(figures).rows()


def test_the_real_differences_of_the_reports_are_found_and_no_others(store: Store) -> None:
    differences = store.read(
        "select plan, indicator, dimension, round(parts, 1) as parts, reported"
        " from marts.reconciliation where difference != 0 order by plan, indicator"
    )
    assert differences.rows() == [
        ("Fredericia", "10 unge hjælpes med at få et lomme penge job", "quarter", 20.0, 19.0),
        ("Fredericia", "Antallet af frivillige stiger med 15 per år", "quarter", 44.0, 43.0),
        (
            "Fredericia",
            "At alle beboere i forløbet får udarbejdet et CV samt handleplan.",
            "quarter",
            96.2,
            100.0,
        ),
        (
            "Fredericia",
            "Der kommer i gennemsnit 4 frivillige lektiehjælpere i de 2 lektie cafeer",
            "quarter",
            3.5,
            14.0,
        ),
        ("Fredericia", "Foreningerne laver 8 særlige tilbud.", "quarter", 7.0, 8.0),
        ("Slagelse", "Antal af unge, der modtager lokal vejledning.", "area", 95.0, 94.0),
    ]


def test_the_newest_quarter_of_eksempelby_has_goals_of_every_status(store: Store) -> None:
    goals = store.read(
        "select status, count(*) as goals from marts.goal_attainment"
        " where plan_id = 'eksempelby' and quarter = '2026K3' and is_whole"
        " group by status order by status"
    )
    assert goals.rows() == [
        ("behind", 10),
        ("far_behind", 2),
        ("no_data", 1),
        ("no_target", 5),
        ("not_reached", 4),
        ("on_track", 29),
        ("pending", 1),
        ("reached", 11),
    ]


def test_the_correction_of_eksempelby_stands_in_four_figures(store: Store) -> None:
    corrected = store.read(
        "select indicator, area, period, note from marts.figure"
        " where file_name = 'eksempelby_2026K1_rettet.xlsx' order by indicator"
    )
    assert corrected.rows() == [
        (
            "Antal børn og unge, der begynder i en forening",
            "M",
            "2026K1",
            "Rettet efter ny optælling",
        ),
        ("Antal frivilligtimer", "N", "2026K1", "Rettet efter ny optælling"),
        ("Antal samtaler om job", "Ø", "2026K1", "Rettet efter ny optælling"),
        ("Antal vejledningssamtaler med beboere", "N", "2026K1", "Rettet efter ny optælling"),
    ]
