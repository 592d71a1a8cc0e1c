### Campaigns and surveys: what citizens read around an officer's own text, and what officers read about it.

campaign-why = Бұл хабарлама сізге келді, себебі мына шарт сізге қатысты: { $segment }.
campaign-why-survey = Бұл — сауалнама. Ол сізге келді, себебі мына шарт сізге қатысты: { $segment }. Жауап беру міндетті емес. Тек жалпы қорытынды шығарамыз, жауабыңыз төлемдеріңізге әсер етпейді.
campaign-test-title = [Тексеру] { $title }

survey-thanks = Рақмет, жауабыңыз жазылды: { $answer }.
survey-changed = Жауабыңыз өзгертілді: { $answer }. Рақмет!
survey-over = Бұл сауалнама аяқталып қойған. Жауап бергіңіз келгені үшін рақмет.

campaign-language-kk = қазақша
campaign-language-ru = орысша
campaign-language-en = ағылшынша

campaign-kind-campaign = Хабар тарату
campaign-kind-survey = Сауалнама

campaign-state-draft = жоба
campaign-state-submitted = бекітуді күтіп тұр
campaign-state-approved = бекітілді
campaign-state-scheduled = уақытын күтіп тұр
campaign-state-running = жүріп жатыр
campaign-state-paused = уақытша тоқтатылды
campaign-state-stopped = біржола тоқтатылды
campaign-state-finished = аяқталды

campaign-segment-everybody = барлық тұрғын
campaign-segment-statuses = мәртебесі: { $names }
campaign-segment-regions = өңірі: { $names }
campaign-segment-languages = тілі: { $names }
campaign-segment-age = жасы: { $span }
campaign-segment-children = 18 жасқа толмаған балалар саны: { $span }
campaign-segment-child-age = баласының жасы: { $span }
campaign-segment-service-due = тиесілі, бірақ әзірге төленбейді: { $names }
campaign-span = { $least }–{ $most }
campaign-span-from = кемінде { $least }
campaign-span-to = ең көбі { $most }

campaign-left-out-told-already = бұрын хабарланған
campaign-left-out-opted-out = мұндай хабардан бас тартқан
campaign-left-out-planned-before = осы тізімде бар

campaign-problem-language-missing = мәтін жоқ. Оны үш тілде де жазыңыз.
campaign-problem-title-missing = бірінші жол жоқ. Ол құлыпталған экранда көрінеді.
campaign-problem-title-too-long = бірінші жол тым ұзын: { $length } таңба, шегі { $most }. Қысқартыңыз.
campaign-problem-title-has-number = бірінші жолда сан бар. Ол құлыпталған экранда көрінеді: сандар мен сомаларды мәтінге көшіріңіз.
campaign-problem-body-missing = хабарламаның мәтіні жоқ.
campaign-problem-body-too-long = мәтін тым ұзын: { $length } таңба, шегі { $most }. Қысқартыңыз немесе сілтеме беріңіз.
campaign-problem-placeholder-unknown = «{ $name }» деген жақшадағы сөз жоқ. Барлары: { $known }.
campaign-problem-placeholder-not-in-title = жақшадағы «{ $name }» сөзін бірінші жолға қоюға болмайды: ол құлыпталған экранда көрінеді.
campaign-problem-placeholder-needs-service = жақшадағы «{ $name }» сөзіне қызмет керек: хабар қай қызмет туралы екенін таңдаңыз.
campaign-problem-placeholder-needs-service-due = жақшадағы «{ $name }» сөзін қолдану үшін «Тиесілі, бірақ алмайды» шартын таңдаңыз.
campaign-problem-placeholders-differ = жақшадағы сөздер әр тілде әртүрлі. Бірдей етіңіз.
campaign-problem-braces = ирек жақшаның жұбы жоқ. Былай жазылады: жақша, сөз, жақша.
campaign-problem-link-not-https = «{ $link }» сілтемесі https:// деп басталуы керек.
campaign-problem-link-not-allowed = «{ $link }» сілтемесі бөтен сайтқа апарады. Тек мына сайттарға болады: { $domains }.
campaign-problem-mention = «{ $name }» деген жазу бөтен аккаунтқа сілтеме болып кетеді. Алып тастаңыз.
campaign-problem-answers-count = жауап нұсқаларының саны { $least } мен { $most } аралығында болуы керек.
campaign-problem-answers-repeat = жауап нұсқалары қайталанады. Оларды әртүрлі етіңіз.
campaign-problem-answer-length = «{ $answer }» жауабы түймеге сыймайды: 1 мен { $most } таңба аралығында жазыңыз.
campaign-problem-answers-without-survey = жауап нұсқалары тек сауалнамада болады.
campaign-problem-survey-with-offer = сауалнама бір мезгілде төлем ұсына алмайды. «Тиесілі, бірақ алмайды» шартын алып тастаңыз.
campaign-problem-lasts-too-long = хабар тарату ең көбі { $days } күнге созылады.

error-campaign_not_ready = Хабар таратуда түзететін жер бар, ол әлі бекітуге жіберілген жоқ.
error-own_campaign = Өзіңіз жазған хабар таратуды басқа қызметкер бекітеді.
error-campaign_moved = Хабар тарату басқа күйде немесе өзгертілген. Оны қайта ашыңыз.
