### Notices: what Aldyn writes first. The attribute .title is the line a locked screen shows: no sums, no names.

notice-after-change = Сіз мынаны хабарладыңыз: { $event }. Осыған байланысты сізге не тиесілі екенін тексердім.
    .title = Өзгерістен кейін сізге не тиесілі
notice-event = Тіркеу жүйесі мынаны хабарлады: { $event }. Өтініш те, анықтама да керек емес: қажет деректің бәрі мемлекетте бар.
    .title = Мемлекет сізге қолдау ұсынады

notice-due = Сізге тиесілі:
notice-offer-once = • { $service }: <b>{ $amount }</b>, бір рет
notice-offer-monthly = • { $service }: айына <b>{ $amount }</b>
notice-own-word = Бұл сомалар айтқаныңызға қарап есептелді. Қазір келіссеңіз, мәртебеңіз расталған бойда төлем тағайындалады.
notice-open = Мыналар да тиесілі болуы мүмкін, бір-екі жайтты нақтылау керек:
notice-until = Жауап берудің соңғы күні: { $day }.
notice-code =
    Хабарламаның коды: { $code }. Оның бізден екенін тексеру үшін осы кодты осында жіберіңіз.
    Біз SMS-тегі кодты да, карта деректерін де ешқашан сұрамаймыз.

notice-why-after_change = Бұл хабарлама келді, себебі өзгеріс туралы өзіңіз айттыңыз.
notice-why-life_event = Бұл хабарлама келді, себебі оқиға туралы мемлекеттік тізілім хабарлады.
notice-why-reminder = Бұл — еске салу: сіз әлі жауап берген жоқсыз.
notice-why-request = Бұл хабарлама келді, себебі сіздің мәселеңіз шешілді.
notice-why-other = Бұл хабарлама келді, себебі ол сіздің төлемдеріңізге немесе мәртебеңізге қатысты.

notice-button-agree = ✅ Келісемін
notice-button-wrong = ❌ Қате бар
notice-button-details = 🔎 Қалай есептелді
notice-button-later = ⏰ Кейін еске салыңыз
notice-button-stop = 🔕 Мұндай хабар керек емес
notice-button-check = Тексеру: { $service }

notice-not-yours = Бұл хабарлама сізге келмеген немесе ол енді жоқ.
notice-settled = Бұл мәселе шешіліп қойған, енді ештеңе істеудің қажеті жоқ. Мәртебеңіз бен төлемдеріңізді мәзірден көре аласыз.
notice-too-late = Бұл ұсынысқа жауап беру мерзімі өтіп кетті. Қазір сізге не тиесілі екенін қайта тексерейік пе?
notice-changed = Бұл ұсыныс келгеннен бері жағдай өзгерді, бұрынғы есеп енді жарамайды. Қазір сізге не тиесілі екенін қайта тексерейік пе?
notice-button-anew = Қайта тексеру
notice-agreed-already = Сіз келісіп қойғансыз. Екінші рет басудың қажеті жоқ.
notice-choose-account = Қай шотқа аударайық?
notice-account = { $bank }, { $number }
notice-no-account = Бұл төлем түсетін шотыңыз бізде жоқ. Шотты қай жерде көрсетуге болатынын менен сұраңыз.
notice-assigned = Дайын, өтінішсіз әрі анықтамасыз тағайындалды:
notice-agreed = Келісіміңіз қабылданды. Мәртебеңіз расталған бойда тағайындаймыз:
notice-paid-to = Шот: { $account }.
notice-details-header = <b>{ $service }: қалай есептелді</b>
notice-details-none = Бұл хабарламада сандық есеп жоқ.
notice-article = ({ $article })
notice-later = Жақсы, еске саламын: { $day }.
notice-stopped = Мұндай хабарламаларды енді жібермеймін. Оларды хабарлама баптауларынан қайта қоса аласыз.
notice-reminder = Мемлекет сізге қолдау ұсынды, бірақ жауап әлі жоқ. Бір рет бассаңыз жеткілікті.
    .title = Сіз әлі жауап берген жоқсыз

event-birth-registered = Баланың тууы
event-job-ended = Еңбек шартының тоқтатылуы
event-disability-set = Мүгедектіктің белгіленуі
event-retirement-reached = Зейнет жасына толу
event-maternity-started = Жүктілік және босану демалысы
event-award-given = Көпбалалы ана наградасы
event-job-started = Жұмысқа орналасу
event-business-opened = Жеке кәсіптің ашылуы
event-business-closed = Жеке кәсіптің жабылуы
event-studies-enrolled = Оқуға қабылдану
event-studies-ended = Оқудың аяқталуы
event-disability-ended = Мүгедектіктің алынып тасталуы
event-military-started = Әскери қызметтің басталуы
event-military-ended = Әскери қызметтің аяқталуы
