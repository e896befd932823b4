"""The grammar of a cell: `R: 175 S: 56 I alt: 231`, `Ca. 20-30`, `97 (+ 11 afbud)`, `0?*`,
`Afventer opstart`.

    cell    = part { part }
    part    = [ label ] amount           label  = (area | quarter | total) [ ":" | "=" ]
            | amount label               where every amount has its label after it: `5 R, 3 S`

What does not fit is text, and a figure that could mean two things is left open with a doubt that
says so. The amounts themselves stand in `amounts`.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from loaders.grammar.amounts import amount, labelled_counts, number_reading, open_readings, text_of
from loaders.grammar.areas import Areas
from loaders.grammar.figures import CellReading, Doubt, Figure, Scope, unambiguous_number
from loaders.grammar.formula_errors import is_formula_error
from loaders.grammar.numbers import Number, read_number
from loaders.grammar.pending import says_awaited, says_pending
from loaders.grammar.tokens import Sign, Token, letters, tokens_of

NO_AREAS = Areas()

# Longer than any figure with its remarks; what is longer is prose.
_LONGEST_CELL = 1000
_MISSING = {"..", "...", "…", "n/a", "na", "i/t", "ukendt", "ikke opgjort", "mangler", "ingen data"}
_ONLY_MARKS = re.compile(r"[?*.\-]+")
_LABEL_BEFORE_FIGURE = re.compile(r"=?[*~<>l(]*[n?]")
_LABEL_AFTER_FIGURE = re.compile(r"[*~<>.]*n%?(?:[-t]n%?)?[*+?]*[wl]*(?P<label>[ATQq])[.g*]*")
_LABELS = (Sign.AREA, Sign.QUARTER, Sign.TOTAL)


@lru_cache(maxsize=10_000)
def read_cell(text: str, areas: Areas = NO_AREAS, unit: str | None = None) -> CellReading:
    """The reading of one cell's text; `unit` is `procent` where percentages are expected.

    A doubt offers only readings that give a figure: `1,160 til 5` cannot be 1160 to 5.
    """
    reading = _reading(text, areas, unit)
    if not any(doubt.readings for doubt in reading.doubts):
        return reading
    return replace(
        reading, doubts=tuple(_answerable(doubt, areas, unit) for doubt in reading.doubts)
    )


def _answerable(doubt: Doubt, areas: Areas, unit: str | None) -> Doubt:
    return replace(
        doubt,
        readings=tuple(
            option
            for option in doubt.readings
            if any(figure.has_value for figure in _reading(option, areas, unit).figures)
        ),
    )


def _reading(text: str, areas: Areas, unit: str | None) -> CellReading:
    text = text.strip()
    if not text:
        return CellReading(())
    if len(text) > _LONGEST_CELL:
        return CellReading((Figure(status="text", note=text),), (Doubt("text_for_figure"),))
    number = read_number(text)
    if number is not None:
        return number_reading(number, text, unit, (0, len(text)))
    if text.casefold() in _MISSING:
        return CellReading((Figure(status="missing", note=text),))
    if is_formula_error(text):
        return CellReading((Figure(status="missing", note=text),), (Doubt("formula_error"),))
    tokens = tokens_of(text, areas.codes, areas.spellings)
    return _labels_after_figures(text, tokens, areas, unit) or _labelled_parts(
        text, tokens, areas, unit
    )


def read_quarters_in_order(text: str, quarters: Sequence[int]) -> CellReading | None:
    """The reading of `63 66 (76)` under a line that says `Q1, Q2 (Q3)`, the last in parentheses.

    With one figure too few only the one in parentheses is certain; the others are asked about.
    None when the cell is written in another way.
    """
    tokens = tokens_of(text)
    numbers = [token.number for token in tokens if token.sign is Sign.NUMBER]
    values = [number.value for number in numbers if number and number.other_value is None]
    if len(values) < len(numbers) or not values or set(letters(tokens)) - set("n(),."):
        return None
    if len(values) == len(quarters):
        return CellReading(tuple(_quarterly(text, values, quarters)))
    *before, last = quarters
    has_last = re.fullmatch(r"[n.,]*\(n\)", letters(tokens)) is not None
    if len(values) != 2 or not has_last or len(before) < 2:
        code = Doubt("too_few_quarters", (("expected", str(len(quarters))),))
        return CellReading((Figure(status="text", note=text),), (code,))
    readings = tuple(
        f"Q{quarter}: {unambiguous_number(values[0])} Q{last}: {unambiguous_number(values[1])}"
        for quarter in before
    )
    doubt = Doubt("too_few_quarters", (("expected", str(len(quarters))),), readings)
    return CellReading(tuple(_quarterly(text, values[1:], [last])), (doubt,))


def _quarterly(text: str, values: Sequence[float], quarters: Sequence[int]) -> list[Figure]:
    return [
        Figure(value, note=text, quarter=quarter)
        for value, quarter in zip(values, quarters, strict=True)
    ]


def read_number_cell(text: str, unit: str | None = None) -> CellReading:
    """The reading of a cell that the file itself says is a number."""
    value = float(text)
    if not math.isfinite(value):
        return CellReading((Figure(status="missing", note=text),))
    return number_reading(Number(value), text, unit, (0, len(text)))


def read_date_cell(text: str) -> CellReading:
    """The reading of a date where a figure is expected; Excel makes one of `1-2` and `3/4`."""
    figure = Figure(status="text", note=text)
    try:
        day = datetime.fromisoformat(text)
    except ValueError:
        return CellReading((figure,), (Doubt("text_for_figure"),))
    readings = (f"{day.day}-{day.month}",) if day.day < day.month else ()
    return CellReading((figure,), (Doubt("date_for_figure", readings=readings),))


@dataclass(frozen=True)
class _Part:
    """A label and the tokens up to the next one."""

    label: Token | None
    content: list[Token]

    @property
    def sign(self) -> Sign | None:
        return self.label.sign if self.label else None


def _parts(tokens: list[Token]) -> list[_Part]:
    """The tokens cut before each label that stands outside parentheses.

    An equals sign after an area's figure (`R: 5 S: 3 = 8`) stands for the total.
    """
    signs = letters(tokens)
    parts = [_Part(None, [])]
    depth = 0
    for index, token in enumerate(tokens):
        depth += (token.sign is Sign.ASIDE_START) - (token.sign is Sign.ASIDE_END)
        follows = signs[index + 1 :]
        is_label = token.sign in _LABELS and (
            follows.startswith("=")
            or _LABEL_BEFORE_FIGURE.match(follows) is not None
            or (token.sign is Sign.QUARTER and follows.startswith("A"))
        )
        closes = token.sign is Sign.TOTAL and signs[:index].endswith(("n", "n%"))
        is_label = is_label and not (closes and follows.startswith("("))
        has_figure = Sign.NUMBER in letters(parts[-1].content)
        is_sum = token.text == "=" and parts[-1].label and has_figure and follows.startswith("n")
        if (is_label or is_sum) and depth <= 0:
            parts.append(_Part(replace(token, sign=Sign.TOTAL) if is_sum else token, []))
        elif not (token.sign is Sign.EQUALS and parts[-1].label and not parts[-1].content):
            parts[-1].content.append(token)
    return parts if parts[0].content else parts[1:]


def _labels_after_figures(
    text: str, tokens: list[Token], areas: Areas, unit: str | None
) -> CellReading | None:
    """The reading of `5 R, 3 S, 8 i alt` or `6 i dette kvartal, 28 i alt`; None for other cells."""
    signs = letters(tokens)
    items = list(_LABEL_AFTER_FIGURE.finditer(signs))
    if len(items) < 2 or "".join(item.group() for item in items) != signs:
        return None
    has_quarters = any(item["label"] in "Qq" for item in items)
    figures: list[Figure] = []
    doubts: list[Doubt] = []
    for item in items:
        label = tokens[item.start("label")]
        content = tokens[item.start() : item.start("label")]
        reading = _part_reading(text, content, areas, unit)
        figures += [_labelled(figure, [label], has_quarters, areas) for figure in reading.figures]
        doubts += reading.doubts
    return CellReading(tuple(figures), tuple(doubts))


def _labelled_parts(text: str, tokens: list[Token], areas: Areas, unit: str | None) -> CellReading:
    """The figures of every part, an outer label (`R: Q2: 3 Q3: 4`) carried over those under it."""
    parts = _parts(tokens)
    has_quarters = any(part.sign is Sign.QUARTER for part in parts)
    figures: list[Figure] = []
    doubts: list[Doubt] = []
    outer: Token | None = None
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        if part.label is None and len(parts) > 1 and Sign.NUMBER not in letters(part.content):
            continue
        if part.label is not None and not part.content:
            if following is not None and {part.sign, following.sign} == {Sign.AREA, Sign.QUARTER}:
                outer = part.label
                continue
            doubts.append(Doubt("empty_area", (("area", part.label.text),)))
        if outer is not None and part.sign is outer.sign:
            outer = None
        reading = _part_reading(text, part.content, areas, unit)
        labels = [label for label in (outer, part.label) if label is not None]
        figures += [_labelled(figure, labels, has_quarters, areas) for figure in reading.figures]
        doubts += reading.doubts
    return CellReading(tuple(figures), tuple(doubts))


def _labelled(figure: Figure, labels: list[Token], has_quarters: bool, areas: Areas) -> Figure:
    """The figure with what its labels say; a total stands for the quarters beside it, else for the
    areas, and an area of its own (`I alt: 5 (R: 2, S: 3)`) goes before the label outside.
    """
    for label in labels:
        if figure.area is not None and label.sign in (Sign.AREA, Sign.TOTAL):
            continue
        if label.sign is Sign.AREA:
            figure = replace(figure, area=areas.code(label.text) or label.text)
        elif label.sign is Sign.QUARTER:
            figure = replace(figure, quarter=label.quarter)
        elif label.sign is Sign.THIS_QUARTER:
            figure = replace(figure, scope=Scope.QUARTER)
        elif has_quarters and figure.quarter is None:
            figure = replace(figure, scope=Scope.TO_DATE)
        else:
            figure = replace(figure, is_total=True)
    return figure


def _part_reading(text: str, tokens: list[Token], areas: Areas, unit: str | None) -> CellReading:
    """The reading of what stands under one label, or of a whole cell without labels."""
    no_figure = _without_a_figure(text, tokens)
    if no_figure is not None:
        return CellReading((no_figure,))
    if letters(tokens).strip("*.") == "w" and text_of(text, tokens).strip("*. ") in ("o", "O"):
        return CellReading((Figure(0.0),), (Doubt("letter_for_zero"),))
    counts = labelled_counts(text, tokens, areas)
    if counts is not None:
        return counts
    plain, asides = _without_asides(tokens)
    if not letters(plain).strip(".*") and len(asides) == 1:
        return _part_reading(text, asides[0], areas, unit)
    reading = amount(text, plain, tokens, unit)
    if reading is None:
        return _text_reading(text, tokens)
    count = next((token for token in plain if token.sign is Sign.NUMBER), tokens[0])
    return _with_asides(text, reading, count, asides, areas, unit)


def _text_reading(text: str, tokens: list[Token]) -> CellReading:
    """Words that are no amount, with what they could be taken for when they are the whole cell."""
    is_whole = text_of(text, tokens) == text
    readings = open_readings(text, tokens) if is_whole else ()
    code = "figure_in_text" if Sign.NUMBER in letters(tokens) else "text_for_figure"
    if readings:
        code = "several_readings"
    figure = Figure(status="text", note=text_of(text, tokens))
    return CellReading((figure,), (Doubt(code, readings=readings),))


def _without_a_figure(text: str, tokens: list[Token]) -> Figure | None:
    """Nothing, a question mark or `Afventer opstart`, as a figure that is missing or pending."""
    if not tokens:
        return Figure(status="missing")
    outside, asides = _without_asides(tokens)
    has_words_alone = not any(Sign.NUMBER in letters(aside) for aside in asides)
    if _ONLY_MARKS.fullmatch(letters(tokens)) or (
        has_words_alone and asides and letters(outside) == "?"
    ):
        return Figure(status="missing", note=text_of(text, tokens))
    if says_awaited(text_of(text, tokens)) and Sign.NUMBER not in letters(tokens):
        return Figure(status="missing", note=text_of(text, tokens))
    if says_pending(text_of(text, tokens)):
        return Figure(status="pending", note=text_of(text, tokens))
    return None


def _without_asides(tokens: list[Token]) -> tuple[list[Token], list[list[Token]]]:
    """The tokens outside parentheses, and those of each parenthesis."""
    plain: list[Token] = []
    asides: list[list[Token]] = []
    depth = 0
    for token in tokens:
        if token.sign is Sign.ASIDE_START:
            depth += 1
            if depth == 1:
                asides.append([])
        elif token.sign is Sign.ASIDE_END:
            depth = max(depth - 1, 0)
        elif depth:
            asides[-1].append(token)
        else:
            plain.append(token)
    return plain, asides


def _with_asides(
    text: str,
    reading: CellReading,
    count: Token,
    asides: list[list[Token]],
    areas: Areas,
    unit: str | None,
) -> CellReading:
    """The reading of `count` with the figures its parentheses give: this quarter's beside the
    year's, or the areas' shares.
    """
    figures, doubts = list(reading.figures), list(reading.doubts)
    for aside in asides:
        signs = letters(aside).strip(".")
        if signs in ("?", "~"):
            figures = [
                replace(
                    figure,
                    status="uncertain" if signs == "?" else figure.status,
                    approximate=figure.approximate or signs == "~",
                )
                for figure in figures
            ]
        if signs == "n" and figures[0].value is not None:
            return _either_figure(text, figures[0], count, aside[0])
        if "n" in signs and "q" in signs:
            inner = _part_reading(text, aside, areas, unit)
            figures[0] = replace(figures[0], scope=Scope.TO_DATE)
        elif "A=" in signs:
            inner = _labelled_parts(text, aside, areas, unit)
        else:
            continue
        figures += [figure for figure in inner.figures if figure.status == "reported"]
        doubts += inner.doubts
    return CellReading(tuple(figures), tuple(doubts))


def _either_figure(text: str, figure: Figure, count: Token, aside: Token) -> CellReading:
    """The doubt about `10 (8)`: nothing says which of the two is the figure."""
    end = text.find(")", aside.end) if ")" in text[aside.end :] else text.find("]", aside.end)
    before, after = text[: count.start], text[max(end, aside.end) + 1 :]
    readings = tuple(before + token.text + after for token in (count, aside))
    figure = replace(figure, value=None, status="uncertain")
    return CellReading((figure,), (Doubt("several_readings", readings=readings),))
