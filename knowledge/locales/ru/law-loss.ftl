law-breadwinner-has-died = { $value ->
    [yes] Кормилец умер.
    [no] На этот день кормилец ещё не умер, поэтому право не возникло.
   *[unknown] Право возникает в день смерти. Он пока неизвестен.
}
law-survivor-asks-for-family = { $value ->
    [yes] Вопрос задан за семью в целом.
    [no] Вопрос задан за одного члена семьи: { $relation_to_deceased }.
   *[unknown] За кого задан вопрос, пока неизвестно.
}
law-survivor-is-young = { $value ->
    [yes] Ребёнок, брат, сестра или внук подходит по возрасту или учёбе.
    [no] Это не ребёнок, брат, сестра или внук до 18 лет (при очной учёбе — до 23). Инвалидность до 18 лет тоже не установлена.
   *[unknown] Дети, братья, сёстры и внуки считаются до 18 лет, при очной учёбе — до 23.
}
law-survivor-has-retired = { $value ->
    [yes] Супруг, родитель, дедушка или бабушка достигли пенсионного возраста.
    [no] Это не супруг, родитель, дедушка или бабушка пенсионного возраста.
   *[unknown] Супруг, родители, дедушка и бабушка считаются с пенсионного возраста.
}
law-survivor-cares-for-child-under-8 = { $value ->
    [yes] Не работает и ухаживает за ребёнком умершего до { $parameter } лет.
    [no] Не ухаживает без работы за ребёнком умершего до { $parameter } лет.
   *[unknown] Считается и неработающий родственник, который ухаживает за ребёнком умершего до { $parameter } лет.
}
law-survivor-cares-for-child-under-3 = { $value ->
    [yes] Ухаживает за ребёнком умершего до { $parameter } лет.
    [no] Не ухаживает за ребёнком умершего до { $parameter } лет.
   *[unknown] Считается и родственник, который ухаживает за ребёнком умершего до { $parameter } лет.
}
law-survivor-benefit-to = Платят до { $value }: ребёнку до 18 лет, при очной учёбе — до 23; тому, кто ухаживает за ребёнком, — пока ребёнку не исполнится восемь.
law-survivor-social-payment-to = Платят до { $value }: ребёнку до 18 лет, при очной учёбе — до 23; тому, кто ухаживает за ребёнком, — пока ребёнку не исполнится три.
law-survivor-benefit-entitled = { $value ->
    [yes] Пособие по потере кормильца положено.
    [no] Пособие по потере кормильца не положено.
   *[unknown] Положено ли пособие по потере кормильца, пока неизвестно.
}
law-survivor-benefit-has-survivors = { $value ->
    [yes] В семье есть нетрудоспособные: { $survivors_unable_to_work }.
    [no] В семье нет нетрудоспособных.
   *[unknown] Пособие платят нетрудоспособным членам семьи. Сколько их, пока неизвестно.
}
law-survivor-benefit-is-in-circle = { $value ->
    [yes] Вы входите в круг тех, кому положено пособие.
    [no] Пособие положено детям, супругу и родителям пенсионного возраста и неработающему родственнику, который ухаживает за ребёнком до 8 лет.
   *[unknown] Входите ли вы в круг тех, кому положено пособие, пока неизвестно.
}
law-survivor-share-by-number = На всех нетрудоспособных ({ $survivors_unable_to_work }) вместе: { $value } прожиточного минимума.
law-survivor-share-with-orphans = При потере обоих родителей: { $value } прожиточного минимума.
law-survivor-share-on-duty = Если кормилец погиб на службе или умер от полученного на ней, за каждого добавляют: всего { $value } прожиточного минимума.
law-survivor-share-with-orphans-on-duty = Если родитель погиб на службе или умер от полученного на ней, за каждого добавляют и здесь: всего { $value } прожиточного минимума.
law-survivor-benefit-share = Для этой семьи берут { $value } прожиточного минимума.
law-survivor-benefit-full = { $survivor_benefit_share } × { $subsistence_minimum }, округлено вверх до целого тенге: { $value } в месяц на всех.
law-survivor-benefit-is-above-pension = { $value ->
    [yes] Пенсии нет, или при этой пенсии есть что доплатить.
    [no] Пенсия ({ $old_age_pension_monthly }) не меньше пособия, поэтому доплачивать нечего.
   *[unknown] Если пенсия меньше пособия, доплачивают разницу. Суммы пока неизвестны.
}
law-survivor-benefit-amount = К выплате: { $value } в месяц на всех вместе. Единственному пенсионеру доплачивают то, чего пенсии не хватает до { $survivor_benefit_full }.
law-survivor-benefit-from = Пособие назначают с { $value }: со дня смерти, но не больше чем за двенадцать месяцев до заявления.
law-survivor-social-payment-entitled = { $value ->
    [yes] Социальная выплата по потере кормильца положена.
    [no] Социальная выплата по потере кормильца не положена.
   *[unknown] Положена ли социальная выплата по потере кормильца, пока неизвестно.
}
law-survivor-social-payment-deceased-was-insured = { $value ->
    [yes] За умершего платили социальные отчисления. Месяцев: { $deceased_participation_months }.
    [no] За умершего не платили социальных отчислений, поэтому выплаты из фонда нет.
   *[unknown] Выплату дают, если за кормильца платили социальные отчисления. Платили ли, пока неизвестно.
}
law-survivor-social-payment-has-dependants = { $value ->
    [yes] Иждивенцев у умершего: { $deceased_dependants }.
    [no] У умершего не было иждивенцев.
   *[unknown] Выплату получают иждивенцы. Сколько их было, пока неизвестно.
}
law-survivor-social-payment-is-in-circle = { $value ->
    [yes] Вы входите в круг тех, кому положена выплата.
    [no] Выплата положена детям, братьям, сёстрам, внукам и тому, кто ухаживает за ребёнком до 3 лет. Родным пенсионного возраста её не дают.
   *[unknown] Входите ли вы в круг тех, кому положена выплата, пока неизвестно.
}
law-survivor-social-payment-is-positive = { $value ->
    [yes] Доход умершего больше половины минимальной зарплаты.
    [no] Средний доход умершего не больше половины минимальной зарплаты, поэтому выплата не получается.
   *[unknown] Доход умершего должен быть больше половины минимальной зарплаты. Он пока неизвестен.
}
law-survivor-social-payment-from = Право возникает в день смерти: { $value }.
law-survivor-social-payment-income = Средний месячный доход умершего для расчёта: { $value }. Берут не больше семи минимальных зарплат.
law-survivor-social-payment-base = Из дохода вычитают половину минимальной зарплаты: остаётся { $value }.
law-survivor-social-payment-dependants = Коэффициент при числе иждивенцев { $deceased_dependants }: { $value }.
law-survivor-social-payment-participation = Коэффициент стажа: { $value }. Месяцев с отчислениями: { $deceased_participation_months }.
law-survivor-social-payment-assigned = { $survivor_social_payment_base } × доля замещения { $parameter } × { $survivor_social_payment_dependants } × { $survivor_social_payment_participation } = { $value } (округлено вверх до целого тенге).
law-survivor-social-payment-amount = На всех иждивенцев вместе, с повышениями после назначения: { $value }. Из этой суммы ничего не удерживают.
law-funeral-benefit-entitled = { $value ->
    [yes] Выплата на погребение положена.
    [no] Выплата на погребение не положена.
   *[unknown] Положена ли выплата на погребение, пока неизвестно.
}
law-funeral-benefit-death-has-come = { $value ->
    [yes] День смерти наступил.
    [no] На этот день смерть ещё не наступила, поэтому выплаты нет.
   *[unknown] Выплату дают после смерти. Её день пока неизвестен.
}
law-funeral-benefit-from-budget-is-due = { $value ->
    [yes] Выплата из бюджета положена.
    [no] Выплата из бюджета не положена.
   *[unknown] Положена ли выплата из бюджета, пока неизвестно.
}
law-funeral-benefit-deceased-received = { $value ->
    [yes] Умерший получал выплату: { $deceased_received }.
    [no] Умерший не получал ни пенсии, ни государственного пособия.
   *[unknown] Выплату дают, если умерший получал пенсию или государственное пособие. Получал ли, пока неизвестно.
}
law-funeral-benefit-is-in-time = { $value ->
    [yes] Срок обращения не прошёл: подать заявление можно до { $funeral_benefit_deadline }.
    [no] Срок обращения прошёл: он закончился { $funeral_benefit_deadline }.
   *[unknown] Подать заявление можно в течение трёх лет со дня смерти.
}
law-funeral-benefit-has-savings = { $value ->
    [yes] У умершего есть пенсионные накопления: { $deceased_pension_savings }.
    [no] Пенсионных накоплений у умершего нет.
   *[unknown] Есть ли у умершего пенсионные накопления, пока неизвестно.
}
law-funeral-benefit-deadline = Последний день для заявления о части из бюджета: { $value }.
law-funeral-benefit-multiple = Размер из бюджета: { $value } МРП.
law-funeral-benefit-index = МРП на день смерти: { $value }.
law-funeral-benefit-from-budget = Из бюджета: { $funeral_benefit_multiple } МРП × { $funeral_benefit_index }, округлено вверх до целого тенге: { $value }.
law-funeral-benefit-from-savings = Из накоплений: не больше { $parameter } МРП; остаток не больше минимальной пенсии тоже отдают. Всего { $value }.
law-funeral-benefit-amount = Всего к выплате: { $value }.
document-death-record = Запись или свидетельство о смерти
document-kinship-proof = Документ о родстве
component-from-budget = Из бюджета
component-from-savings = Из накоплений умершего в ЕНПФ
