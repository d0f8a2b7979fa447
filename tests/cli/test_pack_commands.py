"""``newsreader packs`` against a server on this machine."""

import json
from pathlib import Path

import pytest

from newsreader.cli.program import main
from newsreader.settings import Settings, save_settings, settings_path

from ..pack_site import PACK, serve_packs

pytestmark = [pytest.mark.enable_socket, pytest.mark.allow_hosts(["127.0.0.1"])]


def test_a_pack_is_found_downloaded_listed_and_removed(capsys: pytest.CaptureFixture[str]) -> None:
    with serve_packs() as site:
        index = f"{site.address}/index.json"
        assert main(["packs", "available", "--index", index, "--json"]) == 0
        (offered,) = json.loads(capsys.readouterr().out)
        assert (offered["source"], offered["target"], offered["installed"]) == ("en", "ar", False)
        assert (offered["download_bytes"], offered["installed_version"]) == (len(site.data), "")
        # The size was learnt without getting anything but the list.
        assert (site.asked, site.heads) == (["/index.json"], ["/gone", "/pack"])
        assert main(["packs", "download", "en-ar", "--index", index]) == 0
        assert "Installed newsreader-demo-en_ar 0.1 (en to ar)" in capsys.readouterr().out
        assert main(["packs", "download", "en-ar", "--index", index]) == 0
        assert "installed already" in capsys.readouterr().out
        site.version, site.knows_head = "0.2", False
        assert main(["packs", "available", "--index", index]) == 0
        size = f"{len(site.data) / 1e6:.1f} MB"
        line = f"en-ar  translate-en_ar 0.2  {size}  (newer than 0.1, which is installed)"
        assert line in capsys.readouterr().out
    assert main(["packs", "show", "en-ar"]) == 0
    told = capsys.readouterr().out
    assert "newsreader-demo-en_ar 0.1" in told and "SHA-256: " in told and "toy" in told
    assert main(["packs", "show", "ar-en"]) == 1
    assert "No pack ar-en is installed" in capsys.readouterr().err
    assert main(["packs", "list", "--json"]) == 0
    (listed,) = json.loads(capsys.readouterr().out)
    assert (listed["licence"][:8], listed["missing"], len(listed["sha256"])) == ("Licence:", "", 64)
    assert main(["packs", "remove", "en-ar"]) == 0
    capsys.readouterr()
    assert main(["packs", "list"]) == 0
    assert "packs download en-ar" in capsys.readouterr().err


def test_the_index_of_the_settings_is_asked_and_what_it_lacks_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with serve_packs() as site:
        save_settings(Settings(pack_index=f"{site.address}/index.json"), settings_path())
        assert main(["packs", "download", "ar-en"]) == 1
        assert "no pack from ar to en" in capsys.readouterr().err
        save_settings(Settings(pack_index=f"{site.address}/nowhere.json"), settings_path())
        assert main(["packs", "available"]) == 1
        assert "There is nothing at" in capsys.readouterr().err


def test_a_quick_draft_is_marked_and_the_glossary_minded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Talks\n\nThe minister spoke to reporters on Monday.", encoding="utf-8")
    library = ["--library", str(tmp_path / "library.sqlite")]
    assert main(["packs", "install", str(PACK)]) == 0
    assert main([*library, "import", str(story)]) == 0
    assert main([*library, "glossary", "add", "reporters", "مراسلين"]) == 0
    capsys.readouterr()
    assert main([*library, "translate", "1", "--quick", "--json"]) == 0
    pairs = json.loads(capsys.readouterr().out)
    assert {pair["pack"] for pair in pairs} == {"newsreader-demo-en_ar 0.1 (draft)"}
    assert [pair["doubts"] for pair in pairs][1] == ["glossary:reporters → مراسلين"]
    assert main([*library, "glossary", "remove", "1"]) == 0
    assert main([*library, "translate", "1"]) == 0
    assert "doubtful" not in capsys.readouterr().out
