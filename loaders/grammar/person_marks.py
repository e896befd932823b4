"""What stands in the place of what is left out about a person."""

NAME = "[navn]"
CONTACT = "[kontaktoplysning]"
OMITTED = "[udeladt]"
MARKS = (NAME, CONTACT, OMITTED)
