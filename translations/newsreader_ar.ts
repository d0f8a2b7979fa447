<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Newsreader</source>
        <translation>حول Newsreader</translation>
    </message>
    <message>
        <source>Version {version}. Everything you read and keep stays on this computer.</source>
        <translation>الإصدار {version}. كل ما تقرؤه وتحفظه يبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Licences and credits</source>
        <translation>التراخيص والإسهامات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>names and quotations</source>
        <translation>الأسماء والاقتباسات</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>الترجمة</translation>
    </message>
    <message>
        <source>saved pages</source>
        <translation>الصفحات المحفوظة</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>the library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>typefaces</source>
        <translation>الخطوط</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>بُني باستخدام</translation>
    </message>
    <message>
        <source>Newsreader is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Newsreader برنامج حر مرخّص برخصة غنو العمومية العامة، الإصدار الثالث أو ما بعده. ويُقدَّم من دون أي ضمان.</translation>
    </message>
    <message>
        <source>Data behind the recognition of names</source>
        <translation>البيانات التي يقوم عليها التعرف على الأسماء</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <source>by machine</source>
        <translation>ترجمة آلية</translation>
    </message>
    <message>
        <source>translated</source>
        <translation>مترجم</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>Fetching this story from the library</source>
        <translation>جارٍ جلب هذا الخبر من المكتبة</translation>
    </message>
    <message>
        <source>title translated by machine</source>
        <translation>عنوان مترجم آليًا</translation>
    </message>
    <message>
        <source>translated title</source>
        <translation>عنوان مترجم</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>غير مقروء</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>مميّز بنجمة</translation>
    </message>
</context>
<context>
    <name>BookmarksDialog</name>
    <message>
        <source>Bookmarks</source>
        <translation>الإشارات المرجعية</translation>
    </message>
    <message>
        <source>No bookmarks yet. Press Ctrl+D to mark the place you are reading.</source>
        <translation>لا إشارات مرجعية بعد. اضغط Ctrl+D لتعليم الموضع الذي تقرؤه.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>ColumnPair</name>
    <message>
        <source>Story</source>
        <translation>الخبر</translation>
    </message>
    <message>
        <source>Translation of the story</source>
        <translation>ترجمة الخبر</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Click into a quotation first, or select somebody’s words.</source>
        <translation>انقر أولًا داخل اقتباس، أو حدّد كلام أحدهم.</translation>
    </message>
    <message>
        <source>Select the words that somebody said first.</source>
        <translation>حدّد أولًا الكلمات التي قالها أحدهم.</translation>
    </message>
    <message>
        <source>Click into a quotation first.</source>
        <translation>انقر أولًا داخل اقتباس.</translation>
    </message>
    <message>
        <source>Select a name in the original first, or click into one.</source>
        <translation>حدّد أولًا اسمًا في النص الأصلي، أو انقر داخله.</translation>
    </message>
    <message>
        <source>A quotation of {speaker} now.</source>
        <translation>صار اقتباسًا من كلام {speaker}.</translation>
    </message>
    <message>
        <source>A quotation now; nobody known said it.</source>
        <translation>صار اقتباسًا، ولا يُعرف المتحدث.</translation>
    </message>
    <message>
        <source>Not a quotation any more: {words}</source>
        <translation>لم يعد اقتباسًا: {words}</translation>
    </message>
    <message>
        <source>Not a name any more: {name}</source>
        <translation>لم يعد اسمًا: {name}</translation>
    </message>
    <message>
        <source>Said by {speaker}.</source>
        <translation>المتحدث: {speaker}.</translation>
    </message>
    <message>
        <source>Nobody known said it.</source>
        <translation>لا يُعرف المتحدث.</translation>
    </message>
    <message>
        <source>As it was before.</source>
        <translation>عاد كما كان.</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>A person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>An organisation</source>
        <translation>هيئة</translation>
    </message>
    <message>
        <source>A place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>اسم آخر</translation>
    </message>
    <message>
        <source>This is a quotation…</source>
        <translation>هذا اقتباس…</translation>
    </message>
    <message>
        <source>Who said it…</source>
        <translation>من قاله…</translation>
    </message>
    <message>
        <source>Not a quotation</source>
        <translation>ليس اقتباسًا</translation>
    </message>
    <message>
        <source>This is a name</source>
        <translation>هذا اسم</translation>
    </message>
    <message>
        <source>{name} is …</source>
        <translation>{name} هو…</translation>
    </message>
    <message>
        <source>Not a name</source>
        <translation>ليس اسمًا</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>لم يُذكر</numerusform>
            <numerusform>ذُكر مرة واحدة</numerusform>
            <numerusform>ذُكر مرتين</numerusform>
            <numerusform>ذُكر %Ln مرات</numerusform>
            <numerusform>ذُكر %Ln مرة</numerusform>
            <numerusform>ذُكر %Ln مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>لا أخبار</numerusform>
            <numerusform>خبر واحد</numerusform>
            <numerusform>خبران</numerusform>
            <numerusform>%Ln أخبار</numerusform>
            <numerusform>%Ln خبرًا</numerusform>
            <numerusform>%Ln خبر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories to go</source>
        <translation>
            <numerusform>لم يبق شيء</numerusform>
            <numerusform>بقي خبر واحد</numerusform>
            <numerusform>بقي خبران</numerusform>
            <numerusform>بقيت %Ln أخبار</numerusform>
            <numerusform>بقي %Ln خبرًا</numerusform>
            <numerusform>بقي %Ln خبر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>حدث خطأ ما</translation>
    </message>
    <message>
        <source>Newsreader made a mistake.</source>
        <translation>أخطأ Newsreader.</translation>
    </message>
    <message>
        <source>What you asked for last may not have happened. Your stories, quotations and notes are safe, and you can go on reading. If it happens again, send the details below to the people who make Newsreader.</source>
        <translation>ربما لم يُنفَّذ آخر ما طلبته. أخبارك واقتباساتك وملاحظاتك في أمان، ويمكنك متابعة القراءة. إن تكرر ذلك فأرسل التفاصيل أدناه إلى القائمين على Newsreader.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Also written to {file}</source>
        <translation>وقد دُوِّنت أيضًا في {file}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export quotations</source>
        <translation>تصدير الاقتباسات</translation>
    </message>
    <message numerus="yes">
        <source>All quotations kept (%n)</source>
        <translation>
            <numerusform>كل الاقتباسات المحفوظة (%Ln)</numerusform>
            <numerusform>كل الاقتباسات المحفوظة (%Ln)</numerusform>
            <numerusform>كل الاقتباسات المحفوظة (%Ln)</numerusform>
            <numerusform>كل الاقتباسات المحفوظة (%Ln)</numerusform>
            <numerusform>كل الاقتباسات المحفوظة (%Ln)</numerusform>
            <numerusform>كل الاقتباسات المحفوظة (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Those of this story (%n)</source>
        <translation>
            <numerusform>اقتباسات هذا الخبر (%Ln)</numerusform>
            <numerusform>اقتباسات هذا الخبر (%Ln)</numerusform>
            <numerusform>اقتباسات هذا الخبر (%Ln)</numerusform>
            <numerusform>اقتباسات هذا الخبر (%Ln)</numerusform>
            <numerusform>اقتباسات هذا الخبر (%Ln)</numerusform>
            <numerusform>اقتباسات هذا الخبر (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown, to read and to paste into a text</source>
        <translation>Markdown، للقراءة وللصق في نص</translation>
    </message>
    <message>
        <source>CSV, for a spreadsheet</source>
        <translation>CSV، لجداول البيانات</translation>
    </message>
    <message>
        <source>JSON, for another program</source>
        <translation>JSON، لبرنامج آخر</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>ما يُصدَّر</translation>
    </message>
    <message>
        <source>As</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Every quotation goes with its speaker, story, source, date and translation.</source>
        <translation>يُصدَّر كل اقتباس مع المتحدث والخبر والمصدر والتاريخ والترجمة.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Nothing is kept yet: press B on a quotation to keep it.</source>
        <translation>لم يُحفظ شيء بعد: اضغط B على اقتباس لحفظه.</translation>
    </message>
    <message numerus="yes">
        <source>%n quotations exported to {file}</source>
        <translation>
            <numerusform>لم يُصدَّر أي اقتباس إلى {file}</numerusform>
            <numerusform>صُدِّر اقتباس واحد إلى {file}</numerusform>
            <numerusform>صُدِّر اقتباسان إلى {file}</numerusform>
            <numerusform>صُدِّرت %Ln اقتباسات إلى {file}</numerusform>
            <numerusform>صُدِّر %Ln اقتباسًا إلى {file}</numerusform>
            <numerusform>صُدِّر %Ln اقتباس إلى {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the story</source>
        <translation>البحث في الخبر</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>لا مواضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%Ln مواضع</numerusform>
            <numerusform>%Ln موضعًا</numerusform>
            <numerusform>%Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in this story</source>
        <translation>ليس في هذا الخبر</translation>
    </message>
</context>
<context>
    <name>FollowedBar</name>
    <message>
        <source>More…</source>
        <translation>المزيد…</translation>
    </message>
    <message>
        <source>All names you follow</source>
        <translation>كل الأسماء التي تتابعها</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>المتابَعة</translation>
    </message>
    <message>
        <source>Follow no longer</source>
        <translation>إلغاء المتابعة</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Open in People, bodies, places</source>
        <translation>افتح في «الأشخاص والهيئات والأماكن»</translation>
    </message>
</context>
<context>
    <name>FoundDelegate</name>
    <message>
        <source>Speaker: {certainty}</source>
        <translation>المتحدث: {certainty}</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>Changed: {term}</source>
        <translation>غُيّر: {term}</translation>
    </message>
    <message>
        <source>Removed: {term}</source>
        <translation>أُزيل: {term}</translation>
    </message>
    <message>
        <source>Translation memories (*.tmx)</source>
        <translation>ذاكرات الترجمة (*.tmx)</translation>
    </message>
    <message>
        <source>Export corrected sentences</source>
        <translation>تصدير الجمل المصححة</translation>
    </message>
    <message numerus="yes">
        <source>%n sentences exported to {file}</source>
        <translation>
            <numerusform>لم تُصدَّر أي جملة إلى {file}</numerusform>
            <numerusform>صُدّرت جملة واحدة إلى {file}</numerusform>
            <numerusform>صُدّرت جملتان إلى {file}</numerusform>
            <numerusform>صُدّرت %Ln جمل إلى {file}</numerusform>
            <numerusform>صُدّرت %Ln جملة إلى {file}</numerusform>
            <numerusform>صُدّرت %Ln جملة إلى {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Import translated sentences</source>
        <translation>استيراد جمل مترجمة</translation>
    </message>
    <message numerus="yes">
        <source>%n sentences added</source>
        <translation>
            <numerusform>لم تُضف أي جملة</numerusform>
            <numerusform>أُضيفت جملة واحدة</numerusform>
            <numerusform>أُضيفت جملتان</numerusform>
            <numerusform>أُضيفت %Ln جمل</numerusform>
            <numerusform>أُضيفت %Ln جملة</numerusform>
            <numerusform>أُضيفت %Ln جملة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already</source>
        <translation>
            <numerusform>لم تكن أي منها موجودة</numerusform>
            <numerusform>كانت واحدة موجودة من قبل</numerusform>
            <numerusform>كانت اثنتان موجودتين من قبل</numerusform>
            <numerusform>كانت %Ln موجودة من قبل</numerusform>
            <numerusform>كانت %Ln موجودة من قبل</numerusform>
            <numerusform>كانت %Ln موجودة من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, since you translated them otherwise</source>
        <translation>
            <numerusform>لم تُترك أي منها</numerusform>
            <numerusform>تُركت واحدة لأنك ترجمتها على نحو آخر</numerusform>
            <numerusform>تُركت اثنتان لأنك ترجمتهما على نحو آخر</numerusform>
            <numerusform>تُركت %Ln لأنك ترجمتها على نحو آخر</numerusform>
            <numerusform>تُركت %Ln لأنك ترجمتها على نحو آخر</numerusform>
            <numerusform>تُركت %Ln لأنك ترجمتها على نحو آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: other languages, empty, or a machine’s</source>
        <translation>
            <numerusform>لم تُترك أي منها</numerusform>
            <numerusform>تُركت واحدة: لغة أخرى أو فارغة أو من ترجمة آلة</numerusform>
            <numerusform>تُركت اثنتان: لغات أخرى أو فارغتان أو من ترجمة آلة</numerusform>
            <numerusform>تُركت %Ln: لغات أخرى أو فارغة أو من ترجمة آلة</numerusform>
            <numerusform>تُركت %Ln: لغات أخرى أو فارغة أو من ترجمة آلة</numerusform>
            <numerusform>تُركت %Ln: لغات أخرى أو فارغة أو من ترجمة آلة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Glossary</source>
        <translation>المسرد</translation>
    </message>
    <message>
        <source>A machine’s sentence whose original has a term, but which lacks its translation, is marked.</source>
        <translation>كل جملة ترجمتها الآلة وفي أصلها مصطلح لم تأتِ ترجمته فيها تُعلَّم.</translation>
    </message>
    <message>
        <source>From {source} to {target}</source>
        <translation>من {source} إلى {target}</translation>
    </message>
    <message>
        <source>No terms yet. Write one below with its translation.</source>
        <translation>لا مصطلحات بعد. اكتب مصطلحًا في الأسفل مع ترجمته.</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>المصطلح</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>الترجمة</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>GlossaryModel</name>
    <message>
        <source>Term</source>
        <translation>المصطلح</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>الترجمة</translation>
    </message>
    <message>
        <source>Case counts</source>
        <translation>مراعاة حالة الأحرف</translation>
    </message>
    <message>
        <source>case counts</source>
        <translation>تُراعى حالة الأحرف</translation>
    </message>
    <message>
        <source>case does not count</source>
        <translation>لا تُراعى حالة الأحرف</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Progress of the import</source>
        <translation>تقدّم الاستيراد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>جارٍ البحث عن الملفات…</translation>
    </message>
    <message>
        <source>Importing {number} of {total}: {file}</source>
        <translation>استيراد {number} من {total}: {file}</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Files left out</source>
        <translation>ملفات لم تُستورد</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read</source>
        <translation>
            <numerusform>لا ملفات تعذّرت قراءتها</numerusform>
            <numerusform>تعذّرت قراءة ملف واحد</numerusform>
            <numerusform>تعذّرت قراءة ملفين</numerusform>
            <numerusform>تعذّرت قراءة %Ln ملفات</numerusform>
            <numerusform>تعذّرت قراءة %Ln ملفًا</numerusform>
            <numerusform>تعذّرت قراءة %Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Stories ({patterns})</source>
        <translation>أخبار ({patterns})</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>استيراد ملفات</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>استيراد مجلد</translation>
    </message>
    <message numerus="yes">
        <source>%n sample stories added</source>
        <translation>
            <numerusform>لم يُضف أي خبر</numerusform>
            <numerusform>أُضيف خبر نموذجي واحد</numerusform>
            <numerusform>أُضيف خبران نموذجيان</numerusform>
            <numerusform>أُضيفت %Ln أخبار نموذجية</numerusform>
            <numerusform>أُضيف %Ln خبرًا نموذجيًا</numerusform>
            <numerusform>أُضيف %Ln خبر نموذجي</numerusform>
        </translation>
    </message>
    <message>
        <source>The sample stories are all in the library.</source>
        <translation>الأخبار النموذجية كلها في المكتبة.</translation>
    </message>
    <message numerus="yes">
        <source>%n stories imported</source>
        <translation>
            <numerusform>لم يُستورد أي خبر</numerusform>
            <numerusform>استُورد خبر واحد</numerusform>
            <numerusform>استُورد خبران</numerusform>
            <numerusform>استُوردت %Ln أخبار</numerusform>
            <numerusform>استُورد %Ln خبرًا</numerusform>
            <numerusform>استُورد %Ln خبر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already</source>
        <translation>
            <numerusform>لا شيء كان موجودًا من قبل</numerusform>
            <numerusform>واحد كان موجودًا من قبل</numerusform>
            <numerusform>اثنان كانا موجودين من قبل</numerusform>
            <numerusform>%Ln كانت موجودة من قبل</numerusform>
            <numerusform>%Ln كانت موجودة من قبل</numerusform>
            <numerusform>%Ln كانت موجودة من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read</source>
        <translation>
            <numerusform>لا ملفات تعذّرت قراءتها</numerusform>
            <numerusform>تعذّرت قراءة ملف واحد</numerusform>
            <numerusform>تعذّرت قراءة ملفين</numerusform>
            <numerusform>تعذّرت قراءة %Ln ملفات</numerusform>
            <numerusform>تعذّرت قراءة %Ln ملفًا</numerusform>
            <numerusform>تعذّرت قراءة %Ln ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files left out</source>
        <translation>
            <numerusform>لم يُترك أي ملف</numerusform>
            <numerusform>تُرك ملف واحد</numerusform>
            <numerusform>تُرك ملفان</numerusform>
            <numerusform>تُركت %Ln ملفات</numerusform>
            <numerusform>تُرك %Ln ملفًا</numerusform>
            <numerusform>تُرك %Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Import stopped.</source>
        <translation>أُوقف الاستيراد.</translation>
    </message>
    <message>
        <source>No stories found: texts (.txt) and saved pages (.html) are read.</source>
        <translation>لم يُعثر على أخبار: تُقرأ النصوص (‎.txt) والصفحات المحفوظة (‎.html).</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Select some words or click into a quotation, then press B to keep it.</source>
        <translation>حدّد كلمات أو انقر داخل اقتباس، ثم اضغط B لحفظه.</translation>
    </message>
    <message>
        <source>Already kept: {words}</source>
        <translation>محفوظ من قبل: {words}</translation>
    </message>
    <message>
        <source>Kept: {words}</source>
        <translation>حُفظ: {words}</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>إضافة ملاحظة…</translation>
    </message>
    <message>
        <source>Not kept any more.</source>
        <translation>أُلغي الحفظ.</translation>
    </message>
    <message>
        <source>Bookmark set.</source>
        <translation>وُضعت الإشارة المرجعية.</translation>
    </message>
</context>
<context>
    <name>KeptDelegate</name>
    <message>
        <source>Speaker unknown</source>
        <translation>المتحدث غير معروف</translation>
    </message>
</context>
<context>
    <name>KeptDetail</name>
    <message>
        <source>Quotation</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>Speaker unknown</source>
        <translation>المتحدث غير معروف</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>ملاحظتك</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>المتحدث</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Go to the story</source>
        <translation>الانتقال إلى الخبر</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>نسخ مع المصدر</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>You set this speaker.</source>
        <translation>أنت من حدّد هذا المتحدث.</translation>
    </message>
    <message>
        <source>No speaker was found.</source>
        <translation>لم يُعثر على متحدث.</translation>
    </message>
    <message>
        <source>A guess of the machine: {percent}% sure.</source>
        <translation>تخمين آلي: الثقة {percent}٪.</translation>
    </message>
    <message>
        <source>Found by the machine: {percent}% sure.</source>
        <translation>تحديد آلي: الثقة {percent}٪.</translation>
    </message>
    <message>
        <source>Translation by a human</source>
        <translation>ترجمة بشرية</translation>
    </message>
    <message>
        <source>Translation by you</source>
        <translation>ترجمتك</translation>
    </message>
    <message>
        <source>Machine translation: {pack}</source>
        <translation>ترجمة آلية: {pack}</translation>
    </message>
</context>
<context>
    <name>KeptDialog</name>
    <message>
        <source>Quotations kept</source>
        <translation>الاقتباسات المحفوظة</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>كل الأخبار</translation>
    </message>
    <message>
        <source>This story</source>
        <translation>هذا الخبر</translation>
    </message>
    <message>
        <source>Which quotations</source>
        <translation>أي الاقتباسات</translation>
    </message>
    <message>
        <source>Search quotations, speakers, notes</source>
        <translation>البحث في الاقتباسات والمتحدثين والملاحظات</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Quotation removed.</source>
        <translation>أُزيل الاقتباس.</translation>
    </message>
    <message>
        <source>No quotation has these words.</source>
        <translation>لا اقتباس فيه هذه الكلمات.</translation>
    </message>
    <message>
        <source>Nothing kept from this story yet.</source>
        <translation>لم يُحفظ شيء من هذا الخبر بعد.</translation>
    </message>
    <message>
        <source>Nothing kept yet. Click into a quotation while reading, or select some words, and press B.</source>
        <translation>لم يُحفظ شيء بعد. انقر داخل اقتباس أثناء القراءة، أو حدّد كلمات، ثم اضغط B.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Hatched or dotted at the edge: a guess</source>
        <translation>التخطيط أو التنقيط عند الحافة: تخمين</translation>
    </message>
    <message>
        <source>Show or hide: {kind}</source>
        <translation>إظهار أو إخفاء: {kind}</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Search the library</source>
        <translation>البحث في المكتبة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير مقروءة</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>بنجمة</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>الأخبار</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>إزالة النجمة</translation>
    </message>
    <message>
        <source>Star this story</source>
        <translation>تمييز هذا الخبر بنجمة</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>تعليمه غير مقروء</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>تعليمه مقروءًا</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>No stories yet</source>
        <translation>لا أخبار بعد</translation>
    </message>
    <message>
        <source>Drop text files or saved pages here, or press Ctrl+O.</source>
        <translation>أفلت هنا ملفات نصية أو صفحات محفوظة، أو اضغط Ctrl+O.</translation>
    </message>
    <message>
        <source>Nothing found for {words} in {language} stories</source>
        <translation>لا نتائج عن {words} في أخبار {language}</translation>
    </message>
    <message>
        <source>Choose “All” to search every story.</source>
        <translation>اختر «الكل» للبحث في كل الأخبار.</translation>
    </message>
    <message>
        <source>Nothing found for {words}</source>
        <translation>لا نتائج عن {words}</translation>
    </message>
    <message>
        <source>Try fewer words, or only the beginning of one.</source>
        <translation>جرّب كلمات أقل، أو بداية كلمة واحدة.</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>كل الأخبار مقروءة</translation>
    </message>
    <message>
        <source>Choose “All” to see every story.</source>
        <translation>اختر «الكل» لعرض كل الأخبار.</translation>
    </message>
    <message>
        <source>No starred stories</source>
        <translation>لا أخبار مميزة بنجمة</translation>
    </message>
    <message>
        <source>Press S on a story to star it.</source>
        <translation>اضغط S على خبر لتمييزه بنجمة.</translation>
    </message>
    <message>
        <source>No such stories</source>
        <translation>لا أخبار كهذه</translation>
    </message>
</context>
<context>
    <name>LookingUp</name>
    <message>
        <source>Double-click a word for its meaning, or hold Alt over it. L looks up the word at the cursor.</source>
        <translation>انقر كلمةً نقرًا مزدوجًا لترى معناها، أو ضع المؤشر عليها مع ضغط Alt. والحرف L يبحث عن الكلمة عند المؤشر.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Point at a translated sentence first.</source>
        <translation>أشر إلى جملة مترجمة أولًا.</translation>
    </message>
    <message>
        <source>A person wrote this sentence; nothing is in doubt.</source>
        <translation>هذه الجملة كتبها إنسان، ولا شك فيها.</translation>
    </message>
    <message>
        <source>Taken for right: {words}</source>
        <translation>اعتُبرت صحيحة: {words}</translation>
    </message>
    <message>
        <source>Your words from now on: {words}</source>
        <translation>من الآن بكلماتك: {words}</translation>
    </message>
    <message>
        <source>Your version was taken back.</source>
        <translation>سُحبت صيغتك.</translation>
    </message>
    <message>
        <source>As it was before.</source>
        <translation>عادت كما كانت.</translation>
    </message>
</context>
<context>
    <name>MergePane</name>
    <message>
        <source>All its mentions count for the name you choose, those of stories to come too. It can be undone.</source>
        <translation>تُحسب مواضع ذكره كلها للاسم الذي تختاره، في الأخبار المقبلة أيضًا. ويمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>The other name</source>
        <translation>الاسم الآخر</translation>
    </message>
    <message>
        <source>Names to merge into</source>
        <translation>أسماء يمكن الدمج فيها</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>ادمج</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Which name is {name} the same as?</source>
        <translation>أي اسم هو نفسه {name}؟</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Story removed; what you kept of it stays.</source>
        <translation>أُزيل الخبر؛ ويبقى ما حفظته منه.</translation>
    </message>
    <message>
        <source>No more unread stories.</source>
        <translation>لا مزيد من الأخبار غير المقروءة.</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Previous mention</source>
        <translation>الذكر السابق</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>الذكر التالي</translation>
    </message>
    <message>
        <source>Open in People, bodies, places</source>
        <translation>افتح في «الأشخاص والهيئات والأماكن»</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>هيئة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>اسم آخر</translation>
    </message>
    <message numerus="yes">
        <source>Quoted or reported %n times in this story</source>
        <translation>
            <numerusform>لم يُنقل عنه شيء في هذا الخبر</numerusform>
            <numerusform>قول واحد في هذا الخبر</numerusform>
            <numerusform>قولان في هذا الخبر</numerusform>
            <numerusform>%Ln أقوال في هذا الخبر</numerusform>
            <numerusform>%Ln قولًا في هذا الخبر</numerusform>
            <numerusform>%Ln قول في هذا الخبر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>quoted or reported %n times</source>
        <translation>
            <numerusform>لا أقوال</numerusform>
            <numerusform>قول واحد</numerusform>
            <numerusform>قولان</numerusform>
            <numerusform>%Ln أقوال</numerusform>
            <numerusform>%Ln قولًا</numerusform>
            <numerusform>%Ln قول</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>quoted or reported %n times or more</source>
        <translation>
            <numerusform>لا أقوال</numerusform>
            <numerusform>قول واحد أو أكثر</numerusform>
            <numerusform>قولان أو أكثر</numerusform>
            <numerusform>%Ln أقوال أو أكثر</numerusform>
            <numerusform>%Ln قولًا أو أكثر</numerusform>
            <numerusform>%Ln قول أو أكثر</numerusform>
        </translation>
    </message>
    <message>
        <source>Mention {number} of {count}</source>
        <translation>الذكر {number} من {count}</translation>
    </message>
    <message>
        <source>Mentioned once in this story</source>
        <translation>ذُكر مرة واحدة في هذا الخبر</translation>
    </message>
    <message numerus="yes">
        <source>%n stories in the library</source>
        <translation>
            <numerusform>لا أخبار في المكتبة</numerusform>
            <numerusform>خبر واحد في المكتبة</numerusform>
            <numerusform>خبران في المكتبة</numerusform>
            <numerusform>%Ln أخبار في المكتبة</numerusform>
            <numerusform>%Ln خبرًا في المكتبة</numerusform>
            <numerusform>%Ln خبر في المكتبة</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow no longer</source>
        <translation>إلغاء المتابعة</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>NameChip</name>
    <message>
        <source>{names}, unread: {count}</source>
        <translation>{names}، غير مقروء: {count}</translation>
    </message>
</context>
<context>
    <name>NamePane</name>
    <message>
        <source>Show in the list</source>
        <translation>اعرض في القائمة</translation>
    </message>
    <message>
        <source>All its stories, in the list of the main window</source>
        <translation>كل أخباره في قائمة النافذة الرئيسية</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>دمج…</translation>
    </message>
    <message>
        <source>It is the same as another name</source>
        <translation>هو نفسه اسم آخر</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>فصل…</translation>
    </message>
    <message>
        <source>A spelling of it means something else</source>
        <translation>إحدى كتاباته تعني شيئًا آخر</translation>
    </message>
    <message>
        <source>Where it is named</source>
        <translation>مواضع ذكره</translation>
    </message>
    <message>
        <source>Follow no longer</source>
        <translation>إلغاء المتابعة</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>NamePlacesModel</name>
    <message>
        <source>Quoted or reported</source>
        <translation>أقوال منسوبة</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>الأخبار</translation>
    </message>
    <message>
        <source>the latest {count} of {total}</source>
        <translation>أحدث {count} من {total}</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>People, bodies, places</source>
        <translation>الأشخاص والهيئات والأماكن</translation>
    </message>
    <message>
        <source>Search in either language</source>
        <translation>ابحث بأي من اللغتين</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>People</source>
        <translation>أشخاص</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>هيئات</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>أماكن</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>غير ذلك</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>المتابَعة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>NamesIndex</name>
    <message>
        <source>Taken back.</source>
        <translation>تم التراجع.</translation>
    </message>
    <message>
        <source>No name fits {words}.</source>
        <translation>لا اسم يطابق {words}.</translation>
    </message>
    <message>
        <source>Try fewer words, or “All”.</source>
        <translation>جرّب كلمات أقل، أو اختر «الكل».</translation>
    </message>
    <message>
        <source>You follow nobody yet.</source>
        <translation>لا تتابع أي اسم بعد.</translation>
    </message>
    <message>
        <source>Choose a name and press “Follow”: it then stands above the list of stories.</source>
        <translation>اختر اسمًا واضغط «متابعة» ليظهر فوق قائمة الأخبار.</translation>
    </message>
    <message>
        <source>Stories are being read…</source>
        <translation>تجري قراءة الأخبار…</translation>
    </message>
    <message>
        <source>No names of this kind yet.</source>
        <translation>لا أسماء من هذا النوع بعد.</translation>
    </message>
    <message>
        <source>No names yet.</source>
        <translation>لا أسماء بعد.</translation>
    </message>
    <message>
        <source>They are found in the stories you import.</source>
        <translation>تُستخرج الأسماء من الأخبار التي تستوردها.</translation>
    </message>
    <message>
        <source>The {count} that fit best. More letters find the others.</source>
        <translation>أقرب {count} اسم إلى ما كتبت. اكتب حروفًا أكثر لتجد غيرها.</translation>
    </message>
    <message>
        <source>The {count} commonest. The search finds the others.</source>
        <translation>أكثر {count} اسم ورودًا. ابحث لتجد غيرها.</translation>
    </message>
    <message>
        <source>{name} is now the same as {other}.</source>
        <translation>صار {name} و{other} اسمًا واحدًا.</translation>
    </message>
    <message>
        <source>Nothing was split: these spellings count as all of the name.</source>
        <translation>لم يُفصل شيء: هذه الكتابات هي الاسم كله.</translation>
    </message>
    <message>
        <source>{name} is a name of its own now.</source>
        <translation>صار {name} اسمًا قائمًا بذاته.</translation>
    </message>
</context>
<context>
    <name>NamesModel</name>
    <message>
        <source>followed</source>
        <translation>متابَع</translation>
    </message>
    <message>
        <source>unread: {count}</source>
        <translation>غير مقروء: {count}</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>PackRow</name>
    <message>
        <source>From {source} to {target}</source>
        <translation>من {source} إلى {target}</translation>
    </message>
    <message>
        <source>What the pack says about itself</source>
        <translation>ما تقوله الحزمة عن نفسها</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تخلٍّ</translation>
    </message>
    <message>
        <source>Readme</source>
        <translation>نبذة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>{part} is missing: remove the pack and get it again.</source>
        <translation>ينقص {part}: أزل الحزمة واجلبها من جديد.</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>بقي أقل من ثانية</numerusform>
            <numerusform>بقيت ثانية واحدة</numerusform>
            <numerusform>بقيت ثانيتان</numerusform>
            <numerusform>بقيت %Ln ثوانٍ</numerusform>
            <numerusform>بقيت %Ln ثانية</numerusform>
            <numerusform>بقيت %Ln ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes left</source>
        <translation>
            <numerusform>بقي أقل من دقيقة</numerusform>
            <numerusform>بقيت دقيقة واحدة</numerusform>
            <numerusform>بقيت دقيقتان</numerusform>
            <numerusform>بقيت %Ln دقائق</numerusform>
            <numerusform>بقيت %Ln دقيقة</numerusform>
            <numerusform>بقيت %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>No pack installed: stories show the translation that came with them, if any.</source>
        <translation>لا حزمة مثبّتة: تُعرض ترجمة الخبر التي جاءت معه، إن وُجدت.</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>الإصدار {version}</translation>
    </message>
    <message>
        <source>{size} on the disk</source>
        <translation>{size} على القرص</translation>
    </message>
    <message>
        <source>The list has version {version}: nothing newer.</source>
        <translation>في القائمة الإصدار {version}: لا جديد.</translation>
    </message>
    <message>
        <source>To be had: version {version}, size not told</source>
        <translation>متاح: الإصدار {version}، من دون ذكر الحجم</translation>
    </message>
    <message>
        <source>To be had: version {version}, {size} to download</source>
        <translation>متاح: الإصدار {version}، حجم التنزيل {size}</translation>
    </message>
    <message>
        <source>Its licence and readme come with it.</source>
        <translation>ترخيصها ونبذتها تأتيان معها.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>Checking and installing the pack…</source>
        <translation>يجري فحص الحزمة وتثبيتها…</translation>
    </message>
    <message>
        <source>{received} of {total}</source>
        <translation>{received} من {total}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>يتوقف…</translation>
    </message>
    <message>
        <source>{speed} a second</source>
        <translation>{speed} في الثانية</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>Translation packs (*.argosmodel)</source>
        <translation>حزم الترجمة (*.argosmodel)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Install a translation pack</source>
        <translation>تثبيت حزمة ترجمة</translation>
    </message>
    <message>
        <source>Checking and installing the pack…</source>
        <translation>جارٍ فحص الحزمة وتثبيتها…</translation>
    </message>
    <message>
        <source>Asking {address}…</source>
        <translation>يُسأل {address}…</translation>
    </message>
    <message>
        <source>The list has no pack between English and Arabic.</source>
        <translation>ليس في القائمة حزمة بين الإنجليزية والعربية.</translation>
    </message>
    <message>
        <source>You have the newest packs.</source>
        <translation>لديك أحدث الحزم.</translation>
    </message>
    <message numerus="yes">
        <source>%n packs can be had.</source>
        <translation>
            <numerusform>لا حزم متاحة.</numerusform>
            <numerusform>تتاح حزمة واحدة.</numerusform>
            <numerusform>تتاح حزمتان.</numerusform>
            <numerusform>تتاح %Ln حزم.</numerusform>
            <numerusform>تتاح %Ln حزمة.</numerusform>
            <numerusform>تتاح %Ln حزمة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Installed: stories can be translated from {source} to {target}.</source>
        <translation>تم التثبيت: يمكن الآن ترجمة الأخبار من {source} إلى {target}.</translation>
    </message>
    <message>
        <source>The pack was removed. What it translated before is still there.</source>
        <translation>أُزيلت الحزمة. وما ترجمته من قبل باقٍ.</translation>
    </message>
</context>
<context>
    <name>PacksDialog</name>
    <message>
        <source>Translation packs</source>
        <translation>حزم الترجمة</translation>
    </message>
    <message>
        <source>A pack translates in one direction, on this computer, without the network. Packs are files that end in .argosmodel, as Argos Translate publishes them.</source>
        <translation>تترجم الحزمة في اتجاه واحد، على هذا الحاسوب، من دون اتصال بالشبكة. والحزم ملفات تنتهي بـ ‎.argosmodel كما ينشرها Argos Translate.</translation>
    </message>
    <message>
        <source>Quick draft: faster, with more mistakes</source>
        <translation>مسودة سريعة: أسرع، وأخطاؤها أكثر</translation>
    </message>
    <message>
        <source>Address of the list of packs</source>
        <translation>عنوان قائمة الحزم</translation>
    </message>
    <message>
        <source>Look for packs online</source>
        <translation>البحث عن حزم على الشبكة</translation>
    </message>
    <message>
        <source>Nothing goes online before you press the button. It gets the list of packs from this address and asks the servers named there how large the packs are. Nothing else is sent.</source>
        <translation>لا اتصال بالشبكة قبل أن تضغط الزر. وهو يجلب قائمة الحزم من هذا العنوان، ويسأل الخوادم المذكورة فيها عن حجم الحزم، ولا يُرسَل شيء غير ذلك.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Install from a file…</source>
        <translation>تثبيت من ملف…</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Sentence {done} of {total}</source>
        <translation>الجملة {done} من {total}</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Your library is empty</source>
        <translation>مكتبتك فارغة</translation>
    </message>
    <message>
        <source>Drop text files or saved web pages here, or choose them yourself.</source>
        <translation>أفلت هنا ملفات نصية أو صفحات ويب محفوظة، أو اخترها بنفسك.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>استيراد ملفات…</translation>
    </message>
    <message>
        <source>Bring the samples</source>
        <translation>إحضار الأخبار النموذجية</translation>
    </message>
    <message>
        <source>This story cannot be shown</source>
        <translation>تعذّر عرض هذا الخبر</translation>
    </message>
    <message>
        <source>No story chosen</source>
        <translation>لم يُختر خبر</translation>
    </message>
    <message>
        <source>Choose one from the list, or press J for the next.</source>
        <translation>اختر خبرًا من القائمة، أو اضغط J للانتقال إلى التالي.</translation>
    </message>
    <message>
        <source>No pack from {source} into {target}</source>
        <translation>لا حزمة للترجمة من {source} إلى {target}</translation>
    </message>
    <message>
        <source>Translating on this machine needs a pack for these two languages, a file of about 100 MB. Get it once; after that no network is needed.</source>
        <translation>تحتاج الترجمة على هذا الحاسوب إلى حزمة لهاتين اللغتين، وهي ملف حجمه نحو 100 ميغابايت. يكفي الحصول عليها مرة واحدة، ولا حاجة بعدها إلى الشبكة.</translation>
    </message>
    <message>
        <source>Get a pack…</source>
        <translation>جلب حزمة…</translation>
    </message>
    <message>
        <source>Look words up</source>
        <translation>البحث عن معاني الكلمات</translation>
    </message>
</context>
<context>
    <name>ReanalysisBar</name>
    <message>
        <source>Quotations and names are found in stories that were not looked through yet.</source>
        <translation>يجري البحث عن الاقتباسات والأسماء في الأخبار التي لم تُفحص بعد.</translation>
    </message>
    <message>
        <source>Paused: {done} of {total} stories looked through</source>
        <translation>توقف مؤقت: فُحص {done} من أصل {total} من الأخبار</translation>
    </message>
    <message>
        <source>Looking through the library: {done} of {total} stories</source>
        <translation>فحص المكتبة: {done} من أصل {total} من الأخبار</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
</context>
<context>
    <name>Renewing</name>
    <message>
        <source>This story is being translated already.</source>
        <translation>هذا الخبر قيد الترجمة الآن.</translation>
    </message>
    <message>
        <source>No sentence of this story was translated by machine.</source>
        <translation>لا جملة في هذا الخبر مترجمة آليًا.</translation>
    </message>
    <message>
        <source>Translated again by {pack}; sentences that read differently: {count}.</source>
        <translation>أعيدت الترجمة بواسطة {pack}؛ الجمل التي تغيّرت: {count}.</translation>
    </message>
    <message>
        <source>The earlier translation is back.</source>
        <translation>عادت الترجمة السابقة.</translation>
    </message>
</context>
<context>
    <name>SentencePopup</name>
    <message>
        <source>Translation of the sentence</source>
        <translation>ترجمة الجملة</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Take my version back</source>
        <translation>سحب صيغتي</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>هي صحيحة</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Bookmark removed.</source>
        <translation>أُزيلت الإشارة المرجعية.</translation>
    </message>
    <message>
        <source>The story of this quotation is no longer in the library.</source>
        <translation>خبر هذا الاقتباس لم يعد في المكتبة.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>On an Arabic keyboard the same keys work without switching the layout.</source>
        <translation>تعمل المفاتيح نفسها على لوحة المفاتيح العربية من دون تبديل اللغة.</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Previous mention</source>
        <translation>الذكر السابق</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>الذكر التالي</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>الاقتباسات</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Reading the story for quotations and names …</source>
        <translation>جارٍ البحث في الخبر عن الاقتباسات والأسماء…</translation>
    </message>
    <message>
        <source>No names found.</source>
        <translation>لم يُعثر على أسماء.</translation>
    </message>
    <message>
        <source>No quotations found.</source>
        <translation>لم يُعثر على اقتباسات.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} من {count}</translation>
    </message>
    <message>
        <source>Keep this quotation</source>
        <translation>حفظ هذا الاقتباس</translation>
    </message>
    <message>
        <source>Somebody else said all these…</source>
        <translation>قالها كلها شخص آخر…</translation>
    </message>
    <message>
        <source>Who said these…</source>
        <translation>من قال هذه…</translation>
    </message>
</context>
<context>
    <name>SpeakerPopup</name>
    <message>
        <source>Who said it?</source>
        <translation>من قاله؟</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>لا يُعرف المتحدث</translation>
    </message>
    <message>
        <source>Names in the story</source>
        <translation>الأسماء في الخبر</translation>
    </message>
</context>
<context>
    <name>SpellingsLine</name>
    <message>
        <source>Written</source>
        <translation>يُكتب</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>و{count} غيرها</translation>
    </message>
</context>
<context>
    <name>SplitPane</name>
    <message>
        <source>They become a name of their own, in stories to come too. It can be undone.</source>
        <translation>تصير اسمًا قائمًا بذاته، في الأخبار المقبلة أيضًا. ويمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Spellings</source>
        <translation>الكتابات</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>افصل</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Which spellings of {name} mean something else?</source>
        <translation>أي كتابات {name} تعني شيئًا آخر؟</translation>
    </message>
</context>
<context>
    <name>StoryMenu</name>
    <message>
        <source>Keep this quotation</source>
        <translation>حفظ هذا الاقتباس</translation>
    </message>
    <message>
        <source>Keep the selection</source>
        <translation>حفظ المحدّد</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>نسخ مع المصدر</translation>
    </message>
    <message>
        <source>Copy quotation with source</source>
        <translation>نسخ الاقتباس مع المصدر</translation>
    </message>
    <message>
        <source>Next quotation of {speaker}</source>
        <translation>الاقتباس التالي لـ{speaker}</translation>
    </message>
    <message>
        <source>Previous quotation of {speaker}</source>
        <translation>الاقتباس السابق لـ{speaker}</translation>
    </message>
    <message>
        <source>Correct this translation…</source>
        <translation>تصحيح هذه الترجمة…</translation>
    </message>
    <message>
        <source>This translation is right</source>
        <translation>هذه الترجمة صحيحة</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>إزالة النجمة</translation>
    </message>
    <message>
        <source>Star this story</source>
        <translation>تمييز هذا الخبر بنجمة</translation>
    </message>
    <message>
        <source>Language of the story</source>
        <translation>لغة الخبر</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>«{title}»</translation>
    </message>
</context>
<context>
    <name>TimeBars</name>
    <message>
        <source>Mentions over time</source>
        <translation>الذكر عبر الزمن</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source>Show side by side</source>
        <translation>عرض جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>An Arabic version of this story is in the library.</source>
        <translation>في المكتبة نسخة عربية من هذا الخبر.</translation>
    </message>
    <message>
        <source>An English version of this story is in the library.</source>
        <translation>في المكتبة نسخة إنجليزية من هذا الخبر.</translation>
    </message>
    <message>
        <source>What seems to be an Arabic version of this story is in the library.</source>
        <translation>في المكتبة ما يبدو نسخة عربية من هذا الخبر.</translation>
    </message>
    <message>
        <source>What seems to be an English version of this story is in the library.</source>
        <translation>في المكتبة ما يبدو نسخة إنجليزية من هذا الخبر.</translation>
    </message>
    <message>
        <source>Shown beside {title}.</source>
        <translation>يُعرض إلى جانب «{title}».</translation>
    </message>
    <message>
        <source>The other version&apos;s sentences were taken back.</source>
        <translation>سُحبت جمل النسخة الأخرى.</translation>
    </message>
</context>
<context>
    <name>WordCard</name>
    <message>
        <source>perhaps from {headword}</source>
        <translation>لعلها من {headword}</translation>
    </message>
    <message>
        <source>from {headword}</source>
        <translation>من {headword}</translation>
    </message>
    <message>
        <source>Not in the dictionary</source>
        <translation>ليست في المعجم</translation>
    </message>
    <message>
        <source>In your list of words</source>
        <translation>أُضيفت إلى قائمة كلماتك</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>لغة غير معروفة</translation>
    </message>
    <message>
        <source>{language}?</source>
        <translation>{language}؟</translation>
    </message>
    <message>
        <source>Not translated yet</source>
        <translation>لم يُترجم بعد</translation>
    </message>
    <message>
        <source>Quick draft by machine, pack {pack}</source>
        <translation>مسودة آلية سريعة، حزمة {pack}</translation>
    </message>
    <message>
        <source>Machine translation, pack {pack}</source>
        <translation>ترجمة آلية، الحزمة {pack}</translation>
    </message>
    <message>
        <source>Machine translation</source>
        <translation>ترجمة آلية</translation>
    </message>
    <message>
        <source>only a quick draft: {count}</source>
        <translation>مسودة سريعة فقط: {count}</translation>
    </message>
    <message>
        <source>by a human: {count}</source>
        <translation>ترجمة بشرية: {count}</translation>
    </message>
    <message>
        <source>Human translation</source>
        <translation>ترجمة بشرية</translation>
    </message>
    <message>
        <source>checked by you: {count}</source>
        <translation>راجعتَ منها: {count}</translation>
    </message>
    <message>
        <source>doubtful sentences: {count}</source>
        <translation>جمل مشكوك فيها: {count}</translation>
    </message>
    <message>
        <source>not translated yet: {count}</source>
        <translation>لم تُترجم بعد: {count}</translation>
    </message>
    <message>
        <source>Original, {language}</source>
        <translation>الأصل، {language}</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>لا يُعرف المتحدث</translation>
    </message>
    <message>
        <source>Speaker unknown</source>
        <translation>المتحدث غير معروف</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>مرجّح</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>تخمين</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>Fragment</source>
        <translation>عبارة مقتبسة</translation>
    </message>
    <message>
        <source>In the headline</source>
        <translation>في العنوان</translation>
    </message>
    <message>
        <source>Reported speech</source>
        <translation>كلام منقول</translation>
    </message>
    <message>
        <source>Name or term in marks</source>
        <translation>اسم بين علامتين</translation>
    </message>
    <message>
        <source>People</source>
        <translation>أشخاص</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>هيئات</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>أماكن</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>أسماء أخرى</translation>
    </message>
    <message>
        <source>named beside a verb of saying</source>
        <translation>مذكور بجوار فعل قول</translation>
    </message>
    <message>
        <source>named after a verb of saying</source>
        <translation>مذكور بعد فعل قول</translation>
    </message>
    <message>
        <source>named before the colon</source>
        <translation>مذكور قبل النقطتين</translation>
    </message>
    <message>
        <source>named as the source</source>
        <translation>مذكور بوصفه مصدرًا</translation>
    </message>
    <message>
        <source>quoted by somebody else</source>
        <translation>منقول عن طريق غيره</translation>
    </message>
    <message>
        <source>named after the quotation</source>
        <translation>مذكور بعد الاقتباس</translation>
    </message>
    <message>
        <source>named beside a statement</source>
        <translation>مذكور بجوار تصريح</translation>
    </message>
    <message>
        <source>the same sentence goes on</source>
        <translation>تتمة الجملة نفسها</translation>
    </message>
    <message>
        <source>meant by a pronoun</source>
        <translation>يعود إليه ضمير</translation>
    </message>
    <message>
        <source>meant by the verb alone</source>
        <translation>يدل عليه الفعل وحده</translation>
    </message>
    <message>
        <source>the speaker of the quotation before</source>
        <translation>صاحب الاقتباس السابق</translation>
    </message>
    <message>
        <source>the nearest name</source>
        <translation>أقرب اسم</translation>
    </message>
    <message>
        <source>named in the headline</source>
        <translation>مذكور في العنوان</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>حدّدتَه أنت</translation>
    </message>
    <message>
        <source>selected by you</source>
        <translation>اخترتَه أنت</translation>
    </message>
    <message>
        <source>In marks, but not somebody’s words</source>
        <translation>بين علامتي تنصيص، لكنه ليس كلامًا لأحد</translation>
    </message>
    <message>
        <source>{reason} ({certainty})</source>
        <translation>{reason} ({certainty})</translation>
    </message>
    <message>
        <source>Its place in the translation is estimated</source>
        <translation>موضعه في الترجمة تقديري</translation>
    </message>
    <message>
        <source>left in the original language</source>
        <translation>بقيت بلغتها الأصلية</translation>
    </message>
    <message>
        <source>much shorter than the original</source>
        <translation>أقصر كثيرًا من الأصل</translation>
    </message>
    <message>
        <source>much longer than the original</source>
        <translation>أطول كثيرًا من الأصل</translation>
    </message>
    <message>
        <source>a percentage on one side only</source>
        <translation>نسبة مئوية في جانب واحد فقط</translation>
    </message>
    <message>
        <source>a “not” on one side only</source>
        <translation>نفي في جانب واحد فقط</translation>
    </message>
    <message>
        <source>words the pack does not know</source>
        <translation>كلمات لا تعرفها الحزمة</translation>
    </message>
    <message>
        <source>nothing came back</source>
        <translation>لم تعد الحزمة بشيء</translation>
    </message>
    <message>
        <source>the same words again and again: {words}</source>
        <translation>تكرار للكلمات نفسها: {words}</translation>
    </message>
    <message>
        <source>your glossary has “{translation}” for “{term}”</source>
        <translation>في مسردك «{translation}» مقابل «{term}»</translation>
    </message>
    <message>
        <source>a name is missing: {name}</source>
        <translation>اسم ناقص: {name}</translation>
    </message>
    <message>
        <source>a month differs: {original} / {translated}</source>
        <translation>شهر مختلف: {original} / {translated}</translation>
    </message>
    <message>
        <source>a number differs: {original} / {translated}</source>
        <translation>رقم مختلف: {original} / {translated}</translation>
    </message>
    <message>
        <source>a number is missing: {number}</source>
        <translation>رقم ناقص: {number}</translation>
    </message>
    <message>
        <source>a number was added: {number}</source>
        <translation>رقم زائد: {number}</translation>
    </message>
    <message>
        <source>This sentence may be wrong</source>
        <translation>قد تكون هذه الجملة خاطئة</translation>
    </message>
    <message>
        <source>Translation checked by you</source>
        <translation>ترجمة راجعتَها أنت</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>هيئة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>اسم آخر</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The story of this word is no longer in the library.</source>
        <translation>لم يعد خبر هذه الكلمة في المكتبة.</translation>
    </message>
    <message>
        <source>This word was not looked up in a story.</source>
        <translation>لم يُبحث عن هذه الكلمة في خبر.</translation>
    </message>
    <message>
        <source>Notes for Anki (*.tsv)</source>
        <translation>بطاقات لبرنامج Anki (*.tsv)</translation>
    </message>
    <message>
        <source>Export the words looked up</source>
        <translation>تصدير الكلمات التي بحثتَ عنها</translation>
    </message>
    <message numerus="yes">
        <source>%n words exported to {file}</source>
        <translation>
            <numerusform>لم تُصدَّر أي كلمة إلى {file}</numerusform>
            <numerusform>صُدِّرت كلمة واحدة إلى {file}</numerusform>
            <numerusform>صُدِّرت كلمتان إلى {file}</numerusform>
            <numerusform>صُدِّرت %Ln كلمات إلى {file}</numerusform>
            <numerusform>صُدِّرت %Ln كلمة إلى {file}</numerusform>
            <numerusform>صُدِّرت %Ln كلمة إلى {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed: {word}</source>
        <translation>أُزيلت: {word}</translation>
    </message>
    <message numerus="yes">
        <source>%n words removed</source>
        <translation>
            <numerusform>لم تُزَل أي كلمة</numerusform>
            <numerusform>أُزيلت كلمة واحدة</numerusform>
            <numerusform>أُزيلت كلمتان</numerusform>
            <numerusform>أُزيلت %Ln كلمات</numerusform>
            <numerusform>أُزيلت %Ln كلمة</numerusform>
            <numerusform>أُزيلت %Ln كلمة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsDelegate</name>
    <message numerus="yes">
        <source>looked up %n times</source>
        <translation>
            <numerusform>لم يُبحث عنها</numerusform>
            <numerusform>بُحث عنها مرة واحدة</numerusform>
            <numerusform>بُحث عنها مرتين</numerusform>
            <numerusform>بُحث عنها %Ln مرات</numerusform>
            <numerusform>بُحث عنها %Ln مرة</numerusform>
            <numerusform>بُحث عنها %Ln مرة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Words looked up</source>
        <translation>كلمات بحثتَ عنها</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>كل الكلمات</translation>
    </message>
    <message>
        <source>Words of which language</source>
        <translation>لغة الكلمات</translation>
    </message>
    <message>
        <source>Search words, meanings, sentences</source>
        <translation>البحث في الكلمات والمعاني والجمل</translation>
    </message>
    <message>
        <source>Export for Anki…</source>
        <translation>تصدير إلى Anki…</translation>
    </message>
    <message>
        <source>All words with their meanings and sentences, as a table (TSV)</source>
        <translation>كل الكلمات بمعانيها وجملها، في جدول (TSV)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Open the story</source>
        <translation>فتح الخبر</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>No word looked up is like this.</source>
        <translation>لا كلمة كهذه بين ما بحثتَ عنه.</translation>
    </message>
    <message>
        <source>No word looked up yet. Double-click a word while reading, or press L with the cursor on it.</source>
        <translation>لم تبحث عن أي كلمة بعد. انقر كلمة نقرًا مزدوجًا أثناء القراءة، أو ضع المؤشر عليها واضغط L.</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Library</source>
        <translation>ال&amp;مكتبة</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ت&amp;حرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <translation>ال&amp;خبر</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>التظليل</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>لغة النافذة</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Language of the story</source>
        <translation>لغة الخبر</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>استيراد ملفات…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>استيراد مجلد…</translation>
    </message>
    <message>
        <source>Add the sample stories</source>
        <translation>إضافة الأخبار النموذجية</translation>
    </message>
    <message>
        <source>Quotations kept</source>
        <translation>الاقتباسات المحفوظة</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>الإشارات المرجعية</translation>
    </message>
    <message>
        <source>Words looked up</source>
        <translation>كلمات بحثتَ عنها</translation>
    </message>
    <message>
        <source>People, bodies, places</source>
        <translation>الأشخاص والهيئات والأماكن</translation>
    </message>
    <message>
        <source>Export quotations…</source>
        <translation>تصدير الاقتباسات…</translation>
    </message>
    <message>
        <source>Translation packs</source>
        <translation>حزم الترجمة</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>المسرد</translation>
    </message>
    <message>
        <source>Import translated sentences…</source>
        <translation>استيراد جمل مترجمة…</translation>
    </message>
    <message>
        <source>Export corrected sentences…</source>
        <translation>تصدير الجمل المصححة…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Keep quotation</source>
        <translation>حفظ الاقتباس</translation>
    </message>
    <message>
        <source>Who said it…</source>
        <translation>من قاله…</translation>
    </message>
    <message>
        <source>This is a quotation…</source>
        <translation>هذا اقتباس…</translation>
    </message>
    <message>
        <source>Not a quotation</source>
        <translation>ليس اقتباسًا</translation>
    </message>
    <message>
        <source>This is a person</source>
        <translation>هذا شخص</translation>
    </message>
    <message>
        <source>This is an organisation</source>
        <translation>هذه هيئة</translation>
    </message>
    <message>
        <source>This is a place</source>
        <translation>هذا مكان</translation>
    </message>
    <message>
        <source>This is another name</source>
        <translation>هذا اسم آخر</translation>
    </message>
    <message>
        <source>Not a name</source>
        <translation>ليس اسمًا</translation>
    </message>
    <message>
        <source>Correct the translation…</source>
        <translation>تصحيح الترجمة…</translation>
    </message>
    <message>
        <source>The translation is right</source>
        <translation>الترجمة صحيحة</translation>
    </message>
    <message>
        <source>Look the word up</source>
        <translation>البحث عن معنى الكلمة</translation>
    </message>
    <message>
        <source>About the name</source>
        <translation>عن هذا الاسم</translation>
    </message>
    <message>
        <source>Next mention of the name</source>
        <translation>الذكر التالي للاسم</translation>
    </message>
    <message>
        <source>Previous mention of the name</source>
        <translation>الذكر السابق للاسم</translation>
    </message>
    <message>
        <source>Find in the story…</source>
        <translation>البحث في الخبر…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>البحث عن التالي</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>البحث في المكتبة</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>الترجمة</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Interleaved</source>
        <translation>فقرة بفقرة</translation>
    </message>
    <message>
        <source>Switch original and translation</source>
        <translation>التبديل بين الأصل والترجمة</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>طريقة العرض التالية</translation>
    </message>
    <message>
        <source>Titles in the other language</source>
        <translation>العناوين باللغة الأخرى</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>الاقتباسات</translation>
    </message>
    <message>
        <source>Quoted fragments</source>
        <translation>عبارات مقتبسة</translation>
    </message>
    <message>
        <source>Speech in headlines</source>
        <translation>كلام في العناوين</translation>
    </message>
    <message>
        <source>Reported speech</source>
        <translation>كلام منقول</translation>
    </message>
    <message>
        <source>Names and terms in marks</source>
        <translation>أسماء ومصطلحات بين علامتين</translation>
    </message>
    <message>
        <source>People</source>
        <translation>أشخاص</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>هيئات</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>أماكن</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>أسماء أخرى</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>List of stories</source>
        <translation>قائمة الأخبار</translation>
    </message>
    <message>
        <source>Quotations and names</source>
        <translation>الاقتباسات والأسماء</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Next story</source>
        <translation>الخبر التالي</translation>
    </message>
    <message>
        <source>Previous story</source>
        <translation>الخبر السابق</translation>
    </message>
    <message>
        <source>Next unread story</source>
        <translation>الخبر غير المقروء التالي</translation>
    </message>
    <message>
        <source>Previous unread story</source>
        <translation>الخبر غير المقروء السابق</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>متابعة القراءة</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>نجمة</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>مقروء</translation>
    </message>
    <message>
        <source>Bookmark this place</source>
        <translation>وضع إشارة مرجعية هنا</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>غيرهما</translation>
    </message>
    <message>
        <source>Translate again</source>
        <translation>إعادة الترجمة</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>إزالة من المكتبة</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>About Newsreader</source>
        <translation>حول Newsreader</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>شريط الأدوات</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Newsreader ended suddenly the last time. What happened is in {file}.</source>
        <translation>توقف Newsreader فجأة في المرة الماضية. وما حدث مدوَّن في {file}.</translation>
    </message>
    <message>
        <source>The settings could not be read and were set aside as {file}.</source>
        <translation>تعذّرت قراءة الإعدادات، فوُضعت جانبًا باسم {file}.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>تعذّرت كتابة {file}: {reason}.</translation>
    </message>
    <message>
        <source>Choose another place, or make room on the disk, and export again.</source>
        <translation>اختر مكانًا آخر، أو أفرغ مساحة على القرص، ثم أعد التصدير.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>الملف {file} فارغ.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>No story was found in {file}.</source>
        <translation>لم يُعثر على خبر في {file}.</translation>
    </message>
    <message>
        <source>The page shows another page in a frame: save that one.</source>
        <translation>تعرض الصفحة صفحة أخرى داخل إطار: احفظ تلك.</translation>
    </message>
    <message>
        <source>{file} is not a text.</source>
        <translation>الملف {file} ليس نصًا.</translation>
    </message>
    <message>
        <source>Choose a .txt file or a saved page (.html).</source>
        <translation>اختر ملف ‎.txt أو صفحة محفوظة (‎.html).</translation>
    </message>
    <message>
        <source>{file} is a folder.</source>
        <translation>{file} مجلد.</translation>
    </message>
    <message>
        <source>Choose the files in it.</source>
        <translation>اختر الملفات التي فيه.</translation>
    </message>
    <message>
        <source>{file} is not a file.</source>
        <translation>{file} ليس ملفًا.</translation>
    </message>
    <message>
        <source>{file} is too large ({size} MB).</source>
        <translation>الملف {file} كبير جدًا ({size} ميغابايت).</translation>
    </message>
    <message>
        <source>Files of up to 20 MB can be read.</source>
        <translation>يمكن قراءة ملفات لا تتجاوز 20 ميغابايت.</translation>
    </message>
    <message>
        <source>The page is built by scripts: save it once more as a complete page.</source>
        <translation>تُبنى الصفحة ببرامج نصية: احفظها من جديد صفحةً كاملة.</translation>
    </message>
    <message>
        <source>Save the page once more when it is fully shown.</source>
        <translation>احفظ الصفحة من جديد بعد اكتمال ظهورها.</translation>
    </message>
    <message>
        <source>{file} is not there.</source>
        <translation>الملف {file} غير موجود.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed.</source>
        <translation>ربما نُقل أو غُيّر اسمه.</translation>
    </message>
    <message>
        <source>{file} may not be read.</source>
        <translation>لا يُسمح بقراءة {file}.</translation>
    </message>
    <message>
        <source>Change its permissions or copy it.</source>
        <translation>غيّر أذوناته أو انسخه.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>تتعذّر قراءة {file}: {reason}.</translation>
    </message>
    <message>
        <source>There is no story {id} in the library.</source>
        <translation>لا خبر رقمه {id} في المكتبة.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>اختر واحدًا من القائمة.</translation>
    </message>
    <message>
        <source>There is no bookmark {id}.</source>
        <translation>لا إشارة مرجعية رقمها {id}.</translation>
    </message>
    <message>
        <source>The library {file} is in use by another window or program.</source>
        <translation>المكتبة {file} قيد الاستخدام في نافذة أخرى أو برنامج آخر.</translation>
    </message>
    <message>
        <source>Wait until that has finished, or close it, then try again.</source>
        <translation>انتظر حتى ينتهي، أو أغلقه، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>There is no room left where the library {file} is kept. Nothing was changed.</source>
        <translation>لم تبق مساحة حيث تُحفظ المكتبة {file}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>أفرغ بعض المساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The library {file} is damaged.</source>
        <translation>المكتبة {file} تالفة.</translation>
    </message>
    <message>
        <source>Put a backup copy in its place, or open another library. The damaged file was left as it is.</source>
        <translation>ضع نسخة احتياطية مكانها، أو افتح مكتبة أخرى. تُرك الملف التالف كما هو.</translation>
    </message>
    <message>
        <source>The library {file} cannot be opened for writing.</source>
        <translation>تتعذّر الكتابة في المكتبة {file}.</translation>
    </message>
    <message>
        <source>Check who may write the file and its folder, or choose another place.</source>
        <translation>تحقق من أذونات الكتابة في الملف ومجلده، أو اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>The disk that holds the library {file} could not be read or written.</source>
        <translation>تعذّرت القراءة من القرص الذي عليه المكتبة {file} أو الكتابة فيه.</translation>
    </message>
    <message>
        <source>Check that it is connected and has room, then try again.</source>
        <translation>تحقق من أنه موصول وفيه مساحة، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>There is no glossary entry {id}.</source>
        <translation>لا مدخل في المسرد رقمه {id}.</translation>
    </message>
    <message>
        <source>There is no kept quotation {id}.</source>
        <translation>لا اقتباس محفوظًا رقمه {id}.</translation>
    </message>
    <message>
        <source>There is no looked-up word {id}.</source>
        <translation>لا كلمة مبحوثًا عنها رقمها {id}.</translation>
    </message>
    <message>
        <source>The library {file} was written by a newer version of Newsreader.</source>
        <translation>كُتبت المكتبة {file} بإصدار أحدث من Newsreader.</translation>
    </message>
    <message>
        <source>Update Newsreader to open it, or choose another library. It was not changed.</source>
        <translation>حدّث Newsreader لفتحها، أو اختر مكتبة أخرى. لم تتغير المكتبة.</translation>
    </message>
    <message>
        <source>The library {file} could not be brought up to date: it has entries without a story.</source>
        <translation>تعذّر تحديث المكتبة {file}: فيها مدخلات بلا خبر.</translation>
    </message>
    <message>
        <source>A glossary entry needs a term and its translation.</source>
        <translation>يحتاج مدخل المسرد إلى مصطلح وترجمته.</translation>
    </message>
    <message>
        <source>Check the connection and the address.</source>
        <translation>تحقق من الاتصال ومن العنوان.</translation>
    </message>
    <message>
        <source>Choose the direction.</source>
        <translation>اختر الاتجاه.</translation>
    </message>
    <message>
        <source>Fill in both.</source>
        <translation>املأ الخانتين.</translation>
    </message>
    <message>
        <source>It was not changed. Open a backup copy of it.</source>
        <translation>لم تتغير. افتح نسخة احتياطية منها.</translation>
    </message>
    <message>
        <source>No backup copy of the library could be made at {file}.</source>
        <translation>تعذّر إنشاء نسخة احتياطية من المكتبة في {file}.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the room on the disk and who may write there.</source>
        <translation>لم يتغير شيء. تحقق من مساحة القرص ومن أذونات الكتابة فيه.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another file.</source>
        <translation>لم يتغير شيء. اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>The connection to {address} broke off.</source>
        <translation>انقطع الاتصال بـ {address}.</translation>
    </message>
    <message>
        <source>The index has no pack from {source} to {target}.</source>
        <translation>ليس في القائمة حزمة من {source} إلى {target}.</translation>
    </message>
    <message>
        <source>The language of {term} is not known.</source>
        <translation>لغة {term} غير معروفة.</translation>
    </message>
    <message>
        <source>There is no name {id} in the library.</source>
        <translation>لا اسم بالرقم {id} في المكتبة.</translation>
    </message>
    <message>
        <source>There is nothing at {address}.</source>
        <translation>لا شيء في العنوان {address}.</translation>
    </message>
    <message>
        <source>{address} cannot be found.</source>
        <translation>لم يُعثر على {address}.</translation>
    </message>
    <message>
        <source>{address} does not answer.</source>
        <translation>لا رد من {address}.</translation>
    </message>
    <message>
        <source>{address} is not a web address.</source>
        <translation>ليس {address} عنوانًا على الشبكة.</translation>
    </message>
    <message>
        <source>{file} is damaged, or no translation memory (TMX).</source>
        <translation>الملف {file} تالف، أو ليس ذاكرة ترجمة (TMX).</translation>
    </message>
    <message>
        <source>{file} is not a library.</source>
        <translation>{file} ليس مكتبة.</translation>
    </message>
    <message>
        <source>Choose a library file, or a new name.</source>
        <translation>اختر ملف مكتبة، أو اسمًا جديدًا.</translation>
    </message>
    <message>
        <source>The folder {folder} for the library could not be made.</source>
        <translation>تعذّر إنشاء المجلد {folder} للمكتبة.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>Choose a library file.</source>
        <translation>اختر ملف مكتبة.</translation>
    </message>
    <message>
        <source>The library {file} cannot be read.</source>
        <translation>تتعذّر قراءة المكتبة {file}.</translation>
    </message>
    <message>
        <source>Check who may read it, or choose another file.</source>
        <translation>تحقق من أذونات قراءتها، أو اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>{file} is a database of another program.</source>
        <translation>{file} قاعدة بيانات لبرنامج آخر.</translation>
    </message>
    <message>
        <source>{file} is damaged or is no translation pack.</source>
        <translation>الملف {file} تالف أو ليس حزمة ترجمة.</translation>
    </message>
    <message>
        <source>Nothing was changed. Get the pack again, or choose another file.</source>
        <translation>لم يتغير شيء. احصل على الحزمة من جديد، أو اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>The disk is too full: the pack needs {needed} MB and {free} MB are free.</source>
        <translation>القرص ممتلئ: تحتاج الحزمة إلى {needed} ميغابايت والمتاح {free} ميغابايت.</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>أفرغ مساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{file} holds too many files to be a translation pack.</source>
        <translation>في {file} ملفات أكثر مما تحويه حزمة ترجمة.</translation>
    </message>
    <message>
        <source>{file} is a zip file, but no translation pack.</source>
        <translation>{file} ملف مضغوط، لكنه ليس حزمة ترجمة.</translation>
    </message>
    <message>
        <source>{file} is only part of a pack: {missing} is missing.</source>
        <translation>{file} جزء من حزمة فقط: ينقصه {missing}.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>لا وجود للملف {file}.</translation>
    </message>
    <message>
        <source>Ask for the right to read it, or copy it.</source>
        <translation>اطلب إذن قراءته، أو انسخه.</translation>
    </message>
    <message>
        <source>{file} could not be unpacked: {reason}.</source>
        <translation>تعذّر فك ضغط {file}: {reason}.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>أفرغ مساحة على القرص ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{file} would write outside its folder, so it was refused.</source>
        <translation>كان {file} سيكتب خارج مجلده، فرُفض.</translation>
    </message>
    <message>
        <source>Nothing was changed. Do not trust where it came from.</source>
        <translation>لم يتغير شيء. لا تثق بمصدره.</translation>
    </message>
    <message>
        <source>{file} is locked with a password.</source>
        <translation>الملف {file} مقفل بكلمة سر.</translation>
    </message>
    <message>
        <source>{file} unpacks to far more than a translation pack holds.</source>
        <translation>يفوق {file} بعد فك ضغطه حجم أي حزمة ترجمة بكثير.</translation>
    </message>
    <message>
        <source>The pack {pack} has no web address.</source>
        <translation>ليس للحزمة {pack} عنوان على الشبكة.</translation>
    </message>
    <message>
        <source>{address} sends far more than a translation pack.</source>
        <translation>يرسل {address} أكثر بكثير من حزمة ترجمة.</translation>
    </message>
    <message>
        <source>The server sends far more than a translation pack.</source>
        <translation>يرسل الخادم أكثر بكثير من حزمة ترجمة.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>No translation pack from {source} to {target} is installed.</source>
        <translation>لا حزمة ترجمة مثبّتة من {source} إلى {target}.</translation>
    </message>
    <message>
        <source>Install one from a file or from the index.</source>
        <translation>ثبّت حزمة من ملف أو من الفهرس.</translation>
    </message>
    <message>
        <source>The translation pack {pack} is damaged: {missing} is missing.</source>
        <translation>حزمة الترجمة {pack} تالفة: ينقصها {missing}.</translation>
    </message>
    <message>
        <source>Remove it and install it again.</source>
        <translation>أزلها ثم ثبّتها من جديد.</translation>
    </message>
    <message>
        <source>{address} cannot be reached: {reason}.</source>
        <translation>يتعذّر الوصول إلى {address}: {reason}.</translation>
    </message>
    <message>
        <source>Check the connection, or try again later.</source>
        <translation>تحقق من الاتصال، أو أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>{address} sends far more than expected.</source>
        <translation>يرسل {address} أكثر بكثير من المتوقع.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>تحقق من العنوان.</translation>
    </message>
    <message>
        <source>The list of packs cannot be read.</source>
        <translation>تتعذّر قراءة قائمة الحزم.</translation>
    </message>
    <message>
        <source>Check the address of the list.</source>
        <translation>تحقق من عنوان القائمة.</translation>
    </message>
    <message>
        <source>There is not enough memory for the pack {pack}.</source>
        <translation>لا ذاكرة كافية للحزمة {pack}.</translation>
    </message>
    <message>
        <source>The translation pack {pack} is damaged: {reason}.</source>
        <translation>حزمة الترجمة {pack} تالفة: {reason}.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>أغلق برامج أخرى ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{file} translates from {source} to {target}.</source>
        <translation>{file} يترجم من {source} إلى {target}.</translation>
    </message>
    <message>
        <source>Newsreader needs a pack from English to Arabic or from Arabic to English.</source>
        <translation>يحتاج Newsreader إلى حزمة من الإنجليزية إلى العربية أو من العربية إلى الإنجليزية.</translation>
    </message>
    <message>
        <source>{file} does not work: it translates a sentence into nothing.</source>
        <translation>{file} لا يعمل: يترجم الجملة إلى لا شيء.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{file} is not the file that the index describes.</source>
        <translation>{file} ليس الملف الموصوف في الفهرس.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>نزّله من جديد.</translation>
    </message>
    <message>
        <source>The pack {pack} is not installed.</source>
        <translation>الحزمة {pack} غير مثبّتة.</translation>
    </message>
    <message>
        <source>{file} does not work: {reason}</source>
        <translation>{file} لا يعمل: {reason}</translation>
    </message>
    <message>
        <source>The pack {pack} cannot be removed: {reason}.</source>
        <translation>تتعذّر إزالة الحزمة {pack}: {reason}.</translation>
    </message>
    <message>
        <source>The folder for packs cannot be made: {reason}.</source>
        <translation>يتعذّر إنشاء مجلد الحزم: {reason}.</translation>
    </message>
    <message>
        <source>The pack could not be put in place: {reason}.</source>
        <translation>تعذّر وضع الحزمة في مكانها: {reason}.</translation>
    </message>
    <message>
        <source>The library is not open.</source>
        <translation>المكتبة غير مفتوحة.</translation>
    </message>
    <message>
        <source>Close Newsreader and start it again.</source>
        <translation>أغلق Newsreader ثم شغّله من جديد.</translation>
    </message>
    <message>
        <source>The language of this story is not known.</source>
        <translation>لغة هذا الخبر غير معروفة.</translation>
    </message>
    <message>
        <source>Set it in the Story menu, then translate it again.</source>
        <translation>حدّدها في قائمة «الخبر»، ثم أعد الترجمة.</translation>
    </message>
    <message>
        <source>No pack is installed that translates from {source} to {target}.</source>
        <translation>لا حزمة مثبّتة تترجم من {source} إلى {target}.</translation>
    </message>
    <message>
        <source>Install one from a file: Library, Translation packs.</source>
        <translation>ثبّت واحدة من ملف: المكتبة، ثم حزم الترجمة.</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>لغة أخرى</translation>
    </message>
</context>
</TS>
