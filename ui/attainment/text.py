"""The Danish words of *Målopfyldelse*."""

VIEW = "Vis"
WHOLE = "Hele helhedsplanen"
BY_AREA = "Pr. område"
ORDER = "Rækkefølge"
ORDERS = {
    "plan": "Helhedsplanens egen",
    "gap": "Største afstand først",
    "attainment": "Højeste opfyldelse først",
}
CAPTION = "Målopfyldelse: {title}"
EVERY_GOAL = "alle mål i udsnittet"
ROW_HEADING = "Succeskriterium (aktivitet)"
AREA_HEADING = "Område"
SECTION = "{indicator} ({activity})"
YEAR_TO_DATE = "År til dato"
EXPECTED = "Forventet nu"
ATTAINMENT = "Målopfyldelse"
FORECAST = "Prognose"
STATUS = "Status"
WHOLE_PERIOD = "Mål for hele perioden"
WHOLE_PERIOD_HELP = (
    "Ved siden af årets mål: hvad planens år er kommet til indtil nu, og det, man kan forvente på "
    "dette tidspunkt af perioden."
)
PERIOD_TO_DATE = "Perioden til dato"
QUARTERS_MISSING = ("1 kvartal mangler", "{count} kvartaler mangler")
TARGET = "mål {target}"
NO_TARGET = "intet mål"
SINCE_BASELINE = "siden udgangspunktet på {baseline}"
SHARE_OF_WHOLE = "{share} af helheden"
OF_GOAL_YEAR = " i {goal_year}"
LACKS = "mangler {gap}"
TOO_HIGH = "{gap} for højt"
AHEAD = "{gap} foran"
POINTS = "{points} procentpoint"
AS_EXPECTED = "som forventet"
FORECAST_RANGE = "{low}–{high}"

# What a bullet says when it is read aloud

ALT_ATTAINMENT = "Målopfyldelse {share}."
ALT_EXPECTED = "Forventet nu: {expected}."
ALT_PREVIOUS = "Sidste kvartal: {previous}."
ALT_FORECAST = "Prognose: {forecast}."

# How a bullet is read

KEY = "Sådan læses stregerne"
MARK = "Tegn"
MEANING = "Betydning"
KEY_MEANING = {
    "bar": "Søjle i statusfarven: år til dato. Skraveret, når tallet er omtrentligt.",
    "target": "Streg i hele højden: målet. Det står samme sted i alle rækker uden tal under nul, "
    "så de kan sammenlignes.",
    "zero": "Tynd streg: nul, hvor noget er under nul. Søjlen går mod venstre fra den.",
    "expected": "Grå baggrund: det, man kan forvente nu.",
    "previous": "Rude: år til dato efter sidste kvartal.",
    "forecast": "Ring: prognosen for hele målåret. Den tynde streg er spændet fra tidligere år.",
    "beyond": "Pil: tallet når længere, end der er plads til.",
    "zone": "Grøn skygge: her skal tallet være, når det skal falde eller holde sig i et interval.",
}
