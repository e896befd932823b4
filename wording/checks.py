"""What each check under `sql/checks` says to the one whose file it stops."""

SENTENCES = {
    "a_figure_stands_once_in_an_upload": (
        "Filen giver det samme tal to gange. Lad det stå ét sted, og indlæs filen igen."
    ),
    "a_meeting_is_frozen_once_in_an_upload": (
        "Mødepakken fryser samme møde eller samme mål to gange, eller den er ikke om et kvartal. "
        "Frys mødet igen under Rapporter."
    ),
    "a_version_stands_once_in_an_upload": (
        "Filen beskriver det samme succeskriterium to gange med samme »gælder fra«. Lad det stå ét "
        "sted, og indlæs filen igen."
    ),
    "an_event_has_one_row": (
        "Lageret har to hændelser med samme nummer. Kør »python -m store doctor«, og prøv igen."
    ),
    "an_upload_has_one_row": (
        "Lageret har to indlæsninger med samme nummer. Kør »python -m store doctor«, og prøv igen."
    ),
    "every_change_has_a_reason": (
        "Et offentliggjort tal ændres uden en begrundelse. Skriv, hvorfor det er ændret."
    ),
    "every_decision_can_be_followed": (
        "Beslutningen mangler ord eller en ansvarlig rolle, eller den er om et succeskriterium, "
        "som helhedsplanen ikke kender. Ret den under Rapporter."
    ),
    "every_denominator_is_known": (
        "Et succeskriterium er en andel af noget, helhedsplanen ikke kender. Ret, hvad det er en "
        "andel af, eller opret det først."
    ),
    "every_indicator_is_countable": (
        "Et succeskriterium har en enhed, en retning, en måde at tælle på eller et år, som ikke "
        "kan regnes. Ret det på siden Helhedsplan."
    ),
    "every_note_can_be_placed": (
        "En note på tidslinjen mangler tekst, er af en ukendt slags eller slutter, før den "
        "begynder. Ret den under Tendenser."
    ),
    "every_published_area_is_known": (
        "Et tal hører til et område, som helhedsplanen ikke kender. Tilføj området på siden "
        "Helhedsplan, eller ret områdets navn i filen."
    ),
    "every_published_figure_has_an_indicator": (
        "Et tal hører til en helhedsplan eller et succeskriterium, som ikke er kendt her. Opret "
        "det på siden Helhedsplan først, eller ret navnet i filen."
    ),
    "every_role_is_given_for_what_it_is_of": (
        "En adgang er givet til ingen, eller uden den helhedsplan eller aktivitet, den gælder. Giv "
        "den igen på siden Adgang."
    ),
    "every_upload_has_an_event": (
        "Lageret har en indlæsning uden status. Kør »python -m store doctor«, og prøv igen."
    ),
    "known_words_of_texts_only": (
        "En tekst eller en milepæl har et afsnit, et kvartal eller en status, som ikke findes. "
        "Ret det på siden Helhedsplan eller i rapporten."
    ),
    "what_ends_has_begun": (
        "Et område, en aktivitet eller et succeskriterium holder op, før det begynder. Ret »gælder "
        "fra« eller »gælder til«."
    ),
    "known_words_only": (
        "Et tal har en type, en status, en enhed eller en periode, som ikke findes. Skriv perioden "
        "som 2023K3, 2023 eller 2023/24, og indlæs filen igen."
    ),
}
