### Requests, disputes, settings, doubt, crisis, telling the genuine from fraud.

access-held = О вас хранятся: статусы, семья, взносы, накопления, назначенные выплаты, обращения и эта переписка (номера скрыты).
access-header = Кто смотрел ваши данные:
access-none = Сотрудники ваши данные не открывали.
access-line = • { $day } — { $role }. Зачем: { $purpose }
role-operator = оператор поддержки
role-supervisor = руководитель поддержки
role-communications = специалист по коммуникациям
role-legislation-editor = редактор правил
role-auditor = аудитор
role-administrator = администратор
role-body-officer = сотрудник ответственного органа
certificate-question = Какая справка нужна?
certificate-ways = Её дают без заявления. Где получить:
consent-given = Вы согласны, чтобы услуги предлагались вам сами, по данным учёта. Отозвать согласие можно в любой момент.
consent-withdrawn = Согласие отозвано: сами услуги вам не предлагаются. Спросить обо всём можно по-прежнему.
consent-withdraw = Отозвать согласие
consent-give = Дать согласие
consent-correct = Исправить данные
consent-now-given = Записал: согласие дано.
consent-now-withdrawn = Записал: согласие отозвано.
details-where = Телефон меняют на egov.kz в разделе «Мой профиль», адрес — при регистрации по месту жительства, счёт для выплат — когда соглашаетесь на выплату. Язык можно сменить прямо здесь.
dispute-question-step = С чем именно вы не согласны?
dispute-step = { $words }
dispute-all = Со всем расчётом
dispute-question-reason = Напишите своими словами, что не так.
dispute-question-documents = Есть документ? Пришлите фото или PDF. Если нет, нажмите кнопку.
dispute-no-documents = Документов нет
dispute-summary =
    Передать несогласие на рассмотрение?
    Услуга: { $service }
    Причина: { $reason }
dispute-opened = Принято. Номер обращения: <b>{ $number }</b>. Рассмотрит: { $body }, до { $deadline }. Расчёт сохранён таким, каким вы его видели.
notices-are-on = Сейчас я пишу первым, когда вам что-то положено. Днём, не чаще, чем нужно.
notices-are-off = Сейчас уведомления выключены.
notices-on = 🔔 Включить
notices-off = 🔕 Выключить все
notices-now-on = Хорошо, снова буду писать первым.
notices-now-off = Хорошо, сам больше не пишу. Включить снова можно в любой момент.
requests-none = Обращений пока нет.
requests-header = <b>Ваши обращения</b>
requests-line-open = ⏳ <b>{ $number }</b>: { $about }. { $state }. { $body }, срок: { $day }.
requests-line-closed = ☑️ <b>{ $number }</b>: { $about }. { $state }. { $body }.
requests-decision = Ответ: { $text }
request-kind-status-change = Изменение статуса
request-kind-correction = Исправление записи
request-kind-dispute = Несогласие с расчётом
request-kind-application = Заявление
request-kind-staff-task = Задача сотруднику
request-state-open = Принято
request-state-in-review = На рассмотрении
request-state-needs-second = Проверяет второй сотрудник
request-state-accepted = Удовлетворено
request-state-rejected = Отказано
request-state-withdrawn = Отозвано
doubt-which = Правильно ли я понял? Вы о чём:
doubt-nothing = Этого я не понял. Напишите иначе, откройте меню или позовите человека.
doubt-person = Похоже, я не могу помочь с этим. Давайте позову человека?
intent-ask-my-status = Мой статус
intent-ask-entitlements = Что мне положено
intent-update-status = Сообщить об изменении
intent-ask-request-progress = Что с моим обращением
intent-ask-service-info = Что это за услуга
intent-ask-eligibility = Положено ли
intent-ask-amount = Сколько платят
intent-ask-documents = Какие документы
intent-ask-how-to-apply = Как оформить
intent-ask-payment-date = Когда заплатят
intent-dispute-calculation = Спорю с суммой или отказом
intent-ask-retirement-age = Когда на пенсию
intent-ask-pension-amount = Какая будет пенсия
intent-ask-pension-savings = Накопления в ЕНПФ
intent-ask-contributions = Взносы и отчисления
intent-get-certificate = Справка
intent-ask-insurance-status = Медстраховка (ОСМС)
intent-ask-authenticity = Не мошенники ли это
intent-manage-notifications = Уведомления
intent-technical-help = Что-то не работает
crisis-calm = Я вас слышу. Вы не одни, и помощь есть прямо сейчас.
crisis-person = Я уже зову человека. Если опасность прямо сейчас — звоните 112.
crisis-line = ☎️ <b>{ $number }</b> — { $name }
authenticity =
    Как отличить настоящее сообщение:
    • Предложение государства приходит с номера <b>1414</b>, в ответ просят только цифру согласия.
    • Ни 1414, ни я никогда не просим код из SMS, данные карты, пароль или перевод.
    • В каждом моём уведомлении есть код: пришлите его сюда, и я скажу, наше ли оно.
    Если вас торопят, грозят или просят код — это мошенники: прервите разговор и звоните 102.
authenticity-code-ours = Да, это наше уведомление с кодом { $code }, отправлено: { $day }.
authenticity-code-unknown = Уведомления с кодом { $code } я вам не отправлял. Не отвечайте на него и не переходите по ссылкам.
technical =
    Попробуйте по порядку:
    • Не приходит код — проверьте, что номер есть в базе мобильных граждан (egov.kz, «Мой профиль»), и нажмите /link ещё раз.
    • Кнопка не отвечает — откройте /menu, старые кнопки могли устареть.
    • Не входит на eGov или не принимает ЭЦП — обратитесь в единый контакт-центр <b>1414</b>.
