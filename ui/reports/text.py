"""The words of the page *Rapporter* alone."""

EVERYTHING = "Hent alle filer"
EVERYTHING_HELP = "Skriver filerne af de tal, der står nu, og samler dem i én fil."
EVERYTHING_NAME = "{plan} {quarter}.zip"
EACH = "Hver for sig"
NAMES = {
    "docx": "Kvartalsrapport (Word)",
    "pdf": "Bestyrelsesbilag (PDF)",
    "xlsx": "Tal (Excel)",
    "pptx": "Oplæg (PowerPoint)",
}
MEANINGS = {
    "docx": (
        "Aktivitet for aktivitet: formål, resultater pr. område, målopfyldelse og tekster. Kan "
        "rettes i Word og indlæses igen på siden Indlæs."
    ),
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
ICONS = {"docx": "description", "pdf": "picture_as_pdf", "xlsx": "table_view", "pptx": "slideshow"}
TEMPLATE = "Egen skabelon"
TEMPLATE_HELP = (
    "Hent skabelonen, ret den i Word (skrift, overskrifter, rækkefølge, logo), og læg den her. "
    "Felterne i krøllede parenteser bliver til tal og tekster. Skabelonen gælder, til du lukker "
    "siden."
)
TEMPLATE_DOWNLOAD = "Hent skabelonen"
TEMPLATE_NAME = "skabelon til kvartalsrapport.docx"
TEMPLATE_UPLOAD = "Din skabelon (.docx)"
TEMPLATE_USED = "Kvartalsrapporten bliver skrevet med din skabelon."
TEMPLATE_NOT_USED = "{reason} Kvartalsrapporten bliver skrevet med den almindelige skabelon."
