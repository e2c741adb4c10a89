### Español.
###
### Glosario. Un término del inglés, una sola palabra aquí:
### statement, claim = afirmación (no «información» ni «hecho»: no dice si es verdad)
### source = fuente; outlet = medio; speaker = quién habla
### firmness, how it is sourced = atribución; sus grados: Quoted = Cita textual, Reported = Cita indirecta,
###   Unnamed source = Fuente sin nombrar, Article only = Solo el artículo, Article’s reading = Deducción del artículo
### reportedly = «según se informa» (no «presunto» ni «supuesto», que dudan); expected = «se espera», según se espera (no «como se espera», que lo da por hecho)
### the writer = el propio artículo (sin género; «la redacción» parecería la nuestra)
### Not in the article = No consta en el artículo; named = con nombre, figura este nombre; unnamed = sin nombrar
### contested territory = territorio en disputa; la leyenda solo dice que «las posiciones al respecto difieren»
###   y habla de «frontera reconocida internacionalmente», como las agencias de noticias
### actor = actor (persona, Estado, organización); side = parte; party = parte; issue = tema; position = posición
### venue, place = lugar; placed by us = ubicación fijada por nosotros; area = zona; event = evento; relation = vínculo; timeline = cronología; deal = acuerdo
### share (of revenue) = porcentaje; reported share = porcentaje publicado; revenue = ingresos; guess = estimación
### mark (of a claim) = signo; marked (related) = con marca; to follow = seguir
### story = historia; explainer = guía; view = vista; tour = recorrido; widget = widget
### share card, share picture = imagen para compartir; embed code = código para insertar; byline, author = firma
###
### De los nombres insertados no se conoce artículo, género ni número: van tras dos puntos, entre paréntesis, o tras «vía»,
### «para» o «según», nunca tras «de» o «a». Ante «i» (Irán, Israel) las listas llevan «e»: list-and-before-i.

not-in-the-article = No consta en el artículo
count-shown = { NUMBER($shown) } de { NUMBER($all) } a la vista

## src/components/article.rs

the-article = El artículo
article-title = Título
article-author = Firma
article-publisher = Medio
article-date = Fecha
article-language = Idioma
article-address = Dirección

## src/components/claim_mark.rs

firmness-quoted = Cita textual
firmness-reported = Cita indirecta
firmness-unnamed-source = Fuente sin nombrar
firmness-article-only = Solo el artículo
firmness-articles-reading = Deducción del artículo
firmness-quoted-meaning = Una persona o parte con nombre, en palabras que el artículo pone entre comillas
firmness-reported-meaning = Una persona, parte o medio con nombre, sin comillas
firmness-unnamed-source-meaning = Alguien lo dice, o algún medio lo publica; el artículo no precisa quién
firmness-article-only-meaning = Se afirma sin fuente
firmness-articles-reading-meaning = Deducción propia del artículo
hedge-reportedly = «según se informa»
hedge-expected = «se espera»
the-writer = El propio artículo
no-source-given = Sin fuente indicada
what-this-rests-on = En qué se basa
what-the-introduction-rests-on = En qué se basa la introducción
about-this-statement = Sobre esta afirmación

## src/components/filters.rs

how-it-is-sourced = Atribución
all-firmness = Todas
filters-are-set = Estos filtros están activos. Quite uno, o bórrelos todos.

## src/components/follow.rs

following = Seguimiento

## src/components/map_legend.rs

our-drawing = Nuestro dibujo
legend-hollow-dot = Punto hueco en el mapa
legend-hatched-by-us = Rayado nuestro, porque las posiciones al respecto difieren.

## src/components/map_picture.rs

venues-on-the-map = Lugares en el mapa
zoom-in = Acercar
zoom-out = Alejar
reset-view = Restablecer vista
venue-kind-talks = Conversaciones
venue-kind-address = Discurso
venue-kind-speech = Discurso
venue-kind-signing = Firma
venue-kind-vote = Votación
venue-kind-briefing = Rueda de prensa
venue-kind-protest = Protesta
venue-kind-site = Emplazamiento
venue-kind-place = Lugar
venue-kind-sea = Zona marítima
venue-kind-territory = Territorio
venue-kind-border = Frontera

## src/components/not_stated.rs


## src/components/page_shell.rs

skip-to-the-content = Ir al contenido
views = Vistas
share-this-view = Compartir esta vista
how-to-read-this = Cómo leer esto
download-this-explainer = Descargar esta guía
open-the-full-view = Abrir la vista completa

## src/components/pagination.rs


## src/components/participants.rs

not-a-seating-plan = Imagen de los nombres citados, no un plano de asientos.

## src/components/search.rs

search = Buscar
close = Cerrar
search-this-story = Buscar en esta historia
search-placeholder = Persona, lugar, evento, palabra
search-key-opens-this = La tecla / abre esta ventana
actors = Actores
venues = Lugares
events = Eventos
issues = Temas
sources = Fuentes
statements = Afirmaciones
search-more-fit = Hay más; otra palabra acota.

## src/components/share.rs

share-link = Enlace
copy-link = Copiar enlace
embed-code = Código para insertar
copy-embed-code = Copiar código para insertar
citation = Referencia
copy-citation = Copiar referencia
picture-code = Código de la imagen
copy-picture-code = Copiar código de la imagen
copy-picture = Copiar imagen
share-link-on-this-device = Este archivo no conoce su dirección en la web: el enlace lo abre en este dispositivo.
share-link-opens-this-view = El enlace abre exactamente esta vista.
save-picture = Guardar imagen
share-with-an-app = Compartir con una app

## src/components/source_matrix.rs

a-party-no-outlet-named = Una parte, sin medio nombrado
somebody-not-named = Alguien, sin nombrar

## src/components/statement_list.rs

every-statement = Todas las afirmaciones
pages-of-the-statements = Páginas de las afirmaciones
no-statement-fits = Ninguna afirmación coincide
clear-the-text = Borrar el texto
however-sourced = Cualquier atribución
any-source = Cualquier fuente
whoever-speaks = Hable quien hable
show-all-statements = Todas las afirmaciones
filter-statements = Filtrar afirmaciones
statements-filter-placeholder = Palabra, persona, medio
filter-source = Fuente
filter-speaker = Quién habla

## src/components/time_axis.rs

not-placed-on-the-scale = Sin lugar en la escala

## src/embeds/actors.rs

choose-an-actor = Elegir un actor
earlier-actors = Actores anteriores
later-actors = Actores siguientes

## src/embeds/deal.rs

your-numbers-the-reported-share = { $several ->
    [yes] Sus cifras, los porcentajes publicados
   *[no] Sus cifras, el porcentaje publicado
}
hypothetical = Hipótesis
back-to-the-share = Volver al porcentaje
what-if = ¿Y si…?
show-the-reported-share = Ver el porcentaje publicado

## src/embeds/layout.rs

full-view = Vista completa
widget-previous = Anterior
widget-next = Siguiente

## src/embeds/map.rs

choose-a-place = Elegir un lugar
map-of-venues = Mapa de lugares
there-is-no-map-to-draw = No hay mapa que dibujar

## src/embeds/panel.rs

more-in-the-full-view = Más en la vista completa
widget-more = Más

## src/embeds/positions.rs

positions = Posiciones
no-position-here = Sin posición aquí
in-the-full-view = En la vista completa

## src/embeds/sources.rs

paragraph = Párrafo

## src/embeds/timeline.rs

choose-an-event = Elegir un evento
event-with-date = { $event }, { $date }
timeline = Cronología

## src/views/actor.rs

# Título sobre una lista de eventos, y etiqueta ante dos puntos.
named-at = Este nombre figura en
compare-with-another-actor = Comparar con otro actor

## src/views/actor/relations.rs

relations = Vínculos
picture-of-the-relations = Imagen de los vínculos
relations-lines-without-sentence = Una línea sin frase aquí se explica en otra parte de esta página, o indica una pertenencia.

## src/views/actors.rs

actors-filter = Filtro
roster = Lista de actores
pages-of-the-roster = Páginas de la lista de actores
filter-actors = Filtrar actores
actors-filter-placeholder = Nombre o lugar
actors-side = Parte
# Filtro de actores, por parte o por tipo.
all = Todos
actors-kind = Tipo
actors-order = Orden
by-side = Por parte
by-name = Por nombre
nobody-in-the-story-fits = Nadie en la historia coincide
all-sides = Todas las partes
all-kinds = Todos los tipos
show-everybody = Todos los actores
statements-by-speaker = Afirmaciones según quién habla
speaker-bars-key = Textuales, o con otras palabras.
monogram-filled = Relleno: una persona
monogram-outlined = Con contorno: un Estado, organismo o grupo
monogram-broken = Discontinuo: una persona sin nombrar

## src/views/claim.rs

who-through-whom-where = Quién lo dice, a través de qué medio, dónde
the-article-builds-on-this-in = Lo que el artículo basa en esto
the-article-builds-this-on = En qué basa esto el artículo
set-in-contrast-to = Lo que el artículo contrasta con esto
who-says-so = Quién lo dice
through-whom = A través de qué medio
no-outlet-named = Sin medio nombrado
not-named = Sin nombrar
in-the-article = En el artículo
standing-quoted = Con palabras entre comillas.
standing-inference = Deducción propia del artículo.
standing-reported = Cita indirecta, sin comillas; aquí, con nuestras palabras.
standing-not-quoted = Sin comillas; aquí, con nuestras palabras.
no-speaker-named = No se nombra a nadie
this-statement = Esta afirmación.
grades-sourcing-of-statement = Esto indica cómo atribuye el artículo la afirmación, no si es verdad.
used-in = Se usa en
cite-this-statement = Citar esta afirmación
previous-statement = Afirmación anterior
next-statement = Afirmación siguiente

## src/views/deal.rs

what-the-article-does-not-say = Lo que el artículo no dice

## src/views/deal/chart.rs

added-up-since-the-first-year = Acumulado desde el primer año
chart-description = Barras apiladas, una por año, de las sumas de las tablas
your-numbers-the-share-left-open = { $several ->
    [yes] Sus cifras, los porcentajes en blanco
   *[no] Sus cifras, el porcentaje en blanco
}

## src/views/deal/flow.rs

the-agreement = El acuerdo
bands-as-wide-as-share = Cada banda es tan ancha como su porcentaje.
a-fixed-sum-taken-off-first = Una suma fija, que se resta primero
taken-off-first = Se resta primero
of-what-remains-after-deductions = De lo que queda tras las deducciones

## src/views/deal/readings.rs

the-exchange = El intercambio
gives = Aportación
gets = Contrapartida
how-the-deal-is-described = Cómo se describe el acuerdo

## src/views/deal/split.rs

revenue-split = Reparto de ingresos
drag-to-guess = Arrastre y estime
the-revenue-split-in-numbers = El reparto de ingresos en cifras
deal-part = Concepto
deal-share = Porcentaje
not-shown-yet = Aún no se muestra
your-guess-at-the-first-part = Su estimación del primer concepto
the-reported-share = El porcentaje publicado
answer-stands-here = La respuesta aparece aquí cuando la pida.
skip-the-guess = Omitir la estimación

## src/views/deal/what_if.rs

what-if-title = { $several ->
    [yes] ¿Y si…? Sus cifras, los porcentajes publicados
   *[no] ¿Y si…? Sus cifras, el porcentaje publicado
}
numbers-are-yours = Estas cifras son suyas, no del artículo, y no tienen moneda. { $several ->
    [yes] Solo los porcentajes están publicados.
   *[no] Solo el porcentaje está publicado.
}
what-the-numbers-would-give = Lo que darían las cifras
round-numbers-a-year-not-estimates = Cifras redondas al año, no estimaciones
save-the-chart-as-svg = Guardar en SVG
save-the-chart-as-png = Guardar en PNG
copy-the-table-as-csv = Copiar la tabla en CSV
a-year-and-in-all = Al año y en total
table-of-all-years = Tabla de todos los años
table-of-some-years = Tabla de algunos años
every-year-added-up = Cada año, acumulado
added-up-by-year = Acumulado por año
deal-year = Año

## src/views/event.rs

about = Asunto
outcome = Resultado
when = Cuándo
where = Dónde
who = Quién
what-is-said-about-it = Lo que se dice de ello
previous-and-next-in-the-list = Anterior y siguiente en la lista
previous-in-the-list = Anterior en la lista
next-in-the-list = Siguiente en la lista

## src/views/map/detail.rs

all-about-this-venue = Todo sobre este lugar
venue-by-venue = Lugar por lugar
delegations = Delegaciones

## src/views/map/legend.rs

save-the-map-as-svg = Guardar en SVG
save-the-map-as-png = Guardar en PNG

## src/views/map/list.rs

every-kind-is-off = No se muestra nada: todos los tipos presentes están ocultos
earlier-ones = Lugares anteriores
later-ones = Lugares siguientes
show-all-venues = Todos los lugares
kinds-of-venue = Tipos de lugar
filter-by-kind = Filtrar por tipo

## src/views/overview.rs

all-sources = Todas las fuentes
guided-tour = Recorrido guiado
tour-previous = Anterior
start-again = Empezar de nuevo
guess-the-deal = Estimar el reparto
key-statements = Afirmaciones clave
how-to-read-the-marks = Cómo leer los signos

## src/views/positions.rs

issue = Tema
other-statements = Otras afirmaciones
all-positions = Todas las posiciones
other-issues = Otros temas

## src/views/positions/compare.rs

compare-two = Comparar dos
show-all-sides-or-two = Mostrar todas las partes, o dos
or-two-actors-the-first = O dos actores: el primero
the-second-actor = El segundo actor

## src/views/sources.rs

where-and-from-whom = En qué punto del artículo, y de quién
outlets = Medios
grades-sourcing-of-a-statement = Esto indica cómo atribuye el artículo una afirmación, no si es verdad.
how-the-statements-came = Cómo llegaron las afirmaciones
statements-through-outlets = Afirmaciones de alguien, tal como las recoge un medio:
nobody-between = El artículo nombra a quien lo dice, y a ningún intermediario.

## src/views/sources/matrix.rs

matrix-all = Total
the-same-as-a-table = Lo mismo en tabla
statements-by-source-and-firmness = Afirmaciones por fuente y atribución
matrix-from = Origen
paragraphs = Párrafos

## src/views/sources/source.rs

without-an-outlet = Sin medio
what-it-carries = Lo que recoge
what-the-article-says-of-it = Lo que dice de ella el artículo
source-name = Nombre
source-origin = Origen
on-the-timeline = en la cronología
in-the-list = en la lista

## src/views/timeline.rs

timeline-filter = Filtro
timeline-key = Leyenda
pages-of-the-timeline = Páginas de la cronología
order-is-ours = Donde no hay fecha, o las fechas son demasiado vagas para ordenarlas, el orden es nuestro.
filter-events = Filtrar eventos
events-filter-placeholder = Palabra o nombre
who-takes-part = Quién participa
everybody = Todos
what-the-marks-mean = Qué significan los signos
an-open-end-is-ours = Extremo abierto: nuestro
no-mark-not-placed-on-the-scale = Sin signo: sin lugar en la escala
when-as-the-article-says = Cuándo, según el artículo
timeline-what = Qué
no-event-fits = Ningún evento coincide
whoever-takes-part = Participe quien participe
show-every-event = Todos los eventos

## The mark of a claim

# A person or body, and the outlet that carries what it says.
chain-via = { $who }, vía { $source }
chain-in-paragraph = { $chain } ¶{ NUMBER($paragraph) }
as-sentence = { $text }.
statement-number = Afirmación { NUMBER($number) }
more-marks-in-the-full-view = { $count ->
    [one] { $count } signo más, en la vista completa
   *[other] { $count } signos más, en la vista completa
}
count-more = { NUMBER($count) } más
count-statements = { $count ->
    [one] { $count }{"\u00A0"}afirmación
   *[other] { $count }{"\u00A0"}afirmaciones
}
# What stands behind other items of a list.
list-next = , { $item }
quote = «{ $text }»
label-with-value = { $label }: { $value }

## Citations

citation-of-story = Backgrounder, «{ $story }», fuente: { $article }. { $address }
citation-of-view = Backgrounder, «{ $story }», «{ $view }», fuente: { $article }. { $address }
citation-of-statement = { $statement } { $chain } ({ $firmness }{ $hedges }). Con palabras de Backgrounder, «{ $story }», afirmación { NUMBER($number) }, fuente: { $article }. { $address }

## Following a thing through the views

stop-following = Dejar de seguir
follow-thing = Seguir: { $thing }
following-marks = Usted sigue: { $thing }. Lleva marca lo que comparte con ello una afirmación o un evento en esta historia ({ NUMBER($marked) } de { NUMBER($all) } afirmaciones).
following-marks-nothing = Usted sigue: { $thing }. Nada en esta vista comparte con ello una afirmación o un evento.
# Hidden, behind the name of what is marked.
marked-with = , marca: { $thing }

## The legend of the map

legend-chosen-outline = { $name }: selección, con contorno.
legend-placed-by-us = { $dot }: ubicación fijada por nosotros.
legend-drawing = { $names }. { $words }

## Venues

# The name of a venue's marker for screen readers.
venue-marker = { $name }{ $pill }, { $kind }: { $summary }{ $marked ->
    [yes] , con marca
   *[no] {""}
}
# Behind a kind or a place that the article does not name exactly.
placed-here-by-us = , ubicación fijada por nosotros
# A kind of venue within a sentence.
venue-kind-inside-talks = conversaciones
venue-kind-inside-address = discurso
venue-kind-inside-speech = discurso
venue-kind-inside-signing = firma
venue-kind-inside-vote = votación
venue-kind-inside-briefing = rueda de prensa
venue-kind-inside-protest = protesta
venue-kind-inside-site = emplazamiento
venue-kind-inside-place = lugar
venue-kind-inside-sea = zona marítima
venue-kind-inside-territory = territorio
venue-kind-inside-border = frontera

## Notes

our-note = Nuestra nota
our-notes = { $count ->
    [one] Nuestra nota
   *[other] Nuestras notas
}

## The shell of a page

address-not-understood = Esta dirección no se entendió por completo. Esta es la vista más cercana.
# The share button; the rest is left out where there is little room.
share-short = Compartir
share-rest = {" "}esta vista
footer-made-from = Basado en: { $article }. Cada afirmación indica su fuente, o que no consta ninguna.
footer-made-from-without = Basado en: { $article }; nos llegó sin { $fields }. Cada afirmación indica su fuente, o que no consta ninguna.
footer-made-from-one-article = Basado en un solo artículo de prensa. Cada afirmación indica su fuente, o que no consta ninguna.
footer-made-from-one-article-without = Basado en un solo artículo de prensa, que nos llegó sin { $fields }. Cada afirmación indica su fuente, o que no consta ninguna.
download-the-statements = Descargar las afirmaciones: { $json }, { $csv }, { $geojson }

## The article

made-from = Basado en: { $article }.
made-from-in-language = Basado en: { $article }, en { $language }.
it-reached-us-without = Nos llegó sin { $fields }.
article-reached-us-without = { $article } nos llegó sin { $fields }.
article-in-language-reached-us-without = { $article }, en { $language }, nos llegó sin { $fields }.
date-words-count-from = Palabras como «lunes» o «el mes que viene» se cuentan desde el { $date }.

## Pages of lists

count-shown-here = { NUMBER($shown) } de { NUMBER($all) } a la vista, aquí { NUMBER($first) } a { NUMBER($last) }
page-previous-from = Anterior, desde: { $item }
page-next-from = Siguiente, desde: { $item }
page-range = { $list }, { NUMBER($first) } a { NUMBER($last) } de { NUMBER($all) }

## Participants

delegation-of = Delegación: { $party }
its-delegation = Su delegación

## Search

# Tras un grupo de resultados de cualquier género.
all-count = Ver todo ({ NUMBER($count) })

## Sliders

slider-less = Menos: { $name }
slider-more = Más: { $name }
slider-as-number = { $name }, en número

## Statements and their sources

source-not-named = { $source }, sin nombrar
paragraph-number = Párrafo { NUMBER($number) }
more-in-the-list-of-all-statements = { NUMBER($count) } más en la lista de todas las afirmaciones

## Dates

no-date-given = Sin fecha indicada
on-the-scale = En la escala: { $precision }{ $ends }

## Numbers

# What stands between groups of three digits, and before decimals, and the fewest digits that are grouped.
number-group = {"."}
number-decimal = {","}
number-grouped-from = 5
per-cent = { $number }{"\u00A0"}%
about-sum = alrededor de { $sum }
# Abreviado: la cifra ante la unidad es un texto, y «millón» tendría que concordar con ella.
sum-with-unit = { $sum }{"\u00A0"}{ $unit ->
    [million] mill.
    [billion] mil{"\u00A0"}mill.
   *[trillion] bill.
}
unit-of-sums = { $unit ->
    [million] millones
    [billion] miles de millones
   *[trillion] billones
}
caption-in-unit = { $caption }, en { $unit ->
    [million] millones
    [billion] miles de millones
   *[trillion] billones
}
count-years = { $count ->
    [one] { $count }{"\u00A0"}año
   *[other] { $count }{"\u00A0"}años
}

## Titles

statement = Afirmación
# The title of a document: a page and its section, or both and the story.
title-within = { $title } – { $section }

## The navigation

section-overview = Resumen
section-map = Mapa
section-actors = Actores
section-deal = Acuerdo
section-timeline = Cronología
section-positions = Posiciones
section-sources = Fuentes

## Hedges behind a sentence of ours

hedged-reportedly-expected = , se espera, según se informa
hedged-reportedly = , según se informa
hedged-expected-unnamed = , según esperan fuentes sin nombrar
hedged-expected = , según se espera
hedged-unnamed = , según fuentes sin nombrar

## Dates and languages

# A month in a date, such as 12 June 2025.
date-month-january = enero
date-month-february = febrero
date-month-march = marzo
date-month-april = abril
date-month-may = mayo
date-month-june = junio
date-month-july = julio
date-month-august = agosto
date-month-september = septiembre
date-month-october = octubre
date-month-november = noviembre
date-month-december = diciembre

date-with-year = { NUMBER($day) } de { $month } de { $year }
date-without-year = { NUMBER($day) } de { $month }
# A language that an article is in.
language-arabic = árabe
language-czech = checo
language-german = alemán
language-english = inglés
language-spanish = español
language-persian = persa
language-french = francés
language-hebrew = hebreo
language-hindi = hindi
language-italian = italiano
language-japanese = japonés
language-korean = coreano
language-dutch = neerlandés
language-polish = polaco
language-portuguese = portugués
language-russian = ruso
language-swedish = sueco
language-turkish = turco
language-ukrainian = ucraniano
language-chinese = chino

reference-in-language = { $article }, en { $language }
# What of the article was not given.
field-title = título
field-author = firma
field-publisher = medio
field-date = fecha
field-address = dirección
# The end of a list.
list-and = { $items } y { $last }
# The same before a word that begins with the sound of i: Spanish then says “e” for “y”.
list-and-before-i = { $items } e { $last }

## Actors and roles

the-writer-inside = el propio artículo
no-source-given-inside = sin fuente indicada
# Palabras sin género, o la función.
role-delegate = { $count ->
    [one] Miembro de la delegación
   *[other] Miembros de la delegación
}
role-party = { $count ->
    [one] Parte
   *[other] Partes
}
role-host = { $count ->
    [one] Parte anfitriona
   *[other] Partes anfitrionas
}
role-mediator = { $count ->
    [one] Parte mediadora
   *[other] Partes mediadoras
}
role-speaker = { $count ->
    [one] Intervención
   *[other] Intervenciones
}
role-signatory = { $count ->
    [one] Firmante
   *[other] Firmantes
}
role-protester = { $count ->
    [one] Manifestante
   *[other] Manifestantes
}

kind-people = Personas
kind-states = Estados
kind-institutions = Instituciones
kind-alliances = Alianzas
kind-groups = Grupos

## Results of a search

search-finds-kinds = Actores, lugares, eventos, temas, fuentes y afirmaciones.
search-no-results = Sin resultados. Deben aparecer todas las palabras; pruebe con menos.
count-results = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}

## The scale of the timeline

precision-day = Se indica un día
precision-span = Cada día del periodo, en palabras del artículo
precision-within = En algún momento del periodo
precision-expected = Se esperaba cuando se escribió el artículo
# Hidden, behind one of those.
ends-both-ours = ; ambos extremos son nuestros
ends-beginning-ours = ; el comienzo es nuestro
ends-end-ours = ; el final es nuestro
axis-month-january = ene.
axis-month-february = feb.
axis-month-march = mar.
axis-month-april = abr.
axis-month-may = may.
axis-month-june = jun.
axis-month-july = jul.
axis-month-august = ago.
axis-month-september = sept.
axis-month-october = oct.
axis-month-november = nov.
axis-month-december = dic.
axis-month-with-year = { $month } { $year }

## The what-if of the deal

what-if-result = En { $years ->
    [one] { $years }{"\u00A0"}año
   *[other] { $years }{"\u00A0"}años
}, { $shares ->
    [one] el porcentaje publicado daría
   *[other] los porcentajes publicados darían
} { $rounded ->
    [yes] alrededor de { $figure }
   *[no] { $figure }
} de { $revenue } para { $recipients }.
# In the list of recipients, from the second.
what-if-sum-to-recipient = { $sum } para { $recipient }
what-if-losses = En { $years ->
    [one] { $years }{"\u00A0"}año
   *[other] { $years }{"\u00A0"}años
}, se resta más de lo que entra y no queda nada que repartir.
what-if-share-left-open = En { $years ->
    [one] { $years }{"\u00A0"}año
   *[other] { $years }{"\u00A0"}años
}, sus cifras suman { $figure }. { $several ->
    [yes] Los porcentajes quedan en blanco hasta que elija: { $show }.
   *[no] El porcentaje queda en blanco hasta que elija: { $show }.
}
what-if-show-the-reported-one = { $several ->
    [yes] ver los publicados
   *[no] ver el publicado
}
taken-off-beyond-the-revenue = Restado por encima de los ingresos
year-number = Año{"\u00A0"}{ NUMBER($number) }
revenue = Ingresos
added-up = Acumulado
revenue-added-up = Ingresos acumulados
part-added-up = { $part } (acumulado)
hypothetical-table = Hipótesis: cifras de quien lee. { $several ->
    [yes] Solo los porcentajes están publicados.
   *[no] Solo el porcentaje está publicado.
}
hypothetical-chart = Hipótesis: cifras de quien lee. { $several ->
    [yes] Solo los porcentajes están publicados.
   *[no] Solo el porcentaje está publicado.
}
the-rest = El resto
sum-in-all = { $sum } en total
shares-as-reported = { $shares ->
    [one] Porcentaje publicado
   *[other] Porcentajes publicados
}; fuente: { $article }.
reported-share-announced = Porcentaje publicado: { $share }. { $comparison }

## The guess

guess-is-the-reported-share = Su estimación, { $guess }, es el porcentaje publicado.
# $points is written with decimals; $whole is the number by which it is counted.
guess-is-off = Su estimación, { $guess }, está { $points } { $whole ->
    [one] punto porcentual
   *[other] puntos porcentuales
} por { $side ->
    [below] debajo
   *[above] encima
} del porcentaje publicado.
your-guess = Su estimación
no-guess-yet = aún sin estimación
annual-revenue = Ingresos anuales
sum-a-year = { $sum } al año
years = Años
yearly-growth = Crecimiento anual
no-growth = sin crecimiento
less-every-year = { $growth }{"\u00A0"}% menos cada año
more-every-year = { $growth }{"\u00A0"}% más cada año
one-thousand = Mil
one-million = 1 millón
one-billion = Mil millones
one-trillion = 1 billón

## Further statements

further-statements = { $count ->
    [one] { $count } afirmación más
   *[other] { $count } afirmaciones más
}
further-statements-about = { $count ->
    [one] { $count } afirmación más sobre: { $actor }
   *[other] { $count } afirmaciones más sobre: { $actor }
}
further-and-told-above = { $further }; { $told ->
    [one] { $told } figura más arriba
   *[other] { $told } figuran más arriba
}

## The profile of an actor

# Between items of a list that are links; list-next is the same for texts.
list-comma = {", "}
# Between the last two of them.
list-and-between = {" y "}
list-and-between-before-i = {" e "}
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
also-written = Otras grafías
count-events = { $count ->
    [one] { $count } evento
   *[other] { $count } eventos
}
more-events-on-the-timeline = { $count ->
    [one] { $count } evento más en la cronología
   *[other] { $count } eventos más en la cronología
}
positions-on-the-side-of = Posiciones de la parte: { $side }
said-by = Dicho por: { $actor }
said-about = Dicho sobre: { $actor }
speaker-with-count = { $speaker }{"\u00A0"}{ NUMBER($count) }
by-whom = De quién: { $speakers }

## The roster

# Behind a link to the whole list.
place-in-list = , { NUMBER($number) } de { NUMBER($all) }
speakers-of-all-actors = { $all ->
    [one] { NUMBER($speakers) } de { NUMBER($all) } actor
   *[other] { NUMBER($speakers) } de { NUMBER($all) } actores
}
and-count-more = y { NUMBER($count) } más

## The page of a statement

statement-number-of = Afirmación { NUMBER($number) } de { NUMBER($all) }
paragraph-number-of = Párrafo { NUMBER($number) } de { NUMBER($all) }
outlet-is-named = { $named ->
    [yes] El artículo da el nombre
   *[no] Sin nombrar
}.
outlet-is-named-and-spelled = { $named ->
    [yes] El artículo da el nombre
   *[no] Sin nombrar
}; grafía del artículo: «{ $spelled }».
origin-the-article-says = { $origin }, según el artículo.
not-named-in-the-article = Sin nombrar en el artículo.
said-to = Dirigido a: { $whom }.
the-article-hedges-it = Reserva del artículo: { $hedges }.

## The page of an event

place-in-the-timeline = , { NUMBER($number) } de { NUMBER($all) } en la lista

## The deal

broken-lines-have-no-size = Las líneas discontinuas no tienen tamaño: la historia no da importes.
dots-and-an-open-end = Puntos y un extremo abierto: { $rest }.
reported-share-label = Publicado: { $share }
your-guess-label = Su estimación: { $guess }
share-reported = { $share }, publicado
all-years = { $count ->
    [one] El único año
   *[other] Los { $count } años
}
worked-out-in-whole-cents = Cálculo en céntimos enteros: el crecimiento se redondea una vez al año, los porcentajes se redondean a la baja, y { $remainder ->
    [yes] los céntimos sobrantes van al resto
   *[no] los primeros porcentajes reciben cada uno un céntimo sobrante
}. El CSV recoge cada céntimo.
rounded-to-thousandths = Cifras redondeadas a milésimas de { $unit ->
    [million] millón
    [billion] mil millones
   *[trillion] billón
}.

## The map

map-help = Las flechas van de lugar en lugar. Más y menos acercan y alejan, 0 restablece la vista, Mayús con una flecha mueve el mapa. La lista de lugares contiene los mismos enlaces.
count-more-on-the-timeline = { NUMBER($count) } más en la cronología
previous-venue = Lugar anterior: { $venue }
next-venue = Lugar siguiente: { $venue }
venue-number-of = Lugar { NUMBER($number) } de { NUMBER($all) }
legend-area-as-a-whole = { $event }: marcamos la zona en su conjunto; no se nombra ningún lugar dentro de ella.
legend-participant = { $actor }{ $role ->
    [host] , parte anfitriona
    [mediator] , parte mediadora
   *[other] {""}
}: { $event }{ $hedge }
map-credit = { $credit } Fuente de las afirmaciones: { $article }; el dibujo es nuestro.
venues-from-to = Lugares { NUMBER($first) } a { NUMBER($last) } de { NUMBER($all) }.
only-where-is-named = Solo donde figura este nombre: { $actor }.
venue-kind-in-list = , { $kind }:{" "}

## Positions

no-statement-on-this = Sin afirmación al respecto: { $actor }.
position-on-the-side-of = Posición de la parte { $side }:
position-of-its-side = Posición de la parte { $side }, no atribuida al actor ({ $actor }):

## Sources

outlet-not-named = Sin nombrar.
spelled-in-the-article = Grafía del artículo: «{ $spelled }».
# Hidden, behind the number itself.
statements-behind-number = { $count ->
    [one] {" "}afirmación
   *[other] {" "}afirmaciones
}
# Each of these stands behind its number, in large type.
come-with-no-source = { $count ->
    [one] llega sin fuente
   *[other] llegan sin fuente
}
pass-through-somebody-unnamed = { $count ->
    [one] pasa por alguien sin nombrar
   *[other] pasan por alguien sin nombrar
}
come-through-an-outlet = { $count ->
    [one] llega de alguien a través de un medio
   *[other] llegan de alguien a través de un medio
}
come-straight = { $count ->
    [one] llega directamente de alguien con nombre
   *[other] llegan directamente de alguien con nombre
}
article-states-or-infers = El artículo las afirma ({ $article-only }) o las deduce por sí mismo ({ $reading }).
speaker-or-outlet-not-named = El artículo no dice quién habla ({ $firmness }), o no nombra el medio.
speaker-or-outlet-not-named-list = El artículo no dice quién habla ({ $firmness }), o no nombra el medio: { $outlets }.
count-more-in-the-list-below = { NUMBER($count) } más, en la lista de abajo
each-mark-is-one-statement = Cada signo es una afirmación.
show-only-its-statements = Ver solo sus afirmaciones: { $links }

## Widgets

place-of = { NUMBER($number) } de { NUMBER($all) }
count-steps = { $count ->
    [one] { $count } paso
   *[other] { $count } pasos
}
count-issues = { $count ->
    [one] { $count } tema
   *[other] { $count } temas
}
count-places = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
}
count-actors = { $count ->
    [one] { $count } actor
   *[other] { $count } actores
}
more-positions-in-the-full-view = { $count ->
    [one] { $count } posición más, en la vista completa
   *[other] { $count } posiciones más, en la vista completa
}
named-at-event = Este nombre figura en: { $event }

## The tour

tour-step-of = Recorrido, paso { NUMBER($number) } de { NUMBER($all) }
# Announced while the tour moves on.
tour-step-announced = Paso { NUMBER($number) } de { NUMBER($all) }: { $title }

## Announcements

saved-as-a-file = Archivo guardado
link-copied = Enlace copiado
citation-copied = Referencia copiada
embed-code-copied = Código para insertar copiado
picture-code-copied = Código de la imagen copiado
picture-copied = Imagen copiada
picture-not-copied = No se pudo copiar la imagen. En su lugar se puede guardar.
table-copied = Tabla copiada
press-ctrl-c-to-copy = Pulse Ctrl+C para copiar

## What the first pass left out

how-the-revenues-are-allocated = Cómo se reparten los ingresos
tour-next = Siguiente

## Descriptions for other sites

from-article = Fuente: { $article }.
sourcing-of-claim = { $chain }{ $hedges }: { $firmness }
sourcing-in-our-words = { $sourcing }. Con nuestras palabras.
sourcing-in-our-words-with-terms = { $sourcing }. Con nuestras palabras, con términos citados.
title-from-article = { $title } – fuente: { $article }
# The text alternative of a share picture.
picture-of = { $title }. { $picture }.
picture-of-map = Un mapa de los lugares
picture-of-venue = Un mapa que muestra este lugar
picture-of-actors = Los signos de todos los actores, por parte
picture-of-actor = El signo y el cargo del actor, y dónde figura este nombre
picture-of-deal = Una barra de los ingresos, en porcentajes
picture-of-timeline = Una lista de los eventos, con fecha si consta
picture-of-event = El evento, su fecha y su lugar, hasta donde constan
picture-of-positions = Una tabla de partes y temas
picture-of-issue = Lo que dice cada parte, donde la historia lo recoge
picture-of-sources = Afirmaciones por fuente y atribución
picture-of-source = Cuántas afirmaciones llegaron por esta fuente, y su atribución
picture-of-statement = Afirmación, con nuestras palabras: { $title } { $sourcing }
picture-of-statement-with-terms = Afirmación, con nuestras palabras, con términos citados: { $title } { $sourcing }

## The table of statements to download

column-id = id
column-statement = afirmación
column-who-says-so = quién lo dice
column-through-whom = a través de qué medio
column-section = sección (nombre nuestro)
column-paragraph = párrafo
column-firmness = atribución
column-hedges = reservas
column-words = palabras
no-speaker-named-inside = no se nombra a nadie
words-ours = nuestras
words-ours-with-terms = nuestras, con términos citados

## The page for unknown addresses

no-such-page = Página no encontrada
address-leads-nowhere = Esta dirección no lleva a nada en esta historia.
shorter-address-leads-to-the-story = Una forma más corta de esta dirección lleva a la historia.

## The note of the offline file

copy-to-keep = Este archivo es una copia para conservar.
copy-explains = Explica: { $article }.
copy-article-reached-us-without = Su artículo nos llegó sin { $fields }.
copy-facts-as-of = Datos a fecha de: { $date }.
copy-made-from = Procede de { $address }.

## When the app cannot run

# Below a view; shown without scripts, and when the app gives up.
interactive-view-could-not-start = La vista interactiva no pudo iniciarse. Este texto se puede leer sin ella.
# The alert after a failure, and its button.
interactive-view-stopped = La vista interactiva se ha detenido.
reload = Recargar

## Linked data

reached-us-without = Nos llegó sin { $fields }.

## Share pictures

card-hatching-and-border = Rayado y frontera: dibujo nuestro.
card-hatching = Rayado: dibujo nuestro.
card-border = Frontera: dibujo nuestro.
card-placed-by-us = { $names }: ubicación fijada por nosotros.
card-hollow-dots = Puntos huecos: ubicación fijada por nosotros.
card-actors = { $all ->
    [one] { $all } actor, { NUMBER($people) } con nombre
   *[other] { $all } actores, { NUMBER($people) } con nombre
}
card-and-more = { $first }, y { NUMBER($count) } más
card-more-on-the-page = { NUMBER($count) } más en la página
card-and-more-on-the-page = y { NUMBER($count) } más en la página
card-source = Fuente
card-source-is-the-article = Fuente: el propio artículo
card-source-not-named = Fuente sin nombrar en el artículo
card-statement = Párrafo { NUMBER($number) }, con nuestras palabras{ $terms ->
    [yes] , con términos citados
   *[no] {""}
}
card-statement-in-section = Párrafo { NUMBER($number) }, { $section }, con nuestras palabras{ $terms ->
    [yes] , con términos citados
   *[no] {""}
}
card-events = { $count ->
    [one] { $count } evento
   *[other] { $count } eventos, fechados como en el artículo
}
card-reportedly-at = Según se informa, figura en

## Share pictures of the overview

card-statements = { $count ->
    [one] { $count } afirmación, y de quién viene
   *[other] { $count } afirmaciones, y de quién vienen
}
card-statements-from = { $count ->
    [one] { $count } afirmación, y de quién viene. Fuente: { $article }
   *[other] { $count } afirmaciones, y de quién vienen. Fuente: { $article }
}

## La lista de un sitio con varias historias

explainers = Guías
each-explains-one-article = Cada una explica un artículo de actualidad.
address-leads-nowhere-in-the-site = La dirección no lleva a ninguna parte. Estas son las guías de este sitio.
facts-as-of = Datos a fecha de: { $date }

## The legend of the marks

read-each-mark = Lea cada signo de izquierda a derecha: quién lo dice, a través de qué medio, y el artículo. Punto relleno: con nombre; punto abierto: sin nombrar. Línea continua: palabras de quien habla; línea discontinua: un relato de ellas.
statements-from-paragraphs = { $count ->
    [one] { $count } afirmación
   *[other] { $count } afirmaciones
} de { $paragraphs ->
    [one] { $paragraphs } párrafo
   *[other] { $paragraphs } párrafos
}, con nuestras palabras. Los signos indican cómo atribuye el artículo una afirmación, no si es verdad.

## Translations of the story

languages = Idiomas
translation-original = Original: { $original }.
translation-by-machine = Traducción automática del { $date }, no revisada por un editor.
translation-by-machine-reviewed = Traducción automática del { $date }, revisada por { $reviewer }.
translation-by-person = Traducción: { $person }, { $date }.
translation-by-person-reviewed = Traducción: { $person }, { $date }, revisada por { $reviewer }.
translation-short-machine = Traducción automática
translation-short = Traducción
