### Stories of the synthetic people whom the chat page offers.

story = { $age } жаста, { $region }. { $status }, { $since } жылдан бері. { $children ->
    [0] Балалары жоқ.
   *[other] { $children } баласы бар.
 }
story-near-retirement = { $age } жаста, { $region }. Зейнетке аз қалды: кім екенін растаса, Aldyn өзі бірінші болып жазады.
