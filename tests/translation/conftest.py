"""The demo packs, installed once for all tests of the room."""

from pathlib import Path

import pytest

from newsreader.translation.packs import PackStore

PACKS = Path(__file__).resolve().parent.parent / "data" / "packs"
EN_AR = PACKS / "translate-en_ar-0_1.argosmodel"
AR_EN = PACKS / "translate-ar_en-0_1.argosmodel"


@pytest.fixture
def english_pack_file() -> Path:
    return EN_AR


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> PackStore:
    """A store with both demo packs; tests that change it make their own."""
    store = PackStore(tmp_path_factory.mktemp("store") / "packs")
    store.install(EN_AR)
    store.install(AR_EN)
    return store
