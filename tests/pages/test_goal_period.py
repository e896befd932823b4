"""*Indlæs*: whether goals are the year's or the quarter's is asked about once a plan."""

from pathlib import Path

from tests.pages.handing_in import button, with_file
from tests.pages.screen import UPLOAD, OpenApp, shown

ACTIVITY = "Lektie- og læringscafe"
INDICATOR = "Gennemsnitlig 20 børn på ugentligbasis"
ASKED = "Gælder målene under »Mål« hele året eller kun kvartalet?"


def report(*, quarter: int, count: int) -> bytes:
    lines = (
        "Helhedsplan:;Fredericia;",
        f"Aktivitet:;{ACTIVITY};",
        f"Kvartal/år:;{quarter}. kvartal 2020;",
        ";;",
        "Succeskriterier;Mål;Opnået",
        f"{INDICATOR};20;{count}",
    )
    return "\n".join(lines).encode()


def test_a_goals_period_is_asked_about_once_and_remembered(app: OpenApp, plans_only: Path) -> None:
    page = with_file(app(plans_only, UPLOAD), "k1.csv", report(quarter=1, count=9))
    question = next(one for one in page.selectbox if one.label.startswith(ASKED))
    assert question.label == f"{ASKED} 20 (B6)"
    assert "1 tal" in shown(page)

    page = question.set_value("quarter").run()
    assert not any(one.label.startswith(ASKED) for one in page.selectbox)
    assert "2 tal" in shown(page)
    page = button(page, "Offentliggør").click().run()
    assert page.success[0].value.startswith("Offentliggjort. 2 tal fra k1.csv")

    page = with_file(page, "k2.csv", report(quarter=2, count=11))
    assert not any(one.label.startswith(ASKED) for one in page.selectbox)
    assert "Husket fra tidligere: mål uden periode gælder kun kvartalet." in shown(page)
    assert "2 tal" in shown(page)
