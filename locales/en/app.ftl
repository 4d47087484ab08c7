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
app-place-file = { $file }
app-place-page = page { $page }
app-place-sheet = sheet “{ $sheet }”
app-place-row = row { $row }
app-place-column = column { $column }
app-aside = { $place }: { $why }
app-aside-read = { $place }, read “{ $raw }”: { $why }
app-duplicate = { $dropped } repeats { $kept } ({ $why })
app-duplicate-same-file = the same file, or the same table
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
# The settings of an installation.
app-settings-default = unless said
app-settings-line = { $file }, line { $line }
app-settings-syntax = { $place }: this is not TOML ({ $detail }). There is a model in docs/operate.md.
app-settings-unknown = { $place }: there is no setting “{ $key }”. Nearest: { $nearest }. Accepted: { $accepted }.
app-settings-value = { $place }: { $key } cannot be “{ $written }”. Accepted: { $wanted }.
app-settings-value-hidden = { $place }: the value of { $key } cannot be used. Accepted: { $wanted }.
app-settings-missing = { $place }: { $because } is set, and { $key } is missing.
app-settings-both = { $place }: { $key } and { $other } do not go together. Keep one of them.
app-settings-exposed = { $place }: a password does not travel in the clear. smtp.encryption must be implicit or required.
app-settings-wanted-text = a text
app-settings-wanted-path = a path, in quotation marks in qafila.toml
app-settings-wanted-listen = an address of this machine and a port, such as 127.0.0.1:8080
app-settings-wanted-url = https:// or http:// and a name, without a path, such as https://qafila.example
app-settings-wanted-issuer = an https:// address without query or fragment, such as https://sso.example/realms/x; http:// for this machine only
app-settings-wanted-organisation = the identifier of an organisation, as in the address of its pages
app-settings-wanted-database = sqlite:PATH or postgres://USER@SERVER/NAME
app-settings-wanted-email = a mail address
app-settings-wanted-count = a whole number from { $least } to { $most }

app-open-path = { $name } cannot be used: { $detail }. Check the path and your rights.
app-open-database = The database { $name } cannot be used. { $detail }
app-open-files = Documents cannot be read or kept ({ $detail }). Check the settings “files”, the room that is left and the rights.
app-open-mail = The settings of the mail server cannot be used ({ $detail }).
app-store-failed = The database could not be read or written. { $detail }
app-store-unreachable = It does not answer ({ $detail }). Check the address, the file and the rights, then try again.
app-store-busy = Others are writing to it all the time. Try again in a moment.
app-store-full = Its disk is full. Make room, then try again.
app-store-migration = Its schema does not fit ({ $detail }).
app-store-stale = Somebody else changed the same thing meanwhile.
app-store-refused = It refuses ({ $detail }).
app-keep-there = { $name } is there already, and nothing is ever written over. Choose another place.
app-keep-no-backup = { $name } is no backup, or one that was not finished: manifest.json is missing or is not that of a backup.
app-keep-altered = { $name } is not what was kept any more. Nothing was restored into the database: take another backup.

# What the system says.
app-file-failed = { $path }: { $why }
app-system-not-found = it does not exist
app-system-permission = you have no right to it
app-system-not-a-folder = it is not a folder
app-system-is-a-folder = it is a folder
app-system-too-large = it is too large
app-system-full = the disk is full
app-system-in-use = the address is taken already
app-system-no-address = this machine does not have that address
app-system-already-there = it exists already
