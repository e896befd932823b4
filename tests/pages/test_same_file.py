"""*Indlæs*: a file whose very bytes a colleague has published meanwhile."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from loaders import Choices, check_file, publish_file
from loaders.findings.choices import NOTHING_CHOSEN
from store.catalogue import current_catalogue
from store.write import Reasons
from tests.pages.handing_in import CORRECTION, answered, button, field, report_of, with_file
from tests.pages.screen import UPLOAD, OpenApp, row_with
from ui import read

QUESTION = "Hvad står der i kolonnen »Talt op«? (C5)"


def with_correction(page: AppTest) -> AppTest:
    page = with_file(page, "rettelse.csv", CORRECTION.encode())
    return field(page, "Hvorfor er tallene ændret?").set_value("To manglede").run()


def a_colleague_publishes(name: str, content: bytes, settled: Choices = NOTHING_CHOSEN) -> int:
    catalogue = current_catalogue(read.store())
    checked = check_file(name, content, catalogue=catalogue, choices=settled)
    return publish_file(read.store(), checked, "Leder Bech", reasons=Reasons("Talt efter"))


def test_a_file_that_a_colleague_has_published_is_told_to_be_there_and_nothing_else(
    app: OpenApp, reported: Path
) -> None:
    page = with_correction(app(reported, UPLOAD))
    assert a_colleague_publishes("rettelse.csv", CORRECTION.encode()) == 8

    page = button(page, "Offentliggør").click().run()

    said = page.info[0].value
    assert said.startswith("rettelse.csv er allerede indlæst: nr. 8, offentliggjort,")
    assert said.endswith("Intet er ændret nu.")


def test_a_file_that_was_published_and_corrected_meanwhile_shows_the_difference_as_it_is_now(
    app: OpenApp, reported: Path
) -> None:
    page = with_correction(app(reported, UPLOAD))
    assert a_colleague_publishes("rettelse.csv", CORRECTION.encode()) == 8
    corrected = CORRECTION.replace(";80", ";82").encode()
    assert a_colleague_publishes("igen.csv", corrected) == 9

    page = button(page, "Offentliggør").click().run()

    assert page.info[0].value.endswith(
        "Intet er ændret nu. Siden er 1 tal fra den ændret af nr. 9: herunder står det, der er "
        "offentliggjort nu, og det, filen siger. Træk nr. 9 tilbage under Indlæsninger, hvis "
        "filens tal skal gælde igen."
    )
    assert row_with(page, "Antal viderehenvisninger (Selvvalgt indikator)").endswith(
        "opgjort | 82 | 80"
    )


def test_a_file_that_is_answered_otherwise_than_a_colleague_did_is_read_anew(
    app: OpenApp, plans_only: Path
) -> None:
    content = report_of(quarter=4, count=12)
    page = with_file(app(plans_only, UPLOAD), "tal.csv", content)
    page = answered(page, QUESTION, "Dette kvartal")
    settled = NOTHING_CHOSEN.with_answer("column", None, "C5", "Talt op", "year to date")
    assert a_colleague_publishes("tal.csv", content, settled) == 5

    page = button(page, "Offentliggør").click().run()

    assert "Filen læses nu anderledes end dengang" in page.info[0].value
    assert "Træk nr. 5 tilbage" in page.info[0].value
    assert "1 nyt, 0 ændrede og 0 uændrede tal" in "".join(one.value for one in page.markdown)
