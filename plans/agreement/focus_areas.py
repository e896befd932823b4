"""The focus areas that an agreement names, and which of the plan's set each covers."""

import re
from collections.abc import Iterable, Sequence

from domain.focus_areas import OWN_FOCUS_AREA, FocusAreaSet
from domain.spelling import plain
from loaders.catalogue.matching import NO_FOCUS_AREA
from loaders.grammar.similar_names import (
    covered_focus_areas,
    is_focus_area,
    likely_focus_areas,
    near_names,
)
from plans.agreement import headings, text
from plans.agreement.outline import Outline
from plans.agreement.parts import Part, Passage
from plans.draft import DraftFocusArea, DraftQuestion, ReadFrom

_NAMED = re.compile(r"[Ii]ndsatsområdet[:\s»\"”“]+(?P<name>[A-ZÆØÅ][^.,:;»\"”“()]{3,80})")
_NAME_AND_WORDS = re.compile(r"(?P<name>[^:–—]{4,60}?)(?:\s[-–—]\s|:\s|$)")
_MOST_WORDS = 6


def focus_area_of(
    name: str, read_from: ReadFrom, of: FocusAreaSet
) -> tuple[DraftFocusArea, list[DraftQuestion]]:
    """A focus area by its name, and what is asked where it is none of the plan's set."""
    covered = covered_focus_areas(name, of)
    if name.isupper():
        name = covered[0] if len(covered) == 1 else name.capitalize()
    focus_area = DraftFocusArea(name=name, canonical_names=covered, read_from=read_from)
    if covered:
        return focus_area, []
    near = near_names(name, {one: one for one in of.names})
    readings = dict.fromkeys([*near, *likely_focus_areas(name, of), *of.names, OWN_FOCUS_AREA])
    question = DraftQuestion(
        "focus_area",
        name,
        text.which_of_the_set(name),
        place=read_from.place,
        raw=name,
        readings=tuple(readings),
    )
    return focus_area, [question]


def about_no_focus_area(activities: str, of: FocusAreaSet) -> DraftQuestion:
    """What is asked of activities whose focus area is not said."""
    return DraftQuestion(
        "focus_area",
        NO_FOCUS_AREA,
        text.ACTIVITIES_WITHOUT_FOCUS_AREA,
        raw=activities,
        readings=(*of.names, OWN_FOCUS_AREA),
    )


def focus_areas_in(
    outline: Outline, parts: Sequence[Part], of: FocusAreaSet
) -> tuple[list[DraftFocusArea], list[DraftQuestion]]:
    """The focus areas under their own headings, else those listed, else those in the words."""
    named = [section.focus_area for section in outline.sections]
    named += [form.focus_area for form in outline.activities]
    stated = {plain(one.text): one for one in named if one is not None}
    for section in outline.named(headings.FOCUS_AREA):
        listed = [passage for passage in section.passages if passage.is_bullet]
        for passage in listed:
            name = _NAME_AND_WORDS.match(passage.text)
            if name is not None:
                stated.setdefault(plain(name["name"]), passage)
    found = {spelling: (_name_of(one), one.read_from) for spelling, one in stated.items()}
    passages = [part for part in parts if isinstance(part, Passage)]
    if not found:
        found = _listed(passages)
    if not found:
        found = _in_words(passages)
    focus_areas, questions = [], []
    for name, read_from in found.values():
        focus_area, asked = focus_area_of(name, read_from, of)
        focus_areas.append(focus_area)
        questions += asked
    return focus_areas, questions


def _name_of(passage: Passage) -> str:
    match = _NAME_AND_WORDS.match(passage.text)
    return match["name"].strip() if passage.is_bullet and match is not None else passage.text


def _listed(passages: Iterable[Passage]) -> dict[str, tuple[str, ReadFrom]]:
    """Lines that begin with the name of one of Landsbyggefonden's, as a list of several does."""
    listed: dict[str, tuple[str, ReadFrom]] = {}
    for passage in passages:
        match = _NAME_AND_WORDS.match(passage.text)
        name = match["name"].strip() if match is not None else ""
        is_entry = passage.is_bullet or passage.text == name
        if is_entry and is_focus_area(name):
            listed.setdefault(plain(name), (name, passage.read_from))
    return listed if len(listed) > 1 else {}


def _in_words(passages: Iterable[Passage]) -> dict[str, tuple[str, ReadFrom]]:
    """`indsatsområdet …` in a sentence, as far as it names one of Landsbyggefonden's."""
    named: dict[str, tuple[str, ReadFrom]] = {}
    for passage in passages:
        for match in _NAMED.finditer(passage.text):
            words = match["name"].split()
            for count in range(min(len(words), _MOST_WORDS), 0, -1):
                name = " ".join(words[:count])
                if is_focus_area(name):
                    named.setdefault(plain(name), (name, passage.read_from))
                    break
    return named
