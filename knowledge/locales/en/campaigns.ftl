### Campaigns and surveys: what citizens read around an officer's own text, and what officers read about it.

campaign-why = You got this message because this describes you: { $segment }.
campaign-why-survey = This is a survey. You got it because this describes you: { $segment }. You need not answer. Only totals are looked at, and your answer does not affect your payments.
campaign-test-title = [Test] { $title }

survey-thanks = Thank you, your answer is kept: { $answer }.
survey-changed = Your answer was changed: { $answer }. Thank you!
survey-over = This survey is over. Thank you for wanting to answer.

campaign-language-kk = Kazakh
campaign-language-ru = Russian
campaign-language-en = English

campaign-kind-campaign = Campaign
campaign-kind-survey = Survey

campaign-state-draft = draft
campaign-state-submitted = waits for approval
campaign-state-approved = approved
campaign-state-scheduled = waits for its time
campaign-state-running = running
campaign-state-paused = paused
campaign-state-stopped = stopped
campaign-state-finished = finished

campaign-segment-everybody = all residents
campaign-segment-statuses = status: { $names }
campaign-segment-regions = region: { $names }
campaign-segment-languages = language: { $names }
campaign-segment-age = age in years: { $span }
campaign-segment-children = children under 18: { $span }
campaign-segment-child-age = age of a child in years: { $span }
campaign-segment-service-due = due but not received: { $names }
campaign-span = { $least }–{ $most }
campaign-span-from = from { $least }
campaign-span-to = up to { $most }

campaign-left-out-told-already = told already
campaign-left-out-opted-out = do not want such messages
campaign-left-out-planned-before = in this campaign already

campaign-problem-language-missing = there is no text. Write it in all three languages.
campaign-problem-title-missing = the first line is missing. It is what a locked screen shows.
campaign-problem-title-too-long = the first line is too long: { $length } characters of { $most }. Make it shorter.
campaign-problem-title-has-number = the first line has a number. A locked screen shows it: move numbers and sums into the text.
campaign-problem-body-missing = the text of the message is missing.
campaign-problem-body-too-long = the text is too long: { $length } characters of { $most }. Make it shorter or give a link.
campaign-problem-placeholder-unknown = there is no word in braces '{ $name }'. There are: { $known }.
campaign-problem-placeholder-not-in-title = the word in braces '{ $name }' may not stand in the first line: a locked screen shows it.
campaign-problem-placeholder-needs-service = the word in braces '{ $name }' needs a service: choose which service the campaign is about.
campaign-problem-placeholder-needs-service-due = the word in braces '{ $name }' works only where “Due but not received” is chosen.
campaign-problem-placeholders-differ = the languages have different words in braces. Make them the same.
campaign-problem-braces = a brace has no partner. It is written: brace, word, brace.
campaign-problem-link-not-https = the link '{ $link }' has to begin with https://.
campaign-problem-link-not-allowed = the link '{ $link }' leads to a site that is not ours. Allowed: { $domains }.
campaign-problem-mention = '{ $name }' would become a link to somebody's account. Remove it.
campaign-problem-answers-count = a survey has { $least } to { $most } answers.
campaign-problem-answers-repeat = two answers are the same. Make them differ.
campaign-problem-answer-length = the answer '{ $answer }' does not fit on a button: 1 to { $most } characters.
campaign-problem-answers-without-survey = only a survey has answers.
campaign-problem-survey-with-offer = a survey cannot offer a payment too. Remove the condition “Due but not received”.
campaign-problem-lasts-too-long = a campaign lasts { $days } days at most.

error-campaign_not_ready = The campaign has things to put right; it was not submitted.
error-own_campaign = Somebody other than the author has to approve a campaign.
error-campaign_moved = The campaign is in another state or was changed. Open it again.
