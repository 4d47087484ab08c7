# Reduce: clean technologies and what they save.

reduce-failed = { $path }: { $why }
reduce-tables = The catalogue of technologies is damaged ({ $detail }). Install the program again.
reduce-not-json = The data are no JSON object ({ $detail }). Write an object of fields and values.
reduce-not-a-pair = “{ $found }”: write field=value, such as hours=8640.
reduce-given-twice = { $field } is given twice. Keep one value.
reduce-no-calculator = No calculator is called “{ $name }”. The list: qafila reduce calc
reduce-no-calculator-near = No calculator is called “{ $name }”. Did you mean { $near }?
reduce-field = { $field } ({ $name })
reduce-problem-needed = { $field }: give this value.
reduce-problem-unknown = { $field }: there is no such field here. Accepted: { $accepted }.
reduce-problem-not-a-number = { $field }: “{ $found }” is no number. Write a number in { $accepted }, or with its unit.
reduce-problem-other-unit = { $field }: “{ $found }” does not measure what { $accepted } does. Give the value in { $accepted }, or in a unit that converts to it.
reduce-problem-other-currency = { $field }: { $found } beside { $accepted }. All prices of a calculation are in one currency.
reduce-problem-out-of-range = { $field }: { $found } is not accepted. Accepted: { $accepted }.
reduce-problem-not-a-choice = { $field }: “{ $found }” is no choice. Accepted: { $accepted }.
reduce-problem-not-text = { $field }: { $found } is no text. Put it in quotation marks.
reduce-problem-count = { $field }: { $found } values in the list. Expected: { $accepted } (0 means one or more).
reduce-problem-not-a-row = { $field }: { $found } is no row with its fields.
reduce-problem-scenarios = { $field }: { $found } scenarios, and { $accepted } in another list. Give lists of one length.
reduce-problem-interval = { $field }: an interval goes from low to high and holds value.
reduce-problem-too-many-intervals = { $field }: at most { $accepted } intervals at once. Give one value here.
reduce-problem-nothing-saved = { $field }: with this value nothing is saved ({ $accepted } before, { $found } after).
reduce-problem-beside = { $field }: give this value along with { $accepted }.
reduce-problem-against = { $field }: this value does not go with { $accepted }.
reduce-problem-too-large = { $field }: the numbers are too large to compute with.
