"""What leaders write beside their figures: who is left out, and what no person is meant by.

All names, numbers and stories are invented.
"""

import pytest

from loaders.persons.persons_in_text import without_persons

KNOWN = frozenset({"slagelse", "motalavej", "ringparken", "sydbyen", "hipphopp", "maria"})

LEFT_OUT = [
    ("Anna Jensen, tlf. 22 33 44 55", "[navn], tlf. [kontaktoplysning]"),
    ("Xenya Ravn 22 33 44 55", "[navn] [kontaktoplysning]"),
    ("Xenya Ravn: 22334455", "[navn]: [kontaktoplysning]"),
    ("Kontakt Ximena på 22 33 44 55", "Kontakt [navn] på [kontaktoplysning]"),
    ("Ring til Ximena 2233 4455", "Ring til [navn] [kontaktoplysning]"),
    ("mobil: 22334455", "mobil: [kontaktoplysning]"),
    ("Sms til +45 22334455", "Sms til [kontaktoplysning]"),
    ("Ring på 22 333 444", "Ring på [kontaktoplysning]"),
    ("Skriv til fatima.h@example.org.", "Skriv til [kontaktoplysning]."),
    ("Talt med Fatima", "Talt med [navn]"),
    ("Mohammeds mor kom ikke", "[navn]s mor kom ikke"),
    ("Ayaan Warsame er startet i praktik", "[navn] er startet i praktik"),
    ("Xenya Yilmaz er ny frivillig", "[navn] er ny frivillig"),
    ("aftalt med anna jensen", "aftalt med [navn]"),
    ("Vi har talt med Jan", "Vi har talt med [navn]"),
    ("Jan Mikkelsen holdt oplæg", "[navn] holdt oplæg"),
    ("Tak til Tim.", "Tak til [navn]."),
    ("Oplæg v/ Xander", "Oplæg v/ [navn]"),
    ("aftale med sagsbehandler Xenya Ravn", "aftale med sagsbehandler [navn]"),
    ("Sofie og Mikkel kom begge", "[navn] og [navn] kom begge"),
    ("Anna Jensen, Egevej 4, var vært", "[navn], [kontaktoplysning], var vært"),
    ("Familien bor på Egevej 14.", "Familien bor på [kontaktoplysning]."),
    ("Besøg på Motalavej 12, 2. tv.", "Besøg på [kontaktoplysning]"),
    ("Nyt barn, født 03-02-2019", "Nyt barn, [kontaktoplysning]"),
    ("12 (Anna, 22 33 44 55)", "12 ([navn], [kontaktoplysning])"),
    ("R: 3 S: 4 (Anna)", "R: 3 S: 4 ([navn])"),
    ("Uge 32: lukket\nKontakt: Anna Jensen", "Uge 32: lukket\nKontakt: [navn]"),
]
SENSITIVE = [
    ("En beboer har fået konstateret skizofreni.", "health", "[udeladt]"),
    ("12. En beboer har fået konstateret kræft", "health", "12. [udeladt]"),
    ("12 (en deltager er indlagt med depression)", "health", "12 ([udeladt])"),
    ("R: 3 S: 4 (drengen har ADHD)", "health", "R: 3 S: 4 ([udeladt])"),
    ("Anna Jensen har diabetes", "health", "[udeladt]"),
    (
        "Fin fremgang. Hun er gravid. Flere kommer.",
        "health",
        "Fin fremgang. [udeladt] Flere kommer.",
    ),
    ("En af mødrene er alvorligt syg", "health", "[udeladt]"),
    ("Beboer har fået stillet diagnosen autisme", "health", "[udeladt]"),
    ("Han er sigtet for vold", "crime", "[udeladt]"),
    ("En ung mand er varetægtsfængslet. Bliver sigtet for røveri.", "crime", "[udeladt] [udeladt]"),
    ("1 ung er dømt for tyveri", "crime", "1 [udeladt]"),
    ("Kvinden har været udsat for vold", "crime", "[udeladt]"),
    ("En af drengene blev anholdt i juni", "crime", "[udeladt]"),
    ("En somalisk kvinde har åbnet en café", "ethnicity", "[udeladt]"),
    ("Kom i job: en kvinde med anden etnisk baggrund", "ethnicity", "[udeladt]"),
    ("Han er muslim og deltager ikke", "ethnicity", "[udeladt]"),
    ("Den tyrkiske familie er flyttet", "ethnicity", "[udeladt]"),
    ("En dreng fra Syrien er begyndt", "ethnicity", "[udeladt]"),
]
STANDS = [
    "12 unge med ADHD-forløb",
    "Kriminalitetsforebyggende indsats for unge på Motalavej",
    "Flere beboere har angst og depression",
    "3 af de unge er sigtet for hærværk",
    "Kvinder med somalisk baggrund mødes om torsdagen",
    "Somaliske mødre er svære at nå",
    "En gruppe mænd med misbrug er flyttet",
    "Den enkelte beboer kan have en diagnose",
    "Afventer opstart pga. sygdom",
    "En deltager taler arabisk og tolker",
    "Psykiatrifonden holdt oplæg for en familie",
    "Ringparken 12, Sydbyen 14, Motalavej 9",
    "HippHopp på Sct. Jørgens Skole",
    "Skt. Hans i Ringparken, 120 gæster",
    "Jobcenter Slagelse henviste 7",
    "Møde i Lejerbo den 14. oktober",
    "Aktiviteten holdes på Egevej 4",
    "Café Astrid har åbent mandag til fredag",
    "Projekt Sofie er forlænget",
    "Maria-gruppen mødes hver tirsdag",
    "Jan: 12, feb: 14, maj: 9",
    "Jan. 2023 til Maj 2023",
    "Tim. i alt: 45",
    "Tom række",
    "Peer-to-peer og Peer støtte",
    "Hans Tausens Park og Mariagade",
    "I alt 1.160 beboere, 25 af 100",
    "12 15 18 20",
    "Hovedtotal 67 67 68 63 265",
    "Bevilling 21500000 kr.",
    "Budget 2022 2023",
    "Uge 23 24 25 26 27",
    "Uge 23 24 25 26",
    "R M S H: 22 15 18 20",
    "22 25 28 30 deltagere",
    "En frivillig syr tasker af gamle stoffer",
    "En familie truet af udsættelse fik hjælp",
    "Når den unge har angst, henviser vi videre",
    "Annas-gruppen mødes i Romanklubben",
    "Børn og unge i alderen 13-18 år",
    "Se bilag 20230915",
    "Røde Kors og Dansk Flygtningehjælp",
    "Ungdomsskolen, Klub Parken og Byhøjskolen",
]


@pytest.mark.parametrize(("note", "left"), LEFT_OUT)
def test_a_person_is_left_out_of_a_note(note: str, left: str) -> None:
    assert without_persons(note, KNOWN).text == left


@pytest.mark.parametrize(("note", "matter", "left"), SENSITIVE)
def test_what_is_told_of_one_person_is_left_out_and_said(note: str, matter: str, left: str) -> None:
    cleaned = without_persons(note, KNOWN)
    assert cleaned.text == left
    assert matter in cleaned.caught


@pytest.mark.parametrize("note", STANDS)
def test_activities_places_figures_and_groups_stand(note: str) -> None:
    cleaned = without_persons(note, KNOWN)
    assert (cleaned.text, cleaned.caught) == (note, {})
