"""Setting up happens once, and again only when what it rests on has changed."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parent.parent / "run.py"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, in a checkout of its own, writing down what it would do."""
    spec = importlib.util.spec_from_file_location("run_under_test", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.ROOT, module.VENV = tmp_path, tmp_path / ".venv"
    module.LOCK, module.PROJECT = tmp_path / "lock", tmp_path / "project"
    module.LOCK.write_text("a==1")
    module.PROJECT.write_text("")
    module.done = []

    def make_venv() -> None:
        module.VENV.mkdir(exist_ok=True)
        module.done.append("venv")

    monkeypatch.setattr(module, "make_venv", make_venv)
    monkeypatch.setattr(module, "install", lambda *arguments: module.done.append(arguments[0]))
    return module


def test_the_first_time_everything_is_installed_by_hash(run: ModuleType):
    run.set_up()
    assert run.done == ["venv", "--require-hashes", "--no-deps"]


def test_the_second_time_nothing_is_done(run: ModuleType):
    run.set_up()
    run.done.clear()
    run.set_up()
    assert run.done == []


def test_a_changed_lock_is_installed(run: ModuleType):
    run.set_up()
    run.done.clear()
    run.LOCK.write_text("a==2")
    run.set_up()
    assert run.done == ["--require-hashes", "--no-deps"]


def test_another_interpreter_gets_a_new_environment(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
):
    run.set_up()
    run.done.clear()
    monkeypatch.setattr(sys, "base_prefix", "elsewhere")
    run.set_up()
    assert run.done == ["venv", "--require-hashes", "--no-deps"]


def test_a_set_up_that_was_cut_short_is_done_again(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as cut:
        cut.setattr(run, "install", lambda *_: sys.exit(1))
        with pytest.raises(SystemExit):
            run.set_up()
    run.done.clear()
    run.set_up()
    assert run.done == ["venv", "--require-hashes", "--no-deps"]


def test_a_command_that_fails_passes_its_status_on(run: ModuleType):
    with pytest.raises(SystemExit) as stopped:
        run.call(sys.executable, "-c", "raise SystemExit(7)")
    assert stopped.value.code == 7


def test_an_old_interpreter_is_told_what_is_needed(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer"):
        run.main()


def test_without_a_task_the_tasks_are_listed(run: ModuleType, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "argv", ["run.py"])
    with pytest.raises(SystemExit, match="demo    read the example collection"):
        run.main()
