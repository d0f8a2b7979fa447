"""The index of names from a terminal."""

import json
from pathlib import Path
from typing import Any

import pytest

from newsreader.cli import main
from newsreader.core.analysis import Analysis
from newsreader.core.article import Block, Draft
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.language import Language, LanguageGuess
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span
from newsreader.library.database import Library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite"
    library = Library.open(path)
    draft = Draft("Ferry", (Block("“We sail,” John Kerry said in Cairo."),), "1")
    article_id, _ = library.articles.add(draft, LanguageGuess(Language.ENGLISH, 1.0))
    said = Attribution("John Kerry", None, None, "explicit", 0.4, "person:john-kerry")
    library.analyses.put(
        article_id,
        Analysis(
            "1",
            (Quotation(QuotationKind.DIRECT, (Span(1, 1, 9),), said),),
            (
                EntityMention(Span(1, 11, 21), EntityLabel.PERSON, "person:john-kerry"),
                EntityMention(Span(1, 30, 35), EntityLabel.PLACE, "place:cairo"),
            ),
        ),
    )
    library.close()
    return path


def run(capsys: pytest.CaptureFixture[str], path: Path, *words: str) -> tuple[int, str, str]:
    code = main(["--library", str(path), "names", *words])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def listed(capsys: pytest.CaptureFixture[str], path: Path, *words: str) -> Any:
    return json.loads(run(capsys, path, *words, "--json")[1])


def test_names_are_listed_and_found(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, path)
    assert code == 0
    assert "John Kerry" in out
    assert "Cairo" in out
    assert [each["name"] for each in listed(capsys, path, "كيري")] == ["John Kerry"]
    assert [each["name"] for each in listed(capsys, path, "--kind", "place")] == ["Cairo"]
    code, out, err = run(capsys, path, "xyzzyx")
    assert (code, out) == (1, "")
    assert err


def test_one_name_is_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (kerry,) = listed(capsys, path, "kerry")
    told = json.loads(run(capsys, path, "--show", str(kerry["id"]), "--json")[1])
    assert told["quotations"][0]["text"] == "We sail,"
    assert told["spellings"] == {"John Kerry": 1}
    _, out, _ = run(capsys, path, "--show", str(kerry["id"]))
    assert "(?) We sail," in out  # a guess looks like one
    assert run(capsys, path, "--show", "99")[0] == 1


def test_names_are_followed_merged_and_split(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kerry, cairo = (str(listed(capsys, path, name)[0]["id"]) for name in ("kerry", "cairo"))
    assert run(capsys, path, "--follow", kerry)[0] == 0
    assert "followed, 1 unread" in run(capsys, path, "--followed")[1]
    assert run(capsys, path, "--merge", kerry, cairo)[0] == 0
    (merged,) = listed(capsys, path)
    assert (str(merged["id"]), merged["mentions"], merged["stories"]) == (kerry, 2, 1)
    assert run(capsys, path, "--split", kerry, "Cairo")[0] == 0
    assert len(listed(capsys, path)) == 2
    assert run(capsys, path, "--split", kerry, "Oslo")[0] == 1
    assert run(capsys, path, "--split", kerry)[0] == 2
    assert run(capsys, path, "--unfollow", kerry)[0] == 0
    assert run(capsys, path, "--followed")[0] == 1
