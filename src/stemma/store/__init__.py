"""Store: the archive, one SQLite file that keeps documents, omissions and what was derived.

`archive.py` has the class; `schema.py` the tables and the checks on opening a file;
`codec.py` turns records into JSON and back.
"""
