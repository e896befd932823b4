"""One amount of a cell's grammar: a figure or an interval with what may stand around it.

amount  = { lead } figure [ "-" figure ] [ "ud af" figure ] { "+" | "?" | "*" } tail
counted = figure "(" words ")" | words "(" figure ")"
tail    = words and asides without a figure of their own, or "heraf" and anything
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.units import UNITS
from loaders.grammar.areas import Areas
from loaders.grammar.figures import CellReading, Doubt, Figure, Scope, unambiguous_number
from loaders.grammar.numbers import Number
from loaders.grammar.tokens import Sign, Token, letters
from wording import formats

_COUNTED = re.compile(r"(?:n%?\*?\([^n()]*\)|[wlgtpA-]+\(n\))[.g]*")
_NAMED_COUNTS = re.compile(r"(?:[wlgp]+=n[.g]*){2,}|(?:n[wlp]+[.g]*){2,}")
_QUARTER_COUNTS = re.compile(r"(?:n\(Q\)[.g]*){2,}")
# Words that make a figure so many times larger.
_SCALES = {"tusind": 1e3, "tusinde": 1e3, "tkr": 1e3, "mio": 1e6, "million": 1e6} | {
    "millioner": 1e6,
    "mia": 1e9,
    "milliard": 1e9,
    "milliarder": 1e9,
}
_TIMES = {"x", "X", "×", "*", "a", "á", "à", "gange"}
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_WITH_VULGAR = re.compile(r"(\d*)\s*([½¼¾])(.*)", re.DOTALL)
# Labels that make two figures in one cell two different things, never parts of one.
_KINDS = re.compile(r"\b(mål|opnået|resultat|forrige|sidste|total|heraf)", re.IGNORECASE)
_SUM = re.compile(r"n(?:\+n)+[w.]*")
_UNIT_OF_WORD = {word: unit.name for unit in UNITS.values() for word in unit.in_cells}
_SHARE_OR_RANGE = re.compile(r"n/n[w.]*")
_LETTERS_FOR_DIGITS = re.compile(r"(?=\w*\d)[\doO]+")
_TAIL = r"(?P<tail>(?:[^neh]|pn)*)(?:h.*)?"
_AMOUNT = re.compile(
    r"(?P<lead>[*~<>l.k]*)n%?(?:[-t]n%?)?(?:on)?(?P<after>[+?*]*)" + _TAIL, re.DOTALL
)
_BETWEEN = re.compile(r"(?P<lead>[*~l]*)bn%?[-tg]n%?(?P<after>[+?*]*)" + _TAIL, re.DOTALL)


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
    """What a part that is no amount could be taken for: a sum, a product, one of its figures, a
    share.
    """
    signs = letters(tokens)
    spelling = text_of(text, tokens)
    numbers = [token.number for token in tokens if token.sign is Sign.NUMBER]
    values = [number.value for number in numbers if number and number.other_value is None]
    if vulgar := _WITH_VULGAR.fullmatch(spelling):
        return (unambiguous_number(float(vulgar[1] or 0) + _VULGAR[vulgar[2]]) + vulgar[3],)
    if len(values) == len(numbers) >= 2:
        return _readings_of_several(spelling, tokens, values)
    if len(values) == 1 and signs.startswith("nw"):
        word = tokens[1].text.casefold()
        currency = " kr" if Sign.CURRENCY in signs or word == "tkr" else ""
        return (
            (unambiguous_number(values[0] * _SCALES[word]) + currency,) if word in _SCALES else ()
        )
    if len(tokens) == 1 and _LETTERS_FOR_DIGITS.fullmatch(tokens[0].text):
        return (re.sub(r"[oO]", "0", tokens[0].text),)
    return {"ingen": ("0",), "en": ("1",), "et": ("1",)}.get(spelling.casefold(), ())


def _readings_of_several(
    spelling: str, tokens: list[Token], values: list[float]
) -> tuple[str, ...]:
    signs = letters(tokens)
    total = unambiguous_number(sum(values))
    each = tuple(map(unambiguous_number, values))
    if len(values) == 2 and any(token.text in _TIMES for token in tokens):
        return (unambiguous_number(values[0] * values[1]), *each)
    if _SUM.fullmatch(signs):
        return (total, each[0])
    if _NAMED_COUNTS.fullmatch(signs) and not _KINDS.search(spelling):
        return (total, *each)
    if "/" in spelling and _SHARE_OR_RANGE.fullmatch(_with_slashes(tokens)):
        first, last = each[:2]
        share = (f"{first} ud af {last}",) if values[0] <= values[1] else ()
        interval = (f"{first}-{last}",) if values[0] < values[1] else ()
        return (*share, *interval)
    return ()


def _with_slashes(tokens: list[Token]) -> str:
    return "".join("/" if token.text == "/" else token.sign for token in tokens)


def amount(
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
    if tail and (tail[0].text.casefold() in _SCALES or tail[0].text[0] in _VULGAR):
        return None
    counts = [token for token in head if token.sign is Sign.NUMBER]
    numbers = [number for token in counts if (number := token.number) is not None]
    is_out_of = Sign.OUT_OF in letters(head)
    if len(numbers) < len(counts) or numbers[0].value > numbers[-1].value:
        return None
    is_currency = Sign.CURRENCY in match["lead"] or match["tail"].startswith(".-")
    stated = "procent" if Sign.PERCENT in letters(head) else "kr" if is_currency else None
    figure = Figure(
        unit=stated or _unit_in(tail),
        approximate=bool(set(match["lead"]) & {"~", "<"})
        or "+" in match["after"]
        or match["tail"] == "~",
        status="uncertain" if "?" in match["after"] + match["tail"] else "reported",
        scope=Scope.QUARTER if "q" in match["tail"] else Scope.AS_COLUMN,
        note=_note(text, part, counts[:1] if is_out_of else counts),
    )
    first = numbers[0]
    is_fraction = unit == "procent" and figure.unit != "procent" and 0 < numbers[-1].value < 1
    span = (counts[0].start, counts[-1].end)
    if is_fraction and len(numbers) == 2 and not is_out_of:
        return _interval_of_fractions(text, span, (first.value, numbers[-1].value))
    if first.other_value is not None or (is_fraction and not is_out_of and len(numbers) == 1):
        span = (counts[0].start, counts[0].end)
        return number_reading(first, text, unit, span, text_of(text, part))
    return CellReading((_valued(figure, numbers, is_out_of, unit, text_of(text, part)),))


def _interval_of_fractions(
    text: str, span: tuple[int, int], ends: tuple[float, float]
) -> CellReading:
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


def _valued(
    figure: Figure, numbers: list[Number], is_out_of: bool, unit: str | None, part_text: str
) -> Figure:
    """The figure with its number: one, a share `4 ud af 5`, or the ends of an interval."""
    first, last = numbers[0], numbers[-1]
    if is_out_of and unit == "procent" and last.value:
        share = round(first.value / last.value * 100, 2)
        return replace(figure, value=share, unit="procent", note=part_text)
    if is_out_of or len(numbers) == 1:
        return replace(figure, value=first.value)
    return replace(figure, low=first.value, high=last.value, approximate=True)


def _unit_in(tail: list[Token]) -> str | None:
    """The unit that stands right after a figure."""
    if tail and tail[0].sign is Sign.CURRENCY:
        return "kr"
    is_word = tail and tail[0].sign is Sign.WORD
    return _UNIT_OF_WORD.get(tail[0].text.casefold()) if is_word else None


def text_of(text: str, tokens: Sequence[Token]) -> str:
    """The part of a text that its tokens span."""
    return text[tokens[0].start : tokens[-1].end]


def _note(text: str, part: list[Token], counts: list[Token]) -> str | None:
    """What stands beside the figure, or None: `Ca.`, `*`, `(+ 11 afbud)`."""
    start, end = counts[0].start, counts[-1].end
    after = part.index(counts[-1]) + 1
    if after < len(part) and part[after].sign is Sign.PERCENT:
        end = part[after].end
    words = f"{text[part[0].start : start].strip()} {text[end : part[-1].end].strip()}"
    return words.strip(" ,;:") or None
