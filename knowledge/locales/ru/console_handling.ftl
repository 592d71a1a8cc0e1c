### Filters of conversations, files and canned replies.

console-filter-topic = Любая тема
console-filter-language = Любой язык
console-files-of-hers = Файлы гражданина:
console-attach = Файл
console-card-payments = Выплачено
console-placeholder-name = имя оператора
console-placeholder-citizen = имя гражданина
console-placeholder-request = номер последнего обращения
console-placeholder-hours = часы работы
console-problem-unknown_placeholder = Слово в фигурных скобках неизвестно. Используйте только слова из списка.
console-problem-document_too_large = Файл слишком большой. Предел 10 МБ; набранное сохранено.
console-problem-document_type_refused = Можно отправить только изображение или PDF; набранное сохранено.
