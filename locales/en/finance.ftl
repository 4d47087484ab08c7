# Finance: programmes, eligibility, plan of finance.

finance-tables = The catalogue of finance is damaged ({ $detail }). Install the program again.
finance-unknown-programme = No programme is called “{ $id }”. `qafila finance programmes` shows them all.
finance-answer-unknown = “{ $name }” is no question of the catalogue. Accepted: { $known }.
finance-answer-value = { $name }: “{ $value }” is no answer. Expected: { $expected }.
finance-answer-follows = { $name } follows from { $from }: give only the one or the others.
finance-answer-number = a number that is not negative (12.5)
finance-answer-day = a day (2026-05-14)
finance-plan-no-uses = nothing is paid for: write at least one expense in [[uses]].
finance-plan-overfinanced = sources exceed uses by { $amount }: ask for less.
finance-plan-amount = { $name }: the amount must not be negative, and in whole centimes.
finance-plan-range = { $name }: a duration, year or rate is out of its range (docs/finance.md).
finance-plan-twice = “{ $name }” is asked for twice.
finance-plan-wrong-kind = “{ $name }” does not give what is asked of it.
finance-plan-unknown-loan = no loan is called “{ $name }”.
finance-plan-no-interest = { $name }: write the interest, which the programme does not publish.
finance-standing-eligible = eligible
finance-standing-not-eligible = not eligible
finance-standing-closed = closed
finance-standing-likely =
    { PLURAL($points) ->
        [one] likely, { $points } point to check
       *[other] likely, { $points } points to check
    }
finance-state-open = open
finance-state-closed = closed
finance-state-unknown = state to confirm
finance-kind-grant = grant
finance-kind-loan = loan
finance-kind-subordinated-loan = subordinated loan
finance-kind-leasing = leasing
finance-kind-guarantee = guarantee
finance-kind-technical-assistance = technical assistance
finance-kind-training = training
finance-kind-label = label
finance-kind-land = land
finance-field-state = state
finance-field-grant = grant
finance-field-grant-max = grant, at most
finance-field-grant-total-max = all grants together, at most
finance-field-grant-amount-max = ceiling of grants
finance-field-reimbursable-aid = reimbursable aid
finance-field-own-funds-min = own funds, at least
finance-field-loan-max = ceiling of the loan
finance-field-loan-share-max = share lent, at most
finance-field-interest = interest
finance-field-term-max = duration, at most
finance-field-grace-max = grace, at most
finance-field-guarantee = share guaranteed
finance-field-guarantee-max = ceiling of the guarantee
finance-field-firm-pays = share of the firm
finance-field-reimbursement = reimbursement
finance-field-paid = payment
finance-field-stacks = combination
finance-field-envelope = envelope
finance-field-duration = duration
finance-of-eligible-investment = of the eligible investment
finance-of-investment = of the investment
finance-of-equipment = of equipment
finance-of-innovation = of the costs of innovation
finance-of-advice = of advice and expertise
finance-of-loan = of the loan
finance-of-senior-loan = of the senior bank loan
finance-of-equity = of the equity
finance-of-green-investment = of the green investment
finance-of-audit = of the audit
finance-of-training = of the training
finance-of-state-subsidies = with subsidies of the State
finance-part-job = jobs
finance-part-territorial = territory
finance-part-local-integration = local integration
finance-part-equipment = equipment
finance-part-innovation = innovation
finance-part-advice = advice
finance-part-working-capital = working capital
finance-part-base = base
finance-part-bonus = bonus
finance-part-operation = per operation
finance-part-firm = per firm
finance-part-sub-project = per sub-project
finance-part-incentive = incentive
finance-part-planned = planned
finance-part-unplanned = unplanned
finance-part-literacy = literacy
finance-part-project = per project
finance-word-after-works = after the works
finance-word-before-works = before the works
finance-word-yes = possible
finance-word-no = excluded
finance-word-open = open
finance-word-closed = closed
finance-word-unknown = to confirm
finance-unit-percent = { $number }%
finance-unit-points = + { $number } points
finance-unit-mad = MAD { $number }
finance-unit-eur = EUR { $number }
finance-unit-years = { $number } years
finance-unit-months = { $number } months
finance-test-in = { $attribute }: { $value }
finance-test-not-in = { $attribute }: except { $value }
finance-test-at-least = { $attribute }: at least { $value }
finance-test-above = { $attribute }: above { $value }
finance-test-at-most = { $attribute }: at most { $value }
finance-test-below = { $attribute }: below { $value }
finance-test-between = { $attribute }: from { $low } to { $high }
finance-test-unless = { $rule } (unless { $exception })
finance-test-yes = yes
finance-test-no = no
finance-outcome-pass = met
finance-outcome-fail = not met
finance-outcome-unknown = unknown
finance-outcome-to-verify = to verify with the operator
finance-effect-required = condition
finance-effect-bonus = bonus
finance-effect-note = note
finance-confidence-high = well known
finance-confidence-medium = to check
finance-confidence-low = uncertain
finance-finding-not-eligible = { $programme }: not eligible ({ $rules }); nothing is counted.
finance-finding-closed = { $programme }: closed; nothing is counted.
finance-finding-points =
    { PLURAL($points) ->
        [one] { $programme }: counted, { $points } point remains to be checked.
       *[other] { $programme }: counted, { $points } points remain to be checked.
    }
finance-finding-capped = { $programme }: { $field }, asked { $asked }, given { $given }.
finance-finding-up-to = { $programme }: { $share } at most; nothing is counted before the operator confirms the rate.
finance-finding-missing = { $programme }: a part depends on { $attributes }; it is not counted.
finance-finding-disagreement = { $programme }: sources disagree ({ $percents }%); the lowest is counted.
finance-finding-base-unknown = { $programme }: what { $claim } is a share of is not known; to confirm with the operator.
finance-finding-other-currency = { $programme }: the ceiling { $claim } is in another currency and is not applied.
finance-finding-to-confirm = { $programme }: { $field }, to confirm with the operator.
finance-finding-below-minimum = { $programme }: { $needed } of own funds are needed, the plan has { $has }.
finance-finding-stacking = No source says that these programmes may be combined; to confirm: { $programmes }.
finance-finding-coverage = { $year }: savings do not cover debt service ({ $coverage }).

# What the commands show.

finance-to-confirm = { $field }: to confirm with the operator
finance-claim = { $field }: { $value } ({ $source }, { $date }; { $confidence })
finance-claimed = { $field }: { $value }
finance-field-part = { $field }, { $part }
finance-value-when = { $value } if { $condition }
finance-value-of = { $value } { $of }
finance-and = { $first } and { $second }
finance-seen = Seen on { $date }; to confirm with the operator.
finance-claims = What is said
finance-rules = Conditions
finance-documents = Application
finance-requested = asked for by the operator
finance-usual = usual
finance-match = { $name }: { $standing }
finance-result = { $rule } · { $outcome }
finance-no-question = No question would change the result any more.
finance-question = { $question } [{ $name }]
finance-concerns =
    { PLURAL($count) ->
        [one] The answer concerns { $count } programme.
       *[other] The answer concerns { $count } programmes.
    }
finance-plan-title = { $name }: { $amount } to pay
finance-column-source = Source
finance-column-amount = Amount (MAD)
finance-column-year = Year
finance-source-own-funds = own funds
finance-source-lease = leasing
finance-source-grant = grant
finance-source-loan = loan
finance-column-own-funds = Own funds
finance-column-savings = Savings
finance-column-service = Debt service
finance-column-to-owners = To the owners
finance-column-coverage = Coverage
finance-guarantee-line = Guarantee { $programme }: { $amount } of the loan “{ $loan }” ({ $percent }%), paid to nobody.
finance-advance = To advance until grants arrive: { $amount }.
finance-returns-project = Project: NPV { $value }, IRR { $rate }
finance-returns-equity = Owners: NPV { $value }, IRR { $rate }
finance-no-rate = none (payments do not change sign)
finance-several-rates = undefined (several changes of sign)
finance-rate-out-of-range = out of range
finance-findings = To be known

# The transition plan: measures, years and money chosen together.

finance-transition-field = { $at }: { $fault }
finance-transition-range = { $at }: { $found } is not accepted. Accepted: { $range } (docs/plan.md).
finance-transition-needs = { $at }: give { $needs }.
finance-transition-rests = "{ $name }": its ceiling rests on other loans, which a plan over years cannot hold. Count it with `qafila finance plan`.
finance-transition-solver = The computation did not come to an end ({ $detail }). Nothing is given rather than a wrong plan.
finance-transition-fault-length = does not have as many values as the horizon has years.
finance-transition-fault-not-finite = is no finite number.
finance-transition-fault-negative = is below zero.
finance-transition-fault-not-positive = must be above zero.
finance-transition-fault-not-a-share = must be a share from 0 to 1.
finance-transition-fault-unknown-name = nothing is called "{ $name }".
finance-transition-fault-twice = "{ $name }" is named twice.
finance-transition-fault-beyond = { $name } is beyond the last one.
finance-transition-fault-empty = is empty.
finance-transition-fault-share-without-system = a share needs a system of which it is (systems).
finance-transition-fault-too-many-combinations = { $name } combinations of measures on one system: split it.
finance-transition-fault-circle = "{ $name }" requires itself, by way of others.
finance-transition-status-optimal = Optimal: no other plan does better
finance-transition-status-within-gap = No other plan does better by more than the gap asked
finance-transition-status-node-limit = The search stopped at its limit: a better plan may exist, by the gap at most
finance-transition-status-infeasible = No plan holds all constraints
finance-transition-status-unknown = The search stopped at its limit before it found a plan
finance-transition-proof = Reaches { $value }; no plan exceeds { $bound } (gap { $gap })
finance-transition-tonnes = { $tonnes } t CO₂e
finance-transition-constraint-target = emissions target
finance-transition-constraint-budget = budget of own funds
finance-transition-constraint-cash-flow = cash-flow floor
finance-transition-constraint-coverage = debt service cover
finance-transition-constraint-own-share = least share of own funds
finance-transition-constraint-collateral = collateral
finance-transition-constraint-offer = conditions of a grant or loan
finance-transition-in-year = { $what } of { $year }
finance-transition-by = { $what } (by { $by })
finance-transition-relax-enough = Relaxing this alone is enough: { $by }
finance-transition-relax-never = Relaxing this alone is never enough: { $what }
finance-transition-relax-unknown = The search does not tell whether relaxing this alone is enough: { $what }
finance-transition-conflict = Do not hold together: { $what }.
finance-transition-nothing = no measure
finance-transition-work = { $name } ({ $year })
finance-transition-step-choosing = Looking for the best plan…
finance-transition-step-paying = Plan of finance…
finance-transition-step-scenarios = Plan that stays good in each scenario…
finance-transition-step-explaining = Looking for what to relax…
finance-transition-title = { $name }, { $start }–{ $last }
finance-transition-total = Investment { $investment }; net present value { $value }; { $tonnes } avoided
finance-transition-other-basis-location = By the grid (location-based): { $tonnes } avoided. The two are not added up.
finance-transition-other-basis-market = By contracts (market-based): { $tonnes } avoided. The two are not added up.
finance-transition-works-heading = What to do, when, with which money
finance-transition-years-heading = Year by year
finance-transition-column-year = Year
finance-transition-column-measure = Measure
finance-transition-column-size = Size
finance-transition-column-cost = Cost
finance-transition-column-paid-by = Paid by
finance-transition-column-works = Works
finance-transition-column-saved = Savings
finance-transition-column-running = Running
finance-transition-column-grants = Grants
finance-transition-column-loans = Loans
finance-transition-column-service = Debt
finance-transition-column-net = Balance
finance-transition-column-avoided = t avoided
finance-transition-column-without = t without plan
finance-transition-column-with = t with plan
finance-transition-column-target = t at most
finance-transition-column-scenario = Scenario
finance-transition-column-value = Net present value
finance-transition-column-regret = Shortfall
finance-transition-part = { $payer } { $amount }
finance-transition-alternatives-heading = Other plans almost as good
finance-transition-alternative = { $works }: { $value }, { $tonnes }
finance-transition-no-alternative = No other choice of measures comes as near.
finance-transition-complete = There is no other as near.
finance-transition-robust-heading = The plan that stays good if prices change
finance-transition-robust-none = No plan holds all constraints in all scenarios.
finance-transition-robust-same = It is the same plan.
finance-transition-robust-line = { $scenario }: { $value }, { $regret } less than the best plan for this scenario
finance-transition-best-for = The best if "{ $scenario }": { $works }
finance-transition-programmes-heading = Programmes to confirm, not counted
finance-transition-programme = { $name }: { PLURAL($points) ->
        [one] { $points } point to check
       *[other] { $points } points to check
    }
finance-transition-programme-unsure = { $name }: eligible, amount to be confirmed
finance-transition-programme-adds = { $programme }; would add at most { $amount }
finance-transition-explanation-heading = What stands in the way, and what would have to be relaxed
finance-transition-reference = today goes on

# The application file.

finance-unknown-document = No document is called “{ $name }”. Known: { $known }.
finance-measure-figure = { $name }: a saving is negative, or outside its interval.
finance-use-equipment = equipment
finance-use-construction = construction
finance-use-land = land
finance-use-innovation = innovation
finance-use-advice = advice
finance-use-training = training
finance-use-audit = audit
finance-use-other = other
finance-origin-of = { $words }, { $date }
finance-estimate = { $value } ({ $low } to { $high })
finance-file-overline = Application for finance
finance-file-to-programme = To { $operator }, programme “{ $programme }”
finance-file-to-bank = To the bank
finance-file-title = Application for finance – { $name } – { $firm }
finance-file-footer = Application for finance · { $name } · Qafila { $version }
finance-file-made = Made on { $date }
finance-file-firm = The firm
finance-file-firm-unnamed = Firm not named
finance-file-ice = ICE
finance-file-activity = Activity
finance-file-address = Address
finance-file-contact = Contact
finance-file-answers = What the firm declares
finance-file-answer = Declared
finance-file-investment = The investment and its uses
finance-file-use = Use
finance-file-kind = Kind
finance-file-year = Year
finance-file-amount = Amount (MAD)
finance-file-origin = Where the amount comes from
finance-file-total = Total
finance-file-measures = What the measures save a year
finance-file-measure = Measure
finance-file-energy = Energy (kWh)
finance-file-money = Money (MAD)
finance-file-co2e = t CO₂e
finance-file-measures-note = In brackets, the 95 % interval where it is known. The bounds of the total are the sums of the bounds, as if all measures erred the same way: the widest interval.
finance-file-measures-partial = The total counts only the measures whose figure is known.
finance-file-savings = The plan counts { $amount } of savings in the first year ({ $origin }).
finance-file-no-measures = No measure is described.
finance-file-sources = Sources
finance-file-source = Source
finance-file-terms = Terms
finance-file-loan-terms =
    { $rate } over { PLURAL($years) ->
        [one] { $years } year
       *[other] { $years } years
    }{ $grace ->
        [none] {""}
       *[some] {" "}{ PLURAL($grace_years) ->
                [one] with { $grace_years } year of grace
               *[other] with { $grace_years } years of grace
            }
    }, { PLURAL($payments) ->
        [one] { $payments } payment a year
       *[other] { $payments } payments a year
    }
finance-file-balance = Sources make the uses to the centime: { $sources } = { $uses }.
finance-file-never-one = Grants, loans and guarantees are never added up into one “aid”.
finance-file-calendar = Calendar and debt service
finance-file-calendar-note = Amounts in current dirhams, before tax; the payments of a year count at its end, those of the first at once. Coverage (DSCR) is savings over debt service.
finance-file-uses-column = Uses
finance-file-grants-column = Grants
finance-file-loans-column = Loans
finance-file-leases-column = Leasing
finance-file-interest-column = Interest
finance-file-capital-column = Capital
finance-file-rents-column = Rents
finance-file-dscr-column = DSCR
finance-file-returns = Returns
finance-file-npv = Net present value
finance-file-irr = Internal rate of return
finance-file-project = Project
finance-file-owners = Owners
finance-file-rate = Discount rate
finance-file-horizon = Horizon
finance-file-horizon-years = { $years } years
finance-file-least-coverage = Lowest DSCR
finance-file-payback = Payback, in years
finance-file-lease-terms =
    { $rent } a year for { PLURAL($years) ->
        [one] { $years } year
       *[other] { $years } years
    }
finance-file-advance = To be advanced before the grants
finance-file-sought = Asked of others than the owners
finance-file-eligibility = Eligibility, rule by rule
finance-file-no-programme = No programme is asked: the bank will say its conditions.
finance-file-rule = Rule
finance-file-outcome = Answer
finance-file-source-date = Source
finance-file-operator = Operator: { $operator }. { $standing }; { $state }.
finance-file-documents = Documents
finance-file-document = Document
finance-file-why = Why
finance-file-there = There
finance-file-is-there = attached or ready
finance-file-is-missing = missing
finance-file-requested-by = asked for by { $programmes }
finance-file-shows-rules =
    { PLURAL($count) ->
        [one] shows { $count } rule
       *[other] shows { $count } rules
    }
finance-file-shows-answers = shows: { $answers }
finance-file-added = added by the firm
finance-file-missing-count =
    { PLURAL($count) ->
        [0] No document is missing.
        [one] { $count } document is missing.
       *[other] { $count } documents are missing.
    }
finance-file-usual-note = A document that no operator names is usual: to confirm with the operator.
finance-file-claims = On what the amounts of programmes rest
finance-file-claim = Claim
finance-file-published = Published
finance-file-seen = Read on
finance-file-confidence = Confidence
finance-file-seal-title = This file is signed
finance-file-seal = It carries the data of which its amounts are made: “qafila verify”, or the page “Verify a dossier” of Qafila, checks the signature and every byte, makes the plan again and compares.
finance-file-seal-dossier = The verified carbon dossier of the year is attached to this file (dossier.pdf).
finance-file-no-dossier = The carbon dossier of the year is not attached.
finance-file-attached = The data of this application
finance-file-attached-dossier = The carbon dossier of the year
finance-file-check = Sources less uses
finance-file-loan-sheet = Instalments
finance-file-period = Period
finance-file-owed = Owed before
finance-file-payment = Payment
finance-file-periods-a-year = Payments a year
finance-file-grace = Grace (years)
finance-file-years-asked = Duration (years)
finance-file-interest = Rate (%)
finance-file-written = Application written: { $path }

# The pages of applications and of the financier.

finance-requests-title = Applications for finance
finance-requests-lead = Prepare the file of an investment, send it to a financier, and follow who has it and since when.
finance-requests-none = No application
finance-requests-none-words = A file is prepared with a quote and what you have already measured here.
finance-prepare-title = Prepare an application
finance-prepare-lead = One page is enough. The plan, the rules of programmes and the documents that are missing follow from it; nothing is sent.
finance-prepare-waits = The file is being written…
finance-prepare-what = The application
finance-prepare-to = To whom
finance-prepare-a-bank = a bank, without a programme
finance-prepare-savings-origin = Where the savings come from (audit, calculation…)
finance-prepare-documents = Tick the documents that you have: what is missing will be said in the file.
finance-prepare-dossier = Carbon dossier attached
finance-prepare-dossier-words = You decide what is shown.
finance-prepare-no-dossier = none
finance-prepare-dossier-buyer = { $year }, reduced edition (suppliers and prices withheld)
finance-prepare-dossier-full = { $year }, full edition
finance-prepare-language = Language of the documents
finance-prepare-make = Write the file
finance-request-uses = To be paid
finance-request-co2e = Savings, t CO₂e a year
finance-request-size = { $kilobytes } kB
finance-request-pdf = The application file, signed PDF
finance-request-workbook = The workbook, whose formulas make the plan again
finance-request-dossier = The verified carbon dossier
finance-request-papers = Documents
finance-request-figures = Figures
finance-request-history = What happened
finance-request-held = { $holder }, since { $since }
finance-request-nobody = Nobody has it; ready since { $since }
finance-request-state-need = prepared
finance-request-state-match = waiting
finance-request-state-taken = taken care of
finance-request-state-done = accepted
finance-request-state-refused = refused
finance-request-state-withdrawn = withdrawn
finance-request-event-prepared = Prepared
finance-request-event-sent = Sent
finance-request-event-taken = Taken care of
finance-request-event-question = Question of the financier
finance-request-event-answer = Answer of the firm
finance-request-event-done = Accepted
finance-request-event-refused = Refused
finance-request-event-withdrawn = Withdrawn
finance-request-event-reminded = Reminder: nothing moved for fifteen days
finance-request-event-by = { $day }, { $name }
finance-request-send = Send
finance-request-send-words = The financier sees these documents and what you answer, nothing else. You can take the application back.
finance-request-financier = Financier on the platform
finance-request-send-now = Send the application
finance-request-recipient = Or given by yourself, to
finance-request-recipient-words = An agency, a desk: the platform writes to nobody.
finance-request-give = Note that it was given
finance-request-answer = Answer the financier
finance-request-words = Your words
finance-request-why = A refusal says why.
finance-request-document = Document attached
finance-request-document-words = Among the documents of the firm.
finance-request-no-document = none
finance-request-answer-now = Answer
finance-request-close = Note how it ended
finance-request-accepted = Accepted
finance-request-refused = Refused
finance-request-withdraw = Take the application back
finance-request-withdraw-words = The financier will see it no more. What was downloaded remains.
finance-request-withdraw-now = Take back
finance-request-wrong-words = Write a few words (2,000 letters at most), or choose to whom.
finance-request-prepared-done = The file is written.
finance-request-sent-done = The application is sent.
finance-request-given-done = That it was given is noted.
finance-request-answered-done = The answer is sent.
finance-request-withdrawn-done = The application is taken back.
finance-request-closed-done = How it ended is noted.
finance-request-verdict-holds = Verified: the PDF is signed by this platform, and its plan made again gives the same amounts.
finance-request-verdict-fails = The PDF does not verify: do not rely on it.
finance-request-verdict-older = The PDF is signed by this platform; an earlier version wrote it, its amounts are not made again.
finance-request-verdict-later = The check waits for its turn: load the page again.
finance-inbox-title = Applications received
finance-inbox-lead = What firms sent you, those that wait longest first.
finance-inbox-none = No application
finance-inbox-none-words = Firms of the platform find you under your name.
finance-inbox-no-match = No such application
finance-inbox-no-match-words = Widen the filters.
finance-inbox-all = all
finance-inbox-state = State
finance-inbox-sector = Sector
finance-inbox-region = Region
finance-inbox-least = Amount, at least (MAD)
finance-inbox-most = Amount, at most (MAD)
finance-inbox-order = First
finance-inbox-order-waits = those that wait longest
finance-inbox-order-amount = the largest amount
finance-inbox-order-coverage = the highest DSCR
finance-inbox-order-payback = the shortest payback
finance-inbox-order-co2e = the most CO₂e avoided
finance-inbox-payback = Payback (years)
finance-inbox-co2e = t CO₂e a year
finance-inbox-dossier = Carbon dossier
finance-inbox-dossier-of = { $year }, verifiable
finance-inbox-no-dossier = not attached
finance-inbox-measures = Measures
finance-inbox-place = Sector and region
finance-inbox-progress = { $progress }: { $count }
finance-inbox-request = Application
finance-inbox-amount = Asked (MAD)
finance-inbox-waits = Waits for
finance-inbox-since = since { $since }
finance-inbox-take = Take care of it
finance-inbox-take-words = The firm will know that you have it.
finance-inbox-take-now = Take the application
finance-inbox-ask = Ask a question
finance-inbox-question = Your question
finance-inbox-ask-now = Ask
finance-inbox-decide = Decide
finance-inbox-accept = Accept
finance-inbox-refuse = Refuse
finance-inbox-taken-done = You take care of this application.
finance-inbox-asked-done = The question is sent.
finance-inbox-accepted-done = The application is accepted.
finance-inbox-refused-done = The application is refused.
finance-inbox-days =
    { PLURAL($count) ->
        [0] today
        [one] { $count } day
       *[other] { $count } days
    }
# The pages.

finance-page-programmes = Programmes
finance-page-answers = Answers
finance-page-requests = Applications
finance-page-pages = Pages of finance
finance-page-words = Who helps to pay, and what fits the firm. Each fact is a dated claim: before deciding, call the operator.
finance-page-public = Support and finance
finance-page-all = All
finance-page-standing-eligible = Eligible
finance-page-standing-likely = Likely
finance-page-standing-not-eligible = Not eligible
finance-page-standing-closed = Closed
finance-page-no-answer = Not answered yet
finance-page-do-not-know = I do not know
finance-page-unit-mad = In dirhams
finance-page-unit-mad-year = In dirhams per year
finance-page-unit-percent = In per cent
finance-page-from-person = Answered by the firm
finance-page-from-sheet = Filled in from the sheet of the firm
finance-page-from-profile = Filled in from the profile of the organisation
finance-page-from-border = Filled in from the files of the border adjustment
finance-page-wrong-number = Write a number, zero or more, such as 12 500 000.
finance-page-wrong-day = Write a day, such as 2015-04-30.
finance-page-wrong-choice = Choose an answer from the list.
finance-page-wrong = An answer cannot be taken: it is marked below.
finance-page-follows = “{ $name }” follows from { $from }: give only one or the other.
finance-page-eligible-words = Open, and every known condition is met. The operator decides.
finance-page-likely-words = Nothing is against it; points are left to check, or answers are missing.
finance-page-not-eligible-words = A condition is not met: it is named.
finance-page-closed-words = They take no applications today.
finance-page-search = Name or operator
finance-page-kind = Kind
finance-page-standing = For the firm
finance-page-narrow = Filter
finance-page-claims-words = What sources said, each on its date. What disagrees stays side by side; nothing is averaged. To confirm with the operator.
finance-page-about = What
finance-page-value = Value
finance-page-source = Source
finance-page-date = Date
finance-page-seen = Read on
finance-page-confidence = Confidence
finance-page-disputed = Sources disagree
finance-page-stale = To be reviewed
finance-page-to-confirm = What no source says: to confirm with the operator
finance-page-no-rules = No condition is known: ask the operator.
finance-page-rule = Condition
finance-page-effect = Effect
finance-page-outcome = For the firm
finance-page-answer-to = Answer: { $name }
finance-page-steps = What to do
finance-page-no-papers = No source names a document: ask the operator for the list.
finance-page-papers-words = “Usual”: shows what a condition asks, without the operator naming it.
finance-page-none = No programme matches
finance-page-none-words = Widen the filter.
finance-page-outdated = These answers no longer hold, the catalogue has changed: answer again.
finance-page-next = The question that decides most
finance-page-send = Answer
finance-page-no-next = No question would decide more
finance-page-no-next-words = What is left is to check with the operators, or waits for an answer that nobody has yet.
finance-page-all-answers = All questions
finance-page-answers-words = What the firm answers of itself and its project. What is not answered stays unknown and never excludes.
finance-page-about-firm = The firm and its project
finance-page-save = Save the answers
finance-page-step-confirm = Have { $operator } confirm what no source says: { $fields }.
finance-page-step-call = Call { $operator } before deciding: the sources are dated.
finance-page-step-papers = Gather the documents, then apply before ordering, unless the operator says otherwise.
finance-page-eligible =
    { PLURAL($count) ->
        [one] { $count } eligible programme
       *[other] { $count } eligible programmes
    }
finance-page-likely =
    { PLURAL($count) ->
        [one] { $count } likely programme
       *[other] { $count } likely programmes
    }
finance-page-not-eligible =
    { PLURAL($count) ->
        [one] { $count } programme not eligible
       *[other] { $count } programmes not eligible
    }
finance-page-closed =
    { PLURAL($count) ->
        [one] { $count } closed programme
       *[other] { $count } closed programmes
    }
finance-page-answered =
    { PLURAL($count) ->
        [one] { $count } answer known
       *[other] { $count } answers known
    }
finance-page-lead =
    { PLURAL($count) ->
        [one] { $count } Moroccan programme of grants, loans, guarantees, assistance or training. Each fact with its source and date.
       *[other] { $count } Moroccan programmes of grants, loans, guarantees, assistance or training. Each fact with its source and date.
    }
finance-page-found =
    { PLURAL($count) ->
        [one] { $count } programme
       *[other] { $count } programmes
    }
finance-page-step-answer =
    { PLURAL($count) ->
        [one] Answer what is missing: { $count } condition is unknown.
       *[other] Answer what is missing: { $count } conditions are unknown.
    }
finance-page-step-verify =
    { PLURAL($count) ->
        [one] Have { $count } criterion checked by { $operator }.
       *[other] Have { $count } criteria checked by { $operator }.
    }
finance-done-answers = The answers are saved.
finance-done-answer = The answer is taken into account.
finance-page-news = What changed for the firm
finance-alert-opened = { $name }: it may now fit the firm.
finance-alert-changed = { $name }: its conditions or what it gives have changed.
finance-alert-closed = { $name }: it is no longer possible for the firm.
finance-form-plans = Plans
finance-form-plans-title = Plans of finance
finance-form-plans-other = Here, a project whose amounts are known: who pays for it, and how. To choose which measures to take, when and with which money:
finance-form-plans-words = How an investment is paid, to the centime: grants, loans, guarantees, leasing and own funds, by what the programmes say.
finance-form-new = New plan
finance-form-edit = Edit the plan
finance-form-words = Years count from the first of the works (0). Amounts are current dirhams, without taxes.
finance-form-none = No plan yet
finance-form-none-words = A plan says who pays what, when, and what is to be advanced.
finance-form-save = Compute and save
finance-form-archive = Put away
finance-form-written = Saved on { $day }; computed with the programmes of today.
finance-form-none-chosen = None
finance-form-investment = The investment
finance-form-name = Name of the investment
finance-form-start = First year of works
finance-form-horizon = Years of savings
finance-form-discount = Discount rate, %
finance-form-discount-hint = What money costs the owners, a year
finance-form-savings = Savings a year, in dirhams
finance-form-savings-hint = One amount, or one a year: 900000; 1200000. The last goes on.
finance-form-equity = Equity before the investment
finance-form-equity-hint = Only where a ceiling rests on it
finance-form-row = Row { $number }
finance-form-uses = Uses
finance-form-uses-words = What is to be paid, without taxes that are recovered.
finance-form-what = Name
finance-form-year = Year
finance-form-year-hint = 0: the first of the works
finance-form-green = Green investment
finance-form-left-out = Left out of what programmes count
finance-form-loans = Loans
finance-form-loans-words = A loan of a bank, or of a programme: its ceiling is applied.
finance-form-lender = Who lends
finance-form-bank = A bank
finance-form-interest = Interest, % a year
finance-form-interest-hint = Empty where the programme publishes it
finance-form-years = Duration, in years
finance-form-grace = Grace, in years
finance-form-payments = Payments a year
finance-form-repayment = Repayment
finance-form-repayment-annuity = constant payments
finance-form-repayment-capital = constant capital
finance-form-guarantee = Guarantee asked
finance-form-grants = Grants
finance-form-grants-words = Their amount follows from what the programme says. “Up to” counts only once the operator has confirmed it.
finance-form-programme = Programme
finance-form-grant-year-hint = Empty: when the programme says, otherwise after the works
finance-form-confirmed = Confirmed share, %
finance-form-confirmed-hint = The one that the operator confirmed
finance-form-leases = Leasing
finance-form-leases-words = What the lessor pays, and the rent of a year.
finance-form-rent = Rent a year
finance-form-wrong-whole = Write a whole number.
finance-form-wrong-savings = Write amounts separated by “;”.
finance-form-wrong-name = Give a name of at most 200 letters.
finance-form-too-many = The firm has too many plans, or this one is too long.
finance-form-no-longer = This plan no longer holds with the programmes of today
finance-form-result = In short
finance-form-total = To be paid
finance-form-advance = To advance until grants arrive
finance-form-project = Project
finance-form-owners = Owners
finance-form-returns = NPV { $value }, IRR { $rate }
finance-form-lowest-coverage = Lowest debt service coverage (DSCR)
finance-form-sources = Sources, equal to the uses to the centime
finance-form-chart-sources = Where the money comes from
finance-form-chart-years = Savings and debt service, by year
finance-form-calendar = Year by year
finance-form-calendar-words = In dirhams. Own funds below nought: a grant repays them.
finance-form-lent = Loans and leasing
finance-form-limits = Limits of the programmes
finance-form-limit = Limit
finance-form-bound = Bound
finance-form-used = This plan
finance-form-met = Held
finance-form-held = held
finance-form-not-held = not held
finance-done-plan = The plan is saved.
finance-done-plan-archived = The plan is put away.
finance-ask = Ask for finance
finance-form-origin = Where this amount comes from
finance-form-payments-of-grant = Payments, if there are several
finance-form-payments-of-grant-hint = Year: amount; year: amount. Empty: all of it, at once.
finance-form-wrong-payments = Write “year: amount”, separated by “;”.
finance-form-measures = Measures
finance-form-measures-words = What is done, and what it saves a year: the file of the application shows it, the plan counts the savings above.
finance-form-measure-progress = How far it is
finance-form-measure-unsaid = not said
finance-form-measure-bounds = 95 % intervals
finance-form-low = { $figure }, lower bound
finance-form-high = { $figure }, upper bound
finance-form-recompute = Compute again, with one more row
finance-form-recap = What follows
finance-start-title = Start from what you already said
finance-start-words = Amounts, savings and where they come from are filled in; everything can be corrected.
finance-start-plan = From a plan
finance-start-none = none
finance-start-of-reduction = plan of reduction · { $name }
finance-start-of-finance = plan of finance · { $name }
finance-start-measures = Or from measures
finance-start-fill = Fill in
finance-start-filled = Filled in from: { $name }
finance-start-corrected = An amount that you change is marked as corrected by the firm.
finance-start-without-cost = Cost unknown, to be written: { $names }
finance-start-without-saving = Saving in money unknown, not counted: { $names }
finance-draft-cost = measure “{ $name }”, cost written by the firm
finance-draft-saved-calculated = measure “{ $name }”, computed saving; prices and factors of the inventory { $year }
finance-draft-saved-written = measure “{ $name }”, saving written by the firm; prices and factors of the inventory { $year }
finance-draft-saved-alone = measure “{ $name }”, without an inventory
finance-draft-sum = sum of the measures, less their running costs
finance-draft-from-plan = plan of finance “{ $name }” of { $date }
finance-draft-from-reduction = plan of reduction “{ $name }”, computed on { $date }
finance-draft-from-measures =
    { PLURAL($count) ->
        [one] { $count } measure
       *[other] { $count } measures
    }
finance-draft-corrected = { $words }; corrected by the firm

# The workbook of an application
finance-tab-investment = Uses and sources
finance-tab-calendar = Calendar
finance-tab-loans = Loans
finance-tab-measures = Measures
finance-tab-eligibility = Eligibility
finance-tab-documents = Documents
finance-tab-claims = Claims
finance-sheet-open = Tinted cells may be changed, and the whole workbook follows. The others are locked.
finance-sheet-calendar = Tinted cells may be changed, here and on the sheet of the loans, and the whole workbook follows. The others are locked.
finance-sheet-amounts-open = Tinted cells may be changed, and the whole workbook follows; amounts, rates and terms of loans are changed on their sheet. The other cells are locked.
finance-sheet-amounts-locked = Amounts are locked: what programmes give, and their rules, depend on them, and no formula works that out; for other amounts, make the application again. What may be changed, in tinted cells: the terms of loans from banks (sheet of the loans), the discount rate and the share of the savings (sheet of the calendar).
finance-sheet-locked = This sheet is locked: nothing that it says depends on the cells that may be changed.
finance-sheet-measures-note = “−” and “+” are the bounds of the 95 % interval, where it is known. The bounds of the total are the sums of the bounds, as if all measures erred the same way: it is the widest interval.
finance-sheet-loan-limits = Tinted cells: a term of one year to { $years } years, at most { $payments } payments in all (1, 2, 4 or 12 a year), a grace shorter than the term, a rate from 0 to below 100.
finance-sheet-wrong = A cell is out of its bounds: nothing is computed.
finance-sheet-over = Sources exceed uses and own funds would be negative: nothing is computed.
finance-sheet-low = Coverage (DSCR) falls below 1: the savings of a year do not pay the debt service.
finance-sheet-constant-payment = Constant payment
finance-sheet-constant-capital = Constant capital
finance-sheet-terms-there = see the sheet “{ $sheet }”
finance-sheet-changed = changed in this workbook
finance-sheet-savings-share = Share of the planned savings that comes true
finance-sheet-last-year = Last year
finance-sheet-planned-savings = Planned savings
finance-sheet-own-so-far = Own funds so far
finance-sheet-running = So far ({ $of })
finance-sheet-sign = Sign ({ $of })
finance-sheet-running-sign = Sign so far ({ $of })
