"""The file with a year's deadlines, as another reader of calendars has it."""

from datetime import date, timedelta

from icalendar import Calendar

from reports.calendar_file import calendar_file

DEADLINES = [("2026K1", date(2026, 4, 30)), ("2026K2", date(2026, 7, 30))]
LONG = "Vejle, Øst; og Vest " * 6


def test_every_deadline_is_a_day_with_a_reminder_a_week_before() -> None:
    content = calendar_file("vejle", LONG.strip(), DEADLINES, "https://b.dk/kvartalsrunden")

    first, second = Calendar.from_ical(content).walk("VEVENT")
    assert str(first["summary"]) == f"Frist: tal for 1. kvartal 2026, {LONG.strip()}"
    assert first.decoded("dtstart") == date(2026, 4, 30)
    assert first.decoded("dtend") == date(2026, 5, 1)
    assert str(second["uid"]) == "vejle-2026K2@helhedsblik"
    (alarm,) = first.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(days=-7)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_a_year_without_deadlines_is_an_empty_calendar() -> None:
    assert Calendar.from_ical(calendar_file("vejle", "Vejle", [], "")).walk("VEVENT") == []
