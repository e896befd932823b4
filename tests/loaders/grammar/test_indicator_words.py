"""What the words of a criterion and of its target say of its attributes, and with which words."""

import pytest

from loaders.grammar import indicator_words as words

UP, DOWN = "increase", "decrease"


@pytest.mark.parametrize(
    ("criterion", "target", "said"),
    [
        ("Antal ledige beboere skal falde", "200", {DOWN: "skal falde"}),
        ("Antallet af klager er faldet", "200", {DOWN: "faldet"}),
        ("Færre ledige", "200", {DOWN: "Færre"}),
        ("Fraværet reduceres", "10 %", {DOWN: "reduceres"}),
        ("Nedbringelse af restancer", "10", {DOWN: "Nedbringelse"}),
        ("Antal klager", "Højst 50", {DOWN: "Højst 50"}),
        ("Antal klager", "Maks. 12", {DOWN: "Maks. 12"}),
        ("Antal klager", "max 12", {DOWN: "max 12"}),
        ("Antal klager", "maksimalt ca. 12", {DOWN: "maksimalt ca. 12"}),
        ("Antal klager", "Under 10", {DOWN: "Under 10"}),
        ("Antal klager", "< 10", {DOWN: "< 10"}),
        ("Antal klager", "≤ 10", {DOWN: "≤ 10"}),
        ("Antal klager", "færre end 10", {DOWN: "færre end 10"}),
        ("Antal klager", "må højst udgøre 18 procent", {DOWN: "højst udgøre 18"}),
        ("Antal klager", "ikke over 20", {DOWN: "ikke over 20"}),
        ("Antal klager må ikke overstige 20", "20", {DOWN: "ikke overstige 20"}),
        ("Antal i job skal stige", "20", {UP: "skal stige"}),
        ("Antallet af frivillige stiger med 15 per år", "15", {UP: "stiger"}),
        ("Flere beboere i job", "20", {UP: "Flere"}),
        ("Antal hold", "min. 8", {UP: "min. 8"}),
        ("Antal hold", "mindst 8", {UP: "mindst 8"}),
        ("Antal hold", "minimum 8", {UP: "minimum 8"}),
        ("Andel trygge", "Over 90 %", {UP: "Over 90"}),
        ("Andel trygge", "overstiger 75 pct.", {UP: "overstiger 75"}),
        ("Andel trygge må ikke falde", "75", {UP: "ikke falde"}),
        ("Minimum 20 kvinder er i et forløb", "", {UP: "Minimum 20"}),
        ("Flere i job og færre på kontanthjælp", "", {DOWN: "færre", UP: "Flere"}),
        ("Antal i job skal stige", "Højst 50", {UP: "skal stige", DOWN: "Højst 50"}),
        ("Antal unge", "op til 10", {UP: "op til 10", DOWN: "op til 10"}),
    ],
)
def test_words_say_a_direction(criterion: str, target: str, said: dict[str, str]) -> None:
    assert words.directions(criterion, [target]) == said


@pytest.mark.parametrize(
    ("criterion", "target"),
    [
        ("Antal unge under 18 år", "40"),
        ("Antal beboere over 60 år", "40"),
        ("25% opnår min 30 timer pr. måned", ""),
        ("Fastholdt i mindst 2 måneder", "40"),
        ("Antal unge, der falder fra forløbet", "5"),
        ("Antal tilbagefald", "5"),
        ("En eller flere gange", "5"),
        ("Antal deltagere", "40 unge under 18 år"),
        ("Antal deltagere under forløbet", "40"),
    ],
)
def test_ages_times_and_other_words_say_no_direction(criterion: str, target: str) -> None:
    assert words.directions(criterion, [target]) == {}


@pytest.mark.parametrize(
    ("criterion", "targets", "said"),
    [
        ("Børn i gennemsnit", (), ("average", "i gennemsnit")),
        ("Gennemsnitligt antal børn", (), ("average", "Gennemsnitligt")),
        ("Børn pr. uge", (), ("average", "pr. uge")),
        ("Pris pr. deltager", (), ("average", "pr. deltager")),
        ("Antal børn", ("20 pr. uge",), ("average", "pr. uge")),
        ("10 deltager årligt", (), ("sum", "årligt")),
        ("2 nye aktiviteter per år", (), ("sum", "nye")),
        ("Antal forskellige familier", (), ("unique", "forskellige familier")),
        ("Antal i praktik i programmet", (), None),
        ("Antal deltagere", ("15 pr. kvartal",), None),
    ],
)
def test_words_say_how_quarters_come_to_a_year(
    criterion: str, targets: tuple[str, ...], said: tuple[str, str] | None
) -> None:
    assert words.aggregation(criterion, targets) == said


@pytest.mark.parametrize(
    ("criterion", "is_level"),
    [
        ("Antal pladser", True),
        ("Antal frivillige", True),
        ("Ledige i alt", True),
        ("Antal deltagere", False),
    ],
)
def test_what_is_there_is_counted_again_every_quarter(criterion: str, is_level: bool) -> None:
    assert words.is_level(criterion) is is_level


@pytest.mark.parametrize(
    ("criterion", "said"),
    [
        ("Andel trygge", ("procent", "Andel")),
        ("Trygge (%)", ("procent", "(%)")),
        ("Fraflytningsprocent", ("procent", "Fraflytningsprocent")),
        ("Antal vejledningstimer", ("timer", "Antal vejledningstimer")),
        ("Udgifter i kr.", ("kr", "kr.")),
        ("Antallet af hold", ("antal", "Antallet")),
        ("80% gennemfører", None),
    ],
)
def test_words_name_the_unit(criterion: str, said: tuple[str, str] | None) -> None:
    assert words.unit(criterion) == said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("30 (skoleår 2026/27)", "skoleår 2026/27"),
        ("Sæson fra august 23 til maj 24", "Sæson fra august"),
        ("30 i 2026/2027", "2026/2027"),
        ("30 i 2026", None),
    ],
)
def test_words_say_that_a_criterion_follows_the_school_year(text: str, found: str | None) -> None:
    assert words.school_year([text]) == found


def test_words_say_the_kind_and_the_source() -> None:
    assert words.kind(["Antal samtaler (Godkendt af LBF)"]) == ("approved", "Godkendt af LBF")
    assert words.kind(["Antal samtaler (Selvvalgt)"]) == ("own", "Selvvalgt")
    assert words.kind(["Kilde: LBF Beboerdata"]) is None
    assert words.source(["Ledige ifølge jobcentret"]) == ("jobcentret", "ifølge jobcentret")
    assert words.source(["Kilde: Skolens liste; talt i maj"]) == (
        "Skolens liste",
        "Kilde: Skolens liste",
    )
    assert words.source(["Antal samtaler"]) is None
