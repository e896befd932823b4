"""What is published becomes another only with a reason, whoever publishes and whatever happened."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Barrier

import polars as pl
import pytest

from store.connection import Store
from store.records import CHANGE_REASON, PLAN_EVENT, Catalogue
from store.write import (
    AlreadyHandedIn,
    CheckFailed,
    Reasons,
    ReasonsMissing,
    hand_in,
    preview,
    preview_of,
    publish,
    publish_new,
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

PLAN = catalogue(Indicator("Samtaler"))


def talks(value: float | None, period: str = "2024K1", kind: str = "actual") -> Figure:
    return Figure("Samtaler", "R", period, kind, value, reported_in="2024K1")


def report(value: float) -> tuple[str, Figure]:
    return f"{value}.xlsx", talks(value)


def standing(store: Store) -> list[float]:
    return store.read("select value from marts.figure")["value"].to_list()


def changed(raised: pytest.ExceptionInfo[ReasonsMissing]) -> list[tuple[object, ...]]:
    found = raised.value.changes.changed_figures
    return found.select("was_value", "value", "change").rows()


def corrections(store: Store) -> list[tuple[object, ...]]:
    return store.read(
        "select was_value, value, reason from marts.correction order by publication"
    ).rows()


@pytest.mark.parametrize("words", ["8 i hvert område", "8 første halvår"])
def test_a_target_that_other_words_make_another_needs_a_reason(tmp_path: Path, words: str) -> None:
    target = Figure("Samtaler", None, "2024", "target", 8, raw="8")
    store = store_with(tmp_path, PLAN, target)

    publish_new(store, submission(replace(target, raw="8 samtaler"), content=b"ord"), BY)
    with pytest.raises(ReasonsMissing) as raised:
        publish_new(store, submission(replace(target, raw=words)), BY)

    found = raised.value.changes.changed_figures
    assert found.select("was_raw", "raw", "change").rows() == [("8 samtaler", words, "changed")]


def test_a_changed_figure_is_not_published_without_a_reason(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN, talks(170))
    version = store.version()

    with pytest.raises(ReasonsMissing) as raised:
        publish_new(store, submission(talks(175)), BY)

    assert changed(raised) == [(170, 175, "changed")]
    assert (standing(store), store.version()) == ([170], version)


@pytest.mark.parametrize("blank", ["  ", "\u00a0", "\u200b", "\u2060 \t"])
def test_a_reason_in_which_nothing_can_be_seen_is_none(tmp_path: Path, blank: str) -> None:
    store = store_with(tmp_path, PLAN, talks(170))

    with pytest.raises(ReasonsMissing):
        publish_new(store, submission(talks(175)), BY, Reasons(blank))


def test_a_draft_is_held_against_what_stands_when_it_is_published(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    draft = hand_in(store, submission(talks(175)), BY)
    assert preview_of(store, draft).changes.figures["change"].to_list() == ["new"]
    published(store, submission(talks(180)))

    with pytest.raises(ReasonsMissing) as raised:
        publish(store, draft, BY)
    assert changed(raised) == [(180, 175, "changed")]

    publish(store, draft, BY, Reasons("Fem var talt to gange"))
    assert standing(store) == [175]
    assert corrections(store) == [(180, 175, "Fem var talt to gange")]


def test_a_reason_given_for_another_figure_than_the_one_that_stands_does_not_hold(
    tmp_path: Path,
) -> None:
    store = store_with(tmp_path, PLAN, talks(170))
    seen = preview(store, submission(talks(175))).changes.changed_figures
    given = seen.with_columns(pl.lit("Fem manglede").alias("reason")).select(
        *CHANGE_REASON, "was_upload_id"
    )
    published(store, submission(talks(180)))

    with pytest.raises(ReasonsMissing) as raised:
        publish_new(store, submission(talks(175)), BY, Reasons(figure=given))

    assert changed(raised) == [(180, 175, "changed")]


def test_a_withdrawn_upload_published_again_is_held_against_what_stands_now(
    tmp_path: Path,
) -> None:
    store = store_with(tmp_path, PLAN)
    first = published(store, submission(talks(175)))
    withdraw(store, first, BY, "Forkert fil")
    published(store, submission(talks(180)))

    with pytest.raises(ReasonsMissing) as raised:
        publish(store, first, BY)

    assert changed(raised) == [(180, 175, "changed")]


def test_a_withdrawal_that_changes_figures_needs_a_reason(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN, talks(170))
    second = published(store, submission(talks(175), Figure("Samtaler", None, "2024", "target", 9)))

    with pytest.raises(ReasonsMissing) as raised:
        withdraw(store, second, BY)

    assert changed(raised) == [(9, None, "removed"), (175, 170, "changed")]
    assert 175 in standing(store)


def test_what_was_no_figure_is_given_without_a_reason(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN, replace(talks(None), status="pending"))

    publish_new(store, submission(talks(4)), BY)

    assert standing(store) == [4]


def test_the_same_figure_as_another_kind_of_figure_is_changed(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN, talks(20))

    with pytest.raises(ReasonsMissing):
        publish_new(store, submission(replace(talks(20), approximate=True)), BY)
    with pytest.raises(ReasonsMissing):
        publish_new(store, submission(replace(talks(20), unit="procent")), BY)


def test_a_period_written_in_another_way_is_the_same_figure(tmp_path: Path) -> None:
    school_year = catalogue(Indicator("Samtaler", year_start_quarter=3))
    store = store_with(tmp_path, school_year, talks(40, "2023/24", "target"))

    with pytest.raises(ReasonsMissing) as raised:
        publish_new(store, submission(talks(50, "2024", "target")), BY)

    assert changed(raised) == [(40, 50, "changed")]


def both(*calls: Callable[[], object]) -> list[object]:
    """What calls that begin at the same moment give, or the error that each of them raises."""
    ready = Barrier(len(calls))

    def begun(call: Callable[[], object]) -> object:
        ready.wait()
        try:
            return call()
        except (AlreadyHandedIn, ReasonsMissing) as error:
            return error

    with ThreadPoolExecutor(len(calls)) as threads:
        return list(threads.map(begun, calls))


def test_of_two_who_publish_at_once_the_second_is_asked_why(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN, talks(170))

    came = both(
        lambda: publish_new(store, submission(talks(180)), BY, Reasons("Ti manglede")),
        lambda: publish_new(store, submission(talks(175)), BY),
    )

    refused = next(one for one in came if isinstance(one, ReasonsMissing))
    assert refused.changes.changed_figures["value"].to_list() == [175]
    assert standing(store) == [180]
    assert corrections(store) == [(170, 180, "Ti manglede")]


def test_of_two_first_reports_at_once_the_later_is_asked_why(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)

    came = both(
        lambda: publish_new(store, submission(talks(180)), BY),
        lambda: publish_new(store, submission(talks(175)), BY),
    )

    assert sorted(type(one).__name__ for one in came) == ["ReasonsMissing", "int"]
    assert store.read("select count(*) from marts.upload").item() == 2


@pytest.mark.parametrize("hand_over", [publish_new, hand_in])
def test_the_same_file_handed_in_twice_at_once_is_there_once(
    tmp_path: Path, hand_over: Callable[[Store, object, str], int]
) -> None:
    store = store_with(tmp_path, PLAN)

    came = both(*[lambda: hand_over(store, submission(talks(175)), BY)] * 4)

    assert sorted(type(one).__name__ for one in came) == ["AlreadyHandedIn"] * 3 + ["int"]
    assert store.read("select count(*) from marts.upload").item() == 2


def test_a_withdrawn_copy_of_a_published_file_is_not_published_beside_it(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    first = published(store, submission(talks(175)))
    withdraw(store, first, BY, "Forkert fil")
    second = published(store, submission(talks(175)))

    with pytest.raises(AlreadyHandedIn) as raised:
        publish(store, first, BY)

    assert raised.value.upload_id == second


def test_a_draft_gives_way_to_the_same_file_published(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    hand_in(store, submission(talks(175)), BY)

    publish_new(store, submission(talks(175)), BY)

    statuses = store.read("select status from marts.upload order by upload_id")["status"]
    assert statuses.to_list() == ["published", "withdrawn", "published"]


def test_a_plan_file_that_changes_the_plan_needs_a_reason(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN, talks(170))
    turned = catalogue(Indicator("Samtaler", direction="decrease"), Indicator("Besøg"))
    plan_file = submission(added=turned, name="plan.toml", content=b"2")

    with pytest.raises(ReasonsMissing) as raised:
        publish_new(store, plan_file, BY)

    assert raised.value.changes.catalogue.rows() == [
        (
            PLAN_ID,
            "indicator",
            indicator_id("Samtaler"),
            "Samtaler",
            "direction",
            None,
            "increase",
            "decrease",
            2,
            1,
        )
    ]
    assert raised.value.changes.figures.is_empty()

    publish_new(store, plan_file, BY, Reasons("Aftalt med fonden"))
    assert store.read(
        "select attribute, was, becomes, reason from marts.catalogue_change"
    ).rows() == [("direction", "increase", "decrease", "Aftalt med fonden")]


def with_note(words: str) -> Catalogue:
    note = (PLAN_ID, None, None, "event", words, date(2024, 1, 8), date(2024, 1, 8), None)
    rows = pl.DataFrame([note], schema=PLAN_EVENT, orient="row")
    return replace(PLAN, plan_event=rows)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            PLAN,
            replace(PLAN, plan=PLAN.plan.with_columns(end_date=date(2026, 12, 31))),
            ("plan", "end_date", "2025-12-31", "2026-12-31"),
        ),
        (
            PLAN,
            replace(
                PLAN,
                area=PLAN.area.with_columns(
                    residents=pl.when(pl.col("area_code") == "R").then(800).cast(pl.Int32)
                ),
            ),
            ("area", "residents", None, "800"),
        ),
        (
            PLAN,
            replace(
                PLAN,
                focus_area=PLAN.focus_area.with_columns(canonical_name=pl.lit("Beskæftigelse")),
            ),
            (
                "focus_area",
                "canonical_name",
                "Sammenhængskraft og medborgerskab",
                "Beskæftigelse",
            ),
        ),
        (with_note("Flytning"), PLAN, ("plan_event", "text", "Flytning", None)),
        (
            catalogue(Indicator("Samtaler"), hides_small_counts=True),
            replace(
                PLAN,
                small_counts=catalogue(hides_small_counts=True).small_counts.with_columns(
                    hides_small_counts=False
                ),
            ),
            ("small_counts", "hides_small_counts", "true", "false"),
        ),
    ],
)
def test_whatever_a_plan_file_changes_is_a_difference(
    tmp_path: Path, before: Catalogue, after: Catalogue, told: tuple[object, ...]
) -> None:
    store = store_with(tmp_path, before)
    found = preview(store, submission(added=after, name="plan.toml", content=b"2")).changes

    assert found.catalogue.select("subject", "attribute", "was", "becomes").rows() == [told]


def test_an_indicator_counted_in_another_year_removes_no_figure(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN, talks(40))
    school_year = catalogue(Indicator("Samtaler", year_start_quarter=3))

    found = preview(store, submission(added=school_year, name="plan.toml")).changes

    assert found.figures.is_empty()
    assert found.catalogue["attribute"].to_list() == ["year_start_quarter"]


def test_a_file_that_a_check_stops_leaves_no_draft(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    unknown = submission(Figure("Ukendt", None, "2024K1", "actual", 1))
    assert preview(store, unknown).failed_checks == ("every_published_figure_has_an_indicator",)

    with pytest.raises(CheckFailed):
        publish_new(store, unknown, BY)

    assert store.read("select count(*) from marts.upload").item() == 1
