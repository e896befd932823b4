"""Streamlit still has inside it what `ui.streamlit_private` takes from there."""

from pathlib import Path

from streamlit import error_util, runtime
from streamlit.proto.Common_pb2 import FileURLs
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.state.session_state import SessionState
from streamlit.runtime.uploaded_file_manager import UploadedFile, UploadedFileRec
from streamlit.testing.v1 import AppTest

from ui import streamlit_private

HOME = Path(__file__).resolve().parents[2]


def test_the_same_file_twice_in_an_uploader_has_two_ids() -> None:
    first, second = (
        UploadedFile(UploadedFileRec(one, "tal.csv", "text/csv", b"1"), FileURLs())
        for one in ("a", "b")
    )
    assert [streamlit_private.file_id(one) for one in (first, second)] == ["a", "b"]


def _goes_back() -> None:
    import streamlit as st  # noqa: PLC0415  the function is run as a script of its own
    from streamlit.runtime.scriptrunner import get_script_run_ctx  # noqa: PLC0415

    from ui import streamlit_private  # noqa: PLC0415

    context = get_script_run_ctx()
    assert context is not None
    st.write(streamlit_private.is_history_navigation())
    context.is_history_navigation = True
    st.write(streamlit_private.is_history_navigation())


def test_a_run_says_whether_the_reader_went_back() -> None:
    assert get_script_run_ctx(suppress_warning=True) is None
    page = AppTest.from_function(_goes_back).run()
    assert not page.exception
    assert [one.value for one in page.markdown] == ["`False`", "`True`"]


def test_a_folder_named_pages_makes_pages_of_itself_until_that_is_switched_off(
    monkeypatch,
) -> None:
    monkeypatch.setattr(PagesManager, "uses_pages_directory", None)
    PagesManager(str(HOME / "app.py"))
    assert PagesManager.uses_pages_directory is True

    streamlit_private.open_links_to_pages()
    PagesManager(str(HOME / "app.py"))
    assert PagesManager.uses_pages_directory is False


def _queue_with_an_answer_to_an_upload() -> tuple[ForwardMsgQueue, ForwardMsg]:
    answer, element = ForwardMsg(), ForwardMsg()
    answer.file_urls_response.response_id = "1"
    element.delta.new_element.markdown.body = "Før"
    queue = ForwardMsgQueue()
    queue.enqueue(answer)
    queue.enqueue(element)
    return queue, answer


def test_a_run_that_begins_loses_a_file_on_its_way_until_answers_are_kept(monkeypatch) -> None:
    monkeypatch.setattr(ForwardMsgQueue, "clear", streamlit_private._clear)
    queue, answer = _queue_with_an_answer_to_an_upload()
    queue.clear(retain_lifecycle_msgs=True)
    assert queue.flush() == [], "Streamlit keeps it itself now: take keep_answers_to_uploads out."

    streamlit_private.keep_answers_to_uploads()
    queue, answer = _queue_with_an_answer_to_an_upload()
    queue.clear(retain_lifecycle_msgs=True)
    assert queue.flush() == [answer]
    assert queue.is_empty()


def test_what_stands_in_for_the_runtime_tells_of_errors_itself(monkeypatch) -> None:
    own = error_util.show_uncaught_app_exception
    monkeypatch.setattr(runtime, "exists", lambda: True)
    monkeypatch.setattr(runtime, "get_instance", object)
    streamlit_private.handle_errors(print)
    assert error_util.show_uncaught_app_exception is own


def test_errors_that_nobody_caught_are_told_by_the_app(monkeypatch) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(
        error_util, "show_uncaught_app_exception", error_util.show_uncaught_app_exception
    )
    monkeypatch.setattr(runtime, "exists", lambda: True)
    monkeypatch.setattr(runtime, "get_instance", lambda: object.__new__(runtime.Runtime))
    streamlit_private.handle_errors(told.append)

    error = ZeroDivisionError()
    error_util.handle_user_script_exception(error, None)

    assert told == [error]


def _with_a_gate() -> None:
    import streamlit as st  # noqa: PLC0415  the function is run as a script of its own

    from ui import streamlit_private  # noqa: PLC0415

    def gate(run) -> None:
        st.session_state["asked"] = st.session_state.get("asked", 0) + 1
        if not st.session_state.get("is_closed"):
            run()

    def press() -> None:
        st.session_state["done"] = st.session_state.get("done", 0) + 1
        st.session_state["is_closed"] = True

    streamlit_private.let_callbacks_pass(gate)
    st.button("Tryk", key="press", on_click=press)
    st.text_input("Skriv", key="words", on_change=press)
    if not st.session_state.get("done"):
        st.button("Vis", key="show")
    st.write(streamlit_private.is_click_on_nothing())


def test_whatever_is_pressed_or_typed_goes_through_the_gate(monkeypatch) -> None:
    monkeypatch.setattr(
        SessionState, "_run_callback_and_record_rerun", streamlit_private._run_callback
    )
    page = AppTest.from_function(_with_a_gate).run()
    page = page.button(key="press").click().run()
    page.text_input(key="words").set_value("Nej").run()
    page = page.button(key="press").click().run()
    assert (page.session_state["asked"], page.session_state["done"]) == (3, 1)


def test_a_click_on_a_button_that_is_not_drawn_is_a_click_on_nothing(monkeypatch) -> None:
    monkeypatch.setattr(
        SessionState, "_run_callback_and_record_rerun", streamlit_private._run_callback
    )
    page = AppTest.from_function(_with_a_gate).run()
    page.button(key="show").click()
    shown = page._tree.get_widget_states()
    page._run(shown)
    assert page.markdown[0].value == "`False`"
    page.session_state["done"] = 1
    page._run(shown)
    assert page.markdown[0].value == "`True`"
    forged = WidgetState(id="$$ID-0-other", trigger_value=True)
    page._run(WidgetStates(widgets=[forged]))
    assert page.markdown[0].value == "`True`"
    page.button(key="press").click().run()
    assert page.markdown[0].value == "`False`"
