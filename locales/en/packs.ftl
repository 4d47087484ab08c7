# Importing public databases of factors: the report, search and comparison.

packs-read =
    { $count ->
        [one] { $source }: { $count } row read
       *[other] { $source }: { $count } rows read
    }
packs-kept =
    { $count ->
        [one] { $count } factor kept
       *[other] { $count } factors kept
    }
packs-mapped =
    { $count ->
        [one] { $count } of them is an activity of the catalogue
       *[other] { $count } of them are activities of the catalogue
    }
packs-aside =
    { $count ->
        [one] { $count } row set aside: { $reason }
       *[other] { $count } rows set aside: { $reason }
    }
packs-aside-property = a physical property, not a factor
packs-aside-energy = energy, not emissions
packs-aside-no-value = the source gives no value
packs-aside-zero = zero, without the source saying that it is one
packs-aside-not-a-number = a cell holds something else than a number
packs-aside-unknown-unit = the unit is unknown
packs-aside-no-place = a group of countries without a code
packs-aside-rounded = the same figure, rounded more coarsely than in another row
packs-aside-marginal = a marginal factor, for projects and not for inventories
packs-aside-no-stage = the source does not say which life-cycle stage it covers
packs-aside-orphan = a component of a factor that is not in the file
packs-aside-older-vintage = an earlier vintage of a value also given in a later one
packs-aside-note = a note between the rows
packs-unit =
    { $count ->
        [one] unknown unit “{ $unit }”: { $count } row
       *[other] unknown unit “{ $unit }”: { $count } rows
    }
packs-remark-archived =
    { $count ->
        [one] { $count } factor is archived by its source: never proposed
       *[other] { $count } factors are archived by their source: never proposed
    }
packs-remark-expired =
    { $count ->
        [one] { $count } factor is past the validity its source states: used with a warning
       *[other] { $count } factors are past the validity their source states: used with a warning
    }
packs-remark-validity-unread =
    { $count ->
        [one] { $count } validity could not be read
       *[other] { $count } validities could not be read
    }
packs-remark-credit =
    { $count ->
        [one] { $count } factor is below zero: kept as avoided emissions, outside inventories
       *[other] { $count } factors are below zero: kept as avoided emissions, outside inventories
    }
packs-remark-unknown-place =
    { $count ->
        [one] { $count } factor is of a place that the catalogue does not know
       *[other] { $count } factors are of places that the catalogue does not know
    }
packs-remark-not-convertible =
    { $count ->
        [one] { $count } factor is given only as CO₂e of an unstated set of potentials
       *[other] { $count } factors are given only as CO₂e of an unstated set of potentials
    }
packs-remark-some-gases =
    { $count ->
        [one] { $count } factor gives only some of the gases
       *[other] { $count } factors give only some of the gases
    }
packs-check =
    { $count ->
        [0] checked on { $examined }: { $check } — nothing found
        [one] checked on { $examined }: { $check } — { $count } does not hold
       *[other] checked on { $examined }: { $check } — { $count } do not hold
    }
packs-check-part-sum = the components add up to the total
packs-check-gas-sum = the gases add up to the total
packs-check-blend = a blend has the potential of its components
packs-check-density = factors per litre and per kilogram give the density of the fuel
packs-check-across-tables = a value is like those of its kind in the other tables
packs-check-other-table = the total is the same in the other table of the release
packs-check-other-source = other sources have about the same value
packs-check-derived = computed columns are what their terms give
packs-check-damaged = no letter was lost
packs-check-coded = each place has a code
packs-check-label-year = the year of the label is that of the data
packs-check-vintage = the value of a year is the same in each vintage
packs-check-unique = each row is there once
packs-row = { $row } (line { $line })
packs-finding-pair = { $place }, { $name }: { $found } is written, { $expected } expected ({ $about })
packs-finding-name = { $place }: { $name }
packs-more =
    { $count ->
        [one] and { $count } other
       *[other] and { $count } others
    }
