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
from loaders.grammar.figure_words import FRACTIONS
from loaders.grammar.machine_text import PLACES
from loaders.grammar.numbers import MINUS, NUMBER_PATTERN, NUMBER_WORDS, Number, read_number
from loaders.grammar.person_marks import MARKS
from wording.formats import MONTHS


class Sign(StrEnum):
    """What a token is, and its letter in the patterns of `cells` and `criteria`."""

    NUMBER = "n"
    FRACTION = "f"
    SCALE = "s"
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


# First match wins: addresses, labels, what only looks like a figure (dates, ages), the figures.
_PLACE = (Sign.NOT_A_COUNT, "|".join(PLACES))
_LABELS = (
    (Sign.THIS_QUARTER, _words(r"(?:i\s+)?dette\s+kvartal", r"i\s+kvartalet")),
    (
        Sign.QUARTER,
        _words(r"[KQ]\s?[1-4](?!\d)", r"[1-4]\.?\s*(?:kvartal|kvt\.?)", r"kvartal\s[1-4]"),
    ),
)
_MONTH = "(?:" + "|".join(rf"{month[:3]}(?:{month[3:]}|t)?" for month in MONTHS) + r")\b\.?"
_DAY = r"\d{1,2}(?:[./]\s?\d{1,2}\b\.?|\.?\s*" + _MONTH + ")"
_YEAR = r"(?:19|20)\d{2}"
_CLASSES = r"\d{1,2}\.?(?:\s*(?:[-–+,&/]|og|til)\s*\d{1,2}\.?)*"
# What holds figures and is none: a day, a week, a time, an age, a year, a class, a place.
_NOT_COUNTS = (
    r"\d{1,2}[./]\d{1,2}[./-]\d{2,4}\b",
    r"\b\d{4}-\d{2}-\d{2}\b",
    rf"\b\d{{1,2}}-\d{{1,2}}-{_YEAR}\b",
    rf"\b(?:den|d\.|først|pr\.|per|til|fra|efter|inden|senest|medio|ultimo|primo)\s*{_DAY}"
    rf"(?:[\s/-]*{_YEAR})?",
    rf"(?<![\d./]){_DAY}(?=\s*[):])(?:[\s/-]*{_YEAR})?",
    rf"(?<![\d./]){_DAY}(?:\s*(?:,|og|samt|[&+])\s*{_DAY})+(?![\d/])",
    rf"\b\d{{1,2}}\.?\s*{_MONTH}(?:\s*{_YEAR})?",
    rf"\b{_MONTH}(?:[\s-]*{_YEAR}|(?:-|\s?')\d{{2}}\b|\s\d{{2}}(?=\s*\)))",
    r"\buge(?:rne)?\s*\d{1,2}(?:\s*(?:[-–,+&]|og|til)\s*\d{1,2})*",
    r"\bkl\.?\s*\d{1,2}(?:[:.]\d{2})?(?:\s*[-–]\s*\d{1,2}(?:[:.]\d{2})?)?",
    r"\d+(?:\s*[-–]\s*\d+)?[-\s]*årige?\w*",
    r"(?:\bi\s)?\balder(?:en|sgruppen)?\s*(?:fra\s)?\d+\s*(?:[-–]|til|og)\s*\d+(?:\s*år\b)?",
    r"\b\d+(?:\s*(?:[-–]|til)\s*)\d+\+?\s*år\b",
    r"\b(?:på|fra|mellem|over|under|fyldt)\s\d+(?:\s*(?:[-–]|til|og)\s*\d+)?\+?\s*år\b",
    r"\b\d+\+\s*år\b|\b\d+\s*års\b",
    r"§+\s*\d+\w*",
    r"\bskala(?:en)?\s*(?:fra|på|:)?\s*\d+\s*(?:[-–]|til)\s*\d+",
    rf"\bfødt\s(?:i\s)?{_YEAR}\b",
    r"\bn\s?=\s?\d+",
    r"\b\d{8}\b|\b\d{2}(?:\s\d{2}){3}\b",
    r"\b\d{1,2}\.\d{1,2}\.(?=\s|$|\))",
    r"\b\d{1,2}\+(?=\s*:)",
    rf"(?:(?<=[KQ][1-4]\s)|(?<=kvartal\s)|(?<=kvt\.\s)|(?<=halvår\s)){_YEAR}\b",
    rf"\b(?:inden|senest|før|siden|efter|ultimo|primo|medio)"
    rf"(?:\s(?:udgangen\saf|i|den))*\s{_YEAR}\b",
    rf"\b(?:i\s)?skoleår(?:et)?\s{_YEAR}\s*/\s*\d{{2,4}}\b",
    rf"\b{_YEAR}\s?/\s?\d{{2}}(?!\d)",
    rf"\b(?:år(?:et)?|i|for|pr\.?|per|fra|til)\s{_YEAR}\b(?!\s+(?!(?:og|til|mod|men|samt|var|er)\b)[a-zæøå])",
    rf"[(\[]\s*{_YEAR}\s*[)\]]",
    rf"\b{_CLASSES}\s*(?:klasse(?:trin|rne|n)?\b|kl\.)(?<!\d\s(?=klasser))",
    r"\b[^\W\d]+(?:gade|vej|allé|alle|plads|torv|stræde|vænget|parken)\s\d+(?:\s?[a-z]\b)?",
    r"\b(?:nr\.|nummer|blok|opgang|afd\.?|afdeling|lokale|side|fase|trin|niveau|bus|tlf\.?"
    r"|telefon|hold|klasse|forløb|modul|gruppe|runde|bilag|note|figur|tabel|punkt|pkt\.?|s\.|fane|ark"
    r"|indsats|projekt|delprojekt|aktivitet|delmål|spor|opgave|tema|emne)\s\d+(?:\s?[-–]\s?\d+)?\b",
    r"\b\d{1,2}\.(?=\s?(?-i:[a-zæøå]))",
    rf"\b\d+(?:[.,]\d+)*(?!x\b|[½¼¾])[^\W\d_{RAISED}½¼¾]+\w*",
)
_THOUSAND_KRONER = r"t\.?\s?kr\b\.?|tdkk|kkr\b\.?|(?:tusinde?|i\stusinde?)\s+kr(?:oner)?\b\.?"
_OTHERS = (
    # What stands for a person that is left out is a word among the others, no aside.
    (Sign.WORD, "|".join(map(re.escape, MARKS))),
    (
        Sign.SCALE,
        rf"(?:(?<=[\d½¼¾])|(?<=[\d½¼¾]\s)|(?<=\d\s\())(?:{_THOUSAND_KRONER}"
        r"|(?:i\s)?1[. ]?000\s?kr(?:oner)?\b\.?"
        r"|mio\b\.?|mill\b\.?|million(?:er)?\b|mia\b\.?|milliard(?:er)?\b|tusinde?\b|hundrede\b)"
        r"|(?<=\w\s)(?:tusinde?|hundrede|millioner|million|dusin|snese)\b",
    ),
    (Sign.STAR, r"(?<=\d\s)\d\)(?=\s|$)"),
    (Sign.NOT_A_COUNT, "|".join(_NOT_COUNTS)),
    (Sign.TOTAL, _words(r"i\s?alt", "hovedtotal", "totalt?", "samlet", "tilsammen", "sum")),
    (
        Sign.APPROXIMATELY,
        _words(
            r"ca\.?", "cirka", "circa", "omkring", "omtrent", "næsten", r"lige\s+(?:over|under)",
            r"lidt\s+(?:over|under)", r"godt(?:\s+og\s+vel)?", "knapt?", "over",
            r"(?:mere|flere)\s+end", r"tæt\s+på", "anslået", "skønsmæssigt",
        )
        + r"|[~≈>≥](?=\s*\d)",
    ),
    (
        Sign.AT_LEAST,
        _words(
            r"min\.?", "minimum", "mindst", r"overstiger?",
            r"ikke\s+(?:under|(?:færre|mindre)\s+end)",
        ),
    ),
    (
        Sign.AT_MOST,
        _words(
            r"ma(?:ks|x)\.?", "maksimum", "maksimalt", "højst", r"op\s+til", "under",
            r"(?:mindre|færre|lavere)\s+end",
            r"ikke\s+(?:over(?:stiger?)?|(?:mere|flere)\s+end)",
        )
        + r"|[<≤](?=\s*=?\s*\d)",
    ),
    (Sign.BETWEEN, _words("mellem", "fra")),
    (Sign.CURRENCY, _words(r"kr\.?", "kroner", "dkk")),
    (Sign.AND, _words("og")),
    (Sign.TO, _words("til") + "|→|->|=>"),
    (Sign.OUT_OF, _words(r"ud\s*af(?:\s+(?:de|i\s+alt))?", r"af(?:\s+(?:de|i\s+alt))?(?=\s+\d)")),
    (Sign.PER, _words(r"pr\.?", "per")),
    (Sign.PERCENT, r"%(?!\s?-?\s?point)|" + _words("procent", r"pct\b(?!\.?\s?-?\s?point)\.?")),
    (Sign.FRACTION, _words(*FRACTIONS)),
    (
        Sign.NUMBER,
        rf"(?<![{MINUS}\w.,])[{MINUS}](?={NUMBER_PATTERN}){NUMBER_PATTERN}"
        rf"|(?<!\w)(?<!\d[.,]){NUMBER_PATTERN}|(?<![\w.,])[.,]\d+(?![\w.,])|"
        + _words(*NUMBER_WORDS),
    ),
    (Sign.STAR, rf"\*|⁽?[{RAISED}]+⁾?|[†‡]+"),
    (Sign.WORD, r"[^\W\d_][\w’']*(?:-\w+)*"),
    (Sign.ASIDE_START, r"[(\[]"),
    (Sign.ASIDE_END, r"[)\]]"),
    (Sign.EQUALS, r"[:=]"),
    (Sign.DASH, rf"[{MINUS}—]"),
    (Sign.PLUS, r"\+"),
    (Sign.DOUBT, r"\?"),
    (Sign.MARK, r"\S"),
)  # fmt: skip
_CODE = r"(?-i:\b[A-ZÆØÅ]{1,3}\d?)"
_UNKNOWN_AREA_CODE = rf"{_CODE}(?=(?:\s*(?:[,/+&]|og\b)\s*{_CODE})*\s*[:=])"


@lru_cache(maxsize=64)
def _pattern(codes: tuple[str, ...], names: tuple[str, ...]) -> tuple[re.Pattern[str], list[Sign]]:
    """One pattern with a group per sign; area codes count only as written, names in any case."""
    areas = [rf"(?-i:\b{re.escape(code)}(?!\w))" for code in codes if not code.isdigit()]
    areas += [rf"\b{re.escape(name)}(?!\w)" for name in sorted(names, key=len, reverse=True)]
    area_sign = (Sign.AREA, "|".join([*areas, _UNKNOWN_AREA_CODE]))
    signs = [_PLACE, *_LABELS, area_sign, *_OTHERS]
    groups = "|".join(f"({pattern})" for _, pattern in signs)
    return re.compile(groups, re.IGNORECASE), [sign for sign, _ in signs]


def tokens_of(text: str, codes: Sequence[str] = (), names: Sequence[str] = ()) -> list[Token]:
    """The tokens of a text; `codes` and `names` are those of the areas a label may name."""
    pattern, signs = _pattern(tuple(codes), tuple(names))
    return [
        Token(signs[(match.lastindex or 1) - 1], match.group(), match.start(), match.end())
        for match in pattern.finditer(text)
    ]
