"""`filtered.report_figure`: which figures stand in a quarter's report, and where."""

from pathlib import Path

from tests.given import Figure, Indicator, catalogue, store_with
from tests.sql.filtered import rows


def test_a_report_holds_the_year_so_far(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", None, "2023", "target", 40),
        Figure("Samtaler", None, "2023K2", "target", 10),
        Figure("Samtaler", None, "2022K2", "actual", 1),
        Figure("Samtaler", None, "2023K1", "actual", 2),
        Figure("Samtaler", "R", "2023K2", "actual", 3),
        Figure("Samtaler", None, "2023K1", "ytd", 2),
        Figure("Samtaler", None, "2023K2", "ytd", 5),
        Figure("Samtaler", None, "2023K3", "actual", 9),
    )
    found = rows(store, "report_figure", "place, area, period, value", "2023K2", "place, period")
    assert found == [
        ("quarter", "R", "2023K2", 3.0),
        ("quarter_before", None, "2023K1", 2.0),
        ("quarter_target", None, "2023K2", 10.0),
        ("target", None, "2023", 40.0),
        ("year_to_date", None, "2023K2", 5.0),
    ]


def test_a_school_years_target_stands_in_both_its_years(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Hold", year_start_quarter=3)),
        Figure("Hold", None, "2023/24", "target", 8),
        Figure("Hold", None, "2023K3", "actual", 2),
        Figure("Hold", None, "2024K1", "actual", 3),
    )
    for quarter, figures in (("2023K3", 2.0), ("2024K1", 3.0)):
        found = rows(store, "report_figure", "place, period, value", quarter, "place")
        assert found == [("quarter", quarter, figures), ("target", "2023/24", 8.0)]
