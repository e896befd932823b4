"""The words that attributes were read from stand with them as long as they say what they are."""

import pytest

from plans import parts
from plans.attribute_words import Words, said_in, text_of
from plans.change import change_of
from plans.parts import PlanParts
from plans.publishing import publish
from plans.read_workbook import read_workbook
from plans.standing import standing_parts
from plans.workbook import workbook_of
from store.connection import Store
from store.write import Reasons, hand_in
from store.write import publish as publish_upload
from submissions import small_counts
from tests.plans.given_plan import PLAN, PLAN_ID, SHARE, changed

BY = "Prøveleder"
READ_FROM = "Retning skal stige: »flere i arbejde« · Enhed procent: »19,5 %« · tabel 1, række 2"
WORDS = "select attribute, value, words, place from marts.attribute_words order by attribute"


def with_words() -> PlanParts:
    """The plan whose share was read from an agreement."""
    return changed(PLAN, parts.INDICATORS, 1, direction="skal stige", read_from=READ_FROM)


def test_the_text_of_a_row_says_what_was_read_and_where() -> None:
    row = {"direction": "skal stige", "unit": "procent"}
    words = [("direction", "flere i arbejde"), ("unit", "19,5 %")]
    assert text_of(row, words, "tabel 1, række 2") == READ_FROM
    assert [*said_in({**row, "read_from": READ_FROM})] == [
        Words("direction", "flere i arbejde", "tabel 1, række 2"),
        Words("unit", "19,5 %", "tabel 1, række 2"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("tabel 1, række 2", []),
        ("Retning skal falde: »færre ledige«", []),
        ("retning Skal stige: »flere«", [Words("direction", "flere", None)]),
    ],
)
def test_words_that_say_something_else_are_not_the_attributes(
    text: str, words: list[Words]
) -> None:
    assert [*said_in({"direction": "skal stige", "read_from": text})] == words


def test_words_are_kept_until_the_attribute_is_another(published: Store) -> None:
    publish(published, change_of(published, with_words()), BY)
    place = "tabel 1, række 2"
    both = [
        ("direction", "increase", "flere i arbejde", place),
        ("unit", "procent", "19,5 %", place),
    ]
    assert published.read(WORDS).rows() == both

    again, _ = read_workbook("plan.xlsx", workbook_of(standing_parts(published, PLAN_ID)))
    assert change_of(published, again).is_empty

    wanted = changed(
        standing_parts(published, PLAN_ID), parts.INDICATORS, 1, direction="skal falde"
    )
    change = change_of(published, wanted)
    assert [(one.thing_name, one.attribute) for one in change.differences] == [(SHARE, "direction")]
    publish(published, change, BY, Reasons("Det var omvendt"))
    assert published.read(WORDS).rows() == both[1:]


def test_words_of_a_plan_that_hides_small_counts_are_the_leaders(published: Store) -> None:
    publish(published, change_of(published, with_words()), BY)
    choice = small_counts.submission(PLAN_ID, hides_small_counts=True, number=1)
    publish_upload(published, hand_in(published, choice, BY), BY)
    words = "select words, place from marts.attribute_words where attribute = 'unit'"
    assert published.with_rights(sees_all=False).read(words).rows() == [(None, None)]
    assert published.with_rights(sees_all=True).read(words).rows() == [
        ("19,5 %", "tabel 1, række 2")
    ]
