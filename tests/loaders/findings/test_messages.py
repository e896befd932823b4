"""The sentences of the findings."""

import pytest

from loaders.findings.messages import _MESSAGES
from loaders.raw.refusals import Refusal


@pytest.mark.parametrize("code", _MESSAGES)
def test_every_finding_says_what_was_noticed_and_what_to_do(code: str) -> None:
    _, message, suggestion = _MESSAGES[code]
    assert suggestion
    assert suggestion.endswith(".")
    assert message.endswith((".", "}"))


@pytest.mark.parametrize("why", Refusal)
def test_every_refusal_has_its_own_sentence(why: Refusal) -> None:
    assert why in _MESSAGES
