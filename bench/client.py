"""A reader without a browser: a Streamlit session over its websocket, with its own messages."""

from dataclasses import dataclass, field
from time import perf_counter
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

STREAMLIT = Subprotocol("streamlit")


@dataclass
class Reader:
    """An open session: the filters on its page and what it has chosen in them."""

    socket: ClientConnection
    url_path: str
    query: str
    page: str = ""
    filters: dict[str, tuple[str, list[str]]] = field(default_factory=dict)
    chosen: dict[str, str] = field(default_factory=dict)

    @classmethod
    async def at(cls, address: str, url_path: str, query: str) -> "Reader":
        """A session that has opened a page."""
        place = urlsplit(address).netloc
        socket = await connect(
            f"ws://{place}/_stcore/stream", subprotocols=[STREAMLIT], max_size=None
        )
        reader = cls(socket, url_path, query)
        await reader.rerun()
        return reader

    async def choose(self, label: str, option: str) -> float:
        """Seconds from choosing an option of a filter to the end of the script."""
        widget_id, _ = self.filters[label]
        self.chosen[widget_id] = option
        return await self.rerun()

    async def rerun(self) -> float:
        """Seconds until the server has sent the whole page."""
        request = BackMsg()
        request.rerun_script.query_string = self.query
        request.rerun_script.page_name = self.url_path
        request.rerun_script.page_script_hash = self.page
        request.rerun_script.context_info.locale = "da-DK"
        states = [WidgetState(id=key, string_value=value) for key, value in self.chosen.items()]
        request.rerun_script.widget_states.widgets.extend(states)
        started = perf_counter()
        await self.socket.send(request.SerializeToString())
        while not self._is_finished(await self.socket.recv()):
            pass
        return perf_counter() - started

    async def close(self) -> None:
        """End the session."""
        await self.socket.close()

    def _is_finished(self, received: str | bytes) -> bool:
        assert isinstance(received, bytes)
        message = ForwardMsg.FromString(received)
        kind = message.WhichOneof("type")
        if kind == "navigation":
            self.page = message.navigation.page_script_hash
        if kind == "delta" and message.delta.new_element.HasField("selectbox"):
            box = message.delta.new_element.selectbox
            self.filters[box.label] = (box.id, list(box.options))
        return kind == "script_finished"
