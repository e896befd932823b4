"""Notes beside the figures of the written report, as they stood, never at a figure's cost."""

import pytest

from loaders.grammar.areas import Areas
from loaders.grammar.cells import read_cell
from reports import figure_notes
from reports.report_cells import cell

AREAS = Areas({"R": "Ringparken", "S": "Sydbyen"}, {"ringparken": "R", "sydbyen": "S"})


def row(note: str | None, raw: str = "", **own: object) -> dict[str, object]:
    """A figure of the report: 12 in the whole plan, unless something else is said."""
    common = {"area": None, "value": 12.0, "low": None, "high": None, "approximate": False}
    return {**common, "status": "reported", "unit": "antal", "note": note, "raw": raw, **own}


@pytest.mark.parametrize(
    ("figure", "written"),
    [
        (row("(+ 3 afbud)", "12 (+ 3 afbud)"), "12 (+ 3 afbud)"),
        (row("*", "12*"), "12*"),
        (row("*", "R: 5 I alt: 12*"), "12*"),
        (row("hold", "12 hold"), "12 hold"),
        (row("Ca.; Skøn", "Ca. 12", approximate=True), "Ca. 12 (Skøn)"),
        (row("Ca.", "Ca. 12-14", value=None, low=12.0, high=14.0, approximate=True), "Ca. 12-14"),
        (row("?*", "12?*", status="uncertain"), "12?*"),
        (row("+", "R: 5 S: 12+", approximate=True), "12+"),
        (row("2 (have) 10 (kor)", "2 (have) 10 (kor)"), "2 (have) 10 (kor)"),
        (row("Rettet efter ny optælling", "12"), "12 (Rettet efter ny optælling)"),
        (row("?; Ikke talt endnu", "?", value=None, status="missing"), "? (Ikke talt endnu)"),
        (row("Afventer svar", "Afventer svar", value=None, status="pending"), "Afventer svar"),
        (row("12 14 (17)", "12 14 (17)"), "12"),
        (row("(3 i dette kvartal)", "12 (3 i dette kvartal)"), "12"),
        (row("læst i kriteriets ord", "Der holdes 12 møder"), "12"),
        (row(None, "12 "), "12"),
    ],
    ids=lambda own: own if isinstance(own, str) else str(own["note"]),
)
def test_a_figure_stands_with_its_note_as_long_as_it_is_still_that_figure(
    figure: dict[str, object], written: str
) -> None:
    assert cell([figure], AREAS) == written


def test_every_area_keeps_its_own_note() -> None:
    figures = [row("(ude)", area="R", value=5.0), row(None, area="S", value=7.0), row("*")]
    written = cell(figures, AREAS).replace("\u00a0", " ")
    assert written == "R: 5 (ude) S: 7 I alt: 12*"
    assert [(one.area, one.value, one.note) for one in read_cell(written, AREAS).figures] == [
        ("R", 5.0, "(ude)"),
        ("S", 7.0, None),
        (None, 12.0, "*"),
    ]


def test_a_note_of_the_whole_row_stands_behind_the_criterion() -> None:
    figures = [row("Følger skoleåret", "12"), row("Følger skoleåret; *", "9*", value=9.0)]
    assert figure_notes.of_row(figures) == ["Følger skoleåret"]
    assert [figure_notes.without(one, ["Følger skoleåret"])["note"] for one in figures] == [
        None,
        "*",
    ]
    assert figure_notes.of_row([*figures, row(None)]) == []
    assert figure_notes.of_row([row("hold", "12 hold"), row("hold", "9 hold")]) == []


def test_a_long_note_of_a_single_figure_stands_behind_the_criterion() -> None:
    note = "Tallene kommer fra kommunen en gang om året"
    assert figure_notes.of_row([row(note, "12")]) == [note]
    assert figure_notes.of_row([row("Skøn", "12")]) == []


def test_an_area_of_which_the_code_is_a_number_is_named() -> None:
    areas = Areas({"22": "Afdeling 22"}, {"afdeling 22": "22"})
    assert cell([row(None, area="22")], areas).split() == ["Afdeling", "22:", "12"]


@pytest.mark.parametrize("raw", ["12 (13)", "12 (95", "12 (3) (4)", "12 *(13)"])
def test_a_figure_that_could_be_several_stands_as_it_stood_and_is_read_so_again(raw: str) -> None:
    (read,) = read_cell(raw, AREAS).figures
    figure = row(read.note, raw, value=read.value, status=read.status)
    assert (read.value, read.status) == (None, "uncertain")
    assert cell([figure], AREAS) == raw


def test_an_area_whose_figure_could_be_several_stands_in_its_cell_with_the_others() -> None:
    raw = "R: 12 (13) S: 5"
    figures = [
        row(read.note, raw, area=read.area, value=read.value, status=read.status)
        for read in read_cell(raw, AREAS).figures
    ]
    assert cell(figures, AREAS) == raw
    alone = row("(13)", "12 (13)", area="R", value=None, status="uncertain")
    assert cell([alone, row(None, "5", area="S", value=5.0)], AREAS).split() == [
        "R:", "12", "(13)", "S:", "5",
    ]  # fmt: skip
