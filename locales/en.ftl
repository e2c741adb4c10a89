### The words of the interface in English, which decides which messages there are.
###
### Syntax: Fluent, of which only texts, { $argument }, { NUMBER($argument) }, { "string" } and selections are used.
### NUMBER says that an argument is a number: another language may select its plural form. A line break is a space.
### A message that begins with a comma, a semicolon or {" "} stands directly behind other words.

## Words that stand in many places

# For anything that the author says is not in the article.
not-in-the-article = Not in the article
count-shown = { NUMBER($shown) } of { NUMBER($all) } shown
# Makes a sentence of a text without a full stop.
as-sentence = { $text }.
count-more = { NUMBER($count) } more
count-statements = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
# What stands behind other items of a list.
list-next = , { $item }
# The article’s own words, in quotation marks of this language.
quote = “{ $text }”
label-with-value = { $label }: { $value }
our-note = Our note
our-notes = { $count ->
    [one] Our note
   *[other] Our notes
}
# The end of a list.
list-and = { $items } and { $last }
# The same before a word that begins with the sound of i: Spanish then says “e” for “y”.
list-and-before-i = { $items } and { $last }
# Between items of a list that are links; list-next is the same for texts.
list-comma = {", "}
# Between the last two of them.
list-and-between = {" and "}
list-and-between-before-i = {" and "}
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
also-written = Also written
count-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}

## Numbers

# What stands between groups of three digits, and before decimals, and the fewest digits that are grouped.
number-group = {","}
number-decimal = {"."}
number-grouped-from = 4
per-cent = { $number }%
about-sum = about { $sum }
sum-with-unit = { $sum }{"\u00A0"}{ $unit ->
    [million] million
    [billion] billion
   *[trillion] trillion
}
unit-of-sums = { $unit ->
    [million] million
    [billion] billion
   *[trillion] trillion
}
caption-in-unit = { $caption }, in { $unit ->
    [million] millions
    [billion] billions
   *[trillion] trillions
}
count-years = { $count ->
    [one] { $count }{"\u00A0"}year
   *[other] { $count }{"\u00A0"}years
}

## Dates and languages

no-date-given = No date given
on-the-scale = On the scale: { $precision }{ $ends }
# A month in a date, such as 12 June 2025.
date-month-january = January
date-month-february = February
date-month-march = March
date-month-april = April
date-month-may = May
date-month-june = June
date-month-july = July
date-month-august = August
date-month-september = September
date-month-october = October
date-month-november = November
date-month-december = December
date-with-year = { NUMBER($day) } { $month } { $year }
date-without-year = { NUMBER($day) } { $month }
# A language that an article is in.
language-arabic = Arabic
language-czech = Czech
language-german = German
language-english = English
language-spanish = Spanish
language-persian = Persian
language-french = French
language-hebrew = Hebrew
language-hindi = Hindi
language-italian = Italian
language-japanese = Japanese
language-korean = Korean
language-dutch = Dutch
language-polish = Polish
language-portuguese = Portuguese
language-russian = Russian
language-swedish = Swedish
language-turkish = Turkish
language-ukrainian = Ukrainian
language-chinese = Chinese
reference-in-language = { $article }, in { $language }
# What of the article was not given.
field-title = title
field-author = author
field-publisher = publisher
field-date = date
field-address = address

## The article

the-article = The article
article-title = Title
article-author = Author
article-publisher = Publisher
article-date = Date
article-language = Language
article-address = Address
made-from = Made from { $article }.
made-from-in-language = Made from { $article }, in { $language }.
it-reached-us-without = It reached us without { $fields }.
article-reached-us-without = { $article } reached us without { $fields }.
article-in-language-reached-us-without = { $article }, in { $language }, reached us without { $fields }.
date-words-count-from = Words such as “Monday” or “next month” count from { $date }.

## The shell of a page

skip-to-the-content = Skip to the content
views = Views
share-this-view = Share this view
how-to-read-this = How to read this
download-this-explainer = Download this explainer
open-the-full-view = Open the full view
address-not-understood = That address was not understood in full. This is the nearest view.
# The share button; the rest is left out where there is little room.
share-short = Share
share-rest = {" "}this view
footer-made-from = Made from { $article }. Every statement names its source, or says that none is given.
footer-made-from-without = Made from { $article }; it reached us without { $fields }. Every statement names its source, or says that none is given.
footer-made-from-one-article = Made from one news article. Every statement names its source, or says that none is given.
footer-made-from-one-article-without = Made from one news article, which reached us without { $fields }. Every statement names its source, or says that none is given.
download-the-statements = Download the statements: { $json }, { $csv }, { $geojson }
statement = Statement
# The title of a document: a page and its section, or both and the story.
title-within = { $title } – { $section }
# The views, in the navigation.
section-overview = Overview
section-map = Map
section-actors = Actors
section-deal = Deal
section-timeline = Timeline
section-positions = Positions
section-sources = Sources

## Search

search = Search
close = Close
search-this-story = Search this story
search-placeholder = Person, place, event, word
# A button that turns the keyboard shortcut on or off.
search-key-opens-this = The / key opens this
# Names of the groups of results, and of lists.
actors = Actors
venues = Venues
events = Events
issues = Issues
sources = Sources
statements = Statements
search-more-fit = More fit; another word narrows them.
all-count = All { NUMBER($count) }
search-finds-kinds = Actors, venues, events, issues, sources and statements.
search-no-results = No results. All words must match; try fewer.
count-results = { $count ->
    [one] { $count } result
   *[other] { $count } results
}

## Sharing and citing

share-link = Link
copy-link = Copy link
embed-code = Embed code
copy-embed-code = Copy embed code
citation = Citation
copy-citation = Copy citation
picture-code = Picture code
copy-picture-code = Copy picture code
copy-picture = Copy picture
share-link-on-this-device = This file does not know its address on the web: the link opens it on this device.
share-link-opens-this-view = The link opens exactly this view.
save-picture = Save picture
share-with-an-app = Share with an app
citation-of-story = Backgrounder, “{ $story }”, from { $article }. { $address }
citation-of-view = Backgrounder, “{ $story }”, “{ $view }”, from { $article }. { $address }
citation-of-statement = { $statement } { $chain } ({ $firmness }{ $hedges }). In the words of Backgrounder, “{ $story }”, statement { NUMBER($number) }, from { $article }. { $address }
# Announced after a command.
saved-as-a-file = Saved as a file
link-copied = Link copied
citation-copied = Citation copied
embed-code-copied = Embed code copied
picture-code-copied = Picture code copied
picture-copied = Picture copied
picture-not-copied = The picture could not be copied. It can be saved instead.
table-copied = Table copied
press-ctrl-c-to-copy = Press Ctrl+C to copy

## Following a thing through the views

following = Following
stop-following = Stop following
# A button; the thing is a person, a place, an event or a source.
follow-thing = Follow { $thing }
following-marks = Following { $thing }: everything that shares a statement or an event with it in this story is marked ({ NUMBER($marked) } of { NUMBER($all) } statements).
following-marks-nothing = Following { $thing }: nothing in this view shares a statement or an event with it.
# Hidden, behind the name of what is marked.
marked-with = , marked with { $thing }

## Lists and their filters

how-it-is-sourced = How it is sourced
# The first of the buttons that filter: any of them.
all-firmness = All
filters-are-set = These filters are set. Remove one filter, or clear all.
count-shown-here = { NUMBER($shown) } of { NUMBER($all) } shown, here { NUMBER($first) } to { NUMBER($last) }
page-previous-from = Previous, from { $item }
page-next-from = Next, from { $item }
page-range = { $list } { NUMBER($first) } to { NUMBER($last) } of { NUMBER($all) }

## The mark of a claim

# How a statement is sourced: the words readers see beside every statement, from the firmest to the least firm.
firmness-quoted = Quoted
firmness-reported = Reported
firmness-unnamed-source = Unnamed source
firmness-article-only = Article only
firmness-articles-reading = Article’s reading
# What each of them means. A full stop is added where one of them stands alone (as-sentence).
firmness-quoted-meaning = A named person or party, in words that the article puts in quotation marks
firmness-reported-meaning = A named person, party or outlet, not in quotation marks
firmness-unnamed-source-meaning = Someone says so, or some outlet reports it; the article does not say which
firmness-article-only-meaning = Stated without a source
firmness-articles-reading-meaning = The writer’s own inference
# The article’s own hedges, in its words.
hedge-reportedly = “reportedly”
hedge-expected = “expected”
# In place of a speaker: the writer of the article.
the-writer = The writer
no-source-given = No source given
what-this-rests-on = What this rests on
what-the-introduction-rests-on = What the introduction rests on
about-this-statement = About this statement
# A person or body, and the outlet that carries what it says.
chain-via = { $who }, via { $source }
# Who says so, and in which paragraph of the article.
chain-in-paragraph = { $chain } ¶{ NUMBER($paragraph) }
statement-number = Statement { NUMBER($number) }
more-marks-in-the-full-view = { $count ->
    [one] { $count } more mark, in the full view
   *[other] { $count } more marks, in the full view
}
# What a sentence of ours adds at its end if it rests on a hedged statement or an unnamed source.
hedged-reportedly-expected = , reportedly expected
hedged-reportedly = , reportedly
hedged-expected-unnamed = , expected, as unnamed sources say
hedged-expected = , expected
hedged-unnamed = , as unnamed sources say
read-each-mark = Read each mark from left to right: who says so, through whom, and the article. A filled dot is named, an open one is not. A solid line carries the speaker’s own words; a broken one carries a report of them.
statements-from-paragraphs = { $count ->
    [one] { $count } statements
   *[other] { $count } statements
} from { $paragraphs ->
    [one] { $paragraphs } paragraphs
   *[other] { $paragraphs } paragraphs
}, in our words. The marks grade how the article sources a statement, not whether it is true.

## The overview and its tour

all-sources = All sources
guided-tour = Guided tour
tour-previous = Previous
start-again = Start again
guess-the-deal = Guess the deal
key-statements = Key statements
how-to-read-the-marks = How to read the marks
tour-step-of = Tour, step { NUMBER($number) } of { NUMBER($all) }
# Announced while the tour moves on.
tour-step-announced = Step { NUMBER($number) } of { NUMBER($all) }: { $title }
tour-next = Next

## The map

our-drawing = Our drawing
legend-hollow-dot = Hollow dot on the map
legend-hatched-by-us = Hatched by us, because positions on them differ.
venues-on-the-map = Venues on the map
zoom-in = Zoom in
zoom-out = Zoom out
reset-view = Reset view
# Kinds of venue, as labels.
venue-kind-talks = Talks
venue-kind-address = Address
venue-kind-speech = Speech
venue-kind-signing = Signing
venue-kind-vote = Vote
venue-kind-briefing = Briefing
venue-kind-protest = Protest
venue-kind-site = Site
venue-kind-place = Place
venue-kind-sea = Sea area
venue-kind-territory = Territory
venue-kind-border = Border
choose-a-place = Choose a place
map-of-venues = Map of venues
there-is-no-map-to-draw = There is no map to draw
all-about-this-venue = All about this venue
venue-by-venue = Venue by venue
delegations = Delegations
save-the-map-as-svg = Save the map as SVG
save-the-map-as-png = Save the map as PNG
every-kind-is-off = Nothing is shown: every kind that is here is off
earlier-ones = Earlier ones
later-ones = Later ones
show-all-venues = Show all venues
kinds-of-venue = Kinds of venue
filter-by-kind = Filter by kind
legend-chosen-outline = { $name }, chosen, has an outline.
legend-placed-by-us = { $dot }: placed by us.
legend-drawing = { $names }. { $words }
# The name of a venue's marker for screen readers.
venue-marker = { $name }{ $pill }, { $kind }: { $summary }{ $marked ->
    [yes] , marked
   *[no] {""}
}
# Behind a kind or a place that the article does not name exactly.
placed-here-by-us = , placed here by us
# A kind of venue within a sentence.
venue-kind-inside-talks = talks
venue-kind-inside-address = address
venue-kind-inside-speech = speech
venue-kind-inside-signing = signing
venue-kind-inside-vote = vote
venue-kind-inside-briefing = briefing
venue-kind-inside-protest = protest
venue-kind-inside-site = site
venue-kind-inside-place = place
venue-kind-inside-sea = sea area
venue-kind-inside-territory = territory
venue-kind-inside-border = border
map-help = Arrow keys go from venue to venue. Plus and minus zoom, 0 resets the view, Shift with an arrow moves the map. The list of venues holds the same links.
count-more-on-the-timeline = { NUMBER($count) } more on the timeline
previous-venue = Previous venue: { $venue }
next-venue = Next venue: { $venue }
venue-number-of = Venue { NUMBER($number) } of { NUMBER($all) }
legend-area-as-a-whole = { $event }: we mark the area as a whole; no place within it is named.
legend-participant = { $actor }{ $role ->
    [host] , host
    [mediator] , mediator
   *[other] {""}
}: { $event }{ $hedge }
map-credit = { $credit } Statements from { $article }; the drawing is ours.
venues-from-to = Venues { NUMBER($first) } to { NUMBER($last) } of { NUMBER($all) }.
only-where-is-named = Only where { $actor } is named.
# Between the name of a venue and what happened there.
venue-kind-in-list = , { $kind }:{" "}

## Actors and their roles

not-a-seating-plan = A picture of who is named, not a seating plan.
choose-an-actor = Choose an actor
earlier-actors = Earlier actors
later-actors = Later actors
named-at = Named at
compare-with-another-actor = Compare with another actor
relations = Relations
picture-of-the-relations = Picture of the relations
relations-lines-without-sentence = A line without a sentence here is told elsewhere on this page, or says who belongs to whom.
actors-filter = Filter
roster = Roster
pages-of-the-roster = Pages of the roster
filter-actors = Filter actors
actors-filter-placeholder = Name or place
actors-side = Side
# The first of the buttons that filter by side or by kind: any of them.
all = All
actors-kind = Kind
actors-order = Order
by-side = By side
by-name = By name
nobody-in-the-story-fits = Nobody in the story fits
all-sides = All sides
all-kinds = All kinds
show-everybody = Show everybody
statements-by-speaker = Statements by speaker
speaker-bars-key = Quoted, or in other words than the speaker’s.
monogram-filled = Filled: a person
monogram-outlined = Outlined: a state, body or group
monogram-broken = Broken: a person who is not named
delegation-of = Delegation: { $party }
its-delegation = Its delegation
the-writer-inside = the writer
no-source-given-inside = no source given
# In what role somebody takes part, above one or several names.
role-delegate = { $count ->
    [one] Delegate
   *[other] Delegates
}
role-party = { $count ->
    [one] Party
   *[other] Parties
}
role-host = { $count ->
    [one] Host
   *[other] Hosts
}
role-mediator = { $count ->
    [one] Mediator
   *[other] Mediators
}
role-speaker = { $count ->
    [one] Speaker
   *[other] Speakers
}
role-signatory = { $count ->
    [one] Signatory
   *[other] Signatories
}
role-protester = { $count ->
    [one] Protester
   *[other] Protesters
}
# Kinds of actors.
kind-people = People
kind-states = States
kind-institutions = Institutions
kind-alliances = Alliances
kind-groups = Groups
more-events-on-the-timeline = { $count ->
    [one] { $count } more event on the timeline
   *[other] { $count } more events on the timeline
}
positions-on-the-side-of = Positions on the side of { $side }
said-by = Said by { $actor }
said-about = Said about { $actor }
speaker-with-count = { $speaker }{"\u00A0"}{ NUMBER($count) }
by-whom = By whom: { $speakers }
# Behind a link to the whole list.
place-in-list = , { NUMBER($number) } of { NUMBER($all) }
speakers-of-all-actors = { NUMBER($speakers) } of { NUMBER($all) } actors
and-count-more = and { NUMBER($count) } more

## The deal

your-numbers-the-reported-share = { $several ->
    [yes] Your numbers, the reported shares
   *[no] Your numbers, the reported share
}
hypothetical = Hypothetical
back-to-the-share = Back to the share
what-if = What if …
show-the-reported-share = Show the reported share
what-the-article-does-not-say = What the article does not say
added-up-since-the-first-year = Added up since the first year
chart-description = Stacked bars, one for each year, of the sums in the tables
your-numbers-the-share-left-open = { $several ->
    [yes] Your numbers, the shares left open
   *[no] Your numbers, the share left open
}
the-agreement = The agreement
# The bands of a drawing: the wider, the larger the share.
bands-as-wide-as-share = Bands are as wide as their share.
a-fixed-sum-taken-off-first = A fixed sum, taken off first
taken-off-first = Taken off first
of-what-remains-after-deductions = Of what remains after deductions
the-exchange = The exchange
# What a party of a deal gives and gets.
gives = Gives
gets = Gets
how-the-deal-is-described = How the deal is described
revenue-split = Revenue split
drag-to-guess = Drag to guess
the-revenue-split-in-numbers = The revenue split in numbers
deal-part = Part
deal-share = Share
not-shown-yet = Not shown yet
your-guess-at-the-first-part = Your guess at the first part
the-reported-share = The reported share
answer-stands-here = The answer stands here when you ask for it.
skip-the-guess = Skip the guess
what-if-title = { $several ->
    [yes] What if? Your numbers, the reported shares
   *[no] What if? Your numbers, the reported share
}
numbers-are-yours = These numbers are yours, not the article’s, and have no currency. { $several ->
    [yes] Only the shares are reported.
   *[no] Only the share is reported.
}
what-the-numbers-would-give = What the numbers would give
round-numbers-a-year-not-estimates = Round numbers a year, not estimates
save-the-chart-as-svg = Save the chart as SVG
save-the-chart-as-png = Save the chart as PNG
copy-the-table-as-csv = Copy the table as CSV
a-year-and-in-all = A year and in all
table-of-all-years = Table of all years
table-of-some-years = Table of some years
every-year-added-up = Every year, added up
added-up-by-year = Added up by year
deal-year = Year
slider-less = Less: { $name }
slider-more = More: { $name }
slider-as-number = { $name }, as a number
# $figure is set in bold type. $recipients is a name, or a list made with what-if-sum-to-recipient.
what-if-result = Over { $years ->
    [one] { $years }{"\u00A0"}year
   *[other] { $years }{"\u00A0"}years
}, { $rounded ->
    [yes] about { $figure }
   *[no] { $figure }
} of { $revenue } would be allocated to { $recipients }, at the reported { $shares ->
    [one] share
   *[other] shares
}.
# In the list of recipients, from the second.
what-if-sum-to-recipient = { $sum } to { $recipient }
what-if-losses = In { $years ->
    [one] { $years }{"\u00A0"}year
   *[other] { $years }{"\u00A0"}years
}, more is taken off than comes in, and nothing is left to split.
what-if-share-left-open = Over { $years ->
    [one] { $years }{"\u00A0"}year
   *[other] { $years }{"\u00A0"}years
}, your numbers add up to { $figure }. { $several ->
    [yes] The shares are left open until you { $show }.
   *[no] The share is left open until you { $show }.
}
what-if-show-the-reported-one = { $several ->
    [yes] show the reported ones
   *[no] show the reported one
}
taken-off-beyond-the-revenue = Taken off beyond the revenue
year-number = Year{"\u00A0"}{ NUMBER($number) }
revenue = Revenue
added-up = Added up
revenue-added-up = Revenue added up
part-added-up = { $part } (added up)
hypothetical-table = Hypothetical: the reader's own numbers. { $several ->
    [yes] Only the shares are reported.
   *[no] Only the share is reported.
}
hypothetical-chart = Hypothetical: the reader’s own numbers. { $several ->
    [yes] Only the shares are reported.
   *[no] Only the share is reported.
}
the-rest = The rest
sum-in-all = { $sum } in all
shares-as-reported = { $shares ->
    [one] Share as reported in { $article }
   *[other] Shares as reported in { $article }
}.
reported-share-announced = Reported share: { $share }. { $comparison }
guess-is-the-reported-share = Your guess, { $guess }, is the reported share.
# $points is written with decimals; $whole is the number by which it is counted.
guess-is-off = Your guess, { $guess }, is { $points } percentage { $whole ->
    [one] point
   *[other] points
} { $side ->
    [below] below
   *[above] above
} the reported share.
your-guess = Your guess
no-guess-yet = no guess yet
annual-revenue = Annual revenue
sum-a-year = { $sum } a year
years = Years
yearly-growth = Yearly growth
no-growth = no growth
less-every-year = { $growth }% less every year
more-every-year = { $growth }% more every year
one-thousand = 1 thousand
one-million = 1 million
one-billion = 1 billion
one-trillion = 1 trillion
broken-lines-have-no-size = Broken lines have no size: the story gives no amounts.
dots-and-an-open-end = Dots and an open end: { $rest }.
reported-share-label = Reported { $share }
your-guess-label = Your guess { $guess }
share-reported = { $share }, reported
all-years = { $count ->
    [one] All { $count } years
   *[other] All { $count } years
}
worked-out-in-whole-cents = Worked out in whole cents: growth is rounded once a year, shares are rounded down, and { $remainder ->
    [yes] the cents left over go to what is left
   *[no] the first shares get one of the cents left over each
}. The CSV has every cent.
rounded-to-thousandths = Shown rounded to thousandths of a { $unit ->
    [million] million
    [billion] billion
   *[trillion] trillion
}.
how-the-revenues-are-allocated = How the revenues are allocated

## The timeline and its events

not-placed-on-the-scale = Not placed on the scale
choose-an-event = Choose an event
# The name of an event’s mark for screen readers.
event-with-date = { $event }, { $date }
timeline = Timeline
# Names of rows about an event, and when, where, who.
about = About
outcome = Outcome
when = When
where = Where
who = Who
what-is-said-about-it = What is said about it
previous-and-next-in-the-list = Previous and next in the list
previous-in-the-list = Previous in the list
next-in-the-list = Next in the list
timeline-filter = Filter
timeline-key = Key
pages-of-the-timeline = Pages of the timeline
# Of the events in the list.
order-is-ours = Where no date is given, or the dates are too loose to put in order, the order is ours.
filter-events = Filter events
events-filter-placeholder = Word or name
who-takes-part = Who takes part
everybody = Everybody
what-the-marks-mean = What the marks mean
an-open-end-is-ours = An open end is ours
no-mark-not-placed-on-the-scale = No mark: not placed on the scale
when-as-the-article-says = When, as the article says
timeline-what = What
no-event-fits = No event fits
whoever-takes-part = Whoever takes part
show-every-event = Show every event
precision-day = A day is given
precision-span = Every day of it, in the article’s words
precision-within = Some time within
precision-expected = Expected when the article was written
# Hidden, behind one of those.
ends-both-ours = ; both ends are ours
ends-beginning-ours = ; the beginning is ours
ends-end-ours = ; the end is ours
# Months below a scale, as short as they can be.
axis-month-january = Jan
axis-month-february = Feb
axis-month-march = Mar
axis-month-april = Apr
axis-month-may = May
axis-month-june = June
axis-month-july = July
axis-month-august = Aug
axis-month-september = Sept
axis-month-october = Oct
axis-month-november = Nov
axis-month-december = Dec
axis-month-with-year = { $month } { $year }
place-in-the-timeline = , { NUMBER($number) } of { NUMBER($all) } in the list

## Positions

positions = Positions
no-position-here = No position here
in-the-full-view = In the full view
issue = Issue
other-statements = Other statements
all-positions = All positions
other-issues = Other issues
compare-two = Compare two
show-all-sides-or-two = Show all sides, or two
or-two-actors-the-first = Or two actors: the first
the-second-actor = The second actor
no-statement-on-this = No statement of { $actor } on this.
position-on-the-side-of = Position on the side of { $side }:
position-of-its-side = Position on the side of { $side }, not given to { $actor }:

## Sources and statements

a-party-no-outlet-named = A party, no outlet named
somebody-not-named = Somebody, not named
every-statement = Every statement
pages-of-the-statements = Pages of the statements
no-statement-fits = No statement fits
clear-the-text = Clear the text
however-sourced = However sourced
any-source = Any source
whoever-speaks = Whoever speaks
show-all-statements = Show all statements
filter-statements = Filter statements
statements-filter-placeholder = Word, speaker, outlet
filter-source = Source
filter-speaker = Speaker
# The head of a row with numbers of paragraphs.
paragraph = Paragraph
where-and-from-whom = Where in the article, and from whom
outlets = Outlets
grades-sourcing-of-a-statement = This grades how the article sources a statement, not whether it is true.
how-the-statements-came = How the statements came
statements-through-outlets = Statements of somebody, as an outlet carries them:
nobody-between = The article names who says so, and nobody between.
matrix-all = All
the-same-as-a-table = The same as a table
statements-by-source-and-firmness = Statements by source and firmness
# The head of a column: where an outlet is from.
matrix-from = From
paragraphs = Paragraphs
without-an-outlet = Without an outlet
what-it-carries = What it carries
what-the-article-says-of-it = What the article says of it
source-name = Name
# Where an outlet is from.
source-origin = From
on-the-timeline = on the timeline
in-the-list = in the list
source-not-named = { $source }, not named
paragraph-number = Paragraph { NUMBER($number) }
more-in-the-list-of-all-statements = { NUMBER($count) } more in the list of all statements
further-statements = { $count ->
    [one] { $count } further statement
   *[other] { $count } further statements
}
further-statements-about = { $count ->
    [one] { $count } further statement about { $actor }
   *[other] { $count } further statements about { $actor }
}
further-and-told-above = { $further }; { $told ->
    [one] { $told } is told above
   *[other] { $told } are told above
}
outlet-not-named = Not named.
spelled-in-the-article = Spelled “{ $spelled }” in the article.
# Hidden, behind the number itself.
statements-behind-number = { $count ->
    [one] {" "}statement
   *[other] {" "}statements
}
# Each of these stands behind its number, in large type.
come-with-no-source = { $count ->
    [one] come with no source
   *[other] come with no source
}
pass-through-somebody-unnamed = { $count ->
    [one] pass through somebody unnamed
   *[other] pass through somebody unnamed
}
come-through-an-outlet = { $count ->
    [one] come from a speaker through an outlet
   *[other] come from a speaker through an outlet
}
come-straight = { $count ->
    [one] comes straight from somebody named
   *[other] come straight from somebody named
}
article-states-or-infers = The article states them ({ $article-only }), or its writer infers them ({ $reading }).
speaker-or-outlet-not-named = The article does not name the speaker ({ $firmness }), or the outlet.
speaker-or-outlet-not-named-list = The article does not name the speaker ({ $firmness }), or the outlet: { $outlets }.
count-more-in-the-list-below = { NUMBER($count) } more, in the list below
each-mark-is-one-statement = Each mark is one statement.
show-only-its-statements = Show only its statements: { $links }

## The page of a statement

who-through-whom-where = Who says so, through whom, where
the-article-builds-on-this-in = The article builds on this in
the-article-builds-this-on = The article builds this on
set-in-contrast-to = Set in contrast by the article to
who-says-so = Who says so
through-whom = Through whom
no-outlet-named = No outlet named
not-named = Not named
in-the-article = In the article
# How a statement stands in the article.
standing-quoted = With words in quotation marks.
standing-inference = The writer’s inference.
standing-reported = Reported without quotation marks; in our words here.
standing-not-quoted = Not in quotation marks; in our words here.
no-speaker-named = No speaker named
this-statement = This statement.
grades-sourcing-of-statement = This grades how the article sources the statement, not whether it is true.
used-in = Used in
cite-this-statement = Cite this statement
previous-statement = Previous statement
next-statement = Next statement
statement-number-of = Statement { NUMBER($number) } of { NUMBER($all) }
paragraph-number-of = Paragraph { NUMBER($number) } of { NUMBER($all) }
outlet-is-named = { $named ->
    [yes] Named by the article
   *[no] Not named
}.
outlet-is-named-and-spelled = { $named ->
    [yes] Named by the article
   *[no] Not named
}, which spells it “{ $spelled }”.
origin-the-article-says = { $origin }, the article says.
not-named-in-the-article = Not named in the article.
said-to = Said to { $whom }.
the-article-hedges-it = The article hedges it: { $hedges }.

## Widgets

full-view = Full view
widget-previous = Previous
widget-next = Next
more-in-the-full-view = More in the full view
widget-more = More
place-of = { NUMBER($number) } of { NUMBER($all) }
count-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
count-issues = { $count ->
    [one] { $count } issue
   *[other] { $count } issues
}
count-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
count-actors = { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}
more-positions-in-the-full-view = { $count ->
    [one] { $count } more position, in the full view
   *[other] { $count } more positions, in the full view
}
named-at-event = Named at { $event }

## Descriptions for other sites

from-article = From { $article }.
sourcing-of-claim = { $chain }{ $hedges }: { $firmness }
sourcing-in-our-words = { $sourcing }. In our words.
sourcing-in-our-words-with-terms = { $sourcing }. In our words, with quoted terms.
title-from-article = { $title } – from { $article }
# The text alternative of a share picture.
picture-of = { $title }. { $picture }.
picture-of-map = A map of the venues
picture-of-venue = A map that shows this venue
picture-of-actors = The marks of all actors by side
picture-of-actor = The actor’s mark and title, and where the actor is named
picture-of-deal = A bar of the revenues in shares
picture-of-timeline = A list of the events, with dates where given
picture-of-event = The event, its date and its place, as far as given
picture-of-positions = A table of sides and issues
picture-of-issue = What each side says, where the story has it
picture-of-sources = Statements by source and firmness
picture-of-source = How many statements came through this source, and how firm they are
picture-of-statement = Statement, in our words: { $title } { $sourcing }
picture-of-statement-with-terms = Statement, in our words, with quoted terms: { $title } { $sourcing }
reached-us-without = Reached us without { $fields }.

## The table of statements to download

column-id = id
column-statement = statement
column-who-says-so = who says so
column-through-whom = through whom
column-section = section (our name)
column-paragraph = paragraph
column-firmness = firmness
column-hedges = hedges
column-words = words
no-speaker-named-inside = no speaker named
words-ours = ours
words-ours-with-terms = ours, with quoted terms

## Pages without the app

no-such-page = No such page
address-leads-nowhere = The address leads nowhere in this story.
shorter-address-leads-to-the-story = A shorter form of this address leads to the story.
copy-to-keep = This file is a copy to keep.
copy-explains = It explains { $article }.
copy-article-reached-us-without = Its article reached us without { $fields }.
copy-facts-as-of = Its facts are as of: { $date }.
copy-made-from = It was made from { $address }.
# Below a view; shown without scripts, and when the app gives up.
interactive-view-could-not-start = The interactive view could not start. The text here can be read without it.
# The alert after a failure, and its button.
interactive-view-stopped = The interactive view stopped.
reload = Reload

## The list of stories of a site with several

explainers = Explainers
each-explains-one-article = Each explains one news article.
address-leads-nowhere-in-the-site = The address leads nowhere. These are the explainers of this site.
facts-as-of = Facts as of: { $date }

## Share pictures

card-hatching-and-border = Hatching and border: our drawing.
card-hatching = Hatching: our drawing.
card-border = Border: our drawing.
card-placed-by-us = { $names }: placed here by us.
card-hollow-dots = Hollow dots: placed here by us.
card-actors = { $all ->
    [one] { $all } actors, { $people } of them named
   *[other] { $all } actors, { NUMBER($people) } of them named
}
card-and-more = { $first }, and { NUMBER($count) } more
card-more-on-the-page = { NUMBER($count) } more on the page
card-and-more-on-the-page = and { NUMBER($count) } more on the page
card-source = Source
card-source-is-the-article = Source: the article itself
card-source-not-named = Source, not named in the article
card-statement = Paragraph { NUMBER($number) }, in our words{ $terms ->
    [yes] , with quoted terms
   *[no] {""}
}
card-statement-in-section = Paragraph { NUMBER($number) }, { $section }, in our words{ $terms ->
    [yes] , with quoted terms
   *[no] {""}
}
card-events = { $count ->
    [one] { $count } event
   *[other] { $count } events, dated as the article dates them
}
card-reportedly-at = Reportedly at
card-statements = { $count ->
    [one] { $count } statements, and who makes them
   *[other] { $count } statements, and who makes them
}
card-statements-from = { $count ->
    [one] { $count } statements from { $article }, and who makes them
   *[other] { $count } statements from { $article }, and who makes them
}

## Translations of the story

# The name of the list of languages in which the story can be read.
languages = Languages
# $original is the language’s own name, as a link.
translation-original = Original: { $original }.
translation-by-machine = Translation made by machine on { $date }, not reviewed by an editor.
translation-by-machine-reviewed = Translation made by machine on { $date }, reviewed by { $reviewer }.
translation-by-person = Translation by { $person }, { $date }.
translation-by-person-reviewed = Translation by { $person }, { $date }, reviewed by { $reviewer }.
# In the foot of a widget, where there is little room.
translation-short-machine = Machine translation
translation-short = Translation
