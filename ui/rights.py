"""What the reader may: everyone reads as the board does; a leader sees all figures and hands in.

With `[auth]` in Streamlit's secrets everybody signs in, and what the sign-in says of their roles
makes a leader. Without it anybody may hand in, and all figures are seen only where the machine is
said to be a leader's own (`docs/decisions/0007-sign-in.md`).
"""

import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError

OWN_MACHINE = "HELHEDSBLIK_RIGHTS"
LEADER = "leder"
ROLES_CLAIM = "roles"
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


def sees_all() -> bool:
    """Whether the reader sees small counts that are hidden from the board."""
    if sign_in_is_required():
        return _is_leader()
    return os.environ.get(OWN_MACHINE) == LEADER


def hands_in() -> bool:
    """Whether the reader may hand in, publish, withdraw and freeze."""
    return not sign_in_is_required() or _is_leader()


def _is_leader() -> bool:
    settings = _section("helhedsblik")
    role = str(settings.get("leader_role", LEADER))
    roles = _claims().get(str(settings.get("roles_claim", ROLES_CLAIM)))
    return role in roles if isinstance(roles, list) else role == roles


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
