"""Every error Stemma raises on purpose.

* StemmaError
  x DocumentError    one document cannot be used; it is listed with its reason and the run goes on
  x RunError         the run cannot go on
    + ConfigError    a setting is wrong; says which, and what is allowed
    + NotFound       something named by the caller is not in the archive; says what is
    + StoreError     the archive cannot be read or written
"""


class StemmaError(Exception):
    """Base class: catch this to catch everything Stemma raises on purpose."""


class DocumentError(StemmaError):
    """One document cannot be used. The run lists it with this reason and goes on."""


class RunError(StemmaError):
    """The run cannot go on. Nothing after this point would be trustworthy."""


class ConfigError(RunError):
    """A setting is wrong. The message names it and lists what is allowed."""


class NotFound(RunError):
    """A document, claim or story that the caller named does not exist."""


class StoreError(RunError):
    """The archive cannot be read or written, or is not an archive."""
