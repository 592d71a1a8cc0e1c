### Deciding disputes.

console-due-soon = мерзімі жақын
console-disputed-step = Не дауланады
console-disputed = дауланады
console-step = Қадам
console-article = Заң бабы
console-corrected = Түзетілген сома
console-correct-to = Дұрыс сома, ₸
console-correct-hint = Екінші адам растауы керек. Содан кейін төлем осы сомада болады.
notice-request-corrected = Өтінішіңіз қабылданды. Нөмірі: <b>{ $number }</b>. Негізі: { $reason }. Сома түзетілді: <b>{ $amount }</b>. { $text }
    .title = Өтінішіңіз бойынша шешім бар
notice-request-corrected-short = Өтінішіңіз қабылданды. Нөмірі: <b>{ $number }</b>. Негізі: { $reason }. Сома түзетілді: <b>{ $amount }</b>. Бұрынғы төлемдер бойынша { $short } кем төленген. { $text }
    .title = Өтінішіңіз бойынша шешім бар
console-past-short = Бұрын кем төленгені
console-past-over = Бұрын артық төленгені
