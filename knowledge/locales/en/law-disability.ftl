law-lives-here-permanently = { $value ->
    [yes] You live in Kazakhstan permanently.
    [no] This is for people who live in Kazakhstan permanently.
   *[unknown] This is for people who live in Kazakhstan permanently. It is not known yet whether this fits you.
}
law-disability-benefit-entitled = { $value ->
    [yes] The disability allowance is due.
    [no] The disability allowance is not due.
   *[unknown] It is not known yet whether the disability allowance is due.
}
law-disability-is-set = { $value ->
    [yes] A disability is set: { $disability_group }.
    [no] By this day no disability is set. Medical and social examination sets it.
   *[unknown] The allowance is paid when a disability is set. Whether it is, is not known yet.
}
law-disability-group-fits-age = { $value ->
    [yes] The disability is recorded as the age requires.
    [no] From the age of seven a group is needed: apply for medical and social examination.
   *[unknown] From the age of seven a group is set. The age is not known yet.
}
law-disability-counts-as-child = { $value ->
    [yes] Counted as for a child under 18.
    [no] Counted as for an adult. For a child give the birth date.
   *[unknown] The age is not known yet: children under 18 have shares of their own.
}
law-disability-share = By age, group and cause of the disability the allowance is { $value } of the subsistence minimum.
law-disability-breadwinner-share = Added for the loss of the breadwinner: { $value } of the subsistence minimum.
law-disability-benefit-share = In all { $value } of the subsistence minimum is taken.
law-disability-benefit-full = { $disability_benefit_share } × { $subsistence_minimum } = { $value } (rounded up to a whole tenge).
law-disability-benefit-is-above-pension = { $value ->
    [yes] There is no pension, or it is smaller than the allowance.
    [no] The pension ({ $old_age_pension_monthly }) is not below the allowance, so there is nothing to add.
   *[unknown] If the pension is below the allowance, the difference is paid. The sums are not known yet.
}
law-disability-benefit-amount = Paid a month: { $value }. A pension, if there is one, is taken off.
law-disability-benefit-in-care = Those on full state support in a centre are paid a part of the allowance, but not less than the subsistence minimum: { $value }.
law-disability-benefit-from = The allowance starts on { $value }: from the day the disability is set, at most three months before the application.
law-disabled-child-carer-benefit-entitled = { $value ->
    [yes] The allowance for raising a child with a disability is due.
    [no] The allowance for raising a child with a disability is not due.
   *[unknown] It is not known yet whether the allowance for raising a child with a disability is due.
}
law-raises-disabled-child = { $value ->
    [yes] You raise a child with a disability. Children: { $disabled_children }.
    [no] The allowance is paid to those who raise a child with a disability under 18.
   *[unknown] The allowance is paid to those who raise a child with a disability under 18. It is not known yet how many such children you have.
}
law-disabled-child-is-under-18 = { $value ->
    [yes] The child is under 18.
    [no] The child has turned 18: the allowance is paid until that day.
   *[unknown] The allowance is paid while the child is under 18. The child's age is not known yet.
}
law-child-is-not-kept-by-state = { $value ->
    [yes] The child is not on full state support.
    [no] The child is on full state support, so the allowance is not paid.
   *[unknown] The allowance is not paid for a child on full state support.
}
law-disabled-child-carer-benefit-for-one = For one child: { $parameter } × { $subsistence_minimum } = { $value } (rounded up to a whole tenge).
law-disabled-child-carer-benefit-amount = { $disabled_child_carer_benefit_for_one } × { $disabled_children } (children) = { $value }.
law-disabled-child-carer-benefit-to = The allowance is paid until the child turns 18: { $value }.
law-disability-carer-benefit-entitled = { $value ->
    [yes] The allowance for the carer of a person of group I is due.
    [no] The allowance for the carer of a person of group I is not due.
   *[unknown] It is not known yet whether the allowance for the carer of a person of group I is due.
}
law-cares-for-group-1 = { $value ->
    [yes] You yourself care for a person of group I.
    [no] The allowance is paid to those who themselves care for a person of group I.
   *[unknown] The allowance is paid to those who themselves care for a person of group I. It is not known yet whether you do.
}
law-carer-is-of-age = { $value ->
    [yes] The carer is of age.
    [no] The carer must be at least { $parameter } years old.
   *[unknown] The carer must be at least { $parameter } years old. The age is not known yet.
}
law-carer-is-capable = { $value ->
    [yes] The carer is legally capable.
    [no] The allowance is not given to somebody declared incapable by a court or on the psychiatric register.
   *[unknown] The carer must be legally capable.
}
law-carer-lives-near = { $value ->
    [yes] Both live in the same settlement.
    [no] The carer and the person cared for must live in the same settlement.
   *[unknown] Both must live in the same settlement.
}
law-cared-person-is-not-kept-by-state = { $value ->
    [yes] The person cared for is not on full state support.
    [no] The person cared for is on full state support, so the allowance is not paid.
   *[unknown] The person cared for must not be on full state support.
}
law-carer-is-the-only-one-paid = { $value ->
    [yes] Nobody else is paid for this person.
    [no] Somebody else is paid for this person already, and only one carer is paid.
   *[unknown] Of several carers of a person, one is paid.
}
law-disability-carer-benefit-for-one = For one person: { $parameter } × { $subsistence_minimum } = { $value } (rounded up to a whole tenge).
law-disability-carer-benefit-amount = { $disability_carer_benefit_for_one } × { $cared_group_1_persons } (persons) = { $value }.
law-disability-social-payment-entitled = { $value ->
    [yes] The payment for loss of work capacity is due.
    [no] The payment for loss of work capacity is not due.
   *[unknown] It is not known yet whether the payment for loss of work capacity is due.
}
law-disability-social-payment-is-insured = { $value ->
    [yes] Social contributions were paid for you. Months: { $participation_months }.
    [no] No social contributions were paid for you, so the fund pays nothing.
   *[unknown] The payment is for those for whom social contributions were paid. Whether they were for you is not known yet.
}
law-disability-social-payment-loss-is-set = { $value ->
    [yes] The loss of work capacity is set.
    [no] On this day the loss of work capacity is not set yet.
   *[unknown] The right arises on the day the loss of work capacity is set. It is not known yet.
}
law-disability-social-payment-loss-is-enough = { $value ->
    [yes] The loss of work capacity is { $work_capacity_loss_percent } %; at least { $parameter } % is needed.
    [no] The loss of work capacity is { $work_capacity_loss_percent } %, but at least { $parameter } % is needed.
   *[unknown] The loss of work capacity must be at least { $parameter } %. It is not known yet.
}
law-disability-social-payment-age-is-below-retirement = { $value ->
    [yes] The retirement age is not reached.
    [no] The retirement age is reached: the payment is given only until then.
   *[unknown] The payment is given until the retirement age. The age is not known yet.
}
law-disability-social-payment-is-positive = { $value ->
    [yes] The income is above half the minimum wage.
    [no] The average income is not above half the minimum wage, so no payment results.
   *[unknown] The average income must be above half the minimum wage. It is not known yet.
}
law-disability-social-payment-from = The payment starts on the day the loss of capacity is set: { $value }.
law-disability-social-payment-to = The payment is given at most until the retirement age: { $value }. The term of the examination may end earlier.
law-disability-social-payment-income = Average monthly income that counts: { $value }. At most seven minimum wages are taken.
law-disability-social-payment-base = Half the minimum wage is taken off the income: { $value } remains.
law-disability-social-payment-participation = Coefficient of participation: { $value }. Months with contributions: { $participation_months }.
law-disability-social-payment-assigned = { $disability_social_payment_base } × share replaced { $parameter } × { $work_capacity_loss_percent } % × { $disability_social_payment_participation } = { $value } (rounded up to a whole tenge).
law-disability-social-payment-amount = The assigned sum with later increases: { $value }.
law-disability-social-payment-pension-contribution = { $has_permanent_disability_1_2 ->
    [yes] No pension contribution is withheld: with a permanent disability of group I or II it is paid only if you apply for it.
   *[no] The pension contribution is withheld: a tenth of { $disability_social_payment_amount } is { $value }.
}
document-disability-record = Record of the disability
