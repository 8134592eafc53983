from stemma.report import notebook
from tests.report.factory import analysis
from tests.report.test_html import Page, hostile


def test_an_archive_shows_its_headline_and_its_stemma():
    text = notebook.archive(analysis())
    assert "Nine documents" in text and "<svg" in text


def test_tables_show_records():
    a = analysis()
    assert "Harbour Post" in notebook.documents(a.documents)
    assert "2 (2–3)" in notebook.claims(a.claims)
    assert "rare word pairs" in notebook.derivations(a, a.derivations)
    drift = [one for claim in a.claims for one in claim.drift]
    assert "navy" in notebook.drift(a, drift)


def test_texts_are_never_markup():
    a = hostile()
    page = Page(notebook.archive(a) + notebook.documents(a.documents) + notebook.claims(a.claims))
    assert "script" not in page.tags
    assert not [name for name, _ in page.attributes if name.startswith("on")]
