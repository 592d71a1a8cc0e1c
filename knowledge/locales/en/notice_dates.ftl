### Notices by dates: a day of her life or a new figure of the law. The attribute .title: no sums, no names.

date-retirement = Reaching retirement age
notice-date-retirement-6m = You reach retirement age on { $day }. On that day I offer you the pension myself; your consent is your application, and it is paid from the day you give it.
    .title = Time to prepare for your pension
notice-date-retirement-30d = You reach retirement age soon: { $day }. Let us see whether everything is ready.
    .title = Your pension is near
notice-date-retirement = The day you reached retirement age: { $day }. I fetched your record, contributions and savings from the state's systems and computed the pension. Your consent is your application: the pension is paid from the day you give it.
    .title = You have reached retirement age
notice-date-child-18m = Your child turns one and a half on { $day }. The child care payment goes on until that day. See in good time what you are due then.
    .title = The child care payment ends soon
notice-date-child-3y = Your child turns three on { $day }. From then on the status of caring for a child under three ends. If you go back to work or something changes, tell me. And check your health insurance.
    .title = The status of child care ends soon
notice-date-child-6y = Your child turned six on { $day }. School is ahead. Families with a small income get help to prepare for it.
    .title = Your child goes to school soon
notice-date-child-18y = Your child came of age on { $day }. What your family is due may change after that.
    .title = Your child has come of age
notice-date-came-of-age = You came of age on { $day }. The money saved for you in the National Fund can now go to studies or housing. How, you can read below.
    .title = Congratulations on coming of age!
notice-date-studies-end = By the record your studies end on { $day }. After that the status of a student ends. Studying on, or found a job? Tell me. And check your health insurance.
    .title = Your studies end soon
notice-date-reexamination = The status “{ $category }” is set until { $day }. So that the payment does not break off, go through the medical and social examination in good time.
    .title = An examination is due soon
notice-date-award-ending = { $service }: the last day is { $day }. See what you are due then.
    .title = A payment ends soon
notice-date-status-unconfirmed = Your records were last confirmed on { $day }. A year has passed since. Are these still right?
    .title = Is your status still right?
notice-date-new-figures = New figures of the law apply from { $day }. What you are paid has changed because of them.
    .title = The sum you are paid has changed
notice-date-news = You subscribe to this topic.
    .title = News on a topic you chose

date-way-what-then = 🎁 What am I due now?
date-way-insurance = 🏥 Am I insured?

notice-expected = By today's law your pension will be about:
notice-expected-total = In all: <b>{ $amount }</b> a month
notice-expected-by-law = This is an estimate: it takes your contributions to go on as now. The exact sum is computed by the law of that day.
notice-record-lacks = Your record does not show:
notice-record-before-1998 = • Work before 1998: { $known } on record. If you worked in the other { $lacking } too, it has to be proven.
notice-record-none-before-1998 = • No work before 1998 is on record. If you worked then, it has to be proven: the pension depends on it.
notice-record-gap = • { $first } – { $last }: no contributions ({ $length })
notice-record-bring = If you have such papers, bring them to the public service centre in good time:
notice-record-whole = The record shows no gaps; no further papers are needed.
notice-years = { $years ->
    [one] { $years } year
   *[other] { $years } years
 }
notice-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
 }
notice-years-and-months = { $years } { $months }
notice-changed-line = { $service }: <b>{ $amount }</b> a month; it was { $was }. Because:
