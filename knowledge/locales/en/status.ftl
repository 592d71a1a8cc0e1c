### Status: what is on record, confirming it, telling of a change.

link-first = To answer about you in person I have to be sure it is you. It takes half a minute: tap the button below.

status-header = <b>Your status on record</b>
status-record =
    ✅ <b>{ $category }</b>
    Since { $day }. Source: { $source }. Responsible: { $body }.
status-record-pending =
    ⏳ <b>{ $category }</b> — waiting for verification
    Since { $day }. Source: { $source }. Verified by: { $body }.
status-record-confirmed = You confirmed it: { $day }.
status-none = There is no record of your social status now. If something in your life changed, tell me and I will pass it on.
status-button-confirm = ✅ All correct
status-button-update = ✏️ Something changed
status-button-due = 🎁 What am I due
status-confirmed = Thank you! On { $day } you confirmed: { $names }. If anything changes, just write to me.
status-nothing-to-confirm = There is nothing to confirm yet: no verified record. If something in your life changed, tell me.
status-groups = There are { $count } statuses; one person may have several at a time. Which ones shall I tell about?
status-group-header = <b>{ $group }</b>
group-child = Children
group-student = Studies
group-service = Service
group-disability = Disability
group-family = Family and child care
group-work = Work
group-need = Not enough money
group-pension = Pension
group-migration = Migration and citizenship

change-question = What changed? Tap a button or write in your own words, for example: “I was laid off on 5 November”.
change-not-recognised = I did not understand what changed. Tap a button or put it another way, for example: “found a job”, “my child was born”, “started college”.
change-of-another = { $who ->
        [child] This is about your child. What is known of a child comes to me from the registers.
        [spouse] This is about your husband or wife. It is written down only from that person’s own word: they can write to me from their own phone or go to a public service centre (TSON).
        [parent] This is about your parent. It is written down only from that person’s own word: they can write to me from their own phone or go to a public service centre (TSON).
       *[other] This is about somebody else. It is written down only from that person’s own word: they can write to me from their own phone or go to a public service centre (TSON).
    } Here I note what changed for you.
change-lost_job = Loss of a job
change-found_job = A new job
change-opened_business = Registered as entrepreneur
change-pregnant = Maternity leave
change-child_born = Birth of a child, care to 1 year
change-care_to_three = Care of a child to 3 years
change-adopted_child = Adoption
change-care_disabled_child = Care of a child with a disability
change-enrolled = Began studies
change-left_studies = Finished or left studies
change-many_children_award = Award of a mother of many
change-low_income = Low income
change-kandas = Kandas status
change-disability = Disability established
change-retired = Retirement
change-married = Marriage
change-divorced = Divorce
change-moved = Moved house
change-relative_died = Death of a relative

change-date-question = “{ $change }” — since which day? Write it as you like: “5 November”, “last Friday”, “05.11.2026”.
day-today = Today
day-yesterday = Yesterday
day-read-back = Understood: { $day }.
day-impossible = The calendar has no such day. Write the day once more.
day-not-read = I did not understand which day that is. Write, for example, “5 November” or “05.11.2026”.
error-day_too_far_ahead = This day is too far ahead. A change can be told at most 60 days before. Write the day once more.
error-day_before_birth = This day is before you were born. Write the day once more.
error-day_too_long_ago = More than three years have passed. Write the day once more, and tell staff of things long ago: /operator.

detail-question-lost_job = Why did the job end? It is written into the record; what you are due does not depend on it.
detail-question-found_job = Where do you work now? Write the name of the organisation, or skip.
detail-question-enrolled = Where were you admitted?
detail-question-left_studies = How did the studies end?
detail-question-kandas = Do you have an income?
detail-not-recognised = Please choose one of the answers by its button.
detail-redundancy = Redundancy
detail-own_wish = My own wish
detail-contract_ended = The contract ended
detail-company_closed = The company closed
detail-other = Another reason
detail-college = College
detail-bachelor_full_time = Bachelor, full-time
detail-bachelor_part_time = Bachelor, correspondence
detail-master_full_time = Master, full-time
detail-master_part_time = Master, correspondence
detail-doctoral = Doctoral studies
detail-graduated = Graduated
detail-expelled = Expelled
detail-academic_leave = Academic leave
detail-working = I have an income
detail-not_working = I have no income

form-skip = Skip
form-back = ⬅️ Back
form-cancel = ✖️ Cancel
form-yes = ✅ Yes, that is right
form-no = No
form-other-day = 📅 Another day
form-cancelled = Fine, cancelled. Nothing was changed.

change-summary = <b>Please check</b>
change-summary-what = What: { $change }
change-summary-day = Since: { $day }
change-summary-detail = Details: { $detail }
change-summary-question = Shall I record it from your word? What is on record now stays until this is verified.
change-summary-route = Only the responsible body can record this. Shall I send it a request for correction?
change-what-is-wrong = Fine, let us correct it. We begin with the day; to choose another event tap “Back”.
change-recorded =
    Recorded from your word; the status waits for verification.
    Request number: <b>{ $number }</b>. Verified by: { $body }, by { $deadline }. I will write as soon as there is an answer.
change-routed =
    The request for correction is sent.
    Request number: <b>{ $number }</b>. Considered by: { $body }, by { $deadline }. The body itself changes the record; if you have a document that proves it, send it here. I will write as soon as there is an answer.
error-already_told = You have told of this already and the request is being considered. You can see it with /requests.
