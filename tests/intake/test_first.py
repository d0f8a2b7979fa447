from pathlib import Path

from newsreader.intake.files import read_file

PAGE = """<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="windows-1256"><title>خبر | صحيفة</title>
<meta property="og:title" content="الوزيرة: سنفتح المرفأ قبل الشتاء"><meta property="og:site_name" content="صدى الساحل">
<link rel="canonical" href="https://sada.example/2026/3/port">
<meta property="article:published_time" content="2026-03-04">
</head><body><nav><a href="/">الرئيسية</a></nav><article><h1>الوزيرة: سنفتح المرفأ قبل الشتاء</h1>
<p>قالت وزيرة الأشغال اليوم إن المرفأ سيُفتح أمام السفن قبل حلول الشتاء، بعد أعمال دامت عامين كاملين.</p>
<h2>تمويل</h2>
<p>وأضافت: «لم يبقَ إلا الرصيف الشمالي، والعمل فيه يجري ليلاً ونهاراً، ولن نقبل أي تأخير جديد».</p>
<blockquote><p>هذا المرفأ هو رئة المدينة التي تتنفس منها، ومن دونه لا عمل ولا تجارة.</p></blockquote>
</article><footer>جميع الحقوق محفوظة 2026</footer></body></html>"""


def test_page_under_a_false_declaration_becomes_a_story(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    draft = read_file(path)
    assert draft.title == "الوزيرة: سنفتح المرفأ قبل الشتاء"
    assert len(draft.paragraphs) == 4
    assert draft.source == "صدى الساحل"
    assert draft.declared_language == "ar"
    assert draft.address == "https://sada.example/2026/3/port"
    assert str(draft.published) == "2026-03-04"
