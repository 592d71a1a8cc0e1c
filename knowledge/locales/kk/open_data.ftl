### Ашық деректер: көпшілікке арналған бет.

console-open-title = Ашық деректер
console-open-about = Кімге не тиесілі және кім алып жүр, қандай мәртебелер тіркелген. Адамдарға қаншалықты тез жауап беріледі және олар қаншалықты риза. Тек сандар, ешкімнің дерегі жоқ.
console-open-edition = Шығарылым: { $month }
console-open-months = Шығарылымдар
console-open-month = Ай
console-open-total = Барлығы
console-open-method-title = Әдіс
console-open-method = Шығарылым айына бір рет жасалады, кейін өзгермейді. Кіші сандар жасырылып, орнына үш нүкте қойылады: { $smallest } санына жетпейтіннің бәрі, нөлден басқасы. Жасырылған санды жиынтықтан шегеріп табуға болса, тағы бір сан не жиынтық жасырылады. Жолдағы жасырылған сандардың қосындысы { $smallest } санына жетпесе де солай. Орташа баға мен уақыт кемінде { $smallest } адам болғанда ғана беріледі. Тиесілі және алынатын қызметтер заң мен тізілімдер бойынша есептеледі. Адамның бірнеше мәртебесі мен қызметі болуы мүмкін, ол әрқайсысында саналады.
console-open-machines = Бағдарламалар үшін (JSON және CSV, кілтсіз):
console-open-none = Алғашқы шығарылым дайындалып жатыр. Бірнеше минуттан кейін келіңіз.
console-open-empty = Дерек әзірге аз: бір айда кемінде { $smallest } болуы керек.
console-open-services_due = Тиесілі, бірақ алынбайтын қызметтер
console-open-services_due-is = Шығарылым күні қызметке құқығы бар, бірақ алмайтын адамдар.
console-open-services_received = Алынатын қызметтер
console-open-services_received-is = Қызмет төленетін не тағайындалған адамдар.
console-open-statuses_by_region = Өңірлер бойынша мәртебелер
console-open-statuses_by_region-is = Расталған мәртебесі бар адамдар.
console-open-statuses_by_age = Жас бойынша мәртебелер
console-open-statuses_by_age-is = Шығарылым күнгі толық жасы.
console-open-response_times = Жауап беру уақыты
console-open-response_times-is = Айдағы жауаптардың жартысы осы уақыттан тез берілген.
console-open-satisfaction = Қанағаттану
console-open-satisfaction-is = Барлық сұраққа жауап бергендердің 1-ден 5-ке дейінгі орташа бағасы.
console-open-column-service = Қызмет
console-open-column-category = Мәртебе
