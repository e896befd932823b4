"""What somebody can have done, as *Ændringslog* tells it: the kinds of an action."""

from domain.vocabulary import Term, by_name

# What is only an event: nothing that is handed in says it.
FILE_DOWNLOADED = "file_downloaded"
SMALL_COUNTS_DOWNLOADED = "small_counts_downloaded"
TEXT_ERASED = "text_erased"
QUARTER_LOCKED = "quarter_locked"
QUARTER_UNLOCKED = "quarter_unlocked"

# What an upload is about (`sql/macros/subject_of.sql`), and what its publication is called.
SUBJECTS = (
    ("figures", "Tal", "offentliggjort"),
    ("plan", "Helhedsplan", "ændret"),
    ("note", "Note", "skrevet"),
    ("decision", "Beslutning", "skrevet"),
    ("small_counts", "Valg om små tal", "truffet"),
    ("meeting", "Møde", "frosset"),
    ("report_template", "Rapportskabelon", "lagt ind"),
)

ACTION_KINDS = by_name(
    *(
        Term(name=f"{subject}_{event}", word=f"{word} {done}")
        for subject, word, published in SUBJECTS
        for event, done in (
            ("published", published),
            ("withdrawn", "trukket tilbage"),
            ("handed_in", "afleveret"),
            ("discarded", "kasseret før offentliggørelse"),
            ("submitted", "indsendt til godkendelse"),
            ("returned", "returneret"),
            ("approved", "godkendt"),
        )
    ),
    Term(name="draft_kept", word="Kladde gemt"),
    Term(name="draft_discarded", word="Kladde kasseret"),
    Term(name="access_granted", word="Adgang givet"),
    Term(name="access_revoked", word="Adgang taget tilbage"),
    Term(name=FILE_DOWNLOADED, word="Gemt fil hentet"),
    Term(name=SMALL_COUNTS_DOWNLOADED, word="Små tal hentet"),
    Term(name=TEXT_ERASED, word="Personoplysning slettet"),
    Term(name=QUARTER_LOCKED, word="Kvartal låst"),
    Term(name=QUARTER_UNLOCKED, word="Kvartal låst op"),
    Term(name="comment_opened", word="Kommentar skrevet"),
    Term(name="comment_answered", word="Kommentar besvaret"),
    Term(name="comment_closed", word="Kommentar lukket"),
    Term(name="reminder_sent", word="Mail sendt"),
    Term(name="reminder_refused", word="Mail afvist af mailserveren"),
)
