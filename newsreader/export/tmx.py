"""Translation memories as TMX 1.4b, which other translators' programs read (LISA OSCAR, TMX 1.4b Specification)."""

import re
from collections.abc import Iterable
from datetime import UTC
from xml.sax.saxutils import escape

from newsreader.core.lexicon import TranslationUnit

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="Newsreader" creationtoolversion="1" segtype="sentence" o-tmf="Newsreader" adminlang="en" \
srclang="*all*" datatype="plaintext"/>
  <body>
"""
_TAIL = "  </body>\n</tmx>\n"
# What XML 1.0 cannot hold, not even escaped (section 2.2).
_IMPOSSIBLE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_tmx(units: Iterable[TranslationUnit]) -> str:
    """The units as one document, each saying whether the sentence is the reader's or a translator's.

    Characters that XML cannot hold are left out.
    """
    return "".join((_HEAD, *map(_unit, units), _TAIL))


def _unit(unit: TranslationUnit) -> str:
    changed = f' changedate="{unit.changed.astimezone(UTC):%Y%m%dT%H%M%SZ}"' if unit.changed else ""
    return (
        f'    <tu srclang="{unit.source}"{changed}>\n'
        f'      <prop type="x-origin">{unit.origin}</prop>\n'
        f'      <tuv xml:lang="{unit.source}"><seg>{_text(unit.original)}</seg></tuv>\n'
        f'      <tuv xml:lang="{unit.target}"><seg>{_text(unit.translated)}</seg></tuv>\n'
        "    </tu>\n"
    )


def _text(text: str) -> str:
    # A carriage return that is not escaped would be read back as a line feed.
    return escape(_IMPOSSIBLE.sub("", text), {"\r": "&#13;"})
