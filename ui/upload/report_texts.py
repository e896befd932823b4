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
    previews = activity_previews(checked, catalogue)
    if not previews:
        return
    heading = text.TEXTS.format(
        sections=formats.count_phrase(sum(len(one.sections) for one in previews), *text.SECTIONS),
        activities=formats.count_phrase(len(previews), *text.ACTIVITIES),
    )
    with st.expander(heading):
        st.caption(text.TEXTS_HELP)
        st.html("".join(map(_activity, previews)))


def _activity(preview: ActivityPreview) -> str:
    about = [formats.count_phrase(len(preview.sections), *text.SECTIONS)]
    if preview.omissions:
        about.append(text.LEFT_OUT)
    omissions = "".join(f"<p><em>{escape(one)}</em></p>" for one in preview.omissions)
    sections = "".join(map(_section, preview.sections))
    return (
        f'<details class="unfolds"><summary><strong>{escape(preview.activity)}</strong>'
        f"<small>{escape(' · '.join(about))}</small></summary>"
        f'<div class="told">{omissions}{sections}</div></details>'
    )


def _section(preview: SectionPreview) -> str:
    heading = _SECTIONS[preview.section].word
    if preview.quarter is not None:
        heading = f"{heading}, {formats.period(preview.quarter)}"
    words = _MARKERS.sub(lambda marker: f"<mark>{marker[0]}</mark>", escape(preview.narrative))
    return f"<h4>{escape(heading)}</h4><p>{words}</p>"
