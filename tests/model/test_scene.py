"""What is remembered of a collection while it is read."""

import pytest

from stemma.model.actors import Actors
from stemma.model.scene import Collection
from tests.model.told import told

TEXT = (
    "Chile thanked Peru. Kenya sold ships to Oman. Spain warned Syria. Ghana visited Togo. "
    "Sweden helped Sudan. Angola praised Zambia. Poland sued Latvia."
)


def test_phrases_are_read_in_the_order_of_the_acts(monkeypatch: pytest.MonkeyPatch):
    """The order decides what an actor is called: that of a set would change from run to run."""
    analysis = told(TEXT)
    actors = Actors(analysis.documents, analysis.annotations, analysis.entities)
    collection = Collection(analysis.documents, analysis.annotations, (), actors)
    read = []
    monkeypatch.setattr(actors, "of", lambda span: read.append(span) or ())
    collection.main_pair(analysis.documents[0].id)
    parties = [party.span for act in analysis.annotations[0].acts for party in act.parties]
    assert len(parties) > 10
    assert read == list(dict.fromkeys(parties))
