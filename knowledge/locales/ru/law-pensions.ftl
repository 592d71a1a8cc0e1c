# Возраст
law-retirement-age-of-men = Пенсионный возраст для мужчины с вашей датой рождения — { $value } { $value ->
    [one] год
    [few] года
   *[other] лет
}.
law-retirement-age-of-women = Пенсионный возраст для женщины с вашей датой рождения — { $value } (по ступеням закона: 61 до конца 2027 года, затем по полгода в год до 63 с 2031 года).
law-general-retirement-day = Общий пенсионный возраст наступает: { $value }.
law-is-mother-of-many = { $value ->
    [yes] Вы воспитали до восьми лет не меньше { $parameter } детей, поэтому вправе выйти на пенсию раньше.
    [no] Раньше выходят матери, которые воспитали до восьми лет не меньше { $parameter } детей. Это к вам не относится.
   *[unknown] Раньше выходят матери, которые воспитали до восьми лет не меньше { $parameter } детей. Относится ли это к вам, пока неизвестно.
}
law-lived-in-nuclear-zone = { $value ->
    [yes] Вы прожили не меньше { $parameter } лет в зоне ядерных испытаний, поэтому вправе выйти на пенсию раньше.
    [no] Раньше выходят те, кто прожил не меньше { $parameter } лет в зоне ядерных испытаний. Это к вам не относится.
   *[unknown] Раньше выходят те, кто прожил не меньше { $parameter } лет в зоне ядерных испытаний. Относится ли это к вам, пока неизвестно.
}
law-early-retirement-age = { $is_mother_of_many ->
    [yes] Ранний пенсионный возраст для вас — { $value }.
   *[other] { $lived_in_nuclear_zone ->
        [yes] Ранний пенсионный возраст для вас — { $value }.
       *[other] Раннего пенсионного возраста у вас нет.
    }
}
law-retirement-day = Первый день, с которого можно получать пенсию по возрасту: { $value }.
law-has-reached-retirement-age = { $value ->
    [yes] Пенсионный возраст достигнут: { $retirement_day }.
    [no] Пенсионный возраст ещё не достигнут. Он наступит: { $retirement_day }.
   *[unknown] Достигнут ли пенсионный возраст, пока неизвестно.
}
law-has-reached-general-retirement-age = { $value ->
    [yes] Общий пенсионный возраст достигнут: { $general_retirement_day }.
    [no] Общий пенсионный возраст ещё не достигнут. Он наступит: { $general_retirement_day }.
   *[unknown] Достигнут ли общий пенсионный возраст, пока неизвестно.
}
law-retirement-date-reached = { $value ->
    [yes] Выйти на пенсию уже можно.
    [no] Выходить на пенсию ещё рано.
   *[unknown] Можно ли уже выйти на пенсию, пока неизвестно.
}
law-has-pension-residence = { $value ->
    [yes] Вы постоянно живёте в Казахстане и имеете право на пенсионное обеспечение.
    [no] Пенсии получают граждане, кандасы, иностранцы и лица без гражданства, которые постоянно живут в Казахстане.
   *[unknown] Пенсии получают те, кто постоянно живёт в Казахстане. Относится ли это к вам, пока неизвестно.
}
law-has-no-judge-maintenance = { $value ->
    [yes] Вы не получаете пожизненное содержание судьи.
    [no] Судьям с пожизненным содержанием эта пенсия не назначается.
   *[unknown] Судьям с пожизненным содержанием эта пенсия не назначается. Относится ли это к вам, пока неизвестно.
}
# Базовая пенсия
law-base-pension-entitled = { $value ->
    [yes] Базовая пенсия положена.
    [no] Базовая пенсия не положена.
   *[unknown] Положена ли базовая пенсия, пока неизвестно.
}
law-has-old-long-service-pension = { $value ->
    [yes] Пенсия за выслугу лет назначена до 2016 года, поэтому базовая пенсия сохраняется.
    [no] Пенсии за выслугу лет, назначенной до 2016 года, нет.
   *[unknown] Назначена ли пенсия за выслугу лет до 2016 года, пока неизвестно.
}
law-base-pension-age-reached = { $value ->
    [yes] Возраст для базовой пенсии достигнут.
    [no] Базовую пенсию платят с общего пенсионного возраста, ранний возраст здесь не считается.
   *[unknown] Базовую пенсию платят с общего пенсионного возраста. Достигнут ли он, пока неизвестно.
}
law-base-pension-without-long-service = { $value ->
    [yes] Пенсия за выслугу лет базовой пенсии не мешает.
    [no] Тем, кому пенсия за выслугу лет назначена с 2016 года, базовую пенсию не платят.
   *[unknown] Тем, кому пенсия за выслугу лет назначена с 2016 года, базовую пенсию не платят. Относится ли это к вам, пока неизвестно.
}
law-base-pension-not-suspended = { $value ->
    [yes] Оснований приостановить базовую пенсию нет.
    [no] Пока человек живёт в центре на полном государственном обеспечении и получает другую пенсию или пособие, базовая пенсия приостановлена.
   *[unknown] Приостановлена ли базовая пенсия из-за проживания в центре, пока неизвестно.
}
law-base-pension-years-above = Полных лет участия в пенсионной системе сверх { $parameter }: { $value }.
law-base-pension-lowest-share = При десяти годах участия и меньше базовая пенсия — { $value } прожиточного минимума.
law-base-pension-highest-share = Базовая пенсия не бывает больше { $value } прожиточного минимума.
law-base-pension-share = Ваша доля: { $base_pension_lowest_share } + { $parameter } × { $base_pension_years_above } (столько лет сверх), но не больше { $base_pension_highest_share }. Получается { $value } прожиточного минимума.
law-base-pension-amount = Базовая пенсия: { $base_pension_share } × { $subsistence_minimum } = { $value } (округлено вверх до целого тенге).
law-base-pension-from = Базовую пенсию платят со дня обращения: { $value }.
law-base-pension-beside = Базовая пенсия, которую платят вместе с этой: { $value }.
# Пенсия по возрасту
law-pension-by-age-entitled = { $value ->
    [yes] Пенсия по возрасту положена.
    [no] Пенсия по возрасту не положена.
   *[unknown] Положена ли пенсия по возрасту, пока неизвестно.
}
law-has-record-before-1998 = { $value ->
    [yes] Трудовой стаж до 1998 года есть: { $record_before_1998_months } мес., нужно не меньше { $parameter }.
    [no] Стажа до 1998 года не хватает: { $record_before_1998_months } мес., нужно не меньше { $parameter }.
   *[unknown] Нужно не меньше { $parameter } месяцев трудового стажа до 1998 года. Ваш стаж пока неизвестен.
}
law-has-not-chosen-long-service = { $value ->
    [yes] Пенсию за выслугу лет вы не получаете.
    [no] Вы получаете пенсию за выслугу лет. Из двух пенсий назначают одну по выбору.
   *[unknown] Из пенсии по возрасту и пенсии за выслугу лет назначают одну. Какую получаете вы, пока неизвестно.
}
law-pension-assignment-day = Пенсия считается по закону на день: { $value }.
law-pension-by-age-from = Пенсию платят со дня обращения, но не раньше пенсионного возраста: { $value }.
law-pension-income-limit = Больше этого дохода в расчёт не берут: { $parameter } МРП = { $value }.
law-pension-income = Доход для расчёта — меньшее из двух: средний доход { $average_pension_income } и предел { $pension_income_limit }. Это { $value }.
law-pension-full-record = Для полной пенсии нужно { $value } лет стажа до 1998 года (мужчинам 25, женщинам 20).
law-pension-years-above = Полных лет стажа сверх нужного: { $value }.
law-pension-income-share = { $pension_years_above ->
    [0] Доля дохода при нужном стаже без лишних лет: { $value }.
   *[other] Доля дохода: { $parameter } и по 1 % за каждый полный год сверх нужного стажа ({ $pension_years_above }), но не больше 75 %. Получается { $value }.
}
law-pension-minimum-at-assignment = Минимальная пенсия на день назначения: { $value }.
law-pension-in-full = Полная пенсия: { $pension_income_share } от { $pension_income }, но не меньше минимальной пенсии { $pension_minimum_at_assignment }. Это { $value }.
law-pension-record-share = Ваш стаж до 1998 года — { $record_before_1998_months } мес., а нужно { $pension_full_record } лет. Это даёт { $value } полной пенсии.
law-pension-when-assigned = Пенсия при назначении: { $pension_record_share } от { $pension_in_full } = { $value } (округлено вверх до целого тенге).
law-pension-times-raised = { $value ->
    [0] После назначения пенсию ещё не повышали: её повышают каждый январь.
   *[other] После назначения пенсию повышали каждый январь. Сколько раз: { $value }.
}
law-pension-by-age-amount = { $pension_times_raised ->
    [0] Пенсия по возрасту: { $value }.
   *[other] Пенсия по возрасту: назначено { $pension_when_assigned }, с повышениями каждого января стало { $value }.
}
law-pension-kept-by-care-centre = { $is_kept_by_state ->
    [yes] Центру, где человек живёт на полном государственном обеспечении, перечисляют { $value }. Человеку остаётся { $parameter } пенсии, но не меньше минимальной пенсии.
   *[other] Из пенсии ничего не перечисляют центру социальных услуг.
}
law-pension-total-with-base = Вместе с базовой пенсией: { $pension_by_age_amount } + { $base_pension_beside } = { $value }.
# Выплаты из ЕНПФ
law-pension-savings-payment-entitled = { $value ->
    [yes] Выплаты из ЕНПФ положены.
    [no] Выплаты из ЕНПФ пока не положены.
   *[unknown] Положены ли выплаты из ЕНПФ, пока неизвестно.
}
law-has-pension-savings = { $value ->
    [yes] На счёте в ЕНПФ есть накопления: { $pension_savings }.
    [no] На счёте в ЕНПФ нет накоплений.
   *[unknown] Сколько накоплений на счёте в ЕНПФ, пока неизвестно.
}
law-savings-ground-met = { $value ->
    [yes] Основание для выплат из ЕНПФ есть.
    [no] Выплаты начинаются с общего пенсионного возраста. Раньше их дают при бессрочной инвалидности I или II группы или в 55 лет после вредной работы.
   *[unknown] Есть ли основание для выплат из ЕНПФ, пока неизвестно.
}
law-has-permanent-disability-1-2 = { $value ->
    [yes] Инвалидность I или II группы установлена бессрочно.
    [no] Бессрочной инвалидности I или II группы нет.
   *[unknown] Есть ли бессрочная инвалидность I или II группы, пока неизвестно.
}
law-savings-harmful-work-day = Возраст для выплат после вредной работы ({ $parameter } лет) наступает: { $value }.
law-savings-harmful-work-ground = { $value ->
    [yes] Вы вправе на выплаты в 55 лет: вредной работы больше нет, профессиональные взносы платили не меньше { $parameter } месяцев.
    [no] Для выплат в 55 лет нужны { $parameter } месяца профессиональных взносов и уход с вредной работы. Это к вам не относится.
   *[unknown] Относится ли к вам право на выплаты в 55 лет после вредной работы, пока неизвестно.
}
law-minimum-pension-of-january = Минимальная пенсия на 1 января: { $value }.
law-savings-limit-paid-at-once = Накопления до { $parameter } минимальных пенсий платят сразу: { $parameter } × { $minimum_pension_of_january } = { $value }.
law-savings-paid-at-once = { $value ->
    [yes] Накопления не больше { $savings_limit_paid_at_once }, поэтому их выплатят сразу целиком.
    [no] Накопления платят каждый месяц, а не сразу целиком.
   *[unknown] Выплатят ли накопления сразу целиком, пока неизвестно.
}
law-savings-year-multiple = Каждый год выплата растёт на { $parameter }. За { $savings_payout_year }-й год множитель — { $value }.
law-savings-floor = Выплата из ЕНПФ не меньше { $parameter } прожиточного минимума: { $value }.
law-savings-special-coefficient = { $value ->
    [1] Повышающий коэффициент в расчёт не входит.
   *[other] Повышающий коэффициент: { $value }.
}
law-savings-monthly-payment = Выплата в месяц: { $pension_savings } × { $parameter } ÷ 12 × { $savings_year_multiple }, но не меньше { $savings_floor }. Это { $value } (округлено вверх до целого тенге).
law-pension-savings-payment-amount = Выплата из ЕНПФ: { $value }.
law-savings-sufficiency-threshold = В вашем возрасте на счёте должен остаться порог достаточности: { $value }.
law-savings-above-threshold = На жильё или лечение можно направить накопления сверх порога: { $pension_savings } − { $savings_sufficiency_threshold } = { $value }.
law-pension-savings-payment-from = Выплаты из ЕНПФ начинаются с пенсионного возраста: { $value }.
# Пенсия за выслугу лет
law-long-service-pension-entitled = { $value ->
    [yes] Пенсия за выслугу лет положена.
    [no] Пенсия за выслугу лет не положена.
   *[unknown] Положена ли пенсия за выслугу лет, пока неизвестно.
}
law-long-service-ground-met = { $value ->
    [yes] Выслуга и причина увольнения дают право на пенсию.
    [no] Выслуги или причины увольнения для пенсии не хватает.
   *[unknown] Дают ли выслуга и причина увольнения право на пенсию, пока неизвестно.
}
law-long-service-full-ground = { $value ->
    [yes] Выслуга не меньше { $parameter } месяцев (25 лет), причина увольнения подходит.
    [no] Выслуги в { $parameter } месяцев (25 лет) с подходящей причиной увольнения нет.
   *[unknown] Есть ли выслуга в { $parameter } месяцев (25 лет), пока неизвестно.
}
law-long-service-mixed-ground = { $value ->
    [yes] Общий стаж не меньше { $parameter } месяцев (25 лет), из них служба не меньше 12 лет 6 месяцев подряд. Причина увольнения подходит.
    [no] Общего стажа в { $parameter } месяцев (25 лет) со службой 12 лет 6 месяцев подряд и подходящей причиной увольнения нет.
   *[unknown] Хватает ли общего стажа вместе со службой, пока неизвестно.
}
law-long-service-years-above = Полных лет выслуги сверх 25: { $value }.
law-long-service-other-years = Полных лет другого стажа, которые добавляют по 1 %: { $value }.
law-long-service-share = Доля денежного содержания: { $parameter }. За каждый год выслуги сверх 25 (их { $long_service_years_above }) добавляют 2 %, за каждый год другого стажа (их { $long_service_other_years }) — 1 %. Всего не больше 65 %. Получается { $value }.
law-long-service-cap = Пенсия за выслугу лет не больше { $parameter } МРП: { $value }.
law-long-service-assignment-day = Пенсия считается назначенной: { $value }. С этого дня идут ежегодные повышения.
law-long-service-times-raised = { $value ->
    [0] После назначения пенсию ещё не повышали: её повышают каждый январь.
   *[other] После назначения пенсию повышали каждый январь. Сколько раз: { $value }.
}
law-long-service-when-assigned = Пенсия при назначении: { $long_service_share } от { $service_pay } = { $value } (округлено вверх до целого тенге).
law-long-service-pension-amount = { $long_service_times_raised ->
    [0] Пенсия за выслугу лет: { $long_service_when_assigned }, но не больше { $long_service_cap }. Это { $value }.
   *[other] Пенсия за выслугу лет: назначено { $long_service_when_assigned }, с повышениями каждого января, но не больше { $long_service_cap }, стало { $value }.
}
law-long-service-kept-by-care-centre = { $is_kept_by_state ->
    [yes] Центру, где человек живёт на полном государственном обеспечении, перечисляют { $value }. Человеку остаётся { $parameter } пенсии, но не меньше минимальной пенсии.
   *[other] Из пенсии ничего не перечисляют центру социальных услуг.
}
law-long-service-pension-from = Пенсию платят со дня увольнения, но не больше чем за три года до обращения: { $value }.
# Документы
document-work-record-before-1998 = Трудовая книжка или архивные справки о работе до 1998 года
document-children-birth-certificates = Свидетельства о рождении детей
document-income-certificate-three-years = Сведения о доходе за любые три года подряд
document-marriage-certificate = Свидетельство о браке, если менялась фамилия
document-diploma = Диплом, если учёба входит в стаж
document-military-card = Военный билет, если служба входит в стаж
document-service-record = Послужной список и расчёт выслуги
document-pay-certificate = Справка о денежном содержании на день увольнения
component-base-part = Базовая пенсия
component-solidarity-part = Пенсия по возрасту (солидарная часть)
component-care-centre-share = Перечисляется центру социальных услуг
