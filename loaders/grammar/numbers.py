"""Numbers as Danes write them: `1.160`, `7,75`, `1.100,5`, `tre`."""

import re
from dataclasses import dataclass

_SMALL_NUMBER_WORDS = {
    "nul": 0,
    "én": 1,
    "ét": 1,
    "to": 2,
    "tre": 3,
    "fire": 4,
    "fem": 5,
    "seks": 6,
    "syv": 7,
    "otte": 8,
    "ni": 9,
    "ti": 10,
    "elleve": 11,
    "tolv": 12,
    "tretten": 13,
    "fjorten": 14,
    "femten": 15,
    "seksten": 16,
    "sytten": 17,
    "atten": 18,
    "nitten": 19,
}
_TENS = {
    "tyve": 20,
    "tredive": 30,
    "fyrre": 40,
    "halvtreds": 50,
    "tres": 60,
    "halvfjerds": 70,
    "firs": 80,
    "halvfems": 90,
}
_ONES = ("", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni")
NUMBER_WORDS = (
    _SMALL_NUMBER_WORDS
    | _TENS
    | {
        f"{one}og{word}": ten + value
        for word, ten in _TENS.items()
        for value, one in enumerate(_ONES)
        if one
    }
    | {"hundrede": 100, "halvanden": 1.5, "en halv": 0.5, "et par": 2}
)

# A figure as it stands inside a text; which separator it uses is settled by `read_number`.
NUMBER_PATTERN = r"\d+(?:[.,]\d+)*"

_DANISH_NUMBERS = (
    re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?"),
    re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?"),
    re.compile(r"\d*,\d+"),
)
_COMMA_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
# A hyphen, a dash, a minus sign, or the one that Danish accounts are kept with.
MINUS = "-\u2010\u2011\u2012\u2013\u2212\u00f7"
_NEGATIVE = re.compile(rf"[{MINUS}](\d[\d., ]*)|(\d[\d., ]*)[{MINUS}]")
_TOO_LARGE = 1e15
_POINT_DECIMALS = re.compile(r"\d+(?:\.\d+)?|\.\d+")


@dataclass(frozen=True)
class Number:
    """A number, and the other number the same signs could mean, if there is one."""

    value: float
    other_value: float | None = None

    def __neg__(self) -> "Number":
        return Number(-self.value, None if self.other_value is None else -self.other_value)


def read_number(text: str) -> Number | None:
    """The number a text of digits and separators means, or None, also of one so large that its last
    digits would be lost: nobody counts that far.

    A point before three digits separates thousands and a comma decimals, as in Danish. `1,160`
    could be English thousands as well and has both values. A minus may be typographic and stand
    on either side.
    """
    number = _number(text.strip())
    return None if number is None or abs(number.value) >= _TOO_LARGE else number


def _number(text: str) -> Number | None:
    if negative := _NEGATIVE.fullmatch(text):
        number = read_number(negative[1] or negative[2])
        return None if number is None else -number
    if _COMMA_THOUSANDS.fullmatch(text):
        english = float(text.replace(",", ""))
        is_english = "." in text or text.count(",") > 1
        return Number(english) if is_english else Number(_danish_value(text), english)
    if any(pattern.fullmatch(text) for pattern in _DANISH_NUMBERS):
        return Number(_danish_value(text))
    return Number(float(text)) if _POINT_DECIMALS.fullmatch(text) else None


def _danish_value(text: str) -> float:
    return float(re.sub(r"[.\s\u00a0\u202f]", "", text).replace(",", "."))
