# Reading documents: refusals and remarks. Every refusal says what the file is and what to do.

intake-refusal-empty = The file is empty. Ask for a new copy.
intake-refusal-unreadable = The file cannot be read ({ $detail }). Check that it exists and that you may open it.
intake-refusal-too-large = The file has { $megabytes } MB; the limit is { $limit } MB. Split it, for example by year or by site.
intake-refusal-unsupported =
    This file is { $format ->
        [pdf] a PDF
        [xlsx] an XLSX workbook
        [xls] an XLS workbook
        [ods] an ODS workbook
        [csv] a CSV table
        [ubl] a UBL invoice
        [xml] an XML document that is not a UBL invoice
        [html] a web page (HTML)
        [word] a word-processing document
        [presentation] a presentation
        [xlsb] a binary XLSB workbook
        [image] an image
        [zip] a ZIP archive
        [archive] a compressed archive
        [mail] a mail message
        [rtf] an RTF text
        [json] a JSON file
       *[other] a file of unknown kind
    }. Accepted files: PDF with text, XLSX, XLS, ODS, CSV, UBL invoice in XML. Save it in one of these formats.{ $extension ->
        [none] {""}
       *[other] {" "}(Its name ends in .{ $extension }.)
    }
intake-refusal-broken =
    This file is { $format ->
        [pdf] a PDF
        [xlsx] an XLSX workbook
        [xls] an XLS workbook
        [ods] an ODS workbook
        [csv] a CSV table
        [ubl] a UBL invoice
        [xml] an XML document that is not a UBL invoice
        [html] a web page (HTML)
        [word] a word-processing document
        [presentation] a presentation
        [xlsb] a binary XLSB workbook
        [image] an image
        [zip] a ZIP archive
        [archive] a compressed archive
        [mail] a mail message
        [rtf] an RTF text
        [json] a JSON file
       *[other] a file of unknown kind
    }, but it is damaged or incomplete. Ask for a new copy or save it again.
intake-refusal-password =
    This file is { $format ->
        [pdf] a PDF
        [xlsx] an XLSX workbook
        [xls] an XLS workbook
        [ods] an ODS workbook
        [csv] a CSV table
        [ubl] a UBL invoice
        [xml] an XML document that is not a UBL invoice
        [html] a web page (HTML)
        [word] a word-processing document
        [presentation] a presentation
        [xlsb] a binary XLSB workbook
        [image] an image
        [zip] a ZIP archive
        [archive] a compressed archive
        [mail] a mail message
        [rtf] an RTF text
        [json] a JSON file
       *[other] a file of unknown kind
    } protected by a password. Save a copy without password.
intake-refusal-scanned =
    { $pages ->
        [one] The page is an image without text
       *[other] The { $pages } pages are images without text
    } (a scan or a photograph). Ask the supplier for the original PDF, or enter the values in a table.
intake-refusal-unreadable-text = The text of the PDF cannot be read: its fonts do not know { $unknown } of { $glyphs } characters. Ask for another PDF, or enter the values in a table.
intake-refusal-over-limit =
    The file exceeds a safety limit ({ $bound ->
        [archive-entries] files in the archive
        [unpacked-bytes] unpacked size in bytes
        [unpacked-ratio] compression ratio
        [xml-depth] depth of the XML
        [xml-elements] XML elements
        [xml-text] length of an XML text in bytes
        [cells] cells
        [record-bytes] length of a row in bytes
        [columns] columns
        [pages] pages
        [glyphs] characters
        [instructions] drawing instructions
       *[other] unpacked content in bytes
    }: { $limit } at most). It is damaged or made to harm; if it is sound, split it.
intake-refusal-xml-doctype = The XML file has a document type or an entity, which UBL forbids. Ask for a conforming UBL invoice.
intake-refusal-missing-element = The element { $element }, which UBL requires, is missing from the invoice. Ask the supplier for a complete invoice.
intake-refusal-invalid-element = The value “{ $raw }” of the element { $element } is neither a number nor a date by UBL. Ask the supplier for a corrected invoice.

intake-problem-misnamed =
    The content of the file is { $format ->
        [pdf] a PDF
        [xlsx] an XLSX workbook
        [xls] an XLS workbook
        [ods] an ODS workbook
        [csv] a CSV table
        [ubl] a UBL invoice
        [xml] an XML document that is not a UBL invoice
        [html] a web page (HTML)
        [word] a word-processing document
        [presentation] a presentation
        [xlsb] a binary XLSB workbook
        [image] an image
        [zip] a ZIP archive
        [archive] a compressed archive
        [mail] a mail message
        [rtf] an RTF text
        [json] a JSON file
       *[other] a file of unknown kind
    }, which its name does not say{ $extension ->
        [none] {""}
       *[other] {" "}(.{ $extension })
    }. It was read by its content.
intake-problem-mixed-encoding = The table mixes encodings (mostly { $encoding }). Unreadable characters are marked “�”; check those rows.
intake-problem-uneven-records = { $others } rows do not have the { $usual } fields of the others. Check that they are titles or totals.
intake-problem-mixed-delimiters = The table is delimited by “{ $used }”, but some rows are by “{ $other }”. Correct those rows.
intake-problem-hidden-sheets = Hidden sheets, kept aside: { $count }. Check that they should count.
intake-problem-hidden-rows = Hidden rows of the sheet “{ $sheet }”, read too: { $count }. Check that they should count.
intake-problem-uncomputed-formulas = Formulas without a result in the sheet “{ $sheet }”: { $count }. Open the workbook in a spreadsheet program and save it.
intake-problem-pages-without-text =
    { $count ->
        [one] Page without text (an image): { $pages }.
       *[other] Pages without text (images): { $pages }.
    } Enter their values in a table.
intake-problem-unknown-glyphs = Page { $page }: { $count } characters are unknown to the font and are marked “�”. Check the values that were read.
intake-problem-repeated-rows =
    { $count ->
        [one] Row { $again } says what row { $first } says: document { $number }, same date, quantity and amount.
       *[other] { $count } rows say what another says, first of all row { $again }, which repeats row { $first }: document { $number }, same date, quantity and amount.
    } All of them count: take out of the file what is there twice.
intake-problem-shared-rows =
    { $count ->
        [one] One row of { $table } says what { $other } says: row { $again }, as row { $first } does.
       *[other] { $count } rows of { $table } say what { $other } says, first of all row { $again }, as row { $first } does.
    } All of them count: take out of the folder what is there twice.

intake-number-empty = The cell is empty; a number is expected.
intake-number-invalid = “{ $raw }” is not a number. Write for example 1,234.56.
intake-number-separators = In “{ $raw }” the separators contradict each other. Write for example 1,234.56.
intake-number-too-long = “{ $raw }” has more than 28 digits or is above a hundred trillion. Correct the value.
intake-number-ambiguous = “{ $raw }” can be { $comma } or { $point }, and the column does not decide. State the decimal mark.

intake-date-empty = The cell is empty; a date is expected.
intake-date-invalid = “{ $raw }” is not a date. Write for example 31/12/2025.
intake-date-impossible = The day “{ $raw }” does not exist. Correct the date.
intake-date-without-year = The year is missing in “{ $raw }”. Write for example 31/12/2025.
intake-date-ambiguous = “{ $raw }” can be { $day_first } or { $month_first }, and the column does not decide. State the order of day and month.

## Bills, slips and reports as PDF

intake-bill-disagrees =
    This bill does not agree with itself: { $what ->
        [index] difference of the indexes × coefficient
        [charges] the sum of the quantities charged
        [sum] the printed total of the consumption
       *[other] the printed consumption
    } gives { $computed }, and elsewhere it reads { $printed }. Nothing is counted. Ask the distributor, or write the right consumption in a ledger.
intake-bill-no-period = Bill { $number }: no period (from … to …) can be read on it, so its consumption has no date. Add it to a ledger with its two reading dates.
intake-bill-backwards = The period goes from { $start } to { $end }: it ends before it begins. Put the dates right in a ledger.
intake-bill-no-consumption = Bill { $number }: neither indexes nor a consumption can be read on it. If it holds only a balance or fees, there is nothing to do.
intake-bill-no-site = It is not known which site this paper is of (contract “{ $contract }”). Add this number to the “contracts” of a site of firm.toml ({ $known }), or put the paper into a folder of its name.
intake-bill-not-understood = This page looks like no known bill, slip or report. Write what it says in a ledger, or teach its labels to the catalogue (docs/bill-layouts.md).
intake-bill-more-recovered = { $gas }: { $recovered } was recovered and { $charged } charged. A recovery is no negative leak: nothing is counted. Check the report; if the equipment was taken out of service, there is nothing to do.
intake-bill-unknown-activity = “{ $label }”: it is not known which activity this is. Say it once in mapping.toml ([[activity]] label = … activity = …), and it will be remembered.
intake-bill-no-designation = Nothing says what this quantity ({ $quantity }) is of: the description is empty. Enter the row in a ledger with its description, or ask for a complete document.
intake-bill-negative = “{ $label }”: the quantity { $quantity } is negative, and the paper is no credit note. Check the sign.
intake-bill-no-unit = “{ $label }”: the quantity has no known unit. Add the unit in mapping.toml, or write the line in a ledger.

intake-aside-backwards = The period ends ({ $end }) before it begins ({ $start }). Correct the two dates.
intake-aside-cell-error = The cell holds an error of the spreadsheet: “{ $raw }”. Correct its formula.
intake-aside-uncomputed = The formula of the cell has no stored result. Open the workbook in a spreadsheet program and save it.
intake-aside-no-quantity = The row has no quantity, weight, distance or amount. Complete it, or delete it if it counts nothing.
intake-aside-open-quantity = The quantity in the words “{ $label }” can be read in more than one way: { $readings }. Write it in a column “Quantity”, with its unit.
intake-aside-unknown-unit =
    The unit “{ $raw }” is not known{ $count ->
        [0] {""}
       *[other] {" "}(near: { $nearest })
    }. Write a unit of the catalogue, such as kg, L, kWh, m3 or t.km, or give the unit of this description in mapping.toml.
intake-aside-no-unit = The number has no unit. Add a “Unit” column, or the unit in parentheses in the header: “Quantity (kg)”.
intake-aside-unknown-site = The site “{ $raw }” is not in firm.toml, which knows: { $known }. Correct the cell, or add the site or the contract number to the sheet.
intake-aside-no-site =
    Nothing says to which site this row belongs; firm.toml knows: { $known }. Add a “Site” column, put the file in a folder named after the id of the site, or add to mapping.toml:
    { $ready }
intake-aside-no-site-in-table =
    { $count ->
        [one] Nothing says to which site row { $first } belongs
       *[other] Nothing says to which site { $count } rows belong, from row { $first } to row { $last }
    }; firm.toml knows: { $known }. Add a “Site” column, put the file in a folder named after the id of the site, or add to mapping.toml, with the right site:
    { $ready }
intake-aside-negative = The quantity { $raw } is negative outside a credit note. Correct the sign, or write “credit note”, “return” or “refund” in the row.
intake-aside-negative-factor = The emission factor { $raw } is negative. Correct the sign; what is avoided or removed is no factor of an inventory.
intake-aside-no-year =
    The year is missing in “{ $raw }”{ $count ->
        [0] {""}
       *[other] , and what is read around does not settle it: “{ $read }”
    }. Add a column “Year”, write the month with its year (“January 2025”), or name the sheet or the file by the year of its data (“Consumption 2025”).
intake-aside-other-year = The row goes from { $start } to { $end }, but its quantity stands under “{ $column }”, of another year. Correct the date or the header.
intake-aside-not-made =
    “{ $said }” says a budget, a forecast, a quotation, an order or a cancellation: { $count ->
        [one] the row is not counted
       *[other] { $count } rows are not counted
    }. If it is what was bought or consumed, name it otherwise, or say its activity in mapping.toml.
intake-aside-not-actual =
    { $count ->
        [one] Column not counted: { $columns }. Its header says a budget, a forecast, a variance, a running total, another year, or two years at once.
       *[other] Columns not counted: { $columns }. Their headers say a budget, a forecast, a variance, a running total, another year, or two years at once.
    } If it is what was consumed, write so in the header with its year (“January 2025”).
intake-aside-outside-year = The row runs from { $start } to { $end }: not in { $year }, the year before or after, or the base year. Correct the date, or remove the row.
intake-aside-unknown-activity =
    The activity “{ $label }” is not recognised{ $count ->
        [0] {""}
       *[other] {" "}surely enough (perhaps: { $nearest })
    }. Add these lines to mapping.toml with the right code (find it with “qafila factors search”):
    { $ready }
intake-aside-ambiguous-activity =
    The activity “{ $label }” may be: { $candidates }. Choose by adding these lines to mapping.toml:
    { $ready }
intake-aside-unit-mismatch = The quantity is in “{ $unit }”, the factor in “{ $wanted }”, and nothing leads from one to the other. Give the quantity in the unit of the factor, or correct the unit.
intake-aside-no-distance = The goods are in “{ $unit }”, and neither the row nor the catalogue says how far they are carried. Add a “Distance (km)” column, or the countries of origin and destination.
intake-aside-weights-differ = The quantity ({ $quantity }) and the weight ({ $weight }) of the row should be equal. Correct one of them.
intake-aside-unknown-category = There is no category “{ $raw }”. Write 1.stationary, 1.mobile, 1.process, 1.fugitive, 2.electricity, 2.heat or 3.1 to 3.15.
intake-aside-unknown-stage = There is no stage “{ $raw }”. Write for example combustion, wtt, ttw, wtw or cradle_to_gate.
intake-aside-score = The score “{ $raw }” is not a whole number from 1 (worst) to 5 (best).
intake-aside-share = The share of the row ({ $used } of { $whole }) is none: it takes what is used and the total, in the same unit, and no more than the total. Fill in both cells, or empty both if the quantity counts as a whole.
intake-aside-part = The column “{ $header }” says { $raw }: the part of the quantity that counts, or the part of the row in a total? Name the column “Fraction” if the quantity is to be multiplied by it; otherwise remove it, or give it the role "ignore" in mapping.toml.
intake-aside-fraction = The fraction { $raw } is not between 0 and 1 (or between 0 and 100%). Correct it, or rename the column if it is not the part of the quantity that counts.
intake-aside-unknown-currency = The currency “{ $raw }” is not in the catalogue, which knows MAD (DH), EUR, USD and GBP, their thousands and millions. Convert the amount, or give the physical quantity.
intake-aside-currencies = The amount is in “{ $one }” and in “{ $other }” at once. Keep the currency and the scale that are right: in the cell, in the column Currency, in the header or in the title.
intake-aside-sign = The row is a credit note or a return, and its signs do not say whether { $raw } is given back or billed. In a credit note, write a positive quantity; elsewhere, the same sign for the quantity and the amount.
intake-aside-negative-invoice = The invoice holds { $raw } and is no credit note. If the quantity is given back, ask for a credit note (UBL: CreditNote, or type 381); otherwise correct the sign.
intake-aside-not-billed = The document is of type { $code }, which is no invoice to be counted (325: pro forma, 384: corrected invoice, 386: prepayment). The types that count are 380 and those like it, and the credit note 381. Keep the final invoice; put a corrected one in the place of the first.
intake-aside-sold = The row says a sale (“{ $raw }”), not a purchase of the firm. Remove it; if it is a purchase, correct the word or the name of the column; what becomes of sold products counts with its category (3.9 to 3.12).
intake-aside-sales = These are the sales of the firm (“{ $raw }”), not its purchases: nothing of them is counted. If they are purchases, rename the file, the sheet or the title, or add a column “Supplier”; what becomes of sold products counts with its category (3.9 to 3.12).
intake-aside-own-invoice = The invoice is issued by the firm itself (ICE { $ice }): it is a sale. Remove it, or correct the ICE in firm.toml.
intake-aside-recovered = The refrigerant is recovered (“{ $word }”): it is neither lost nor bought. Remove the row, or write what was charged.
intake-aside-other-buyer = The invoice is addressed to another firm (ICE { $ice }). Remove it, or correct the ICE in firm.toml.
intake-aside-not-bought = “{ $word }”: this electricity is not bought from the grid. Remove the row; what the firm makes and consumes itself is written “self generation”, and the fuel of a generator is counted in litres.
intake-aside-more-cells = The row has more cells than the table has columns (the last: “{ $raw }”): a decimal comma may have been taken for a separator. Save the file with semicolons, or put the numbers in quotes; if it is a remark, name its column.
intake-aside-quantities = The column “{ $header }” says another quantity ({ $raw }). Keep only one, or give the other the role "ignore" in mapping.toml.
intake-aside-trips = The row says { $trips } trips and { $round } round trips, and a round trip is two trips. Keep one of the two columns.
intake-aside-there-and-back = “{ $raw }” is there and back, and nothing says whether the distance is of one way only. Add a column “Round trips” (1) beside the distance of one way, or “Trips” (1) beside the whole distance.
intake-aside-hidden-sheet = The sheet “{ $sheet }” is hidden; it is not counted. Show it if it should be, or delete it.
intake-aside-no-header = No row names the columns. Add headers, such as Date, Description, Quantity, Unit, or name those of the table in mapping.toml.
intake-aside-no-account = The debits of this journal are its credits ({ $total }), and no column says the accounts: each purchase would be cancelled by its supplier. None of it counts ({ $count } rows). Add a column “Account no.”, or name that of the table in mapping.toml (account).
intake-aside-total-differs = The printed total ({ $printed }) is not the sum of the rows ({ $summed }). Check that no row is missing. The rows are counted, the total is not.
intake-aside-sum-of-others = { $printed }: this row seems to repeat other rows of the document, which make { $summed } together. Those are counted, it is not. If it is a total, correct it or add what is missing; if it comes on top of the others, give it a description of its own, and write the supplier (a Total station) in the column “Supplier”.
intake-aside-more-rows = { $count } more rows, from row { $first } to row { $last }, are kept aside for the same reason.

intake-firm-syntax =
    Line { $line }: { $fault ->
        [twice] this key or table is already above. Keep one of them:
       *[other] this line is not TOML. A line reads “key = value”, text stands in straight quotation marks, a number takes a point:
    } { $written }
intake-firm-unknown-key = Line { $line }: there is no key “{ $key }”. Did you mean “{ $nearest }”? Keys accepted here: { $accepted }.
intake-firm-missing-key = Line { $line }: the key “{ $key }” is missing. Add it.
intake-firm-unknown-word = Line { $line }: “{ $value }” is not accepted. Write one of: { $accepted }.
intake-firm-value =
    Line { $line }: the key “{ $key }” takes { $wanted ->
        [text] text in quotation marks, such as "Aït Melloul"
        [year] a year from 1990 to 2100, without quotation marks, such as 2025
        [number] a number, without quotation marks or spaces, with a point for decimals, such as 8200.5
        [amount] a number that is not negative, without quotation marks, such as 8200.5
        [per-year] a number for each year, such as {"{"} 2024 = 128, 2025 = 136 {"}"}
        [date] a day, such as 2025-12-31
        [later-date] a day that is not before that of “from”, such as 2025-12-31
        [list] a list in brackets, such as ["SM-0417733"]
        [table] a table of keys, under a title in brackets or within braces
        [share] a share from 0 to 1, such as 0.5, or a list of shares, such as [0.83, 0.5]
        [yes-no] true or false, without quotation marks, or a list of them
        [control] "full", "joint" or "none", or a list of them
       *[other] a value as in docs/firm-folder.md
    }. It says { $written }{ $read ->
        [text] , which is text
        [whole] , which is a whole number
        [decimal] , which is a number with decimals
        [yes-no] , which is a yes or no
        [date] , which is a day
        [list] , which is a list
        [table] , which is a table
       *[other] {""}
    }. Correct the value.
intake-firm-ice = Line { $line }: the ICE “{ $ice }” is not valid. It has 15 digits, in quotation marks, and is a multiple of 97.
intake-firm-country = Line { $line }: “{ $code }” is not the code of a country. Write the two letters of ISO 3166-1, in capitals: "FR", "ES", "GB", "MA".
intake-firm-no-site = The sheet has no site. Add a table [[site]] with its id.
intake-firm-site-id = Line { $line }: the site id “{ $id }” is empty, holds a space or is used twice. Choose another.
intake-firm-target =
    Line { $line }: this target does not hold. { $fault ->
        [years] Its year comes after its base_year; both are between 1990 and 2100.
        [reduction] reduction_pct is above 0 and up to 100.
       *[per] The sheet does not give what it divides by (per): a product of the sheet, its turnover or its employees.
    }
