### العربية / Modern Standard Arabic.
###
### Glossary. Each term of art has one word in the whole file.
###
### claim, statement         عبارة. Not تصريح (an official statement), ادعاء (allegation) or معلومة (information, as if true)
### the article              المقال
### story, explainer         القصة
### source                   مصدر
### outlet                   وسيلة إعلام
### who says so, speaker     القائل. The role at an event is متحدث
### via, through whom        عبر
### sourcing                 الإسناد
### firmness                 كيفية الإسناد. Never قوة الإسناد (its strength): it does not grade truth
### Quoted                   مقتبس
### Reported                 منقول
### Unnamed source           مصدر غير مسمى
### Article only             المقال وحده
### Article’s reading        قراءة المقال
### hedge                    تحفظ
### “reportedly”             «بحسب تقارير». Not يُزعم or ادعاء (allegedly)
### “expected”               «من المتوقع»
### Not in the article       لم يرد في المقال
### title, address (URL)     العنوان is the title; an address on the web is رابط
### contested territory      No message calls an area disputed or says whose it is. A territory is إقليم, as agencies write for areas of
###                          any status. The border is الحدود المعترف بها دوليًّا. Our hatching: التظليل
### venue, place             مكان
### actor                    فاعل، فاعلون
### side, and party          طرف؛ on the side of is من جانب
### issue                    قضية
### position                 موقف
### deal                     اتفاق
### share of revenues        حصة; the reported share is الحصة المذكورة
### timeline                 الخط الزمني
### view, full view          عرض، العرض الكامل
### share card, picture      صورة المشاركة، صورة
### widget                   أداة مضمَّنة (no message says it)
### embed, embed code        تضمين، رمز التضمين
### mark                     علامة
###
### Buttons are verbal nouns (مشاركة، نسخ), which address nobody's gender; the reader's things have the suffix ك, which reads for both.
### Sentences avoid verbs and adjectives that would agree with a name of the story. Months are يناير، فبراير …, digits are 0 to 9.
### What may have Latin letters before a number, a comma or a quotation mark stands between U+2068 and U+2069, so that the order of
### the whole stays that of Arabic; U+200E keeps a per cent sign and a minus where the CLDR has them.
### Quotation marks are « ». Lines are read from right to left: marks too, which are drawn mirrored.

not-in-the-article = لم يرد في المقال
count-shown = المعروض: { NUMBER($shown) } من { NUMBER($all) }

## src/components/article.rs

the-article = المقال
article-title = العنوان
article-author = الكاتب
article-publisher = الناشر
article-date = التاريخ
article-language = اللغة
article-address = الرابط

## src/components/claim_mark.rs

firmness-quoted = مقتبس
firmness-reported = منقول
firmness-unnamed-source = مصدر غير مسمى
firmness-article-only = المقال وحده
firmness-articles-reading = قراءة المقال
firmness-quoted-meaning = شخص أو طرف مذكور بالاسم، بكلمات يضعها المقال بين علامتي اقتباس
firmness-reported-meaning = شخص أو طرف أو وسيلة إعلام، بالاسم، من دون علامتي اقتباس
firmness-unnamed-source-meaning = أحدهم يقول ذلك، أو وسيلة إعلام تنقله، ولا يبيّن المقال أيّهم
firmness-article-only-meaning = مذكور من دون مصدر
firmness-articles-reading-meaning = استنتاج الكاتب نفسه
hedge-reportedly = «بحسب تقارير»
hedge-expected = «من المتوقع»
the-writer = الكاتب
no-source-given = بلا مصدر مذكور
what-this-rests-on = ما يستند إليه هذا
what-the-introduction-rests-on = ما تستند إليه المقدمة
about-this-statement = عن هذه العبارة

## src/components/filters.rs

how-it-is-sourced = كيفية الإسناد
all-firmness = الكل
filters-are-set = عوامل التصفية هذه مفعّلة. أزِل أحدها أو امسحها كلها.

## src/components/follow.rs

following = المتابعة

## src/components/map_legend.rs

our-drawing = من رسمنا
legend-hollow-dot = نقطة مفرَّغة على الخريطة
legend-hatched-by-us = التظليل من وضعنا، لأن المواقف بشأنها متباينة.

## src/components/map_picture.rs

venues-on-the-map = الأماكن على الخريطة
zoom-in = تكبير
zoom-out = تصغير
reset-view = إعادة الضبط
venue-kind-talks = محادثات
venue-kind-address = خطاب
venue-kind-speech = كلمة
venue-kind-signing = توقيع
venue-kind-vote = تصويت
venue-kind-briefing = إحاطة
venue-kind-protest = احتجاج
venue-kind-site = موقع
venue-kind-place = مكان
venue-kind-sea = منطقة بحرية
venue-kind-territory = إقليم
venue-kind-border = حدود

## src/components/not_stated.rs


## src/components/page_shell.rs

skip-to-the-content = الانتقال إلى المحتوى
views = طرق العرض
share-this-view = مشاركة هذا العرض
how-to-read-this = كيف يُقرأ هذا
download-this-explainer = تنزيل هذه القصة
open-the-full-view = فتح العرض الكامل

## src/components/pagination.rs


## src/components/participants.rs

not-a-seating-plan = رسم لمن ورد ذكرهم، لا لترتيب الجلوس.

## src/components/search.rs

search = بحث
close = إغلاق
search-this-story = البحث في هذه القصة
search-placeholder = شخص، مكان، حدث، كلمة
search-key-opens-this = المفتاح / يفتح هذا
actors = الفاعلون
venues = الأماكن
events = الأحداث
issues = القضايا
sources = المصادر
statements = العبارات
search-more-fit = توجد نتائج أخرى؛ أضف كلمة لتضييقها.

## src/components/share.rs

share-link = الرابط
copy-link = نسخ الرابط
embed-code = رمز التضمين
copy-embed-code = نسخ رمز التضمين
citation = الاستشهاد
copy-citation = نسخ الاستشهاد
picture-code = رمز الصورة
copy-picture-code = نسخ رمز الصورة
copy-picture = نسخ الصورة
share-link-on-this-device = لا يعرف هذا الملف رابطه على الإنترنت، لذلك يفتحه الرابط على هذا الجهاز.
share-link-opens-this-view = يفتح الرابط هذا العرض بعينه.
save-picture = حفظ الصورة
share-with-an-app = المشاركة عبر تطبيق

## src/components/source_matrix.rs

a-party-no-outlet-named = طرف، بلا وسيلة إعلام
somebody-not-named = جهة غير مسماة

## src/components/statement_list.rs

every-statement = كل العبارات
pages-of-the-statements = صفحات العبارات
no-statement-fits = لا عبارة مطابقة
clear-the-text = مسح النص
however-sourced = أيًّا كان الإسناد
any-source = أي مصدر
whoever-speaks = أيًّا كان القائل
show-all-statements = عرض كل العبارات
filter-statements = تصفية العبارات
statements-filter-placeholder = كلمة، قائل، وسيلة إعلام
filter-source = المصدر
filter-speaker = القائل

## src/components/time_axis.rs

not-placed-on-the-scale = بلا موضع على المقياس

## src/embeds/actors.rs

choose-an-actor = اختر فاعلًا
earlier-actors = الفاعلون السابقون
later-actors = الفاعلون التالون

## src/embeds/deal.rs

your-numbers-the-reported-share = { $several ->
    [yes] أرقامك والحصص المذكورة
   *[no] أرقامك والحصة المذكورة
}
hypothetical = افتراضي
back-to-the-share = العودة إلى الحصة
what-if = ماذا لو…
show-the-reported-share = إظهار الحصة المذكورة

## src/embeds/layout.rs

full-view = العرض الكامل
widget-previous = السابق
widget-next = التالي

## src/embeds/map.rs

choose-a-place = اختر مكانًا
map-of-venues = خريطة الأماكن
there-is-no-map-to-draw = لا توجد خريطة لرسمها

## src/embeds/panel.rs

more-in-the-full-view = المزيد في العرض الكامل
widget-more = المزيد

## src/embeds/positions.rs

positions = المواقف
no-position-here = لا موقف هنا
in-the-full-view = في العرض الكامل

## src/embeds/sources.rs

paragraph = فقرة

## src/embeds/timeline.rs

choose-an-event = اختر حدثًا
event-with-date = { $event }، { $date }
timeline = الخط الزمني

## src/views/actor.rs

named-at = ورد الاسم في
compare-with-another-actor = مقارنة بفاعل آخر

## src/views/actor/relations.rs

relations = العلاقات
picture-of-the-relations = رسم العلاقات
relations-lines-without-sentence = الخط الذي لا تشرحه جملة هنا يرد شرحه في موضع آخر من الصفحة، أو يبيّن من يتبع من.

## src/views/actors.rs

actors-filter = تصفية
roster = قائمة الفاعلين
pages-of-the-roster = صفحات قائمة الفاعلين
filter-actors = تصفية الفاعلين
actors-filter-placeholder = اسم أو مكان
actors-side = الطرف
all = الكل
actors-kind = النوع
actors-order = الترتيب
by-side = بحسب الطرف
by-name = بحسب الاسم
nobody-in-the-story-fits = لا أحد في القصة مطابق
all-sides = كل الأطراف
all-kinds = كل الأنواع
show-everybody = عرض الجميع
statements-by-speaker = العبارات بحسب القائل
speaker-bars-key = مقتبس، أو بغير كلمات القائل.
monogram-filled = ممتلئ: شخص
monogram-outlined = بإطار: دولة أو هيئة أو مجموعة
monogram-broken = متقطع: شخص غير مسمى

## src/views/claim.rs

who-through-whom-where = من يقول ذلك، وعبر من، وأين
the-article-builds-on-this-in = ما يبنيه المقال على هذه العبارة
the-article-builds-this-on = ما يبني المقال هذه العبارة عليه
set-in-contrast-to = ما يضعه المقال في مقابلها
who-says-so = من يقول ذلك
through-whom = عبر من
no-outlet-named = بلا وسيلة إعلام مذكورة
not-named = غير مسمى
in-the-article = في المقال
standing-quoted = بكلمات بين علامتي اقتباس.
standing-inference = استنتاج الكاتب.
standing-reported = منقول من دون علامتي اقتباس؛ والصياغة هنا لنا.
standing-not-quoted = من دون علامتي اقتباس؛ والصياغة هنا لنا.
no-speaker-named = بلا قائل مذكور
this-statement = هذه العبارة.
grades-sourcing-of-statement = يصنّف هذا المقياس كيفية إسناد المقال للعبارة، لا صحتها.
used-in = مواضع استخدامها
cite-this-statement = الاستشهاد بهذه العبارة
previous-statement = العبارة السابقة
next-statement = العبارة التالية

## src/views/deal.rs

what-the-article-does-not-say = ما لا يقوله المقال

## src/views/deal/chart.rs

added-up-since-the-first-year = تراكميًّا منذ السنة الأولى
chart-description = أعمدة مكدّسة للمبالغ الواردة في الجداول، عمود لكل سنة
your-numbers-the-share-left-open = { $several ->
    [yes] أرقامك، والحصص متروكة مفتوحة
   *[no] أرقامك، والحصة متروكة مفتوحة
}

## src/views/deal/flow.rs

the-agreement = الاتفاق
bands-as-wide-as-share = عرض كل شريط بقدر حصته.
a-fixed-sum-taken-off-first = مبلغ ثابت يُقتطع أولًا
taken-off-first = يُقتطع أولًا
of-what-remains-after-deductions = مما يتبقى بعد الاقتطاعات

## src/views/deal/readings.rs

the-exchange = الأخذ والعطاء
gives = ما يُعطى
gets = ما يُؤخذ
how-the-deal-is-described = كيف يوصف الاتفاق

## src/views/deal/split.rs

revenue-split = تقاسم الإيرادات
drag-to-guess = اسحب لتخمّن
the-revenue-split-in-numbers = تقاسم الإيرادات بالأرقام
deal-part = الجزء
deal-share = الحصة
not-shown-yet = لم تظهر بعد
your-guess-at-the-first-part = تخمينك للجزء الأول
the-reported-share = الحصة المذكورة
answer-stands-here = يظهر الجواب هنا متى طلبته.
skip-the-guess = تخطي التخمين

## src/views/deal/what_if.rs

what-if-title = { $several ->
    [yes] ماذا لو؟ أرقامك والحصص المذكورة
   *[no] ماذا لو؟ أرقامك والحصة المذكورة
}
numbers-are-yours = هذه أرقامك أنت، لا أرقام المقال، وهي بلا عملة. { $several ->
    [yes] الحصص وحدها مذكورة فيه.
   *[no] الحصة وحدها مذكورة فيه.
}
what-the-numbers-would-give = ما تعطيه الأرقام
round-numbers-a-year-not-estimates = أرقام سنوية مدوّرة، لا تقديرات
save-the-chart-as-svg = حفظ الرسم البياني بصيغة SVG
save-the-chart-as-png = حفظ الرسم البياني بصيغة PNG
copy-the-table-as-csv = نسخ الجدول بصيغة CSV
a-year-and-in-all = سنويًّا وإجمالًا
table-of-all-years = جدول كل السنوات
table-of-some-years = جدول بعض السنوات
every-year-added-up = كل سنة، تراكميًّا
added-up-by-year = تراكميًّا بحسب السنة
deal-year = السنة

## src/views/event.rs

about = الموضوع
outcome = النتيجة
when = متى
where = أين
who = من
what-is-said-about-it = ما يُقال عنه
previous-and-next-in-the-list = السابق والتالي في القائمة
previous-in-the-list = السابق في القائمة
next-in-the-list = التالي في القائمة

## src/views/map/detail.rs

all-about-this-venue = كل شيء عن هذا المكان
venue-by-venue = التنقل بين الأماكن
delegations = الوفود

## src/views/map/legend.rs

save-the-map-as-svg = حفظ الخريطة بصيغة SVG
save-the-map-as-png = حفظ الخريطة بصيغة PNG

## src/views/map/list.rs

every-kind-is-off = لا شيء معروض: كل الأنواع الموجودة هنا مخفاة
earlier-ones = السابقة
later-ones = التالية
show-all-venues = عرض كل الأماكن
kinds-of-venue = أنواع الأماكن
filter-by-kind = تصفية بحسب النوع

## src/views/overview.rs

all-sources = كل المصادر
guided-tour = جولة إرشادية
tour-previous = السابقة
start-again = البدء من جديد
guess-the-deal = تخمين الاتفاق
key-statements = أبرز العبارات
how-to-read-the-marks = كيف تُقرأ العلامات

## src/views/positions.rs

issue = القضية
other-statements = عبارات أخرى
all-positions = كل المواقف
other-issues = قضايا أخرى

## src/views/positions/compare.rs

compare-two = مقارنة اثنين
show-all-sides-or-two = عرض كل الأطراف أو اثنين منها
or-two-actors-the-first = أو فاعلان: الأول
the-second-actor = الفاعل الثاني

## src/views/sources.rs

where-and-from-whom = أين في المقال، ومن أي مصدر
outlets = وسائل الإعلام
grades-sourcing-of-a-statement = يصنّف هذا المقياس كيفية إسناد المقال لعبارة ما، لا صحتها.
how-the-statements-came = كيف وصلت العبارات
statements-through-outlets = عبارات لأحدهم كما تنقلها وسيلة إعلام:
nobody-between = يسمّي المقال القائل، ولا يسمّي ناقلًا عنه.

## src/views/sources/matrix.rs

matrix-all = الكل
the-same-as-a-table = عرض ذلك في جدول
statements-by-source-and-firmness = العبارات بحسب المصدر وكيفية الإسناد
matrix-from = من أين
paragraphs = الفقرات

## src/views/sources/source.rs

without-an-outlet = من دون وسيلة إعلام
what-it-carries = ما ينقله
what-the-article-says-of-it = ما يقوله المقال عنه
source-name = الاسم
source-origin = من أين
on-the-timeline = على الخط الزمني
in-the-list = في القائمة

## src/views/timeline.rs

timeline-filter = تصفية
timeline-key = المفتاح
pages-of-the-timeline = صفحات الخط الزمني
order-is-ours = حيث لا تاريخ، أو حيث لا تكفي دقة التواريخ للترتيب، فالترتيب من وضعنا.
filter-events = تصفية الأحداث
events-filter-placeholder = كلمة أو اسم
who-takes-part = المشاركون
everybody = الجميع
what-the-marks-mean = معنى العلامات
an-open-end-is-ours = الحدّ المفتوح من وضعنا
no-mark-not-placed-on-the-scale = بلا علامة: بلا موضع على المقياس
when-as-the-article-says = متى، كما يقول المقال
timeline-what = ماذا
no-event-fits = لا حدث مطابق
whoever-takes-part = أيًّا كان المشارك
show-every-event = عرض كل الأحداث

## The mark of a claim

# A person or body, and the outlet that carries what it says.
chain-via = {"\u2068"}{ $who }{"\u2069"}، عبر {"\u2068"}{ $source }{"\u2069"}
chain-in-paragraph = {"\u2068"}{ $chain }{"\u2069"} ¶{ NUMBER($paragraph) }
as-sentence = { $text }.
statement-number = العبارة { NUMBER($number) }
more-marks-in-the-full-view = المزيد: { $count ->
    [zero] { $count }، علامات في العرض الكامل
    [one] { $count }، علامة في العرض الكامل
    [two] { $count }، علامتان في العرض الكامل
    [few] { $count }، علامات في العرض الكامل
    [many] { $count }، علامة في العرض الكامل
   *[other] { $count }، علامة في العرض الكامل
}
count-more = المزيد: { NUMBER($count) }
count-statements = { $count ->
    [zero] لا عبارات
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $count }{"\u00A0"}عبارات
    [many] { $count }{"\u00A0"}عبارة
   *[other] { $count }{"\u00A0"}عبارة
}
# What stands behind other items of a list.
list-next = ، {"\u2068"}{ $item }{"\u2069"}
quote = «{"\u2068"}{ $text }{"\u2069"}»
label-with-value = { $label }: { $value }

## Citations

citation-of-story = Backgrounder، «{ $story }»، استنادًا إلى { $article }. { $address }
citation-of-view = Backgrounder، «{ $story }»، «{ $view }»، استنادًا إلى { $article }. { $address }
citation-of-statement = { $statement } { $chain } ({ $firmness }{ $hedges }). بصياغة Backgrounder، «{ $story }»، العبارة { NUMBER($number) }، استنادًا إلى { $article }. { $address }

## Following a thing through the views

stop-following = إيقاف المتابعة
follow-thing = متابعة { $thing }
following-marks = الموضوع المتابَع { $thing }: كل ما يشترك معه في عبارة أو حدث في هذه القصة معلَّم (العبارات: { NUMBER($marked) } من { NUMBER($all) }).
following-marks-nothing = الموضوع المتابَع { $thing }: لا شيء في هذا العرض يشترك معه في عبارة أو حدث.
# Hidden, behind the name of what is marked.
marked-with = ، معلَّم مع { $thing }

## The legend of the map

legend-chosen-outline = المكان المختار { $name } محدَّد بإطار.
legend-placed-by-us = { $dot }: الموضع من اختيارنا.
legend-drawing = { $names }. { $words }

## Venues

# The name of a venue's marker for screen readers.
venue-marker = { $name }{ $pill }، { $kind }: { $summary }{ $marked ->
    [yes] ، معلَّم
   *[no] {""}
}
# Behind a kind or a place that the article does not name exactly.
placed-here-by-us = ، الموضع من اختيارنا
# A kind of venue within a sentence.
venue-kind-inside-talks = محادثات
venue-kind-inside-address = خطاب
venue-kind-inside-speech = كلمة
venue-kind-inside-signing = توقيع
venue-kind-inside-vote = تصويت
venue-kind-inside-briefing = إحاطة
venue-kind-inside-protest = احتجاج
venue-kind-inside-site = موقع
venue-kind-inside-place = مكان
venue-kind-inside-sea = منطقة بحرية
venue-kind-inside-territory = إقليم
venue-kind-inside-border = حدود

## Notes

our-note = ملاحظة منا
our-notes = { $count ->
    [zero] ملاحظات منا
    [one] ملاحظة منا
    [two] ملاحظتان منا
    [few] ملاحظات منا
    [many] ملاحظات منا
   *[other] ملاحظات منا
}

## The shell of a page

address-not-understood = لم يُفهم هذا الرابط كاملًا. هذا أقرب عرض إليه.
# The share button; the rest is left out where there is little room.
share-short = مشاركة
share-rest = {" "}هذا العرض
footer-made-from = أُعدّت هذه القصة استنادًا إلى { $article }. كل عبارة تذكر مصدرها، أو تشير إلى أنه غير مذكور.
footer-made-from-without = أُعدّت هذه القصة استنادًا إلى { $article }؛ وقد وصل إلينا المقال من دون: { $fields }. كل عبارة تذكر مصدرها، أو تشير إلى أنه غير مذكور.
footer-made-from-one-article = أُعدّت هذه القصة استنادًا إلى مقال إخباري واحد. كل عبارة تذكر مصدرها، أو تشير إلى أنه غير مذكور.
footer-made-from-one-article-without = أُعدّت هذه القصة استنادًا إلى مقال إخباري واحد وصل إلينا من دون: { $fields }. كل عبارة تذكر مصدرها، أو تشير إلى أنه غير مذكور.
download-the-statements = تنزيل العبارات: { $json }، { $csv }، { $geojson }

## The article

made-from = أُعدّت استنادًا إلى { $article }.
made-from-in-language = أُعدّت استنادًا إلى { $article }، باللغة { $language }.
it-reached-us-without = وصل إلينا المقال من دون: { $fields }.
article-reached-us-without = وصل إلينا { $article } من دون: { $fields }.
article-in-language-reached-us-without = وصل إلينا { $article }، وهو باللغة { $language }، من دون: { $fields }.
date-words-count-from = كلمات مثل «الاثنين» أو «الشهر المقبل» تُحسب من { $date }.

## Pages of lists

count-shown-here = المعروض: { NUMBER($shown) } من { NUMBER($all) }، وهنا من { NUMBER($first) } إلى { NUMBER($last) }
page-previous-from = السابقة، وأولها: { $item }
page-next-from = التالية، وأولها: { $item }
page-range = { $list }: من { NUMBER($first) } إلى { NUMBER($last) } من أصل { NUMBER($all) }

## Participants

delegation-of = وفد: { $party }
its-delegation = عبر وفد

## Search

all-count = الكل ({ NUMBER($count) })

## Sliders

slider-less = إنقاص: { $name }
slider-more = زيادة: { $name }
slider-as-number = { $name }، رقمًا

## Statements and their sources

source-not-named = { $source }، من دون اسم
paragraph-number = الفقرة { NUMBER($number) }
more-in-the-list-of-all-statements = المزيد في قائمة كل العبارات: { NUMBER($count) }

## Dates

no-date-given = بلا تاريخ مذكور
on-the-scale = على المقياس: { $precision }{ $ends }

## Numbers

# The digits are 0 to 9, as Arabic news sites write them, with the separators of CLDR for these digits.
# What stands between groups of three digits, and before decimals, and the fewest digits that are grouped.
number-group = {","}
number-decimal = {"."}
number-grouped-from = 4
per-cent = {"\u200E"}{ $number }%{"\u200E"}
about-sum = نحو { $sum }
sum-with-unit = { $sum }{"\u00A0"}{ $unit ->
    [million] مليون
    [billion] مليار
   *[trillion] تريليون
}
unit-of-sums = { $unit ->
    [million] بالملايين
    [billion] بالمليارات
   *[trillion] بالتريليونات
}
caption-in-unit = { $caption }، { $unit ->
    [million] بالملايين
    [billion] بالمليارات
   *[trillion] بالتريليونات
}
count-years = { $count ->
    [zero] لا سنوات
    [one] سنة واحدة
    [two] سنتان
    [few] { $count }{"\u00A0"}سنوات
    [many] { $count }{"\u00A0"}سنة
   *[other] { $count }{"\u00A0"}سنة
}

## Titles

statement = عبارة
# The title of a document: a page and its section, or both and the story.
title-within = { $title } – { $section }

## The navigation

section-overview = نظرة عامة
section-map = الخريطة
section-actors = الفاعلون
section-deal = الاتفاق
section-timeline = الخط الزمني
section-positions = المواقف
section-sources = المصادر

## Hedges behind a sentence of ours

hedged-reportedly-expected = ، من المتوقع بحسب تقارير
hedged-reportedly = ، بحسب تقارير
hedged-expected-unnamed = ، من المتوقع بحسب مصادر غير مسماة
hedged-expected = ، من المتوقع
hedged-unnamed = ، بحسب مصادر غير مسماة

## Dates and languages

# A month in a date, such as 12 June 2025.
date-month-january = يناير
date-month-february = فبراير
date-month-march = مارس
date-month-april = أبريل
date-month-may = مايو
date-month-june = يونيو
date-month-july = يوليو
date-month-august = أغسطس
date-month-september = سبتمبر
date-month-october = أكتوبر
date-month-november = نوفمبر
date-month-december = ديسمبر

date-with-year = { NUMBER($day) } { $month } { $year }
date-without-year = { NUMBER($day) } { $month }
# A language that an article is in.
language-arabic = العربية
language-czech = التشيكية
language-german = الألمانية
language-english = الإنجليزية
language-spanish = الإسبانية
language-persian = الفارسية
language-french = الفرنسية
language-hebrew = العبرية
language-hindi = الهندية
language-italian = الإيطالية
language-japanese = اليابانية
language-korean = الكورية
language-dutch = الهولندية
language-polish = البولندية
language-portuguese = البرتغالية
language-russian = الروسية
language-swedish = السويدية
language-turkish = التركية
language-ukrainian = الأوكرانية
language-chinese = الصينية

reference-in-language = { $article }، باللغة { $language }
# What of the article was not given.
field-title = العنوان
field-author = اسم الكاتب
field-publisher = الناشر
field-date = التاريخ
field-address = الرابط
# The end of a list.
list-and = { $items } و{ $last }
# The same before a word that begins with the sound of i: Spanish then says “e” for “y”.
list-and-before-i = { $items } و{ $last }

## Actors and roles

the-writer-inside = الكاتب
no-source-given-inside = بلا مصدر مذكور
role-delegate = { $count ->
    [zero] مندوبون
    [one] مندوب
    [two] مندوبان
    [few] مندوبون
    [many] مندوبون
   *[other] مندوبون
}
role-party = { $count ->
    [zero] أطراف
    [one] طرف
    [two] طرفان
    [few] أطراف
    [many] أطراف
   *[other] أطراف
}
role-host = { $count ->
    [zero] مضيفون
    [one] مضيف
    [two] مضيفان
    [few] مضيفون
    [many] مضيفون
   *[other] مضيفون
}
role-mediator = { $count ->
    [zero] وسطاء
    [one] وسيط
    [two] وسيطان
    [few] وسطاء
    [many] وسطاء
   *[other] وسطاء
}
role-speaker = { $count ->
    [zero] متحدثون
    [one] متحدث
    [two] متحدثان
    [few] متحدثون
    [many] متحدثون
   *[other] متحدثون
}
role-signatory = { $count ->
    [zero] موقّعون
    [one] موقّع
    [two] موقّعان
    [few] موقّعون
    [many] موقّعون
   *[other] موقّعون
}
role-protester = { $count ->
    [zero] محتجون
    [one] محتج
    [two] محتجان
    [few] محتجون
    [many] محتجون
   *[other] محتجون
}

kind-people = أشخاص
kind-states = دول
kind-institutions = مؤسسات
kind-alliances = تحالفات
kind-groups = مجموعات

## Results of a search

search-finds-kinds = فاعلون وأماكن وأحداث وقضايا ومصادر وعبارات.
search-no-results = لا نتائج. يجب أن تتطابق كل الكلمات؛ جرّب عددًا أقل.
count-results = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}

## The scale of the timeline

precision-day = اليوم مذكور
precision-span = كل أيامه، وفق كلمات المقال
precision-within = في وقت ما خلال المدة
precision-expected = كان متوقعًا وقت كتابة المقال
# Hidden, behind one of those.
ends-both-ours = ؛ البداية والنهاية من وضعنا
ends-beginning-ours = ؛ البداية من وضعنا
ends-end-ours = ؛ النهاية من وضعنا
axis-month-january = يناير
axis-month-february = فبراير
axis-month-march = مارس
axis-month-april = أبريل
axis-month-may = مايو
axis-month-june = يونيو
axis-month-july = يوليو
axis-month-august = أغسطس
axis-month-september = سبتمبر
axis-month-october = أكتوبر
axis-month-november = نوفمبر
axis-month-december = ديسمبر
axis-month-with-year = { $month } { $year }

## The what-if of the deal

what-if-result = خلال { $years ->
    [zero] { $years }{"\u00A0"}سنة
    [one] سنة واحدة
    [two] سنتين
    [few] { $years }{"\u00A0"}سنوات
    [many] { $years }{"\u00A0"}سنة
   *[other] { $years }{"\u00A0"}سنة
} ووفق { $shares ->
    [zero] الحصص المذكورة
    [one] الحصة المذكورة
    [two] الحصتين المذكورتين
    [few] الحصص المذكورة
    [many] الحصص المذكورة
   *[other] الحصص المذكورة
}، يذهب { $rounded ->
    [yes] نحو { $figure }
   *[no] { $figure }
} من أصل { $revenue } إلى { $recipients }.
# In the list of recipients, from the second.
what-if-sum-to-recipient = { $sum } إلى { $recipient }
what-if-losses = في { $years ->
    [zero] { $years }{"\u00A0"}سنة
    [one] سنة واحدة
    [two] سنتين
    [few] { $years }{"\u00A0"}سنوات
    [many] { $years }{"\u00A0"}سنة
   *[other] { $years }{"\u00A0"}سنة
}، تفوق الاقتطاعات الإيرادات، فلا يبقى ما يُقتسم.
what-if-share-left-open = خلال { $years ->
    [zero] { $years }{"\u00A0"}سنة
    [one] سنة واحدة
    [two] سنتين
    [few] { $years }{"\u00A0"}سنوات
    [many] { $years }{"\u00A0"}سنة
   *[other] { $years }{"\u00A0"}سنة
}، يبلغ مجموع أرقامك { $figure }. { $several ->
    [yes] وتبقى الحصص مفتوحة إلى حين { $show }.
   *[no] وتبقى الحصة مفتوحة إلى حين { $show }.
}
what-if-show-the-reported-one = { $several ->
    [yes] إظهار الحصص المذكورة
   *[no] إظهار الحصة المذكورة
}
taken-off-beyond-the-revenue = اقتطاع يفوق الإيرادات
year-number = السنة{"\u00A0"}{ NUMBER($number) }
revenue = الإيرادات
added-up = تراكميًّا
revenue-added-up = الإيرادات تراكميًّا
part-added-up = { $part } (تراكميًّا)
hypothetical-table = افتراضي: أرقام القارئ نفسه. { $several ->
    [yes] الحصص وحدها مذكورة في المقال.
   *[no] الحصة وحدها مذكورة في المقال.
}
hypothetical-chart = افتراضي: أرقام القارئ نفسه. { $several ->
    [yes] الحصص وحدها مذكورة في المقال.
   *[no] الحصة وحدها مذكورة في المقال.
}
the-rest = الباقي
sum-in-all = { $sum } إجمالًا
shares-as-reported = { $shares ->
    [zero] الحصص كما وردت في { $article }
    [one] الحصة كما وردت في { $article }
    [two] الحصتان كما وردتا في { $article }
    [few] الحصص كما وردت في { $article }
    [many] الحصص كما وردت في { $article }
   *[other] الحصص كما وردت في { $article }
}.
reported-share-announced = الحصة المذكورة: { $share }. { $comparison }

## The guess

guess-is-the-reported-share = تخمينك ({ $guess }) هو الحصة المذكورة نفسها.
# $points is written with decimals; $whole is the number by which it is counted.
guess-is-off = تخمينك ({ $guess }) { $side ->
    [below] أدنى
   *[above] أعلى
} من الحصة المذكورة بمقدار { $whole ->
    [zero] { $points } نقطة مئوية
    [one] نقطة مئوية واحدة
    [two] { $points } نقطة مئوية
    [few] { $points } نقاط مئوية
    [many] { $points } نقطة مئوية
   *[other] { $points } نقطة مئوية
}.
your-guess = تخمينك
no-guess-yet = لا تخمين بعد
annual-revenue = الإيرادات السنوية
sum-a-year = { $sum } سنويًّا
years = عدد السنوات
yearly-growth = النمو السنوي
no-growth = بلا نمو
less-every-year = أقل بنسبة {"\u200E"}{ $growth }%{"\u200E"} كل سنة
more-every-year = أكثر بنسبة {"\u200E"}{ $growth }%{"\u200E"} كل سنة
one-thousand = ألف
one-million = مليون
one-billion = مليار
one-trillion = تريليون

## Further statements

further-statements = { $count ->
    [zero] لا عبارات أخرى
    [one] عبارة أخرى
    [two] عبارتان أخريان
    [few] { $count } عبارات أخرى
    [many] { $count } عبارة أخرى
   *[other] { $count } عبارة أخرى
}
further-statements-about = { $count ->
    [zero] لا عبارات أخرى عن { $actor }
    [one] عبارة أخرى عن { $actor }
    [two] عبارتان أخريان عن { $actor }
    [few] { $count } عبارات أخرى عن { $actor }
    [many] { $count } عبارة أخرى عن { $actor }
   *[other] { $count } عبارة أخرى عن { $actor }
}
further-and-told-above = { $further }؛ { $told ->
    [zero] لم ترد أي عبارة أعلاه
    [one] وردت عبارة أعلاه
    [two] وردت عبارتان أعلاه
    [few] وردت { $told } عبارات أعلاه
    [many] وردت { $told } عبارة أعلاه
   *[other] وردت { $told } عبارة أعلاه
}

## The profile of an actor

# Between items of a list that are links; list-next is the same for texts.
list-comma = {"، "}
# Between the last two of them.
list-and-between = {" و"}
list-and-between-before-i = {" و"}
# Between things that have commas in them.
list-semicolon = {"؛ "}
# Ahead of what belongs to it.
label-before = { $label }:{" "}
name-with-count = { $name } ({ NUMBER($count) })
# An outlet with where it is from, and how many statements it carries.
name-with-origin-and-count = { $name } ({ $origin }، { NUMBER($count) })
with-detail = { $text } ({ $detail })
# $firmness is set in bold type.
firmness-with-meaning = { $firmness }. { $meaning }.
paragraph-and-firmness = ¶{ NUMBER($paragraph) } { $firmness }
# Ahead of a name as other languages write it.
also-written = كتابات أخرى
count-events = { $count ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
more-events-on-the-timeline = { $count ->
    [zero] لا أحداث أخرى
    [one] حدث آخر
    [two] حدثان آخران
    [few] { $count } أحداث أخرى
    [many] { $count } حدثًا آخر
   *[other] { $count } حدث آخر
} على الخط الزمني
positions-on-the-side-of = المواقف من جانب { $side }
said-by = على لسان { $actor }
said-about = ما قيل عن { $actor }
speaker-with-count = { $speaker }{"\u00A0"}{ NUMBER($count) }
by-whom = على لسان: { $speakers }

## The roster

# Behind a link to the whole list.
place-in-list = ، { NUMBER($number) } من { NUMBER($all) }
speakers-of-all-actors = الفاعلون: { NUMBER($speakers) } من { NUMBER($all) }
and-count-more = { NUMBER($count) ->
    [zero] لا آخرون
    [one] وفاعل آخر
    [two] وفاعلان آخران
    [few] و{ NUMBER($count) } فاعلين آخرين
    [many] و{ NUMBER($count) } فاعلًا آخر
   *[other] و{ NUMBER($count) } فاعل آخر
}

## The page of a statement

statement-number-of = العبارة { NUMBER($number) } من { NUMBER($all) }
paragraph-number-of = الفقرة { NUMBER($number) } من { NUMBER($all) }
outlet-is-named = { $named ->
    [yes] مذكور بالاسم في المقال
   *[no] غير مسمى
}.
outlet-is-named-and-spelled = { $named ->
    [yes] مذكور بالاسم في المقال
   *[no] غير مسمى
}، وكُتب فيه «{ $spelled }».
origin-the-article-says = { $origin }، بحسب المقال.
not-named-in-the-article = غير مسمى في المقال.
said-to = المخاطَب: { $whom }.
the-article-hedges-it = يوردها المقال بتحفظ: { $hedges }.

## The page of an event

place-in-the-timeline = ، { NUMBER($number) } من { NUMBER($all) } في القائمة

## The deal

broken-lines-have-no-size = الخطوط المتقطعة لا تدل على حجم: القصة لا تذكر مبالغ.
dots-and-an-open-end = نقاط ونهاية مفتوحة: { $rest }.
reported-share-label = المذكورة { $share }
your-guess-label = تخمينك { $guess }
share-reported = { $share }، بحسب المقال
all-years = { $count ->
    [zero] كل السنوات
    [one] السنة الواحدة
    [two] كلتا السنتين
    [few] كل السنوات ({ $count })
    [many] كل السنوات ({ $count })
   *[other] كل السنوات ({ $count })
}
worked-out-in-whole-cents = الحساب بالسنتات الكاملة: يُقرَّب النمو مرة في السنة، وتُقرَّب الحصص إلى الأدنى، { $remainder ->
    [yes] وتُضاف السنتات الفائضة إلى الباقي
   *[no] وتُضاف السنتات الفائضة إلى الحصص الأولى، سنتًا لكل منها
}. وملف CSV يضم كل سنت.
rounded-to-thousandths = المبالغ المعروضة مقرَّبة إلى جزء من ألف من { $unit ->
    [million] المليون
    [billion] المليار
   *[trillion] التريليون
}.

## The map

map-help = مفاتيح الأسهم للتنقل من مكان إلى آخر. الزائد والناقص للتكبير والتصغير، والمفتاح 0 لإعادة الضبط، والمفتاح Shift مع سهم لتحريك الخريطة. وتضم قائمة الأماكن الروابط نفسها.
count-more-on-the-timeline = المزيد على الخط الزمني: { NUMBER($count) }
previous-venue = المكان السابق: { $venue }
next-venue = المكان التالي: { $venue }
venue-number-of = المكان { NUMBER($number) } من { NUMBER($all) }
legend-area-as-a-whole = { $event }: نعلّم المنطقة كلها؛ لم يُذكر موضع بعينه داخلها.
legend-participant = { $actor }{ $role ->
    [host] ، بصفة مضيف
    [mediator] ، بصفة وسيط
   *[other] {""}
}: { $event }{ $hedge }
map-credit = { $credit } العبارات من { $article }؛ والرسم من إعدادنا.
venues-from-to = الأماكن من { NUMBER($first) } إلى { NUMBER($last) } من أصل { NUMBER($all) }.
only-where-is-named = فقط حيث ورد اسم { $actor }.
venue-kind-in-list = ، { $kind }:{" "}

## Positions

no-statement-on-this = لا عبارة من { $actor } في هذا الشأن.
position-on-the-side-of = موقف من جانب { $side }:
position-of-its-side = موقف من جانب { $side }، غير منسوب إلى { $actor }:

## Sources

outlet-not-named = غير مسمى.
spelled-in-the-article = كُتب في المقال «{ $spelled }».
# Hidden, behind the number itself.
statements-behind-number = { $count ->
    [zero] {" "}عبارة
    [one] {" "}عبارة
    [two] {" "}من العبارات
    [few] {" "}عبارات
    [many] {" "}عبارة
   *[other] {" "}عبارة
}
# Each of these stands behind its number, in large type.
come-with-no-source = { $count ->
    [zero] عبارة بلا مصدر
    [one] عبارة بلا مصدر
    [two] من العبارات بلا مصدر
    [few] عبارات بلا مصدر
    [many] عبارة بلا مصدر
   *[other] عبارة بلا مصدر
}
pass-through-somebody-unnamed = { $count ->
    [zero] عبارة عبر جهة غير مسماة
    [one] عبارة عبر جهة غير مسماة
    [two] من العبارات عبر جهة غير مسماة
    [few] عبارات عبر جهة غير مسماة
    [many] عبارة عبر جهة غير مسماة
   *[other] عبارة عبر جهة غير مسماة
}
come-through-an-outlet = { $count ->
    [zero] عبارة من قائل عبر وسيلة إعلام
    [one] عبارة من قائل عبر وسيلة إعلام
    [two] من العبارات من قائل عبر وسيلة إعلام
    [few] عبارات من قائل عبر وسيلة إعلام
    [many] عبارة من قائل عبر وسيلة إعلام
   *[other] عبارة من قائل عبر وسيلة إعلام
}
come-straight = { $count ->
    [zero] عبارة من قائل مسمّى مباشرة
    [one] عبارة من قائل مسمّى مباشرة
    [two] من العبارات من قائل مسمّى مباشرة
    [few] عبارات من قائل مسمّى مباشرة
    [many] عبارة من قائل مسمّى مباشرة
   *[other] عبارة من قائل مسمّى مباشرة
}
article-states-or-infers = يذكرها المقال ({ $article-only })، أو يستنتجها كاتبه ({ $reading }).
speaker-or-outlet-not-named = لا يسمّي المقال القائل ({ $firmness })، أو وسيلة الإعلام.
speaker-or-outlet-not-named-list = لا يسمّي المقال القائل ({ $firmness })، أو وسيلة الإعلام: { $outlets }.
count-more-in-the-list-below = المزيد في القائمة أدناه: { NUMBER($count) }
each-mark-is-one-statement = كل علامة عبارة واحدة.
show-only-its-statements = عرض عباراته وحدها: { $links }

## Widgets

place-of = { NUMBER($number) } من { NUMBER($all) }
count-steps = { $count ->
    [zero] لا خطوات
    [one] خطوة واحدة
    [two] خطوتان
    [few] { $count } خطوات
    [many] { $count } خطوة
   *[other] { $count } خطوة
}
count-issues = { $count ->
    [zero] لا قضايا
    [one] قضية واحدة
    [two] قضيتان
    [few] { $count } قضايا
    [many] { $count } قضية
   *[other] { $count } قضية
}
count-places = { $count ->
    [zero] لا أماكن
    [one] مكان واحد
    [two] مكانان
    [few] { $count } أماكن
    [many] { $count } مكانًا
   *[other] { $count } مكان
}
count-actors = { $count ->
    [zero] لا فاعلين
    [one] فاعل واحد
    [two] فاعلان
    [few] { $count } فاعلين
    [many] { $count } فاعلًا
   *[other] { $count } فاعل
}
more-positions-in-the-full-view = المزيد: { $count ->
    [zero] { $count }، مواقف في العرض الكامل
    [one] { $count }، موقف في العرض الكامل
    [two] { $count }، موقفان في العرض الكامل
    [few] { $count }، مواقف في العرض الكامل
    [many] { $count }، موقفًا في العرض الكامل
   *[other] { $count }، موقف في العرض الكامل
}
named-at-event = ورد الاسم في: { $event }

## The tour

tour-step-of = الجولة، الخطوة { NUMBER($number) } من { NUMBER($all) }
# Announced while the tour moves on.
tour-step-announced = الخطوة { NUMBER($number) } من { NUMBER($all) }: { $title }

## Announcements

saved-as-a-file = حُفظ في ملف
link-copied = نُسخ الرابط
citation-copied = نُسخ الاستشهاد
embed-code-copied = نُسخ رمز التضمين
picture-code-copied = نُسخ رمز الصورة
picture-copied = نُسخت الصورة
picture-not-copied = تعذّر نسخ الصورة. يمكن حفظها بدلًا من ذلك.
table-copied = نُسخ الجدول
press-ctrl-c-to-copy = اضغط Ctrl+C للنسخ

## What the first pass left out

how-the-revenues-are-allocated = كيف توزَّع الإيرادات
tour-next = التالية

## Descriptions for other sites

from-article = من { $article }.
sourcing-of-claim = { $chain }{ $hedges }: { $firmness }
sourcing-in-our-words = { $sourcing }. بصياغتنا.
sourcing-in-our-words-with-terms = { $sourcing }. بصياغتنا، مع ألفاظ مقتبسة.
title-from-article = { $title } – من { $article }
# The text alternative of a share picture.
picture-of = { $title }. { $picture }.
picture-of-map = خريطة للأماكن
picture-of-venue = خريطة تبيّن هذا المكان
picture-of-actors = علامات كل الفاعلين بحسب الطرف
picture-of-actor = علامة الفاعل وصفته، وأين ورد اسمه
picture-of-deal = شريط للإيرادات موزعة حصصًا
picture-of-timeline = قائمة بالأحداث، مع التواريخ حيث ذُكرت
picture-of-event = الحدث وتاريخه ومكانه، بقدر ما ذُكر
picture-of-positions = جدول بالأطراف والقضايا
picture-of-issue = ما يقوله كل طرف، حيث يتوافر في القصة
picture-of-sources = العبارات بحسب المصدر وكيفية الإسناد
picture-of-source = عدد العبارات الواردة عبر هذا المصدر، وكيفية إسنادها
picture-of-statement = عبارة بصياغتنا: { $title } { $sourcing }
picture-of-statement-with-terms = عبارة بصياغتنا، مع ألفاظ مقتبسة: { $title } { $sourcing }

## The table of statements to download

column-id = المعرّف
column-statement = العبارة
column-who-says-so = من يقول ذلك
column-through-whom = عبر من
column-section = القسم (التسمية منا)
column-paragraph = الفقرة
column-firmness = كيفية الإسناد
column-hedges = التحفظات
column-words = الصياغة
no-speaker-named-inside = بلا قائل مذكور
words-ours = صياغتنا
words-ours-with-terms = صياغتنا، مع ألفاظ مقتبسة

## The page for unknown addresses

no-such-page = الصفحة غير موجودة
address-leads-nowhere = هذا الرابط لا يقود إلى شيء في هذه القصة.
shorter-address-leads-to-the-story = صيغة أقصر من هذا الرابط تقود إلى القصة.

## The note of the offline file

copy-to-keep = هذا الملف نسخة للحفظ.
copy-explains = وهو يشرح { $article }.
copy-article-reached-us-without = وصل إلينا مقاله من دون: { $fields }.
copy-facts-as-of = معلوماته حتى: { $date }.
copy-made-from = أُعدّ من { $address }.

## When the app cannot run

# Below a view; shown without scripts, and when the app gives up.
interactive-view-could-not-start = تعذّر تشغيل العرض التفاعلي. يمكن قراءة النص هنا من دونه.
# The alert after a failure, and its button.
interactive-view-stopped = توقف العرض التفاعلي.
reload = إعادة التحميل

## Linked data

reached-us-without = وصل إلينا من دون: { $fields }.

## Share pictures

card-hatching-and-border = التظليل والحدود: من رسمنا.
card-hatching = التظليل: من رسمنا.
card-border = الحدود: من رسمنا.
card-placed-by-us = { $names }: الموضع من اختيارنا.
card-hollow-dots = النقاط المفرَّغة: الموضع من اختيارنا.
card-actors = { $all ->
    [zero] لا فاعلين، المذكورون بالاسم: { NUMBER($people) }
    [one] فاعل واحد، المذكورون بالاسم: { NUMBER($people) }
    [two] فاعلان، المذكورون بالاسم: { NUMBER($people) }
    [few] { $all } فاعلين، المذكورون بالاسم: { NUMBER($people) }
    [many] { $all } فاعلًا، المذكورون بالاسم: { NUMBER($people) }
   *[other] { $all } فاعل، المذكورون بالاسم: { NUMBER($people) }
}
card-and-more = { $first }، { NUMBER($count) ->
    [zero] لا غيرها
    [one] وعبارة أخرى
    [two] وعبارتان أخريان
    [few] و{ NUMBER($count) } عبارات أخرى
    [many] و{ NUMBER($count) } عبارة أخرى
   *[other] و{ NUMBER($count) } عبارة أخرى
}
card-more-on-the-page = المزيد في الصفحة: { NUMBER($count) }
card-and-more-on-the-page = والمزيد في الصفحة: { NUMBER($count) }
card-source = المصدر
card-source-is-the-article = المصدر: المقال نفسه
card-source-not-named = مصدر غير مسمى في المقال
card-statement = الفقرة { NUMBER($number) }، بصياغتنا{ $terms ->
    [yes] ، مع ألفاظ مقتبسة
   *[no] {""}
}
card-statement-in-section = الفقرة { NUMBER($number) }، { $section }، بصياغتنا{ $terms ->
    [yes] ، مع ألفاظ مقتبسة
   *[no] {""}
}
card-events = { $count ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان، بالتاريخ الوارد في المقال
    [few] { $count } أحداث، بالتاريخ الوارد في المقال
    [many] { $count } حدثًا، بالتاريخ الوارد في المقال
   *[other] { $count } حدث، بالتاريخ الوارد في المقال
}
card-reportedly-at = ورد الاسم، بحسب تقارير، في

## Share pictures of the overview

card-statements = { $count ->
    [zero] لا عبارات
    [one] عبارة واحدة وقائلها
    [two] عبارتان ومن يقولهما
    [few] { $count } عبارات ومن يقولها
    [many] { $count } عبارة ومن يقولها
   *[other] { $count } عبارة ومن يقولها
}
card-statements-from = { $count ->
    [zero] لا عبارات من { $article }
    [one] عبارة واحدة من { $article }، وقائلها
    [two] عبارتان من { $article }، ومن يقولهما
    [few] { $count } عبارات من { $article }، ومن يقولها
    [many] { $count } عبارة من { $article }، ومن يقولها
   *[other] { $count } عبارة من { $article }، ومن يقولها
}

## قائمة ملفات الموقع

explainers = القصص
each-explains-one-article = تشرح كل قصة مقالًا إخباريًّا واحدًا.
address-leads-nowhere-in-the-site = هذا الرابط لا يقود إلى شيء. هذه قصص هذا الموقع.
facts-as-of = الوقائع حتى: { $date }

## The legend of the marks

read-each-mark = تُقرأ كل علامة من اليمين إلى اليسار: من يقول ذلك، وعبر من، ثم المقال. النقطة الممتلئة لمن ذُكر اسمه، والمفرَّغة لمن لم يُذكر. الخط المتصل يحمل كلمات القائل نفسها، والمتقطع نقلًا لها.
statements-from-paragraphs = { $count ->
    [zero] لا عبارات
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $count } عبارات
    [many] { $count } عبارة
   *[other] { $count } عبارة
} من { $paragraphs ->
    [zero] { $paragraphs } فقرة
    [one] فقرة واحدة
    [two] فقرتين
    [few] { $paragraphs } فقرات
    [many] { $paragraphs } فقرة
   *[other] { $paragraphs } فقرة
}، بصياغتنا. تصنّف العلامات كيفية إسناد المقال لعبارة ما، لا صحتها.

## Translations of the story

languages = اللغات
translation-original = النص الأصلي: { $original }.
translation-by-machine = ترجمة آلية بتاريخ { $date }، لم يراجعها محرر.
translation-by-machine-reviewed = ترجمة آلية بتاريخ { $date }، راجعها { $reviewer }.
translation-by-person = الترجمة: { $person }، { $date }.
translation-by-person-reviewed = الترجمة: { $person }، { $date }. المراجعة: { $reviewer }.
translation-short-machine = ترجمة آلية
translation-short = ترجمة
