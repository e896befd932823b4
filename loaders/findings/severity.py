"""How serious a finding is; an error keeps a file from being handed in."""

ERROR, WARNING, NOTE = "error", "warning", "note"
