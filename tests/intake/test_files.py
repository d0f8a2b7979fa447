import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsreader.core.cancel import Cancel, Cancelled
from newsreader.core.errors import IntakeError
from newsreader.intake.files import MAX_BYTES, find_files, read_file

from .pages import ARABIC, ENGLISH, classic

TEXT = "\n\n".join((ENGLISH.title, *ENGLISH.paragraphs))


def write(path: Path, content: str | bytes = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def error_of(path: Path) -> str:
    with pytest.raises(IntakeError) as caught:
        read_file(path)
    return str(caught.value)


def test_a_text_becomes_a_draft(tmp_path: Path) -> None:
    draft = read_file(write(tmp_path / "story.txt"))
    assert draft.title == ENGLISH.title
    assert tuple(block.text for block in draft.paragraphs) == ENGLISH.paragraphs
    assert draft.content_hash == hashlib.sha256(TEXT.encode()).hexdigest()
    assert draft.file_name == "story.txt"


@pytest.mark.parametrize("name", ["page.html", "page.HTM", "page.xhtml", "page.txt", "page"])
def test_a_page_is_known_by_its_markup(tmp_path: Path, name: str) -> None:
    draft = read_file(write(tmp_path / name, classic(ARABIC)))
    assert draft.title == ARABIC.title
    assert tuple(block.text for block in draft.paragraphs) == ARABIC.paragraphs
    assert (draft.source, draft.byline, str(draft.published)) == ("The Quay", "Rosa Vella", "2026-03-05")
    assert draft.declared_language == "ar"


@pytest.mark.parametrize("charset", ["windows-1256", "utf-16", "utf-8"])
def test_a_page_under_a_false_declaration(tmp_path: Path, charset: str) -> None:
    markup = classic(ARABIC).replace('charset="utf-8"', 'charset="iso-8859-1"')
    draft = read_file(write(tmp_path / "page.html", markup.encode(charset)))
    assert tuple(block.text for block in draft.paragraphs) == ARABIC.paragraphs


def test_plain_text_named_html_is_a_text(tmp_path: Path) -> None:
    assert read_file(write(tmp_path / "story.html")).title == ENGLISH.title


@pytest.mark.parametrize("content", [b"", b"  \r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe", "\u200f\n".encode()])
def test_empty_files_are_said_to_be_empty(tmp_path: Path, content: bytes) -> None:
    assert error_of(write(tmp_path / "empty.txt", content)) == "empty.txt is empty. Choose another file."


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b"PK\x03\x04" + bytes(500), bytes(500)])
def test_pictures_and_archives_are_said_to_be_no_text(tmp_path: Path, content: bytes) -> None:
    assert error_of(write(tmp_path / "picture.txt", content + b"x")).startswith("picture.txt is not a text.")


def test_too_large_missing_and_folders(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert error_of(large) == "large.txt is too large (21 MB). Files of up to 20 MB can be read."
    assert error_of(tmp_path / "gone.txt") == "gone.txt is not there. It may have been moved or renamed."
    assert error_of(tmp_path).endswith("is a folder. Choose the files in it.")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_unreadable_files(tmp_path: Path) -> None:
    path = write(tmp_path / "secret.txt")
    path.chmod(0)
    assert error_of(path).startswith("secret.txt may not be read.")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert error_of(tmp_path / "pipe.txt").startswith("pipe.txt is not a file.")


@pytest.mark.parametrize(
    ("markup", "advice"),
    [
        ("<html><body><div id=root></div><script src=a.js></script></body></html>", "built by scripts"),
        ("<html><body><p>You need to enable JavaScript to run this app.</p><script></script></body></html>", "scripts"),
        ("<html><body><div><p>Our website uses cookies, please accept.</p></div></body></html>", "fully shown"),
        ("<html><frameset cols='*'><frame src='a.html'></frameset></html>", "in a frame"),
        ("<html><head><title>Only a title</title></head><body></body></html>", "fully shown"),
        ("<!DOCTYPE html>", "fully shown"),
        ("<html><body><nav><a href='/'>Home</a></nav></body></html>", "fully shown"),
    ],
)
def test_pages_without_a_story_say_why(tmp_path: Path, markup: str, advice: str) -> None:
    message = error_of(write(tmp_path / "page.html", markup))
    assert message.startswith("No story was found in page.html.")
    assert advice in message


BROKEN = (
    *(
        "<p>",
        "</div>",
        "<table><tr>",
        "<br>",
        "<script>",
        "</",
        "<!--",
        "]]>",
        "<p title='",
        "&#x0;",
        "&#xD800;",
        "text.",
    ),
    *("<title>", "<blockquote>", "<a href=//[>", "\x00", "<svg>", "<li>", "<html lang='", "<![CDATA[", "<q>", "<h1>"),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(BROKEN), max_size=40))
def test_any_broken_page_gives_a_draft_or_the_one_error(tmp_path: Path, pieces: list[str]) -> None:
    path = write(tmp_path / "page.html", "<html>" + "".join(pieces))
    try:
        draft = read_file(path)
    except IntakeError:
        return
    assert draft.title
    assert draft.paragraphs


def test_a_page_nested_beyond_all_measure(tmp_path: Path) -> None:
    path = write(tmp_path / "page.html", "<html>" + "<div>" * 20_000 + "<p>Text at the bottom of it all.</p>")
    try:
        assert read_file(path).paragraphs
    except IntakeError as error:
        assert "No story" in str(error)


def test_folders_are_searched_in_the_order_of_names(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.html",
        "c/z.htm",
        "c/y.text",
        "a.pdf",
        ".hidden.txt",
        ".git/x.txt",
        "c/d/e.mhtml",
        "b.TXT",
    ):
        write(tmp_path / name)
    single = write(tmp_path / "picture.pdf")
    found = find_files([tmp_path / "c", single, tmp_path], Cancel())
    names = [path.relative_to(tmp_path).as_posix() for path in found]
    assert names == ["c/d/e.mhtml", "c/y.text", "c/z.htm", "picture.pdf", "a.html", "b.TXT", "b.txt"]


def test_a_file_named_twice_comes_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    assert find_files([path, path, tmp_path], Cancel()) == (path,)


def test_loops_of_links_end(tmp_path: Path) -> None:
    write(tmp_path / "a" / "story.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert find_files([tmp_path], Cancel()) == (tmp_path / "a" / "story.txt",)


def test_frames_and_pictures_beside_a_saved_page_are_left_out(tmp_path: Path) -> None:
    for name in ("Port vote.html", "Port vote_files/frame.html", "my_files/story.html", "خبر.html", "خبر_files/a.html"):
        write(tmp_path / name)
    names = [path.relative_to(tmp_path).as_posix() for path in find_files([tmp_path], Cancel())]
    assert names == ["Port vote.html", "my_files/story.html", "خبر.html"]


def test_searching_can_be_cancelled(tmp_path: Path) -> None:
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        find_files([tmp_path], cancel)
