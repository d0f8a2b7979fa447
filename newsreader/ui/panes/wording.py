"""What the page says about itself in words: meta line, origin of a translation, why a speaker was chosen."""

from collections.abc import Iterable
from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from newsreader.core.article import Article
from newsreader.core.correction import READER
from newsreader.core.entity import EntityLabel
from newsreader.core.language import Language, dominant_direction
from newsreader.core.names import MOST_UNREAD, NameSummary
from newsreader.core.quotation import Quotation, QuotationKind
from newsreader.core.translation import DRAFT, Origin, SentencePair
from newsreader.ui.marks import GUESS_BELOW
from newsreader.ui.panes.counts import Counts
from newsreader.ui.text import isolate

_SURE_FROM = 0.85
_TOOLTIP_LINE = 60
# Below this the program's idea of a story's language is shown with a question mark.
_LANGUAGE_SURE = 0.7


def language_name(language: Language) -> str:
    """The language in the window's own."""
    return {
        Language.ENGLISH: QCoreApplication.translate("Wording", "English"),
        Language.ARABIC: QCoreApplication.translate("Wording", "Arabic"),
        Language.UNKNOWN: QCoreApplication.translate("Wording", "Unknown language"),
    }[language]


def meta_line(article: Article) -> str:
    """Byline, source, date and language, as far as they are known."""
    parts = [part for part in (article.byline, article.source) if part]
    if article.published:
        parts.append(date_words(article.published))
    guessed = not article.language_by_reader and article.language_confidence < _LANGUAGE_SURE
    name = language_name(article.language)
    if guessed and article.language is not Language.UNKNOWN:
        name = QCoreApplication.translate("Wording", "{language}?").format(language=name)
    parts.append(name)
    return _joined(parts)


def short_date(day: date) -> str:
    """A day as short as it can be told: without the year in this one."""
    shown = "d MMM" if day.year == date.today().year else "d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), shown)


def date_words(day: date) -> str:
    """A day as it is written in a newspaper of the window's language: 3 March 2026."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def translation_note(pairs: Iterable[SentencePair], waiting: int) -> str:
    """Who translated: a human, the reader or a pack, how many sentences are doubtful and how many still missing."""
    pairs = tuple(pairs)
    if not pairs:
        return QCoreApplication.translate("Wording", "Not translated yet")
    count = {origin: sum(pair.origin is origin for pair in pairs) for origin in Origin}
    parts = []
    if count[Origin.MACHINE]:
        made_by = [pair.pack for pair in pairs if pair.origin is Origin.MACHINE]
        drafts = sum(pack.endswith(DRAFT) for pack in made_by)
        packs = ", ".join(dict.fromkeys(pack.removesuffix(DRAFT) for pack in made_by if pack))
        if drafts == len(made_by):
            words = QCoreApplication.translate("Wording", "Quick draft by machine, pack {pack}")
        else:
            words = QCoreApplication.translate("Wording", "Machine translation, pack {pack}")
        plain = QCoreApplication.translate("Wording", "Machine translation")
        parts.append(words.format(pack=isolate(packs)) if packs else plain)
        if 0 < drafts < len(made_by):
            words = QCoreApplication.translate("Wording", "only a quick draft: {count}")
            parts.append(words.format(count=_number(drafts)))
        if count[Origin.HUMAN]:
            words = QCoreApplication.translate("Wording", "by a human: {count}")
            parts.append(words.format(count=_number(count[Origin.HUMAN])))
    elif count[Origin.HUMAN]:
        parts.append(QCoreApplication.translate("Wording", "Human translation"))
    if count[Origin.READER]:
        words = QCoreApplication.translate("Wording", "checked by you: {count}")
        parts.append(words.format(count=_number(count[Origin.READER])))
    doubtful = sum(bool(pair.doubts) for pair in pairs)
    if doubtful:
        words = QCoreApplication.translate("Wording", "doubtful sentences: {count}")
        parts.append(words.format(count=_number(doubtful)))
    if waiting:
        words = QCoreApplication.translate("Wording", "not translated yet: {count}")
        parts.append(words.format(count=_number(waiting)))
    return _joined(parts)


def original_note(language: Language) -> str:
    """The line over the original where it stands beside its translation."""
    words = QCoreApplication.translate("Wording", "Original, {language}")
    if language is Language.UNKNOWN:
        return QCoreApplication.translate("Wording", "Original")
    return words.format(language=language_name(language))


def speaker_name(quotation: Quotation) -> str:
    """The speaker, or that none was found, or that the reader knows of none."""
    if quotation.attribution.speaker is None and quotation.attribution.rule == READER:
        return QCoreApplication.translate("Wording", "Nobody known")
    return quotation.attribution.speaker or QCoreApplication.translate("Wording", "Speaker unknown")


def certainty(confidence: float) -> str:
    """How sure the program is, in a word: a percentage would promise more than it knows."""
    if confidence >= _SURE_FROM:
        return QCoreApplication.translate("Wording", "sure")
    if confidence >= GUESS_BELOW:
        return QCoreApplication.translate("Wording", "likely")
    return QCoreApplication.translate("Wording", "a guess")


def kind_name(name: str) -> str:
    """A kind of quotation or of name, for the legend; ``name`` is a value of QuotationKind or EntityLabel."""
    return {
        "direct": QCoreApplication.translate("Wording", "Quotation"),
        "mixed": QCoreApplication.translate("Wording", "Fragment"),
        "headline": QCoreApplication.translate("Wording", "In the headline"),
        "indirect": QCoreApplication.translate("Wording", "Reported speech"),
        "term": QCoreApplication.translate("Wording", "Name or term in marks"),
        "PERSON": QCoreApplication.translate("Wording", "People"),
        "ORG": QCoreApplication.translate("Wording", "Organisations"),
        "PLACE": QCoreApplication.translate("Wording", "Places"),
        "MISC": QCoreApplication.translate("Wording", "Other names"),
    }[name]


def rule_words(rule: str) -> str:
    """Why a speaker was chosen; "" for a rule without words."""
    return {
        "explicit": QCoreApplication.translate("Wording", "named beside a verb of saying"),
        "inverted": QCoreApplication.translate("Wording", "named after a verb of saying"),
        "colon": QCoreApplication.translate("Wording", "named before the colon"),
        "according": QCoreApplication.translate("Wording", "named as the source"),
        "relayed": QCoreApplication.translate("Wording", "quoted by somebody else"),
        "apposition": QCoreApplication.translate("Wording", "named after the quotation"),
        "noun": QCoreApplication.translate("Wording", "named beside a statement"),
        "continued": QCoreApplication.translate("Wording", "the same sentence goes on"),
        "pronoun": QCoreApplication.translate("Wording", "meant by a pronoun"),
        "dropped": QCoreApplication.translate("Wording", "meant by the verb alone"),
        "carried": QCoreApplication.translate("Wording", "the speaker of the quotation before"),
        "nearest": QCoreApplication.translate("Wording", "the nearest name"),
        "headline": QCoreApplication.translate("Wording", "named in the headline"),
        "reader": QCoreApplication.translate("Wording", "set by you"),
        "selection": QCoreApplication.translate("Wording", "selected by you"),
    }.get(rule, "")


def quotation_tooltip(quotation: Quotation, estimated: bool = False) -> str:
    """Speaker, reason and certainty, as rich text; ``estimated``: its place in the translation is not known exactly."""
    if quotation.kind is QuotationKind.TERM:
        return _paragraph(QCoreApplication.translate("Wording", "In marks, but not somebody’s words"))
    attribution = quotation.attribution
    lines = [_paragraph(speaker_name(quotation), strong=True)]
    if attribution.rule == READER:
        lines.append(_paragraph(rule_words(READER)))
    elif attribution.speaker:
        reason = rule_words(attribution.rule)
        sure = certainty(attribution.confidence)
        words = QCoreApplication.translate("Wording", "{reason} ({certainty})")
        lines.append(_paragraph(words.format(reason=reason, certainty=sure) if reason else sure))
    if estimated:
        lines.append(_paragraph(QCoreApplication.translate("Wording", "Its place in the translation is estimated")))
    return "".join(lines)


def doubt_words(doubt: str) -> str:
    """A doubt of the translation's guards in words: they give codes with facts, "number:2014/2004"."""
    code, _, facts = doubt.partition(":")
    first, _, second = facts.partition("/")
    plain = {
        "untranslated": QCoreApplication.translate("Wording", "left in the original language"),
        "short": QCoreApplication.translate("Wording", "much shorter than the original"),
        "long": QCoreApplication.translate("Wording", "much longer than the original"),
        "percent": QCoreApplication.translate("Wording", "a percentage on one side only"),
        "negation": QCoreApplication.translate("Wording", "a “not” on one side only"),
        "unknown": QCoreApplication.translate("Wording", "words the pack does not know"),
        "empty": QCoreApplication.translate("Wording", "nothing came back"),
    }
    if code in plain:
        return plain[code]
    if code == "loop":
        words = QCoreApplication.translate("Wording", "the same words again and again: {words}")
        return words.format(words=isolate(facts))
    if code == "glossary":
        term, _, wanted = facts.partition(" → ")
        words = QCoreApplication.translate("Wording", "your glossary has “{translation}” for “{term}”")
        return words.format(term=isolate(term), translation=isolate(wanted))
    if code == "name":
        words = QCoreApplication.translate("Wording", "a name is missing: {name}")
        return words.format(name=isolate(facts))
    if code == "date":
        months = [_months(side) for side in (first, second)]
        words = QCoreApplication.translate("Wording", "a month differs: {original} / {translated}")
        return words.format(original=isolate(months[0]), translated=isolate(months[1]))
    if code == "number" and first and second:
        words = QCoreApplication.translate("Wording", "a number differs: {original} / {translated}")
        return words.format(original=isolate(first), translated=isolate(second))
    if code == "number" and first:
        words = QCoreApplication.translate("Wording", "a number is missing: {number}")
        return words.format(number=isolate(first))
    if code == "number":
        words = QCoreApplication.translate("Wording", "a number was added: {number}")
        return words.format(number=isolate(second))
    return doubt


def doubt_tooltip(pair: SentencePair) -> str:
    """Why a machine's sentence may be wrong, as rich text; "" where nothing was found."""
    if not pair.doubts:
        return ""
    title = QCoreApplication.translate("Wording", "This sentence may be wrong")
    return _paragraph(title, strong=True) + "".join(_paragraph(doubt_words(doubt)) for doubt in pair.doubts)


def reader_tooltip(pair: SentencePair) -> str:
    """That the reader wrote a sentence or took it for right, as rich text; "" for all others."""
    if pair.origin is not Origin.READER:
        return ""
    return _paragraph(QCoreApplication.translate("Wording", "Translation checked by you"))


def _joined(parts: Iterable[str]) -> str:
    """Parts of a line apart from each other; each keeps its own direction and is not broken within."""
    return "  ·  ".join(isolate(part.replace(" ", "\u00a0")) for part in parts)


def _months(numbers: str) -> str:
    """Numbers of months ("3,4") as their names, "–" for none."""
    names = [QLocale().standaloneMonthName(int(each)) for each in numbers.split(",") if each.strip().isdigit()]
    return ", ".join(names) or "–"


def _number(count: int) -> str:
    return QLocale().toString(count)


def _paragraph(words: str, strong: bool = False) -> str:
    inner = f"<b>{escape(words)}</b>" if strong else escape(words)
    # Qt breaks tooltips early; what is short stays on one line.
    wrap = "normal" if len(words) > _TOOLTIP_LINE else "nowrap"
    return f'<p dir="{dominant_direction(words)}" style="margin:0; white-space:{wrap}">{inner}</p>'


def kind_of_name(label: EntityLabel) -> str:
    """What one name is."""
    return {
        EntityLabel.PERSON: QCoreApplication.translate("Wording", "Person"),
        EntityLabel.ORG: QCoreApplication.translate("Wording", "Organisation"),
        EntityLabel.PLACE: QCoreApplication.translate("Wording", "Place"),
        EntityLabel.MISC: QCoreApplication.translate("Wording", "Other name"),
    }[label]


def name_counts(summary: NameSummary) -> str:
    """How often a name stands in how many stories."""
    counts = Counts()
    return f"{counts.mentions(summary.mentions)}  ·  {counts.stories(summary.stories)}"


def seen_words(summary: NameSummary) -> str:
    """The days of the first and the last story that has a name; "" where none has it."""
    if summary.first_seen is None or summary.last_seen is None:
        return ""
    if summary.first_seen == summary.last_seen:
        return date_words(summary.first_seen)
    words = QCoreApplication.translate("Wording", "{first} to {last}")
    return words.format(first=date_words(summary.first_seen), last=date_words(summary.last_seen))


def unread_count(summary: NameSummary) -> str:
    """How many of a followed name's stories are unread, in digits; "" for none."""
    more = "+" if summary.unread >= MOST_UNREAD else ""
    return f"{_number(summary.unread)}{more}" if summary.unread else ""
