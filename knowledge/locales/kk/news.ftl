### News and programmes for her status.

news-header = <b>Сізге қатысты жаңалықтар</b>
news-header-general = <b>Жалпы жаңалықтар</b>. Өзіңізге қатыстысын көру үшін, бұл сіз екеніңізді растаңыз: /link
news-item =
    <b>{ $title }</b>
    { $text }
    <i>{ $day }. Дереккөз: <a href="{ $source }">{ $site }</a></i>
news-none = Әзірге сізге қатысты жаңалық жоқ.
news-programmes = Сізге арналған бағдарламалар мен көмек:
news-button-topics = 🔔 Қай тақырыпта хабарлайын?
news-topics = Жаңалық шыққанда хабарлайтын тақырыптарды таңдаңыз. Күндіз ғана, сирек жазамын.
news-topic-figures = Жаңа мөлшерлер
news-topic-pension = Зейнетақы
news-topic-family = Отбасы мен балалар
news-topic-disability = Мүгедектік
news-topic-work = Жұмыс
news-topic-health = Медсақтандыру
menu-news = 📰 Жаңалықтар
command-news = Жаңалықтар мен бағдарламалар
