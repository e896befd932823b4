"""*Indlæs*: figures of a quarter outside the plan's dates are counted when it is confirmed."""

from pathlib import Path

from tests.pages.handing_in import with_file
from tests.pages.screen import UPLOAD, OpenApp, shown

REPORT = "\n".join(
    (
        "Helhedsplan:;Fredericia;",
        "Aktivitet:;Lektie- og læringscafe;",
        "Kvartal/år:;3. kvartal 2030;",
        ";;",
        "Succeskriterier;Årsmål;Opnået",
        "Gennemsnitlig 20 børn på ugentligbasis;20;9",
    )
).encode()
ASKED = "Skal de tal tælles med, der gælder 3. kvartal 2030"


def test_a_quarter_outside_the_plans_dates_is_counted_when_confirmed(
    app: OpenApp, plans_only: Path
) -> None:
    page = with_file(app(plans_only, UPLOAD), "k3.csv", REPORT)
    question = next(one for one in page.selectbox if one.label.startswith(ASKED))
    assert "1 tal" in shown(page)
    page = question.set_value("counted").run()
    assert not any(one.label.startswith(ASKED) for one in page.selectbox)
    assert "Dine svar: »9« tælles med." in shown(page)
    assert "2 tal" in shown(page)
