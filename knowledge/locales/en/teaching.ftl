### Teaching: phrases refused, steps and outcomes of trainings.

refused-phrase-empty = A label without words was left out.
refused-phrase-origin = “{ $text }”: the label does not tell its id, staff and day.
refused-phrase-language = “{ $text }”: there is no language { $named }; use kk, ru or en.
refused-phrase-intent = “{ $text }”: there is no intent { $intent }; see docs/taxonomy.md.
refused-phrase-service = “{ $text }”: there is no service { $service }; see docs/taxonomy.md.
refused-phrase-for-whom = “{ $text }”: for whom is one of self, child, spouse, parent, other.
refused-phrase-measured = “{ $text }” is a message the assistant is measured with; what is measured is never trained on.
refused-phrase-contradicts = “{ $text }” cannot mean { $intent }: in { $file } it means { $known } (service: { $service }). Correct one of the two.
training-step-collected = Labels collected
training-step-training = The model is being trained
training-step-measuring = The old and the new model are being measured
training-step-swapping = The assistant takes the new model
console-nav-trainings = Model training
console-training-about = New labels become training phrases, a model is trained and measured on messages nobody trained on. If it understands less than now, it is not taken.
console-training-begin = Train and measure
console-training-force = Take a model that understands less
console-training-because = Why a model that understands less is wanted
console-training-asked = waits
console-training-running = runs
console-training-kept = taken
console-training-refused = not taken
console-training-failed = failed
console-training-waits = It begins within seconds. If it does not, tell the administrator: aldyn run all or aldyn run rasa has to run on the server.
console-training-interrupted = The training broke off. Begin it again.
console-training-failed-because = It failed. The model in use stays.
console-training-phrases = { $number ->
    [one] { $number } phrase added.
   *[other] { $number } phrases added.
 }
console-training-refused-because = The new model clearly understands less, so the one in use stays. The labels wait for the next training.
console-training-left-out = { $number ->
    [one] { $number } label left out
   *[other] { $number } labels left out
 }
console-training-figures = Before and after
console-training-before = Before
console-training-after = After
console-training-of = Messages
console-training-none = No training yet.
console-problem-training_runs = A training is not finished yet. Wait for it.
console-score-intent = Topic right
console-score-service = Service right
console-score-outside_recognised = Questions outside our field recognised
console-score-real_refused = Real questions refused (less is better)
console-score-for_whom_precision = For whom: right when said
console-score-for_whom_recall = For whom: found
console-score-calibration_error = How far confidence is from the truth (less is better)
console-score-by_language = Topic right
console-score-by_spelling = Topic right
console-spelling-standard = usual spelling
console-spelling-no_kazakh_letters = without Kazakh letters
console-spelling-latin = Latin letters
console-spelling-layout = wrong keyboard layout
console-spelling-dictated = dictated
console-spelling-misspelt = misspelt
console-spelling-mixed = two languages mixed
console-spelling-story = a story
