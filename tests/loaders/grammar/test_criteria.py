"""The target inside a criterion's own words."""

import pytest

from loaders.grammar.criteria import WordedTarget, target_of, worded_targets


@pytest.mark.parametrize(
    ("criterion", "low", "high", "is_percent"),
    [
        ("Hvert år hjælpes 10 unge fra områderne i fritidsjob", 10, 10, False),
        ("Antallet af frivillige stiger med 15 per år", 15, 15, False),
        ("80% gennemfører hele forløbet.", 80, 80, True),
        ("50% procent af de unge bliver fastholdt", 50, 50, True),
        ("25% opnår min 30 timer pr. måned.", 25, 25, True),
        ("Der kommer i gennemsnit 4 hjælpere i de 2 lektie cafeer", 4, 4, False),
        ("Der rekrutteres mellem 5-8 unge i hvert område", 5, 8, False),
        ("Get2sport opstarter 1 aktivitet i boligområdet", 1, 1, False),
        ("To skole klasser får hver år undervisning", 2, 2, False),
        ("Fire arrangementer hvert år", 4, 4, False),
        ("Minimum 20 kvinder er i et forløb", 20, 20, False),
        ("Uddannelsesplan til alle unge", 100, 100, True),
        ("At alle beboere i forløbet får udarbejdet et CV", 100, 100, True),
        ("Der arrangeres et åbent event hvert år", 1, 1, False),
        ("Antal deltagere (mindst 10 om året)", None, None, False),
    ],
)
def test_a_target_is_read_from_the_criterion(
    criterion: str, low: float | None, high: float | None, is_percent: bool
) -> None:
    expected = [] if low is None or high is None else [WordedTarget(low, high, is_percent)]
    assert worded_targets(criterion) == expected


@pytest.mark.parametrize(
    "criterion", ["De unge deltager i møder", "Deltagere i 7. klasse", "Unge, 15-24-årige"]
)
def test_a_criterion_without_a_target_has_none(criterion: str) -> None:
    assert target_of(criterion, []) == []


def test_a_target_that_a_neighbour_states_alone_is_the_neighbours() -> None:
    both = "10 deltager årligt og 80% gennemfører"
    assert target_of(both, [both, "80% gennemfører"]) == WordedTarget(10, 10, False)


def test_two_targets_in_one_criterion_are_both_given_and_none_is_chosen() -> None:
    options = target_of("10 deltager årligt og 80% gennemfører", [])
    assert isinstance(options, list)
    assert [option.words for option in options] == ["10", "80 %"]
