### Открытые данные: страница для всех.

console-open-title = Открытые данные
console-open-about = Кому что положено и кто это получает, какие статусы записаны. Как быстро людям отвечают и насколько они довольны. Только числа, без чьих-либо данных.
console-open-edition = Выпуск: { $month }
console-open-months = Выпуски
console-open-month = Месяц
console-open-total = Всего
console-open-method-title = Метод
console-open-method = Выпуск делается раз в месяц и потом не меняется. Малые числа скрыты, вместо них три точки: все меньше { $smallest }, кроме нуля. Если скрытое число можно вычислить по итогу, скрывается ещё одно число или сам итог. То же, если скрытые числа строки вместе меньше { $smallest }. Средние оценки и сроки даются, только если за ними не меньше { $smallest } человек. Положенные и получаемые услуги считаются по закону и реестрам. У человека может быть несколько статусов и услуг, он учтён в каждой строке.
console-open-machines = Для программ (JSON и CSV, без ключа):
console-open-none = Первый выпуск готовится. Зайдите через несколько минут.
console-open-empty = Данных пока мало: за месяц нужно не меньше { $smallest }.
console-open-services_due = Положено, но не получают
console-open-services_due-is = Люди, имеющие право на услугу в день выпуска и не получающие её.
console-open-services_received = Получают
console-open-services_received-is = Люди, которым услуга выплачивается или назначена.
console-open-statuses_by_region = Статусы по регионам
console-open-statuses_by_region-is = Люди с подтверждённым статусом.
console-open-statuses_by_age = Статусы по возрасту
console-open-statuses_by_age-is = Полных лет в день выпуска.
console-open-response_times = Сроки ответа
console-open-response_times-is = Половина ответов за месяц пришла быстрее этого срока.
console-open-satisfaction = Удовлетворённость
console-open-satisfaction-is = Средние оценки от 1 до 5 тех, кто ответил на все вопросы.
console-open-column-service = Услуга
console-open-column-category = Статус
