### Консоль: обучение помощника.

console-nav-improve = Разметка
console-improve-title = Научить помощника
console-improve-why = Любая причина
console-improve-meaning = Что значит сообщение
console-improve-empty = Ничего не ждёт разметки. Сообщения попадают сюда, когда сомневается помощник, гражданин или оператор, и каждое двадцатое случайно.
console-improve-waiting = { $number ->
    [one] { $number } сообщение ждёт
    [few] { $number } сообщения ждут
   *[other] { $number } сообщений ждут
 }
console-improve-new = { $number ->
    [one] { $number } новая метка
    [few] { $number } новые метки
   *[other] { $number } новых меток
 }
console-improve-export = Выгрузить метки
console-improve-settled = Готово.
console-improve-undo = Отменить
console-improve-times = { $number ->
    [few] { $number } раза
   *[other] { $number } раз
 }
console-improve-understood = понято как
console-improve-not-this = гражданин ответил «не то»
console-improve-readings = Вероятные значения
console-improve-intent = Чего хочет человек
console-improve-service = Услуга
console-improve-for-whom = Для кого
console-improve-article = Верный ответ: статья
console-improve-accept = Принять
console-improve-aside = Ничему не учит
console-improve-keys = Клавиши: j и k — другое сообщение, 1–5 — значение, i, s, w, a — поле, Esc — выйти из поля, Enter — принять, x — ничему не учит, u — отменить. Одна метка служит всем одинаковым сообщениям.
console-doubt = Понято неверно
console-doubted = отмечено как понятое неверно
console-doubt-not_this = Гражданин: не то
console-doubt-operator = Оператор: понято неверно
console-doubt-fallback = Не понято
console-doubt-weak = Неуверенно
console-doubt-sample = Взято случайно
console-person-self = Для себя
console-person-child = Ребёнок
console-person-spouse = Супруг или супруга
console-person-parent = Родитель
console-person-other = Кто-то другой
console-meaning-ask_topic = Вопрос, на который есть статья
console-meaning-greet = Приветствие
console-meaning-goodbye = Прощание
console-meaning-thank = Благодарность
console-meaning-affirm = Да
console-meaning-deny = Нет
console-meaning-help = Что ты умеешь
console-meaning-cancel = Отмена
console-meaning-go_back = Назад
console-meaning-change_language = Другой язык
console-meaning-bot_challenge = Ты робот?
console-meaning-talk_to_operator = Нужен человек
console-meaning-give_feedback = Жалоба или похвала
console-meaning-out_of_scope = Не наше
