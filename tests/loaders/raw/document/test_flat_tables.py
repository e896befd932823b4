"""Tables that lost their columns: only rows whose figures can be told apart are read."""

import pytest

from loaders.raw.document.document_text import document_of, is_report
from loaders.raw.document.documents import UnreadRow
from loaders.raw.document.flat_tables import is_lost_header
from loaders.written.report_sections import activity_reports

HEADER = "Succeskriterier 1.kvartal 2.kvartal 3.kvartal 4.kvartal I alt"


def rows(*lines: str) -> list[tuple[str, ...]]:
    text = "\n".join(("Café", "Ansvarlig medarbejder N.N.", HEADER, *lines, "", "Status for 2019"))
    (report,) = activity_reports(document_of(text))
    return [row for grid in report.tables for row in grid.rows[1:]]


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (["Hold", "", "2 3 5 8 18"], [("Hold", "2", "3", "5", "8", "18")]),
        (["Der er 1 hold  *4 *4 4 4 4"], [("Der er 1 hold", "*4", "*4", "4", "4", "4")]),
        (["Unge", "", "93 95 (95?) (93?) 94"], [("Unge", "93", "95", "(95?)", "(93?)", "94")]),
        (["Andel", "", "? ? ? ?", "", "Vi venter."], [("Andel", "?", "?", "?", "?", "")]),
        (["Nye ", "", "hold:", "8 3 3 1", "", "15"], [("Nye hold:", "8", "3", "3", "1", "15")]),
        (["Nye hold", "8 3 3 1", "15", "Kor", "1 1 1 1 4"],
         [("Nye hold", "8", "3", "3", "1", "15"), ("Kor", "1", "1", "1", "1", "4")]),
        (["Kurser", "", "4 3 3 2", "", "12 kurser"], [("Kurser", "4", "3", "3", "2", "12 kurser")]),
        (["Møder 14 årlige 5 6 5 6 22"], [("Møder 14 årlige", "5", "6", "5", "6", "22")]),
        (["Frivillige", "", "2 (køkken)", "", "8 (iLab)", "", "10"], []),
        (
            ["Hold i hele huset mødes fast. Alle er", "velkomne til.", "", "1 1 1 1 4"],
            [("Hold i hele huset mødes fast. • Alle er velkomne til.", "1", "1", "1", "1", "4")],
        ),
        (
            ["5 haver i", "alt", "", " ", "2 haver", "", "passes", "3 haver", "", "4 haver", "",
             "9 haver", "", "Hold", "", "1 1 1 1 4"],
            [("5 haver i alt", "", "2 haver passes", "3 haver", "4 haver", "9 haver"),
             ("Hold", "1", "1", "1", "1", "4")],
        ),
    ],
)  # fmt: skip
def test_a_row_is_its_words_and_as_many_figures_as_columns(
    lines: list[str], read: list[tuple[str, ...]]
) -> None:
    assert rows(*lines) == read


def test_a_row_that_cannot_be_read_is_told_of_and_not_lost() -> None:
    text = "\n".join(("Café", "Ansvarlig N.N.", HEADER, "Frivillige", "", "2 (køkken)", "",
                      "Hold", "", "1 1 1 1 4", "", "Status", "Godt."))  # fmt: skip
    (report,) = activity_reports(document_of(text))
    assert report.unread == (UnreadRow("Frivillige"),)
    assert report.sections[0].lines == ("Frivillige", "2 (køkken)")


def test_a_row_without_figures_at_the_end_of_the_table_is_words() -> None:
    text = "\n".join(("Café", "Ansvarlig N.N.", HEADER, "Hold", "", "1 1 1 1 4", "",
                      "Vi har haft 20 gæster.", "", "Status", "Godt."))  # fmt: skip
    (report,) = activity_reports(document_of(text))
    assert report.unread == ()
    assert report.sections[0].lines == ("Vi har haft 20 gæster.",)


def test_a_figure_that_is_read_nowhere_is_told_of_below_its_own_activity() -> None:
    text = "\n".join(("Have", "Ansvarlig N.N.", HEADER, "Bede", "", "1 1 1 1 4", "",
                      "Café", "Ansvarlig N.N.", HEADER, "Hold", "", "1 1 1 1 4", "", "Gæster", "",
                      "9 om fredagen", "", "Status", "Godt."))  # fmt: skip
    first, last = activity_reports(document_of(text))
    assert (first.unread, last.unread) == ((), (UnreadRow("Gæster"),))


@pytest.mark.parametrize(
    ("line", "is_header"),
    [
        ("Årsmål: Dette kvartal: Total i år:", True),
        ("Indikator Mål Opnået", True),
        ("Succeskriterier/aktivitetsmål Års mål 3. kvartal", True),
        ("Mål for kommende kvartal", False),
        ("Opnået", False),
        ("Vi har nået årsmål og total i år.", False),
    ],
)
def test_a_line_of_nothing_but_column_names_is_a_table_no_more(line: str, is_header: bool) -> None:
    assert is_lost_header(line) is is_header


def test_a_text_with_the_headings_of_a_report_is_one() -> None:
    assert is_report("Udfordringer/risici\nIngen.\nLæring\nMeget.")
    assert not is_report("Læring frem for opdragelse.\nFokus på trivsel.\na;b;c")
