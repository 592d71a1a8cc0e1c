### How satisfied people are: asked with five buttons, three times.

rating-mark = { $mark }
rating-speed = How quickly were you helped? 1 is very slowly, 5 is very quickly.
rating-clarity = And how clear was the answer? 1 is not clear at all, 5 is fully clear.
rating-result = Was your matter settled? 1 is not at all, 5 is fully.
rating-thanks = Thank you! Your marks help us to get better.
rating-sorry = Thank you for telling us honestly. If the matter is not settled, I will call a person.
rating-over = This question is closed already. Thank you!
