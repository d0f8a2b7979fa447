"""What is known of packs, and where a licence stands in a readme."""

from pathlib import Path

import pytest

from newsreader.translation.packs import PackStore
from newsreader.usecases.packs import installed_packs, licence_in

PACK = Path(__file__).parents[1] / "data" / "packs" / "translate-en_ar-0_1.argosmodel"


@pytest.mark.parametrize(
    ("readme", "licence"),
    [
        ("# Pack\n\nMade by us.\nLicence: CC0", "Licence: CC0"),
        ("## License\n\n**CC BY-SA 4.0**, see the site", "CC BY-SA 4.0 , see the site"),
        ("# A pack\n\nTrained on talks.", ""),
        ("", ""),
        ("License: " + "x" * 400, "License: " + "x" * 151 + "…"),
    ],
)
def test_the_line_about_the_licence_is_found(readme: str, licence: str) -> None:
    assert licence_in(readme) == licence


def test_an_installed_pack_tells_about_itself(tmp_path: Path) -> None:
    store = PackStore(tmp_path / "packs")
    info = store.install(PACK)
    (whole,) = installed_packs(store)
    assert (whole.info, whole.missing, len(whole.checksum)) == (info, "", 64)
    assert whole.licence == "Licence: GPL-3.0-or-later, as the project."
    Path(info.folder, "model", "model.bin").unlink()
    assert installed_packs(store)[0].missing == "model/model.bin"
