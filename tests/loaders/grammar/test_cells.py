"""The grammar of a cell: every way the reports write a figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.grammar.areas import Areas
from loaders.grammar.asked import IN_PERCENT, Asked
from loaders.grammar.cells import (
    Figure,
    read_cell,
    read_date_cell,
    read_number_cell,
)
from loaders.grammar.figures import Doubt

AREAS = Areas().with_area("R", "Ringparken").with_area("S", "Sydbyen").with_area("M", "Motalavej")


def only(text: str, unit: str | None = None) -> Figure:
    (figure,) = read_cell(text, AREAS, Asked(unit)).figures
    return figure


def doubts(text: str, unit: str | None = None) -> list[str]:
    return [doubt.code for doubt in read_cell(text, AREAS, Asked(unit)).doubts]


@pytest.mark.parametrize(
    ("text", "value", "note"),
    [
        ("250", 250, None),
        ("7,75", 7.75, None),
        ("1.160", 1160, None),
        ("40*", 40, "*"),
        ("41²", 41, "²"),
        ("41 ²⁾", 41, "²⁾"),
        ("41ᵃ", 41, "ᵃ"),
        ("41¹ besøg", 41, "¹ besøg"),
        ("*4", 4, "*"),
        ("20** (heraf 10 lokalt)", 20, "** (heraf 10 lokalt)"),
        ("97 (+ 11 afbud)", 97, "(+ 11 afbud)"),
        ("13 deltager", 13, "deltager"),
        ("50 per år", 50, "per år"),
        ("Min. 10", 10, "Min."),
        ("10 kvinder pr. forløb", 10, "kvinder pr. forløb"),
        ("6 (1 pr. 2 deltagere)", 6, "(1 pr. 2 deltagere)"),
        ("7 ud af 9 familier", 7, "ud af 9 familier"),
        ("14 er tilmeldt forløbet", 14, "er tilmeldt forløbet"),
        ("Der har været 14 frivillige", 14, "Der har været frivillige"),
        ("tre hold", 3, "hold"),
        ("femogtyve unge", 25, "unge"),
        ("12, heraf 3 nye", 12, "heraf 3 nye"),
        ("4 af 5 familier", 4, "af 5 familier"),
        ("2 (køkken) 5 (iLab)", 7, "2 (køkken) 5 (iLab)"),
        (",5", 0.5, None),
        (".5 pr. uge", 0.5, "pr. uge"),
        ("0 (køkken) 3 (iLab) Foreningen (1)", 4, "0 (køkken) 3 (iLab) Foreningen (1)"),
    ],
)
def test_a_figure_keeps_what_stands_beside_it(text: str, value: float, note: str | None) -> None:
    assert only(text) == Figure(value, note=note)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Ca. 20-30", 20, 30),
        ("2-3", 2, 3),
        ("10–15 børn", 10, 15),
        ("mellem 5 og 8 unge", 5, 8),
        ("3 til 4", 3, 4),
        ("min. 10 maks. 20", 10, 20),
    ],
)
def test_an_interval_keeps_both_ends(text: str, low: float, high: float) -> None:
    figure = only(text)
    assert (figure.value, figure.low, figure.high, figure.approximate) == (None, low, high, True)


@pytest.mark.parametrize(
    "text",
    [
        "ca. 30",
        "knap 30",
        "op til 30",
        "30+",
        "højst 30",
        "over 30",
        "mere end 30",
        "færre end 30",
        "~30",
        "> 30",
        "næsten 30",
        "godt og vel 30",
    ],
)
def test_a_figure_that_is_not_exact_is_approximate(text: str) -> None:
    assert (only(text).value, only(text).approximate) == (30, True)


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        ("(95?)", 95, "uncertain"),
        ("0?*", 0, "uncertain"),
        ("?", None, "missing"),
        ("? (ikke talt op endnu)", None, "missing"),
        ("-", None, "missing"),
        ("..", None, "missing"),
        ("n/a", None, "missing"),
        ("Afventer opstart", None, "pending"),
        ("Ikke startet endnu", None, "pending"),
        ("Afventer de endelige rammer", None, "pending"),
        ("Holdet starter efter nytår", None, "pending"),
        ("begynder til efteråret", None, "pending"),
        ("Vi er endnu ikke kommet i gang", None, "pending"),
        ("Venter på lokaler", None, "pending"),
        ("Opstart 1. februar 2024", None, "pending"),
        ("Udskudt til foråret 2024", None, "pending"),
        ("Forventet opstart efter årsskiftet", None, "pending"),
        ("Afventer ny leder", None, "pending"),
        ("Afventer lederen", None, "missing"),
        ("Afventer tal fra jobcentret", None, "missing"),
        ("Venter på de endelige opgørelser", None, "missing"),
        ("afventer lederens indberetning", None, "missing"),
        ("starter med 5 deltagere", None, "text"),
        ("Har afventet svar fra 4", None, "text"),
        ("Er lige startet", None, "text"),
    ],
)
def test_a_figure_can_be_uncertain_pending_or_missing(
    text: str, value: float | None, status: str
) -> None:
    assert (only(text).value, only(text).status) == (value, status)


@pytest.mark.parametrize(
    "text",
    [
        "Der inviteres 40 unge til info-møde den 11/6",
        "Tre deltagere er faldet fra 2 nye rekrutteret",
        "50 30-40 fremmødte",
        "5 og 7",
        "5 ud af 4",
        "fra 5 til 8",
    ],
)
def test_prose_with_a_figure_that_may_be_another_is_text_and_is_asked_about(text: str) -> None:
    assert (only(text).value, only(text).status) == (None, "text")
    (doubt,) = read_cell(text, AREAS).doubts
    assert doubt.readings


@pytest.mark.parametrize(
    "text",
    [
        "7. klasse",
        "Get2Sport",
        "§ 85",
        "15-64-årige",
        "Info-møder for nye beboere",
        "BL’s 100 års jubilæum",
        "nr. 5",
        "01-02-2024",
        "=1+1",
        "= 12 * 4",
    ],
)
def test_words_that_only_hold_digits_are_text(text: str) -> None:
    assert only(text).status == "text"
    assert doubts(text) == ["text_for_figure"]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("1,160", ("1,16", "1160")),
        ("R: 1,160 S: 3", ("R: 1,16 S: 3", "R: 1160 S: 3")),
        ("1,165", ("1,1650", "1165")),
        ("12 + 3", ("15", "12", "3")),
        ("4/5", ("4 ud af 5", "4-5", "4")),
        ("køkken: 2, iLab: 5", ("7", "2", "5")),
        ("2 køkken, 5 iLab", ("7", "2", "5")),
        ("2 hold á 12", ("24", "2", "12")),
        ("3 x 12", ("36", "3", "12")),
        ("10 (8)", ("10", "8")),
        ("R: 10 [8] S: 3", ("R: 10 S: 3", "R: 8 S: 3")),
        ("1O", ("10",)),
    ],
)
def test_a_figure_that_could_mean_several_things_is_left_open(
    text: str, readings: tuple[str, ...]
) -> None:
    reading = read_cell(text, AREAS)
    assert [doubt.readings for doubt in reading.doubts] == [readings]
    assert reading.figures[0].value is None


@pytest.mark.parametrize("text", ["1,160", "R: 1,160 S: 3", "1,165", "12 + 3", "4/5", "1O"])
def test_every_reading_offered_has_one_meaning(text: str) -> None:
    (doubt,) = read_cell(text, AREAS).doubts
    assert [read_cell(reading, AREAS).doubts for reading in doubt.readings] == [()] * len(
        doubt.readings
    )


def test_a_fraction_in_a_row_of_percentages_is_offered_both_ways() -> None:
    (doubt,) = read_cell("0,82", AREAS, IN_PERCENT).doubts
    assert doubt.readings == ("0,82 %", "82 %")
    assert [only(reading, "procent").value for reading in doubt.readings] == [0.82, 82]


def test_a_target_and_a_result_in_one_cell_are_never_added_up() -> None:
    (doubt,) = read_cell("Mål: 5 Opnået: 3").doubts
    assert doubt.readings == ("3", "5")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("kr. 1.160", 1160, "kr"), ("1.160 kr.", 1160, "kr"), ("500,-", 500, "kr")],
)
def test_an_amount_of_money_keeps_its_unit(text: str, value: float, unit: str) -> None:
    assert (only(text).value, only(text).unit) == (value, unit)


def test_a_date_where_a_figure_is_expected_may_have_been_an_interval() -> None:
    reading = read_date_cell("2023-02-01 00:00:00")
    assert [figure.status for figure in reading.figures] == ["text"]
    assert reading.doubts == (Doubt("date_for_figure", readings=("1-2",)),)


def test_a_very_long_cell_is_prose() -> None:
    assert only("R: 5 " * 300).status == "text"


def test_the_letter_o_alone_is_zero_and_is_noticed() -> None:
    assert only("o").value == 0
    assert doubts("o") == ["letter_for_zero"]


@pytest.mark.parametrize("text", ["82 %", "82%", "82 procent", "82 pct."])
def test_a_share_is_a_percentage(text: str) -> None:
    assert (only(text).value, only(text).unit) == (82, "procent")


def test_so_many_out_of_so_many_is_a_percentage_where_one_is_expected() -> None:
    assert (only("4 ud af 5", "procent").value, only("4 ud af 5", "procent").unit) == (
        80,
        "procent",
    )
    assert (only("4 ud af 5").value, only("4 ud af 5").unit) == (4, None)


def test_a_fraction_where_a_percentage_is_expected_is_asked_about() -> None:
    assert (only("0,82", "procent").value, only("0,82", "procent").status) == (None, "uncertain")
    (doubt,) = read_cell("0,82", AREAS, IN_PERCENT).doubts
    assert doubt.code == "ambiguous_percent"
    assert dict(doubt.fields) == {"first": "0,82", "second": "82"}
    assert read_number_cell("0.82", IN_PERCENT).figures[0].value is None


def test_a_number_that_could_be_english_is_asked_about() -> None:
    assert (only("1,160").value, only("1,160 deltagere").value) == (None, None)
    assert doubts("1,160") == doubts("1,160 deltagere") == ["ambiguous_number"]


def test_a_unit_after_the_figure_is_kept() -> None:
    assert (only("16,5 timer").value, only("16,5 timer").unit) == (16.5, "timer")


@given(st.text(max_size=60))
def test_no_text_makes_the_grammar_stumble(text: str) -> None:
    for figure in read_cell(text, AREAS, IN_PERCENT).figures:
        assert figure.status in ("reported", "uncertain", "pending", "missing", "text")


def test_a_doubt_offers_only_readings_that_give_a_figure() -> None:
    (doubt,) = read_cell("1,160 til 5 stk").doubts

    assert doubt.readings == ("1,16 til 5 stk", "1160 til 5 stk")
    assert [only(reading).has_value for reading in doubt.readings] == [True, True]


@pytest.mark.parametrize("text", ["20 ca.", "20 (ca.)", "ca. 20"])
def test_a_figure_is_approximate_wherever_it_says_so(text: str) -> None:
    assert (only(text).value, only(text).approximate) == (20, True)


def test_a_question_mark_in_parentheses_makes_a_figure_uncertain() -> None:
    assert (only("20 (?)").value, only("20 (?)").status) == (20, "uncertain")


def test_an_interval_of_fractions_is_asked_about_in_a_row_of_percentages() -> None:
    (doubt,) = read_cell("0,5-0,8", AREAS, IN_PERCENT).doubts
    assert (doubt.code, doubt.readings) == ("ambiguous_percent", ("0,5-0,8 %", "50-80 %"))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("må højst udgøre 18 procent", 18, "procent"),
        ("skal ligge under 18 %", 18, "procent"),
        ("overstiger 75 pct.", 75, "procent"),
        ("ikke over 20", 20, None),
        ("må ikke overstige 20 sager", 20, None),
        ("op på mindst 30 frivillige inden 2027", 30, None),
        ("mindst 30 senest i 2027", 30, None),
    ],
)
def test_a_bound_may_be_said_in_more_words(text: str, value: float, unit: str | None) -> None:
    figure = only(text)
    assert (figure.value, figure.unit, figure.status) == (value, unit, "reported")
