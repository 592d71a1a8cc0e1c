### Answers from articles.

matters-title = <b>{ $title }</b>
matters-source = Source: <a href="{ $source }">{ $site }</a>. Checked: { $day }.
matters-nothing = I hold no checked answer to this, and I will not make one up. Ask in other words, or call a person.
matters-others = I see, not that. Perhaps one of these?
matters-maybe = You seem to ask about one of these. Which?
