"""Lines of a page that are not part of its story: links to other versions, counters, share bars, notices.

Only whole short lines go, never a piece of one, and a line that reads as a sentence of a story stays. Some are
recognised anywhere, most only at the story's head or foot.
"""

import re
from collections.abc import Sequence

from newsreader.core.arabic import fold

_LONGEST = 160
_CODE = r"(?:[ |·•\-]*\b[wh]\d{2,4}\b)?"


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile(r"\W*(?:" + "|".join(alternatives) + r")\W*")


# All patterns are matched against folded lines: lower case, alef and ya forms made one, ta marbuta as ha.
# Links to the same story in the other language, with or without the code of its picture's size.
_OTHER_LANGUAGE = _pattern(
    r"(?:اقرا|اقراي|اقراوا|لقراءه|طالع)(?: هذا| هذه)? (?:الخبر|الموضوع|المقال|المقاله|القصه|التقرير|النص)"
    r"(?: (?:ب|باللغه )ال(?:عربيه|انكليزيه|انجليزيه|فرنسيه))" + _CODE,
    r"(?:read|view|see) (?:this|the|this story|this article|the story|the article|it)?(?: \w+)? ?in "
    r"(?:arabic|english|french)" + _CODE,
    r"(?:arabic|english|french) version" + _CODE,
    r"(?:النسخه|بال|باللغه ال)(?: ?ال)?(?:عربيه|انكليزيه|انجليزيه)" + _CODE,
)
_ANYWHERE = _pattern(
    r"[wh]\d{3,4}",
    # Counters.
    r"(?:no |\d[\d,.]* )?(?:comments?|shares?|views?|likes?|retweets?|replies)(?:[ :]*\(?\d[\d,.]*k?\)?)?",
    r"(?:التعليقات|تعليقات|تعليق|المشاهدات|مشاهدات|مشاركات|مشاهده|مشاركه)(?:[ :]*\(?\d[\d,.]*\)?)?",
    r"\d[\d,.]* (?:تعليقات|تعليق|تعليقا|مشاهده|مشاهدات|مشاركه|مشاركات)",
    # Notices between paragraphs.
    r"advertisement|story continues below(?: advertisement)?",
    r"article continues (?:below|after)(?: (?:the|this) ?ad\w*)?",
    r"scroll (?:down )?(?:to|for) (?:continue|more)|skip (?:to|past) \w+(?: \w+)?",
    r"اعلان|مساحه اعلانيه|يستمر الخبر بعد الاعلان",
    r"(?:read|see|watch|listen) (?:more|also|next)(?:\s*[:|»>].{0,120})?",
    r"also (?:read|see)\s*(?:[:|»>].{0,120})?",
    r"(?:اقرا|اقراوا|شاهد|شاهدوا|طالع|انظر|للمزيد)(?: (?:ايضا|المزيد|كذلك))?\s*[:|»>].{0,120}",
    r"(?:اقرا|اقراوا|شاهد|شاهدوا|طالع) (?:ايضا|المزيد|كذلك)",
)
_AT_ENDS = _pattern(
    r"share(?: (?:this|on|via|the))?(?: \w+){0,2}",
    r"print(?: (?:this|page|article|story))*|e-?mail(?: (?:this|to|a friend))*",
    r"save|copy link|link copied",
    r"listen(?: to (?:this )?(?:article|story))?(?: \(?\d+ min\w*\)?)?|font size|text size|a[-+]",
    r"facebook|twitter|x|whats ?app|telegram|linked ?in|instagram|you ?tube|pinterest|reddit|messenger|google news",
    r"(?:share )?(?:(?:on )?(?:facebook|twitter|whats ?app|telegram|linked ?in|e-?mail|print|copy link|x)[ ,|/·•]*)"
    r"{2,}",
    r"(?:شارك|شاركوا|مشاركه|انشر)(?: (?:هذا|علي|عبر))?(?: \S+){0,3}",
    r"طباعه|ارسال(?: (?:الي|عبر|ب)\S*(?: \S+)?)?|حفظ|نسخ الرابط|تم نسخ الرابط|استمع(?: للخبر| الي \S+)?",
    r"(?:فيسبوك|تويتر|واتساب|واتس اب|تلغرام|تليغرام|تيليغرام|لينكد ان|انستغرام|اكس|يوتيوب)",
    r"(?:حجم الخط|تكبير الخط|تصغير الخط)(?: \S+){0,3}",
    r"(?:follow|join|subscribe|sign up|like|find|get)\b.{0,60}\b(?:us on|facebook|twitter|whats ?app|telegram|instagram"
    r"|newsletters?|channel|inbox|notifications|app)\b.{0,40}",
    r"(?:تابع|تابعوا|تابعونا|تابعنا|اشترك|اشتركوا|انضم|انضموا|حمل|حملوا)\b.{0,80}",
    r"(?:©|\(c\)|copyright|all rights reserved|جميع الحقوق محفوظه|كل الحقوق محفوظه|حقوق النشر).{0,120}",
    r".{0,80}(?:©|all rights reserved|جميع الحقوق محفوظه|كل الحقوق محفوظه).{0,60}",
    r"(?:tags?|topics?|keywords?|filed under|categories|category|كلمات مفتاحيه|الكلمات المفتاحيه|كلمات دلاليه"
    r"|وسوم|الوسوم|تصنيفات)\s*:.{0,140}",
    r"(?:tags|topics|وسوم|الوسوم|كلمات مفتاحيه|كلمات دلاليه)",
    r"(?:leave a (?:comment|reply)|add (?:a )?comment|post a comment|be the first to comment|write a comment"
    r"|اضف تعليقا?|اترك تعليقا?|اكتب تعليقا?|كن اول من يعلق)",
    r"(?:back to top|home|next|previous|next (?:article|story)|previous (?:article|story)|الرئيسيه|السابق|التالي"
    r"|الخبر (?:السابق|التالي)|العوده الي الاعلي)",
    r"\d+ min(?:ute)?s?(?: read)?|مده القراءه.{0,20}|وقت القراءه.{0,20}",
    r"(?:photo|image|picture|file photo|صوره|الصوره|تصوير)\s*:.{0,80}",
)
# The heading of a list of other stories: everything after it goes as long as it holds no sentence.
_LIST_HEADING = _pattern(
    r"(?:related|more|other|latest|top|most (?:read|popular|viewed))"
    r"(?: (?:stories|articles|news|topics|posts|coverage|reading|on this|from|in))*(?: \w+)?",
    r"you (?:may|might) (?:also )?(?:like|be interested in)",
    r"recommended(?: for you)?|read next|editors'? picks|trending(?: now)?",
    r"(?:اخبار|مواضيع|مقالات|موضوعات)(?: ذات صله| متعلقه| مشابهه| اخري| مرتبطه)|ذات صله|المزيد(?: من الاخبار| من \S+)?"
    r"|الاكثر (?:قراءه|مشاهده|تداولا)|اخر الاخبار|قد يهمك(?: ايضا| ايضًا)?|اخترنا لكم?|اقرا ايضا|مقترحات",
)
_SENTENCE_END = re.compile(r"[.!?؟…][\"'”’»)\]]*$")


def is_furniture(line: str, at_ends: bool = False) -> bool:
    """Whether a whole line is site furniture; ``at_ends``: it stands before the first or after the last sentence."""
    if not line.strip():
        return True
    if len(line) > _LONGEST:
        return False
    folded = " ".join(fold(line).split())
    if not any(char.isalnum() for char in folded):
        return True
    if _ANYWHERE.fullmatch(folded) or _OTHER_LANGUAGE.fullmatch(folded):
        return True
    return at_ends and _AT_ENDS.fullmatch(folded) is not None


def names_other_language(folded: str) -> bool:
    """Whether a folded line is a link to the same story in the other language."""
    return _OTHER_LANGUAGE.fullmatch(folded.strip()) is not None


def story_lines(lines: Sequence[str]) -> tuple[int, ...]:
    """The indices of the lines of a story (without its title) that are not furniture, in order."""
    kept = [index for index, line in enumerate(lines) if not is_furniture(line)]
    while kept and is_furniture(lines[kept[0]], at_ends=True):
        kept.pop(0)
    stop = _list_start(lines, kept)
    kept = kept[:stop]
    while kept and is_furniture(lines[kept[-1]], at_ends=True):
        kept.pop()
    return tuple(kept)


def _list_start(lines: Sequence[str], kept: Sequence[int]) -> int:
    """Where among ``kept`` a closing list of other stories begins (its heading), or their number."""
    for place in range(1, len(kept)):
        line = lines[kept[place]]
        if len(line) > 60 or not _LIST_HEADING.fullmatch(" ".join(fold(line).split())):
            continue
        rest = [lines[index] for index in kept[place + 1 :]]
        if not any(_SENTENCE_END.search(line.strip()) and not is_furniture(line, at_ends=True) for line in rest):
            return place
    return len(kept)
