### Ашық деректер: көпшілікке арналған бет.

console-open-title = Ашық деректер
console-open-about = Кімге не тиесілі, кім алып жүр, қандай мәртебелер тіркелген, адамдарға қаншалықты тез жауап беріледі және олар қаншалықты риза: тек сандар, ешкімнің дерегі жоқ.
console-open-edition = { $month } шығарылымы
console-open-months = Шығарылымдар
console-open-month = Ай
console-open-total = Барлығы
console-open-method-title = Әдіс
console-open-method = Шығарылым айына бір рет жасалады, кейін өзгермейді. 1-ден бастап { $smallest }-нан кіші сандар жасырылып, үш нүктемен көрсетіледі. Жасырылған санды жиынтықтан шегеріп табуға болса немесе жолдағы жасырылған сандардың қосындысы { $smallest }-нан кіші болса, басқа сандар не жиынтық та жасырылады. Орташа баға мен уақыт кемінде { $smallest } адам болғанда ғана беріледі. Тиесілі және алынатын қызметтерді заң моделі тізілімдер бойынша есептейді; адамның бірнеше мәртебесі мен қызметі болуы мүмкін, әрқайсысында есептеледі.
console-open-machines = Бағдарламалар үшін (JSON және CSV, кілтсіз):
console-open-none = Алғашқы шығарылым дайындалып жатыр. Бірнеше минуттан кейін келіңіз.
console-open-empty = Кемінде { $smallest } болған ай әзірге жоқ.
console-open-services_due = Тиесілі, бірақ алынбайтын қызметтер
console-open-services_due-is = Шығарылым күні қызметке құқығы бар, бірақ алмайтын адамдар.
console-open-services_received = Алынатын қызметтер
console-open-services_received-is = Қызмет төленетін не тағайындалған адамдар.
console-open-statuses_by_region = Өңірлер бойынша мәртебелер
console-open-statuses_by_region-is = Расталған мәртебесі бар адамдар.
console-open-statuses_by_age = Жас бойынша мәртебелер
console-open-statuses_by_age-is = Шығарылым күнгі толық жасы.
console-open-response_times = Жауап беру уақыты
console-open-response_times-is = Бір айдың медианалары.
console-open-satisfaction = Қанағаттану
console-open-satisfaction-is = Толық жауаптар бойынша 1-ден 5-ке дейінгі орташа баға.
console-open-column-service = Қызмет
console-open-column-category = Мәртебе
