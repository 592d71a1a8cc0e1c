### What a citizen is told of what staff do.

takeover-joined = Теперь вам отвечает сотрудник: <b>{ $name }</b>.
takeover-given-back = Теперь вам снова отвечает помощник Aldyn. Напишите, что нужно.
takeover-closed = Сотрудник завершил разговор. Если появятся вопросы, пишите: ответит Aldyn.
takeover-queued = Передаю вас другому сотруднику. Ваше место в очереди: { $place }.{ $minutes ->
    [0] {""}
   *[other] {" "}Ждать примерно { $minutes } мин.
 }
takeover-queued-closed = Передаю вас другому сотруднику. Сейчас нерабочее время: ответят в рабочий день с { $opens }. Ваше место в очереди: { $place }, ждать примерно { $minutes } мин.
decision-confirmed_by_source = подтвердил источник
decision-confirmed_by_document = подтверждено документом
decision-mistake_of_ours = наша ошибка
decision-not_confirmed = данные не подтвердились
decision-document_missing = не хватает документа
decision-law_does_not_allow = закон не позволяет
decision-computed_rightly = расчёт верен
decision-duplicate = обращение повторяется
decision-person_reached = связались с человеком
decision-person_came_herself = человек пришёл сам
decision-person_not_reached = связаться не удалось
decision-nothing_to_do = делать нечего

notice-request-accepted = Ваше обращение принято. Номер: <b>{ $number }</b>. Основание: { $reason }. { $text }
    .title = Есть решение по вашему обращению
notice-request-rejected = Ваше обращение отклонено. Номер: <b>{ $number }</b>. Причина: { $reason }. { $text } Если не согласны, напишите сюда или отправьте /operator.
    .title = Есть решение по вашему обращению
