### Filters of conversations, files and canned replies.

console-filter-topic = Кез келген тақырып
console-filter-language = Кез келген тіл
console-files-of-hers = Азаматтың файлдары:
console-attach = Файл
console-card-payments = Төленген төлемдер
console-placeholder-name = оператордың аты
console-placeholder-citizen = азаматтың аты
console-placeholder-request = соңғы өтініштің нөмірі
console-placeholder-hours = жұмыс уақыты
console-problem-unknown_placeholder = Жақша ішіндегі сөз белгісіз. Тек тізімдегі сөздерді қолданыңыз.
console-problem-document_too_large = Файл тым үлкен. Шегі 10 МБ; терілген мәтін сақталды.
console-problem-document_type_refused = Тек сурет пен PDF жіберуге болады; терілген мәтін сақталды.
