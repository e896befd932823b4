"""A cell cut into parts under their labels: an area, several together, a quarter or a total."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.grammar.areas import Areas
from loaders.grammar.tokens import Sign, Token, letters

LABELS = (Sign.AREA, Sign.QUARTER, Sign.TOTAL)
_LABEL_BEFORE_FIGURE = re.compile(r"[=-]?[*~<>(]*[n?f]")
# Areas named one after the other before one figure, and whether they are said to be together.
_JOINT_AREAS = re.compile(r"(?P<areas>A(?:[g+.-]A)+)(?:(?P<together>\(T\))|T)?(?P<end>=?)[*~<>(]*n")
_TOGETHER = " (samlet)"


@dataclass(frozen=True)
class Part:
    """A label and the tokens up to the next one; `open_label` is how areas that share the part's
    figure would be written as one.
    """

    label: Token | None
    content: list[Token]
    open_label: str | None = None

    @property
    def sign(self) -> Sign | None:
        """What the label is."""
        return self.label.sign if self.label else None


def spaced_areas(text: str, areas: Areas) -> str:
    """The text with a space between codes and figures that stand together (`R4 S2`, `4R, 2S`), and
    without the parentheses around codes that come first: `(R) 4 (S) 2`.
    """
    codes = "|".join(re.escape(code) for code in areas.codes if code.isalpha())
    if not codes:
        return text
    for pattern in (rf"(?<!\w)({codes})(\d[\d.,]*)(?!\w)", rf"(?<!\w)(\d[\d.,]*)({codes})(?!\w)"):
        found = {match[1] + match[2] for match in re.finditer(pattern, text)}
        if len(found) > 1:
            text = re.sub(pattern, r"\1 \2", text)
    if re.match(rf"\((?:{codes})\)", text):
        text = re.sub(rf"\(({codes})\)", r"\1:", text)
    return text


def parts_of(text: str, tokens: list[Token], areas: Areas) -> list[Part]:
    """The tokens cut before each label that stands outside parentheses.

    An equals sign after an area's figure (`R: 5 S: 3 = 8`) stands for the total, and so does a
    figure more than the areas have, on a line of its own or as their sum.
    """
    signs = letters(tokens)
    parts = [Part(None, [])]
    depth = passed = 0
    for index, token in enumerate(tokens):
        if index < passed:
            continue
        depth += (token.sign is Sign.ASIDE_START) - (token.sign is Sign.ASIDE_END)
        joint = _JOINT_AREAS.match(signs, index)
        if joint is not None and depth <= 0:
            parts.append(_joint_part(tokens[index : joint.end("areas")], joint, areas))
            passed = joint.end("end")
            continue
        is_label = _is_label(tokens, signs, index)
        follows = signs[index + 1 :]
        has_figure = Sign.NUMBER in letters(parts[-1].content)
        is_sum = token.text == "=" and parts[-1].label and has_figure and follows.startswith("n")
        if (is_label or is_sum) and depth <= 0:
            parts.append(Part(replace(token, sign=Sign.TOTAL) if is_sum else token, []))
        elif not (
            token.sign in (Sign.EQUALS, Sign.DASH) and parts[-1].label and not parts[-1].content
        ):
            parts[-1].content.append(token)
    parts = parts if parts[0].content else parts[1:]
    return _with_whole_behind(text, parts)


def _is_label(tokens: list[Token], signs: str, index: int) -> bool:
    token, follows = tokens[index], signs[index + 1 :]
    if token.sign not in LABELS:
        return False
    stands_before = (
        follows.startswith("=")
        or _LABEL_BEFORE_FIGURE.match(follows) is not None
        or (token.sign is Sign.QUARTER and follows.startswith("A"))
    )
    closes = token.sign is Sign.TOTAL and signs[:index].endswith(("n", "n%"))
    if token.sign is Sign.TOTAL and index and not set(signs) & set("AQq"):
        return False
    return stands_before and not (closes and follows.startswith("("))


def _joint_part(named: Sequence[Token], joint: re.Match[str], areas: Areas) -> Part:
    """The part of areas that have one figure together: all of the plan, said to be together, or
    open.
    """
    names = [token.text for token in named if token.sign is Sign.AREA]
    words = " og ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    label = Token(Sign.AREA, words, named[0].start, named[-1].end)
    codes = {areas.code(name) for name in names}
    if codes == set(areas.codes):
        return Part(replace(label, sign=Sign.TOTAL), [])
    return Part(label, [], None if joint["together"] else words + _TOGETHER)


def _with_whole_behind(text: str, parts: list[Part]) -> list[Part]:
    """The parts, of which the last area's is cut before a figure that is all of theirs."""
    of_areas = [part for part in parts if part.sign is Sign.AREA]
    if len(of_areas) < 2 or parts[-1] is not of_areas[-1]:
        return parts
    last = parts[-1]
    places = [index for index, token in enumerate(last.content) if token.sign is Sign.NUMBER]
    if len(places) != 2:
        return parts
    place = places[1]
    firsts = [_first_value(part) for part in of_areas]
    whole = last.content[place].number
    before = text[last.content[places[0]].end : last.content[place].start]
    adds_up = whole is not None and None not in firsts and whole.value == sum(filter(None, firsts))
    if not adds_up and before.strip(" ") != "\n":
        return parts
    rest = [token for token in last.content[place:] if token.sign is not Sign.ASIDE_END]
    kept = [token for token in last.content[:place] if token.sign is not Sign.ASIDE_START]
    total = Token(Sign.TOTAL, "", last.content[place].start, last.content[place].start)
    return [*parts[:-1], Part(last.label, kept), Part(total, rest)]


def _first_value(part: Part) -> float | None:
    number = next((token.number for token in part.content if token.sign is Sign.NUMBER), None)
    return number.value if number is not None else None
