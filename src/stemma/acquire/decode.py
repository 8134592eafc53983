"""Turn the bytes of a file into characters, or say why that cannot be done."""

import codecs
from pathlib import Path

from charset_normalizer import from_bytes
from resiliparse.parse.encoding import detect_encoding

from stemma.errors import DocumentError

# A news article has some 5,000 characters, a book a million. What is larger is a dump of
# many documents or no text, and would hold several times its size in memory.
LIMIT = 20_000_000

BOMS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
)

CONTROL = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1a\x1b"))


def contents(path: Path) -> bytes:
    """All bytes of a file.

    Raises:
        DocumentError: The file is empty or larger than `LIMIT`.
    """
    with path.open("rb") as file:
        data = file.read(LIMIT + 1)
    if not data:
        raise DocumentError("the file is empty; nothing to read")
    if len(data) > LIMIT:
        raise DocumentError(
            f"larger than {LIMIT // 1_000_000} MB; split it, or put one document per line "
            "into a .jsonl file"
        )
    return data


def decode(data: bytes, declared: str = "") -> str:
    """The characters that `data` stands for.

    UTF-8 is tried first, as bytes of another encoding are hardly ever valid UTF-8; then
    the `declared` encoding; then the one that looks likeliest.

    Raises:
        DocumentError: This is no text, or its encoding cannot be told.
    """
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _strict(data, encoding)
    refuse_binary(data)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        if _mostly_utf8(data):
            raise DocumentError(
                f"damaged UTF-8: byte {error.start} is {data[error.start]:#04x}, which cannot "
                "stand there; save the file as UTF-8 again"
            ) from None
    for guess in (lambda _: declared, detect_encoding, _likeliest):
        text = _clean(data, guess(data) or "")
        if text is not None:
            return text
    raise DocumentError("not UTF-8, and no other encoding fits either; save the file as UTF-8")


def refuse_binary(data: bytes) -> None:
    """Raise `DocumentError` when these are the bytes of something other than text."""
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise DocumentError(f"its content is {kind}, not text; convert it to text first")
    # One stray control character per thousand bytes is a slip; a zero byte never is.
    control = len(data) - len(data.translate(None, CONTROL))
    if b"\0" in data or control * 1000 > len(data):
        raise DocumentError("its content is binary, not text; convert it to text first")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentError(
            f"begins as {encoding.removesuffix('-sig').upper()}, but byte {error.start} is "
            f"damaged ({error.reason}); save the file as UTF-8"
        ) from None


def _mostly_utf8(data: bytes) -> bool:
    """Whether at least half of what lies beyond ASCII is well-formed UTF-8."""
    text = data.decode(errors="surrogateescape")
    broken = sum("\udc80" <= char <= "\udcff" for char in text)
    beyond_ascii = len(text) - sum(char.isascii() for char in text)
    return beyond_ascii - broken >= broken


def _clean(data: bytes, encoding: str) -> str | None:
    """The text, if `encoding` yields one without gaps and control characters."""
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    return None if any("\x7f" <= char <= "\x9f" or char == "\ufffd" for char in text) else text


def _likeliest(data: bytes) -> str:
    best = from_bytes(data[:100_000]).best()
    return best.encoding if best else ""
