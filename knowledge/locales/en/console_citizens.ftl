### What a citizen is told of what staff do.

takeover-joined = You are now talking to a person: <b>{ $name }</b>.
takeover-given-back = The assistant Aldyn answers you again. Write what you need.
takeover-closed = The conversation with a person has ended. Write if you have more questions: Aldyn answers.
takeover-queued = You are passed to another person. Your place in the queue: { $place }.{ $minutes ->
    [0] {""}
   *[other] {" "}The wait is about { $minutes } min.
 }
takeover-queued-closed = You are passed to another person. It is outside working hours: somebody answers on a working day from { $opens }. Your place in the queue: { $place }, about { $minutes } min.
decision-confirmed_by_source = confirmed by the source
decision-confirmed_by_document = confirmed by a document
decision-mistake_of_ours = a mistake of ours
decision-not_confirmed = not confirmed
decision-document_missing = a document is missing
decision-law_does_not_allow = the law does not allow it
decision-computed_rightly = the computation is right
decision-duplicate = it repeats an earlier request
decision-person_reached = the person was reached
decision-person_came_herself = the person came herself
decision-person_not_reached = the person could not be reached
decision-nothing_to_do = nothing left to do

notice-request-accepted = Your request was accepted. Number: <b>{ $number }</b>. Ground: { $reason }. { $text }
    .title = Your request was decided
notice-request-rejected = Your request was refused. Number: <b>{ $number }</b>. Reason: { $reason }. { $text } If you disagree, write here or send /operator.
    .title = Your request was decided
