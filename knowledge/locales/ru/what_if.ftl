### What if: a supposition in words (to stand after "если"), now, then, and the difference.

what-if = Если { $supposed }:
what-if-now = Без этого: { $verdict }
what-if-then = Тогда: <b>{ $verdict }</b>
what-if-month = { $amount } в месяц
what-if-once = { $amount }, один раз
what-if-yes = положено
what-if-no = не положено
what-if-unknown = точно сказать нельзя
what-if-more = Разница: на <b>{ $amount }</b> больше.
what-if-less = Разница: на <b>{ $amount }</b> меньше.
what-if-same = Сумма не изменится.
what-if-line = • { $name }: сейчас — { $now }, тогда — <b>{ $then }</b>
what-if-line-then = • { $name }: <b>{ $then }</b>
what-if-not-law = <i>Посчитал по последним известным показателям: закон на тот день ещё не принят.</i>
what-if-which = Какой случай посчитать? Выберите или напишите своими словами.
what-if-nothing = Эта сумма от ваших обстоятельств не зависит.
what-if-child = родится { $value }-й ребёнок
what-if-next-child = родится ещё один ребёнок
what-if-twins = родится двойня
what-if-children = детей в семье будет { $value }
what-if-work-years = проработать ещё { $value ->
    [one] { $value } год
    [few] { $value } года
   *[other] { $value } лет
 }
what-if-longer-work = проработать ещё { $value ->
    [one] { $value } месяц
    [few] { $value } месяца
   *[other] { $value } месяцев
 }
what-if-retirement = выйти на пенсию в { $value } году и работать до этого дня
what-if-income = доход будет { $value } в месяц
what-if-family-income = доход всей семьи будет { $value } в месяц
what-if-disability = будет установлена { $value }-я группа инвалидности
what-if-registration = встать на учёт безработным
what-if-job-loss = потерять работу и встать на учёт безработным
what-if-test-score = набрать на ЕНТ { $value ->
    [one] { $value } балл
    [few] { $value } балла
   *[other] { $value } баллов
 }
what-if-later = обратиться { $day }
