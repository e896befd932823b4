"""*Indlæs*: what a file says, publishing it, undoing it, and the files that cannot be taken."""

from pathlib import Path

import pytest

from tests.pages.handing_in import (
    CONFLICT,
    CORRECTION,
    WORKBOOK,
    answered,
    button,
    field,
    report_of,
    with_file,
    with_sample,
)
from tests.pages.screen import (
    OVERVIEW,
    SAMPLE,
    UPLOAD,
    UPLOADS,
    OpenApp,
    drawn_on,
    row_with,
    shown,
    verdict,
)


def test_an_empty_store_is_ready_for_its_first_file(app: OpenApp) -> None:
    page = app(page=UPLOAD)

    assert not page.exception
    assert page.title[0].value == "Indlæs"
    assert page.file_uploader(key="files").label == "Regneark eller rapporter fra helhedsplanen"


def test_a_file_says_what_was_recognised_and_what_was_noticed(
    app: OpenApp, plans_only: Path
) -> None:
    page = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx")

    assert not page.exception
    said = shown(page)
    assert "Slagelse · 3. kvartal 2023 · 276 tal og 6 felter uden tal" in said
    assert "276 nye, 0 ændrede og 0 uændrede tal. Dertil 6 felter uden tal." in said
    assert [one.label.partition(" (")[0] for one in page.expander] == [
        "▲ Advarsler",
        "● Til orientering",
        "Sådan er arket læst",
        "Alle tal som liste: 276 tal og 6 felter uden tal",
    ]
    assert "95 tilsammen, men der står 94 i alt" in said


def test_nothing_is_stored_before_it_is_published(app: OpenApp, plans_only: Path) -> None:
    page = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx")

    assert "slagelse_2023K3" not in shown(page.switch_page(UPLOADS).run())


def test_publishing_counts_and_undoing_takes_it_back(app: OpenApp, plans_only: Path) -> None:
    page = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx")

    button(page, "Offentliggør").click()
    page.run()
    assert page.success[0].value == (
        r"Offentliggjort. 276 tal fra slagelse\_2023K3.xlsx tæller nu med."
    )

    button(page, "Fortryd").click()
    page.run()
    assert page.info[0].value.startswith(r"Fortrudt. slagelse\_2023K3.xlsx tæller ikke længere med")
    said = verdict(page.switch_page(OVERVIEW).run())
    assert said.startswith("Helhedsplanen har 12 aktiviteter og 8 milepæle, men ingen tal endnu:")


def test_a_published_file_is_seen_on_the_overview_at_once(app: OpenApp, plans_only: Path) -> None:
    page = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx")
    button(page, "Offentliggør").click()
    page.run()

    said = verdict(page.switch_page(OVERVIEW).run())
    assert said.startswith("26 af 41 mål er nået eller på vej")


def test_the_same_file_again_changes_nothing_and_says_so(app: OpenApp, reported: Path) -> None:
    page = with_sample(app(reported, UPLOAD), "slagelse_2023K3.xlsx")
    assert page.info[0].value == ("Filens 276 tal står allerede i helhedsplanen. Den ændrer intet.")

    button(page, "Offentliggør").click()
    page.run()

    assert page.info[0].value.startswith(
        r"slagelse\_2023K3.xlsx er allerede indlæst: nr. 5, offentliggjort,"
    )
    assert page.info[0].value.endswith("Intet er ændret nu.")


def test_a_correction_shows_the_figure_before_and_after(app: OpenApp, reported: Path) -> None:
    page = with_file(app(reported, UPLOAD), "rettelse.csv", CORRECTION.encode())

    assert "0 nye, 1 ændret og 0 uændrede tal" in shown(page)
    assert row_with(page, "Antal viderehenvisninger (Selvvalgt indikator)") == (
        "Antal viderehenvisninger (Selvvalgt indikator) | Beboervejledning | Hele helhedsplanen"
        " | 3. kvartal 2023 | opgjort | 78 | 80"
    )


def test_a_changed_figure_is_published_only_with_a_reason(app: OpenApp, reported: Path) -> None:
    page = with_file(app(reported, UPLOAD), "rettelse.csv", CORRECTION.encode())
    page = button(page, "Offentliggør").click().run()
    assert not page.success
    assert page.caption[-1].value == ("Skriv først, hvorfor det er ændret.")

    field(page, "Hvorfor er tallene ændret?").set_value("To henvisninger manglede")
    button(page, "Offentliggør").click().run()

    assert page.success[0].value.startswith("Offentliggjort. 1 tal")
    upload = page.switch_page(UPLOADS).run().selectbox(key="indlaesning").select(8).run()
    assert row_with(upload, "Antal viderehenvisninger (Selvvalgt indikator)").endswith(
        "opgjort | 78 | 80 | To henvisninger manglede"
    )


def test_a_reason_is_kept_without_persons(app: OpenApp, reported: Path) -> None:
    page = with_file(app(reported, UPLOAD), "rettelse.csv", CORRECTION.encode())
    field(page, "Hvorfor er tallene ændret?").set_value("Rettet af Anna Jensen, 22 33 44 55").run()
    button(page, "Offentliggør").click().run()

    upload = page.switch_page(UPLOADS).run().selectbox(key="indlaesning").select(8).run()
    assert "78 | 80 | Rettet af [navn], [kontaktoplysning]" in shown(upload)
    assert "Jensen" not in shown(upload)


def test_each_changed_figure_may_have_a_reason_of_its_own(app: OpenApp, reported: Path) -> None:
    target = CORRECTION.splitlines()[1].replace("Opgørelse;80", "År til dato;300")
    page = with_file(app(reported, UPLOAD), "rettelse.csv", (CORRECTION + target).encode())
    own = [one for one in page.text_input if one.label.startswith("Antal viderehenvisninger")]
    assert [one.label.rpartition(" → ")[2] for one in own] == ["80", "300"]

    own[0].set_value("Talt om")
    page = button(page, "Offentliggør").click().run()
    assert not page.success
    field(page, "Hvorfor er tallene ændret?").set_value("Året er gjort op på ny").run()
    button(page, "Offentliggør").click().run()

    upload = page.switch_page(UPLOADS).run().selectbox(key="indlaesning").select(8).run()
    said = shown(upload)
    assert "78 | 80 | Talt om" in said
    assert "| 300 | Året er gjort op på ny" in said


def test_undoing_a_correction_lets_the_earlier_figure_stand_again(
    app: OpenApp, reported: Path
) -> None:
    page = with_file(app(reported, UPLOAD), "rettelse.csv", CORRECTION.encode())
    field(page, "Hvorfor er tallene ændret?").set_value("To henvisninger manglede").run()
    button(page, "Offentliggør").click().run()
    button(page, "Fortryd").click().run()
    assert page.info[0].value.startswith("Fortrudt. rettelse.csv tæller ikke længere med")

    again = with_file(page, "rettelse2.csv", (CORRECTION + "\n").encode())

    assert "opgjort | 78 | 80" in shown(again)


def test_a_question_is_answered_in_place_and_the_file_is_read_again(
    app: OpenApp, plans_only: Path
) -> None:
    page = with_file(app(plans_only, UPLOAD), "tal.csv", report_of(quarter=4, count=12))
    assert "1 tal" not in shown(page)

    page = answered(page, "Hvad står der i kolonnen »Talt op«? (C5)", "Dette kvartal")

    assert not page.exception
    assert "Slagelse · 4. kvartal 2023 · 1 tal" in shown(page)
    assert "Dine svar: »Talt op« er Dette kvartal." in shown(page)
    assert not [one for one in page.selectbox if "Talt op" in one.label]


def test_an_answer_can_be_taken_back(app: OpenApp, plans_only: Path) -> None:
    page = with_file(app(plans_only, UPLOAD), "tal.csv", report_of(quarter=4, count=12))
    page = answered(page, "Hvad står der i kolonnen »Talt op«? (C5)", "Dette kvartal")

    button(page, "Svar om").click().run()

    assert [one.label for one in page.selectbox if "Talt op" in one.label] == [
        "Hvad står der i kolonnen »Talt op«? (C5)"
    ]


def test_a_published_answer_is_remembered_for_the_next_quarters_file(
    app: OpenApp, plans_only: Path
) -> None:
    page = with_file(app(plans_only, UPLOAD), "tal.csv", report_of(quarter=3, count=12))
    page = answered(page, "Hvad står der i kolonnen »Talt op«? (C5)", "Dette kvartal")
    button(page, "Offentliggør").click().run()

    page = with_file(page, "næste.csv", report_of(quarter=4, count=15))

    assert page.info[0].value == "Husket fra tidligere: »Talt op« er Dette kvartal."
    assert not [one for one in page.selectbox if "Talt op" in one.label]
    assert "Slagelse · 4. kvartal 2023 · 1 tal" in shown(page)


def test_an_answer_that_leads_to_the_next_question_is_remembered_with_it(
    app: OpenApp, plans_only: Path
) -> None:
    near = b"\nAntal vejledningssamtaler;;7"
    page = with_file(app(plans_only, UPLOAD), "tal.csv", report_of(quarter=3, count=12) + near)
    page = answered(page, "Hvad står der i kolonnen »Talt op«? (C5)", "Dette kvartal")
    assert page.caption[-1].value.startswith("Filen kan ikke offentliggøres endnu. Svar på")
    name = next(one for one in page.selectbox if "Antal vejledningssamtaler" in one.label)
    conversations = name.options[0]
    name.select_index(0).run()
    button(page, "Offentliggør").click().run()
    assert page.success[0].value.startswith("Offentliggjort. 2 tal")

    page = with_file(page, "næste.csv", report_of(quarter=4, count=15) + near)

    assert page.info[0].value.startswith(
        "Husket fra tidligere: »Talt op« er Dette kvartal og »Antal vejledningssamtaler« er "
        + conversations[:20]
    )
    assert "Slagelse · 4. kvartal 2023 · 2 tal" in shown(page)


def test_a_draft_read_anew_with_an_answer_is_what_gets_published(
    app: OpenApp, plans_only: Path
) -> None:
    content = report_of(quarter=4, count=12)
    page = with_file(app(plans_only, UPLOAD), "tal.csv", content)

    page = page.switch_page(OVERVIEW).run().switch_page(UPLOAD).run()
    page = answered(page, "Hvad står der i kolonnen »Talt op«? (C5)", "Dette kvartal")
    button(page, "Offentliggør").click().run()

    assert page.success[0].value.startswith("Offentliggjort. 1 tal fra tal.csv")


def test_the_template_is_offered_for_the_quarter_after_the_newest(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported, UPLOAD)

    assert page.selectbox(key="template_plan").value == "slagelse"
    assert page.selectbox(key="template_quarter_slagelse").value == "2023K4"


def test_the_template_begins_with_the_plan_that_is_chosen(app: OpenApp, reported: Path) -> None:
    page = app(reported, OVERVIEW)
    page.selectbox(key="helhedsplan").set_value("fredericia").run()
    page = page.switch_page(UPLOAD).run()
    assert page.selectbox(key="template_plan").value == "fredericia"

    page.selectbox(key="template_plan").set_value("slagelse").run()
    assert page.run().selectbox(key="template_plan").value == "slagelse"


def test_several_files_stand_one_after_the_other(app: OpenApp, plans_only: Path) -> None:
    page = app(plans_only, UPLOAD)
    page.text_input(key="name").set_value("Leder Lund")
    names = ["slagelse_2023K3.xlsx", "fredericia_2019.xlsx"]
    page.file_uploader(key="files").set_value(
        [(name, (SAMPLE / name).read_bytes(), WORKBOOK) for name in names]
    ).run()

    assert not page.exception
    assert [one.value for one in page.subheader] == [
        r"slagelse\_2023K3.xlsx",
        r"fredericia\_2019.xlsx",
    ]
    assert len([one for one in page.button if one.label == "Offentliggør"]) == 2


def test_a_draft_does_not_count_until_it_is_published(app: OpenApp, plans_only: Path) -> None:
    page = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx")
    assert "Gemt som kladde." in shown(page)

    said = verdict(page.switch_page(OVERVIEW).run())
    assert said.startswith("Helhedsplanen har 12 aktiviteter og 8 milepæle, men ingen tal endnu:")


def test_a_file_with_errors_cannot_be_published_and_says_why(
    app: OpenApp, plans_only: Path
) -> None:
    page = with_file(app(plans_only, UPLOAD), "strid.csv", CONFLICT.encode())

    assert page.expander[0].label == "✖ Fejl (1)"
    assert button(page, "Offentliggør").disabled
    assert page.caption[-1].value.startswith("Filen kan ikke offentliggøres, før fejlene er rettet")


def test_without_a_name_nothing_is_published(app: OpenApp, plans_only: Path) -> None:
    page = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx", by="  ")
    page = button(page, "Offentliggør").click().run()

    assert not page.success
    assert page.caption[-1].value.startswith("Skriv dit navn")


def test_an_unreadable_file_says_why_and_the_page_goes_on(app: OpenApp, plans_only: Path) -> None:
    page = with_file(app(plans_only, UPLOAD), "ødelagt.xlsx", b"PK\x03\x04 not a workbook")

    assert not page.exception
    assert page.error[0].value == (
        "Filen er beskadiget eller ikke hentet helt ned. Åbn filen i Excel, gem den på ny som "
        ".xlsx og prøv igen. Intet er gemt."
    )
    assert len(page.button) == 0


def test_a_file_of_no_plan_is_shown_but_cannot_be_published(app: OpenApp, plans_only: Path) -> None:
    unnamed = "\n".join(line.partition(";")[2] for line in CORRECTION.splitlines())
    page = with_file(app(plans_only, UPLOAD), "tal.csv", unnamed.encode())

    assert not page.exception
    assert "Liste med ét tal pr. række · 1 tal" in shown(page)
    assert button(page, "Offentliggør").disabled


def test_a_plan_chosen_on_the_page_serves_a_file_that_names_none(
    app: OpenApp, plans_only: Path
) -> None:
    page = app(plans_only, UPLOAD)
    page.selectbox(key="assumed_plan").select("slagelse")
    unnamed = "\n".join(line.partition(";")[2] for line in CORRECTION.splitlines())
    with_file(page, "tal.csv", unnamed.encode())

    assert "Slagelse · 1 tal" in shown(page)


def test_a_file_of_an_invented_plan_is_marked(app: OpenApp, plans_only: Path) -> None:
    page = with_sample(app(plans_only, UPLOAD), "eksempelby_2023.csv")

    assert page.warning[0].value.startswith("**Opdigtet helhedsplan.**")


def test_a_cpr_number_in_a_cell_is_told_with_its_place(app: OpenApp, plans_only: Path) -> None:
    content = CORRECTION.replace(";80", ";010190-1234").encode()
    page = with_file(app(plans_only, UPLOAD), "rettelse.csv", content)

    assert page.error[0].value.startswith(
        "Der står et CPR\\-nummer i G2, og filen er derfor afvist."
    )


def test_persons_in_remarks_are_seen_replaced_before_publishing(
    app: OpenApp, plans_only: Path
) -> None:
    lines = CORRECTION.replace("Værdi", "Værdi;Bemærkning").replace(
        ";80", ";80;Anna Jensen, 22 33 44 55. En beboer har fået konstateret skizofreni"
    )
    page = with_file(app(plans_only, UPLOAD), "rettelse.csv", lines.encode())

    assert not page.exception
    said = shown(page)
    assert "kan kun læses af ledere" in said
    assert "Navne på personer er erstattet af [navn] i H2. Tallene er læst." in said
    assert "Der står noget om én persons helbred i H2." in said
    assert "[kontaktoplysning]" in said
    assert not [one for one in ("Jensen", "22 33", "skizofreni") if one in said]


def test_a_file_with_a_cpr_number_is_refused_without_showing_it(
    app: OpenApp, plans_only: Path
) -> None:
    content = CORRECTION.replace(";80", ";010190-1234").encode()
    page = with_file(app(plans_only, UPLOAD), "010190-1234.csv", content)

    assert not page.exception
    assert page.error[0].value.startswith(
        "Der står et CPR\\-nummer i filens navn, og filen er derfor afvist."
    )
    assert len(page.button) == 0
    said = shown(page) + "".join(one.value for one in page.subheader)
    assert "010190" not in said


@pytest.mark.parametrize(
    "content",
    [
        "indikator;periode;værdi\nAntal deltagere;2023K3;5\n",
        "område;ydelsestype;tid;værdi\nRingparken;A-dagpenge;2023K3;5\n",
    ],
)
def test_a_list_that_names_no_activity_is_asked_about(
    app: OpenApp, plans_only: Path, content: str
) -> None:
    page = with_file(app(plans_only, UPLOAD), "Slagelse tal.csv", content.encode())
    assert not page.exception
    (asked,) = [one for one in page.selectbox if "Hvilken aktivitet hører tallene" in one.label]
    assert "Beboervejledning" in asked.options
    assert "Noget gik galt" not in shown(page)


def test_a_table_of_statbank_is_asked_which_goal_it_is_of_the_plan_it_tells_of(
    app: OpenApp, plans_only: Path
) -> None:
    content = "OMRÅDE;YDELSE;TID;INDHOLD\nRingparken;A-dagpenge;2023K3;5\n"
    page = with_file(app(plans_only, UPLOAD), "tal.csv", content.encode())
    assert not page.exception
    (asked,) = [one for one in page.selectbox if "Hvilket af planens delmål" in one.label]
    assert asked.options == ["Et nyt delmål: opret »A-dagpenge«", "Indgår ikke"]


def test_a_row_without_an_activity_is_told_of_in_danish(app: OpenApp, plans_only: Path) -> None:
    content = "Aktivitet;Indikator;Periode;Værdi\n;Antal deltagere;2023K3;5\n"
    page = with_file(app(plans_only, UPLOAD), "Slagelse tal.csv", content.encode())
    assert not page.exception
    assert "Det fremgår ikke, hvilken aktivitet tallene hører til." in drawn_on(page)
    assert "Noget gik galt" not in shown(page)
