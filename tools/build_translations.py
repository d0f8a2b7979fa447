"""Gathers the window's strings into translations/*.ts and builds the .qm files from them.

First the templates of all known errors are read off the source into newsreader/ui/error_templates.py, since what is
raised far from the window is said in the window's language too.

The .ts files are the source of truth and are written by people: `newsreader_ar.ts` holds the Arabic, `newsreader_en.ts`
only the singulars and plurals of counted phrases. With ``--check`` nothing is written; the exit code says whether what
is checked in is complete and up to date.
"""

import ast
import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from newsreader.core import errors

_ROOT = Path(__file__).resolve().parent.parent
_PACKAGE = _ROOT / "newsreader"
_FOLDER = _ROOT / "translations"
_TEMPLATES = _PACKAGE / "ui" / "error_templates.py"
_TEMPLATES_HEAD = '''"""Every template of a known error in the program: written by tools/build_translations.py."""

from newsreader.ui.localization import QT_TRANSLATE_NOOP

TEMPLATES: tuple[str, ...] = ('''
# The line length of the source.
_WIDTH = 120
_KNOWN = frozenset(
    name
    for name, value in vars(errors).items()
    if isinstance(value, type) and issubclass(value, errors.NewsreaderError)
)
_ARABIC = "newsreader_ar"
_ENGLISH = "newsreader_en"


def templates() -> tuple[str, ...]:
    """The templates of all known errors raised in the program, sorted.

    Raises ValueError for one that is neither a plain text nor a name that is given one in the same module. The command
    line's own errors are left out: it speaks English.
    """
    found: set[str] = set()
    for path in sorted(_PACKAGE.rglob("*.py")):
        if "cli" in path.relative_to(_PACKAGE).parts:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = _texts_by_name(tree)
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in _KNOWN:
                continue
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    found.add(argument.value)
                elif isinstance(argument, ast.Name) and argument.id in names:
                    found.update(names[argument.id])
                else:
                    raise ValueError(f"{path.name}: {ast.unparse(argument)} is no plain text")
    return tuple(sorted(found))


def templates_module() -> str:
    """The module that holds the templates where the translations' tool finds them."""
    lines = [_TEMPLATES_HEAD]
    for text in templates():
        inside = f'"errors", {json.dumps(text, ensure_ascii=False)}'
        line = f"    QT_TRANSLATE_NOOP({inside}),"
        lines.append(line if len(line) <= _WIDTH else f"    QT_TRANSLATE_NOOP(\n        {inside}\n    ),")
    return "\n".join((*lines, ")", ""))


def sources() -> list[str]:
    """The files whose strings a reader sees."""
    found = [_ROOT / "newsreader" / "app.py", *sorted((_ROOT / "newsreader" / "ui").rglob("*.py"))]
    return [str(path.relative_to(_ROOT)) for path in found]


def gather(folder: Path) -> None:
    """Bring the .ts files of ``folder`` up to date with the sources."""
    for name, language, extra in ((_ARABIC, "ar", []), (_ENGLISH, "en", ["-pluralonly"])):
        target = folder / f"{name}.ts"
        options = ["-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", language]
        _run("pyside6-lupdate", *sources(), *extra, *options, "-ts", str(target))


def build(folder: Path) -> None:
    """Build the .qm files of ``folder``."""
    for name in (_ARABIC, _ENGLISH):
        _run("pyside6-lrelease", "-silent", str(folder / f"{name}.ts"), "-qm", str(folder / f"{name}.qm"))


def unfinished(path: Path) -> list[str]:
    """The English texts of a .ts file that have no translation, or a form too few."""
    missing = []
    for message in ElementTree.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        source = message.findtext("source") or ""
        if translation is None or translation.get("type") is not None:
            missing.append(source)
            continue
        forms = translation.findall("numerusform")
        texts = [form.text for form in forms] if message.get("numerus") == "yes" else [translation.text]
        if not texts or not all(texts):
            missing.append(source)
    return missing


def strings(path: Path) -> list[tuple[str, str, str]]:
    """(context, English text, translation) of a .ts file; counted phrases with their forms joined by line ends."""
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            text = "" if translation is None else "\n".join(part or "" for part in translation.itertext())
            found.append((context.findtext("name") or "", message.findtext("source") or "", text))
    return found


def stale(folder: Path) -> list[str]:
    """What is not as the sources and the .ts files would make it, in words."""
    problems = []
    if _TEMPLATES.read_text(encoding="utf-8") != templates_module():
        problems.append(f"{_TEMPLATES.name} does not hold the errors that are raised")
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for ts in (_ARABIC, _ENGLISH):
            shutil.copy(folder / f"{ts}.ts", fresh)
        gather(fresh)
        build(fresh)
        for ts in (_ARABIC, _ENGLISH):
            old, new = (
                {(context, source) for context, source, _ in strings(where / f"{ts}.ts")} for where in (folder, fresh)
            )
            problems += [f"{ts}.ts lacks {source!r} ({context})" for context, source in sorted(new - old)]
            problems += [
                f"{ts}.ts has {source!r} ({context}) no longer in use" for context, source in sorted(old - new)
            ]
            problems += [f"{ts}.ts: {source!r} is not translated" for source in unfinished(folder / f"{ts}.ts")]
            built = folder / f"{ts}.qm"
            if not built.exists() or built.read_bytes() != (fresh / f"{ts}.qm").read_bytes():
                problems.append(f"{ts}.qm is not built from {ts}.ts as it is")
    return problems


def main(arguments: list[str]) -> int:
    """``--check``, or nothing to write everything anew; the exit code."""
    if arguments == ["--check"]:
        problems = stale(_FOLDER)
        print("\n".join(problems) or "The translations are complete.")
        return 1 if problems else 0
    _TEMPLATES.write_text(templates_module(), encoding="utf-8")
    gather(_FOLDER)
    build(_FOLDER)
    missing = [text for name in (_ARABIC, _ENGLISH) for text in unfinished(_FOLDER / f"{name}.ts")]
    for text in missing:
        print(f"not translated: {text}")
    return 1 if missing else 0


def _texts_by_name(tree: ast.AST) -> dict[str, list[str]]:
    """Names that plain texts are given to anywhere in a module."""
    found: dict[str, list[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(node.value.value)
    return found


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / tool
    command = [str(program) if program.exists() else tool, *arguments]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{tool} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
