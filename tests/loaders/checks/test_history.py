"""A file's figures beside those before them."""

from pathlib import Path

import polars as pl
import pytest

from loaders import CheckedFile
from loaders.checks.history import series_to_add_up, totals_with_previous, with_earlier
from store.connection import open_store
from store.figures import standing_figures
from tests.given import Figure, Indicator, catalogue, store_with
from tests.loaders.given_files import checked, codes, text_file

PLAN = catalogue(
    Indicator("Samtaler"),
    Indicator("Pladser", aggregation="last"),
    Indicator("Andel", unit="procent", aggregation="average", additive_areas=False),
    Indicator("Gennemfører", unit="procent", aggregation="ratio", additive_areas=False),
)
HEADER = "Aktivitet;Indikator;Område;Periode;Type;Værdi"


def earlier(folder: Path, *figures: Figure) -> pl.DataFrame:
    store = store_with(folder, PLAN, *figures)
    standing = standing_figures(store, "proeveby")
    store.close()
    return standing


def quarters(*values: float, indicator: str = "Samtaler", area: str | None = None) -> list[Figure]:
    return [
        Figure(indicator, area, f"{2022 + place // 4}K{place % 4 + 1}", "actual", value)
        for place, value in enumerate(values)
    ]


def tidy(*rows: str, before: pl.DataFrame | None = None) -> CheckedFile:
    content = text_file(HEADER, *(f"Vejledning;{row}" for row in rows))
    return checked(content, "tal.csv", plan="proeveby", known=PLAN, before=before)


def test_a_total_that_does_not_continue_the_published_one_is_named(tmp_path: Path) -> None:
    before = earlier(tmp_path, Figure("Samtaler", None, "2023K3", "ytd", 94))
    rows = ["Samtaler;;2023K4;Resultat;10", "Samtaler;;2023K4;Total i år;110"]
    file = tidy(*rows, before=before)
    assert file.findings.select("code", "severity", "cell", "message").rows() == [
        (
            "growth_differs",
            "warning",
            "F3",
            "Total i år er 110 for »Samtaler«. Den forrige total på 94 og tallene siden giver 104.",
        )
    ]
    assert codes(tidy(*rows)) == []


def test_a_total_that_continues_the_published_one_is_fine(tmp_path: Path) -> None:
    before = earlier(tmp_path, Figure("Samtaler", None, "2023K3", "ytd", 94))
    rows = ["Samtaler;;2023K4;Resultat;10", "Samtaler;;2023K4;Total i år;104"]
    assert codes(tidy(*rows, before=before)) == []


def test_a_figure_of_the_file_takes_the_place_of_the_published_one(tmp_path: Path) -> None:
    published = [
        Figure("Samtaler", None, "2023K3", "ytd", 94),
        Figure("Samtaler", None, "2023K4", "actual", 3),
        Figure("Samtaler", None, "2023K4", "ytd", 97),
    ]
    rows = ["Samtaler;;2023K4;Resultat;10", "Samtaler;;2023K4;Total i år;104"]
    assert codes(tidy(*rows, before=earlier(tmp_path, *published))) == []


def test_a_running_total_that_falls_is_named_once() -> None:
    file = tidy(
        "Samtaler;;2023K2;Total i år;50",
        "Samtaler;;2023K3;Resultat;5",
        "Samtaler;;2023K3;Total i år;48",
    )
    assert file.findings.select("code", "cell", "message").rows() == [
        (
            "total_falls",
            "F4",
            "Total i år er 48 for »Samtaler«, men var allerede 50 i et tidligere kvartal.",
        )
    ]


def test_a_total_may_begin_again_with_the_year_and_places_may_close() -> None:
    file = tidy(
        "Samtaler;;2022K4;Total i år;50",
        "Samtaler;;2023K1;Total i år;8",
        "Pladser;;2023K1;Total i år;12",
        "Pladser;;2023K2;Total i år;10",
    )
    assert codes(file) == []


@pytest.mark.parametrize(
    ("rows", "is_open"),
    [
        (["2022K4;Resultat;2", "2022K4;Total i år;9", "2023K1;Resultat;3"], True),
        (["2023K1;Resultat;3", "2023K1;Total i år;3"], False),
        (["2023K1;Resultat;3", "2023K1;Total i år;4"], True),
        (["2023K1;Total i år;3", "2023K2;Resultat;4", "2023K2;Total i år;7"], True),
        (["2023K1;Resultat;3", "2023K2;Resultat;4", "2023K2;Total i år;7"], True),
        (
            [
                "2023K1;Resultat;3",
                "2023K1;Total i år;3",
                "2023K3;Resultat;4",
                "2023K3;Total i år;7",
            ],
            True,
        ),
        (
            [
                "2023K1;Resultat;3",
                "2023K1;Total i år;3",
                "2023K2;Resultat;Ca. 4",
                "2023K2;Total i år;7",
            ],
            False,
        ),
    ],
)
@pytest.mark.parametrize("area", ["", "Ringparken"])
def test_only_totals_that_are_not_plainly_their_quarters_are_added_up(
    rows: list[str], is_open: bool, area: str
) -> None:
    file = tidy(*(f"Samtaler;{area};{row}" for row in rows))
    figures = with_earlier(file.observations, None)
    totals = totals_with_previous(figures, PLAN.indicator)
    assert len(series_to_add_up(figures, totals)) == (
        figures["kind"].to_list().count("ytd") if is_open else 0
    )


@pytest.mark.parametrize(
    ("figure", "found"),
    [("15", []), ("22", []), ("8", []), ("130", ["far_from_history"]), ("Ca. 2", [])],
)
def test_a_figure_far_from_six_before_it_is_named(
    tmp_path: Path, figure: str, found: list[str]
) -> None:
    before = earlier(tmp_path, *quarters(11, 13, 12, 15, 10, 14))
    assert codes(tidy(f"Samtaler;;2023K3;Resultat;{figure}", before=before)) == found


def test_the_history_a_figure_is_far_from_is_told(tmp_path: Path) -> None:
    before = earlier(tmp_path, *quarters(11, 13, 12, 15, 10, 14))
    file = tidy("Samtaler;;2023K3;Resultat;1.300", before=before)
    assert file.findings["message"].to_list() == [
        "»Samtaler« er 1.300. De 6 tidligere kvartaler ligger mellem 10 og 15, typisk omkring 12,5."
    ]


def test_five_figures_before_it_are_no_history(tmp_path: Path) -> None:
    before = earlier(tmp_path, *quarters(11, 13, 12, 15, 10))
    assert codes(tidy("Samtaler;;2023K3;Resultat;130", before=before)) == []


def test_an_area_has_a_history_of_its_own(tmp_path: Path) -> None:
    before = earlier(tmp_path, *quarters(11, 13, 12, 15, 10, 14, area="R"))
    assert codes(tidy("Samtaler;Sydbyen;2023K3;Resultat;130", before=before)) == []
    assert codes(tidy("Samtaler;Ringparken;2023K3;Resultat;130", before=before)) == [
        "far_from_history"
    ]


def test_the_quarters_of_one_file_are_each_others_history() -> None:
    values = [11, 13, 12, 15, 10, 14, 12, 140]
    rows = [f"Samtaler;;{f.period};Resultat;{f.value:g}" for f in quarters(*values)]
    file = tidy(*reversed(rows))
    assert file.findings.select("code", "cell", "raw").rows() == [("far_from_history", "F2", "140")]


def test_a_history_that_never_moved_leaves_room_for_a_little(tmp_path: Path) -> None:
    before = earlier(tmp_path, *quarters(4, 4, 4, 4, 4, 4))
    assert codes(tidy("Samtaler;;2023K3;Resultat;9", before=before)) == []
    assert codes(tidy("Samtaler;;2023K3;Resultat;40", before=before)) == ["far_from_history"]


def test_a_share_is_not_held_against_counts(tmp_path: Path) -> None:
    counts = quarters(6, 7, 6, 8, 7, 6, indicator="Gennemfører")
    before = earlier(tmp_path, *counts)
    assert codes(tidy("Gennemfører;;2023K3;Resultat;75 %", before=before)) == []
    assert codes(tidy("Gennemfører;;2023K3;Resultat;75", before=before)) == ["far_from_history"]


def test_the_standing_figures_are_one_plans_or_every_plans(tmp_path: Path) -> None:
    earlier(tmp_path, *quarters(11, 13))
    store = open_store(tmp_path / "proeve.duckdb")
    assert standing_figures(store, "proeveby").height == 2
    assert standing_figures(store).height == 2
    assert standing_figures(store, "andenby").height == 0
    store.close()
