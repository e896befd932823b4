"""Formats of a Word document that carry meaning: what is struck out or hidden, and raised marks of
notes.
"""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from domain.letters import raised

_LEAVES_OUT = {"strike", "dstrike", "vanish"}
_OFF = {"0", "false", "off"}
_WRITTEN = {"t", "tab", "br", "cr", "noBreakHyphen"}


def name_of(element: Element) -> str:
    """The element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def child_of(parent: Element | None, name: str) -> Element | None:
    """The first child of that name, or None."""
    children = parent if parent is not None else ()
    return next((child for child in children if name_of(child) == name), None)


def styles_that_leave_out(styles: Element) -> set[str]:
    """The ids of the styles that strike their text out or hide it."""
    return {
        _attribute(style, "styleId")
        for style in styles
        if name_of(style) == "style" and _says_left_out(child_of(style, "rPr"))
    }


def settle_formats(document: Element, left_out: Iterable[str]) -> bool:
    """Take what is struck out or hidden out of a document, and spell its raised marks of notes as
    such; whether anything was taken out. `left_out` are the styles that leave their text out.
    """
    styles = set(left_out)
    took_out = False
    for paragraph in document.iter():
        if name_of(paragraph) != "p":
            continue
        is_left_out = _style(child_of(paragraph, "pPr"), "pStyle") in styles
        before = ""
        for run in paragraph.iter():
            if name_of(run) != "r":
                continue
            properties = child_of(run, "rPr")
            said = _says_left_out(properties)
            by_style = is_left_out or _style(properties, "rStyle") in styles
            if by_style if said is None else said:
                took_out |= any((inner.text or "").strip() for inner in _texts(run))
                for inner in [inner for inner in run if name_of(inner) in _WRITTEN]:
                    run.remove(inner)
            elif _attribute(child_of(properties, "vertAlign"), "val") == "superscript":
                for inner in _texts(run):
                    inner.text = raised(inner.text or "", before)
            before += "".join(inner.text or "" for inner in _texts(run))
    return took_out


def _texts(run: Element) -> list[Element]:
    return [inner for inner in run if name_of(inner) == "t"]


def _says_left_out(properties: Element | None) -> bool | None:
    """Whether a format strikes out or hides; None where it says nothing of it."""
    children = properties if properties is not None else ()
    said = [child for child in children if name_of(child) in _LEAVES_OUT]
    return any(_attribute(one, "val") not in _OFF for one in said) if said else None


def _style(properties: Element | None, name: str) -> str:
    return _attribute(child_of(properties, name), "val")


def _attribute(element: Element | None, name: str) -> str:
    """An attribute's value, whatever its namespace; empty where it does not stand."""
    attributes = element.attrib.items() if element is not None else ()
    return next((value for key, value in attributes if key.rpartition("}")[2] == name), "")
