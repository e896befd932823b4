"""What the app takes from inside Streamlit, where nothing public gives it, and why.

`tests/ui/test_streamlit_private.py` fails when a new version of Streamlit changes any of it.
"""

from collections.abc import Callable

from streamlit import error_util, runtime
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.state.session_state import (
    Serialized,
    SessionState,
    _CallbackRerunVotes,
)
from streamlit.runtime.uploaded_file_manager import UploadedFile

__all__ = [
    "UploadedFile",
    "file_id",
    "handle_errors",
    "is_click_on_nothing",
    "is_history_navigation",
    "keep_answers_to_uploads",
    "let_callbacks_pass",
    "open_links_to_pages",
]


_clear = ForwardMsgQueue.clear
_run_callback = SessionState._run_callback_and_record_rerun


def file_id(file: UploadedFile) -> str:
    """What tells a file in an uploader from every other, also one of the same name and bytes."""
    return file.file_id


def is_history_navigation() -> bool:
    """Whether the reader came to this view by Back or Forward: then its address is what counts."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def open_links_to_pages() -> None:
    """Let the first link after a start open its page.

    A folder named pages makes Streamlit take the app for one without `st.navigation` until its
    first session has run: a link straight to a page would open on "Page not found".
    """
    PagesManager.uses_pages_directory = False


def keep_answers_to_uploads() -> None:
    """Let a file that is dropped just as the page begins to run again get to the server.

    The browser asks where to send it and waits for the answer without end. A run that begins
    clears what waits to be sent to the browser, and with it that answer: the file would be gone
    without a word.
    """
    ForwardMsgQueue.clear = _clear_but_answers_to_uploads


def _clear_but_answers_to_uploads(
    self: ForwardMsgQueue,
    retain_lifecycle_msgs: bool = False,
    fragment_ids_this_run: list[str] | None = None,
) -> None:
    answers = [
        message
        for message in self._queue
        if retain_lifecycle_msgs and message.WhichOneof("type") == "file_urls_response"
    ]
    _clear(self, retain_lifecycle_msgs, fragment_ids_this_run)
    for answer in answers:
        if answer not in self._queue:
            self.enqueue(answer)


def handle_errors(handler: Callable[[BaseException], object]) -> None:
    """Tell of an error that nobody caught, also in a callback, in the app's own words.

    `streamlit run` takes no handler of errors, as `st.App` does. What stands in for the runtime in
    a test tells of them itself.
    """
    if runtime.exists() and type(runtime.get_instance()) is runtime.Runtime:
        vars(error_util).update(show_uncaught_app_exception=handler)


def let_callbacks_pass(gate: Callable[[Callable[[], None]], None]) -> None:
    """Give whatever a click or a changed field calls to `gate`, which calls it or does not: the one
    place that they all go through.
    """

    def passed(self: SessionState, votes: _CallbackRerunVotes, run: Callable[[], None]) -> None:
        _run_callback(self, votes, lambda: gate(run))

    SessionState._run_callback_and_record_rerun = passed


def is_click_on_nothing() -> bool:
    """Whether the browser sent, in this run, the click of a button that is not on the page, and for
    which nothing was called either.
    """
    context = get_script_run_ctx()
    if context is None:
        return False
    sent = context.session_state._state._new_widget_state
    for widget_id, state in sent.states.items():
        if widget_id in context.shared.widget_ids_this_run:
            continue
        if isinstance(state, Serialized):
            is_click, is_called = state.value.trigger_value, False
        else:
            known = sent.widget_metadata[widget_id]
            is_click = known.value_type == "trigger_value" and state.value is True
            is_called = known.callback is not None
        if is_click and not is_called:
            return True
    return False
