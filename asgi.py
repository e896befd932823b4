"""The tuned server, `uvicorn asgi:app`: warmed up, compressed, sparing with collections."""

import gc
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Never

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from ui import failure, read, warm_up

SCRIPT = Path(__file__).with_name("app.py")
SMALLEST_COMPRESSED_BYTES = 1024


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncGenerator[dict[str, Never]]:
    """Warm up and set aside what lives for good: Streamlit collects garbage after every rerun.

    The server ends itself by the signal it was stopped with, so the store is closed here.
    """
    warm_up.run()
    gc.collect()
    gc.freeze()
    yield {}
    read.forget()


app = st.App(
    SCRIPT,
    lifespan=lifespan,
    middleware=[Middleware(GZipMiddleware, minimum_size=SMALLEST_COMPRESSED_BYTES)],
    on_script_error=failure.unexpected,
)
