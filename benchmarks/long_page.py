"""A story whose text is one paragraph of 100,000 characters, on the page: beside a bare document of the same text."""

import os
import statistics
import subprocess
import sys

_ROUNDS = 3
# A process of its own: there is one QApplication a process, and the fonts belong to it.
_MEASURE = "from benchmarks.long_page import measure; measure()"
_SENTENCE = (
    "The harbour of “Port Varo” will take ships, said Lena Marsh {n}, after a month of wind and rain in Sur Bay."
)
_ARABIC = "يستقبل «ميناء بورت فارو» أولى السفن، بحسب لينا مارش {n}، بعد شهر من الرياح والأمطار في خليج سور."
_COUNT = 960
_BATCH = 10


def run() -> list[tuple[str, str]]:
    """(what, figure) pairs: the window's own thread, in seconds of processor and as ratios to the bare document."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _MEASURE], env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    rows = [line.split("\t") for line in done.stdout.splitlines() if "\t" in line]
    return [(what, figure) for what, figure in rows]


def measure() -> None:
    """Print what ``run`` tells, a line each, what and figure apart by a tab; needs a process without QApplication."""
    import time
    from collections.abc import Callable
    from datetime import UTC, datetime

    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QApplication

    from newsreader.core.analysis import Analysis
    from newsreader.core.article import Article, ArticleId, Block
    from newsreader.core.entity import EntityLabel, EntityMention
    from newsreader.core.language import Language
    from newsreader.core.quotation import Attribution, Quotation, QuotationKind
    from newsreader.core.span import Span
    from newsreader.core.translation import Origin, SentencePair
    from newsreader.ui.panes.reading_pane import ReadingPane
    from newsreader.ui.panes.view import View
    from newsreader.ui.theme import load_fonts, load_theme

    application = QApplication([])
    sentences = [_SENTENCE.format(n=number) for number in range(_COUNT)]
    text = " ".join(sentences)
    article = Article(
        ArticleId(1), "A", (Block(text),), Language.ENGLISH, 1.0, "0" * 64, datetime(2026, 3, 1, tzinfo=UTC)
    )
    pairs, said, names, start = [], [], [], 0
    for number, sentence in enumerate(sentences):
        span = Span(1, start, start + len(sentence))
        words = _ARABIC.format(n=number)
        pairs.append(SentencePair(span, sentence, words, Language.ARABIC, Origin.MACHINE, "P"))
        place = Span(1, text.index("Port", start), text.index("”", start))
        said.append(Quotation(QuotationKind.DIRECT, (place,), Attribution("M", None, None, "cue", 0.9)))
        names.append(EntityMention(place, EntityLabel.PLACE, "varo"))
        start += len(sentence) + 1
    analysis = Analysis("1", tuple(said), tuple(names))
    pane = ReadingPane(load_theme("light"))
    pane.resize(1000, 700)
    pane.show()

    def spent(deed: Callable[[], object]) -> float:
        begun = time.process_time()
        deed()
        application.processEvents()
        return time.process_time() - begun

    def lay_out() -> None:
        document = QTextDocument()
        document.setDefaultFont(load_fonts().reading("ltr", 18))
        document.setTextWidth(560)
        document.setPlainText(text)
        document.documentLayout().documentSize()

    def open_story() -> None:
        pane.show_article(article)
        pane.show_analysis(analysis)

    pane.set_view(View.ORIGINAL)
    open_story()
    lay_out()
    found: dict[str, list[float]] = {}
    for _ in range(_ROUNDS):
        found.setdefault("bare", []).append(spent(lay_out))
        found.setdefault("opened, with its marks", []).append(spent(open_story))
        pane.show_pairs(tuple(pairs))
        for view in (View.TRANSLATION, View.SIDE_BY_SIDE, View.INTERLEAVED, View.ORIGINAL):
            seconds = spent(lambda view=view: pane.set_view(view))  # type: ignore[misc]
            found.setdefault(f"turned to: {view.value.replace('_', ' ')}", []).append(seconds)
        for view in (View.TRANSLATION, View.SIDE_BY_SIDE, View.INTERLEAVED):
            open_story()
            pane.set_awaiting(True)
            pane.set_view(view)
            # The last few come, from all over the paragraph; together, as when they follow closely.
            coming = pairs[3 :: _COUNT // _BATCH]
            pane.show_pairs(tuple(pair for pair in pairs if pair not in coming))
            pane._pairs |= {(pair.span, pair.origin.value): pair for pair in coming}
            seconds = spent(lambda: pane._on_arrivals_due((1,)))
            found.setdefault(f"{_BATCH} sentences come: {view.value.replace('_', ' ')}", []).append(seconds)
            pane.set_view(View.ORIGINAL)
    bare = statistics.median(found.pop("bare"))
    print(f"a bare document of the same {len(text):,} characters\t{bare:.3f} s")
    for what, times in found.items():
        middle = statistics.median(times)
        print(f"{what}\t{middle:.3f} s, {middle / bare:.1f} times")


if __name__ == "__main__":
    for what, figure in run():
        print(f"{what:<60} {figure}")
