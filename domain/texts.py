"""What reports say in words: the sections of an activity's report, and how a milestone stands."""

from dataclasses import dataclass

from domain import colours
from domain.vocabulary import Coloured, Term, by_name


@dataclass(frozen=True, kw_only=True)
class Section(Term):
    """A section; `heading` stands over it in the quarterly report."""

    heading: str


# The section that says how the quarter went, the one that promises something of the next, and what
# stands below a table of figures.
STATUS, PROMISE, TABLE_NOTES = "status", "next_targets", "table_notes"
SECTIONS = by_name(
    Section(name=TABLE_NOTES, word="Noter til tallene", heading="Noter til tallene"),
    Section(name=STATUS, word="Status", heading="Status"),
    Section(name="challenges", word="Udfordringer", heading="Udfordringer/risici"),
    Section(name="learning", word="Læring", heading="Læring"),
    Section(
        name="feedback",
        word="Deltagernes tilbagemeldinger",
        heading="Deltagernes egne tilbagemeldinger",
    ),
    Section(
        name="focus_points",
        word="Fokuspunkter",
        heading="Fokuspunkter og handlinger for kommende kvartal",
    ),
    Section(
        name=PROMISE,
        word="Mål for kommende kvartal",
        heading="Mål for kommende kvartal",
    ),
)
# What the plan says of an activity, beside what it reports.
DESCRIPTIONS = by_name(
    Term(name="purpose", word="Formål"),
    Term(name="target_groups", word="Målgruppe"),
)


@dataclass(frozen=True, kw_only=True)
class MilestoneStatus(Coloured):
    """How a milestone stands; one that is open can be overdue."""

    is_open: bool


MILESTONE_STATUSES = by_name(
    MilestoneStatus(name="planned", word="planlagt", symbol="○", colour=colours.GREY, is_open=True),
    MilestoneStatus(name="under_way", word="i gang", symbol="◑", colour=colours.BLUE, is_open=True),
    MilestoneStatus(name="reached", word="nået", symbol="✔", colour=colours.GREEN, is_open=False),
    MilestoneStatus(
        name="postponed", word="udskudt", symbol="◔", colour=colours.AMBER, is_open=True
    ),
    MilestoneStatus(
        name="dropped", word="opgivet", symbol="✖", colour=colours.PURPLE, is_open=False
    ),
)
# How a milestone stands today, the most pressing first.
MILESTONE_STATES = by_name(
    Coloured(name="overdue", word="overskredet", symbol="⚠", colour=colours.RED),
    Coloured(name="due", word="venter", symbol="○", colour=colours.GREY),
    Coloured(name="reached", word="nået", symbol="✔", colour=colours.GREEN),
    Coloured(name="dropped", word="opgivet", symbol="✖", colour=colours.PURPLE),
)
