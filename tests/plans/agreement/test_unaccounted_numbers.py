"""Every number of an agreement is in the draft, in a text of it, asked about or told of."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.severities import NOTE, WARNING
from plans import parts
from plans.agreement.mentioned_numbers import mentioned_numbers
from plans.agreement.read import draft_of_text
from plans.draft import DraftPlan
from plans.proposed import parts_of

TOP = """\
Delaftale for indsatsområdet Beskæftigelse

Helhedsplanen Kildeparken i Nørreby Kommune

Aftalen gælder fra 1. januar 2026 til 31. december 2029.
"""
HEADINGS = (
    "Delmål og indikatorer for indsatsområdet",
    "Aktivitet: Værksted {n}",
    "Formål:",
    "Delmål:",
    "Målgruppe:",
    "Forventet antal:",
    "Indhold og praksis:",
    "Milepæle:",
    "Organisering:",
    "Områder:",
    "Parter:",
    "Baggrund",
    "Delmål\tIndikator\tBaseline boligområde\tBaseline kommune\tBaseline år\tDatakilde\tBemærkning",
    "Målgrupper 01.03.2026 K L\nUnge uden job {a} {b}",
)
LINES = (
    "Andelen af unge uden job falder fra {a} % (baseline 2024) til {b} % i 2029.",
    "Antallet af frivillige: {a} i 2025, {b} til sidst.",
    "- {a} unge om året, heraf {b} piger",
    "- Vi når {a}-{b} familier",
    "Det forventes, at {a} beboere løbende deltager i gennemsnit {b} uger.",
    "Kommunens baseline er {a} %.",
    "Værkstedet har {a} borde (og {b} stole).",
    "- Mester er ansat 1. maj 2027 med {a} timer",
    "Kildeparken (K, {a} beboere) og Lunden (L)",
    "Flere i job\tAndel unge i job\t{a} %\t{b} %\t2025\tJobcenter\tmindst {c} svar",
    "Unge uden for uddannelse {a} {b}",
    "Tallet er {a}. Det var {b}; nu {c}.",
    "1. Hver gang kommer {a} voksne",
    "Steget med {a} procentpoint fra {b} %",
    "Boligforeningen af {a}",
    "",
)
# What is written of the words that a thing was read from is no account of a number.
WORDS_READ = ("read_from", parts.PLACE, parts.ID)


def numbers_said(draft: DraftPlan) -> set[float]:
    """The numbers of the plan's parts, its questions and its findings."""
    plan_parts = parts_of(draft)
    cells = [
        text
        for part in parts.PARTS
        for row in plan_parts.of(part)
        for column, text in row.items()
        if column not in WORDS_READ
    ]
    asked = [" ".join([one.raw or "", *one.readings]) for one in draft.questions]
    held = [one.figure.value for one in draft.questions if one.figure is not None]
    texts = [*cells, *asked, *(one.message for one in draft.findings)]
    said = {float(digits) for text in texts for digits in re.findall(r"\d{3}", text)}
    return said | {value for value in held if value is not None}


@settings(max_examples=40)
@given(
    lines=st.lists(st.one_of(st.sampled_from(HEADINGS), *[st.sampled_from(LINES)] * 2), max_size=14)
)
def test_every_number_of_any_agreement_is_in_the_draft_or_told_of(lines: list[str]) -> None:
    next_number = iter(range(301, 999))
    text = TOP
    for number, line in enumerate(lines):
        used = {name: next(next_number) for name in "abc" if f"{{{name}}}" in line}
        text += line.format(n=number, **used) + "\n"
    of_text = {float(digits) for digits in re.findall(r"(?<!\d)[3-9]\d\d(?!\d)", text)}
    draft = draft_of_text(text)
    assert of_text - numbers_said(draft) == set(), text


def test_a_number_outside_the_goals_is_a_note_and_a_share_a_warning() -> None:
    draft = draft_of_text(
        TOP + "Aktivitet: Værkstedet\nIndhold: Der er 3 borde og 7 stole. 12 % kommer hver dag.\n"
    )
    assert [(one.code, one.severity, one.cell) for one in draft.findings] == [
        ("agreed_numbers_left_over", NOTE, "linje 7"),
        ("agreed_goals_left_over", WARNING, "linje 7"),
    ]
    assert draft.findings[0].message == (
        "Under »Indhold« står der tal, som ikke er kommet med i planen: »3 borde« (linje 7), "
        "»7 stole« (linje 7)."
    )


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Aftalen gælder 1/3 2026 – 31/5 2029, se side 57-60 og § 9", []),
        ("2.1 Områder for unge på 15-17 år i 7. klasse", []),
        ("Verdensmål 8 og 17 i de 4 indsatsområder", []),
        ("Delmål 17.17: 12 % af 1.850 beboere", ["12 %", "1.850"]),
        ("3-4 medarbejdere kl 12-17 for 1,4 mio. kr.", ["3-4", "1,4 mio."]),
    ],
)
def test_days_ages_pages_and_the_numbers_of_lists_are_no_figures(
    words: str, numbers: list[str]
) -> None:
    assert [one.text for one in mentioned_numbers(words)] == numbers
