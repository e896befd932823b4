"""Who may what: the roles, and the rights that they come to for one person.

A right holds for plans; what nobody has been given is closed. The figures of an activity may be
handed in by who is responsible for it alone. `sql/macros` knows the rights to read by the same
names, `store/permission.py` asks for those to write.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from domain.vocabulary import Term, by_name


@dataclass(frozen=True, kw_only=True)
class Role(Term):
    """A role; `meaning` is what it lets one do, `is_of_plan` and `is_of_activity` what it is given
    for.
    """

    meaning: str
    is_of_plan: bool = True
    is_of_activity: bool = False


BOARD, RESPONSIBLE, LEADER = "board", "responsible", "leader"
SECRETARIAT, ADMINISTRATOR = "secretariat", "administrator"
ROLES = by_name(
    Role(
        name=BOARD,
        word="bestyrelse",
        meaning="læser helhedsplanen: mål, tal, tekster og rapporter. Små antal er skjult, hvor "
        "helhedsplanen skjuler dem.",
    ),
    Role(
        name=RESPONSIBLE,
        word="aktivitetsansvarlig",
        meaning="læser helhedsplanen og indberetter for sine aktiviteter.",
        is_of_activity=True,
    ),
    Role(
        name=LEADER,
        word="leder",
        meaning="ser alle tal og filer i helhedsplanen, indberetter, offentliggør, trækker tilbage "
        "og ændrer planen.",
    ),
    Role(
        name=SECRETARIAT,
        word="sekretariat",
        meaning="er leder af alle organisationens helhedsplaner og opretter nye.",
        is_of_plan=False,
    ),
    Role(
        name=ADMINISTRATOR,
        word="administrator",
        meaning="bestemmer, hvem der har adgang. Ser ikke flere tal af den grund.",
        is_of_plan=False,
    ),
)


@dataclass(frozen=True)
class Plans:
    """Every plan, also those to come (`ids` is None), or these."""

    ids: frozenset[str] | None

    def __contains__(self, plan_id: str | None) -> bool:
        """Whether a plan is one of them; None, more than one plan, only among all."""
        return self.ids is None or plan_id in self.ids

    def __bool__(self) -> bool:
        return self.ids is None or bool(self.ids)

    def __or__(self, other: "Plans") -> "Plans":
        if self.ids is None or other.ids is None:
            return EVERY_PLAN
        return Plans(self.ids | other.ids)


EVERY_PLAN, NO_PLAN = Plans(None), Plans(frozenset())


@dataclass(frozen=True)
class Rights:
    """What one person may: of which plans they read, see every figure (also small counts) and the
    files, see what is a draft or was withdrawn, and lead, which is to publish and change; for which
    activities, by plan, they hand in; and whether they say who may what. `person` tells theirs
    from others' drafts; it is empty where nobody signs in.
    """

    reads: Plans = NO_PLAN
    sees_all: Plans = NO_PLAN
    sees_unpublished: Plans = NO_PLAN
    leads: Plans = NO_PLAN
    activities: frozenset[tuple[str, str]] = frozenset()
    administers: bool = False
    person: str = ""

    @property
    def hands_in(self) -> bool:
        """Whether there is anything that they may hand in."""
        return bool(self.leads) or bool(self.activities)

    def hands_in_for(self, plan_id: str | None, activity_id: str | None) -> bool:
        """Whether they hand in for an activity; of None only who leads the plan."""
        return plan_id in self.leads or (plan_id, activity_id) in self.activities

    def hands_in_of(self, plan_id: str | None) -> bool:
        """Whether they hand in for anything of a plan."""
        return plan_id in self.leads or any(of == plan_id for of, _ in self.activities)

    def __or__(self, other: "Rights") -> "Rights":
        return Rights(
            self.reads | other.reads,
            self.sees_all | other.sees_all,
            self.sees_unpublished | other.sees_unpublished,
            self.leads | other.leads,
            self.activities | other.activities,
            self.administers or other.administers,
            self.person or other.person,
        )


# Where what is written comes from.
APP, COMMAND_LINE = "app", "command_line"
ORIGINS = by_name(
    Term(name=APP, word="siden"),
    Term(name=COMMAND_LINE, word="kommandolinjen"),
)
NO_RIGHTS = Rights()
# Whoever may open the store's file may write what it holds; small counts are seen where it is said.
OWN_MACHINE = Rights(reads=EVERY_PLAN, leads=EVERY_PLAN, administers=True)


def rights_in(role: str, plans: Plans, activities: Iterable[tuple[str, str]] = ()) -> Rights:
    """What a role comes to for these plans, or for these activities, by plan."""
    if role == BOARD:
        return Rights(reads=plans)
    if role == RESPONSIBLE:
        of = frozenset(activities)
        return Rights(reads=plans | Plans(frozenset(plan for plan, _ in of)), activities=of)
    if role in {LEADER, SECRETARIAT}:
        return Rights(reads=plans, sees_all=plans, sees_unpublished=plans, leads=plans)
    if role == ADMINISTRATOR:
        return Rights(administers=True)
    raise ValueError(role)


def narrowed(rights: Rights, *, sees_all: bool, hands_in: bool) -> Rights:
    """The same person, who sees all figures, and what is not published, of what they read or of
    nothing.
    """
    return replace(
        rights,
        sees_all=rights.reads if sees_all else NO_PLAN,
        sees_unpublished=rights.reads if hands_in else NO_PLAN,
    )
