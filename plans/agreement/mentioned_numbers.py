"""The numbers of a text that could be figures: no day, year, age, page or number of a list."""

import re
from dataclasses import dataclass, replace

from loaders.grammar.asked import NOTHING_ASKED
from loaders.grammar.mentions import mentions_of
from loaders.grammar.tokens import Sign, Token, tokens_of

_YEAR = re.compile(r"(?:19|20)\d\d")
# A day of a year, the plan's own parts, and the mark of a footnote behind a year.
_DATED = (
    r"(?<![\d./])\d{1,2}[./-]\s?\d{1,2}[./\s-]+(?:19|20)\d\d\b|\b(?:19|20)\d\d\.\d\b"
    r"|\b\d+ (?:indsatsområder|delaftaler|delmål|boligområder|boligafdelinger)\b"
)
# What counts or names its place, and is no figure: `Verdensmål 8`, `Delmål 2:`, `2.1. Områder`.
ENUMERATED = (
    r"\b(?:side|s\.|verdensmål|paragraf|§|kl\.?|nr\.?)\s*\d[\d.,-]*(?:\s(?:og|samt)\s\d[\d.-]*)?"
    r"|\b(?:(?:del|verdens)mål|indsatsområde|aktivitet|kap(?:itel|\.)|afsnit|indikator|tabel|figur"
    r"|bilag)\s\d+(?:\.\d+)*(?=\s*(?:[:.)–-]|,?\s[A-ZÆØÅ]|$))"
)
_LISTED = r"^\d{1,2}(?:(?:\.\d{1,2})*[.)]|(?:\.\d{1,2})+)\s+(?=(?-i:[A-ZÆØÅ]))"
_NO_FIGURE = re.compile(f"(?:{_DATED}|{ENUMERATED}|{_LISTED})", re.IGNORECASE)


@dataclass(frozen=True)
class MentionedNumber:
    """A number or an interval of a text, as it stands from `start` to `end`."""

    text: str
    start: int
    end: int
    low: float
    high: float
    unit: str | None = None


def mentioned_numbers(text: str) -> list[MentionedNumber]:
    """The numbers of a text in figures, from the first."""
    no_figures = [match.span() for match in _NO_FIGURE.finditer(text)]
    tokens = [
        replace(token, sign=Sign.NOT_A_COUNT) if _is_none(token, no_figures) else token
        for token in tokens_of(text)
    ]
    numbers = []
    for mention in mentions_of(text, tokens, NOTHING_ASKED):
        start, end = tokens[mention.first].start, tokens[mention.last].end
        if text[start].isdecimal() or text[start] in "-–−,.":
            numbers.append(
                MentionedNumber(
                    text[start:end], start, end, mention.low, mention.high, mention.unit
                )
            )
    return numbers


def _is_none(token: Token, no_figures: list[tuple[int, int]]) -> bool:
    is_within = any(start <= token.start < end for start, end in no_figures)
    is_year = token.sign is Sign.NUMBER and _YEAR.fullmatch(token.text) is not None
    return is_within or is_year
