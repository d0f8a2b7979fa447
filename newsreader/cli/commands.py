"""What each command does; each returns the exit code."""

import argparse
from collections.abc import Callable

from newsreader.analysis.analyzer import Analyzer
from newsreader.cli import language_commands, names_command, output
from newsreader.core.article import ArticleFilter, ArticleId
from newsreader.core.cancel import Cancel
from newsreader.core.errors import NotFoundError, PackMissing
from newsreader.core.language import Language
from newsreader.library.database import Library
from newsreader.translation.engine import ArgosTranslator
from newsreader.translation.packs import PackStore
from newsreader.usecases.analyze_article import analysis_of, analyze_article, keep_analysis, stored_analysis
from newsreader.usecases.export_quotations import ExportFormat, export_quotations, export_text
from newsreader.usecases.import_articles import import_files
from newsreader.usecases.keep_quotation import keep_quotation
from newsreader.usecases.open_library import packs_folder
from newsreader.usecases.samples import add_samples
from newsreader.usecases.translate_article import (
    best_pairs,
    keep_pairs,
    missing_sentences,
    pack_label,
    remembered_pairs,
    set_quick_draft,
    stored_pairs,
    translate_article,
)

DONE, SOME_FAILED, UNUSABLE = 0, 1, 2


def import_(library: Library, arguments: argparse.Namespace) -> int:
    """``import PATH...``: one line, or one JSON object, a file."""
    outcomes = import_files(library, arguments.paths, Cancel(), None)
    failed = 0
    for outcome in outcomes:
        if outcome.error is not None:
            failed += 1
        if arguments.json:
            result: dict[str, object] = {"file": str(outcome.path)}
            if outcome.error is not None:
                result["error"] = str(outcome.error)
            else:
                result |= {"id": outcome.article_id, "already_there": outcome.already_there}
            output.say_json(result, indent=None)
        elif outcome.error is not None:
            output.complain(f"{outcome.path}: {outcome.error}")
        else:
            state = "already there as" if outcome.already_there else "imported as"
            output.say(f"{outcome.path}: {state} {outcome.article_id}")
    if not outcomes:
        output.complain("No .txt or .html file was found there.")
        return SOME_FAILED
    return SOME_FAILED if failed else DONE


def list_(library: Library, arguments: argparse.Namespace) -> int:
    """``list``."""
    asked = ArticleFilter(
        Language(arguments.language) if arguments.language else None, arguments.starred, arguments.unread
    )
    summaries = library.articles.summaries(asked)
    if arguments.json:
        output.say_json([output.article_json(library.articles.get(summary.id)) for summary in summaries])
        return DONE
    for summary in summaries:
        output.say(output.summary_line(summary))
    return DONE


def show(library: Library, arguments: argparse.Namespace) -> int:
    """``show ID``: the story, what was said and who is named in it."""
    article = library.articles.get(ArticleId(arguments.id))
    analysis = analysis_of(library, Analyzer(), article)
    pairs = stored_pairs(library, article) if arguments.translation else ()
    if arguments.json:
        shown = output.article_json(article) | output.analysis_json(article, analysis)
        if arguments.translation:
            shown["translation"] = [output.pair_json(pair) for pair in pairs]
        output.say_json(shown)
        return DONE
    output.say_article(article)
    if arguments.translation:
        if pairs:
            output.say_pairs(article, pairs)
        else:
            output.complain(
                f"No translation is stored for this story; make one with: newsreader translate {article.id}"
            )
    output.say_analysis(article, analysis)
    return DONE


def search(library: Library, arguments: argparse.Namespace) -> int:
    """``search WORDS``."""
    hits = library.articles.search(" ".join(arguments.words), ArticleFilter(), limit=arguments.limit)
    if arguments.json:
        output.say_json(
            [
                {
                    "id": hit.summary.id,
                    "title": hit.summary.title,
                    "language": hit.summary.language.value,
                    "snippet": hit.snippet,
                    "marks": [list(mark) for mark in hit.marks],
                }
                for hit in hits
            ]
        )
        return DONE
    for hit in hits:
        output.say(output.summary_line(hit.summary))
        output.say(f"          {hit.snippet}")
    if not hits:
        output.complain("Nothing was found.")
    return DONE


def analyze(library: Library, arguments: argparse.Namespace) -> int:
    """``analyze [ID...]``: find quotations and names anew, or in all stories that lack them."""
    analyzer = Analyzer()
    anew = bool(arguments.ids)
    ids = [ArticleId(each) for each in arguments.ids] or [
        each.id for each in library.articles.summaries(ArticleFilter())
    ]
    failed = 0
    for article_id in ids:
        try:
            article = library.articles.get(article_id)
        except NotFoundError as error:
            output.complain(str(error))
            failed += 1
            continue
        analysis = None if anew else stored_analysis(library, article, analyzer.version)
        if analysis is None:
            analysis = analyze_article(analyzer, article)
            keep_analysis(library, article.id, analysis)
        if arguments.json:
            output.say_json({"id": article.id, **output.analysis_json(article, analysis)}, indent=None)
        else:
            found = f"{len(analysis.quotations)} quotations, {len(analysis.entities)} names"
            output.say(f"{article.id:>6} {found}: {article.title}")
    return SOME_FAILED if failed else DONE


def translate(library: Library, arguments: argparse.Namespace) -> int:
    """``translate ID``: what is stored, and what is missing with an installed pack."""
    article = library.articles.get(ArticleId(arguments.id))
    stored = stored_pairs(library, article)
    made: tuple[object, ...] = ()
    if missing_sentences(article, stored):
        translator = ArgosTranslator(PackStore(packs_folder()))
        if label := pack_label(translator, article, arguments.quick):
            stored = (*stored, *remembered_pairs(library, article, stored, label))
        set_quick_draft(translator, arguments.quick)
        glossary = library.glossary.all(article.language)
        try:
            new = translate_article(article, stored, translator, Cancel(), glossary=glossary, quick=arguments.quick)
        except PackMissing as error:
            if not stored:
                raise
            output.complain(str(error))
            new = ()
        keep_pairs(library, article.id, new)
        made = new
        stored = best_pairs((*stored, *new))
    if arguments.json:
        output.say_json([output.pair_json(pair) for pair in stored])
    else:
        output.say_pairs(article, stored)
        output.say(f"[{len(made)} translated now]" if made else "[all from the library]")
    return DONE


def keep(library: Library, arguments: argparse.Namespace) -> int:
    """``keep ID N``."""
    article = library.articles.get(ArticleId(arguments.id))
    quotations = analysis_of(library, Analyzer(), article).quotations
    if arguments.number > len(quotations):
        raise NotFoundError(
            "Story {id} has {count} quotations.",
            "See their numbers with: newsreader show {id}",
            id=article.id,
            count=len(quotations),
        )
    kept = keep_quotation(
        library, article, quotations[arguments.number - 1], stored_pairs(library, article), arguments.note
    )
    if arguments.json:
        output.say(export_text((kept,), "json").rstrip())
    else:
        output.say_kept((kept,))
    return DONE


def quotes(library: Library, arguments: argparse.Namespace) -> int:
    """``quotes``: kept quotations, to the terminal or into a file."""
    article_id = None if arguments.article is None else ArticleId(arguments.article)
    if article_id is not None:
        library.articles.get(article_id)
    chosen: ExportFormat | None = "json" if arguments.json and not arguments.format else arguments.format
    if arguments.output is not None:
        count = export_quotations(library, article_id, chosen or _format_of(arguments.output.suffix), arguments.output)
        output.complain(f"{count} quotations written to {arguments.output}")
    elif chosen:
        output.write(export_text(library.kept.all(article_id), chosen))
    else:
        output.say_kept(library.kept.all(article_id))
    return DONE


def _format_of(suffix: str) -> ExportFormat:
    by_suffix: dict[str, ExportFormat] = {".csv": "csv", ".json": "json"}
    return by_suffix.get(suffix.lower(), "md")


def star(library: Library, arguments: argparse.Namespace) -> int:
    """``star ID``."""
    article = library.articles.get(ArticleId(arguments.id))
    library.articles.set_starred(article.id, not arguments.off)
    return DONE


def read(library: Library, arguments: argparse.Namespace) -> int:
    """``read ID``."""
    article = library.articles.get(ArticleId(arguments.id))
    library.articles.set_read(article.id, not arguments.off)
    return DONE


def samples(library: Library, _arguments: argparse.Namespace) -> int:
    """``samples``."""
    output.say(f"{add_samples(library)} sample stories added")
    return DONE


LIBRARY_COMMANDS: dict[str, Callable[[Library, argparse.Namespace], int]] = {
    "import": import_,
    "list": list_,
    "show": show,
    "search": search,
    "analyze": analyze,
    "translate": translate,
    "keep": keep,
    "quotes": quotes,
    "star": star,
    "read": read,
    "lookup": language_commands.lookup,
    "words": language_commands.words,
    "names": names_command.names,
    "memory": language_commands.memory,
    "glossary": language_commands.glossary,
    "samples": samples,
}
