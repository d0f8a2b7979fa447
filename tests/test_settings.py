"""Settings: one file, never lost, never in the way."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.settings import (
    TEXT_SIZES,
    LoadedSettings,
    Settings,
    larger,
    load_settings,
    save_settings,
    settings_path,
    smaller,
)


def test_without_a_file_all_is_as_at_first(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == LoadedSettings(Settings())


def test_what_was_saved_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "settings.json"
    settings = replace(Settings(), language="ar", text_size=22, splitter=(300, 700, 280), marks=("direct", "PLACE"))
    save_settings(settings, path)
    assert load_settings(path).settings == settings
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_fields_of_a_newer_version_are_given_back(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark", "feeds": {"every": 15}}', encoding="utf-8")
    loaded = load_settings(path).settings
    save_settings(replace(loaded, theme="light"), path)
    written = json.loads(path.read_text(encoding="utf-8"))
    assert written["feeds"] == {"every": 15}
    assert written["theme"] == "light"


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe\x00", b"[1, 2]", b"", b"[" * 100_000])
def test_a_damaged_file_is_set_aside_whole(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    (tmp_path / "settings.damaged.json").write_text("an older one", encoding="utf-8")
    loaded = load_settings(path)
    assert loaded.settings == Settings()
    assert loaded.set_aside == tmp_path / "settings.damaged-2.json"
    assert loaded.set_aside.read_bytes() == content
    assert not path.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("theme", "purple"),
        ("language", 3),
        ("text_size", "big"),
        ("text_size", True),
        ("marks", ["direct", 4]),
        ("splitter", "wide"),
        ("list_shown", 1),
        ("geometry", None),
    ],
)
def test_one_wrong_field_takes_its_default_alone(tmp_path: Path, field: str, value: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"last_story": 7, field: value}), encoding="utf-8")
    settings = load_settings(path).settings
    assert settings == replace(Settings(), last_story=7)


def test_a_text_size_out_of_range_is_brought_into_it(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"text_size": 4000}', encoding="utf-8")
    assert load_settings(path).settings.text_size == TEXT_SIZES[-1]


def test_a_failed_write_leaves_the_file_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    save_settings(replace(Settings(), theme="dark"), path)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("newsreader.settings.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        save_settings(Settings(), path)
    assert load_settings(path).settings.theme == "dark"
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


@given(st.dictionaries(st.text(), st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text())))
def test_any_object_is_read_without_an_error(tmp_path_factory: pytest.TempPathFactory, content: object) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    assert load_settings(path).set_aside is None


def test_text_sizes_go_up_and_down_in_steps_and_stop_at_the_ends() -> None:
    assert [larger(18), smaller(18)] == [20, 17]
    assert larger(19) == 20
    assert larger(TEXT_SIZES[-1]) == TEXT_SIZES[-1]
    assert smaller(TEXT_SIZES[0]) == TEXT_SIZES[0]


def test_the_settings_lie_in_the_users_own_folder(own_home: Path) -> None:
    assert settings_path().is_relative_to(own_home)
