### News and programmes for her status.

news-header = <b>News for you</b>
news-header-general = <b>General news</b>. To see what concerns you, confirm that it is you: /link
news-item =
    <b>{ $title }</b>
    { $text }
    <i>{ $day }. Source: <a href="{ $source }">{ $site }</a></i>
news-none = There is no news for you yet.
news-programmes = Programmes and help for you:
news-button-topics = 🔔 What to tell me of?
news-topics = Choose the topics whose news I shall tell you. By day, and not often.
news-topic-figures = New figures
news-topic-pension = Pension
news-topic-family = Family and children
news-topic-disability = Disability
news-topic-work = Work
news-topic-health = Health insurance
menu-news = 📰 News
command-news = News and programmes
