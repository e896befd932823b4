"""What counts as the same name, however its letters are put together."""

import unicodedata

import pytest

from domain.letters import composed
from domain.spelling import one_line, plain


@pytest.mark.parametrize(
    ("spelled", "as_read"),
    [
        ("Rødega\u030ard", "Rødegård"),
        ("Cafe\u0301", "Café"),
        ("Mø\u00adde\u200bsted", "Mødested"),
        ("\ufeffSyd\u200e", "Syd"),
        ("25\u00a0%", "25\u00a0%"),
        ("b\u00adørn på øen", "børn på øen"),
        ("Børn på øen, 12 ½", "Børn på øen, 12 ½"),
        ("ba\u030ad – 3 €", "båd – 3 €"),
    ],
)
def test_letters_are_composed_and_invisible_signs_gone(spelled: str, as_read: str) -> None:
    assert composed(spelled) == as_read


def test_a_name_is_the_same_in_every_composition() -> None:
    name = "Åse's lektiecafé på Søvangen"
    taken_apart = unicodedata.normalize("NFD", name)
    assert taken_apart != name
    assert plain(taken_apart) == plain(name) == "åse s lektiecafe på søvangen"
    assert one_line(f"{taken_apart}\u200b") == name
    assert plain("Bebo\u00aderne") == plain("Beboerne")


@pytest.mark.parametrize(
    ("one", "another"),
    [("Lektiecaféen", "lektiecafeen"), ("Én gang", "En gang"), ("À la carte", "a la carte")],
)
def test_a_stress_is_no_other_name(one: str, another: str) -> None:
    assert plain(one) == plain(another)
    assert plain("Å") != plain("A")
    assert plain("Ö") != plain("O")


def test_the_raised_number_of_a_note_is_no_part_of_a_name() -> None:
    assert plain("Antal møder¹") == plain("Antal møder ") == "antal møder"
    assert plain("Areal i m²") != plain("Areal i m")
