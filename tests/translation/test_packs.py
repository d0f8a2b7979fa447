"""Packs: the good one works, every bad one is refused with a reason and changes nothing."""

import json
import os
import shutil
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from newsreader.core.cancel import Cancel, Cancelled
from newsreader.core.errors import NotFoundError, PackError
from newsreader.core.language import Language
from newsreader.translation.packs import PackStore, version_key

Files = dict[str, bytes]
TOP = "translate-en_ar-0_1/"


def read_files(path: Path) -> Files:
    with zipfile.ZipFile(path) as pack:
        return {name: pack.read(name) for name in pack.namelist()}


def write_files(path: Path, files: Files) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in files.items():
            pack.writestr(name, data)
    return path


def with_metadata(files: Files, **changes: object) -> Files:
    metadata = {**json.loads(files[f"{TOP}metadata.json"]), **changes}
    return {**files, f"{TOP}metadata.json": json.dumps(metadata).encode()}


def listing(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_size for path in folder.rglob("*")}


def test_a_good_pack_is_installed_and_listed(tmp_path: Path, english_pack_file: Path) -> None:
    store = PackStore(tmp_path / "deep" / "packs")
    assert store.installed() == ()
    info = store.install(english_pack_file)
    assert store.installed() == (info,)
    assert (info.source, info.target, info.version) == (Language.ENGLISH, Language.ARABIC, "0.1")
    assert store.find(Language.ENGLISH, Language.ARABIC) == info
    assert store.find(Language.ARABIC, Language.ENGLISH) is None
    assert info.size_bytes > 1_000_000
    assert "toy" in store.readme(info)
    assert len(store.checksum(info)) == 64
    assert [path.name for path in store.folder.parent.iterdir()] == ["packs"]


def test_argostranslate_reads_what_was_installed(store: PackStore) -> None:
    from newsreader.translation.loading import import_package_class

    package = import_package_class()(Path(store.installed()[0].folder))
    assert (package.from_code, package.to_code, package.package_version) == ("en", "ar", "0.1")
    assert package.tokenizer.encode("This is a test.")


def test_a_newer_version_replaces_the_older(tmp_path: Path, english_pack_file: Path) -> None:
    store = PackStore(tmp_path / "packs")
    older = store.install(english_pack_file)
    newer_file = write_files(
        tmp_path / "newer.argosmodel", with_metadata(read_files(english_pack_file), package_version="1.10")
    )
    newer = store.install(newer_file)
    assert store.installed() == (newer,)
    assert newer.version == "1.10"
    assert not Path(older.folder).exists()


def test_installing_the_same_version_again_works(tmp_path: Path, english_pack_file: Path) -> None:
    store = PackStore(tmp_path / "packs")
    assert store.install(english_pack_file) == store.install(english_pack_file)
    assert len(store.installed()) == 1


def test_a_removed_pack_is_gone(tmp_path: Path, english_pack_file: Path) -> None:
    store = PackStore(tmp_path / "packs")
    info = store.install(english_pack_file)
    store.remove(info)
    assert store.installed() == ()
    assert [path.name for path in tmp_path.iterdir()] == ["packs"]
    with pytest.raises(NotFoundError):
        store.remove(info)


def without(name: str) -> Callable[[Files], Files]:
    return lambda files: {key: data for key, data in files.items() if key != TOP + name}


BAD: dict[str, tuple[Callable[[Files], Files], str]] = {
    "no metadata": (without("metadata.json"), "no translation pack"),
    "no model": (without("model/model.bin"), "model/model.bin is missing"),
    "no vocabulary": (without("model/shared_vocabulary.json"), "shared_vocabulary is missing"),
    "no tokenizer": (without("sentencepiece.model"), "sentencepiece.model is missing"),
    "metadata is no JSON": (lambda files: {**files, f"{TOP}metadata.json": b"{"}, "damaged"),
    "metadata is a list": (lambda files: {**files, f"{TOP}metadata.json": b"[]"}, "damaged"),
    "another pair": (lambda files: with_metadata(files, from_code="en", to_code="de", to_name="German"), "to German"),
    "no codes": (lambda files: with_metadata(files, from_code=None, from_name=""), "Newsreader needs"),
    "another kind": (lambda files: with_metadata(files, type="sbd"), "Newsreader needs"),
    "two folders": (lambda files: {**files, "other/readme": b""}, "no translation pack"),
    "file beside the folder": (lambda files: {**files, "readme": b""}, "no translation pack"),
    "up and out": (lambda files: {**files, f"{TOP}../../evil": b"x"}, "outside its folder"),
    "absolute": (lambda files: {**files, "/tmp/evil": b"x"}, "outside its folder"),
    "backslashes": (lambda files: {**files, f"{TOP}..\\..\\evil": b"x"}, "outside its folder"),
    "drive": (lambda files: {**files, "C:evil": b"x"}, "outside its folder"),
    "device name": (lambda files: {**files, f"{TOP}nul.txt": b"x"}, "outside its folder"),
    "two names in one": (lambda files: {**files, f"{TOP}METADATA.json": b"x"}, "outside its folder"),
    "bomb": (lambda files: {**files, f"{TOP}zeros": bytes(30_000_000)}, "far more"),
    "too many files": (lambda files: files | {f"{TOP}{n}": b"" for n in range(2_001)}, "too many files"),
    "model cut off": (
        lambda files: {**files, f"{TOP}model/model.bin": files[f"{TOP}model/model.bin"][:100_000]},
        "does not work",
    ),
    "empty model": (lambda files: {**files, f"{TOP}model/model.bin": b""}, "does not work"),
    "tokenizer is noise": (lambda files: {**files, f"{TOP}sentencepiece.model": b"noise" * 99}, "does not work"),
    "vocabulary too short": (
        lambda files: {**files, f"{TOP}model/shared_vocabulary.json": b'["<s>", "</s>", "<unk>"]'},
        "does not work",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_pack_is_refused_and_changes_nothing(case: str, tmp_path: Path, english_pack_file: Path) -> None:
    spoil, reason = BAD[case]
    store = PackStore(tmp_path / "here" / "packs")
    store.install(english_pack_file)
    before = listing(tmp_path / "here")
    path = write_files(tmp_path / "bad.argosmodel", spoil(read_files(english_pack_file)))
    with pytest.raises(PackError, match=reason) as caught:
        store.install(path)
    assert "bad.argosmodel" in str(caught.value)
    assert str(tmp_path) not in str(caught.value)
    assert listing(tmp_path / "here") == before


def test_a_link_in_the_archive_is_refused(tmp_path: Path, english_pack_file: Path) -> None:
    path = write_files(tmp_path / "bad.argosmodel", read_files(english_pack_file))
    with zipfile.ZipFile(path, "a") as pack:
        entry = zipfile.ZipInfo(f"{TOP}link")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        pack.writestr(entry, "/etc/passwd")
    with pytest.raises(PackError, match="outside its folder"):
        PackStore(tmp_path / "packs").install(path)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not a zip at all", bytes(5_000)])
def test_what_is_no_archive_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "bad.argosmodel"
    path.write_bytes(data)
    with pytest.raises(PackError, match="no translation pack"):
        PackStore(tmp_path / "packs").install(path)
    assert not (tmp_path / "packs").exists()


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    store = PackStore(tmp_path / "packs")
    with pytest.raises(PackError, match="no file gone"):
        store.install(tmp_path / "gone")
    with pytest.raises(PackError, match="cannot be read"):
        store.install(tmp_path)


@pytest.mark.parametrize("part", range(1, 10))
def test_half_a_download_is_refused(part: int, tmp_path: Path, english_pack_file: Path) -> None:
    data = english_pack_file.read_bytes()
    path = tmp_path / "half.argosmodel"
    path.write_bytes(data[: len(data) * part // 10])
    with pytest.raises(PackError):
        PackStore(tmp_path / "packs").install(path)


def test_flipped_bytes_inside_are_found(tmp_path: Path, english_pack_file: Path) -> None:
    data = bytearray(english_pack_file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path = tmp_path / "flipped.argosmodel"
    path.write_bytes(data)
    with pytest.raises(PackError, match="damaged"):
        PackStore(tmp_path / "packs").install(path)
    assert list((tmp_path / "packs").iterdir()) == []


def test_cancel_stops_and_changes_nothing(tmp_path: Path, english_pack_file: Path) -> None:
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        PackStore(tmp_path / "packs").install(english_pack_file, cancel)
    assert listing(tmp_path) == {}


def test_the_checksum_is_compared(tmp_path: Path, english_pack_file: Path) -> None:
    store = PackStore(tmp_path / "packs")
    with pytest.raises(PackError, match="not the file that the index describes"):
        store.install(english_pack_file, sha256="0" * 64)
    checksum = store.checksum(store.install(english_pack_file))
    assert store.install(english_pack_file, sha256=checksum.upper())


def test_a_full_disk_is_said_before_unpacking(
    tmp_path: Path, english_pack_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = type("Usage", (), {"free": 1_000_000})
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with pytest.raises(PackError, match="disk is too full"):
        PackStore(tmp_path / "packs").install(english_pack_file)


def test_a_pack_that_lost_a_part_is_listed_but_a_whole_one_is_preferred(
    tmp_path: Path, english_pack_file: Path
) -> None:
    store = PackStore(tmp_path / "packs")
    whole = store.install(english_pack_file)
    broken = store.folder / "translate-en_ar-9_0"
    broken.mkdir()
    (broken / "metadata.json").write_bytes(
        with_metadata(read_files(english_pack_file), package_version="9.0")[f"{TOP}metadata.json"]
    )
    assert len(store.installed()) == 2
    assert store.find(Language.ENGLISH, Language.ARABIC) == whole
    store.remove(whole)
    found = store.find(Language.ENGLISH, Language.ARABIC)
    assert found is not None
    assert store.missing(found) == "model/model.bin"


def test_foreign_folders_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "german").mkdir()
    (tmp_path / "german" / "metadata.json").write_text('{"from_code": "en", "to_code": "de"}')
    (tmp_path / "file").write_text("x")
    assert PackStore(tmp_path).installed() == ()


def test_nothing_is_left_in_the_home_folder(tmp_path: Path, english_pack_file: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    script = (
        "import sys; from pathlib import Path; from newsreader.translation.packs import PackStore;"
        "PackStore(Path(sys.argv[2])).install(Path(sys.argv[1]));"
        "assert not {'stanza', 'spacy', 'minisbd'} & set(sys.modules)"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    subprocess.run(
        [sys.executable, "-c", script, str(english_pack_file), str(tmp_path / "store" / "packs")],
        env={**environment, "HOME": str(home)},
        check=True,
    )
    assert list(home.iterdir()) == []


def test_versions_are_compared_by_number() -> None:
    assert version_key("1.10") > version_key("1.9") > version_key("1") > version_key("")
