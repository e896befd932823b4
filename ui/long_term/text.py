"""The Danish words of *Udgangspunkt og delmål*."""

NO_GOALS_TITLE = "Ingen delmål at følge i dette udsnit"
NO_GOALS = (
    "Langsigtede delmål med et udgangspunkt står i helhedsplanens opsætning. Er de der, så vælg "
    "et andet kvartal, indsatsområde eller område i filtrene ovenfor."
)
VERDICT = "{nearer} af {moved} delmål har flyttet sig den rigtige vej siden udgangspunktet"
NONE_NEARER = (
    "Det ene delmål har ikke flyttet sig den rigtige vej siden udgangspunktet",
    "Ingen af de {count} delmål har flyttet sig den rigtige vej siden udgangspunktet",
)
NOT_MOVED = "Ingen af delmålene har endnu både et udgangspunkt og et nyere tal"
WITHOUT_FIGURE = ("1 kan endnu ikke sammenlignes", "{count} kan endnu ikke sammenlignes")

ROADS = "Vejen fra udgangspunkt til mål"
ROADS_CAPTION = "Hvert delmål på sin egen skala: udgangspunkt, seneste tal og mål"
GOAL = "Delmål"
PROGRESS_AND_STATUS = "Vej og status"
BASELINE = "Udgangspunkt"
MUNICIPALITY = "kommunen:\N{NO-BREAK SPACE}{figure}"
NEWEST = "Seneste tal"
SINCE = "Siden udgangspunktet"
TARGET = "Mål"
TARGET_YEAR = "i {year}"
NO_TARGET = "intet mål"
DISTANCE = "mangler {distance}"
PROGRESS = "Andel af vejen"
JUDGED = (
    "Et delmål bliver holdt op imod målet ved helhedsplanens slutning og vurderet efter det "
    "seneste tal til og med det valgte kvartal. Pilen viser, om tallet er steget eller faldet; "
    "ordet under den, om det er den rigtige vej. Siger delmålet kun en retning, er det bedre "
    "eller dårligere end udgangspunktet, eller uændret, når det ligger højst {unchanged} af "
    "udgangspunktet derfra."
)

MUNICIPALITY_OVER_TIME = "Kommunen ved siden af"
MUNICIPALITY_HELP = (
    "Delmål i procent, som der også er nyere tal om for hele kommunen: den stiplede linje med "
    "ruder. Forskellen er fra det seneste tal på det tidspunkt til kommunens."
)
PERIOD = "Periode"
THE_MUNICIPALITY = "Kommunen"
GAP = "Forskel"
HOVER = "<b>{figure}</b><br>{line}, {period}"
GAP_OF_AREA = "{place}: {gap}"
MUNICIPALITY_ALT = "{place} og kommunen som to kurver. {sentences} Tallene står i tabellen."

KEY = "Hvordan læses vejen?"
MARK = "Tegn"
MEANING = "Betydning"
KEY_MEANING = {
    "begun": "Ring: udgangspunktet.",
    "newest": "Udfyldt punkt: seneste tal, i statussens farve, med vejen hertil.",
    "target": "Streg: målet. Et grønt felt er et mål med to grænser.",
    "municipality": "Rude: hele kommunen ved udgangspunktet (kun ved andele).",
}
