"""Persons in words: who is caught, and what is left standing."""

import pytest

from loaders.persons.persons_in_text import without_persons

KNOWN = {"motalavej", "ringparken", "mind", "your", "own", "business", "maria"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Dansk v/Lissi fra biblioteket", "Dansk v/[navn] fra biblioteket"),
        ("Kontaktperson: Xenia Bo Ravn er væk", "Kontaktperson: [navn] er væk"),
        ("Udarbejdet af: Projektchef Xander Ravn", "Udarbejdet af: Projektchef [navn]"),
        ("boligsocial medarbejder Xenia Ravn kom", "boligsocial medarbejder [navn] kom"),
        ("aftalt med fritidskoordinator Xenia Ravn", "aftalt med fritidskoordinator [navn]"),
        ("fritidskoordinator Mind Ravn Xander kom", "fritidskoordinator [navn] kom"),
        ("samarbejde med Helene.", "samarbejde med [navn]."),
        ("Johns madkursus for mænd", "[navn]s madkursus for mænd"),
        ("tak til Anne-Marie Jensen for hjælpen", "tak til [navn] for hjælpen"),
        ("Vi mødte Xenia Mikkelsen i går", "Vi mødte [navn] i går"),
        ("Skriv til a.b@example.org", "Skriv til [kontaktoplysning]"),
        ("Ring på 20 30 40 50 nu", "Ring på [kontaktoplysning] nu"),
        ("Godt. Hun er 010190-1234. Slut.", "Godt. Slut."),
    ],
)
def test_a_person_is_left_out(text: str, left: str) -> None:
    assert without_persons(text, KNOWN).text == left


@pytest.mark.parametrize(
    "text",
    [
        "Røde Kors og Dansk Folkehjælp holder Mind Your Own Business på Motalavej.",
        "Slagelse Kommune og Gerlev Legepark kom den 14. oktober 2023 kl. 16:30-18:30.",
        "I 2022 2023 var 1.160 beboere med, 25 af 100 kom fra Ringparken.",
        "En leder Slagelse Kommune har ansat, og Maria-gruppen mødes.",
        "Efter sommer er der åbent. Maj var god, og Per år kommer 40.",
    ],
)
def test_places_organisations_and_figures_stand(text: str) -> None:
    cleaned = without_persons(text, KNOWN)
    assert (cleaned.text, cleaned.caught) == (text, {})
