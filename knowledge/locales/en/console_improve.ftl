### The console: teaching the assistant.

console-nav-improve = Teaching
console-improve-title = Teach the assistant
console-improve-why = Any reason
console-improve-meaning = What the message means
console-improve-empty = Nothing waits for a label. Messages come here when the assistant, a citizen or an operator doubts them, and one in twenty by chance.
console-improve-waiting = { $number ->
    [one] { $number } message waits
   *[other] { $number } messages wait
 }
console-improve-new = { $number ->
    [one] { $number } new label
   *[other] { $number } new labels
 }
console-improve-export = Export the labels
console-improve-settled = Done.
console-improve-undo = Undo
console-improve-times = { $number ->
    [one] { $number } time
   *[other] { $number } times
 }
console-improve-understood = understood as
console-improve-not-this = the citizen said “not this”
console-improve-readings = Likely readings
console-improve-intent = What she wants
console-improve-service = Service
console-improve-for-whom = For whom
console-improve-article = Right answer: article
console-improve-accept = Accept
console-improve-aside = Teaches nothing
console-improve-keys = Keys: j and k another message, 1 to 5 a reading, i, s, w or a a field, Esc leaves a field, Enter accepts, x teaches nothing, u undoes. One label serves all equal messages.
console-doubt = Misread
console-doubted = marked as misread
console-doubt-not_this = Citizen: not this
console-doubt-operator = Operator: misread
console-doubt-fallback = Not understood
console-doubt-weak = Unsure
console-doubt-sample = Drawn by chance
console-person-self = Herself
console-person-child = Child
console-person-spouse = Spouse
console-person-parent = Parent
console-person-other = Somebody else
console-meaning-ask_topic = A matter with an article
console-meaning-greet = Greeting
console-meaning-goodbye = Goodbye
console-meaning-thank = Thanks
console-meaning-affirm = Yes
console-meaning-deny = No
console-meaning-help = What can you do
console-meaning-cancel = Cancel
console-meaning-go_back = Back
console-meaning-change_language = Another language
console-meaning-bot_challenge = Are you a robot
console-meaning-talk_to_operator = Wants a person
console-meaning-give_feedback = Complaint or praise
console-meaning-out_of_scope = Not ours
