### Life events: what registers report, in the words of notices, and what became of an event.

## What happened
event-birth-registered = Баланың тууы
event-adoption-registered = Бала асырап алу
event-parental-care-lost = Бала ата-ана қамқорлығынсыз қалды
event-parental-care-restored = Бала ата-анасына қайтарылды
event-guardianship-ended = Қорғаншылықтың аяқталуы
event-guardianship-set = Балаға қорғаншылық белгіленді
event-divorce-registered = Некенің бұзылуы
event-marriage-registered = Неке қию
event-maternity-started = Жүктілік және босану демалысы
event-childcare-extended = Үш жасқа дейінгі бала күтімі демалысы
event-childcare-ended = Бала күтімі демалысының аяқталуы
event-disabled-child-care-started = Мүгедектігі бар баланы күту
event-disabled-child-care-ended = Мүгедектігі бар баланы күтудің аяқталуы
event-job-ended = Еңбек шартының тоқтатылуы
event-job-started = Жұмысқа орналасу
event-unemployment-ended = Жұмыссыздар есебінен шығарылу
event-unemployment-registered = Жұмыссыз ретінде тіркелу
event-business-closed = Жеке кәсіптің жабылуы
event-business-opened = Жеке кәсіптің ашылуы
event-income-recovered = Табыс қайтадан ең төменгі күнкөріс деңгейінен асты
event-income-fell = Табыс ең төменгі күнкөріс деңгейінен төмен түсті
event-studies-ended = Оқудың аяқталуы
event-studies-enrolled = Оқуға қабылдану
event-studies-transferred = Оқудағы ауысу
event-school-left-out = Бала мектепке бармайды
event-preschool-left = Бала балабақшаға бармайтын болды
event-disability-ended = Мүгедектіктің алынып тасталуы
event-disability-set = Мүгедектіктің белгіленуі
event-retirement-reached = Зейнет жасына толу
event-benefit-ended = Төлемнің аяқталуы
event-benefit-paid = Төлем аударылды
event-benefit-assigned = Төлемнің тағайындалуы
event-contribution-received = Жарналардың түсуі
event-residence-changed = Басқа өңірге көшу
event-ecological-zone-left = Экологиялық апат аймағынан көшу
event-ecological-zone-entered = Экологиялық апат аймағында тұру
event-award-given = Көпбалалы ана наградасы
event-migration-ended = Көші-қон мәртебесінің аяқталуы
event-migration-set = Көші-қон мәртебесінің берілуі
event-military-ended = Әскери қызметтің аяқталуы
event-military-started = Әскери қызметтің басталуы
event-sentence-ended = Жаза мерзімінің аяқталуы
event-sentence-started = Жаза мерзімінің басталуы
event-death-registered = Қайтыс болу
event-disability-set-relative = Балаңызға мүгедектік белгіленді
event-death-registered-relative = Отбасыңызда қаза болды. Қайғыңызға ортақпыз

## What became of an event, for the system that reported it
event-state-received = Оқиға сақталды, ол өз күні немесе қайтарып алатын оқиғасы келгенде күшіне енеді.
event-state-applied = Оқиға есепке алынды.
event-state-unmatched = Аталған адамдардың бірі әзірге тізілімде жоқ немесе ол туралы хабарлауға құқығыңыз жоқ. Оқиға сақталды, қайта тексеріледі.
event-state-conflicting = Басқа жүйе өзгеше хабарлайды. Маман шешеді.
event-state-corrected = Оны кейінгі оқиғаңыз түзетті.
event-state-withdrawn = Сіз оны қайтарып алдыңыз.
event-state-set-aside = Маман оның дұрыс емес екенін анықтады. Олай болмаса, түзетілген оқиғаны жіберіңіз.

## Notices. The attribute .title is the line a locked screen shows: no sums, no names.
notice-event-relative = Мемлекеттік тізілімнен хабар келді: { $event }. Осыған байланысты сізге қолдау тиесілі. Өтініш те, анықтама да керек емес: қажет деректің бәрі мемлекетте бар.
    .title = Мемлекет сізге қолдау ұсынады
notice-event-withdrawn = Мемлекеттік тізілім мынаны қате хабарлаған: { $event }. Қатесін өзі түзетті, сондықтан бұрынғы ұсыныс күшінде емес. Сізге ештеңе істеудің қажеті жоқ.
    .title = Бұрынғы хабарламаға түзету
notice-event-checked = Мемлекеттік тізілім мына хабарын қайтарып алды: { $event }. Оған байланысты сізге төлем тағайындалған. Енді оны маман тексереді, қорытындысын өзіңізге хабарлаймыз. Қазір ештеңе істеудің қажеті жоқ.
    .title = Бұрынғы хабарламаға түзету
notice-conflict-goes-on = Мәртебеңіз туралы екі тізілім әртүрлі хабарлаған. Маман тексерді: мәртебе бұрынғыдай қалды — { $category }. Дерегі дұрыс жүйе: { $source }.
    .title = Мәртебеңіз тексерілді
notice-conflict-ended = Мәртебеңіз туралы екі тізілім әртүрлі хабарлаған. Маман тексерді: бұл мәртебе аяқталған — { $category }. Дерегі дұрыс жүйе: { $source }. Келіспесеңіз, осында жазыңыз немесе /operator жіберіңіз.
    .title = Мәртебеңіз тексерілді
notice-why-event_withdrawn = Бұл хабарлама келді, себебі тізілім бұрынғы хабарын түзетті.
notice-why-conflict = Бұл хабарлама келді, себебі тізілімдердің сіз туралы деректері әртүрлі болып, тексерілді.
