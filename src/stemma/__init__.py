"""Who says so, and how many of them independently?

Read this package in the order its folders are listed:

    acquire   files and folders       -> documents
    annotate  document                -> sentences, entities, quotations, quantities, times
    collate   documents               -> parallels: passages that two documents share
    derive    parallels               -> derivations, archetypes, independence: the stemma
    group     documents               -> stories; digests split into items
    match     statements              -> claims, support, drift
    report    an archive              -> terminal, HTML, JSON
    serve     an archive              -> command line

`records` holds what passes between them, `pipeline` puts them in order, `store` keeps
the archive, `text` loads the language models.
"""
