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
