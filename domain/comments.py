"""Comments: what happens to one, and the roles that it can be to."""

from domain.rights import BOARD, LEADER, RESPONSIBLE

OPENED, ANSWERED, CLOSED = "opened", "answered", "closed"
TO_ROLES = (LEADER, RESPONSIBLE, BOARD)
# Letters of a comment or an answer as it is typed; what stands for a person may make it longer.
LONGEST = 600
