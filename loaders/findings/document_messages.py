"""What is said of a written report, by the code of the finding."""

from domain.severities import NOTE, WARNING

ABOUT_DOCUMENTS: dict[str, tuple[str, str, str | None]] = {
    "struck_out_in_document": (
        WARNING,
        "Noget i dokumentet er streget over eller skjult. Det er ikke læst med.",
        "Slet det, der ikke gælder, eller fjern overstregningen, hvis det skal tælles.",
    ),
    "document_kept_as_text": (
        NOTE,
        "Af dokumentet bliver kun ordene og tabellerne gemt, uden de personoplysninger, der er "
        "fundet. Billeder, kommentarer og oplysninger om forfatteren bliver ikke gemt.",
        "Se teksterne igennem, før du offentliggør; originalen har du selv.",
    ),
    "texts_read": (
        NOTE,
        "{sections} afsnit er læst som tekster om {activities}.",
        "Se efter, om hver tekst står under den rigtige aktivitet.",
    ),
    "milestones_read": (
        NOTE,
        "Rapporten siger, hvordan det går med: {names}.",
        "Se efter under Milepæle, om hver af dem er læst rigtigt.",
    ),
    "milestone_doubtful": (
        WARNING,
        "Det fremgår ikke sikkert, hvilken milepæl »{raw}« handler om; den er ikke læst.",
        "Svar på spørgsmålet, eller skriv milepælens navn, som det står i planen.",
    ),
    "milestones_vague": (
        NOTE,
        "»{raw}« siger ikke, hvilke milepæle det er; ordene er kun gemt som tekst.",
        "Skriv en linje for hver milepæl: dens navn, og om den er nået, i gang eller udskudt.",
    ),
    "text_without_activity": (
        NOTE,
        "{sections} afsnit står uden for aktiviteterne. De er gemt med filen, men bliver ikke vist "
        "som tekst om en aktivitet.",
        "Skriv »Aktivitet: …« over det, der hører til en aktivitet.",
    ),
    "text_without_period": (
        WARNING,
        "{sections} afsnit er ikke læst som tekster, fordi det ikke fremgår, hvilket kvartal de er "
        "fra.",
        "Vælg perioden, eller skriv »Kvartal/år: 3. kvartal 2023« øverst i rapporten.",
    ),
    "no_plan_in_text": (
        WARNING,
        "Teksten beskriver ingen helhedsplan: der er hverken indsatsområder, aktiviteter eller "
        "delmål i den.",
        "Vælg delaftalen, den strategiske aftale eller helhedsplanens side, eller udfyld planen "
        "selv.",
    ),
    "figures_are_no_plan": (
        NOTE,
        "Rapportens mål er læst som planens. Dens opnåede tal hører ikke til planen.",
        "Indlæs rapporten på siden Indlæs, når planen er oprettet.",
    ),
    "macros_left_out": (
        NOTE,
        "Dokumentet rummer makroer. De er ikke kørt og bliver ikke gemt.",
        "Gem dokumentet som .docx næste gang.",
    ),
    "flat_row_unread": (
        WARNING,
        "Tabellen har mistet sine kolonner, og tallene ud for »{raw}« kan ikke skilles ad; de er "
        "ikke med.",
        "Indlæs Word-dokumentet eller regnearket, som PDF'en er lavet af, eller tast rækken i "
        "skabelonen.",
    ),
    "tables_unread": (
        WARNING,
        "Tabeller, der kun er linjer af ord, er ikke læst ({tables}); den første begynder med "
        "»{raw}«. Deres tal er ikke med.",
        "Indlæs Word-dokumentet eller regnearket, som teksten er lavet af, eller tast tallene i "
        "skabelonen.",
    ),
    "row_named_by_heading": (
        NOTE,
        "»{raw}« står flere gange i aktiviteten. Rækken her er kaldt »{name}« efter linjen over "
        "tabellen.",
        "Giv rækkerne hvert sit navn i rapporten, hvis det ikke passer.",
    ),
    "flat_total_alone": (
        WARNING,
        "Tabellen har mistet sine kolonner. Af rækken »{raw}« er kun det sidste, »{total}«, læst "
        "som »I alt«; hvad der hører til hvert kvartal, kan ikke skilles ad.",
        "Indlæs Word-dokumentet eller regnearket, som PDF'en er lavet af, eller tast rækken i "
        "skabelonen.",
    ),
}
