"""All formats together: each writes the same bytes for the same records, in whatever archive."""

import pytest

from stemma.errors import ConfigError
from stemma.records import Analysis, Document, Place
from stemma.report.exchange.formats import FORMATS, Format, render
from tests.report.exchange.factory import full

NAMES = pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)


@NAMES
def test_the_same_records_give_the_same_bytes(format: Format):
    assert render(format.name, full()) == render(format.name, full())


@NAMES
def test_an_archive_of_nothing_can_be_written(format: Format):
    assert isinstance(render(format.name, Analysis(())), str)


@NAMES
def test_a_text_that_no_encoding_holds_can_be_written(format: Format):
    odd = Document("d-odd", "a\ud800b\x00c\t“d”\n😀", (Place("p\x07", "p\x07", title="t\x07"),))
    assert render(format.name, Analysis((odd,))).encode("utf-8")


def test_an_unknown_format_is_told_which_there_are():
    with pytest.raises(ConfigError, match="'xml' is no format; there are: json, prov, schema-org"):
        render("xml", full())
