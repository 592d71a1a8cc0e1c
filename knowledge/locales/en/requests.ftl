### Requests, disputes and certificates.

certificate-question = Which certificate do you need?
certificate-ways = Where to get it:
dispute-question-step = What exactly do you disagree with?
dispute-step = { $words }
dispute-all = With the whole computation
dispute-question-reason = Write in your own words what is wrong.
dispute-question-documents = Is there a document? Send a photo or PDF. If not, tap the button.
dispute-no-documents = No documents
dispute-summary =
    Send your disagreement for review?
    Service: { $service }
    With what: { $step }
    Reason: { $reason }
dispute-opened = Accepted. Request number: <b>{ $number }</b>. Considered by: { $body }, by { $deadline }. The computation is kept as you saw it.
requests-none = There are no requests yet.
requests-header = <b>Your requests</b>
requests-line-open = ⏳ <b>{ $number }</b>: { $about }. { $state }. { $body }, due { $day }.
requests-line-closed = ☑️ <b>{ $number }</b>: { $about }. { $state }. { $body }.
requests-decision = Answer: { $text }
request-kind-status-change = Change of status
request-kind-correction = Correction of a record
request-kind-dispute = Dispute of a computation
request-kind-staff-task = Task for staff
request-state-open = Received
request-state-needs-second = Checked by a second person
request-state-accepted = Accepted
request-state-rejected = Rejected
request-state-withdrawn = Withdrawn
document-attached = Attached to the request { $number }.
document-kept = The file has arrived. No request is open; it will be attached when you open one.
