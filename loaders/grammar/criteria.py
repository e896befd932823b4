"""The target inside a criterion's own words: `Hvert år hjælpes 10 unge`, `80% gennemfører`, `mellem
5-8 unge`.
"""

import re
from dataclasses import dataclass

from loaders.grammar.figures import Figure
from loaders.grammar.tokens import Sign, Token, letters, tokens_of

# The note on a target that was read in the criterion's words.
FROM_WORDS = "læst i kriteriets ord"
# A number before one of these measures time or size and is no target.
_MEASURES = {
    "time",
    "timer",
    "uge",
    "uger",
    "måned",
    "måneder",
    "år",
    "dag",
    "dage",
    "kr",
    "kroner",
}
_DEFINITE = {"de", "disse", "alle"}
_FIGURE = re.compile(r"n%?(?:[-t]n%?)?|(?<=b)n%?g?n%?")
_ONE = re.compile(r"\bder \w+ (?:en|et|én|ét)\b", re.IGNORECASE)
_EVERYONE = re.compile(r"\balle\b", re.IGNORECASE)


@dataclass(frozen=True)
class WordedTarget:
    """A target as a criterion words it: a figure or an interval, in counts or percent."""

    low: float
    high: float
    is_percent: bool

    @property
    def words(self) -> str:
        """The target as it is repeated to a reader."""
        figure = f"{self.low:g}" if self.low == self.high else f"{self.low:g}-{self.high:g}"
        return f"{figure} %" if self.is_percent else figure

    @property
    def figure(self) -> Figure:
        """The target as a figure, noted as read in the words."""
        unit = "procent" if self.is_percent else None
        if self.low == self.high:
            return Figure(self.low, unit=unit, note=FROM_WORDS)
        return Figure(low=self.low, high=self.high, approximate=True, unit=unit, note=FROM_WORDS)


def worded_targets(criterion: str) -> list[WordedTarget]:
    """Every target a criterion could mean; `alle` is 100 % and `der arrangeres et` is 1 where no
    figure stands.
    """
    tokens = _outside_parentheses(tokens_of(criterion))
    signs = letters(tokens)
    targets = []
    for match in _FIGURE.finditer(signs):
        figure = tokens[match.start() : match.end()]
        before = tokens[match.start() - 1] if match.start() else None
        after = tokens[match.end()] if match.end() < len(tokens) else None
        if not _is_qualifier(before, after):
            targets.append(_target(figure))
    targets = [target for target in targets if target is not None]
    if targets:
        return targets
    if _EVERYONE.search(criterion):
        return [WordedTarget(100.0, 100.0, True)]
    if _ONE.search(criterion):
        return [WordedTarget(1.0, 1.0, False)]
    return []


def _outside_parentheses(tokens: list[Token]) -> list[Token]:
    outside: list[Token] = []
    depth = 0
    for token in tokens:
        depth += token.sign is Sign.ASIDE_START
        if depth == 0:
            outside.append(token)
        depth -= token.sign is Sign.ASIDE_END
    return outside


def _is_qualifier(before: Token | None, after: Token | None) -> bool:
    """Whether a figure only says how long, how often or of which: `30 timer`, `pr. 2`, `de 2
    caféer`.
    """
    if after is not None and after.text.casefold() in _MEASURES:
        return True
    if before is None:
        return False
    return before.sign is Sign.PER or before.text.casefold() in _DEFINITE


def _target(figure: list[Token]) -> WordedTarget | None:
    numbers = [token.number for token in figure if token.sign is Sign.NUMBER]
    first, last = numbers[0], numbers[-1]
    if first is None or last is None:
        return None
    is_percent = any(token.sign is Sign.PERCENT for token in figure)
    return WordedTarget(first.value, last.value, is_percent)


def target_of(criterion: str, neighbours: list[str]) -> WordedTarget | list[WordedTarget]:
    """The one target of a criterion, or all it could mean.

    A target that another criterion of the same table states alone is that one's, not this one's:
    `10 deltager årligt og 80% gennemfører` beside `80% gennemfører` is 10.
    """
    targets = worded_targets(criterion)
    if len(targets) > 1:
        others = [worded_targets(other) for other in neighbours if other != criterion]
        targets = [target for target in targets if [target] not in others]
    return targets[0] if len(targets) == 1 else targets
