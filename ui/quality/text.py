"""The words of *Datakvalitet*."""

VERDICT_REPORTED = "{share} af tallene for {quarter} er indberettet ({reported} af {expected})"
VERDICT_NOTHING_EXPECTED = "Der ventes ingen tal for {quarter}"
ACTIVITIES_MISSING = ("1 aktivitet mangler", "{count} aktiviteter mangler")
WHOLES_DIFFERENT = ("1 sum stemmer ikke", "{count} summer stemmer ikke")
WHOLES_AGREE = ("den ene sum, der kan efterregnes, stemmer", "alle {count} summer stemmer")
NO_WHOLES = "ingen summer kan efterregnes"
FIGURES_REPORTED = "tal indberettet"
TILE_INCOMPLETE = ("aktivitet er ikke færdig", "aktiviteter er ikke færdige")
TILE_LATE = ("aktivitet kom for sent", "aktiviteter kom for sent")
TILE_DIFFERENT = ("sum stemmer ikke", "summer stemmer ikke")
TILE_FINDINGS = ("fejl eller advarsel", "fejl og advarsler")
TILES = "Datakvaliteten i tal"

COMPLETENESS = "Hvad er indberettet?"
COMPLETENESS_HELP = (
    "Hvor mange af aktivitetens succeskriterier der er oplyst i hvert kvartal. »Ikke startet« "
    "tæller som oplyst, og »afventer« er et kvartal, hvis frist ikke er nået. De nyeste {count} "
    "kvartaler er vist; vælg et tidligere kvartal for at se længere tilbage."
)
COMPLETENESS_CAPTION = "Indberettede succeskriterier pr. aktivitet og kvartal"
COMPLETE = "✔ {reported} af {expected}"
PARTIAL = "◑ {reported} af {expected}"
MISSING = "✖ mangler"
AWAITED = "○ afventer"
ACTIVITY = "Aktivitet"

TIMELINESS = "Kom det til tiden?"
TIMELINESS_HELP = (
    "Fristen er planens egen, regnet fra kvartalets sidste dag. Datoen er den, da det sidste af "
    "aktivitetens gældende tal for {quarter} blev indlæst."
)
TIMELINESS_CAPTION = "Frist og indlæsning pr. aktivitet for det valgte kvartal"
REPORTED = "Indberettet"
REPORTED_CELL = "{reported} af {expected}"
DUE = "Frist"
HANDED_IN = "Indlæst"
IN_TIME = "Til tiden?"
ON_TIME = "✔ til tiden"
LATE = ("▲ 1 dag for sent", "▲ {count} dage for sent")
NOT_HANDED_IN = "✖ ikke indberettet"
NO_DEADLINE = "– ingen frist"
NOT_DUE = "○ fristen er ikke nået"

DIFFERENCES = "Summer, der ikke stemmer"
DIFFERENCES_HELP = (
    "Det, lederen har indberettet, gælder og vises overalt. Her står de steder, hvor delene giver "
    "noget andet end det hele."
)
DIFFERENCES_CAPTION = "Indberettede summer, der afviger fra delene"
NO_DIFFERENCES = (
    "✔ Den ene sum, der kan efterregnes, stemmer.",
    "✔ Alle {count} summer, der kan efterregnes, stemmer.",
)
NOTHING_TO_COMPARE = (
    "Ingen summer kan efterregnes i dette udsnit: kun delene eller kun det hele er oplyst."
)
INDICATOR = "Succeskriterium"
PERIOD = "Periode"
PARTS = "Delene giver"
WHOLE = "Indberettet"
WHAT_DIFFERS = "Hvad er forskellen?"
AREAS_DIFFER = "Områderne giver {parts}, men der er indberettet {reported} i alt: {difference}."
QUARTERS_DIFFER = (
    "Kvartalerne giver {parts}, men der er indberettet {reported} for året til dato: {difference}."
)
POINTS = "{points} procentpoint"
MORE = "{difference} for meget"
LESS = "{difference} for lidt"

FINDINGS = "Åbne bemærkninger"
FINDINGS_HELP = (
    "Det, kontrollen lagde mærke til i de offentliggjorte filer. En bemærkning forsvinder, når et "
    "nyere tal har afløst det, den handler om."
)
NO_FINDINGS = "✔ Ingen åbne bemærkninger i dette udsnit."
FILE = "Fil og sted"
RAW = "Stod i filen"
MESSAGE = "Bemærkning"
SUGGESTION = "Forslag"
DIFFERENCE_HIDDEN = (
    "Tallene er skjult, fordi et af dem er under fem eller kan røbe et tal under fem."
)

SMALL_COUNTS = "Små tal"
SMALL_COUNTS_SHOWN = "Alle, der åbner helhedsplanen her, ser alle dens tal."
SMALL_COUNTS_HIDDEN = (
    "Tal under fem er skjult for alle andre end ledere på alle sider, i udtræk og i rapporter. Det "
    "samme er tal, der kan røbe dem."
)
CHOSEN_HERE = "Valgt på siden Datakvalitet"
HIDE = "Skjul tal under fem"
STOP_HIDING = "Vis alle tal for alle"
LEADERS_STOP_HIDING = "En leder kan vælge at vise alle tal igen."
NAME_IS_MISSING = "Skriv dit navn først. Det kommer til at stå ved valget på siden Indlæsninger."
