"""Landsbyggefonden's focus areas: a set for each frame of grants, the oldest first.

The next frame is one more set. Where the names come from stands in `docs/indsatsomraader.md`.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class FocusArea:
    """A focus area of a set: its name, how else plans spell it, and what other frames and plans
    call something that it may be.
    """

    name: str
    spellings: tuple[str, ...] = ()
    may_be: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FocusAreaSet:
    """The focus areas of the frame that gives grants in the years from one to another."""

    first_year: int
    last_year: int
    focus_areas: tuple[FocusArea, ...]

    @property
    def label(self) -> str:
        """The frame as the field names it: `2019–26`."""
        return f"{self.first_year}–{self.last_year % 100:02}"

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its focus areas."""
        return tuple(one.name for one in self.focus_areas)


FOCUS_AREA_SETS = (
    FocusAreaSet(
        first_year=2011,
        last_year=2014,
        focus_areas=(
            FocusArea(
                name="Børn, unge og familie",
                spellings=("Børn, unge og familier",),
                may_be=(
                    "Forebyggelse og forældreansvar",
                    "Uddannelse og livschancer",
                    "Udsatte børn og unge",
                    "Kriminalpræventiv indsats",
                    "Kriminalitetsforebyggelse",
                ),
            ),
            FocusArea(
                name="Uddannelse, beskæftigelse og erhverv",
                spellings=("Beskæftigelse, uddannelse og erhverv",),
                may_be=(
                    "Uddannelse og beskæftigelse",
                    "Uddannelse og livschancer",
                    "Beskæftigelse",
                ),
            ),
            FocusArea(
                name="Beboernetværk, inddragelse og demokrati",
                may_be=("Tryghed og trivsel", "Sammenhængskraft og medborgerskab"),
            ),
            FocusArea(name="Sundhed", may_be=("Tryghed og trivsel",)),
            FocusArea(
                name="Udsatte grupper",
                may_be=("Tryghed og trivsel", "Udsatte børn og unge"),
            ),
            FocusArea(
                name="Kultur og fritid",
                may_be=("Tryghed og trivsel", "Sammenhængskraft og medborgerskab"),
            ),
            FocusArea(name="Image og kommunikation"),
        ),
    ),
    FocusAreaSet(
        first_year=2015,
        last_year=2018,
        focus_areas=(
            FocusArea(
                name="Tryghed og trivsel",
                spellings=("Trivsel og tryghed",),
                may_be=(
                    "Sammenhængskraft og medborgerskab",
                    "Beboernetværk, inddragelse og demokrati",
                    "Sundhed",
                    "Udsatte grupper",
                    "Kultur og fritid",
                ),
            ),
            FocusArea(
                name="Kriminalpræventiv indsats",
                spellings=(
                    "Kriminalpræventive indsatser",
                    "Kriminalitetsforebyggende indsats",
                    "Kriminalforebyggelse",
                    "Kriminalitetsforebyggelse",
                ),
                may_be=("Udsatte børn og unge",),
            ),
            FocusArea(
                name="Uddannelse og beskæftigelse",
                spellings=("Uddannelse, beskæftigelse", "Beskæftigelse og uddannelse"),
                may_be=(
                    "Uddannelse, beskæftigelse og erhverv",
                    "Uddannelse og livschancer",
                    "Beskæftigelse",
                ),
            ),
            FocusArea(
                name="Forebyggelse og forældreansvar",
                may_be=(
                    "Børn, unge og familie",
                    "Børn, unge og familier",
                    "Udsatte børn og unge",
                    "Uddannelse og livschancer",
                ),
            ),
        ),
    ),
    FocusAreaSet(
        first_year=2019,
        last_year=2026,
        focus_areas=(
            FocusArea(
                name="Uddannelse og livschancer",
                spellings=("Uddannelse, livschancer",),
                may_be=(
                    "Uddannelse og beskæftigelse",
                    "Uddannelse, beskæftigelse og erhverv",
                    "Forebyggelse og forældreansvar",
                    "Børn, unge og familie",
                    "Børn, unge og familier",
                    "Udsatte børn og unge",
                ),
            ),
            FocusArea(
                name="Beskæftigelse",
                may_be=("Uddannelse og beskæftigelse", "Uddannelse, beskæftigelse og erhverv"),
            ),
            FocusArea(
                name="Kriminalitetsforebyggelse",
                spellings=(
                    "Kriminalpræventiv indsats",
                    "Kriminalpræventive indsatser",
                    "Kriminalitetsforebyggende indsats",
                    "Kriminalforebyggelse",
                ),
                may_be=("Udsatte børn og unge",),
            ),
            FocusArea(
                name="Sammenhængskraft og medborgerskab",
                spellings=(
                    "Medborgerskab og sammenhængskraft",
                    "Sammenhængskraft, medborgerskab",
                ),
                may_be=(
                    "Tryghed og trivsel",
                    "Beboernetværk, inddragelse og demokrati",
                    "Sundhed",
                    "Kultur og fritid",
                ),
            ),
        ),
    ),
)
NEWEST_SET = FOCUS_AREA_SETS[-1]
# What a focus area covers that is none of Landsbyggefonden's.
OWN_FOCUS_AREA = "planens eget"
CANONICAL_NAMES = tuple(name for one in FOCUS_AREA_SETS for name in one.names)


def set_of_period(start: date | None) -> FocusAreaSet:
    """The set of a plan that begins on a day: the newest that has begun then, the newest of all
    where the day is not known, and the oldest of a plan before all of them.
    """
    if start is None:
        return NEWEST_SET
    begun = [one for one in FOCUS_AREA_SETS if one.first_year <= start.year]
    return begun[-1] if begun else FOCUS_AREA_SETS[0]


def set_of_plan(canonical_names: Collection[str], start: date | None) -> FocusAreaSet:
    """The set that a plan follows: the one that most of its focus areas are of, else that of its
    period.
    """
    shares = {
        len(set(one.names).intersection(canonical_names)): one
        for one in (*FOCUS_AREA_SETS, set_of_period(start))
    }
    most = max(shares)
    return shares[most] if most else set_of_period(start)
