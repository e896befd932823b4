"""What was handed in: the list, and one upload opened with what can be done about it."""

from dataclasses import dataclass
from datetime import datetime

import polars as pl
import streamlit as st

from domain.severities import ERROR, NOTE, SEVERITIES, WARNING
from domain.uploads import UPLOAD_STATUSES
from store import approval
from store.write import (
    AlreadyHandedIn,
    CheckFailed,
    NotPossibleNow,
    Preview,
    ReasonsMissing,
    preview_of,
    publish,
    withdraw,
)
from ui import address, page_head, person, table, text, typed_text
from ui.read import store
from ui.table import Cell, Heading, Section
from ui.upload import reasons
from wording import checks, formats, records

MESSAGE = "uploads_told"
REFUSED = "uploads_refused"
HEADINGS = (
    Heading(text.FILE),
    Heading(text.FILTER_PLAN),
    Heading(text.STATUS_HEADING),
    Heading(text.UPLOADED_AT),
    Heading(text.FIGURES, is_number=True),
    Heading(text.FINDINGS),
)


@dataclass(frozen=True)
class Upload:
    """One row of `marts.upload`, as far as it is shown. Who handed in what does not count, and as
    what, is not everybody's to know: None.
    """

    upload_id: int
    file_name: str | None
    layout: str
    plan_id: str | None
    plan: str | None
    period: str | None
    status: str
    reason: str | None
    uploaded_by: str | None
    uploaded_at: datetime
    published_at: datetime | None
    withdrawn_at: datetime | None
    observations: int
    errors: int
    warnings: int
    notes: int
    is_invented: bool

    @property
    def file(self) -> str:
        """The file's name, as far as the reader may know it."""
        return self.file_name or text.CLOSED_FILE

    @property
    def can_be_published(self) -> bool:
        """Whether it is a draft, or was published before it was withdrawn; a discarded draft is
        erased.
        """
        was_withdrawn = self.status == "withdrawn" and self.published_at is not None
        return self.status == "draft" or was_withdrawn


def of_rows(rows: pl.DataFrame) -> list[Upload]:
    """The uploads of a frame with the columns of `marts.upload`."""
    return records.of_rows(Upload, rows)


def listed(uploads: list[Upload]) -> None:
    """Every upload in one table."""
    rows = [
        [
            Cell(upload.file, note=text.UPLOAD_NUMBER.format(upload_id=upload.upload_id)),
            Cell(
                upload.plan or formats.UNKNOWN,
                note=formats.period(upload.period) if upload.period else None,
            ),
            _status(upload),
            Cell(formats.moment(upload.uploaded_at), note=upload.uploaded_by),
            Cell(formats.number(upload.observations)),
            Cell(_findings(upload)),
        ]
        for upload in uploads
    ]
    table.show(text.UPLOADS_CAPTION, HEADINGS, [Section(None, rows)], is_tall=True)


def chosen(uploads: list[Upload]) -> Upload | None:
    """The upload the reader opens, kept in the address."""
    by_id = {upload.upload_id: upload for upload in uploads}

    def named(upload_id: int) -> str:
        return text.UPLOAD_OPTION.format(upload_id=upload_id, file=by_id[upload_id].file)

    upload_id = address.one_or_none("indlaesning", list(by_id), named=named)
    st.selectbox(
        text.OPEN_UPLOAD,
        list(by_id),
        format_func=named,
        index=None,
        placeholder=text.CHOOSE_UPLOAD,
        key="indlaesning",
    )
    return None if upload_id is None else by_id[upload_id]


def opened(upload: Upload) -> None:
    """The upload's history in words, and a mark when its plan is invented."""
    st.subheader(
        text.UPLOAD_OPTION.format(upload_id=upload.upload_id, file=formats.plain(upload.file)),
        anchor=False,
    )
    if upload.is_invented and upload.plan is not None:
        page_head.invented(upload.plan)
    by = formats.plain(upload.uploaded_by or formats.UNKNOWN)
    history = [text.HISTORY_UPLOADED.format(moment=formats.moment(upload.uploaded_at), by=by)]
    if upload.published_at is not None:
        history.append(text.HISTORY_PUBLISHED.format(moment=formats.moment(upload.published_at)))
    if upload.withdrawn_at is not None:
        history.append(text.HISTORY_WITHDRAWN.format(moment=formats.moment(upload.withdrawn_at)))
    if upload.reason:
        history.append(text.HISTORY_REASON.format(reason=formats.plain(upload.reason)))
    st.write(" ".join(history))


def previewed(upload: Upload) -> Preview | None:
    """What publishing the upload would change now; None for one that is published or discarded."""
    return preview_of(store(), upload.upload_id) if upload.can_be_published else None


def actions(upload: Upload, preview: Preview | None) -> None:
    """Publish what does not count, withdraw what does; the latter asks once more."""
    if upload.status == "published":
        with st.popover(text.WITHDRAW, icon=":material/undo:"):
            st.write(text.WITHDRAW_EXPLANATION)
            st.text_input(text.REASON, key=_reason_key(upload.upload_id), max_chars=300)
            st.button(
                text.CONFIRM_WITHDRAW,
                key=f"withdraw_{upload.upload_id}",
                type="primary",
                on_click=_withdraw,
                args=(upload.upload_id,),
            )
            _say_if_nameless()
        return
    if upload.status in approval.WAITING:
        st.caption(text.WAITS_FOR_APPROVAL)
        _discard_button(upload.upload_id)
        _say_if_nameless()
    if preview is None:
        return
    st.button(
        text.PUBLISH,
        key=f"publish_{upload.upload_id}",
        type="primary",
        disabled=bool(upload.errors or preview.failed_checks),
        on_click=_publish,
        args=(upload, preview),
    )
    if upload.status == "draft":
        _discard_button(upload.upload_id)
    _say_if_nameless()
    if reasons.are_missing(_key(upload.upload_id), preview.changes):
        st.caption(text.REASONS_ARE_MISSING)


def _discard_button(upload_id: int) -> None:
    st.button(
        text.DISCARD,
        key=f"discard_upload_{upload_id}",
        icon=":material/delete:",
        on_click=_discard,
        args=(upload_id,),
    )


def reason_fields(upload: Upload, preview: Preview | None) -> None:
    """Where to write why what is published becomes another."""
    if preview is not None:
        reasons.fields(_key(upload.upload_id), preview.changes)


def show_messages() -> None:
    """What the last click came to, told once."""
    if words := st.session_state.pop(MESSAGE, None):
        st.success(words)
    if words := st.session_state.pop(REFUSED, None):
        st.warning(words)


def _publish(upload: Upload, preview: Preview) -> None:
    """The button is disabled in the browser only, so the store has the last word."""
    if not person.name() or upload.errors:
        return
    stated_reasons = reasons.stated(_key(upload.upload_id), preview.changes)
    try:
        publish(store(), upload.upload_id, person.name(), stated_reasons)
    except NotPossibleNow:
        st.session_state[REFUSED] = text.CHANGED_MEANWHILE
    except AlreadyHandedIn as same:
        st.session_state[REFUSED] = _same_is_published(same.upload_id)
    except ReasonsMissing:
        st.session_state[REFUSED] = text.CHANGED_SINCE
    except CheckFailed as failed:
        st.session_state[REFUSED] = checks.SENTENCES[failed.check]
    else:
        is_waiting = approval.is_waiting(store(), upload.upload_id)
        words = text.NOW_SUBMITTED if is_waiting else text.NOW_PUBLISHED
        st.session_state[MESSAGE] = words.format(upload_id=upload.upload_id)


def _say_if_nameless() -> None:
    """Below the button, which must not move when the name is written and it is pressed."""
    if not person.name():
        st.caption(text.NAME_IS_MISSING)


def _same_is_published(upload_id: int | None) -> str:
    which = "" if upload_id is None else text.AS_WHICH.format(upload_id=upload_id)
    return text.SAME_IS_PUBLISHED.format(as_which=which)


def _withdraw(upload_id: int) -> None:
    if not person.name():
        return
    reason = typed_text.redacted(st.session_state[_reason_key(upload_id)]) or None
    try:
        withdraw(store(), upload_id, person.name(), reason)
    except NotPossibleNow:
        st.session_state[REFUSED] = text.CHANGED_MEANWHILE
    except ReasonsMissing:
        st.session_state[REFUSED] = text.WITHDRAWAL_NEEDS_A_REASON
    except CheckFailed as failed:
        st.session_state[REFUSED] = checks.SENTENCES[failed.check]
    else:
        st.session_state[MESSAGE] = text.NOW_WITHDRAWN.format(upload_id=upload_id)


def _discard(upload_id: int) -> None:
    if not person.name():
        return
    try:
        withdraw(store(), upload_id, person.name())
    except NotPossibleNow:
        st.session_state[REFUSED] = text.CHANGED_MEANWHILE
    else:
        st.session_state[MESSAGE] = text.NOW_DISCARDED.format(upload_id=upload_id)


def _key(upload_id: int) -> str:
    return f"upload_{upload_id}"


def _reason_key(upload_id: int) -> str:
    return f"reason_{upload_id}"


def _status(upload: Upload) -> Cell:
    status = UPLOAD_STATUSES[upload.status]
    return Cell(status.label, colour=status.colour, is_badge=True)


def _findings(upload: Upload) -> str:
    counts = {ERROR: upload.errors, WARNING: upload.warnings, NOTE: upload.notes}
    phrases = [
        formats.count_phrase(count, *SEVERITIES[severity].counted)
        for severity, count in counts.items()
        if count
    ]
    return ", ".join(phrases) or text.NONE
