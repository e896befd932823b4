"""What the signs of a number, or of several with a label each, leave open or come to.

counted = figure "(" words ")" | words "(" figure ")"
"""

import re
from collections.abc import Sequence

from domain.units import MONEY
from loaders.grammar.areas import Areas
from loaders.grammar.figure_words import is_told_apart, says_money
from loaders.grammar.figures import CellReading, Doubt, Figure, unambiguous_number
from loaders.grammar.numbers import NUMBER_PATTERN, Number, read_number
from loaders.grammar.tokens import Sign, Token, letters
from wording import formats

_COUNTED = re.compile(r"(?:n%?\*?\([^n()]*\)|[wgtpA-]+\(n\))[.g]*")
_QUARTER_COUNTS = re.compile(r"(?:n\(Q\)[.g]*){2,}")
_SHARE_OR_RANGE = re.compile(r"n/n[w.]*")
# `250'`, with none of such marks in front of it, which would be a quotation.
_THOUSANDS_MARK = re.compile(rf"(?<!['’‘´′\w.,])({NUMBER_PATTERN})['’´′](?=\s|$|kr\b|[.;,)])")
_LETTERS_FOR_DIGITS = re.compile(r"(?=\w*\d)(?=\w*[oO])[\doO]+")


def ambiguous_number(
    text: str, span: tuple[int, int], values: tuple[float, float], code: str, unit: str = ""
) -> Doubt:
    """The doubt about a number at `span` of a text, with the whole text in both readings."""
    fields = tuple(zip(("first", "second"), map(formats.number, values), strict=True))
    start, end = span
    readings = tuple(
        text[:start] + unambiguous_number(value) + unit + text[end:] for value in values
    )
    return Doubt(code, fields, readings)


def with_thousands(text: str, unit: str | None, indicator: str) -> str | CellReading:
    """The text with what a mark behind a number says in words, `250'` as `250 tusind`, where it is
    of money; elsewhere the doubt whether the mark says it.
    """
    marks = list(_THOUSANDS_MARK.finditer(text))
    numbers = [read_number(mark[1]) for mark in marks]
    if not all(number and number.other_value is None for number in numbers):
        return text
    if marks and (unit == MONEY.name or says_money(f"{indicator} {text}")):
        return " ".join(_THOUSANDS_MARK.sub(r"\1 tusind ", text).split())
    if len(numbers) != 1 or numbers[0] is None:
        return text
    values = (numbers[0].value * 1000, numbers[0].value)
    doubt = ambiguous_number(text, marks[0].span(), values, "ambiguous_number")
    return CellReading((Figure(status="uncertain", note=text),), (doubt,))


def number_reading(
    number: Number, text: str, unit: str | None, span: tuple[int, int], note: str | None = None
) -> CellReading:
    """The reading of one number of a text: its value, or a doubt where it has two meanings."""
    doubt = None
    if number.other_value is not None:
        values = (number.value, number.other_value)
        doubt = ambiguous_number(text, span, values, "ambiguous_number")
    elif unit == "procent" and 0 < number.value < 1:
        values = (number.value, round(number.value * 100, 10))
        doubt = ambiguous_number(text, span, values, "ambiguous_percent", " %")
    if doubt is None:
        return CellReading((Figure(number.value),))
    own_unit = unit if doubt.code == "ambiguous_percent" else None
    return CellReading((Figure(status="uncertain", note=note or text, unit=own_unit),), (doubt,))


def labelled_counts(text: str, tokens: list[Token], areas: Areas) -> CellReading | None:
    """Two or more counts with labels in or before parentheses: added up, or kept apart when the
    labels are areas.
    """
    signs = letters(tokens)
    if _QUARTER_COUNTS.fullmatch(signs):
        return _counts_of_quarters(tokens)
    items = list(_COUNTED.finditer(signs))
    if len(items) < 2 or "".join(item.group() for item in items) != signs:
        return None
    counts: list[tuple[str, float]] = []
    for item in items:
        item_tokens = tokens[item.start() : item.end()]
        number = next(token for token in item_tokens if token.sign is Sign.NUMBER).number
        if number is None or number.other_value is not None:
            return None
        label = " ".join(t.text for t in item_tokens if t.sign not in (Sign.NUMBER, Sign.MARK))
        counts.append((label.strip("()[] "), number.value))
    if any(is_told_apart(label) for label, _ in counts):
        return None
    codes = [areas.code(label) for label, _ in counts]
    if all(codes):
        figures = [Figure(value, area=code) for code, (_, value) in zip(codes, counts, strict=True)]
        return CellReading(tuple(figures))
    total = sum(value for _, value in counts)
    return CellReading((Figure(total, note=text_of(text, tokens)),))


def _counts_of_quarters(tokens: list[Token]) -> CellReading | None:
    """The figures of `5 (K1), 6 (K2)`."""
    numbers = [token.number for token in tokens if token.sign is Sign.NUMBER]
    quarters = [token.quarter for token in tokens if token.sign is Sign.QUARTER]
    counts = [number for number in numbers if number and number.other_value is None]
    if len(counts) < len(quarters) or len(set(quarters)) < len(quarters):
        return None
    return CellReading(
        tuple(
            Figure(number.value, quarter=quarter)
            for number, quarter in zip(counts, quarters, strict=True)
        )
    )


def open_readings(text: str, tokens: list[Token]) -> tuple[str, ...]:
    """What a part whose signs say two things could be taken for: `4/5`, `1O`."""
    spelling = text_of(text, tokens)
    numbers = [token.number for token in tokens if token.sign is Sign.NUMBER]
    values = [number.value for number in numbers if number and number.other_value is None]
    if len(values) == len(numbers) == 2 and _SHARE_OR_RANGE.fullmatch(_with_slashes(tokens)):
        first, last = map(unambiguous_number, values)
        share = (f"{first} ud af {last}",) if values[0] <= values[1] else ()
        interval = (f"{first}-{last}",) if values[0] < values[1] else ()
        return (*share, *interval, first)
    if len(tokens) == 1 and _LETTERS_FOR_DIGITS.fullmatch(tokens[0].text):
        return (re.sub(r"[oO]", "0", spelling),)
    return ()


def _with_slashes(tokens: list[Token]) -> str:
    return "".join("/" if token.text == "/" else token.sign for token in tokens)


def fraction_of_percent(text: str, span: tuple[int, int], ends: tuple[float, float]) -> CellReading:
    """The doubt about `0,5-0,8` where percentages are expected: less than one, or shares."""
    low, high = ends
    intervals = [
        f"{unambiguous_number(low * times)}-{unambiguous_number(round(high * times, 10))}"
        for times in (1, 100)
    ]
    fields = tuple(zip(("first", "second"), intervals, strict=True))
    readings = tuple(f"{text[: span[0]]}{one} %{text[span[1] :]}" for one in intervals)
    figure = Figure(status="uncertain", note=text, unit="procent")
    return CellReading((figure,), (Doubt("ambiguous_percent", fields, readings),))


def text_of(text: str, tokens: Sequence[Token]) -> str:
    """The part of a text that its tokens span."""
    return text[tokens[0].start : tokens[-1].end]


def remark(text: str, part: list[Token], first: int, last: int) -> str | None:
    """What stands beside the figure, or None: `Ca.`, `*`, `(+ 11 afbud)`."""
    while last > first and part[last].sign not in (Sign.NUMBER, Sign.PERCENT, Sign.FRACTION):
        last -= 1
    start, end = part[first].start, part[last].end
    words = f"{text[part[0].start : start].strip()} {text[end : part[-1].end].strip()}"
    return words.strip(" ,;:") or None
