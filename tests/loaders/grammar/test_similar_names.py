"""A name held against those it may be: a focus area against a set of Landsbyggefonden's."""

import pytest

from domain.focus_areas import FOCUS_AREA_SETS, FocusAreaSet
from loaders.grammar.similar_names import covered_focus_areas, is_focus_area, likely_focus_areas

OLDEST, MIDDLE, NEWEST = FOCUS_AREA_SETS


@pytest.mark.parametrize(
    ("name", "of", "covered"),
    [
        ("Kriminalpræventiv Indsats", NEWEST, ("Kriminalitetsforebyggelse",)),
        ("Kriminalitetsforebyggelse", MIDDLE, ("Kriminalpræventiv indsats",)),
        (
            "Uddannelse og Beskæftigelse",
            NEWEST,
            ("Uddannelse og livschancer", "Beskæftigelse"),
        ),
        ("Uddannelse og Beskæftigelse", MIDDLE, ("Uddannelse og beskæftigelse",)),
        (
            "Uddannelse, beskæftigelse og erhverv",
            OLDEST,
            ("Uddannelse, beskæftigelse og erhverv",),
        ),
        ("Tryghed og trivsel", NEWEST, ()),
        ("Beskæftigelse", MIDDLE, ()),
        ("Grønne byrum", NEWEST, ()),
    ],
)
def test_a_name_covers_what_it_names_of_the_plans_own_set(
    name: str, of: FocusAreaSet, covered: tuple[str, ...]
) -> None:
    assert covered_focus_areas(name, of) == covered


def test_what_another_frame_calls_it_is_only_likely() -> None:
    assert likely_focus_areas("Tryghed og trivsel", NEWEST) == (
        "Sammenhængskraft og medborgerskab",
    )
    assert likely_focus_areas("Sundhed", MIDDLE) == ("Tryghed og trivsel",)


def test_a_focus_area_of_any_frame_is_known_as_one() -> None:
    assert is_focus_area("TRYGHED OG TRIVSEL")
    assert is_focus_area("Kultur og fritid")
    assert not is_focus_area("Grønne byrum")
