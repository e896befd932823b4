"""How serious a finding is, the gravest first; an error keeps a file from being handed in."""

from dataclasses import dataclass

from domain.vocabulary import Marked, by_name


@dataclass(frozen=True, kw_only=True)
class Severity(Marked):
    """A severity; `heading` stands over several findings, `counted` says that it is one or many."""

    heading: str
    counted: tuple[str, str]


ERROR, WARNING, NOTE = "error", "warning", "note"
SEVERITIES = by_name(
    Severity(
        name=ERROR, word="fejl", symbol="✖", heading="Fejl", counted=("1 fejl", "{count} fejl")
    ),
    Severity(
        name=WARNING,
        word="advarsel",
        symbol="▲",
        heading="Advarsler",
        counted=("1 advarsel", "{count} advarsler"),
    ),
    Severity(
        name=NOTE,
        word="til orientering",
        symbol="●",
        heading="Til orientering",
        counted=("1 note", "{count} noter"),
    ),
)
