"""Everything a reader can ask of the window, in one table for menus, toolbar, shortcuts, their help and the README."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from newsreader.ui.localization import QT_TRANSLATE_NOOP

# What the keys of a Latin keyboard write on an Arabic one (Arabic 101, as X11's `ara(basic)` and Windows have it).
_ARABIC_101 = dict(
    zip("qwertyuiop[]asdfghjkl;'zxcvnm,./", "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ", strict=True),
)
# Typed with shift held.
_ARABIC_101_SHIFTED = {"?": "؟", "t": "\ufef9", "n": "آ", "l": "\ufef7", "b": "\ufef5", "h": "أ"}
# The key of B writes lam-alef: X11 sends the ligature as the key, others two letters as the text of one key.
_LAM_ALEF = "\ufefb"
LAM_ALEF_TYPED = "لا"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing to ask for.

    ``name`` is that of the window's method; ``text`` its English text, with the context "actions" in the
    translations; ``keys`` key sequences in Qt's portable spelling, as on a Latin keyboard; ``menu`` the menu it is in
    (``MENUS``), "" for none; ``group`` joins actions of which one is checked; a new ``section`` begins with a line.
    """

    name: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    checkable: bool = False
    group: str = ""
    icon: str = ""
    section: bool = False


MENUS = (
    ("library", QT_TRANSLATE_NOOP("actions", "&Library")),
    ("edit", QT_TRANSLATE_NOOP("actions", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("actions", "&View")),
    ("story", QT_TRANSLATE_NOOP("actions", "&Story")),
    ("help", QT_TRANSLATE_NOOP("actions", "&Help")),
)
SUBMENUS = (
    ("corrections", "edit", QT_TRANSLATE_NOOP("actions", "Correct")),
    ("highlights", "view", QT_TRANSLATE_NOOP("actions", "Highlights")),
    ("theme", "view", QT_TRANSLATE_NOOP("actions", "Theme")),
    ("text_size", "view", QT_TRANSLATE_NOOP("actions", "Text size")),
    ("window_language", "view", QT_TRANSLATE_NOOP("actions", "Language of the window")),
    ("digits", "view", QT_TRANSLATE_NOOP("actions", "Digits")),
    ("story_language", "story", QT_TRANSLATE_NOOP("actions", "Language of the story")),
)

# What can be marked in a story: values of QuotationKind and EntityLabel.
MARKS = ("direct", "mixed", "headline", "indirect", "term", "PERSON", "ORG", "PLACE", "MISC")

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("import_files", QT_TRANSLATE_NOOP("actions", "Import files…"), "library", ("Ctrl+O",), icon="import"),
    ActionSpec("import_folder", QT_TRANSLATE_NOOP("actions", "Import a folder…"), "library", ("Ctrl+Shift+O",)),
    ActionSpec("add_samples", QT_TRANSLATE_NOOP("actions", "Add the sample stories"), "library"),
    ActionSpec(
        "show_kept",
        QT_TRANSLATE_NOOP("actions", "Quotations kept"),
        "library",
        ("Ctrl+Shift+B",),
        section=True,
        icon="kept",
    ),
    ActionSpec("show_bookmarks", QT_TRANSLATE_NOOP("actions", "Bookmarks"), "library", ("Ctrl+Shift+D",)),
    ActionSpec("show_words", QT_TRANSLATE_NOOP("actions", "Words looked up"), "library", ("Ctrl+Shift+L",)),
    ActionSpec("show_names", QT_TRANSLATE_NOOP("actions", "People, bodies, places"), "library", ("Ctrl+Shift+N",)),
    ActionSpec("export", QT_TRANSLATE_NOOP("actions", "Export quotations…"), "library", ("Ctrl+E",), icon="export"),
    ActionSpec("show_packs", QT_TRANSLATE_NOOP("actions", "Translation packs"), "library", section=True),
    ActionSpec("show_glossary", QT_TRANSLATE_NOOP("actions", "Glossary"), "library", ("Ctrl+G",)),
    ActionSpec("import_memory", QT_TRANSLATE_NOOP("actions", "Import translated sentences…"), "library"),
    ActionSpec("export_memory", QT_TRANSLATE_NOOP("actions", "Export corrected sentences…"), "library"),
    ActionSpec("quit", QT_TRANSLATE_NOOP("actions", "Quit"), "library", ("Ctrl+Q", "Ctrl+W"), section=True),
    ActionSpec("undo", QT_TRANSLATE_NOOP("actions", "Undo"), "edit", ("Ctrl+Z",)),
    ActionSpec("copy", QT_TRANSLATE_NOOP("actions", "Copy"), "edit", ("Ctrl+C",), section=True),
    ActionSpec("keep", QT_TRANSLATE_NOOP("actions", "Keep quotation"), "edit", ("B", "Ctrl+B"), icon="keep"),
    ActionSpec("ask_speaker", QT_TRANSLATE_NOOP("actions", "Who said it…"), "corrections", ("C",)),
    ActionSpec("mark_quotation", QT_TRANSLATE_NOOP("actions", "This is a quotation…"), "corrections", ("Q",)),
    ActionSpec("dismiss_quotation", QT_TRANSLATE_NOOP("actions", "Not a quotation"), "corrections", ("X",)),
    ActionSpec("name_PERSON", QT_TRANSLATE_NOOP("actions", "This is a person"), "corrections", ("1",), section=True),
    ActionSpec("name_ORG", QT_TRANSLATE_NOOP("actions", "This is an organisation"), "corrections", ("2",)),
    ActionSpec("name_PLACE", QT_TRANSLATE_NOOP("actions", "This is a place"), "corrections", ("3",)),
    ActionSpec("name_MISC", QT_TRANSLATE_NOOP("actions", "This is another name"), "corrections", ("4",)),
    ActionSpec("dismiss_name", QT_TRANSLATE_NOOP("actions", "Not a name"), "corrections", ("0",)),
    ActionSpec(
        "mend_sentence", QT_TRANSLATE_NOOP("actions", "Correct the translation…"), "corrections", ("E",), section=True
    ),
    ActionSpec("accept_sentence", QT_TRANSLATE_NOOP("actions", "The translation is right"), "corrections", ("Y",)),
    ActionSpec("look_up", QT_TRANSLATE_NOOP("actions", "Look the word up"), "edit", ("L",)),
    ActionSpec("about_name", QT_TRANSLATE_NOOP("actions", "About the name"), "edit", ("I",)),
    ActionSpec("next_mention", QT_TRANSLATE_NOOP("actions", "Next mention of the name"), "edit", ("]",)),
    ActionSpec("previous_mention", QT_TRANSLATE_NOOP("actions", "Previous mention of the name"), "edit", ("[",)),
    ActionSpec("find", QT_TRANSLATE_NOOP("actions", "Find in the story…"), "edit", ("Ctrl+F",), section=True),
    ActionSpec("find_next", QT_TRANSLATE_NOOP("actions", "Find next"), "edit", ("F3",)),
    ActionSpec("search", QT_TRANSLATE_NOOP("actions", "Search the library"), "edit", ("/", "Ctrl+K")),
    ActionSpec(
        "view_original", QT_TRANSLATE_NOOP("actions", "Original"), "view", ("Ctrl+1",), checkable=True, group="view"
    ),
    ActionSpec(
        "view_translation",
        QT_TRANSLATE_NOOP("actions", "Translation"),
        "view",
        ("Ctrl+2",),
        checkable=True,
        group="view",
    ),
    ActionSpec(
        "view_side_by_side",
        QT_TRANSLATE_NOOP("actions", "Side by side"),
        "view",
        ("Ctrl+3",),
        checkable=True,
        group="view",
    ),
    ActionSpec(
        "view_interleaved",
        QT_TRANSLATE_NOOP("actions", "Interleaved"),
        "view",
        ("Ctrl+4",),
        checkable=True,
        group="view",
    ),
    ActionSpec("toggle_translation", QT_TRANSLATE_NOOP("actions", "Switch original and translation"), "view", ("T",)),
    ActionSpec("next_view", QT_TRANSLATE_NOOP("actions", "Next view"), "view", ("Shift+T",)),
    ActionSpec(
        "translated_titles",
        QT_TRANSLATE_NOOP("actions", "Titles in the other language"),
        "view",
        ("Ctrl+T",),
        checkable=True,
    ),
    *(
        ActionSpec(f"mark_{mark}", text, "highlights", checkable=True)
        for mark, text in (
            ("direct", QT_TRANSLATE_NOOP("actions", "Quotations")),
            ("mixed", QT_TRANSLATE_NOOP("actions", "Quoted fragments")),
            ("headline", QT_TRANSLATE_NOOP("actions", "Speech in headlines")),
            ("indirect", QT_TRANSLATE_NOOP("actions", "Reported speech")),
            ("term", QT_TRANSLATE_NOOP("actions", "Names and terms in marks")),
            ("PERSON", QT_TRANSLATE_NOOP("actions", "People")),
            ("ORG", QT_TRANSLATE_NOOP("actions", "Organisations")),
            ("PLACE", QT_TRANSLATE_NOOP("actions", "Places")),
            ("MISC", QT_TRANSLATE_NOOP("actions", "Other names")),
        )
    ),
    ActionSpec("larger_text", QT_TRANSLATE_NOOP("actions", "Larger"), "text_size", ("Ctrl++", "Ctrl+=")),
    ActionSpec("smaller_text", QT_TRANSLATE_NOOP("actions", "Smaller"), "text_size", ("Ctrl+-",)),
    ActionSpec("normal_text", QT_TRANSLATE_NOOP("actions", "Normal"), "text_size", ("Ctrl+0",)),
    ActionSpec("theme_system", QT_TRANSLATE_NOOP("actions", "As the system"), "theme", checkable=True, group="theme"),
    ActionSpec("theme_light", QT_TRANSLATE_NOOP("actions", "Light"), "theme", checkable=True, group="theme"),
    ActionSpec("theme_dark", QT_TRANSLATE_NOOP("actions", "Dark"), "theme", checkable=True, group="theme"),
    ActionSpec(
        "language_system",
        QT_TRANSLATE_NOOP("actions", "As the system"),
        "window_language",
        checkable=True,
        group="language",
    ),
    # Each language names itself, so that it is found by whoever cannot read the other.
    ActionSpec("language_en", "English", "window_language", checkable=True, group="language"),
    ActionSpec("language_ar", "العربية", "window_language", checkable=True, group="language"),
    ActionSpec("digits_western", "123", "digits", checkable=True, group="digits"),
    ActionSpec("digits_eastern", "١٢٣", "digits", checkable=True, group="digits"),
    ActionSpec(
        "toggle_list", QT_TRANSLATE_NOOP("actions", "List of stories"), "view", ("F8",), checkable=True, section=True
    ),
    ActionSpec("toggle_side", QT_TRANSLATE_NOOP("actions", "Quotations and names"), "view", ("F9",), checkable=True),
    ActionSpec("toggle_full_screen", QT_TRANSLATE_NOOP("actions", "Full screen"), "view", ("F11",), checkable=True),
    ActionSpec("next_story", QT_TRANSLATE_NOOP("actions", "Next story"), "story", ("J",)),
    ActionSpec("previous_story", QT_TRANSLATE_NOOP("actions", "Previous story"), "story", ("K",)),
    ActionSpec("next_unread", QT_TRANSLATE_NOOP("actions", "Next unread story"), "story", ("N",)),
    ActionSpec("previous_unread", QT_TRANSLATE_NOOP("actions", "Previous unread story"), "story", ("P",)),
    ActionSpec("page_on", QT_TRANSLATE_NOOP("actions", "Read on"), "story", ("Space",)),
    ActionSpec(
        "star", QT_TRANSLATE_NOOP("actions", "Star"), "story", ("S",), checkable=True, section=True, icon="star"
    ),
    ActionSpec("mark_read", QT_TRANSLATE_NOOP("actions", "Read"), "story", ("M",), checkable=True),
    ActionSpec("bookmark", QT_TRANSLATE_NOOP("actions", "Bookmark this place"), "story", ("Ctrl+D",)),
    ActionSpec("story_english", "English", "story_language", checkable=True, group="story_language"),
    ActionSpec("story_arabic", "العربية", "story_language", checkable=True, group="story_language"),
    ActionSpec(
        "story_unknown",
        QT_TRANSLATE_NOOP("actions", "Neither"),
        "story_language",
        checkable=True,
        group="story_language",
    ),
    ActionSpec("translate_again", QT_TRANSLATE_NOOP("actions", "Translate again"), "story", ("Ctrl+R",)),
    ActionSpec("remove", QT_TRANSLATE_NOOP("actions", "Remove from the library"), "story", ("Del",), section=True),
    ActionSpec("show_shortcuts", QT_TRANSLATE_NOOP("actions", "Keyboard shortcuts"), "help", ("?", "F1")),
    ActionSpec("show_about", QT_TRANSLATE_NOOP("actions", "About Newsreader"), "help"),
)


def key_sequences(spec: ActionSpec) -> list[QKeySequence]:
    """The shortcuts of ``spec``, followed by what the same keys give on an Arabic keyboard."""
    spelled = [*spec.keys, *arabic_keys(spec.keys)]
    return [QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText) for keys in spelled]


def markdown_table() -> str:
    """The shortcuts as a Markdown table, one action a line: what the README shows."""
    lines = ["| key | on an Arabic keyboard | |", "|---|---|---|"]
    for spec in ACTIONS:
        if spec.keys:
            latin = ", ".join(f"`{key}`" for key in spec.keys)
            single = [key for key in spec.keys if len(key) == 1]
            arabic = ", ".join(f"`{key.replace(_LAM_ALEF, LAM_ALEF_TYPED)}`" for key in arabic_keys(single))
            lines.append(f"| {latin} | {arabic} | {spec.text.replace('&', '').rstrip('…')} |")
    return "\n".join(lines) + "\n"


def arabic_keys(keys: Iterable[str]) -> tuple[str, ...]:
    """What ``keys`` (of a Latin keyboard, in portable spelling) give on an Arabic one; () where they are the same."""
    found: list[str] = []
    for sequence in keys:
        *modifiers, key = sequence.split("+") if not sequence.endswith("++") else [sequence]
        if len(key) != 1:
            continue
        prefix = "".join(f"{modifier}+" for modifier in modifiers)
        if key == "?":
            found.append("؟")
        elif "Shift" in modifiers:
            # Where shift makes another letter than the plain key, Qt may tell of either.
            found += [
                prefix + letter for letter in (_arabic_letter(key), _ARABIC_101_SHIFTED.get(key.lower())) if letter
            ]
        elif letter := _arabic_letter(key):
            found.append(prefix + letter)
    return tuple(found)


def _arabic_letter(key: str) -> str | None:
    return _LAM_ALEF if key == "B" else _ARABIC_101.get(key.lower())
