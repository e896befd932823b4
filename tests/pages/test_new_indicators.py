"""*Indlæs*: the indicators that a file adds are shown with what is read of them, and confirmed."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.pages.handing_in import button, with_file
from tests.pages.screen import UPLOAD, OpenApp, row_with, shown

LIST = """Plan;Aktivitet;Indikator;Område;Periode;Type;Værdi
Slagelse;Tryghed;Antal ledige beboere skal falde;;2022;Baseline;233
Slagelse;Tryghed;Antal ledige beboere skal falde;;2023;Mål;200
Slagelse;Tryghed;Antal ledige beboere skal falde;;2023K3;Opgørelse;210
Slagelse;Tryghed;Antal klager;;2023;Mål;Højst 50
Slagelse;Tryghed;Antal klager;;2023K3;Opgørelse;70
"""
TWO_WAYS = """Plan;Aktivitet;Indikator;Område;Periode;Type;Værdi
Slagelse;Tryghed;Antal i job skal stige;;2022;Baseline;233
Slagelse;Tryghed;Antal i job skal stige;;2023;Mål;200
"""
CONFIRM = "Bekræft de nye succeskriterier"
NOT_CONFIRMED = "Bekræft de nye succeskriterier ovenfor for at kunne offentliggøre filen."


def choose(page: AppTest, label: str, value: str) -> AppTest:
    return next(one for one in page.selectbox if one.label == label).set_value(value).run()


def test_new_indicators_are_shown_with_their_words_and_published_when_confirmed(
    app: OpenApp, plans_only: Path
) -> None:
    page = with_file(app(plans_only, UPLOAD), "ny.csv", LIST.encode())
    assert row_with(page, "Antal ledige beboere skal falde") == (
        "Antal ledige beboere skal falde | Tryghed | skal falde | »skal falde« | det seneste tal"
        " | foreslået | antal | »Antal« | kalenderår | foreslået | selvvalgt indikator | foreslået"
        " | – | foreslået"
    )
    assert "skal falde | »Højst 50«" in row_with(page, "Antal klager")
    assert button(page, "Offentliggør").disabled
    assert NOT_CONFIRMED in shown(page)

    page = button(page, CONFIRM).click().run()
    assert "De 2 nye succeskriterier er bekræftet." in shown(page)
    page = button(page, "Offentliggør").click().run()
    assert page.success[0].value.startswith("Offentliggjort. 5 tal fra ny.csv")


def test_an_attribute_is_corrected_before_all_is_confirmed(app: OpenApp, plans_only: Path) -> None:
    page = with_file(app(plans_only, UPLOAD), "ny.csv", LIST.encode())
    page = choose(page, "Ret et succeskriterium", "slagelse/tryghed/antal-klager")
    page = choose(page, "Årets tal er", "last")
    assert "det seneste tal | valgt" in row_with(page, "Antal klager")
    assert button(page, "Offentliggør").disabled

    page = button(page, CONFIRM).click().run()
    assert "det seneste tal | valgt" in row_with(page, "Antal klager")
    assert not button(page, "Offentliggør").disabled


def test_words_that_point_two_ways_are_answered_before_the_file_is_published(
    app: OpenApp, plans_only: Path
) -> None:
    page = with_file(app(plans_only, UPLOAD), "ny.csv", TWO_WAYS.encode())
    assert "svar ovenfor" in row_with(page, "Antal i job skal stige")
    page = button(page, CONFIRM).click().run()
    assert button(page, "Offentliggør").disabled

    asked = next(one for one in page.selectbox if "Ordene peger to veje" in one.label)
    page = asked.set_value("decrease").run()
    assert row_with(page, "Antal i job skal stige").split(" | ")[2] == "skal falde"
    page = button(page, "Offentliggør").click().run()
    assert page.success[0].value.startswith("Offentliggjort. 2 tal fra ny.csv")
