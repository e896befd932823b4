"""The finished documents of a plan and quarter, and the meetings whose figures are frozen."""

from domain import clock
from queries import filtered, meeting, plan
from queries.filters import Filters
from ui import empty_state, filters, page_end, page_head
from ui.read import read
from ui.reports import decisions, files, frozen, template

selection = filters.selection()
if selection is None:
    empty_state.no_plan()
    page_end.here()
page_head.of_whole_plan(selection)

own_template = template.chosen(selection) if selection.is_reported else None
if selection.is_reported:
    files.warn_of_small_counts(read(plan.one, plan_id=selection.plan_id))
    files.everything(selection, own_template)
    files.each(selection, own_template)
else:
    empty_state.no_goals(selection)

frozen.heading()
if selection.is_reported:
    frozen.freeze_button(selection, own_template)
meetings = read(meeting.meetings, plan_id=selection.plan_id)
if meetings.is_empty():
    frozen.no_meetings()
    page_end.here()

chosen = frozen.chosen(meetings)
parameters = {"plan_id": selection.plan_id, "upload_id": chosen.upload_id}
frozen.as_it_was(chosen)
frozen.pack_button(selection, chosen, read(meeting.pack_for_reader, **parameters))
frozen.changed(read(meeting.changes, **parameters))
frozen.corrected(read(meeting.corrections, **parameters))
frozen.plan_changed(read(meeting.catalogue_changes, **parameters))

decisions.heading()
decided = read(meeting.decisions, plan_id=selection.plan_id, day=clock.today().isoformat())
decisions.listed(decided)
of_meeting = Filters(plan_id=selection.plan_id, quarter=chosen.quarter)
decisions.add_button(selection, chosen, read(filtered.goals, filters=of_meeting))
