"""What the reader can correct, as entries of a context menu."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from newsreader.core.entity import EntityLabel
from newsreader.core.quotation import Quotation, QuotationKind
from newsreader.ui.text import isolate
from newsreader.ui.theme import Theme, icon

_SHOWN_LENGTH = 40


def label_words(label: EntityLabel) -> str:
    """What one thing of a kind is, in the singular."""
    return {
        EntityLabel.PERSON: QCoreApplication.translate("Corrections", "A person"),
        EntityLabel.ORG: QCoreApplication.translate("Corrections", "An organisation"),
        EntityLabel.PLACE: QCoreApplication.translate("Corrections", "A place"),
        EntityLabel.MISC: QCoreApplication.translate("Corrections", "Another name"),
    }[label]


def add_quotation_corrections(
    menu: QMenu,
    theme: Theme,
    quotation: Quotation,
    ask_speaker: Callable[[], object],
    dismiss: Callable[[], object],
    mark: Callable[[], object],
) -> None:
    """Entries for a quotation that was found; for words in marks that were taken for no speech, that they are some."""
    menu.addSeparator()
    if quotation.kind is QuotationKind.TERM:
        menu.addAction(QCoreApplication.translate("Corrections", "This is a quotation…")).triggered.connect(mark)
        return
    speaker = icon("speaker", theme)
    menu.addAction(speaker, QCoreApplication.translate("Corrections", "Who said it…")).triggered.connect(ask_speaker)
    menu.addAction(QCoreApplication.translate("Corrections", "Not a quotation")).triggered.connect(dismiss)


def add_selection_corrections(
    menu: QMenu, mark_quotation: Callable[[], object], mark_name: Callable[[EntityLabel], object] | None
) -> None:
    """Entries for selected words; ``mark_name`` is None where they cannot be a name."""
    menu.addSeparator()
    words = QCoreApplication.translate("Corrections", "This is a quotation…")
    menu.addAction(words).triggered.connect(mark_quotation)
    if mark_name is not None:
        names = menu.addMenu(QCoreApplication.translate("Corrections", "This is a name"))
        _add_labels(names, None, mark_name)


def add_name_corrections(
    menu: QMenu,
    words: str,
    label: EntityLabel,
    mark_name: Callable[[EntityLabel], object],
    dismiss: Callable[[], object],
) -> None:
    """Entries for a name that was found: of another kind, or no name."""
    menu.addSeparator()
    shown = words if len(words) <= _SHOWN_LENGTH else words[:_SHOWN_LENGTH].rstrip() + "…"
    title = QCoreApplication.translate("Corrections", "{name} is …").format(name=isolate(shown.replace("&", "&&")))
    names = menu.addMenu(title)
    _add_labels(names, label, mark_name)
    names.addSeparator()
    names.addAction(QCoreApplication.translate("Corrections", "Not a name")).triggered.connect(dismiss)


def _add_labels(menu: QMenu, current: EntityLabel | None, choose: Callable[[EntityLabel], object]) -> None:
    for label in EntityLabel:
        action = menu.addAction(label_words(label))
        action.setCheckable(current is not None)
        action.setChecked(label is current)
        action.triggered.connect(lambda _checked=False, chosen=label: choose(chosen))
