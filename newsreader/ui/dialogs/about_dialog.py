"""What this program is, who made its parts, and under which terms."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from newsreader import assets

# Name, licence, what it does here. Facts; read from each project's own licence.
_CREDITS: tuple[tuple[str, str, str], ...] = (
    ("Qt, PySide6", "LGPL-3.0", "window"),
    ("spaCy, en_core_web_sm", "MIT", "names"),
    ("Argos Translate, CTranslate2", "MIT", "translation"),
    ("SentencePiece", "Apache-2.0", "translation"),
    ("python-crfsuite, CRFsuite", "MIT, BSD", "names"),
    ("trafilatura", "Apache-2.0", "pages"),
    ("langdetect", "Apache-2.0", "languages"),
    ("sqlite-utils, platformdirs, charset-normalizer", "Apache-2.0, MIT", "library"),
    ("Newsreader, Amiri, Noto Sans Arabic, Inter", "SIL OFL 1.1", "faces"),
)


class AboutDialog(QDialog):
    """Version, licence, credits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Newsreader"))
        self.resize(620, 600)
        heading = QLabel("Newsreader", self)
        heading.setObjectName("dialog_title")
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            # A label goes by its own letters, and these are Latin in every language.
            heading.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        line = QLabel(
            self.tr("Version {version}. Everything you read and keep stays on this computer.").format(
                version=f"\u2066{program_version()}\u2069"
            ),
            self,
        )
        line.setWordWrap(True)
        terms = QTextBrowser(self)
        terms.setOpenExternalLinks(False)
        terms.setOpenLinks(False)
        terms.setFrameShape(QTextBrowser.Shape.NoFrame)
        terms.document().setDocumentMargin(0)
        terms.setHtml(self._terms())
        terms.setAccessibleName(self.tr("Licences and credits"))
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 16)
        layout.setSpacing(12)
        for widget in (heading, line):
            layout.addWidget(widget)
        layout.addWidget(terms, 1)
        layout.addWidget(buttons)

    def _terms(self) -> str:
        direction = "rtl" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "ltr"
        uses = {
            "window": self.tr("the window"),
            "names": self.tr("names and quotations"),
            "translation": self.tr("translation"),
            "pages": self.tr("saved pages"),
            "languages": self.tr("languages"),
            "library": self.tr("the library"),
            "faces": self.tr("typefaces"),
        }
        rows = "".join(
            f'<tr><td dir="ltr">{name}</td><td valign="middle">{uses[use]}</td><td dir="ltr">{licence}</td></tr>'
            for name, licence, use in _CREDITS
        )
        built_with = self.tr("Built with")
        own = self.tr(
            "Newsreader is free software under the GNU General Public License, version 3 or later. "
            "It comes without any warranty."
        )
        data = self.tr("Data behind the recognition of names")
        return (
            f'<div dir="{direction}"><p>{own}</p><p><b>{built_with}</b></p>'
            f'<table cellpadding="3">{rows}</table>'
            f'<p><b>{data}</b></p></div><p dir="ltr">{_data_credits()}</p><p dir="ltr">Qt {qVersion()}</p>'
        )


def program_version() -> str:
    """The installed version of the program."""
    try:
        return version("newsreader-bilingual")
    except PackageNotFoundError:  # run from a source tree that was not installed
        return "0"


def _data_credits() -> str:
    """What the CREDITS files beside the data say, as it is."""
    texts = []
    for folder in ("models", "lexicon"):
        try:
            files = sorted(assets.resource(folder).glob("CREDITS*"))
        except FileNotFoundError:
            continue
        texts += [file.read_text(encoding="utf-8").strip() for file in files]
    return "\n\n".join(texts).replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
