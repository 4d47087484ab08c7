# Names of the room "measure": scopes, categories, gases, reasons.

measure-scope-1 = Scope 1, direct emissions
measure-scope-2 = Scope 2, purchased energy
measure-scope-3 = Scope 3, value chain
measure-method-location = Location-based
measure-method-market = Market-based

measure-category-1-stationary = Stationary combustion
measure-category-1-mobile = Mobile combustion
measure-category-1-process = Processes
measure-category-1-fugitive = Fugitive emissions
measure-category-2-electricity = Purchased electricity
measure-category-2-heat = Purchased heat, steam or cooling
measure-category-3-1 = 3.1 Purchased goods and services
measure-category-3-2 = 3.2 Capital goods
measure-category-3-3 = 3.3 Fuel- and energy-related activities
measure-category-3-4 = 3.4 Upstream transport and distribution
measure-category-3-5 = 3.5 Waste generated in operations
measure-category-3-6 = 3.6 Business travel
measure-category-3-7 = 3.7 Employee commuting
measure-category-3-8 = 3.8 Upstream leased assets
measure-category-3-9 = 3.9 Downstream transport and distribution
measure-category-3-10 = 3.10 Processing of sold products
measure-category-3-11 = 3.11 Use of sold products
measure-category-3-12 = 3.12 End of life of sold products
measure-category-3-13 = 3.13 Downstream leased assets
measure-category-3-14 = 3.14 Franchises
measure-category-3-15 = 3.15 Investments
measure-category-outside = Outside the scopes (biogenic CO₂)

measure-gas-co2 = CO₂
measure-gas-ch4-fossil = CH₄, fossil
measure-gas-ch4-biogenic = CH₄, biogenic
measure-gas-n2o = N₂O
measure-gas-sf6 = SF₆
measure-gas-nf3 = NF₃
measure-gas-unsplit = Not split by its source

measure-stage-combustion = combustion
measure-stage-process = process
measure-stage-fugitive = leak
measure-stage-generation = generation
measure-stage-upstream-generation = upstream of generation
measure-stage-t-and-d = grid losses
measure-stage-wtt = well to tank
measure-stage-ttw = tank to wheel
measure-stage-wtw = well to wheel
measure-stage-cradle-to-gate = cradle to gate
measure-stage-use = use
measure-stage-end-of-life = end of life
measure-stage-avoided = avoided

measure-approach-operational = Operational control
measure-approach-financial = Financial control
measure-approach-equity = Equity share

measure-gwp-sar = IPCC Second Assessment Report (1995)
measure-gwp-ar4 = IPCC Fourth Assessment Report (2007)
measure-gwp-ar5 = IPCC Fifth Assessment Report (2013), without feedbacks
measure-gwp-ar5-feedback = IPCC Fifth Assessment Report (2013), with feedbacks
measure-gwp-ar6 = IPCC Sixth Assessment Report (2021), Table 7.15
measure-gwp-ar6-7sm7 = IPCC Sixth Assessment Report (2021), Table 7.SM.7

measure-rank-specific = specific factor
measure-rank-official = official factor of the country
measure-rank-national = the country’s value in an international set
measure-rank-physics = physics, of no place
measure-rank-analogue = of another place or a neighbouring activity
measure-rank-world = world average
measure-rank-spend = per amount spent
measure-reason-named = named by a person
measure-reason-other-place = value of another place ({ $place })
measure-reason-more-general = more general activity ({ $activity })
measure-reason-other-year = value of { $year }
measure-reason-expired = valid until { $year } by its source
measure-reason-converted =
    { PLURAL($count) ->
        [one] unit reached through one property
       *[other] unit reached through { $count } properties
    }
measure-reason-older-release = earlier publication ({ $year })
measure-reason-less-conservative = less conservative value

measure-excluded-outside-period = Outside the reporting period
measure-excluded-outside-boundary = Outside the boundary
measure-excluded-unknown-site = Site not in the firm’s sheet
measure-excluded-unknown-unit = Unknown unit: { $unit }
measure-excluded-no-factor = No emission factor known
measure-excluded-no-stage = No factor for this life-cycle stage
measure-excluded-no-place = No usable factor for this place ({ $place })
measure-excluded-no-conversion = No sourced conversion from { $unit }
measure-excluded-unusable-factor = Unusable factor: { $factor }
measure-excluded-no-potential = No warming potential for { $gas }
measure-excluded-not-a-number = The document leads to a division by zero

# The pages.
measure-title = Footprint
measure-heading = Footprint { $year }
measure-pages = Pages of the footprint
measure-page-overview = Overview
measure-page-lines = Lines
measure-page-what-if = What if…
measure-choose-year = Year
measure-behind = The figures are being made again from what you have just entered.
measure-behind-documents = Documents read
measure-behind-progress = { $done } of { $total }
measure-behind-again = Show again
measure-interval-words = Every total has its 95% interval: the spread comes from quantities and factors, not from rounding.
measure-as-table = Show the figures
measure-hidden = If the missing days are like the covered ones, the gaps hide about { $value }. This estimate is part of no total.
measure-rests-on = What these figures rest on
measure-count-lines = Lines of calculation
measure-count-documents = Documents read
measure-count-aside = Kept aside
measure-count-excluded = Lines that do not count
measure-take-along = Take along
measure-dossier-full = Full dossier (PDF)
measure-dossier-full-words = For your verifier: every line, every factor, signed, recomputable.
measure-dossier-buyer = Dossier for the buyer (PDF)
measure-dossier-buyer-words = Suppliers, prices and labels withheld; the same figures, the same signature.
measure-workbook = Workbook (XLSX)
measure-workbook-words = Its formulas make every line and every total again.
measure-resources = Energy and water
measure-kwh = { $value } kWh
measure-m3 = { $value } m³
measure-kg = { $value } kg
measure-energy-audit = Energy audit
measure-intensities = Intensities
measure-employee = person
measure-breakdown = Where the emissions come from
measure-emissions = Emissions
measure-interval-t = Interval, t
measure-mass = Mass
measure-years = Total by location, by year
measure-year-against-year = Year against year
measure-fault = The firm’s sheet cannot be read
measure-no-sheet = Let us begin with your firm
measure-no-sheet-words = Its sites, its year, what it does: a few questions, and a first estimate is shown.
measure-begin = Begin
measure-no-lines = No figures yet
measure-no-lines-words = Drop your bills, workbooks and exports: the footprint computes itself.
measure-to-documents = Add documents
measure-lines-heading = Lines of calculation { $year }
measure-lines-count = { PLURAL($count) ->
    [one] { $count } line
   *[other] { $count } lines
}
measure-month = Month
measure-all-categories = All
measure-all-sites = All
measure-all-months = All
measure-show = Show
measure-only-activity = Only: { $activity }.
measure-all-lines = All lines
measure-no-such-lines = No line
measure-no-such-lines-words = Widen the choice above.
measure-turn = Pages of the list
measure-before = Previous
measure-after = Next
measure-position = Page { $page } of { $of }
measure-more = { PLURAL($count) ->
    [one] and { $count } more
   *[other] and { $count } more
}
measure-method-residual = residual mix
measure-line-interval = Between { $low } and { $high }, with 95% confidence
measure-days = Period
measure-method = Method of scope 2
measure-supplier = Supplier
measure-document-number = Document no.
measure-amount = Amount
measure-how-made = How this figure is made
measure-term-quantity = quantity read in the document
measure-term-result = emissions of the line
measure-why-factor = Why this factor
measure-substitution = It stands in for a factor that does not exist. What differs: { $differs }.
measure-runners-up = The factors set aside
measure-where-read = Where it is written
measure-recognised = Recognised by: { $because }
measure-line-facts = The line
measure-what-if-words = Move the sliders: the total of a like year is made again at once. It is the rule of three on your figures, without costs or new factors; it says what a change weighs.
measure-what-if-chart = Total now, and then
measure-now = Now
measure-then = Then
measure-difference = Difference
measure-compute = Compute
measure-as-it-is = Set all to zero
measure-levers = What each lever takes away
measure-by-location = Location
measure-by-market = Market
measure-lever = Lever
measure-lever-contract = Renewable electricity contract
measure-lever-contract-words = Share of purchased electricity covered by a contract or certificates without emissions. Changes only the total by market.
measure-lever-solar = Solar panels on site
measure-lever-solar-words = Share of purchased electricity that your own production replaces, at 0 kg CO₂e in use.
measure-lever-fuel = Less fuel
measure-lever-fuel-words = Share of the fuel burnt (boilers, kilns, vehicles) that is not bought any more.
measure-lever-transport = Less transport
measure-lever-transport-words = Share of the purchased goods transport that does not take place any more.
