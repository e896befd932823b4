"""The question about a text of several figures, with every reading that it may have."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.grammar.amounts import remark, text_of
from loaders.grammar.figure_roles import COUNTED, FACTORS
from loaders.grammar.figure_words import EITHER, MULTIPLIED
from loaders.grammar.figures import CellReading, Doubt, Figure, unambiguous_number
from loaders.grammar.mentions import Mention
from loaders.grammar.tokens import Token

_MOST_OFFERED = 6
_UNITS = {"procent": " %", "kr": " kr", "timer": " timer"}


def written(mention: Mention) -> str:
    """A figure written so that it has one meaning: `40`, `30-40`, `12 %`."""
    unit = _UNITS.get(mention.unit or "", "")
    low, high = unambiguous_number(mention.low), unambiguous_number(mention.high)
    return f"{low}-{high}{unit}" if mention.is_interval else f"{low}{unit}"


def asked_about(
    text: str, part: list[Token], picked: Sequence[Mention], among: Sequence[Mention] = ()
) -> CellReading:
    """The question which of these figures counts; two numbers of the same may be a sum or a
    product.
    """
    each: list[str] = []
    for mention in picked[:_MOST_OFFERED]:
        each.append(written(mention))
        if mention.other is not None:
            each.append(unambiguous_number(mention.other))
    counts = [mention for mention in picked if mention.role in (*COUNTED, *FACTORS)]
    values = [mention.low for mention in counts]
    is_product = len(among) > 1 and len(counts) == 2 and MULTIPLIED.search(text_of(text, part))
    can_add = len(among) > 1 and len(counts) > 1 and _are_addable(counts)
    together: list[str] = []
    if is_product and not any(one.is_interval or one.unit == "procent" for one in counts):
        product = values[0] * values[1]
        together = [written(replace(counts[-1], low=product, high=product))]
    elif can_add and all(mention.role in COUNTED for mention in counts):
        together = [written(replace(counts[0], low=sum(values), high=sum(values)))]
    question = offering(text, part, [*together, *each])
    first, *others = picked
    if first.aside or not others or not all(one.aside and one.is_bare for one in others):
        return question
    note = remark(text, part, first.first, first.last)
    return CellReading((Figure(status="uncertain", note=note),), question.doubts)


def _are_addable(counts: Sequence[Mention]) -> bool:
    """Whether figures may be parts of one: numbers of the same, none in parentheses behind it."""
    units = {mention.unit for mention in counts}
    asides = {mention.aside > 0 for mention in counts}
    return (
        len(units) == len(asides) == 1
        and "procent" not in units
        and not any(mention.is_interval or mention.other is not None for mention in counts)
        and not any(EITHER.search(mention.before) for mention in counts)
    )


def offering(text: str, part: list[Token], options: Sequence[str]) -> CellReading:
    """The question with these readings of a part, each as the whole text would then be."""
    begin, end = part[0].start, part[-1].end
    readings = tuple(dict.fromkeys(text[:begin] + one + text[end:] for one in options))
    figure = Figure(status="text", note=text_of(text, part))
    code = "several_readings" if len(readings) > 1 else "figure_in_text"
    return CellReading((figure,), (Doubt(code, readings=readings),))
