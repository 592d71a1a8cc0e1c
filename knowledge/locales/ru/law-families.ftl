law-has-right-of-residents = { $value ->
    [yes] Вы постоянно живёте в Казахстане и по гражданству имеете право на эту выплату.
    [no] Выплату получают граждане Казахстана, кандасы и иностранцы по международному договору, которые постоянно живут в стране.
   *[unknown] Выплату получают граждане Казахстана, кандасы и иностранцы по международному договору, которые постоянно живут в стране. Подходит ли это вам, пока неизвестно.
}
law-birth-benefit-entitled = { $value ->
    [yes] Пособие на рождение положено.
    [no] Пособие на рождение не положено.
   *[unknown] Положено ли пособие на рождение, пока неизвестно.
}
law-birth-benefit-child-is-born = { $value ->
    [yes] Ребёнок родился: { $child_birth_date }.
    [no] Ребёнок ещё не родился. Право возникает в день рождения.
   *[unknown] Право возникает в день рождения ребёнка. Этот день пока неизвестен.
}
law-birth-benefit-is-in-time = { $value ->
    [yes] Срок обращения не прошёл: подать заявление можно до { $birth_benefit_deadline }.
    [no] Срок обращения прошёл: он закончился { $birth_benefit_deadline }.
   *[unknown] Подать заявление можно в течение 18 месяцев со дня рождения ребёнка.
}
law-birth-benefit-deadline = Последний день для заявления — { $value }: это { $parameter } месяцев со дня рождения ребёнка.
law-birth-benefit-children-from-fourth = Сколько из родившихся детей — четвёртые в семье или следующие: { $value }.
law-birth-benefit-multiple = Размер пособия на всех родившихся детей — { $value } МРП.
law-birth-benefit-amount = { $birth_benefit_multiple } МРП × { $mci } = { $value } (округлено вверх до целого тенге).
law-childcare-benefit-entitled = { $value ->
    [yes] Пособие по уходу за ребёнком положено.
    [no] Пособие по уходу за ребёнком не положено.
   *[unknown] Положено ли пособие по уходу за ребёнком, пока неизвестно.
}
law-childcare-carer-is-not-insured = { $value ->
    [yes] За вас не платят социальные отчисления, поэтому платит бюджет.
    [no] За вас платят социальные отчисления. Вместо этого пособия вам платит фонд социального страхования.
   *[unknown] Это пособие платят тем, за кого не перечисляют социальные отчисления. Перечисляют ли их за вас, пока неизвестно.
}
law-childcare-child-is-of-age = { $value ->
    [yes] Ребёнок в том возрасте, когда платят за уход: по { $childcare_to }.
    [no] В этот день за уход не платят: платят с { $childcare_from } по { $childcare_to }.
   *[unknown] За уход платят, пока ребёнку не исполнится положенный возраст. Когда он родился, пока неизвестно.
}
law-childcare-child-is-not-kept-by-state = { $value ->
    [yes] Ребёнок живёт в семье, а не на полном государственном обеспечении.
    [no] Ребёнок на полном государственном обеспечении. За такого ребёнка не платят.
   *[unknown] За ребёнка на полном государственном обеспечении не платят. Так ли это, пока неизвестно.
}
law-childcare-benefit-is-in-time = { $value ->
    [yes] Срок обращения не прошёл: он кончается { $childcare_benefit_deadline }.
    [no] Срок обращения прошёл: он закончился { $childcare_benefit_deadline }.
   *[unknown] Обратиться можно в течение 18 месяцев со дня рождения ребёнка.
}
law-childcare-from = Платят с { $value }: со дня рождения или с того дня, когда ребёнок пришёл в семью.
law-childcare-to = Платят по { $value } включительно: до этого дня ребёнку { $parameter } месяцев.
law-childcare-benefit-deadline = Последний день для обращения — { $value }: это { $parameter } месяцев со дня рождения ребёнка.
law-childcare-benefit-multiple = На такого по счёту ребёнка платят { $value } МРП в месяц.
law-childcare-benefit-amount = { $children_born_together ->
    [1] { $childcare_benefit_multiple } МРП × { $mci } = { $value } в месяц (округлено вверх до целого тенге).
   *[other] На первого из родившихся — { $childcare_benefit_multiple } МРП × { $mci }, на остальных — по их счёту в семье. Вместе { $value } в месяц.
}
law-childcare-social-payment-entitled = { $value ->
    [yes] Социальная выплата по уходу за ребёнком положена.
    [no] Социальная выплата по уходу за ребёнком не положена.
   *[unknown] Положена ли социальная выплата по уходу за ребёнком, пока неизвестно.
}
law-takes-part-in-social-insurance = { $value ->
    [yes] За вас платили социальные отчисления, поэтому платит фонд социального страхования.
    [no] За вас не платили социальные отчисления. Фонд платит только тем, за кого их платили.
   *[unknown] Фонд платит тем, за кого перечисляли социальные отчисления. Перечисляли ли их за вас, пока неизвестно.
}
law-childcare-nobody-else-is-paid = { $value ->
    [yes] Никто другой не получает эту выплату на этого ребёнка.
    [no] Эту выплату на ребёнка уже получает другой человек. Её платят только одному.
   *[unknown] Выплату получает только один человек. Получает ли её уже кто-то другой, пока неизвестно.
}
law-childcare-social-payment-is-for-this-day = { $value ->
    [yes] Ребёнок в том возрасте, когда платят за уход: по { $childcare_to }.
    [no] В этот день за уход не платят: платят с { $childcare_social_payment_right_day } по { $childcare_to }.
   *[unknown] За уход платят, пока ребёнку не исполнится положенный возраст. Когда он родился, пока неизвестно.
}
law-childcare-social-payment-is-in-time = { $value ->
    [yes] Срок обращения не прошёл: он кончается { $childcare_social_payment_deadline }.
    [no] Срок обращения прошёл: он закончился { $childcare_social_payment_deadline }.
   *[unknown] Обратиться можно в течение 18 месяцев со дня, когда возникло право.
}
law-childcare-social-payment-right-day = Право возникло { $value }: в день рождения, усыновления или назначения опекуна.
law-childcare-social-payment-deadline = Последний день для обращения — { $value }: это { $parameter } месяцев со дня, когда возникло право.
law-childcare-social-payment-income-cap = Доход учитывают не больше { $parameter } минимальных зарплат того дня, когда возникло право: { $value } в месяц.
law-childcare-social-payment-counted-income = Учтённый средний доход — { $value } в месяц: сумма за 24 месяца, делённая на 24, но не больше { $childcare_social_payment_income_cap }.
law-childcare-social-payment-by-income = По доходу: { $childcare_social_payment_counted_income } × { $parameter } = { $value } в месяц.
law-childcare-social-payment-floor = Не меньше { $value }: после пенсионного взноса должно остаться пособие, которое платят тем, кто не застрахован.
law-childcare-social-payment-amount = { $children_born_together ->
    [1] Выплата — { $value } в месяц: бо́льшая из сумм { $childcare_social_payment_by_income } (по доходу) и { $childcare_social_payment_floor } (не меньше).
   *[other] Выплата на всех родившихся детей — { $value } в месяц: на каждого ребёнка отдельно.
}
law-childcare-social-payment-withheld = Из выплаты удержат пенсионный взнос: { $value } (доля { $parameter } от { $childcare_social_payment_amount }).
law-childcare-social-payment-state-subsidy = Государство добавит на ваш пенсионный счёт { $value } в месяц.
law-maternity-payment-entitled = { $value ->
    [yes] Выплата по беременности и родам положена.
    [no] Выплата по беременности и родам не положена.
   *[unknown] Положена ли выплата по беременности и родам, пока неизвестно.
}
law-maternity-leave-has-begun = { $value ->
    [yes] Отпуск начался { $maternity_leave_start }. С этого дня есть право на выплату.
    [no] Отпуск ещё не начался: он начнётся { $maternity_leave_start }. Право возникнет в этот день.
   *[unknown] Право возникает в первый день отпуска по больничному листу. Этот день пока неизвестен.
}
law-maternity-payment-is-in-time = { $value ->
    [yes] Срок обращения не прошёл: он кончается { $maternity_payment_deadline }.
    [no] Срок обращения прошёл: он закончился { $maternity_payment_deadline }.
   *[unknown] Обратиться можно в течение 12 месяцев с первого дня отпуска.
}
law-maternity-payment-from = Выплата считается с { $value } — первого дня отпуска.
law-maternity-payment-to = Больничный лист выдан по { $value } включительно.
law-maternity-payment-deadline = Последний день для обращения — { $value }: это { $parameter } месяцев с первого дня отпуска.
law-maternity-payment-counted-income = Учтённый средний доход — { $value } в месяц: сумма за 12 месяцев перед отпуском, делённая на 12.
law-maternity-payment-coefficient = Дни больничного листа делят на { $parameter }: { $maternity_leave_days } ÷ { $parameter } = { $value }.
law-maternity-payment-amount = { $maternity_payment_counted_income } × { $maternity_payment_coefficient } = { $value } за весь отпуск (округлено вверх до целого тенге).
law-maternity-payment-withheld = Из выплаты удержат пенсионный взнос: { $value } (доля { $parameter } от { $maternity_payment_amount }).
law-large-family-benefit-entitled = { $value ->
    [yes] Пособие многодетной семье положено.
    [no] Пособие многодетной семье не положено.
   *[unknown] Положено ли пособие многодетной семье, пока неизвестно.
}
law-large-family-has-enough-children = { $value ->
    [yes] Учитывается детей: { $dependent_children }. Для пособия нужно не меньше { $parameter }.
    [no] Учитывается детей: { $dependent_children }. Для пособия нужно не меньше { $parameter }.
   *[unknown] Для пособия нужно не меньше { $parameter } детей: до 18 лет или студентов-очников до 23 лет. Сколько их у вас, пока неизвестно.
}
law-large-family-benefit-from = Платят со дня обращения: { $value }.
law-large-family-benefit-multiple = На семью, где детей { $dependent_children }, платят { $value } МРП в месяц.
law-large-family-benefit-amount = { $large_family_benefit_multiple } МРП × { $mci } = { $value } в месяц (округлено вверх до целого тенге).
law-mother-award-benefit-entitled = { $value ->
    [yes] Пособие награждённой матери положено.
    [no] Пособие награждённой матери не положено.
   *[unknown] Положено ли пособие награждённой матери, пока неизвестно.
}
law-mother-lives-here-permanently = { $value ->
    [yes] Вы постоянно живёте в Казахстане.
    [no] Пособие платят тем, кто постоянно живёт в Казахстане.
   *[unknown] Пособие платят тем, кто постоянно живёт в Казахстане. Так ли это у вас, пока неизвестно.
}
law-mother-has-award = { $value ->
    [yes] У вас есть награда: { $mother_award }.
    [no] Пособие платят матерям с подвеской «Алтын алқа» или «Күміс алқа», званием «Мать-героиня» или орденом «Материнская слава». Такой награды нет.
   *[unknown] Пособие платят матерям с подвеской «Алтын алқа» или «Күміс алқа», званием «Мать-героиня» или орденом «Материнская слава». Есть ли у вас награда, пока неизвестно.
}
law-mother-award-benefit-from = Платят со дня обращения: { $value }.
law-mother-award-benefit-multiple = По этой награде платят { $value } МРП в месяц.
law-mother-award-benefit-amount = { $mother_award_benefit_multiple } МРП × { $mci } = { $value } в месяц (округлено вверх до целого тенге).
law-adoption-lump-sum-entitled = { $value ->
    [yes] Выплата за усыновление ребёнка-сироты положена.
    [no] Выплата за усыновление ребёнка-сироты не положена.
   *[unknown] Положена ли выплата за усыновление, пока неизвестно.
}
law-adopter-is-citizen = { $value ->
    [yes] У вас гражданство Казахстана, и вы живёте здесь постоянно.
    [no] Выплату получают граждане Казахстана, которые живут здесь постоянно.
   *[unknown] Выплату получают граждане Казахстана, которые живут здесь постоянно. Так ли это у вас, пока неизвестно.
}
law-child-had-no-parental-care = { $value ->
    [yes] Ребёнок — сирота или остался без попечения родителей.
    [no] Выплата положена только за сироту или ребёнка, который остался без попечения родителей.
   *[unknown] Выплата положена за сироту или ребёнка без попечения родителей. Так ли это, пока неизвестно.
}
law-adoption-is-in-force = { $value ->
    [yes] Решение суда об усыновлении вступило в силу { $adoption_decision_date }.
    [no] Решение суда об усыновлении ещё не вступило в силу.
   *[unknown] Право возникает, когда решение суда вступит в силу. Этот день пока неизвестен.
}
law-adoption-lump-sum-multiple = На каждого ребёнка — { $value } МРП.
law-adoption-lump-sum-amount = { $adoption_lump_sum_multiple } МРП × { $mci } на каждого ребёнка, детей { $adopted_children }: всего { $value }.
law-guardian-orphan-benefit-entitled = { $value ->
    [yes] Пособие на содержание ребёнка положено.
    [no] Пособие на содержание ребёнка не положено.
   *[unknown] Положено ли пособие на содержание ребёнка, пока неизвестно.
}
law-guardian-cares-for-child = { $value ->
    [yes] Вы воспитываете ребёнка как { $care_form }.
    [no] Пособие получают опекуны, попечители и приёмные семьи.
   *[unknown] Пособие получают опекуны, попечители и приёмные семьи. В какой форме вы воспитываете ребёнка, пока неизвестно.
}
law-guarded-child-is-minor = { $value ->
    [yes] Ребёнку нет 18 лет. Столько ему исполнится { $guardian_orphan_benefit_to }.
    [no] Пособие платят, пока ребёнку нет 18 лет.
   *[unknown] Пособие платят, пока ребёнку нет 18 лет. Когда он родился, пока неизвестно.
}
law-guarded-child-means-are-not-enough = { $value ->
    [yes] Собственных средств ребёнка на его содержание не хватает.
    [no] Ребёнка содержат его собственные средства: алименты, пенсия или заработок.
   *[unknown] Пособие платят, если собственных средств ребёнка не хватает. Хватает ли их, пока неизвестно.
}
law-guardian-orphan-benefit-to = Платят до { $value }: в этот день ребёнку исполнится { $parameter } лет.
law-guardian-orphan-benefit-multiple = На каждого ребёнка — { $value } МРП в месяц.
law-guardian-orphan-benefit-amount = { $guardian_orphan_benefit_multiple } МРП × { $mci } на каждого ребёнка, детей { $guarded_children }: всего { $value } в месяц.
law-education-grant-entitled = { $value ->
    [yes] Вы можете участвовать в конкурсе на грант.
    [no] Участвовать в конкурсе на грант нельзя.
   *[unknown] Можно ли участвовать в конкурсе на грант, пока неизвестно.
}
law-education-grant-least-score = Для этого вида вуза или направления нужно не меньше { $value } баллов ЕНТ.
law-education-grant-score-is-enough = { $value ->
    [yes] Баллов хватает: { $ent_score } при пороге { $education_grant_least_score }.
    [no] Баллов не хватает: { $ent_score } при пороге { $education_grant_least_score }.
   *[unknown] Баллов должно быть не меньше порога: { $education_grant_least_score }. Хватает ли их, пока неизвестно.
}
