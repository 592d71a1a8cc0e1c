### Requests, disputes, settings, doubt, crisis, telling the genuine from fraud.

access-held = Held about you: statuses, family, contributions, savings, assigned payments, requests and this conversation (numbers masked).
access-header = Who looked at your data:
access-none = No member of staff has opened your data.
access-line = • { $day } — { $role }. Why: { $purpose }
role-operator = support operator
role-supervisor = supervisor
role-communications = communications officer
role-legislation-editor = legislation editor
role-auditor = auditor
role-administrator = administrator
role-body-officer = officer of the responsible body
certificate-question = Which certificate do you need?
certificate-ways = It is given without an application. Where to get it:
consent-given = You agree that services are offered to you by themselves, from the records. You can withdraw it at any time.
consent-withdrawn = The consent is withdrawn: services are not offered by themselves. You can still ask about everything.
consent-withdraw = Withdraw the consent
consent-give = Give the consent
consent-correct = Correct data
consent-now-given = Recorded: the consent is given.
consent-now-withdrawn = Recorded: the consent is withdrawn.
details-where = The phone is changed on egov.kz under “My profile”, the address by registering where you live, the account when you agree to a payment. The language you can change right here.
dispute-question-step = What exactly do you disagree with?
dispute-step = { $words }
dispute-all = With the whole computation
dispute-question-reason = Write in your own words what is wrong.
dispute-question-documents = Is there a document? Send a photo or PDF. If not, tap the button.
dispute-no-documents = No documents
dispute-summary =
    Send your disagreement for review?
    Service: { $service }
    Reason: { $reason }
dispute-opened = Accepted. Request number: <b>{ $number }</b>. Considered by: { $body }, by { $deadline }. The computation is kept as you saw it.
notices-are-on = I now write first when something is due to you. By day, no more often than needed.
notices-are-off = Notices are off now.
notices-on = 🔔 Turn on
notices-off = 🔕 Turn all off
notices-now-on = Fine, I will write first again.
notices-now-off = Fine, I no longer write first. You can turn it on again at any time.
requests-none = There are no requests yet.
requests-header = <b>Your requests</b>
requests-line-open = ⏳ <b>{ $number }</b>: { $about }. { $state }. { $body }, due { $day }.
requests-line-closed = ☑️ <b>{ $number }</b>: { $about }. { $state }. { $body }.
requests-decision = Answer: { $text }
request-kind-status-change = Change of status
request-kind-correction = Correction of a record
request-kind-dispute = Dispute of a computation
request-kind-application = Application
request-kind-staff-task = Task for staff
request-state-open = Received
request-state-in-review = In review
request-state-needs-second = Checked by a second person
request-state-accepted = Accepted
request-state-rejected = Rejected
request-state-withdrawn = Withdrawn
doubt-which = Did I get it right? Do you mean:
doubt-nothing = I did not understand that. Put it another way, open the menu or ask for a person.
doubt-person = It seems I cannot help with this. Shall I call a person?
intent-ask-my-status = My status
intent-ask-entitlements = What am I due
intent-update-status = Tell of a change
intent-ask-request-progress = What became of my request
intent-ask-service-info = What the service is
intent-ask-eligibility = Am I entitled
intent-ask-amount = How much
intent-ask-documents = Which documents
intent-ask-how-to-apply = How to apply
intent-ask-payment-date = When it is paid
intent-dispute-calculation = I dispute a sum or refusal
intent-ask-retirement-age = When I retire
intent-ask-pension-amount = How much pension
intent-ask-pension-savings = Savings in the UAPF
intent-ask-contributions = Contributions
intent-get-certificate = A certificate
intent-ask-insurance-status = Health insurance
intent-ask-authenticity = Is it genuine
intent-manage-notifications = Notices
intent-technical-help = Something does not work
crisis-calm = I hear you. You are not alone, and there is help right now.
crisis-person = I am already calling a person. If there is danger right now, call 112.
crisis-line = ☎️ <b>{ $number }</b> — { $name }
authenticity =
    How to tell a genuine message:
    • An offer of the state comes from the number <b>1414</b>; only a digit of consent is asked for.
    • Neither 1414 nor I ever ask for an SMS code, card details, a password or a transfer.
    • Each notice of mine has a code: send it here and I tell whether it is ours.
    If you are hurried, threatened or asked for a code, it is fraud: end the talk and call 102.
authenticity-code-ours = Yes, that is our notice with the code { $code }, sent on { $day }.
authenticity-code-unknown = I sent you no notice with the code { $code }. Do not answer it and open no links of it.
technical =
    Try in this order:
    • No code arrives: check that the number is in the database of mobile citizens (egov.kz, “My profile”) and send /link again.
    • A button does not answer: open /menu, old buttons may have expired.
    • eGov or the digital signature fails: call the unified contact centre <b>1414</b>.
