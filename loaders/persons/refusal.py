"""What may never be kept: CPR numbers and lists of persons. A file that holds one is refused, and
nothing of it is repeated.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from enum import Flag, auto
from functools import lru_cache, reduce
from itertools import chain, zip_longest
from operator import or_

import polars as pl

from domain.places import address
from domain.spelling import plain
from loaders.findings.messages import Finding, finding, named_first
from loaders.findings.person_messages import (
    IN_TEXT,
    in_cells,
    in_sheet_name,
    outside_cells,
    whole_sheet,
)
from loaders.persons.cpr_numbers import cpr_places, is_cpr_number_in, is_cpr_number_typed
from loaders.raw.sheets import FrameRows, RawFile, Sheet

# So many persons on a list at least: a report may name a couple of people to write to.
_PERSONS = 3
# So many things that a row tells of a person at least, and headers of such things in a header row.
_FEWEST = 2
# Those of the plan's own staff who may be named with a phone number or an address to write to.
_STAFF = re.compile(r"(?i)kontakt|leder\b|ansvarlig|koordinator|medarbejder|konsulent|sekretær")
_LONGEST_ACROSS = 200
_TEXTS_KEPT = 10_000
_YEARS_SINCE_A_BIRTH = 10


class _Detail(Flag):
    """What a cell tells of a person."""

    NOTHING = 0
    NAME = auto()
    BIRTHDAY = auto()
    ADDRESS = auto()
    PHONE = auto()
    EMAIL = auto()
    CHILDS_BIRTHDAY = auto()


STREET = r"(?:vej|gade|allé|alle|stræde|vænget|parken|torvet?|plads|boulevard|haven|toften|bakken)"
_SHAPES = {
    _Detail.EMAIL: re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}"),
    _Detail.PHONE: re.compile(
        r"(?<![\d.,])(?:\+?45 ?)?(?:(?:\d\d[ -]){3}\d\d|\d{4} \d{4})(?! ?\d)|\+45 ?\d{8}\b"
        # Eight digits alone, but not an amount in whole thousands.
        r"|^(?!\d{5}000$)[2-9]\d{7}$"
    ),
    _Detail.ADDRESS: re.compile(rf"\b[A-ZÆØÅ][\wæøåé]*{STREET} \d{{1,3}} ?[A-Z]?\b"),
}
_DATE = re.compile(r"\b(?:(\d{4})-(\d\d)-(\d\d)|(\d\d?)[./-](\d\d?)[./-](\d{4}))\b")
_NAMED = r"[A-ZÆØÅÉ][\w'’-]+(?: [A-ZÆØÅÉ][\w'’-]*\.?){1,4}"
_NAME = re.compile(_NAMED)
# A cheap look at every text first: what a detail or its header holds at least.
_CONTACT_SHAPED = (
    rf"@|(?:\d\d[ -]){{3}}\d\d|\d{{4}} \d{{4}}|^\s*[2-9]\d{{7}}\s*$|\+45|{STREET} \d"
    r"|\d{4}-\d\d-\d\d|\d[./-]\d\d?[./-]\d{4}"
)
_NAME_SHAPED = rf"^\s*{_NAMED}\s*$"
_HEADER_SHAPED = r"(?is)^.{0,20}(?:navn|fød|f\W{0,3}dato|adresse|telefon|tlf|mobil|mail)"
_HEADERS = {
    _Detail.NAME: re.compile(
        r"(for|efter)?navn(e|et)?$|(borger|beboer|deltager|barn)(s|ens)? navn"
    ),
    _Detail.BIRTHDAY: re.compile(r"fødselsda\w+|født|f dato|fødsels?dag og år"),
    _Detail.ADDRESS: re.compile(r"(bopæls?|privat)?adresse$|vejnavn"),
    _Detail.PHONE: re.compile(r"(telefon|tlf|mobil)( ?(nr|nummer))?$|telefonnummer"),
    _Detail.EMAIL: re.compile(r"e ?mail|mail(adresse)?$"),
}
_FILLED_AS = {
    _Detail.NAME: re.compile(r"\D+"),
    _Detail.BIRTHDAY: re.compile(r".*\d.*\d.*"),
    _Detail.ADDRESS: re.compile(r"(?=.*\d)(?=.*[^\W\d]).*"),
    _Detail.PHONE: re.compile(r"(?:\D*\d){8,10}\D*"),
    _Detail.EMAIL: re.compile(r".*@.*"),
}


def of_persons(raw_file: RawFile) -> Finding | None:
    """The error that refuses a file for what its cells tell of persons, or None."""
    for number, sheet in enumerate(raw_file.sheets, 1):
        if is_cpr_number_in(sheet.name or ""):
            return finding("cpr_number", place=in_sheet_name(number))
        notes = pl.Series(list(sheet.notes.values()), dtype=pl.String)
        texts = pl.concat([sheet.distinct_texts, notes])
        cells = [address(*place) for place in cpr_places(sheet, texts)]
        if cells:
            place = in_cells(sheet.name, named_first(list(dict.fromkeys(cells))))
            return finding("cpr_number", sheet.name, cells[0], place=place)
        if _is_list_of_persons(sheet, texts):
            return finding("list_of_persons", sheet.name, place=whole_sheet(sheet.name))
    for outside in raw_file.outside:
        if is_cpr_number_in(outside.text):
            return finding("cpr_number", place=outside_cells(outside.kind, outside.sheet))
    typed = (report.texts for report in raw_file.reports) if raw_file.is_form else ()
    return next(filter(None, map(of_text, chain.from_iterable(typed))), None)


def of_text(text: str) -> Finding | None:
    """The error that refuses what is typed for a CPR number in it, or None."""
    return finding("cpr_number", place=IN_TEXT) if is_cpr_number_typed(text) else None


def is_person_in(text: str) -> bool:
    """Whether a line of text tells who a person is: a CPR number, a birthday, a phone or an e-mail.

    An address may be where something was held, and a name a place's.
    """
    details = _detail(text, _Detail.NOTHING)
    return is_cpr_number_in(text) or bool(
        details & (_Detail.BIRTHDAY | _Detail.PHONE | _Detail.EMAIL)
    )


def _is_list_of_persons(sheet: Sheet, texts: pl.Series) -> bool:
    """Whether rows or columns of a sheet name persons with what tells who they are."""
    headers = texts.filter(texts.str.contains(_HEADER_SHAPED))
    if texts.str.contains(_CONTACT_SHAPED).sum() < _PERSONS and len(headers) < 2:
        return False
    if _has_persons(_telling_rows(sheet.rows)):
        return True
    is_short = len(sheet.rows) <= _LONGEST_ACROSS
    return is_short and _has_persons(list(zip_longest(*sheet.rows, fillvalue="")))


def _telling_rows(rows: Sequence[Sequence[str]]) -> Iterable[Sequence[str]]:
    """The rows that may be headers, or tell two things of a person under the headers of their
    columns: of a long list of other things, none.
    """
    if not isinstance(rows, FrameRows):
        return rows
    headers = details = pl.repeat(0, len(rows), dtype=pl.Int64, eager=True)
    for column, texts in zip(rows.frame.iter_columns(), rows.distinct, strict=True):
        shaped_as_headers = texts.filter(texts.str.contains(_HEADER_SHAPED))
        of_header = {text: one for text in shaped_as_headers if (one := _header_detail(text))}
        above = {_Detail.NOTHING, *of_header.values()}
        is_shaped = texts.str.contains(_CONTACT_SHAPED) | texts.str.contains(_NAME_SHAPED)
        shaped = texts if of_header else texts.filter(is_shaped)
        told = {text: reduce(or_, (_detail(text, one) for one in above)) for text in shaped}
        headers += column.is_in(list(of_header)).cast(pl.Int64)
        details |= column.replace_strict(
            {text: detail.value for text, detail in told.items() if detail},
            default=0,
            return_dtype=pl.Int64,
        )
    is_telling = (headers >= _FEWEST) | (details.bitwise_count_ones() >= _FEWEST)
    return rows.frame.filter(is_telling).iter_rows()


def _has_persons(records: Iterable[Sequence[str]]) -> bool:
    """Whether enough records differ in what they tell of a person beside the name."""
    # Kept no longer than the look takes: what a text tells may be who a person is.
    header_detail, detail = lru_cache(_TEXTS_KEPT)(_header_detail), lru_cache(_TEXTS_KEPT)(_detail)
    headers: list[_Detail] = []
    persons: set[tuple[str, ...]] = set()
    for record in records:
        named = list(map(header_detail, record))
        if sum(map(bool, named)) >= _FEWEST:
            headers = named
            continue
        known = headers + [_Detail.NOTHING] * (len(record) - len(headers))
        details = list(map(detail, record, known))
        if _is_of_staff(record, details):
            continue
        if any(text.strip().isdecimal() for text in record):
            details = list(map(_without_childs_birthday, details))
        if len(reduce(or_, details, _Detail.NOTHING)) >= _FEWEST:
            cells = zip(record, details, known, strict=False)
            persons.add(tuple(_distinctive(*cell) for cell in cells if cell[1] & ~_Detail.NAME))
        if len(persons) >= _PERSONS:
            return True
    return False


def _is_of_staff(record: Sequence[str], details: Sequence[_Detail]) -> bool:
    """Whether a record names somebody to write to, with no more than that takes."""
    combined = reduce(or_, details, _Detail.NOTHING)
    is_contact = not combined & ~(_Detail.NAME | _Detail.PHONE | _Detail.EMAIL)
    return is_contact and any(map(_STAFF.search, record))


def _without_childs_birthday(detail: _Detail) -> _Detail:
    """What a cell tells where a count stands beside it: a date of late years is then a report's."""
    return detail & ~_Detail.CHILDS_BIRTHDAY


def _distinctive(text: str, detail: _Detail, header: _Detail) -> str:
    """What sets a person apart: the text, but only the year of what no header calls a birthday.

    Dates of one year are when something was paid or held; birthdays lie years apart.
    """
    is_birthday = detail & ~_Detail.NAME in (_Detail.BIRTHDAY, _Detail.CHILDS_BIRTHDAY)
    if is_birthday and header != _Detail.BIRTHDAY:
        return "".join(str(_year(groups)) for groups in _DATE.findall(text))
    return text


def _header_detail(text: str) -> _Detail:
    """What a header says that the cells under it tell of a person."""
    spelling = plain(text)
    return next((d for d, header in _HEADERS.items() if header.match(spelling)), _Detail.NOTHING)


def _detail(text: str, header: _Detail) -> _Detail:
    """What a cell tells of a person, by its own text and by its header."""
    text = text.strip()
    if not text:
        return _Detail.NOTHING
    details = [detail for detail, shape in _SHAPES.items() if shape.search(text)]
    dates = _DATE.findall(text)
    details += [_Detail.BIRTHDAY] if any(map(_is_birthday, dates)) else []
    details += [_Detail.CHILDS_BIRTHDAY] if any(map(_may_be_a_childs, dates)) else []
    details += [_Detail.NAME] if _NAME.fullmatch(text) else []
    details += [header] if header and _FILLED_AS[header].fullmatch(text) else []
    return reduce(or_, details, _Detail.NOTHING)


def _is_birthday(groups: Sequence[str]) -> bool:
    """Whether a date lies so far back that it is somebody's, not a report's or an activity's."""
    return 1900 < _year(groups) < datetime.now(UTC).year - _YEARS_SINCE_A_BIRTH


def _may_be_a_childs(groups: Sequence[str]) -> bool:
    """Whether a date of the last years may be a birthday: things begin and end on the first, the
    middle or the last of a month.
    """
    year, day = _year(groups), int(groups[2] or groups[3])
    this_year = datetime.now(UTC).year
    is_of_late = this_year - _YEARS_SINCE_A_BIRTH <= year < this_year
    return is_of_late and day not in (1, 15, 28, 29, 30, 31)


def _year(groups: Sequence[str]) -> int:
    return int(groups[0] or groups[5])
