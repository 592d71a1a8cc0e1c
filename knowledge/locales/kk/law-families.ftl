law-has-right-of-residents = { $value ->
    [yes] Сіз Қазақстанда тұрақты тұрасыз және азаматтығыңыз бойынша бұл төлемге құқығыңыз бар.
    [no] Бұл төлемді елде тұрақты тұратын Қазақстан азаматтары, қандастар және халықаралық шарт бойынша құқығы бар шетелдіктер алады.
   *[unknown] Бұл төлемді елде тұрақты тұратын Қазақстан азаматтары, қандастар және халықаралық шарт бойынша құқығы бар шетелдіктер алады. Бұл сізге қатысты ма, әзірге белгісіз.
}
law-birth-benefit-entitled = { $value ->
    [yes] Бала туғанда берілетін жәрдемақы тиесілі.
    [no] Бала туғанда берілетін жәрдемақы тиесілі емес.
   *[unknown] Бала туғанда берілетін жәрдемақы тиесілі ме, әзірге белгісіз.
}
law-birth-benefit-child-is-born = { $value ->
    [yes] Бала { $child_birth_date } күні туды.
    [no] Бала әлі туған жоқ. Құқық бала туған күні пайда болады.
   *[unknown] Құқық бала туған күні пайда болады. Ол күн әзірге белгісіз.
}
law-birth-benefit-is-in-time = { $value ->
    [yes] Өтініш беру мерзімі өткен жоқ: { $birth_benefit_deadline } күніне дейін беруге болады.
    [no] Өтініш беру мерзімі өтті: ол { $birth_benefit_deadline } күні аяқталды.
   *[unknown] Өтінішті бала туған күннен бастап 18 ай ішінде беруге болады.
}
law-birth-benefit-deadline = Өтініш берудің соңғы күні — { $value }: бала туған күннен бастап { $parameter } ай.
law-birth-benefit-children-from-fourth = Туған балалардың ішінде отбасындағы төртінші немесе одан кейінгі бала саны: { $value }.
law-birth-benefit-multiple = Туған барлық балаға жәрдемақы мөлшері — { $value } АЕК.
law-birth-benefit-amount = { $birth_benefit_multiple } АЕК × { $mci } = { $value } (бүтін теңгеге дейін жоғары дөңгелектелді).
law-childcare-benefit-entitled = { $value ->
    [yes] Бала күтімі жәрдемақысы тиесілі.
    [no] Бала күтімі жәрдемақысы тиесілі емес.
   *[unknown] Бала күтімі жәрдемақысы тиесілі ме, әзірге белгісіз.
}
law-childcare-carer-is-not-insured = { $value ->
    [yes] Сіз үшін әлеуметтік аударымдар төленбейді, сондықтан бюджет төлейді.
    [no] Сіз үшін әлеуметтік аударымдар төленеді. Бұл жәрдемақының орнына сізге әлеуметтік сақтандыру қоры төлейді.
   *[unknown] Бұл жәрдемақы әлеуметтік аударымдар төленбейтін адамдарға беріледі. Сіз үшін төлене ме, әзірге белгісіз.
}
law-childcare-child-is-of-age = { $value ->
    [yes] Бала күтімі төленетін жаста: { $childcare_to } күніне дейін.
    [no] Бұл күні күтім төленбейді. Төленетін мерзім: { $childcare_from } – { $childcare_to }.
   *[unknown] Күтім бала белгілі бір жасқа толғанша төленеді. Баланың туған күні әзірге белгісіз.
}
law-childcare-child-is-not-kept-by-state = { $value ->
    [yes] Бала отбасында тұрады, мемлекеттің толық қамсыздандыруында емес.
    [no] Бала мемлекеттің толық қамсыздандыруында. Ондай балаға төленбейді.
   *[unknown] Мемлекеттің толық қамсыздандыруындағы балаға төленбейді. Солай ма, әзірге белгісіз.
}
law-childcare-benefit-is-in-time = { $value ->
    [yes] Өтініш беру мерзімі өткен жоқ: ол { $childcare_benefit_deadline } күні аяқталады.
    [no] Өтініш беру мерзімі өтті: ол { $childcare_benefit_deadline } күні аяқталды.
   *[unknown] Өтінішті бала туған күннен бастап 18 ай ішінде беруге болады.
}
law-childcare-from = Төлем бала туған немесе отбасына келген күннен басталады: { $value }.
law-childcare-to = Төлем { $value } күнін қоса алғанда беріледі: ол күні бала { $parameter } айға толады.
law-childcare-benefit-deadline = Өтініш берудің соңғы күні — { $value }: бала туған күннен бастап { $parameter } ай.
law-childcare-benefit-multiple = Отбасындағы нешінші бала екеніне қарай айына { $value } АЕК төленеді.
law-childcare-benefit-amount = { $children_born_together ->
    [1] { $childcare_benefit_multiple } АЕК × { $mci } = айына { $value } (бүтін теңгеге дейін жоғары дөңгелектелді).
   *[other] Бірге туған балалардың біріншісіне — { $childcare_benefit_multiple } АЕК × { $mci }, қалғандарына — нешінші бала екеніне қарай. Барлығы айына { $value }.
}
law-childcare-social-payment-entitled = { $value ->
    [yes] Бала күтімі бойынша әлеуметтік төлем тиесілі.
    [no] Бала күтімі бойынша әлеуметтік төлем тиесілі емес.
   *[unknown] Бала күтімі бойынша әлеуметтік төлем тиесілі ме, әзірге белгісіз.
}
law-takes-part-in-social-insurance = { $value ->
    [yes] Сіз үшін әлеуметтік аударымдар төленген, сондықтан әлеуметтік сақтандыру қоры төлейді.
    [no] Сіз үшін әлеуметтік аударымдар төленбеген. Қор тек аударым төленген адамдарға төлейді.
   *[unknown] Қор әлеуметтік аударымдар төленген адамдарға төлейді. Сіз үшін төленді ме, әзірге белгісіз.
}
law-childcare-nobody-else-is-paid = { $value ->
    [yes] Бұл балаға төлемді басқа ешкім алып отырған жоқ.
    [no] Бұл балаға төлемді басқа адам алып отыр. Төлем бір адамға ғана беріледі.
   *[unknown] Төлем бір адамға ғана беріледі. Оны басқа біреу алып отыр ма, әзірге белгісіз.
}
law-childcare-social-payment-is-for-this-day = { $value ->
    [yes] Бала күтімі төленетін жаста: { $childcare_to } күніне дейін.
    [no] Бұл күні күтім төленбейді. Төленетін мерзім: { $childcare_social_payment_right_day } – { $childcare_to }.
   *[unknown] Күтім бала белгілі бір жасқа толғанша төленеді. Баланың туған күні әзірге белгісіз.
}
law-childcare-social-payment-is-in-time = { $value ->
    [yes] Өтініш беру мерзімі өткен жоқ: ол { $childcare_social_payment_deadline } күні аяқталады.
    [no] Өтініш беру мерзімі өтті: ол { $childcare_social_payment_deadline } күні аяқталды.
   *[unknown] Өтінішті құқық пайда болған күннен бастап 18 ай ішінде беруге болады.
}
law-childcare-social-payment-right-day = Құқық { $value } күні пайда болды: бала туған, асырап алынған немесе қорғаншы тағайындалған күні.
law-childcare-social-payment-deadline = Өтініш берудің соңғы күні — { $value }: құқық пайда болған күннен бастап { $parameter } ай.
law-childcare-social-payment-income-cap = Табыс құқық пайда болған күнгі { $parameter } ең төменгі жалақыдан аспай ескеріледі: айына { $value }.
law-childcare-social-payment-counted-income = Ескерілген орташа табыс — айына { $value }: 24 айдың жиынтығы 24-ке бөлінеді, бірақ ең көбі { $childcare_social_payment_income_cap }.
law-childcare-social-payment-by-income = Табыс бойынша: { $childcare_social_payment_counted_income } × { $parameter } = айына { $value }.
law-childcare-social-payment-floor = Ең азы — { $value }: зейнетақы жарнасынан кейін сақтандырылмаған адамға берілетін жәрдемақыдай сома қалуы керек.
law-childcare-social-payment-amount = { $children_born_together ->
    [1] Төлем — айына { $value }: { $childcare_social_payment_by_income } (табыс бойынша) және { $childcare_social_payment_floor } (ең азы) сомаларының үлкені.
   *[other] Туған барлық балаға төлем — айына { $value }: әр балаға бөлек.
}
law-childcare-social-payment-withheld = Төлемнен зейнетақы жарнасы ұсталады: { $value } ({ $childcare_social_payment_amount } сомасының { $parameter } үлесі).
law-childcare-social-payment-state-subsidy = Мемлекет зейнетақы шотыңызға айына { $value } қосады.
law-maternity-payment-entitled = { $value ->
    [yes] Жүктілік және босану төлемі тиесілі.
    [no] Жүктілік және босану төлемі тиесілі емес.
   *[unknown] Жүктілік және босану төлемі тиесілі ме, әзірге белгісіз.
}
law-maternity-leave-has-begun = { $value ->
    [yes] Демалыс { $maternity_leave_start } күні басталды. Сол күннен бастап төлемге құқық бар.
    [no] Демалыс әлі басталған жоқ: ол { $maternity_leave_start } күні басталады. Құқық сол күні пайда болады.
   *[unknown] Құқық еңбекке жарамсыздық парағындағы демалыстың бірінші күні пайда болады. Ол күн әзірге белгісіз.
}
law-maternity-payment-is-in-time = { $value ->
    [yes] Өтініш беру мерзімі өткен жоқ: ол { $maternity_payment_deadline } күні аяқталады.
    [no] Өтініш беру мерзімі өтті: ол { $maternity_payment_deadline } күні аяқталды.
   *[unknown] Өтінішті демалыстың бірінші күнінен бастап 12 ай ішінде беруге болады.
}
law-maternity-payment-from = Төлем демалыстың бірінші күнінен есептеледі: { $value }.
law-maternity-payment-to = Еңбекке жарамсыздық парағы { $value } күнін қоса алғанда берілген.
law-maternity-payment-deadline = Өтініш берудің соңғы күні — { $value }: демалыстың бірінші күнінен бастап { $parameter } ай.
law-maternity-payment-counted-income = Ескерілген орташа табыс — айына { $value }: демалысқа дейінгі 12 айдың жиынтығы 12-ге бөлінеді.
law-maternity-payment-coefficient = Парақтағы күндер { $parameter } санына бөлінеді: { $maternity_leave_days } ÷ { $parameter } = { $value }.
law-maternity-payment-amount = { $maternity_payment_counted_income } × { $maternity_payment_coefficient } = бүкіл демалысқа { $value } (бүтін теңгеге дейін жоғары дөңгелектелді).
law-maternity-payment-withheld = Төлемнен зейнетақы жарнасы ұсталады: { $value } ({ $maternity_payment_amount } сомасының { $parameter } үлесі).
law-large-family-benefit-entitled = { $value ->
    [yes] Көпбалалы отбасы жәрдемақысы тиесілі.
    [no] Көпбалалы отбасы жәрдемақысы тиесілі емес.
   *[unknown] Көпбалалы отбасы жәрдемақысы тиесілі ме, әзірге белгісіз.
}
law-large-family-has-enough-children = { $value ->
    [yes] Есептелетін бала саны — { $dependent_children }. Кемінде { $parameter } бала керек.
    [no] Есептелетін бала саны — { $dependent_children }. Кемінде { $parameter } бала керек.
   *[unknown] Кемінде { $parameter } бала керек: 18 жасқа дейінгі балалар немесе 23 жасқа дейінгі күндізгі бөлім студенттері. Сізде нешеу екені әзірге белгісіз.
}
law-large-family-benefit-from = Төлем өтініш берілген күннен басталады: { $value }.
law-large-family-benefit-multiple = Бала саны { $dependent_children } болатын отбасыға айына { $value } АЕК төленеді.
law-large-family-benefit-amount = { $large_family_benefit_multiple } АЕК × { $mci } = айына { $value } (бүтін теңгеге дейін жоғары дөңгелектелді).
law-mother-award-benefit-entitled = { $value ->
    [yes] Наградталған ана жәрдемақысы тиесілі.
    [no] Наградталған ана жәрдемақысы тиесілі емес.
   *[unknown] Наградталған ана жәрдемақысы тиесілі ме, әзірге белгісіз.
}
law-mother-lives-here-permanently = { $value ->
    [yes] Сіз Қазақстанда тұрақты тұрасыз.
    [no] Жәрдемақы Қазақстанда тұрақты тұратындарға төленеді.
   *[unknown] Жәрдемақы Қазақстанда тұрақты тұратындарға төленеді. Сіз тұрақты тұрасыз ба, әзірге белгісіз.
}
law-mother-has-award = { $value ->
    [yes] Сізде награда бар: { $mother_award }.
    [no] Жәрдемақы «Алтын алқа», «Күміс алқа» алқасы, «Батыр ана» атағы немесе «Ана даңқы» ордені бар аналарға төленеді. Ондай награда жоқ.
   *[unknown] Жәрдемақы «Алтын алқа», «Күміс алқа» алқасы, «Батыр ана» атағы немесе «Ана даңқы» ордені бар аналарға төленеді. Сізде награда бар ма, әзірге белгісіз.
}
law-mother-award-benefit-from = Төлем өтініш берілген күннен басталады: { $value }.
law-mother-award-benefit-multiple = Осы награда үшін айына { $value } АЕК төленеді.
law-mother-award-benefit-amount = { $mother_award_benefit_multiple } АЕК × { $mci } = айына { $value } (бүтін теңгеге дейін жоғары дөңгелектелді).
law-adoption-lump-sum-entitled = { $value ->
    [yes] Жетім баланы асырап алу төлемі тиесілі.
    [no] Жетім баланы асырап алу төлемі тиесілі емес.
   *[unknown] Асырап алу төлемі тиесілі ме, әзірге белгісіз.
}
law-adopter-is-citizen = { $value ->
    [yes] Сіз Қазақстан азаматысыз және осында тұрақты тұрасыз.
    [no] Төлемді Қазақстанда тұрақты тұратын ел азаматтары алады.
   *[unknown] Төлемді Қазақстанда тұрақты тұратын ел азаматтары алады. Солай ма, әзірге белгісіз.
}
law-child-had-no-parental-care = { $value ->
    [yes] Бала — жетім немесе ата-анасының қамқорлығынсыз қалған.
    [no] Төлем тек жетім балаға немесе ата-анасының қамқорлығынсыз қалған балаға тиесілі.
   *[unknown] Төлем жетім балаға немесе ата-анасының қамқорлығынсыз қалған балаға тиесілі. Солай ма, әзірге белгісіз.
}
law-adoption-is-in-force = { $value ->
    [yes] Асырап алу туралы сот шешімі { $adoption_decision_date } күні күшіне енді.
    [no] Асырап алу туралы сот шешімі әлі күшіне енген жоқ.
   *[unknown] Құқық сот шешімі күшіне енгенде пайда болады. Ол күн әзірге белгісіз.
}
law-adoption-lump-sum-multiple = Әр балаға — { $value } АЕК.
law-adoption-lump-sum-amount = Әр балаға { $adoption_lump_sum_multiple } АЕК × { $mci }, бала саны — { $adopted_children }: барлығы { $value }.
law-guardian-orphan-benefit-entitled = { $value ->
    [yes] Баланы күтіп-бағу жәрдемақысы тиесілі.
    [no] Баланы күтіп-бағу жәрдемақысы тиесілі емес.
   *[unknown] Баланы күтіп-бағу жәрдемақысы тиесілі ме, әзірге белгісіз.
}
law-guardian-cares-for-child = { $value ->
    [yes] Бала тәрбиеңізге алынған, түрі: { $care_form }.
    [no] Жәрдемақыны қорғаншылар, қамқоршылар және қабылдаушы отбасылар алады.
   *[unknown] Жәрдемақыны қорғаншылар, қамқоршылар және қабылдаушы отбасылар алады. Бала сізге қалай рәсімделгені әзірге белгісіз.
}
law-guarded-child-is-minor = { $value ->
    [yes] Бала 18 жасқа толған жоқ. Ол { $guardian_orphan_benefit_to } күні толады.
    [no] Жәрдемақы бала 18 жасқа толғанша төленеді.
   *[unknown] Жәрдемақы бала 18 жасқа толғанша төленеді. Баланың туған күні әзірге белгісіз.
}
law-guarded-child-means-are-not-enough = { $value ->
    [yes] Баланың өз қаражаты оны асырауға жетпейді.
    [no] Баланы өз қаражаты асырайды: алимент, зейнетақы немесе табыс.
   *[unknown] Жәрдемақы баланың өз қаражаты жетпесе төленеді. Жете ме, әзірге белгісіз.
}
law-guardian-orphan-benefit-to = Төлем { $value } күніне дейін беріледі: ол күні бала { $parameter } жасқа толады.
law-guardian-orphan-benefit-multiple = Әр балаға айына { $value } АЕК.
law-guardian-orphan-benefit-amount = Әр балаға { $guardian_orphan_benefit_multiple } АЕК × { $mci }, бала саны — { $guarded_children }: барлығы айына { $value }.
law-education-grant-entitled = { $value ->
    [yes] Сіз грант конкурсына қатыса аласыз.
    [no] Грант конкурсына қатысуға болмайды.
   *[unknown] Грант конкурсына қатысуға бола ма, әзірге белгісіз.
}
law-education-grant-least-score = Бұл ЖОО түріне немесе бағытқа ҰБТ-дан кемінде { $value } ұпай керек.
law-education-grant-score-is-enough = { $value ->
    [yes] Ұпай жетеді: { $ent_score }, шегі — { $education_grant_least_score }.
    [no] Ұпай жетпейді: { $ent_score }, шегі — { $education_grant_least_score }.
   *[unknown] Ұпай шектен кем болмауы керек: { $education_grant_least_score }. Жете ме, әзірге белгісіз.
}
