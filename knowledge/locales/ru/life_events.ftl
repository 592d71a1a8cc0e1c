### Life events: what registers report, in the words of notices, and what became of an event.

## What happened
event-birth-registered = Рождение ребёнка
event-adoption-registered = Усыновление ребёнка
event-parental-care-lost = Ребёнок остался без попечения родителей
event-parental-care-restored = Ребёнок возвращён родителям
event-guardianship-ended = Окончание опеки
event-guardianship-set = Опека над ребёнком
event-divorce-registered = Расторжение брака
event-marriage-registered = Заключение брака
event-maternity-started = Отпуск по беременности и родам
event-childcare-extended = Отпуск по уходу за ребёнком до трёх лет
event-childcare-ended = Окончание отпуска по уходу за ребёнком
event-disabled-child-care-started = Уход за ребёнком с инвалидностью
event-disabled-child-care-ended = Окончание ухода за ребёнком с инвалидностью
event-job-ended = Прекращение трудового договора
event-job-started = Начало работы
event-unemployment-ended = Снятие с учёта безработных
event-unemployment-registered = Регистрация безработным
event-business-closed = Закрытие своего дела
event-business-opened = Открытие своего дела
event-income-recovered = Доход снова выше прожиточного минимума
event-income-fell = Доход стал ниже прожиточного минимума
event-studies-ended = Окончание учёбы
event-studies-enrolled = Зачисление на учёбу
event-studies-transferred = Перевод на учёбе
event-school-left-out = Ребёнок не посещает школу
event-preschool-left = Ребёнок больше не ходит в детский сад
event-disability-ended = Снятие инвалидности
event-disability-set = Установление инвалидности
event-retirement-reached = Достижение пенсионного возраста
event-benefit-ended = Окончание выплаты
event-benefit-paid = Выплата перечислена
event-benefit-assigned = Назначение выплаты
event-contribution-received = Поступление взносов
event-residence-changed = Переезд в другой регион
event-ecological-zone-left = Выезд из зоны экологического бедствия
event-ecological-zone-entered = Проживание в зоне экологического бедствия
event-award-given = Награда многодетной матери
event-migration-ended = Окончание миграционного статуса
event-migration-set = Присвоение миграционного статуса
event-military-ended = Окончание военной службы
event-military-started = Начало военной службы
event-sentence-ended = Окончание срока наказания
event-sentence-started = Начало срока наказания
event-death-registered = Смерть
event-disability-set-relative = Вашему ребёнку установлена инвалидность
event-death-registered-relative = В вашей семье утрата. Примите наши соболезнования

## What became of an event, for the system that reported it
event-state-received = Событие сохранено и вступит в силу в свой день или когда придёт событие, которое оно отзывает.
event-state-applied = Событие учтено.
event-state-unmatched = Кого-то из названных людей пока нет в реестре или вы не вправе о нём сообщать. Событие сохранено, попробуем снова.
event-state-conflicting = Другая система сообщает иное. Решит специалист.
event-state-corrected = Его исправило ваше более позднее событие.
event-state-withdrawn = Вы его отозвали.
event-state-set-aside = Специалист установил, что оно неверно. Если это не так, пришлите исправленное событие.

## Notices. The attribute .title is the line a locked screen shows: no sums, no names.
notice-event-relative = Из государственного реестра пришло сообщение: { $event }. В этом случае вам положена поддержка. Заявление и справки не нужны: всё, что требуется, у государства уже есть.
    .title = Государство предлагает вам поддержку
notice-event-withdrawn = Государственный реестр сообщил по ошибке: { $event }. Теперь ошибка исправлена, поэтому прежнее предложение больше не действует. Вам ничего делать не нужно.
    .title = Поправка к прежнему уведомлению
notice-event-checked = Государственный реестр отозвал своё сообщение: { $event }. По нему вам уже назначена выплата. Теперь её проверит специалист, и мы сообщим вам итог. Сейчас ничего делать не нужно.
    .title = Поправка к прежнему уведомлению
notice-conflict-goes-on = Два реестра сообщали о вашем статусе разное. Специалист проверил: статус остаётся прежним — { $category }. Верные сведения здесь: { $source }.
    .title = Ваш статус проверен
notice-conflict-ended = Два реестра сообщали о вашем статусе разное. Специалист проверил: этот статус закончился — { $category }. Верные сведения здесь: { $source }. Если вы не согласны, напишите сюда или отправьте /operator.
    .title = Ваш статус проверен
notice-why-event_withdrawn = Вы получили это, потому что реестр исправил своё прежнее сообщение.
notice-why-conflict = Вы получили это, потому что сведения реестров о вас расходились и это проверено.
