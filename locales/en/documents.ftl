# The documents, entries and corrections of a firm.

documents-title = Documents
documents-tab-documents = Documents
documents-tab-entries = Entries
documents-tab-corrections = Corrections
documents-lead = Drop your bills, ledgers and photos as they are. Each file is read, and what was not understood is shown to you.
documents-give = Drop documents
documents-site = Site
documents-site-hint = If all these documents are of one site. Otherwise leave it empty: the contract or a “Site” column often says it.
documents-site-none = The document says it itself
documents-site-choose = Choose a site from the list.
documents-files = Files
documents-files-hint = Several at once: PDF, Excel, CSV, UBL invoices, photos. At most { $limit }{"\u00A0"}MB per file. They remain yours alone.
documents-send = Drop
documents-sending = Sending…
documents-sent = See the list as it is now
documents-failed = did not arrive: the connection was cut. Drop this file again.
documents-told = What became of each file
documents-nothing-sent = No file was chosen.
documents-fate-kept = has arrived.
documents-fate-there = is already there, under the name { $name }. Nothing is counted twice.
documents-fate-too-large = is over { $limit }{"\u00A0"}MB and was not kept. Split it, or ask for a lighter export.
documents-fate-empty = is empty. Check the file and drop it again.
documents-fate-one-too-many = was not kept: at most { $limit } files at once. Drop it with the next ones.
documents-fate-full = was not kept: the firm has as many documents as it may have.
documents-fate-no-room = was not kept: no room is left on this site. Tell the person who runs it; nothing else is lost.
documents-no-sheet = The firm is not described yet
documents-no-sheet-words = Drop your documents now, nothing is lost. They will be read as soon as the firm has said its sector, its year and its sites.
documents-to-sheet = Open the sheet of the firm
documents-fault = The sheet of the firm cannot be read
documents-reading = Reading the documents
documents-progress = { $done } of { $total }
documents-progress-soon = begins in a moment
documents-again = Refresh
documents-kept = Your documents
documents-show = Filter the documents
documents-show-all = All ({ $count })
documents-show-aside = To complete ({ $count })
documents-show-refused = Not read ({ $count })
documents-show-waiting = Waiting ({ $count })
documents-none = No documents yet
documents-none-words = Begin with an electricity bill or a purchase ledger.
documents-none-so = No document of this kind
documents-none-so-words = Choose another filter to see the others.
documents-pages = Rest of the list
documents-before = Previous
documents-after = Next
documents-position = Page { $page } of { $pages }
documents-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
documents-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
documents-aside = { $count ->
    [one] { $count } to complete
   *[other] { $count } to complete
}
documents-remove = Take out
documents-remove-this = Take this document out
documents-restore = Put back
documents-out = { $count ->
    [one] { $count } document taken out
   *[other] { $count } documents taken out
}
documents-out-words = They no longer count. You can put them back for thirty days.
documents-out-since = Taken out on { $day }

documents-done-added = Your documents have arrived. They are being read now.
documents-done-removed = The document is taken out and no longer counts. You can put it back right here.
documents-done-restored = The document is back. The figures are being made again.
documents-done-corrected = Remembered, and applied to all lines alike. The figures are being made again; the “Corrections” tab lets you undo it.
documents-done-forgotten = This correction is forgotten. The figures are being made again.
documents-done-undone = The last change is undone. The figures are being made again.
documents-done-entered = The bill is entered. The figures are being made again.
documents-done-entry-removed = The entry is taken out and no longer counts. It stays at the foot of this page.
documents-done-entry-restored = The entry is back. The figures are being made again.

documents-state-read = Read
documents-state-aside = To complete
documents-state-silent = Nothing to count
documents-state-refused = Not read
documents-state-waiting = Waiting
documents-state-needs-sheet = Needs the sheet
documents-state-evidence = Evidence
documents-state-note = Note
documents-state-removed = Taken out
documents-reason-silent = The document is read, but none of its rows states a quantity that counts.
documents-reason-needs-sheet = It will be read as soon as the firm is described and its sheet can be read.
documents-reason-evidence = It shows what you entered by hand. Only the entry counts.
documents-reason-note = Its name is that of a note (README, .md) or of a hidden file: it is not read. Rename it and drop it again if it is a bill.
documents-reason-removed = This document is taken out: it no longer counts.

documents-soon = This document will be read in a moment.
documents-view = The document
documents-open = Open the document in a new tab
documents-download = Download the document
documents-unseen = What is in this document cannot be shown here. Download it to see it.
documents-part-table = Table
documents-part-invoice = Lines of the invoice
documents-part-page = Text of page { $page }
documents-part-sheet = Sheet “{ $sheet }”
documents-row = Row
documents-row-read = read
documents-row-aside = kept aside
documents-gap = Rows are left out here.
documents-asides = To complete
documents-asides-words = Nothing is guessed: this is not counted yet. What you say here is remembered, and holds for all rows alike, in this document and in later ones.
documents-alike = { $count ->
    [one] and { $count } more like it
   *[other] and { $count } more like it
}
documents-more-asides = { $count ->
    [one] and { $count } more reason, shown once these are dealt with
   *[other] and { $count } more reasons, shown once these are dealt with
}
documents-aside-unknown-activity = “{ $label }”: what this is is not known for certain.
documents-aside-ambiguous-activity = “{ $label }” may be several things. Which one?
documents-aside-unknown-unit = The unit “{ $raw }” is not known. Correct the cell (kWh, L, kg, t, m3, km, t.km…), take this document out and drop the new one.
documents-aside-no-unit = “{ $label }”: the quantity has no unit. Say which.
documents-aside-no-site = Nothing says of which site this document is.
documents-is-it = Is it?
documents-what-is-it = What is it?
documents-designation = Designation
documents-designation-hint = The words of the document. All lines that hold them will be read so.
documents-unit = Unit
documents-unit-hint = Only if the document states none, or a wrong one.
documents-unit-unknown = This unit is not known. Write for instance kWh, L, kg, t, m3, km or t.km.
documents-remember = Remember
documents-choose = Choose…
documents-of-which-site = Of which site is this document?
documents-of-which-site-hint = Holds for its lines that do not say theirs.
documents-say-columns = Say what the columns are
documents-type-it = Enter it by hand
documents-reads = What was read of it
documents-more-reads = This document has more lines than there is room for here. The inventory of the year shows them all.
documents-aside-unknown-site = “{ $raw }” is not a site of the firm. Correct the cell, or add this site to the sheet of the firm.
documents-aside-photo = This is a picture: its figures are not read. Keep it as evidence and enter what it shows.
documents-something-else = It is something else
documents-by-location = { $category }, by the grid of the country
documents-by-market = { $category }, by contracts
documents-doubtful = To be checked
documents-correct = Correct
documents-recognised = What was recognised
documents-taken-for = Taken for
documents-format = Format
documents-gave = Gave
documents-passed-over = Without activity (titles, totals, taxes)
documents-added = Dropped on
documents-columns = The columns
documents-problems = Good to know
documents-repeated = Said elsewhere, counted once
documents-repeats = { $label }: already in { $kept } ({ $why }).
documents-change = Change
documents-correct-other = Correct another designation
documents-because-word = by “{ $word }”
documents-because-mapping = by your correction “{ $label }”
documents-because-column = by the column “{ $column }”
documents-because-layout = by the layout of the bill
documents-because-code = by its code

documents-correct-lead = Say once what it is: it is remembered, and applied wherever the same designation comes again.
documents-correct-document = Seen in { $name }.
documents-activity-hint = Type a few letters: diesel, butane, cardboard, freight…
documents-activity-unknown = Nothing is known by this name. Try a simpler word.
documents-activity-several = This name is not quite known. Choose below what it is.
documents-activity-perhaps = This is not precise enough. Perhaps: { $names }.
documents-back = Back to the document

documents-columns-lead = Say what each column holds. It is remembered for all tables with the same headers.
documents-columns-none = No columns recognised
documents-columns-none-words = This document is not a table with a row of headers, or it is not read yet.
documents-columns-nothing = Nothing was changed. Choose the role of one column at least.
documents-as-it-is = Leave as it is: { $role }
documents-unit-of-table = Unit of the quantities, if the table states none
documents-activity-of-table = Activity of all rows, if the table states none
documents-role-date = Date
documents-role-month = Month
documents-role-year = Year
documents-role-start = Start
documents-role-end = End
documents-role-designation = Designation
documents-role-activity = Quantity of an activity
documents-role-quantity = Quantity
documents-role-unit = Unit
documents-role-mass = Mass
documents-role-distance = Distance
documents-role-site = Site
documents-role-supplier = Supplier
documents-role-document-number = Document number
documents-role-amount-excl = Amount without tax
documents-role-amount-incl = Amount with tax
documents-role-amount = Amount
documents-role-currency = Currency
documents-role-unit-price = Unit price
documents-role-treatment = Treatment of the waste
documents-role-mode = Mode of transport
documents-role-origin = Origin
documents-role-destination = Destination
documents-role-persons = Persons
documents-role-trips = Trips
documents-role-days-per-year = Days per year
documents-role-total = Total
documents-role-ignore = Do not read

documents-corrections = What was remembered
documents-corrections-lead = Your corrections, applied at each reading. Forget one, and all that it touched is read again without it.
documents-corrections-none = No corrections
documents-corrections-none-words = When a line is misunderstood, correct it on the page of its document: it will be remembered here.
documents-last-change = Last change on { $day }.
documents-undo = Undo this change
documents-forget = Forget
documents-label = “{ $label }”
documents-label-of = “{ $label }” from { $supplier }
documents-in-unit = in { $unit }
documents-table-of = Tables: { $headers }
documents-column-is = “{ $header }” is “{ $role }”
documents-is-of-site = Site: { $site }

documents-entries = Enter a bill
documents-entries-lead = For what exists on paper only, or comes again each month. What you enter counts like a bill that was read.
documents-type = New entry
documents-shown-by = This document will be its evidence:
documents-what-was-it = What was used or bought
documents-quantity = Quantity
documents-quantity-hint = As on the bill: 1,250.5
documents-quantity-unreadable = This is not a number. Write for instance 1250.5.
documents-entry-unit-hint = kWh, L, kg, t, m3, km, t.km…
documents-first = From
documents-first-hint = The first day of the period billed.
documents-last = To
documents-last-hint = The last day. Empty: a single day.
documents-date-unreadable = This is not a day. Write for instance 2025-01-31.
documents-reversed = The last day is before the first.
documents-months = Repeats
documents-months-hint = Number of months in a row, this one included. Empty: once only.
documents-months-bounds = From { $least } to { $most } months.
documents-supplier = Supplier
documents-number = Number of the bill
documents-optional = Optional.
documents-photo = Photo or scan
documents-photo-hint = Kept as evidence, not read. Optional, at most 64{"\u00A0"}MB.
documents-photo-too-large = This file is too large. Take a lighter photo, and choose it again.
documents-photo-counted = This document is already read and counts already. Take it out first if the entry is to replace it.
documents-enter = Save the entry
documents-entered = What was entered
documents-entries-none = Nothing was entered
documents-entries-none-words = A bill that is entered appears here, and can be taken out at any time.
documents-entries-out = { $count ->
    [one] { $count } entry taken out
   *[other] { $count } entries taken out
}
documents-evidence = evidence

documents-format-pdf = PDF
documents-format-xlsx = Excel workbook
documents-format-xls = Excel 97–2003 workbook
documents-format-ods = OpenDocument workbook
documents-format-csv = CSV table
documents-format-ubl = UBL electronic invoice
documents-layout-bill-bt = low-voltage electricity bill
documents-layout-bill-mt = medium-voltage electricity bill
documents-layout-bill-ht = high-voltage electricity bill
documents-layout-bill-water = water bill
documents-layout-bill-electricity-and-water = water and electricity bill
documents-layout-delivery-slip = delivery note
documents-layout-freight-table = freight table
documents-layout-invoice-table = invoice
documents-layout-invoice-ubl = electronic invoice
documents-layout-ledger = ledger
documents-layout-ledger-aggregated = ledger of totals
documents-layout-ledger-months = ledger by month
documents-layout-ledger-quarters = ledger by quarter
documents-layout-ledger-sites = ledger by site
documents-layout-ledger-wide = ledger with a column per activity
documents-layout-refrigerant-report = refrigeration service report
documents-layout-waste-slip = waste slip
