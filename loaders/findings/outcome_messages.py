"""What is said and asked of the field's own tables, whose figures are outcomes of a plan."""

from domain.severities import ERROR, NOTE, WARNING

PUBLISHED = "{source}, offentliggjort {day}"
HANDED_IN = "{source}, indlæst {day} uden udgivelsesdag"
UNDATED = "{source}, uden udgivelsesdag"
OF_WHOLE_YEAR = "for hele {year}"
UNAVAILABLE = "ikke oplyst af kilden"
NIL = "nul"
LESS_THAN_HALF = "mindre end en halv"
PROVISIONAL = "foreløbigt tal"
THE_MUNICIPALITY = "Kommunen"
THE_WHOLE_PLAN = "Hele helhedsplanen"
NEW_GOAL = "Et nyt delmål: opret »{name}«"
OTHER_AREAS = ("ét område, der ikke er planens,", "{count} områder, der ikke er planens,")
FIGURES = ("ét tal", "{count} tal")
PERIODS = "{first}–{last}"

ABOUT_OUTCOMES: dict[str, tuple[str, str, str | None]] = {
    "outcomes_read": (
        NOTE,
        "Tabellen »{raw}« er læst som tal udefra: {count} fra {source} om {goals}.",
        "Se efter, om det er de rigtige områder og delmål.",
    ),
    "outcomes_wait": (
        ERROR,
        "{count} tal i tabellen »{raw}« er ikke talt med, før det er valgt, hvilket delmål de er.",
        "Vælg delmålet, eller at tallene ikke indgår. Det bliver husket til næste udgave.",
    ),
    "outcomes_of_no_area": (
        WARNING,
        "Tabellen »{raw}« er ikke talt med: ingen af dens {count} områder er planens eller "
        "kommunen ({names}).",
        "Hent tabellen for kommunen eller planens områder, eller skriv områdets navn i kilden som "
        "endnu et navn på siden Helhedsplan.",
    ),
    "outcomes_of_area_wait": (
        ERROR,
        "Det fremgår ikke, hvilket område tabellen »{raw}« gælder; {count} tal er ikke talt med.",
        "Vælg området. Det bliver husket til næste udgave.",
    ),
    "outcomes_of_other_areas": (
        NOTE,
        "{count} tal gælder {areas} og er ikke talt med: {names}.",
        "Skriv områdets navn i kilden som endnu et navn på siden Helhedsplan, hvis det er planens.",
    ),
    "outcomes_of_other_years": (
        NOTE,
        "{count} tal gælder tiden før eller efter helhedsplanen ({periods}) og er ikke talt med.",
        "Skriv et tidligere tal som udgangspunkt på siden Helhedsplan, hvis det er det.",
    ),
    "outcomes_of_no_time": (
        ERROR,
        "{count} tal i tabellen »{raw}« er ikke talt med: tiden ved dem kan ikke læses.",
        "Skriv tiden som 2023, 2023K3 eller 2023M09.",
    ),
    "outcomes_in_parts": (
        NOTE,
        "Tabellen er også delt op i {parts}; kun »{total}« er talt med.",
        "Hent tabellen med den del alene, hvis planen følger den.",
    ),
    "outcomes_of_no_goal": (
        NOTE,
        "{count} tal er ikke talt med, for de ligner ingen af planens delmål: {names}.",
        "Giv delmålet det navn, tallene har i kilden, som endnu et navn på siden Helhedsplan.",
    ),
    "outcomes_left_out": (
        NOTE,
        "{count} tal om »{raw}« er ikke talt med, som det er valgt.",
        "Skift svaret, hvis tallene skal tælles.",
    ),
    "outcomes_not_available": (
        NOTE,
        "{count} tal har kilden ikke oplyst ({signs}). De står som ikke oplyst.",
        "Tegnet betyder, at tallet er usikkert eller hemmeligt; det er ikke nul.",
    ),
    "outcomes_cannot_occur": (
        NOTE,
        "{count} celler med ».« er ikke tal, for det kan ikke forekomme.",
        "Der er intet at gøre.",
    ),
}
QUESTIONS_OF_OUTCOMES = {
    "outcome": "Hvilket af planens delmål er tallene i tabellen »{raw}«?",
    "outcome_series": "Hvilken del af tabellen »{raw}« er et delmål i planen?",
    "outcome_area": "Hvilket område gælder tabellen »{raw}«?",
}
