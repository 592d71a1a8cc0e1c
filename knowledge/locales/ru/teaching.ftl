### Обучение: отклонённые фразы, шаги и итоги обучения.

refused-phrase-empty = Метка без слов пропущена.
refused-phrase-origin = «{ $text }»: у метки нет номера, сотрудника или дня.
refused-phrase-language = «{ $text }»: языка { $named } нет; есть kk, ru и en.
refused-phrase-intent = «{ $text }»: намерения { $intent } нет; список в docs/taxonomy.md.
refused-phrase-service = «{ $text }»: услуги { $service } нет; список в docs/taxonomy.md.
refused-phrase-for-whom = «{ $text }»: для кого — одно из self, child, spouse, parent, other.
refused-phrase-measured = «{ $text }» входит в сообщения, которыми измеряют помощника; на них не обучают.
refused-phrase-contradicts = «{ $text }» не может значить { $intent }: в файле { $file } это { $known } (услуга: { $service }). Исправьте одно из двух.
training-step-collected = Метки собраны
training-step-training = Модель обучается
training-step-measuring = Измеряются старая и новая модели
training-step-swapping = Помощник переходит на новую модель
console-nav-trainings = Обучение модели
console-training-about = Новые метки становятся фразами, модель обучается и измеряется на сообщениях, на которых её не учили. Если она понимает хуже прежней, её не берут.
console-training-begin = Обучить и измерить
console-training-force = Взять модель, которая понимает хуже
console-training-because = Почему нужна модель, которая понимает хуже
console-training-asked = ждёт
console-training-running = идёт
console-training-kept = взята
console-training-refused = не взята
console-training-failed = не удалось
console-training-waits = Начнётся через несколько секунд. Если долго не начинается, скажите администратору: на сервере должна работать команда aldyn run all или aldyn run rasa.
console-training-interrupted = Обучение прервалось на середине. Начните ещё раз.
console-training-failed-because = Не удалось. Прежняя модель остаётся.
console-training-phrases = { $number ->
    [one] Добавлена { $number } фраза.
    [few] Добавлены { $number } фразы.
   *[other] Добавлено { $number } фраз.
 }
console-training-refused-because = Новая модель понимает заметно хуже, поэтому остаётся прежняя. Метки подождут следующего обучения.
console-training-left-out = { $number ->
    [one] { $number } метка не вошла
    [few] { $number } метки не вошли
   *[other] { $number } меток не вошли
 }
console-training-figures = До и после
console-training-before = До
console-training-after = После
console-training-of = Сообщений
console-training-none = Обучений ещё не было.
console-problem-training_runs = Одно обучение ещё не закончилось. Дождитесь его.
console-score-intent = Тема верна
console-score-service = Услуга верна
console-score-outside_recognised = Узнаны вопросы не по нашей части
console-score-real_refused = Отказано в вопросах по нашей части (меньше — лучше)
console-score-for_whom_precision = Для кого: названо и верно
console-score-for_whom_recall = Для кого: найдено
console-score-calibration_error = Насколько уверенность расходится с правдой (меньше — лучше)
console-score-by_language = Тема верна
console-score-by_spelling = Тема верна
console-spelling-standard = обычное письмо
console-spelling-no_kazakh_letters = без казахских букв
console-spelling-latin = латиница
console-spelling-layout = чужая раскладка
console-spelling-dictated = диктовка
console-spelling-misspelt = с ошибками
console-spelling-mixed = два языка вместе
console-spelling-story = рассказ
