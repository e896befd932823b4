"""What an erased personal datum was, as its receipt says it; the text itself is nowhere."""

from domain.vocabulary import Term, by_name

# What stands where a text was erased.
ERASED = "slettet"

ERASURE_KINDS = by_name(
    Term(name="name", word="navn"),
    Term(name="contact", word="kontaktoplysning"),
    Term(name="health", word="helbred"),
    Term(name="offence", word="lovovertrædelse"),
    Term(name="origin", word="oprindelse eller tro"),
    Term(name="other", word="anden oplysning om en person"),
)
