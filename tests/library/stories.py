"""Stories for the library's tests."""

import hashlib
from datetime import date

from newsreader.core.article import ArticleId, Block, Draft
from newsreader.core.language import Language, LanguageGuess
from newsreader.library.database import Library

PARAGRAPHS = (
    "The harbour council of Marivelle agreed on Monday to reopen the northern ferry line after eleven months.",
    "“We will sail before the autumn,” the council's chair, Lena Ostrow, told reporters at the old customs house.",
    "Fishermen who had blocked the quay in protest said that they would take part in the talks about new moorings.",
)


def draft(title: str = "Council reopens ferry line", *paragraphs: str, published: date | None = None) -> Draft:
    texts = paragraphs or PARAGRAPHS
    content = hashlib.sha256("\n".join((title, *texts)).encode("utf-8", "surrogatepass")).hexdigest()
    return Draft(title, tuple(map(Block, texts)), content, source="The Marivelle Post", published=published)


def add(library: Library, story: Draft, language: Language = Language.ENGLISH) -> ArticleId:
    article_id, new = library.articles.add(story, LanguageGuess(language, 0.9))
    assert new
    return article_id
