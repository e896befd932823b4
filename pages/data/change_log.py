"""The change log: who did what, when and to what; one action opened, and the log as a file."""

from queries import change_log
from ui import empty_state, page_end, rights
from ui.change_log import controls, erasure, files, listed, opened, text
from ui.read import store

if not rights.leads_any():
    empty_state.leaders_only(text.FOR_LEADERS)
    page_end.here()

listed.introduction()
wanted = controls.wanted(change_log.choices(store()))
count = change_log.count(store(), wanted=wanted)
if count:
    rows = change_log.actions(store(), wanted=wanted, **listed.part(count, wanted))
    listed.show(rows, count)
    action = opened.chosen(rows)
    if action is not None:
        opened.show(action)
    files.show(wanted, count)
else:
    listed.nothing(wanted)
erasure.show()
