law-has-right-of-residents = { $value ->
    [yes] You live in Kazakhstan permanently and have the right by your citizenship.
    [no] This is paid to those who live here permanently: citizens of Kazakhstan, kandas, and foreigners by a treaty.
   *[unknown] This is paid to those who live here permanently: citizens of Kazakhstan, kandas, and foreigners by a treaty. It is not known yet whether this fits you.
}
law-birth-benefit-entitled = { $value ->
    [yes] The birth allowance is due.
    [no] The birth allowance is not due.
   *[unknown] It is not known yet whether the birth allowance is due.
}
law-birth-benefit-child-is-born = { $value ->
    [yes] The child was born on { $child_birth_date }.
    [no] The child is not born yet. The right arises on the day of birth.
   *[unknown] The right arises on the day the child is born. That day is not known yet.
}
law-birth-benefit-is-in-time = { $value ->
    [yes] There is still time: you can apply until { $birth_benefit_deadline }.
    [no] The time to apply is over: it ended on { $birth_benefit_deadline }.
   *[unknown] You can apply within 18 months of the birth.
}
law-birth-benefit-deadline = The last day to apply is { $value }: { $parameter } months from the birth.
law-birth-benefit-children-from-fourth = Of the children born, this many are the fourth or a later child of the family: { $value }.
law-birth-benefit-multiple = The allowance for all children born is { $value } MCI.
law-birth-benefit-amount = { $birth_benefit_multiple } MCI × { $mci } = { $value } (rounded up to a whole tenge).
law-childcare-benefit-entitled = { $value ->
    [yes] The child-care allowance is due.
    [no] The child-care allowance is not due.
   *[unknown] It is not known yet whether the child-care allowance is due.
}
law-childcare-carer-is-not-insured = { $value ->
    [yes] No social contributions are paid for you, so the budget pays.
    [no] Social contributions are paid for you. The social insurance fund pays you instead of this allowance.
   *[unknown] This allowance is for those for whom no social contributions are paid. It is not known yet whether they are paid for you.
}
law-childcare-child-is-of-age = { $value ->
    [yes] The child is of the age that is paid for: until { $childcare_to }.
    [no] Care is not paid for on this day: it is paid from { $childcare_from } to { $childcare_to }.
   *[unknown] Care is paid for up to a certain age of the child. The birth date is not known yet.
}
law-childcare-child-is-not-kept-by-state = { $value ->
    [yes] The child lives in the family and is not fully kept by the state.
    [no] The child is fully kept by the state. Nothing is paid for such a child.
   *[unknown] Nothing is paid for a child fully kept by the state. It is not known yet whether this is so.
}
law-childcare-benefit-is-in-time = { $value ->
    [yes] There is still time to apply: until { $childcare_benefit_deadline }.
    [no] The time to apply is over: it ended on { $childcare_benefit_deadline }.
   *[unknown] You can apply within 18 months of the birth.
}
law-childcare-from = Paid from { $value }: the day of birth, or the day the child came into the family.
law-childcare-to = Paid until { $value }, that day included: the child is { $parameter } months old then.
law-childcare-benefit-deadline = The last day to apply is { $value }: { $parameter } months from the birth.
law-childcare-benefit-multiple = For a child of this order { $value } MCI a month are paid.
law-childcare-benefit-amount = { $children_born_together ->
    [1] { $childcare_benefit_multiple } MCI × { $mci } = { $value } a month (rounded up to a whole tenge).
   *[other] For the first of the children born, { $childcare_benefit_multiple } MCI × { $mci }; for the others by their order. Together { $value } a month.
}
law-childcare-social-payment-entitled = { $value ->
    [yes] The social payment for child care is due.
    [no] The social payment for child care is not due.
   *[unknown] It is not known yet whether the social payment for child care is due.
}
law-takes-part-in-social-insurance = { $value ->
    [yes] Social contributions were paid for you, so the social insurance fund pays.
    [no] No social contributions were paid for you. The fund pays only those for whom they were.
   *[unknown] The fund pays those for whom social contributions were paid. It is not known yet whether they were paid for you.
}
law-childcare-nobody-else-is-paid = { $value ->
    [yes] Nobody else receives this payment for the child.
    [no] Somebody else already receives this payment for the child. Only one person is paid.
   *[unknown] Only one person is paid. It is not known yet whether somebody else already is.
}
law-childcare-social-payment-is-for-this-day = { $value ->
    [yes] The child is of the age that is paid for: until { $childcare_to }.
    [no] Care is not paid for on this day: it is paid from { $childcare_social_payment_right_day } to { $childcare_to }.
   *[unknown] Care is paid for up to a certain age of the child. The birth date is not known yet.
}
law-childcare-social-payment-is-in-time = { $value ->
    [yes] There is still time to apply: until { $childcare_social_payment_deadline }.
    [no] The time to apply is over: it ended on { $childcare_social_payment_deadline }.
   *[unknown] You can apply within 18 months of the day the right arose.
}
law-childcare-social-payment-right-day = The right arose on { $value }: the day of birth, adoption or guardianship.
law-childcare-social-payment-deadline = The last day to apply is { $value }: { $parameter } months from the day the right arose.
law-childcare-social-payment-income-cap = Income counts up to { $parameter } minimum wages of the day the right arose: { $value } a month.
law-childcare-social-payment-counted-income = The income that counts is { $value } a month: the sum of 24 months divided by 24, at most { $childcare_social_payment_income_cap }.
law-childcare-social-payment-by-income = By income: { $childcare_social_payment_counted_income } × { $parameter } = { $value } a month.
law-childcare-social-payment-floor = Not less than { $value }: after the pension contribution the allowance of carers who are not insured must be left.
law-childcare-social-payment-amount = { $children_born_together ->
    [1] The payment is { $value } a month: the larger of { $childcare_social_payment_by_income } (by income) and { $childcare_social_payment_floor } (the least).
   *[other] The payment for all children born is { $value } a month: for each child apart.
}
law-childcare-social-payment-withheld = The pension contribution is taken from the payment: { $value } (a share of { $parameter } of { $childcare_social_payment_amount }).
law-childcare-social-payment-state-subsidy = The state adds { $value } a month to your pension account.
law-maternity-payment-entitled = { $value ->
    [yes] The maternity payment is due.
    [no] The maternity payment is not due.
   *[unknown] It is not known yet whether the maternity payment is due.
}
law-maternity-leave-has-begun = { $value ->
    [yes] The leave began on { $maternity_leave_start }. You have the right from that day.
    [no] The leave has not begun: it begins on { $maternity_leave_start }. The right arises on that day.
   *[unknown] The right arises on the first day of the leave in the sick-leave list. That day is not known yet.
}
law-maternity-payment-is-in-time = { $value ->
    [yes] There is still time to apply: until { $maternity_payment_deadline }.
    [no] The time to apply is over: it ended on { $maternity_payment_deadline }.
   *[unknown] You can apply within 12 months of the first day of the leave.
}
law-maternity-payment-from = The payment counts from { $value }, the first day of the leave.
law-maternity-payment-to = The sick-leave list runs until { $value }, that day included.
law-maternity-payment-deadline = The last day to apply is { $value }: { $parameter } months from the first day of the leave.
law-maternity-payment-counted-income = The income that counts is { $value } a month: the sum of the 12 months before the leave divided by 12.
law-maternity-payment-coefficient = The days of the sick-leave list are divided by { $parameter }: { $maternity_leave_days } ÷ { $parameter } = { $value }.
law-maternity-payment-amount = { $maternity_payment_counted_income } × { $maternity_payment_coefficient } = { $value } for the whole leave (rounded up to a whole tenge).
law-maternity-payment-withheld = The pension contribution is taken from the payment: { $value } (a share of { $parameter } of { $maternity_payment_amount }).
law-large-family-benefit-entitled = { $value ->
    [yes] The allowance for large families is due.
    [no] The allowance for large families is not due.
   *[unknown] It is not known yet whether the allowance for large families is due.
}
law-large-family-has-enough-children = { $value ->
    [yes] Children who count: { $dependent_children }. At least { $parameter } are needed.
    [no] Children who count: { $dependent_children }. At least { $parameter } are needed.
   *[unknown] At least { $parameter } children are needed: under 18, or full-time students up to 23. It is not known yet how many you have.
}
law-large-family-benefit-from = Paid from the day of the application: { $value }.
law-large-family-benefit-multiple = A family with this many children ({ $dependent_children }) gets { $value } MCI a month.
law-large-family-benefit-amount = { $large_family_benefit_multiple } MCI × { $mci } = { $value } a month (rounded up to a whole tenge).
law-mother-award-benefit-entitled = { $value ->
    [yes] The allowance for awarded mothers is due.
    [no] The allowance for awarded mothers is not due.
   *[unknown] It is not known yet whether the allowance for awarded mothers is due.
}
law-mother-lives-here-permanently = { $value ->
    [yes] You live in Kazakhstan permanently.
    [no] The allowance is for those who live in Kazakhstan permanently.
   *[unknown] The allowance is for those who live in Kazakhstan permanently. It is not known yet whether you do.
}
law-mother-has-award = { $value ->
    [yes] You have an award: { $mother_award }.
    [no] The allowance is for mothers with Altyn alqa, Kumis alqa, Mother Heroine or the order of Maternal Glory. There is no such award.
   *[unknown] The allowance is for mothers with Altyn alqa, Kumis alqa, Mother Heroine or the order of Maternal Glory. It is not known yet whether you have one.
}
law-mother-award-benefit-from = Paid from the day of the application: { $value }.
law-mother-award-benefit-multiple = For this award { $value } MCI a month are paid.
law-mother-award-benefit-amount = { $mother_award_benefit_multiple } MCI × { $mci } = { $value } a month (rounded up to a whole tenge).
law-adoption-lump-sum-entitled = { $value ->
    [yes] The payment on adopting an orphan is due.
    [no] The payment on adopting an orphan is not due.
   *[unknown] It is not known yet whether the payment on adoption is due.
}
law-adopter-is-citizen = { $value ->
    [yes] You are a citizen of Kazakhstan and live here permanently.
    [no] The payment is for citizens of Kazakhstan who live here permanently.
   *[unknown] The payment is for citizens of Kazakhstan who live here permanently. It is not known yet whether this is so.
}
law-child-had-no-parental-care = { $value ->
    [yes] The child is an orphan or was left without parental care.
    [no] This is paid only for an orphan or a child left without parental care.
   *[unknown] This is paid for an orphan or a child left without parental care. It is not known yet whether this is so.
}
law-adoption-is-in-force = { $value ->
    [yes] The court decision on the adoption entered into force on { $adoption_decision_date }.
    [no] The court decision on the adoption is not in force yet.
   *[unknown] The right arises when the court decision enters into force. That day is not known yet.
}
law-adoption-lump-sum-multiple = For each child { $value } MCI.
law-adoption-lump-sum-amount = { $adoption_lump_sum_multiple } MCI × { $mci } for each child, children: { $adopted_children }; together { $value }.
law-guardian-orphan-benefit-entitled = { $value ->
    [yes] The allowance for the child's keep is due.
    [no] The allowance for the child's keep is not due.
   *[unknown] It is not known yet whether the allowance for the child's keep is due.
}
law-guardian-cares-for-child = { $value ->
    [yes] You bring up the child as: { $care_form }.
    [no] The allowance is for guardians, trustees and foster families.
   *[unknown] The allowance is for guardians, trustees and foster families. It is not known yet in which form you bring up the child.
}
law-guarded-child-is-minor = { $value ->
    [yes] The child is below 18, until { $guardian_orphan_benefit_to }.
    [no] The allowance is paid while the child is below 18.
   *[unknown] The allowance is paid while the child is below 18. The birth date is not known yet.
}
law-guarded-child-means-are-not-enough = { $value ->
    [yes] The child's own means are not enough for its keep.
    [no] The child lives on its own means: alimony, pension or wages.
   *[unknown] The allowance is paid when the child's own means are not enough. It is not known yet whether they are.
}
law-guardian-orphan-benefit-to = Paid until { $value }: the child turns { $parameter } on that day.
law-guardian-orphan-benefit-multiple = For each child { $value } MCI a month.
law-guardian-orphan-benefit-amount = { $guardian_orphan_benefit_multiple } MCI × { $mci } for each child, children: { $guarded_children }; together { $value } a month.
law-education-grant-entitled = { $value ->
    [yes] You may compete for a grant.
    [no] You may not compete for a grant.
   *[unknown] It is not known yet whether you may compete for a grant.
}
law-education-grant-least-score = This kind of university or field asks for at least { $value } points of the national test.
law-education-grant-score-is-enough = { $value ->
    [yes] The points are enough: { $ent_score }, with a threshold of { $education_grant_least_score }.
    [no] The points are not enough: { $ent_score }, with a threshold of { $education_grant_least_score }.
   *[unknown] The points must reach the threshold: { $education_grant_least_score }. It is not known yet whether they do.
}
