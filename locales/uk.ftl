### The interface in Ukrainian.
###
### Only texts, arguments, NUMBER($argument), string literals, and selections by a plural category or a word are used.
### Categories: one (1, 21, 101), few (2–4, 22), many (0, 5–20, 25). Whole numbers take no other; the default stands at many.
###
### Names come from the story in the nominative and cannot be declined. They stand after a colon or a dash, in quotation
### marks, or as an apposition; no adjective or verb agrees with them. Instead of a gender: «названо», «хто», «чий».
### Quotation marks: «…», inside them „…“. Dash: —, between numbers –. The reader is «ви», with a small letter. Apostrophe: ’.
###
### Terms, each chosen once
###   statement, claim           твердження
###   story, explainer           розбір
###   article                    стаття; before its reference «матеріал», because that follows a colon
###   source                     джерело; outlet: медіа (neuter, «названо»)
###   speaker                    мовець, as a label «хто говорить»; the writer: автор статті
###   via, through               через: (who says so, through whom, where)
###   firmness                   атрибуція, as a label «як указано джерело». Never «надійність»: it does not grade truth
###     Quoted                   Цитата
###     Reported                 Переказ
###     Unnamed source           Неназване джерело (there is one); no source given: без джерела (there is none)
###     Article only             Лише стаття
###     Article’s reading        Трактування статті
###   hedge                      застереження
###     reportedly               «як повідомляють»
###     expected                 «очікується»
###   Not in the article         У статті не вказано
###   contested territory        оспорювана територія, if a noun is needed. The interface says only that positions differ
###                              («позиції розходяться»), as in English and in Russian. Not «спірна» (takes the dispute
###                              for granted), not «окупована», «анексована», «нові території»
###   recognised border          міжнародно визнаний кордон
###   hatching                   штрихування; placed by us: місце вибрали ми
###   venue                      місце
###   actor                      учасник
###   side, party                сторона
###   issue                      тема
###   position                   позиція
###   address (a speech)         виступ; address (of a page): адреса
###   host, mediator             господар, посередник
###   mark                       позначка; monogram of an actor: знак
###   view                       сторінка; the navigation: розділи; the full view: повна версія
###   follow                     відстежувати
###   our words, our note        наші слова, наша примітка
###   deal, share, guess         угода, частка, здогад; the reported share: частка зі статті
###   hypothetical               умовний розрахунок; added up: накопичений підсумок
###   timeline, tour             хронологія, маршрут
###   citation                   цитування, never «виноска» (a footnote)
###   share card, picture        картинка
###   widget                     віджет; embed: вставка (код вставки)

not-in-the-article = У статті не вказано
count-shown = Показано { NUMBER($shown) } з { NUMBER($all) }

## src/components/article.rs

the-article = Стаття
article-title = Заголовок
article-author = Автор
article-publisher = Видання
article-date = Дата
article-language = Мова
article-address = Адреса

## src/components/claim_mark.rs

firmness-quoted = Цитата
firmness-reported = Переказ
firmness-unnamed-source = Неназване джерело
firmness-article-only = Лише стаття
firmness-articles-reading = Трактування статті
firmness-quoted-meaning = Названа людина або сторона; слова в статті стоять у лапках
firmness-reported-meaning = Названа людина, сторона або медіа; слова в статті без лапок
firmness-unnamed-source-meaning = Хтось так говорить або якесь медіа повідомляє; стаття не уточнює, хто саме
firmness-article-only-meaning = Сказано без зазначення джерела
firmness-articles-reading-meaning = Висновок самого автора статті
hedge-reportedly = «як повідомляють»
hedge-expected = «очікується»
the-writer = Автор статті
no-source-given = Без джерела
what-this-rests-on = На чому це ґрунтується
what-the-introduction-rests-on = На чому ґрунтується вступ
about-this-statement = Про це твердження

## src/components/filters.rs

how-it-is-sourced = Як указано джерело
all-firmness = Усі
filters-are-set = Увімкнено ці фільтри. Приберіть один або скиньте всі.

## src/components/follow.rs

following = Відстежується

## src/components/map_legend.rs

our-drawing = Наш рисунок
legend-hollow-dot = Порожня точка на карті
legend-hatched-by-us = Штрихування наше: позиції щодо цього розходяться.

## src/components/map_picture.rs

venues-on-the-map = Місця на карті
zoom-in = Наблизити
zoom-out = Віддалити
reset-view = Скинути вигляд
venue-kind-talks = Переговори
venue-kind-address = Виступ
venue-kind-speech = Промова
venue-kind-signing = Підписання
venue-kind-vote = Голосування
venue-kind-briefing = Брифінг
venue-kind-protest = Протест
venue-kind-site = Об’єкт
venue-kind-place = Місце
venue-kind-sea = Акваторія
venue-kind-territory = Територія
venue-kind-border = Кордон

## src/components/not_stated.rs


## src/components/page_shell.rs

skip-to-the-content = Перейти до вмісту
views = Розділи
share-this-view = Поділитися сторінкою
how-to-read-this = Як це читати
download-this-explainer = Завантажити цей розбір
open-the-full-view = Відкрити повністю

## src/components/pagination.rs


## src/components/participants.rs

not-a-seating-plan = Схема показує, кого названо, а не хто де сидів.

## src/components/search.rs

search = Пошук
close = Закрити
search-this-story = Пошук у розборі
search-placeholder = Ім’я, місце, подія, слово
search-key-opens-this = Відкривається клавішею /
actors = Учасники
venues = Місця
events = Події
issues = Теми
sources = Джерела
statements = Твердження
search-more-fit = Знайдено більше; додайте слово, щоб уточнити.

## src/components/share.rs

share-link = Посилання
copy-link = Скопіювати посилання
embed-code = Код вставки
copy-embed-code = Скопіювати код вставки
citation = Цитування
copy-citation = Скопіювати цитування
picture-code = Код картинки
copy-picture-code = Скопіювати код картинки
copy-picture = Скопіювати картинку
share-link-on-this-device = Файл не знає своєї адреси в мережі: посилання відкриє його на цьому пристрої.
share-link-opens-this-view = Посилання відкриє сторінку саме в цьому вигляді.
save-picture = Зберегти картинку
share-with-an-app = Надіслати в застосунок

## src/components/source_matrix.rs

a-party-no-outlet-named = Сторона, медіа не названо
somebody-not-named = Хтось неназваний

## src/components/statement_list.rs

every-statement = Усі твердження
pages-of-the-statements = Сторінки списку тверджень
no-statement-fits = Таких тверджень немає
clear-the-text = Очистити текст
however-sourced = Будь-яка атрибуція
any-source = Будь-яке джерело
whoever-speaks = Хоч би хто говорив
show-all-statements = Показати всі твердження
filter-statements = Фільтр тверджень
statements-filter-placeholder = Слово, ім’я, медіа
filter-source = Джерело
filter-speaker = Хто говорить

## src/components/time_axis.rs

not-placed-on-the-scale = Немає на шкалі

## src/embeds/actors.rs

choose-an-actor = Виберіть учасника
earlier-actors = До попередніх
later-actors = До наступних

## src/embeds/deal.rs

your-numbers-the-reported-share = { $several ->
    [yes] Ваші числа, частки зі статті
   *[no] Ваші числа, частка зі статті
}
hypothetical = Умовний розрахунок
back-to-the-share = Назад до частки
what-if = А якщо…
show-the-reported-share = Показати частку зі статті

## src/embeds/layout.rs

full-view = Повністю
widget-previous = Назад
widget-next = Далі

## src/embeds/map.rs

choose-a-place = Виберіть місце
map-of-venues = Карта місць
there-is-no-map-to-draw = Карти тут немає

## src/embeds/panel.rs

more-in-the-full-view = Ще — у повній версії
widget-more = Ще

## src/embeds/positions.rs

positions = Позиції
no-position-here = Тут позиції немає
in-the-full-view = У повній версії

## src/embeds/sources.rs

paragraph = Абзац

## src/embeds/timeline.rs

choose-an-event = Виберіть подію
event-with-date = { $event }, { $date }
timeline = Хронологія

## src/views/actor.rs

named-at = Де згадується
compare-with-another-actor = Порівняти з іншим учасником

## src/views/actor/relations.rs

relations = Зв’язки
picture-of-the-relations = Схема зв’язків
relations-lines-without-sentence = Лінію без пояснення описано в іншому місці цієї сторінки, або вона показує, хто до кого належить.

## src/views/actors.rs

actors-filter = Фільтр
roster = Список
pages-of-the-roster = Сторінки списку учасників
filter-actors = Фільтр учасників
actors-filter-placeholder = Ім’я або місце
actors-side = Сторона
all = Усі
actors-kind = Тип
actors-order = Порядок
by-side = За сторонами
by-name = За іменем
nobody-in-the-story-fits = Таких учасників немає
all-sides = Усі сторони
all-kinds = Усі типи
show-everybody = Показати всіх
statements-by-speaker = Твердження: хто говорить
speaker-bars-key = Цитати й переказ чужими словами.
monogram-filled = Із заливкою: людина
monogram-outlined = Контур: держава, організація або група
monogram-broken = Пунктир: людина, яку не названо

## src/views/claim.rs

who-through-whom-where = Хто говорить, через кого, де
the-article-builds-on-this-in = Що в статті на цьому ґрунтується
the-article-builds-this-on = На чому це в статті ґрунтується
set-in-contrast-to = Чому це в статті протиставлено
who-says-so = Хто говорить
through-whom = Через кого
no-outlet-named = Медіа не названо
not-named = Не названо
in-the-article = У статті
standing-quoted = Є слова в лапках.
standing-inference = Висновок автора статті.
standing-reported = Переказано без лапок; тут нашими словами.
standing-not-quoted = Без лапок; тут нашими словами.
no-speaker-named = Мовця не названо
this-statement = Це твердження.
grades-sourcing-of-statement = Це оцінка того, як стаття вказує джерело, а не того, чи правдиве твердження.
used-in = Де використано
cite-this-statement = Послатися на твердження
previous-statement = Попереднє твердження
next-statement = Наступне твердження

## src/views/deal.rs

what-the-article-does-not-say = Чого немає в статті

## src/views/deal/chart.rs

added-up-since-the-first-year = Накопичений підсумок із першого року
chart-description = Складені стовпчики, по одному на кожен рік, із сумами з таблиць
your-numbers-the-share-left-open = { $several ->
    [yes] Ваші числа, частки поки приховані
   *[no] Ваші числа, частка поки прихована
}

## src/views/deal/flow.rs

the-agreement = Угода
bands-as-wide-as-share = Ширина смуг відповідає часткам.
a-fixed-sum-taken-off-first = Фіксована сума, віднімається спершу
taken-off-first = Віднімається спершу
of-what-remains-after-deductions = Від залишку після вирахувань

## src/views/deal/readings.rs

the-exchange = Умови обміну
gives = Дає
gets = Отримує
how-the-deal-is-described = Як описують угоду

## src/views/deal/split.rs

revenue-split = Розподіл доходів
drag-to-guess = Тягніть і вгадайте
the-revenue-split-in-numbers = Розподіл доходів у числах
deal-part = Частина
deal-share = Частка
not-shown-yet = Поки приховано
your-guess-at-the-first-part = Ваш здогад про першу частину
the-reported-share = Частка зі статті
answer-stands-here = Відповідь з’явиться тут, коли ви її відкриєте.
skip-the-guess = Не вгадувати

## src/views/deal/what_if.rs

what-if-title = { $several ->
    [yes] А якщо? Ваші числа, частки зі статті
   *[no] А якщо? Ваші числа, частка зі статті
}
numbers-are-yours = Це ваші числа, а не числа статті; валюти в них немає. { $several ->
    [yes] Зі статті взято лише частки.
   *[no] Зі статті взято лише частку.
}
what-the-numbers-would-give = Що дали б ці числа
round-numbers-a-year-not-estimates = Круглі суми на рік, а не оцінки
save-the-chart-as-svg = Зберегти графік у SVG
save-the-chart-as-png = Зберегти графік у PNG
copy-the-table-as-csv = Скопіювати таблицю в CSV
a-year-and-in-all = За рік і разом
table-of-all-years = Таблиця за всі роки
table-of-some-years = Таблиця за окремі роки
every-year-added-up = Накопичений підсумок за кожен рік
added-up-by-year = Накопичений підсумок за роками
deal-year = Рік

## src/views/event.rs

about = Про що
outcome = Підсумок
when = Коли
where = Де
who = Хто
what-is-said-about-it = Що про це сказано
previous-and-next-in-the-list = Сусідні події в списку
previous-in-the-list = Попередня в списку
next-in-the-list = Наступна в списку

## src/views/map/detail.rs

all-about-this-venue = Усе про це місце
venue-by-venue = Від місця до місця
delegations = Делегації

## src/views/map/legend.rs

save-the-map-as-svg = Зберегти карту в SVG
save-the-map-as-png = Зберегти карту в PNG

## src/views/map/list.rs

every-kind-is-off = Нічого не показано: усі типи, які тут є, вимкнено
earlier-ones = До попередніх
later-ones = До наступних
show-all-venues = Показати всі місця
kinds-of-venue = Типи місць
filter-by-kind = Фільтр за типом

## src/views/overview.rs

all-sources = Усі джерела
guided-tour = Маршрут
tour-previous = Назад
start-again = Почати заново
guess-the-deal = Угадати частку
key-statements = Головні твердження
how-to-read-the-marks = Як читати позначки

## src/views/positions.rs

issue = Тема
other-statements = Інші твердження
all-positions = Усі позиції
other-issues = Інші теми

## src/views/positions/compare.rs

compare-two = Порівняння двох
show-all-sides-or-two = Показати всі сторони або дві
or-two-actors-the-first = Або двох учасників: перший
the-second-actor = Другий учасник

## src/views/sources.rs

where-and-from-whom = Де в статті й від кого
outlets = Медіа
grades-sourcing-of-a-statement = Це оцінка того, як стаття вказує джерело, а не того, чи правдиве твердження.
how-the-statements-came = Як твердження потрапили до статті
statements-through-outlets = Чиїсь слова, які передають медіа:
nobody-between = Стаття називає, хто це каже, а посередника не називає.

## src/views/sources/matrix.rs

matrix-all = Разом
the-same-as-a-table = Те саме в таблиці
statements-by-source-and-firmness = Твердження за джерелами й атрибуцією
matrix-from = Звідки
paragraphs = Абзаци

## src/views/sources/source.rs

without-an-outlet = Без посилання на медіа
what-it-carries = Що передає
what-the-article-says-of-it = Що сказано в статті
source-name = Назва
source-origin = Звідки
on-the-timeline = у хронології
in-the-list = у списку

## src/views/timeline.rs

timeline-filter = Фільтр
timeline-key = Легенда
pages-of-the-timeline = Сторінки хронології
order-is-ours = Якщо дати немає або вона надто неточна, порядок подій наш.
filter-events = Фільтр подій
events-filter-placeholder = Слово або ім’я
who-takes-part = Хто бере участь
everybody = Усі
what-the-marks-mean = Що означають позначки
an-open-end-is-ours = Відкритий край задали ми
no-mark-not-placed-on-the-scale = Без позначки: немає на шкалі
when-as-the-article-says = Коли, як сказано в статті
timeline-what = Що
no-event-fits = Таких подій немає
whoever-takes-part = Хоч би хто брав участь
show-every-event = Показати всі події

## The mark of a claim

# A person or body, and the outlet that carries what it says.
chain-via = { $who }, через: { $source }
chain-in-paragraph = { $chain }, абз.{"\u00A0"}{ NUMBER($paragraph) }
as-sentence = { $text }.
statement-number = Твердження { NUMBER($number) }
more-marks-in-the-full-view = { $count ->
    [one] Ще { $count } позначка — у повній версії
    [few] Ще { $count } позначки — у повній версії
   *[many] Ще { $count } позначок — у повній версії
}
count-more = Ще { NUMBER($count) }
count-statements = { $count ->
    [one] { $count }{"\u00A0"}твердження
    [few] { $count }{"\u00A0"}твердження
   *[many] { $count }{"\u00A0"}тверджень
}
# What stands behind other items of a list.
list-next = , { $item }
quote = «{ $text }»
label-with-value = { $label }: { $value }

## Citations

citation-of-story = Backgrounder, «{ $story }», за матеріалом: { $article }. { $address }
citation-of-view = Backgrounder, «{ $story }», «{ $view }», за матеріалом: { $article }. { $address }
citation-of-statement = { $statement } { $chain } ({ $firmness }{ $hedges }). У формулюванні Backgrounder, «{ $story }», твердження { NUMBER($number) }, за матеріалом: { $article }. { $address }

## Following a thing through the views

stop-following = Не відстежувати
follow-thing = Відстежувати: { $thing }
following-marks = Відстежується: { $thing }. Позначено все, з чим у цьому розборі є спільне твердження або подія ({ NUMBER($marked) } з { $all ->
    [one] { $all } твердження
    [few] { $all } тверджень
   *[many] { $all } тверджень
}).
following-marks-nothing = Відстежується: { $thing }. На цій сторінці спільних тверджень і подій немає.
# Hidden, behind the name of what is marked.
marked-with = , позначка: { $thing }

## The legend of the map

legend-chosen-outline = { $name }: вибрано, обведено контуром.
legend-placed-by-us = { $dot }: місце вибрали ми.
legend-drawing = { $names }. { $words }

## Venues

# The name of a venue's marker for screen readers.
venue-marker = { $name }{ $pill }, { $kind }: { $summary }{ $marked ->
    [yes] , з позначкою
   *[no] {""}
}
# Behind a kind or a place that the article does not name exactly.
placed-here-by-us = , місце вибрали ми
# A kind of venue within a sentence.
venue-kind-inside-talks = переговори
venue-kind-inside-address = виступ
venue-kind-inside-speech = промова
venue-kind-inside-signing = підписання
venue-kind-inside-vote = голосування
venue-kind-inside-briefing = брифінг
venue-kind-inside-protest = протест
venue-kind-inside-site = об’єкт
venue-kind-inside-place = місце
venue-kind-inside-sea = акваторія
venue-kind-inside-territory = територія
venue-kind-inside-border = кордон

## Notes

our-note = Наша примітка
our-notes = { $count ->
    [one] Наша примітка
    [few] Наші примітки
   *[many] Наші примітки
}

## The shell of a page

address-not-understood = Адресу розпізнано не повністю. Показано найближчу сторінку.
# The share button; the rest is left out where there is little room.
share-short = Поділитися
share-rest = {" "}сторінкою
footer-made-from = За матеріалом: { $article }. У кожного твердження вказано джерело або сказано, що його немає.
footer-made-from-without = За матеріалом: { $article }. Його отримано без { $fields }. У кожного твердження вказано джерело або сказано, що його немає.
footer-made-from-one-article = Основа — одна новинна стаття. У кожного твердження вказано джерело або сказано, що його немає.
footer-made-from-one-article-without = Основа — одна новинна стаття, отримана без { $fields }. У кожного твердження вказано джерело або сказано, що його немає.
download-the-statements = Завантажити твердження: { $json }, { $csv }, { $geojson }

## The article

made-from = За матеріалом: { $article }.
made-from-in-language = За матеріалом: { $article } (мова: { $language }).
it-reached-us-without = Матеріал отримано без { $fields }.
article-reached-us-without = { $article } надійшла без { $fields }.
article-in-language-reached-us-without = { $article } (мова: { $language }) надійшла без { $fields }.
date-words-count-from = Слова на кшталт «у понеділок» або «наступного місяця» відлічуються від { $date }.

## Pages of lists

count-shown-here = Показано { NUMBER($shown) } з { NUMBER($all) }, тут { NUMBER($first) }–{ NUMBER($last) }
page-previous-from = Назад, починаючи з: { $item }
page-next-from = Далі, починаючи з: { $item }
page-range = { $list }: { NUMBER($first) }–{ NUMBER($last) } з { NUMBER($all) }

## Participants

delegation-of = Делегація: { $party }
its-delegation = Своя делегація

## Search

all-count = Усі: { NUMBER($count) }

## Sliders

slider-less = Менше: { $name }
slider-more = Більше: { $name }
slider-as-number = { $name }, числом

## Statements and their sources

source-not-named = { $source }, без назви
paragraph-number = Абзац { NUMBER($number) }
more-in-the-list-of-all-statements = Ще { NUMBER($count) } у списку всіх тверджень

## Dates

no-date-given = Дату не вказано
on-the-scale = На шкалі: { $precision }{ $ends }

## Numbers

# What stands between groups of three digits, and before decimals, and the fewest digits that are grouped.
number-group = {"\u00A0"}
number-decimal = {","}
number-grouped-from = 4
per-cent = { $number }%
about-sum = близько { $sum }
sum-with-unit = { $sum }{"\u00A0"}{ $unit ->
    [million] млн
    [billion] млрд
   *[trillion] трлн
}
unit-of-sums = { $unit ->
    [million] млн
    [billion] млрд
   *[trillion] трлн
}
caption-in-unit = { $caption }, { $unit ->
    [million] млн
    [billion] млрд
   *[trillion] трлн
}
count-years = { $count ->
    [one] { $count }{"\u00A0"}рік
    [few] { $count }{"\u00A0"}роки
   *[many] { $count }{"\u00A0"}років
}

## Titles

statement = Твердження
# The title of a document: a page and its section, or both and the story.
title-within = { $title } — { $section }

## The navigation

section-overview = Огляд
section-map = Карта
section-actors = Учасники
section-deal = Угода
section-timeline = Хронологія
section-positions = Позиції
section-sources = Джерела

## Hedges behind a sentence of ours

hedged-reportedly-expected = , як повідомляють, очікується
hedged-reportedly = , як повідомляють
hedged-expected-unnamed = , очікується, за словами неназваних джерел
hedged-expected = , очікується
hedged-unnamed = , за словами неназваних джерел

## Dates and languages

# A month in a date, such as 12 June 2025.
date-month-january = січня
date-month-february = лютого
date-month-march = березня
date-month-april = квітня
date-month-may = травня
date-month-june = червня
date-month-july = липня
date-month-august = серпня
date-month-september = вересня
date-month-october = жовтня
date-month-november = листопада
date-month-december = грудня

date-with-year = { NUMBER($day) } { $month } { $year } року
date-without-year = { NUMBER($day) } { $month }
# A language that an article is in.
language-arabic = арабська
language-czech = чеська
language-german = німецька
language-english = англійська
language-spanish = іспанська
language-persian = перська
language-french = французька
language-hebrew = іврит
language-hindi = гінді
language-italian = італійська
language-japanese = японська
language-korean = корейська
language-dutch = нідерландська
language-polish = польська
language-portuguese = португальська
language-russian = російська
language-swedish = шведська
language-turkish = турецька
language-ukrainian = українська
language-chinese = китайська

reference-in-language = { $article }, мова: { $language }
# What of the article was not given.
field-title = заголовка
field-author = імені автора
field-publisher = назви видання
field-date = дати
field-address = адреси
# The end of a list.
list-and = { $items } та { $last }
# The same before a word that begins with the sound of i: Spanish then says “e” for “y”.
list-and-before-i = { $items } та { $last }

## Actors and roles

the-writer-inside = автор статті
no-source-given-inside = без джерела
role-delegate = { $count ->
    [one] Делегат
    [few] Делегати
   *[many] Делегати
}
role-party = { $count ->
    [one] Сторона
    [few] Сторони
   *[many] Сторони
}
role-host = { $count ->
    [one] Господар
    [few] Господарі
   *[many] Господарі
}
role-mediator = { $count ->
    [one] Посередник
    [few] Посередники
   *[many] Посередники
}
role-speaker = { $count ->
    [one] Промовець
    [few] Промовці
   *[many] Промовці
}
role-signatory = { $count ->
    [one] Підписант
    [few] Підписанти
   *[many] Підписанти
}
role-protester = { $count ->
    [one] Протестувальник
    [few] Протестувальники
   *[many] Протестувальники
}

kind-people = Люди
kind-states = Держави
kind-institutions = Організації
kind-alliances = Альянси
kind-groups = Групи

## Results of a search

search-finds-kinds = Учасники, місця, події, теми, джерела й твердження.
search-no-results = Нічого не знайдено. Враховуються всі слова; приберіть зайві.
count-results = { $count ->
    [one] { $count } результат
    [few] { $count } результати
   *[many] { $count } результатів
}

## The scale of the timeline

precision-day = Указано день
precision-span = Увесь період, як сказано в статті
precision-within = Десь у межах цього періоду
precision-expected = Очікувалося на час написання статті
# Hidden, behind one of those.
ends-both-ours = ; початок і кінець задали ми
ends-beginning-ours = ; початок задали ми
ends-end-ours = ; кінець задали ми
axis-month-january = січ
axis-month-february = лют
axis-month-march = бер
axis-month-april = кві
axis-month-may = тра
axis-month-june = чер
axis-month-july = лип
axis-month-august = сер
axis-month-september = вер
axis-month-october = жов
axis-month-november = лис
axis-month-december = гру
axis-month-with-year = { $month } { $year }

## The what-if of the deal

what-if-result = { $shares ->
    [one] За часткою
    [few] За частками
   *[many] За частками
} зі статті за { $years ->
    [one] { $years }{"\u00A0"}рік
    [few] { $years }{"\u00A0"}роки
   *[many] { $years }{"\u00A0"}років
} із { $revenue } було б розподілено так: { $rounded ->
    [yes] близько { $figure }
   *[no] { $figure }
} — { $recipients }.
# In the list of recipients, from the second.
what-if-sum-to-recipient = { $sum } — { $recipient }
what-if-losses = Протягом { $years ->
    [one] { $years }{"\u00A0"}року
    [few] { $years }{"\u00A0"}років
   *[many] { $years }{"\u00A0"}років
} вирахування більші за надходження, і ділити нічого.
what-if-share-left-open = За { $years ->
    [one] { $years }{"\u00A0"}рік
    [few] { $years }{"\u00A0"}роки
   *[many] { $years }{"\u00A0"}років
} за вашими числами набирається { $figure }. { $several ->
    [yes] Частки поки приховані: { $show }.
   *[no] Частка поки прихована: { $show }.
}
what-if-show-the-reported-one = { $several ->
    [yes] показати частки зі статті
   *[no] показати частку зі статті
}
taken-off-beyond-the-revenue = Вирахування понад дохід
year-number = { NUMBER($number) }-й{"\u00A0"}рік
revenue = Дохід
added-up = Накопичений підсумок
revenue-added-up = Накопичений дохід
part-added-up = { $part } (накопичений підсумок)
hypothetical-table = Умовний розрахунок: числа читача. { $several ->
    [yes] Зі статті взято лише частки.
   *[no] Зі статті взято лише частку.
}
hypothetical-chart = Умовний розрахунок: числа читача. { $several ->
    [yes] Зі статті взято лише частки.
   *[no] Зі статті взято лише частку.
}
the-rest = Решта
sum-in-all = разом { $sum }
shares-as-reported = { $shares ->
    [one] Частка за матеріалом
    [few] Частки за матеріалом
   *[many] Частки за матеріалом
}: { $article }.
reported-share-announced = Частка зі статті: { $share }. { $comparison }

## The guess

guess-is-the-reported-share = Ваш здогад, { $guess }, збігся з часткою зі статті.
# $points is written with decimals; $whole is the number by which it is counted.
guess-is-off = Ваш здогад, { $guess }, на { $points }{"\u00A0"}{ $whole ->
    [2] в.{"\u00A0"}п.
    [one] відсотковий пункт
    [few] відсоткові пункти
   *[many] відсоткових пунктів
} { $side ->
    [below] нижчий
   *[above] вищий
} за частку зі статті.
your-guess = Ваш здогад
no-guess-yet = здогаду поки немає
annual-revenue = Річний дохід
sum-a-year = { $sum } на рік
years = Кількість років
yearly-growth = Зростання за рік
no-growth = без зростання
less-every-year = на { $growth }% менше щороку
more-every-year = на { $growth }% більше щороку
one-thousand = 1 тис.
one-million = 1 млн
one-billion = 1 млрд
one-trillion = 1 трлн

## Further statements

further-statements = { $count ->
    [one] Ще { $count } твердження
    [few] Ще { $count } твердження
   *[many] Ще { $count } тверджень
}
further-statements-about = { $actor }: { $count ->
    [one] ще { $count } твердження
    [few] ще { $count } твердження
   *[many] ще { $count } тверджень
}
further-and-told-above = { $further }; { $told ->
    [one] { $told } наведено вище
    [few] { $told } наведено вище
   *[many] { $told } наведено вище
}

## The profile of an actor

# Between items of a list that are links; list-next is the same for texts.
list-comma = {", "}
# Between the last two of them.
list-and-between = {" та "}
list-and-between-before-i = {" та "}
# Between things that have commas in them.
list-semicolon = {"; "}
# Ahead of what belongs to it.
label-before = { $label }:{" "}
name-with-count = { $name } ({ NUMBER($count) })
# An outlet with where it is from, and how many statements it carries.
name-with-origin-and-count = { $name } ({ $origin }, { NUMBER($count) })
with-detail = { $text } ({ $detail })
# $firmness is set in bold type.
firmness-with-meaning = { $firmness }. { $meaning }.
paragraph-and-firmness = абз.{"\u00A0"}{ NUMBER($paragraph) }: { $firmness }
# Ahead of a name as other languages write it.
also-written = Інші написання
count-events = { $count ->
    [one] { $count } подія
    [few] { $count } події
   *[many] { $count } подій
}
more-events-on-the-timeline = { $count ->
    [one] Ще { $count } подія в хронології
    [few] Ще { $count } події в хронології
   *[many] Ще { $count } подій у хронології
}
positions-on-the-side-of = Позиції сторони «{ $side }»
said-by = Чиї слова: { $actor }
said-about = Про кого сказано: { $actor }
speaker-with-count = { $speaker }{"\u00A0"}{ NUMBER($count) }
by-whom = Хто говорить: { $speakers }

## The roster

# Behind a link to the whole list.
place-in-list = , { NUMBER($number) } з { NUMBER($all) }
speakers-of-all-actors = { NUMBER($speakers) } з { $all ->
    [one] { $all } учасника
    [few] { $all } учасників
   *[many] { $all } учасників
}
and-count-more = і ще { NUMBER($count) }

## The page of a statement

statement-number-of = Твердження { NUMBER($number) } з { NUMBER($all) }
paragraph-number-of = Абзац { NUMBER($number) } з { NUMBER($all) }
outlet-is-named = { $named ->
    [yes] Названо в статті
   *[no] Не названо
}.
outlet-is-named-and-spelled = { $named ->
    [yes] Названо в статті
   *[no] Не названо
}; написання в статті: «{ $spelled }».
origin-the-article-says = { $origin }, як сказано в статті.
not-named-in-the-article = Ім’я в статті не названо.
said-to = Кому сказано: { $whom }.
the-article-hedges-it = Застереження в статті: { $hedges }.

## The page of an event

place-in-the-timeline = , { NUMBER($number) } з { NUMBER($all) } у списку

## The deal

broken-lines-have-no-size = Переривчасті лінії не мають масштабу: сум у розборі немає.
dots-and-an-open-end = Точки й відкритий край: { $rest }.
reported-share-label = У статті { $share }
your-guess-label = Ваш здогад { $guess }
share-reported = { $share }, за статтею
all-years = { $count ->
    [one] Усі роки: { $count }
    [few] Усі { $count } роки
   *[many] Усі { $count } років
}
worked-out-in-whole-cents = Розрахунок у цілих центах: зростання округлюється раз на рік, частки округлюються вниз, { $remainder ->
    [yes] зайві центи йдуть у залишок
   *[no] зайві центи додаються по одному до перших часток
}. У CSV указано кожен цент.
rounded-to-thousandths = Суми округлено до тисячних { $unit ->
    [million] мільйона
    [billion] мільярда
   *[trillion] трильйона
}.

## The map

map-help = Клавіші зі стрілками ведуть від місця до місця. Плюс і мінус змінюють масштаб, 0 скидає вигляд, Shift зі стрілкою рухає карту. У списку місць ті самі посилання.
count-more-on-the-timeline = Ще { NUMBER($count) } у хронології
previous-venue = Попереднє місце: { $venue }
next-venue = Наступне місце: { $venue }
venue-number-of = Місце { NUMBER($number) } з { NUMBER($all) }
legend-area-as-a-whole = { $event }: ми позначили регіон цілком; точного місця не названо.
legend-participant = { $actor }{ $role ->
    [host] , господар
    [mediator] , посередник
   *[other] {""}
}: { $event }{ $hedge }
map-credit = { $credit } Твердження за матеріалом: { $article }; рисунок наш.
venues-from-to = Місця { NUMBER($first) }–{ NUMBER($last) } з { NUMBER($all) }.
only-where-is-named = Лише там, де згадується: { $actor }.
venue-kind-in-list = , { $kind }:{" "}

## Positions

no-statement-on-this = { $actor }: тверджень про це немає.
position-on-the-side-of = Позиція сторони «{ $side }»:
position-of-its-side = Позиція сторони «{ $side }», а не учасника ({ $actor }):

## Sources

outlet-not-named = Назву не вказано.
spelled-in-the-article = Написання в статті: «{ $spelled }».
# Hidden, behind the number itself.
statements-behind-number = { $count ->
    [one] {" "}твердження
    [few] {" "}твердження
   *[many] {" "}тверджень
}
# Each of these stands behind its number, in large type.
come-with-no-source = { $count ->
    [one] твердження без джерела
    [few] твердження без джерела
   *[many] тверджень без джерела
}
pass-through-somebody-unnamed = { $count ->
    [one] твердження через когось неназваного
    [few] твердження через когось неназваного
   *[many] тверджень через когось неназваного
}
come-through-an-outlet = { $count ->
    [one] твердження з чиїхось слів через медіа
    [few] твердження з чиїхось слів через медіа
   *[many] тверджень із чиїхось слів через медіа
}
come-straight = { $count ->
    [one] твердження прямо від того, кого названо
    [few] твердження прямо від тих, кого названо
   *[many] тверджень прямо від тих, кого названо
}
article-states-or-infers = Їх наводить сама стаття ({ $article-only }) або виводить її автор ({ $reading }).
speaker-or-outlet-not-named = Стаття не називає мовця ({ $firmness }) або медіа.
speaker-or-outlet-not-named-list = Стаття не називає мовця ({ $firmness }) або медіа: { $outlets }.
count-more-in-the-list-below = Ще { NUMBER($count) } у списку нижче
each-mark-is-one-statement = Кожна позначка — одне твердження.
show-only-its-statements = Показати лише ці твердження: { $links }

## Widgets

place-of = { NUMBER($number) } з { NUMBER($all) }
count-steps = { $count ->
    [one] { $count } крок
    [few] { $count } кроки
   *[many] { $count } кроків
}
count-issues = { $count ->
    [one] { $count } тема
    [few] { $count } теми
   *[many] { $count } тем
}
count-places = { $count ->
    [one] { $count } місце
    [few] { $count } місця
   *[many] { $count } місць
}
count-actors = { $count ->
    [one] { $count } учасник
    [few] { $count } учасники
   *[many] { $count } учасників
}
more-positions-in-the-full-view = { $count ->
    [one] Ще { $count } позиція — у повній версії
    [few] Ще { $count } позиції — у повній версії
   *[many] Ще { $count } позицій — у повній версії
}
named-at-event = Де згадується: { $event }

## The tour

tour-step-of = Маршрут, крок { NUMBER($number) } з { NUMBER($all) }
# Announced while the tour moves on.
tour-step-announced = Крок { NUMBER($number) } з { NUMBER($all) }: { $title }

## Announcements

saved-as-a-file = Збережено у файл
link-copied = Посилання скопійовано
citation-copied = Цитування скопійовано
embed-code-copied = Код вставки скопійовано
picture-code-copied = Код картинки скопійовано
picture-copied = Картинку скопійовано
picture-not-copied = Не вдалося скопіювати картинку. Її можна зберегти.
table-copied = Таблицю скопійовано
press-ctrl-c-to-copy = Натисніть Ctrl+C, щоб скопіювати

## What the first pass left out

how-the-revenues-are-allocated = Як розподіляються доходи
tour-next = Далі

## Descriptions for other sites

from-article = За матеріалом: { $article }.
sourcing-of-claim = { $chain }{ $hedges }: { $firmness }
sourcing-in-our-words = { $sourcing }. Нашими словами.
sourcing-in-our-words-with-terms = { $sourcing }. Нашими словами, з окремими цитатами.
title-from-article = { $title } — за матеріалом: { $article }
# The text alternative of a share picture.
picture-of = { $title }. { $picture }.
picture-of-map = Карта місць
picture-of-venue = Карта з цим місцем
picture-of-actors = Знаки всіх учасників за сторонами
picture-of-actor = Знак учасника, хто це і де згадується
picture-of-deal = Смуга доходів, поділена на частки
picture-of-timeline = Список подій із датами, якщо їх указано
picture-of-event = Подія, її дата й місце, якщо їх указано
picture-of-positions = Таблиця сторін і тем
picture-of-issue = Що говорить кожна сторона, якщо це є в розборі
picture-of-sources = Твердження за джерелами й атрибуцією
picture-of-source = Скільки тверджень надійшло через це джерело і яка їхня атрибуція
picture-of-statement = Твердження нашими словами: { $title } { $sourcing }
picture-of-statement-with-terms = Твердження нашими словами, з окремими цитатами: { $title } { $sourcing }

## The table of statements to download

column-id = id
column-statement = твердження
column-who-says-so = хто говорить
column-through-whom = через кого
column-section = розділ (назва наша)
column-paragraph = абзац
column-firmness = атрибуція
column-hedges = застереження
column-words = формулювання
no-speaker-named-inside = мовця не названо
words-ours = наше
words-ours-with-terms = наше, з окремими цитатами

## The page for unknown addresses

no-such-page = Такої сторінки немає
address-leads-nowhere = За цією адресою в розборі нічого немає.
shorter-address-leads-to-the-story = До розбору веде коротший варіант цієї адреси.

## The note of the offline file

copy-to-keep = Цей файл — копія для зберігання.
copy-explains = Розібраний матеріал: { $article }.
copy-article-reached-us-without = Статтю отримано без { $fields }.
copy-facts-as-of = Дані станом на: { $date }.
copy-made-from = Звідки копія: { $address }.

## When the app cannot run

# Below a view; shown without scripts, and when the app gives up.
interactive-view-could-not-start = Інтерактивна версія не запустилася. Текст можна читати й без неї.
# The alert after a failure, and its button.
interactive-view-stopped = Інтерактивний перегляд зупинився.
reload = Перезавантажити

## Linked data

reached-us-without = Отримано без { $fields }.

## Share pictures

card-hatching-and-border = Штрихування та кордон: наш рисунок.
card-hatching = Штрихування: наш рисунок.
card-border = Кордон: наш рисунок.
card-placed-by-us = { $names }: місце вибрали ми.
card-hollow-dots = Порожні точки: місце вибрали ми.
card-actors = { $all ->
    [one] { $all } учасник, з них названо { NUMBER($people) }
    [few] { $all } учасники, з них названо { NUMBER($people) }
   *[many] { $all } учасників, з них названо { NUMBER($people) }
}
card-and-more = { $first } і ще { NUMBER($count) }
card-more-on-the-page = ще { NUMBER($count) } на сторінці
card-and-more-on-the-page = і ще { NUMBER($count) } на сторінці
card-source = Джерело
card-source-is-the-article = Джерело: сама стаття
card-source-not-named = Джерело, не назване в статті
card-statement = Абзац { NUMBER($number) }, нашими словами{ $terms ->
    [yes] , з окремими цитатами
   *[no] {""}
}
card-statement-in-section = Абзац { NUMBER($number) }, { $section }, нашими словами{ $terms ->
    [yes] , з окремими цитатами
   *[no] {""}
}
card-events = { $count ->
    [one] { $count } подія, дати — як у статті
    [few] { $count } події, дати — як у статті
   *[many] { $count } подій, дати — як у статті
}
card-reportedly-at = Де, як повідомляють

## Share pictures of the overview

card-statements = { $count ->
    [one] { $count } твердження: хто що говорить
    [few] { $count } твердження: хто що говорить
   *[many] { $count } тверджень: хто що говорить
}
card-statements-from = { $count ->
    [one] { $count } твердження: хто що говорить (за матеріалом: { $article })
    [few] { $count } твердження: хто що говорить (за матеріалом: { $article })
   *[many] { $count } тверджень: хто що говорить (за матеріалом: { $article })
}

## Список розборів сайту

explainers = Розбори
each-explains-one-article = Кожен розбирає одну новинну статтю.
address-leads-nowhere-in-the-site = За цією адресою нічого немає. Ось розбори цього сайту.
facts-as-of = Факти станом на: { $date }

## The legend of the marks

read-each-mark = Позначка читається зліва направо: хто говорить, через кого і сама стаття. Зафарбована точка означає, що ім’я названо, порожня — що ні. Суцільна лінія — власні слова мовця, переривчаста — їх переказ.
statements-from-paragraphs = { $count ->
    [one] { $count } твердження
    [few] { $count } твердження
   *[many] { $count } тверджень
} з { $paragraphs ->
    [one] { $paragraphs } абзацу
    [few] { $paragraphs } абзаців
   *[many] { $paragraphs } абзаців
}, нашими словами. Позначки оцінюють, як стаття вказує джерело, а не те, чи правдиве твердження.

## Translations of the story

languages = Мови
translation-original = Оригінал: { $original }.
translation-by-machine = Машинний переклад від { $date }, редактор не перевіряв.
translation-by-machine-reviewed = Машинний переклад від { $date }. Перевірка: { $reviewer }.
translation-by-person = Переклад: { $person }, { $date }.
translation-by-person-reviewed = Переклад: { $person }, { $date }. Перевірка: { $reviewer }.
translation-short-machine = Машинний переклад
translation-short = Переклад
