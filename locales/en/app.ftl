# Work done in the background.

app-work-unreachable = A service that is needed does not answer.
app-work-refused = A service that is needed refused.
app-work-unusable = What this work is about no longer exists or cannot be used.
app-work-full = No room is left on the disk.
app-work-vanished = The program ended in the middle of this work.
app-work-defect = The program has a defect: please report it with the detail beside.
app-work-unknown = This version of the program does not know this work.
app-work-again = { PLURAL($count) ->
    [one] After { $count } attempt, it will be tried again soon.
   *[other] After { $count } attempts, it will be tried again later.
}
app-work-given-up = { PLURAL($count) ->
    [one] Given up after { $count } attempt; once the cause is removed, you can start it again.
   *[other] Given up after { $count } attempts; once the cause is removed, you can start it again.
}

# What every door says of readings and inventories.

app-comma = {", "}
app-place-page = page { $page }
app-place-sheet = sheet “{ $sheet }”
app-place-row = row { $row }
app-place-column = column { $column }
app-aside = { $place }: { $why }
app-aside-read = { $place }, read “{ $raw }”: { $why }
app-duplicate = { $dropped } repeats { $kept } ({ $why })
app-duplicate-same-file = the same file
app-duplicate-same-bill = the same bill
app-duplicate-same-number = the same number of the same supplier
app-duplicate-bill-and-ledger = a bill and a ledger line
app-duplicate-replaced-estimate = an estimate that the reading replaces
app-next-document = { $what }: the missing bill ({ $periods }). The interval would narrow by about { $narrowing }.
app-next-evidence = { $what }: the original document, instead of the ledger or the estimate. The interval would narrow by about { $narrowing }.
app-next-factor = { $what }: a factor declared by the supplier. The interval would narrow by about { $narrowing }.
app-excluded = { $place }, “{ $label }”: { $why }
app-excluded-outside-period = The period ({ $period }) is outside the reporting year.
app-excluded-outside-boundary = The boundary gives the firm no part of this site. Check [boundary] and the site in firm.toml.
app-excluded-unknown-site = This site is not in firm.toml. Add it under [[site]], or correct the column "site".
app-excluded-unknown-unit = The unit “{ $unit }” is unknown. Write a known unit (kWh, L, kg, t, m3, km, t.km…), or correct it in mapping.toml.
app-excluded-unknown-unit-near = The unit “{ $unit }” is unknown. Near: { $near }. Correct it in the document or in mapping.toml.
app-excluded-no-factor = No factor is known for this activity. Write a factor with its source on the line, or choose another activity in mapping.toml.
app-excluded-no-stage = There is no factor for the stage { $wanted }, but for: { $have }. Correct the column "stage" or the category.
app-excluded-no-place = There is no usable factor for { $place }. Write one with its source on the line, or in [electricity.location].
app-excluded-no-conversion = There is no sourced conversion from “{ $unit }” to { $have }. Give the quantity in one of these units.
app-excluded-unusable-factor = The factor “{ $factor }” does not exist or does not fit. Write for example 0.5 and kgCO2e/kWh, or an id of the catalogue.
app-excluded-no-potential = The set of potentials gives nothing for { $gas }. Choose another set (gwp in firm.toml).
app-excluded-not-a-number = The calculation leads to a division by zero or out of range. Correct the numbers of the line.
