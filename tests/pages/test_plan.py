"""*Helhedsplan*: a plan made from nothing, from its agreement and changed by its workbook."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from plans import parts
from plans.standing import standing_parts
from plans.workbook import workbook_of
from tests.given import Indicator, catalogue
from tests.pages.handing_in import WORKBOOK, button, field
from tests.pages.media import store_file
from tests.pages.screen import OVERVIEW, PLAN, OpenApp, shown
from tests.plans.given_plan import JOBS, NAME, PLAN_ID
from tests.plans.given_plan import PLAN as GIVEN_PLAN
from ui import identity, read

AGREEMENT = """Delaftale for indsatsområdet Beskæftigelse

Navn på den boligsociale indsats, som delaftalen vedrører:

Den boligsociale helhedsplan i Skovby

Delaftalen gælder fra - til:

1. januar 2025 – 31. december 2028

Delaftalens parter:

Skovby Kommune og Skovby Boligforening

Delmål og indikatorer for indsatsområdet

| Delmål | Indikator | Baseline | Evt. anden baseline (kommune) | Baseline år | Datakilde |
|---|---|---|---|---|---|
| Antallet af ledige beboere skal falde | Antal ledige beboere | 120 | 900 | 2024 | Jobcenter |

Aktivitetsnavn:

Jobcafé

Formål:

At flere beboere kommer i job.
"""


def named(page: AppTest) -> AppTest:
    page.text_input(key="name").set_value("Leder Lund")
    return page.run()


def given(page: AppTest, name: str, content: bytes) -> AppTest:
    (uploader,) = page.file_uploader
    return uploader.set_value([(name, content, WORKBOOK)]).run()


def look(page: AppTest) -> AppTest:
    return button(page, "Se ændringen").click().run()


@pytest.fixture
def open_plan(app: OpenApp) -> AppTest:
    return named(app(page=PLAN))


@pytest.fixture
def made_plan(open_plan: AppTest) -> AppTest:
    page = look(given(open_plan, "nørreby.xlsx", workbook_of(GIVEN_PLAN)))
    return button(page, "Offentliggør").click().run()


def test_an_empty_plan_says_what_it_lacks(open_plan: AppTest) -> None:
    page = look(open_plan)
    said = shown(page)
    assert "Helhedsplanen mangler et navn." in said
    assert "Det fremgår ikke, hvornår helhedsplanen begynder og slutter." in said
    assert button(page, "Offentliggør").disabled


def focus_areas_of(page: AppTest) -> list[str]:
    (table,) = [one for one in page.dataframe if "canonical_names" in one.value.columns]
    return table.value["focus_area_name"].to_list()


def test_a_new_plan_is_offered_the_focus_areas_of_its_period_or_its_own(
    open_plan: AppTest,
) -> None:
    assert focus_areas_of(open_plan)[0] == "Uddannelse og livschancer"
    field(open_plan, "Begynder").set_value("01-01-2016")
    page = open_plan.run()
    assert focus_areas_of(page) == [
        "Tryghed og trivsel",
        "Kriminalpræventiv indsats",
        "Uddannelse og beskæftigelse",
        "Forebyggelse og forældreansvar",
    ]
    (offered,) = [one for one in page.selectbox if one.label == "Begynd med"]
    page = offered.set_value("Planens egne indsatsområder").run()
    assert focus_areas_of(page) == [""]


def test_a_plan_is_made_from_its_workbook_and_is_there_at_once(made_plan: AppTest) -> None:
    assert made_plan.success[0].value == f"{NAME} er oprettet."
    assert made_plan.selectbox(key="edited_plan").value == PLAN_ID
    assert field(made_plan, "Kommune").value == "Nørreby Kommune"


def test_making_a_plan_is_undone_where_it_was_done(made_plan: AppTest) -> None:
    page = button(made_plan, "Fortryd").click().run()
    assert page.success[0].value == f"Ændringen af {NAME} er taget tilbage."
    assert standing_parts(read.store(), PLAN_ID).plan == {}
    assert field(page, "Navn").value == ""


def test_what_is_changed_in_the_workbook_needs_a_reason_and_is_published(
    made_plan: AppTest,
) -> None:
    standing = standing_parts(read.store(), PLAN_ID)
    book = openpyxl.load_workbook(BytesIO(workbook_of(standing)))
    book["Indikatorer"]["F3"] = "seneste tal"
    content = BytesIO()
    book.save(content)

    page = look(given(made_plan, "rettet.xlsx", content.getvalue()))
    assert "Succeskriterium »Antal jobsamtaler«" in shown(page)
    assert "Ingen mål skifter status." in shown(page)
    assert "Skriv først, hvorfor det er ændret" in shown(page)
    page = button(page, "Offentliggør").click().run()
    assert standing_parts(read.store(), PLAN_ID).of(parts.INDICATORS)[0]["aggregation"] == "sum"

    reason = next(one for one in page.text_input if (one.key or "").startswith("reason_for_plan"))
    reason.set_value("De samme personer kommer igen").run()
    page = button(page, "Offentliggør").click().run()
    assert page.success[0].value == f"Ændringen af {NAME} er offentliggjort."
    first = standing_parts(read.store(), PLAN_ID).of(parts.INDICATORS)[0]
    assert (first["indicator_name"], first["aggregation"]) == (JOBS, "seneste tal")


def test_a_plan_is_read_from_its_agreement_and_published_once_its_questions_are_settled(
    open_plan: AppTest,
) -> None:
    page = given(open_plan, "delaftale.md", AGREEMENT.encode())
    assert field(page, "Kommune").value == "Skovby Kommune"
    assert (field(page, "Begynder").value, field(page, "Slutter").value) == (
        "01-01-2025",
        "31-12-2028",
    )
    assert page.subheader[0].value == "Det skal I tage stilling til"

    page = look(page)
    assert button(page, "Offentliggør").disabled
    for box in [one for one in page.checkbox if one.label == "Afklaret"]:
        box.check()
    page = look(page.run())
    page = button(page, "Offentliggør").click().run()
    assert page.success[0].value.endswith("er oprettet.")
    figures = read.store().read("select value, period, kind from marts.figure order by value")
    assert figures.rows() == [(120.0, "2024", "baseline"), (900.0, "2024", "baseline")]


def test_a_file_that_cannot_be_read_says_why_and_leaves_the_page(open_plan: AppTest) -> None:
    page = given(open_plan, "tom.xlsx", b"PK\x03\x04 ikke et regneark")
    assert len(page.error) == 1
    assert field(page, "Navn").value == ""


def test_another_plans_workbook_is_not_taken_for_this_ones_change(
    made_plan: AppTest, tmp_path: Path
) -> None:
    other = GIVEN_PLAN.with_rows(
        parts.PLAN, ({**GIVEN_PLAN.plan, "plan_name": "Sønderby", "id": "soenderby"},)
    )
    page = given(made_plan, "sønderby.xlsx", workbook_of(other))
    assert "er om Sønderby, men du har valgt Nørreby" in page.error[0].value
    assert field(page, "Navn").value == NAME


def test_the_next_period_begins_as_a_copy_that_knows_the_one_before(made_plan: AppTest) -> None:
    page = button(made_plan, "Begynd næste periode").click().run()
    assert (field(page, "Navn").value, field(page, "Begynder").value) == (
        "Nørreby 2027–2030",
        "01-01-2027",
    )
    field(page, "Navn").set_value("Nørreby 2027")
    page = page.run().switch_page(OVERVIEW).run().switch_page(PLAN).run()
    assert field(page, "Navn").value == "Nørreby 2027"
    page = button(page, "Ja, forkast det").click().run()
    assert field(page, "Navn").value == "Nørreby 2027–2030"
    page = button(look(page), "Offentliggør").click().run()
    assert page.success[0].value == "Nørreby 2027–2030 er oprettet."
    successor = standing_parts(read.store(), f"{PLAN_ID}-2027")
    assert successor.plan["predecessor_id"] == PLAN_ID
    assert successor.of(parts.INDICATORS)[0]["indicator_name"] == JOBS


def test_a_plan_that_hides_small_counts_is_changed_only_by_those_who_see_them(
    app: OpenApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hiding = store_file(tmp_path, catalogue(Indicator("Besøg"), hides_small_counts=True))
    page = app(hiding, PLAN)
    assert "Helhedsplanen skjuler små tal." in page.info[0].value
    assert len(page.dataframe) == 0
    monkeypatch.setenv(identity.MACHINE_RIGHTS, identity.LEADER)
    page = page.run()
    assert field(page, "Kommune").value == "Prøveby Kommune"


def test_the_page_begins_with_the_plan_that_is_chosen_among_the_figures(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported, OVERVIEW)
    page.selectbox(key="helhedsplan").set_value("fredericia").run()
    page = page.switch_page(PLAN).run()
    assert page.selectbox(key="edited_plan").value == "fredericia"

    page.selectbox(key="edited_plan").set_value("slagelse").run()
    page = page.switch_page(OVERVIEW).run().switch_page(PLAN).run()
    assert page.selectbox(key="edited_plan").value == "slagelse"

    page = page.switch_page(OVERVIEW).run()
    page.selectbox(key="helhedsplan").set_value("soenderborg").run()
    page = page.switch_page(PLAN).run()
    assert page.selectbox(key="edited_plan").value == "soenderborg"
