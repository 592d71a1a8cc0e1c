### Stories of the synthetic people whom the chat page offers.

story = { $age ->
    [one] { $age } год
    [few] { $age } года
   *[other] { $age } лет
 }, { $region }. { $status } с { $since } года. { $children ->
    [0] Детей нет.
    [one] { $children } ребёнок.
    [few] { $children } ребёнка.
   *[other] { $children } детей.
 }
story-near-retirement = { $age ->
    [one] { $age } год
    [few] { $age } года
   *[other] { $age } лет
 }, { $region }. До пенсии недалеко: после подтверждения Aldyn напишет первым.
