"""The mail to an activity that is missing, and the list of all that are."""

from datetime import date

from wording import reminders
from wording.reminders import Outstanding

DUE = date(2026, 10, 30)
CAFE = Outstanding(
    "Lektiecafé", ("skolekonsulent",), ("Antal børn", "Antal frivillige"), "https://b.dk/a"
)


def test_a_mail_says_what_is_missing_by_when_and_where_it_is_handed_in() -> None:
    links = {"upload_link": "https://b.dk/indlaes", "activity_link": "https://b.dk/aktivitet"}

    said = reminders.body(CAFE, "2026K3", DUE, date(2026, 10, 30), by="Leder Lund", **links)

    assert said == (
        "Hej\n\n"
        "Vi mangler tallene for 3. kvartal 2026 fra Lektiecafé. Fristen er 30. oktober 2026.\n\n"
        "Det mangler:\n- Antal børn\n- Antal frivillige\n\n"
        "Skriv dem her: https://b.dk/a\n"
        "Eller aflevér en fil: https://b.dk/indlaes\n"
        "Aktiviteten: https://b.dk/aktivitet\n\n"
        "Venlig hilsen\nLeder Lund"
    )
    late = reminders.body(CAFE, "2026K3", DUE, date(2026, 10, 31), by="", **links)
    assert "Fristen var 30. oktober 2026." in late
    assert late.endswith("Venlig hilsen")


def test_a_subject_is_one_line_whatever_an_activity_is_called() -> None:
    assert reminders.subject("Lektiecafé\r\nBcc: a@b.dk", "2026K3") == (
        "Tal for 3. kvartal 2026: Lektiecafé Bcc: a@b.dk"
    )


def test_the_list_names_all_who_are_missing_and_their_roles() -> None:
    others = [CAFE, Outstanding("Ture", (), (), "https://b.dk/t")]

    assert reminders.listed("Prøveby", "2026K3", DUE, others) == (
        "Prøveby: 3. kvartal 2026 mangler fra 2 aktiviteter (frist 30. oktober 2026):\n"
        "- Lektiecafé (skolekonsulent): https://b.dk/a\n- Ture: https://b.dk/t"
    )


def test_a_link_to_a_mail_keeps_lines_and_danish_letters() -> None:
    assert reminders.mailto("", "Tal på vej", "Hej\n& farvel") == (
        "mailto:?subject=Tal%20p%C3%A5%20vej&body=Hej%0A%26%20farvel"
    )
