"""The attributes of an indicator that are a word of a vocabulary; the first word of each is what a
plan file means where it says nothing.
"""

import re
from dataclasses import dataclass

from domain.spelling import plain
from domain.vocabulary import Term, by_name


@dataclass(frozen=True, kw_only=True)
class Aggregation(Term):
    """How the quarters come to a year; `the_year_is` ends the sentence that says so."""

    the_year_is: str


@dataclass(frozen=True, kw_only=True)
class Direction(Term):
    """Which way a figure is to go; `answer` says so of a question.

    `enough` is how it lies to a target that is met; `expected` to what is expected, with `{…}`.
    """

    answer: str
    enough: str
    expected: str


AGGREGATIONS = by_name(
    Aggregation(name="sum", word="sum", the_year_is="kvartalerne lagt sammen"),
    Aggregation(name="last", word="seneste tal", the_year_is="det seneste tal"),
    Aggregation(name="average", word="gennemsnit", the_year_is="gennemsnittet af kvartalerne"),
    Aggregation(name="max", word="højeste tal", the_year_is="det højeste kvartal"),
    Aggregation(
        name="unique",
        word="forskellige personer",
        the_year_is="det indberettede tal for året, aldrig lagt sammen",
    ),
    Aggregation(name="ratio", word="andel", the_year_is="en andel af det, der er talt"),
)
DIRECTIONS = by_name(
    Direction(
        name="increase",
        word="skal stige",
        answer="Det skal stige",
        enough="mindst målet på",
        expected="mindst de {expected}, man kan forvente {when}",
    ),
    Direction(
        name="decrease",
        word="skal falde",
        answer="Det skal falde",
        enough="højst målet på",
        expected="højst de {expected}, man kan forvente {when}",
    ),
    Direction(
        name="within",
        word="skal ligge i et interval",
        answer="Det skal holde sig inden for to tal",
        enough="inden for målet på",
        expected="inden for de {expected}, man kan forvente {when}",
    ),
)
INDICATOR_KINDS = by_name(
    Term(name="approved", word="godkendt succeskriterium"),
    Term(name="own", word="selvvalgt indikator"),
    Term(name="long_term", word="langsigtet delmål"),
)

_CHANGE = re.compile(
    r"\b(?:udvikling|ændring|stigning|fald|reduktion|vækst|fremgang|tilbagegang|forskel|difference"
    r"|netto\w*|tilvækst|rettelser?)\b"
    r"|\b(?:stiger|falder|øges|reduceres|vokser|mindskes) med\b"
)


def names_change(indicator_name: str) -> bool:
    """Whether an indicator is itself a change, which may be below zero."""
    return _CHANGE.search(plain(indicator_name)) is not None
