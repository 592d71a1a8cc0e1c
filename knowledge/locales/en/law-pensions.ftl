# Age
law-retirement-age-of-men = The retirement age of a man with your birth date is { $value } { $value ->
    [one] year
   *[other] years
}.
law-retirement-age-of-women = The retirement age of a woman with your birth date is { $value } (by the steps of the law: 61 until the end of 2027, then half a year more each year up to 63 from 2031).
law-general-retirement-day = The general retirement age is reached on { $value }.
law-is-mother-of-many = { $value ->
    [yes] You raised at least { $parameter } children to the age of eight, so you may retire earlier.
    [no] Mothers who raised at least { $parameter } children to the age of eight retire earlier. This does not apply to you.
   *[unknown] Mothers who raised at least { $parameter } children to the age of eight retire earlier. Whether this applies to you is not known yet.
}
law-lived-in-nuclear-zone = { $value ->
    [yes] You lived at least { $parameter } years in the zone of the nuclear tests, so you may retire earlier.
    [no] People who lived at least { $parameter } years in the zone of the nuclear tests retire earlier. This does not apply to you.
   *[unknown] People who lived at least { $parameter } years in the zone of the nuclear tests retire earlier. Whether this applies to you is not known yet.
}
law-early-retirement-age = { $is_mother_of_many ->
    [yes] The early retirement age for you is { $value }.
   *[other] { $lived_in_nuclear_zone ->
        [yes] The early retirement age for you is { $value }.
       *[other] There is no early retirement age for you.
    }
}
law-retirement-day = The first day on which a pension by age may be paid is { $value }.
law-has-reached-retirement-age = { $value ->
    [yes] The retirement age has been reached: { $retirement_day }.
    [no] The retirement age is not reached yet. It comes on { $retirement_day }.
   *[unknown] Whether the retirement age is reached is not known yet.
}
law-has-reached-general-retirement-age = { $value ->
    [yes] The general retirement age has been reached: { $general_retirement_day }.
    [no] The general retirement age is not reached yet. It comes on { $general_retirement_day }.
   *[unknown] Whether the general retirement age is reached is not known yet.
}
law-retirement-date-reached = { $value ->
    [yes] You can retire already.
    [no] It is too early to retire.
   *[unknown] Whether you can retire already is not known yet.
}
law-has-pension-residence = { $value ->
    [yes] You live in Kazakhstan permanently and have the right to a pension.
    [no] Pensions are paid to citizens, kandases, foreigners and stateless persons who live in Kazakhstan permanently.
   *[unknown] Pensions are paid to those who live in Kazakhstan permanently. Whether this applies to you is not known yet.
}
law-has-no-judge-maintenance = { $value ->
    [yes] You do not receive the lifelong maintenance of a judge.
    [no] Judges with lifelong maintenance are not given this pension.
   *[unknown] Judges with lifelong maintenance are not given this pension. Whether this applies to you is not known yet.
}
# Base pension
law-base-pension-entitled = { $value ->
    [yes] You are due the base pension.
    [no] You are not due the base pension.
   *[unknown] Whether you are due the base pension is not known yet.
}
law-has-old-long-service-pension = { $value ->
    [yes] The long-service pension was assigned before 2016, so the base pension stays.
    [no] There is no long-service pension assigned before 2016.
   *[unknown] Whether a long-service pension was assigned before 2016 is not known yet.
}
law-base-pension-age-reached = { $value ->
    [yes] The age of the base pension has been reached.
    [no] The base pension is paid from the general retirement age; an early age does not count here.
   *[unknown] The base pension is paid from the general retirement age. Whether it is reached is not known yet.
}
law-base-pension-without-long-service = { $value ->
    [yes] No long-service pension stands in the way of the base pension.
    [no] People whose long-service pension was assigned from 2016 on are not paid the base pension.
   *[unknown] People whose long-service pension was assigned from 2016 on are not paid the base pension. Whether this applies to you is not known yet.
}
law-base-pension-not-suspended = { $value ->
    [yes] There is no ground to suspend the base pension.
    [no] While a person lives in a centre on full state support and receives another pension or allowance, the base pension is suspended.
   *[unknown] Whether the base pension is suspended because of living in a centre is not known yet.
}
law-base-pension-years-above = Full years in the pension system above { $parameter }: { $value }.
law-base-pension-lowest-share = With ten years or less the base pension is { $value } of the subsistence minimum.
law-base-pension-highest-share = The base pension is never more than { $value } of the subsistence minimum.
law-base-pension-share = Your share: { $base_pension_lowest_share } + { $parameter } × { $base_pension_years_above } (years above), at most { $base_pension_highest_share }. This gives { $value } of the subsistence minimum.
law-base-pension-amount = Base pension: { $base_pension_share } × { $subsistence_minimum } = { $value } (rounded up to a whole tenge).
law-base-pension-from = The base pension is paid from the day of the application: { $value }.
law-base-pension-beside = The base pension paid together with this one: { $value }.
# Pension by age
law-pension-by-age-entitled = { $value ->
    [yes] You are due the pension by age.
    [no] You are not due the pension by age.
   *[unknown] Whether you are due the pension by age is not known yet.
}
law-has-record-before-1998 = { $value ->
    [yes] There is a work record before 1998: { $record_before_1998_months } months, at least { $parameter } are needed.
    [no] The work record before 1998 is too short: { $record_before_1998_months } months, at least { $parameter } are needed.
   *[unknown] At least { $parameter } months of work record before 1998 are needed. Yours is not known yet.
}
law-has-not-chosen-long-service = { $value ->
    [yes] You do not receive a long-service pension.
    [no] You receive a long-service pension. Of the two pensions one is assigned, by choice.
   *[unknown] Of the pension by age and the long-service pension one is assigned. Which one you receive is not known yet.
}
law-pension-assignment-day = The pension is computed by the law of this day: { $value }.
law-pension-by-age-from = The pension is paid from the day of the application, not before the retirement age: { $value }.
law-pension-income-limit = No more income than this counts: { $parameter } MCI = { $value }.
law-pension-income = The income that counts is the smaller of the average income { $average_pension_income } and the limit { $pension_income_limit }. This is { $value }.
law-pension-full-record = A full pension needs { $value } years of record before 1998 (25 for men, 20 for women).
law-pension-years-above = Full years of record above the needed ones: { $value }.
law-pension-income-share = { $pension_years_above ->
    [0] The share of income with no years above the needed record: { $value }.
   *[other] Share of income: { $parameter } and 1 % for every full year above the needed record ({ $pension_years_above }), at most 75 %. This gives { $value }.
}
law-pension-minimum-at-assignment = The minimum pension on the day of assignment is { $value }.
law-pension-in-full = Full pension: { $pension_income_share } of { $pension_income }, not below the minimum pension { $pension_minimum_at_assignment }. This is { $value }.
law-pension-record-share = Your record before 1998 is { $record_before_1998_months } months, { $pension_full_record } years are needed. This gives { $value } of the full pension.
law-pension-when-assigned = The pension when assigned: { $pension_record_share } of { $pension_in_full } = { $value } (rounded up to a whole tenge).
law-pension-times-raised = { $value ->
    [0] The pension has not risen since it was assigned: it rises every January.
   *[other] The pension has risen every January since it was assigned. Times: { $value }.
}
law-pension-by-age-amount = { $pension_times_raised ->
    [0] Pension by age: { $value }.
   *[other] Pension by age: { $pension_when_assigned } when assigned, { $value } with the rises of every January.
}
law-pension-kept-by-care-centre = { $is_kept_by_state ->
    [yes] The centre where the person lives on full state support gets { $value }. The person keeps { $parameter } of the pension, not below the minimum pension.
   *[other] Nothing of the pension goes to a care centre.
}
law-pension-total-with-base = Together with the base pension: { $pension_by_age_amount } + { $base_pension_beside } = { $value }.
# Payments from the fund
law-pension-savings-payment-entitled = { $value ->
    [yes] You are due payments from the pension fund.
    [no] You are not due payments from the pension fund yet.
   *[unknown] Whether you are due payments from the pension fund is not known yet.
}
law-has-pension-savings = { $value ->
    [yes] There are savings in the pension fund: { $pension_savings }.
    [no] There are no savings in the pension fund.
   *[unknown] How much is saved in the pension fund is not known yet.
}
law-savings-ground-met = { $value ->
    [yes] There is a ground for payments from the pension fund.
    [no] Payments begin at the general retirement age. They begin earlier with a permanent disability of group I or II, or at 55 after harmful work.
   *[unknown] Whether there is a ground for payments from the pension fund is not known yet.
}
law-has-permanent-disability-1-2 = { $value ->
    [yes] A disability of group I or II is set without a term.
    [no] There is no disability of group I or II without a term.
   *[unknown] Whether there is a disability of group I or II without a term is not known yet.
}
law-savings-harmful-work-day = The age of payments after harmful work ({ $parameter } years) is reached on { $value }.
law-savings-harmful-work-ground = { $value ->
    [yes] You have the right to payments at 55: you left harmful work and professional contributions were paid for at least { $parameter } months.
    [no] Payments at 55 need { $parameter } months of professional contributions and leaving harmful work. This does not apply to you.
   *[unknown] Whether the right to payments at 55 after harmful work applies to you is not known yet.
}
law-minimum-pension-of-january = The minimum pension on 1 January is { $value }.
law-savings-limit-paid-at-once = Savings up to { $parameter } minimum pensions are paid at once: { $parameter } × { $minimum_pension_of_january } = { $value }.
law-savings-paid-at-once = { $value ->
    [yes] The savings are not above { $savings_limit_paid_at_once }, so they are paid at once.
    [no] The savings are paid every month, not at once.
   *[unknown] Whether the savings are paid at once is not known yet.
}
law-savings-year-multiple = Each year the payment grows by { $parameter }. In year { $savings_payout_year } the multiple is { $value }.
law-savings-floor = A payment from the fund is at least { $parameter } of the subsistence minimum: { $value }.
law-savings-special-coefficient = { $value ->
    [1] No higher coefficient is counted.
   *[other] The higher coefficient is { $value }.
}
law-savings-monthly-payment = Payment a month: { $pension_savings } × { $parameter } ÷ 12 × { $savings_year_multiple }, at least { $savings_floor }. This is { $value } (rounded up to a whole tenge).
law-pension-savings-payment-amount = Payment from the pension fund: { $value }.
law-savings-sufficiency-threshold = At your age this must stay on the account (the threshold of sufficiency): { $value }.
law-savings-above-threshold = Savings above the threshold may be used for housing or treatment: { $pension_savings } − { $savings_sufficiency_threshold } = { $value }.
law-pension-savings-payment-from = Payments from the fund begin at the retirement age: { $value }.
# Long-service pension
law-long-service-pension-entitled = { $value ->
    [yes] You are due the long-service pension.
    [no] You are not due the long-service pension.
   *[unknown] Whether you are due the long-service pension is not known yet.
}
law-long-service-ground-met = { $value ->
    [yes] The service and the reason of dismissal give the right to the pension.
    [no] The service or the reason of dismissal do not give the right to the pension.
   *[unknown] Whether the service and the reason of dismissal give the right to the pension is not known yet.
}
law-long-service-full-ground = { $value ->
    [yes] There are at least { $parameter } months (25 years) of service, and the reason of dismissal is one the law names.
    [no] There are not { $parameter } months (25 years) of service with a reason of dismissal the law names.
   *[unknown] Whether there are { $parameter } months (25 years) of service is not known yet.
}
law-long-service-mixed-ground = { $value ->
    [yes] The whole record is at least { $parameter } months (25 years). At least 12 years 6 months of it is service in a row, and the reason of dismissal fits.
    [no] The law asks for a record of { $parameter } months (25 years) with 12 years 6 months of service in a row. It also asks for a fitting reason of dismissal. This is not so here.
   *[unknown] Whether the whole record and the service are long enough is not known yet.
}
law-long-service-years-above = Full years of service above 25: { $value }.
law-long-service-other-years = Full years of other record that add 1 % each: { $value }.
law-long-service-share = Share of the pay: { $parameter }. Each year of service above 25 ({ $long_service_years_above } in all) adds 2 %, each year of other record ({ $long_service_other_years } in all) 1 %. The most is 65 %. This gives { $value }.
law-long-service-cap = The long-service pension is at most { $parameter } MCI: { $value }.
law-long-service-assignment-day = The pension counts as assigned on { $value }. The yearly rises go from that day.
law-long-service-times-raised = { $value ->
    [0] The pension has not risen since it was assigned: it rises every January.
   *[other] The pension has risen every January since it was assigned. Times: { $value }.
}
law-long-service-when-assigned = The pension when assigned: { $long_service_share } of { $service_pay } = { $value } (rounded up to a whole tenge).
law-long-service-pension-amount = { $long_service_times_raised ->
    [0] Long-service pension: { $long_service_when_assigned }, at most { $long_service_cap }. This is { $value }.
   *[other] Long-service pension: { $long_service_when_assigned } when assigned, with the rises of every January and at most { $long_service_cap } it is { $value }.
}
law-long-service-kept-by-care-centre = { $is_kept_by_state ->
    [yes] The centre where the person lives on full state support gets { $value }. The person keeps { $parameter } of the pension, not below the minimum pension.
   *[other] Nothing of the pension goes to a care centre.
}
law-long-service-pension-from = The pension is paid from the day of dismissal, at most for three years before the application: { $value }.
# Documents
document-work-record-before-1998 = Work book or archive certificates of work before 1998
document-children-birth-certificates = Birth certificates of the children
document-income-certificate-three-years = Proof of income for any three years in a row
document-marriage-certificate = Marriage certificate if the name changed
document-diploma = Diploma, if studies count in the record
document-military-card = Military card, if service counts in the record
document-service-record = Service record with the length of service
document-pay-certificate = Certificate of the pay on the day of dismissal
component-base-part = Base pension
component-solidarity-part = Pension by age (solidarity part)
component-care-centre-share = Goes to the care centre
