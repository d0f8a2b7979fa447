"""What each action of the table does: one line each, to the flow whose subject it is."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from newsreader.core.entity import EntityLabel
from newsreader.core.language import Language
from newsreader.settings import DEFAULT_TEXT_SIZE, larger, smaller
from newsreader.ui.actions import MARKS
from newsreader.ui.menus import Handler
from newsreader.ui.panes.view import View

if TYPE_CHECKING:
    from newsreader.ui.main_window import MainWindow


def handlers_of(window: "MainWindow") -> dict[str, Handler]:
    """A function for each name in ``ACTIONS``."""
    page, reading, translating = window.reading_pane, window.reading, window.translating
    lists, moving, appearance = window.list_pane, window.moving, window.wish_appearance
    return {
        "import_files": window.importing.choose_files,
        "import_folder": window.importing.choose_folder,
        "add_samples": window.importing.add_samples,
        "show_kept": window.shelf.show_kept,
        "show_bookmarks": window.shelf.show_bookmarks,
        "show_names": window.names_index.show,
        "show_words": window.words.show,
        "export": window.exporting.show,
        "show_packs": lambda: _nothing(window.packs.show()),
        "show_glossary": window.glossary.show,
        "import_memory": window.glossary.choose_import,
        "export_memory": window.glossary.choose_export,
        "quit": lambda: _nothing(window.close()),
        "undo": window.notices.undo,
        "copy": lambda: QGuiApplication.clipboard().setText(page.selected_text()),
        "keep": window.keeping.keep_here,
        "ask_speaker": window.correcting.ask_speaker_here,
        "mark_quotation": window.correcting.mark_quotation_here,
        "dismiss_quotation": window.correcting.dismiss_quotation_here,
        **{
            f"name_{label}": (lambda label=label: window.correcting.mark_name_here(label))  # type: ignore[misc]
            for label in EntityLabel
        },
        "dismiss_name": window.correcting.dismiss_name_here,
        "mend_sentence": window.mending.mend_here,
        "accept_sentence": window.mending.accept_here,
        "look_up": window.looking_up.look_up_here,
        "about_name": page.choose_name_here,
        "next_mention": page.next_mention,
        "previous_mention": page.previous_mention,
        "find": lambda: window.find_bar.open_bar(page.selected_text()),
        "find_next": window.find_next,
        "search": window.search,
        "view_original": lambda: translating.set_view(View.ORIGINAL),
        "view_translation": lambda: translating.set_view(View.TRANSLATION),
        "view_side_by_side": lambda: translating.set_view(View.SIDE_BY_SIDE),
        "view_interleaved": lambda: translating.set_view(View.INTERLEAVED),
        "toggle_translation": translating.toggle,
        "next_view": translating.next_view,
        "translated_titles": lambda: window.titles.set_shown(window.actions_by_name["translated_titles"].isChecked()),
        "larger_text": lambda: window.set_text_size(larger(window.text_size)),
        "smaller_text": lambda: window.set_text_size(smaller(window.text_size)),
        "normal_text": lambda: window.set_text_size(DEFAULT_TEXT_SIZE),
        **{f"mark_{mark}": window.on_mark_toggled for mark in MARKS},
        "theme_system": lambda: appearance(theme="system"),
        "theme_light": lambda: appearance(theme="light"),
        "theme_dark": lambda: appearance(theme="dark"),
        "language_system": lambda: appearance(language="system"),
        "language_en": lambda: appearance(language="en"),
        "language_ar": lambda: appearance(language="ar"),
        "digits_western": lambda: appearance(digits="western"),
        "digits_eastern": lambda: appearance(digits="eastern"),
        "toggle_list": lambda: lists.setVisible(window.actions_by_name["toggle_list"].isChecked()),
        "toggle_side": lambda: window.side_pane.setVisible(window.actions_by_name["toggle_side"].isChecked()),
        "toggle_full_screen": window.toggle_full_screen,
        "next_story": lambda: _nothing(lists.select_next()),
        "previous_story": lambda: _nothing(lists.select_previous()),
        "next_unread": moving.next_unread,
        "previous_unread": moving.previous_unread,
        "page_on": moving.page_on,
        "star": lambda: window.change(lambda story: reading.set_starred(story.id, not story.starred)),
        "mark_read": lambda: window.change(lambda story: reading.set_read(story.id, not story.read)),
        "bookmark": window.keeping.bookmark_here,
        "story_english": lambda: reading.set_language(Language.ENGLISH),
        "story_arabic": lambda: reading.set_language(Language.ARABIC),
        "story_unknown": lambda: reading.set_language(Language.UNKNOWN),
        "translate_again": window.renewing.translate_again,
        "remove": lambda: window.change(moving.remove),
        "show_shortcuts": lambda: _show_shortcuts(window),
        "show_about": lambda: _show_about(window),
    }


def _nothing(_value: object) -> None:
    """Drops what an action's method gives back."""


# Dialogs are loaded when they are asked for: the first paint does not wait for them.
def _show_shortcuts(window: "MainWindow") -> None:
    from newsreader.ui.dialogs.shortcuts_dialog import ShortcutsDialog

    ShortcutsDialog(window).show()


def _show_about(window: "MainWindow") -> None:
    from newsreader.ui.dialogs.about_dialog import AboutDialog

    AboutDialog(window).show()
