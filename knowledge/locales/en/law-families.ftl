law-has-right-of-residents = { $value ->
    [yes] You live in Kazakhstan permanently and have the right by your citizenship.
    [no] This is paid to citizens of Kazakhstan, kandas, and foreigners with the right by a treaty, who live here permanently.
   *[unknown] This is paid to citizens of Kazakhstan, kandas, and foreigners with the right by a treaty, who live here permanently. It is not known yet whether this fits you.
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
