law-may-have-assistance = { $value ->
    [yes] Сіз Қазақстанда тұрақты тұрасыз және атаулы көмек ала алатындар қатарындасыз.
    [no] Атаулы көмек азаматтарға, қандастарға, босқындарға және елде тұрақты тұратын шетелдіктерге беріледі.
   *[unknown] Атаулы көмек азаматтарға, қандастарға, босқындарға және елде тұрақты тұратын шетелдіктерге беріледі. Бұл сізге қатысты ма, әзірге белгісіз.
}
law-targeted-social-assistance-entitled = { $value ->
    [yes] Атаулы әлеуметтік көмек тиесілі.
    [no] Атаулы әлеуметтік көмек тиесілі емес.
   *[unknown] Атаулы әлеуметтік көмек тиесілі ме, әзірге белгісіз.
}
law-assistance-income-per-person = Бір адамға шаққандағы табыс: { $family_income_monthly } ÷ { $family_size } = { $value }.
law-assistance-poverty-line = Бір адамға кедейлік шегі: { $value }.
law-assistance-line-by-median = Өңірдегі медианалық табыс бойынша: { $regional_median_income } × { $parameter } = { $value }.
law-assistance-line-by-minimum = Өңірдің ең төменгі күнкөріс деңгейі бойынша: { $regional_subsistence_minimum } × { $parameter } = { $value }.
law-assistance-income-is-low-enough = { $value ->
    [yes] Бір адамға шаққандағы табыс ({ $assistance_income_per_person }) кедейлік шегінен ({ $assistance_poverty_line }) аспайды.
    [no] Бір адамға шаққандағы табыс ({ $assistance_income_per_person }) кедейлік шегінен ({ $assistance_poverty_line }) асады.
   *[unknown] Бір адамға шаққандағы табыс кедейлік шегінен аспауы керек. Сомалары әзірге белгісіз.
}
law-assistance-has-no-excess-property = { $value ->
    [yes] Бас тартуға негіз болатын мүлік көрсетілмеген.
    [no] Отбасының мүлкіне байланысты комиссия көмек қажет емес деп шешеді.
   *[unknown] Мүлікті комиссия тексереді.
}
law-assistance-measures-are-kept = { $value ->
    [yes] Соңғы алты айда бұзушылық болмаған.
    [no] Жұмысқа тарту шараларынан бас тартқаннан, келісімшартты бұзғаннан немесе жалған мәлімет бергеннен кейін алты ай көмек берілмейді.
   *[unknown] Бұзушылықтан кейін алты ай көмек берілмейді.
}
law-assistance-is-conditional = { $value ->
    [yes] Отбасында еңбекке жарамды адам бар: көмек әлеуметтік келісімшартпен беріледі.
    [no] Көмек келісімшартсыз беріледі: отбасында жұмысқа шыға алатын адам жоқ.
   *[unknown] Отбасында еңбекке жарамды адам болса, көмек әлеуметтік келісімшартпен беріледі.
}
law-assistance-family-part = ({ $assistance_poverty_line } − { $assistance_income_per_person }) × { $family_size } адам = { $value } (бүтін теңгеге дейін жоғары дөңгелектелді).
law-assistance-child-supplement = Бір жастан алты жасқа дейінгі балаларға ({ $children_aged_1_to_6 }) қосымша төлем, әрқайсысына 1,5 АЕК: { $value }.
law-targeted-social-assistance-amount = Айына барлығы: { $assistance_family_part } + { $assistance_child_supplement } = { $value }.
law-special-state-allowance-entitled = { $value ->
    [yes] Арнаулы мемлекеттік жәрдемақы тиесілі.
    [no] Арнаулы мемлекеттік жәрдемақы тиесілі емес.
   *[unknown] Арнаулы мемлекеттік жәрдемақы тиесілі ме, әзірге белгісіз.
}
law-special-allowance-has-category = { $value ->
    [yes] Санатыңыз: { $special_allowance_category }.
    [no] Сіз бұл жәрдемақы берілетін санаттардың ешқайсысына жатпайсыз.
   *[unknown] Жәрдемақы арнайы санаттарға беріледі. Санатыңыз әзірге белгісіз.
}
law-special-allowance-without-top-up = { $value ->
    [yes] Зейнетақыға қосылатын үстеме кедергі болмайды.
    [no] Зейнетақыңызға мүгедектік жәрдемақысы мөлшеріне дейін үстеме төленеді, сондықтан бұл жәрдемақы берілмейді.
   *[unknown] Мүгедектігі бар зейнеткер үстеме алмаса, бұл жәрдемақы беріледі.
}
law-special-allowance-multiple = Осы санатқа жәрдемақы мөлшері: { $value } АЕК.
law-special-state-allowance-amount = { $special_allowance_multiple } АЕК × { $mci } = { $value } (бүтін теңгеге дейін жоғары дөңгелектелді).
document-category-document = Санатты растайтын құжат
document-family-information = Отбасы туралы мәлімет
document-income-information = Табыс туралы мәлімет
document-hardship-document = Қиын жағдайды растайтын құжат немесе акт
component-family-part = Отбасыға көмек
component-child-supplement = 1 жастан 6 жасқа дейінгі балаларға қосымша төлем
