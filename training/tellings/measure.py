"""How well vectors tell which clauses of a story tell one fact, on the stories kept apart.

    python -m training.tellings.measure

Prints the mean average precision of the cosine over those stories, for the published sentence
vectors and for those of clauses that ship, and the share of clauses whose nearest one of
another writer tells the same fact.
"""

import numpy as np

from stemma.text.vectors import Encoder, clause_vectors, transformer
from training.claim_likeness import average_precision
from training.parting import parted
from training.tellings.examples import Story, stories


def main() -> None:
    _, kept = parted(stories())
    for name, encoder in (("sentences", transformer()), ("clauses", clause_vectors())):
        found = np.array([measured(story, encoder) for story in kept])
        precision, nearest = found.mean(axis=0)
        print(f"{name:<12}average precision {precision:.3f}   nearest right {nearest:.3f}")


def measured(story: Story, encoder: Encoder) -> tuple[float, float]:
    """Average precision over all pairs of a story, and how often the nearest is right."""
    facts = np.array([n for n, fact in enumerate(story) for _ in fact])
    writers = np.array([n for fact in story for n, _ in enumerate(fact)])
    vectors = encoder.encode([telling.clause for fact in story for telling in fact])
    near = (vectors @ vectors.T).astype(float)
    left, right = np.triu_indices(len(facts), 1)
    other = writers[:, None] != writers
    nearest = np.where(other, near, -1).argmax(axis=1)
    alike = (facts[left] == facts[right]).astype(float)
    return average_precision(near[left, right], alike), float((facts[nearest] == facts).mean())


if __name__ == "__main__":
    main()
