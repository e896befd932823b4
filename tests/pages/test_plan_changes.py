"""What a plan file changed of the plan stands where corrections stand, on the page and on paper."""

from dataclasses import replace
from pathlib import Path

import pytest

from store.connection import open_store
from store.records import PLAN_PARTS
from store.write import Reasons, publish_new
from tests.given import BY, Figure, Indicator, catalogue, submission
from tests.pages.media import documents, store_file
from tests.pages.screen import OpenApp, shown
from tests.sql.counted import quarters


@pytest.fixture
def turned(tmp_path: Path) -> Path:
    """A plan whose indicator was to rise, and is to fall since the second quarter."""
    path = store_file(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", None, "2024", "target", 40, reported_in="2024K1"),
        *quarters("Samtaler", 10, 12),
    )
    store = open_store(path)
    plan = catalogue(Indicator("Samtaler", direction="decrease"))
    plan_file = submission(added=plan, name="plan.toml", content=b"2")
    change = replace(plan_file, layout=PLAN_PARTS)
    publish_new(store, change, BY, Reasons("Aftalt med fonden"))
    store.close()
    return path


def test_a_changed_plan_stands_with_the_corrections_in_every_medium(
    app: OpenApp, turned: Path
) -> None:
    changed = ("Succeskriterium »Samtaler«", "retning", "skal stige", "skal falde")
    said = shown(app(turned)).partition("Rettet siden sidste kvartal")[2]
    told = documents(turned, "2024K2")

    assert f"{' | '.join(changed)} | Aftalt med fonden | " in said
    pdf = told.pdf.partition("Rettet siden sidste kvartal")[2]
    assert all(words in pdf for words in ("I helhedsplanen", *changed, "Aftalt med fonden"))
    # 22 of at most 20 by now: what was more than expected is too much.
    effect = ("Mål »Samtaler«", "status", "på vej", "bagud")
    assert "1 mål skiftede status i det nyeste kvartal (på vej → bagud)." in said
    assert f"{' | '.join(effect)} | Aftalt med fonden | " in said
    assert all(words in pdf for words in effect)
    assert "Ingen offentliggjorte tal er rettet" not in pdf
    assert (
        "Succeskriterium »Samtaler« (retning): skal stige → skal falde. Aftalt med fonden"
        in told.slides[4]
    )
    log = told.book["Ændringslog"].iter_rows(values_only=True)
    assert (*changed, "Aftalt med fonden") in [row[:5] for row in log]
