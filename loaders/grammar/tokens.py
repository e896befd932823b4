"""A cell's or a criterion's text cut into the words of the grammar: figures, labels, modifiers,
plain words.

Every sign has a letter, so that a sequence of tokens can be matched by a pattern over the letters
of its signs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from domain.letters import RAISED
from loaders.grammar.numbers import NUMBER_PATTERN, NUMBER_WORDS, Number, read_number
from loaders.grammar.person_marks import MARKS


class Sign(StrEnum):
    """What a token is, and its letter in the patterns of `cells` and `criteria`."""

    NUMBER = "n"
    PERCENT = "%"
    AREA = "A"
    QUARTER = "Q"
    TOTAL = "T"
    THIS_QUARTER = "q"
    APPROXIMATELY = "~"
    AT_LEAST = ">"
    AT_MOST = "<"
    BETWEEN = "b"
    AND = "g"
    TO = "t"
    OUT_OF = "o"
    PER = "p"
    LEAD = "l"
    PLANNED = "e"
    OF_WHICH = "h"
    CURRENCY = "k"
    NOT_A_COUNT = "x"
    WORD = "w"
    ASIDE_START = "("
    ASIDE_END = ")"
    EQUALS = "="
    DASH = "-"
    PLUS = "+"
    STAR = "*"
    DOUBT = "?"
    MARK = "."


@dataclass(frozen=True)
class Token:
    """One word of a text, and where it stands in it."""

    sign: Sign
    text: str
    start: int
    end: int

    @property
    def number(self) -> Number | None:
        """The number of a `NUMBER`; None when its separators make no number."""
        word = NUMBER_WORDS.get(self.text.casefold())
        return read_number(self.text) if word is None else Number(float(word))

    @property
    def quarter(self) -> int:
        """The number of a `QUARTER`."""
        return next(int(letter) for letter in self.text if letter.isdigit())


def letters(tokens: Sequence[Token]) -> str:
    """The signs of the tokens, one letter each."""
    return "".join(token.sign for token in tokens)


def _words(*alternatives: str) -> str:
    return rf"\b(?:{'|'.join(alternatives)})(?![^\W_])"


# First match wins: labels, then what only looks like a figure (dates, ages), then the figures.
_LABELS = (
    (Sign.THIS_QUARTER, _words(r"(?:i\s+)?dette\s+kvartal", r"i\s+kvartalet")),
    (
        Sign.QUARTER,
        _words(r"[KQ]\s?[1-4](?!\d)", r"[1-4]\.?\s*(?:kvartal|kvt\.?)", r"kvartal\s[1-4]"),
    ),
)
_OTHERS = (
    # What stands for a person that is left out is a word among the others, no aside.
    (Sign.WORD, "|".join(map(re.escape, MARKS))),
    (
        Sign.NOT_A_COUNT,
        r"\d{1,2}[./]\d{1,2}[./-]\d{2,4}\b"
        r"|\b\d{4}-\d{2}-\d{2}\b"
        r"|\b(?:den|d\.)\s*\d{1,2}(?:[./]\s*\d{1,2}|\.\s*[a-zæøå]+)"
        r"|\bkl\.?\s*\d{1,2}(?:[:.]\d{2})?(?:\s*[-–]\s*\d{1,2}(?:[:.]\d{2})?)?"
        r"|\d+(?:\s*[-–]\s*\d+)?[-\s]*årige?\w*"
        r"|§+\s*\d+\w*"
        r"|\b(?:inden|senest|før)(?:\s(?:udgangen\saf|i))?\s(?:19|20)\d{2}\b"
        r"|\b(?:i\s)?skoleår(?:et)?\s(?:19|20)\d{2}\s*/\s*\d{2,4}\b"
        r"|\b(?:år|i)\s(?:19|20)\d{2}\b"
        r"|\b\d{1,2}\.(?=\s?(?-i:[a-zæøå]))"
        rf"|\b\d+(?:[.,]\d+)*[^\W\d_{RAISED}]\w*",
    ),
    (Sign.TOTAL, _words(r"i\s?alt", "hovedtotal", "totalt?", "samlet", "sum")),
    (
        Sign.APPROXIMATELY,
        _words(
            r"ca\.?", "cirka", "circa", "omkring", "omtrent", "næsten", r"lige\s+(?:over|under)",
            r"lidt\s+(?:over|under)", r"godt(?:\s+og\s+vel)?", "knap", "over",
            r"(?:mere|flere)\s+end",
        )
        + r"|[~≈>≥](?=\s*\d)",
    ),
    (Sign.AT_LEAST, _words(r"min\.?", "minimum", "mindst", r"overstiger?")),
    (
        Sign.AT_MOST,
        _words(
            r"ma(?:ks|x)\.?", "maksimum", "maksimalt", "højst", r"op\s+til", "under",
            r"(?:mindre|færre)\s+end",
            r"ikke\s+(?:over(?:stiger?)?|(?:mere|flere)\s+end)",
        )
        + r"|[<≤](?=\s*\d)",
    ),
    (Sign.BETWEEN, _words("mellem", "fra")),
    (Sign.OF_WHICH, _words("heraf", "hvoraf", r"inkl\.?", "inklusive", r"ekskl\.?", "eksklusive")),
    (Sign.CURRENCY, _words(r"kr\.?", "kroner", "dkk")),
    (Sign.AND, _words("og")),
    (Sign.TO, _words("til")),
    (Sign.OUT_OF, _words(r"ud\s+af(?:\s+de)?", r"af(?:\s+de)?(?=\s+\d)")),
    (Sign.PER, _words(r"pr\.?", "per")),
    (
        Sign.LEAD,
        _words(
            "der", "har", "været", "er", "var", "blev", "i", "vi", r"gennemsnit(?:lig)?t?", "må",
            "skal", "udgøre?", "ligger?", r"op\s+på",
        ),
    ),
    (
        Sign.PLANNED,
        _words(
            r"invitere[st]\w*", r"inviteret", r"planl[aæ]g\w*", r"forvente[srt]\w*", r"aflyst\w*",
            r"venteliste\w*", r"ikke", r"faldet", r"mangler",
        ),
    ),
    (Sign.PERCENT, r"%|" + _words("procent", r"pct\.?")),
    (
        Sign.NUMBER,
        rf"(?<!\w)(?<!\d[.,]){NUMBER_PATTERN}|(?<![\w.,])[.,]\d+(?![\w.,])|"
        + _words(*NUMBER_WORDS),
    ),
    (Sign.WORD, r"[^\W\d_][\w’']*(?:-\w+)*"),
    (Sign.ASIDE_START, r"[(\[]"),
    (Sign.ASIDE_END, r"[)\]]"),
    (Sign.EQUALS, r"[:=]"),
    (Sign.DASH, r"[-–—]"),
    (Sign.PLUS, r"\+"),
    (Sign.STAR, rf"\*|⁽?[{RAISED}]+⁾?"),
    (Sign.DOUBT, r"\?"),
    (Sign.MARK, r"\S"),
)  # fmt: skip
_UNKNOWN_AREA_CODE = r"(?-i:\b[A-ZÆØÅ]{1,3}\d?)(?=\s*[:=])"


@lru_cache(maxsize=64)
def _pattern(codes: tuple[str, ...], names: tuple[str, ...]) -> tuple[re.Pattern[str], list[Sign]]:
    """One pattern with a group per sign; area codes count only as written, names in any case."""
    areas = [rf"(?-i:\b{re.escape(code)}(?!\w))" for code in codes if not code.isdigit()]
    areas += [rf"\b{re.escape(name)}(?!\w)" for name in sorted(names, key=len, reverse=True)]
    area_sign = (Sign.AREA, "|".join([*areas, _UNKNOWN_AREA_CODE]))
    signs = [*_LABELS, area_sign, *_OTHERS]
    groups = "|".join(f"({pattern})" for _, pattern in signs)
    return re.compile(groups, re.IGNORECASE), [sign for sign, _ in signs]


def tokens_of(text: str, codes: Sequence[str] = (), names: Sequence[str] = ()) -> list[Token]:
    """The tokens of a text; `codes` and `names` are those of the areas a label may name."""
    pattern, signs = _pattern(tuple(codes), tuple(names))
    return [
        Token(signs[(match.lastindex or 1) - 1], match.group(), match.start(), match.end())
        for match in pattern.finditer(text)
    ]
