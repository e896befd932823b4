"""How a goal stands: every status, in the order in which they are shown.

Which of them a goal has is decided by `sql/macros/status_of.sql` alone.
"""

from dataclasses import dataclass, replace

from domain import colours
from domain.vocabulary import Coloured, by_name


@dataclass(frozen=True, kw_only=True)
class Status(Coloured):
    """A status with its words; `{…}` in them are filled in by who says them.

    `ink` is read on the colour with a contrast of at least 4.5:1. `meaning` explains it in general,
    `why` of one goal. `they_are` is said of several goals, `they_are_not` of none, `at_year_end`
    and `not_at_year_end` when their goal year is over. `now` and `in_a_row` begin what is said of a
    goal that needs a decision.

    `pace_limit` is the plan's limit that the pace of the goal is on one side of. `is_on_course` is
    met or about to be, `is_behind` lacks something now or at the end of its goal year; `is_silent`
    says nothing of how the goal fares, and `is_unknown` lacks figures that were to be there.
    `is_since_baseline` holds the figure against where it began, since there is no target: it is
    no goal to be counted among the others, and neither on course nor behind.
    """

    ink: str
    meaning: str
    why: str
    they_are: str
    they_are_not: str | None = None
    at_year_end: str | None = None
    not_at_year_end: str | None = None
    now: str | None = None
    in_a_row: str | None = None
    pace_limit: str | None = None
    has_target: bool = True
    is_on_course: bool = False
    is_behind: bool = False
    is_silent: bool = False
    is_unknown: bool = False
    is_since_baseline: bool = False

    @property
    def is_judged(self) -> bool:
        """Whether it says how the goal fares on all that there is to know."""
        return self.is_on_course or self.is_behind

    @property
    def is_unmeasured(self) -> bool:
        """Whether there is a target, but not yet figures enough to judge by."""
        return self.has_target and not self.is_judged


STATUSES = by_name(
    Status(
        name="reached",
        word="nået",
        symbol="✔",
        colour=colours.GREEN,
        ink=colours.LIGHT_INK,
        meaning="Målet for året er nået. Et loft over årets tal er først overholdt, når året er "
        "slut.",
        why="Nået, fordi {figure} er {enough} {target}.",
        they_are="er nået",
        at_year_end="blev nået i {goal_year}",
        is_on_course=True,
    ),
    Status(
        name="on_track",
        word="på vej",
        symbol="◕",
        colour=colours.BLUE,
        ink=colours.DARK_INK,
        meaning="Mindst {on_track} af det, man kan forvente på dette tidspunkt af året. Et loft "
        "over årets tal: ikke mere end det, man kan forvente nu.",
        why="På vej, fordi {pace} er mindst {limit} {of_expected}.",
        they_are="er på vej",
        pace_limit="on_track_from",
        is_on_course=True,
    ),
    Status(
        name="behind",
        word="bagud",
        symbol="◑",
        colour=colours.AMBER,
        ink=colours.DARK_INK,
        meaning="Mellem {behind} og {on_track} af det, man kan forvente på dette tidspunkt.",
        why="Bagud, fordi {pace} er under {limit} {of_expected}.",
        they_are="er bagud",
        now="Bagud i dette kvartal",
        in_a_row="Bagud {quarters} kvartaler i træk",
        pace_limit="on_track_from",
        is_behind=True,
    ),
    Status(
        name="far_behind",
        word="langt bagud",
        symbol="◔",
        colour=colours.RED,
        ink=colours.LIGHT_INK,
        meaning="Under {behind} af det, man kan forvente på dette tidspunkt af året.",
        why="Langt bagud, fordi {pace} er under {limit} {of_expected}.",
        they_are="er langt bagud",
        now="Langt bagud i dette kvartal",
        in_a_row="Bagud {quarters} kvartaler i træk",
        pace_limit="behind_from",
        is_behind=True,
    ),
    Status(
        name="not_reached",
        word="ikke nået",
        symbol="✖",
        colour=colours.PURPLE,
        ink=colours.LIGHT_INK,
        meaning="Året er slut, og målet blev ikke nået. Et loft over årets tal er overskredet.",
        why="Ikke nået, fordi målåret er slut, og {missed}.",
        they_are="blev ikke nået",
        they_are_not="blev nået",
        at_year_end="blev ikke nået i {goal_year}",
        not_at_year_end="blev nået i {goal_year}",
        now="Ikke nået",
        in_a_row="Ikke nået, og bagud {quarters} kvartaler i træk",
        is_behind=True,
    ),
    Status(
        name="pending",
        word="ikke startet",
        symbol="○",
        colour=colours.GREY,
        ink=colours.DARK_INK,
        meaning="Aktiviteten er endnu ikke startet.",
        why="Ikke startet: aktiviteten har endnu ingen tal.",
        they_are="er ikke startet",
        they_are_not="er startet",
        is_silent=True,
    ),
    Status(
        name="incomplete",
        word="ufuldstændige tal",
        symbol="◌",
        colour=colours.GREY,
        ink=colours.DARK_INK,
        meaning="Der mangler kvartaler, og det, der er kendt, afgør ikke, om målet er nået.",
        why="Ufuldstændige tal: {known}. {figure} afgør ikke, om målet på {ceiling} er nået.",
        they_are="har ufuldstændige tal",
        is_unknown=True,
    ),
    Status(
        name="no_data",
        word="ingen tal",
        symbol="?",
        colour=colours.GREY,
        ink=colours.DARK_INK,
        meaning="Der er endnu ikke indberettet tal.",
        why="Ingen tal: der er endnu ikke indberettet noget for året.",
        they_are="mangler tal",
        is_silent=True,
        is_unknown=True,
    ),
    Status(
        name="better",
        word="bedre",
        symbol="+",
        colour=colours.GREEN,
        ink=colours.LIGHT_INK,
        meaning="Et delmål uden et tal at nå: det er flyttet den rigtige vej siden udgangspunktet, "
        "med mere end {unchanged} af det.",
        why="Bedre, fordi {figure} ligger {side} udgangspunktet på {baseline}, med mere end "
        "{unchanged} af det.",
        they_are="er bedre end udgangspunktet",
        has_target=False,
        is_since_baseline=True,
    ),
    Status(
        name="unchanged",
        word="uændret",
        symbol="=",
        colour=colours.GREY,
        ink=colours.DARK_INK,
        meaning="Et delmål uden et tal at nå: det ligger højst {unchanged} af udgangspunktet fra "
        "udgangspunktet.",
        why="Uændret, fordi {figure} ligger højst {unchanged} fra udgangspunktet på {baseline}.",
        they_are="er uændret siden udgangspunktet",
        has_target=False,
        is_since_baseline=True,
    ),
    Status(
        name="worse",
        word="dårligere",
        symbol="!",
        colour=colours.RED,
        ink=colours.LIGHT_INK,
        meaning="Et delmål uden et tal at nå: det er flyttet den forkerte vej siden "
        "udgangspunktet, med mere end {unchanged} af det. Det tæller ikke som bagud, for der er "
        "ikke et mål at være bagud for.",
        why="Dårligere, fordi {figure} ligger {side} udgangspunktet på {baseline}, med mere end "
        "{unchanged} af det.",
        they_are="er dårligere end udgangspunktet",
        has_target=False,
        is_since_baseline=True,
    ),
    Status(
        name="no_target",
        word="intet mål",
        symbol="–",
        colour=colours.GREY,
        ink=colours.DARK_INK,
        meaning="Der er tal, men intet mål at holde dem op imod.",
        why="Intet mål: der er ikke noget at holde tallet op imod.",
        they_are="har intet mål",
        has_target=False,
        is_silent=True,
    ),
)

# What the same statuses are called of a sum that must not exceed its target.
KEPT = replace(
    STATUSES["reached"], word="overholdt", why="Overholdt, fordi {figure} er {enough} {target}."
)
EXCEEDED = replace(
    STATUSES["not_reached"],
    word="overskredet",
    why="Overskredet, fordi målåret er slut, og {missed}.",
    now="Overskredet",
    in_a_row="Overskredet, og bagud {quarters} kvartaler i træk",
)
# Every one that can be read of a goal.
IN_WORDS = (*STATUSES.values(), KEPT, EXCEEDED)

BEST_TO_WORST = (
    "reached",
    "on_track",
    "pending",
    "no_data",
    "incomplete",
    "behind",
    "far_behind",
    "not_reached",
)
# As a sentence tells of the goals that are not on course.
OFF_COURSE = ("not_reached", "far_behind", "behind", "incomplete", "pending", "no_data")
