"""The parts of a plan that tell something in words: the notes on its time axis, and what its
activities' reports say.
"""

from domain.plan_events import EVENT_KINDS
from domain.texts import SECTIONS
from plans.columns import ACTIVITY, AREA, ID_COLUMN, INDICATOR, Column, Part

NOTES = Part(
    name="notes",
    title="Noter",
    columns=(
        Column(
            name="kind",
            heading="Slags",
            explanation="Hvad noten på tidslinjen er om.",
            choices=tuple(kind.word for kind in EVENT_KINDS.values()),
        ),
        Column(
            name="text",
            heading="Note",
            explanation="Det, der skete, i få ord. Skriv ikke en persons navn.",
            width=60,
        ),
        Column(
            name="start_date",
            heading="Fra",
            explanation="Dagen, eller den første af dem, fx 01-07-2024.",
            width=13,
        ),
        Column(
            name="end_date",
            heading="Til",
            explanation="Den sidste dag, når det er mere end én.",
            width=13,
        ),
        AREA,
        ACTIVITY,
        Column(
            name=INDICATOR.name,
            heading=INDICATOR.heading,
            explanation="Kun hvis noten er om én indikator.",
            width=INDICATOR.width,
        ),
        ID_COLUMN,
    ),
)
TEXTS = Part(
    name="texts",
    title="Tekster",
    columns=(
        ACTIVITY,
        Column(
            name="quarter",
            heading="Kvartal",
            explanation="Det kvartal, teksten er om, fx 2026K3.",
            width=12,
        ),
        Column(
            name="section",
            heading="Afsnit",
            explanation="Rapportens afsnit.",
            choices=tuple(section.word for section in SECTIONS.values()),
            width=26,
        ),
        Column(
            name="narrative",
            heading="Tekst",
            explanation="Det, aktiviteten skriver. Skriv ikke personers navne.",
            width=90,
        ),
    ),
)
