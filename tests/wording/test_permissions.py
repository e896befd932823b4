"""What one is told who may not do what they tried: why, and that nothing is changed."""

import pytest

from wording import permissions


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ({}, "Du har ikke den adgang"),
        ({"plan": "Slagelse"}, "lederen af Slagelse"),
        ({"plan": "Slagelse", "activity": "Lektiecafé"}, "ikke for Lektiecafé"),
        ({"plan": "S", "activity": "L", "indicator": "Antal møder"}, "(Antal møder)"),
        ({"quarter": "2023K3"}, "3. kvartal 2023 er låst."),
    ],
)
def test_a_refusal_says_what_it_is_about(about: dict[str, str], said: str) -> None:
    sentence = permissions.sentence(**about)

    assert said in sentence
    assert "Intet er ændret." in sentence
