"""A file as the loaders read it, and what publishing it would change."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from domain import clock
from loaders import CheckedFile, Choices, check_file, preview
from loaders.draft_answers import Answer, settled
from loaders.persons import persons_in_cells
from loaders.plans_named import plans_named
from store.catalogue import current_catalogue, current_choices, current_milestones
from store.connection import Store
from store.figures import standing_figures
from store.records import Catalogue
from store.write import NotAllowed, Preview
from ui.read import store
from ui.upload import questions, text
from ui.upload.form import Assumed
from ui.upload.page_file import PageFile
from wording import formats, permissions

CHECKS = "readings"
STEPS = tuple(text.STEPS)


@dataclass(frozen=True)
class FileCheck:
    """A checked file beside the figures that are published now.

    `recalled` are the questions that answers about the plan's earlier files have settled;
    `catalogue` is what the file's names were looked up in, `plans` are those that it names.
    `refused` is why the reader may not hand it in, if they may not.
    """

    checked: CheckedFile
    catalogue: Catalogue
    preview: Preview | None
    recalled: tuple[Answer, ...]
    plans: frozenset[str]
    refused: str | None = None


@dataclass(frozen=True)
class _CachedCheck:
    """A check and what it was made under."""

    under: tuple[object, ...]
    file_check: FileCheck


def file_check(file: PageFile, assumed: Assumed) -> FileCheck:
    """The file read and checked; read again only when the store, the assumptions or the answers
    have changed.
    """
    opened = store()
    answers = questions.answers_of(file)
    under = (file.content, assumed, answers, opened.path, opened.version(), opened.rights)
    checks: dict[str, _CachedCheck] = st.session_state.setdefault(CHECKS, {})
    place = st.empty()  # in every run, so that nothing below it moves and folds up
    if file.file_id not in checks or checks[file.file_id].under != under:
        check = _new_check(
            opened, file, assumed, answers, lambda step: _show_step(place, file, step)
        )
        place.empty()
        checks[file.file_id] = _CachedCheck(under, check)
    return checks[file.file_id].file_check


def carry_over(file: PageFile, draft: PageFile) -> None:
    """Let a file's check be that of the draft it is kept as: the same bytes."""
    checks: dict[str, _CachedCheck] = st.session_state.setdefault(CHECKS, {})
    checks[draft.file_id] = checks.pop(file.file_id)


def forget_others(files: Sequence[PageFile]) -> None:
    """Let go of the checks of files that are not on the page any more."""
    open_ids = {file.file_id for file in files}
    checks = st.session_state.get(CHECKS, {})
    st.session_state[CHECKS] = {key: one for key, one in checks.items() if key in open_ids}


def _show_step(place: st.delta_generator.DeltaGenerator, file: PageFile, step: str) -> None:
    words = text.STEPS[step].format(
        file=formats.plain(persons_in_cells.redacted_file_name(file.name))
    )
    place.progress((STEPS.index(step) + 0.5) / len(STEPS), text=words)


def _new_check(
    opened: Store,
    file: PageFile,
    assumed: Assumed,
    answers: tuple[Answer, ...],
    progress: Callable[[str], None],
) -> FileCheck:
    """An answer that is recalled may lead to the next question, so the file is read until no more
    are.
    """
    content = file.content
    catalogue = current_catalogue(opened)
    milestones = current_milestones(opened)

    recalled: tuple[Answer, ...] = ()
    while True:
        checked = check_file(
            file.name,
            content,
            catalogue=catalogue,
            plan=assumed.plan_id,
            period=assumed.period,
            choices=settled((*recalled, *answers)),
            earlier=standing_figures(opened, assumed.plan_id),
            today=clock.today(),
            milestones=milestones,
            progress=progress,
        )
        remembered = Choices.from_rows(current_choices(opened, checked.plan_id or ""))
        remembered_answers = questions.recalled(checked.questions, remembered)
        more = tuple(one for one in remembered_answers if one not in recalled)
        if not more:
            break
        recalled += more
    progress("comparing")
    named = plans_named(checked, catalogue)
    try:
        previewed, refused = preview(opened, checked), None
    except NotAllowed as error:
        previewed = None
        refused = permissions.sentence(**vars(error))
    return FileCheck(checked, catalogue, previewed, recalled, named, refused)
