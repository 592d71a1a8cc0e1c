### Life events: what registers report, in the words of notices, and what became of an event.

## What happened
event-birth-registered = Birth of a child
event-adoption-registered = Adoption of a child
event-parental-care-lost = A child was left without parental care
event-parental-care-restored = A child is in the care of the parents again
event-guardianship-ended = End of guardianship
event-guardianship-set = Guardianship of a child
event-divorce-registered = End of a marriage
event-marriage-registered = Marriage
event-maternity-started = Maternity leave
event-childcare-extended = Child-care leave until three years
event-childcare-ended = End of child-care leave
event-disabled-child-care-started = Care for a child with a disability
event-disabled-child-care-ended = End of the care for a child with a disability
event-job-ended = End of a labour contract
event-job-started = Start of a job
event-unemployment-ended = End of registration as unemployed
event-unemployment-registered = Registration as unemployed
event-business-closed = A business was closed
event-business-opened = A business was opened
event-income-recovered = The income is above the subsistence minimum again
event-income-fell = The income fell below the subsistence minimum
event-studies-ended = End of studies
event-studies-enrolled = Enrolment in studies
event-studies-transferred = Transfer in studies
event-school-left-out = A child does not attend school
event-preschool-left = A child left preschool
event-disability-ended = The disability ended
event-disability-set = A disability was established
event-retirement-reached = Retirement age was reached
event-benefit-ended = End of a payment
event-benefit-paid = A benefit was paid
event-benefit-assigned = A payment was assigned
event-contribution-received = Contributions were received
event-residence-changed = Move to another region
event-ecological-zone-left = Move out of an ecological disaster zone
event-ecological-zone-entered = Residence in an ecological disaster zone
event-award-given = Award to a mother of many
event-migration-ended = End of a migration status
event-migration-set = A migration status was given
event-military-ended = End of military service
event-military-started = Start of military service
event-sentence-ended = End of a sentence
event-sentence-started = Start of a sentence
event-death-registered = Death
event-disability-set-relative = A disability of your child was established
event-death-registered-relative = A death in your family. Please accept our condolences

## What became of an event, for the system that reported it
event-state-received = It is kept and takes effect on its day, or when the event that it withdraws has come.
event-state-applied = It has taken effect.
event-state-unmatched = Somebody it names is not in the register yet, or is not yours to report on. It is kept and tried again.
event-state-conflicting = Another system says otherwise. Staff decide which holds.
event-state-corrected = A later event of yours corrects it.
event-state-withdrawn = You have withdrawn it.
event-state-set-aside = Staff found that it does not hold. If it does, send it anew with what was wrong put right.

## Notices. The attribute .title is the line a locked screen shows: no sums, no names.
notice-event-relative = A state register has reported: { $event }. You are due support because of it. No application and no papers are needed: the state already holds everything.
    .title = The state offers you support
notice-event-withdrawn = A register told us by mistake: { $event }. It has taken that back, so the offer I sent you no longer holds. You need to do nothing.
    .title = A correction to an earlier notice
notice-event-checked = A register has taken back what it told us: { $event }. A payment was assigned to you because of it. A specialist will check it now, and you will be told the outcome. You need to do nothing now.
    .title = A correction to an earlier notice
notice-conflict-goes-on = Two registers said different things about your status. A specialist has checked it: your status stays as it was — { $category }. The register that is right: { $source }.
    .title = Your status was checked
notice-conflict-ended = Two registers said different things about your status. A specialist has checked it: this status has ended — { $category }. The register that is right: { $source }. If you disagree, write here or send /operator.
    .title = Your status was checked
notice-why-event_withdrawn = You get this because a register corrected what it had reported.
notice-why-conflict = You get this because registers differed about you and it has been settled.
