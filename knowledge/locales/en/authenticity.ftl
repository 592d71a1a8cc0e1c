### Telling the genuine from fraud, and help when something does not work.

authenticity =
    <b>How to tell a genuine message</b>
    • The state writes of a payment due to you by SMS from <b>1414</b>. Answer only as the SMS itself says.
    • Read an SMS code to nobody. I never ask for a password, card details or a transfer either. An Aldyn code is typed only here, after you yourself tapped “Confirm it is me”.
    • Each notice of mine has a code such as K7PM-4XQA. Send it here and I will tell whether it is ours.
    • Hurried, threatened or asked for a code? Hang up and call 1414 yourself. Money already gone: first the bank, then 102.
authenticity-page = The code can be checked in a browser as well: { $url }
authenticity-more = More about fraud
authenticity-code-ours = Yes, this is our notice “{ $title }”. Code: { $code }. Sent to you: { $day }.
authenticity-code-of-another = We sent a notice with the code { $code }, but not to you. If somebody forwarded it, do nothing it says.
authenticity-code-unknown = We sent no notice with the code { $code }. It may be fraud: do not answer, open no links, transfer nothing.
technical =
    Try in this order:
    • Check the internet and update the app.
    • Here in the chat: open /menu, old buttons may have expired.
    • eGov does not let you in: scan the QR on the site with eGov Mobile, or call <b>1414</b>.
    Write what exactly does not work: code, signature, password, button.
technical-no_code =
    No code arrives?
    • Code for this chat: check that the number is in the mobile citizens database (egov.kz, “My profile”) and send /link again.
    • eGov code from 1414: it goes only to the number linked to your cabinet. Check the network, memory for SMS and the date on the phone; wait some minutes.
    • You can scan the QR on the site with eGov Mobile instead.
    • It does not help? Call <b>1414</b>.
technical-signature =
    The digital signature fails?
    • Since October 2025 an SMS code from 1414 is needed besides it.
    • You can scan the QR on the site with eGov Mobile instead.
    • It does not help? Call <b>1414</b> or go to the service centre. Give your signature to nobody.
technical-password =
    Forgot the eGov password?
    • It is restored through the e-mail in your cabinet.
    • Old e-mail? Enter with the digital signature and change the e-mail first.
    • It does not work? Call <b>1414</b>.
technical-face =
    Your face is not recognised?
    • Turn to the light, take off glasses and hat if you can, and try again.
    • Still not? Go to the service centre.
technical-abroad =
    You are abroad?
    • A code from 1414 comes only with roaming on.
    • You can scan the QR on the site with eGov Mobile instead.
technical-button =
    A button does not answer, or nothing opens?
    • Here in the chat: open /menu, old buttons may have expired. You can also just write in words.
    • In eGov: check the internet, update the app, log in again. It does not help? Call <b>1414</b>.
technical-linking =
    You cannot confirm that it is you?
    • Send /link and share exactly your own number.
    • The number is not in the mobile citizens database? Add it at egov.kz (“My profile”) and try again.
    • The code lives shortly: type it at once.
technical-more = More
