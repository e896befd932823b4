"""The sentences of the findings."""

import pytest

from loaders.messages import _MESSAGES


@pytest.mark.parametrize("code", _MESSAGES)
def test_every_finding_says_what_was_noticed_and_what_to_do(code: str) -> None:
    _, message, suggestion = _MESSAGES[code]
    assert suggestion
    assert suggestion.endswith(".")
    assert message.endswith((".", "}"))
