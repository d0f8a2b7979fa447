"""What the commands about words, the glossary and the translation memory do; each returns the exit code."""

import argparse
from pathlib import Path
from typing import Any

from newsreader.cli import output
from newsreader.core.language import Language
from newsreader.core.lexicon import Gloss, GlossaryEntry, LookedUpWord
from newsreader.library.database import Library
from newsreader.usecases.enforce_glossary import add_term
from newsreader.usecases.exchange_memory import export_memory, import_memory
from newsreader.usecases.look_up import export_words, look_up, remember_word

_DONE, _NOTHING = 0, 1


def lookup(library: Library, arguments: argparse.Namespace) -> int:
    """``lookup WORD``: what the lexicon has for it; exit code 1 where it has nothing."""
    word = " ".join(arguments.word)
    glosses = look_up(word)
    if glosses and not arguments.once:
        remember_word(library, glosses)
    if arguments.json:
        output.say_json([_gloss_json(gloss) for gloss in glosses])
    for gloss in () if arguments.json else glosses:
        notes = [gloss.source.value, *(["a guess"] if gloss.is_guess else [])]
        separator = "، " if gloss.language is Language.ENGLISH else ", "
        output.say(f"{gloss.headword}: {separator.join(gloss.translations)}  [{', '.join(notes)}]")
    if not glosses:
        output.complain(f"Nothing was found for {word}.")
        return _NOTHING
    return _DONE


def words(library: Library, arguments: argparse.Namespace) -> int:
    """``words``: the words looked up, to the terminal, or into a file for Anki."""
    if arguments.forget is not None:
        library.looked_up.remove(arguments.forget)
        return _DONE
    if arguments.output is not None:
        count = export_words(library, arguments.output)
        output.complain(f"{count} words written to {arguments.output}")
        return _DONE
    remembered = library.looked_up.all()
    if arguments.json:
        output.say_json([_word_json(word) for word in remembered])
        return _DONE
    for word in remembered:
        output.say(f"{word.id:>6}  {word.word}: {word.gloss}" + (f"  ({word.times} times)" if word.times > 1 else ""))
        if word.sentence:
            output.say(f"        {word.sentence}" + (f"  [{word.source}]" if word.source else ""))
    if not remembered:
        output.complain("No word was looked up yet.")
    return _DONE


def memory(library: Library, arguments: argparse.Namespace) -> int:
    """``memory export|import FILE``: sentences that people translated, as TMX."""
    file: Path = arguments.file
    if arguments.action == "export":
        output.complain(f"{export_memory(library, file)} sentences written to {file}")
        return _DONE
    imported = import_memory(library, file)
    counts = {
        "added": imported.added,
        "already_there": imported.already_there,
        "kept_own": imported.kept_own,
        "skipped": imported.skipped,
    }
    if arguments.json:
        output.say_json(counts)
        return _DONE
    output.say(f"{imported.added} sentences added, {imported.already_there} were there already")
    if imported.kept_own:
        output.say(f"{imported.kept_own} left out: you translated the same sentences otherwise")
    if imported.skipped:
        output.say(f"{imported.skipped} left out: other languages, empty, or made by a machine")
    return _DONE


def glossary(library: Library, arguments: argparse.Namespace) -> int:
    """``glossary list|add|remove``."""
    if arguments.action == "add":
        source = Language(arguments.source) if arguments.source else Language.UNKNOWN
        entry = add_term(library, arguments.term, arguments.translation, source, arguments.case)
        output.say(_entry_line(entry))
        return _DONE
    if arguments.action == "remove":
        library.glossary.remove(arguments.id)
        return _DONE
    entries = library.glossary.all()
    if arguments.json:
        output.say_json([_entry_json(entry) for entry in entries])
        return _DONE
    for entry in entries:
        output.say(_entry_line(entry))
    if not entries:
        output.complain("The glossary is empty; add to it with: newsreader glossary add TERM TRANSLATION")
    return _DONE


def _gloss_json(gloss: Gloss) -> dict[str, Any]:
    return {
        "word": gloss.word,
        "headword": gloss.headword,
        "language": gloss.language.value,
        "translations": list(gloss.translations),
        "source": gloss.source.value,
        "form": gloss.form,
        "stripped": gloss.stripped,
        "guess": gloss.is_guess,
    }


def _word_json(word: LookedUpWord) -> dict[str, Any]:
    return {
        "id": word.id,
        "word": word.word,
        "language": word.language.value,
        "gloss": word.gloss,
        "sentence": word.sentence,
        "source": word.source,
        "article": word.article_id,
        "times": word.times,
        "when": word.when.isoformat(timespec="seconds"),
    }


def _entry_json(entry: GlossaryEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "term": entry.term,
        "translation": entry.translation,
        "source": entry.source.value,
        "case_sensitive": entry.case_sensitive,
    }


def _entry_line(entry: GlossaryEntry) -> str:
    case = "  [case counts]" if entry.case_sensitive else ""
    return f"{entry.id:>6}  {entry.source}-{entry.source.other}  {entry.term} = {entry.translation}{case}"
