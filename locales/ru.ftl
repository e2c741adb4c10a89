### The interface in Russian.
###
### Only texts, arguments, NUMBER($argument), string literals, and selections by a plural category or a word are used.
### Categories: one (1, 21, 101), few (2–4, 22), many (0, 5–20, 25). Whole numbers take no other; the default stands at many.
###
### Names come from the story in the nominative and cannot be declined. They stand after a colon or a dash, in quotation
### marks, or as an apposition; no adjective or verb agrees with them. Instead of a gender: «названо», «кто», «чей».
### Quotation marks: «…», inside them „…“. Dash: —, between numbers –. The reader is «вы», with a small letter.
###
### Terms, each chosen once
###   statement, claim           утверждение
###   story, explainer           разбор
###   article                    статья; before its reference «материал», because that follows a colon
###   source                     источник; outlet: СМИ (neuter, «названо»)
###   speaker                    говорящий, as a label «кто говорит»; the writer: автор статьи
###   via, through               через: (who says so, through whom, where)
###   firmness                   атрибуция, as a label «как указан источник». Never «надёжность»: it does not grade truth
###     Quoted                   Цитата
###     Reported                 Пересказ
###     Unnamed source           Неназванный источник (there is one); no source given: без источника (there is none)
###     Article only             Только статья
###     Article’s reading        Трактовка статьи
###   hedge                      оговорка
###     reportedly               «как сообщается»
###     expected                 «ожидается»
###   Not in the article         В статье не указано
###   contested territory        оспариваемая территория, if a noun is needed. The interface says only that positions
###                              differ («позиции расходятся»), as in English and in Ukrainian. Not «спорная» (takes the
###                              dispute for granted), not «оккупированная», «аннексированная», «новые территории»
###   recognised border          международно признанная граница
###   hatching                   штриховка; placed by us: место выбрано нами
###   venue                      место
###   actor                      участник
###   side, party                сторона
###   issue                      тема
###   position                   позиция
###   address (a speech)         выступление; address (of a page): адрес
###   host, mediator             принимающая сторона, посредник
###   mark                       отметка; monogram of an actor: знак
###   view                       страница; the navigation: разделы; the full view: полная версия
###   follow                     отслеживать
###   our words, our note        наши слова, наше примечание
###   deal, share, guess         сделка, доля, догадка; the reported share: доля из статьи
###   hypothetical               условный расчёт; added up: нарастающий итог
###   timeline, tour             хронология, маршрут
###   citation                   цитирование, never «сноска» (a footnote)
###   share card, picture        картинка
###   widget                     виджет; embed: вставка (код вставки)

not-in-the-article = В статье не указано
count-shown = Показано { NUMBER($shown) } из { NUMBER($all) }

## src/components/article.rs

the-article = Статья
article-title = Заголовок
article-author = Автор
article-publisher = Издание
article-date = Дата
article-language = Язык
article-address = Адрес

## src/components/claim_mark.rs

firmness-quoted = Цитата
firmness-reported = Пересказ
firmness-unnamed-source = Неназванный источник
firmness-article-only = Только статья
firmness-articles-reading = Трактовка статьи
firmness-quoted-meaning = Названный человек или сторона; слова в статье стоят в кавычках
firmness-reported-meaning = Названный человек, сторона или СМИ; слова в статье без кавычек
firmness-unnamed-source-meaning = Кто-то так говорит или какое-то СМИ сообщает; статья не уточняет, кто именно
firmness-article-only-meaning = Сказано без указания источника
firmness-articles-reading-meaning = Вывод самого автора статьи
hedge-reportedly = «как сообщается»
hedge-expected = «ожидается»
the-writer = Автор статьи
no-source-given = Без источника
what-this-rests-on = На чём это основано
what-the-introduction-rests-on = На чём основано вступление
about-this-statement = Об этом утверждении

## src/components/filters.rs

how-it-is-sourced = Как указан источник
all-firmness = Все
filters-are-set = Включены эти фильтры. Уберите один или сбросьте все.

## src/components/follow.rs

following = Отслеживается

## src/components/map_legend.rs

our-drawing = Наш рисунок
legend-hollow-dot = Пустая точка на карте
legend-hatched-by-us = Штриховка наша: позиции на этот счёт расходятся.

## src/components/map_picture.rs

venues-on-the-map = Места на карте
zoom-in = Приблизить
zoom-out = Отдалить
reset-view = Сбросить вид
venue-kind-talks = Переговоры
venue-kind-address = Выступление
venue-kind-speech = Речь
venue-kind-signing = Подписание
venue-kind-vote = Голосование
venue-kind-briefing = Брифинг
venue-kind-protest = Протест
venue-kind-site = Объект
venue-kind-place = Место
venue-kind-sea = Акватория
venue-kind-territory = Территория
venue-kind-border = Граница

## src/components/not_stated.rs


## src/components/page_shell.rs

skip-to-the-content = Перейти к содержанию
views = Разделы
share-this-view = Поделиться страницей
how-to-read-this = Как это читать
download-this-explainer = Скачать этот разбор
open-the-full-view = Открыть полностью

## src/components/pagination.rs


## src/components/participants.rs

not-a-seating-plan = Схема показывает, кто назван, а не кто где сидел.

## src/components/search.rs

search = Поиск
close = Закрыть
search-this-story = Поиск по разбору
search-placeholder = Имя, место, событие, слово
search-key-opens-this = Открывается клавишей /
actors = Участники
venues = Места
events = События
issues = Темы
sources = Источники
statements = Утверждения
search-more-fit = Найдено больше; добавьте слово, чтобы уточнить.

## src/components/share.rs

share-link = Ссылка
copy-link = Скопировать ссылку
embed-code = Код вставки
copy-embed-code = Скопировать код вставки
citation = Цитирование
copy-citation = Скопировать цитирование
picture-code = Код картинки
copy-picture-code = Скопировать код картинки
copy-picture = Скопировать картинку
share-link-on-this-device = Файл не знает своего адреса в сети: ссылка откроет его на этом устройстве.
share-link-opens-this-view = Ссылка откроет страницу именно в этом виде.
save-picture = Сохранить картинку
share-with-an-app = Отправить в приложение

## src/components/source_matrix.rs

a-party-no-outlet-named = Сторона, СМИ не названо
somebody-not-named = Кто-то неназванный

## src/components/statement_list.rs

every-statement = Все утверждения
pages-of-the-statements = Страницы списка утверждений
no-statement-fits = Нет таких утверждений
clear-the-text = Очистить текст
however-sourced = Любая атрибуция
any-source = Любой источник
whoever-speaks = Кто бы ни говорил
show-all-statements = Показать все утверждения
filter-statements = Фильтр утверждений
statements-filter-placeholder = Слово, имя, СМИ
filter-source = Источник
filter-speaker = Кто говорит

## src/components/time_axis.rs

not-placed-on-the-scale = Нет на шкале

## src/embeds/actors.rs

choose-an-actor = Выберите участника
earlier-actors = К предыдущим
later-actors = К следующим

## src/embeds/deal.rs

your-numbers-the-reported-share = { $several ->
    [yes] Ваши числа, доли из статьи
   *[no] Ваши числа, доля из статьи
}
hypothetical = Условный расчёт
back-to-the-share = Назад к доле
what-if = А если…
show-the-reported-share = Показать долю из статьи

## src/embeds/layout.rs

full-view = Полностью
widget-previous = Назад
widget-next = Далее

## src/embeds/map.rs

choose-a-place = Выберите место
map-of-venues = Карта мест
there-is-no-map-to-draw = Карты здесь нет

## src/embeds/panel.rs

more-in-the-full-view = Ещё — в полной версии
widget-more = Ещё

## src/embeds/positions.rs

positions = Позиции
no-position-here = Здесь позиции нет
in-the-full-view = В полной версии

## src/embeds/sources.rs

paragraph = Абзац

## src/embeds/timeline.rs

choose-an-event = Выберите событие
event-with-date = { $event }, { $date }
timeline = Хронология

## src/views/actor.rs

named-at = Где упоминается
compare-with-another-actor = Сравнить с другим участником

## src/views/actor/relations.rs

relations = Связи
picture-of-the-relations = Схема связей
relations-lines-without-sentence = Линия без пояснения описана в другом месте этой страницы или показывает, кто к кому относится.

## src/views/actors.rs

actors-filter = Фильтр
roster = Список
pages-of-the-roster = Страницы списка участников
filter-actors = Фильтр участников
actors-filter-placeholder = Имя или место
actors-side = Сторона
all = Все
actors-kind = Тип
actors-order = Порядок
by-side = По сторонам
by-name = По имени
nobody-in-the-story-fits = Нет таких участников
all-sides = Все стороны
all-kinds = Все типы
show-everybody = Показать всех
statements-by-speaker = Утверждения: кто говорит
speaker-bars-key = Цитаты и пересказ чужими словами.
monogram-filled = С заливкой: человек
monogram-outlined = Контур: государство, организация или группа
monogram-broken = Пунктир: человек, который не назван

## src/views/claim.rs

who-through-whom-where = Кто говорит, через кого, где
the-article-builds-on-this-in = Что в статье на этом основано
the-article-builds-this-on = На чём это в статье основано
set-in-contrast-to = Чему это в статье противопоставлено
who-says-so = Кто говорит
through-whom = Через кого
no-outlet-named = СМИ не названо
not-named = Не названо
in-the-article = В статье
standing-quoted = Есть слова в кавычках.
standing-inference = Вывод автора статьи.
standing-reported = Пересказано без кавычек; здесь нашими словами.
standing-not-quoted = Без кавычек; здесь нашими словами.
no-speaker-named = Говорящий не назван
this-statement = Это утверждение.
grades-sourcing-of-statement = Это оценка того, как статья указывает источник, а не того, верно ли утверждение.
used-in = Где использовано
cite-this-statement = Сослаться на утверждение
previous-statement = Предыдущее утверждение
next-statement = Следующее утверждение

## src/views/deal.rs

what-the-article-does-not-say = Чего нет в статье

## src/views/deal/chart.rs

added-up-since-the-first-year = Нарастающий итог с первого года
chart-description = Составные столбцы, по одному на каждый год, с суммами из таблиц
your-numbers-the-share-left-open = { $several ->
    [yes] Ваши числа, доли пока скрыты
   *[no] Ваши числа, доля пока скрыта
}

## src/views/deal/flow.rs

the-agreement = Соглашение
bands-as-wide-as-share = Ширина полос соответствует долям.
a-fixed-sum-taken-off-first = Фиксированная сумма, вычитается сначала
taken-off-first = Вычитается сначала
of-what-remains-after-deductions = От остатка после вычетов

## src/views/deal/readings.rs

the-exchange = Условия обмена
gives = Даёт
gets = Получает
how-the-deal-is-described = Как описывают сделку

## src/views/deal/split.rs

revenue-split = Распределение доходов
drag-to-guess = Тяните и угадайте
the-revenue-split-in-numbers = Распределение доходов в числах
deal-part = Часть
deal-share = Доля
not-shown-yet = Пока скрыто
your-guess-at-the-first-part = Ваша догадка о первой части
the-reported-share = Доля из статьи
answer-stands-here = Ответ появится здесь, когда вы его откроете.
skip-the-guess = Не угадывать

## src/views/deal/what_if.rs

what-if-title = { $several ->
    [yes] А если? Ваши числа, доли из статьи
   *[no] А если? Ваши числа, доля из статьи
}
numbers-are-yours = Это ваши числа, а не числа статьи; валюты у них нет. { $several ->
    [yes] Из статьи взяты только доли.
   *[no] Из статьи взята только доля.
}
what-the-numbers-would-give = Что дали бы эти числа
round-numbers-a-year-not-estimates = Круглые суммы в год, а не оценки
save-the-chart-as-svg = Сохранить график в SVG
save-the-chart-as-png = Сохранить график в PNG
copy-the-table-as-csv = Скопировать таблицу в CSV
a-year-and-in-all = За год и всего
table-of-all-years = Таблица по всем годам
table-of-some-years = Таблица по отдельным годам
every-year-added-up = Нарастающий итог за каждый год
added-up-by-year = Нарастающий итог по годам
deal-year = Год

## src/views/event.rs

about = О чём
outcome = Итог
when = Когда
where = Где
who = Кто
what-is-said-about-it = Что об этом сказано
previous-and-next-in-the-list = Соседние события в списке
previous-in-the-list = Предыдущее в списке
next-in-the-list = Следующее в списке

## src/views/map/detail.rs

all-about-this-venue = Всё об этом месте
venue-by-venue = От места к месту
delegations = Делегации

## src/views/map/legend.rs

save-the-map-as-svg = Сохранить карту в SVG
save-the-map-as-png = Сохранить карту в PNG

## src/views/map/list.rs

every-kind-is-off = Ничего не показано: все типы, которые здесь есть, отключены
earlier-ones = К предыдущим
later-ones = К следующим
show-all-venues = Показать все места
kinds-of-venue = Типы мест
filter-by-kind = Фильтр по типу

## src/views/overview.rs

all-sources = Все источники
guided-tour = Маршрут
tour-previous = Назад
start-again = Начать заново
guess-the-deal = Угадать долю
key-statements = Главные утверждения
how-to-read-the-marks = Как читать отметки

## src/views/positions.rs

issue = Тема
other-statements = Другие утверждения
all-positions = Все позиции
other-issues = Другие темы

## src/views/positions/compare.rs

compare-two = Сравнение двух
show-all-sides-or-two = Показать все стороны или две
or-two-actors-the-first = Или двух участников: первый
the-second-actor = Второй участник

## src/views/sources.rs

where-and-from-whom = Где в статье и от кого
outlets = СМИ
grades-sourcing-of-a-statement = Это оценка того, как статья указывает источник, а не того, верно ли утверждение.
how-the-statements-came = Как утверждения попали в статью
statements-through-outlets = Чьи-то слова, которые передают СМИ:
nobody-between = Статья называет, кто это говорит, а посредника не называет.

## src/views/sources/matrix.rs

matrix-all = Всего
the-same-as-a-table = То же в таблице
statements-by-source-and-firmness = Утверждения по источникам и атрибуции
matrix-from = Откуда
paragraphs = Абзацы

## src/views/sources/source.rs

without-an-outlet = Без ссылки на СМИ
what-it-carries = Что передаёт
what-the-article-says-of-it = Что сказано в статье
source-name = Название
source-origin = Откуда
on-the-timeline = в хронологии
in-the-list = в списке

## src/views/timeline.rs

timeline-filter = Фильтр
timeline-key = Легенда
pages-of-the-timeline = Страницы хронологии
order-is-ours = Если даты нет или она слишком неточна, порядок событий наш.
filter-events = Фильтр событий
events-filter-placeholder = Слово или имя
who-takes-part = Кто участвует
everybody = Все
what-the-marks-mean = Что значат отметки
an-open-end-is-ours = Открытый край задали мы
no-mark-not-placed-on-the-scale = Без отметки: нет на шкале
when-as-the-article-says = Когда, как сказано в статье
timeline-what = Что
no-event-fits = Нет таких событий
whoever-takes-part = Кто бы ни участвовал
show-every-event = Показать все события

## The mark of a claim

# A person or body, and the outlet that carries what it says.
chain-via = { $who }, через: { $source }
chain-in-paragraph = { $chain }, абз.{"\u00A0"}{ NUMBER($paragraph) }
as-sentence = { $text }.
statement-number = Утверждение { NUMBER($number) }
more-marks-in-the-full-view = { $count ->
    [one] Ещё { $count } отметка — в полной версии
    [few] Ещё { $count } отметки — в полной версии
   *[many] Ещё { $count } отметок — в полной версии
}
count-more = Ещё { NUMBER($count) }
count-statements = { $count ->
    [one] { $count }{"\u00A0"}утверждение
    [few] { $count }{"\u00A0"}утверждения
   *[many] { $count }{"\u00A0"}утверждений
}
# What stands behind other items of a list.
list-next = , { $item }
quote = «{ $text }»
label-with-value = { $label }: { $value }

## Citations

citation-of-story = Backgrounder, «{ $story }», по материалу: { $article }. { $address }
citation-of-view = Backgrounder, «{ $story }», «{ $view }», по материалу: { $article }. { $address }
citation-of-statement = { $statement } { $chain } ({ $firmness }{ $hedges }). В формулировке Backgrounder, «{ $story }», утверждение { NUMBER($number) }, по материалу: { $article }. { $address }

## Following a thing through the views

stop-following = Не отслеживать
follow-thing = Отслеживать: { $thing }
following-marks = Отслеживается: { $thing }. Отмечено всё, с чем в этом разборе есть общее утверждение или событие ({ NUMBER($marked) } из { $all ->
    [one] { $all } утверждения
    [few] { $all } утверждений
   *[many] { $all } утверждений
}).
following-marks-nothing = Отслеживается: { $thing }. На этой странице общих утверждений и событий нет.
# Hidden, behind the name of what is marked.
marked-with = , отметка: { $thing }

## The legend of the map

legend-chosen-outline = { $name }: выбрано, обведено контуром.
legend-placed-by-us = { $dot }: место выбрано нами.
legend-drawing = { $names }. { $words }

## Venues

# The name of a venue's marker for screen readers.
venue-marker = { $name }{ $pill }, { $kind }: { $summary }{ $marked ->
    [yes] , с отметкой
   *[no] {""}
}
# Behind a kind or a place that the article does not name exactly.
placed-here-by-us = , место выбрано нами
# A kind of venue within a sentence.
venue-kind-inside-talks = переговоры
venue-kind-inside-address = выступление
venue-kind-inside-speech = речь
venue-kind-inside-signing = подписание
venue-kind-inside-vote = голосование
venue-kind-inside-briefing = брифинг
venue-kind-inside-protest = протест
venue-kind-inside-site = объект
venue-kind-inside-place = место
venue-kind-inside-sea = акватория
venue-kind-inside-territory = территория
venue-kind-inside-border = граница

## Notes

our-note = Наше примечание
our-notes = { $count ->
    [one] Наше примечание
    [few] Наши примечания
   *[many] Наши примечания
}

## The shell of a page

address-not-understood = Адрес распознан не полностью. Показана ближайшая страница.
# The share button; the rest is left out where there is little room.
share-short = Поделиться
share-rest = {" "}страницей
footer-made-from = По материалу: { $article }. У каждого утверждения указан источник или сказано, что его нет.
footer-made-from-without = По материалу: { $article }. Он получен без { $fields }. У каждого утверждения указан источник или сказано, что его нет.
footer-made-from-one-article = Основа — одна новостная статья. У каждого утверждения указан источник или сказано, что его нет.
footer-made-from-one-article-without = Основа — одна новостная статья, полученная без { $fields }. У каждого утверждения указан источник или сказано, что его нет.
download-the-statements = Скачать утверждения: { $json }, { $csv }, { $geojson }

## The article

made-from = По материалу: { $article }.
made-from-in-language = По материалу: { $article } (язык: { $language }).
it-reached-us-without = Материал получен без { $fields }.
article-reached-us-without = { $article } получена без { $fields }.
article-in-language-reached-us-without = { $article } (язык: { $language }) получена без { $fields }.
date-words-count-from = Слова вроде «в понедельник» или «в следующем месяце» отсчитываются от { $date }.

## Pages of lists

count-shown-here = Показано { NUMBER($shown) } из { NUMBER($all) }, здесь { NUMBER($first) }–{ NUMBER($last) }
page-previous-from = Назад, начиная с: { $item }
page-next-from = Далее, начиная с: { $item }
page-range = { $list }: { NUMBER($first) }–{ NUMBER($last) } из { NUMBER($all) }

## Participants

delegation-of = Делегация: { $party }
its-delegation = Своя делегация

## Search

all-count = Все: { NUMBER($count) }

## Sliders

slider-less = Меньше: { $name }
slider-more = Больше: { $name }
slider-as-number = { $name }, числом

## Statements and their sources

source-not-named = { $source }, без названия
paragraph-number = Абзац { NUMBER($number) }
more-in-the-list-of-all-statements = Ещё { NUMBER($count) } в списке всех утверждений

## Dates

no-date-given = Дата не указана
on-the-scale = На шкале: { $precision }{ $ends }

## Numbers

# What stands between groups of three digits, and before decimals, and the fewest digits that are grouped.
number-group = {"\u00A0"}
number-decimal = {","}
number-grouped-from = 4
per-cent = { $number }%
about-sum = около { $sum }
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
    [one] { $count }{"\u00A0"}год
    [few] { $count }{"\u00A0"}года
   *[many] { $count }{"\u00A0"}лет
}

## Titles

statement = Утверждение
# The title of a document: a page and its section, or both and the story.
title-within = { $title } — { $section }

## The navigation

section-overview = Обзор
section-map = Карта
section-actors = Участники
section-deal = Сделка
section-timeline = Хронология
section-positions = Позиции
section-sources = Источники

## Hedges behind a sentence of ours

hedged-reportedly-expected = , как сообщается, ожидается
hedged-reportedly = , как сообщается
hedged-expected-unnamed = , ожидается, по словам неназванных источников
hedged-expected = , ожидается
hedged-unnamed = , по словам неназванных источников

## Dates and languages

# A month in a date, such as 12 June 2025.
date-month-january = января
date-month-february = февраля
date-month-march = марта
date-month-april = апреля
date-month-may = мая
date-month-june = июня
date-month-july = июля
date-month-august = августа
date-month-september = сентября
date-month-october = октября
date-month-november = ноября
date-month-december = декабря

date-with-year = { NUMBER($day) } { $month } { $year } года
date-without-year = { NUMBER($day) } { $month }
# A language that an article is in.
language-arabic = арабский
language-czech = чешский
language-german = немецкий
language-english = английский
language-spanish = испанский
language-persian = персидский
language-french = французский
language-hebrew = иврит
language-hindi = хинди
language-italian = итальянский
language-japanese = японский
language-korean = корейский
language-dutch = нидерландский
language-polish = польский
language-portuguese = португальский
language-russian = русский
language-swedish = шведский
language-turkish = турецкий
language-ukrainian = украинский
language-chinese = китайский

reference-in-language = { $article }, язык: { $language }
# What of the article was not given.
field-title = заголовка
field-author = имени автора
field-publisher = названия издания
field-date = даты
field-address = адреса
# The end of a list.
list-and = { $items } и { $last }
# The same before a word that begins with the sound of i: Spanish then says “e” for “y”.
list-and-before-i = { $items } и { $last }

## Actors and roles

the-writer-inside = автор статьи
no-source-given-inside = без источника
role-delegate = { $count ->
    [one] Делегат
    [few] Делегаты
   *[many] Делегаты
}
role-party = { $count ->
    [one] Сторона
    [few] Стороны
   *[many] Стороны
}
role-host = { $count ->
    [one] Принимающая сторона
    [few] Принимающие стороны
   *[many] Принимающие стороны
}
role-mediator = { $count ->
    [one] Посредник
    [few] Посредники
   *[many] Посредники
}
role-speaker = { $count ->
    [one] Выступающий
    [few] Выступающие
   *[many] Выступающие
}
role-signatory = { $count ->
    [one] Подписант
    [few] Подписанты
   *[many] Подписанты
}
role-protester = { $count ->
    [one] Протестующий
    [few] Протестующие
   *[many] Протестующие
}

kind-people = Люди
kind-states = Государства
kind-institutions = Организации
kind-alliances = Альянсы
kind-groups = Группы

## Results of a search

search-finds-kinds = Участники, места, события, темы, источники и утверждения.
search-no-results = Ничего не найдено. Учитываются все слова; уберите лишние.
count-results = { $count ->
    [one] { $count } результат
    [few] { $count } результата
   *[many] { $count } результатов
}

## The scale of the timeline

precision-day = Указан день
precision-span = Весь период, как сказано в статье
precision-within = В какой-то момент этого периода
precision-expected = Ожидалось, когда писалась статья
# Hidden, behind one of those.
ends-both-ours = ; начало и конец задали мы
ends-beginning-ours = ; начало задали мы
ends-end-ours = ; конец задали мы
axis-month-january = янв
axis-month-february = фев
axis-month-march = мар
axis-month-april = апр
axis-month-may = май
axis-month-june = июн
axis-month-july = июл
axis-month-august = авг
axis-month-september = сен
axis-month-october = окт
axis-month-november = ноя
axis-month-december = дек
axis-month-with-year = { $month } { $year }

## The what-if of the deal

what-if-result = { $shares ->
    [one] По доле
    [few] По долям
   *[many] По долям
} из статьи за { $years ->
    [one] { $years }{"\u00A0"}год
    [few] { $years }{"\u00A0"}года
   *[many] { $years }{"\u00A0"}лет
} из { $revenue } было бы распределено так: { $rounded ->
    [yes] около { $figure }
   *[no] { $figure }
} — { $recipients }.
# In the list of recipients, from the second.
what-if-sum-to-recipient = { $sum } — { $recipient }
what-if-losses = В течение { $years ->
    [one] { $years }{"\u00A0"}года
    [few] { $years }{"\u00A0"}лет
   *[many] { $years }{"\u00A0"}лет
} вычеты больше поступлений, и делить нечего.
what-if-share-left-open = За { $years ->
    [one] { $years }{"\u00A0"}год
    [few] { $years }{"\u00A0"}года
   *[many] { $years }{"\u00A0"}лет
} по вашим числам набирается { $figure }. { $several ->
    [yes] Доли пока скрыты: { $show }.
   *[no] Доля пока скрыта: { $show }.
}
what-if-show-the-reported-one = { $several ->
    [yes] показать доли из статьи
   *[no] показать долю из статьи
}
taken-off-beyond-the-revenue = Вычеты сверх дохода
year-number = { NUMBER($number) }-й{"\u00A0"}год
revenue = Доход
added-up = Нарастающий итог
revenue-added-up = Доход, нарастающий итог
part-added-up = { $part } (нарастающий итог)
hypothetical-table = Условный расчёт: числа читателя. { $several ->
    [yes] Из статьи взяты только доли.
   *[no] Из статьи взята только доля.
}
hypothetical-chart = Условный расчёт: числа читателя. { $several ->
    [yes] Из статьи взяты только доли.
   *[no] Из статьи взята только доля.
}
the-rest = Остальное
sum-in-all = всего { $sum }
shares-as-reported = { $shares ->
    [one] Доля по материалу
    [few] Доли по материалу
   *[many] Доли по материалу
}: { $article }.
reported-share-announced = Доля из статьи: { $share }. { $comparison }

## The guess

guess-is-the-reported-share = Ваша догадка, { $guess }, совпала с долей из статьи.
# $points is written with decimals; $whole is the number by which it is counted.
guess-is-off = Ваша догадка, { $guess }, на { $points }{"\u00A0"}{ $whole ->
    [2] п.{"\u00A0"}п.
    [one] процентный пункт
    [few] процентных пункта
   *[many] процентных пунктов
} { $side ->
    [below] ниже
   *[above] выше
} доли из статьи.
your-guess = Ваша догадка
no-guess-yet = догадки пока нет
annual-revenue = Годовой доход
sum-a-year = { $sum } в год
years = Число лет
yearly-growth = Рост за год
no-growth = без роста
less-every-year = на { $growth }% меньше каждый год
more-every-year = на { $growth }% больше каждый год
one-thousand = 1 тыс.
one-million = 1 млн
one-billion = 1 млрд
one-trillion = 1 трлн

## Further statements

further-statements = { $count ->
    [one] Ещё { $count } утверждение
    [few] Ещё { $count } утверждения
   *[many] Ещё { $count } утверждений
}
further-statements-about = { $actor }: { $count ->
    [one] ещё { $count } утверждение
    [few] ещё { $count } утверждения
   *[many] ещё { $count } утверждений
}
further-and-told-above = { $further }; { $told ->
    [one] { $told } приведено выше
    [few] { $told } приведены выше
   *[many] { $told } приведены выше
}

## The profile of an actor

# Between items of a list that are links; list-next is the same for texts.
list-comma = {", "}
# Between the last two of them.
list-and-between = {" и "}
list-and-between-before-i = {" и "}
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
also-written = Другие написания
count-events = { $count ->
    [one] { $count } событие
    [few] { $count } события
   *[many] { $count } событий
}
more-events-on-the-timeline = { $count ->
    [one] Ещё { $count } событие в хронологии
    [few] Ещё { $count } события в хронологии
   *[many] Ещё { $count } событий в хронологии
}
positions-on-the-side-of = Позиции стороны «{ $side }»
said-by = Чьи слова: { $actor }
said-about = О ком сказано: { $actor }
speaker-with-count = { $speaker }{"\u00A0"}{ NUMBER($count) }
by-whom = Кто говорит: { $speakers }

## The roster

# Behind a link to the whole list.
place-in-list = , { NUMBER($number) } из { NUMBER($all) }
speakers-of-all-actors = { NUMBER($speakers) } из { $all ->
    [one] { $all } участника
    [few] { $all } участников
   *[many] { $all } участников
}
and-count-more = и ещё { NUMBER($count) }

## The page of a statement

statement-number-of = Утверждение { NUMBER($number) } из { NUMBER($all) }
paragraph-number-of = Абзац { NUMBER($number) } из { NUMBER($all) }
outlet-is-named = { $named ->
    [yes] Названо в статье
   *[no] Не названо
}.
outlet-is-named-and-spelled = { $named ->
    [yes] Названо в статье
   *[no] Не названо
}; написание в статье: «{ $spelled }».
origin-the-article-says = { $origin }, как сказано в статье.
not-named-in-the-article = Имя в статье не названо.
said-to = Кому сказано: { $whom }.
the-article-hedges-it = Оговорка в статье: { $hedges }.

## The page of an event

place-in-the-timeline = , { NUMBER($number) } из { NUMBER($all) } в списке

## The deal

broken-lines-have-no-size = Прерывистые линии не имеют масштаба: сумм в разборе нет.
dots-and-an-open-end = Точки и открытый край: { $rest }.
reported-share-label = В статье { $share }
your-guess-label = Ваша догадка { $guess }
share-reported = { $share }, по статье
all-years = { $count ->
    [one] Все годы: { $count }
    [few] Все { $count } года
   *[many] Все { $count } лет
}
worked-out-in-whole-cents = Расчёт в целых центах: рост округляется раз в год, доли округляются вниз, { $remainder ->
    [yes] лишние центы идут в остаток
   *[no] лишние центы добавляются по одному к первым долям
}. В CSV указан каждый цент.
rounded-to-thousandths = Суммы округлены до тысячных { $unit ->
    [million] миллиона
    [billion] миллиарда
   *[trillion] триллиона
}.

## The map

map-help = Клавиши со стрелками ведут от места к месту. Плюс и минус меняют масштаб, 0 сбрасывает вид, Shift со стрелкой двигает карту. В списке мест те же ссылки.
count-more-on-the-timeline = Ещё { NUMBER($count) } в хронологии
previous-venue = Предыдущее место: { $venue }
next-venue = Следующее место: { $venue }
venue-number-of = Место { NUMBER($number) } из { NUMBER($all) }
legend-area-as-a-whole = { $event }: мы отметили регион целиком; точное место не названо.
legend-participant = { $actor }{ $role ->
    [host] , принимающая сторона
    [mediator] , посредник
   *[other] {""}
}: { $event }{ $hedge }
map-credit = { $credit } Утверждения по материалу: { $article }; рисунок наш.
venues-from-to = Места { NUMBER($first) }–{ NUMBER($last) } из { NUMBER($all) }.
only-where-is-named = Только там, где упоминается: { $actor }.
venue-kind-in-list = , { $kind }:{" "}

## Positions

no-statement-on-this = { $actor }: утверждений об этом нет.
position-on-the-side-of = Позиция стороны «{ $side }»:
position-of-its-side = Позиция стороны «{ $side }», а не участника ({ $actor }):

## Sources

outlet-not-named = Название не указано.
spelled-in-the-article = Написание в статье: «{ $spelled }».
# Hidden, behind the number itself.
statements-behind-number = { $count ->
    [one] {" "}утверждение
    [few] {" "}утверждения
   *[many] {" "}утверждений
}
# Each of these stands behind its number, in large type.
come-with-no-source = { $count ->
    [one] утверждение без источника
    [few] утверждения без источника
   *[many] утверждений без источника
}
pass-through-somebody-unnamed = { $count ->
    [one] утверждение через кого-то неназванного
    [few] утверждения через кого-то неназванного
   *[many] утверждений через кого-то неназванного
}
come-through-an-outlet = { $count ->
    [one] утверждение с чьих-то слов через СМИ
    [few] утверждения с чьих-то слов через СМИ
   *[many] утверждений с чьих-то слов через СМИ
}
come-straight = { $count ->
    [one] утверждение прямо от того, кто назван
    [few] утверждения прямо от тех, кто назван
   *[many] утверждений прямо от тех, кто назван
}
article-states-or-infers = Их приводит сама статья ({ $article-only }) или выводит её автор ({ $reading }).
speaker-or-outlet-not-named = Статья не называет говорящего ({ $firmness }) или СМИ.
speaker-or-outlet-not-named-list = Статья не называет говорящего ({ $firmness }) или СМИ: { $outlets }.
count-more-in-the-list-below = Ещё { NUMBER($count) } в списке ниже
each-mark-is-one-statement = Каждая отметка — одно утверждение.
show-only-its-statements = Показать только эти утверждения: { $links }

## Widgets

place-of = { NUMBER($number) } из { NUMBER($all) }
count-steps = { $count ->
    [one] { $count } шаг
    [few] { $count } шага
   *[many] { $count } шагов
}
count-issues = { $count ->
    [one] { $count } тема
    [few] { $count } темы
   *[many] { $count } тем
}
count-places = { $count ->
    [one] { $count } место
    [few] { $count } места
   *[many] { $count } мест
}
count-actors = { $count ->
    [one] { $count } участник
    [few] { $count } участника
   *[many] { $count } участников
}
more-positions-in-the-full-view = { $count ->
    [one] Ещё { $count } позиция — в полной версии
    [few] Ещё { $count } позиции — в полной версии
   *[many] Ещё { $count } позиций — в полной версии
}
named-at-event = Где упоминается: { $event }

## The tour

tour-step-of = Маршрут, шаг { NUMBER($number) } из { NUMBER($all) }
# Announced while the tour moves on.
tour-step-announced = Шаг { NUMBER($number) } из { NUMBER($all) }: { $title }

## Announcements

saved-as-a-file = Сохранено в файл
link-copied = Ссылка скопирована
citation-copied = Цитирование скопировано
embed-code-copied = Код вставки скопирован
picture-code-copied = Код картинки скопирован
picture-copied = Картинка скопирована
picture-not-copied = Не удалось скопировать картинку. Её можно сохранить.
table-copied = Таблица скопирована
press-ctrl-c-to-copy = Нажмите Ctrl+C, чтобы скопировать

## What the first pass left out

how-the-revenues-are-allocated = Как распределяются доходы
tour-next = Далее

## Descriptions for other sites

from-article = По материалу: { $article }.
sourcing-of-claim = { $chain }{ $hedges }: { $firmness }
sourcing-in-our-words = { $sourcing }. Нашими словами.
sourcing-in-our-words-with-terms = { $sourcing }. Нашими словами, с отдельными цитатами.
title-from-article = { $title } — по материалу: { $article }
# The text alternative of a share picture.
picture-of = { $title }. { $picture }.
picture-of-map = Карта мест
picture-of-venue = Карта с этим местом
picture-of-actors = Знаки всех участников по сторонам
picture-of-actor = Знак участника, кто это и где упоминается
picture-of-deal = Полоса доходов, разделённая на доли
picture-of-timeline = Список событий с датами, если они указаны
picture-of-event = Событие, его дата и место, если они указаны
picture-of-positions = Таблица сторон и тем
picture-of-issue = Что говорит каждая сторона, если это есть в разборе
picture-of-sources = Утверждения по источникам и атрибуции
picture-of-source = Сколько утверждений пришло через этот источник и какова их атрибуция
picture-of-statement = Утверждение нашими словами: { $title } { $sourcing }
picture-of-statement-with-terms = Утверждение нашими словами, с отдельными цитатами: { $title } { $sourcing }

## The table of statements to download

column-id = id
column-statement = утверждение
column-who-says-so = кто говорит
column-through-whom = через кого
column-section = раздел (название наше)
column-paragraph = абзац
column-firmness = атрибуция
column-hedges = оговорки
column-words = формулировка
no-speaker-named-inside = говорящий не назван
words-ours = наша
words-ours-with-terms = наша, с отдельными цитатами

## The page for unknown addresses

no-such-page = Такой страницы нет
address-leads-nowhere = По этому адресу в разборе ничего нет.
shorter-address-leads-to-the-story = К разбору ведёт более короткий вариант этого адреса.

## The note of the offline file

copy-to-keep = Этот файл — копия для хранения.
copy-explains = Разобранный материал: { $article }.
copy-article-reached-us-without = Статья получена без { $fields }.
copy-facts-as-of = Данные по состоянию на: { $date }.
copy-made-from = Откуда копия: { $address }.

## When the app cannot run

# Below a view; shown without scripts, and when the app gives up.
interactive-view-could-not-start = Интерактивная версия не запустилась. Текст можно читать и без неё.
# The alert after a failure, and its button.
interactive-view-stopped = Интерактивный просмотр остановился.
reload = Перезагрузить

## Linked data

reached-us-without = Получено без { $fields }.

## Share pictures

card-hatching-and-border = Штриховка и граница: наш рисунок.
card-hatching = Штриховка: наш рисунок.
card-border = Граница: наш рисунок.
card-placed-by-us = { $names }: место выбрано нами.
card-hollow-dots = Пустые точки: место выбрано нами.
card-actors = { $all ->
    [one] { $all } участник, из них названо { NUMBER($people) }
    [few] { $all } участника, из них названо { NUMBER($people) }
   *[many] { $all } участников, из них названо { NUMBER($people) }
}
card-and-more = { $first } и ещё { NUMBER($count) }
card-more-on-the-page = ещё { NUMBER($count) } на странице
card-and-more-on-the-page = и ещё { NUMBER($count) } на странице
card-source = Источник
card-source-is-the-article = Источник: сама статья
card-source-not-named = Источник, не названный в статье
card-statement = Абзац { NUMBER($number) }, нашими словами{ $terms ->
    [yes] , с отдельными цитатами
   *[no] {""}
}
card-statement-in-section = Абзац { NUMBER($number) }, { $section }, нашими словами{ $terms ->
    [yes] , с отдельными цитатами
   *[no] {""}
}
card-events = { $count ->
    [one] { $count } событие, даты — как в статье
    [few] { $count } события, даты — как в статье
   *[many] { $count } событий, даты — как в статье
}
card-reportedly-at = Где, как сообщается

## Share pictures of the overview

card-statements = { $count ->
    [one] { $count } утверждение: кто что говорит
    [few] { $count } утверждения: кто что говорит
   *[many] { $count } утверждений: кто что говорит
}
card-statements-from = { $count ->
    [one] { $count } утверждение: кто что говорит (по материалу: { $article })
    [few] { $count } утверждения: кто что говорит (по материалу: { $article })
   *[many] { $count } утверждений: кто что говорит (по материалу: { $article })
}

## Список разборов сайта

explainers = Разборы
each-explains-one-article = Каждый разбирает одну новостную статью.
address-leads-nowhere-in-the-site = По этому адресу ничего нет. Вот разборы этого сайта.
facts-as-of = Факты на момент: { $date }

## The legend of the marks

read-each-mark = Отметка читается слева направо: кто говорит, через кого и сама статья. Закрашенная точка значит, что имя названо, пустая — что нет. Сплошная линия — собственные слова говорящего, прерывистая — их пересказ.
statements-from-paragraphs = { $count ->
    [one] { $count } утверждение
    [few] { $count } утверждения
   *[many] { $count } утверждений
} из { $paragraphs ->
    [one] { $paragraphs } абзаца
    [few] { $paragraphs } абзацев
   *[many] { $paragraphs } абзацев
}, нашими словами. Отметки оценивают, как статья указывает источник, а не то, верно ли утверждение.

## Translations of the story

languages = Языки
translation-original = Оригинал: { $original }.
translation-by-machine = Машинный перевод от { $date }, редактор не проверял.
translation-by-machine-reviewed = Машинный перевод от { $date }. Проверка: { $reviewer }.
translation-by-person = Перевод: { $person }, { $date }.
translation-by-person-reviewed = Перевод: { $person }, { $date }. Проверка: { $reviewer }.
translation-short-machine = Машинный перевод
translation-short = Перевод
