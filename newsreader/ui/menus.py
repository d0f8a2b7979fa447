"""The menus and the toolbar, made from the table of actions."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from newsreader.ui.actions import ACTIONS, MENUS, SUBMENUS, key_sequences
from newsreader.ui.theme import Theme, icon

Handler = Callable[[], None]

# From the leading edge; "" is a gap, "|" pushes the rest to the trailing edge. With the icon of each.
TOOLBAR: tuple[tuple[str, str], ...] = (
    ("toggle_list", "panel_list"),
    ("import_files", "import"),
    ("", ""),
    ("star", "star"),
    ("bookmark", "bookmark"),
    ("keep", "quotation"),
    ("|", ""),
    ("view_original", "original"),
    ("view_translation", "translation"),
    ("view_side_by_side", "side_by_side"),
    ("view_interleaved", "interleaved"),
    ("|", ""),
    ("smaller_text", "text_smaller"),
    ("larger_text", "text_larger"),
    ("", ""),
    ("show_kept", "library"),
    ("export", "export"),
    ("toggle_side", "panel_side"),
)
_ICON_SIDE = 20


def action_text(text: str) -> str:
    """An action's text in the window's language, its access key included."""
    return QCoreApplication.translate("actions", text)


def build_actions(window: QMainWindow, handlers: Mapping[str, Handler]) -> dict[str, QAction]:
    """Every action of the table, with its shortcuts, calling its handler. Raises KeyError where one has none."""
    actions: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for spec in ACTIONS:
        action = QAction(action_text(spec.text), window)
        action.setShortcuts(key_sequences(spec))
        action.setCheckable(spec.checkable)
        if spec.group:
            groups.setdefault(spec.group, QActionGroup(window)).addAction(action)
        handler = handlers[spec.name]
        action.triggered.connect(lambda _checked=False, handler=handler: handler())
        action.setObjectName(spec.name)
        if spec.name == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        elif spec.name == "show_about":
            action.setMenuRole(QAction.MenuRole.AboutRole)
        window.addAction(action)
        actions[spec.name] = action
    return actions


def fill_menu_bar(bar: QMenuBar, actions: Mapping[str, QAction]) -> None:
    """Put the menus in; a submenu stands where its first action stands in the table."""
    menus: dict[str, QMenu] = {}
    for name, text in MENUS:
        menus[name] = bar.addMenu(action_text(text))
        menus[name].setObjectName(name)
    titles = {name: (parent, text) for name, parent, text in SUBMENUS}
    for spec in ACTIONS:
        if not spec.menu:
            continue
        if spec.menu not in menus:
            parent, text = titles[spec.menu]
            menus[spec.menu] = menus[parent].addMenu(action_text(text))
        menu = menus[spec.menu]
        if spec.section and not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(actions[spec.name])


def build_tool_bar(window: QMainWindow, actions: Mapping[str, QAction]) -> QToolBar:
    """The toolbar; its icons come with ``set_icons``."""
    bar = QToolBar(window)
    bar.setObjectName("toolbar")
    bar.setAccessibleName(QCoreApplication.translate("actions", "Toolbar"))
    bar.setMovable(False)
    bar.setFloatable(False)
    bar.setIconSize(QSize(_ICON_SIDE, _ICON_SIDE))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for name, _icon in TOOLBAR:
        if name in ("", "|"):
            bar.addWidget(_gap(bar, stretch=name == "|"))
        else:
            bar.addAction(actions[name])
            button = bar.widgetForAction(actions[name])
            if name.startswith("view_") and isinstance(button, QToolButton):
                # The one choice of the page: it is worth its words.
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            elif button is not None and actions[name].isCheckable():
                # Panes are there most of the time: their icon's colour says so, without a tint.
                button.setObjectName("quiet_toggle")
    return bar


def set_icons(actions: Mapping[str, QAction], theme: Theme) -> None:
    """Draw the toolbar's icons in a theme's colour, and say each one's shortcut where the mouse rests."""
    for name, icon_name in TOOLBAR:
        if icon_name:
            action = actions[name]
            action.setIcon(icon(icon_name, theme, "text_muted"))
            text = action.text().replace("&", "").rstrip("…")
            shortcut = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            action.setToolTip(f"{text} ({shortcut})" if shortcut else text)


def _gap(bar: QToolBar, stretch: bool) -> QWidget:
    gap = QWidget(bar)
    policy = QSizePolicy.Policy.Expanding if stretch else QSizePolicy.Policy.Fixed
    gap.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
    gap.setMinimumWidth(12)
    return gap
