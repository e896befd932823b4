"""Bytes in, checked observations out.

`load.check_file` is the way through: `files` reads raw cells (workbooks in a child process,
`child`), `tables` finds the tables and what stands around them by the roles of `columns`, `layouts`
turns each body cell into entries by the grammars of `cells`, `criteria` and `periods`, `names`
matches them with the catalogue, `checks` notices what is wrong. A plan file goes through
`catalogue_file` instead. All Danish wording stands in `messages`.
"""
