### Filters of conversations, files and canned replies.

console-filter-topic = Any topic
console-filter-language = Any language
console-files-of-hers = Files of the citizen:
console-attach = File
console-card-payments = Payments made
console-placeholder-name = the operator's name
console-placeholder-citizen = the citizen's given name
console-placeholder-request = the number of the newest request
console-placeholder-hours = working hours
console-problem-unknown_placeholder = A word in braces is not known. Use only those of the list.
console-problem-document_too_large = The file is too large. The limit is 10 MB; what you typed is kept.
console-problem-document_type_refused = Only pictures and PDF can be sent; what you typed is kept.
