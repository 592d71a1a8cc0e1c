### Requests, disputes, settings, doubt, crisis, telling the genuine from fraud.

access-held = Сіз туралы сақталатыны: мәртебелер, отбасы, жарналар, жинақ, тағайындалған төлемдер, өтініштер және осы хат алмасу (нөмірлер жасырылған).
access-header = Деректеріңізді кім қарады:
access-none = Қызметкерлер деректеріңізді ашқан жоқ.
access-line = • { $day } — { $role }. Мақсаты: { $purpose }
role-operator = қолдау операторы
role-supervisor = қолдау жетекшісі
role-communications = коммуникация маманы
role-legislation-editor = ереже редакторы
role-auditor = аудитор
role-administrator = әкімші
role-body-officer = жауапты орган қызметкері
certificate-question = Қай анықтама керек?
certificate-ways = Өтінішсіз беріледі. Қайдан алуға болады:
consent-given = Қызметтер тіркеу деректері бойынша өзі ұсынылуына келісіміңіз бар. Келісімді кез келген уақытта қайтарып алуға болады.
consent-withdrawn = Келісім қайтарып алынған: қызметтер өздігінен ұсынылмайды. Бұрынғыдай сұрай беруге болады.
consent-withdraw = Келісімді қайтарып алу
consent-give = Келісім беру
consent-correct = Деректі түзету
consent-now-given = Жазып алдым: келісім берілді.
consent-now-withdrawn = Жазып алдым: келісім қайтарып алынды.
details-where = Телефонды egov.kz сайтының «Менің профилім» бөлімінде, мекенжайды тұрғылықты жерге тіркелгенде, төлем шотын төлемге келіскенде ауыстырады. Тілді осы жерде ауыстыруға болады.
dispute-question-step = Нақты немен келіспейсіз?
dispute-step = { $words }
dispute-all = Бүкіл есеппен
dispute-question-reason = Не дұрыс емес екенін өз сөзіңізбен жазыңыз.
dispute-question-documents = Құжатыңыз бар ма? Фото не PDF жіберіңіз. Болмаса, түймені басыңыз.
dispute-no-documents = Құжат жоқ
dispute-summary =
    Келіспеуіңізді қарауға жіберейін бе?
    Қызмет: { $service }
    Себебі: { $reason }
dispute-opened = Қабылданды. Өтініш нөмірі: <b>{ $number }</b>. Қарайтын орган: { $body }, мерзімі: { $deadline }. Есеп сіз көрген күйінде сақталды.
notices-are-on = Қазір сізге бірдеңе тиесілі болса, өзім бірінші жазамын. Күндіз, қажетінен жиі емес.
notices-are-off = Қазір хабарламалар өшірулі.
notices-on = 🔔 Қосу
notices-off = 🔕 Бәрін өшіру
notices-now-on = Жақсы, қайтадан бірінші жазып тұрамын.
notices-now-off = Жақсы, өзім жазбаймын. Кез келген уақытта қайта қоса аласыз.
requests-none = Әзірге өтініш жоқ.
requests-header = <b>Өтініштеріңіз</b>
requests-line-open = ⏳ <b>{ $number }</b>: { $about }. { $state }. { $body }, мерзімі: { $day }.
requests-line-closed = ☑️ <b>{ $number }</b>: { $about }. { $state }. { $body }.
requests-decision = Жауабы: { $text }
request-kind-status-change = Мәртебе өзгерісі
request-kind-correction = Жазбаны түзету
request-kind-dispute = Есеппен келіспеу
request-kind-application = Өтініш
request-kind-staff-task = Қызметкерге тапсырма
request-state-open = Қабылданды
request-state-in-review = Қаралып жатыр
request-state-needs-second = Екінші қызметкер тексеріп жатыр
request-state-accepted = Қанағаттандырылды
request-state-rejected = Бас тартылды
request-state-withdrawn = Қайтарып алынды
doubt-which = Дұрыс түсіндім бе? Не туралы айтып тұрсыз:
doubt-nothing = Мұны түсінбедім. Басқаша жазыңыз, мәзірді ашыңыз немесе адам шақырыңыз.
doubt-person = Бұған көмектесе алмай тұрған сияқтымын. Адам шақырайын ба?
intent-ask-my-status = Менің мәртебем
intent-ask-entitlements = Маған не тиесілі
intent-update-status = Өзгерісті хабарлау
intent-ask-request-progress = Өтінішім не болды
intent-ask-service-info = Бұл қандай қызмет
intent-ask-eligibility = Тиесілі ме
intent-ask-amount = Қанша төленеді
intent-ask-documents = Қандай құжаттар
intent-ask-how-to-apply = Қалай рәсімдеу керек
intent-ask-payment-date = Қашан төленеді
intent-dispute-calculation = Сомамен не бас тартумен келіспеймін
intent-ask-retirement-age = Зейнетке қашан шығамын
intent-ask-pension-amount = Зейнетақы қанша болады
intent-ask-pension-savings = БЖЗҚ-дағы жинақ
intent-ask-contributions = Жарналар мен аударымдар
intent-get-certificate = Анықтама
intent-ask-insurance-status = Медициналық сақтандыру
intent-ask-authenticity = Бұл алаяқ емес пе
intent-manage-notifications = Хабарламалар
intent-technical-help = Бірдеңе істемейді
crisis-calm = Сізді естіп тұрмын. Сіз жалғыз емессіз, көмек дәл қазір бар.
crisis-person = Адам шақырып жатырмын. Дәл қазір қауіп болса, 112-ге қоңырау шалыңыз.
crisis-line = ☎️ <b>{ $number }</b> — { $name }
authenticity =
    Шынайы хабарды қалай айыруға болады:
    • Мемлекеттің ұсынысы <b>1414</b> нөмірінен келеді, жауапқа тек келісім цифры сұралады.
    • 1414 те, мен де SMS-кодты, карта деректерін, құпиясөзді не ақша аударуды ешқашан сұрамаймыз.
    • Әр хабарламамда код бар: осында жіберіңіз, біздікі ме, айтамын.
    Асықтырса, қорқытса не код сұраса — бұл алаяқтар: сөйлесуді тоқтатып, 102-ге қоңырау шалыңыз.
authenticity-code-ours = Иә, бұл { $code } коды бар біздің хабарлама, жіберілген күні: { $day }.
authenticity-code-unknown = { $code } коды бар хабарламаны сізге жіберген жоқпын. Оған жауап бермеңіз, сілтемелерін ашпаңыз.
technical =
    Ретімен көріңіз:
    • Код келмесе — нөміріңіз мобильді азаматтар базасында бар ма (egov.kz, «Менің профилім»), тексеріп, /link қайта басыңыз.
    • Түйме жауап бермесе — /menu ашыңыз, ескі түйме істемеуі мүмкін.
    • eGov-қа кіре алмасаңыз не ЭЦҚ өтпесе — <b>1414</b> бірыңғай байланыс орталығына хабарласыңыз.
