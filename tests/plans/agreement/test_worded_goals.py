"""Delmål in sentences: where an indicator starts, the municipality's own figure and its target."""

import pytest

from plans.agreement.read import draft_of_text
from plans.draft import DraftPlan

FRAME = """\
Helhedsplanen Kildeparken i Nørreby Kommune

Aftalen gælder fra 1. januar 2026 til 31. december 2029.

Indsatsområde: Uddannelse og livschancer

Områder:
- Kildeparken (K)

Delmål
{goal}

Aktivitet: Værkstedet
Formål: Flere unge prøver et fag.
{more}
"""
YOUNG = "Andelen af unge uden uddannelse"


def draft(goal: str, more: str = "") -> DraftPlan:
    return draft_of_text(FRAME.format(goal=goal, more=more))


def figures(of: DraftPlan) -> list[tuple[str, str | None, str, float | None]]:
    return [(one.kind, one.area_code, one.period, one.value) for one in of.figures]


@pytest.mark.parametrize(
    "words",
    [
        f"{YOUNG} falder fra 36 % (baseline 2024) til 31 % i 2029. Kommunens baseline er 22 %.",
        f"{YOUNG} skal falde fra 36 pct. i 2024 til 31 pct. i 2029 (kommunen: 22 pct.).",
        f"{YOUNG} reduceres til 31 % inden udgangen af 2029. Udgangspunktet er 36 % (2024), i "
        "kommunen som helhed 22 %.",
        f"{YOUNG} var 36 % i 2024. Målet er 31 % i 2029. Kommunens andel er 22 %.",
        f"{YOUNG}: baseline 36 % (2024), kommunen 22 %, mål 31 % i 2029.",
        f"Vi vil have {YOUNG.lower()} ned fra 36 % (2024) til 31 % (2029); i kommunen er den 22 %.",
        "Fald i andelen af unge uden uddannelse fra 36 % (2024) til 31 % ved planens udløb. I "
        "Nørreby Kommune er tallet 22 %.",
        f"- {YOUNG}\n- Baseline: 36 % (2024)\n- Kommunen: 22 %\n- Mål: 31 % i 2029",
    ],
)
def test_a_sentence_gives_the_start_the_municipality_and_the_target(words: str) -> None:
    read = draft(words)
    (indicator,) = read.indicators
    assert indicator.name == YOUNG
    assert indicator.activity_id == "noerreby/delmaal"
    assert (indicator.value("unit"), indicator.value("direction")) == ("procent", "decrease")
    assert sorted(figures(read), key=str) == [
        ("baseline", "Kommunen", "2024", 22.0),
        ("baseline", None, "2024", 36.0),
        ("target", None, "2029", 31.0),
    ]
    assert [one.subject for one in read.questions] == []
    assert read.findings == ()


def test_who_is_counted_may_stand_behind_the_figure() -> None:
    read = draft("I 2029 er højst 31 % af de unge uden job (baseline 2024: 36 %; kommunen 22 %).")
    assert [one.name for one in read.indicators] == ["Andel af de unge uden job"]
    assert figures(read) == [
        ("target", None, "2029", 31.0),
        ("baseline", None, "2024", 36.0),
        ("baseline", "Kommunen", "2024", 22.0),
    ]


def test_two_sentences_are_two_indicators_and_each_year_a_target() -> None:
    read = draft(
        "- Antallet af frivillige stiger fra 12 i 2025 til 18 i 2027 og 25 i 2029.\n"
        "- Andelen af børn i dagtilbud øges fra 78 % (skoleåret 2024/25) til 85 % i skoleåret "
        "2027/28."
    )
    assert [(one.name, one.value("direction")) for one in read.indicators] == [
        ("Antallet af frivillige", "increase"),
        ("Andelen af børn i dagtilbud", "increase"),
    ]
    assert figures(read) == [
        ("baseline", None, "2025", 12.0),
        ("target", None, "2027", 18.0),
        ("target", None, "2029", 25.0),
        ("baseline", None, "2024/25", 78.0),
        ("target", None, "2027/28", 85.0),
    ]


def test_what_a_sentence_leaves_open_is_asked() -> None:
    read = draft(
        "- Fraværet skal falde fra 12 dage til 9 dage i 2028.\n"
        "- Andelen af unge i job skal stige med 5 procentpoint fra 36 % i 2024."
    )
    assert [(one.subject, one.figure.value if one.figure else None) for one in read.questions] == [
        ("baseline_period", 12.0),
        ("target", None),
    ]
    assert figures(read) == [("target", None, "2028", 9.0), ("baseline", None, "2024", 36.0)]


def test_a_sentence_of_an_activity_gives_the_indicator_that_the_plan_has() -> None:
    read = draft(
        "- Andelen af unge uden job falder fra 36 % (2024) til 31 % i 2029.",
        "Delmål: Andelen af unge uden job falder til 33 % i 2027.",
    )
    assert [one.indicator_id for one in read.indicators] == [
        "noerreby/delmaal/andelen-af-unge-uden-job"
    ]
    assert figures(read)[-1] == ("target", None, "2027", 33.0)


def test_what_was_reached_before_the_plan_is_no_target() -> None:
    read = draft(
        "Flere får en uddannelse.",
        "Indhold: Andelen af ledige faldt fra 14 % i 2019 til 11 % i 2022.",
    )
    assert (read.indicators, read.figures) == ((), ())
    (left_over,) = read.findings
    assert left_over.code == "agreed_goals_left_over"
    assert left_over.cell == "linje 15"
    assert "»14 %« (linje 15)" in left_over.message
