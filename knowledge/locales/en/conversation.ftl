### The conversation itself: greeting, help, doubt, handing to a person.

utter_greet = Hello! How can I help? Write in your own words or send /menu.
utter_goodbye = Goodbye! Write any time.
goodbye-question-waits = Goodbye! My question will wait: answer it when you come back.
utter_thank = You are welcome!
utter_bot_challenge = I am a program: Aldyn, an assistant for social services. I compute by the law and show the article. If you need a person, send /operator.
utter_help =
    Ask in your own words, for example:
    • “what is my status”
    • “what am I due for a second child”
    • “I was laid off, what now”
    • “when do I retire and how much will it be”
    For every amount I show the computation and the article of law.
utter_nothing_open = I have not asked anything just now. Tell me how I can help, or send /menu.
utter_out_of_scope = I cannot help with that: I know only social benefits, pensions, status and certificates. I can show your status or what you are due.
utter_patience = I see that you are angry, and I am sorry I have not helped yet. Tell me in a few words what happened, or I call a person.
utter_default = I did not understand. Put it another way or send /menu.
button-stale = That question is closed already. Tell me how I can help, or send /menu.
feedback-taken = Thank you for saying so. I passed it to those who improve me. If your matter is not solved, I can call a person.
operator-called = I am calling a person. You are number { $place } in the queue{ $minutes ->
    [0] {"."}
   *[other] {","} about { $minutes } min to wait.
 } You can go on writing: it will all be read.
operator-called-closed = I am calling a person. It is outside working hours: somebody answers on a working day from { $opens }, Astana time. You are number { $place } in the queue. Meanwhile ask me.
