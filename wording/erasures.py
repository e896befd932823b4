"""Where a personal datum stands, in words, before it is erased."""

from domain.erasures import ERASURE_KINDS

# A column by its table; a table alone is any of its columns.
PLACES = {
    "observation.raw": "Cellen, et tal er læst af",
    "observation.note": "Bemærkning ud for et tal",
    "finding": "Bemærkning til en fil",
    "change_reason": "Begrundelse",
    "figure_change": "Begrundelse",
    "catalogue_change.reason": "Begrundelse",
    "catalogue_change": "Ændring i planen",
    "upload_event": "Begrundelse",
    "upload": "Filens navn",
    "narrative": "Rapportens tekst",
    "milestone_observation": "Rapportens ord om en milepæl",
    "attribute_words": "De ord, en egenskab er læst af",
    "choice": "Ord i en fil, som nogen har svaret på",
    "activity_description": "Beskrivelse af aktivitet",
    "plan_event": "Note på tidslinjen",
    "meeting_decision": "Beslutning",
    "audit_event": "Begrundelse",
}
OTHER = "Helhedsplanen"
IN_ROWS = "{place}: »{text}«"
IN_SEVERAL_ROWS = "{place}: »{text}« ({rows} steder)"
FILE = "Hele filen »{file}« (nr. {upload_id})"
FILE_OF_TEXTS = "Hele filen »{file}« (nr. {upload_id}): en af teksterne er læst af den"
PACK = "Hele mødepakken »{file}« (nr. {upload_id}): den kan gentage en af teksterne"
DRAFT = "Hele kladden »{file}«"
LONGEST = 120


def text_place(table: str, column: str, text: str, rows: int) -> str:
    """Where a text stands, and the text."""
    place = PLACES.get(f"{table}.{column}") or PLACES.get(table, OTHER)
    shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    words = IN_ROWS if rows == 1 else IN_SEVERAL_ROWS
    return words.format(place=place, text=shown, rows=rows)


def file_place(upload_id: int, file_name: str, layout: str, *, is_searched: bool) -> str:
    """A file that would be emptied, and why."""
    of_texts = PACK if layout == "meeting" else FILE_OF_TEXTS
    words = FILE if is_searched else of_texts
    return words.format(file=file_name, upload_id=upload_id)


def kind(name: str) -> str:
    """What was erased: `navn`."""
    return ERASURE_KINDS[name].word
