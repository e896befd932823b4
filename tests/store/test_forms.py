"""Forms: kept field by field, never written over in silence, and gone when they are handed in."""

from dataclasses import replace
from pathlib import Path

import pytest

from domain import rights
from domain.rights import rights_in
from store import drafts, erasure, forms
from store.connection import Store
from store.drafts import DraftMovedOn, UnknownDraft
from store.forms import FormDraft, FormPlace, MovedOn, NotExpected
from store.permission import NotAllowed
from store.write import approve, preview, publish_new, send_back
from tests.given import BY, PLAN_ID, Figure, Indicator, catalogue, store_with, submission
from tests.roles import OWN, WHO, asking_for_approval
from wording import figures

PLACE = FormPlace(PLAN_ID, f"{PLAN_ID}/vejledning", "2023K3")
Number = tuple[int, int] | None
BOX = "actual|R|proeveby/samtaler"
FIGURE = Figure("Samtaler", None, "2023K3", "actual", 4, raw="4 (+1 afbud)")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_with(tmp_path, catalogue(Indicator("Samtaler")))


def written(
    store: Store, field: str, text: str, instead_of: Number = None, by: str = BY
) -> tuple[int, int]:
    return forms.enter(store, PLACE, field, text, instead_of=instead_of, by=by).number


def draft(store: Store) -> FormDraft:
    opened = forms.opened(store, PLACE)
    assert opened is not None
    return opened


def texts(store: Store) -> dict[str, str]:
    form = forms.opened(store, PLACE)
    return {field: entry.text for field, entry in form.entries.items()} if form else {}


def test_each_field_is_kept_and_the_newest_entry_stands(store: Store) -> None:
    first = written(store, BOX, "ca. 20")
    written(store, "text|status", "Alt går godt")
    written(store, BOX, "21", first)

    assert texts(store) == {BOX: "21", "text|status": "Alt går godt"}
    assert draft(store).count == 3
    of_round = "select round_state from marts.round_activity where quarter = '2023K3'"
    assert store.of(WHO["leder"]).read(of_round).item() == "begun"
    told = "select changed_at from marts.round_activity where quarter = '2023K3'"
    assert store.of(WHO["leder"]).read(told).item() == draft(store).entries[BOX].at


def test_who_writes_where_another_has_written_since_is_told_and_writes_nothing(
    store: Store,
) -> None:
    first = written(store, BOX, "12")
    written(store, BOX, "14", first, by="Anden Ansvarlig")

    with pytest.raises(MovedOn) as moved_on:
        written(store, BOX, "13", first)

    stands = moved_on.value.entry
    assert stands is not None
    assert (stands.text, stands.by) == ("14", "Anden Ansvarlig")
    with pytest.raises(MovedOn):
        written(store, BOX, "13")
    written(store, BOX, "13", stands.number)
    assert texts(store) == {BOX: "13"}


def test_a_field_of_a_form_that_was_handed_in_meanwhile_is_not_written(store: Store) -> None:
    first = written(store, BOX, "12")
    form = draft(store)
    publish_new(store, submission(FIGURE), BY, draft_id=form.draft_id, entries=form.count)

    with pytest.raises(MovedOn) as moved_on:
        written(store, BOX, "13", first)

    assert moved_on.value.entry is None
    assert texts(store) == {}
    left = "select (select count(*) from main.draft_entry) + (select count(*) from main.draft_form)"
    assert store.read(left).item() == 0


def test_a_form_that_has_moved_on_is_not_handed_in(store: Store) -> None:
    written(store, BOX, "12")
    form = draft(store)
    written(store, "text|status", "Det blev til mere")

    with pytest.raises(DraftMovedOn):
        publish_new(store, submission(FIGURE), BY, draft_id=form.draft_id, entries=form.count)

    assert store.read("select * from marts.figure").is_empty()
    assert len(texts(store)) == 2


def test_a_form_is_of_the_activity_and_hidden_from_everybody_else(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(Indicator("Samtaler"), hides_small_counts=True))
    own = store.of(replace(WHO["ansvarlig"], person="ansvarlig@by.dk"))
    written(own, BOX, "3")

    assert texts(own) == texts(store.of(WHO["leder"])) == {BOX: "3"}
    assert texts(store.of(replace(WHO["ansvarlig"], person="kollega@by.dk"))) == {BOX: "3"}
    others = rights_in(rights.RESPONSIBLE, rights.NO_PLAN, [(PLAN_ID, f"{PLAN_ID}/andet")])
    for who in (others, WHO["bestyrelse"], WHO["maskinen"], rights.NO_RIGHTS):
        reader = store.of(who)
        assert forms.opened(reader, PLACE) is None
        with pytest.raises(NotAllowed):
            written(reader, BOX, "9")
    # It is no file of anybody's, and is discarded by who hands in for the activity alone.
    draft_id = draft(own).draft_id
    assert drafts.open_drafts(own).is_empty()
    assert drafts.opened(own, draft_id) is None
    with pytest.raises(UnknownDraft):
        drafts.discard(store.of(others), draft_id, BY)
    drafts.discard(own, draft_id, BY)
    assert texts(own) == {}


def test_nothing_is_filled_in_where_nothing_is_expected(store: Store) -> None:
    for place in (replace(PLACE, quarter="1999K1"), replace(PLACE, activity_id="proeveby/andet")):
        with pytest.raises(NotExpected):
            forms.enter(store, place, BOX, "1", instead_of=None, by=BY)
    with pytest.raises(ValueError, match="20001"):
        written(store, BOX, "1" * 20_001)
    assert store.read("select * from main.draft_event").is_empty()


def test_what_was_returned_is_told_to_who_hands_in_for_the_activity_alone(tmp_path: Path) -> None:
    store = asking_for_approval(tmp_path)
    upload_id = publish_new(store, submission(FIGURE), BY)
    send_back(store, upload_id, BY, "Sydbyen mangler")

    own = forms.waiting_figures(store.of(WHO["ansvarlig"]), PLACE).to_dicts()
    assert [(one["indicator_id"], one["area"], one["raw"], one["value"]) for one in own] == [
        ("proeveby/samtaler", None, "4 (+1 afbud)", 4.0)
    ]
    assert OWN in WHO["ansvarlig"].activities
    assert forms.waiting_figures(store.of(WHO["bestyrelse"]), PLACE).is_empty()
    other = replace(PLACE, activity_id=f"{PLAN_ID}/lektiecafé")
    assert forms.waiting_figures(store.of(WHO["ansvarlig"]), other).is_empty()
    assert forms.waiting_texts(store.of(WHO["ansvarlig"]), PLACE).is_empty()


def test_another_form_of_the_quarter_takes_the_place_of_one_that_waits(tmp_path: Path) -> None:
    store = asking_for_approval(tmp_path)
    form = replace(submission(FIGURE, content=b"1"), layout="form")
    first = publish_new(store, form, BY)
    of_quarter_before = replace(FIGURE, period="2023K2")
    earlier = replace(submission(of_quarter_before, content=b"2"), layout="form")
    of_file = publish_new(store, submission(replace(FIGURE, value=5), content=b"3"), BY)
    others = [publish_new(store, earlier, BY), of_file]
    approve(store, [first], BY)

    unseen = publish_new(store, replace(form, file_content=b"5"), BY)
    second = publish_new(store, replace(form, file_content=b"4"), BY, shown=[first, *others])

    statuses = dict(store.read("select upload_id, status from marts.upload").iter_rows())
    assert statuses[first] == "withdrawn"
    assert {statuses[one] for one in (unseen, second, *others)} == {"submitted"}
    why = "select reason from main.upload_event where upload_id = $first and event = 'withdrawn'"
    assert store.read(why, first=first).item() == "Afløst af en nyere formular"


def test_a_preview_tells_no_small_count_of_before_that_the_reader_may_not_see(
    tmp_path: Path,
) -> None:
    plan = catalogue(Indicator("Samtaler"), hides_small_counts=True)
    store = store_with(tmp_path, plan, FIGURE, replace(FIGURE, period="2023K2", value=12, raw="12"))
    changed = submission(replace(FIGURE, value=8), replace(FIGURE, period="2023K2", value=13))

    own = preview(store.of(WHO["ansvarlig"]), changed).changes.figures.sort("period")
    told = preview(store.of(WHO["leder"]), changed).changes.figures.sort("period")

    assert own.select("value", "was_value", "was_raw").rows() == [(13, 12, "12"), (8, None, None)]
    assert [figures.was_and_becomes(row) for row in own.to_dicts()] == [
        ("12", "13"),
        ("skjult", "8"),
    ]
    assert told["was_value"].to_list() == [12, 4]
    same = preview(store.of(WHO["ansvarlig"]), submission(FIGURE)).changes
    assert same.figures["change"].to_list() == ["changed"]
    assert preview(store.of(WHO["leder"]), submission(FIGURE)).changes.figures[
        "change"
    ].to_list() == ["unchanged"]


def test_a_form_that_names_a_person_is_discarded_when_they_are_erased(store: Store) -> None:
    written(store, "text|status", "Talte med Prøve Prøvesen")

    erased = erasure.places(store, "Prøve Prøvesen")

    assert [one.file_name for one in erased.drafts] == ["Vejledning 2023K3.formular"]
