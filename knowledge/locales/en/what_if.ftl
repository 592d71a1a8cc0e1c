### What if: a supposition in words (to stand after "if"), now, then, and the difference.

what-if = If { $supposed }:
what-if-now = Without it: { $verdict }
what-if-then = Then: <b>{ $verdict }</b>
what-if-month = { $amount } a month
what-if-once = { $amount }, once
what-if-yes = due
what-if-no = not due
what-if-unknown = cannot be told exactly
what-if-more = Difference: <b>{ $amount }</b> more.
what-if-less = Difference: <b>{ $amount }</b> less.
what-if-same = The amount stays the same.
what-if-line = • { $name }: now — { $now }, then — <b>{ $then }</b>
what-if-line-then = • { $name }: <b>{ $then }</b>
what-if-not-law = <i>By the last known figures: the law of that day is not passed yet.</i>
what-if-which = Which case shall I compute? Choose, or write it in your own words.
what-if-nothing = The amount does not depend on your circumstances here.
what-if-child = child number { $value } is born
what-if-next-child = one more child is born
what-if-twins = twins are born
what-if-children = the number of children in the family is { $value }
what-if-work-years = you work { $value ->
    [one] { $value } year
   *[other] { $value } years
 } more
what-if-longer-work = you work { $value ->
    [one] { $value } month
   *[other] { $value } months
 } more
what-if-retirement = you retire in { $value } and work until then
what-if-income = the income is { $value } a month
what-if-family-income = the income of the whole family is { $value } a month
what-if-disability = disability group { $value } is set
what-if-registration = you register as unemployed
what-if-job-loss = you lose your job and register as unemployed
what-if-test-score = you score { $value ->
    [one] { $value } point
   *[other] { $value } points
 } in the ENT
what-if-later = you apply on { $day }
