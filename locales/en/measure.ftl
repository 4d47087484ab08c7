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
