"""What the app takes from inside Streamlit, where nothing public gives it, and why.

`tests/ui/test_streamlit_private.py` fails when a new version of Streamlit changes any of it.
"""

from collections.abc import Callable

from streamlit import error_util, runtime
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

__all__ = [
    "UploadedFile",
    "file_id",
    "handle_errors",
    "is_history_navigation",
    "open_links_to_pages",
]


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


def handle_errors(handler: Callable[[BaseException], object]) -> None:
    """Tell of an error that nobody caught, also in a callback, in the app's own words.

    `streamlit run` takes no handler of errors, as `st.App` does. What stands in for the runtime in
    a test tells of them itself.
    """
    if runtime.exists() and type(runtime.get_instance()) is runtime.Runtime:
        vars(error_util).update(show_uncaught_app_exception=handler)
