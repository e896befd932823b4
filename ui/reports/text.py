"""The words of the page *Rapporter* alone."""

EVERYTHING = "Hent alle filer"
EVERYTHING_HELP = "Skriver filerne af de tal, der står nu, og samler dem i én fil."
EVERYTHING_NAME = "{plan} {quarter}.zip"
EACH = "Hver for sig"
NAMES = {
    "pdf": "Bestyrelsesbilag (PDF)",
    "xlsx": "Tal (Excel)",
    "pptx": "Oplæg (PowerPoint)",
}
MEANINGS = {
    "pdf": (
        "To til fire A4-sider: svaret i én sætning, hvad der kræver en beslutning, hvert mål, "
        "temaerne, det rettede og tallenes kvalitet. Kan læses op af en skærmlæser."
    ),
    "xlsx": (
        "Et ark pr. indsatsområde med diagrammer, der kan rettes, alt hvad der er rettet, og hvert "
        "tals celle i den fil, det kom fra."
    ),
    "pptx": "Fem lysbilleder med diagrammer, der kan rettes i PowerPoint.",
}
ICONS = {"pdf": "picture_as_pdf", "xlsx": "table_view", "pptx": "slideshow"}
