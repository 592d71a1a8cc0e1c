law-contributions-due = { $value ->
    [yes] Contributions are paid for you.
    [no] No contributions are paid for you.
   *[unknown] Whether contributions are paid for you is not known yet.
}
law-self-employed-income = The income of the self-employed that counts: { $monthly_income }, at most { $parameter } MCI. This is { $value }.
law-contributions-total = All contributions of the month, whoever pays them: { $value }.
law-contributions-deadline = The contributions of this month are paid by { $value } at the latest.
law-opv-kept-back = The pension contribution (OPV) is kept back from the income: { $value }.
law-opvr-kept-back = The platform keeps back the OPVR contribution: { $value }.
law-so-kept-back = The social contribution is kept back from the income: { $value }.
law-osms-self-kept-back = The platform keeps back the health contribution: { $value }.
law-is-free-of-pension-contributions = { $value ->
    [yes] You are free of pension contributions: by retirement age, a permanent disability of group I or II, service or a long-service pension.
    [no] There is no ground to be free of pension contributions.
   *[unknown] Whether you are free of pension contributions is not known yet.
}
law-opv-due = { $value ->
    [yes] The mandatory pension contribution (OPV) is paid.
    [no] The mandatory pension contribution (OPV) is not paid.
   *[unknown] Whether the mandatory pension contribution (OPV) is paid is not known yet.
}
law-opv-income-cap = OPV is taken from at most { $parameter } minimum wages: { $value }. The self-employed and platform workers have another limit.
law-opv-income = The income OPV is taken from is { $value }.
law-opv-rate = The rate of OPV is { $value }.
law-opv = OPV: { $opv_income } × { $opv_rate } = { $value }. It goes to your own pension account.
law-oppv-due = { $value ->
    [yes] The employer pays professional contributions (OPPV) for harmful work.
    [no] Professional contributions for harmful work (OPPV) are not paid.
   *[unknown] Whether professional contributions for harmful work (OPPV) are paid is not known yet.
}
law-oppv = OPPV: { $parameter } of the income = { $value }. The employer pays it of his own money.
law-opvr-due = { $value ->
    [yes] The employer's pension contribution (OPVR) is paid: you were born in 1975 or later.
    [no] The employer's pension contribution (OPVR) is not paid.
   *[unknown] Whether the employer's pension contribution (OPVR) is paid is not known yet.
}
law-opvr-income = OPVR is counted from { $value }. For a worker or an entrepreneur this lies between one and 50 minimum wages; the self-employed and platform workers have another limit.
law-opvr-rate = The rate of OPVR is { $value }.
law-opvr = OPVR: { $opvr_income } × { $opvr_rate } = { $value }. For a worker the employer pays it of his own money; an entrepreneur and the self-employed pay it themselves; a platform keeps it back from the income.
law-so-due = { $value ->
    [yes] Social contributions (SO) are paid.
    [no] Social contributions (SO) are not paid.
   *[unknown] Whether social contributions (SO) are paid is not known yet.
}
law-so-base = SO is counted from { $value }. For a worker it is the income without OPV, from one to { $parameter } minimum wages.
law-so-rate = The rate of SO is { $value }.
law-so = SO: { $so_base } × { $so_rate } = { $value }.
law-osms-due = { $value ->
    [yes] Health contributions are paid.
    [no] No health contributions are counted for you here: the state or the local body pays, or the rule for service is not held.
   *[unknown] Whether health contributions are paid is not known yet.
}
law-osms-worker-income = The income for the worker's health contribution is at most { $parameter } minimum wages. This is { $value }.
law-osms-worker = The worker's health contribution: { $osms_worker_income } × { $parameter } = { $value }. It is kept back from the wage.
law-osms-employer-income = The income for the employer's health contribution is at most { $parameter } minimum wages. This is { $value }.
law-osms-employer = The employer's health contribution: { $osms_employer_income } × { $parameter } = { $value }.
law-osms-self-base = The health contribution for oneself is counted from { $value }.
law-osms-self-rate = The rate of the health contribution for oneself is { $value }.
law-osms-self = The health contribution for oneself: { $osms_self_base } × { $osms_self_rate } = { $value }.
component-osms-self = VOSMS: health insurance, you pay it yourself
