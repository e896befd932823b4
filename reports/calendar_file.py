"""A calendar file (RFC 5545) with the days by which a plan's quarters are to be handed in."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from domain import clock
from wording import reminders

PRODUCT = "-//Helhedsblik//Kvartalsrunden//DA"
DAYS_BEFORE = 7


def calendar_file(
    plan_id: str, plan_name: str, deadlines: Iterable[tuple[str, date]], link: str
) -> bytes:
    """Quarters and their deadlines as days of a calendar, each with a reminder a week before.

    A file of the same plan that is written later changes the same days.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for quarter, due_date in deadlines:
        calendar.add_component(_deadline(plan_id, plan_name, quarter, due_date, link))
    return calendar.to_ical()


def _deadline(plan_id: str, plan_name: str, quarter: str, due_date: date, link: str) -> Event:
    words = reminders.calendar_event(plan_name, quarter)
    event = Event()
    event.add("uid", f"{plan_id}-{quarter}@helhedsblik")
    event.add("dtstamp", datetime.combine(clock.today(), time(), UTC))
    event.add("summary", words)
    event.add("dtstart", due_date)
    event.add("dtend", due_date + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    if link:
        event.add("url", link)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", timedelta(days=-DAYS_BEFORE))
    event.add_component(alarm)
    return event
