### Notices: what Aldyn writes first. The attribute .title is the line a locked screen shows: no sums, no names.

notice-after-change = Вы сообщили: { $event }. Я проверил, что вам при этом положено.
    .title = Что вам положено после перемены
notice-event = Из государственного реестра пришло сообщение: { $event }. Заявление и справки не нужны: всё, что требуется, у государства уже есть.
    .title = Государство предлагает вам поддержку

notice-due = Вам положено:
notice-offer-once = • { $service }: <b>{ $amount }</b>, один раз
notice-offer-monthly = • { $service }: <b>{ $amount }</b> в месяц
notice-own-word = Эти суммы рассчитаны с ваших слов. Если согласитесь сейчас, выплату назначат, как только статус подтвердят.
notice-open = Возможно, вам положено и это, нужно уточнить одно-два обстоятельства:
notice-until = Ответить можно до: { $day }.
notice-code =
    Код уведомления: { $code }. Чтобы проверить, что оно от нас, пришлите этот код сюда.
    Мы никогда не спрашиваем код из SMS и данные карты.

notice-why-after_change = Вы получили это, потому что сами рассказали о перемене.
notice-why-life_event = Вы получили это, потому что о событии сообщил государственный реестр.
notice-why-reminder = Это напоминание: вы ещё не ответили.
notice-why-request = Вы получили это, потому что решён ваш вопрос.
notice-why-pension = Вы получили это, потому что подошёл или близок ваш пенсионный возраст.
notice-why-family = Вы получили это, потому что с возрастом ребёнка или вашим меняются ваши права.
notice-why-studies = Вы получили это, потому что в записях указан день окончания учёбы.
notice-why-disability = Вы получили это, потому что в записях указан срок инвалидности.
notice-why-ending = Вы получили это, потому что подходит к концу срок назначенной вам выплаты.
notice-why-status_check = Вы получили это, потому что ваш статус год никто не подтверждал.
notice-why-new_figures = Вы получили это, потому что изменился расчёт вашей выплаты.
notice-why-news = Вы получили это, потому что сами подписались на новости этой темы.
notice-why-other = Вы получили это, потому что это касается ваших выплат или статуса.

notice-kind-after_change = Что положено после перемены
notice-kind-life_event = События из реестров
notice-kind-request = Решения по обращениям
notice-kind-pension = Пенсия
notice-kind-family = Семья и дети
notice-kind-studies = Учёба
notice-kind-disability = Срок инвалидности
notice-kind-ending = Окончание выплат
notice-kind-status_check = Подтверждение статуса
notice-kind-new_figures = Изменение суммы выплаты
notice-kind-news = Новости
notice-kind-other = Другие уведомления

notice-button-agree = ✅ Да, назначить
notice-button-wrong = ❌ Здесь ошибка
notice-button-details = 🔎 Как посчитано
notice-button-later = ⏰ Напомнить позже
notice-button-stop = 🔕 Больше не присылать такое
notice-button-check = Проверить: { $service }

notice-not-yours = Это уведомление пришло не вам или его больше нет.
notice-settled = Этот вопрос уже решён, больше ничего делать не нужно. Ваш статус и выплаты можно посмотреть в меню.
notice-too-late = Срок ответа на это предложение прошёл. Проверим заново, что вам положено сейчас?
notice-changed = С тех пор как пришло это предложение, кое-что изменилось, и прежний расчёт уже не подходит. Проверим заново, что вам положено?
notice-button-anew = Проверить заново
notice-agreed-already = Вы уже согласились. Второй раз нажимать не нужно.
notice-choose-account = На какой счёт перечислять?
notice-account = { $bank }, { $number }
notice-no-account = У нас нет вашего счёта для этой выплаты. Ваше согласие сохранено. Узнайте в ЦОН или по номеру 1414, как указать счёт.
notice-assigned = Готово, назначено без заявления и справок:
notice-agreed = Ваше согласие принято. Назначим, как только статус подтвердят:
notice-paid-to = Счёт: { $account }.
notice-details-header = <b>{ $service }: как посчитано</b>
notice-details-none = Расчёта с цифрами у этого уведомления нет.
notice-article = ({ $article })
notice-later = Хорошо, напомню: { $day }.
notice-stopped = Больше не буду присылать уведомления «{ $kind }». Вернуть их можно в настройках уведомлений.
notice-reminder = Государство предложило вам поддержку, но ответа пока нет. Хватит одного нажатия.
    .title = Вы ещё не ответили
notice-which-wrong = Что именно неверно?
notice-button-confirm = ✅ Всё верно
notice-confirmed = Спасибо, записал, что вы подтвердили.
notice-reminder-confirm = Я спрашивал, верен ли ваш статус, но ответа пока нет. Хватит одного нажатия.
    .title = Вы ещё не ответили
