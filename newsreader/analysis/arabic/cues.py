"""Arabic words of saying, and what each form tells: who, how many, and what may follow.

The lists are written for this program from knowledge of the language of Arabic newsrooms. Verbs are given by their
past and present (he); the other persons are formed by rule. Everything is compared folded (``core.arabic.fold``), so
a missing hamza does not matter.
"""

from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from newsreader.analysis.arabic.words import CACHED_WORDS, word_set
from newsreader.core.arabic import fold


class Manner(Enum):
    """How a word brings in what somebody said."""

    SAYS = "says"  # قال: the words themselves, or a clause
    GOES_ON = "goes on"  # أضاف: the same speaker goes on
    HOLDS = "holds"  # رأى، دعا: a clause; marked words only as part of it
    LABELS = "labels"  # وصف: the words are a name for something
    PARTICIPLE = "participle"  # قائلا: whoever is the subject of the sentence
    WORDS = "words"  # قوله، بالقول: a noun
    GESTURE = "gesture"  # ابتسم: a colon and the words of whoever smiled
    RELAYS = "relays"  # نقل عن، نسب إلى: somebody else's words


class Number(Enum):
    """Grammatical gender and number of a verb's subject."""

    HE = "he"
    SHE = "she"
    THEY = "they"


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of a word of saying.

    ``number`` is None where it tells nothing of who says it, ``doubtful`` set where it is as often another word (بين:
    between).
    """

    manner: Manner
    number: Number | None
    doubtful: bool = False


_SAYS = """
قال يقول؛ صرح يصرح؛ أعلن يعلن؛ أكد يؤكد؛ أوضح يوضح؛ ذكر? يذكر؛ كتب? يكتب؛ غرد? يغرد؛ علق? يعلق؛ أجاب يجيب؛
رد? يرد؛ سأل يسأل؛ تساءل يتساءل؛ أخبر يخبر؛ أبلغ يبلغ?؛ نشر? ينشر؛ هتف يهتف؛ صاح يصيح؛ صرخ يصرخ؛ همس يهمس؛
نادى ينادي؛ روى يروي؛ حكى يحكي؛ سرد? يسرد?؛ خاطب يخاطب؛ حدث? يحدث؛ تحدث يتحدث؛ شرح? يشرح؛ لخص يلخص؛ مازح يمازح؛
دون? يدون؛ أقسم يقسم؛ ردد يردد؛ أسر يسر؛ تحسر يتحسر؛ شدد يشدد؛ أفاد يفيد؛ بين? يبين?؛ كشف? يكشف؛ جزم? يجزم؛
تمتم يتمتم؛ زعم? يزعم؛ ادعى يدعي؛ اعترف يعترف؛ أقر يقر؛ نبه? ينبه؛ خلص? يخلص؛ استهل يستهل؛
تعجب يتعجب؛ سخر? يسخر؛ مزح? يمزح؛ طمأن يطمئن؛ أنشد ينشد؛ كرر? يكرر؛ جدد? يجدد؛ استشهد يستشهد؛ قيل? يقال؛
ناشد? يناشد؛ أعرب يعرب؛ أدلى يدلي؛ ألمح يلمح؛ استغرب يستغرب؛ اشتكى يشتكي؛ شكا? يشكو؛ تمنى يتمنى؛
أبان يبين?؛ استغاث يستغيث؛ توسل يتوسل؛ تفاخر يتفاخر؛ تباهى يتباهى؛ غمغم يغمغم؛ زمجر يزمجر؛ احتج يحتج؛ تذمر يتذمر؛
باح يبوح؛ صارح يصارح؛ عاتب يعاتب؛ استفسر يستفسر؛ تكهن يتكهن؛ تنبأ يتنبأ؛ جادل يجادل؛ أنكر ينكر؛
أهاب يهيب؛ حلف? يحلف?؛ راهن? يراهن?؛ جاهر يجاهر؛ نطق? ينطق?؛ تفوه يتفوه؛ أفصح يفصح؛ صدح يصدح؛ تهكم يتهكم؛
تندر يتندر؛ مازح يمازح؛ استنتج يستنتج؛ أنذر? ينذر?
"""
_GOES_ON = """
أضاف يضيف؛ تابع? يتابع؛ أردف يردف؛ زاد? يزيد?؛ استطرد يستطرد؛ ختم? يختم؛ اختتم يختتم؛ واصل? يواصل?؛
استدرك يستدرك؛ مضى يمضي؛ استكمل? يستكمل?؛ أكمل? يكمل؛ استرسل يسترسل؛ أنهى? ينهي?؛ استأنف? يستأنف?؛ أسهب? يسهب?
"""
# What somebody does while speaking: only where a colon brings in the words.
_GESTURES = """
ابتسم يبتسم؛ ضحك يضحك؛ تنهد يتنهد؛ هز يهز؛ أومأ يومئ؛ صمت يصمت؛ سكت يسكت؛ توقف يتوقف؛ بكى يبكي؛ انفعل ينفعل؛
قاطع يقاطع؛ اعترض يعترض؛ قهقه يقهقه؛ غمز يغمز؛ التفت يلتفت؛ تردد يتردد؛ بادر يبادر؛ اكتفى يكتفي؛ لوح يلوح؛ شهق
يشهق؛ زفر يزفر؛
أشاح يشيح؛ حدق يحدق؛ صفق يصفق؛ أجهش يجهش؛ انحنى ينحني؛ وقف? يقف?؛ جلس? يجلس?؛ نهض ينهض؛ رفع? يرفع?؛ مسح? يمسح?؛
نظر? ينظر?؛ دمع? يدمع?؛ تلعثم يتلعثم
"""
_HOLDS = """
ذهب? يذهب?؛ رأى? يرى؛ اعتبر يعتبر؛ أشار يشير؛ لفت? يلفت؛ نوه ينوه؛ حذر? يحذر؛ دعا? يدعو؛ طالب? يطالب؛
وعد? يعد?؛ تعهد? يتعهد؛ نفى ينفي؛ رفض? يرفض؛ توقع? يتوقع؛ رجح? يرجح؛ اعتقد يعتقد؛ ظن يظن؛ أمل? يأمل؛
أعاد? يعيد؛ طلب? يطلب؛ اقترح? يقترح؛ أيد يؤيد؛ انتقد ينتقد؛ هاجم يهاجم؛ ندد يندد؛ أدان يدين؛ استنكر يستنكر؛
رحب? يرحب؛ أشاد يشيد؛ ثمن? يثمن؛ هنأ? يهنئ؛ شكر? يشكر؛ هدد? يهدد؛ توعد يتوعد؛ اتهم يتهم؛ حمل? يحمل?؛ برر? يبرر؛
عزا يعزو؛ أرجع يرجع؛ أكتفى يكتفي؛ اكتفى يكتفي؛ توجه? يتوجه؛ أورد يورد؛ بشر? يبشر؛ تمسك? يتمسك؛ دافع? يدافع؛
استبعد يستبعد؛ قدر? يقدر؛ لاحظ يلاحظ؛ أثنى يثني؛ أبدى يبدي؛ أوصى يوصي؛ أمر? يأمر؛ نصح? ينصح؛ حث? يحث؛ حض? يحض؛
تبرأ يتبرأ؛ أبرز? يبرز؛ وجه? يوجه؛ ألقى? يلقي؛ تذكر? يتذكر؛ استعاد? يستعيد؛ فسر? يفسر؛ اشترط يشترط؛ تخوف يتخوف؛
أسف? يأسف؛ رصد? يرصد؛ التمس يلتمس؛ تطرق يتطرق؛ تعتزم? يعتزم؛ قرر? يقرر؛ وافق? يوافق؛ اتفق? يتفق؛ أصر يصر؛
شاطر? يشاطر؛ شهد? يشهد؛ دفع? يدفع?؛ نص? ينص؛ عقب? يعقب؛ آمن? يؤمن؛
استهجن يستهجن؛ شجب? يشجب؛ بارك? يبارك؛ امتدح يمتدح؛ شكك يشكك؛ فند? يفند؛ كذب? يكذب?؛ أوعز يوعز؛
تطلع? يتطلع?؛ عارض? يعارض؛ ألح? يلح?؛ اشتبه? يشتبه?؛ عاب? يعيب?؛ آخذ? يؤاخذ؛ لام? يلوم؛ اشتكى يشتكي
"""
_LABELS = """
وصف? يصف؛ نعت? ينعت؛ سمى يسمي؛ أسمى يسمي؛ شبه? يشبه؛ قارن? يقارن؛ عد? يعد?؛ صنف? يصنف
"""
_WORDS: dict[Number | None, str] = {
    None: "القول",
    Number.HE: "قوله تصريحه",
    Number.SHE: "قولها تصريحها",
    Number.THEY: "قولهم قولهما قولهن",
}
# Verbs of saying that take whom or what they speak of as their object.
_WITH_OBJECT = word_set("""
اعتبر اعتبرت يعتبر تعتبر اعتبروا سأل سألت يسأل تسأل أجاب أجابت يجيب تجيب أخبر أخبرت أبلغ أبلغت خاطب خاطبت عد عدت
يعد تعد قال قالت يقول تقول كتب كتبت ذكر ذكرت أعلن أعلنت أكد أكدت عزا عزت يعزو تعزو أرجع أرجعت يرجع ترجع رد ردت
قاطع قاطعت يقاطع تقاطع يعتبرون اعتبروا يقولون سموا يسمون
""")
_RELAYS = {
    Number.HE: "نقل نسب ينقل ينسب نقلا اقتبس",
    Number.SHE: "نقلت نسبت تنقل تنسب اقتبست",
    Number.THEY: "نقلوا نسبوا ينقلون",
}
_PARTICIPLES = """
قائل مضيف مؤكد مشير موضح مبين لافت منوه مشدد معتبر محذر متابع مستطرد مردف معلق متسائل مستدرك مجيب مخاطب هاتف
مردد واصف مبرز معلن كاشف ناف داع مطالب متوقع مرجح منبه مذكر كاتب زاعم مدعي معرب معبر مثمن مشيد متعهد متوعد مهدد
متهم مندد منتقد مستنكر مبرر معترف مقر جازم راد مستشهد مستغرب متمني آمل متحدث مصرح متمتم صارخ صائح مازح ساخر مجدد
محمل مستبعد معربا ملمح متذمر شارح ساردا مرحب مؤيد موجه مستهل مختتم خاتم مكتف ملخص مطمئن ناقل مفيد ذاكر منددا
مرجع عازي متوسل محتج مستهجن شاجب متباه مفتخر متفاخر مستفسر مجادل مشكك متحد متعجب مفند متهكم مقسم مناشد معاتب
منشد مستنتج متنبئ مهنئ شاكر مبارك مكرر مسترجع مستعيد متذكر مصر ملح محيي مبشر حاث منذر متفائل نافي متمسك
"""
_COMPLEMENTS = word_set("""
إن أن بأن إنه أنه إنها أنها بأنه بأنها إنهم أنهم بأنهم أنهما إنهما بأنهما إنني أنني بأنني إننا أننا أنهن إنهن
فإن وأن وإن وأنه وأنها وأنهم وإنه وإنها وبأن بأنني كأن بأننا كأنه ألا بألا وألا لأن وبأنه وبأنها وأنهما وبأنهم
""")


@cache
def _forms() -> dict[str, Cue]:
    forms: dict[str, Cue] = {}
    for manner, table in (
        (Manner.LABELS, _LABELS),
        (Manner.HOLDS, _HOLDS),
        (Manner.GOES_ON, _GOES_ON),
        (Manner.GESTURE, _GESTURES),
        (Manner.SAYS, _SAYS),
    ):
        for entry in table.replace("\n", " ").split("؛"):
            past, present = entry.split()
            doubtful = past.endswith("?")
            for form, number in _past_forms(fold(past.rstrip("?"))):
                forms[form] = Cue(manner, _either(forms.get(form), number), doubtful)
            unsure = present.endswith("?")
            for form, number in _present_forms(fold(present.rstrip("?"))):
                forms[form] = Cue(manner, _either(forms.get(form), number), unsure)
    for form, number in (("يقل", Number.HE), ("تقل", Number.SHE)):  # لم يقل
        forms[form] = Cue(Manner.SAYS, number, True)
    for form, number in (("رآه", Number.HE), ("رآها", Number.HE), ("رأته", Number.SHE), ("رأتها", Number.SHE)):
        forms[fold(form)] = Cue(Manner.LABELS, number)  # في ما رآه متداولون
    for form in ("قلن", "أشرن", "أفدن", "رأين", "أعلن"):
        forms.setdefault(fold(form), Cue(Manner.SAYS, Number.THEY))
    for number, relaying in _RELAYS.items():
        for form in relaying.split():
            forms[form] = Cue(Manner.RELAYS, number)
    for word in _PARTICIPLES.split():
        for form, number in _participle_forms(fold(word)):
            forms.setdefault(form, Cue(Manner.PARTICIPLE, number))
    for whose, words in _WORDS.items():
        for word in words.split():
            forms[fold(word)] = forms[fold("ب" + word)] = Cue(Manner.WORDS, whose)
    return forms


def _either(known: Cue | None, number: Number) -> Number | None:
    """The number of a form; None where it is one of two verbs (تذكر: she mentions, he remembered)."""
    return number if known is None or known.number is number else None


def _past_forms(stem: str) -> list[tuple[str, Number]]:
    if stem[-1] in "يا" and len(stem) > 2:
        root = stem[:-1]
        return [(stem, Number.HE), (root + "ت", Number.SHE), (root + "وا", Number.THEY), (root + "يا", Number.THEY)]
    return [
        (stem, Number.HE),
        (stem + "ت", Number.SHE),
        (stem + "وا", Number.THEY),
        (stem + "ا", Number.THEY),
        (stem + "تا", Number.THEY),
        (stem + "ن", Number.THEY),
    ]


def _present_forms(stem: str) -> list[tuple[str, Number]]:
    root = stem[:-1] if stem[-1] in "يو" else stem
    return [
        (stem, Number.HE),
        ("ت" + stem[1:], Number.SHE),
        (root + "ون", Number.THEY),
        (stem + "ان", Number.THEY),
        ("ت" + stem[1:] + "ان", Number.THEY),
        (root + "ن", Number.THEY),
    ]


def _participle_forms(stem: str) -> list[tuple[str, Number]]:
    # Masculine only in the accusative (قائلا): the bare form is an ordinary noun or adjective.
    return [
        (stem + "ا", Number.HE),
        (stem + "ه", Number.SHE),
        (stem + "ين", Number.THEY),
        (stem + "ات", Number.THEY),
    ]


@lru_cache(maxsize=CACHED_WORDS)
def find_cue(form: str) -> Cue | None:
    """The cue of a folded word, "and", "so" and "will" before it taken off; None where it is no word of saying."""
    forms = _forms()
    if form in forms:
        return forms[form]
    rest = form[1:] if form[:1] in ("و", "ف") and len(form) > 2 else form
    if rest in forms:
        return forms[rest]
    if rest[:1] in ("س", "ل") and rest[1:2] in ("ي", "ت") and rest[1:] in forms:
        return forms[rest[1:]]
    return _find_with_object(form) or _find_with_object(rest)


def _find_with_object(form: str) -> Cue | None:
    """The cue of a verb with a pronoun as its object: وصفته، يسميه، سألها."""
    for ending in ("ه", "ها", "هم", "هما"):
        stem = form.removesuffix(ending)
        if stem == form or len(stem) < 3:
            continue
        # وصفاه: "y" comes back; أسموه: the alef of the plural does.
        for plain in (stem, stem[:-1] + "ي" if stem.endswith("ا") else stem + "ا" if stem.endswith("و") else stem):
            cue = _forms().get(plain)
            if cue and (cue.manner is Manner.LABELS or plain in _WITH_OBJECT):
                return Cue(cue.manner, cue.number)
    return None


_SHORT_JOINED = frozenset(("فرد",))


@lru_cache(maxsize=CACHED_WORDS)
def is_joined(form: str) -> bool:
    """Whether a folded cue starts with "and" or "so" (وأضاف) rather than with a letter of its own (وصف)."""
    return form[:1] in ("و", "ف") and form not in _forms() and (len(form) > 3 or form in _SHORT_JOINED)


def is_complement(form: str) -> bool:
    """Whether a folded word is أن, إن or بأن, alone or with a pronoun: what follows is told, not quoted."""
    return form in _COMPLEMENTS
