"""The XML of a workbook's part as text that is added to, every letter of it else kept."""

import re

_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding=["']([^"']+)""")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def decoded(part: bytes) -> str:
    """The text of a part in UTF-8.

    Raises ValueError for any other encoding; programs that write workbooks use no other.
    """
    declared = _ENCODING.match(part.removeprefix(_BYTE_ORDER_MARK))
    if declared is not None and declared[1].lower() not in {b"utf-8", b"us-ascii"}:
        raise ValueError(f"encoded in {declared[1]!r}")
    return part.decode()


def before_end(name: str, xml: str, added: str) -> str:
    """The XML with something more at the end of the last element of this name.

    Raises ValueError where no such element ends.
    """
    ends = list(re.finditer(rf"</(?:\w+:)?{name}\s*>", xml))
    if not ends:
        raise ValueError(f"no end of {name}")
    place = ends[-1].start()
    return xml[:place] + added + xml[place:]


def prefix_of(name: str, xml: str) -> str:
    """What stands before the names of a part's elements: `x:`, mostly nothing.

    Raises ValueError where no element of this name begins.
    """
    match = re.search(rf"<(\w+:)?{name}\b", xml)
    if match is None:
        raise ValueError(f"no {name}")
    return match[1] or ""
