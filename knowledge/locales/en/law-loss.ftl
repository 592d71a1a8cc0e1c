law-breadwinner-has-died = { $value ->
    [yes] The breadwinner has died.
    [no] On this day the breadwinner has not died yet, so the right has not arisen.
   *[unknown] The right arises on the day of death. It is not known yet.
}
law-survivor-asks-for-family = { $value ->
    [yes] The question is put for the family as a whole.
    [no] The question is put for one member: { $relation_to_deceased }.
   *[unknown] It is not known yet for whom the question is put.
}
law-survivor-is-young = { $value ->
    [yes] The child, brother, sister or grandchild fits by age or study.
    [no] This is no child, brother, sister or grandchild under 18 (23 in full-time study) or disabled before 18.
   *[unknown] Children, brothers, sisters and grandchildren count to 18, in full-time study to 23.
}
law-survivor-has-retired = { $value ->
    [yes] The spouse, parent or grandparent is of retirement age.
    [no] This is no spouse, parent or grandparent of retirement age.
   *[unknown] A spouse, parents and grandparents count from the retirement age.
}
law-survivor-cares-for-child-under-8 = { $value ->
    [yes] Does not work and cares for a child of the deceased under { $parameter }.
    [no] Does not care, without working, for a child of the deceased under { $parameter }.
   *[unknown] A relative who does not work and cares for a child of the deceased under { $parameter } counts too.
}
law-survivor-cares-for-child-under-3 = { $value ->
    [yes] Cares for a child of the deceased under { $parameter }.
    [no] Does not care for a child of the deceased under { $parameter }.
   *[unknown] A relative who cares for a child of the deceased under { $parameter } counts too.
}
law-survivor-benefit-to = Paid until { $value }: a child until 18, in full-time study until 23; the carer until the child is eight.
law-survivor-social-payment-to = Paid until { $value }: a child until 18, in full-time study until 23; the carer until the child is three.
law-survivor-benefit-entitled = { $value ->
    [yes] The survivor allowance is due.
    [no] The survivor allowance is not due.
   *[unknown] It is not known yet whether the survivor allowance is due.
}
law-survivor-benefit-has-survivors = { $value ->
    [yes] Members of the family unable to work: { $survivors_unable_to_work }.
    [no] Nobody of the family is unable to work.
   *[unknown] The allowance is paid to those of the family unable to work. Their number is not known yet.
}
law-survivor-benefit-is-in-circle = { $value ->
    [yes] You are in the circle of those who have this allowance.
    [no] The allowance is for children, a spouse and parents of retirement age, and a relative without work who cares for a child under 8.
   *[unknown] It is not known yet whether you are in the circle of those who have this allowance.
}
law-survivor-share-by-number = For all unable to work ({ $survivors_unable_to_work }) together: { $value } of the subsistence minimum.
law-survivor-share-with-orphans = When both parents are lost: { $value } of the subsistence minimum.
law-survivor-share-on-duty = When the breadwinner died of the service, there is an increase for each: { $value } of the subsistence minimum in all.
law-survivor-share-with-orphans-on-duty = When the parent died of the service, there is an increase for each here too: { $value } of the subsistence minimum in all.
law-survivor-benefit-share = For this family { $value } of the subsistence minimum is taken.
law-survivor-benefit-full = { $survivor_benefit_share } × { $subsistence_minimum }, rounded up to a whole tenge: { $value } a month for all.
law-survivor-benefit-is-above-pension = { $value ->
    [yes] A pension leaves something of the allowance to pay, or there is no pension.
    [no] The pension ({ $old_age_pension_monthly }) is not below the allowance, so there is nothing to add.
   *[unknown] If the pension is below the allowance, the difference is paid. The sums are not known yet.
}
law-survivor-benefit-amount = To be paid: { $value } a month for all together. A single pensioner gets what the pension lacks to { $survivor_benefit_full }.
law-survivor-benefit-from = The allowance starts on { $value }: from the death, at most twelve months before the application.
law-survivor-social-payment-entitled = { $value ->
    [yes] The survivor payment of the fund is due.
    [no] The survivor payment of the fund is not due.
   *[unknown] It is not known yet whether the survivor payment of the fund is due.
}
law-survivor-social-payment-deceased-was-insured = { $value ->
    [yes] Social contributions were paid for the deceased. Months: { $deceased_participation_months }.
    [no] No social contributions were paid for the deceased, so the fund pays nothing.
   *[unknown] The payment needs social contributions for the breadwinner. Whether they were paid is not known yet.
}
law-survivor-social-payment-has-dependants = { $value ->
    [yes] Dependants of the deceased: { $deceased_dependants }.
    [no] The deceased had no dependants.
   *[unknown] The payment is for dependants. Their number is not known yet.
}
law-survivor-social-payment-is-in-circle = { $value ->
    [yes] You are in the circle of those who have this payment.
    [no] The payment is for children, brothers, sisters, grandchildren and the carer of a child under 3. Relatives of retirement age do not get it.
   *[unknown] It is not known yet whether you are in the circle of those who have this payment.
}
law-survivor-social-payment-is-positive = { $value ->
    [yes] The income of the deceased is above half the minimum wage.
    [no] The average income of the deceased is not above half the minimum wage, so no payment results.
   *[unknown] The income of the deceased must be above half the minimum wage. It is not known yet.
}
law-survivor-social-payment-from = The right arises on the day of death: { $value }.
law-survivor-social-payment-income = Average monthly income of the deceased that counts: { $value }. At most seven minimum wages are taken.
law-survivor-social-payment-base = Half the minimum wage is taken off the income: { $value } remains.
law-survivor-social-payment-dependants = Coefficient for { $deceased_dependants } dependants: { $value }.
law-survivor-social-payment-participation = Coefficient of participation: { $value }. Months with contributions: { $deceased_participation_months }.
law-survivor-social-payment-assigned = { $survivor_social_payment_base } × share replaced { $parameter } × { $survivor_social_payment_dependants } × { $survivor_social_payment_participation } = { $value } (rounded up to a whole tenge).
law-survivor-social-payment-amount = For all dependants together, with later increases: { $value }. Nothing is withheld from it.
law-funeral-benefit-entitled = { $value ->
    [yes] The funeral payment is due.
    [no] The funeral payment is not due.
   *[unknown] It is not known yet whether the funeral payment is due.
}
law-funeral-benefit-death-has-come = { $value ->
    [yes] The day of death has come.
    [no] On this day the death has not come yet, so nothing is paid.
   *[unknown] The payment is made after the death. Its day is not known yet.
}
law-funeral-benefit-from-budget-is-due = { $value ->
    [yes] The part from the budget is due.
    [no] The part from the budget is not due.
   *[unknown] It is not known yet whether the part from the budget is due.
}
law-funeral-benefit-deceased-received = { $value ->
    [yes] The deceased received a payment: { $deceased_received }.
    [no] The deceased received neither a pension nor a state allowance.
   *[unknown] The payment is given when the deceased received a pension or a state allowance. Whether so is not known yet.
}
law-funeral-benefit-is-in-time = { $value ->
    [yes] There is still time: you can apply until { $funeral_benefit_deadline }.
    [no] The time to apply is over: it ended on { $funeral_benefit_deadline }.
   *[unknown] You can apply within three years of the death.
}
law-funeral-benefit-has-savings = { $value ->
    [yes] The deceased left pension savings: { $deceased_pension_savings }.
    [no] The deceased left no pension savings.
   *[unknown] Whether the deceased left pension savings is not known yet.
}
law-funeral-benefit-deadline = The last day to apply for the part from the budget is { $value }.
law-funeral-benefit-multiple = From the budget: { $value } MCI.
law-funeral-benefit-index = The MCI of the day of death: { $value }.
law-funeral-benefit-from-budget = From the budget: { $funeral_benefit_multiple } MCI × { $funeral_benefit_index }, rounded up to a whole tenge: { $value }.
law-funeral-benefit-from-savings = From the savings: at most { $parameter } MCI; a rest not above the minimum pension is paid too. In all { $value }.
law-funeral-benefit-amount = In all: { $value }.
document-death-record = Record or certificate of death
document-kinship-proof = Proof of kinship
component-from-budget = From the budget
component-from-savings = From the savings of the deceased in the pension fund
