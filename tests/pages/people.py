"""People with different roles, each with a session of their own, over one plan in the middle of its
round.
"""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st
from streamlit.testing.v1 import AppTest

from domain.rights import ADMINISTRATOR, BOARD, LEADER, OWN_MACHINE, RESPONSIBLE
from store import access, comments, locks, write
from store.access import Grant
from store.comments import CommentPlace
from tests.given import BY, PLAN_ID, Figure, Indicator, catalogue, published, submission
from tests.pages.screen import HOME
from tests.pages.test_access import as_someone
from tests.roles import OTHER, asking_for_approval, of_homework
from ui import read

GRANTS = (
    ("administrator", ADMINISTRATOR, None, None),
    ("leder", LEADER, PLAN_ID, None),
    ("bestyrelse", BOARD, PLAN_ID, None),
    ("ansvarlig", RESPONSIBLE, PLAN_ID, f"{PLAN_ID}/vejledning"),
    ("nabo", LEADER, OTHER, None),
)
# The neighbour's leader may change the neighbour's plan, and nothing else.
EVENTS = f"""
    (
        select count(*) from main.upload_event
        inner join main.upload using (upload_id)
        where plan_id != '{OTHER}'
    )
    + (select count(*) from main.audit_event where plan_id != '{OTHER}')
    + (select count(*) from main.access_event)
    + (select count(*) from main.draft_entry)
    + (select count(*) from main.comment_event where plan_id != '{OTHER}')
"""


@cache
def scene() -> bytes:
    """A plan with one file published, one approved, one handed in and a draft, a comment to its
    leader, and a quarter that is locked; beside it a neighbour's plan that is known by its names
    and its figure.
    """
    with TemporaryDirectory() as folder:
        store = asking_for_approval(Path(folder))
        counted = published(store, submission(Figure("Samtaler", None, "2023K2", "actual", 3)))
        write.approve(store, [counted], BY)
        write.publish(store, counted, BY)
        write.approve(store, [published(store, of_homework(5, "lektier.xlsx"))], BY)
        published(store, submission(Figure("Samtaler", None, "2023K3", "actual", 7)))
        write.hand_in(store, submission(Figure("Samtaler", None, "2023K4", "actual", 9)), BY)
        figure = Figure("Nabosnakke", None, "2023K3", "actual", 8765)
        neighbour = catalogue(Indicator("Nabosnakke", activity="Naboværksted"), plan_id=OTHER)
        published(store, submission(figure, added=neighbour, plan_id=OTHER, name="nabofil.csv"))
        locks.lock(store, PLAN_ID, "2023K1", BY)
        about = CommentPlace(PLAN_ID, f"{PLAN_ID}/lektiecafé", "2023K3")
        comments.begin(store, about, LEADER, "Skal målet ned?", BY)
        for who, role, plan, activity in GRANTS:
            grant = Grant("mail", f"{who}@by.dk", role, plan, activity)
            access.grant(store, grant, BY, "Ny")
        store.close()
        return Path(store.path).read_bytes()


@dataclass
class People:
    """The sessions of several, each with a browser of its own, over one store that begins anew."""

    path: Path
    of_someone: dict[str, AppTest] = field(default_factory=dict)

    def begin(self) -> None:
        read.forget()
        st.cache_data.clear()
        self.path.write_bytes(scene())

    def opened(self, who: str, script: str, link: dict[str, str]) -> AppTest:
        """A page as somebody has it before them, the first that they open."""
        page = AppTest.from_file(str(HOME / "app.py"), default_timeout=60)
        for name, value in link.items():
            page.query_params[name] = value
        if who not in self.of_someone:
            self.of_someone[who] = as_someone(page, f"{who}@by.dk")
            return self.opened(who, script, link)
        known = self.of_someone[who]
        # Streamlit knows the pages of a session that has run once; those of this one are the same.
        page._registered_pages = known._registered_pages
        page.secrets, page.user = known.secrets, known.user
        return page.switch_page(script).run()


def events() -> int:
    return read.store().of(OWN_MACHINE).read(f"select {EVENTS}").item()
