"""What a report says in words, before it is published: a line for each activity, and unfolded its
texts with a mark where a person was left out.
"""

import re
from html import escape

import streamlit as st

from domain.texts import DESCRIPTIONS, SECTIONS
from loaders import CheckedFile
from loaders.grammar.person_marks import MARKS
from loaders.texts_preview import ActivityPreview, SectionPreview, activity_previews
from store.records import Catalogue
from ui.upload import text
from wording import formats

_MARKERS = re.compile("|".join(map(re.escape, MARKS)))
_SECTIONS = {**DESCRIPTIONS, **SECTIONS}


def show(checked: CheckedFile, catalogue: Catalogue) -> None:
    """The activities of a file, folded away; nothing for a file without texts."""
    told = activity_previews(checked, catalogue)
    if not told:
        return
    heading = text.TEXTS.format(
        sections=formats.count_phrase(sum(len(one.sections) for one in told), *text.SECTIONS),
        activities=formats.count_phrase(len(told), *text.ACTIVITIES),
    )
    with st.expander(heading):
        st.caption(text.TEXTS_HELP)
        st.html("".join(map(_activity, told)))


def _activity(told: ActivityPreview) -> str:
    about = [formats.count_phrase(len(told.sections), *text.SECTIONS)]
    if told.omissions:
        about.append(text.LEFT_OUT)
    omissions = "".join(f"<p><em>{escape(one)}</em></p>" for one in told.omissions)
    sections = "".join(map(_section, told.sections))
    return (
        f'<details class="unfolds"><summary><strong>{escape(told.activity)}</strong>'
        f"<small>{escape(' · '.join(about))}</small></summary>"
        f'<div class="told">{omissions}{sections}</div></details>'
    )


def _section(told: SectionPreview) -> str:
    heading = _SECTIONS[told.section].word
    if told.quarter is not None:
        heading = f"{heading}, {formats.period(told.quarter)}"
    words = _MARKERS.sub(lambda marker: f"<mark>{marker[0]}</mark>", escape(told.narrative))
    return f"<h4>{escape(heading)}</h4><p>{words}</p>"
