"""A changed figure in words."""

from wording import figures

EIGHT = {"value": 8.0, "low": None, "high": None, "approximate": False, "status": "reported"}


def changed(**became: object) -> dict:
    row = {**EIGHT, "unit": "antal", "raw": "8 i hvert område", **became}
    was = {f"was_{name}": value for name, value in {**row, **EIGHT, "raw": "8"}.items()}
    return {**was, **row}


def test_a_changed_figure_is_told_as_it_was_and_as_it_becomes() -> None:
    assert figures.was_and_becomes(changed(value=9.0)) == ("8", "9")


def test_a_target_that_only_its_words_change_is_told_in_them() -> None:
    assert figures.was_and_becomes(changed()) == ("8", "8 i hvert område")
