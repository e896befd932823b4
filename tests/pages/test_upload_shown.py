"""*Indlæs*: what is shown of a file before it is published."""

import html
import re
from io import BytesIO
from pathlib import Path

import xlsxwriter

from tests.loaders.written_report import REPORT
from tests.pages.handing_in import CORRECTION, answered, button, report_of, with_file, with_sample
from tests.pages.screen import UPLOAD, OpenApp, shown


def test_each_figure_stands_beside_what_stood_in_its_cell(app: OpenApp, plans_only: Path) -> None:
    page = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx")
    (file_id,) = page.session_state["readings"]
    page.session_state[f"list_{file_id}"] = True
    page.run()

    rows = [line for line in shown(page).splitlines() if "Antal vejledningssamtaler med" in line]
    assert any(
        "Ringparken | 3. kvartal 2023 | opgjort | 175 | M: 98 S: 56 R: 175 I alt: 329" in row
        for row in rows
    )


def test_the_original_sheet_shows_how_each_cell_was_read(app: OpenApp, plans_only: Path) -> None:
    page = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx")

    grid = next(
        one.proto.body for one in page.get("html") if '<table class="sheet">' in one.proto.body
    )
    figure = re.search(r'<td class="use-figure" title="([^"]*)"><div><i>✔</i>R = 18 M = 22', grid)
    assert figure is not None
    assert "Ringparken, 3. kvartal 2023, opgjort: 18" in html.unescape(figure[1])
    assert '<td class="use-name" title="overskrift, navn eller note"><div>Succeskriterier' in grid


def test_another_sheet_and_later_rows_can_be_looked_at(app: OpenApp, plans_only: Path) -> None:
    page = with_sample(app(plans_only, UPLOAD), "eksempelby_2023.csv")
    rows = next(one for one in page.selectbox if one.label == "Rækker")
    assert rows.options[:2] == ["1–60", "61–120"]

    rows.select(60).run()

    assert '<th scope="row">61</th>' in "".join(one.proto.body for one in page.get("html"))


def wide_workbook() -> bytes:
    """A report with a hidden row, a hidden column and far more columns than are shown at once."""
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet("Bred")
        for row, text in enumerate(report_of(quarter=4, count=12).decode().splitlines()):
            sheet.write_row(row, 0, text.split(";"))
        sheet.write(5, 99, "langt ude")
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.set_column(1, 1, None, None, {"hidden": True})
    return content.getvalue()


def test_a_wide_sheet_is_shown_some_columns_at_a_time_and_says_what_is_hidden(
    app: OpenApp, plans_only: Path
) -> None:
    page = with_file(app(plans_only, UPLOAD), "bred.xlsx", wide_workbook())
    grid = "".join(one.proto.body for one in page.get("html"))
    assert '<th scope="row">4 (skjult)</th>' in grid
    assert '<th scope="col">B (skjult)</th>' in grid
    assert "langt ude" not in grid

    columns = next(one for one in page.selectbox if one.label == "Kolonner")
    assert columns.options == ["A–AN", "AO–CB", "CC–CV"]
    columns.select(80).run()

    assert "langt ude" in "".join(one.proto.body for one in page.get("html"))


def test_only_the_first_of_very_many_findings_are_shown(app: OpenApp, plans_only: Path) -> None:
    rows = [CORRECTION.splitlines()[1].replace(";80", f";{number}") for number in range(300)]
    page = with_file(
        app(plans_only, UPLOAD),
        "strid.csv",
        "\n".join([CORRECTION.splitlines()[0], *rows]).encode(),
    )

    assert page.expander[0].label == "✖ Fejl (299)"
    assert "De første 200 er vist." in [one.value for one in page.caption]
    assert shown(page).count("To forskellige tal for det samme") == 200


def test_the_leaders_own_file_can_be_taken_back_with_notes(app: OpenApp, plans_only: Path) -> None:
    page = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx")

    assert [one.proto.label for one in page.get("download_button")] == [
        "Hent regnearket",
        "Hent min fil tilbage",
    ]


def test_a_new_name_is_created_or_told_to_be_a_known_one(app: OpenApp, plans_only: Path) -> None:
    new = CORRECTION + CORRECTION.splitlines()[1].replace("Beboervejledning", "Havefællesskab")
    page = with_file(app(plans_only, UPLOAD), "tal.csv", new.encode())
    assert "Nyt, som filen tilføjer: 1 indsatsområde, 1 aktivitet og 1 succeskriterium" in [
        one.label for one in page.expander
    ]

    activity = next(one for one in page.selectbox if one.label == "Aktiviteten »Havefællesskab«")
    activity.select("slagelse/junior-betjent").run()

    assert not page.exception
    assert "Dine svar: »Havefællesskab« er Junior Betjent." in shown(page)
    assert page.expander[0].label == "Nyt, som filen tilføjer: 1 succeskriterium"


def test_what_is_asked_about_is_not_told_as_an_error_too(app: OpenApp, plans_only: Path) -> None:
    near = b"\nAntal vejledningssamtaler;;7"
    page = with_file(app(plans_only, UPLOAD), "tal.csv", report_of(quarter=3, count=12) + near)
    page = answered(page, "Hvad står der i kolonnen »Talt op«? (C5)", "Dette kvartal")

    assert "ligner" not in shown(page)
    assert "✔ Kontrollen har ingen bemærkninger." not in shown(page)
    assert button(page, "Offentliggør").disabled


def test_markup_in_a_file_is_shown_as_text(app: OpenApp, plans_only: Path) -> None:
    marked = CORRECTION.replace("Beboervejledning;", "<b>Beboer</b>;")
    page = with_file(app(plans_only, UPLOAD), "<i>x</i>*.csv", marked.encode())

    assert page.subheader[0].value == r"\<i\>x\</i\>\*.csv"
    bodies = [element.proto.body for element in page.get("html")]
    assert not any("<b>Beboer" in body for body in bodies)
    assert any("&lt;b&gt;Beboer" in body for body in bodies)


def test_the_texts_of_a_report_are_shown_as_they_will_be_stored(
    app: OpenApp, plans_only: Path
) -> None:
    said = REPORT.replace("Prøveby", "Slagelse").replace(
        "En fast dag virker.", "En fast dag virker for små & store. Ring til Lissi Hansen."
    )
    page = with_file(app(plans_only, UPLOAD), "rapport.md", said.encode())

    assert not page.exception
    (texts,) = [one for one in page.expander if one.label.startswith("Teksterne, som de bliver")]
    assert texts.label == "Teksterne, som de bliver gemt: 9 afsnit om 2 aktiviteter"
    assert not texts.proto.expanded
    html_of_texts = "".join(one.proto.body for one in texts.get("html"))
    assert html_of_texts.count("<details ") == 2
    assert "<strong>Beboervejledning</strong><small>8 afsnit · noget er udeladt</small>" in (
        html_of_texts
    )
    assert "<h4>Læring, 3. kvartal 2023</h4>" in html_of_texts
    assert "virker for små &amp; store. Ring til <mark>[navn]</mark>." in html_of_texts
    assert "Lissi" not in shown(page)


def test_a_spreadsheet_has_no_texts_to_show(app: OpenApp, plans_only: Path) -> None:
    page = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx")

    assert not [one for one in page.expander if one.label.startswith("Teksterne")]
