"""The words of what must not be exceeded: the target, and whether it was kept."""

from dataclasses import dataclass

import pytest

from wording import ceilings


@dataclass(frozen=True)
class Judged:
    status: str
    aggregation: str = "sum"
    direction: str = "decrease"
    is_above: bool = False


@pytest.mark.parametrize(
    ("words", "direction", "said"),
    [
        ("12", "decrease", "højst 12"),
        ("31,5 %", "decrease", "højst 31,5 %"),
        ("højst 12", "decrease", "højst 12"),
        ("–", "decrease", "–"),
        ("12", "increase", "12"),
        ("5–8", "within", "5–8"),
    ],
)
def test_a_target_of_what_is_to_fall_is_at_most_so_much(
    words: str, direction: str, said: str
) -> None:
    assert ceilings.target(words, direction) == said


@pytest.mark.parametrize(
    ("goal", "label"),
    [
        (Judged("reached"), "✔ overholdt"),
        (Judged("not_reached"), "✖ overskredet"),
        (Judged("on_track"), "◕ på vej"),
        (Judged("behind"), "◑ bagud"),
        (Judged("not_reached", direction="within", is_above=True), "✖ overskredet"),
        (Judged("not_reached", direction="within"), "✖ ikke nået"),
        (Judged("reached", direction="within"), "✔ nået"),
        (Judged("reached", aggregation="last"), "✔ nået"),
        (Judged("not_reached", aggregation="last", is_above=True), "✖ ikke nået"),
        (Judged("not_reached", direction="increase"), "✖ ikke nået"),
    ],
)
def test_only_a_sum_is_kept_or_exceeded(goal: Judged, label: str) -> None:
    assert ceilings.status(goal).label == label
