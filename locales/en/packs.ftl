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
        [one] unknown unit “{ $unit }”: { $count } row, not usable, kept word for word in the pack
       *[other] unknown unit “{ $unit }”: { $count } rows, not usable, kept word for word in the pack
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
packs-check-whole = the file ends with a whole row
packs-row = { $row } (line { $line })
packs-finding-pair = { $place }, { $name }: { $found } is written, { $expected } expected ({ $about })
packs-finding-bare = { $place }, { $name }: { $found } is written, { $expected } expected
packs-finding-elsewhere = { $place }, { $name }: { $found } here, { $expected } elsewhere ({ $about })
packs-finding-year = { $place }, { $name }: labelled { $found }, but its data is of { $expected } ({ $about })
packs-finding-repeated = { $place }, { $name }: there { $found } times
packs-finding-whole = { $place }: { $found } columns of { $expected }. The file is cut short: download it again.
packs-finding-name = { $place }: { $name }
packs-more =
    { $count ->
        [one] and { $count } other
       *[other] and { $count } others
    }

# Why a file is not imported, or a pack not used, and what to do.

packs-refused-empty = the file is empty. Download it again.
packs-refused-compressed = the compressed file is broken or cut short. Download it again.
packs-refused-too-large = unpacked, it is larger than { $limit } MB, more than any public database. Import the file as published.
packs-refused-workbook = the workbook cannot be opened: broken, cut short or protected by a password. Download it again, or save it as XLSX without a password.
packs-refused-not-a-table = it is neither a text table (CSV) nor a workbook (XLSX, XLS, ODS). Import the database as published.
packs-refused-layout = its columns are those of no known database. Read in the first row: { $first }. Accepted, as published: ADEME Base Carbone, DESNZ flat file, EPA Hub and supply chain factors, AGRIBALYSE (synthesis or stages), OWID/Ember, Electricity Maps, OEFDB, IPCC 2006.
packs-refused-layout-near = its columns are nearly those of “{ $database }”, but these are missing: { $missing }. Read in the first row: { $first }. Import the file as published, with its header.
packs-refused-decimals = decimal commas and points are mixed: { $comma }; { $point }. Save the file with one decimal mark.
packs-refused-spot = “{ $text }” (line { $line }, column “{ $column }”)
packs-refused-nothing =
    { $count ->
        [0] it has the columns of “{ $database }”, but not one row. Download it again.
        [one] it has the columns of “{ $database }”, but its only row gives no factor. Check the file.
       *[other] it has the columns of “{ $database }”, but none of its { $count } rows gives a factor. Check that the columns of values are filled.
    }
packs-broken-format = it is not a factor pack of this version. Import the database by "qafila factors import".
packs-broken-hash = it was altered since its import. Import the database again.
packs-broken-line = its line { $line } cannot be read. Import the database again.
packs-broken-unit = the unit of { $row } is unknown to this version. Import the database again.
packs-release-unknown = Neither the file nor its name says which release this is. Name it with --release.
