"""How a milestone stands, in words: its day, from which it was moved, and what a report says."""

from domain.texts import MILESTONE_STATES, MILESTONE_STATUSES
from wording import formats

# Between what a line says of a milestone, as between the cells of a row.
CELL_BREAK = " · "
DEADLINE = "Frist: {day}"
STATUS = "Status: {word}"
NOT_REACHED = "ikke nået"
MOVED_FROM = "flyttet fra {day}"
SAID_REACHED = "oplyst i {quarter}"
SAID = "»{words}«, {quarter}"
OVERDUE = ("1 milepæl har overskredet sin frist", "{count} milepæle har overskredet deres frist")
NONE_OVERDUE = "Ingen milepæl har overskredet sin frist"
REACHED = ("1 er nået", "{count} er nået")
DUE = ("1 venter", "{count} venter")
DROPPED = ("1 er opgivet", "{count} er opgivet")
MOVED = ("1 er flyttet", "{count} er flyttet")


def sentence(row: dict) -> str:
    """`2 milepæle har overskredet deres frist, 3 er nået, 4 venter, og 1 er flyttet.`, of a row of
    `filtered.milestone`.
    """
    overdue = row["milestones_overdue"]
    phrases = [formats.count_phrase(overdue, *OVERDUE) if overdue else NONE_OVERDUE]
    for name, words in (
        ("reached", REACHED),
        ("due", DUE),
        ("dropped", DROPPED),
        ("moved", MOVED),
    ):
        count = row[f"milestones_{name}"]
        if count:
            phrases.append(formats.count_phrase(count, *words))
    return f"{formats.enumeration(phrases)}."


def state(row: dict) -> str:
    """`⚠ overskredet`; of one that is open and in time what was said last: `◔ udskudt`."""
    if row["milestone_state"] == "due":
        return MILESTONE_STATUSES[row["milestone_status"]].label
    return MILESTONE_STATES[row["milestone_state"]].label


def colour(row: dict) -> str:
    """The colour of what `state` says."""
    if row["milestone_state"] == "due":
        return MILESTONE_STATUSES[row["milestone_status"]].colour
    return MILESTONE_STATES[row["milestone_state"]].colour


def due(row: dict) -> str:
    """The day it is to be reached by."""
    return formats.calendar_day(row["due_date"]) if row["due_date"] else formats.UNKNOWN


def moved(row: dict) -> str | None:
    """`flyttet fra 1. oktober 2023`, where it was moved."""
    if not row["is_moved"]:
        return None
    return MOVED_FROM.format(day=formats.calendar_day(row["planned_date"]))


def reached(row: dict) -> str:
    """The day it was reached, or the quarter whose report says that it is."""
    if row["milestone_status"] != "reached":
        return formats.UNKNOWN
    if row["reached_date"]:
        return formats.calendar_day(row["reached_date"])
    if row["quarter"]:
        return SAID_REACHED.format(quarter=formats.period(row["quarter"]))
    return formats.UNKNOWN


def line(row: dict) -> str:
    """What a report says of a milestone: `Kursus · Frist: 1. maj 2024 · Status: nået 2. maj 2024`,
    which is read back as it is written.
    """
    status = row["milestone_status"]
    word = MILESTONE_STATUSES[status].word
    if row["milestone_state"] == "overdue" and status == "planned":
        word = NOT_REACHED
    elif status == "postponed" and row["due_date"]:
        word = f"{word} til {formats.calendar_day(row['due_date'])}"
    elif row["reached_date"]:
        word = f"{word} {formats.calendar_day(row['reached_date'])}"
    day = row["planned_date"] or row["due_date"]
    cells = [row["milestone"], DEADLINE.format(day=formats.calendar_day(day)) if day else None]
    return CELL_BREAK.join([*filter(None, cells), STATUS.format(word=word)])


def said(row: dict) -> str | None:
    """What the newest report says of it; None where the plan says it last."""
    if row["raw"] is None:
        return None
    return SAID.format(words=row["raw"], quarter=formats.period(row["quarter"]))
