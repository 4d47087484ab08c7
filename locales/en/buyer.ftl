# What a buyer finds behind the link to a product's footprint. In six languages: de, es and it beside the three of the site.
buyer-kicker = Product carbon footprint
buyer-made-by = by { $firm }
buyer-skip = Skip to content
buyer-languages = Languages
buyer-figure = From cradle to gate
buyer-per = kg CO₂e per { $amount } { $unit }
buyer-per-one = kg CO₂e per { $unit }
buyer-interval = 95% interval: { $low } to { $high }
buyer-no-interval = The firm gives no interval.
buyer-boundary = What is counted
buyer-boundary-words = Everything from raw materials to the finished product at the factory gate. Delivery to you, use and end of life are not included.
buyer-facts = What the figure stands for
buyer-unit = Declared unit
buyer-mass = Mass of one declared unit
buyer-kg = { $value } kg
buyer-period = Data from
buyer-from-to = { $from } to { $to }
buyer-valid = Valid
buyer-published = Published
buyer-place = Made in
buyer-standards = Standards
buyer-rules = Rules of the sector
buyer-rules-kept = { $operator }, { $title }: { $kept } of { $all } points kept, by the data
buyer-potentials = Global warming potentials
buyer-primary = Primary data
buyer-percent = { $value }% of the figure
buyer-quality = Data quality, 1 (best) to 5
buyer-quality-words = technology { $technological }, place { $geographical }, time { $temporal }
buyer-version = Version
buyer-version-words = { $number } of this product
buyer-identifiers = Product identifiers
buyer-cn = CN code
buyer-footprint-id = Identifier of the footprint
buyer-verification = Verification
buyer-not-verified = Not known to be verified
buyer-not-verified-words = The firm has stated no verification by a third party. The figure was computed by Qafila from the documents and entries of the firm; Qafila has not checked them.
buyer-verified = Verification stated by the firm
buyer-verified-words = The firm states: { $statement }. Qafila has not checked this; ask the firm for the certificate.
buyer-parts = Where it comes from
buyer-part = Part
buyer-value = kg CO₂e
buyer-share = Share
buyer-excluding = Without uptake of CO₂ by plants
buyer-including = With uptake of CO₂ by plants
buyer-fossil = Fossil
buyer-land = Land use change and land management
buyer-biogenic = Other biogenic (methane, nitrous oxide)
buyer-packaging = Packaging, included above
buyer-outbound = Delivery to the customer, not included
buyer-stages = By stage
buyer-stages-chart = kg CO₂e by stage, per declared unit
buyer-stage = Stage
buyer-emissions = Emissions (kg CO₂e)
buyer-as-table = As a table
buyer-stage-materials = Materials
buyer-stage-packaging = Packaging
buyer-stage-purchases = Other purchases
buyer-stage-inbound-transport = Inbound transport
buyer-stage-energy = Energy on site
buyer-stage-process = Processes and leaks
buyer-stage-energy-upstream = Upstream of energy
buyer-stage-waste = Waste
buyer-stage-outbound = Delivery
buyer-unit-liter =
    { $count ->
        [one] litre
       *[other] litres
    }
buyer-unit-kilogram =
    { $count ->
        [one] kilogram
       *[other] kilograms
    }
buyer-unit-cubic-meter =
    { $count ->
        [one] cubic metre
       *[other] cubic metres
    }
buyer-unit-kilowatt-hour =
    { $count ->
        [one] kilowatt-hour
       *[other] kilowatt-hours
    }
buyer-unit-megajoule =
    { $count ->
        [one] megajoule
       *[other] megajoules
    }
buyer-unit-ton-kilometer =
    { $count ->
        [one] tonne-kilometre
       *[other] tonne-kilometres
    }
buyer-unit-square-meter =
    { $count ->
        [one] square metre
       *[other] square metres
    }
buyer-unit-piece =
    { $count ->
        [one] piece
       *[other] pieces
    }
buyer-unit-hour =
    { $count ->
        [one] hour
       *[other] hours
    }
buyer-unit-megabit-second =
    { $count ->
        [one] megabit per second
       *[other] megabits per second
    }
buyer-border = Carbon border adjustment (CBAM)
buyer-border-words = Embedded emissions of the good under Regulation (EU) 2023/956, with the firm's own data of the installation { $name }, year { $year }. They are not its product footprint: the law counts other things. You may declare them only with the report of an accredited verifier.
buyer-border-good = Good
buyer-border-actual = Embedded emissions, own data
buyer-border-default = Default value with mark-up
buyer-border-none = none published
buyer-tonnes = { $value } t CO₂e per tonne
buyer-take = Take it along
buyer-take-pdf = Signed sheet (PDF)
buyer-take-pdf-words = To print or pass on. It carries its data and its signature: “Verify a dossier” on this site checks them.
buyer-take-pdf-words-english = In English. To print or pass on, with its data and its signature, which this site checks.
buyer-take-pact = PACT 3.0 (JSON)
buyer-take-pact-words = For programs that exchange product footprints.
buyer-take-catenax = Catena-X PCF 9.0.0 (JSON)
buyer-take-catenax-words = The same data in the aspect model of the automotive industry.
buyer-link = This link opens until { $day }. It needs no account: whoever has it can read the page. The firm sees that it was opened, not by whom.
buyer-withdrawn = The firm has withdrawn this footprint
buyer-withdrawn-words = It was withdrawn on { $day } and should no longer be used. Ask the firm for a new figure.
buyer-expired = This footprint is no longer valid
buyer-expired-words = Its validity ended on { $day }. Ask the firm for a new figure.
buyer-nothing = There is no valid footprint at present
buyer-nothing-words = The firm has not published a new one yet. The link will show it as soon as it does.
buyer-spent = This link no longer opens
buyer-spent-words = It has expired, was closed by the firm, or is not complete. Ask the firm for a new one; it takes a minute.
buyer-foot = Computed with Qafila, from bills to footprint.
