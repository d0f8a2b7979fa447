"""Arabic speakers where the clause, not the nearest word, tells who spoke: a story each, its last speaker."""

import pytest

from newsreader.analysis.arabic.quotations import find_quotations
from newsreader.core.article import Block, BlockKind
from newsreader.core.quotation import Quotation, QuotationKind

_SPOKEN = (QuotationKind.DIRECT, QuotationKind.MIXED)


def _spoken(text: str, title: str = "") -> list[tuple[str, Quotation]]:
    blocks = [Block(title, BlockKind.TITLE)] if title else []
    blocks += [Block(one, BlockKind.PARAGRAPH) for one in text.split("\n\n")]
    texts = [block.text for block in blocks]
    found = [one for one in find_quotations(blocks) if one.kind in _SPOKEN]
    return [(" ".join(part.text(texts) for part in one.parts), one) for one in found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # how something was said is nobody
        ("وصل وزير النقل رامي شاهين متأخرا. وقال باختصار: «كان الطريق مقطوعا».", "رامي شاهين"),
        ("تحدثت الطبيبة سعاد منير في القاعة. وأضافت بصوت خافت: «لم ننم منذ أسبوع».", "سعاد منير"),
        ("قال المدرب سامي عون بالحرف الواحد: «لن ألعب من أجل التعادل».", "سامي عون"),
        ("خرج الوزير كريم سعد من الاجتماع. «لا تعليق»، أجاب ضاحكا ومضى إلى سيارته.", "كريم سعد"),
        # what was done or called so is nobody either
        ("قالت الكاتبة ليلى مراد إنها لم تكتب الرواية للسينما. «كتبتها لأمي»، قالت مبتسمة.", "ليلى مراد"),
        ("رفع المحتجون لافتات أمام المبنى، وهتفوا: «نريد ماء نشربه».", "المحتجون"),
        # a verb that stands after its subject
        ("المهندسة منى راغب، التي أشرفت على الجسر، أخبرت لجنة التحقيق أن «الخرسانة كانت مغشوشة».", "منى راغب"),
        ("وأوضح الوزير أن طالبة من الجنوب راسلته قائلة: «بعت كتبي لأدفع الإيجار».", "طالبة من الجنوب"),
        ("سمع الجيران الحارس نبيل شاكر يصرخ: «اخرجوا من البناية فورا».", "نبيل شاكر"),
        # "and" or "so" before the subject
        ("فشركة الكهرباء أعلنت أمس أنها «ستعيد التيار قبل نهاية الأسبوع».", "شركة الكهرباء"),
        # the accusative after أن and لكن
        ("غير أن مصدرا أمنيا رفيعا قال إن المشتبه به «غادر البلاد قبل يومين».", "مصدرا أمنيا رفيعا"),
        ("ولكن رئيسة البلدية، هناء بركات، وهي معلمة سابقة، قالت إن «المال موجود والإرادة غائبة».", "هناء بركات"),
        # statements and who issues them
        ("وجاء في بيان لنقابة الصيادلة: «لن نفتح أبوابنا غدا».", "نقابة الصيادلة"),
        ("ولم تكشف وزارة الزراعة عن الأرقام. وأكدت في بيان أن «المخزون يكفي ستة أشهر».", "وزارة الزراعة"),
        # his agent is a man, and a coach's nation is the coach
        ("وقال وكيله، جاد حنا، إنه باق. وصرح لاحقا بأن «كل لاعب يحلم بالاحتراف».", "جاد حنا"),
        ("خسر مدرب الساحل يورغن هوفمان، وهو حزين. وقال الألماني: «سنعود أقوى».", "يورغن هوفمان"),
        # a verb before a name tells more than the name
        ("وقالت مديرة المدرسة ريان عطية إن المبنى قديم.\n\nقالت: «طلبنا ترميمه مرارا».", "ريان عطية"),
        # who made the work in marks, and the man of whom the story tells
        ("وقالت سهى نادر إن الفيلم سيرة.\n\nوترفض صاحبة «مرايا الغبار» الألقاب. «أنا حكاءة»، تقول.", "سهى نادر"),
        ("جلس البحار سالم ولد محمود على الرمل. «البحر تغير»، يقول الرجل السبعيني لصحيفتنا.", "سالم ولد محمود"),
        # with these words
        ("«كل عام والوعود ذاتها». بهذه الكلمات علقت المزارعة سميرة دياب على القرار.", "سميرة دياب"),
        # a topic, one of several
        ("بالنسبة لسلمى حداد، كان الحكم راحة. «انتظرت ست سنوات»، قالت.", "سلمى حداد"),
        ("ومن بين الناجين شاب من غزة نقل إلى المستشفى. وقال: «رأيت النار تقترب».", "شاب من غزة"),
        # the press that passed it on did not say it
        ("وأكد متحدث باسم الشركة أن المفاوضات «في مرحلتها الأخيرة»، بحسب ما أوردت صحيفة محلية.", "متحدث باسم الشركة"),
        # who asked, who answered
        ("وسأله القاضي رؤوف منصور: «أين كنت؟»، فرد المتهم عادل حمدي: «في البيت».", "عادل حمدي"),
        # a lost space
        ("وقال المحامي نادرإن موكله «بريء تماما من التهمة».", "نادر"),
        ("واعترفتالوزيرة بأن الخطة «تأخرت أكثر مما ينبغي».", "الوزيرة"),
    ],
)
def test_the_last_speaker(text: str, speaker: str) -> None:
    assert _spoken(text)[-1][1].attribution.speaker == speaker


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("اكتفى المدير بعبارة «لا أعرف».", True),
        ("وأضافت أن صوته كان «هادئا على نحو غريب».", True),
        ("وقال إن كتلة الأجور «مرتبطة بالموازنة ولا يمكن تعديلها الآن».", True),
        ("بسبب ما قال مسؤولو النادي إنه «سوء فهم» مع الحكم.", True),
        ("وحضر العرض الأول لفيلم «ليل المدينة.", False),
        ("عمان ـ «الرأي»", False),
        ("وعلق صاحب المتجر لوحة كتب عليها «خصم كبير».", False),
    ],
)
def test_speech_or_a_name(text: str, speech: bool) -> None:
    assert bool(_spoken(text)) is speech


def test_the_line_of_who_wrote_the_story_speaks_nothing() -> None:
    story = 'كتبت ـ منال فوزي:\n\n"لم أتوقع هذا الفوز"، قالت السباحة ندى رشدي بعد السباق.'
    assert _spoken(story)[0][1].attribution.speaker == "ندى رشدي"


def test_three_marks_in_a_row_are_one() -> None:
    story = 'وقال المحامي فؤاد صبري إن الاعتذار """منسوخ من بيان قديم""".'
    assert [words for words, _ in _spoken(story)] == ["منسوخ من بيان قديم"]


def test_a_mark_that_opened_twice_and_closed_once() -> None:
    story = 'وقالت الأم حنان طه: "قالوا لي "عودي غدا يا خالة".'
    assert [words for words, one in _spoken(story) if not one.level] == ['قالوا لي "عودي غدا يا خالة']


def test_a_title_with_a_fragment_of_what_somebody_says() -> None:
    words = [one for one, _ in _spoken("أكد النائب حسن الربيعي أن الرواتب مقدسة.", "نائب: الرواتب «خط أحمر» ولن تمس")]
    assert words == ["خط أحمر"]
