"""Turn decoded text into the text that is stored, and name it by its content."""

import re
import unicodedata
from hashlib import blake2b

from stemma.errors import DocumentError
from stemma.records import Document, Place

LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029\x0b\x0c]")

# Soft hyphens and zero-width characters steer hyphenation and line breaks; left in,
# they split words that two copies share. U+200C and U+200D stay: Persian, Arabic and
# Indic words are spelt with them. Control characters and halves of surrogate pairs
# come out of broken JSON escapes, and no file or database can hold the latter.
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u180e\u200b\u2060\ufeff\ud800-\udfff]"
)


def clean(text: str) -> str:
    """The text in NFC, with plain line ends and without invisible characters."""
    return unicodedata.normalize("NFC", INVISIBLE.sub("", LINE_END.sub("\n", text))).strip()


def document_id(text: str) -> str:
    """A short content hash, letters and digits only: equal texts get equal ids."""
    return "d" + blake2b(text.encode(), digest_size=8).hexdigest()


def document(text: str, place: Place) -> Document:
    """The document that `place` holds.

    Raises:
        DocumentError: There is nothing but white space.
    """
    cleaned = clean(text)
    if not cleaned:
        raise DocumentError("no text in it, only white space; nothing to read")
    return Document(document_id(cleaned), cleaned, (place,))
