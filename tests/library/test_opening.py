import hashlib
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from newsreader.core.errors import LibraryError, NewerLibraryError
from newsreader.library import connection as connection_module
from newsreader.library.database import Library
from newsreader.library.migrations import APPLICATION_ID, back_up
from newsreader.library.opening import open_connection
from newsreader.library.schema import MIGRATIONS

from .stories import add, draft


def files(folder: Path) -> dict[str, str]:
    """Every file of the folder with its content's hash; the index of a log, which holds nothing, is left out."""
    return {
        each.name: hashlib.sha256(each.read_bytes()).hexdigest()
        for each in sorted(folder.iterdir())
        if each.is_file() and not each.name.endswith("-shm")
    }


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("newsreader.library.opening.BUSY_SECONDS", 0.02)
    yield


def older(path: Path, migrations: int, title: str = "Council reopens ferry line") -> None:
    """A library as the first ``migrations`` made it, with one story."""
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = open_connection(path, MIGRATIONS[:migrations])
    with connection.writing():
        connection.insert(
            "INSERT INTO articles (title, byline, source, address, language, language_confidence, declared_language,"
            " twin_address, file_name, content_hash, story_hash, day, added)"
            " VALUES (?, '', '', '', 'en', 0.9, '', '', '', 'c', 's', '2026-03-02', '2026-03-02T08:00:00+00:00')",
            (title,),
        )
        connection.insert(
            "INSERT INTO article_texts (article_id, paragraphs) VALUES (1, ?)", ('[["paragraph","By the quay."]]',)
        )
    connection.close()


def test_a_new_library_is_made_with_its_folder(path: Path) -> None:
    Library.open(path).close()
    with closing(sqlite3.connect(path)) as sqlite:
        assert sqlite.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert sqlite.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert sqlite.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    # The header tells the version too: an older program looks there before it opens anything.
    assert int.from_bytes(path.read_bytes()[60:64], "big") == len(MIGRATIONS)


def test_everything_is_there_when_opened_again(path: Path) -> None:
    library = Library.open(path)
    article_id = add(library, draft())
    library.articles.set_starred(article_id, True)
    article = library.articles.get(article_id)
    library.close()
    again = Library.open(path)
    assert again.articles.get(article_id) == article
    assert article.starred
    again.close()
    again.close()


def test_a_library_in_memory() -> None:
    library = Library.open(None)
    add(library, draft())
    assert library.articles.count() == 1
    library.close()


def test_foreign_keys_are_on(library: Library) -> None:
    with pytest.raises(sqlite3.IntegrityError), library._connection.writing():
        library._connection.write("INSERT INTO article_texts (article_id, paragraphs) VALUES (7, '[]')")


@pytest.mark.parametrize("migrations", range(1, len(MIGRATIONS)))
def test_an_older_library_is_brought_up_to_date_after_a_backup(path: Path, migrations: int) -> None:
    older(path, migrations)
    library = Library.open(path)
    [summary] = library.articles.summaries()
    assert library.articles.get(summary.id).texts == ("Council reopens ferry line", "By the quay.")
    assert library.bookmarks.add(summary.id, 1, 3, "").block == 1
    library.close()
    [backup] = path.parent.glob(f"library-v{migrations}-*.sqlite")
    with closing(sqlite3.connect(backup)) as sqlite:
        assert sqlite.execute("PRAGMA user_version").fetchone() == (migrations,)
        assert sqlite.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert sqlite.execute("SELECT title FROM articles").fetchall() == [("Council reopens ferry line",)]
    assert set(files(path.parent)) == {path.name, backup.name}


def test_stories_from_before_the_search_are_found(path: Path) -> None:
    older(path, 1)
    library = Library.open(path)
    assert [hit.snippet for hit in library.articles.search("quay")] == ["By the quay."]
    library.close()


def test_a_library_that_is_up_to_date_is_not_copied(path: Path) -> None:
    Library.open(path).close()
    Library.open(path).close()
    assert set(files(path.parent)) == {path.name}


def test_a_backup_holds_what_waits_in_the_log(path: Path) -> None:
    library = Library.open(path)
    add(library, draft())
    backup = back_up(path, 3)
    second = back_up(path, 3)
    assert (path.with_name(path.name + "-wal")).stat().st_size > 0
    library.close()
    assert backup != second
    with closing(sqlite3.connect(backup)) as sqlite:
        assert sqlite.execute("SELECT count(*) FROM articles").fetchone() == (1,)


def test_a_failed_migration_leaves_the_old_library_whole(path: Path) -> None:
    older(path, 3)
    before = files(path.parent)

    def fail(database: Database) -> None:
        database.execute("CREATE TABLE half (id INTEGER)")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        open_connection(path, (*MIGRATIONS[:3], fail))
    assert files(path.parent)[path.name] == before[path.name]
    library = Library.open(path)
    assert library.articles.count() == 1
    library.close()


def test_a_migration_that_leaves_orphans_is_refused(path: Path) -> None:
    older(path, 3)

    def orphan(database: Database) -> None:
        database.execute("DELETE FROM articles")

    with pytest.raises(LibraryError, match="could not be brought up to date"):
        open_connection(path, (*MIGRATIONS[:3], orphan))
    open_connection(path, MIGRATIONS[:3]).close()


def test_no_migration_without_a_backup(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older(path, 3)
    before = files(path.parent)
    monkeypatch.setattr("newsreader.library.migrations._free_name", lambda path, version: path.parent / "no" / "where")
    with pytest.raises(LibraryError):
        Library.open(path)
    assert files(path.parent) == before


def test_a_newer_library_is_refused_and_untouched(path: Path) -> None:
    Library.open(path).close()
    with closing(sqlite3.connect(path)) as sqlite:
        sqlite.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = files(path.parent)
    with pytest.raises(NewerLibraryError, match="newer version of Newsreader"):
        Library.open(path)
    assert files(path.parent) == before


def test_a_newer_version_that_still_waits_in_the_log_is_refused_and_untouched(path: Path, tmp_path: Path) -> None:
    library = Library.open(path)
    with library._connection.writing():
        library._connection.write(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for name in (path.name, path.name + "-wal"):
        (crashed / name).write_bytes((path.parent / name).read_bytes())
    library.close()
    assert int.from_bytes((crashed / path.name).read_bytes()[60:64], "big") == len(MIGRATIONS)
    before = files(crashed)
    with pytest.raises(NewerLibraryError):
        Library.open(crashed / path.name)
    assert files(crashed) == before


def test_what_a_crash_left_in_the_log_is_there(path: Path, tmp_path: Path) -> None:
    library = Library.open(path)
    add(library, draft())
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for name in (path.name, path.name + "-wal"):
        (crashed / name).write_bytes((path.parent / name).read_bytes())
    library.close()
    again = Library.open(crashed / path.name)
    assert again.articles.count() == 1
    again.close()


@pytest.mark.parametrize("content", [b"Council reopens ferry line\n", b"SQLite format 3\x00", b"\x00" * 5000])
def test_a_file_that_is_no_library_is_refused_and_untouched(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(LibraryError, match="is not a library"):
        Library.open(path)
    assert path.read_bytes() == content
    assert set(files(path.parent)) == {path.name}


@pytest.mark.parametrize("version", [0, 3, 900])
def test_another_programs_database_is_refused_and_untouched(path: Path, version: int) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as sqlite:
        sqlite.execute("CREATE TABLE cookies (id INTEGER)")
        sqlite.execute(f"PRAGMA user_version = {version}")
    before = files(path.parent)
    with pytest.raises(LibraryError, match="another program") as caught:
        Library.open(path)
    assert not isinstance(caught.value, NewerLibraryError)
    assert files(path.parent) == before


def test_an_empty_file_becomes_a_library(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    library = Library.open(path)
    assert library.articles.count() == 0
    library.close()


def test_a_folder_is_refused(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(LibraryError, match="is not a file"):
        Library.open(path)
    assert list(path.iterdir()) == []


def test_a_place_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(LibraryError):
        Library.open(tmp_path / "file" / "library.sqlite")
    assert (tmp_path / "file").read_text() == "no folder"


def test_a_damaged_library_is_told_as_such(path: Path) -> None:
    library = Library.open(path)
    for number in range(40):
        add(library, draft(f"Story {number}", f"Paragraph {number}. " * 60))
    library.close()
    content = bytearray(path.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xa5" * 64
    path.write_bytes(content)
    with pytest.raises(LibraryError, match="is damaged"):
        Library.open(path).articles.summaries()


def test_a_library_in_use_says_so_and_works_afterwards(path: Path, impatient: None) -> None:
    first, second = Library.open(path), Library.open(path)
    with first.transaction():
        add(first, draft())
        assert second.articles.count() == 0  # who reads is not kept waiting
        with pytest.raises(LibraryError, match="in use by another"):
            add(second, draft("Another story", "Elsewhere in the town."))
        with pytest.raises(LibraryError, match="in use by another"):
            Library.open(path)
    add(second, draft("Another story", "Elsewhere in the town."))
    assert first.articles.count() == second.articles.count() == 2
    first.close()
    second.close()


def test_a_second_window_waits_its_turn(path: Path) -> None:
    first, asking, counted = Library.open(path), threading.Event(), list[int]()

    def write_from_elsewhere() -> None:
        asking.set()
        second = Library.open(path)
        add(second, draft("Another story", "Elsewhere in the town."))
        counted.append(second.articles.count())
        second.close()

    other = threading.Thread(target=write_from_elsewhere)
    with first.transaction():
        add(first, draft())
        other.start()
        assert asking.wait(10)
        assert counted == []
    other.join(10)
    assert counted == [2]
    first.close()


def test_a_full_disk_is_told_and_changes_nothing(path: Path) -> None:
    library = Library.open(path)
    article_id = add(library, draft())
    [(pages,)] = library._connection.rows("PRAGMA page_count")
    library._connection.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryError, match="no room left"):
        add(library, draft("A long story", "Long it is. " * 10_000))
    assert [summary.id for summary in library.articles.summaries()] == [article_id]
    assert library.articles.search("long") == ()
    library._connection.rows("PRAGMA max_page_count = 1000000")
    add(library, draft("A long story", "Long it is. " * 10_000))
    library.close()


def test_a_full_disk_inside_a_larger_piece_of_work(path: Path) -> None:
    library = Library.open(path)
    [(pages,)] = library._connection.rows("PRAGMA page_count")
    library._connection.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryError, match="no room left"), library.transaction():
        add(library, draft("A long story", "Long it is. " * 10_000))
    assert library.articles.count() == 0
    library.close()


def test_what_fails_inside_a_larger_piece_of_work_is_undone_alone(library: Library) -> None:
    with library.transaction():
        add(library, draft())
        with pytest.raises(ZeroDivisionError), library.transaction():
            add(library, draft("Another story", "Elsewhere in the town."))
            raise ZeroDivisionError
    assert library.articles.count() == 1
    with pytest.raises(ZeroDivisionError), library.transaction():
        add(library, draft("A third story", "Nowhere at all."))
        raise ZeroDivisionError
    assert library.articles.count() == 1


def test_the_connection_belongs_to_its_thread(library: Library) -> None:
    raised: list[Exception] = []

    def count_elsewhere() -> None:
        try:
            library.articles.count()
        except Exception as error:
            raised.append(error)

    other = threading.Thread(target=count_elsewhere)
    other.start()
    other.join()
    assert isinstance(raised[0], sqlite3.ProgrammingError)


def test_an_error_of_ours_is_not_blamed_on_the_disk(library: Library) -> None:
    with pytest.raises(sqlite3.OperationalError):
        library._connection.rows("SELECT nothing FROM nowhere")
    assert connection_module.explain(sqlite3.OperationalError("no such table"), "x") is None
