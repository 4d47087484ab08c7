# The PDF dossier: headings, tables, sentences.

dossier-document-title = Greenhouse gas inventory { $year } – { $firm }
dossier-overline = Greenhouse gas inventory
dossier-footer = { $firm } · { $year } · Qafila { $version }
dossier-of = of
dossier-edition-full = Full edition, for the verifier
dossier-edition-buyer = Buyer edition
dossier-made-on = Made on { $date }
dossier-t-co2e = t CO₂e
dossier-t-co2 = t CO₂
dossier-kg-co2e = kg CO₂e
dossier-toe = toe
dossier-both = { $first }, or { $second }
dossier-total = Total
dossier-total-location = Total, location-based scope 2
dossier-total-market = Total, market-based scope 2
dossier-scope-2-location = Scope 2, location-based
dossier-scope-2-market = Scope 2, market-based
dossier-interval = 95% interval: { $bounds } { $unit }
dossier-biogenic = Biogenic CO₂, outside the scopes
dossier-energy = Final energy
dossier-water = Water withdrawn
dossier-evidence = Evidence
dossier-lines-and-documents =
    { PLURAL($lines) ->
        [one] { $lines } line of calculation
       *[other] { $lines } lines of calculation
    }, { PLURAL($documents) ->
        [one] { $documents } document read
       *[other] { $documents } documents read
    }
dossier-gaps = Gaps
dossier-hidden = up to { $value }, an estimate outside the total
dossier-next-title = The next document to look for
dossier-next-document = { $activity }, { $site }: missing { $periods }. This document would narrow the interval by about { $narrowing }.
dossier-next-evidence = { $activity }, { $site }: the original document, in place of the ledger or the estimate, would narrow the interval by about { $narrowing }.
dossier-next-factor = { $activity }: a factor declared by the supplier would narrow the interval by about { $narrowing }.
dossier-seal-title = This dossier recomputes itself
dossier-seal-full = The data, the factors, the hashes of the documents and the signature are attached to this PDF. “qafila verify” checks the signature and computes every line, total and interval again, offline and bit for bit.
dossier-seal-buyer = The data, the factors and the signature are attached to this PDF. “qafila verify” checks them and computes everything again, offline and bit for bit. Suppliers, prices, document numbers and labels are withheld behind salted commitments; the inventory is, byte for byte, that of the full edition.

dossier-attached-inventory = The inventory: activity data, calculations, results
dossier-attached-factors = The emission factors used and their sources
dossier-attached-evidence = Hashes of the documents, and what was kept aside
dossier-attached-disclosures = What the buyer edition withholds
dossier-attached-other = Attachment

dossier-chart-categories = The main categories
dossier-chart-scopes = The three scopes, by both methods of scope 2
dossier-chart-months = Emissions by month
dossier-chart-intervals = Totals and 95% intervals, t CO₂e
dossier-chart-coverage = Months covered by a document

dossier-organisation = Organisation and boundary
dossier-name = Name
dossier-ice = ICE (business identifier)
dossier-nma = Activity (NMA 2010)
dossier-period = Reporting period
dossier-approach = Consolidation
dossier-base-year = Base year
dossier-no-base-year = none designated
dossier-table-boundary = Sites and the part counted
dossier-site = Site
dossier-region = Place
dossier-ownership = Owned
dossier-part = Counted
dossier-boundary-text = The reporting boundary holds direct emissions (scope 1), purchased energy (scope 2) and those categories of scope 3 for which the firm supplied data. Nothing is added for categories without data: they are named in the chapter on coverage.
dossier-table-change = Change since the base year
dossier-effect = Effect
dossier-change-before = Base year
dossier-change-activity = Activity: more or less of the same
dossier-change-factor = Factors: the world changed
dossier-change-structure = Structure: sites and shares
dossier-change-method = Method: the way of counting
dossier-change-after = Reporting year
dossier-restate = The effects of structure and method exceed the firm’s threshold: the base year calls for restatement.
dossier-no-restate = The effects of structure and method stay below the firm’s threshold: the base year needs no restatement.

dossier-results = Results
dossier-results-intro = Tables by category, site, gas and month use the location-based method. Both totals are always given.
dossier-category = Scope and category
dossier-share = Share
dossier-interval-short = 95% interval
dossier-table-categories = Emissions by scope and category
dossier-table-sites = Emissions by site, all scopes
dossier-table-gases = Emissions by gas
dossier-gas = Gas
dossier-direct-kg = Direct, kg
dossier-mass-kg = All, kg
dossier-gas-note = “Not split”: the source of the factor gives kg CO₂e only; the mass of each gas is unknown. Biogenic CO₂ is counted apart, outside the scopes.

dossier-energy-and-water = Energy, water and intensities
dossier-table-energy = Final energy used (scopes 1 and 2), fuels by net calorific value
dossier-use = Use
dossier-audit-mandatory = With { $toe }, the firm exceeds the threshold of { $threshold } of law 47-09: an energy audit is mandatory.
dossier-audit-below = With { $toe }, the firm stays below the threshold of { $threshold } of law 47-09.
dossier-audit-unknown = What is known ({ $toe }) stays below the threshold of { $threshold } of law 47-09, but some energy could not be converted.
dossier-table-water = Water withdrawn
dossier-table-intensities = Intensities (location-based total)
dossier-per = Per
dossier-amount = Amount
dossier-kg-per-unit = kg CO₂e per unit
dossier-target-verdict = Where { $year } stands
dossier-turnover = Turnover without VAT
dossier-employees = Employees

dossier-uncertainty = Uncertainty
dossier-uncertainty-intro = Each quantity and each factor has a lognormal distribution, as wide as published or as its pedigree scores imply. The intervals come from { $draws } draws in which one factor, and one meter, is drawn once for all its lines. First-order propagation gives the total a half-width of { $half }.
dossier-table-contributions = What the uncertainty of the total depends on most
dossier-parameter = Parameter
dossier-kind = Kind
dossier-kind-quantity = quantity
dossier-kind-factor = factor
dossier-variance-share = Share of variance

dossier-coverage = Coverage
dossier-coverage-intro = For each site and each regular activity, the months that documents cover. An empty month is not a zero.
dossier-coverage-full = covered
dossier-coverage-partial = in part
dossier-coverage-missing = nothing found
dossier-hidden-long = If the missing days are like the covered ones, the gaps hide about { $value }. This estimate is in no total.
dossier-silent = Categories without any data: { $categories }.

dossier-data-quality = Data quality
dossier-data-quality-intro = A factor that is not exactly the one wanted is a substitution. Each is listed with the emissions that rest on it.
dossier-table-substitutions = Substitutions
dossier-wanted = Wanted
dossier-differs = What differs
dossier-factor = Factor
dossier-lines = Lines
dossier-table-exclusions = Lines that do not count
dossier-activity = Activity
dossier-why = Reason
dossier-table-aside = Documents and rows kept aside
dossier-document = Document

dossier-method = Method
dossier-method-quantification = The inventory follows the GHG Protocol (Corporate Standard, Scope 2 Guidance, Scope 3 Standard) and ISO 14064-1:2018. Each line multiplies a quantity read in a document by sourced conversions and an emission factor; sums are exact, and rounding happens only on display.
dossier-method-factors = The factor used is the most specific there is: named by the firm or its supplier, official for the country, the country’s in an international set, physics, a neighbouring place or activity, world average, and last per amount spent. Life-cycle stages, calorific bases and scope 2 methods are never mixed.
dossier-method-gwp = 100-year global warming potentials: { $set }.
dossier-method-scope-2 = Electricity is counted twice and never added up: by the average of the grid, and by contractual instruments, with the residual mix, or the grid average where there is none, for the rest.
dossier-method-biogenic = Biogenic CO₂ is given outside the scopes; CH₄ and N₂O from biomass are within. No removal, no offset and no avoided emission is in the totals.
dossier-method-uncertainty = The 95% intervals come from { $draws } Monte Carlo draws with a fixed seed: they reproduce bit for bit.
dossier-method-recompute = The figures on these pages come from the attached files, and from them alone.

dossier-iso = ISO 14064-1:2018, clause 9.3.1
dossier-iso-intro = The items that the standard asks of a report, summarised in our words, and where each is answered.
dossier-iso-item = Item
dossier-iso-answer = Where and how
dossier-iso-a = The reporting organisation
dossier-iso-a-answer = Organisation and boundary
dossier-iso-b = The person or entity responsible for the report
dossier-iso-b-answer = Organisation and boundary
dossier-iso-b-answer-missing = Gap: the firm’s sheet names no person (responsible = "…")
dossier-iso-c = The reporting period
dossier-iso-c-answer = Organisation and boundary
dossier-iso-d = The organisational boundary
dossier-iso-d-answer = Organisation and boundary, sites and shares
dossier-iso-e = The reporting boundary and the criteria of significance
dossier-iso-e-answer = Organisation and boundary; every documented category is kept, without a threshold
dossier-iso-f = Direct emissions, by gas
dossier-iso-f-answer = Results, emissions by gas, column “direct”
dossier-iso-g = Biogenic emissions and removals, apart
dossier-iso-g-answer = First page and Method; no removal is counted
dossier-iso-h = Direct removals, if quantified
dossier-iso-h-answer = Not quantified
dossier-iso-i = Significant sources excluded, and why
dossier-iso-i-answer = Coverage and Data quality
dossier-iso-j = Indirect emissions, by category
dossier-iso-j-answer = Results, by scope and category
dossier-iso-k = The base year and its inventory
dossier-iso-k-answer = Organisation and boundary
dossier-iso-l = Changes of the base year or of earlier data
dossier-iso-l-answer = Organisation and boundary, change
dossier-iso-l-answer-none = None: no earlier year has data in this dossier
dossier-iso-m = Quantification approaches, and why
dossier-iso-m-answer = Method
dossier-iso-n = Changes of approach
dossier-iso-n-answer = Organisation and boundary, change, effect of method
dossier-iso-n-answer-none = None: no earlier year has data in this dossier
dossier-iso-o = Emission and removal factors
dossier-iso-o-answer = Annex of factors and factors.json
dossier-iso-p = The effect of uncertainty on accuracy, by category
dossier-iso-p-answer = Results, intervals by category
dossier-iso-q = The assessment of uncertainty
dossier-iso-q-answer = Uncertainty
dossier-iso-r = The statement of conformity
dossier-iso-r-answer = This report follows ISO 14064-1:2018, except where this table says that something is absent
dossier-iso-s = Verification: kind and level of assurance
dossier-iso-s-answer = This dossier claims no verification by a third party
dossier-iso-t = Global warming potentials and their source
dossier-iso-t-answer = Method and factors.json

dossier-annex-factors = Annex A. Factors
dossier-annex-factors-intro = A factor is the sum of its gases by their potentials. The half-width is that of the 95% interval.
dossier-place-year = Place, year
dossier-half-width = ±
dossier-source = Source
dossier-annex-lines = Annex B. Lines of calculation
dossier-annex-lines-full = One line per activity, category and life-cycle stage. F refers to annex A; L and M are the two methods of scope 2, which do not add up. Conversions, reasons and extracts of documents are in inventory.json.
dossier-annex-lines-buyer = One line per activity, category and life-cycle stage. F refers to annex A; L and M are the two methods of scope 2, which do not add up. Documents are withheld in this edition; conversions are in inventory.json.
dossier-code = Cat.
dossier-days = Days
dossier-quantity = Quantity
dossier-annex-documents = Annex C. Documents
dossier-annex-documents-intro = A hash identifies a document without showing it: whoever receives the document can compute it again. The whole hash is in evidence.json.
dossier-bytes = Bytes

dossier-verdict-holds = Everything that was asked for holds: the bytes, the signature and every calculation. The pages are those that were signed; to see that they show this data, add --render.
dossier-verdict-holds-summary = The signature and every byte hold. This is a summary: its figures are made again only beside the operator’s report (--against).
dossier-verdict-holds-pages = Everything holds: the bytes, the signature, every calculation and the pages themselves.
dossier-signer-unknown = Signed by the key { $fingerprint }. Identity unknown: ask the firm for this fingerprint by another channel, then verify with --trust { $fingerprint }.
dossier-signer-trusted = Signed by the key expected, { $fingerprint }.
dossier-finding-not-a-dossier = This file is not a dossier of Qafila. Ask for the original file: printing to PDF or “optimising” a dossier destroys it.
dossier-finding-manifest = The manifest was altered after it was signed. Ask for the original file.
dossier-finding-signature = The signature is broken: it is not that of the key the manifest names. Ask for the original file.
dossier-finding-data = Attached data was altered: { $attachments }. Ask for the original file.
dossier-finding-foreign = A file of this kind has no such attached data: { $attachments }. What is added to it is not checked: do not rely on it.
dossier-finding-page = The pages were altered after they were signed. Ask for the original file.
dossier-finding-structure = Something was added to, cut from or changed in the structure of the file after it was signed. Ask for the original file.
dossier-finding-not-its-data = The signature is good, but the pages do not show what the data says. Do not rely on it.
dossier-finding-signer = Signed by { $found }, while { $expected } was expected. Ask the firm for the fingerprint of its key by another channel.
dossier-finding-engine = The dossier is whole and signed, but was made by Qafila { $theirs }; this is { $ours }. Verify it with Qafila { $theirs }.
dossier-finding-recomputation = Computing again gives other figures, first { $place }: written { $written }, computed { $computed }. Do not rely on it.

dossier-responsible = Responsible for the report
dossier-not-named = not named in the firm’s sheet
dossier-count = Count
dossier-read = Read there
dossier-publication = Publication
dossier-licence = Licence
dossier-table-sources = Publications

# Why something was kept aside, in few words: the particulars are in evidence.json.

dossier-aside-bill-disagrees = The bill’s own figures contradict each other
dossier-aside-no-period = No period is written
dossier-aside-invalid-date = A date does not exist or is out of order
dossier-aside-not-actual = Planned, offered, ordered or cancelled, and not consumed
dossier-aside-no-quantity = No quantity is written
dossier-aside-ambiguous-quantity = The quantity can be read in more than one way
dossier-aside-unknown-site = The site is not one of the firm’s sheet
dossier-aside-not-understood = The layout of the document is not understood
dossier-aside-more-recovered = More refrigerant recovered than the sheet can explain
dossier-aside-unknown-activity = The activity is not recognised with certainty
dossier-aside-ambiguous-activity = Several activities are equally likely
dossier-aside-negative-without-credit-note = Negative, without being a credit note
dossier-aside-negative-factor = Negative emission factor
dossier-aside-unknown-unit = The unit is missing or unknown
dossier-aside-unit-mismatch = The unit does not suit the activity
dossier-aside-scanned-image = Scanned pages without text
dossier-aside-password = Protected by a password
dossier-aside-photo = A photograph
dossier-aside-broken-archive = Broken, or an archive to unpack
dossier-aside-unsupported-format = A kind of file that is not read
dossier-aside-empty-file = Empty
dossier-aside-unreadable-file = The file cannot be read
dossier-aside-too-large = Too large
dossier-aside-invalid-invoice = An electronic invoice that breaks its standard
dossier-aside-not-a-number = A cell holds something else than a number
dossier-aside-uncomputed-formula = A formula without a stored result
dossier-aside-outside-year = Outside the years reported
dossier-aside-weights-differ = Gross and net weights contradict each other
dossier-aside-unclear-share = A share or a fraction without its whole
dossier-aside-unknown-currency = An unknown currency, or two for one amount
dossier-aside-unclear-sign = A credit note whose signs contradict each other
dossier-aside-not-an-invoice = A document that is no invoice to be counted
dossier-aside-not-a-purchase = Not a purchase of the firm
dossier-aside-more-cells = More cells than columns
dossier-aside-quantities-differ = Two columns of quantities differ
dossier-aside-unclear-trips = Trips and round trips that do not agree
dossier-aside-unknown-category = The category is unknown
dossier-aside-unknown-stage = The life-cycle stage is unknown
dossier-aside-hidden-sheet = A hidden sheet
dossier-aside-no-header = No header is found
dossier-aside-total-differs = The total written is not that of the rows

# Footprints of products.

dossier-products = Product footprints
dossier-products-intro = Each footprint follows ISO 14067:2018, from the cradle to the gate. It is made of the product’s recipe, the figures of its suppliers, and the share of the sites that is the product’s in this inventory.
dossier-products-intro-full = Recipes and suppliers’ figures are attached: “qafila verify” makes every footprint again, bit for bit, and names it.
dossier-products-intro-buyer = Recipes, suppliers and stages are withheld behind salted commitments: here the firm states these figures and signs them. The full edition, whose products.json has the same bytes, lets them be made again.
dossier-product-figure = Footprint
dossier-product-per = { $co2e } for { $amount } { $unit }
dossier-product-bounds = { $low } – { $high }
dossier-product-including = With uptake by biomass
dossier-product-origins = By origin
dossier-product-fossil = fossil { $co2e }
dossier-product-land = land { $co2e }
dossier-product-biogenic = gases of biomass other than CO₂ { $co2e }
dossier-product-removed = removed or captured { $co2e }
dossier-product-boundary = Boundary
dossier-product-boundary-words = From the cradle to the factory gate: materials, packaging, inbound transport, energy, processes and waste. Delivery and use are not in it.
dossier-product-made = Made
dossier-product-made-words = in { $year }, { $place }
dossier-product-potentials = Warming potentials
dossier-product-primary = Primary data
dossier-product-quality = Quality, from 1 (best) to 5
dossier-product-quality-words = technology { $technological }, place { $geographical }, time { $temporal }
dossier-product-exempted = Left aside
dossier-product-exempted-words = { $percent }% : { $why }
dossier-product-unknown = Inputs without a figure
dossier-product-unknown-words =
    { PLURAL($count) ->
        [one] { $count }, which is not in the footprint
       *[other] { $count }, which are not in the footprint
    }
dossier-product-ids = Numbers of the product
dossier-product-cn = Combined Nomenclature
dossier-product-published = Published footprint
dossier-product-verification = Verification
dossier-product-verified = The firm states: { $statement }
dossier-product-not-verified = This document attests no verification by a third party.
dossier-product-stages = The footprint by stage of the life cycle
dossier-product-lines = What the footprint is the sum of
dossier-product-line = Item
dossier-product-from = Where the figure comes from
dossier-product-from-recipe = recipe, { $amount }
dossier-product-from-supplier = supplier, { $supplier }
dossier-product-from-carbon = carbon in the product
dossier-product-left-out = What the inventory has and the footprint does not count
dossier-attached-products = The footprints of products
dossier-verdict-products =
    { PLURAL($count) ->
        [one] The footprint of one product was made again
       *[other] The footprints of { $count } products were made again
    }: { $names }.
dossier-verdict-products-stated =
    { PLURAL($count) ->
        [one] The footprint of one product is stated and signed, but was not made again
       *[other] The footprints of { $count } products are stated and signed, but were not made again
    } (recipes are withheld): { $names }. Beside the full edition of the dossier (--against) the figure is made again.
dossier-sheet-title = Carbon footprint – { $name } – { $firm }
dossier-sheet-overline = Carbon footprint of a product
dossier-sheet-per = kg CO₂e for { $amount } { $unit }
dossier-sheet-valid = Valid
dossier-sheet-valid-words = from { $from } to { $until }
dossier-sheet-seal-title = This sheet is signed
dossier-sheet-seal = It carries what it states and the footprint in the form of PACT. “qafila verify”, or the page “Verify a dossier” of Qafila, checks the signature and every byte; beside the full edition of the firm’s dossier (--against) the figure is made again.
dossier-attached-sheet = What this sheet says
dossier-attached-footprint = The footprint as it is exchanged (PACT 3)
dossier-verdict-holds-sheet = The signature and every byte hold.

# Reduction measures and plan.

dossier-attached-reduction = Reduction measures and the plan followed: what the firm declares; the rest behind salted commitments.
dossier-measures = Reduction measures
dossier-measures-intro = What the firm did to emit less and what it means to do, as it stood on the day on which this dossier was made.
dossier-measures-intro-full = Costs, calculations and findings are attached: “qafila verify” makes each saving and each expectation again from the inventory.
dossier-measures-intro-buyer = “qafila verify” makes each saving and each expectation again from the inventory. Costs, calculations, findings and measures that are only considered are withheld behind salted commitments.
dossier-measures-verified = Carried out and verified on the bills
dossier-measures-method = The saving is what would have been used for the production of the year at the pace of before, less what was used, by all bills of the site for this energy. Whatever else changed on the site is therefore in it too. The 95{"\u00A0"}% interval comes from the quantities of both years, and for carbon from the factor of the year. The figures of the year before are taken as the firm gives them.
dossier-measures-once = These savings are in the bills already, and so in the totals of this inventory: they are not subtracted from them a second time.
dossier-measures-running = In service, not yet seen on the bills of the year
dossier-measures-coming = To come: what is expected in a year
dossier-measures-expected-note = An expectation is not a finding: it comes from a calculation or from the firm, at the factors of this inventory, and is in no total.
dossier-measure-since = Since
dossier-measure-year = Year
dossier-measure-expected = Expected in a year
dossier-measure-expected-carbon = Emissions avoided
dossier-measure-everywhere = the whole firm
dossier-measure-acts = Acts on
dossier-measure-acts-words = { $activity }, { $site }
dossier-measure-when = When
dossier-measure-when-words = in service on { $since }, verified on { $verified }
dossier-measure-months = Months compared
dossier-measure-before = Before
dossier-measure-after = After
dossier-measure-no-bills = no bills in this unit
dossier-measure-bills = { $year }: { $used }; production { $made }; { PLURAL($count) ->
    [one] { $count } line of calculation
   *[other] { $count } lines of calculation
}
dossier-measure-saved = Saving
dossier-measure-adjusted = { $saved }, at equal production
dossier-measure-plain = { $saved }, regardless of production
dossier-measure-not-comparable = cannot be compared: bills are missing in one of the two years
dossier-measure-avoided = Emissions avoided
dossier-measure-verdict = Finding
dossier-measure-more = the bills show no saving: as much or more was used
dossier-measure-unsure = the saving is smaller than what the quantities leave uncertain
dossier-measure-awaited = Expected in these months
dossier-measure-evidence = Remark of the firm
dossier-measure-at-the-pace = At the pace of { $year }, for the production of the year
dossier-measure-used = Used in { $year }
dossier-chart-comparison = What was used, and what would have been ({ $unit })
dossier-curve-basis = Over { PLURAL($years) ->
    [one] { $years } year
   *[other] { $years } years
}, discounted at { $rate }, at the prices of the bills of this inventory.
dossier-curve-lacks = Not on the curve: { $name } ({ $lack }).
dossier-plan = Reduction plan
dossier-plan-intro = The plan that the firm follows: which measures, in which years, and the emissions expected of it against the targets. Nothing else is assumed to change.
dossier-plan-intro-full = Its data are attached: “qafila verify” searches again and must find the plan, its bound and each figure, to the bit.
dossier-plan-intro-buyer = The money of the plan is withheld behind salted commitments; the tonnes are stated and signed. The full edition, whose reduction.json has the same bytes, permits to make the plan again.
dossier-plan-years = Years
dossier-plan-day = Programmes looked at on
dossier-plan-basis = Electricity counted
dossier-plan-search = Search
dossier-plan-gap = A better plan would exceed this one by at most
dossier-plan-proof = Proof
dossier-plan-works = Works
dossier-plan-by-year = Tonnes of CO₂e, year by year
dossier-plan-expected-note = These tonnes are expected, not measured: at the factors of today and at constant production. Works of a year save from the next one on.
dossier-plan-money = The money of the plan
dossier-plan-money-by-year = MAD excluding VAT, year by year
dossier-plan-programmes = Programmes on which the plan counts
dossier-plan-programme = Programme
dossier-plan-standing = How the firm stands
dossier-plan-amount = Amount, MAD
dossier-plan-source = Source
dossier-plan-source-words = { $sources } (read on { $day })
dossier-plan-programmes-note = A programme binds only its operator: nothing is granted before its decision.
dossier-plan-no-programme = The plan counts on no support programme.
