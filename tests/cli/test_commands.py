"""Each command, on a real library, as a script would call it."""

import json
from pathlib import Path
from typing import Any

import pytest

from newsreader.cli import main

STORY = """Haddad: the harbour will not close

"We keep the gates open for as long as there is one ship at sea," harbour master Lina Haddad said on Monday.

"And we answer every call."

The port stands in Beirut.
"""
ARABIC = """حداد: لن نغلق المرفأ

قالت مديرة المرفأ لينا حداد: «لن نغلق البوابات ما دامت في البحر سفينة واحدة».

وأضافت: «نردّ على كل نداء يصلنا».
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "english.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "in" / "arabic.txt").write_text(ARABIC, encoding="windows-1256")
    return tmp_path / "library.sqlite"


@pytest.fixture
def filled(library: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert main(["--library", str(library), "import", str(library.parent / "in")]) == 0
    capsys.readouterr()
    return library


def run(capsys: pytest.CaptureFixture[str], library: Path, *words: str) -> tuple[int, str, str]:
    code = main(["--library", str(library), *words])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def run_json(capsys: pytest.CaptureFixture[str], library: Path, *words: str) -> Any:
    code, out, _ = run(capsys, library, *words, "--json")
    assert code == 0
    return json.loads(out)


def test_import_gives_one_object_a_file(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = library.parent / "in" / "picture.txt"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0")
    code, out, _ = run(capsys, library, "import", str(library.parent / "in"), "--json")
    results = {Path(each["file"]).name: each for each in map(json.loads, out.splitlines())}
    assert code == 1
    assert set(results) == {"english.txt", "arabic.txt", "picture.txt"}
    assert isinstance(results["english.txt"]["id"], int)
    assert results["picture.txt"]["error"]
    assert "id" not in results["picture.txt"]
    again = run(capsys, library, "import", str(library.parent / "in" / "english.txt"), "--json")
    assert json.loads(again[1])["already_there"] is True
    assert json.loads(again[1])["id"] == results["english.txt"]["id"]


def test_a_folder_without_stories_is_said_so(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = library.parent / "empty"
    empty.mkdir()
    code, _, err = run(capsys, library, "import", str(empty))
    assert code == 1
    assert "No .txt" in err


def test_list_gives_articles(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    articles = run_json(capsys, filled, "list")
    assert {article["title"] for article in articles} == {"Haddad: the harbour will not close", "حداد: لن نغلق المرفأ"}
    english = next(article for article in articles if article["language"] == "en")
    assert set(english) == {
        "id", "title", "byline", "published", "source", "address", "language", "paragraphs", "starred", "read",
    }  # fmt: skip
    assert len(english["paragraphs"]) == 3
    assert english["published"] is None
    assert [article["language"] for article in run_json(capsys, filled, "list", "--language", "ar")] == ["ar"]


def test_show_names_who_said_what_in_both_languages(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for article in run_json(capsys, filled, "list"):
        shown = run_json(capsys, filled, "show", str(article["id"]))
        texts = [shown["title"], *shown["paragraphs"]]
        spoken = [quotation for quotation in shown["quotations"] if quotation["kind"] == "direct"]
        assert len(spoken) == 2
        assert all(name in spoken[0]["speaker"] for name in ("Lina Haddad", "لينا حداد") if name[0] == texts[1][0])
        for quotation in shown["quotations"]:
            part = quotation["parts"][0]
            assert texts[part["block"]][part["start"] : part["end"]] == quotation["text"]
        for entity in shown["entities"]:
            assert texts[entity["block"]][entity["start"] : entity["end"]] == entity["text"]


def test_star_and_read(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, filled, "star", "1")[0] == 0
    assert run(capsys, filled, "read", "1")[0] == 0
    starred = run_json(capsys, filled, "list", "--starred")
    assert [(article["id"], article["read"]) for article in starred] == [(1, True)]
    assert run(capsys, filled, "star", "1", "--off")[0] == 0
    assert run_json(capsys, filled, "list", "--starred") == []


def test_search_finds_across_spellings(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (hit,) = run_json(capsys, filled, "search", "بوابات")
    assert hit["language"] == "ar"
    start, stop = hit["marks"][0]
    assert "البوابات" in hit["snippet"][start : stop + 4]
    code, _, err = run(capsys, filled, "search", "zeppelin")
    assert (code, "Nothing" in err) == (0, True)


def test_keep_and_export(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = next(a for a in run_json(capsys, filled, "list") if a["language"] == "en")
    numbers = [
        str(number)
        for number, quotation in enumerate(run_json(capsys, filled, "show", str(story["id"]))["quotations"], 1)
        if quotation["kind"] == "direct"
    ]
    code, out, _ = run(capsys, filled, "keep", str(story["id"]), numbers[0], "--note", "for the lead")
    assert code == 0
    assert "Lina Haddad" in out
    rows = run_json(capsys, filled, "quotes")
    assert [(row["speaker"], row["note"]) for row in rows] == [("Lina Haddad", "for the lead")]
    table = filled.parent / "kept.csv"
    assert run(capsys, filled, "quotes", "--output", str(table))[0] == 0
    assert table.read_bytes().startswith(b"\xef\xbb\xbfquotation,")
    code, out, _ = run(capsys, filled, "quotes", "--format", "md")
    assert "**Lina Haddad**" in out
    code, _, err = run(capsys, filled, "quotes", "--output", str(filled.parent / "no" / "kept.md"))
    assert code == 1
    assert "could not be written" in err
    code, _, err = run(capsys, filled, "keep", str(story["id"]), "99")
    assert code == 1
    assert "newsreader show" in err


def test_unknown_story_and_wrong_usage(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, filled, "show", "999")
    assert code == 1
    assert "Traceback" not in err
    assert run(capsys, filled, "dance")[0] == 2
    assert run(capsys, filled, "show")[0] == 2
    assert main(["--help"]) == 0


def test_a_library_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"this is no database, whatever its name says" * 100)
    code, _, err = run(capsys, broken, "list")
    assert code == 2
    assert err.startswith("newsreader: ")
    assert broken.read_bytes().startswith(b"this is no database")


def test_translation_without_a_pack_says_what_to_do(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, filled, "translate", "1")
    assert code == 2
    assert "pack" in err


def test_samples_come_with_their_translation(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, library, "samples")
    assert code == 0
    articles = run_json(capsys, library, "list")
    assert len(articles) >= 8
    assert sum(article["language"] == "ar" for article in articles) >= 4
    shown = run_json(capsys, library, "show", str(articles[0]["id"]), "--translation")
    assert {pair["origin"] for pair in shown["translation"]} == {"human"}
    code, out, _ = run(capsys, library, "translate", str(articles[0]["id"]))
    assert code == 0
    assert "all from the library" in out


def test_findings_for_lines_of_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = tmp_path / "texts.jsonl"
    texts = {"a": STORY, "b": ARABIC, "c": ""}
    lines.write_text(
        "\n".join(json.dumps({"id": name, "text": text}) for name, text in texts.items()) + '\nno json\n{"id": 4}\n\n',
        encoding="utf-8",
    )
    code = main(["analyze", "--jsonl", str(lines)])
    printed = capsys.readouterr()
    found = {row["id"]: row for row in map(json.loads, printed.out.splitlines())}
    assert code == 1
    assert "line 4" in printed.err
    assert "line 5" in printed.err
    assert {name: row["lang"] for name, row in found.items()} == {"a": "en", "b": "ar", "c": "unknown"}
    direct = [q for q in found["a"]["quotations"] if q["kind"] == "direct"]
    assert STORY[direct[0]["start"] : direct[0]["end"]].startswith("We keep the gates open")
    assert direct[0]["speaker"] == direct[1]["speaker"] == "Lina Haddad"
    assert "لينا حداد" in found["b"]["quotations"][-1]["speaker"]
    assert any(STORY[e["start"] : e["end"]] == "Beirut" and e["label"] == "PLACE" for e in found["a"]["entities"])
