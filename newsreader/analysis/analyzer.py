"""The analyser of whole stories: picks the language's rooms and puts names and quotations together."""

import threading
from collections.abc import Sequence

from newsreader.core.analysis import Analysis
from newsreader.core.article import Block
from newsreader.core.cancel import Cancel
from newsreader.core.language import Language

# Raised whenever any rule, model or word list of this room changes, so that stored findings are found anew.
VERSION = "4"


class Analyzer:
    """Finds quotations with their speakers, and names.

    Models are loaded at the first story of their language and kept. One story at a time: calls from several threads
    wait for each other.
    """

    version = VERSION

    def __init__(self) -> None:
        self._one_at_a_time = threading.Lock()

    def analyze(self, blocks: Sequence[Block], language: Language, cancel: Cancel | None = None) -> Analysis:
        """Analyse one story.

        ``blocks`` is the story in reading order, its title first (``BlockKind.TITLE``) where it has one; spans of
        the answer count in it. A story in neither language gives an empty answer. Raises Cancelled.
        """
        cancel = cancel or Cancel()
        with self._one_at_a_time:
            cancel.check()
            if language is Language.ENGLISH:
                return _analyze_english(blocks, cancel)
            if language is Language.ARABIC:
                return _analyze_arabic(blocks, cancel)
        return Analysis(VERSION)

    def warm_up(self, language: Language) -> None:
        """Load what a language needs, so that the first story does not wait for it."""
        sample = {Language.ENGLISH: "Nothing was said.", Language.ARABIC: "لم يُقل شيء."}.get(language)
        if sample:
            self.analyze((Block(sample),), language)


def _analyze_english(blocks: Sequence[Block], cancel: Cancel) -> Analysis:
    from newsreader.analysis.english import entities, parse, quotations  # loads spaCy: only when it is needed

    # The tagger remembers every word it meets; ten thousand stories must not take more memory than one.
    with parse.passing_memory():
        docs = parse.parse([block.text for block in blocks])
        cancel.check()
        named = entities.find_entities(blocks, docs)
        cancel.check()
        return Analysis(VERSION, quotations.find_quotations(blocks, docs, named), named)


def _analyze_arabic(blocks: Sequence[Block], cancel: Cancel) -> Analysis:
    from newsreader.analysis.arabic import entities, quotations

    named = entities.find_entities(blocks)
    cancel.check()
    return Analysis(VERSION, quotations.find_quotations(blocks, named), named)
