"""The command line: one verb for each thing to ask.

Exit status: 0 done, 1 done but some documents were left out, 2 stopped.
"""

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, cast

import typer
from typer.core import TyperGroup

import stemma
from stemma.errors import ConfigError, RunError, StemmaError
from stemma.report.exchange.formats import FORMATS, unknown

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from stemma.api import Archive
    from stemma.records import DecisionKind

DONE, INCOMPLETE, STOPPED = 0, 1, 2
DEFAULT = Path("archive.stemma")


class Commands(TyperGroup):
    """What goes wrong in a command is one line and a status, never a traceback."""

    def invoke(self, ctx: Any) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except StemmaError as error:
            _stop(str(error))
        except KeyboardInterrupt:
            _stop("stopped; what an archive had taken in is kept")
        except BrokenPipeError:
            # The reader of the pipe has seen enough. Python would complain once more at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(DONE) from None


class Formats(TyperGroup):
    """The commands of `stemma export`: whoever names another one is told which there are."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in self.commands:
            raise ConfigError(unknown(args[0]))
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Who copied whom, and how many say so independently?",
)
exporting = typer.Typer(
    cls=Formats, no_args_is_help=True, help="Write everything in a form for programs."
)
app.add_typer(exporting, name="export")
deciding = typer.Typer(
    no_args_is_help=True, help="Rule who is who and what was copied; later runs respect it."
)
app.add_typer(deciding, name="decide")

ArchiveOption = Annotated[
    Path, typer.Option("--archive", help="The archive file.", metavar="FILE", dir_okay=False)
]
PathsArgument = Annotated[
    list[str] | None,
    typer.Argument(help="Files, folders or globs, in place of an archive.", metavar="[PATH...]"),
]
EitherOption = Annotated[
    Path | None,
    typer.Option("--archive", help="The archive file.", metavar="FILE", dir_okay=False),
]
EntityArgument = Annotated[
    str, typer.Argument(help="An entity: its id, its name, or NAME@DOCUMENT.")
]
DocumentArgument = Annotated[
    str, typer.Argument(help="A document: its id, name, path or URL, or the start of one.")
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", help="Where to write; - is standard output.")
]
ToOption = Annotated[
    Path | None,
    typer.Option("--output", "--to", help="Where to write; - is standard output.", metavar="FILE"),
]
PipelineOption = Annotated[
    str | None,
    typer.Option(
        "--pipeline",
        help="Read with this: `english`, which ships, or any of spaCy's.",
        metavar="NAME",
    ),
]
VectorsOption = Annotated[
    str | None,
    typer.Option(
        "--vectors",
        help="Compare with these: minilm, static, or a model of sentence-transformers.",
        metavar="NAME",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]


@app.callback(invoke_without_command=True)
def program(
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    if version:
        print(f"stemma {stemma.__version__}")
        raise typer.Exit(DONE)


@app.command()
def read(
    paths: Annotated[list[str], typer.Argument(help="Files, folders or globs.", metavar="PATH...")],
    archive: ArchiveOption = DEFAULT,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print nothing.")] = False,
    as_json: JsonOption = False,
    pipeline: PipelineOption = None,
    vectors: VectorsOption = None,
    workers: Annotated[
        int, typer.Option("--workers", help="Processes that read; 0 is one a core.", min=0)
    ] = 0,
) -> None:
    """Read documents into an archive, made when missing, and print a summary."""
    from stemma.serve.progress import Bars

    with _open(archive, create=True) as opened:
        if pipeline or vectors:
            opened.use(pipeline=pipeline, vectors=vectors)
        with Bars(quiet=quiet) as bars:
            receipt = opened.read(paths, bars.step)
            analysis = opened.analyse(bars.step, workers=workers or os.cpu_count() or 1)
        if as_json:
            from stemma.serve.summary import summary

            _print_json(summary(opened, receipt))
        elif not quiet:
            from stemma.report import terminal

            console = _console()
            console.print(terminal.summary(analysis))
            console.print()
            console.print(
                f"The archive is {archive}", markup=False, highlight=False, soft_wrap=True
            )
    if receipt.omissions:
        raise typer.Exit(INCOMPLETE)


@app.command()
def copies(
    paths: Annotated[list[str], typer.Argument(help="Files, folders or globs.", metavar="PATH...")],
    verbatim: Annotated[
        bool, typer.Option("--verbatim", help="Compare whole sentences only, word for word.")
    ] = False,
    limit: Annotated[int, typer.Option("--limit", help="Show so many pairs.", min=0)] = 20,
    as_json: JsonOption = False,
) -> None:
    """Show which documents of a pile share text, at a quick look; no archive is made."""
    from stemma.report import terminal_copies
    from stemma.report.exchange import copies_json
    from stemma.serve.progress import Bars

    with Bars() as bars:
        found = stemma.copies(paths, verbatim=verbatim, progress=bars.step)
    if as_json:
        _print_json(copies_json.export(found))
    else:
        _show(terminal_copies.copies(found, limit))
    if found.omissions:
        raise typer.Exit(INCOMPLETE)


@app.command()
def report(archive: ArchiveOption = DEFAULT, output: OutputOption = None) -> None:
    """Write the dossier: one HTML file that needs nothing else."""
    with _open(archive) as opened:
        text = opened.report()
    _write(text, output or archive.with_suffix(".html"))


@app.command()
def brief(
    paths: PathsArgument = None,
    archive: EitherOption = None,
    about: Annotated[
        str | None, typer.Option("--about", help="Only stories about these words or this name.")
    ] = None,
    format: Annotated[
        str, typer.Option("--format", help="md for Markdown, or html.", metavar="FORMAT")
    ] = "md",
    stories: Annotated[
        int, typer.Option("--stories", help="At most so many stories; 0 for all.", min=0)
    ] = 12,
    output: OutputOption = None,
) -> None:
    """Write what is known, with its sources, on pages that can be pasted."""
    with _either(paths, archive) as opened:
        _write(opened.brief(about, cast("Any", format), stories), output or Path("-"))


@app.command()
def tree(paths: PathsArgument = None, archive: EitherOption = None) -> None:
    """Show what descends from what, story by story."""
    from stemma.report import terminal

    with _either(paths, archive) as opened:
        _show(terminal.tree(opened.analysis))


@app.command()
def claims(
    paths: PathsArgument = None,
    archive: EitherOption = None,
    story: Annotated[
        str | None,
        typer.Option("--story", help="Only of this story: its id or words of its title."),
    ] = None,
    min_origins: Annotated[
        int, typer.Option("--min-origins", help="Only with so many likely origins.", min=0)
    ] = 0,
    as_json: JsonOption = False,
) -> None:
    """List claims, those with the widest independent support first."""
    from stemma.report import terminal

    with _either(paths, archive) as opened:
        found = opened.claims(story=story, min_origins=min_origins)
        if as_json:
            wanted = {claim.id: n for n, claim in enumerate(found)}
            exported = [one for one in opened.export()["claims"] if one["id"] in wanted]
            _print_json(sorted(exported, key=lambda one: wanted[one["id"]]))
        else:
            _show(terminal.claims(found))


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="A question, or something that is stated.")],
    paths: PathsArgument = None,
    archive: EitherOption = None,
    limit: Annotated[int, typer.Option("--limit", help="Answers at most.", min=1)] = 8,
    as_json: JsonOption = False,
) -> None:
    """Ask what the documents say: claims with their evidence, and how they stand to it."""
    from stemma.report.answering import answers
    from stemma.report.exchange import json as exchange
    from stemma.serve.progress import Bars

    with _either(paths, archive) as opened:
        with Bars() as bars:
            found = opened.ask(question, limit, bars.step)
        if as_json:
            _print_json(exchange.answers(found, opened.analysis))
        else:
            _show(answers(found, opened.analysis))


@app.command()
def timeline(paths: PathsArgument = None, archive: EitherOption = None) -> None:
    """Show everything that is dated, in order, with its sources."""
    from stemma.report import terminal_system
    from stemma.report.system_timeline import undated

    with _either(paths, archive) as opened:
        found = opened.timeline
        _show(terminal_system.timeline(found, opened.analysis, undated(opened.analysis)))


@app.command()
def ties(
    a: Annotated[
        str, typer.Argument(help="An actor: its name, code or adjective, or the start of its name.")
    ],
    b: Annotated[str, typer.Argument(help="Another actor.")],
    paths: PathsArgument = None,
    archive: EitherOption = None,
) -> None:
    """Show what two actors have with each other, each line with its sources."""
    from stemma.report import terminal_system

    with _either(paths, archive) as opened:
        _show(terminal_system.profile(opened.ties(a, b)))


@app.command()
def actors(paths: PathsArgument = None, archive: EitherOption = None) -> None:
    """List who occurs, those of whom most is told first."""
    from stemma.report import terminal_system

    with _either(paths, archive) as opened:
        _show(terminal_system.actors(opened.actors, opened.analysis))


@app.command()
def compare(
    a: Annotated[str, typer.Argument(help="A document: its name, id, or the start of either.")],
    b: Annotated[str, typer.Argument(help="Another document.")],
    archive: ArchiveOption = DEFAULT,
) -> None:
    """Show what two documents share and where they differ."""
    from stemma.report import terminal

    with _open(archive) as opened:
        two = opened.compare(a, b)
        _show(terminal.comparison(two.left, two.right, two.parallels, two.independence))


@app.command()
def trace(
    file: Annotated[str, typer.Argument(help="A file with one text.")],
    archive: ArchiveOption = DEFAULT,
) -> None:
    """Show what a text derives from and what it changed, without adding it."""
    from stemma.report import terminal
    from stemma.serve.progress import Bars

    with _open(archive) as opened:
        with Bars() as bars:
            found = opened.trace(file, bars.step)
        _show(terminal.trace(found.analysis, found.document, found.derivations, found.drift))


def _rule(kind: "DecisionKind", a: str, b: str, archive: Path) -> None:
    with _open(archive) as opened:
        opened.decide(kind, a, b)
        opened.analyse()


@deciding.command("same")
def decide_same(a: EntityArgument, b: EntityArgument, archive: ArchiveOption = DEFAULT) -> None:
    """Rule that two entities are one."""
    _rule("same", a, b, archive)
    print(f"{a} and {b} are one from now on.")


@deciding.command("different")
def decide_different(
    a: EntityArgument, b: EntityArgument, archive: ArchiveOption = DEFAULT
) -> None:
    """Rule that two entities are not one, and must not be joined."""
    _rule("different", a, b, archive)
    print(f"{a} and {b} are two from now on.")


@deciding.command("copied")
def decide_copied(
    a: DocumentArgument, b: DocumentArgument, archive: ArchiveOption = DEFAULT
) -> None:
    """Rule that A and B rest on one text. Which was first is not ruled."""
    _rule("copied", a, b, archive)
    print(f"{a} and {b} rest on one text from now on.")


@deciding.command("independent")
def decide_independent(
    a: DocumentArgument, b: DocumentArgument, archive: ArchiveOption = DEFAULT
) -> None:
    """Rule that A and B are independent. Neither rests on the other, nor both on a third."""
    _rule("independent", a, b, archive)
    print(f"{a} and {b} are independent from now on.")


def _exports(name: str, says: str) -> None:
    """One command of `stemma export`."""

    @exporting.command(name, help=f"Write {says}.")
    def export(archive: ArchiveOption = DEFAULT, output: ToOption = None) -> None:
        with _open(archive) as opened:
            text = opened.exchange(name)
        _write(text, output or Path("-"))


for one in FORMATS:
    _exports(one.name, one.says)


@exporting.command("shapes")
def export_shapes(output: ToOption = None) -> None:
    """Write the vocabulary of `export prov` and the SHACL shapes to check it by, in Turtle."""
    from stemma.report.exchange.prov import shapes

    _write(shapes(), output or Path("-"))


@exporting.command("parquet")
def export_parquet(
    to: Annotated[Path, typer.Option("--to", "--output", help="The folder.", file_okay=False)],
    archive: ArchiveOption = DEFAULT,
) -> None:
    """Write a Parquet file for each kind of record into a folder, made when missing."""
    with _open(archive) as opened:
        tables = opened.tables()
    with _writing(to):
        to.mkdir(exist_ok=True)
        for name, content in tables.items():
            (to / name).write_bytes(content)
    print(f"Written to {to}: {', '.join(tables)}", file=sys.stderr)


def main(arguments: list[str] | None = None) -> None:
    """Run a command and leave with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a letter shows an escape instead of stopping the run.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    app(arguments, prog_name="stemma")


def _open(path: Path, *, create: bool = False) -> "Archive":
    from stemma.api import Archive

    return Archive.open(path, create=create)


@contextmanager
def _either(paths: list[str] | None, archive: Path | None) -> Iterator["Archive"]:
    """The archive, or one of the paths in its place that is gone when it was used.

    Raises:
        ConfigError: Both are given.
        typer.Exit: When all is done, if some of the paths' documents were left out.
    """
    from stemma.serve.progress import Bars

    if not paths:
        with _open(archive or DEFAULT) as opened:
            yield opened
        return
    if archive:
        raise ConfigError(
            f"look at files or at an archive, not at both; leave out {paths[0]} or {archive}"
        )
    with TemporaryDirectory() as folder, _open(Path(folder) / DEFAULT, create=True) as opened:
        with Bars() as bars:
            opened.read(paths, bars.step)
            opened.analyse(bars.step, workers=os.cpu_count() or 1)
        yield opened
        left_out = opened.omissions
    if left_out:
        raise typer.Exit(INCOMPLETE)


def _console() -> "Console":
    from rich.console import Console

    return Console(highlight=False)


def _show(renderable: "RenderableType") -> None:
    _console().print(renderable)


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _write(text: str, output: Path) -> None:
    if str(output) == "-":
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    with _writing(output):
        output.write_bytes(text.encode("utf-8"))
    print(f"Written to {output}", file=sys.stderr)


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """What keeps a file or folder from being written is one line."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or error
        raise RunError(f"{path} cannot be written: {reason}; name another with --output") from error


def _stop(message: str) -> NoReturn:
    from stemma.report.screen import printable

    print(f"stemma: {printable(message)}", file=sys.stderr)
    raise typer.Exit(STOPPED)
