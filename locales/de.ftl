### Deutsch.
###
### Glossar. Ein Begriff des Englischen, ein Wort hier:
### statement, claim = Aussage; source = Quelle; outlet = Medium; speaker = wer spricht
### firmness, how it is sourced = Quellenlage; ihre Stufen: Quoted = Zitiert, Reported = Berichtet,
###   Unnamed source = Ungenannte Quelle, Article only = Nur Artikel, Article’s reading = Lesart des Artikels
### reportedly = „Berichten zufolge“ (nicht „angeblich“, das zweifelt); expected = „erwartet“ (nicht „wie erwartet“)
### the writer = der Artikel selbst (ohne Geschlecht; „die Redaktion“ könnte die unsere meinen)
### Not in the article = Nicht im Artikel; named = genannt; unnamed = ungenannt
### contested territory = umstrittenes Gebiet; die Legende sagt nur, dass „die Positionen dazu auseinandergehen“, und nennt
###   „die international anerkannte Grenze“, wie es Nachrichtenagenturen halten
### actor = Akteur (Person, Staat, Organisation); side, party = Seite (als Rolle: Partei; page = Webseite, blättern)
###   issue = Thema; position = Position
### venue, place = Ort; area = Gebiet; event = Ereignis; relation = Beziehung; timeline = Zeitleiste; deal = Abkommen
### share (of revenue) = Anteil; reported share = berichteter Anteil; revenue = Einnahmen; guess = Schätzung
### mark (of a claim) = Zeichen; marked (related) = markiert; to follow = folgen
### story = Dossier; explainer = Erklärstück; view = Ansicht; tour = Rundgang; widget = Widget
### share card, share picture = Vorschaubild; embed code = Einbettungscode; byline, author = Autorenzeile
###
### Eingesetzte Namen haben keinen bekannten Artikel, Fall oder Numerus: Sie stehen nach Doppelpunkt, in Klammern, nach „via“
### oder „für“, oder als unveränderte Beifügung („der Seite X“). Rollen sind Wörter ohne Geschlecht oder Funktionen.
### Weiche Trennzeichen stehen nur in Texten der Seiten, nie in denen von Bildern, Dateien und Titeln.

not-in-the-article = Nicht im Artikel
count-shown = { NUMBER($shown) } von { NUMBER($all) } angezeigt

## src/components/article.rs

the-article = Der Artikel
article-title = Titel
article-author = Autorenzeile
article-publisher = Medium
article-date = Datum
article-language = Sprache
article-address = Adresse

## src/components/claim_mark.rs

firmness-quoted = Zitiert
firmness-reported = Berichtet
firmness-unnamed-source = Ungenannte Quelle
firmness-article-only = Nur Artikel
firmness-articles-reading = Lesart des Artikels
firmness-quoted-meaning = Person oder Seite mit Namen, in Worten, die der Artikel in Anführungs{"\u00AD"}zeichen setzt
firmness-reported-meaning = Person, Seite oder Medium mit Namen, nicht in Anführungs{"\u00AD"}zeichen
firmness-unnamed-source-meaning = Jemand sagt es, oder ein Medium berichtet es; der Artikel sagt nicht, wer
firmness-article-only-meaning = Ohne Quellenangabe
firmness-articles-reading-meaning = Eigene Folgerung des Artikels
hedge-reportedly = „Berichten zufolge“
hedge-expected = „erwartet“
the-writer = Der Artikel selbst
no-source-given = Keine Quelle genannt
what-this-rests-on = Worauf das beruht
what-the-introduction-rests-on = Worauf die Einleitung beruht
about-this-statement = Mehr zu dieser Aussage

## src/components/filters.rs

how-it-is-sourced = Quellenlage
all-firmness = Alle
filters-are-set = Diese Filter sind gesetzt. Entfernen Sie einen davon oder alle.

## src/components/follow.rs

following = Sie folgen

## src/components/map_legend.rs

our-drawing = Unsere Zeichnung
legend-hollow-dot = Hohler Punkt auf der Karte
legend-hatched-by-us = Von uns schraffiert, weil die Positionen dazu auseinander{"\u00AD"}gehen.

## src/components/map_picture.rs

venues-on-the-map = Orte auf der Karte
zoom-in = Vergrößern
zoom-out = Verkleinern
reset-view = Ansicht zurücksetzen
venue-kind-talks = Gespräche
venue-kind-address = Rede
venue-kind-speech = Rede
venue-kind-signing = Unterzeichnung
venue-kind-vote = Abstimmung
venue-kind-briefing = Pressegespräch
venue-kind-protest = Protest
venue-kind-site = Standort
venue-kind-place = Ort
venue-kind-sea = Seegebiet
venue-kind-territory = Territorium
venue-kind-border = Grenze

## src/components/not_stated.rs


## src/components/page_shell.rs

skip-to-the-content = Zum Inhalt springen
views = Ansichten
share-this-view = Diese Ansicht teilen
how-to-read-this = Lesehilfe
download-this-explainer = Erklärstück herunterladen
open-the-full-view = Ganze Ansicht öffnen

## src/components/pagination.rs


## src/components/participants.rs

not-a-seating-plan = Ein Bild der Genannten, keine Sitzordnung.

## src/components/search.rs

search = Suchen
close = Schließen
search-this-story = In diesem Dossier suchen
search-placeholder = Person, Ort, Ereignis, Wort
search-key-opens-this = Die Taste / öffnet die Suche
actors = Akteure
venues = Orte
events = Ereignisse
issues = Themen
sources = Quellen
statements = Aussagen
search-more-fit = Es gibt mehr; ein weiteres Wort grenzt ein.

## src/components/share.rs

share-link = Link
copy-link = Link kopieren
embed-code = Einbettungscode
copy-embed-code = Einbettungscode kopieren
citation = Quellenangabe
copy-citation = Quellenangabe kopieren
picture-code = Bildcode
copy-picture-code = Bildcode kopieren
copy-picture = Bild kopieren
share-link-on-this-device = Diese Datei kennt ihre Adresse im Web nicht: Der Link öffnet sie auf diesem Gerät.
share-link-opens-this-view = Der Link öffnet genau diese Ansicht.
save-picture = Bild speichern
share-with-an-app = Mit einer App teilen

## src/components/source_matrix.rs

a-party-no-outlet-named = Beteiligte Seite, kein Medium genannt
somebody-not-named = Jemand, nicht genannt

## src/components/statement_list.rs

every-statement = Alle Aussagen
pages-of-the-statements = Blättern: Aussagen
no-statement-fits = Keine Aussage passt
clear-the-text = Text löschen
however-sourced = Jede Quellenlage
any-source = Jede Quelle
whoever-speaks = Egal, wer spricht
show-all-statements = Alle Aussagen zeigen
filter-statements = Aussagen filtern
statements-filter-placeholder = Wort, Person, Medium
filter-source = Quelle
filter-speaker = Wer spricht

## src/components/time_axis.rs

not-placed-on-the-scale = Nicht auf der Skala

## src/embeds/actors.rs

choose-an-actor = Akteur wählen
earlier-actors = Vorige Akteure
later-actors = Nächste Akteure

## src/embeds/deal.rs

your-numbers-the-reported-share = { $several ->
    [yes] Ihre Zahlen, die berichteten Anteile
   *[no] Ihre Zahlen, der berichtete Anteil
}
hypothetical = Hypothetisch
back-to-the-share = Zurück zum Anteil
what-if = Was wäre, wenn …
show-the-reported-share = Berichteten Anteil zeigen

## src/embeds/layout.rs

full-view = Ganze Ansicht
widget-previous = Zurück
widget-next = Weiter

## src/embeds/map.rs

choose-a-place = Ort wählen
map-of-venues = Karte der Orte
there-is-no-map-to-draw = Keine Karte zu zeichnen

## src/embeds/panel.rs

more-in-the-full-view = Mehr in der ganzen Ansicht
widget-more = Mehr

## src/embeds/positions.rs

positions = Positionen
no-position-here = Hier keine Position
in-the-full-view = In der ganzen Ansicht

## src/embeds/sources.rs

paragraph = Absatz

## src/embeds/timeline.rs

choose-an-event = Ereignis wählen
event-with-date = { $event }, { $date }
timeline = Zeitleiste

## src/views/actor.rs

# Überschrift über einer Liste von Ereignissen, und Wort vor einem Doppelpunkt.
named-at = Genannt bei
compare-with-another-actor = Mit einem anderen Akteur vergleichen

## src/views/actor/relations.rs

relations = Beziehungen
picture-of-the-relations = Bild der Beziehungen
relations-lines-without-sentence = Eine Linie ohne Satz wird hier an anderer Stelle erklärt oder zeigt eine Zugehörigkeit.

## src/views/actors.rs

actors-filter = Filter
roster = Liste der Akteure
pages-of-the-roster = Blättern: Liste der Akteure
filter-actors = Akteure filtern
actors-filter-placeholder = Name oder Ort
actors-side = Seite
all = Alle
actors-kind = Art
actors-order = Reihenfolge
by-side = Nach Seite
by-name = Nach Name
nobody-in-the-story-fits = Niemand im Dossier passt
all-sides = Alle Seiten
all-kinds = Alle Arten
show-everybody = Alle zeigen
statements-by-speaker = Wer wie oft zu Wort kommt
speaker-bars-key = Zitiert oder mit anderen Worten wiedergegeben.
monogram-filled = Gefüllt: Person
monogram-outlined = Umriss: Staat, Gremium oder Gruppe
monogram-broken = Gestrichelt: ungenannte Person

## src/views/claim.rs

who-through-whom-where = Wer es sagt, über welches Medium, wo
the-article-builds-on-this-in = Was der Artikel darauf stützt
the-article-builds-this-on = Worauf der Artikel das stützt
set-in-contrast-to = Was der Artikel dem gegenüberstellt
who-says-so = Wer es sagt
through-whom = Über welches Medium
no-outlet-named = Kein Medium genannt
not-named = Nicht genannt
in-the-article = Im Artikel
standing-quoted = Mit Worten in Anführungs{"\u00AD"}zeichen.
standing-inference = Eigene Folgerung des Artikels.
standing-reported = Ohne Anführungs{"\u00AD"}zeichen berichtet; hier in unseren Worten.
standing-not-quoted = Nicht in Anführungs{"\u00AD"}zeichen; hier in unseren Worten.
no-speaker-named = Niemand genannt
this-statement = Diese Aussage.
grades-sourcing-of-statement = Das stuft ein, wie der Artikel die Quelle der Aussage angibt, nicht, ob die Aussage wahr ist.
used-in = Verwendet in
cite-this-statement = Diese Aussage zitieren
previous-statement = Vorige Aussage
next-statement = Nächste Aussage

## src/views/deal.rs

what-the-article-does-not-say = Was der Artikel nicht sagt

## src/views/deal/chart.rs

added-up-since-the-first-year = Summe seit dem ersten Jahr
chart-description = Gestapelte Balken, einer je Jahr, mit den Beträgen der Tabellen
your-numbers-the-share-left-open = { $several ->
    [yes] Ihre Zahlen, die Anteile offen
   *[no] Ihre Zahlen, der Anteil offen
}

## src/views/deal/flow.rs

the-agreement = Das Abkommen
bands-as-wide-as-share = Bänder sind so breit wie ihr Anteil.
a-fixed-sum-taken-off-first = Ein fester Betrag, vorab abgezogen
taken-off-first = Vorab abgezogen
of-what-remains-after-deductions = Von dem, was nach Abzügen bleibt

## src/views/deal/readings.rs

the-exchange = Der Austausch
gives = Leistung
gets = Gegenleistung
how-the-deal-is-described = Wie das Abkommen beschrieben wird

## src/views/deal/split.rs

revenue-split = Aufteilung der Einnahmen
drag-to-guess = Zum Schätzen ziehen
the-revenue-split-in-numbers = Die Aufteilung der Einnahmen in Zahlen
deal-part = Teil
deal-share = Anteil
not-shown-yet = Noch nicht gezeigt
your-guess-at-the-first-part = Ihre Schätzung des ersten Teils
the-reported-share = Der berichtete Anteil
answer-stands-here = Die Antwort steht hier, sobald Sie sie abrufen.
skip-the-guess = Schätzung überspringen

## src/views/deal/what_if.rs

what-if-title = { $several ->
    [yes] Was wäre, wenn? Ihre Zahlen, die berichteten Anteile
   *[no] Was wäre, wenn? Ihre Zahlen, der berichtete Anteil
}
numbers-are-yours = Diese Zahlen sind Ihre, nicht die des Artikels, und haben keine Währung. { $several ->
    [yes] Berichtet sind nur die Anteile.
   *[no] Berichtet ist nur der Anteil.
}
what-the-numbers-would-give = Was die Zahlen ergäben
round-numbers-a-year-not-estimates = Runde Zahlen pro Jahr, keine Schätzwerte
save-the-chart-as-svg = Diagramm als SVG speichern
save-the-chart-as-png = Diagramm als PNG speichern
copy-the-table-as-csv = Tabelle als CSV kopieren
a-year-and-in-all = Pro Jahr und insgesamt
table-of-all-years = Tabelle aller Jahre
table-of-some-years = Tabelle einiger Jahre
every-year-added-up = Jedes Jahr, aufsummiert
added-up-by-year = Nach Jahren aufsummiert
deal-year = Jahr

## src/views/event.rs

about = Gegenstand
outcome = Ergebnis
when = Wann
where = Wo
who = Wer
what-is-said-about-it = Was darüber gesagt wird
previous-and-next-in-the-list = Voriges und nächstes in der Liste
previous-in-the-list = Voriges in der Liste
next-in-the-list = Nächstes in der Liste

## src/views/map/detail.rs

all-about-this-venue = Alles zu diesem Ort
venue-by-venue = Ort für Ort
delegations = Delegationen

## src/views/map/legend.rs

save-the-map-as-svg = Karte als SVG speichern
save-the-map-as-png = Karte als PNG speichern

## src/views/map/list.rs

every-kind-is-off = Nichts zu sehen: Alle vorhandenen Arten sind ausgeblendet
earlier-ones = Vorige Orte
later-ones = Nächste Orte
show-all-venues = Alle Orte zeigen
kinds-of-venue = Arten von Orten
filter-by-kind = Nach Art filtern

## src/views/overview.rs

all-sources = Alle Quellen
guided-tour = Rundgang
tour-previous = Zurück
start-again = Von vorn
guess-the-deal = Anteil schätzen
key-statements = Wichtige Aussagen
how-to-read-the-marks = So lesen Sie die Zeichen

## src/views/positions.rs

issue = Thema
other-statements = Weitere Aussagen
all-positions = Alle Positionen
other-issues = Andere Themen

## src/views/positions/compare.rs

compare-two = Zwei vergleichen
show-all-sides-or-two = Alle Seiten zeigen oder zwei
or-two-actors-the-first = Oder zwei Akteure: der erste
the-second-actor = Der zweite Akteur

## src/views/sources.rs

where-and-from-whom = Wo im Artikel und von wem
outlets = Medien
grades-sourcing-of-a-statement = Das stuft ein, wie der Artikel die Quelle einer Aussage angibt, nicht, ob die Aussage wahr ist.
how-the-statements-came = Woher die Aussagen kommen
statements-through-outlets = Aussagen von jemandem, wie ein Medium sie wiedergibt:
nobody-between = Der Artikel nennt, wer es sagt, und niemanden dazwischen.

## src/views/sources/matrix.rs

matrix-all = Alle
the-same-as-a-table = Dasselbe als Tabelle
statements-by-source-and-firmness = Aussagen nach Quelle und Quellenlage
matrix-from = Herkunft
paragraphs = Absätze

## src/views/sources/source.rs

without-an-outlet = Ohne Medium
what-it-carries = Was sie wiedergibt
what-the-article-says-of-it = Was der Artikel dazu sagt
source-name = Name
source-origin = Herkunft
on-the-timeline = auf der Zeitleiste
in-the-list = in der Liste

## src/views/timeline.rs

timeline-filter = Filter
timeline-key = Legende
pages-of-the-timeline = Blättern: Zeitleiste
order-is-ours = Wo kein Datum steht oder die Daten zum Ordnen zu ungenau sind, stammt die Reihenfolge von uns.
filter-events = Ereignisse filtern
events-filter-placeholder = Wort oder Name
who-takes-part = Wer teilnimmt
everybody = Alle
what-the-marks-mean = Was die Zeichen bedeuten
an-open-end-is-ours = Offenes Ende: von uns
no-mark-not-placed-on-the-scale = Ohne Zeichen: nicht auf der Skala
when-as-the-article-says = Wann, laut Artikel
timeline-what = Was
no-event-fits = Kein Ereignis passt
whoever-takes-part = Egal, wer teilnimmt
show-every-event = Alle Ereignisse zeigen

## The mark of a claim

# A person or body, and the outlet that carries what it says.
chain-via = { $who }, via { $source }
chain-in-paragraph = { $chain } ¶{ NUMBER($paragraph) }
as-sentence = { $text }.
statement-number = Aussage { NUMBER($number) }
more-marks-in-the-full-view = { $count ->
    [one] { $count } weiteres Zeichen, in der ganzen Ansicht
   *[other] { $count } weitere Zeichen, in der ganzen Ansicht
}
# „Noch“ passt zu jedem Geschlecht.
count-more = noch { NUMBER($count) }
count-statements = { $count ->
    [one] { $count }{"\u00A0"}Aussage
   *[other] { $count }{"\u00A0"}Aussagen
}
# What stands behind other items of a list.
list-next = , { $item }
quote = „{ $text }“
label-with-value = { $label }: { $value }

## Citations

citation-of-story = Backgrounder, „{ $story }“, Quelle: { $article }. { $address }
citation-of-view = Backgrounder, „{ $story }“, „{ $view }“, Quelle: { $article }. { $address }
citation-of-statement = { $statement } { $chain } ({ $firmness }{ $hedges }). In den Worten von Backgrounder, „{ $story }“, Aussage { NUMBER($number) }, Quelle: { $article }. { $address }

## Following a thing through the views

stop-following = Nicht mehr folgen
follow-thing = Folgen: { $thing }
following-marks = Sie folgen: { $thing }. Markiert ist, was in diesem Dossier eine Aussage oder ein Ereignis damit teilt ({ NUMBER($marked) } von { NUMBER($all) } Aussagen).
following-marks-nothing = Sie folgen: { $thing }. Nichts in dieser Ansicht teilt damit eine Aussage oder ein Ereignis.
# Hidden, behind the name of what is marked.
marked-with = , Markierung: { $thing }

## The legend of the map

legend-chosen-outline = { $name }: ausgewählt, mit Umriss.
legend-placed-by-us = { $dot }: von uns platziert.
legend-drawing = { $names }. { $words }

## Venues

# The name of a venue's marker for screen readers.
venue-marker = { $name }{ $pill }, { $kind }: { $summary }{ $marked ->
    [yes] , markiert
   *[no] {""}
}
# Behind a kind or a place that the article does not name exactly.
placed-here-by-us = , von uns hier platziert
# A kind of venue within a sentence.
venue-kind-inside-talks = Gespräche
venue-kind-inside-address = Rede
venue-kind-inside-speech = Rede
venue-kind-inside-signing = Unterzeichnung
venue-kind-inside-vote = Abstimmung
venue-kind-inside-briefing = Pressegespräch
venue-kind-inside-protest = Protest
venue-kind-inside-site = Standort
venue-kind-inside-place = Ort
venue-kind-inside-sea = Seegebiet
venue-kind-inside-territory = Territorium
venue-kind-inside-border = Grenze

## Notes

our-note = Unsere Anmerkung
our-notes = { $count ->
    [one] Unsere Anmerkung
   *[other] Unsere Anmerkungen
}

## The shell of a page

address-not-understood = Diese Adresse wurde nicht ganz verstanden. Dies ist die nächstliegende Ansicht.
# The share button; the rest is left out where there is little room.
share-short = Teilen
# Leer: „Diese Ansicht teilen“ beginnt nicht mit dem Verb.
share-rest = {""}
footer-made-from = Grundlage: { $article }. Jede Aussage nennt ihre Quelle oder sagt, dass keine genannt ist.
footer-made-from-without = Grundlage: { $article }; uns lag der Artikel ohne { $fields } vor. Jede Aussage nennt ihre Quelle oder sagt, dass keine genannt ist.
footer-made-from-one-article = Grundlage: ein einziger Nachrichten{"\u00AD"}artikel. Jede Aussage nennt ihre Quelle oder sagt, dass keine genannt ist.
footer-made-from-one-article-without = Grundlage: ein einziger Nachrichten{"\u00AD"}artikel, der uns ohne { $fields } vorlag. Jede Aussage nennt ihre Quelle oder sagt, dass keine genannt ist.
download-the-statements = Aussagen herunterladen: { $json }, { $csv }, { $geojson }

## The article

made-from = Grundlage: { $article }.
made-from-in-language = Grundlage: { $article }, auf { $language }.
it-reached-us-without = Uns lag der Artikel ohne { $fields } vor.
article-reached-us-without = { $article } lag uns ohne { $fields } vor.
article-in-language-reached-us-without = { $article }, auf { $language }, lag uns ohne { $fields } vor.
date-words-count-from = Wörter wie „Montag“ oder „nächsten Monat“ zählen ab dem { $date }.

## Pages of lists

count-shown-here = { NUMBER($shown) } von { NUMBER($all) } angezeigt, hier { NUMBER($first) } bis { NUMBER($last) }
page-previous-from = Zurück, ab: { $item }
page-next-from = Weiter, ab: { $item }
page-range = { $list }, { NUMBER($first) } bis { NUMBER($last) } von { NUMBER($all) }

## Participants

delegation-of = Delegation: { $party }
its-delegation = Eigene Delegation

## Search

all-count = Alle { NUMBER($count) }

## Sliders

slider-less = Weniger: { $name }
slider-more = Mehr: { $name }
slider-as-number = { $name }, als Zahl

## Statements and their sources

source-not-named = { $source }, nicht genannt
paragraph-number = Absatz { NUMBER($number) }
more-in-the-list-of-all-statements = { $count ->
    [one] { NUMBER($count) } weitere in der Liste aller Aussagen
   *[other] { NUMBER($count) } weitere in der Liste aller Aussagen
}

## Dates

no-date-given = Kein Datum genannt
on-the-scale = Auf der Skala: { $precision }{ $ends }

## Numbers

# What stands between groups of three digits, and before decimals, and the fewest digits that are grouped.
number-group = {"."}
number-decimal = {","}
number-grouped-from = 4
per-cent = { $number }{"\u00A0"}%
about-sum = etwa { $sum }
# Abgekürzt: Die Zahl vor der Einheit ist ein Text, nach dem sich „Million“ richten müsste.
sum-with-unit = { $sum }{"\u00A0"}{ $unit ->
    [million] Mio.
    [billion] Mrd.
   *[trillion] Bio.
}
unit-of-sums = { $unit ->
    [million] Millionen
    [billion] Milliarden
   *[trillion] Billionen
}
caption-in-unit = { $caption }, in { $unit ->
    [million] Millionen
    [billion] Milliarden
   *[trillion] Billionen
}
count-years = { $count ->
    [one] { $count }{"\u00A0"}Jahr
   *[other] { $count }{"\u00A0"}Jahre
}

## Titles

statement = Aussage
# The title of a document: a page and its section, or both and the story.
title-within = { $title } – { $section }

## The navigation

section-overview = Überblick
section-map = Karte
section-actors = Akteure
section-deal = Abkommen
section-timeline = Zeitleiste
section-positions = Positionen
section-sources = Quellen

## Hedges behind a sentence of ours

hedged-reportedly-expected = , Berichten zufolge erwartet
hedged-reportedly = , Berichten zufolge
hedged-expected-unnamed = , laut ungenannten Quellen erwartet
hedged-expected = , erwartet
hedged-unnamed = , laut ungenannten Quellen

## Dates and languages

# A month in a date, such as 12 June 2025.
date-month-january = Januar
date-month-february = Februar
date-month-march = März
date-month-april = April
date-month-may = Mai
date-month-june = Juni
date-month-july = Juli
date-month-august = August
date-month-september = September
date-month-october = Oktober
date-month-november = November
date-month-december = Dezember

date-with-year = { NUMBER($day) }. { $month } { $year }
date-without-year = { NUMBER($day) }. { $month }
# A language that an article is in.
language-arabic = Arabisch
language-czech = Tschechisch
language-german = Deutsch
language-english = Englisch
language-spanish = Spanisch
language-persian = Persisch
language-french = Französisch
language-hebrew = Hebräisch
language-hindi = Hindi
language-italian = Italienisch
language-japanese = Japanisch
language-korean = Koreanisch
language-dutch = Niederländisch
language-polish = Polnisch
language-portuguese = Portugiesisch
language-russian = Russisch
language-swedish = Schwedisch
language-turkish = Türkisch
language-ukrainian = Ukrainisch
language-chinese = Chinesisch

reference-in-language = { $article }, auf { $language }
# What of the article was not given.
field-title = Titel
field-author = Autorenzeile
field-publisher = Medium
field-date = Datum
field-address = Adresse
# The end of a list.
list-and = { $items } und { $last }
# The same before a word that begins with the sound of i: Spanish then says “e” for “y”.
list-and-before-i = { $items } und { $last }

## Actors and roles

the-writer-inside = der Artikel selbst
no-source-given-inside = keine Quelle genannt
# Wörter ohne Geschlecht, oder die Funktion.
role-delegate = { $count ->
    [one] Mitglied der Delegation
   *[other] Mitglieder der Delegation
}
role-party = { $count ->
    [one] Partei
   *[other] Parteien
}
role-host = { $count ->
    [one] Gastgeber
   *[other] Gastgeber
}
role-mediator = { $count ->
    [one] Vermittlung
   *[other] Vermittlung
}
role-speaker = { $count ->
    [one] Redebeitrag
   *[other] Redebeiträge
}
role-signatory = { $count ->
    [one] Unterschrift
   *[other] Unterschriften
}
role-protester = { $count ->
    [one] Am Protest beteiligt
   *[other] Am Protest beteiligt
}

kind-people = Personen
kind-states = Staaten
kind-institutions = Institutionen
kind-alliances = Bündnisse
kind-groups = Gruppen

## Results of a search

search-finds-kinds = Akteure, Orte, Ereignisse, Themen, Quellen und Aussagen.
search-no-results = Keine Treffer. Alle Wörter müssen vorkommen; nehmen Sie weniger.
count-results = { $count ->
    [one] { $count } Treffer
   *[other] { $count } Treffer
}

## The scale of the timeline

precision-day = Ein Tag ist genannt
precision-span = Jeder Tag dieses Zeitraums, in Worten des Artikels
precision-within = Irgendwann in diesem Zeitraum
precision-expected = Erwartet, als der Artikel entstand
# Hidden, behind one of those.
ends-both-ours = ; beide Enden sind von uns
ends-beginning-ours = ; der Anfang ist von uns
ends-end-ours = ; das Ende ist von uns
axis-month-january = Jan.
axis-month-february = Feb.
axis-month-march = März
axis-month-april = Apr.
axis-month-may = Mai
axis-month-june = Juni
axis-month-july = Juli
axis-month-august = Aug.
axis-month-september = Sept.
axis-month-october = Okt.
axis-month-november = Nov.
axis-month-december = Dez.
axis-month-with-year = { $month } { $year }

## The what-if of the deal

what-if-result = Über { $years ->
    [one] { $years }{"\u00A0"}Jahr
   *[other] { $years }{"\u00A0"}Jahre
} { $shares ->
    [one] ergäbe der berichtete Anteil
   *[other] ergäben die berichteten Anteile
} { $rounded ->
    [yes] etwa { $figure }
   *[no] { $figure }
} von { $revenue } für { $recipients }.
# In the list of recipients, from the second.
what-if-sum-to-recipient = { $sum } für { $recipient }
what-if-losses = In { $years ->
    [one] { $years }{"\u00A0"}Jahr
   *[other] { $years }{"\u00A0"}Jahren
} dieser Rechnung wird mehr abgezogen als eingenommen, und zum Aufteilen bleibt nichts.
what-if-share-left-open = Über { $years ->
    [one] { $years }{"\u00A0"}Jahr
   *[other] { $years }{"\u00A0"}Jahre
} ergeben Ihre Zahlen zusammen { $figure }. { $several ->
    [yes] Die Anteile bleiben offen, bis Sie wählen: { $show }.
   *[no] Der Anteil bleibt offen, bis Sie wählen: { $show }.
}
what-if-show-the-reported-one = { $several ->
    [yes] berichtete Anteile zeigen
   *[no] berichteten Anteil zeigen
}
taken-off-beyond-the-revenue = Abzüge über die Einnahmen hinaus
year-number = Jahr{"\u00A0"}{ NUMBER($number) }
revenue = Einnahmen
added-up = Summe
revenue-added-up = Summe der Einnahmen
part-added-up = { $part } (aufsummiert)
hypothetical-table = Hypothetisch: frei gewählte Zahlen. { $several ->
    [yes] Berichtet sind nur die Anteile.
   *[no] Berichtet ist nur der Anteil.
}
hypothetical-chart = Hypothetisch: frei gewählte Zahlen. { $several ->
    [yes] Berichtet sind nur die Anteile.
   *[no] Berichtet ist nur der Anteil.
}
the-rest = Der Rest
sum-in-all = { $sum } insgesamt
shares-as-reported = { $shares ->
    [one] Berichteter Anteil
   *[other] Berichtete Anteile
}; Quelle: { $article }.
reported-share-announced = Berichteter Anteil: { $share }. { $comparison }

## The guess

guess-is-the-reported-share = Ihre Schätzung, { $guess }, ist der berichtete Anteil.
# $points is written with decimals; $whole is the number by which it is counted.
guess-is-off = Ihre Schätzung, { $guess }, liegt { $points } { $whole ->
    [one] Prozentpunkt
   *[other] Prozentpunkte
} { $side ->
    [below] unter
   *[above] über
} dem berichteten Anteil.
your-guess = Schätzung
no-guess-yet = noch keine Schätzung
annual-revenue = Jährliche Einnahmen
sum-a-year = { $sum } pro Jahr
years = Jahre
yearly-growth = Jährliches Wachstum
no-growth = kein Wachstum
less-every-year = { $growth }{"\u00A0"}% weniger pro Jahr
more-every-year = { $growth }{"\u00A0"}% mehr pro Jahr
one-thousand = 1 Tausend
one-million = 1 Million
one-billion = 1 Milliarde
one-trillion = 1 Billion

## Further statements

further-statements = { $count ->
    [one] { $count } weitere Aussage
   *[other] { $count } weitere Aussagen
}
further-statements-about = { $count ->
    [one] { $count } weitere Aussage über: { $actor }
   *[other] { $count } weitere Aussagen über: { $actor }
}
further-and-told-above = { $further }; { $told ->
    [one] { $told } steht weiter oben
   *[other] { $told } stehen weiter oben
}

## The profile of an actor

# Between items of a list that are links; list-next is the same for texts.
list-comma = {", "}
# Between the last two of them.
list-and-between = {" und "}
list-and-between-before-i = {" und "}
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
also-written = Andere Schreibweisen
count-events = { $count ->
    [one] { $count } Ereignis
   *[other] { $count } Ereignisse
}
more-events-on-the-timeline = { $count ->
    [one] { $count } weiteres Ereignis auf der Zeitleiste
   *[other] { $count } weitere Ereignisse auf der Zeitleiste
}
positions-on-the-side-of = Positionen der Seite: { $side }
said-by = Gesagt von: { $actor }
said-about = Gesagt über: { $actor }
speaker-with-count = { $speaker }{"\u00A0"}{ NUMBER($count) }
by-whom = Von wem: { $speakers }

## The roster

# Behind a link to the whole list.
place-in-list = , { NUMBER($number) } von { NUMBER($all) }
speakers-of-all-actors = { $all ->
    [one] { NUMBER($speakers) } von { NUMBER($all) } Akteur
   *[other] { NUMBER($speakers) } von { NUMBER($all) } Akteuren
}
and-count-more = und noch { NUMBER($count) }

## The page of a statement

statement-number-of = Aussage { NUMBER($number) } von { NUMBER($all) }
paragraph-number-of = Absatz { NUMBER($number) } von { NUMBER($all) }
outlet-is-named = { $named ->
    [yes] Im Artikel genannt
   *[no] Nicht genannt
}.
outlet-is-named-and-spelled = { $named ->
    [yes] Im Artikel genannt
   *[no] Nicht genannt
}, Schreibweise des Artikels: „{ $spelled }“.
origin-the-article-says = { $origin }, so der Artikel.
not-named-in-the-article = Im Artikel nicht genannt.
said-to = Gesagt zu: { $whom }.
the-article-hedges-it = Vorbehalt des Artikels: { $hedges }.

## The page of an event

place-in-the-timeline = , { NUMBER($number) } von { NUMBER($all) } in der Liste

## The deal

broken-lines-have-no-size = Gestrichelte Linien haben keine Breite: Das Dossier nennt keine Beträge.
dots-and-an-open-end = Punkte und ein offenes Ende: { $rest }.
reported-share-label = Berichtet: { $share }
your-guess-label = Ihre Schätzung: { $guess }
share-reported = { $share }, berichtet
all-years = { $count ->
    [one] Das eine Jahr
   *[other] Alle { $count } Jahre
}
worked-out-in-whole-cents = Gerechnet in ganzen Cent: Das Wachstum wird einmal im Jahr gerundet, Anteile werden abgerundet, und { $remainder ->
    [yes] übrige Cent gehen an den Rest
   *[no] die ersten Anteile erhalten je einen der übrigen Cent
}. Die CSV-Datei enthält jeden Cent.
rounded-to-thousandths = Anzeige gerundet auf Tausendstel einer { $unit ->
    [million] Million
    [billion] Milliarde
   *[trillion] Billion
}.

## The map

map-help = Pfeiltasten führen von Ort zu Ort. Plus und Minus zoomen, 0 setzt die Ansicht zurück, Umschalt mit einer Pfeiltaste verschiebt die Karte. Die Liste der Orte enthält dieselben Links.
count-more-on-the-timeline = noch { NUMBER($count) } auf der Zeitleiste
previous-venue = Voriger Ort: { $venue }
next-venue = Nächster Ort: { $venue }
venue-number-of = Ort { NUMBER($number) } von { NUMBER($all) }
legend-area-as-a-whole = { $event }: Wir markieren das Gebiet als Ganzes; ein Ort darin ist nicht genannt.
legend-participant = { $actor }{ $role ->
    [host] , Gastgeber
    [mediator] , Vermittlung
   *[other] {""}
}: { $event }{ $hedge }
map-credit = { $credit } Quelle der Aussagen: { $article }; die Zeichnung ist von uns.
venues-from-to = Orte { NUMBER($first) } bis { NUMBER($last) } von { NUMBER($all) }.
only-where-is-named = Nur Orte mit diesem Namen: { $actor }.
venue-kind-in-list = , { $kind }:{" "}

## Positions

no-statement-on-this = Keine Aussage dazu: { $actor }.
position-on-the-side-of = Position der Seite { $side }:
position-of-its-side = Position der Seite { $side }, dem Akteur nicht zugeschrieben ({ $actor }):

## Sources

outlet-not-named = Nicht genannt.
spelled-in-the-article = Schreibweise des Artikels: „{ $spelled }“.
# Hidden, behind the number itself.
statements-behind-number = { $count ->
    [one] {" "}Aussage
   *[other] {" "}Aussagen
}
# Each of these stands behind its number, in large type.
come-with-no-source = { $count ->
    [one] kommt ohne Quelle
   *[other] kommen ohne Quelle
}
pass-through-somebody-unnamed = { $count ->
    [one] geht auf Ungenannte zurück
   *[other] gehen auf Ungenannte zurück
}
come-through-an-outlet = { $count ->
    [one] kommt von jemandem über ein Medium
   *[other] kommen von jemandem über ein Medium
}
come-straight = { $count ->
    [one] kommt direkt von jemandem mit Namen
   *[other] kommen direkt von jemandem mit Namen
}
article-states-or-infers = Der Artikel sagt sie selbst ({ $article-only }) oder folgert sie ({ $reading }).
speaker-or-outlet-not-named = Der Artikel nennt nicht, wer spricht ({ $firmness }), oder nennt das Medium nicht.
speaker-or-outlet-not-named-list = Der Artikel nennt nicht, wer spricht ({ $firmness }), oder nennt das Medium nicht: { $outlets }.
count-more-in-the-list-below = noch { NUMBER($count) }, in der Liste unten
each-mark-is-one-statement = Jedes Zeichen ist eine Aussage.
show-only-its-statements = Nur Aussagen dieser Quelle zeigen: { $links }

## Widgets

place-of = { NUMBER($number) } von { NUMBER($all) }
count-steps = { $count ->
    [one] { $count } Schritt
   *[other] { $count } Schritte
}
count-issues = { $count ->
    [one] { $count } Thema
   *[other] { $count } Themen
}
count-places = { $count ->
    [one] { $count } Ort
   *[other] { $count } Orte
}
count-actors = { $count ->
    [one] { $count } Akteur
   *[other] { $count } Akteure
}
more-positions-in-the-full-view = { $count ->
    [one] { $count } weitere Position, in der ganzen Ansicht
   *[other] { $count } weitere Positionen, in der ganzen Ansicht
}
named-at-event = Genannt bei: { $event }

## The tour

tour-step-of = Rundgang, Schritt { NUMBER($number) } von { NUMBER($all) }
# Announced while the tour moves on.
tour-step-announced = Schritt { NUMBER($number) } von { NUMBER($all) }: { $title }

## Announcements

saved-as-a-file = Als Datei gespeichert
link-copied = Link kopiert
citation-copied = Quellenangabe kopiert
embed-code-copied = Einbettungscode kopiert
picture-code-copied = Bildcode kopiert
picture-copied = Bild kopiert
picture-not-copied = Das Bild ließ sich nicht kopieren. Es lässt sich stattdessen speichern.
table-copied = Tabelle kopiert
press-ctrl-c-to-copy = Strg+C zum Kopieren

## What the first pass left out

how-the-revenues-are-allocated = Wie die Einnahmen verteilt werden
tour-next = Weiter

## Descriptions for other sites

from-article = Quelle: { $article }.
sourcing-of-claim = { $chain }{ $hedges }: { $firmness }
sourcing-in-our-words = { $sourcing }. In unseren Worten.
sourcing-in-our-words-with-terms = { $sourcing }. In unseren Worten, mit zitierten Begriffen.
title-from-article = { $title } – Quelle: { $article }
# The text alternative of a share picture.
picture-of = { $title }. { $picture }.
picture-of-map = Eine Karte der Orte
picture-of-venue = Eine Karte, die diesen Ort zeigt
picture-of-actors = Die Zeichen aller Akteure, nach Seite
picture-of-actor = Zeichen und Titel des Akteurs, und wo der Name fällt
picture-of-deal = Ein Balken der Einnahmen in Anteilen
picture-of-timeline = Eine Liste der Ereignisse, mit Datum, wo genannt
picture-of-event = Das Ereignis, sein Datum und sein Ort, soweit genannt
picture-of-positions = Eine Tabelle der Seiten und Themen
picture-of-issue = Was jede Seite sagt, soweit im Dossier
picture-of-sources = Aussagen nach Quelle und Quellenlage
picture-of-source = Wie viele Aussagen über diese Quelle kamen, und ihre Quellenlage
picture-of-statement = Aussage, in unseren Worten: { $title } { $sourcing }
picture-of-statement-with-terms = Aussage, in unseren Worten, mit zitierten Begriffen: { $title } { $sourcing }

## The table of statements to download

column-id = ID
column-statement = Aussage
column-who-says-so = wer es sagt
column-through-whom = über welches Medium
column-section = Abschnitt (Name von uns)
column-paragraph = Absatz
column-firmness = Quellenlage
column-hedges = Vorbehalte
column-words = Worte
no-speaker-named-inside = niemand genannt
words-ours = unsere
words-ours-with-terms = unsere, mit zitierten Begriffen

## The page for unknown addresses

no-such-page = Seite nicht gefunden
address-leads-nowhere = Diese Adresse führt in diesem Dossier nirgendwohin.
shorter-address-leads-to-the-story = Eine kürzere Form dieser Adresse führt zum Dossier.

## The note of the offline file

copy-to-keep = Diese Datei ist eine Kopie zum Behalten.
copy-explains = Sie erklärt: { $article }.
copy-article-reached-us-without = Ihr Artikel lag uns ohne { $fields } vor.
copy-facts-as-of = Stand der Fakten: { $date }.
copy-made-from = Sie stammt von { $address }.

## When the app cannot run

# Below a view; shown without scripts, and when the app gives up.
interactive-view-could-not-start = Die interaktive Ansicht konnte nicht starten. Der Text hier ist ohne sie lesbar.
# The alert after a failure, and its button.
interactive-view-stopped = Die interaktive Ansicht wurde unterbrochen.
reload = Neu laden

## Linked data

reached-us-without = Lag uns ohne { $fields } vor.

## Share pictures

card-hatching-and-border = Schraffur und Grenze: unsere Zeichnung.
card-hatching = Schraffur: unsere Zeichnung.
card-border = Grenze: unsere Zeichnung.
card-placed-by-us = { $names }: von uns hier platziert.
card-hollow-dots = Hohle Punkte: von uns hier platziert.
card-actors = { $all ->
    [one] { $all } Akteur
   *[other] { $all } Akteure
}, davon { NUMBER($people) } genannt
card-and-more = { $first } und noch { NUMBER($count) }
card-more-on-the-page = noch { NUMBER($count) } auf der Webseite
card-and-more-on-the-page = und noch { NUMBER($count) } auf der Webseite
card-source = Quelle
card-source-is-the-article = Quelle: der Artikel selbst
card-source-not-named = Quelle, im Artikel nicht genannt
card-statement = Absatz { NUMBER($number) }, in unseren Worten{ $terms ->
    [yes] , mit zitierten Begriffen
   *[no] {""}
}
card-statement-in-section = Absatz { NUMBER($number) }, { $section }, in unseren Worten{ $terms ->
    [yes] , mit zitierten Begriffen
   *[no] {""}
}
card-events = { $count ->
    [one] { $count } Ereignis
   *[other] { $count } Ereignisse, datiert wie im Artikel
}
card-reportedly-at = Berichten zufolge bei

## Share pictures of the overview

card-statements = { $count ->
    [one] { $count } Aussage, und von wem sie kommt
   *[other] { $count } Aussagen, und von wem sie kommen
}
card-statements-from = { $count ->
    [one] { $count } Aussage, und von wem sie kommt. Quelle: { $article }
   *[other] { $count } Aussagen, und von wem sie kommen. Quelle: { $article }
}

## Die Liste der Erklärstücke einer Website

explainers = Erklärstücke
each-explains-one-article = Jedes erklärt einen Nachrichtenartikel.
address-leads-nowhere-in-the-site = Die Adresse führt nirgendwohin. Dies sind die Erklärstücke dieser Website.
facts-as-of = Fakten, Stand: { $date }

## The legend of the marks

read-each-mark = Lesen Sie jedes Zeichen von links nach rechts: wer es sagt, über welches Medium, und der Artikel. Gefüllter Punkt: genannt; offener Punkt: nicht genannt. Durchgezogene Linie: eigene Worte; gestrichelte Linie: ein Bericht darüber.
statements-from-paragraphs = { $count ->
    [one] { $count } Aussage
   *[other] { $count } Aussagen
} aus { $paragraphs ->
    [one] { $paragraphs } Absatz
   *[other] { $paragraphs } Absätzen
}, in unseren Worten. Die Zeichen stufen ein, wie der Artikel die Quelle einer Aussage angibt, nicht, ob die Aussage wahr ist.

## Translations of the story

languages = Sprachen
translation-original = Original: { $original }.
translation-by-machine = Maschinelle Übersetzung vom { $date }, von keiner Redaktion geprüft.
translation-by-machine-reviewed = Maschinelle Übersetzung vom { $date }, geprüft von { $reviewer }.
translation-by-person = Übersetzung: { $person }, { $date }.
translation-by-person-reviewed = Übersetzung: { $person }, { $date }, geprüft von { $reviewer }.
translation-short-machine = Maschinelle Übersetzung
translation-short = Übersetzung
