"""What somebody did, in words."""

from collections.abc import Iterable

import polars as pl

from domain.actions import ACTION_KINDS, FILE_DOWNLOADED, TEXT_ERASED
from domain.erasures import ERASURE_KINDS
from domain.rights import COMMAND_LINE, ORIGINS, ROLES
from wording import catalogue, comments, figures, formats

NAMELESS = "(uden navn)"
DRAFT = "nr. {number}"
SMALL_COUNTS = {True: "små tal skjules", False: "små tal vises"}
ROLE = "{role}: {subject}"
MEETING = "mødet {day}"
FIGURES = ("1 tal ændret", "{count} tal ændret")
ATTRIBUTES = ("1 ændring i planen", "{count} ændringer i planen")
PLACES = ("slettet 1 sted", "slettet {count} steder")
HEADINGS = (
    "Hvornår",
    "Hvem",
    "Handling",
    "Helhedsplan",
    "Fil",
    "Periode",
    "Om",
    "Begrundelse",
    "Ændret",
    "Egenskab",
    "Område",
    "Tallets periode",
    "Før",
    "Efter",
    "Hvorfor",
)
NO_CHANGE = (None,) * 7
FROM = "{name} ({origin})"


def kind(row: dict) -> str:
    """What was done: `Tal offentliggjort`."""
    return ACTION_KINDS[row["kind"]].word


def by(row: dict) -> str:
    """Who did it, as the sign-in knows them, and that it was not done on the page:
    `Leder Lund (lund@by.dk)`, `abn (kommandolinjen)`.
    """
    name = row["event_by"] or NAMELESS
    if row["event_person"] and row["event_person"] != name:
        name = FROM.format(name=name, origin=row["event_person"])
    if row["event_from"] == COMMAND_LINE:
        return FROM.format(name=name, origin=ORIGINS[COMMAND_LINE].word)
    return name


def about(row: dict) -> str | None:
    """What it was done to, beyond plan, file and period; None where that says it all."""
    if row["kind"].startswith("draft_"):
        return DRAFT.format(number=row["words"])
    if row["hides_small_counts"] is not None:
        return SMALL_COUNTS[row["hides_small_counts"]]
    if row["meeting_date"] is not None:
        return MEETING.format(day=formats.calendar_day(row["meeting_date"]))
    if row["role"] is not None:
        return _of_role(row["role"], row["words"])
    if row["kind"] == TEXT_ERASED:
        return ERASURE_KINDS[row["words"]].word
    return row["words"]


def _of_role(role: str, subject: str | None) -> str:
    """Who was given a role, or to whom a comment is, of which nothing else is told."""
    if subject is None:
        return comments.to(role)
    return ROLE.format(role=ROLES[role].word, subject=subject)


def file_name(row: dict) -> str | None:
    """The file it was done to, where it was one that somebody handed in."""
    is_file = row["kind"].startswith(("figures_", "plan_", "report_template_"))
    return row["file_name"] if is_file or row["kind"] == FILE_DOWNLOADED else None


def changed(row: dict) -> list[str]:
    """How much it changed: `14 tal ændret`; nothing where it changed nothing."""
    counts: Iterable[tuple[int | None, tuple[str, str]]] = (
        (row["figures_changed"], FIGURES),
        (row["attributes_changed"], ATTRIBUTES),
        (row["places"], PLACES),
    )
    return [formats.count_phrase(count, *words) for count, words in counts if count]


def name(row: dict) -> str:
    """An action in one line, to choose it by."""
    parts = (
        formats.moment(row["happened_at"]),
        kind(row),
        file_name(row) or about(row) or row["plan"],
    )
    return " · ".join(part for part in parts if part)


def as_table(
    actions: pl.DataFrame, changed_figures: pl.DataFrame, changed_attributes: pl.DataFrame
) -> pl.DataFrame:
    """The log as a file: a row per action and figure or attribute that it changed, and one for an
    action that changed neither.
    """
    changes: dict[int, list[tuple[str | None, ...]]] = {}
    for row in changed_figures.iter_rows(named=True):
        changes.setdefault(row["event_id"], []).append(_figure(row))
    for row in changed_attributes.iter_rows(named=True):
        changes.setdefault(row["event_id"], []).append(_attribute(row))
    rows = [
        (*_head(action), *change)
        for action in actions.iter_rows(named=True)
        for change in changes.get(action["event_id"], [NO_CHANGE])
    ]
    first, *others = HEADINGS
    schema = {first: pl.Datetime, **dict.fromkeys(others, pl.String)}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _head(action: dict) -> tuple[object, ...]:
    return (
        formats.local(action["happened_at"]),
        by(action),
        kind(action),
        action["plan"],
        file_name(action),
        action["period"],
        about(action),
        action["reason"],
    )


def _figure(row: dict) -> tuple[str | None, ...]:
    area, period, kind_word = figures.where(row["area_name"], row["period"], row["kind"])
    was, becomes = figures.was_and_becomes(row)
    return row["indicator"], kind_word, area, period, was, becomes, row["reason"]


def _attribute(row: dict) -> tuple[str | None, ...]:
    was, becomes = catalogue.was_and_becomes(row)
    return (catalogue.label(row), catalogue.attribute(row), None, None, was, becomes, row["reason"])
