### Deciding disputes.

console-due-soon = due soon
console-disputed-step = What is disputed
console-disputed = disputed
console-step = Step
console-article = Article of law
console-corrected = Corrected to
console-correct-to = Right sum, ₸
console-correct-hint = A second person has to confirm it. The payment then stands at this sum.
notice-request-corrected = Your request was accepted. Number: <b>{ $number }</b>. Ground: { $reason }. The sum is corrected to <b>{ $amount }</b>. { $text }
    .title = Your request was decided
notice-request-corrected-short = Your request was accepted. Number: <b>{ $number }</b>. Ground: { $reason }. The sum is corrected to <b>{ $amount }</b>. Past payments were { $short } too little. { $text }
    .title = Your request was decided
console-past-short = Paid too little so far
console-past-over = Paid too much so far
