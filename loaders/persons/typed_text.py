"""What is typed on screen: kept without persons, as what stands in files is."""

from loaders.findings.person_messages import OF_A_PERSON
from loaders.persons.persons_in_text import Known, without_persons_of
from loaders.persons.refusal import is_person_in


def redacted(text: str, known: Known = frozenset) -> str:
    """The text as it may be kept: names replaced, and what is told of one person left out."""
    return without_persons_of(text, known).text


def is_of_a_person(text: str, known: Known = frozenset) -> bool:
    """Whether a text must be written otherwise: it tells how to reach a person, when one was born,
    or of one person's health, crime or ethnicity.
    """
    caught = without_persons_of(text, known).caught
    return is_person_in(text) or not caught.keys().isdisjoint({"contact", *OF_A_PERSON})
