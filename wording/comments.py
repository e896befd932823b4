"""To whom a comment is, in Danish."""

from domain.rights import BOARD, LEADER, RESPONSIBLE

TO_WHOM = {
    LEADER: "lederen",
    RESPONSIBLE: "den aktivitetsansvarlige",
    BOARD: "bestyrelsen",
}
TO = "til {role}"


def to(role: str) -> str:
    """`til bestyrelsen`."""
    return TO.format(role=TO_WHOM[role])
