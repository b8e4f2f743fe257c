"""The command that measures: extraction and comparison of names against annotated sets."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from explorer import __version__
from explorer.accuracy.sets import FORMS, Name
from explorer.commands.options import WorkspaceOption, settings_of
from explorer.commands.output import note, table
from ontology.errors import UnreadableDocumentError

if TYPE_CHECKING:  # late where it is used, with what it imports
    from explorer.accuracy.figures import Result

COLUMNS = ("measure", "of", "value", "precision", "recall", "right", "said", "wanted", "baseline", "published")


def evaluate(
    form: Annotated[Name, typer.Argument(metavar="FORM", help=f"The form of the set: {', '.join(FORMS)}.")],
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH...", help="For gold the folders of annotations and documents, else one file."),
    ],
    workspace: WorkspaceOption = None,
    json: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Keep the figures in this file; others in it stay.")
    ] = None,
    name: Annotated[
        str | None, typer.Option("--name", help="The name to keep them under.  [default: the form]")
    ] = None,
    misses: Annotated[
        bool, typer.Option("--misses", help="Also say how much was missed of which kind; not for test sets.")
    ] = False,
) -> None:
    """Measure extraction, or the comparison of names, against an annotated set, and print a table of figures.

    Figures are per cent. `gold` is the form of tests/gold in the repository, `hrdsattack` that of HRDsAttack,
    `crossner` that of CrossNER (politics), `name-pairs` a CSV of pairs of names. The workspace only says which
    settings hold.
    """
    wanted = FORMS[form].paths
    if len(paths) != len(wanted):
        msg = f"{form} takes {' and '.join(wanted)}; {len(paths)} paths were given"
        raise typer.BadParameter(msg)
    for path in paths:
        if not path.exists():
            raise UnreadableDocumentError(
                str(path), f"not there; `onrecord evaluate {form}` needs {' and '.join(wanted)}"
            )
    result = FORMS[form].evaluate(paths, settings_of(workspace=workspace).limits())
    _show(result, misses=misses)
    if json:
        from explorer.accuracy.figures import as_json, keep

        stamp = {"form": str(form), "onrecord": __version__, "date": datetime.now(UTC).date().isoformat()}
        keep(json, name or form, as_json(result, stamp, misses=misses))


def _show(result: "Result", *, misses: bool) -> None:
    rows = (
        (f.measure, f.unit, f.value, f.precision, f.recall, f.right, f.said, f.wanted, f.baseline, f.published)
        for f in result.figures
    )
    note(f"{result.size} annotated entries; figures in per cent.")
    table(COLUMNS, rows)
    if misses:
        table(("missed", "kind", "how many"), ((*what, number) for what, number in result.misses.most_common()))
