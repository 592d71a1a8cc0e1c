### Campaigns and surveys: what citizens read around an officer's own text, and what officers read about it.

campaign-why = Вы получили это сообщение, потому что вам подходит условие: { $segment }.
campaign-why-survey = Это опрос. Вы получили его, потому что вам подходит условие: { $segment }. Отвечать необязательно. Смотрим только общие итоги, ваш ответ не влияет на ваши выплаты.
campaign-test-title = [Проверка] { $title }

survey-thanks = Спасибо, ваш ответ записан: { $answer }.
survey-changed = Ответ изменён: { $answer }. Спасибо!
survey-over = Этот опрос уже закончился. Спасибо, что хотели ответить.

campaign-language-kk = казахский
campaign-language-ru = русский
campaign-language-en = английский

campaign-kind-campaign = Рассылка
campaign-kind-survey = Опрос

campaign-state-draft = черновик
campaign-state-submitted = ждёт утверждения
campaign-state-approved = утверждена
campaign-state-scheduled = ждёт своего времени
campaign-state-running = идёт
campaign-state-paused = приостановлена
campaign-state-stopped = остановлена
campaign-state-finished = завершена

campaign-segment-everybody = все жители
campaign-segment-statuses = статус: { $names }
campaign-segment-regions = регион: { $names }
campaign-segment-languages = язык: { $names }
campaign-segment-age = возраст (лет): { $span }
campaign-segment-children = детей до 18 лет: { $span }
campaign-segment-child-age = возраст ребёнка (лет): { $span }
campaign-segment-service-due = положено, но пока не выплачивается: { $names }
campaign-span = { $least }–{ $most }
campaign-span-from = от { $least }
campaign-span-to = до { $most }

campaign-left-out-told-already = уже сообщали
campaign-left-out-opted-out = отказались от таких сообщений
campaign-left-out-planned-before = уже в этой рассылке

campaign-problem-language-missing = нет текста. Напишите его на всех трёх языках.
campaign-problem-title-missing = нет первой строки. Её видно на заблокированном экране.
campaign-problem-title-too-long = первая строка слишком длинная. Знаков в ней { $length }, а можно { $most }. Сократите её.
campaign-problem-title-has-number = в первой строке есть число. Её видно на заблокированном экране: перенесите числа и суммы в текст.
campaign-problem-body-missing = нет текста сообщения.
campaign-problem-body-too-long = текст слишком длинный. Знаков в нём { $length }, а можно { $most }. Сократите его или дайте ссылку.
campaign-problem-placeholder-unknown = неизвестно слово в скобках «{ $name }». Есть такие: { $known }.
campaign-problem-placeholder-not-in-title = слову в скобках «{ $name }» не место в первой строке: её видно на заблокированном экране.
campaign-problem-placeholder-needs-service = слову в скобках «{ $name }» нужна услуга: выберите, о какой услуге рассылка.
campaign-problem-placeholder-needs-service-due = слово в скобках «{ $name }» работает, только если выбрано «Положено, но не получает».
campaign-problem-placeholders-differ = слова в скобках на разных языках не совпадают. Сделайте их одинаковыми.
campaign-problem-braces = у фигурной скобки нет пары. Пишется так: скобка, слово, скобка.
campaign-problem-link-not-https = ссылка «{ $link }» должна начинаться с https://.
campaign-problem-link-not-allowed = ссылка «{ $link }» ведёт на чужой сайт. Можно только на эти: { $domains }.
campaign-problem-mention = упоминание «{ $name }» станет ссылкой на чужой аккаунт. Уберите его.
campaign-problem-answers-count = вариантов ответа должно быть от { $least } до { $most }.
campaign-problem-answers-repeat = варианты ответа повторяются. Сделайте их разными.
campaign-problem-answer-length = вариант ответа «{ $answer }» не помещается на кнопке: от 1 до { $most } знаков.
campaign-problem-answers-without-survey = варианты ответа бывают только у опроса.
campaign-problem-survey-with-offer = опрос не может одновременно предлагать выплату. Уберите условие «Положено, но не получает».
campaign-problem-lasts-too-long = рассылка может длиться не больше { $days } дней.

error-campaign_not_ready = В рассылке есть что исправить, она ещё не отправлена на утверждение.
error-own_campaign = Свою рассылку утверждает другой сотрудник.
error-campaign_moved = Рассылка уже в другом состоянии или изменена. Откройте её заново.
