"""Gathers the window's strings into translations/*.ts and builds the .qm files from them.

The .ts files are the source of truth and are written by people: `newsreader_ar.ts` holds the Arabic, `newsreader_en.ts`
only the singulars and plurals of counted phrases. With ``--check`` nothing is written; the exit code says whether what
is checked in is complete and up to date.
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_FOLDER = _ROOT / "translations"
_ARABIC = "newsreader_ar"
_ENGLISH = "newsreader_en"


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
    gather(_FOLDER)
    build(_FOLDER)
    missing = [text for name in (_ARABIC, _ENGLISH) for text in unfinished(_FOLDER / f"{name}.ts")]
    for text in missing:
        print(f"not translated: {text}")
    return 1 if missing else 0


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / tool
    command = [str(program) if program.exists() else tool, *arguments]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{tool} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
