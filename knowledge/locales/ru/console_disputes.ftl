### Deciding disputes.

console-due-soon = скоро срок
console-disputed-step = Что оспаривается
console-disputed = оспаривается
console-step = Шаг
console-article = Статья закона
console-corrected = Исправлено на
console-correct-to = Верная сумма, ₸
console-correct-hint = Нужно подтверждение второго человека. После него выплата будет в этой сумме.
notice-request-corrected = Ваше обращение принято. Номер: <b>{ $number }</b>. Основание: { $reason }. Сумма исправлена: <b>{ $amount }</b>. { $text }
    .title = Есть решение по вашему обращению
notice-request-corrected-short = Ваше обращение принято. Номер: <b>{ $number }</b>. Основание: { $reason }. Сумма исправлена: <b>{ $amount }</b>. По прежним выплатам вам недоплатили { $short }. { $text }
    .title = Есть решение по вашему обращению
console-past-short = Недоплачено по прежним выплатам
console-past-over = Переплачено по прежним выплатам
