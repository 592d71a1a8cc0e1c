### Открытые данные: страница для всех.

console-open-title = Открытые данные
console-open-about = Кому что положено и кто это получает, какие статусы на учёте, как быстро людям отвечают и насколько они довольны: числами, без чьих-либо данных.
console-open-edition = Выпуск { $month }
console-open-months = Выпуски
console-open-month = Месяц
console-open-total = Всего
console-open-method-title = Метод
console-open-method = Выпуск делается раз в месяц и не меняется. Числа от 1 и меньше { $smallest } скрыты и показаны тремя точками. Если скрытое число можно вычислить вычитанием из итога или скрытые числа строки в сумме меньше { $smallest }, скрываются и другие числа или итог. Средние и сроки даются, только если за ними не меньше { $smallest } человек. Положенные и получаемые услуги считает модель закона по реестрам; человек может иметь несколько статусов и услуг и учтён в каждом.
console-open-machines = Для программ (JSON и CSV, без ключа):
console-open-none = Первый выпуск готовится. Зайдите через несколько минут.
console-open-empty = Пока нет месяца, где их не меньше { $smallest }.
console-open-services_due = Положено, но не получают
console-open-services_due-is = Люди, имеющие право на услугу в день выпуска и не получающие её.
console-open-services_received = Получают
console-open-services_received-is = Люди, которым услуга выплачивается или назначена.
console-open-statuses_by_region = Статусы по регионам
console-open-statuses_by_region-is = Люди с подтверждённым статусом.
console-open-statuses_by_age = Статусы по возрасту
console-open-statuses_by_age-is = Полных лет в день выпуска.
console-open-response_times = Сроки ответа
console-open-response_times-is = Медианы за месяц.
console-open-satisfaction = Удовлетворённость
console-open-satisfaction-is = Средние оценки от 1 до 5 по полным ответам.
console-open-column-service = Услуга
console-open-column-category = Статус
