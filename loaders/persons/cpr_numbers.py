"""Where a CPR number stands: by its form, by the word before it, and by the heading it is under."""

import re
from collections.abc import Iterator
from datetime import date

import polars as pl

from domain.spelling import plain
from loaders.raw.sheets import Sheet

Place = tuple[int, int]

# A cheap look at every text first: CPR numbers need ten digits, or nine where a zero is lost.
_CPR_SHAPED = r"\d{6}\s?[^\w\s]?\s?\d{4}|^\s*\d{9}(?:[.,]0+)?\s*$"
_SEPARATED = re.compile(r"(?<!\d)(?<!\d[.,])(\d{6})(?:\s?[-‐‑–—/]\s?|\s)\d{4}(?!\d|[.,]\d)")
_TEN_DIGITS = re.compile(r"(?<![\d+])(?<!\d[.,])\d{10}(?!\d|[.,]\d)")
_IN_PAIRS = re.compile(
    r"(?<![\d+])(?<!\d )(\d\d) (\d\d) \d\d(?:[ -]\d{4}| \d\d \d\d)(?! ?\d|[.,]\d)"
    r"|(?<![\d+])(?<!\d[.,-])(\d\d)[.-](\d\d)[.-]\d\d ?- ?\d{4}(?!\d|[.,]\d)"
)
_LOST_ZERO = re.compile(r"\s*(\d{9})(?:[.,]0+)?\s*")
_ALONE = re.compile(r"\s*(\d{9,10})(?:[.,]0+)?\s*")
_CALLED = re.compile(r"(?i)\b(?:cpr|person ?n(?:r|ummer))[^\d\n]{0,12}\d{6}\W{0,3}\d{4}(?!\d)")
_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)

_HEADING_SHAPED = r"(?i)cpr|person.{0,3}n(?:r|um)"
_HEADING = re.compile(r"\bcpr|\bperson ?n(?:r|ummer|umre)\b")
_LONGEST_HEADING = 60
_OF_THINGS = re.compile(
    r"kode|\bid\b|\bi?d? ?n(?:r|ummer)\b|sag|konto|\bean\b|afdeling|bolig|bydel|distrikt|kvarter"
    r"|faktura|bilag|projekt|telefon|\btlf\b"
)
_OF_PERSONS = re.compile(r"borger|beboer|deltager|barn|børn|unge?\b|elev|klient|person|navn|famili")
_FEWEST_CODES = 4


def is_cpr_number_in(text: str) -> bool:
    """Whether a text holds a CPR number.

    With a separator its date must be one, and with the word before it nothing more is needed; ten
    digits alone, or nine that lost a zero, must also meet the modulus 11 rule, so that figures and
    phone numbers pass. Numbers given since 2007 need not meet it: those are known by their heading.
    """
    if any(map(_is_date, _SEPARATED.findall(text))) or _CALLED.search(text):
        return True
    lost_zero = _LOST_ZERO.fullmatch(text)
    alone = [*_TEN_DIGITS.findall(text), *([f"0{lost_zero[1]}"] if lost_zero else [])]
    return any(map(_is_checked, alone))


def is_cpr_number_typed(text: str) -> bool:
    """Whether what is typed in a field may hold a CPR number: there neither the modulus 11 rule
    nor a heading is waited for, and the digits may stand in pairs; its date must be one.
    """
    pairs = ["".join(filter(None, match)) for match in _IN_PAIRS.findall(text)]
    return is_cpr_number_in(text) or any(map(_is_date, [*_TEN_DIGITS.findall(text), *pairs]))


def cpr_places(sheet: Sheet, texts: pl.Series) -> list[Place]:
    """The cells and notes with a CPR number, of a sheet with these different texts: by what they
    hold or the heading above or beside them, and not where a column of codes only looks like it.
    """
    shaped = texts.filter(texts.str.contains(_CPR_SHAPED)).to_list()
    if not shaped:
        return []
    numbered = {text for text in shaped if is_cpr_number_in(text)}
    places = [place for place, _ in sheet.places_of(numbered)]
    codes = {column for column in {column for _, column in places} if _holds_codes(sheet, column)}
    places = [
        (row, column)
        for row, column in places
        if column not in codes or not _ALONE.fullmatch(sheet.text(row, column))
    ]
    return sorted({*places, *_under_their_heading(sheet, texts, shaped)})


def _under_their_heading(sheet: Sheet, texts: pl.Series, shaped: list[str]) -> Iterator[Place]:
    """The cells of ten digits below or right of a heading that says whose number they are."""
    spelt = texts.filter(texts.str.contains(_HEADING_SHAPED)).to_list()
    headings = {text for text in spelt if _is_heading(text)}
    if not headings:
        return
    named = [place for place, _ in sheet.places_of(headings)]
    columns = {column: row for row, column in reversed(named)}
    rows = dict(reversed(named))
    numbers = {text for text in shaped if _ALONE.fullmatch(text)}
    for (row, column), _ in sheet.places_of(numbers):
        if columns.get(column, row) < row or rows.get(row, column) < column:
            yield row, column


def _is_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and _HEADING.search(plain(text)) is not None


def _holds_codes(sheet: Sheet, column: int) -> bool:
    """Whether the numbers of a column are the codes of districts, cases or accounts: they all begin
    alike, which no birthdays do; or fewer than half can be a CPR number, under a heading of things.
    """
    texts = [sheet.text(row, column) for row in range(len(sheet.rows))]
    numbers = {match[1].zfill(10) for match in map(_ALONE.fullmatch, texts) if match}
    headings = [plain(text) for text in texts if text and not any(map(str.isdigit, text))]
    if any(_OF_PERSONS.search(heading) or _HEADING.search(heading) for heading in headings):
        return False
    if len(numbers) > 1 and len({number[:6] for number in numbers}) == 1:
        return True
    is_of_things = any(map(_OF_THINGS.search, headings[:1]))
    possible = sum(map(_is_checked, numbers))
    return is_of_things and len(numbers) >= _FEWEST_CODES and 2 * possible < len(numbers)


def _is_checked(number: str) -> bool:
    """Whether ten digits are a date and what meets the modulus 11 rule."""
    return _is_date(number) and _meets_modulus_11(number)


def _is_date(number: str) -> bool:
    """Whether a number begins with a day and a month that some year has."""
    try:
        date(2000, int(number[2:4]), int(number[:2]))
    except ValueError:
        return False
    return True


def _meets_modulus_11(number: str) -> bool:
    return sum(w * int(digit) for w, digit in zip(_WEIGHTS, number, strict=True)) % 11 == 0
