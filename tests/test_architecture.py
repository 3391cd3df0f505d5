"""What the tree promises: imports that point one way, a light start, one clock, one way to the schema, small files."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import dondoc

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "dondoc"
MODULES = sorted(SOURCE.rglob("*.py"))

HEAVY = [
    *"typer inspect sqlalchemy alembic rich rapidfuzz psycopg platformdirs dateutil sqlite3 xlsxwriter".split(),
]

LONG = {
    "extract/data/cues.py": "a data table: the words by which a directive is known",
    "extract/data/units.py": "a data table: kinds of units and their names",
    "extract/deadlines/days.py": "a table of rules with their examples",
    "extract/deadlines/recurring.py": "a table of rules with their examples",
    "storage/queries/rows.py": "generated: four statements for each table",
    "storage/tables.py": "declarations: every table with its columns and indexes",
}
"""The files that may pass 250 lines, and why. Tables, all of them."""


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run code in a fresh interpreter."""
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def name_of(module: Path) -> str:
    return module.relative_to(SOURCE).as_posix()


# --- imports ----------------------------------------------------------------------------------------------------


def test_imports_point_one_way() -> None:
    code = (
        "import os, sys; from importlinter.cli import lint_imports; "
        "os.chdir(sys.argv[1]); sys.exit(lint_imports(no_cache=True))"
    )
    result = python(code, str(ROOT))
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture(scope="module")
def loaded_at_start() -> set[str]:
    """What is in memory when the command line is about to be parsed."""
    code = "import sys, dondoc.cli.main; print(*sys.modules)"
    return set(python(code).stdout.split())


@pytest.mark.parametrize("module", HEAVY)
def test_the_command_line_starts_light(module: str, loaded_at_start: set[str]) -> None:
    assert "dondoc.cli.commands" in loaded_at_start
    assert module not in loaded_at_start


RUN = "import sys\nfrom dondoc.cli.main import run\nassert run(sys.argv[1:]) == 0"

LOADED = """
import sys
told = {name.partition(".")[0] for name in sys.modules} - set(sys.stdlib_module_names) - {"__main__", "dondoc"}
print("loaded", *sorted(told), file=sys.stderr)
"""
"""Tells, as the last line, what stands in memory and is neither Python's own nor ours."""

ON = "--today", "2026-06-30"
DAILY = [
    *("list", "list --unit van-phong", "overdue", "soon", "show 1", "log", "log 1", "report status"),
    *("remind 1 --by phone", "reminders", "changes --since 1/6", "overdue --contact"),
    *("add Họp --lead van-phong --due 30/9", "done 1", "progress 1 60"),
]


LOOKS = "list", "overdue", "soon", "show 1", "log", "log 1"
"""The commands that are typed most often, all day, and only look."""


@pytest.fixture(scope="module")
def a_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a unit and a task, made by commands as any other."""
    path = tmp_path_factory.mktemp("daily") / "store.sqlite3"
    for line in (["unit", "add", "Văn phòng"], ["add", "Họp"]):
        made = python(RUN, *ON, "--db", str(path), *line)
        assert made.returncode == 0, made.stderr
    return path


@pytest.fixture(scope="module")
def loaded_by_python() -> str:
    """What an installation of Python brings of itself."""
    return python(LOADED).stderr.splitlines()[-1]


@pytest.mark.parametrize("command", DAILY)
def test_a_daily_command_on_a_file_loads_nothing_but_ours(command: str, a_store: Path, loaded_by_python: str) -> None:
    code = f"{RUN}\n{LOADED}"
    store = shutil.copy(a_store, "store.sqlite3")  # so that each finds the task open
    result = python(code, *ON, "--db", str(store), *command.split())
    assert result.returncode == 0, result.stderr
    assert result.stderr.splitlines()[-1] == loaded_by_python


def test_nor_does_the_first_use_of_a_store(loaded_by_python: str) -> None:
    result = python(f"{RUN}\n{LOADED}", *ON, "--db", "new.sqlite3", "add", "Họp")
    assert result.returncode == 0, result.stderr
    assert result.stderr.splitlines()[-1] == loaded_by_python


@pytest.mark.parametrize("command", DAILY)
def test_nor_does_it_load_the_standard_typing(command: str, a_store: Path) -> None:
    """typing, and re with it, would take a sixth of the time; each of the others a fiftieth."""
    slow = {"typing", "pathlib"} | ({"re", "json", "contextlib", "warnings"} if command in LOOKS else set())
    store = shutil.copy(a_store, "store.sqlite3")
    result = python(f"{RUN}\nprint(*sys.modules, file=sys.stderr)", *ON, "--db", str(store), *command.split())
    assert result.returncode == 0, result.stderr
    bare = python("import sys; print(*sys.modules)").stdout.split()
    assert slow.intersection(result.stderr.splitlines()[-1].split()) <= set(bare)


WATCHED = """
import builtins, sys
compiled, own = [], compile
def watched(source, *more, **named):
    compiled.extend([source] * isinstance(source, str))
    return own(source, *more, **named)
builtins.compile = watched
"""


@pytest.mark.parametrize("command", DAILY)
def test_a_daily_command_compiles_nothing(command: str, a_store: Path) -> None:
    """To load the compiler alone takes 1 ms."""
    store = shutil.copy(a_store, "store.sqlite3")
    result = python(f"{WATCHED}\n{RUN}\nassert compiled == [], compiled", *ON, "--db", str(store), *command.split())
    assert result.returncode == 0, result.stderr


FILTERS = f"{RUN}\nprint('dondoc.domain.filtering' in sys.modules, file=sys.stderr)"


@pytest.mark.parametrize("command", ["list", "overdue", "soon", "done 1", "report status"])
def test_the_language_of_filters_is_not_loaded_where_none_is_typed(command: str, a_store: Path) -> None:
    store = shutil.copy(a_store, "store.sqlite3")
    assert python(FILTERS, *ON, "--db", str(store), *command.split()).stderr.splitlines()[-1] == "False"


@pytest.mark.parametrize("command", ["list", "overdue", "soon", "report status"])
def test_the_language_of_filters_is_loaded_where_one_is_typed(command: str, a_store: Path) -> None:
    result = python(FILTERS, *ON, "--db", str(a_store), *command.split(), "-w", "open")
    assert result.stderr.splitlines()[-1] == "True"


def test_nor_does_completion(a_store: Path, loaded_by_python: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {"_DONDOC_COMPLETE": "complete_bash", "COMP_WORDS": "dondoc show 1", "COMP_CWORD": "2"}
    for name, value in {**asked, "DONDOC_DB": str(a_store)}.items():
        monkeypatch.setenv(name, value)
    result = python(f"import sys\nfrom dondoc.cli.main import run\nrun([])\n{LOADED}")
    assert result.stdout.split() == ["1"]
    assert result.stderr.splitlines()[-1] == loaded_by_python


# --- one clock, one environment, one way to the schema ----------------------------------------------------------

CLOCK = {"today", "now", "utcnow", "time", "time_ns", "localtime", "gmtime"}
WORLD = {"environ", "getenv", "isatty", "argv"}


def asked_of(module: Path, names: set[str], owners: set[str]) -> Iterator[str]:
    """Each place in a module that asks `owners` for one of `names`, as file:line."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        match node:
            case ast.Attribute(attr=attr, value=ast.Name(id=owner)) if attr in names and owner in owners:
                yield f"{name_of(module)}:{node.lineno} {owner}.{attr}"
            case ast.Attribute(attr=attr, value=ast.Attribute(attr=owner)) if attr in names and owner in owners:
                yield f"{name_of(module)}:{node.lineno} {owner}.{attr}"
            case ast.ImportFrom(module="time" | "os" | "sys" as owner) if owner in owners:
                yield from (f"{name_of(module)}:{node.lineno} {owner}.{a.name}" for a in node.names if a.name in names)


def test_the_clock_is_read_in_one_place() -> None:
    places = {m: list(asked_of(m, CLOCK, {"date", "datetime", "time"})) for m in MODULES}
    clock = SOURCE / "cli" / "context.py"
    assert places.pop(clock)
    assert not [place for found in places.values() for place in found]


def test_only_the_command_line_reads_the_environment_and_the_terminal() -> None:
    tool = SOURCE / "storage" / "generate.py"  # for developers, a program of its own
    outside = [m for m in MODULES if "cli" not in m.relative_to(SOURCE).parts and m != tool]
    assert not [place for m in outside for place in asked_of(m, WORLD, {"os", "sys", "stdin", "stdout", "stderr"})]


def test_the_schema_is_made_by_the_migrations_only() -> None:
    forbidden = "create" + "_all"
    files = [*MODULES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "migrations").rglob("*.py")]
    assert not [path.name for path in files if forbidden in path.read_text("utf-8")]


# --- files ------------------------------------------------------------------------------------------------------


def test_a_file_does_one_thing() -> None:
    lines = {name_of(module): len(module.read_text("utf-8").splitlines()) for module in MODULES}
    assert {name: count for name, count in lines.items() if count > 250 and name not in LONG} == {}
    assert [name for name in LONG if lines.get(name, 0) <= 250] == [], "no longer long: strike it from the list"


def test_no_drawer_for_everything() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
    assert not [name_of(module) for module in MODULES if drawers & set(module.with_suffix("").parts)]


def test_a_module_opens_with_what_it_is_for() -> None:
    assert not [name_of(m) for m in MODULES if not ast.get_docstring(ast.parse(m.read_text("utf-8")))]


def committed() -> list[Path]:
    """The files under version control; in an unpacked release, where there is none, all that no tool has made."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]
    made = re.compile(r"(^|/)(\.(?!ci|git)|__pycache__|build|dist|[^/]*\.egg-info)")
    return [p for p in ROOT.rglob("*") if p.is_file() and not made.search(p.relative_to(ROOT).as_posix())]


MACHINE = re.compile(
    r"(?<![\w.<*\-])/(?:work|tmp|root)(?=[/\s'\"`]|$)"  # a path of somebody's machine
    r"|\b(?:pypi|pythonhosted|test\.pypi)\.(?:org|com)\b",  # a registry: whoever installs chooses it
    re.MULTILINE,
)


def test_nothing_names_a_machine_or_a_registry() -> None:
    named = []
    for path in committed():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        named += [f"{path.relative_to(ROOT)}: {found.group()}" for found in MACHINE.finditer(text)]
    assert named == []


def test_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == dondoc.__version__
