"""The grammar of a cell: `R: 175 S: 56 I alt: 231`, `Ca. 20-30`, `97 (+ 11 afbud)`, `0?*`,
`Afventer opstart`.

    cell    = part { part }
    part    = [ label ] amount           label  = (area | quarter | total) [ ":" | "=" ]
    amount  = { lead } figure [ "-" figure ] [ "ud af" figure ] { "+" | "?" | "*" } tail
            | counted { counted }        counted = figure "(" words ")" | words "(" figure ")"
    tail    = words and asides without a figure of their own

What does not fit is text, and a figure that could mean two things is left open with a doubt that
says so.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from loaders.areas import Areas
from loaders.messages import danish_number
from loaders.numbers import Number, read_number
from loaders.tokens import Sign, Token, letters, tokens_of

NO_AREAS = Areas()

_MISSING = {"..", "...", "n/a", "na", "i/t", "ukendt", "ikke opgjort", "mangler", "ingen data"}
_ONLY_MARKS = re.compile(r"[?*.\-]+")
_PENDING = re.compile(
    r"afvent|ikke (op)?start|ikke påbegyndt|ikke igangsat|endnu ikke|under opstart|opstart|starter",
    re.IGNORECASE,
)
_LABEL_BEFORE_FIGURE = re.compile(r"=?[*~<>l(]*[n?]")
_COUNTED = re.compile(r"(?:n%?\*?\([^n()]*\)|[wlgtpA-]+\(n\))[.g]*")
_TAIL = r"(?P<tail>(?:[^ne]|pn)*)"
_AMOUNT = re.compile(r"(?P<lead>[*~<>l.]*)n%?(?:[-t]n%?)?(?:on)?(?P<after>[+?*]*)" + _TAIL)
_BETWEEN = re.compile(r"(?P<lead>[*~l]*)bn%?[-tg]n%?(?P<after>[+?*]*)" + _TAIL)


class Scope(StrEnum):
    """What a figure counts: what its column says, or what stands beside it in the cell."""

    AS_COLUMN = "as column"
    QUARTER = "quarter"
    TO_DATE = "to date"


@dataclass(frozen=True)
class Figure:
    """One figure of a cell; `area` None and `is_total` False is what the column speaks of."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    status: str = "reported"
    unit: str | None = None
    note: str | None = None
    area: str | None = None
    is_total: bool = False
    quarter: int | None = None
    scope: Scope = Scope.AS_COLUMN


@dataclass(frozen=True)
class Doubt:
    """What a reader of the cell should be told: a code of `messages` and the words to fill in."""

    code: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class CellReading:
    """The figures of a cell and the doubts about them."""

    figures: tuple[Figure, ...]
    doubts: tuple[Doubt, ...] = ()


def read_cell(text: str, areas: Areas = NO_AREAS, unit: str | None = None) -> CellReading:
    """The reading of one cell's text; `unit` is `procent` where percentages are expected."""
    text = text.strip()
    if not text:
        return CellReading(())
    number = read_number(text)
    if number is not None:
        return _figure_of_number(number.value, number.other_value, text, unit)
    if text in ("o", "O"):
        return CellReading((Figure(0.0),), (Doubt("letter_for_zero"),))
    if text.casefold() in _MISSING:
        return CellReading((Figure(status="missing", note=text),))
    tokens = tokens_of(text, areas.codes, areas.spellings)
    if _ONLY_MARKS.fullmatch(letters(tokens)):
        return CellReading((Figure(status="missing", note=text),))
    return _labelled_parts(text, tokens, areas, unit)


def read_quarters_in_order(text: str, quarters: Sequence[int]) -> CellReading | None:
    """The reading of `63 66 (76)` under a line that says `Q1, Q2 (Q3)`; None unless there is one
    figure to each.
    """
    tokens = tokens_of(text)
    numbers = [token.number for token in tokens if token.sign is Sign.NUMBER]
    if len(numbers) != len(quarters) or set(letters(tokens)) - set("n(),"):
        return None
    figures = [
        Figure(number.value, note=text, quarter=quarter)
        for number, quarter in zip(numbers, quarters, strict=True)
        if number is not None and number.other_value is None
    ]
    return CellReading(tuple(figures)) if len(figures) == len(quarters) else None


def read_number_cell(text: str, unit: str | None = None) -> CellReading:
    """The reading of a cell that the file itself says is a number."""
    return _figure_of_number(float(text), None, text, unit)


def _figure_of_number(
    value: float, other_value: float | None, text: str, unit: str | None
) -> CellReading:
    if other_value is not None:
        doubt = _two_readings("ambiguous_number", value, other_value)
        return CellReading((Figure(status="uncertain", note=text),), (doubt,))
    if unit == "procent" and 0 < value < 1:
        doubt = _two_readings("ambiguous_percent", value, value * 100)
        return CellReading((Figure(status="uncertain", note=text, unit=unit),), (doubt,))
    return CellReading((Figure(value),))


def _two_readings(code: str, first: float, second: float) -> Doubt:
    return Doubt(code, (("first", danish_number(first)), ("second", danish_number(second))))


@dataclass(frozen=True)
class _Part:
    """A label and the tokens up to the next one."""

    label: Token | None
    content: list[Token]

    @property
    def sign(self) -> Sign | None:
        return self.label.sign if self.label else None


def _parts(tokens: list[Token]) -> list[_Part]:
    """The tokens cut before each label that stands outside parentheses."""
    signs = letters(tokens)
    parts = [_Part(None, [])]
    depth = 0
    for index, token in enumerate(tokens):
        depth += (token.sign is Sign.ASIDE_START) - (token.sign is Sign.ASIDE_END)
        follows = signs[index + 1 :]
        is_label = token.sign in (Sign.AREA, Sign.QUARTER, Sign.TOTAL) and (
            follows.startswith("=") or _LABEL_BEFORE_FIGURE.match(follows) is not None
        )
        if is_label and depth <= 0:
            parts.append(_Part(token, []))
        elif not (token.sign is Sign.EQUALS and parts[-1].label and not parts[-1].content):
            parts[-1].content.append(token)
    return parts if parts[0].content else parts[1:]


def _labelled_parts(text: str, tokens: list[Token], areas: Areas, unit: str | None) -> CellReading:
    """The figures of every part, an outer label (`R: Q2: 3 Q3: 4`) carried over those under it."""
    parts = _parts(tokens)
    has_quarters = any(part.sign is Sign.QUARTER for part in parts)
    figures: list[Figure] = []
    doubts: list[Doubt] = []
    outer: Token | None = None
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        if part.label is None and len(parts) > 1 and not _has_figure(part.content):
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
    doubts += [
        Doubt("unknown_area", (("area", figure.area),))
        for figure in figures
        if figure.area and areas.names_by_code and figure.area not in areas.names_by_code
    ]
    return CellReading(tuple(figures), tuple(doubts))


def _labelled(figure: Figure, labels: list[Token], has_quarters: bool, areas: Areas) -> Figure:
    """The figure with what its labels say; a total stands for the quarters beside it, else for the
    areas.
    """
    for label in labels:
        if label.sign is Sign.AREA:
            figure = replace(figure, area=areas.code(label.text) or label.text)
        elif label.sign is Sign.QUARTER:
            figure = replace(figure, quarter=label.quarter)
        elif has_quarters and figure.quarter is None:
            figure = replace(figure, scope=Scope.TO_DATE)
        else:
            figure = replace(figure, is_total=True)
    return figure


def _has_figure(tokens: Sequence[Token]) -> bool:
    return Sign.NUMBER in letters(tokens)


def _part_reading(text: str, tokens: list[Token], areas: Areas, unit: str | None) -> CellReading:
    """The reading of what stands under one label, or of a whole cell without labels."""
    not_counted = _without_a_figure(text, tokens)
    if not_counted is not None:
        return CellReading((not_counted,))
    counted = _counted(text, tokens, areas)
    if counted is not None:
        return counted
    plain, asides = _without_asides(tokens)
    if not letters(plain).strip(".*") and len(asides) == 1:
        return _part_reading(text, asides[0], areas, unit)
    reading = _amount(text, plain, tokens, unit)
    if reading is None:
        code = "figure_in_text" if _has_figure(tokens) else "text_for_figure"
        return CellReading((Figure(status="text", note=_text_of(text, tokens)),), (Doubt(code),))
    return _with_asides(text, reading, asides, areas, unit)


def _without_a_figure(text: str, tokens: list[Token]) -> Figure | None:
    """Nothing, a question mark or `Afventer opstart`, as a figure that is missing or pending."""
    if not tokens:
        return Figure(status="missing")
    if _ONLY_MARKS.fullmatch(letters(tokens)):
        return Figure(status="missing", note=_text_of(text, tokens))
    if _PENDING.match(_text_of(text, tokens)):
        return Figure(status="pending", note=_text_of(text, tokens))
    return None


def _counted(text: str, tokens: list[Token], areas: Areas) -> CellReading | None:
    """Two or more counts with labels in or before parentheses: added up, or kept apart when the
    labels are areas.
    """
    signs = letters(tokens)
    items = list(_COUNTED.finditer(signs))
    if len(items) < 2 or "".join(item.group() for item in items) != signs:
        return None
    counts: list[tuple[str, float]] = []
    for item in items:
        own = tokens[item.start() : item.end()]
        number = next(token for token in own if token.sign is Sign.NUMBER).number
        if number is None or number.other_value is not None:
            return None
        label = " ".join(t.text for t in own if t.sign not in (Sign.NUMBER, Sign.MARK))
        counts.append((label.strip("()[] "), number.value))
    codes = [areas.code(label) for label, _ in counts]
    if all(codes):
        figures = [Figure(value, area=code) for code, (_, value) in zip(codes, counts, strict=True)]
        return CellReading(tuple(figures))
    total = sum(value for _, value in counts)
    return CellReading((Figure(total, note=_text_of(text, tokens)),))


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


def _amount(
    text: str, tokens: list[Token], part: list[Token], unit: str | None
) -> CellReading | None:
    """One figure or interval with what may stand around it; None when the words say something else.

    `tokens` are those of `part` outside parentheses.
    """
    signs = letters(tokens)
    match = _BETWEEN.fullmatch(signs) or _AMOUNT.fullmatch(signs)
    if match is None:
        return None
    head, tail = tokens[: match.start("tail")], tokens[match.start("tail") :]
    counts = [token for token in head if token.sign is Sign.NUMBER]
    numbers = [number for token in counts if (number := token.number) is not None]
    is_out_of = Sign.OUT_OF in letters(head)
    if len(numbers) < len(counts) or (not is_out_of and numbers[0].value > numbers[-1].value):
        return None
    figure = Figure(
        unit="procent" if Sign.PERCENT in letters(head) else _unit_in(tail),
        approximate=bool(set(match["lead"]) & {"~", "<"}) or "+" in match["after"],
        status="uncertain" if "?" in match["after"] + match["tail"] else "reported",
        scope=Scope.QUARTER if "q" in match["tail"] else Scope.AS_COLUMN,
        note=_beside(text, part, counts[:1] if is_out_of else counts),
    )
    return _valued(figure, numbers, is_out_of, unit, _text_of(text, part))


def _valued(
    figure: Figure, numbers: list[Number], is_out_of: bool, unit: str | None, part_text: str
) -> CellReading:
    """The figure with its number: one, a share `4 ud af 5`, or the ends of an interval."""
    first, last = numbers[0], numbers[-1]
    is_fraction = unit == "procent" and figure.unit != "procent" and 0 < first.value < 1
    if first.other_value is not None or is_fraction:
        return _figure_of_number(first.value, first.other_value, part_text, unit)
    if is_out_of and unit == "procent" and last.value:
        share = round(first.value / last.value * 100, 2)
        figure = replace(figure, value=share, unit="procent", note=part_text)
    elif is_out_of or len(numbers) == 1:
        figure = replace(figure, value=first.value)
    else:
        figure = replace(figure, low=first.value, high=last.value, approximate=True)
    return CellReading((figure,))


def _unit_in(tail: list[Token]) -> str | None:
    """The unit that stands right after a figure."""
    if tail and tail[0].sign is Sign.WORD:
        match tail[0].text.casefold():
            case "timer" | "time":
                return "timer"
            case "kr" | "kroner":
                return "kr"
    return None


def _text_of(text: str, tokens: list[Token]) -> str:
    return text[tokens[0].start : tokens[-1].end]


def _beside(text: str, part: list[Token], counts: list[Token]) -> str | None:
    """What stands beside the figure, or None: `Ca.`, `*`, `(+ 11 afbud)`."""
    start, end = counts[0].start, counts[-1].end
    after = part.index(counts[-1]) + 1
    if after < len(part) and part[after].sign is Sign.PERCENT:
        end = part[after].end
    words = f"{text[part[0].start : start].strip()} {text[end : part[-1].end].strip()}"
    return words.strip(" ,;:") or None


def _with_asides(
    text: str, reading: CellReading, asides: list[list[Token]], areas: Areas, unit: str | None
) -> CellReading:
    """The reading with the figures its parentheses give: this quarter's beside the year's, or the
    areas' shares.
    """
    figures, doubts = list(reading.figures), list(reading.doubts)
    for aside in asides:
        signs = letters(aside)
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
