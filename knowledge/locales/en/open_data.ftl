### Open data: the public page.

console-open-title = Open data
console-open-about = Who is due what and who receives it, and which statuses are on record. How quickly people are answered and how satisfied they are. Numbers only, without anybody’s data.
console-open-edition = Edition: { $month }
console-open-months = Editions
console-open-month = Month
console-open-total = Total
console-open-method-title = Method
console-open-method = An edition is made once a month and does not change. Small numbers are hidden, shown as three dots: all below { $smallest } except zero. Where a hidden number could be had by subtracting from a total, another number or the total is hidden too. The same holds where the hidden numbers of a line add up to fewer than { $smallest }. Means and times are given only where at least { $smallest } people stand behind them. Services due and received are computed by the law from the registers. A person may hold several statuses and services and is counted in each.
console-open-machines = For machines (JSON and CSV, no key):
console-open-none = The first edition is being made. Come back in a few minutes.
console-open-empty = Too little data yet: a month needs at least { $smallest }.
console-open-services_due = Services due and not received
console-open-services_due-is = People entitled to a service on the day of the edition who do not receive it.
console-open-services_received = Services received
console-open-services_received-is = People to whom a service is paid or granted.
console-open-statuses_by_region = Statuses by region
console-open-statuses_by_region-is = People with a verified status on record.
console-open-statuses_by_age = Statuses by age
console-open-statuses_by_age-is = Full years of age on the day of the edition.
console-open-response_times = Response times
console-open-response_times-is = Half of the answers of a month came sooner than this.
console-open-satisfaction = Satisfaction
console-open-satisfaction-is = Mean marks from 1 to 5 of those who answered every question.
console-open-column-service = Service
console-open-column-category = Status
