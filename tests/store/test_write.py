"""Handing in, publishing and withdrawing: nothing is lost and nothing is half-stored."""

from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from store.catalogue import current_catalogue, current_choices
from store.connection import Store
from store.records import CHANGE_REASON, CHOICE
from store.write import (
    AlreadyHandedIn,
    CheckFailed,
    NotPossibleNow,
    Reasons,
    UnknownUpload,
    hand_in,
    publish,
    withdraw,
)
from tests.given import (
    BY,
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    indicator_id,
    published,
    store_with,
    submission,
)

PLAN = catalogue(Indicator("Samtaler"), Indicator("Besøg"))
WRONG_FILE = "Forkert fil"
FIRST = (
    Figure("Samtaler", None, "2024K1", "actual", 10),
    Figure("Besøg", None, "2024K1", "actual", 4),
)
CORRECTED = (
    Figure("Samtaler", None, "2024K1", "actual", 12),
    Figure("Besøg", None, "2024K1", "actual", 4),
)


def figures(store: Store) -> dict[str, float]:
    return dict(store.read("select indicator, value from marts.figure").rows())


def test_a_draft_counts_only_when_it_is_published(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    upload_id = hand_in(store, submission(*FIRST), BY)
    assert figures(store) == {}
    publish(store, upload_id, BY)
    assert figures(store) == {"Samtaler": 10, "Besøg": 4}


def test_a_corrected_file_changes_only_the_corrected_figures(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN, *FIRST)
    published(store, submission(Figure("Samtaler", None, "2024K1", "actual", 12)))
    assert figures(store) == {"Samtaler": 12, "Besøg": 4}


def test_a_withdrawn_upload_gives_back_the_earlier_figure(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN, *FIRST)
    upload_id = published(store, submission(*CORRECTED))
    assert figures(store) == {"Samtaler": 12, "Besøg": 4}
    withdraw(store, upload_id, BY, WRONG_FILE)
    assert figures(store) == {"Samtaler": 10, "Besøg": 4}


def test_the_file_published_last_stands_whatever_the_order_of_handing_in(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    earlier = hand_in(store, submission(*FIRST), BY)
    published(store, submission(*CORRECTED))
    publish(store, earlier, BY, Reasons("Den første var rigtig"))
    assert figures(store)["Samtaler"] == 10


def test_the_same_bytes_twice_change_nothing(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    upload_id = published(store, submission(*FIRST))
    version = store.version()
    with pytest.raises(AlreadyHandedIn) as raised:
        hand_in(store, submission(*FIRST), BY)
    assert (raised.value.upload_id, raised.value.status) == (upload_id, "published")
    assert store.version() == version


def test_the_same_bytes_may_be_about_two_plans(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    file = replace(submission(), file_content=b"skabelon", layout="report_template")
    first = hand_in(store, file, BY)

    assert hand_in(store, replace(file, plan_id="naboby"), BY) == first + 1


def test_a_withdrawn_file_may_be_handed_in_again(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    withdraw(store, published(store, submission(*FIRST)), BY, WRONG_FILE)
    published(store, submission(*FIRST))
    assert figures(store) == {"Samtaler": 10, "Besøg": 4}


def test_a_figure_given_twice_in_one_file_stores_nothing(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    with pytest.raises(CheckFailed) as raised:
        hand_in(store, submission(FIRST[0], FIRST[0]), BY)
    assert raised.value.check == "a_figure_stands_once_in_an_upload"
    assert store.read("select upload_id from marts.upload").height == 1


def test_figures_of_an_unknown_indicator_cannot_be_published(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    upload_id = hand_in(store, submission(Figure("Ukendt", None, "2024K1", "actual", 1)), BY)
    with pytest.raises(CheckFailed):
        publish(store, upload_id, BY)
    status = store.read(
        "select status from marts.upload where upload_id = $upload_id", upload_id=upload_id
    )
    assert status.item() == "draft"


def test_a_plan_cannot_be_withdrawn_from_under_its_figures(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    published(store, submission(*FIRST))
    with pytest.raises(CheckFailed):
        withdraw(store, 1, BY, WRONG_FILE)
    assert figures(store) == {"Samtaler": 10, "Besøg": 4}


def test_an_upload_can_only_take_the_steps_that_its_status_allows(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    upload_id = published(store, submission(*FIRST))
    with pytest.raises(NotPossibleNow):
        publish(store, upload_id, BY)
    withdraw(store, upload_id, BY, WRONG_FILE)
    with pytest.raises(NotPossibleNow):
        withdraw(store, upload_id, BY, WRONG_FILE)
    with pytest.raises(UnknownUpload):
        withdraw(store, 99, BY)


def test_the_version_grows_with_every_write(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    before = store.version()
    upload_id = hand_in(store, submission(*FIRST), BY)
    publish(store, upload_id, BY)
    withdraw(store, upload_id, BY, WRONG_FILE)
    assert store.version() == before + 3


def test_a_write_about_one_plan_leaves_the_version_of_the_others(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    own, other = store.version(PLAN_ID), store.version("andeby")
    published(store, submission(*FIRST))
    assert store.version(PLAN_ID) == store.version() > own
    assert store.version("andeby") == other


def test_a_write_that_fails_leaves_every_version(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    versions = (store.version(), store.version(PLAN_ID))
    with pytest.raises(CheckFailed):
        hand_in(store, submission(FIRST[0], FIRST[0]), BY)
    assert (store.version(), store.version(PLAN_ID)) == versions


def test_what_was_settled_about_a_plans_words_is_remembered_while_published(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    settled = pl.DataFrame([(PLAN_ID, "column", "møder", "actual")], schema=CHOICE, orient="row")
    upload_id = published(store, replace(submission(*FIRST), choice=settled))
    assert current_choices(store, PLAN_ID).rows() == [(PLAN_ID, "column", "møder", "actual")]
    withdraw(store, upload_id, BY, WRONG_FILE)
    assert current_choices(store, PLAN_ID).is_empty()


def test_a_corrected_figure_keeps_its_reason_and_the_figure_before_it(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN, *FIRST)
    reason = pl.DataFrame(
        [(PLAN_ID, indicator_id("Samtaler"), None, "2024K1", "actual", "To samtaler var glemt")],
        schema=CHANGE_REASON,
        orient="row",
    )
    published(store, replace(submission(*CORRECTED), change_reason=reason))
    history = store.read(
        "select value, reason, is_standing from marts.figure_history"
        " where indicator = 'Samtaler' order by publication desc"
    )
    assert history.rows() == [(12, "To samtaler var glemt", True), (10, None, False)]


def test_the_catalogue_is_that_of_the_newest_published_plan(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    renamed = catalogue(Indicator("Samtaler", theme="Beboervejledninger"))
    published(store, submission(added=renamed, name="plan2.toml", content=b"2"))
    found = current_catalogue(store)
    assert dict(found.indicator.select("indicator_name", "theme").rows()) == {
        "Samtaler": "Beboervejledninger",
        "Besøg": None,
    }
    assert found.plan.height == 1
