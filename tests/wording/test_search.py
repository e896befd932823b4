"""Words that are looked for, in whatever form they stand."""

import pytest

from wording import search


@pytest.mark.parametrize(
    ("sought", "text"),
    [
        ("frivillige", "En frivillig kom."),
        ("frivillig", "De frivilliges fest"),
        ("sygdom", "Sygdommen tog til; sygdomsperioder."),
        ("vejledninger", "Beboerne fik vejledning."),
        ("ældre", "Mange ældre kom"),
        ("KVINDER", "kvinden"),
    ],
)
def test_a_word_is_found_in_its_other_forms(sought: str, text: str) -> None:
    assert search.sentences(text, search.stems(sought)) == [text]


def test_a_word_inside_another_is_not_found() -> None:
    assert not search.sentences("Uforsigtig", search.stems("sigt"))


def test_only_the_sentences_with_a_hit_are_quoted() -> None:
    said = "Vi gik. Der var sygdom i maj. Slut.\nIgen syg."
    assert search.sentences(said, search.stems("sygdom")) == ["Der var sygdom i maj."]


def test_the_words_are_marked() -> None:
    assert search.marked("En frivillig kom", ["frivil"]) == [
        ("En ", False),
        ("frivillig", True),
        (" kom", False),
    ]


def test_signs_alone_are_no_words() -> None:
    assert search.stems(" .*(+ ") == []
