### Notices: what Aldyn writes first. The attribute .title is the line a locked screen shows: no sums, no names.

notice-after-change = You told me: { $event }. I have checked what you are due because of it.
    .title = What you are due after the change
notice-event = A state register has reported: { $event }. No application and no papers are needed: the state already holds everything.
    .title = The state offers you support

notice-due = You are due:
notice-offer-once = • { $service }: <b>{ $amount }</b>, once
notice-offer-monthly = • { $service }: <b>{ $amount }</b> a month
notice-own-word = These sums are computed from your word. If you agree now, the payment is assigned as soon as the status is verified.
notice-open = You may also be due the following; one or two things need to be made clear:
notice-until = You can answer until: { $day }.
notice-code =
    Code of this notice: { $code }. To check that it comes from us, send the code here.
    We never ask for a code from an SMS or for card details.

notice-why-after_change = You get this because you told us of a change.
notice-why-life_event = You get this because a state register reported the event.
notice-why-reminder = This is a reminder: you have not answered yet.
notice-why-request = You get this because your matter was decided.
notice-why-pension = You get this because you are near retirement age or have reached it.
notice-why-family = You get this because your rights change with your child's age or your own.
notice-why-studies = You get this because the record names the day your studies end.
notice-why-disability = You get this because the record names the term of a disability.
notice-why-ending = You get this because a payment assigned to you comes to its end.
notice-why-status_check = You get this because nobody has confirmed your status for a year.
notice-why-new_figures = You get this because the computation of your payment has changed.
notice-why-news = You get this because you subscribed to news of this topic.
notice-why-other = You get this because it concerns your payments or status.

notice-kind-after_change = What you are due after a change
notice-kind-life_event = Events from registers
notice-kind-request = Decisions on your requests
notice-kind-pension = Pension
notice-kind-family = Family and children
notice-kind-studies = Studies
notice-kind-disability = Term of a disability
notice-kind-ending = Payments that end
notice-kind-status_check = Confirming your status
notice-kind-new_figures = A changed payment
notice-kind-news = News
notice-kind-other = Other notices

notice-button-agree = ✅ I agree
notice-button-wrong = ❌ Not right
notice-button-details = 🔎 Details
notice-button-later = ⏰ Later
notice-button-stop = 🔕 No such notices
notice-button-check = Check: { $service }

notice-not-yours = This notice was not sent to you, or it is no more.
notice-settled = This matter is settled already; there is nothing more to do. Your status and payments are in the menu.
notice-too-late = The time to answer this offer has passed. Shall we check anew what you are due now?
notice-changed = Something has changed since this offer, so the earlier sum no longer holds. Shall we check anew what you are due?
notice-button-anew = Check anew
notice-agreed-already = You have agreed already. There is no need to tap twice.
notice-choose-account = Which account shall it go to?
notice-account = { $bank }, { $number }
notice-no-account = There is no account of yours on record for this payment. Your consent is kept. Ask the service centre or 1414 how to give the account.
notice-assigned = Done, assigned without an application or papers:
notice-agreed = Your consent is taken. It will be assigned as soon as the status is verified:
notice-paid-to = Account: { $account }.
notice-details-header = <b>{ $service }: how it was computed</b>
notice-details-none = This notice has no computation.
notice-article = ({ $article })
notice-later = Fine, I will remind you: { $day }.
notice-stopped = I will send no more notices of the kind “{ $kind }”. You can bring them back in the settings of notices.
notice-reminder = The state offered you support and there is no answer yet. One tap is enough.
    .title = You have not answered yet
notice-which-wrong = What exactly is wrong?
notice-button-confirm = ✅ All is right
notice-confirmed = Thank you, I noted that you confirmed it.
notice-reminder-confirm = I asked whether your status is right and there is no answer yet. One tap is enough.
    .title = You have not answered yet
