"""*Indlæs*: what a file says, publishing it, undoing it, and the files that cannot be taken."""

from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from tests.pages.screen import OVERVIEW, SAMPLE, UPLOAD, UPLOADS, OpenApp, shown

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CONFLICT = """Plan;Aktivitet;Indikator;Område;Periode;Type;Værdi
Slagelse;Beboervejledning;Antal viderehenvisninger (Selvvalgt indikator);;2023K3;Opgørelse;4
Slagelse;Beboervejledning;Antal viderehenvisninger (Selvvalgt indikator);;2023K3;Opgørelse;5
"""
CORRECTION = """Plan;Aktivitet;Indikator;Område;Periode;Type;Værdi
Slagelse;Beboervejledning;Antal viderehenvisninger (Selvvalgt indikator);;2023K3;Opgørelse;80
"""


def with_file(page: AppTest, name: str, content: bytes, *, by: str = "Leder Lund") -> AppTest:
    page.text_input(key="name").set_value(by)
    return page.file_uploader(key="files").set_value([(name, content, WORKBOOK)]).run()


def with_sample(page: AppTest, name: str, *, by: str = "Leder Lund") -> AppTest:
    return with_file(page, name, (SAMPLE / name).read_bytes(), by=by)


def button(page: AppTest, label: str) -> Button:
    return next(one for one in page.button if one.label == label)


def test_an_empty_store_is_ready_for_its_first_file(app: OpenApp) -> None:
    page = app(page=UPLOAD)

    assert not page.exception
    assert page.title[0].value == "Indlæs"
    assert page.file_uploader(key="files").label == "Regneark fra helhedsplanen"


def test_a_file_says_what_was_recognised_and_what_was_noticed(
    app: OpenApp, plans_only: Path
) -> None:
    page = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx")

    assert not page.exception
    said = shown(page)
    assert "Slagelse · 3. kvartal 2023 · 282 tal" in said
    assert "282 nye, 0 ændrede og 0 uændrede tal" in said
    assert [one.label for one in page.expander[1:]] == [
        "▲ Advarsler (5)",
        "● Til orientering (1)",
        "Sådan er filen læst: 282 tal",
    ]
    assert "95 tilsammen, men der står 94 i alt" in said


def test_each_figure_stands_beside_what_stood_in_its_cell(app: OpenApp, plans_only: Path) -> None:
    preview = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx").dataframe[0].value

    figure = preview[
        (preview["Succeskriterium"].str.startswith("Antal vejledningssamtaler med beboere"))
        & (preview["Område"] == "Ringparken")
        & (preview["Slags"] == "opgjort")
    ].iloc[0]
    assert figure["Læst som"] == "175"
    assert figure["Stod i filen"] == "M: 98 S: 56 R: 175 I alt: 329"


def test_nothing_is_stored_before_it_is_published(app: OpenApp, plans_only: Path) -> None:
    page = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx")

    assert "slagelse" not in shown(page.switch_page(UPLOADS).run())


def test_publishing_counts_and_undoing_takes_it_back(app: OpenApp, plans_only: Path) -> None:
    page = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx")

    button(page, "Offentliggør").click()
    page.run()
    assert page.success[0].value == (
        r"Offentliggjort. 282 tal fra slagelse\_2023K3.xlsx tæller nu med."
    )

    button(page, "Fortryd").click()
    page.run()
    assert page.info[0].value.startswith(r"Fortrudt. slagelse\_2023K3.xlsx tæller ikke længere med")
    assert page.switch_page(OVERVIEW).run().subheader[0].value == "Her er ingen tal endnu"


def test_a_published_file_is_seen_on_the_overview_at_once(app: OpenApp, plans_only: Path) -> None:
    page = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx")
    button(page, "Offentliggør").click()
    page.run()

    assert "1.160 af 1.100" in shown(page.switch_page(OVERVIEW).run())


def test_the_same_file_again_changes_nothing_and_says_so(app: OpenApp, reported: Path) -> None:
    page = with_sample(app(reported, UPLOAD), "slagelse_2023K3.xlsx")
    assert page.info[0].value == (
        "Filens 282 tal står allerede i helhedsplanen. Hvis du offentliggør den, ændrer det intet."
    )

    button(page, "Offentliggør").click()
    page.run()

    assert page.info[0].value.startswith(
        r"slagelse\_2023K3.xlsx er allerede indlæst: nr. 3, offentliggjort,"
    )
    assert page.info[0].value.endswith("Intet er ændret.")


def test_a_correction_shows_the_figure_before_and_after(app: OpenApp, reported: Path) -> None:
    page = with_file(app(reported, UPLOAD), "rettelse.csv", CORRECTION.encode())

    assert "0 nye, 1 ændrede og 0 uændrede tal" in shown(page)
    changed = page.dataframe[0].value.iloc[0]
    assert (changed["Før"], changed["Efter"]) == ("M: 28 S: 3 R: 47 I alt: 78", "80")


def test_a_draft_does_not_count_until_it_is_published(app: OpenApp, plans_only: Path) -> None:
    page = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx")
    button(page, "Gem som kladde").click()
    page.run()
    assert page.success[0].value.startswith(r"slagelse\_2023K3.xlsx er gemt som kladde.")

    assert page.switch_page(OVERVIEW).run().subheader[0].value == "Her er ingen tal endnu"


def test_a_file_with_errors_cannot_be_published_and_says_why(
    app: OpenApp, plans_only: Path
) -> None:
    page = with_file(app(plans_only, UPLOAD), "strid.csv", CONFLICT.encode())

    assert page.expander[1].label == "✖ Fejl (1)"
    assert button(page, "Offentliggør").disabled
    assert page.caption[-1].value.startswith("Filen kan ikke offentliggøres, før fejlene er rettet")


def test_without_a_name_nothing_is_published(app: OpenApp, plans_only: Path) -> None:
    page = with_sample(app(plans_only, UPLOAD), "slagelse_2023K3.xlsx", by="  ")

    assert button(page, "Offentliggør").disabled
    assert page.caption[-1].value.startswith("Skriv dit navn")


def test_an_unreadable_file_says_why_and_the_page_goes_on(app: OpenApp, plans_only: Path) -> None:
    page = with_file(app(plans_only, UPLOAD), "ødelagt.xlsx", b"PK\x03\x04 not a workbook")

    assert not page.exception
    assert page.error[0].value == "Filen kunne ikke læses. Intet er gemt."
    assert "Filen er beskadiget" in shown(page)
    assert len(page.button) == 0


def test_markup_in_a_file_is_shown_as_text(app: OpenApp, plans_only: Path) -> None:
    marked = CORRECTION.replace("Beboervejledning;", "<b>Beboer</b>;")
    page = with_file(app(plans_only, UPLOAD), "<i>x</i>*.csv", marked.encode())

    assert page.subheader[0].value == r"\<i\>x\</i\>\*.csv"
    bodies = [element.proto.body for element in page.get("html")]
    assert not any("<b>Beboer" in body for body in bodies)
    assert any("&lt;b&gt;Beboer" in body for body in bodies)


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
