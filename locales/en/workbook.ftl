# Workbook and tables: sheets, columns, words of the XLSX.

workbook-sheet-summary = Summary
workbook-sheet-lines = Lines
workbook-sheet-factors = Factors
workbook-sheet-gases = Gases
workbook-sheet-months = Months
workbook-sheet-sites = Sites
workbook-sheet-energy = Energy and water
workbook-sheet-coverage = Coverage
workbook-sheet-substitutions = Substitutions
workbook-sheet-aside = Kept aside
workbook-sheet-documents = Documents
workbook-sheet-readme = Read me

workbook-summary-note = Greenhouse gas inventory of { $firm }, { $year }
workbook-lines-note = From left to right: quantity × steps = amount in the factor’s unit; × factor = kg of each gas; × potential = kg CO₂e.
workbook-factors-note = The factors used, in kg per unit, with their source. A value changed here changes the lines and the totals.
workbook-gases-note = 100-year warming potentials: { $set }. Masses and CO₂e of the year, location-based method.
workbook-months-note = Emissions by month, by days; location-based method. The detail by line is at the right of the sheet of lines.
workbook-sites-note = Emissions by site; location-based method. The 95% interval comes from the simulation.
workbook-energy-note = Final energy, fuels by net calorific value. 1 toe = 41.868 GJ.
workbook-coverage-note = Part of each month that a document covers. What missing days may hide is an estimate, never part of a total.
workbook-substitutions-note = Factors that stand in for a better one, largest first.
workbook-aside-note = What was read and does not count, and why.
workbook-documents-note = Each document of the folder and its SHA-256 hash.
workbook-readme-note = What this workbook holds and how to read it.
workbook-interval-note = 95% interval: Qafila’s simulation (values, not formulas). “Published”: the total that Qafila computed, for comparison.

workbook-column-total = Total
workbook-column-co2e = kg CO₂e
workbook-column-tonnes = t CO₂e
workbook-column-low = Low, t (95%)
workbook-column-high = High, t (95%)
workbook-column-half-width = ± %
workbook-column-published = Published, kg CO₂e
workbook-column-number = No.
workbook-column-scope = Scope
workbook-column-category = Category
workbook-column-method = Method (scope 2)
workbook-column-stage = Life-cycle stage
workbook-column-site = Site
workbook-column-site-number = Site no.
workbook-column-site-id = Site code
workbook-column-region = Region
workbook-column-part = Part counted
workbook-column-activity = Activity
workbook-column-label = Label
workbook-column-from = From
workbook-column-to = To
workbook-column-days = Days
workbook-column-quantity = Quantity
workbook-column-unit = Unit
workbook-column-step = Step { $number }
workbook-column-multiplier = × step { $number }
workbook-column-amount = Converted amount
workbook-column-factor-unit = Factor’s unit
workbook-column-factor-number = Factor no.
workbook-column-factor = Factor
workbook-column-per-unit = { $gas }, kg/unit
workbook-column-unsplit-per-unit = Not split, kg CO₂e/unit
workbook-column-biogenic-per-unit = Biogenic CO₂, kg/unit
workbook-column-co2e-per-unit = Total, kg CO₂e/unit
workbook-column-mass = { $gas }, kg
workbook-column-unsplit = Not split, kg CO₂e
workbook-column-biogenic = Biogenic CO₂, kg
workbook-column-montreal = Montreal Protocol, kg CO₂e
workbook-column-in-location = Counts (location)
workbook-column-in-market = Counts (market)
workbook-column-rank = Rank of the factor
workbook-column-substitution = Substitution
workbook-column-file = File
workbook-column-page = Page
workbook-column-sheet = Sheet
workbook-column-row = Row
workbook-column-raw = Text read
workbook-column-supplier = Supplier
workbook-column-document-number = Document no.
workbook-column-paid = Amount paid
workbook-column-currency = Currency
workbook-column-line-id = Line id
workbook-column-month-share = { $month }, kg CO₂e
workbook-column-factor-id = Id
workbook-column-geo = Place
workbook-column-year-data = Year of data
workbook-column-year-published = Year published
workbook-column-source = Source
workbook-column-source-row = Row of the source
workbook-column-gsd2 = GSD²
workbook-column-origin = Origin
workbook-column-derivation = Derivation
workbook-column-note = Remark
workbook-column-gas-code = Code
workbook-column-gas = Gas
workbook-column-scopes = Scopes
workbook-column-potential = Potential, kg CO₂e/kg
workbook-column-total-mass = Mass, kg
workbook-column-month = Month
workbook-column-kwh = kWh
workbook-column-toe = toe
workbook-column-properties = Properties used
workbook-column-m3 = m³
workbook-column-every = Expected
workbook-column-asked = Asked by the sheet
workbook-column-missing = Missing
workbook-column-hidden = May hide, kg CO₂e
workbook-column-wanted = Activity wanted
workbook-column-wanted-place = Place wanted
workbook-column-wanted-year = Year wanted
workbook-column-used-instead = Factor used
workbook-column-differs = What differs
workbook-column-lines = Lines
workbook-column-resting = kg CO₂e concerned
workbook-column-share = Share of total
workbook-column-kind = Kind
workbook-column-why = Why
workbook-column-format = Format
workbook-column-bytes = Bytes
workbook-column-layouts = Layouts recognised
workbook-column-sha256 = SHA-256
workbook-column-per = Per
workbook-column-intensity = kg CO₂e per unit

workbook-total = Total
workbook-total-location = Total, location-based
workbook-total-market = Total, market-based
workbook-total-biogenic = Outside the scopes: biogenic CO₂, kg
workbook-total-montreal = Outside the scopes: gases of the Montreal Protocol
workbook-total-hidden = Estimate, outside the total
workbook-by-category = By category (location-based)
workbook-by-gas = By gas (location-based)
workbook-intensities = Intensities
workbook-per-turnover = Turnover without VAT
workbook-per-employees = Employees
workbook-employee = employee
workbook-potential-row = Potential, kg CO₂e/kg →
workbook-within = Within the scopes
workbook-outside = Outside the scopes, Montreal Protocol
workbook-water = Water taken
workbook-silent = Categories without any line
workbook-unknown = unknown
workbook-yes = yes
workbook-no = no
workbook-every-month = every month
workbook-every-quarter = every quarter
workbook-every-year = every year
workbook-energy-unknown = Energy unknown, not counted: { $activities }.
workbook-audit-mandatory = Energy audit mandatory (law 47-09): above the threshold of { $toe } toe ({ $source }).
workbook-audit-not-mandatory = Energy audit not mandatory (law 47-09): below the threshold of { $toe } toe ({ $source }).
workbook-audit-unknown = The known energy is below the audit threshold of { $toe } toe (law 47-09), but part of it is unknown ({ $source }).
workbook-aside-kept = Kept aside
workbook-aside-excluded = Line excluded
workbook-aside-duplicate = Duplicate
workbook-duplicate-same-file = same file as a line that counts ({ $kept })
workbook-duplicate-same-bill = same bill as a line that counts ({ $kept })
workbook-duplicate-same-number = same document number as a line that counts ({ $kept })
workbook-duplicate-bill-and-ledger = bill and ledger line of one purchase ({ $kept })
workbook-duplicate-replaced-estimate = estimate replaced by a reading ({ $kept })
workbook-origin-catalogue = catalogue
workbook-origin-pack = imported pack { $hash }
workbook-origin-supplier = declared by the supplier or the firm

workbook-step-definition = definition of units
workbook-step-published =
    { $kind ->
        [density] density
        [ncv] net calorific value
        [gcv] gross calorific value
        [net-over-gross] net over gross calorific value
        [unit-mass] mass of one piece
        [dry-matter] dry matter
        [load] load
       *[price] price level or exchange rate
    } { $value } { $unit } ({ $source }, { $row })
workbook-step-document = term of the document: { $label }
workbook-step-days = days of the period: { $within } of { $of }
workbook-step-ownership = part of the site
workbook-step-uncovered = electricity without a contractual instrument
workbook-step-instrument = contractual instrument { $reference }
workbook-stage-combustion = combustion
workbook-stage-process = process
workbook-stage-fugitive = leak
workbook-stage-generation = generation
workbook-stage-upstream-generation = upstream of generation
workbook-stage-t-and-d = network losses
workbook-stage-wtt = well to tank
workbook-stage-ttw = tank to wheel
workbook-stage-wtw = well to wheel
workbook-stage-cradle-to-gate = cradle to gate
workbook-stage-use = use
workbook-stage-end-of-life = end of life
workbook-stage-avoided = avoided elsewhere

workbook-readme-firm = Firm
workbook-readme-ice = ICE
workbook-readme-sector = Sector
workbook-readme-period = Period
workbook-readme-approach = Consolidation
workbook-readme-gwp = Warming potentials
workbook-readme-draws = Simulation
workbook-readme-engine = Engine version
workbook-readme-schema = Inventory format
workbook-readme-draws-value =
    { PLURAL($draws) ->
        [one] { $draws } draw, seed { $seed }
       *[other] { $draws } draws, seed { $seed }
    }
workbook-readme-scope2-text =
    Each purchase of electricity has a line for each method; the two are never added. { PLURAL($lines) ->
        [one] { $lines } line is of the market-based method.
       *[other] { $lines } lines are of the market-based method.
    }
workbook-readme-estimated-text =
    { PLURAL($substituted) ->
        [one] { $substituted } line rests
       *[other] { $substituted } lines rest
    } on a substituted factor (sheet Substitutions), out of { $lines }. What missing documents may hide is estimated on the sheet Coverage and is part of no total.
workbook-readme-method = Method
workbook-readme-method-text = GHG Protocol (Corporate Standard, Scope 2 Guidance, Scope 3 Standard) and ISO 14064-1:2018. Each line is one activity in one category, at one life-cycle stage, by one factor.
workbook-readme-lines = Formulas
workbook-readme-lines-text = Lines and totals are formulas: change a quantity, a factor or a potential and everything is computed again. The stored values are Qafila’s; sums may differ by machine rounding (less than one part in a billion).
workbook-readme-scope2 = Scope 2
workbook-readme-outside = Outside the scopes
workbook-readme-outside-text = Biogenic CO₂ and the gases of the Montreal Protocol are reported apart and are part of no total of CO₂e.
workbook-readme-estimated = What is estimated
workbook-readme-interval = Uncertainty
workbook-readme-interval-text = The 95% intervals come from a Monte Carlo simulation whose draws are shared by factor and by source of data; a spreadsheet formula cannot make them again, so they are values.
workbook-readme-safety = Words of documents
workbook-readme-safety-text = Labels read in documents are always written as text, never as formulas.

workbook-sheet-measures = Measures
workbook-measures-note = What bills show of verified measures: the saving is a formula of both years, at equal production. It is in the totals already.
workbook-measures-expected = What is expected of each measure in a year: in no total
workbook-column-year = Year
workbook-column-year-before = Year before
workbook-column-used-before = Used before
workbook-column-made-before = Made before
workbook-column-used = Used
workbook-column-made = Made
workbook-column-saved = Saved
workbook-column-saved-low = Lower bound
workbook-column-saved-high = Upper bound
workbook-column-kg-per-unit = kg CO₂e per unit
workbook-column-avoided = kg CO₂e avoided
workbook-column-avoided-low = kg CO₂e, lower bound
workbook-column-avoided-high = kg CO₂e, upper bound
workbook-column-expected = Expected
workbook-column-years = Years
workbook-column-installed = In service
workbook-column-verified = Verified
