"""The areas that an agreement names: by a legend, a list, or the columns of a table.

Places that are only mentioned are asked about. A code or a name that is not there is asked for; in
the meantime each stands for the other.
"""

import re
from collections.abc import Iterable, Sequence

from domain.spelling import plain
from loaders.grammar.areas import legend_entries
from loaders.grammar.numbers import read_number
from plans.agreement import headings, text
from plans.agreement.known_plan import KnownPlan
from plans.agreement.outline import Outline
from plans.agreement.parts import FigureTable, Part, Passage, Table
from plans.agreement.plan_facts import listed
from plans.draft import DraftArea, DraftQuestion, ReadFrom

_RESIDENTS = re.compile(r"(\d[\d. ]*)\s*(?:beboere|indbyggere|personer)\b", re.IGNORECASE)
_CODE = re.compile(r"\((?P<code>[A-ZÆØÅ]{1,3}\d{0,2}|\d{1,3})[\s,;]*\)")
_CODE_FIRST = re.compile(
    r"(?P<code>[A-ZÆØÅ]{1,3}\d{0,2}|(?:[Aa]fd(?:eling|\.)? )?\d{1,3})\s*(?:[:=–-]|$)\s*"
)
_NUMBERED = re.compile(r"(?:[Aa]fd(?:eling|\.)?\s+)(?P<code>\d{1,3})\b")
_WORD = r"(?<!\w)(?:(?:Skt|Sct|Sdr|Ndr|Gl|Nr)\.|[A-ZÆØÅ][\wæøåÆØÅ]+)"
_NAME = rf"{_WORD}(?:(?: |-/?|/){_WORD}){{0,2}}"
_PLACE = (
    r"\b\w{2,}(?:park(?:en)?|parkerne|mark(?:en)?|byen|vang(?:en)?|vænge(?:t)?|toft(?:en)?|gård(?:en)?|haven"
    r"|lykke(?:n)?|højen|bakken|lunden|vej|alle|allé|kvarteret|bebyggelsen)"
)
_MENTIONED = re.compile(rf"{_NAME}(?:(?:, | og |,? samt ){_NAME})*(?: m\.fl\.)?")
_AMONG_AREAS = re.compile(r"\b(?:bolig)?(?:områder|afdelinger)(?:ne)?\b", re.IGNORECASE)
_WITH_RESIDENTS = re.compile(rf"{_NAME} \([^()]*\d beboere[^()]*\)")
_IS_PLACE = re.compile(rf"{_PLACE}$", re.IGNORECASE)
_AND_OTHERS = " m.fl."
_BEFORE = re.compile(
    r"(?:\b(?:i|på|af|fra|mellem|både|omfatter|områderne|afdelingerne|hhv\.)|^[-•]?) ?$"
)
_COLUMNS = {
    "code": re.compile(r"kode|nr|afdelingsnummer|nummer|afd(?:eling)? ?nr"),
    "name": re.compile(r"(?:bolig)?område|navn|(?:bolig)?afdeling|områdets navn"),
    "residents": re.compile(r"(?:antal )?(?:beboere|indbyggere)"),
}


def areas_in(
    outline: Outline, parts: Sequence[Part], known: KnownPlan
) -> tuple[list[DraftArea], list[DraftQuestion]]:
    """The areas that are stated, and what is asked about them; of a known plan only what is new."""
    found: dict[str, DraftArea] = {}
    passages = [part for part in parts if isinstance(part, Passage)]
    for area in (
        *_in_legends(passages),
        *_in_tables(parts),
        *_in_lists(outline),
        *_in_words(passages),
    ):
        if area.code not in found and _named_like(area, found.values()) is None:
            found[area.code] = area
    is_stated = bool(found)
    for area in _in_columns(part for part in parts if isinstance(part, FigureTable)):
        if _named_like(area, found.values()) is None:
            found.setdefault(area.code, area)
    areas = known.named(found.values())
    plan_id = known.plan_id
    questions = asked_of(areas, plan_id)
    is_stated |= bool(known.areas.names_by_code)
    mentioned = [] if is_stated else _mentioned(passages)
    if mentioned:
        questions.append(_about_mentioned(areas, mentioned, plan_id, passages))
    elif not areas and not is_stated:
        questions.append(DraftQuestion("area", plan_id, text.NO_AREAS))
    return areas, questions


def _named_like(area: DraftArea, known: Iterable[DraftArea]) -> DraftArea | None:
    return next((one for one in known if plain(one.name) == plain(area.name)), None)


def asked_of(areas: Sequence[DraftArea], plan_id: str) -> list[DraftQuestion]:
    """The names of areas that have only codes, and the codes of those that have only names."""
    questions = []
    without_names = [area.code for area in areas if area.name == area.code and len(area.code) <= 5]
    without_codes = [area.name for area in areas if area.name == area.code and len(area.code) > 5]
    first = next((area.read_from for area in areas if area.read_from), None)
    place = first.place if first else None
    if without_names:
        asked = text.names_of_areas(without_names)
        raw = ", ".join(without_names)
        questions.append(DraftQuestion("area_name", plan_id, asked, place=place, raw=raw))
    if without_codes:
        asked = text.codes_of_areas(without_codes)
        raw = ", ".join(without_codes)
        questions.append(DraftQuestion("area_code", plan_id, asked, place=place, raw=raw))
    return questions


def _about_mentioned(
    areas: Sequence[DraftArea], names: list[str], plan_id: str, passages: Iterable[Passage]
) -> DraftQuestion:
    place = next((one.place for one in passages if names[0] in one.text), None)
    codes = [area.code for area in areas]
    if not codes:
        asked, readings = text.WHICH_AREAS_ARE_MEANT, tuple(names)
    else:
        asked = text.two_divisions(codes, names)
        readings = (text.division(codes), text.division(names), text.BOTH_DIVISIONS)
    raw = ", ".join(names)
    return DraftQuestion("area", plan_id, asked, place=place, raw=raw, readings=readings)


def _in_legends(passages: Iterable[Passage]) -> Iterable[DraftArea]:
    """`R = Ringparken, S = Sydbyen`."""
    for passage in passages:
        for code, name in legend_entries(passage.text):
            yield DraftArea(code=code, name=name, read_from=passage.read_from)


def _in_tables(parts: Iterable[Part]) -> Iterable[DraftArea]:
    """A table with a column of areas, and perhaps of their codes and residents."""
    for part in parts:
        if not isinstance(part, Table) or not part.rows:
            continue
        roles = {
            role: number
            for number, cell in enumerate(part.rows[0])
            for role, pattern in reversed(_COLUMNS.items())
            if pattern.fullmatch(plain(cell))
        }
        if "name" not in roles or len(roles) < 2:
            continue
        for number, row in enumerate(part.rows[1:], 1):
            cells = {role: row[at].strip() for role, at in roles.items() if at < len(row)}
            if not cells.get("name") or plain(cells["name"]) in ("i alt", "total", "hovedtotal"):
                continue
            count = read_number(cells.get("residents", ""))
            yield DraftArea(
                code=cells.get("code") or cells["name"],
                name=cells["name"],
                residents=round(count.value) if count is not None else None,
                read_from=ReadFrom(" ".join(filter(None, row)), part.place_of(number)),
            )


def _in_lists(outline: Outline) -> Iterable[DraftArea]:
    """What stands under `Områder:`, a line or a bullet for each, or one line for all."""
    for section in outline.named(headings.AREAS):
        passages = list(section.passages)
        entries = [(passage.text, passage) for passage in passages if passage.is_bullet]
        if not entries and passages:
            entries = [(one, passages[0]) for one in listed(passages[0].text.rstrip("."))]
            entries += [(one.text, one) for one in passages[1:] if len(one.text) <= 60]
        for entry, passage in entries:
            area = _entry(entry, passage)
            if area is not None:
                yield area


def _in_words(passages: Iterable[Passage]) -> Iterable[DraftArea]:
    """`boligområderne Solparken (900 beboere) og Engvang (400 beboere)`."""
    for passage in passages:
        among = _AMONG_AREAS.search(passage.text)
        for match in _WITH_RESIDENTS.finditer(passage.text, among.end()) if among else ():
            area = _entry(match[0], passage)
            if area is not None:
                yield area


def _entry(entry: str, passage: Passage) -> DraftArea | None:
    residents = _RESIDENTS.search(entry)
    count = read_number(residents[1].strip(" .")) if residents is not None else None
    rest = entry[: residents.start()] + entry[residents.end() :] if residents is not None else entry
    code = _CODE.search(rest) or _NUMBERED.search(rest) or _CODE_FIRST.match(rest)
    name = rest
    if code is not None:
        name = rest[: code.start()] + rest[code.end() :]
    name = name.strip(" ,:;.–-()")
    if not name and code is None:
        return None
    return DraftArea(
        code=code["code"] if code is not None else name,
        name=name or (code["code"] if code is not None else ""),
        residents=round(count.value) if count is not None else None,
        read_from=passage.read_from,
    )


def _in_columns(tables: Iterable[FigureTable]) -> Iterable[DraftArea]:
    for table in tables:
        for code in table.codes:
            yield DraftArea(code=code, name=code, read_from=ReadFrom(table.name, table.place))


def _mentioned(passages: Iterable[Passage]) -> list[str]:
    """Places that the words name, as far as their names are those of housing areas, and what stands
    beside them in the same breath.
    """
    names: dict[str, str] = {}
    for passage in passages:
        for match in _MENTIONED.finditer(passage.text):
            is_together = match[0].endswith(_AND_OTHERS)
            places = [match[0]] if is_together else list(listed(match[0]))
            before = passage.text[: match.start()]
            is_place = any(_IS_PLACE.search(one.removesuffix(_AND_OTHERS)) for one in places)
            if is_place and _BEFORE.search(before) is not None:
                for one in places:
                    names.setdefault(plain(one), one)
    return list(names.values())
