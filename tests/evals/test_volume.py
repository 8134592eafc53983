"""How growth is measured."""

import pytest

from evals import volume
from evals.memory import peak
from evals.volume import exponent
from evals.volume_jobs import JOBS
from tests.newsroom import CABLE, GARDEN, RAILWAY


@pytest.mark.parametrize("power", [1.0, 1.2, 2.0])
def test_the_exponent_is_the_power(power: float):
    assert exponent([(n, 3 * n**power) for n in (5, 10, 50, 100)]) == pytest.approx(power)


@pytest.mark.parametrize("job", ["look", "verbatim", "ask"])
def test_a_job_finds_the_copy(job: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("evals.volume_jobs.ASKED", 1)
    result = JOBS[job]([CABLE.copy, CABLE.report, GARDEN, RAILWAY.report])
    assert result["pairs"] == (0 if job == "verbatim" else 1)
    assert result["seconds"] >= 0


def test_smaller_collections_are_part_of_larger_ones(monkeypatch: pytest.MonkeyPatch):
    class Made:
        def witnesses(self) -> dict[str, object]:
            return {name: type("Text", (), {"text": f"planted {name}"}) for name in "abc"}

    class Background:
        def documents(self, n: int) -> object:
            return ((str(k), f"other {k}") for k in range(n))

    monkeypatch.setattr(volume, "families", lambda data, part, n: [Made()] * n)
    monkeypatch.setattr(volume.background, "read", lambda data, part: Background())
    monkeypatch.setattr(volume, "SPARSE", 10)
    found = dict(volume.collections(None, [20, 40]))  # type: ignore[arg-type]
    assert [len(texts) for texts in found.values()] == [20, 40]
    assert [sum("planted" in text for text in texts) for texts in found.values()] == [6, 12]
    assert set(found[20]) <= set(found[40])


def test_memory_is_that_of_this_process():
    before = peak()
    held = bytearray(64_000_000)
    held[::4096] = b"x" * len(held[::4096])
    assert peak() >= max(before, 60)
