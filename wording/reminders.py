"""The mail to an activity that has not handed in: subject and body, and the list of all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from wording import formats

SUBJECT = "Tal for {quarter}: {activity}"
BODY = """Hej

Vi mangler tallene for {quarter} fra {activity}{deadline}.

Det mangler:
{missing}

Skriv dem her: {form_link}
Eller aflevér en fil: {upload_link}
Aktiviteten: {activity_link}

Venlig hilsen
{by}"""

DEADLINE = ". Fristen er {day}"
DEADLINE_WAS = ". Fristen var {day}"
LIST = "{plan}: {quarter} mangler fra {activities}"
LIST_DEADLINE = " (frist {day})"
LINE = "- {activity}: {form_link}"
LINE_BY_ROLE = "- {activity} ({roles}): {form_link}"
INDICATOR = "- {indicator}"
CALENDAR_EVENT = "Frist: tal for {quarter}, {plan}"


@dataclass(frozen=True)
class Outstanding:
    """An activity that is waited for, the names of what it has not reported yet, and the address
    of its form.
    """

    activity: str
    roles: tuple[str, ...]
    indicators: tuple[str, ...]
    form_link: str


def subject(activity: str, quarter: str) -> str:
    """`Tal for 3. kvartal 2026: Lektiecafé`, on one line."""
    words = SUBJECT.format(quarter=formats.period(quarter), activity=activity)
    return " ".join(words.split())


def body(
    outstanding: Outstanding,
    quarter: str,
    due_date: date | None,
    today: date,
    *,
    upload_link: str,
    activity_link: str,
    by: str,
) -> str:
    """What is missing, by when, and where it is handed in."""
    deadline = ""
    if due_date is not None:
        words = DEADLINE_WAS if due_date < today else DEADLINE
        deadline = words.format(day=formats.calendar_day(due_date))
    return BODY.format(
        quarter=formats.period(quarter),
        activity=outstanding.activity,
        deadline=deadline,
        missing="\n".join(INDICATOR.format(indicator=one) for one in outstanding.indicators),
        form_link=outstanding.form_link,
        upload_link=upload_link,
        activity_link=activity_link,
        by=by,
    ).rstrip()


def listed(
    plan: str, quarter: str, due_date: date | None, outstanding: Sequence[Outstanding]
) -> str:
    """All who are missing, as a list to send on."""
    heading = LIST.format(
        plan=plan,
        quarter=formats.period(quarter),
        activities=formats.count_phrase(len(outstanding), "1 aktivitet", "{count} aktiviteter"),
    )
    if due_date is not None:
        heading += LIST_DEADLINE.format(day=formats.calendar_day(due_date))
    lines = [
        (LINE_BY_ROLE if one.roles else LINE).format(
            activity=one.activity,
            roles=formats.enumeration(one.roles) if one.roles else "",
            form_link=one.form_link,
        )
        for one in outstanding
    ]
    return "\n".join((f"{heading}:", *lines))


def mailto(address: str, subject: str, body: str) -> str:
    """The link that opens the mail in the reader's own program."""
    return f"mailto:{quote(address, safe='@')}?subject={quote(subject)}&body={quote(body)}"


def calendar_event(plan: str, quarter: str) -> str:
    """What a deadline is called in a calendar."""
    return CALENDAR_EVENT.format(quarter=formats.period(quarter), plan=plan)
