"""The headings of a quarterly report, and which section each begins."""

import re

from domain.spelling import plain

_LONGEST = 110
_AS_DESCRIBED = r"(?: kort)?(?: som beskrevet i helhedsplan(?:en)?)?"
_MILESTONES = (
    r"status (?:ift|i forhold til|på|for) (?:mil?epæls? ?plan(?:en)?|milepæle(?:ne)?)"
    r"|status milepæle"
)
_HEADINGS = {
    "description": rf"projektbeskrivelse{_AS_DESCRIBED}",
    "purpose": rf"formål{_AS_DESCRIBED}",
    "target_groups": rf"målgrupper?{_AS_DESCRIBED}",
    "results": r"opnåede resultater(?: r .*)?",
    "table_notes": r"(?:noter|bemærkninger) til (?:tallene|tabellen)",
    "promised": r"lovet i [1-4] kvartal \d{4}",
    "to_board": r"kommentarer til bestyrelsen",
    "attainment": r"målopfyldelse",
    "status": (
        r"status(?: for)?(?: (?:\d{4}|[1-4] kvartal(?: \d{4})?|kvartalet|året))?"
        rf"|{_MILESTONES}"
        r"|kort beskrivelse af aktuell? \w+(?: \w+)?"
        r"|(?:øvrige|andre) målbare resultater(?: .{1,40})?"
        r"|(?:ikke målbare )?initiativer og handlinger(?: borger beboer\w+)?"
        r"|formidling(?: primært \w+)?"
    ),
    "challenges": r"udfordringer(?:(?: og)? risici)?|risici",
    "learning": r"læring(?:spunkter)?",
    "feedback": r"(?:deltagernes )?(?:egne )?tilbagemeldinger(?: fra deltagerne)?",
    "focus_points": r"fokuspunkter\b.*|fremadrettet",
    "next_targets": r"mål for (?:kommende|næste|[1-4]) kvartal(?: \d{4})?",
}
_ABOUT_MILESTONES = re.compile(_MILESTONES)
_PATTERNS = {name: re.compile(pattern) for name, pattern in _HEADINGS.items()}


def is_about_milestones(heading: str) -> bool:
    """Whether what stands below a heading says how the plan's milestones stand."""
    return _ABOUT_MILESTONES.fullmatch(plain(heading)) is not None


def section_named(line: str) -> str | None:
    """The section that a line begins as its heading; None where it is no heading.

    `results` begins the tables, `description` what the plan says of the activity, `attainment` what
    was worked out from the figures, `promised` and `to_board` what our own report repeats from
    elsewhere; the others are
    sections of `store.records.NARRATIVE`, `purpose` and `target_groups`.
    """
    if not line or len(line) > _LONGEST or line[0] in "-•·*":
        return None
    bare = line.strip("#*_ ").rstrip()
    if bare.endswith((".", "!", "?", ",")):
        return None
    spelling = plain(bare)
    return next((name for name, one in _PATTERNS.items() if one.fullmatch(spelling)), None)
