### What the bot itself says: greeting, menu, language, linking, refusals.

welcome =
    Hello! I am <b>Aldyn</b>, an assistant for social services.
    I tell you what status is on record, what you are due, how much and why. When something in your life changes, I write first.
language-question = Which language suits you? · Қай тілде ыңғайлы? · На каком языке вам удобно?
language-chosen = Fine, we speak English.
privacy-first =
    You can ask general questions right away. To answer about you in person I have to be sure it is you: tap “Confirm it is me”.
    I never ask for your IIN, a password or a bank code. Type an SMS code only here, and only right after you tapped the button yourself.
menu = How can I help? Tap a button or just write in your own words.
menu-status = 📋 My status
menu-entitlements = 🎁 What am I due
menu-update = ✏️ My life changed
menu-pension = 👵 Pension
menu-requests = 🔎 My requests
menu-operator = 🙋 Talk to a person
menu-link = 🔐 Confirm it is me
menu-language = 🌐 Тіл · Язык · Language

command-menu = Menu
command-status = My status
command-entitlements = What am I due
command-pension = My pension
command-requests = My requests
command-update = Tell of a change
command-language = Тіл / Язык / Language
command-link = Confirm it is me
command-operator = Talk to a person
command-help = Help

link-question = To show your data I have to know you by your phone number in the database of mobile citizens. Tap the button below: Telegram passes on only your number.
link-share = 📱 Share my number
link-sms = Aldyn: code { $code }. Type it only in the Aldyn chat. Tell it to nobody.
link-code_sent = A code of six digits was sent to your number. Type it here within { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }.
link-not_your_contact = This is not your contact. You can share only your own number: tap “Share my number”.
link-unknown_phone = This number is not in the database of mobile citizens. Add it on egov.kz (“My profile”) and try again. General questions you can ask without it.
link-linked = Done, I know you now and answer about you in person. You can unlink this chat with /link.
link-wrong_code = The code is wrong. { $tries ->
    [one] { $tries } try
   *[other] { $tries } tries
 } left.
link-expired = The code has expired. Send /link and I will send a new one.
link-locked = Too many wrong codes. Try again in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }. If it was not you who asked for codes, tell them to nobody.
link-nothing_to_confirm = I am not waiting for a code now. To get one, send /link.
link-sms_failed = The SMS could not be sent. Nothing is lost: try again in a few minutes with /link.
link-already = This chat is linked to you. Unlink it? Your data and requests stay.
link-undo = Unlink this chat
link-undone = The chat is unlinked. I no longer show personal data here.

bot-voice = I do not understand voice messages yet. Please type: short is fine, mistakes are fine.
bot-sticker = 🙂 Tell me in words how I can help, or send /menu.
bot-edited = I see you corrected a message. Send it again as a new one and I will answer.
bot-other = I cannot read this kind of message. Write text, or send a photo or PDF.
bot-empty = The message is empty. Write your question in words or send /menu.
bot-file-kept = The file has arrived. To attach it to a request, first confirm it is you: /link.
bot-button-unknown = This button is of another chat or no longer works. Open /menu.
bot-command-unknown = There is no such command.
bot-assistant-away = I cannot make out questions just now: a part of the system is restarting. Your message is kept and I will answer as soon as it is back. The menu works: /menu.

error-unexpected = Something went wrong on our side. Nothing was changed. Try again, and if it fails ask for a person: /operator.
error-document_too_large = The file is too large. Send up to { $limit_mb } MB: take the photo again or shrink it.
error-document_type_refused = This kind of file cannot be taken. Send a photo (JPEG, PNG, WebP, HEIC) or a PDF.
