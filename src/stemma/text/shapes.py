"""How a word is written, which the vocabulary of lower-cased word pieces does not tell."""

CASES = 8


def case(form: str) -> int:
    """0 small, 1 capital first, 2 capitals, 3 one capital, 4 mixed, 5 digits, 6 both, 7 sign."""
    letters, digits = any(map(str.isalpha, form)), any(map(str.isdigit, form))
    if not letters:
        return 5 if digits else 7
    if digits:
        return 6
    if form.islower():
        return 0
    if form.isupper():
        return 3 if len(form) == 1 else 2
    return 1 if form[0].isupper() and form[1:].islower() else 4
