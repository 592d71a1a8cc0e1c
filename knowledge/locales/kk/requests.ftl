### Requests, disputes and certificates.

certificate-question = Қай анықтама керек?
certificate-ways = Қайдан алуға болады:
dispute-question-step = Нақты немен келіспейсіз?
dispute-step = { $words }
dispute-all = Бүкіл есеппен
dispute-question-reason = Не дұрыс емес екенін өз сөзіңізбен жазыңыз.
dispute-question-documents = Құжатыңыз бар ма? Фото не PDF жіберіңіз. Болмаса, түймені басыңыз.
dispute-no-documents = Құжат жоқ
dispute-summary =
    Келіспейтініңізді қарауға жіберейін бе?
    Қызмет: { $service }
    Немен: { $step }
    Себебі: { $reason }
dispute-opened = Қабылданды. Өтініш нөмірі: <b>{ $number }</b>. Қарайтын орган: { $body }, мерзімі: { $deadline }. Есеп сіз көрген күйінде сақталды.
requests-none = Әзірге өтініш жоқ.
requests-header = <b>Өтініштеріңіз</b>
requests-line-open = ⏳ <b>{ $number }</b>: { $about }. { $state }. { $body }, мерзімі: { $day }.
requests-line-closed = ☑️ <b>{ $number }</b>: { $about }. { $state }. { $body }.
requests-decision = Жауабы: { $text }
request-kind-status-change = Мәртебені өзгерту
request-kind-correction = Жазбаны түзету
request-kind-dispute = Есеппен келіспеу
request-kind-staff-task = Қызметкерге тапсырма
request-state-open = Қабылданды
request-state-needs-second = Екінші қызметкер тексеріп жатыр
request-state-accepted = Мақұлданды
request-state-rejected = Бас тартылды
request-state-withdrawn = Қайтарып алынды
document-attached = { $number } өтінішіне тіркедім.
document-kept = Файл келді. Ашық өтініш жоқ: өтініш ашқанда соған тіркеледі.
