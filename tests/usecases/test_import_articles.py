from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.core.article import ArticleFilter
from newsreader.core.cancel import Cancel
from newsreader.core.errors import IntakeError
from newsreader.core.language import Language
from newsreader.library.database import Library
from newsreader.usecases.import_articles import import_files

STORY = "Pilots to vote\n\nThe pilots will vote on the rules on Thursday.\n\nThe result is expected on Friday.\n"
ARABIC = "المرشدون يصوّتون\n\nيصوّت المرشدون على القواعد الجديدة الخميس.\n\nوتصدر النتيجة الجمعة.\n"


@pytest.fixture
def library() -> Iterator[Library]:
    library = Library.open(None)
    yield library
    library.close()


def test_files_and_folders_come_in(library: Library, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "sub" / "b.txt").write_text(ARABIC, encoding="windows-1256")
    outcomes = import_files(library, [tmp_path], Cancel())
    assert [outcome.path.name for outcome in outcomes] == ["a.txt", "b.txt"]
    assert all(outcome.error is None and not outcome.already_there for outcome in outcomes)
    stored = [library.articles.get(outcome.article_id) for outcome in outcomes if outcome.article_id is not None]
    assert [article.title for article in stored] == ["Pilots to vote", "المرشدون يصوّتون"]
    assert [article.language for article in stored] == [Language.ENGLISH, Language.ARABIC]
    assert len(library.articles.summaries(ArticleFilter())) == 2


def test_the_same_story_is_not_doubled(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    first, second = import_files(library, [tmp_path], Cancel())
    assert not first.already_there
    assert second.already_there
    assert second.article_id == first.article_id
    (third, _) = import_files(library, [tmp_path], Cancel())
    assert third.already_there


def test_one_bad_file_does_not_stop_the_others(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x89PNG" + bytes(100))
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_text(STORY, encoding="utf-8")
    outcomes = import_files(library, [tmp_path, tmp_path / "gone.txt"], Cancel())
    assert [outcome.article_id is not None for outcome in outcomes] == [False, False, True, False]
    assert [str(outcome.error).split(".")[1][:4] for outcome in outcomes if outcome.error] == ["txt ", "txt ", "txt "]
    assert all(isinstance(outcome.error, IntakeError) for outcome in outcomes if outcome.article_id is None)


def test_progress_is_told_before_each_file_and_at_the_end(library: Library, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY + name, encoding="utf-8")
    told: list[tuple[int, int, str]] = []
    import_files(library, [tmp_path], Cancel(), lambda *facts: told.append(facts))
    assert told == [(0, 2, "a.txt"), (1, 2, "b.txt"), (2, 2, "")]


def test_cancelling_keeps_what_came_in(library: Library, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(STORY + name, encoding="utf-8")
    cancel = Cancel()

    def stop_at_second(done: int, total: int, name: str) -> None:
        if done == 1:
            cancel.set()

    outcomes = import_files(library, [tmp_path], cancel, stop_at_second)
    assert [outcome.path.name for outcome in outcomes] == ["a.txt", "b.txt"]
    assert library.articles.count() == 2
    assert import_files(library, [tmp_path], cancel) == ()
