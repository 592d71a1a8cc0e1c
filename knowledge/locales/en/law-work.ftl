law-job-loss-payment-entitled = { $value ->
    [yes] The job-loss payment is due.
    [no] The job-loss payment is not due.
   *[unknown] It is not known yet whether the job-loss payment is due.
}
law-job-loss-is-registered = { $value ->
    [yes] You are registered as unemployed.
    [no] First register as unemployed at the career centre.
   *[unknown] The right arises on registration as unemployed. Whether you are registered is not known yet.
}
law-job-loss-is-before-retirement = { $value ->
    [yes] On the day of registration the general retirement age is not reached.
    [no] The general retirement age was reached on { $general_retirement_day }. This payment is made only before it.
   *[unknown] This payment is made only before the general retirement age. Whether it is reached is not known yet.
}
law-job-loss-record = Months with contributions: { $participation_months }. For each month paid before (there are { $job_loss_months_paid_before }) { $parameter } are taken off. Months left: { $value }.
law-job-loss-record-is-enough = { $value ->
    [yes] The record is long enough: { $job_loss_record } months, at least { $parameter } are needed.
    [no] The record is too short: { $job_loss_record } months, but at least { $parameter } are needed.
   *[unknown] At least { $parameter } months of contributions are needed. The record is not known yet.
}
law-job-loss-had-contributions = { $value ->
    [yes] There were social contributions in the last 24 months.
    [no] There were no social contributions in the last 24 months.
   *[unknown] Contributions in the last 24 months are needed. Whether there were any is not known yet.
}
law-job-loss-is-in-time = { $value ->
    [yes] There is still time: you can apply until { $job_loss_deadline }.
    [no] The time to apply is over: it ended on { $job_loss_deadline }.
   *[unknown] You can apply within twelve months of the registration.
}
law-job-loss-from = The payment starts on the day of registration as unemployed: { $value }.
law-job-loss-deadline = The last day to apply is { $value }.
law-job-loss-months = With a record of { $job_loss_record } months it is paid for this number of months: { $value }.
law-job-loss-to = The payment runs until { $value }, at most to the retirement age.
law-job-loss-income = Average monthly income that counts: { $value }. At most seven minimum wages are taken.
law-job-loss-participation = Coefficient of participation: { $value }. Months of record: { $job_loss_record }.
law-job-loss-payment-amount = { $job_loss_income } × share replaced { $parameter } × { $job_loss_participation } = { $value } (rounded up to a whole tenge).
law-job-loss-pension-contribution = The pension contribution is withheld: a tenth of { $job_loss_payment_amount } is { $value }.
law-unemployed-registration-entitled = { $value ->
    [yes] Registration as unemployed is possible.
    [no] Registration as unemployed is not possible.
   *[unknown] It is not known yet whether registration as unemployed is possible.
}
law-unemployed-lives-here = { $value ->
    [yes] You live in Kazakhstan permanently.
    [no] Only people who live in Kazakhstan permanently are registered.
   *[unknown] People who live in Kazakhstan permanently are registered. Whether this applies to you is not known yet.
}
law-unemployed-has-no-work = { $value ->
    [yes] You have no work.
    [no] Nobody who works is registered. Entrepreneurs, people with civil contracts and founders of companies count as working.
   *[unknown] Those without work are registered. Whether you work is not known yet.
}
law-unemployed-is-old-enough = { $value ->
    [yes] You are at least { $parameter } years old.
    [no] Registration begins at the age of { $parameter }.
   *[unknown] Registration begins at the age of { $parameter }. Your age is not known yet.
}
law-unemployed-is-below-retirement-age = { $value ->
    [yes] You are below the retirement age.
    [no] People of retirement age are not registered as unemployed.
   *[unknown] Registration is for people below the retirement age. Your age is not known yet.
}
law-unemployed-is-no-student = { $value ->
    [yes] You do not study full time.
    [no] Full-time students are not registered.
   *[unknown] Full-time students are not registered. Whether you study is not known yet.
}
law-unemployed-is-not-sentenced = { $value ->
    [yes] There is no sentence that stands in the way.
    [no] Those sentenced to works or prison are not registered.
   *[unknown] Those sentenced to works or prison are not registered.
}
law-unemployed-return-day = After being struck off one may register again from { $value }.
law-unemployed-may-return = { $value ->
    [yes] Nothing bars a new registration.
    [no] After being struck off by own fault one may register again only from { $unemployed_return_day }.
   *[unknown] After being struck off by own fault one may register again only after thirty days.
}
document-employment-record = Document on work and education, if there is one
