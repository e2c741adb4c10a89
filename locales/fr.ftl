### Français.
###
### Glossaire. Un terme de l’anglais, un seul terme ici :
### statement, claim = affirmation (jamais « information » ni « fait » : le mot ne dit pas si c’est vrai)
### source = source ; outlet = média ; speaker = qui parle ; through whom = via quel média
### firmness, how it is sourced = attribution ; ses degrés : Quoted = Cité, Reported = Rapporté,
###   Unnamed source = Source non nommée, Article only = Article seul, Article’s reading = Déduit par l’article
### reportedly = « selon certaines informations » (ou le conditionnel) ; expected = « attendu », selon ce qui est attendu
### the writer = l’article lui-même (évite le genre, et « la rédaction », qui désignerait la nôtre)
### Not in the article = Pas dans l’article (invariable) ; named = nom donné, ce nom figure (ni genre ni nombre)
### contested territory = territoire au statut contesté ; la légende dit seulement que « les positions à ce sujet divergent »
###   et parle de « frontière internationalement reconnue », comme les agences de presse
### actor = acteur (personne, État, organisation) ; side = camp ; party = partie ; issue = sujet ; position = position
### venue, place = lieu ; area = zone ; event = événement ; relation = lien ; timeline = chronologie ; deal = accord
### share (of revenue) = part ; reported share = part rapportée ; revenue = recettes ; guess = estimation
### mark (of a claim) = signe ; marked (related) = avec repère ; to follow = suivre
### story = dossier ; explainer = décryptage ; view = vue ; tour = visite ; widget = widget
### share card, share picture = image de partage ; embed code = code d’intégration
### byline, author = signature (sans genre)
###
### Les noms insérés n’ont ni article, ni genre, ni nombre connus : ils suivent deux-points, parenthèse, « via », « pour » ou
### « concernant », jamais « de » ni « à ». Espaces comme dans le CLDR : fine (U+202F)
### devant ; ? ! % et dans les nombres, insécable (U+00A0) devant deux-points et dans les guillemets.

not-in-the-article = Pas dans l’article
count-shown = Affichage{"\u00A0"}: { NUMBER($shown) } sur { NUMBER($all) }

## src/components/article.rs

the-article = L’article
article-title = Titre
article-author = Signature
article-publisher = Éditeur
article-date = Date
article-language = Langue
article-address = Adresse

## src/components/claim_mark.rs

firmness-quoted = Cité
firmness-reported = Rapporté
firmness-unnamed-source = Source non nommée
firmness-article-only = Article seul
firmness-articles-reading = Déduit par l’article
firmness-quoted-meaning = Une personne ou une partie nommée, dans des mots que l’article met entre guillemets
firmness-reported-meaning = Une personne, une partie ou un média nommé, sans guillemets
firmness-unnamed-source-meaning = Quelqu’un le dit, ou un média le rapporte{"\u202F"}; l’article ne dit pas qui
firmness-article-only-meaning = Énoncé sans source
firmness-articles-reading-meaning = Déduction propre à l’article
hedge-reportedly = «{"\u00A0"}selon certaines informations{"\u00A0"}»
hedge-expected = «{"\u00A0"}attendu{"\u00A0"}»
the-writer = L’article lui-même
no-source-given = Sans source donnée
what-this-rests-on = Sur quoi cela repose
what-the-introduction-rests-on = Sur quoi repose l’introduction
about-this-statement = À propos de cette affirmation

## src/components/filters.rs

how-it-is-sourced = Attribution
all-firmness = Toutes
filters-are-set = Ces filtres sont actifs. Retirez-en un, ou effacez-les tous.

## src/components/follow.rs

following = Suivi

## src/components/map_legend.rs

our-drawing = Notre dessin
legend-hollow-dot = Point vide sur la carte
legend-hatched-by-us = Hachures de notre fait, car les positions à ce sujet divergent.

## src/components/map_picture.rs

venues-on-the-map = Lieux sur la carte
zoom-in = Zoom avant
zoom-out = Zoom arrière
reset-view = Rétablir la vue
venue-kind-talks = Pourparlers
venue-kind-address = Allocution
venue-kind-speech = Discours
venue-kind-signing = Signature
venue-kind-vote = Vote
venue-kind-briefing = Point de presse
venue-kind-protest = Manifestation
venue-kind-site = Site
venue-kind-place = Lieu
venue-kind-sea = Zone maritime
venue-kind-territory = Territoire
venue-kind-border = Frontière

## src/components/not_stated.rs


## src/components/page_shell.rs

skip-to-the-content = Aller au contenu
views = Vues
share-this-view = Partager cette vue
how-to-read-this = Clés de lecture
download-this-explainer = Télécharger ce décryptage
open-the-full-view = Ouvrir la vue complète

## src/components/pagination.rs


## src/components/participants.rs

not-a-seating-plan = Une image des noms cités, pas un plan de table.

## src/components/search.rs

search = Rechercher
close = Fermer
search-this-story = Rechercher dans ce dossier
search-placeholder = Personne, lieu, événement, mot
search-key-opens-this = La touche / ouvre cette fenêtre
actors = Acteurs
venues = Lieux
events = Événements
issues = Sujets
sources = Sources
statements = Affirmations
search-more-fit = Il y en a d’autres{"\u202F"}; ajoutez un mot.

## src/components/share.rs

share-link = Lien
copy-link = Copier le lien
embed-code = Code d’intégration
copy-embed-code = Copier le code d’intégration
citation = Référence
copy-citation = Copier la référence
picture-code = Code de l’image
copy-picture-code = Copier le code de l’image
copy-picture = Copier l’image
share-link-on-this-device = Ce fichier ne connaît pas son adresse sur le web{"\u00A0"}: le lien l’ouvre sur cet appareil.
share-link-opens-this-view = Le lien ouvre exactement cette vue.
save-picture = Enregistrer l’image
share-with-an-app = Partager via une appli

## src/components/source_matrix.rs

a-party-no-outlet-named = Une partie, sans média nommé
somebody-not-named = Quelqu’un, non nommé

## src/components/statement_list.rs

every-statement = Toutes les affirmations
pages-of-the-statements = Pages des affirmations
no-statement-fits = Aucune affirmation trouvée
clear-the-text = Effacer le texte
however-sourced = Toute attribution
any-source = Toute source
whoever-speaks = Peu importe qui parle
show-all-statements = Toutes les affirmations
filter-statements = Filtrer les affirmations
statements-filter-placeholder = Mot, personne, média
filter-source = Source
filter-speaker = Qui parle

## src/components/time_axis.rs

not-placed-on-the-scale = Sans place sur l’échelle

## src/embeds/actors.rs

choose-an-actor = Choisir un acteur
earlier-actors = Acteurs précédents
later-actors = Acteurs suivants

## src/embeds/deal.rs

your-numbers-the-reported-share = { $several ->
    [yes] Vos chiffres, les parts rapportées
   *[no] Vos chiffres, la part rapportée
}
hypothetical = Hypothèse
back-to-the-share = Retour à la part
what-if = Et si…{"\u202F"}?
show-the-reported-share = Voir la part rapportée

## src/embeds/layout.rs

full-view = Vue complète
widget-previous = Précédent
widget-next = Suivant

## src/embeds/map.rs

choose-a-place = Choisir un lieu
map-of-venues = Carte des lieux
there-is-no-map-to-draw = Aucune carte à dessiner

## src/embeds/panel.rs

more-in-the-full-view = La suite dans la vue complète
widget-more = Suite

## src/embeds/positions.rs

positions = Positions
no-position-here = Aucune position ici
in-the-full-view = Dans la vue complète

## src/embeds/sources.rs

paragraph = Paragraphe

## src/embeds/timeline.rs

choose-an-event = Choisir un événement
event-with-date = { $event }, { $date }
timeline = Chronologie

## src/views/actor.rs

# Titre au-dessus d’une liste d’événements, et étiquette devant deux-points.
named-at = Ce nom figure dans
compare-with-another-actor = Comparer avec un autre acteur

## src/views/actor/relations.rs

relations = Liens
picture-of-the-relations = Image des liens
relations-lines-without-sentence = Un trait sans phrase ici est expliqué ailleurs sur cette page, ou indique une appartenance.

## src/views/actors.rs

actors-filter = Filtre
roster = Liste des acteurs
pages-of-the-roster = Pages de la liste des acteurs
filter-actors = Filtrer les acteurs
actors-filter-placeholder = Nom ou lieu
actors-side = Camp
all = Tous
actors-kind = Type
actors-order = Ordre
by-side = Par camp
by-name = Par nom
nobody-in-the-story-fits = Aucun acteur trouvé
all-sides = Tous les camps
all-kinds = Tous les types
show-everybody = Tous les acteurs
statements-by-speaker = Affirmations selon qui parle
speaker-bars-key = Propos cités, ou rendus en d’autres mots.
monogram-filled = Plein{"\u00A0"}: une personne
monogram-outlined = Contour{"\u00A0"}: un État, organisme ou groupe
monogram-broken = Tirets{"\u00A0"}: une personne non nommée

## src/views/claim.rs

who-through-whom-where = Qui le dit, via quel média, où
the-article-builds-on-this-in = Ce que l’article fonde là-dessus
the-article-builds-this-on = Sur quoi l’article fonde ceci
set-in-contrast-to = Ce que l’article met en contraste avec ceci
who-says-so = Qui le dit
through-whom = Via quel média
no-outlet-named = Aucun média nommé
not-named = Nom non précisé
in-the-article = Dans l’article
standing-quoted = Avec des mots entre guillemets.
standing-inference = Déduction propre à l’article.
standing-reported = Rapporté sans guillemets{"\u202F"}; ici dans nos termes.
standing-not-quoted = Sans guillemets{"\u202F"}; ici dans nos termes.
no-speaker-named = Aucun nom donné
this-statement = Cette affirmation.
grades-sourcing-of-statement = Ceci indique comment l’article attribue l’affirmation, non si elle est vraie.
used-in = Reprise dans
cite-this-statement = Citer cette affirmation
previous-statement = Affirmation précédente
next-statement = Affirmation suivante

## src/views/deal.rs

what-the-article-does-not-say = Ce que l’article ne dit pas

## src/views/deal/chart.rs

added-up-since-the-first-year = Cumul depuis la première année
chart-description = Barres empilées, une par année, des montants des tableaux
your-numbers-the-share-left-open = { $several ->
    [yes] Vos chiffres, les parts en blanc
   *[no] Vos chiffres, la part en blanc
}

## src/views/deal/flow.rs

the-agreement = L’accord
bands-as-wide-as-share = Chaque bande est aussi large que sa part.
a-fixed-sum-taken-off-first = Une somme fixe, déduite d’abord
taken-off-first = Déduit d’abord
of-what-remains-after-deductions = Sur ce qui reste après déductions

## src/views/deal/readings.rs

the-exchange = L’échange
gives = Apport
gets = Contrepartie
how-the-deal-is-described = Comment l’accord est présenté

## src/views/deal/split.rs

revenue-split = Partage des recettes
drag-to-guess = Glissez pour estimer
the-revenue-split-in-numbers = Le partage des recettes en chiffres
deal-part = Poste
deal-share = Part
not-shown-yet = Pas encore affiché
your-guess-at-the-first-part = Votre estimation du premier poste
the-reported-share = La part rapportée
answer-stands-here = La réponse apparaît ici à votre demande.
skip-the-guess = Passer l’estimation

## src/views/deal/what_if.rs

what-if-title = { $several ->
    [yes] Et si{"\u202F"}? Vos chiffres, les parts rapportées
   *[no] Et si{"\u202F"}? Vos chiffres, la part rapportée
}
numbers-are-yours = Ces chiffres sont les vôtres, pas ceux de l’article, et n’ont pas de devise. { $several ->
    [yes] Seules les parts sont rapportées.
   *[no] Seule la part est rapportée.
}
what-the-numbers-would-give = Ce que donneraient ces chiffres
round-numbers-a-year-not-estimates = Chiffres ronds par an, pas des estimations
save-the-chart-as-svg = Enregistrer en SVG
save-the-chart-as-png = Enregistrer en PNG
copy-the-table-as-csv = Copier le tableau en CSV
a-year-and-in-all = Par an et au total
table-of-all-years = Tableau de toutes les années
table-of-some-years = Tableau de certaines années
every-year-added-up = Chaque année, en cumul
added-up-by-year = Cumul par année
deal-year = Année

## src/views/event.rs

about = Objet
outcome = Résultat
when = Quand
where = Où
who = Qui
what-is-said-about-it = Ce qui en est dit
previous-and-next-in-the-list = Précédent et suivant dans la liste
previous-in-the-list = Précédent dans la liste
next-in-the-list = Suivant dans la liste

## src/views/map/detail.rs

all-about-this-venue = Tout sur ce lieu
venue-by-venue = Lieu par lieu
delegations = Délégations

## src/views/map/legend.rs

save-the-map-as-svg = Enregistrer en SVG
save-the-map-as-png = Enregistrer en PNG

## src/views/map/list.rs

every-kind-is-off = Rien ne s’affiche{"\u00A0"}: tous les types présents ici sont masqués
earlier-ones = Lieux précédents
later-ones = Lieux suivants
show-all-venues = Tous les lieux
kinds-of-venue = Types de lieux
filter-by-kind = Filtrer par type

## src/views/overview.rs

all-sources = Toutes les sources
guided-tour = Visite guidée
tour-previous = Précédent
start-again = Recommencer
guess-the-deal = Estimer le partage
key-statements = Affirmations clés
how-to-read-the-marks = Comment lire les signes

## src/views/positions.rs

issue = Sujet
other-statements = Autres affirmations
all-positions = Toutes les positions
other-issues = Autres sujets

## src/views/positions/compare.rs

compare-two = Comparer
show-all-sides-or-two = Afficher tous les camps, ou deux
or-two-actors-the-first = Ou deux acteurs{"\u00A0"}: le premier
the-second-actor = Le second acteur

## src/views/sources.rs

where-and-from-whom = À quel endroit de l’article, et de qui
outlets = Médias
grades-sourcing-of-a-statement = Ceci indique comment l’article attribue une affirmation, non si elle est vraie.
how-the-statements-came = D’où viennent les affirmations
statements-through-outlets = Affirmations de quelqu’un, relayées par un média{"\u00A0"}:
nobody-between = L’article nomme qui le dit, et personne entre les deux.

## src/views/sources/matrix.rs

matrix-all = Total
the-same-as-a-table = En tableau
statements-by-source-and-firmness = Affirmations par source et attribution
matrix-from = Origine
paragraphs = Paragraphes

## src/views/sources/source.rs

without-an-outlet = Sans média
what-it-carries = Contenu relayé
what-the-article-says-of-it = Ce que l’article en dit
source-name = Nom
source-origin = Origine
on-the-timeline = dans la chronologie
in-the-list = dans la liste

## src/views/timeline.rs

timeline-filter = Filtre
timeline-key = Légende
pages-of-the-timeline = Pages de la chronologie
order-is-ours = Faute de date, ou quand les dates sont trop vagues pour être classées, l’ordre est le nôtre.
filter-events = Filtrer les événements
events-filter-placeholder = Mot ou nom
who-takes-part = Qui y participe
everybody = Tous
what-the-marks-mean = Signification des signes
an-open-end-is-ours = Borne ouverte{"\u00A0"}: fixée par nous
no-mark-not-placed-on-the-scale = Sans signe{"\u00A0"}: sans place sur l’échelle
when-as-the-article-says = Quand, selon l’article
timeline-what = Quoi
no-event-fits = Aucun événement trouvé
whoever-takes-part = Peu importe qui participe
show-every-event = Tous les événements

## The mark of a claim

# A person or body, and the outlet that carries what it says.
chain-via = { $who }, via { $source }
chain-in-paragraph = { $chain } ¶{ NUMBER($paragraph) }
as-sentence = { $text }.
statement-number = Affirmation { NUMBER($number) }
more-marks-in-the-full-view = { $count ->
    [one] { $count } autre signe, dans la vue complète
   *[other] { $count } autres signes, dans la vue complète
}
count-more = +{"\u00A0"}{ NUMBER($count) }
count-statements = { $count ->
    [one] { $count }{"\u00A0"}affirmation
   *[other] { $count }{"\u00A0"}affirmations
}
# What stands behind other items of a list.
list-next = , { $item }
quote = «{"\u00A0"}{ $text }{"\u00A0"}»
label-with-value = { $label }{"\u00A0"}: { $value }

## Citations

citation-of-story = Backgrounder, «{"\u00A0"}{ $story }{"\u00A0"}», d’après { $article }. { $address }
citation-of-view = Backgrounder, «{"\u00A0"}{ $story }{"\u00A0"}», «{"\u00A0"}{ $view }{"\u00A0"}», d’après { $article }. { $address }
citation-of-statement = { $statement } { $chain } ({ $firmness }{ $hedges }). Dans les termes de Backgrounder, «{"\u00A0"}{ $story }{"\u00A0"}», affirmation { NUMBER($number) }, d’après { $article }. { $address }

## Following a thing through the views

stop-following = Ne plus suivre
follow-thing = Suivre{"\u00A0"}: { $thing }
following-marks = Suivi{"\u00A0"}: { $thing }. Tout ce qui, dans ce dossier, partage avec cet élément une affirmation ou un événement porte un repère (affirmations{"\u00A0"}: { NUMBER($marked) } sur { NUMBER($all) }).
following-marks-nothing = Suivi{"\u00A0"}: { $thing }. Rien dans cette vue ne partage une affirmation ou un événement avec cet élément.
# Hidden, behind the name of what is marked.
marked-with = , repère{"\u00A0"}: { $thing }

## The legend of the map

legend-chosen-outline = { $name }{"\u00A0"}: sélection, avec contour.
legend-placed-by-us = { $dot }{"\u00A0"}: emplacement choisi par nous.
legend-drawing = { $names }. { $words }

## Venues

# The name of a venue's marker for screen readers.
venue-marker = { $name }{ $pill }, { $kind }{"\u00A0"}: { $summary }{ $marked ->
    [yes] , avec repère
   *[no] {""}
}
# Behind a kind or a place that the article does not name exactly.
placed-here-by-us = , emplacement choisi par nous
# A kind of venue within a sentence.
venue-kind-inside-talks = pourparlers
venue-kind-inside-address = allocution
venue-kind-inside-speech = discours
venue-kind-inside-signing = signature
venue-kind-inside-vote = vote
venue-kind-inside-briefing = point de presse
venue-kind-inside-protest = manifestation
venue-kind-inside-site = site
venue-kind-inside-place = lieu
venue-kind-inside-sea = zone maritime
venue-kind-inside-territory = territoire
venue-kind-inside-border = frontière

## Notes

our-note = Notre note
our-notes = { $count ->
    [one] Notre note
   *[other] Nos notes
}

## The shell of a page

address-not-understood = Cette adresse n’a pas été comprise en entier. Voici la vue la plus proche.
# The share button; the rest is left out where there is little room.
share-short = Partager
share-rest = {" "}cette vue
footer-made-from = D’après { $article }. Chaque affirmation indique sa source, ou signale qu’aucune n’est donnée.
footer-made-from-without = D’après { $article } (texte reçu sans { $fields }). Chaque affirmation indique sa source, ou signale qu’aucune n’est donnée.
footer-made-from-one-article = D’après un seul article de presse. Chaque affirmation indique sa source, ou signale qu’aucune n’est donnée.
footer-made-from-one-article-without = D’après un seul article de presse, reçu sans { $fields }. Chaque affirmation indique sa source, ou signale qu’aucune n’est donnée.
download-the-statements = Télécharger les affirmations{"\u00A0"}: { $json }, { $csv }, { $geojson }

## The article

made-from = D’après { $article }.
made-from-in-language = D’après { $article }, en { $language }.
it-reached-us-without = L’article nous est parvenu sans { $fields }.
article-reached-us-without = { $article } nous est parvenu sans { $fields }.
article-in-language-reached-us-without = { $article }, en { $language }, nous est parvenu sans { $fields }.
date-words-count-from = Les mots comme «{"\u00A0"}lundi{"\u00A0"}» ou «{"\u00A0"}le mois prochain{"\u00A0"}» se comptent à partir du { $date }.

## Pages of lists

count-shown-here = Affichage{"\u00A0"}: { NUMBER($shown) } sur { NUMBER($all) }, ici { NUMBER($first) } à { NUMBER($last) }
page-previous-from = Précédent, à partir de{"\u00A0"}: { $item }
page-next-from = Suivant, à partir de{"\u00A0"}: { $item }
page-range = { $list }, { NUMBER($first) } à { NUMBER($last) } sur { NUMBER($all) }

## Participants

delegation-of = Délégation{"\u00A0"}: { $party }
its-delegation = Sa délégation

## Search

# Derrière un groupe de résultats de tout genre.
all-count = Tout voir ({ NUMBER($count) })

## Sliders

slider-less = Moins{"\u00A0"}: { $name }
slider-more = Plus{"\u00A0"}: { $name }
slider-as-number = { $name }, en chiffres

## Statements and their sources

source-not-named = { $source }, nom non précisé
paragraph-number = Paragraphe { NUMBER($number) }
more-in-the-list-of-all-statements = { $count ->
    [one] { NUMBER($count) } autre dans la liste de toutes les affirmations
   *[other] { NUMBER($count) } autres dans la liste de toutes les affirmations
}

## Dates

no-date-given = Aucune date donnée
on-the-scale = Sur l’échelle{"\u00A0"}: { $precision }{ $ends }

## Numbers

# What stands between groups of three digits, and before decimals, and the fewest digits that are grouped.
number-group = {"\u202F"}
number-decimal = {","}
number-grouped-from = 4
per-cent = { $number }{"\u202F"}%
about-sum = environ { $sum }
# Abrégé : le nombre devant l’unité est un texte, et « million » s’accorderait avec lui.
sum-with-unit = { $sum }{"\u00A0"}{ $unit ->
    [million] M
    [billion] Md
   *[trillion] mille{"\u00A0"}Md
}
unit-of-sums = { $unit ->
    [million] millions
    [billion] milliards
   *[trillion] milliers de milliards
}
caption-in-unit = { $caption }, en { $unit ->
    [million] millions
    [billion] milliards
   *[trillion] milliers de milliards
}
count-years = { $count ->
    [one] { $count }{"\u00A0"}an
   *[other] { $count }{"\u00A0"}ans
}

## Titles

statement = Affirmation
# The title of a document: a page and its section, or both and the story.
title-within = { $title } – { $section }

## The navigation

section-overview = Aperçu
section-map = Carte
section-actors = Acteurs
section-deal = Accord
section-timeline = Chronologie
section-positions = Positions
section-sources = Sources

## Hedges behind a sentence of ours

hedged-reportedly-expected = , selon ce qui est attendu d’après certaines informations
hedged-reportedly = , selon certaines informations
hedged-expected-unnamed = , selon ce qu’attendent des sources non nommées
hedged-expected = , selon ce qui est attendu
hedged-unnamed = , selon des sources non nommées

## Dates and languages

# A month in a date, such as 12 June 2025.
date-month-january = janvier
date-month-february = février
date-month-march = mars
date-month-april = avril
date-month-may = mai
date-month-june = juin
date-month-july = juillet
date-month-august = août
date-month-september = septembre
date-month-october = octobre
date-month-november = novembre
date-month-december = décembre

date-with-year = { $day ->
    [1] 1er
    [one] { $day }
   *[other] { $day }
} { $month } { $year }
date-without-year = { $day ->
    [1] 1er
    [one] { $day }
   *[other] { $day }
} { $month }
# A language that an article is in.
language-arabic = arabe
language-czech = tchèque
language-german = allemand
language-english = anglais
language-spanish = espagnol
language-persian = persan
language-french = français
language-hebrew = hébreu
language-hindi = hindi
language-italian = italien
language-japanese = japonais
language-korean = coréen
language-dutch = néerlandais
language-polish = polonais
language-portuguese = portugais
language-russian = russe
language-swedish = suédois
language-turkish = turc
language-ukrainian = ukrainien
language-chinese = chinois

reference-in-language = { $article }, en { $language }
# What of the article was not given.
field-title = titre
field-author = signature
field-publisher = éditeur
field-date = date
field-address = adresse
# The end of a list.
list-and = { $items } et { $last }
# The same before a word that begins with the sound of i: Spanish then says “e” for “y”.
list-and-before-i = { $items } et { $last }

## Actors and roles

the-writer-inside = l’article lui-même
no-source-given-inside = sans source donnée
# Des mots sans genre, ou le nom de la fonction.
role-delegate = { $count ->
    [one] Membre de délégation
   *[other] Membres de délégation
}
role-party = { $count ->
    [one] Partie
   *[other] Parties
}
role-host = { $count ->
    [one] Hôte
   *[other] Hôtes
}
role-mediator = { $count ->
    [one] Médiation
   *[other] Médiation
}
role-speaker = { $count ->
    [one] Prise de parole
   *[other] Prises de parole
}
role-signatory = { $count ->
    [one] Signataire
   *[other] Signataires
}
role-protester = { $count ->
    [one] Protestataire
   *[other] Protestataires
}

kind-people = Personnes
kind-states = États
kind-institutions = Institutions
kind-alliances = Alliances
kind-groups = Groupes

## Results of a search

search-finds-kinds = Acteurs, lieux, événements, sujets, sources et affirmations.
search-no-results = Aucun résultat. Tous les mots doivent correspondre{"\u202F"}; essayez-en moins.
count-results = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}

## The scale of the timeline

precision-day = Un jour est indiqué
precision-span = Chaque jour de la période, selon les mots de l’article
precision-within = À un moment de la période
precision-expected = Attendu à la date de l’article
# Hidden, behind one of those.
ends-both-ours = {"\u202F"}; les deux bornes sont fixées par nous
ends-beginning-ours = {"\u202F"}; le début est fixé par nous
ends-end-ours = {"\u202F"}; la fin est fixée par nous
axis-month-january = janv.
axis-month-february = févr.
axis-month-march = mars
axis-month-april = avr.
axis-month-may = mai
axis-month-june = juin
axis-month-july = juil.
axis-month-august = août
axis-month-september = sept.
axis-month-october = oct.
axis-month-november = nov.
axis-month-december = déc.
axis-month-with-year = { $month } { $year }

## The what-if of the deal

what-if-result = Sur { $years ->
    [one] { $years }{"\u00A0"}an
   *[other] { $years }{"\u00A0"}ans
}, { $shares ->
    [one] la part rapportée donnerait
   *[other] les parts rapportées donneraient
} { $rounded ->
    [yes] environ { $figure }
   *[no] { $figure }
} sur { $revenue } pour { $recipients }.
# In the list of recipients, from the second.
what-if-sum-to-recipient = { $sum } pour { $recipient }
what-if-losses = Pendant { $years ->
    [one] { $years }{"\u00A0"}an
   *[other] { $years }{"\u00A0"}ans
}, les déductions dépassent les recettes et il ne reste rien à partager.
what-if-share-left-open = Sur { $years ->
    [one] { $years }{"\u00A0"}an
   *[other] { $years }{"\u00A0"}ans
}, vos chiffres totalisent { $figure }. { $several ->
    [yes] Les parts restent en blanc{"\u202F"}; pour les compléter{"\u00A0"}: { $show }.
   *[no] La part reste en blanc{"\u202F"}; pour la compléter{"\u00A0"}: { $show }.
}
what-if-show-the-reported-one = { $several ->
    [yes] afficher les parts rapportées
   *[no] afficher la part rapportée
}
taken-off-beyond-the-revenue = Déduit au-delà des recettes
year-number = Année{"\u00A0"}{ NUMBER($number) }
revenue = Recettes
added-up = Cumul
revenue-added-up = Recettes cumulées
part-added-up = { $part } (cumul)
hypothetical-table = Hypothèse{"\u00A0"}: chiffres libres, hors article. { $several ->
    [yes] Seules les parts sont rapportées.
   *[no] Seule la part est rapportée.
}
hypothetical-chart = Hypothèse{"\u00A0"}: chiffres libres, hors article. { $several ->
    [yes] Seules les parts sont rapportées.
   *[no] Seule la part est rapportée.
}
the-rest = Le reste
sum-in-all = { $sum } au total
shares-as-reported = { $shares ->
    [one] Part rapportée
   *[other] Parts rapportées
}, d’après { $article }.
reported-share-announced = Part rapportée{"\u00A0"}: { $share }. { $comparison }

## The guess

guess-is-the-reported-share = Votre estimation, { $guess }, est la part rapportée.
# $points is written with decimals; $whole is the number by which it is counted.
guess-is-off = Votre estimation, { $guess }, se situe { $points } { $whole ->
    [one] point
   *[other] points
} { $side ->
    [below] au-dessous
   *[above] au-dessus
} de la part rapportée.
your-guess = Votre estimation
no-guess-yet = pas encore d’estimation
annual-revenue = Recettes annuelles
sum-a-year = { $sum } par an
years = Années
yearly-growth = Croissance annuelle
no-growth = aucune croissance
less-every-year = { $growth }{"\u202F"}% de moins chaque année
more-every-year = { $growth }{"\u202F"}% de plus chaque année
one-thousand = 1 millier
one-million = 1 million
one-billion = 1 milliard
one-trillion = 1{"\u202F"}000 milliards

## Further statements

further-statements = { $count ->
    [one] { $count } autre affirmation
   *[other] { $count } autres affirmations
}
further-statements-about = { $count ->
    [one] { $count } autre affirmation concernant { $actor }
   *[other] { $count } autres affirmations concernant { $actor }
}
further-and-told-above = { $further }{"\u202F"}; { $told ->
    [one] { $told } figure plus haut
   *[other] { $told } figurent plus haut
}

## The profile of an actor

# Between items of a list that are links; list-next is the same for texts.
list-comma = {", "}
# Between the last two of them.
list-and-between = {" et "}
list-and-between-before-i = {" et "}
# Between things that have commas in them.
list-semicolon = {"\u202F; "}
# Ahead of what belongs to it.
label-before = { $label }{"\u00A0"}:{" "}
name-with-count = { $name } ({ NUMBER($count) })
# An outlet with where it is from, and how many statements it carries.
name-with-origin-and-count = { $name } ({ $origin }, { NUMBER($count) })
with-detail = { $text } ({ $detail })
# $firmness is set in bold type.
firmness-with-meaning = { $firmness }. { $meaning }.
paragraph-and-firmness = ¶{ NUMBER($paragraph) } { $firmness }
# Ahead of a name as other languages write it.
also-written = Autres graphies
count-events = { $count ->
    [one] { $count } événement
   *[other] { $count } événements
}
more-events-on-the-timeline = { $count ->
    [one] { $count } autre événement dans la chronologie
   *[other] { $count } autres événements dans la chronologie
}
positions-on-the-side-of = Positions du camp{"\u00A0"}: { $side }
said-by = Dit par{"\u00A0"}: { $actor }
said-about = Dit à propos de{"\u00A0"}: { $actor }
speaker-with-count = { $speaker }{"\u00A0"}{ NUMBER($count) }
by-whom = De qui{"\u00A0"}: { $speakers }

## The roster

# Behind a link to the whole list.
place-in-list = , { NUMBER($number) } sur { NUMBER($all) }
speakers-of-all-actors = { $all ->
    [one] { NUMBER($speakers) } sur { NUMBER($all) } acteur
   *[other] { NUMBER($speakers) } sur { NUMBER($all) } acteurs
}
and-count-more = { $count ->
    [one] et { NUMBER($count) } autre
   *[other] et { NUMBER($count) } autres
}

## The page of a statement

statement-number-of = Affirmation { NUMBER($number) } sur { NUMBER($all) }
paragraph-number-of = Paragraphe { NUMBER($number) } sur { NUMBER($all) }
outlet-is-named = { $named ->
    [yes] Nom donné par l’article
   *[no] Nom non précisé
}.
outlet-is-named-and-spelled = { $named ->
    [yes] Nom donné par l’article
   *[no] Nom non précisé
}, graphie de l’article{"\u00A0"}: «{"\u00A0"}{ $spelled }{"\u00A0"}».
origin-the-article-says = { $origin }, selon l’article.
not-named-in-the-article = Nom non précisé dans l’article.
said-to = Adressé à{"\u00A0"}: { $whom }.
the-article-hedges-it = Réserve de l’article{"\u00A0"}: { $hedges }.

## The page of an event

place-in-the-timeline = , { NUMBER($number) } sur { NUMBER($all) } dans la liste

## The deal

broken-lines-have-no-size = Les traits discontinus n’ont pas de taille{"\u00A0"}: le dossier ne donne pas de montants.
dots-and-an-open-end = Points et extrémité ouverte{"\u00A0"}: { $rest }.
reported-share-label = Rapportée{"\u00A0"}: { $share }
your-guess-label = Votre estimation{"\u00A0"}: { $guess }
share-reported = { $share }, part rapportée
all-years = { $count ->
    [one] L’année
   *[other] Les { $count } années
}
worked-out-in-whole-cents = Calcul en centimes entiers{"\u00A0"}: la croissance est arrondie une fois par an, les parts sont arrondies vers le bas, et { $remainder ->
    [yes] les centimes restants vont au reste
   *[no] les premières parts reçoivent chacune un des centimes restants
}. Le CSV donne chaque centime.
rounded-to-thousandths = Affichage arrondi au millième de { $unit ->
    [million] million
    [billion] milliard
   *[trillion] millier de milliards
}.

## The map

map-help = Les flèches vont d’un lieu à l’autre. Plus et moins règlent le zoom, 0 rétablit la vue, Maj avec une flèche déplace la carte. La liste des lieux contient les mêmes liens.
count-more-on-the-timeline = { $count ->
    [one] { NUMBER($count) } autre dans la chronologie
   *[other] { NUMBER($count) } autres dans la chronologie
}
previous-venue = Lieu précédent{"\u00A0"}: { $venue }
next-venue = Lieu suivant{"\u00A0"}: { $venue }
venue-number-of = Lieu { NUMBER($number) } sur { NUMBER($all) }
legend-area-as-a-whole = { $event }{"\u00A0"}: nous marquons la zone dans son ensemble{"\u202F"}; aucun lieu précis n’y est nommé.
legend-participant = { $actor }{ $role ->
    [host] , hôte
    [mediator] , médiation
   *[other] {""}
}{"\u00A0"}: { $event }{ $hedge }
map-credit = { $credit } Affirmations d’après { $article }{"\u202F"}; le dessin est de nous.
venues-from-to = Lieux { NUMBER($first) } à { NUMBER($last) } sur { NUMBER($all) }.
only-where-is-named = Seulement les lieux où figure ce nom{"\u00A0"}: { $actor }.
venue-kind-in-list = , { $kind }{"\u00A0"}:{" "}

## Positions

no-statement-on-this = Aucune affirmation à ce sujet{"\u00A0"}: { $actor }.
position-on-the-side-of = Position du camp { $side }{"\u00A0"}:
position-of-its-side = Position du camp { $side }, non attribuée à l’acteur ({ $actor }){"\u00A0"}:

## Sources

outlet-not-named = Nom non précisé.
spelled-in-the-article = Graphie de l’article{"\u00A0"}: «{"\u00A0"}{ $spelled }{"\u00A0"}».
# Hidden, behind the number itself.
statements-behind-number = { $count ->
    [one] {" "}affirmation
   *[other] {" "}affirmations
}
# Each of these stands behind its number, in large type.
come-with-no-source = { $count ->
    [one] vient sans source
   *[other] viennent sans source
}
pass-through-somebody-unnamed = { $count ->
    [one] passe par quelqu’un de non nommé
   *[other] passent par quelqu’un de non nommé
}
come-through-an-outlet = { $count ->
    [one] vient de quelqu’un via un média
   *[other] viennent de quelqu’un via un média
}
come-straight = { $count ->
    [one] vient directement de quelqu’un de nommé
   *[other] viennent directement de quelqu’un de nommé
}
article-states-or-infers = L’article les énonce ({ $article-only }), ou les déduit lui-même ({ $reading }).
speaker-or-outlet-not-named = L’article ne nomme pas qui parle ({ $firmness }), ou ne nomme pas le média.
speaker-or-outlet-not-named-list = L’article ne nomme pas qui parle ({ $firmness }), ou ne nomme pas le média{"\u00A0"}: { $outlets }.
count-more-in-the-list-below = { $count ->
    [one] { NUMBER($count) } autre, dans la liste ci-dessous
   *[other] { NUMBER($count) } autres, dans la liste ci-dessous
}
each-mark-is-one-statement = Un signe, une affirmation.
show-only-its-statements = Voir seulement ses affirmations{"\u00A0"}: { $links }

## Widgets

place-of = { NUMBER($number) } sur { NUMBER($all) }
count-steps = { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
}
count-issues = { $count ->
    [one] { $count } sujet
   *[other] { $count } sujets
}
count-places = { $count ->
    [one] { $count } lieu
   *[other] { $count } lieux
}
count-actors = { $count ->
    [one] { $count } acteur
   *[other] { $count } acteurs
}
more-positions-in-the-full-view = { $count ->
    [one] { $count } autre position, dans la vue complète
   *[other] { $count } autres positions, dans la vue complète
}
named-at-event = Ce nom figure dans{"\u00A0"}: { $event }

## The tour

tour-step-of = Visite, étape { NUMBER($number) } sur { NUMBER($all) }
# Announced while the tour moves on.
tour-step-announced = Étape { NUMBER($number) } sur { NUMBER($all) }{"\u00A0"}: { $title }

## Announcements

saved-as-a-file = Fichier enregistré
link-copied = Lien copié
citation-copied = Référence copiée
embed-code-copied = Code d’intégration copié
picture-code-copied = Code de l’image copié
picture-copied = Image copiée
picture-not-copied = L’image n’a pas pu être copiée. Elle peut être enregistrée.
table-copied = Tableau copié
press-ctrl-c-to-copy = Ctrl+C pour copier

## What the first pass left out

how-the-revenues-are-allocated = Répartition des recettes
tour-next = Suivant

## Descriptions for other sites

from-article = D’après { $article }.
sourcing-of-claim = { $chain }{ $hedges }{"\u00A0"}: { $firmness }
sourcing-in-our-words = { $sourcing }. Dans nos termes.
sourcing-in-our-words-with-terms = { $sourcing }. Dans nos termes, avec des mots cités.
title-from-article = { $title } – d’après { $article }
# The text alternative of a share picture.
picture-of = { $title }. { $picture }.
picture-of-map = Une carte des lieux
picture-of-venue = Une carte qui montre ce lieu
picture-of-actors = Les signes de tous les acteurs, par camp
picture-of-actor = Le signe et le titre de l’acteur, et où ce nom figure
picture-of-deal = Une barre des recettes, divisée en parts
picture-of-timeline = Une liste des événements, avec leurs dates si elles sont données
picture-of-event = L’événement, sa date et son lieu, s’ils sont donnés
picture-of-positions = Un tableau des camps et des sujets
picture-of-issue = Ce que dit chaque camp, si le dossier l’indique
picture-of-sources = Affirmations par source et attribution
picture-of-source = Combien d’affirmations viennent par cette source, et leur attribution
picture-of-statement = Affirmation, dans nos termes{"\u00A0"}: { $title } { $sourcing }
picture-of-statement-with-terms = Affirmation, dans nos termes, avec des mots cités{"\u00A0"}: { $title } { $sourcing }

## The table of statements to download

column-id = id
column-statement = affirmation
column-who-says-so = qui le dit
column-through-whom = via quel média
column-section = section (notre titre)
column-paragraph = paragraphe
column-firmness = attribution
column-hedges = réserves
column-words = termes
no-speaker-named-inside = aucun nom donné
words-ours = les nôtres
words-ours-with-terms = les nôtres, avec des mots cités

## The page for unknown addresses

no-such-page = Page introuvable
address-leads-nowhere = Cette adresse ne mène nulle part dans ce dossier.
shorter-address-leads-to-the-story = Une forme plus courte de cette adresse mène au dossier.

## The note of the offline file

copy-to-keep = Ce fichier est une copie à conserver.
copy-explains = Elle explique{"\u00A0"}: { $article }.
copy-article-reached-us-without = Son article nous est parvenu sans { $fields }.
copy-facts-as-of = État des faits{"\u00A0"}: { $date }.
copy-made-from = Elle provient de { $address }.

## When the app cannot run

# Below a view; shown without scripts, and when the app gives up.
interactive-view-could-not-start = La vue interactive n’a pas pu démarrer. Ce texte reste lisible sans elle.
# The alert after a failure, and its button.
interactive-view-stopped = La vue interactive s’est arrêtée.
reload = Recharger

## Linked data

reached-us-without = Nous est parvenu sans { $fields }.

## Share pictures

card-hatching-and-border = Hachures et frontière{"\u00A0"}: notre dessin.
card-hatching = Hachures{"\u00A0"}: notre dessin.
card-border = Frontière{"\u00A0"}: notre dessin.
card-placed-by-us = { $names }{"\u00A0"}: emplacement choisi par nous.
card-hollow-dots = Points vides{"\u00A0"}: emplacement choisi par nous.
card-actors = { $all ->
    [one] { $all } acteur
   *[other] { $all } acteurs
}, dont { NUMBER($people) } { $people ->
    [one] nommé
   *[other] nommés
}
card-and-more = { $count ->
    [one] { $first }, et { NUMBER($count) } autre
   *[other] { $first }, et { NUMBER($count) } autres
}
card-more-on-the-page = { $count ->
    [one] { NUMBER($count) } autre sur la page
   *[other] { NUMBER($count) } autres sur la page
}
card-and-more-on-the-page = { $count ->
    [one] et { NUMBER($count) } autre sur la page
   *[other] et { NUMBER($count) } autres sur la page
}
card-source = Source
card-source-is-the-article = Source{"\u00A0"}: l’article lui-même
card-source-not-named = Source non nommée dans l’article
card-statement = Paragraphe { NUMBER($number) }, dans nos termes{ $terms ->
    [yes] , avec des mots cités
   *[no] {""}
}
card-statement-in-section = Paragraphe { NUMBER($number) }, { $section }, dans nos termes{ $terms ->
    [yes] , avec des mots cités
   *[no] {""}
}
card-events = { $count ->
    [one] { $count } événement
   *[other] { $count } événements, datés comme dans l’article
}
# Le conditionnel dit « reportedly ».
card-reportedly-at = Ce nom figurerait dans

## Share pictures of the overview

card-statements = { $count ->
    [one] { $count } affirmation, et de qui elle vient
   *[other] { $count } affirmations, et de qui elles viennent
}
card-statements-from = { $count ->
    [one] { $count } affirmation, et de qui elle vient, d’après { $article }
   *[other] { $count } affirmations, et de qui elles viennent, d’après { $article }
}

## La liste des dossiers d’un site

explainers = Décryptages
each-explains-one-article = Chacun décrypte un article d’actualité.
address-leads-nowhere-in-the-site = L’adresse ne mène nulle part. Voici les décryptages de ce site.
facts-as-of = Faits à la date{"\u00A0"}: { $date }

## The legend of the marks

read-each-mark = Chaque signe se lit de gauche à droite{"\u00A0"}: qui le dit, via quel média, et l’article. Point plein{"\u00A0"}: nommé{"\u202F"}; point vide{"\u00A0"}: non nommé. Trait continu{"\u00A0"}: les mots mêmes de qui parle{"\u202F"}; trait discontinu{"\u00A0"}: des propos rapportés.
statements-from-paragraphs = { $count ->
    [one] { $count } affirmation issue
   *[other] { $count } affirmations issues
} de { $paragraphs ->
    [one] { $paragraphs } paragraphe
   *[other] { $paragraphs } paragraphes
}, dans nos termes. Les signes indiquent comment l’article attribue une affirmation, non si elle est vraie.

## Translations of the story

languages = Langues
translation-original = Original{"\u00A0"}: { $original }.
translation-by-machine = Traduction automatique du { $date }, non relue par un rédacteur.
translation-by-machine-reviewed = Traduction automatique du { $date }, relue par { $reviewer }.
translation-by-person = Traduction{"\u00A0"}: { $person }, { $date }.
translation-by-person-reviewed = Traduction{"\u00A0"}: { $person }, { $date }, relue par { $reviewer }.
translation-short-machine = Traduction automatique
translation-short = Traduction
