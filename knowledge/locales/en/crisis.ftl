### A crisis: calm words, no emoji, nothing asked.

crisis-calm = You did right to write. I hear you. There is help right now:
crisis-line = <b>{ $number }</b> — { $name }
crisis-line-free = <b>{ $number }</b> — { $name }, free
crisis-line-anonymous = <b>{ $number }</b> — { $name }, free, you need not give your name
crisis-more-violence = It is not your fault. There are crisis centres: a free place to stay, food, a psychologist and a lawyer. 111 or 102 will tell you the nearest.
crisis-more-self_harm = What you feel can pass, and nobody should be alone with it. Call now, or be with somebody you trust.
crisis-more-child = If the child is in danger now, call at once. A child may call too.
crisis-more-captivity = If you can speak, say where you are. If you cannot, write it here.
crisis-more-hunger = Tell 111 that there is nothing to eat or nowhere to live. A Family Support Centre and the akimat help too. If life is in danger, 112.
crisis-person = I am already calling a person to you, who will answer here. You may write instead of calling.
crisis-person-closed = I am already calling a person to you, but nobody works now: you will be answered here on a working day from { $opens }. So please call a number above.
crisis-person-here = The person writing to you sees this message. But if there is danger, do not wait for an answer: call.
crisis-delete = If others look at your phone, delete this chat.
