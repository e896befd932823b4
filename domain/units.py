"""The units that figures are counted in."""

from dataclasses import dataclass

from domain.vocabulary import Term, by_name


@dataclass(frozen=True, kw_only=True)
class Unit(Term):
    """A unit: `suffix` follows a number in it, `suffix_of_one` follows the number one.

    `spellings` are the plain words of a column of units that name it, `in_cells` those that stand
    right after a figure in its cell. Of a criterion's words `in_criteria` is the pattern of those
    that name it, `alone` the pattern of those that do so within parentheses. `help` is what the
    template says of how a figure is written. No figure of an amount lies below zero.
    """

    suffix: str = ""
    suffix_of_one: str | None = None
    spellings: tuple[str, ...]
    in_cells: tuple[str, ...] = ()
    in_criteria: str
    alone: str
    help: str = "Skriv ca. foran et omtrentligt tal."
    is_amount: bool = False

    def after(self, number: str) -> str:
        """What follows a number as it is written."""
        is_one = number == "1" and self.suffix_of_one is not None
        return self.suffix_of_one or "" if is_one else self.suffix


COUNT = Unit(
    name="antal",
    word="antal",
    spellings=("antal", "stk", "styk", "personer"),
    in_criteria=r"\bantal\w*",
    alone=r"antal",
    is_amount=True,
)
SHARE = Unit(
    name="procent",
    word="procent",
    suffix=" %",
    spellings=("procent", "pct", "andel"),
    in_criteria=r"\bandel\w*|\bprocent\w*|\w+procent\b|(?<!\d)(?<!\d )(?:%|\bpct\b\.?)",
    alone=r"%|pct\.?|procent",
    help="Skriv 82 for 82 %.",
)
MONEY = Unit(
    name="kr",
    word="kr.",
    suffix=" kr.",
    spellings=("kr", "kroner", "dkk"),
    in_criteria=r"\bkr\b\.?|\bkroner\b|\bbeløb\w*",
    alone=r"kr\.?|kroner",
)
UNITS = by_name(
    COUNT,
    SHARE,
    Unit(
        name="timer",
        word="timer",
        suffix=" timer",
        suffix_of_one=" time",
        spellings=("timer", "time"),
        in_cells=("timer", "time"),
        in_criteria=r"\bantal\b.{0,12}?\w*timer\b",
        alone=r"timer",
        is_amount=True,
    ),
    MONEY,
)
# The order in which a criterion's words are searched for them: what counts hours says `antal` too.
IN_CRITERIA = ("timer", "procent", "kr", "antal")
