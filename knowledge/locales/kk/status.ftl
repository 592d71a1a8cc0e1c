### Status: what is on record, confirming it, telling of a change.

link-first = Өзіңіз туралы жауап беру үшін бұл сіз екеніңізге көз жеткізуім керек. Оған жарты минут қана кетеді: төмендегі түймені басыңыз.

status-header = <b>Тіркелген мәртебеңіз</b>
status-record =
    ✅ <b>{ $category }</b>
    Басталған күні: { $day }. Дереккөз: { $source }. Жауапты орган: { $body }.
status-record-pending =
    ⏳ <b>{ $category }</b> — тексеріліп жатыр
    Басталған күні: { $day }. Дереккөз: { $source }. Тексеретін орган: { $body }.
status-record-confirmed = Сіз растадыңыз: { $day }.
status-none = Қазір әлеуметтік мәртебеңіз туралы жазба жоқ. Өміріңізде бірдеңе өзгерсе, айтыңыз, тиісті жерге жеткіземін.
status-button-confirm = ✅ Бәрі дұрыс
status-button-update = ✏️ Өзгеріс бар
status-button-due = 🎁 Маған не тиесілі
status-confirmed = Рақмет! { $day } күні мынаны растадыңыз: { $names }. Бірдеңе өзгерсе, маған жаза салыңыз.
status-nothing-to-confirm = Әзірге растайтын ештеңе жоқ: тексерілген жазба жоқ. Өміріңізде бірдеңе өзгерсе, айтыңыз.
status-groups = { $count } мәртебе бар, бір адамда бірнешеуі қатар болуы мүмкін. Кімдер туралы айтайын?
status-group-header = <b>{ $group }</b>
group-child = Балалар
group-student = Оқу
group-service = Қызмет
group-disability = Мүгедектік
group-family = Отбасы және бала күтімі
group-work = Жұмыс
group-need = Ақша жетпеуі
group-pension = Зейнетақы
group-migration = Көші-қон және азаматтық

change-question = Не өзгерді? Түймені басыңыз немесе өз сөзіңізбен жазыңыз, мысалы: «5 қарашада жұмыстан шықтым».
change-not-recognised = Нақты не өзгергенін түсінбедім. Түймені басыңыз немесе басқаша жазыңыз, мысалы: «жұмысқа тұрдым», «балам туды», «колледжге түстім».
change-of-another = { $who ->
        [child] Бұл балаңыз туралы. Ол туралы мәлімет маған тізілімдерден түседі.
        [spouse] Бұл жұбайыңыз туралы. Мұндай өзгеріс сол адамның өз сөзімен ғана жазылады: ол маған өз телефонынан жаза алады не ХҚКО-ға бара алады.
        [parent] Бұл әкеңіз не анаңыз туралы. Мұндай өзгеріс сол адамның өз сөзімен ғана жазылады: ол маған өз телефонынан жаза алады не ХҚКО-ға бара алады.
       *[other] Бұл басқа адам туралы. Мұндай өзгеріс сол адамның өз сөзімен ғана жазылады: ол маған өз телефонынан жаза алады не ХҚКО-ға бара алады.
    } Мен мұнда тек сіздегі өзгерісті жазамын.
change-lost_job = Жұмыссыз қалу
change-found_job = Жұмысқа орналасу
change-opened_business = Жеке кәсіп ашу
change-pregnant = Жүктілік және босану демалысы
change-child_born = Баланың тууы, 1 жасқа дейінгі күтім
change-care_to_three = 3 жасқа дейінгі бала күтімі
change-adopted_child = Бала асырап алу
change-care_disabled_child = Мүгедектігі бар бала күтімі
change-enrolled = Оқуға түсу
change-left_studies = Оқуды бітіру немесе тоқтату
change-many_children_award = Көпбалалы ана наградасы
change-low_income = Табыстың аздығы
change-kandas = Қандас мәртебесі
change-disability = Мүгедектіктің белгіленуі
change-retired = Зейнетке шығу
change-married = Некеге тұру
change-divorced = Ажырасу
change-moved = Көшу
change-relative_died = Жақын адамның қайтыс болуы

change-date-question = «{ $change }» — қай күннен бастап? Өзіңізге ыңғайлы түрде жазыңыз: «15 қараша», «өткен жұмада», «05.11.2026».
day-today = Бүгін
day-yesterday = Кеше
day-read-back = Түсіндім: { $day }.
day-impossible = Күнтізбеде мұндай күн жоқ. Күнді қайта жазыңыз.
day-not-read = Қай күн екенін түсінбедім. Мысалы, «5 қараша» немесе «05.11.2026» деп жазыңыз.
error-day_too_far_ahead = Бұл күнге әлі көп бар. Өзгерісті 60 күннен ерте хабарлауға болмайды. Күнді қайта жазыңыз.
error-day_before_birth = Бұл күн туған күніңізден бұрын. Күнді қайта жазыңыз.
error-day_too_long_ago = Үш жылдан көп уақыт өткен. Күнді қайта жазыңыз, ал ескі оқиғаны қызметкерге айтыңыз: /operator.

detail-question-lost_job = Жұмыс неге аяқталды? Себебі жазылады, төлемге әсер етпейді.
detail-question-found_job = Қазір қайда жұмыс істейсіз? Ұйымның атын жазыңыз немесе өткізіп жіберіңіз.
detail-question-enrolled = Қайда түстіңіз?
detail-question-left_studies = Оқу қалай аяқталды?
detail-question-kandas = Табысыңыз бар ма?
detail-not-recognised = Түймедегі нұсқалардың бірін таңдаңыз.
detail-redundancy = Қысқарту
detail-own_wish = Өз еркіммен
detail-contract_ended = Шарт мерзімі бітті
detail-company_closed = Кәсіпорын жабылды
detail-other = Басқа себеп
detail-college = Колледж
detail-bachelor_full_time = Бакалавриат, күндізгі
detail-bachelor_part_time = Бакалавриат, сырттай
detail-master_full_time = Магистратура, күндізгі
detail-master_part_time = Магистратура, сырттай
detail-doctoral = Докторантура
detail-graduated = Бітірдім
detail-expelled = Оқудан шығарылдым
detail-academic_leave = Академиялық демалыс
detail-working = Табысым бар
detail-not_working = Табысым жоқ

form-skip = Өткізіп жіберу
form-back = ⬅️ Артқа
form-cancel = ✖️ Бас тарту
form-yes = ✅ Иә, дұрыс
form-no = Жоқ
form-other-day = 📅 Басқа күн
form-cancelled = Жақсы, тоқтаттым. Ештеңе өзгерген жоқ.

change-summary = <b>Тексеріп шығыңыз</b>
change-summary-what = Не болды: { $change }
change-summary-day = Қай күннен бастап: { $day }
change-summary-detail = Толығырақ: { $detail }
change-summary-question = Айтқаныңызды жазып қояйын ба? Тексерілгенше қазіргі жазба сол күйі қалады.
change-summary-route = Мұны тек жауапты орган жаза алады. Оған түзетуін сұрап жіберейін бе?
change-what-is-wrong = Жақсы, түзетейік. Күннен бастаймыз, басқа оқиғаны таңдау үшін «Артқа» басыңыз.
change-recorded =
    Айтқаныңызды жазып қойдым, енді мәртебе тексеріледі.
    Өтініш нөмірі: <b>{ $number }</b>. Тексеретін орган: { $body }, мерзімі: { $deadline }. Жауап келген бойда жазамын.
change-routed =
    Түзету туралы өтінішіңізді жібердім.
    Өтініш нөмірі: <b>{ $number }</b>. Қарайтын орган: { $body }, мерзімі: { $deadline }. Жазбаны сол органның өзі өзгертеді; растайтын құжатыңыз болса, осында жіберіңіз. Жауап келген бойда жазамын.
error-already_told = Бұл туралы хабарлап қойғансыз, өтініш қаралып жатыр. Оны /requests арқылы көре аласыз.
