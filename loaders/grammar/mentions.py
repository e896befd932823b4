"""The figures that a text mentions, each with its value, its unit and the words of its clause."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from domain.units import UNITS
from loaders.grammar.asked import Asked
from loaders.grammar.figure_words import (
    ABBREVIATIONS,
    ENDS_OF_CLAUSES,
    NEGATIVE_WORD,
    Role,
    scale,
    share_in_words,
)
from loaders.grammar.numbers import MINUS, Number
from loaders.grammar.tokens import Sign, Token

_UNIT_OF_WORD = {word: unit.name for unit in UNITS.values() for word in unit.in_cells}
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75}
# A name with a colon speaks of the figure behind it.
_LABEL = re.compile(r"\s*[^,;:.()]*[^\W\d]\s*:\s*")
_ARROWS = {"→", "->", "=>"}
_EVERYONE = ("alle", "samtlige", "allesammen")
_NOBODY = ("ingen", "intet", "slet ingen")


@dataclass(frozen=True)
class Mention:
    """One figure or interval of a text; `first` and `last` are the places of its own tokens among
    all, `before` and `after` the words that speak of it. `other` is what the same signs could mean.
    """

    first: int
    last: int
    low: float
    high: float
    unit: str | None = None
    other: float | None = None
    aside: int = 0
    before: str = ""
    after: str = ""
    role: Role = Role.COUNT
    is_worded: bool = False

    @property
    def is_interval(self) -> bool:
        """Whether it has two ends."""
        return self.low != self.high

    @property
    def is_none(self) -> bool:
        """Whether it is a word for none, and no figure: `ingen`."""
        return self.is_worded and self.low == self.high == 0

    @property
    def is_bare(self) -> bool:
        """Whether no words of its own stand beside it."""
        return not re.search(r"[^\W\d]{3}", self.before + self.after)


def mentions_of(text: str, tokens: Sequence[Token], asked: Asked) -> list[Mention]:
    """The figures among the tokens of a text; `alle` is a percentage where one is asked for."""
    found: list[Mention] = []
    depth = asides = 0
    place = 0
    while place < len(tokens):
        token = tokens[place]
        asides += token.sign is Sign.ASIDE_START and depth == 0
        depth = max(depth + (token.sign is Sign.ASIDE_START) - (token.sign is Sign.ASIDE_END), 0)
        mention = _mention_at(text, tokens, place, asked)
        if mention is not None:
            found.append(replace(mention, aside=asides if depth else 0))
            place = mention.last
        place += 1
    return list(_with_their_words(text, tokens, _with_two_bounds(tokens, found)))


def _mention_at(text: str, tokens: Sequence[Token], place: int, asked: Asked) -> Mention | None:
    token = tokens[place]
    shares = asked.unit == "procent"
    if token.sign is Sign.FRACTION:
        words = " ".join(token.text.casefold().split())
        if words in _EVERYONE and not shares:
            return None
        unit = None if words in _NOBODY and not shares else "procent"
        value = share_in_words(token.text)
        return Mention(place, place, value, value, unit, is_worded=True)
    number = token.number if token.sign is Sign.NUMBER else None
    if number is None:
        return None
    last, unit, high = place, None, None
    low = number
    if _sign(tokens, last + 1) is Sign.PERCENT:
        last, unit = last + 1, "procent"
    end = _end_of_interval(text, tokens, place, last)
    if end is not None and (number_at_end := tokens[end].number) is not None:
        if tokens[end].text[0] in MINUS:
            number_at_end = -number_at_end
        if number_at_end.value > low.value:
            high, last = number_at_end, end
            if _sign(tokens, last + 1) is Sign.PERCENT:
                last, unit = last + 1, "procent"
    low, high, last, unit = _scaled(text, tokens, low, high or low, last, unit)
    if unit is None and place and tokens[place - 1].sign is Sign.CURRENCY:
        unit = "kr"
    if _is_negative(text, tokens, place, last, asked):
        low, high = -low, -high
    is_worded = not token.text[-1].isdigit()
    return Mention(place, last, low.value, high.value, unit, low.other_value, is_worded=is_worded)


def _sign(tokens: Sequence[Token], place: int) -> Sign | None:
    return tokens[place].sign if 0 <= place < len(tokens) else None


def _end_of_interval(text: str, tokens: Sequence[Token], place: int, last: int) -> int | None:
    """The place of the upper end of `5-8`, `5 til 8` or `mellem 5 og 8`."""
    joint, after = _sign(tokens, last + 1), _sign(tokens, last + 2)
    before = tokens[place - 1] if place else None
    if joint is Sign.NUMBER and tokens[last + 1].text[0] in MINUS:
        return last + 1
    if after is not Sign.NUMBER:
        return None
    is_between = before is not None and before.text.casefold() == "mellem"
    is_from = before is not None and before.text.casefold() == "fra"
    is_more = before is not None and before.text.casefold() == "med"
    is_arrow = tokens[last + 1].text in _ARROWS
    if joint is Sign.DASH or (joint is Sign.TO and not is_from and not is_more and not is_arrow):
        return last + 2
    return last + 2 if joint is Sign.AND and is_between else None


def _scaled(
    text: str, tokens: Sequence[Token], low: Number, high: Number, last: int, unit: str | None
) -> tuple[Number, Number, int, str | None]:
    """The figure with what makes it larger and what it is counted in: `1,4 mio. kr.`, `5 ½`."""
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is not None and after.text[0] in _VULGAR:
        low = high = Number(low.value + _VULGAR[after.text[0]])
        last += 1
        after = tokens[last + 1] if last + 1 < len(tokens) else None
    place = last + 1 + (_sign(tokens, last + 1) is Sign.ASIDE_START)
    if _sign(tokens, place) is Sign.SCALE:
        times, stated = scale(tokens[place].text)
        low, high = Number(low.value * times), Number(high.value * times)
        last, unit = place, stated or unit
        after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is None:
        return low, high, last, unit
    is_dash_of_kroner = text[tokens[last].end : after.end + 1] in (",-", ",–", ".-", ".–")
    if after.sign is Sign.CURRENCY or is_dash_of_kroner:
        return low, high, last, "kr"
    if after.sign is Sign.WORD:
        unit = unit or _UNIT_OF_WORD.get(after.text.casefold())
    return low, high, last, unit


def _is_negative(text: str, tokens: Sequence[Token], place: int, last: int, asked: Asked) -> bool:
    """Whether a minus stands before or right behind: `minus 5`, `5-`, of a change `- 5`."""
    if asked.is_change and place == 1 and tokens[0].sign is Sign.DASH:
        return True
    if NEGATIVE_WORD.search(text[: tokens[place].start]):
        return True
    is_last = last + 2 == len(tokens)
    return is_last and tokens[-1].sign is Sign.DASH and tokens[-1].start == tokens[last].end


def _with_two_bounds(tokens: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """The figures, of which `mindst 10 og højst 20` is one interval."""
    merged: list[Mention] = []
    for mention in mentions:
        previous = merged[-1] if merged else None
        between = (
            [token.sign for token in tokens[previous.last + 1 : mention.first]] if previous else []
        )
        is_upper = [sign for sign in between if sign not in (Sign.AND, Sign.MARK)] == [Sign.AT_MOST]
        has_lower = previous is not None and _sign(tokens, previous.first - 1) is Sign.AT_LEAST
        if previous and is_upper and has_lower and previous.low < mention.high:
            merged[-1] = replace(
                previous, last=mention.last, high=mention.high, unit=mention.unit or previous.unit
            )
        else:
            merged.append(mention)
    return merged


def _with_their_words(
    text: str, tokens: Sequence[Token], mentions: Sequence[Mention]
) -> Iterator[Mention]:
    if not mentions:
        return
    begin, end = tokens[0].start, tokens[-1].end
    starts = [tokens[mention.first].start for mention in mentions]
    ends = [tokens[mention.last].end for mention in mentions]
    gaps = [text[one:other] for one, other in zip(ends, starts[1:], strict=False)]
    parted = [_parted(gap) for gap in gaps]
    befores = [_last_sentence(text[begin : starts[0]]), *(before for _, before in parted)]
    tail = text[ends[-1] : end]
    afters = [*(after for after, _ in parted), _parted(tail, ENDS_OF_CLAUSES[:2])[0]]
    for mention, before, after in zip(mentions, befores, afters, strict=True):
        yield replace(mention, before=before, after=after)


def _last_sentence(text: str) -> str:
    return re.split(r"\.\s+(?=[A-ZÆØÅ])|[;\n]", ABBREVIATIONS.sub(_without_stop, text))[-1]


def _without_stop(match: re.Match[str]) -> str:
    return match[0].replace(".", " ")


def _parted(gap: str, ends: Sequence[re.Pattern[str]] = ENDS_OF_CLAUSES) -> tuple[str, str]:
    """What stands between two figures, parted where what is said of the first of them ends."""
    words = ABBREVIATIONS.sub(_without_stop, gap)
    if _LABEL.fullmatch(words):
        return "", words
    for rank, pattern in enumerate(ends):
        match = pattern.search(words)
        if match is not None:
            begins = match.end() if rank == 0 else match.start()
            return words[: match.start()], words[begins:]
    return words, ""
