law-lives-here-permanently = { $value ->
    [yes] Вы постоянно живёте в Казахстане.
    [no] Это положено тем, кто постоянно живёт в Казахстане.
   *[unknown] Это положено тем, кто постоянно живёт в Казахстане. Подходит ли это вам, пока неизвестно.
}
law-disability-benefit-entitled = { $value ->
    [yes] Пособие по инвалидности положено.
    [no] Пособие по инвалидности не положено.
   *[unknown] Положено ли пособие по инвалидности, пока неизвестно.
}
law-disability-is-set = { $value ->
    [yes] Инвалидность установлена: { $disability_group }.
    [no] Инвалидность не установлена. Её устанавливает медико-социальная экспертиза.
   *[unknown] Пособие платят, когда установлена инвалидность. Установлена ли она, пока неизвестно.
}
law-disability-group-fits-age = { $value ->
    [yes] Инвалидность оформлена по возрасту.
    [no] С семи лет нужна группа инвалидности: обратитесь на медико-социальную экспертизу.
   *[unknown] С семи лет устанавливают группу инвалидности. Возраст пока неизвестен.
}
law-disability-share = По возрасту, группе и причине инвалидности пособие составляет { $value } прожиточного минимума.
law-disability-breadwinner-share = Прибавка за потерю кормильца: { $value } прожиточного минимума.
law-disability-benefit-full = ({ $disability_share } + { $disability_breadwinner_share }) × { $subsistence_minimum } = { $value } (округлено вверх до целого тенге).
law-disability-benefit-is-above-pension = { $value ->
    [yes] Пенсии нет, или она меньше пособия.
    [no] Пенсия ({ $old_age_pension_monthly }) не меньше пособия ({ $disability_benefit_full }), поэтому доплачивать нечего.
   *[unknown] Если пенсия меньше пособия, доплачивают разницу. Суммы пока неизвестны.
}
law-disability-benefit-amount = К выплате в месяц: { $value }. Если есть пенсия, её вычитают.
law-disability-benefit-in-care = Тем, кто живёт в центре на полном гособеспечении, платят часть пособия, но не меньше прожиточного минимума: { $value }.
law-disability-benefit-from = Пособие назначают с { $value }: со дня установления инвалидности, но не больше чем за три месяца до заявления.
law-disabled-child-carer-benefit-entitled = { $value ->
    [yes] Пособие воспитывающему ребёнка с инвалидностью положено.
    [no] Пособие воспитывающему ребёнка с инвалидностью не положено.
   *[unknown] Положено ли пособие воспитывающему ребёнка с инвалидностью, пока неизвестно.
}
law-raises-disabled-child = { $value ->
    [yes] Вы воспитываете ребёнка с инвалидностью. Детей: { $disabled_children }.
    [no] Пособие платят тем, кто воспитывает ребёнка с инвалидностью до 18 лет.
   *[unknown] Пособие платят тем, кто воспитывает ребёнка с инвалидностью до 18 лет. Сколько у вас таких детей, пока неизвестно.
}
law-disabled-child-is-under-18 = { $value ->
    [yes] Ребёнку ещё нет 18 лет.
    [no] Ребёнку исполнилось 18 лет: пособие платят до этого дня.
   *[unknown] Пособие платят, пока ребёнку нет 18 лет. Возраст ребёнка пока неизвестен.
}
law-child-is-not-kept-by-state = { $value ->
    [yes] Ребёнок не на полном государственном обеспечении.
    [no] Ребёнок на полном государственном обеспечении, поэтому пособие не платят.
   *[unknown] Если ребёнок на полном государственном обеспечении, пособие не платят.
}
law-disabled-child-carer-benefit-for-one = На одного ребёнка: { $parameter } × { $subsistence_minimum } = { $value } (округлено вверх до целого тенге).
law-disabled-child-carer-benefit-amount = { $disabled_child_carer_benefit_for_one } × { $disabled_children } (число детей) = { $value }.
law-disabled-child-carer-benefit-to = Пособие платят до 18-летия ребёнка: { $value }.
law-disability-carer-benefit-entitled = { $value ->
    [yes] Пособие за уход за человеком с I группой инвалидности положено.
    [no] Пособие за уход за человеком с I группой инвалидности не положено.
   *[unknown] Положено ли пособие за уход за человеком с I группой инвалидности, пока неизвестно.
}
law-cares-for-group-1 = { $value ->
    [yes] Вы сами ухаживаете за человеком с I группой инвалидности.
    [no] Пособие платят тем, кто сам ухаживает за человеком с I группой инвалидности.
   *[unknown] Пособие платят тем, кто сам ухаживает за человеком с I группой инвалидности. Так ли это у вас, пока неизвестно.
}
law-carer-is-of-age = { $value ->
    [yes] Ухаживающий совершеннолетний.
    [no] Ухаживающему должно быть не меньше { $parameter } лет.
   *[unknown] Ухаживающему должно быть не меньше { $parameter } лет. Возраст пока неизвестен.
}
law-carer-is-capable = { $value ->
    [yes] Ухаживающий дееспособен.
    [no] Пособие не назначают тому, кого суд признал недееспособным или кто состоит на психиатрическом учёте.
   *[unknown] Ухаживающий должен быть дееспособным.
}
law-carer-lives-near = { $value ->
    [yes] Оба живут в одном населённом пункте.
    [no] Ухаживающий и человек с инвалидностью должны жить в одном населённом пункте.
   *[unknown] Оба должны жить в одном населённом пункте.
}
law-cared-person-is-not-kept-by-state = { $value ->
    [yes] Человек с инвалидностью не на полном гособеспечении.
    [no] Человек с инвалидностью на полном гособеспечении, поэтому пособие не платят.
   *[unknown] Человек с инвалидностью не должен быть на полном гособеспечении.
}
law-carer-is-the-only-one-paid = { $value ->
    [yes] За этого человека пособие больше никто не получает.
    [no] Пособие за этого человека уже получает другой, а платят его только одному.
   *[unknown] За одного человека пособие платят одному ухаживающему.
}
law-disability-carer-benefit-for-one = За одного человека: { $parameter } × { $subsistence_minimum } = { $value } (округлено вверх до целого тенге).
law-disability-carer-benefit-amount = { $disability_carer_benefit_for_one } × { $cared_group_1_persons } (число людей) = { $value }.
law-disability-social-payment-entitled = { $value ->
    [yes] Социальная выплата по утрате трудоспособности положена.
    [no] Социальная выплата по утрате трудоспособности не положена.
   *[unknown] Положена ли социальная выплата по утрате трудоспособности, пока неизвестно.
}
law-disability-social-payment-is-insured = { $value ->
    [yes] За вас платили социальные отчисления. Месяцев: { $participation_months }.
    [no] За вас не платили социальных отчислений, поэтому выплаты из фонда нет.
   *[unknown] Выплату получают те, за кого платили социальные отчисления. Платили ли за вас, пока неизвестно.
}
law-disability-social-payment-loss-is-enough = { $value ->
    [yes] Степень утраты трудоспособности — { $work_capacity_loss_percent } %, нужно не меньше { $parameter } %.
    [no] Степень утраты трудоспособности — { $work_capacity_loss_percent } %, а нужно не меньше { $parameter } %.
   *[unknown] Степень утраты трудоспособности должна быть не меньше { $parameter } %. Она пока неизвестна.
}
law-disability-social-payment-age-is-below-retirement = { $value ->
    [yes] Пенсионный возраст ещё не наступил.
    [no] Пенсионный возраст наступил: выплату дают только до него.
   *[unknown] Выплату дают до пенсионного возраста. Возраст пока неизвестен.
}
law-disability-social-payment-is-positive = { $value ->
    [yes] Доход больше половины минимальной зарплаты.
    [no] Средний доход не больше половины минимальной зарплаты, поэтому выплата не получается.
   *[unknown] Средний доход должен быть больше половины минимальной зарплаты. Он пока неизвестен.
}
law-disability-social-payment-from = Выплату назначают со дня, когда установили утрату трудоспособности: { $value }.
law-disability-social-payment-to = Выплату дают не дольше чем до пенсионного возраста: { $value }. Срок экспертизы может закончиться раньше.
law-disability-social-payment-income = Средний месячный доход для расчёта: { $value }. Берут не больше семи минимальных зарплат.
law-disability-social-payment-base = Из дохода вычитают половину минимальной зарплаты: остаётся { $value }.
law-disability-social-payment-participation = Коэффициент стажа: { $value }. Месяцев с отчислениями: { $participation_months }.
law-disability-social-payment-assigned = { $disability_social_payment_base } × доля замещения { $parameter } × { $work_capacity_loss_percent } % × { $disability_social_payment_participation } = { $value } (округлено вверх до целого тенге).
law-disability-social-payment-amount = Назначенная сумма с повышениями после назначения: { $value }.
law-disability-social-payment-pension-contribution = Удерживают обязательный пенсионный взнос: десятая часть от { $disability_social_payment_amount } — { $value }.
document-disability-record = Сведения об инвалидности
