"""Acquire: files and folders -> documents, each with what its place says about it.

Start with `collect.py`, which finds the files and knows which reader takes which ending.
Each reader (`text`, `markdown`, `html`, `jsonl`) has one function, `read(path)`, that
yields documents and omissions, or raises `DocumentError` when the whole file is of no use.
`decode` turns bytes into characters, `clean` makes the stored text of them, `place` and
`credits` say what is known about where the text came from, and `merge` unites the places
of equal texts.
"""
