"""Cells as leaders write them, read for the indicator and the column that they stand in."""

import re

import pytest

from loaders.grammar.areas import Areas
from loaders.grammar.asked import Asked, asked_of
from loaders.grammar.cells import read_cell
from loaders.grammar.figures import CellReading, Figure

AREAS = Areas().with_area("R", "Ringparken").with_area("S", "Sydbyen").with_area("M", "Motalavej")
RESULT, GOAL = "Dette kvartal", "Årsmål"


def asked_in(indicator: str, heading: str) -> Asked:
    is_goal = heading == GOAL
    return asked_of(indicator, is_goal=is_goal, months=12 if is_goal else 3)


def reading(text: str, indicator: str, heading: str = RESULT) -> CellReading:
    return read_cell(text, AREAS, asked_in(indicator, heading))


def only(text: str, indicator: str, heading: str = RESULT) -> Figure:
    read = reading(text, indicator, heading)
    assert read.doubts == (), read.doubts
    (figure,) = read.figures
    return figure


def options(text: str, indicator: str, heading: str = RESULT) -> tuple[str, ...]:
    read = reading(text, indicator, heading)
    assert not any(figure.has_value for figure in read.figures), read.figures
    return tuple(option for doubt in read.doubts for option in doubt.readings)


WORDS_BEFORE = [
    ("der deltog 18 familier", "Antal familier", 18),
    ("vi har afholdt 7 caféer", "Antal caféer", 7),
    ("i alt kom der 22", "Antal deltagere", 22),
    ("vi nåede op på 13", "Antal samtaler", 13),
    ("Status: 26", "Antal deltagere", 26),
    ("Nået: 26", "Antal deltagere", 26),
    ("Der har i perioden været afholdt 9 samtaler", "Antal samtaler", 9),
    ("det blev til 11 hjem", "Antal besøgte hjem", 11),
    ("vi har haft besøg af 16 beboere", "Antal beboere", 16),
    ("endte på 41", "Antal medlemmer", 41),
    ("Kun 4 mødte op", "Antal deltagere", 4),
    ("gns. 11,5", "Gennemsnitligt antal børn", 11.5),
    ("i snit 7,5 pr. gang", "Antal børn pr. gang", 7.5),
    ("Resultat = 17", "Antal frivillige", 17),
    ("Vi var 12 af sted", "Antal deltagere på tur", 12),
    ("foreløbig 8", "Antal forløb", 8),
    ("12,3 dage", "Gennemsnitligt fravær pr. elev", 12.3),
]
EXPLAINED = [
    ("31 deltagere mod 24 sidste kvartal", "Antal deltagere", 31),
    ("9 kvinder i alderen 30-55 år", "Antal deltagere", 9),
    ("140 samtaler fordelt på 62 borgere", "Antal samtaler", 140),
    ("17 sammenlignet med 21 året før", "Antal klager", 17),
    ("sidste år 24, i år 31", "Antal deltagere", 31),
    ("31 i år, 24 i fjor", "Antal deltagere", 31),
    ("31 (24 sidste kvartal)", "Antal deltagere", 31),
    ("31 (sidste år: 24)", "Antal deltagere", 31),
    ("54 elever i 3 klasser", "Antal elever", 54),
    ("I 3 klasser deltog 54 elever", "Antal elever", 54),
    ("22 unge, heraf 9 piger", "Antal unge", 22),
    ("22 unge, heraf 9 piger", "Antal piger", 9),
    ("12 familier med 31 børn", "Antal familier", 12),
    ("12 familier med 31 børn", "Antal børn", 31),
    ("18 børn på 6-10 år", "Antal børn", 18),
    ("26 unge under 18 år", "Antal unge", 26),
    ("23 deltagere over 5 gange", "Antal deltagere", 23),
    ("4 møder, 52 deltagere", "Antal deltagere", 52),
    ("4 møder, 52 deltagere", "Antal møder", 4),
    ("28 (mål 30)", "Antal deltagere", 28),
    ("28 ud af målet på 30", "Antal deltagere", 28),
    ("19 af 24 inviterede", "Antal deltagere", 19),
    ("12 kvinder og 8 mænd, i alt 20", "Antal deltagere", 20),
    ("20 i alt (12 kvinder, 8 mænd)", "Antal deltagere", 20),
    ("15 familier i Blok 3", "Antal familier", 15),
    ("11 på holdet i Ringgade 14", "Antal deltagere", 11),
    ("24 i 2022 og 31 i 2023", "Antal deltagere", 31),
    ("18 deltagere, 4 afbud", "Antal deltagere", 18),
    ("16 drenge i 7.-9. klasse", "Antal drenge", 16),
    ("12 hjemmebesøg à 2 timer", "Antal hjemmebesøg", 12),
]
CHANGED = [
    ("steget fra 31 % til 47 %", "Andel der er aktive i en forening", 47, "procent"),
    ("gået fra 26 til 19 sager", "Antal klager", 19, None),
    ("faldet fra 12,4 pct. til 9,8 pct.", "Fraflytningsprocent", 9.8, "procent"),
    ("øget fra 9 frivillige til 13 frivillige", "Antal frivillige", 13, None),
    ("er vokset fra 40 til nu 52 medlemmer", "Antal medlemmer", 52, None),
    ("fra 9 sidste år til 13 i år", "Antal frivillige", 13, None),
    ("fra 9 i 2022 til 13 i 2023", "Antal frivillige", 13, None),
    ("Vi er gået fra 5 hold til 8 hold", "Antal hold", 8, None),
    ("kom op på 64 pct.", "Andel der er trygge", 64, "procent"),
    ("reduceret fra 22 til 15", "Antal udsættelser", 15, None),
    ("steg til 47 %", "Andel trygge", 47, "procent"),
    ("faldt fra 30 til ca. 25", "Antal klager", 25, None),
    ("19, ned fra 26", "Antal klager", 19, None),
    ("en stigning fra 14 til 18", "Antal hold", 18, None),
    ("9 → 13", "Antal frivillige", 13, None),
    ("steget med 4, fra 9 til 13", "Antal frivillige", 13, None),
    ("13 (op fra 9)", "Antal frivillige", 13, None),
    ("Reduceres med 20 procent. Det svarer til højst 48 sager", "Antal sager", 48, None),
    ("Fald på 10 %, dvs. 45 sager", "Antal sager", 45, None),
    ("stiger med 5 til 35", "Antal frivillige", 35, None),
]
BOUNDS = [
    ("må højst udgøre 18 procent", "Andel uden for arbejdsmarkedet", 18, "procent", "højst"),
    ("overstiger 75 pct.", "Tilfredshed", 75, "procent", "overstiger"),
    ("op på mindst 30 frivillige inden 2027", "Antal frivillige", 30, None, "mindst"),
    ("ikke under 20", "Antal deltagere", 20, None, "ikke under"),
    ("maks. 8 sager om året", "Antal sager", 8, None, "maks."),
    ("skal holdes under 12 %", "Andel utrygge", 12, "procent", "under"),
    ("25 eller derover", "Antal deltagere", 25, None, "derover"),
    ("mere end 40 besøgende", "Antal besøgende", 40, None, "mere end"),
    ("ned på højst 15 klager", "Antal klager", 15, None, "højst"),
    ("må ikke komme over 10", "Antal klager", 10, None, "over"),
    ("minimum 3 hold", "Antal hold", 3, None, "minimum"),
    ("op til 50", "Antal pladser", 50, None, "op til"),
    ("ikke færre end 6", "Antal caféer", 6, None, "ikke færre end"),
    ("mindst et møde", "Antal møder med beboerne", 1, None, "mindst"),
]
SHARES = [
    ("Alle familier", "Andel familier der gennemfører", 100, False),
    ("ca. en fjerdedel af deltagerne", "Andel kvinder", 25, True),
    ("godt halvdelen", "Andel der gennemfører", 50, True),
    ("Halvdelen af de unge", "Andel unge i job", 50, False),
    ("to tredjedele", "Andel trygge", 66.7, True),
    ("en tredjedel", "Andel trygge", 33.3, True),
    ("tre fjerdedele", "Andel trygge", 75, False),
    ("alle", "Andel der gennemfører", 100, False),
    ("Samtlige deltagere", "Andel der gennemfører (%)", 100, False),
    ("ingen", "Andel der er faldet fra", 0, False),
    ("hver anden deltager", "Andel kvinder", 50, False),
    ("næsten alle", "Andel tilfredse", 100, True),
    ("to ud af tre", "Andel trygge", 66.67, False),
    ("7 ud af 10 familier", "Andel familier der gennemfører", 70, False),
]
COUNT_AND_SHARE = [
    ("34 unge, 68 %", "Antal unge der fastholdes", 34, None),
    ("34 unge, 68 %", "Andel unge der fastholdes (%)", 68, "procent"),
    ("34 (68 %)", "Antal unge", 34, None),
    ("34 (68 %)", "Andel unge", 68, "procent"),
    ("68 % (34 unge)", "Antal unge", 34, None),
    ("68 % (34 unge)", "Andel unge", 68, "procent"),
    ("34 unge svarende til 68 pct.", "Antal unge", 34, None),
    ("34 unge svarende til 68 pct.", "Andel unge", 68, "procent"),
    ("34 ud af 50 (68 %)", "Antal unge i job", 34, None),
    ("34 ud af 50 (68 %)", "Andel unge i job", 68, "procent"),
    ("68 % - 34 unge", "Antal unge", 34, None),
    ("34/68%", "Andel unge", 68, "procent"),
]
SCALES = [
    ("1,4 mio. kr.", "Fondsmidler", 1_400_000, "kr"),
    ("85 t.kr.", "Fondsmidler", 85_000, "kr"),
    ("320 t. kr.", "Budget", 320_000, "kr"),
    ("85 tkr.", "Fondsmidler", 85_000, "kr"),
    ("85 tkr", "Fondsmidler", 85_000, "kr"),
    ("120 tusind kr.", "Fondsmidler", 120_000, "kr"),
    ("2 millioner kroner", "Fondsmidler", 2_000_000, "kr"),
    ("1,5 mio.", "Fondsmidler", 1_500_000, None),
    ("45 (1.000 kr.)", "Fondsmidler", 45_000, "kr"),
    ("ca. 12 tusind kroner", "Fondsmidler", 12_000, "kr"),
    ("12 tusind", "Antal besøg på hjemmesiden", 12_000, None),
    ("75.000 kr.", "Fondsmidler", 75_000, "kr"),
    ("kr. 75.000,-", "Fondsmidler", 75_000, "kr"),
    ("250'", "Fondsmidler", 250_000, None),
    ("250’ kr.", "Antal", 250_000, "kr"),
    ("250'kr", "Budget", 250_000, "kr"),
    ("1.250'", "Bevilling i kr.", 1_250_000, None),
    ("2,5´", "Tilskud", 2_500, None),
    ("ca. 250'", "Udgifter", 250_000, None),
    ("'250'", "Fondsmidler", 250, None),
    ("5 ½", "Antal timer", 5.5, None),
    ("1½ time", "Antal timer", 1.5, None),
]
DATES = [
    ("63,5 % (2023)", "Andel trygge", 63.5),
    ("17 (2022)", "Antal foreninger", 17),
    ("52 pr. 31/12", "Antal medlemmer", 52),
    ("52 pr. 31. december", "Antal medlemmer", 52),
    ("52 pr. 31.12.2023", "Antal medlemmer", 52),
    ("pr. 1/10: 52", "Antal medlemmer", 52),
    ("52 (ultimo 2023)", "Antal medlemmer", 52),
    ("14 i uge 38", "Antal deltagere", 14),
    ("uge 33-36: 14", "Antal deltagere", 14),
    ("14 den 3/9", "Antal deltagere", 14),
    ("2023: 17", "Antal foreninger", 17),
    ("17 i 2023", "Antal foreninger", 17),
    ("17 (2022: 14)", "Antal foreninger", 17),
    ("2022: 14, 2023: 17", "Antal foreninger", 17),
    ("14 (2022), 17 (2023)", "Antal foreninger", 17),
    ("17 (september 2023)", "Antal foreninger", 17),
    ("12 (tal fra maj 2023)", "Antal sager", 12),
    ("23 til sommerfesten d. 14. juni", "Antal deltagere", 23),
]
ONES = [
    ("mindst et møde", "Antal møder med beboerne", GOAL, 1),
    ("én gang", "Antal fester", RESULT, 1),
    ("en gang", "Antal fester", RESULT, 1),
    ("et enkelt møde", "Antal møder", RESULT, 1),
    ("Kun en", "Antal frivillige", RESULT, 1),
    ("ét hold", "Antal hold", RESULT, 1),
    ("en fest", "Antal fester", RESULT, 1),
    ("minimum en café", "Antal caféer", GOAL, 1),
]
NAMED_BY_INDICATOR = [
    ("14 på venteliste", "Antal på venteliste", 14),
    ("3 aflyst", "Antal aflyste møder", 3),
    ("3 aflyste", "Aflyste aktiviteter", 3),
    ("5 afbud", "Antal afbud", 5),
    ("18 deltog, 5 afbud", "Antal afbud", 5),
    ("2 frafaldet", "Antal frafald", 2),
    ("40 inviteret", "Antal inviterede", 40),
    ("4 uger", "Antal uger med åbent", 4),
    ("steget med 12", "Udvikling i antal frivillige", 12),
    ("6 udeblevet", "Udeblivelser", 6),
]
NEGATIVES = [
    ("−14", "Ændring i antal medlemmer", -14),
    ("-3", "Udvikling i antal fraflyttede", -3),
    ("5-", "Udvikling i antal fraflyttede", -5),
    ("–4", "Udvikling i antal fraflyttede", -4),
    ("minus 5", "Udvikling i antal fraflyttede", -5),
    ("-1.250,5", "Tilskud", -1250.5),
    ("-750,50 kr.", "Tilskud", -750.5),
    ("+4", "Udvikling i antal fraflyttede", 4),
    ("- 6", "Ændring i antal medlemmer", -6),
]
FOOTNOTES = [
    ("64²", "Antal deltagere", 64),
    ("97¹", "Antal samtaler", 97),
    ("56²⁾", "Antal samtaler", 56),
    ("12*", "Antal samtaler", 12),
    ("64 1)", "Antal deltagere", 64),
    ("64 ¹", "Antal deltagere", 64),
    ("64 (se note 2)", "Antal deltagere", 64),
    ("64†", "Antal deltagere", 64),
]
VALUES = [
    *WORDS_BEFORE,
    *EXPLAINED,
    *DATES,
    *NAMED_BY_INDICATOR,
    *NEGATIVES,
    *FOOTNOTES,
    ("ingen", "Antal klager", 0),
    ("Ingen deltagere", "Antal deltagere", 0),
    ("Der var ingen", "Antal deltagere", 0),
]


@pytest.mark.parametrize(("text", "indicator", "value"), VALUES)
def test_a_text_with_one_figure_asked_for_has_one_meaning(
    text: str, indicator: str, value: float
) -> None:
    assert only(text, indicator).value == value


@pytest.mark.parametrize(
    ("text", "indicator", "value", "unit"), [*CHANGED, *COUNT_AND_SHARE, *SCALES]
)
def test_the_figure_that_counts_keeps_its_unit(
    text: str, indicator: str, value: float, unit: str | None
) -> None:
    figure = only(text, indicator)
    assert (figure.value, figure.unit) == (value, unit) or figure.unit == "timer"


@pytest.mark.parametrize(("text", "indicator", "value", "unit", "note"), BOUNDS)
def test_a_goal_keeps_the_words_of_its_bound(
    text: str, indicator: str, value: float, unit: str | None, note: str
) -> None:
    figure = only(text, indicator, GOAL)
    assert (figure.value, figure.unit) == (value, unit)
    assert note in (figure.note or "")


@pytest.mark.parametrize(("text", "indicator", "value", "approximate"), SHARES)
def test_a_share_may_be_said_in_words(
    text: str, indicator: str, value: float, approximate: bool
) -> None:
    figure = only(text, indicator)
    assert (figure.value, figure.unit, figure.approximate) == (value, "procent", approximate)


@pytest.mark.parametrize(("text", "indicator", "heading", "value"), ONES)
def test_an_article_is_one_where_it_counts(
    text: str, indicator: str, heading: str, value: float
) -> None:
    assert only(text, indicator, heading).value == value


ASKED = [
    ("fra 9 til 13", "Antal frivillige", RESULT, ("13", "9-13")),
    ("fra 3,2 til 4,0", "Karaktergennemsnit", RESULT, ("4", "3,2-4")),
    ("fra 40 % til 55 %", "Andel trygge", RESULT, ("55 %", "40-55 %")),
    ("steget med 12 pct.", "Antal frivillige", RESULT, ("12 %",)),
    ("5 procentpoint højere end sidste år", "Andel der er trygge", RESULT, ("5",)),
    ("knap 15 pct. færre", "Antal anmeldelser", RESULT, ("15 %",)),
    ("en stigning på 8", "Antal frivillige", RESULT, ("8",)),
    ("3 flere end sidste år", "Antal frivillige", RESULT, ("3",)),
    ("faldet med 7", "Antal klager", RESULT, ("7",)),
    ("10 % fald", "Antal klager", RESULT, ("10 %",)),
    ("+6", "Antal frivillige", RESULT, ("6",)),
    ("Reduceres med 20 procent", "Antal sager", GOAL, ("20 %",)),
    ("2 flere hold", "Antal hold", GOAL, ("2",)),
    ("en gang om ugen", "Åben rådgivning", GOAL, ("52", "1")),
    ("hver anden måned", "Beboermøder", GOAL, ("6",)),
    ("ugentligt", "Åben rådgivning", GOAL, ("52",)),
    ("hver 14. dag", "Café", GOAL, ("26",)),
    ("hver tirsdag", "Café", GOAL, ("52",)),
    ("månedligt", "Café", GOAL, ("12",)),
    ("2 gange om måneden", "Café", GOAL, ("24", "2")),
    ("2 gange om måneden", "Antal deltagere", GOAL, ("24", "2")),
    ("15 pr. kvartal", "Antal ture", GOAL, ("60", "15")),
    ("3 om ugen", "Antal besøg", GOAL, ("156", "3")),
    ("2 x ugentligt", "Café", GOAL, ("104", "2")),
    ("1 pr. måned", "Antal møder", GOAL, ("12", "1")),
    ("en gang i kvartalet", "Antal møder", GOAL, ("4", "1")),
    ("2 gange om ugen", "Antal åbne dage", RESULT, ("26", "2")),
    ("Bla. 3 nye, men også 2 gengangere", "Antal deltagere", RESULT, ("5", "3", "2")),
    ("12 mødre og 4 fædre", "Antal forældre", RESULT, ("16", "12", "4")),
    ("april 10, maj 12, juni 9", "Antal deltagere", RESULT, ("31", "10", "12", "9")),
    ("3 møder i styregruppen og 5 i projektgruppen", "Antal møder", RESULT, ("8", "3", "5")),
    ("25 i 2019, 30 i 2020 og 35 i 2021", "Antal unge", GOAL, ("25", "30", "35")),
    ("1-2 gange om måneden", "Antal møder", GOAL, ("12-24", "1-2")),
    ("12 stk. á 500 kr.", "Budget", RESULT, ("6000 kr", "12", "500 kr")),
    ("4 2 6", "Antal deltagere", RESULT, ("4", "2", "6")),
    ("50 30-40 fremmødte", "Antal gæster", RESULT, ("50", "30-40")),
    ("Der inviteres 40 unge", "Antal unge", RESULT, ("40",)),
    ("3 aflyst", "Antal møder", RESULT, ("3",)),
    ("mangler 4", "Antal deltagere", RESULT, ("4",)),
    ("Sidste år var der 24", "Antal deltagere", RESULT, ("24",)),
    ("3 hold á 8 deltagere", "Antal deltagere", RESULT, ("24", "8", "3")),
    ("4 møder", "Antal deltagere", RESULT, ("4",)),
    ("varede 3 måneder", "Antal deltagere", RESULT, ("3",)),
    ("R og S: 14", "Antal deltagere", RESULT, ("R og S (samlet): 14",)),
    ("Sydbyen og Motalavej: 11", "Antal deltagere", RESULT, ("Sydbyen og Motalavej (samlet): 11",)),
    ("R+S 14", "Antal deltagere", RESULT, ("R og S (samlet): 14",)),
    ("R, S: 14", "Antal deltagere", RESULT, ("R og S (samlet): 14",)),
    ("A og B: 14", "Antal deltagere", RESULT, ("A og B (samlet): 14",)),
    ("halvdelen", "Antal deltagere", RESULT, ("50 %",)),
    ("250'", "Antal deltagere", RESULT, ("250000", "250")),
    ("ca. 2,5’", "Antal besøg", RESULT, ("ca. 2500", "ca. 2,5")),
    ("7 + 2", "Antal deltagere", RESULT, ("9", "7", "2")),
    ("10 (8)", "Antal deltagere", RESULT, ("10", "8")),
    ("5 ud af 4", "Antal deltagere", RESULT, ("5", "4")),
]


@pytest.mark.parametrize(("text", "indicator", "heading", "right"), ASKED)
def test_what_remains_open_is_asked_with_every_reading(
    text: str, indicator: str, heading: str, right: tuple[str, ...]
) -> None:
    offered = options(text, indicator, heading)
    assert set(right) <= set(offered), offered


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("<5", 0, 4), ("færre end 3", 0, 2), ("under 5", 0, 4), ("< 5", 0, 4), ("<=4", 0, 4),
        ("≤ 4", 0, 4), ("mindre end 5 personer", 0, 4), ("0-4", 0, 4), ("<10", 0, 9),
    ],
)  # fmt: skip
def test_a_small_count_may_be_given_as_less_than(text: str, low: float, high: float) -> None:
    figure = only(text, "Antal deltagere")
    assert (figure.value, figure.low, figure.high) == (None, low, high)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Udskudt til efteråret", "pending"), ("Blev aflyst", "missing"),
        ("Opgøres én gang årligt", "missing"), ("Ikke relevant", "missing"),
        ("Aflyst pga. sygdom", "missing"), ("ikke afholdt", "missing"),
        ("Måles hvert andet år", "missing"), ("Flyttet til K4", "pending"),
        ("Opgøres først til sommer", "missing"), ("Ingen aktiviteter i perioden", "missing"),
        ("Udgår", "missing"), ("holder sommerferie", "missing"),
        ("Ikke muligt at opgøre", "missing"),
        ("Sat på pause", "missing"), ("Tælles kun en gang om året", "missing"),
        ("starter op igen efter ferien", "pending"), ("Ikke aktuelt dette kvartal", "missing"),
        ("Rykket til næste kvartal", "pending"), ("Afholdes hvert efterår", "missing"),
        ("ingen tal endnu", "missing"), ("Først i november", "pending"),
    ],
)  # fmt: skip
def test_what_was_not_held_or_counted_is_no_warning(text: str, status: str) -> None:
    assert only(text, "Antal ture").status == status


@pytest.mark.parametrize(
    "text",
    ["7.-9. klasse", "8. klasse", "0.-3. klasse", "7. og 8. klasse", "15-18-årige", "6-10 år"],
)
def test_a_class_or_an_age_is_no_figure(text: str) -> None:
    assert not any(figure.has_value for figure in reading(text, "Antal børn").figures)


def figures_in(text: str) -> list[str]:
    return re.findall(r"\d+", text)


@pytest.mark.parametrize(
    ("text", "indicator", "heading"),
    [
        (text, indicator, RESULT)
        for text, indicator, *_ in (*EXPLAINED, *DATES, *CHANGED, *COUNT_AND_SHARE)
    ]
    + [(text, indicator, heading) for text, indicator, heading, _ in ASKED],
)
def test_every_figure_is_counted_asked_about_or_told_of(
    text: str, indicator: str, heading: str
) -> None:
    read = reading(text, indicator, heading)
    told = " ".join(figure.note or "" for figure in read.figures)
    counted = [f"{abs(figure.value or 0):g}".replace(".", ",") for figure in read.figures]
    asked_about = " ".join(one for doubt in read.doubts for one in doubt.readings)
    written = figures_in(f"{told} {' '.join(counted)} {asked_about}")
    assert not set(figures_in(text)) - set(written)
