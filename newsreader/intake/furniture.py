"""Lines of a page that are not part of its story: links to other versions, counters, share bars, notices.

Only whole short lines go, never a piece of one, and a line that reads as a sentence of a story stays. Some are
recognised anywhere, most only at the story's head or foot.
"""

import re
from collections.abc import Sequence

from newsreader.core.arabic import fold

_LONGEST = 160
# A notice ("Follow us on Facebook.") may end as a sentence does; with more words than this it is a sentence.
_FEW_WORDS = 10
_SENTENCE_END = re.compile(r"[.!?؟…][\"'”’»)\]]*$")


def _pattern(*alternatives: str) -> re.Pattern[str]:
    """A pattern for folded lines: lower case, alef and ya forms made one, ta marbuta as ha, Western digits."""
    return re.compile(r"\W*(?:" + "|".join(alternatives) + r")\W*")


_CODE = r"(?:[ |·•\-]*\b[wh]\d{2,4}\b)?"
# The same story in the other language, with or without the code of its picture's size.
_OTHER_LANGUAGE = _pattern(
    r"(?:اقرا|اقراي|اقراوا|لقراءه|طالع)(?: هذا| هذه)? (?:الخبر|الموضوع|المقال|المقاله|القصه|التقرير|النص)"
    r"(?: (?:ب|باللغه )ال(?:عربيه|انكليزيه|انجليزيه|فرنسيه))" + _CODE,
    r"(?:read|view|see)(?: (?:this|the))?(?: (?:story|article|page|report|it))? in (?:arabic|english|french)" + _CODE,
    r"(?:arabic|english|french) version" + _CODE,
    r"(?:النسخه|بال|باللغه ال)(?: ?ال)?(?:عربيه|انكليزيه|انجليزيه)" + _CODE,
)
# Pointers to other stories in the middle of one.
_POINTER = _pattern(
    r"(?:read|see|watch|listen) (?:more|also|next)\s*[:|»>].{0,120}|also (?:read|see)\s*[:|»>].{0,120}",
    r"(?:اقرا|اقراوا|شاهد|شاهدوا|طالع|انظر|للمزيد)(?: (?:ايضا|المزيد|كذلك))?\s*[:|»>].{0,120}",
)
_ANYWHERE = _pattern(
    r"[wh]\d{3,4}",
    r"(?:no |\d[\d,.]* )?(?:comments?|shares?|views?|likes?|retweets?|replies)(?:[ :]*\(?\d[\d,.]*k?\)?)?",
    r"(?:التعليقات|تعليقات|تعليق|المشاهدات|مشاهدات|مشاركات|مشاهده|مشاركه)(?:[ :]*\(?\d[\d,.]*\)?)?",
    r"\d[\d,.]* (?:تعليقات|تعليق|تعليقا|مشاهده|مشاهدات|مشاركه|مشاركات)",
    r"advertisement|story continues below(?: advertisement)?",
    r"article continues (?:below|after)(?: (?:the|this) ?ad\w*)?",
    r"scroll (?:down )?(?:to|for) (?:continue|more)|skip (?:to|past) \w+(?: \w+)?",
    r"اعلان|مساحه اعلانيه|يستمر الخبر بعد الاعلان",
    r"(?:read|see|watch|listen) (?:more|also|next)|also (?:read|see)",
    r"(?:اقرا|اقراوا|شاهد|شاهدوا|طالع) (?:ايضا|المزيد|كذلك)",
)
_RIGHTS = _pattern(
    r"(?:©|\(c\)|copyright|all rights reserved|جميع الحقوق محفوظه|كل الحقوق محفوظه|حقوق النشر محفوظه)(?!\w).{0,120}",
    r".{0,80}(?:©|all rights reserved|جميع الحقوق محفوظه|كل الحقوق محفوظه)(?!\w).{0,60}",
)
_NOTICE = _pattern(
    r"(?:follow|join|subscribe|sign up|like|find|get)\b.{0,60}\b(?:us on|our|your|newsletters?|inbox|notifications)\b"
    r".{0,50}",
    r"(?:تابعونا|تابعنا)\b.{0,80}",
    r"(?:تابعوا|اشترك|اشتركوا|انضم|انضموا|حملوا?)\b.{0,60}\b(?:فيسبوك|تويتر|تلغرام|تليغرام|واتساب|يوتيوب|انستغرام"
    r"|قناتنا|تطبيقنا|نشرتنا|صفحتنا|صفحاتنا|حساباتنا)\b.{0,40}",
    r"be the first to comment|كن اول من يعلق",
    r"(?:subscribe|sign in|log in|register|join)(?: now)? to (?:continue|keep|read)\b.{0,40}",
)
_AT_ENDS = _pattern(
    r"share(?: (?:this|on|via|the))?(?: \w+){0,2}|print(?: (?:this|page|article|story))*",
    r"e-?mail(?: (?:this|to|a friend))*|save|copy link|link copied|font size|text size|a[-+]",
    r"listen(?: to (?:this )?(?:article|story))?(?: \(?\d+ min\w*\)?)?",
    r"facebook|twitter|x|whats ?app|telegram|linked ?in|instagram|you ?tube|pinterest|reddit|messenger|google news",
    r"(?:share )?(?:(?:on )?(?:facebook|twitter|whats ?app|telegram|linked ?in|e-?mail|print|copy link|x)[ ,|/·•]*)"
    r"{2,}",
    r"(?:شارك|شاركوا|مشاركه|انشر)(?: (?:هذا|علي|عبر))?(?: \S+){0,3}|طباعه|حفظ|نسخ الرابط|تم نسخ الرابط",
    r"ارسال(?: (?:الي|عبر|ب)\S*(?: \S+)?)?|استمع(?: للخبر| الي \S+)?",
    r"(?:فيسبوك|تويتر|واتساب|واتس اب|تلغرام|تليغرام|تيليغرام|لينكد ان|انستغرام|اكس|يوتيوب)",
    r"(?:حجم الخط|تكبير الخط|تصغير الخط)(?: \S+){0,3}",
    r"(?:tags?|topics?|keywords?|filed under|categories|category|كلمات مفتاحيه|الكلمات المفتاحيه|كلمات دلاليه"
    r"|وسوم|الوسوم|تصنيفات)\s*:.{0,140}",
    r"tags|topics|وسوم|الوسوم|كلمات مفتاحيه|كلمات دلاليه",
    r"(?:leave|add|post|write) (?:a )?(?:comment|reply)|(?:اضف|اترك|اكتب) تعليقا?",
    r"back to top|home|(?:next|previous)(?: (?:article|story))?|الرئيسيه|العوده الي الاعلي"
    r"|(?:الخبر )?(?:السابق|التالي)",
    r"\d+ min(?:ute)?s?(?: read)?|(?:مده|وقت) القراءه.{0,20}",
    r"(?:photo|image|picture|file photo|صوره|الصوره|تصوير)\s*:.{0,80}",
)
# Notices of any length at the foot: whose views they are, how to behave in the comments, what happens to one's data.
# A story may well be about these things, so a notice also has to speak to the reader and to report nobody's words.
_VIEWS = re.compile(
    r"(?:views|opinions) expressed .{0,80}\b(?:do not|don't|are (?:the|those) of|are solely)\b"
    r"|(?:الاراء|المقالات|التعليقات|المواد) (?:\S+ ){0,4}(?:لا تعبر|لا تعكس)(?: \S+){0,2} (?:عن )?(?:راي|وجهه)"
)
_SCRIPTS = re.compile(
    r"(?:enable|turn on|allow) javascript|(?:site|app|page) requires javascript"
    r"|javascript (?:is )?(?:disabled|required)|جافا ?سكريبت"
)
_RULES = re.compile(r"comment\w*|cookies|privacy policy|التعليقات|سياسه الخصوصيه|ملفات تعريف الارتباط|شروط الاستخدام")
_ADDRESS = re.compile(
    r"\b(?:please|you agree|your consent|(?:this|our) (?:site|website)|our \w+ (?:guidelines|policy|terms))\b|باستخدامك"
    r"|ننصحك|نرجو|يرجي|(?:هذا الموقع|موقعنا)|مشاركات(?:ك|كم)|تعليقات(?:ك|كم)|زوارنا"
)
_REPORT = re.compile(
    r"\b(?:said|says|told|added|according)\b|(?:^|\s)[وف]?(?:قال|قالت|اضاف|اضافت|اكد|اكدت|اوضح|بحسب)\s"
)
# The heading of a list of other stories: everything after it goes as long as it holds no sentence.
_LIST_HEADING = _pattern(
    r"(?:related|more|other|latest|top|most (?:read|popular|viewed))"
    r"(?: (?:stories|articles|news|topics|posts|coverage|reading|on this|from|in))*(?: \w+)?",
    r"you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you)?|read next|editors'? picks",
    r"trending(?: now)?|(?:اخبار|مواضيع|مقالات|موضوعات)(?: ذات صله| متعلقه| مشابهه| اخري| مرتبطه)|ذات صله",
    r"المزيد(?: من الاخبار| من \S+)?|الاكثر (?:قراءه|مشاهده|تداولا)|اخر الاخبار|قد يهمك(?: ايضا)?|اخترنا لكم?"
    r"|اقرا ايضا|مقترحات",
)


def is_furniture(line: str, at_ends: bool = False) -> bool:
    """Whether a whole line is site furniture; ``at_ends``: it stands before the first or after the last sentence."""
    if len(line) > _LONGEST:
        return False
    folded = _fold_line(line)
    if not any(char.isalnum() for char in folded):
        return True
    if _OTHER_LANGUAGE.fullmatch(folded) or _POINTER.fullmatch(folded):
        return True
    if at_ends and _RIGHTS.fullmatch(folded):
        return True
    if at_ends and len(folded.split()) <= _FEW_WORDS and _NOTICE.fullmatch(folded):
        return True
    # "No comment." is what somebody said, "No comments" a counter.
    if _SENTENCE_END.search(line):
        return False
    return _ANYWHERE.fullmatch(folded) is not None or (at_ends and _AT_ENDS.fullmatch(folded) is not None)


def names_other_language(line: str) -> bool:
    """Whether a line is a link to the same story in the other language."""
    return _OTHER_LANGUAGE.fullmatch(_fold_line(line)) is not None


def story_lines(lines: Sequence[str]) -> tuple[int, ...]:
    """The indices of the lines of a story (without its title) that are not furniture, in order."""
    kept = [index for index, line in enumerate(lines) if not is_furniture(line)]
    while kept and is_furniture(lines[kept[0]], at_ends=True):
        kept.pop(0)
    kept = kept[: _list_start(lines, kept)]
    while kept and (is_furniture(lines[kept[-1]], at_ends=True) or _is_notice(lines[kept[-1]])):
        kept.pop()
    return tuple(kept)


def _is_notice(line: str) -> bool:
    folded = _fold_line(line)
    if _REPORT.search(folded):
        return False
    return bool(_VIEWS.search(folded) or _SCRIPTS.search(folded) or (_RULES.search(folded) and _ADDRESS.search(folded)))


def _list_start(lines: Sequence[str], kept: Sequence[int]) -> int:
    """Where among ``kept`` a closing list of other stories begins (its heading), or their number."""
    for place in range(1, len(kept)):
        line = lines[kept[place]]
        if len(line) > 60 or _SENTENCE_END.search(line) or not _LIST_HEADING.fullmatch(_fold_line(line)):
            continue
        rest = [lines[index] for index in kept[place + 1 :]]
        if not any(_SENTENCE_END.search(line) and not is_furniture(line, at_ends=True) for line in rest):
            return place
    return len(kept)


def _fold_line(line: str) -> str:
    return " ".join(fold(line).split())
