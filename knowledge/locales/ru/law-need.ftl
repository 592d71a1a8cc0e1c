law-may-have-assistance = { $value ->
    [yes] Вы живёте в Казахстане и относитесь к тем, кто может получать АСП.
    [no] АСП дают гражданам, кандасам, беженцам и иностранцам, которые постоянно живут в стране.
   *[unknown] АСП дают гражданам, кандасам, беженцам и иностранцам, которые постоянно живут в стране. Подходит ли это вам, пока неизвестно.
}
law-targeted-social-assistance-entitled = { $value ->
    [yes] Адресная социальная помощь положена.
    [no] Адресная социальная помощь не положена.
   *[unknown] Положена ли адресная социальная помощь, пока неизвестно.
}
law-assistance-income-per-person = Доход на одного человека: { $family_income_monthly } ÷ { $family_size } = { $value }.
law-assistance-poverty-line = Черта бедности на одного человека: { $value }.
law-assistance-line-by-median = По медианному доходу региона: { $regional_median_income } × { $parameter } = { $value }.
law-assistance-line-by-minimum = По прожиточному минимуму региона: { $regional_subsistence_minimum } × { $parameter } = { $value }.
law-assistance-income-is-low-enough = { $value ->
    [yes] Доход на человека ({ $assistance_income_per_person }) не выше черты бедности ({ $assistance_poverty_line }).
    [no] Доход на человека ({ $assistance_income_per_person }) выше черты бедности ({ $assistance_poverty_line }).
   *[unknown] Доход на человека должен быть не выше черты бедности. Суммы пока неизвестны.
}
law-assistance-has-no-excess-property = { $value ->
    [yes] Имущества, из-за которого откажут, не названо.
    [no] Из-за имущества семьи комиссия решит, что помощь не нужна.
   *[unknown] Имущество проверит комиссия.
}
law-assistance-measures-are-kept = { $value ->
    [yes] Нарушений за последние шесть месяцев нет.
    [no] После отказа от мер занятости, нарушения контракта или ложных сведений помощь не дают шесть месяцев.
   *[unknown] После нарушений помощь не дают шесть месяцев.
}
law-assistance-is-conditional = { $value ->
    [yes] В семье есть трудоспособные: помощь дают по социальному контракту.
    [no] Помощь дают без контракта: выйти на работу в семье некому.
   *[unknown] Если в семье есть трудоспособные, помощь дают по социальному контракту.
}
law-assistance-family-part = ({ $assistance_poverty_line } − { $assistance_income_per_person }) × { $family_size } (человек в семье) = { $value } (округлено вверх до целого тенге).
law-assistance-child-supplement = Доплата на детей от года до шести лет ({ $children_aged_1_to_6 }), по 1,5 МРП на каждого: { $value }.
law-targeted-social-assistance-amount = Всего в месяц: { $assistance_family_part } + { $assistance_child_supplement } = { $value }.
law-special-state-allowance-entitled = { $value ->
    [yes] Специальное государственное пособие положено.
    [no] Специальное государственное пособие не положено.
   *[unknown] Положено ли специальное государственное пособие, пока неизвестно.
}
law-special-allowance-has-category = { $value ->
    [yes] Ваша категория: { $special_allowance_category }.
    [no] Вы не относитесь ни к одной из категорий, которым дают это пособие.
   *[unknown] Пособие дают особым категориям. Ваша категория пока неизвестна.
}
law-special-allowance-without-top-up = { $value ->
    [yes] Доплата к пенсии не мешает.
    [no] К вашей пенсии доплачивают до размера пособия по инвалидности, поэтому это пособие не дают.
   *[unknown] Пенсионеру с инвалидностью пособие дают, если нет доплаты к пенсии.
}
law-special-allowance-multiple = Размер пособия для этой категории: { $value } МРП.
law-special-state-allowance-amount = { $special_allowance_multiple } МРП × { $mci } = { $value } (округлено вверх до целого тенге).
document-category-document = Документ, который подтверждает категорию
document-family-information = Сведения о семье
document-income-information = Сведения о доходах
document-hardship-document = Документ или акт о трудной ситуации
component-family-part = Помощь семье
component-child-supplement = Доплата на детей от 1 до 6 лет
