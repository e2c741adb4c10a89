### Türkçe / Turkish.
###
### Glossary. Each term of art has one word in the whole file.
###
### claim, statement         ifade. Not "iddia" (allegation) and not "açıklama" (announcement)
### the article              haber
### story, explainer         hikâye. "Dosya" only means a computer file
### source                   kaynak
### outlet                   yayın organı, in short labels yayın
### who says so, speaker     söyleyen. The role at an event is konuşmacı
### via, through whom        aktaran, kim aktarıyor
### firmness                 kaynak gösterimi. Never sağlamlık (soundness): it does not grade truth
### Quoted                   Alıntı
### Reported                 Aktarım
### Unnamed source           İsimsiz kaynak
### Article only             Yalnızca haber
### Article’s reading        Haberin yorumu
### hedge                    çekince
### “reportedly”             “bildirildiğine göre”. Not "iddiaya göre" (allegedly)
### “expected”               “bekleniyor”
### Not in the article       Haberde yok
### citation                 atıf, because alıntı is a quotation
### contested territory      No message calls an area disputed or says whose it is. A territory is a bölge, its hatching taralı. The border
###                          is “uluslararası düzeyde tanınan sınır”, as neutral news agencies write
### venue, place             yer
### actor                    aktör
### side, and party          taraf
### issue                    konu
### position                 tutum
### deal                     anlaşma
### share of revenues        pay; the reported share is bildirilen pay
### timeline                 kronoloji
### view, full view          görünüm, tam görünüm
### share card, picture      paylaşım görseli, görsel
### widget                   gömülü görünüm (no message says it)
### embed, embed code        göm, gömme kodu
### mark                     işaret
###
### Buttons are in the short imperative (Paylaş, Kaydet), sentences address the reader with siz. A name or a number of the story takes
### no suffix: the sentence has a colon, a bare postposition (hakkında, için) or the suffix at a word of ours (3 yılda). A per cent sign
### stands before its number. The noun after a number is in the singular, so both plural forms are often the same.

not-in-the-article = Haberde yok
count-shown = Gösterilen: { NUMBER($shown) } / { NUMBER($all) }

## src/components/article.rs

the-article = Haber
article-title = Başlık
article-author = Yazar
article-publisher = Yayıncı
article-date = Tarih
article-language = Dil
article-address = Adres

## src/components/claim_mark.rs

firmness-quoted = Alıntı
firmness-reported = Aktarım
firmness-unnamed-source = İsimsiz kaynak
firmness-article-only = Yalnızca haber
firmness-articles-reading = Haberin yorumu
firmness-quoted-meaning = Adı verilen bir kişi veya taraf; haberin tırnak içine aldığı sözlerle
firmness-reported-meaning = Adı verilen bir kişi, taraf veya yayın organı; tırnak içinde değil
firmness-unnamed-source-meaning = Biri söylüyor ya da bir yayın organı bildiriyor; haber hangisi olduğunu belirtmiyor
firmness-article-only-meaning = Kaynak gösterilmeden yazılmış
firmness-articles-reading-meaning = Yazarın kendi çıkarımı
hedge-reportedly = “bildirildiğine göre”
hedge-expected = “bekleniyor”
the-writer = Yazar
no-source-given = Kaynak verilmemiş
what-this-rests-on = Neye dayanıyor
what-the-introduction-rests-on = Giriş neye dayanıyor
about-this-statement = Bu ifade hakkında

## src/components/filters.rs

how-it-is-sourced = Kaynak gösterimi
all-firmness = Tümü
filters-are-set = Bu filtreler açık. Birini kaldırın ya da hepsini temizleyin.

## src/components/follow.rs

following = Takip

## src/components/map_legend.rs

our-drawing = Bizim çizimimiz
legend-hollow-dot = Haritadaki içi boş nokta
legend-hatched-by-us = Buralara ilişkin tutumlar farklı olduğu için taralı gösterdik.

## src/components/map_picture.rs

venues-on-the-map = Haritadaki yerler
zoom-in = Yakınlaştır
zoom-out = Uzaklaştır
reset-view = Sıfırla
venue-kind-talks = Görüşmeler
venue-kind-address = Konuşma
venue-kind-speech = Konuşma
venue-kind-signing = İmza
venue-kind-vote = Oylama
venue-kind-briefing = Brifing
venue-kind-protest = Protesto
venue-kind-site = Saha
venue-kind-place = Yer
venue-kind-sea = Deniz alanı
venue-kind-territory = Bölge
venue-kind-border = Sınır

## src/components/not_stated.rs


## src/components/page_shell.rs

skip-to-the-content = İçeriğe geç
views = Görünümler
share-this-view = Bu görünümü paylaş
how-to-read-this = Nasıl okunur
download-this-explainer = Bu hikâyeyi indir
open-the-full-view = Tam görünümü aç

## src/components/pagination.rs


## src/components/participants.rs

not-a-seating-plan = Kimlerin adının geçtiğini gösterir; oturma planı değildir.

## src/components/search.rs

search = Ara
close = Kapat
search-this-story = Bu hikâyede ara
search-placeholder = Kişi, yer, olay, sözcük
search-key-opens-this = / tuşu burayı açar
actors = Aktörler
venues = Yerler
events = Olaylar
issues = Konular
sources = Kaynaklar
statements = İfadeler
search-more-fit = Başka sonuçlar da var; bir sözcük daha ekleyin.

## src/components/share.rs

share-link = Bağlantı
copy-link = Bağlantıyı kopyala
embed-code = Gömme kodu
copy-embed-code = Gömme kodunu kopyala
citation = Atıf
copy-citation = Atfı kopyala
picture-code = Görsel kodu
copy-picture-code = Görsel kodunu kopyala
copy-picture = Görseli kopyala
share-link-on-this-device = Bu dosya web’deki adresini bilmiyor: bağlantı onu bu cihazda açar.
share-link-opens-this-view = Bağlantı tam olarak bu görünümü açar.
save-picture = Görseli kaydet
share-with-an-app = Uygulamayla paylaş

## src/components/source_matrix.rs

a-party-no-outlet-named = Bir taraf, yayın adı yok
somebody-not-named = Adı verilmeyen biri

## src/components/statement_list.rs

every-statement = Bütün ifadeler
pages-of-the-statements = İfadelerin sayfaları
no-statement-fits = Uyan ifade yok
clear-the-text = Metni temizle
however-sourced = Tüm kaynak türleri
any-source = Tüm kaynaklar
whoever-speaks = Tüm söyleyenler
show-all-statements = Tüm ifadeleri göster
filter-statements = İfadeleri filtrele
statements-filter-placeholder = Sözcük, söyleyen, yayın
filter-source = Kaynak
filter-speaker = Söyleyen

## src/components/time_axis.rs

not-placed-on-the-scale = Ölçekte yeri yok

## src/embeds/actors.rs

choose-an-actor = Bir aktör seçin
earlier-actors = Önceki aktörler
later-actors = Sonraki aktörler

## src/embeds/deal.rs

your-numbers-the-reported-share = { $several ->
    [yes] Sizin sayılarınız, bildirilen paylar
   *[no] Sizin sayılarınız, bildirilen pay
}
hypothetical = Varsayımsal
back-to-the-share = Paya dön
what-if = Varsayalım…
show-the-reported-share = Bildirilen payı göster

## src/embeds/layout.rs

full-view = Tam görünüm
widget-previous = Önceki
widget-next = Sonraki

## src/embeds/map.rs

choose-a-place = Bir yer seçin
map-of-venues = Yerlerin haritası
there-is-no-map-to-draw = Çizilecek harita yok

## src/embeds/panel.rs

more-in-the-full-view = Devamı tam görünümde
widget-more = Devamı

## src/embeds/positions.rs

positions = Tutumlar
no-position-here = Burada tutum yok
in-the-full-view = Tam görünümde

## src/embeds/sources.rs

paragraph = Paragraf

## src/embeds/timeline.rs

choose-an-event = Bir olay seçin
event-with-date = { $event }, { $date }
timeline = Kronoloji

## src/views/actor.rs

named-at = Anıldığı yerler
compare-with-another-actor = Başka bir aktörle karşılaştır

## src/views/actor/relations.rs

relations = İlişkiler
picture-of-the-relations = İlişkilerin çizimi
relations-lines-without-sentence = Burada cümlesi olmayan bir çizgi, bu sayfanın başka bir yerinde anlatılır ya da kimin kime bağlı olduğunu belirtir.

## src/views/actors.rs

actors-filter = Filtre
roster = Aktör listesi
pages-of-the-roster = Aktör listesinin sayfaları
filter-actors = Aktörleri filtrele
actors-filter-placeholder = Ad veya yer
actors-side = Taraf
all = Tümü
actors-kind = Tür
actors-order = Sıralama
by-side = Tarafa göre
by-name = Ada göre
nobody-in-the-story-fits = Hikâyede uyan kimse yok
all-sides = Tüm taraflar
all-kinds = Tüm türler
show-everybody = Herkesi göster
statements-by-speaker = Söyleyene göre ifadeler
speaker-bars-key = Alıntı ya da söyleyeninkinden başka sözlerle.
monogram-filled = Dolu: bir kişi
monogram-outlined = Çerçeveli: bir devlet, kurum veya grup
monogram-broken = Kesik çizgili: adı verilmeyen bir kişi

## src/views/claim.rs

who-through-whom-where = Kim söylüyor, kim aktarıyor, nerede
the-article-builds-on-this-in = Haber şunları buna dayandırıyor
the-article-builds-this-on = Haber bunu şunlara dayandırıyor
set-in-contrast-to = Haber bunun karşısına şunları koyuyor
who-says-so = Kim söylüyor
through-whom = Kim aktarıyor
no-outlet-named = Yayın adı yok
not-named = Adı verilmemiş
in-the-article = Haberde
standing-quoted = Tırnak içindeki sözlerle.
standing-inference = Yazarın çıkarımı.
standing-reported = Tırnaksız aktarılmış; buradaki sözler bizim.
standing-not-quoted = Tırnak içinde değil; buradaki sözler bizim.
no-speaker-named = Söyleyen belirtilmemiş
this-statement = Bu ifade.
grades-sourcing-of-statement = Bu ölçek, haberin ifadeye nasıl kaynak gösterdiğini derecelendirir; doğru olup olmadığını değil.
used-in = Kullanıldığı yerler
cite-this-statement = Bu ifadeye atıf yap
previous-statement = Önceki ifade
next-statement = Sonraki ifade

## src/views/deal.rs

what-the-article-does-not-say = Haberin söylemedikleri

## src/views/deal/chart.rs

added-up-since-the-first-year = İlk yıldan itibaren birikimli
chart-description = Tablolardaki tutarları gösteren yığılmış sütunlar, her yıl için bir tane
your-numbers-the-share-left-open = { $several ->
    [yes] Sizin sayılarınız, paylar açık
   *[no] Sizin sayılarınız, pay açık
}

## src/views/deal/flow.rs

the-agreement = Anlaşma
bands-as-wide-as-share = Her şerit, payı kadar geniştir.
a-fixed-sum-taken-off-first = Önce düşülen sabit tutar
taken-off-first = Önce düşülen
of-what-remains-after-deductions = Kesintilerden sonra kalan üzerinden

## src/views/deal/readings.rs

the-exchange = Verilen ve alınan
gives = Veriyor
gets = Alıyor
how-the-deal-is-described = Anlaşma nasıl tanımlanıyor

## src/views/deal/split.rs

revenue-split = Gelir paylaşımı
drag-to-guess = Sürükleyip tahmin edin
the-revenue-split-in-numbers = Sayılarla gelir paylaşımı
deal-part = Kısım
deal-share = Pay
not-shown-yet = Henüz gösterilmedi
your-guess-at-the-first-part = İlk kısım için tahmininiz
the-reported-share = Bildirilen pay
answer-stands-here = Yanıt, istediğinizde burada görünür.
skip-the-guess = Tahmini atla

## src/views/deal/what_if.rs

what-if-title = { $several ->
    [yes] Varsayalım: sizin sayılarınız, bildirilen paylar
   *[no] Varsayalım: sizin sayılarınız, bildirilen pay
}
numbers-are-yours = Bu sayılar haberin değil, sizindir; para birimi yoktur. { $several ->
    [yes] Yalnızca paylar bildirilmiştir.
   *[no] Yalnızca pay bildirilmiştir.
}
what-the-numbers-would-give = Sayıların vereceği sonuç
round-numbers-a-year-not-estimates = Yıllık yuvarlak sayılar; öngörü değil
save-the-chart-as-svg = Grafiği SVG olarak kaydet
save-the-chart-as-png = Grafiği PNG olarak kaydet
copy-the-table-as-csv = Tabloyu CSV olarak kopyala
a-year-and-in-all = Yıllık ve toplam
table-of-all-years = Tüm yılların tablosu
table-of-some-years = Bazı yılların tablosu
every-year-added-up = Her yıl, birikimli
added-up-by-year = Yıllara göre birikimli
deal-year = Yıl

## src/views/event.rs

about = Konusu
outcome = Sonucu
when = Ne zaman
where = Nerede
who = Kim
what-is-said-about-it = Hakkında söylenenler
previous-and-next-in-the-list = Listede önceki ve sonraki
previous-in-the-list = Listede önceki
next-in-the-list = Listede sonraki

## src/views/map/detail.rs

all-about-this-venue = Bu yer hakkında her şey
venue-by-venue = Yerler arasında geçiş
delegations = Heyetler

## src/views/map/legend.rs

save-the-map-as-svg = Haritayı SVG olarak kaydet
save-the-map-as-png = Haritayı PNG olarak kaydet

## src/views/map/list.rs

every-kind-is-off = Gösterilen yok: buradaki türlerin hepsi kapalı
earlier-ones = Öncekiler
later-ones = Sonrakiler
show-all-venues = Tüm yerleri göster
kinds-of-venue = Yer türleri
filter-by-kind = Türe göre filtrele

## src/views/overview.rs

all-sources = Tüm kaynaklar
guided-tour = Rehberli tur
tour-previous = Önceki
start-again = Baştan başla
guess-the-deal = Payı tahmin et
key-statements = Başlıca ifadeler
how-to-read-the-marks = İşaretler nasıl okunur

## src/views/positions.rs

issue = Konu
other-statements = Diğer ifadeler
all-positions = Tüm tutumlar
other-issues = Diğer konular

## src/views/positions/compare.rs

compare-two = İkisini karşılaştır
show-all-sides-or-two = Tüm tarafları ya da ikisini göster
or-two-actors-the-first = Ya da iki aktör: birincisi
the-second-actor = İkinci aktör

## src/views/sources.rs

where-and-from-whom = Haberin neresinde, kimden
outlets = Yayın organları
grades-sourcing-of-a-statement = Bu ölçek, haberin bir ifadeye nasıl kaynak gösterdiğini derecelendirir; doğru olup olmadığını değil.
how-the-statements-came = İfadeler nasıl geldi
statements-through-outlets = Bir yayın organının başkasından aktardığı ifadeler:
nobody-between = Haber söyleyenin adını veriyor, arada başka birinin adını vermiyor.

## src/views/sources/matrix.rs

matrix-all = Tümü
the-same-as-a-table = Tablo olarak göster
statements-by-source-and-firmness = Kaynağa ve kaynak gösterimine göre ifadeler
matrix-from = Nereden
paragraphs = Paragraflar

## src/views/sources/source.rs

without-an-outlet = Yayın organı olmadan
what-it-carries = Aktardıkları
what-the-article-says-of-it = Haberin bu kaynak için söyledikleri
source-name = Ad
source-origin = Nereden
on-the-timeline = kronolojide
in-the-list = listede

## src/views/timeline.rs

timeline-filter = Filtre
timeline-key = Lejant
pages-of-the-timeline = Kronolojinin sayfaları
order-is-ours = Tarih verilmemişse ya da tarihler sıralanamayacak kadar belirsizse sıra bize aittir.
filter-events = Olayları filtrele
events-filter-placeholder = Sözcük veya ad
who-takes-part = Katılanlar
everybody = Herkes
what-the-marks-mean = İşaretlerin anlamı
an-open-end-is-ours = Açık uç bize aittir
no-mark-not-placed-on-the-scale = İşaretsiz: ölçekte yeri yok
when-as-the-article-says = Habere göre ne zaman
timeline-what = Ne
no-event-fits = Uyan olay yok
whoever-takes-part = Tüm katılanlar
show-every-event = Tüm olayları göster

## The mark of a claim

# A person or body, and the outlet that carries what it says.
chain-via = { $who }, aktaran { $source }
chain-in-paragraph = { $chain } ¶{ NUMBER($paragraph) }
as-sentence = { $text }.
statement-number = İfade { NUMBER($number) }
more-marks-in-the-full-view = { $count ->
    [one] Tam görünümde { $count } işaret daha
   *[other] Tam görünümde { $count } işaret daha
}
count-more = { NUMBER($count) } daha
count-statements = { $count ->
    [one] { $count }{"\u00A0"}ifade
   *[other] { $count }{"\u00A0"}ifade
}
# What stands behind other items of a list.
list-next = , { $item }
quote = “{ $text }”
label-with-value = { $label }: { $value }

## Citations

citation-of-story = Backgrounder, “{ $story }”. Haber: { $article }. { $address }
citation-of-view = Backgrounder, “{ $story }”, “{ $view }”. Haber: { $article }. { $address }
citation-of-statement = { $statement } { $chain } ({ $firmness }{ $hedges }). Sözler Backgrounder’a ait: “{ $story }”, ifade { NUMBER($number) }. Haber: { $article }. { $address }

## Following a thing through the views

stop-following = Takibi bırak
follow-thing = Takip et: { $thing }
following-marks = Takip edilen: { $thing }. Bu hikâyede onunla bir ifadeyi veya olayı paylaşan her şey işaretlidir ({ NUMBER($marked) } / { NUMBER($all) } ifade).
following-marks-nothing = Takip edilen: { $thing }. Bu görünümde onunla bir ifadeyi veya olayı paylaşan hiçbir şey yok.
# Hidden, behind the name of what is marked.
marked-with = , işaretli: { $thing }

## The legend of the map

legend-chosen-outline = Seçili yer çerçevelidir: { $name }.
legend-placed-by-us = { $dot }: yerini biz seçtik.
legend-drawing = { $names }. { $words }

## Venues

# The name of a venue's marker for screen readers.
venue-marker = { $name }{ $pill }, { $kind }: { $summary }{ $marked ->
    [yes] , işaretli
   *[no] {""}
}
# Behind a kind or a place that the article does not name exactly.
placed-here-by-us = , yerini biz seçtik
# A kind of venue within a sentence.
venue-kind-inside-talks = görüşmeler
venue-kind-inside-address = konuşma
venue-kind-inside-speech = konuşma
venue-kind-inside-signing = imza
venue-kind-inside-vote = oylama
venue-kind-inside-briefing = brifing
venue-kind-inside-protest = protesto
venue-kind-inside-site = saha
venue-kind-inside-place = yer
venue-kind-inside-sea = deniz alanı
venue-kind-inside-territory = bölge
venue-kind-inside-border = sınır

## Notes

our-note = Notumuz
our-notes = { $count ->
    [one] Notumuz
   *[other] Notlarımız
}

## The shell of a page

address-not-understood = Adres tümüyle anlaşılamadı. En yakın görünüm bu.
# The share button; the rest is left out where there is little room.
share-short = Paylaş
share-rest = {""}
footer-made-from = Hazırlandığı haber: { $article }. Her ifadenin kaynağı belirtilir ya da kaynak verilmediği söylenir.
footer-made-from-without = Hazırlandığı haber: { $article }; bize şunlar olmadan ulaştı: { $fields }. Her ifadenin kaynağı belirtilir ya da kaynak verilmediği söylenir.
footer-made-from-one-article = Tek bir haberden hazırlandı. Her ifadenin kaynağı belirtilir ya da kaynak verilmediği söylenir.
footer-made-from-one-article-without = Tek bir haberden hazırlandı; haber bize şunlar olmadan ulaştı: { $fields }. Her ifadenin kaynağı belirtilir ya da kaynak verilmediği söylenir.
download-the-statements = İfadeleri indir: { $json }, { $csv }, { $geojson }

## The article

made-from = Hazırlandığı haber: { $article }.
made-from-in-language = Hazırlandığı haber: { $article }, dili { $language }.
it-reached-us-without = Bize şunlar olmadan ulaştı: { $fields }.
article-reached-us-without = { $article } bize şunlar olmadan ulaştı: { $fields }.
article-in-language-reached-us-without = { $article } (dili { $language }) bize şunlar olmadan ulaştı: { $fields }.
date-words-count-from = “Pazartesi” veya “gelecek ay” gibi sözlerin dayandığı tarih: { $date }.

## Pages of lists

count-shown-here = Gösterilen: { NUMBER($shown) } / { NUMBER($all) }, burada { NUMBER($first) }–{ NUMBER($last) }
page-previous-from = Önceki, ilk öge: { $item }
page-next-from = Sonraki, ilk öge: { $item }
page-range = { $list }: { NUMBER($first) }–{ NUMBER($last) } / { NUMBER($all) }

## Participants

delegation-of = Heyet: { $party }
its-delegation = Kendi heyeti

## Search

all-count = Tümü ({ NUMBER($count) })

## Sliders

slider-less = Azalt: { $name }
slider-more = Artır: { $name }
slider-as-number = { $name }, sayı olarak

## Statements and their sources

source-not-named = { $source }, adı verilmemiş
paragraph-number = Paragraf { NUMBER($number) }
more-in-the-list-of-all-statements = Tüm ifadeler listesinde { NUMBER($count) } tane daha

## Dates

no-date-given = Tarih verilmemiş
on-the-scale = Ölçekte: { $precision }{ $ends }

## Numbers

# What stands between groups of three digits, and before decimals, and the fewest digits that are grouped.
number-group = {"."}
number-decimal = {","}
number-grouped-from = 4
per-cent = %{ $number }
about-sum = yaklaşık { $sum }
sum-with-unit = { $sum }{"\u00A0"}{ $unit ->
    [million] milyon
    [billion] milyar
   *[trillion] trilyon
}
unit-of-sums = { $unit ->
    [million] milyon
    [billion] milyar
   *[trillion] trilyon
}
caption-in-unit = { $caption }, { $unit ->
    [million] milyon
    [billion] milyar
   *[trillion] trilyon
} olarak
count-years = { $count ->
    [one] { $count }{"\u00A0"}yıl
   *[other] { $count }{"\u00A0"}yıl
}

## Titles

statement = İfade
# The title of a document: a page and its section, or both and the story.
title-within = { $title } – { $section }

## The navigation

section-overview = Genel bakış
section-map = Harita
section-actors = Aktörler
section-deal = Anlaşma
section-timeline = Kronoloji
section-positions = Tutumlar
section-sources = Kaynaklar

## Hedges behind a sentence of ours

hedged-reportedly-expected = , beklendiği bildiriliyor
hedged-reportedly = , bildirildiğine göre
hedged-expected-unnamed = , isimsiz kaynaklara göre bekleniyor
hedged-expected = , bekleniyor
hedged-unnamed = , isimsiz kaynaklara göre

## Dates and languages

# A month in a date, such as 12 June 2025.
date-month-january = Ocak
date-month-february = Şubat
date-month-march = Mart
date-month-april = Nisan
date-month-may = Mayıs
date-month-june = Haziran
date-month-july = Temmuz
date-month-august = Ağustos
date-month-september = Eylül
date-month-october = Ekim
date-month-november = Kasım
date-month-december = Aralık

date-with-year = { NUMBER($day) } { $month } { $year }
date-without-year = { NUMBER($day) } { $month }
# A language that an article is in.
language-arabic = Arapça
language-czech = Çekçe
language-german = Almanca
language-english = İngilizce
language-spanish = İspanyolca
language-persian = Farsça
language-french = Fransızca
language-hebrew = İbranice
language-hindi = Hintçe
language-italian = İtalyanca
language-japanese = Japonca
language-korean = Korece
language-dutch = Felemenkçe
language-polish = Lehçe
language-portuguese = Portekizce
language-russian = Rusça
language-swedish = İsveççe
language-turkish = Türkçe
language-ukrainian = Ukraynaca
language-chinese = Çince

reference-in-language = { $article }, dili { $language }
# What of the article was not given.
field-title = başlık
field-author = yazar
field-publisher = yayıncı
field-date = tarih
field-address = adres
# The end of a list.
list-and = { $items } ve { $last }
# The same before a word that begins with the sound of i: Spanish then says “e” for “y”.
list-and-before-i = { $items } ve { $last }

## Actors and roles

the-writer-inside = yazar
no-source-given-inside = kaynak verilmemiş
role-delegate = { $count ->
    [one] Delege
   *[other] Delegeler
}
role-party = { $count ->
    [one] Taraf
   *[other] Taraflar
}
role-host = { $count ->
    [one] Ev sahibi
   *[other] Ev sahipleri
}
role-mediator = { $count ->
    [one] Arabulucu
   *[other] Arabulucular
}
role-speaker = { $count ->
    [one] Konuşmacı
   *[other] Konuşmacılar
}
role-signatory = { $count ->
    [one] İmzacı
   *[other] İmzacılar
}
role-protester = { $count ->
    [one] Protestocu
   *[other] Protestocular
}

kind-people = Kişiler
kind-states = Devletler
kind-institutions = Kurumlar
kind-alliances = İttifaklar
kind-groups = Gruplar

## Results of a search

search-finds-kinds = Aktörler, yerler, olaylar, konular, kaynaklar ve ifadeler.
search-no-results = Sonuç yok. Bütün sözcükler uymalı; daha az sözcük deneyin.
count-results = { $count ->
    [one] { $count } sonuç
   *[other] { $count } sonuç
}

## The scale of the timeline

precision-day = Gün verilmiş
precision-span = Haberin sözlerine göre her günü
precision-within = Bu aralıkta bir zaman
precision-expected = Haber yazılırken bekleniyordu
# Hidden, behind one of those.
ends-both-ours = ; iki ucu da bize ait
ends-beginning-ours = ; başlangıcı bize ait
ends-end-ours = ; sonu bize ait
axis-month-january = Oca
axis-month-february = Şub
axis-month-march = Mar
axis-month-april = Nis
axis-month-may = May
axis-month-june = Haz
axis-month-july = Tem
axis-month-august = Ağu
axis-month-september = Eyl
axis-month-october = Eki
axis-month-november = Kas
axis-month-december = Ara
axis-month-with-year = { $month } { $year }

## The what-if of the deal

what-if-result = { $years ->
    [one] { $years }{"\u00A0"}yılda
   *[other] { $years }{"\u00A0"}yılda
}, { $shares ->
    [one] bildirilen paya
   *[other] bildirilen paylara
} göre toplam { $revenue } gelirin { $rounded ->
    [yes] yaklaşık { $figure }
   *[no] { $figure }
} tutarındaki bölümünün alıcısı { $recipients } olurdu.
# In the list of recipients, from the second.
what-if-sum-to-recipient = { $sum } tutarındaki bölümünün alıcısı { $recipient }
what-if-losses = { $years ->
    [one] { $years }{"\u00A0"}yılda
   *[other] { $years }{"\u00A0"}yılda
} kesintiler geliri aşıyor; paylaşılacak bir şey kalmıyor.
what-if-share-left-open = { $years ->
    [one] { $years }{"\u00A0"}yılda
   *[other] { $years }{"\u00A0"}yılda
} sayılarınızın toplamı: { $figure }. { $several ->
    [yes] Paylar şimdilik açık: { $show }.
   *[no] Pay şimdilik açık: { $show }.
}
what-if-show-the-reported-one = { $several ->
    [yes] bildirilen payları göster
   *[no] bildirilen payı göster
}
taken-off-beyond-the-revenue = Geliri aşan kesinti
year-number = { NUMBER($number) }.{"\u00A0"}yıl
revenue = Gelir
added-up = Birikimli
revenue-added-up = Birikimli gelir
part-added-up = { $part } (birikimli)
hypothetical-table = Varsayımsal: okurun kendi sayıları. { $several ->
    [yes] Yalnızca paylar bildirilmiştir.
   *[no] Yalnızca pay bildirilmiştir.
}
hypothetical-chart = Varsayımsal: okurun kendi sayıları. { $several ->
    [yes] Yalnızca paylar bildirilmiştir.
   *[no] Yalnızca pay bildirilmiştir.
}
the-rest = Kalan
sum-in-all = toplam { $sum }
shares-as-reported = { $shares ->
    [one] Payın bildirildiği haber: { $article }
   *[other] Payların bildirildiği haber: { $article }
}.
reported-share-announced = Bildirilen pay: { $share }. { $comparison }

## The guess

guess-is-the-reported-share = Tahmininiz ({ $guess }) bildirilen payla aynı.
# $points is written with decimals; $whole is the number by which it is counted.
guess-is-off = Tahmininiz ({ $guess }) bildirilen payın { $points } { $whole ->
    [one] yüzde puan
   *[other] yüzde puan
} { $side ->
    [below] altında
   *[above] üstünde
}.
your-guess = Tahmininiz
no-guess-yet = henüz tahmin yok
annual-revenue = Yıllık gelir
sum-a-year = yılda { $sum }
years = Yıl sayısı
yearly-growth = Yıllık artış
no-growth = artış yok
less-every-year = her yıl %{ $growth } daha az
more-every-year = her yıl %{ $growth } daha çok
one-thousand = 1 bin
one-million = 1 milyon
one-billion = 1 milyar
one-trillion = 1 trilyon

## Further statements

further-statements = { $count ->
    [one] { $count } ifade daha
   *[other] { $count } ifade daha
}
further-statements-about = { $actor } hakkında { $count ->
    [one] { $count } ifade daha
   *[other] { $count } ifade daha
}
further-and-told-above = { $further }; { $told ->
    [one] { $told } ifade yukarıda anlatıldı
   *[other] { $told } ifade yukarıda anlatıldı
}

## The profile of an actor

# Between items of a list that are links; list-next is the same for texts.
list-comma = {", "}
# Between the last two of them.
list-and-between = {" ve "}
list-and-between-before-i = {" ve "}
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
paragraph-and-firmness = ¶{ NUMBER($paragraph) } { $firmness }
# Ahead of a name as other languages write it.
also-written = Diğer yazılışları
count-events = { $count ->
    [one] { $count } olay
   *[other] { $count } olay
}
more-events-on-the-timeline = { $count ->
    [one] Kronolojide { $count } olay daha
   *[other] Kronolojide { $count } olay daha
}
positions-on-the-side-of = { $side } tarafındaki tutumlar
said-by = { $actor } tarafından söylenenler
said-about = { $actor } hakkında söylenenler
speaker-with-count = { $speaker }{"\u00A0"}{ NUMBER($count) }
by-whom = Söyleyenler: { $speakers }

## The roster

# Behind a link to the whole list.
place-in-list = , { NUMBER($number) } / { NUMBER($all) }
speakers-of-all-actors = { NUMBER($speakers) } / { NUMBER($all) } aktör
and-count-more = ve { NUMBER($count) } aktör daha

## The page of a statement

statement-number-of = İfade { NUMBER($number) } / { NUMBER($all) }
paragraph-number-of = Paragraf { NUMBER($number) } / { NUMBER($all) }
outlet-is-named = { $named ->
    [yes] Adı haberde geçiyor
   *[no] Adı verilmemiş
}.
outlet-is-named-and-spelled = { $named ->
    [yes] Adı haberde geçiyor
   *[no] Adı verilmemiş
}; yazılışı “{ $spelled }”.
origin-the-article-says = Habere göre: { $origin }.
not-named-in-the-article = Haberde adı verilmemiş.
said-to = Muhatabı: { $whom }.
the-article-hedges-it = Haber bunu çekinceyle veriyor: { $hedges }.

## The page of an event

place-in-the-timeline = , listede { NUMBER($number) } / { NUMBER($all) }

## The deal

broken-lines-have-no-size = Kesik çizgilerin kalınlığı ölçü değildir: hikâyede tutar verilmiyor.
dots-and-an-open-end = Noktalar ve açık uç: { $rest }.
reported-share-label = Bildirilen { $share }
your-guess-label = Tahmininiz { $guess }
share-reported = { $share }, bildirilen
all-years = { $count ->
    [one] Tüm yıllar ({ $count })
   *[other] Tüm yıllar ({ $count })
}
worked-out-in-whole-cents = Hesap tam sentlerle yapılır: artış yılda bir kez yuvarlanır, paylar aşağı yuvarlanır, { $remainder ->
    [yes] artan sentler kalana eklenir
   *[no] artan sentler ilk paylara birer birer eklenir
}. CSV dosyasında her sent vardır.
rounded-to-thousandths = Gösterilen tutarlar { $unit ->
    [million] milyonun
    [billion] milyarın
   *[trillion] trilyonun
} binde birine yuvarlanmıştır.

## The map

map-help = Ok tuşları yerler arasında gezdirir. Artı ve eksi yakınlaştırıp uzaklaştırır, 0 görünümü sıfırlar, Shift ile ok tuşu haritayı kaydırır. Yerler listesinde aynı bağlantılar vardır.
count-more-on-the-timeline = Kronolojide { NUMBER($count) } tane daha
previous-venue = Önceki yer: { $venue }
next-venue = Sonraki yer: { $venue }
venue-number-of = Yer { NUMBER($number) } / { NUMBER($all) }
legend-area-as-a-whole = { $event }: alanı bütün olarak işaretliyoruz; içinde belirli bir yerin adı verilmemiş.
legend-participant = { $actor }{ $role ->
    [host] , ev sahibi
    [mediator] , arabulucu
   *[other] {""}
}: { $event }{ $hedge }
map-credit = { $credit } İfadelerin alındığı haber: { $article }; çizim bize ait.
venues-from-to = Yerler: { NUMBER($first) }–{ NUMBER($last) } / { NUMBER($all) }.
only-where-is-named = Yalnızca şu adın geçtiği yerler: { $actor }.
venue-kind-in-list = , { $kind }:{" "}

## Positions

no-statement-on-this = Bu konuda ifadesi yok: { $actor }.
position-on-the-side-of = { $side } tarafındaki tutum:
position-of-its-side = { $side } tarafındaki tutum, { $actor } adına verilmemiş:

## Sources

outlet-not-named = Adı verilmemiş.
spelled-in-the-article = Haberdeki yazılışı “{ $spelled }”.
# Hidden, behind the number itself.
statements-behind-number = { $count ->
    [one] {" "}ifade
   *[other] {" "}ifade
}
# Each of these stands behind its number, in large type.
come-with-no-source = { $count ->
    [one] ifade kaynaksız
   *[other] ifade kaynaksız
}
pass-through-somebody-unnamed = { $count ->
    [one] ifade, adı verilmeyen biri aracılığıyla
   *[other] ifade, adı verilmeyen biri aracılığıyla
}
come-through-an-outlet = { $count ->
    [one] ifade, bir söyleyenden yayın organı aracılığıyla
   *[other] ifade, bir söyleyenden yayın organı aracılığıyla
}
come-straight = { $count ->
    [one] ifade, doğrudan adı verilen birinden
   *[other] ifade, doğrudan adı verilen birinden
}
article-states-or-infers = Bunları haberin kendisi söylüyor ({ $article-only }) ya da yazarı çıkarıyor ({ $reading }).
speaker-or-outlet-not-named = Haber söyleyenin ({ $firmness }) ya da yayın organının adını vermiyor.
speaker-or-outlet-not-named-list = Haber söyleyenin ({ $firmness }) ya da yayın organının adını vermiyor: { $outlets }.
count-more-in-the-list-below = Aşağıdaki listede { NUMBER($count) } tane daha
each-mark-is-one-statement = Her işaret bir ifadedir.
show-only-its-statements = Yalnızca onun ifadelerini göster: { $links }

## Widgets

place-of = { NUMBER($number) } / { NUMBER($all) }
count-steps = { $count ->
    [one] { $count } adım
   *[other] { $count } adım
}
count-issues = { $count ->
    [one] { $count } konu
   *[other] { $count } konu
}
count-places = { $count ->
    [one] { $count } yer
   *[other] { $count } yer
}
count-actors = { $count ->
    [one] { $count } aktör
   *[other] { $count } aktör
}
more-positions-in-the-full-view = { $count ->
    [one] Tam görünümde { $count } tutum daha
   *[other] Tam görünümde { $count } tutum daha
}
named-at-event = Anıldığı olay: { $event }

## The tour

tour-step-of = Tur, adım { NUMBER($number) } / { NUMBER($all) }
# Announced while the tour moves on.
tour-step-announced = Adım { NUMBER($number) } / { NUMBER($all) }: { $title }

## Announcements

saved-as-a-file = Dosya olarak kaydedildi
link-copied = Bağlantı kopyalandı
citation-copied = Atıf kopyalandı
embed-code-copied = Gömme kodu kopyalandı
picture-code-copied = Görsel kodu kopyalandı
picture-copied = Görsel kopyalandı
picture-not-copied = Görsel kopyalanamadı. Bunun yerine kaydedilebilir.
table-copied = Tablo kopyalandı
press-ctrl-c-to-copy = Ctrl+C ile kopyalayın

## What the first pass left out

how-the-revenues-are-allocated = Gelirler nasıl dağıtılıyor
tour-next = Sonraki

## Descriptions for other sites

from-article = Haber: { $article }.
sourcing-of-claim = { $chain }{ $hedges }: { $firmness }
sourcing-in-our-words = { $sourcing }. Sözler bizim.
sourcing-in-our-words-with-terms = { $sourcing }. Sözler bizim, tırnaklı terimler alıntı.
title-from-article = { $title } – haber: { $article }
# The text alternative of a share picture.
picture-of = { $title }. { $picture }.
picture-of-map = Yerlerin haritası
picture-of-venue = Bu yeri gösteren harita
picture-of-actors = Tarafa göre bütün aktörlerin işaretleri
picture-of-actor = Aktörün işareti, unvanı ve anıldığı yerler
picture-of-deal = Gelirleri paylarıyla gösteren çubuk
picture-of-timeline = Olayların listesi, verilmişse tarihleriyle
picture-of-event = Olay ile verilmişse tarihi ve yeri
picture-of-positions = Tarafların ve konuların tablosu
picture-of-issue = Hikâyede varsa her tarafın söyledikleri
picture-of-sources = Kaynağa ve kaynak gösterimine göre ifadeler
picture-of-source = Bu kaynaktan kaç ifade geldiği ve bunların kaynak gösterimi
picture-of-statement = Bizim sözlerimizle ifade: { $title } { $sourcing }
picture-of-statement-with-terms = Bizim sözlerimizle, alıntı terimlerle ifade: { $title } { $sourcing }

## The table of statements to download

column-id = kimlik
column-statement = ifade
column-who-says-so = kim söylüyor
column-through-whom = kim aktarıyor
column-section = bölüm (adı bizim)
column-paragraph = paragraf
column-firmness = kaynak gösterimi
column-hedges = çekinceler
column-words = sözler
no-speaker-named-inside = söyleyen belirtilmemiş
words-ours = bizim
words-ours-with-terms = bizim, tırnaklı terimler alıntı

## The page for unknown addresses

no-such-page = Böyle bir sayfa yok
address-leads-nowhere = Bu hikâyede bu adreste bir şey yok.
shorter-address-leads-to-the-story = Bu adresin daha kısa biçimi hikâyeye götürür.

## The note of the offline file

copy-to-keep = Bu dosya saklanacak bir kopyadır.
copy-explains = Açıkladığı haber: { $article }.
copy-article-reached-us-without = Haberi bize şunlar olmadan ulaştı: { $fields }.
copy-facts-as-of = Bilgilerin tarihi: { $date }.
copy-made-from = Hazırlandığı adres: { $address }.

## When the app cannot run

# Below a view; shown without scripts, and when the app gives up.
interactive-view-could-not-start = Etkileşimli görünüm başlatılamadı. Buradaki metin onsuz da okunabilir.
# The alert after a failure, and its button.
interactive-view-stopped = Etkileşimli görünüm durdu.
reload = Yeniden yükle

## Linked data

reached-us-without = Bize şunlar olmadan ulaştı: { $fields }.

## Share pictures

card-hatching-and-border = Taralı alan ve sınır: bizim çizimimiz.
card-hatching = Taralı alan: bizim çizimimiz.
card-border = Sınır: bizim çizimimiz.
card-placed-by-us = { $names }: yerini biz seçtik.
card-hollow-dots = İçi boş noktalar: yerini biz seçtik.
card-actors = { $all ->
    [one] { $all } aktör, adı verilen: { $people }
   *[other] { $all } aktör, adı verilen: { NUMBER($people) }
}
card-and-more = { $first } ve { NUMBER($count) } ifade daha
card-more-on-the-page = Sayfada { NUMBER($count) } tane daha
card-and-more-on-the-page = ve sayfada { NUMBER($count) } tane daha
card-source = Kaynak
card-source-is-the-article = Kaynak: haberin kendisi
card-source-not-named = Kaynak, haberde adı verilmemiş
card-statement = Paragraf { NUMBER($number) }, sözler bizim{ $terms ->
    [yes] , tırnaklı terimler alıntı
   *[no] {""}
}
card-statement-in-section = Paragraf { NUMBER($number) }, { $section }, sözler bizim{ $terms ->
    [yes] , tırnaklı terimler alıntı
   *[no] {""}
}
card-events = { $count ->
    [one] { $count } olay
   *[other] { $count } olay, haberdeki tarihleriyle
}
card-reportedly-at = Bildirildiğine göre bulunduğu yerler

## Share pictures of the overview

card-statements = { $count ->
    [one] { $count } ifade ve söyleyenleri
   *[other] { $count } ifade ve söyleyenleri
}
card-statements-from = { $count ->
    [one] { $count } ifade ve söyleyenleri; haber: { $article }
   *[other] { $count } ifade ve söyleyenleri; haber: { $article }
}

## Birden çok dosyalı bir sitenin listesi

explainers = Hikâyeler
each-explains-one-article = Her biri bir haberi açıklar.
address-leads-nowhere-in-the-site = Adres hiçbir yere çıkmıyor. Bu sitenin hikâyeleri şunlar.
facts-as-of = Bilgilerin tarihi: { $date }

## The legend of the marks

read-each-mark = Her işareti soldan sağa okuyun: kim söylüyor, kim aktarıyor ve haber. Dolu noktanın adı verilmiştir, boş olanın verilmemiştir. Düz çizgi söyleyenin kendi sözlerini taşır, kesik çizgi bunların aktarımını.
statements-from-paragraphs = { $paragraphs ->
    [one] { $paragraphs } paragraftan
   *[other] { $paragraphs } paragraftan
} { $count ->
    [one] { $count } ifade
   *[other] { $count } ifade
}, sözler bizim. İşaretler, haberin bir ifadeye nasıl kaynak gösterdiğini derecelendirir; doğru olup olmadığını değil.

## Translations of the story

languages = Diller
translation-original = Özgün metin: { $original }.
translation-by-machine = Makine çevirisi, { $date }; bir editör tarafından gözden geçirilmedi.
translation-by-machine-reviewed = Makine çevirisi, { $date }. Gözden geçiren: { $reviewer }.
translation-by-person = Çeviri: { $person }, { $date }.
translation-by-person-reviewed = Çeviri: { $person }, { $date }. Gözden geçiren: { $reviewer }.
translation-short-machine = Makine çevirisi
translation-short = Çeviri
