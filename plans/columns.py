"""What a part of a plan is made of: its columns, and those that several parts have."""

from dataclasses import dataclass

YES, NO = "ja", "nej"


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: its name in the code, its heading, what it says of itself, and the only texts
    that may stand in it, where there are such.
    """

    name: str
    heading: str
    explanation: str
    choices: tuple[str, ...] = ()
    width: int = 18


@dataclass(frozen=True, kw_only=True)
class Part:
    """One table of the plan; `columns` are in the order in which they are written."""

    name: str
    title: str
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        """One of its columns."""
        return next(column for column in self.columns if column.name == name)


ID_COLUMN = Column(
    name="id",
    heading="Id",
    explanation="Udfyldes af Helhedsblik. Lad den stå: så beholder en linje sin historie, når den "
    "får et nyt navn.",
)
ACTIVITY = Column(
    name="activity_name",
    heading="Aktivitet",
    explanation="Aktiviteten, som den står på arket Aktiviteter.",
    width=28,
)
INDICATOR = Column(
    name="indicator_name",
    heading="Indikator",
    explanation="Indikatoren, som den står på arket Indikatorer.",
    width=44,
)
AREA = Column(
    name="area_name",
    heading="Område",
    explanation="Et af planens områder eller »Hele planen«.",
    width=22,
)
