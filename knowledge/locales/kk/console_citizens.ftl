### What a citizen is told of what staff do.

takeover-joined = Енді сізге қызметкер жауап береді: <b>{ $name }</b>.
takeover-given-back = Енді сізге қайтадан Aldyn көмекшісі жауап береді. Не керек екенін жазыңыз.
takeover-closed = Қызметкер әңгімені аяқтады. Тағы сұрақ болса, жазыңыз: Aldyn жауап береді.
takeover-queued = Сізді басқа қызметкерге бағыттадым. Кезектегі орныңыз: { $place }.{ $minutes ->
    [0] {""}
   *[other] {" "}Күту шамамен { $minutes } мин.
 }
takeover-queued-closed = Сізді басқа қызметкерге бағыттадым. Қазір жұмыс уақыты емес, жұмыс күні жауап береді. Жұмыс басталатын уақыт: { $opens }. Кезектегі орныңыз: { $place }, күту шамамен { $minutes } мин.
decision-confirmed_by_source = дереккөз растады
decision-confirmed_by_document = құжатпен расталды
decision-mistake_of_ours = біздің қатеміз
decision-not_confirmed = дерек расталмады
decision-document_missing = құжат жетіспейді
decision-law_does_not_allow = заң бойынша мүмкін емес
decision-computed_rightly = есеп дұрыс
decision-duplicate = бұл өтініш қайталанған
decision-person_reached = адаммен хабарластық
decision-person_came_herself = адам өзі келді
decision-person_not_reached = адамға хабарласа алмадық
decision-nothing_to_do = істейтін ештеңе жоқ

notice-request-accepted = Өтінішіңіз қабылданды. Нөмірі: <b>{ $number }</b>. Негізі: { $reason }. { $text }
    .title = Өтінішіңіз бойынша шешім бар
notice-request-rejected = Өтінішіңіз қабылданбады. Нөмірі: <b>{ $number }</b>. Себебі: { $reason }. { $text } Келіспесеңіз, осында жазыңыз немесе /operator жіберіңіз.
    .title = Өтінішіңіз бойынша шешім бар
