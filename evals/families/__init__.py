"""Grow families of documents whose descent is known in every word.

A seed text becomes a `Draft`, whose words keep their identity through every copy (`draft`).
Copyists excerpt, edit, substitute, condense, lift and mix (`copying`), with synonyms from
several sources (`synonyms`), and change what it says at places that are recorded
(`changes`). `grow` lets them copy from each other and says who had what from whom.
"""
