### Stories of the synthetic people whom the chat page offers.

story = { $age } жаста, { $region }. { $status }, { $since } жылдан бері. { $children ->
    [0] Балалары жоқ.
   *[other] { $children } баласы бар.
 }
