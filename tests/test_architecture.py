"""The house rules that no linter knows: sizes, names, rings, and a reason for every exception."""

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("ontology", "loaders", "graph", "explorer")
# Whom each ring may import of ours; `app` stands above all and is not imported.
RINGS = {
    "ontology": {"ontology"},
    "loaders": {"loaders", "ontology"},
    "graph": {"graph", "ontology"},
    "explorer": {"explorer", "loaders", "graph", "ontology"},
    "app": {"explorer"},
}
LONGEST_FILE = 250
LONGEST_FUNCTION = 40
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "misc", "core", "manager", "handler", "handlers"}
MODULES = sorted([path for name in PACKAGES for path in (ROOT / name).rglob("*.py")] + [ROOT / "app.py"])
SCRIPTS = sorted([*(ROOT / "tests").rglob("*.py"), *(ROOT / "bench").rglob("*.py")])
WRITTEN = sorted(
    path
    for pattern in ("*.py", "*.md", "*.toml", "*.ttl", "*.rq", "*.js", "*.css")
    for folder in (*PACKAGES, "docs", "examples", "tests", "bench")
    for path in (ROOT / folder).rglob(pattern)
) + sorted([*ROOT.glob("*.md"), *ROOT.glob("*.toml"), ROOT / ".ci" / "run"])


def _named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _imports(path: Path) -> Iterator[str]:
    """The full names of the modules that a file imports, late imports included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{_named(path)} imports relatively"
            yield node.module or ""


@pytest.mark.parametrize("path", [*MODULES, *SCRIPTS], ids=_named)
def test_files_fit_in_the_head(path: Path) -> None:
    """No file is longer than the limit."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", MODULES, ids=_named)
def test_functions_fit_on_a_screen(path: Path) -> None:
    """No function is longer than the limit, its docstring included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


@pytest.mark.parametrize("path", MODULES, ids=_named)
def test_imports_point_inwards(path: Path) -> None:
    """A ring imports itself and the rings within it; loaders and graph never meet."""
    ring = path.relative_to(ROOT).parts[0].removesuffix(".py")
    ours = {name.partition(".")[0] for name in _imports(path)} & {*PACKAGES, "app"}
    assert ours <= RINGS[ring]


@pytest.mark.parametrize("path", MODULES, ids=_named)
def test_inner_rings_know_no_surroundings(path: Path) -> None:
    """Settings, environment and arguments of the command line are read in the outer ring alone."""
    if path.relative_to(ROOT).parts[0] in {"ontology", "loaders", "graph"}:
        assert not re.search(r"os\.environ|os\.getenv|sys\.argv", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=_named)
def test_names_say_something(path: Path) -> None:
    """A module has a name of its own: no drawer, no module of the standard library, nothing that it imports."""
    if path.stem in {"__init__", "__main__"}:
        return
    assert path.stem not in EMPTY_NAMES
    assert path.stem not in sys.stdlib_module_names
    assert path.stem not in {name.partition(".")[0] for name in _imports(path)} - set(PACKAGES)


@pytest.mark.parametrize("path", sorted((ROOT / "explorer").iterdir()), ids=_named)
def test_explorer_hides_no_package(path: Path) -> None:
    """Streamlit puts explorer/ first on the path: nothing in it may be named like something that can be imported."""
    if path.suffix == ".py" or (path / "__init__.py").exists():
        taken = {*sys.stdlib_module_names, *packages_distributions(), *PACKAGES, "app"} - {"__init__", "main"}
        assert path.stem not in taken


@pytest.mark.parametrize("path", [*MODULES, *SCRIPTS], ids=_named)
def test_exceptions_have_reasons(path: Path) -> None:
    """What silences a tool names the rule and says why, on the same line."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if match := re.search(r"# no[q]a(?P<rules>: [A-Z]+\d+(, ?[A-Z]+\d+)*)?(?P<reason>.*)", line):
            assert match["rules"], f"line {number}: no rule is named"
            assert re.search(r"\w{2}", match["reason"]), f"line {number}: no reason"
        if match := re.search(r"# type: [i]gnore(?P<rules>\[[\w-]+(, ?[\w-]+)*\])?(?P<reason>.*)", line):
            assert match["rules"], f"line {number}: no rule is named"
            assert re.search(r"# .*\w{2}", match["reason"]), f"line {number}: no reason"
        if line.strip().startswith("if TYPE_CHECKING:"):
            assert re.search(r"# .*\w{2}", line), f"line {number}: TYPE_CHECKING without a reason"


@pytest.mark.parametrize("path", WRITTEN, ids=_named)
def test_nothing_is_left_for_later_or_belongs_elsewhere(path: Path) -> None:
    """No marks of unfinished work, and no place on somebody's machine, in code, data or prose."""
    text = path.read_text(encoding="utf-8")
    marks = "|".join(("TO" + "DO", "FIX" + "ME", "X" + "XX"))
    assert not re.search(rf"\b({marks})\b", text)
    assert not re.search(r"(?<![\w.])/(work|root|home/\w+|tmp/\w+|Users/\w+)/", text)


def test_packages_say_what_they_are() -> None:
    """Each package opens with a docstring, and its face is sorted and complete."""
    for name in PACKAGES:
        tree = ast.parse((ROOT / name / "__init__.py").read_text(encoding="utf-8"))
        assert ast.get_docstring(tree)
        for node in tree.body:
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
                face = ast.literal_eval(node.value)
                imported = {a.asname or a.name for n in tree.body if isinstance(n, ast.ImportFrom) for a in n.names}
                defined = {n.name for n in tree.body if isinstance(n, ast.FunctionDef | ast.ClassDef)}
                assert set(face) <= imported | defined


def test_few_look_behind_what_is_shown() -> None:
    """All others ask the view `said`, in which nothing is that people withheld; shaping notes the ids of claims."""
    may = {"clustering", "docket", "drafting", "indexing", "preview", "retelling", "shaping", "tellings", "veil"}
    looking = {
        path.stem
        for path in (ROOT / "graph").glob("*.py")
        if re.search(r"(?:FROM|JOIN) statement\b", path.read_text(encoding="utf-8"))
    }
    assert looking <= may
