import codecs
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.intake.encoding import UndecodableError, declared_charset, decode
from newsreader.intake.misreading import mend_misreading

ARABIC_WORDS = re.findall(
    r"\S+",
    "قال رئيس الحكومة إن المفاوضات ستستأنف الأسبوع المقبل في العاصمة بعد توقف دام شهرين وأضاف أن الوفد سيعرض خطة"
    " جديدة لإعادة الإعمار وأكدت الوزيرة أمام الصحافيين أن الموازنة لن تُقر قبل نهاية العام وذكرت مصادر مطلعة أن"
    " ثلاثة بنود ما زالت موضع خلاف بين الطرفين فيما شدد المتحدث على ضرورة احترام المهل مشيراً إلى أن أي تأخير سيكلف"
    " الخزينة مبالغ كبيرة لا تستطيع تحملها حتى لو ارتفعت الضرائب هذه السنة كما تعرض لها الفريق والجمهور على الملعب",
)
ENGLISH_WORDS = re.findall(
    r"\S+",
    "the prime minister said on Monday that talks would resume next week in the capital after a break of two months"
    " and added his café team had a naïve plan worth £5 million but critics called it too little too late while a"
    " spokesman for the coöperative denied the claim about Zoë and the façade of the résumé",
)
MARKS = st.sampled_from([" ", " ", " ", " ", ", ", ". ", ".\n\n", " - ", " 2026 ", ": "])


def prose(words: list[str]) -> st.SearchStrategy[str]:
    """News-like text: at least a dozen words with the marks and figures between them."""
    pair = st.tuples(st.sampled_from(words), MARKS)
    return st.lists(pair, min_size=12, max_size=80).map(lambda pairs: "".join(word + mark for word, mark in pairs))


UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
DECLARATIONS = st.sampled_from(
    [
        None,
        "utf-8",
        "windows-1256",
        "iso-8859-6",
        "windows-1252",
        "iso-8859-1",
        "us-ascii",
        "utf-16",
        "koi8-r",
        "nonsense",
    ]
)


@settings(max_examples=120, deadline=None)
@given(
    prose(ARABIC_WORDS),
    st.sampled_from([*UNICODE, "cp1256", "iso8859_6"]),
    DECLARATIONS,
)
def test_arabic_comes_back_under_any_declaration(text: str, charset: str, declared: str | None) -> None:
    assert decode(text.encode(charset), declared) == text


@settings(max_examples=120, deadline=None)
@given(
    prose(ENGLISH_WORDS),
    st.sampled_from([*UNICODE, "cp1252"]),
    DECLARATIONS,
)
def test_english_comes_back_under_any_declaration(text: str, charset: str, declared: str | None) -> None:
    assert decode(text.encode(charset), declared) == text


HEADLINES = (
    ("رئيس الوزراء: لا انتخابات قبل الربيع", ("cp1256", "iso8859_6")),
    ("وفاة الممثل عن 80 عاماً", ("cp1256", "iso8859_6")),
    ("«الحكومة» تردّ", ("cp1256",)),
    ("يوم في حياة جوزف “غارسيا” بباريس", ("cp1256",)),
    ("The café's “last” night – £5", ("cp1252", "cp1256")),
    ("Zoë’s choice", ("cp1252", "cp1256")),
    ("Peña, Müller and Øvregård win", ("cp1252",)),
)


@pytest.mark.parametrize(
    ("text", "charset"),
    [(text, charset) for text, charsets in HEADLINES for charset in (*charsets, "utf-8", "utf-16", "utf-16-be")],
)
def test_a_headline_is_enough(text: str, charset: str) -> None:
    assert decode(text.encode(charset)) == text


def test_declared_charset_serves_what_is_neither() -> None:
    text = "Президент заявил, что переговоры продолжатся на следующей неделе."
    assert decode(text.encode("windows-1251"), "windows-1251") == text
    turkish = "Başbakan görüşmelerin gelecek hafta süreceğini söyledi, diye açıkladı."
    assert decode(turkish.encode("iso8859_9"), "iso-8859-9") == turkish


def misread(text: str, charset: str) -> str:
    """UTF-8 bytes taken for ``charset``, undefined ones kept as controls of their number."""
    return "".join(bytes([byte]).decode(charset, errors="ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("charset", ["cp1252", "cp1256", "latin-1"])
@pytest.mark.parametrize(
    "text", ["قال الوزير إن «القرار» نهائي ولا رجوع عنه.", "“Don’t,” said the café’s owner – twice.", "Plain text."]
)
def test_text_spoilt_by_a_wrong_reading_is_mended(text: str, charset: str) -> None:
    assert decode(misread(text, charset).encode()) == text


@settings(max_examples=100, deadline=None)
@given(prose([*ARABIC_WORDS, "«طاقة»", "حفظ»", "ظâ", "عرض“", "Ãngel", "café", "naïve", "Šiška"]))
def test_sound_text_is_never_mended(text: str) -> None:
    assert mend_misreading(text) == text


def test_a_cut_or_broken_byte_does_not_change_the_charset() -> None:
    data = "قال الوزير إن القرار نهائي ولا رجوع عنه مهما كانت الضغوط على الحكومة.".encode()
    assert decode(data[:-2]).startswith("قال الوزير إن القرار")
    assert decode(data[:20] + b"\xff" + data[20:], "windows-1256").startswith("قال الوزير")


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
        b"PK\x03\x04" + bytes(range(256)) * 8,
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj" + b"<< /Length 10 >> stream" * 50,
        b"\xff\xd8\xff\xe0" + bytes(range(255, 0, -1)) * 8,
        b"\x7fELF" + b"\0" * 500,
        b"{\\rtf1\\ansi " + b"text " * 50,
        bytes(range(1, 32)) * 20,
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UndecodableError):
        decode(data)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), DECLARATIONS)
def test_any_bytes_give_text_or_the_one_error(data: bytes, declared: str | None) -> None:
    try:
        text = decode(data, declared)
    except UndecodableError:
        return
    assert isinstance(text, str)


@pytest.mark.parametrize(
    ("markup", "charset"),
    [
        (b'<meta charset="windows-1256">', "windows-1256"),
        (b"<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=Windows-1256'>", "windows-1256"),
        (b'<?xml version="1.0" encoding="ISO-8859-6"?>', "iso8859_6"),
        (b'<meta charset="x-made-up">', None),
        (b"<p>no charset here</p>", None),
    ],
)
def test_declared_charset_is_read(markup: bytes, charset: str | None) -> None:
    assert declared_charset(markup) == charset


@pytest.mark.parametrize(
    ("mark", "charset"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_byte_order_marks_are_no_text(mark: bytes, charset: str) -> None:
    assert decode(mark + "News".encode(charset)) == "News"
