"""Figures that can hardly be what is asked for: they are asked about, as they stand and as they are
likelier meant.
"""

import re
from dataclasses import replace

from domain.units import MONEY
from loaders.grammar.asked import Asked
from loaders.grammar.figure_words import says_money
from loaders.grammar.figures import CellReading, Doubt, Figure, unambiguous_number
from loaders.grammar.numbers import MINUS, read_number

_SIGN = re.compile(rf"(?<![\w.,])(?:[{MINUS}]\s?(?=\d)|minus\s+(?=\d))|(?<=\d)[{MINUS}](?!\s?\w)")
_PHONE = re.compile(r"[2-9]\d{7}")
_TOWN = re.compile(r"(?:DK-?)?[1-9]\d{3} ([A-ZÆØÅ][a-zæøå]+)(?: [NSVØCK]{1,2})?")


def with_unlikely_asked(text: str, reading: CellReading, asked: Asked) -> CellReading:
    """The reading of a cell, or the question about it: a count below zero, a number of a telephone
    or a post town.
    """
    text = text.strip()
    figures = [figure for figure in reading.figures if figure.has_value]
    if reading.doubts or not figures:
        return reading
    if any(_is_below_zero(figure) for figure in figures) and _cannot_be_below_zero(asked):
        return _question(reading, text, "below_zero", _signs(text))
    is_money = asked.unit == MONEY.name or says_money(asked.indicator)
    town = _TOWN.fullmatch(text)
    if (_PHONE.fullmatch(text) and not is_money) or (town and not asked.matches(town[1])):
        return _question(reading, text, "figure_in_text", (text,))
    return reading


def _is_below_zero(figure: Figure) -> bool:
    return any(end is not None and end < 0 for end in (figure.value, figure.low))


def _cannot_be_below_zero(asked: Asked) -> bool:
    """Whether what is asked for is a number or a share of something, and no change of it."""
    is_money = asked.unit == MONEY.name or says_money(asked.indicator)
    return bool(asked.words) and not asked.is_change and not is_money


def _signs(text: str) -> tuple[str, ...]:
    """The text without its sign, and as it stands."""
    number = read_number(text)
    if number is not None:
        return unambiguous_number(-number.value), unambiguous_number(number.value)
    return _SIGN.sub("", text), text


def _question(reading: CellReading, text: str, code: str, readings: tuple[str, ...]) -> CellReading:
    figures = tuple(
        replace(figure, value=None, low=None, high=None, status="uncertain", note=text)
        if figure.has_value
        else figure
        for figure in reading.figures
    )
    return CellReading(figures, (Doubt(code, readings=readings),))
