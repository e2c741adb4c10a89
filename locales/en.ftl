not-in-the-article = Not in the article
count-shown = { NUMBER($shown) } of { NUMBER($all) } shown
