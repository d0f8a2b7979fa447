"""The style sheet of what stands around the panes: dialogs, thin bars, forms."""

from string import Template

from PySide6.QtWidgets import QApplication

from newsreader.ui.theme import Theme, apply_theme

_SHEET = Template(
    """
QDialog { background: $surface; }
QLabel#dialog_title { font-size: 22px; font-weight: 600; }
QLabel#dialog_heading { font-size: 13px; font-weight: 600; }
QLabel#muted { color: $text_muted; }
QLabel#warning { color: $doubt_line; }
QLabel#keycap { color: $text; background: $window; border: 1px solid $hairline; border-bottom: 2px solid $hairline;
  border-radius: 4px; padding: 0 6px; }
QScrollArea, QWidget#page { background: $surface; }
QFrame#pack_row { border: 0; border-bottom: 1px solid $hairline; }
QWidget#find_bar, QWidget#import_bar, QWidget#undo_line { background: $window; border-top: 1px solid $hairline; }
QWidget#find_bar { border-top: 0; border-bottom: 1px solid $hairline; }
QPlainTextEdit, QTextBrowser, QListWidget { background: $surface; color: $text; selection-background-color: $selection;
  selection-color: $selection_text; }
QPlainTextEdit { border: 1px solid $hairline; border-radius: 6px; padding: 4px; }
QPlainTextEdit:focus { border-color: $accent; }
QListWidget { border: 0; outline: 0; }
QListWidget::item { padding: 8px; border-bottom: 1px solid $hairline; }
QListWidget::item:selected { background: $selection; color: $selection_text; }
QTableView#plain_table { background: $surface; color: $text; selection-background-color: $selection;
  selection-color: $selection_text; }
QTableView#plain_table::item { padding: 0 8px; border-bottom: 1px solid $hairline; }
QTableView#plain_table::item:selected { background: $selection; color: $selection_text; }
QTableView#plain_table QHeaderView { background: $surface; border: 0; }
QTableView#plain_table QHeaderView::section { background: $surface; color: $text_muted; border: 0; padding: 0 8px;
  border-bottom: 1px solid $hairline; }
QCheckBox { color: $text; spacing: 8px; }
QCheckBox::indicator, QTableView#plain_table::indicator, QListWidget::indicator {
  width: 14px; height: 14px; border: 1px solid $text_muted; border-radius: 4px; background: $surface; }
QCheckBox::indicator:checked, QTableView#plain_table::indicator:checked, QListWidget::indicator:checked {
  background: $accent; border-color: $accent; }
QTabBar#directions::tab { padding: 6px 14px; margin: 0 4px; border: 0; border-radius: 6px; color: $text_muted; }
QTabBar#directions::tab:hover { background: $hover; }
QTabBar#directions::tab:selected { background: $selection; color: $selection_text; }
QToolButton#quiet_toggle:checked { background: transparent; }
QToolButton#quiet_toggle:checked:hover { background: $hover; }
QPushButton { max-height: 18px; }
QDialog QLineEdit { padding: 3px 8px; min-height: 24px; }
QProgressBar { background: $hairline; border: 0; border-radius: 2px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QComboBox { background: $surface; border: 1px solid $hairline; border-radius: 6px; padding: 6px 12px; color: $text; }
QComboBox::drop-down { border: 0; width: 20px; }
QComboBox QAbstractItemView { background: $surface; color: $text; selection-background-color: $selection;
  selection-color: $selection_text; border: 1px solid $hairline; }
"""
)


def apply_style(app: QApplication, theme: Theme) -> None:
    """Give the application the theme, the frame's own sheet included."""
    apply_theme(app, theme)
    colors = {name: str(getattr(theme, name)) for name in Theme.__dataclass_fields__}
    app.setStyleSheet(app.styleSheet() + _SHEET.substitute(colors))
