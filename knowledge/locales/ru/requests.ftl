### Requests, disputes and certificates.

certificate-question = Какая справка нужна?
certificate-ways = Где её получить:
dispute-question-step = С чем именно вы не согласны?
dispute-step = { $words }
dispute-all = Со всем расчётом
dispute-question-reason = Напишите своими словами, что не так.
dispute-question-documents = Есть документ? Пришлите фото или PDF. Если нет, нажмите кнопку.
dispute-no-documents = Документов нет
dispute-summary =
    Передать несогласие на рассмотрение?
    Услуга: { $service }
    С чем: { $step }
    Причина: { $reason }
dispute-opened = Принято. Номер обращения: <b>{ $number }</b>. Рассмотрит: { $body }, до { $deadline }. Расчёт сохранён таким, каким вы его видели.
requests-none = Обращений пока нет.
requests-header = <b>Ваши обращения</b>
requests-line-open = ⏳ <b>{ $number }</b>: { $about }. { $state }. { $body }, срок: { $day }.
requests-line-closed = ☑️ <b>{ $number }</b>: { $about }. { $state }. { $body }.
requests-decision = Ответ: { $text }
request-kind-status-change = Изменение статуса
request-kind-correction = Исправление записи
request-kind-dispute = Несогласие с расчётом
request-kind-staff-task = Задача сотруднику
request-state-open = Принято
request-state-needs-second = Проверяет второй сотрудник
request-state-accepted = Одобрено
request-state-rejected = Отказано
request-state-withdrawn = Отозвано
document-attached = Приложил к обращению { $number }.
document-kept = Файл получен. Открытых обращений нет: когда откроете обращение, он будет приложен к нему.
