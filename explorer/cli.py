"""The command line: a list of commands, each with an example, and the one place where a refusal becomes an exit code.

Data goes to the standard output, notes to the standard error. Exit codes: 0 done, 1 refused in one line, 2 wrong usage,
130 stopped by Ctrl-C.
"""

from collections.abc import Callable
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from explorer import __version__
from explorer.commands import (
    adding,
    asking,
    contrasting,
    evaluating,
    giving,
    holdings,
    judging,
    pushing,
    reviewing,
    serving,
)
from explorer.commands.output import note
from ontology.errors import OnRecordError

# Each command with the example that its help and the reference show.
COMMANDS: tuple[tuple[Callable[..., None], str], ...] = (
    (serving.demo, "onrecord demo"),
    (adding.add, "onrecord add -w my-case reports/ 'press/*.html' letters.zip"),
    (adding.extract, "onrecord extract report.pdf | head -3"),
    (holdings.status, "onrecord status -w my-case"),
    (holdings.sources, "onrecord sources -w my-case --json"),
    (holdings.withdraw, "onrecord withdraw -w my-case report.pdf --reason 'retracted by its publisher'"),
    (asking.query, "onrecord query -w my-case sent-to-place --param place=CECOT --format csv"),
    (contrasting.disagreements, "onrecord disagreements -w my-case --kind number"),
    (serving.explore, "onrecord explore -w my-case --port 8600"),
    (serving.serve, "onrecord serve -w my-case --host 0.0.0.0"),
    (reviewing.review, "onrecord review -w my-case"),
    (giving.check, "onrecord check -w my-case"),
    (giving.rebuild, "onrecord rebuild -w my-case"),
    (giving.export, "onrecord export -w my-case trig > my-case.trig"),
    (pushing.push, "onrecord push -w my-case neo4j://localhost:7687 --user neo4j"),
    (pushing.cypher, "onrecord cypher -w my-case --port 7687"),
    (evaluating.evaluate, "onrecord evaluate gold tests/gold/annotations tests/gold/passages --json figures.json"),
)


class Refusing(TyperGroup):
    """A group of commands that says what is refused in one line."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a refusal ends it with 1, Ctrl-C with 130."""
        try:
            return super().invoke(ctx)
        except OnRecordError as error:
            note(f"onrecord: {error}")
            raise typer.Exit(1) from error
        except KeyboardInterrupt:
            note("onrecord: stopped; what was done is kept, and the same command goes on from here")
            raise typer.Exit(130) from None


main = typer.Typer(
    name="onrecord",
    cls=Refusing,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


@main.callback()
def everything(
    context: typer.Context,
    workspace: Annotated[
        str | None,
        typer.Option("--workspace", "-w", metavar="DIR", help="The folder of the case; commands take it too."),
    ] = None,
    version: Annotated[  # noqa: ARG001  its callback does it, before a command is asked for
        bool, typer.Option("--version", help="Print the version and end.", is_eager=True, callback=_version)
    ] = False,
) -> None:
    """Who did what to whom, under which law, on which flight, by which deal, and who says so."""
    if workspace:
        given = {"workspace": workspace}
        judged: dict[str, Any] = {name: given for name, _, _ in judging.JUDGING}
        context.default_map = {command.__name__: given for command, _ in COMMANDS} | {"judge": judged}


for _command, _example in COMMANDS:
    main.command(epilog=f"Example: {_example}")(_command)
main.add_typer(judging.group())
