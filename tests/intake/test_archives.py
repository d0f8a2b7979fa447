import plistlib
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from newsreader.core.errors import IntakeError
from newsreader.intake.files import read_file

from .pages import ARABIC, ENGLISH, Story, classic


def mhtml(pages: list[str], charset: str, encoding: str) -> bytes:
    """A page and its frames as a browser saves them in one file."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "<Saved by a browser>"
    message["Snapshot-Content-Location"] = "https://quay.example/2026/03/port-vote"
    message["Subject"] = "=?utf-8?Q?Port_vote?="
    message["MIME-Version"] = "1.0"
    message.set_type("multipart/related")
    for number, markup in enumerate(pages):
        part = EmailMessage(policy=SMTP)
        part.set_content(markup, subtype="html", charset=charset, cte=encoding)
        part["Content-Location"] = f"https://quay.example/{number}"
        message.attach(part)
    picture = EmailMessage(policy=SMTP)
    picture.set_content(b"\x89PNG", maintype="image", subtype="png")
    message.attach(picture)
    return message.as_bytes()


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
@pytest.mark.parametrize(("story", "charset"), [(ARABIC, "windows-1256"), (ARABIC, "utf-8"), (ENGLISH, "utf-8")])
def test_a_page_saved_as_mhtml(tmp_path: Path, story: Story, charset: str, encoding: str) -> None:
    path = tmp_path / "page.mhtml"
    path.write_bytes(mhtml([classic(story)], charset, encoding))
    draft = read_file(path)
    assert draft.title == story.title
    assert tuple(block.text for block in draft.paragraphs) == story.paragraphs
    assert draft.address == "https://quay.example/2026/03/port-vote"


def test_a_story_in_a_frame_of_the_archive_is_found(tmp_path: Path) -> None:
    path = tmp_path / "page.mht"
    cover = "<html><frameset><frame src='https://quay.example/1'></frameset></html>"
    path.write_bytes(mhtml([cover, classic(ENGLISH)], "utf-8", "base64"))
    assert read_file(path).title == ENGLISH.title


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_a_page_saved_by_safari(tmp_path: Path, form: plistlib.PlistFormat) -> None:
    resource = {
        "WebResourceData": classic(ARABIC).encode("windows-1256"),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "windows-1256",
        "WebResourceURL": "https://quay.example/ar/port-vote",
    }
    path = tmp_path / "page.webarchive"
    path.write_bytes(plistlib.dumps({"WebMainResource": resource, "WebSubresources": []}, fmt=form))
    draft = read_file(path)
    assert tuple(block.text for block in draft.paragraphs) == ARABIC.paragraphs
    assert draft.address == "https://quay.example/ar/port-vote"


@pytest.mark.parametrize("name", ["page.mht", "page.webarchive"])
@pytest.mark.parametrize("content", [b"nothing of the kind", b"bplist00" + bytes(range(200)), b"\x89PNG" + bytes(300)])
def test_damaged_archives_have_no_story(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(IntakeError, match="No story was found"):
        read_file(path)
