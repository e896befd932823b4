"""Who the reader is, as the sign-in says it: with `[auth]` in Streamlit's secrets everybody signs
in (`docs/decisions/0007-sign-in.md`). What they may is `ui/rights.py`.
"""

import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError

from domain.rights import EVERY_PLAN, NO_PLAN, Rights
from store.access import Identity

MACHINE_RIGHTS = "HELHEDSBLIK_RIGHTS"
LEADER = "leder"
FIRST_ADMINISTRATOR = "HELHEDSBLIK_ADMINISTRATOR"
ROLES_CLAIM, MAIL_CLAIM = "roles", "email"
# Streamlit keeps a sign-in for thirty days, and the roles with it: a leader who has left must not.
SIGN_IN_LASTS = timedelta(hours=12)
NAMES = ("name", "preferred_username", "email", "sub")


class SignInUnreadable(Exception):
    """The secrets that say how one signs in are there, but cannot be read."""


def sign_in_is_required() -> bool:
    """Whether the app is set up with a sign-in. Raises SignInUnreadable."""
    return "auth" in secrets()


def is_signed_in() -> bool:
    """Whether the reader has signed in today, or need not."""
    return not sign_in_is_required() or bool(_claims())


def name() -> str:
    """The name that the reader signed in with; empty without a sign-in."""
    claims = _claims()
    return next((str(claims[one]).strip() for one in NAMES if claims.get(one)), "")


def of_reader() -> Identity:
    """What the sign-in vouches for of the reader; nothing without one."""
    claims, settings = _claims(), _section("helhedsblik")
    mail = str(claims.get(str(settings.get("mail_claim", MAIL_CLAIM))) or "").strip().lower()
    # A provider that lets people write their own address says that nobody has checked it.
    if str(claims.get("email_verified", True)).lower() != "true":
        mail = ""
    roles = claims.get(str(settings.get("roles_claim", ROLES_CLAIM)))
    groups = roles if isinstance(roles, list) else [roles]
    leader = str(settings.get("leader_role", LEADER))
    first = os.environ.get(FIRST_ADMINISTRATOR) or str(settings.get("administrator", ""))
    return Identity(
        mail,
        frozenset(one for one in groups if isinstance(one, str)),
        leader in groups,
        leader,
        bool(mail) and mail == first.strip().lower(),
    )


def holds_until() -> datetime | None:
    """The moment at which the reader must sign in anew; None where nobody signs in."""
    if not sign_in_is_required():
        return None
    issued = _claims().get("iat")
    if not isinstance(issued, int | float):
        return datetime.now(UTC)
    return datetime.fromtimestamp(issued, UTC) + SIGN_IN_LASTS


def of_machine() -> Rights:
    """What everybody may where nobody signs in: all but the small counts that a plan hides, which
    are seen where the machine is said to be a leader's own.
    """
    is_leaders = os.environ.get(MACHINE_RIGHTS) == LEADER
    return Rights(
        reads=EVERY_PLAN,
        sees_all=EVERY_PLAN if is_leaders else NO_PLAN,
        sees_unpublished=EVERY_PLAN,
        leads=EVERY_PLAN,
    )


def _claims() -> Mapping[str, object]:
    """What the sign-in says of the reader; nothing when there is none or it is too old."""
    if not sign_in_is_required():
        return {}
    claims: Mapping[str, object] = dict(st.user.to_dict())
    issued = claims.get("iat")
    if claims.get("is_logged_in") is not True or not isinstance(issued, int | float):
        return {}
    age = datetime.now(UTC) - datetime.fromtimestamp(issued, UTC)
    return claims if age < SIGN_IN_LASTS else {}


def _section(section: str) -> Mapping[str, object]:
    values = secrets().get(section)
    return values if isinstance(values, Mapping) else {}


@cache
def secrets() -> Mapping[str, object]:
    """Streamlit's secrets as they were at the start; none where no file holds them.

    Raises SignInUnreadable.
    """
    try:
        return st.secrets.to_dict()
    except StreamlitSecretNotFoundError as error:
        files = st.get_option("secrets.files")
        if any(Path(file).exists() for file in files):
            raise SignInUnreadable from error
        return {}
