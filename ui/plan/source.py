"""Which plan is made or changed, and what a file or a pasted text says it is to be."""

from dataclasses import dataclass
from hashlib import sha256

import streamlit as st

from loaders.findings.messages import Finding, finding
from loaders.raw.limits import Limits
from loaders.raw.refusals import UnreadableFile
from loaders.written.redacted_file import redacted_name
from plans import parts
from plans.draft import DraftQuestion
from plans.parts import PlanParts
from plans.reading import AGREEMENT, ReadPlan, read_plans
from plans.standing import standing_parts
from plans.successor import successor_of
from plans.typed import plan_id_of
from plans.workbook import workbook_of
from queries import plan
from store.catalogue import current_catalogue
from ui import download_button, filters, raw_files
from ui.plan import text, unsaved
from ui.plan.begun import CHOSEN, NEW, OF_NEW, begin, begun_parts, is_to_be_chosen
from ui.read import read, store
from ui.upload import form
from wording import formats

# The plan that was chosen when the page was last seen, and the one on the pages of figures then.
_BEFORE = "plan_edited_before"


@dataclass(frozen=True)
class Source:
    """The plan that the parts begin from: as it stands, or as a file says it.

    `key` tells it from every other beginning; `typed_key` is the same when others change the plan:
    what is typed belongs to it.
    """

    key: str
    typed_key: str
    plan_id: str | None
    parts: PlanParts
    file_name: str | None = None
    questions: tuple[DraftQuestion, ...] = ()
    findings: tuple[Finding, ...] = ()


def choose() -> Source | None:
    """The fields in which it is chosen, and what is chosen; None for a plan that hides small counts
    from the reader, whose targets a change would tell.
    """
    begun = begun_parts()
    rows = read(plan.plans)
    names = {NEW: text.NEW_PLAN, **dict(rows[["plan_id", "plan"]].iter_rows())}
    plan_ids = [*names]
    known = {plan_id: names[plan_id] for plan_id in plan_ids if plan_id != NEW}
    elsewhere = filters.plan_elsewhere(known) if known else NEW
    if is_to_be_chosen():
        st.session_state[CHOSEN] = NEW
    elif CHOSEN not in st.session_state or st.session_state[CHOSEN] not in plan_ids:
        is_new = begun is not None or unsaved.is_any(OF_NEW)
        before, elsewhere_before = st.session_state.get(_BEFORE, (NEW, NEW))
        is_still_there = before in known and elsewhere_before == elsewhere
        first = NEW if is_new else elsewhere
        st.session_state[CHOSEN] = before if is_still_there else first
    plan_id = st.selectbox(
        text.WHICH_PLAN,
        plan_ids,
        format_func=names.__getitem__,
        key=CHOSEN,
        width=420,
    )
    st.session_state[_BEFORE] = (plan_id, elsewhere)
    chosen_id = plan_id or None
    if chosen_id and raw_files.are_hidden(chosen_id):
        return None
    now = standing_parts(store(), chosen_id) if chosen_id else begun or PlanParts()
    with st.expander(text.FROM_A_FILE, icon=":material/upload_file:", expanded=not chosen_id):
        given = _given_file(chosen_id)
    with st.container(horizontal=True):
        _workbook(now, names[plan_id])
        if chosen_id and st.button(
            text.NEXT_PERIOD, key="next_period", icon=":material/next_plan:"
        ):
            begin(successor_of(now))
    key = f"{chosen_id}@{store().version(chosen_id or '')}"
    base = Source(key, chosen_id or OF_NEW, chosen_id, now)
    return base if given is None else _of_file(base, *given)


def _given_file(plan_id: str | None) -> tuple[str, bytes] | None:
    """The name and the bytes of the file, or of the text that is pasted; None without either."""
    form.speak_danish(Limits.from_environment().megabytes)
    uploaded = st.file_uploader(text.UPLOADER, key=f"plan_file_{plan_id}")
    st.caption(text.UPLOADER_HELP)
    pasted = st.text_area(text.PASTED, key=f"pasted_{plan_id}", height=120)
    st.button(text.READ_PASTED, key="read_pasted")
    if uploaded is not None:
        return uploaded.name, uploaded.getvalue()
    return (text.PASTED_NAME, pasted.encode()) if pasted.strip() else None


def _workbook(now: PlanParts, name: str) -> None:
    download_button.show(
        text.WORKBOOK if now.plan else text.EMPTY_WORKBOOK,
        lambda: workbook_of(now),
        file_name=text.WORKBOOK_FILE.format(plan=name),
        icon=":material/download:",
        key="plan_workbook",
    )


def _of_file(base: Source, name: str, content: bytes) -> Source:
    """The plan as the file says it; as it was where the file cannot be read."""
    safe_name, _ = redacted_name(name, current_catalogue(store()))
    fingerprint = sha256(content).hexdigest()[:16]
    key = f"{base.key}:{fingerprint}"
    try:
        read_plan = _read(key, name, content)
    except UnreadableFile as error:
        said = finding(error.why, **error.fields)
        words = text.UNREADABLE.format(message=said.message, suggestion=said.suggestion or "")
        st.error(formats.plain(words))
        return base
    wanted = read_plan.parts
    other_id = plan_id_of(wanted)
    if base.plan_id is not None:
        if wanted.plan.get(parts.ID) and other_id != base.plan_id:
            words = text.OTHER_PLAN.format(
                file=safe_name,
                other=wanted.plan.get("plan_name", other_id),
                plan=base.parts.plan["plan_name"],
            )
            if read_plan.source != AGREEMENT:
                st.error(formats.plain(words))
                return base
        wanted = _into(base, wanted)
    _say_what_was_read(safe_name, read_plan)
    return Source(
        key,
        f"{base.typed_key}:{fingerprint}",
        base.plan_id,
        wanted,
        safe_name.rpartition(".")[0],
        read_plan.questions,
        read_plan.findings,
    )


def _into(base: Source, wanted: PlanParts) -> PlanParts:
    """A file's plan as a change of the chosen one: what it does not speak of stays."""
    plan_row = {
        **base.parts.plan,
        **{name: words for name, words in wanted.plan.items() if words},
        parts.ID: base.plan_id or "",
    }
    rows = {part.name: wanted.of(part) or base.parts.of(part) for part in parts.PARTS}
    return PlanParts({**rows, parts.PLAN.name: (plan_row,)})


def _read(key: str, name: str, content: bytes) -> ReadPlan:
    """The plan of a file, read once."""
    reads: dict[str, ReadPlan] = st.session_state.setdefault("read_plans", {})
    if key not in reads:
        reads.clear()
        reads[key] = read_plans(name, content, current_catalogue(store()))[0]
    return reads[key]


def _say_what_was_read(name: str, read_plan: ReadPlan) -> None:
    if read_plan.source != AGREEMENT:
        st.info(formats.plain(text.READ_FROM_WORKBOOK.format(file=name)))
        return
    counts = {part.name: len(read_plan.parts.of(part)) for part in parts.PARTS}
    words = text.READ_FROM_AGREEMENT.format(
        file=name,
        areas=formats.count_phrase(counts["areas"], "1 område", "{count} områder"),
        focus_areas=formats.count_phrase(
            counts["focus_areas"], "1 indsatsområde", "{count} indsatsområder"
        ),
        activities=formats.count_phrase(counts["activities"], "1 aktivitet", "{count} aktiviteter"),
        indicators=formats.count_phrase(counts["indicators"], "1 indikator", "{count} indikatorer"),
        goals=formats.count_phrase(counts["goals"], "1 tal", "{count} tal"),
    )
    st.info(formats.plain(words))
