"""The search in the reports' texts, on *Aktivitet* and *Udforsk*."""

from pathlib import Path

import pytest

from tests.pages.screen import ACTIVITY, EXPLORE, OpenApp, shown

INVENTED = {"helhedsplan": "Eksempelby (opdigtet)"}


@pytest.mark.parametrize("page_name", [ACTIVITY, EXPLORE])
def test_the_texts_with_a_word_are_shown_with_quarter_and_activity(
    app: OpenApp, reported: Path, page_name: str
) -> None:
    page = app(reported, page_name, link={**INVENTED, "soeg": "virksomheden"})
    assert not page.exception
    said = "".join(element.proto.body for element in page.get("html"))
    assert "Udfordringer</h4><p>Få <mark>virksomheder</mark> kan tage imod" in said


def test_a_word_nobody_has_written_is_said_to_be_found_nowhere(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported, ACTIVITY)
    page.text_input(key="soeg").set_value("elefanter").run()
    assert not page.exception
    assert "Fundet i 0 tekster." in shown(page)
