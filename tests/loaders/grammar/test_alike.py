"""Texts that are alike but for their numbers are read once."""

import pytest

from loaders.grammar.alike import known
from loaders.grammar.areas import Areas
from loaders.grammar.asked import asked_of
from loaders.grammar.cells import read_cell

AREAS = Areas().with_area("R", "Ringparken").with_area("S", "Sydbyen").with_area("M", "Motalavej")


@pytest.mark.parametrize(
    ("template", "indicator"),
    [
        ("ca. {} deltagere", "Antal deltagere"),
        ("{} (+ {} afbud)", "Antal deltagere"),
        ("{} (+ {} afbud)", "Antal afbud"),
        ("gået fra {} til {} sager", "Antal klager"),
        ("{} unge, heraf {} piger", "Antal piger"),
        ("{} ud af {} familier", "Andel familier"),
        ("{} om ugen", "Antal besøg"),
        ("færre end {}", "Antal besøg"),
        ("fra {} til {}", "Antal besøg"),
        ("R: {} S: {}", "Antal besøg"),
    ],
)
def test_texts_that_differ_in_their_numbers_are_read_as_if_they_stood_alone(
    template: str, indicator: str
) -> None:
    asked = asked_of(indicator, is_goal=False, months=3)
    for numbers in ((12, 40), (40, 12), (33, 33), (10, 125), (512, 99), (87, 88)):
        text = template.format(*numbers)
        alike = read_cell(text, AREAS, asked)
        known.clear()
        assert read_cell(f" {text}", AREAS, asked) == alike
