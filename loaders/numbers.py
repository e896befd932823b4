"""Numbers as Danes write them: `1.160`, `7,75`, `1.100,5`, `tre`."""

import re
from dataclasses import dataclass

NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        "nul én to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten "
        "sytten atten nitten tyve".split()
    )
}

# A figure as it stands inside a text; which separator it uses is settled by `read_number`.
NUMBER_PATTERN = r"\d+(?:[.,]\d+)*"

_SPACED_THOUSANDS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?")
_POINT_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_COMMA_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_COMMA_DECIMALS = re.compile(r"\d+,\d+")
_POINT_DECIMALS = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Number:
    """A number, and the other number the same signs could mean, if there is one."""

    value: float
    other_value: float | None = None


def read_number(text: str) -> Number | None:
    """The number a text of digits and separators means, or None.

    A point before three digits separates thousands and a comma decimals, as in Danish. `1,160` could be English
    thousands as well and has both values.
    """
    text = text.strip()
    if _SPACED_THOUSANDS.fullmatch(text):
        return Number(float(re.sub(r"[\s\u00a0\u202f]", "", text).replace(",", ".")))
    if _POINT_THOUSANDS.fullmatch(text):
        return Number(float(text.replace(".", "").replace(",", ".")))
    if _COMMA_THOUSANDS.fullmatch(text):
        english = float(text.replace(",", ""))
        if "." in text or text.count(",") > 1:
            return Number(english)
        return Number(float(text.replace(",", ".")), english)
    if _COMMA_DECIMALS.fullmatch(text):
        return Number(float(text.replace(",", ".")))
    if _POINT_DECIMALS.fullmatch(text):
        return Number(float(text))
    return None
