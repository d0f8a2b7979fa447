"""Nothing dies silently: every unforeseen error is written down, and shown once."""

import faulthandler
import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

if TYPE_CHECKING:
    from newsreader.ui.dialogs.crash_dialog import CrashDialog


_log = logging.getLogger("newsreader")

_LOG_NAME = "newsreader.log"
_FAULT_NAME = "fault.log"
_LOG_BYTES = 512 * 1024
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashReporter(QObject):
    """Takes every error nobody caught, in any thread, writes it to the log, and shows one dialog at a time.

    ``folder`` is where the log lies; where that cannot be written, errors go to the terminal only.
    """

    _met = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.log_path = folder / _LOG_NAME
        self._fault_path = folder / _FAULT_NAME
        self._fault_file: TextIO | None = None
        self._handler: logging.Handler | None = None
        self._dialog: CrashDialog | None = None
        self._shown: set[str] = set()
        self._met.connect(self._show, Qt.ConnectionType.QueuedConnection)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(
                self.log_path, maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8", delay=True
            )
            handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
            logging.getLogger().addHandler(handler)
            self._handler = handler
        except OSError:
            _log.warning("no log can be written in %s", folder)

    def install(self) -> str:
        """Take over the hooks of Python and Qt. Returns what an earlier, sudden end left behind, or ""."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(self._on_qt_message)
        return self._watch_faults()

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)
        if self._fault_file is not None:
            faulthandler.disable()
            self._fault_file.close()
            self._fault_file = None
        if self._handler is not None:
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()

    def report(self, error: BaseException) -> None:
        """Write an error down and show it. Safe from any thread."""
        details = "".join(traceback.format_exception(error))
        _log.error("unforeseen error\n%s", details)
        self._met.emit(details)

    def _watch_faults(self) -> str:
        """Have a crash below Python leave its trace; returns the trace of the last one."""
        try:
            left = self._fault_path.read_text(encoding="utf-8", errors="replace") if self._fault_path.exists() else ""
            self._fault_file = self._fault_path.open("w", encoding="utf-8")
            faulthandler.enable(self._fault_file)
        except OSError:
            return ""
        if left.strip():
            _log.error("the last run ended suddenly\n%s", left)
        return left.strip()

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception):
            self.report(error)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and isinstance(arguments.exc_value, Exception):
            self.report(arguments.exc_value)

    def _on_qt_message(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
        if kind is QtMsgType.QtFatalMsg:
            print(message, file=sys.__stderr__)

    def _show(self, details: str) -> None:
        # A storm of errors is one dialog, and the same error is shown once in a run: the log has them all.
        if self._dialog is not None or details in self._shown:
            return
        self._shown.add(details)
        from newsreader.ui.dialogs.crash_dialog import CrashDialog

        self._dialog = CrashDialog(details, str(self.log_path))
        self._dialog.destroyed.connect(self._on_dialog_destroyed)
        self._dialog.show()

    def _on_dialog_destroyed(self) -> None:
        self._dialog = None
