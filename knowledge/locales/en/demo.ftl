### Stories of the synthetic people whom the chat page offers.

story = { $age } years old, { $region }. { $status } since { $since }. { $children ->
    [0] No children.
    [one] { $children } child.
   *[other] { $children } children.
 }
