### Stories of the synthetic people whom the chat page offers.

story = { $age } years old, { $region }. { $status } since { $since }. { $children ->
    [0] No children.
    [one] { $children } child.
   *[other] { $children } children.
 }
story-near-retirement = { $age } years old, { $region }. Retirement is near: once it is confirmed who this is, Aldyn writes first.
