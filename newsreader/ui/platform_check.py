"""Can a window be opened at all? Asked before Qt is, for Qt ends the process where it cannot.

Nothing here imports Qt.
"""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

# Shared library -> package in Debian and Ubuntu, package in Fedora. What the wheels of Qt 6 leave to the system.
_PACKAGES: Mapping[str, tuple[str, str]] = {
    "libEGL.so.1": ("libegl1", "mesa-libEGL"),
    "libGL.so.1": ("libgl1", "mesa-libGL"),
    "libOpenGL.so.0": ("libopengl0", "libglvnd-opengl"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
}
_NEEDED_BY_QT = (
    "libEGL.so.1",
    "libGL.so.1",
    "libxkbcommon.so.0",
    "libfontconfig.so.1",
    "libfreetype.so.6",
    "libdbus-1.so.3",
)
_NEEDED_BY_XCB = (
    "libxcb-cursor.so.0",
    "libxkbcommon-x11.so.0",
    "libxcb-icccm.so.4",
    "libxcb-image.so.0",
    "libxcb-keysyms.so.1",
    "libxcb-render-util.so.0",
    "libxcb-shape.so.0",
    "libX11-xcb.so.1",
)
# Platforms of Qt that need no display.
_WITHOUT_DISPLAY = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


@dataclass(frozen=True)
class Obstacle:
    """Why no window can be opened (``what``), and what to do (``advice``)."""

    what: str
    advice: str

    def __str__(self) -> str:
        return f"newsreader: {self.what}\n{self.advice}"


def can_load(library: str) -> bool:
    """Whether the system's loader finds the shared library of this file name."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def can_connect(display: str) -> bool:
    """Whether the X server of this name lets us in; True where that cannot be found out."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    broken = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not broken


def find_obstacle(
    environment: Mapping[str, str] | None = None,
    platform: str = sys.platform,
    loads: Callable[[str], bool] = can_load,
    connects: Callable[[str], bool] = can_connect,
) -> Obstacle | None:
    """What stands in the way of a window, None where nothing is known to.

    Only Linux and its kin are looked at: elsewhere Qt's wheels carry all they need and there is always a screen.
    """
    environment = os.environ if environment is None else environment
    if not platform.startswith(("linux", "freebsd")):
        return None
    chosen = environment.get("QT_QPA_PLATFORM", "").partition(";")[0].partition(":")[0]
    needed = [name for name in _NEEDED_BY_QT if not loads(name)]
    if needed:
        return _missing(needed)
    if chosen in _WITHOUT_DISPLAY:
        return None
    wayland = _has_wayland(environment) and chosen != "xcb"
    if not wayland and not environment.get("DISPLAY"):
        return Obstacle(
            "there is no display to open a window on.",
            "Start it from a desktop session. Over SSH use `ssh -X` (it sets DISPLAY); on a machine without a screen "
            "the commands work, see `newsreader --help`, and QT_QPA_PLATFORM=offscreen opens an unseen window.",
        )
    if not wayland:
        needed = [name for name in _NEEDED_BY_XCB if not loads(name)]
        if needed:
            return _missing(needed)
        if not connects(environment["DISPLAY"]):
            return Obstacle(
                f"the display {environment['DISPLAY']} does not answer.",
                "Set DISPLAY to a running X server that lets you in (in a desktop session it is set already; over SSH "
                "use `ssh -X`). The commands work without one: `newsreader --help`.",
            )
    return None


def explain_import_error(error: ImportError) -> Obstacle:
    """What the failed import of Qt says, in words that help."""
    for name in _PACKAGES:
        if name in str(error):
            return _missing([name])
    if isinstance(error, ModuleNotFoundError):
        return Obstacle(
            f"the Python package {error.name} is not installed.",
            "In a clone use `make run`; else install Newsreader with `pipx install .`, which brings what it needs.",
        )
    return Obstacle(
        f"Qt cannot be loaded ({error}).", "Install the library named there with your system's package manager."
    )


def _has_wayland(environment: Mapping[str, str]) -> bool:
    if environment.get("WAYLAND_SOCKET"):
        return True
    name = environment.get("WAYLAND_DISPLAY")
    # A relative name lies in the runtime folder; joining an absolute one gives it back.
    return bool(name) and (Path(environment.get("XDG_RUNTIME_DIR") or "/") / str(name)).exists()


def _missing(names: list[str]) -> Obstacle:
    debian = " ".join(dict.fromkeys(_PACKAGES[name][0] for name in names))
    fedora = " ".join(dict.fromkeys(_PACKAGES[name][1] for name in names))
    many = "system libraries that windows need are" if len(names) > 1 else "a system library that windows need is"
    return Obstacle(
        f"{many} missing: {', '.join(names)}.",
        f"Debian, Ubuntu:  sudo apt install {debian}\nFedora:          sudo dnf install {fedora}\n"
        "The commands work without them: `newsreader --help`.",
    )
