"""The words of the page *Adgang*."""

ADMINISTRATORS_ONLY_TITLE = "Kun for administratorer"
ADMINISTRATORS_ONLY = (
    "Her gives adgang til helhedsplanerne. Det gør den, der har rollen administrator."
)
INTRODUCTION = (
    "Giv adgang efter mailadresse, eller efter en rolle, som jeres login selv fortæller. Hver "
    "ændring står med dato, navn og begrundelse og kan gøres om."
)
NOT_BEGUN = (
    "Der er ikke givet adgang her endnu: alle, der kan logge ind, læser alle helhedsplaner, og "
    "rollen »{leader}« i jeres login er leder af dem alle. **Fra den første adgang, der gives her, "
    "er alt det lukket, som ikke er givet.** Det gælder ikke rollen »{leader}«: den er leder af "
    "alle helhedsplaner, til den selv er givet en adgang her."
)
BEGUN = "Det, der ikke er givet her, er lukket."
LEADERS_GROUP_OPEN = (
    "Rollen »{leader}« i jeres login er stadig leder af alle helhedsplaner. Giv den en adgang her, "
    "når den skal gælde færre."
)
ROLES = "Hvad rollerne må"
ROLE_HEADINGS = ("Rolle", "Må")
GRANTS = "Hvem har adgang"
GRANT_HEADINGS = ("Hvem", "Rolle", "Gælder", "Givet")
NO_GRANTS = "Ingen har fået adgang her."
EVERY_PLAN = "Alle helhedsplaner"
GIVEN = "{moment} af {by}"
REASON = "Begrundelse: {reason}"
KINDS = {"mail": "mailadresse", "group": "rolle i jeres login"}
NAMES_KEPT = (
    "Mailadresser står her, så længe organisationen bruger Helhedsblik, også når en adgang er "
    "frataget: ellers kan ingen se bagefter, hvem der måtte hvad. Sidevisninger bliver ikke "
    "skrevet ned."
)

GIVE = "Giv adgang"
KIND = "Hvem gælder det?"
MAIL = "Mailadresse"
MAIL_EXAMPLE = "fx navn@kommune.dk"
GROUP = "Rollens navn, som jeres login skriver det"
ROLE = "Rolle"
PLAN = "Helhedsplan"
ACTIVITIES = "Aktiviteter"
ACTIVITIES_PLACEHOLDER = "Vælg en eller flere"
WHY = "Begrundelse"
WHY_EXAMPLE = "fx ansvarlig for lektiecaféen fra 1. august"
UNDERSTOOD = "Jeg ved, at alt, der ikke er givet, lukkes nu"
SAVE = "Giv adgangen"
GAVE = "{who} er nu {role}: {what}."

TAKE = "Fratag adgang"
WHICH = "Hvilken adgang?"
WHICH_PLACEHOLDER = "Vælg en adgang"
TAKE_NOW = "Fratag adgangen"
TOOK = "{who} er ikke længere {role}: {what}."

PROBLEMS = {
    "subject": "Skriv en mailadresse som navn@kommune.dk, eller rollens navn.",
    "role": "Vælg en rolle.",
    "plan": "Vælg en helhedsplan, som findes.",
    "activity": "Vælg mindst én aktivitet.",
    "reason": "Skriv en begrundelse.",
    "understood": "Sæt kryds ved, at du ved, hvad der lukkes.",
    "same": "Det er allerede sådan; intet er ændret.",
}
