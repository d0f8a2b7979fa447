"""What the project's own files promise."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_locked_versions_are_pinned_by_hash_and_name_no_host() -> None:
    for name in ("requirements.lock", "requirements-dev.lock", "tools/build-requirements.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        pinned = re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE)
        assert pinned
        assert "://" not in text
        assert all("--hash=sha256:" in entry for entry in re.split(r"\n(?=\S)", text.strip()) if "==" in entry)


def test_nothing_heavy_is_locked() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    names = set(re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE))
    assert not names & {"torch", "stanza", "argostranslate", "pyside6", "pyside6-addons"}
    assert not [name for name in names if name.startswith("nvidia")]
    assert "pyside6-essentials==6.12.0" not in text
    assert "argos-translate-lt" in names


def test_the_wheel_carries_resources_and_translations() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert included == {"resources": "newsreader/_resources", "translations": "newsreader/_translations"}
    assert project["project"]["license"] == "GPL-3.0-or-later"
