"""Numbers in what is written for machines are no figures, and what can hardly be meant is asked."""

import pytest

from loaders.grammar.asked import asked_of
from loaders.grammar.cells import NO_AREAS, read_written_cell
from loaders.grammar.figures import CellReading

PARTICIPANTS = "Antal deltagere"


def reading(text: str, indicator: str = PARTICIPANTS) -> CellReading:
    return read_written_cell(text, NO_AREAS, asked_of(indicator, is_goal=False, months=3))


def readings(text: str, indicator: str = PARTICIPANTS) -> tuple[str, ...]:
    read = reading(text, indicator)
    assert not any(figure.has_value for figure in read.figures), read.figures
    assert read.doubts
    return tuple(option for doubt in read.doubts for option in doubt.readings)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>", "alert(1)", "console.log(7);", '{"antal": 5}', "MAX(3;5)",
        "='Ark 1'!B3", "=SUM(A1:A3)", "+B3", "Ark1!B3", "https://example.dk/side/12",
        "www.bolig.dk/?id=7", "bolig.dk/3", "hold3@bolig.dk", r"S:\Fælles\Status 12",
        "/delt/kvartal/3", "Status 12 juni.pdf", "liste (2).xlsx", "[12](http://x.dk)",
        "version 3", "v1.2", "CVR-nr. 12 34 56 78", "J.nr. 24/1234", "Sag 2024-113", "id: 17",
        "+45 75123456", "tlf. 75 12 34 56", "afsnit 3.2", "ISO 9001", "#12", "2024-05",
        "se fane 2", "ark 2", "projekt 17", "indsats 4",
    ],
)  # fmt: skip
def test_a_number_of_an_address_a_code_or_a_name_is_no_figure(text: str) -> None:
    assert readings(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12 deltagere, se liste 4.xlsx", 12),
        ("12 (se liste 4.docx)", 12),
        ("12 deltagere, se https://x.dk/3", 12),
        ("5&nbsp;", 5),
        ("&#49;2", 12),
        ("= 5", 5),
        ("Deltagere(12)", 12),
        ("1200 Deltagere", 1200),
    ],
)
def test_a_figure_beside_such_a_number_counts(text: str, value: float) -> None:
    read = reading(text)
    assert [figure.value for figure in read.figures] == [value]
    assert read.doubts == ()


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("<b>5</b>", ("5",)),
        ('<div class="x1">12 deltagere</div>', ("12 deltagere",)),
        ("7100 Vejle", ("7100 Vejle",)),
        ("8000 Aarhus C", ("8000 Aarhus C",)),
        ("75123456", ("75123456",)),
        ("-3", ("3", "-3")),
        ("÷3", ("3", "-3")),
        ("3-", ("3", "-3")),
        ("-3 deltagere", ("3 deltagere", "-3 deltagere")),
        ("minus 3", ("3", "minus 3")),
        ("R: -3 S: 4", ("R: 3 S: 4", "R: -3 S: 4")),
    ],
)
def test_what_can_hardly_be_meant_is_asked_about(text: str, options: tuple[str, ...]) -> None:
    assert readings(text) == options


@pytest.mark.parametrize(
    ("text", "indicator", "value"),
    [
        ("-14", "Ændring i antal medlemmer", -14),
        ("÷3", "Nettotilflytning", -3),
        ("-750,50 kr", "Tilskud brugt i kr.", -750.5),
        ("75123456", "Byggesum i kr.", 75123456),
    ],
)
def test_a_change_and_money_may_be_below_zero_and_large(
    text: str, indicator: str, value: float
) -> None:
    assert [figure.value for figure in reading(text, indicator).figures] == [value]
