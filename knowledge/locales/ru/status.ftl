### Status: what is on record, confirming it, telling of a change.

link-first = Чтобы ответить лично о вас, мне нужно убедиться, что это вы. Это займёт полминуты: нажмите кнопку ниже.

status-header = <b>Ваш статус на учёте</b>
status-record =
    ✅ <b>{ $category }</b>
    С { $day }. Источник: { $source }. Отвечает: { $body }.
status-record-pending =
    ⏳ <b>{ $category }</b> — ждёт проверки
    С { $day }. Источник: { $source }. Проверяет: { $body }.
status-record-confirmed = Вы подтвердили: { $day }.
status-none = Записей о вашем социальном статусе сейчас нет. Если в жизни что-то изменилось, расскажите, и я передам кому нужно.
status-button-confirm = ✅ Всё верно
status-button-update = ✏️ Изменилось
status-button-due = 🎁 Что мне положено
status-confirmed = Спасибо! { $day } вы подтвердили: { $names }. Если что-то изменится, просто напишите мне.
status-nothing-to-confirm = Подтверждать пока нечего: проверенных записей нет. Если в жизни что-то изменилось, расскажите.
status-groups = { $count ->
    [one] Есть { $count } статус
    [few] Есть { $count } статуса
   *[other] Есть { $count } статусов
 }, у одного человека может быть сразу несколько. Выберите, о ком рассказать:
status-group-header = <b>{ $group }</b>
group-child = Дети
group-student = Учёба
group-service = Служба
group-disability = Инвалидность
group-family = Семья и уход за детьми
group-work = Работа
group-need = Нехватка денег
group-pension = Пенсия
group-migration = Переезд и гражданство

change-question = Что изменилось? Нажмите кнопку или напишите своими словами, например: «меня сократили 5 ноября».
change-not-recognised = Не понял, что именно изменилось. Нажмите кнопку или напишите иначе, например: «приняли на работу», «родилась дочь», «зачислили в колледж».
change-of-another = { $who ->
        [child] Это о вашем ребёнке. Сведения о нём приходят ко мне из реестров.
        [spouse] Это о муже или жене. Такое записывают только со слов самого человека: он может написать мне со своего телефона или пойти в ЦОН.
        [parent] Это о родителе. Такое записывают только со слов самого человека: он может написать мне со своего телефона или пойти в ЦОН.
       *[other] Это о другом человеке. Такое записывают только с его слов: он может написать мне со своего телефона или пойти в ЦОН.
    } Здесь я записываю, что изменилось у вас.
change-lost_job = Потеря работы
change-found_job = Устройство на работу
change-opened_business = Открытие ИП
change-pregnant = Отпуск по беременности и родам
change-child_born = Рождение ребёнка, уход до 1 года
change-care_to_three = Уход за ребёнком до 3 лет
change-adopted_child = Усыновление
change-care_disabled_child = Уход за ребёнком с инвалидностью
change-enrolled = Поступление на учёбу
change-left_studies = Окончание или прекращение учёбы
change-many_children_award = Награда многодетной матери
change-low_income = Низкий доход
change-kandas = Статус кандаса
change-disability = Установление инвалидности
change-retired = Выход на пенсию
change-married = Вступление в брак
change-divorced = Развод
change-moved = Переезд
change-relative_died = Смерть близкого человека

change-date-question = «{ $change }» — с какого дня? Напишите как удобно: «5 ноября», «в прошлую пятницу», «05.11.2026».
day-today = Сегодня
day-yesterday = Вчера
day-read-back = Понял: { $day }.
day-impossible = Такого дня в календаре нет. Напишите день ещё раз.
day-not-read = Не понял, какой это день. Напишите, например, «5 ноября» или «05.11.2026».
error-day_too_far_ahead = Этот день слишком далеко впереди. Можно сообщить не раньше чем за 60 дней. Напишите день ещё раз.
error-day_before_birth = Этот день раньше вашего рождения. Напишите день ещё раз.
error-day_too_long_ago = Прошло больше трёх лет. Напишите день ещё раз, а о давних событиях скажите сотруднику: /operator.

detail-question-lost_job = Почему закончилась работа? Причину запишут, на выплату она не влияет.
detail-question-found_job = Где вы теперь работаете? Напишите название организации или пропустите.
detail-question-enrolled = Куда вы поступили?
detail-question-left_studies = Как закончилась учёба?
detail-question-kandas = Есть ли у вас доход?
detail-not-recognised = Выберите, пожалуйста, один из вариантов кнопкой.
detail-redundancy = Сокращение
detail-own_wish = По собственному желанию
detail-contract_ended = Кончился договор
detail-company_closed = Закрылось предприятие
detail-other = Другая причина
detail-college = Колледж
detail-bachelor_full_time = Бакалавриат, очно
detail-bachelor_part_time = Бакалавриат, заочно
detail-master_full_time = Магистратура, очно
detail-master_part_time = Магистратура, заочно
detail-doctoral = Докторантура
detail-graduated = Учёба закончена
detail-expelled = Отчислили
detail-academic_leave = Академический отпуск
detail-working = Есть доход
detail-not_working = Дохода нет

form-skip = Пропустить
form-back = ⬅️ Назад
form-cancel = ✖️ Отмена
form-yes = ✅ Да, всё так
form-no = Нет
form-other-day = 📅 Другой день
form-cancelled = Хорошо, отменил. Ничего не изменено.

change-summary = <b>Проверьте, пожалуйста</b>
change-summary-what = Что: { $change }
change-summary-day = С какого дня: { $day }
change-summary-detail = Подробности: { $detail }
change-summary-question = Записать с ваших слов? Нынешняя запись останется, пока новую не проверят.
change-summary-route = Это записывает только ответственный орган. Передать ему запрос на исправление?
change-what-is-wrong = Хорошо, исправим. Начнём с дня, а чтобы выбрать другое событие, нажмите «Назад».
change-recorded =
    Записал с ваших слов, статус ждёт проверки.
    Номер обращения: <b>{ $number }</b>. Проверит: { $body }, до { $deadline }. Я напишу, как только будет ответ.
change-routed =
    Передал запрос на исправление.
    Номер обращения: <b>{ $number }</b>. Рассмотрит: { $body }, до { $deadline }. Запись изменит сам орган; если у вас есть подтверждающий документ, пришлите его сюда. Я напишу, как только будет ответ.
error-already_told = Об этом вы уже сообщили, обращение на рассмотрении. Посмотреть его можно командой /requests.
