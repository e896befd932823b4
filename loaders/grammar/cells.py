"""The grammar of a cell: `R: 175 S: 56 I alt: 231`, `Ca. 20-30`, `97 (+ 11 afbud)`, `0?*`,
`Afventer opstart`.

    cell    = part { part }
    part    = [ label ] amount           label  = (area | quarter | total) [ ":" | "=" ]
            | amount label               where every amount has its label after it: `5 R, 3 S`

What does not fit is text, and a figure that could mean two things is left open with a doubt that
says so. What the figures under one label are there for, and which
of them counts, is settled in `mentions` and `counted`.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from domain.units import SHARE
from loaders.grammar.alike import read_alike
from loaders.grammar.amounts import (
    ambiguous_number,
    labelled_counts,
    number_reading,
    open_readings,
    text_of,
    with_thousands,
)
from loaders.grammar.areas import Areas
from loaders.grammar.asked import NOTHING_ASKED, Asked
from loaders.grammar.cell_parts import Part, parts_of, spaced_areas
from loaders.grammar.counted import frequency, one_of_something, reading_of
from loaders.grammar.figures import CellReading, Doubt, Figure, Scope, unambiguous_number
from loaders.grammar.formula_errors import is_formula_error
from loaders.grammar.machine_text import is_code, with_signs_of, without_markup
from loaders.grammar.mentions import mentions_of
from loaders.grammar.numbers import Number, read_number
from loaders.grammar.pending import says_awaited, says_not_held, says_pending
from loaders.grammar.tokens import Sign, Token, letters, tokens_of
from loaders.grammar.unlikely import with_unlikely_asked

NO_AREAS = Areas()

# Longer than any figure with its remarks; what is longer is prose.
_LONGEST_CELL = 1000
_MISSING = {"..", "...", "…", "n/a", "na", "i/t", "ukendt", "ikke opgjort", "mangler", "ingen data"}
_POINT_BEFORE_THREE = re.compile(r"([1-9]\d{0,2}\.\d{3})(\s*%)?")
_ONLY_MARKS = re.compile(r"[?*.\-]+")
_VULGAR = {"1/2": "½", "1/4": "¼", "3/4": "¾"}
_FRACTION = re.compile(r"(?<=\d)\s+(1/2|1/4|3/4)(?![\d/])")
_LABEL_AFTER_FIGURE = re.compile(r"[*~<>.]*n%?(?:[-t]n%?)?[*+?]*[wb]*(?P<label>[ATQq])[.g*]*")


@lru_cache(maxsize=10_000)
def read_cell(text: str, areas: Areas = NO_AREAS, asked: Asked = NOTHING_ASKED) -> CellReading:
    """The reading of one cell's text, of what the indicator and its column ask for.

    A doubt offers only readings that give a figure: `1,160 til 5` cannot be 1160 to 5.
    """
    reading = read_alike(text, areas, asked, _reading)
    if not any(doubt.readings for doubt in reading.doubts):
        return reading
    return replace(
        reading, doubts=tuple(_answerable(doubt, areas, asked) for doubt in reading.doubts)
    )


def read_written_cell(text: str, areas: Areas, asked: Asked) -> CellReading:
    """The reading of a cell as somebody wrote it, asked about where it can hardly be meant."""
    return with_unlikely_asked(text, read_cell(text, areas, asked), asked)


def _answerable(doubt: Doubt, areas: Areas, asked: Asked) -> Doubt:
    return replace(
        doubt,
        readings=tuple(
            option
            for option in doubt.readings
            if any(figure.has_value for figure in _reading(option, areas, asked).figures)
        ),
    )


def _reading(text: str, areas: Areas, asked: Asked) -> CellReading:
    text = with_signs_of(text).strip()
    if not text:
        return CellReading(())
    shown = without_markup(text)
    if shown is not None or len(text) > _LONGEST_CELL or is_code(text):
        return _of_no_words(text, shown or "", areas, asked)
    number = read_number(text)
    if number is not None:
        return number_reading(number, text, asked.unit, (0, len(text)))
    if text.casefold() in _MISSING:
        return CellReading((Figure(status="missing", note=text),))
    if is_formula_error(text):
        return CellReading((Figure(status="missing", note=text),), (Doubt("formula_error"),))
    marked = with_thousands(text, asked.unit, asked.indicator)
    return marked if isinstance(marked, CellReading) else _worded(marked, areas, asked)


def _of_no_words(text: str, shown: str, areas: Areas, asked: Asked) -> CellReading:
    """Prose, code or markup: text, and the question whether what a page would show of it counts."""
    reading = _reading(shown, areas, asked)
    figure = Figure(status="text", note=text)
    if any(one.has_value for one in reading.figures):
        return CellReading((figure,), (Doubt("figure_in_text", readings=(shown,)),))
    return CellReading((figure,), reading.doubts or (Doubt("text_for_figure"),))


def _worded(text: str, areas: Areas, asked: Asked) -> CellReading:
    text = spaced_areas(_with_fractions(text), areas)
    tokens = tokens_of(text, areas.codes, areas.spellings)
    return _labels_after_figures(text, tokens, areas, asked) or _labelled_parts(
        text, tokens, areas, asked
    )


def _with_fractions(text: str) -> str:
    """The text with `1 1/2` as the one figure that it is."""
    return _FRACTION.sub(lambda match: _VULGAR[match[1]], text) if "/" in text else text


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


def read_either_point(
    text: str, unit: str | None, *, is_among_decimals: bool
) -> CellReading | None:
    """The doubt about `7.125` among numbers with points for decimals, or as a share in percent;
    None for every other text.
    """
    match = _POINT_BEFORE_THREE.fullmatch(text)
    if match is None or not (match[2] or unit == "procent" or is_among_decimals):
        return None
    number = Number(float(match[1]), float(match[1].replace(".", "")))
    return number_reading(number, text, unit, match.span(1))


def read_number_cell(text: str, asked: Asked = NOTHING_ASKED) -> CellReading:
    """The reading of a cell that the file itself says is a number."""
    value = float(text)
    if not math.isfinite(value):
        return CellReading((Figure(status="missing", note=text),))
    if asked.unit == SHARE.name and value == 1:
        doubt = ambiguous_number(text, (0, len(text)), (1, 100), "ambiguous_percent", " %")
        return CellReading((Figure(status="uncertain", note=text, unit=asked.unit),), (doubt,))
    reading = number_reading(Number(value), text, asked.unit, (0, len(text)))
    return with_unlikely_asked(text, reading, asked)


def read_date_cell(text: str) -> CellReading:
    """The reading of a date where a figure is expected; Excel makes one of `1-2` and `3/4`."""
    figure = Figure(status="text", note=text)
    try:
        day = datetime.fromisoformat(text)
    except ValueError:
        return CellReading((figure,), (Doubt("text_for_figure"),))
    readings = (f"{day.day}-{day.month}",) if day.day < day.month else ()
    return CellReading((figure,), (Doubt("date_for_figure", readings=readings),))


def _labels_after_figures(
    text: str, tokens: list[Token], areas: Areas, asked: Asked
) -> CellReading | None:
    """The reading of `5 R, 3 S, 8 i alt` or `6 i dette kvartal, 28 i alt`; None for other cells."""
    signs = letters(tokens)
    items = list(_LABEL_AFTER_FIGURE.finditer(signs))
    is_several = len(items) > 1 or any(item["label"] == "A" for item in items)
    if not is_several or "".join(item.group() for item in items) != signs:
        return None
    has_quarters = any(item["label"] in "Qq" for item in items)
    figures: list[Figure] = []
    doubts: list[Doubt] = []
    for item in items:
        label = tokens[item.start("label")]
        content = tokens[item.start() : item.start("label")]
        reading = _part_reading(text, content, areas, asked)
        figures += [_labelled(figure, [label], has_quarters, areas) for figure in reading.figures]
        doubts += reading.doubts
    return CellReading(tuple(figures), tuple(doubts))


def _labelled_parts(text: str, tokens: list[Token], areas: Areas, asked: Asked) -> CellReading:
    """The figures of every part, an outer label (`R: Q2: 3 Q3: 4`) carried over those under it."""
    parts = parts_of(text, tokens, areas)
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
        if part.open_label is not None:
            doubts.append(_of_several_areas(text, part))
            figures.append(Figure(status="text", note=_words_of(text, part)))
            continue
        reading = _part_reading(text, part.content, areas, asked)
        labels = [label for label in (outer, part.label) if label is not None]
        figures += [_labelled(figure, labels, has_quarters, areas) for figure in reading.figures]
        doubts += reading.doubts
    return CellReading(tuple(figures), tuple(doubts))


def _words_of(text: str, part: Part) -> str:
    tokens = [token for token in (part.label, *part.content) if token is not None]
    return text_of(text, tokens)


def _of_several_areas(text: str, part: Part) -> Doubt:
    """The doubt about `R og S: 14`: a figure that two areas share is none of either."""
    assert part.label is not None
    rest = text[part.content[0].start :] if part.content else ""
    readings = [f"{text[: part.label.start]}{part.open_label}: {rest}"]
    if re.search(r"\bhver\b|\bpr\.? område", rest):
        names = re.split(", | og ", part.label.text)
        readings = [text[: part.label.start] + " ".join(f"{name}: {rest}" for name in names)]
    return Doubt("several_readings", readings=tuple(readings))


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


def _part_reading(text: str, tokens: list[Token], areas: Areas, asked: Asked) -> CellReading:
    """The reading of what stands under one label, or of a whole cell without labels."""
    no_figure = _without_a_figure(text, tokens)
    if no_figure is not None:
        return CellReading((no_figure,))
    by_signs = labelled_counts(text, tokens, areas) or _by_signs(text, tokens)
    if by_signs is not None:
        return by_signs
    plain, asides = _without_asides(tokens)
    if not letters(plain).strip(".*") and len(asides) == 1:
        return _part_reading(text, asides[0], areas, asked)
    apart = [aside for aside in asides if _stands_apart(aside)]
    main = [token for token in tokens if not any(token in aside for aside in apart)]
    mentions = mentions_of(text, main, asked)
    reading = reading_of(text, main, mentions, asked) if mentions else None
    if reading is None:
        return _of_words(text, tokens, asked)
    return _with_asides(text, reading, asides, areas, asked)


def _stands_apart(aside: list[Token]) -> bool:
    """Whether a parenthesis holds figures of its own labels: areas, or this quarter."""
    signs = letters(aside)
    return _holds_areas(aside) or ("n" in signs and "q" in signs)


def _holds_areas(aside: list[Token]) -> bool:
    return re.search("A=|A[*~<>]*n", letters(aside)) is not None


def _of_words(text: str, tokens: list[Token], asked: Asked) -> CellReading:
    """Words without a figure: how often, one of something, or text."""
    reading = one_of_something(text, tokens, asked) or frequency(text, tokens, asked)
    if reading is not None:
        return reading
    figure = Figure(status="text", note=text_of(text, tokens))
    return CellReading((figure,), (Doubt("text_for_figure"),))


def _by_signs(text: str, tokens: list[Token]) -> CellReading | None:
    """The letter o for zero, or signs that could be taken for several figures, with the whole cell
    in each reading.
    """
    if letters(tokens).strip("*.") == "w" and text_of(text, tokens).strip("*. ") in ("o", "O"):
        return CellReading((Figure(0.0),), (Doubt("letter_for_zero"),))
    options = open_readings(text, tokens)
    if not options:
        return None
    begin, end = tokens[0].start, tokens[-1].end
    readings = tuple(text[:begin] + option + text[end:] for option in options)
    figure = Figure(status="text", note=text_of(text, tokens))
    return CellReading((figure,), (Doubt("several_readings", readings=readings),))


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
    if says_not_held(text_of(text, tokens), any(token.sign is Sign.NUMBER for token in tokens)):
        return Figure(status="missing", note=text_of(text, tokens))
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
    text: str, reading: CellReading, asides: list[list[Token]], areas: Areas, asked: Asked
) -> CellReading:
    """The reading with the figures its parentheses give: this quarter's beside the year's, or the
    areas' shares.
    """
    figures, doubts = list(reading.figures), list(reading.doubts)
    for aside in asides:
        signs = letters(aside).strip(".")
        if signs == "?":
            figures = [replace(figure, status="uncertain") for figure in figures]
        if signs == "~":
            figures = [replace(figure, approximate=True) for figure in figures]
        if "n" in signs and "q" in signs:
            inner = _part_reading(text, aside, areas, asked)
            figures[0] = replace(figures[0], scope=Scope.TO_DATE)
        elif _holds_areas(aside):
            inner = _labelled_parts(text, aside, areas, asked)
        else:
            continue
        figures += [figure for figure in inner.figures if figure.status == "reported"]
        doubts += inner.doubts
    return CellReading(tuple(figures), tuple(doubts))
