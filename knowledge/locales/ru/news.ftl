### News and programmes for her status.

news-header = <b>Новости для вас</b>
news-header-general = <b>Общие новости</b>. Чтобы увидеть то, что касается вас, подтвердите, что это вы: /link
news-item =
    <b>{ $title }</b>
    { $text }
    <i>{ $day }. Источник: <a href="{ $source }">{ $site }</a></i>
news-none = Новостей для вас пока нет.
news-programmes = Программы и помощь для вас:
news-button-topics = 🔔 О чём сообщать?
news-topics = Выберите темы, о новостях которых сообщать. Днём и нечасто.
news-topic-figures = Новые размеры
news-topic-pension = Пенсия
news-topic-family = Семья и дети
news-topic-disability = Инвалидность
news-topic-work = Работа
news-topic-health = Медстраховка
menu-news = 📰 Новости
command-news = Новости и программы
