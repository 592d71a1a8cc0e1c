law-health-insurance-entitled = { $value ->
    [yes] The health insurance (OSMS) is in force.
    [no] There is no health insurance (OSMS) now.
   *[unknown] Whether the health insurance (OSMS) is in force is not known yet.
}
law-is-child = { $value ->
    [yes] The person is under 18.
    [no] The person is 18 or older.
   *[unknown] Whether the person is under 18 is not known yet.
}
law-health-paid-by-state = { $value ->
    [yes] The state pays the health contribution.
    [no] The state pays for children, pensioners, students, people with disabilities and other groups named by law. You are not among them.
   *[unknown] Whether the state pays the health contribution is not known yet.
}
law-health-paid-by-local-bodies = { $value ->
    [yes] The local body pays the health contribution.
    [no] The local body pays for the registered unemployed and people without work in families of levels D and E. You are not among them.
   *[unknown] Whether the local body pays the health contribution is not known yet.
}
law-health-paid-by-others = { $value ->
    [yes] You need not pay the health contribution yourself.
    [no] Nobody else pays the health contribution for you.
   *[unknown] Whether somebody pays the health contribution for you is not known yet.
}
law-health-right-holds = { $value ->
    [yes] The right to care holds. Months without contributions: { $months_since_health_contribution }, the law allows { $parameter }.
    [no] The right to care by contributions has ended. Months without them: { $months_since_health_contribution }, the law allows { $parameter }.
   *[unknown] The right to care holds for { $parameter } months after the last contribution. How many have passed is not known yet.
}
law-health-own-contribution = Your own health contribution a month: { $value }.
