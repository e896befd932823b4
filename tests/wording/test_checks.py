"""What the checks of the store say in words."""

from store import views
from wording import checks


def test_every_check_that_can_stop_a_file_says_so_in_words() -> None:
    assert set(checks.SENTENCES) == set(views.checks())


def test_every_sentence_says_what_to_do() -> None:
    assert [one for one in checks.SENTENCES.values() if len(one.split(". ")) < 2] == []
