"""The Danish words of *Kvartal for kvartal*."""

INDICATOR = "Succeskriterium"
EVERY_INDICATOR = "Flere ad gangen"
INDICATOR_OPTION = "{indicator} ({activity})"
SHOWN = (
    "Viser de første {shown} af {all} succeskriterier i udsnittet. Vælg en aktivitet i filtrene "
    "eller et succeskriterium for at se de øvrige."
)
FIGURE = "Opgjort i kvartalet"
TARGET = "Forventet i kvartalet"
TOGETHER = "Kvartaler opgjort samlet"
UNKNOWN = "Mangler"
HOW_TO_READ = (
    "Skraveret blok: kvartaler, der kun er opgjort samlet; blokken er så høj som deres gennemsnit. "
    "Prikket søjle: omtrentligt tal. Spørgsmålstegn: kvartalet er ikke indberettet, "
    "eller tallet er usikkert."
)
NEW_PERIOD = "Ny periode"
GOES_ON = (
    "Rød streg: her begynder den nye periode. Kvartalerne før er fra {earlier} og er ikke lagt "
    "sammen med dem efter."
)
TABLE = "Tallene bag søjlerne"
TABLE_CAPTION = "Opgjort og forventet pr. kvartal: {title}"
PERIOD = "Kvartal"
MARKS = {"pending": "○", "uncertain": "?", "missing": "?", "awaited": "○"}
ALT_PANEL = "{panel}: {quarters}."
ALT = "Søjler pr. kvartal med det forventede som streg. {panels}"
