"""The end of a page before its last line: there is nothing more to show.

After `st.stop()` nothing can be told the browser any more, not even the page's address.
"""

from typing import Never


class PageEnded(Exception):
    """The page has shown all that it has to show."""


def here() -> Never:
    """End the page here."""
    raise PageEnded
