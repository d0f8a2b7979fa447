"""Ask the index of names in either language: by beginnings, with a slip, by the sounds of the other script."""

from collections.abc import Collection

from newsreader.analysis.entity_keys import arabic_skeleton, latin_skeleton
from newsreader.analysis.name_table import look_up
from newsreader.core.entity import EntityLabel
from newsreader.core.language import count_scripts
from newsreader.core.names import NameSummary, WordQuery
from newsreader.library.database import Library
from newsreader.library.name_rows import words_of

# What the view shows unless the reader asks for one kind: nationalities and works would push the rest down.
MAIN_KINDS = (EntityLabel.PERSON, EntityLabel.ORG, EntityLabel.PLACE)
_BATCH = 2000


def find_names(
    library: Library, words: str = "", labels: Collection[EntityLabel] = MAIN_KINDS, limit: int = 400
) -> tuple[NameSummary, ...]:
    """The names that ``words`` mean, in either language; for no words those that most stories have."""
    queries = tuple(WordQuery(word, sounds_of(word)) for word in words_of(words))
    if not queries:
        # Marks alone ask for nothing that could be found.
        return () if words.strip() else library.names.all(labels, limit)
    work_out_sounds(library)
    return library.names.find(queries, known_keys(words), labels, limit)


def find_followed(library: Library, words: str = "") -> tuple[NameSummary, ...]:
    """The followed names that ``words`` mean, all for no words, in the order they were chosen."""
    queries = [WordQuery(word, sounds_of(word)) for word in words_of(words)]
    followed = library.names.followed()
    if not queries:
        return () if words.strip() else followed
    return tuple(each for each in followed if all(_is_meant(query, each) for query in queries))


def _is_meant(query: WordQuery, summary: NameSummary) -> bool:
    words = words_of(f"{summary.name} {summary.other_name}")
    return any(word.startswith(query.word) or (query.sounds and sounds_of(word) == query.sounds) for word in words)


def known_keys(words: str) -> tuple[str, ...]:
    """The keys of what these words name in the table of known things."""
    scripts = count_scripts(words)
    return tuple(thing.key for thing in look_up(words, scripts.arabic > scripts.latin))


def sounds_of(word: str) -> str:
    """A word's sounds, alike in both scripts ("kr" for Kerry and كيري)."""
    return arabic_skeleton(word) if count_scripts(word).arabic else latin_skeleton(word)


def work_out_sounds(library: Library, batches: int | None = None) -> bool:
    """Work out the sounds of words that came in since the last time; False where ``batches`` were too few for all."""
    done = 0
    while words := library.names.words_without_sounds(_BATCH):
        if batches is not None and done >= batches:
            return False
        library.names.set_sounds((word, sounds_of(word)) for word in words)
        done += 1
    return True
