### Her data and settings: who looked, consent, notices, details.

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
consent-given = You agree that services are offered to you by themselves, from the records. You can withdraw it at any time.
consent-withdrawn = The consent is withdrawn: services are not offered by themselves. You can still ask about everything.
consent-withdraw = Withdraw the consent
consent-give = Give the consent
consent-correct = Correct data
consent-now-given = Recorded: the consent is given.
consent-now-withdrawn = Recorded: the consent is withdrawn.
details-where = The phone is changed on egov.kz under “My profile”, the address by registering where you live, the account when you agree to a payment. The language you can change right here.
notices-are-on = I now write first when something is due to you. By day, no more often than needed.
notices-are-off = Notices are off now.
notices-on = 🔔 Turn on
notices-off = 🔕 Turn all off
notices-now-on = Fine, I will write first again.
notices-now-off = Fine, I no longer write first. You can turn it on again at any time.
access-broken = ⚠️ The record of accesses is damaged: entries were changed or removed. Ask for a person: /operator.
