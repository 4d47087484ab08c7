# The command line: help, refusals, and what each command shows.

cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-examples = Examples:
cli-value-programme = PROGRAMME
cli-value-answers = QUESTION=ANSWER
cli-value-situation = FILE
cli-value-input = FILE
cli-value-command = COMMAND
cli-value-folder = FOLDER
cli-value-name = NAME
cli-value-shell = SHELL
cli-value-file = FILE
cli-value-csv = FOLDER
cli-value-xlsx = FILE

cli-about-qafila = From the bills of a firm to a carbon dossier that recomputes itself
cli-examples-qafila =
    qafila intake examples/agrumes-souss
    qafila measure examples/agrumes-souss
    qafila measure examples/agrumes-souss --json > inventory.json

    Exit codes: 0 done; 1 cannot read or write; 2 the command line or a setting is wrong;
    3 done, but something was kept aside (with --strict); 4 a check found something wrong; 5 no plan meets the constraints (reduce plan).
    Language: --lang, else QAFILA_LANG, LC_ALL, LC_MESSAGES or LANG, else French.
cli-about-intake = Shows what is read in the folder of a firm, why, and what is kept aside
cli-examples-intake =
    qafila intake examples/cablage-detroit
    qafila intake examples/cablage-detroit --json | jq '.aside[] | .file + " " + .reason'
cli-about-measure = Computes the inventory of a firm: totals, intervals, energy, water, gaps
cli-examples-measure =
    qafila measure examples/agrumes-souss
    qafila measure examples/agrumes-souss --year 2024 --gwp ar5
    qafila measure examples/agrumes-souss --json | jq .results.totals.location.co2e
    qafila measure examples/agrumes-souss --csv tables
cli-about-schema = Prints the JSON Schema of a --json output, or the list of schemas
cli-examples-schema =
    qafila schema
    qafila schema inventory > inventory.schema.json
cli-about-completions = Prints the completion script of a shell
cli-examples-completions =
    qafila completions bash > ~/.local/share/bash-completion/completions/qafila
    qafila completions zsh > ~/.zfunc/_qafila
cli-about-man = Writes the manual pages into a folder, or prints the first
cli-examples-man =
    qafila man ~/.local/share/man/man1
    qafila man | man -l -

cli-arg-folder = The folder of the firm, with its sheet firm.toml (for "man": where to write)
cli-arg-json = Prints JSON (its schema: "qafila schema")
cli-arg-strict = Ends with code 3 if anything is kept aside or excluded
cli-arg-csv = Also writes the inventory into this folder, as six CSV tables
cli-arg-xlsx = Also writes the inventory to this workbook, whose formulas recompute it
cli-arg-year = The reporting year, instead of that of the sheet
cli-arg-gwp = The set of warming potentials, instead of that of the sheet: sar, ar4, ar5, ar5_feedback, ar6, ar6_7sm7
cli-arg-name = The name of the schema; without a name, the list
cli-arg-shell = The shell: bash, zsh, fish, elvish, powershell
cli-arg-lang = The language: fr, ar or en
cli-arg-quiet = Says nothing but the result
cli-arg-threads = How many threads compute; the result does not depend on it
cli-arg-help = Prints this help
cli-arg-version = Prints the version

cli-usage-see-help = See "qafila --help".
cli-usage-near = Near: { $near }.
cli-usage-unknown-argument = "{ $argument }" is no option of this command.
cli-usage-unknown-command = "{ $command }" is no command.
cli-usage-no-value = { $argument } wants a value.
cli-usage-invalid-value = "{ $value }" will not do for { $argument }. Accepted: { $accepted }.
cli-usage-missing = { $argument } is missing.
cli-usage-missing-command = A command is missing.
cli-usage-conflict = { $argument } and { $other } do not go together.
cli-usage-count = { $argument } has the wrong number of values.
cli-usage-other = The command line cannot be understood ({ $detail }).

cli-failed-catalogue = The catalogue of the program is damaged ({ $detail }). Install Qafila again.
cli-failed-write = { $path } cannot be written: { $detail }. Choose another place, or check your rights.
cli-failed-schema = There is no schema "{ $name }". Schemas: { $known }.
cli-failed-folder = { $path } cannot be read: { $detail }. Check the path and your rights.
cli-failed-no-sheet = There is no sheet firm.toml in { $path }. Write it (see docs/firm-folder.md), or copy that of an example in examples/.
cli-failed-sheet = { $file }: { $why }
cli-failed-too-many-files = { $path } holds more than { $limit } files. Name the folder of one firm.

cli-progress-read = Reading { $done }/{ $of } { $file }
cli-progress-rows = Reading { $file }: { $count } rows

cli-intake-empty = The folder holds no document. Put the bills and ledgers of the firm into it (PDF, XLSX, XLS, ODS, CSV, UBL).
cli-intake-refused = kept aside, see below
cli-intake-ignored = Columns not read: { $columns }
cli-intake-taken =
    { $format } · layout: { $layouts } · { PLURAL($lines) ->
        [one] { $lines } activity line
       *[other] { $lines } activity lines
    } · { PLURAL($passed) ->
        [one] { $passed } row without activity
       *[other] { $passed } rows without activity
    }
cli-intake-aside = Kept aside
cli-intake-duplicates = Said twice, counted once
cli-intake-counts =
    { PLURAL($documents) ->
        [one] { $documents } document
       *[other] { $documents } documents
    }, { PLURAL($lines) ->
        [one] { $lines } activity line
       *[other] { $lines } activity lines
    }, { $aside } kept aside, { PLURAL($duplicates) ->
        [one] { $duplicates } duplicate
       *[other] { $duplicates } duplicates
    }

cli-measure-emissions = Emissions, t CO₂e (95% interval by draws; half-width by propagation)
cli-measure-scope-2-location = Scope 2, location-based
cli-measure-scope-2-market = Scope 2, market-based
cli-measure-total-location = Total, location-based
cli-measure-total-market = Total, market-based
cli-measure-montreal = Gases of the Montreal Protocol, outside the scopes
cli-measure-by-category = By category
cli-measure-silent = Without any line: { $categories }
cli-measure-by-site = By site
cli-measure-by-gas = By gas
cli-measure-mass-kg = kg of the gas
cli-measure-by-month = By month, t CO₂e
cli-measure-energy = Final energy
cli-measure-energy-total = Total
cli-measure-toe = toe
cli-measure-energy-unknown = Calorific value unknown, not counted: { $activities }
cli-measure-audit-yes = Above the threshold of { $threshold } toe of law 47-09: the energy audit is mandatory.
cli-measure-audit-no = Below the threshold of { $threshold } toe of law 47-09: the energy audit is not mandatory.
cli-measure-audit-unknown = The energy counted is below the threshold of { $threshold } toe of law 47-09, but a part is unknown.
cli-measure-water = Water withdrawn
cli-measure-water-total = Total
cli-measure-intensities = Intensities, location-based
cli-measure-turnover = Turnover
cli-measure-employees = Employees
cli-measure-employee = person
cli-measure-change = Since { $year }, t CO₂e
cli-change-activity = more or less activity
cli-change-factor = other factors
cli-change-structure = sites and shares
cli-change-method = way of counting
cli-change-restate = Sites and way of counting have changed beyond the threshold of the sheet: restate the year { $year }.
cli-change-keep = Sites and way of counting have not changed beyond the threshold of the sheet: the year { $year } remains the reference.
cli-measure-coverage = Coverage, January to December (■ complete, ◧ in part, □ none)
cli-every-month = every month
cli-every-quarter = every quarter
cli-every-year = every year
cli-coverage-complete = complete
cli-coverage-unknown = none: cannot be estimated
cli-coverage-hidden = up to { $value } missing
cli-coverage-missing = { $what }: { $periods } is missing.
cli-coverage-total = The gaps may hide about { $value }: an estimate, outside the totals.
cli-measure-substitutions =
    { PLURAL($count) ->
        [one] { $count } substitution
       *[other] { $count } substitutions
    }
cli-substitution = { $wanted } by { $factor } ({ $differs }): { $value }
cli-measure-excluded =
    { PLURAL($count) ->
        [one] { $count } line read but not counted
       *[other] { $count } lines read but not counted
    }
cli-measure-other-years =
    { PLURAL($count) ->
        [one] { $count } line of another year is not counted here.
       *[other] { $count } lines of other years are not counted here.
    }
cli-measure-aside =
    { PLURAL($count) ->
        [one] { $count } thing kept aside when reading
       *[other] { $count } things kept aside when reading
    }
cli-measure-next = The next document to look for
cli-more =
    { PLURAL($count) ->
        [one] and { $count } other (all with --json)
       *[other] and { $count } others (all with --json)
    }

cli-value-directory = FOLDER
cli-value-investment = INVESTMENT
cli-value-application = FILE
cli-value-asked = PROGRAMME
cli-value-carbon-dossier = DOSSIER.pdf
cli-value-output = FILE
cli-value-against = FILE
cli-value-key = FOLDER
cli-value-firm = FOLDER
cli-value-pack = PACK
cli-value-words = WORDS
cli-value-id = FACTOR
cli-value-before = BEFORE
cli-value-after = AFTER
cli-value-geo = PLACE
cli-value-stage = STAGE

cli-about-dossier = Writes the dossier of a firm: a PDF that recomputes itself
cli-examples-dossier =
    qafila dossier examples/agrumes-souss -o dossier.pdf
    qafila dossier examples/agrumes-souss -o buyer.pdf --lang en --edition buyer
    qafila dossier examples/agrumes-souss -o dossier.pdf --date 2026-11-22 --xlsx inventory.xlsx
cli-about-verify = Checks a dossier, offline: signature, data, figures, pages
cli-examples-verify =
    qafila verify dossier.pdf
    qafila verify dossier.pdf --trust 7KQ2M-0XJ4B-9TFHC-W3R8A
    qafila verify dossier.pdf --render
    qafila verify dossier.pdf --against buyer.pdf

    Exit codes: 0 everything holds; 1 cannot read; 10 not a dossier; 11 manifest altered;
    12 signature broken; 13 data altered; 14 pages altered; 15 another signer;
    16 another version of Qafila; 17 other figures; 18 pages untrue; 19 another inventory (--against).
cli-about-key = Shows the fingerprint of the key of this installation
cli-examples-key =
    qafila key
    qafila key --json > public-key.jwk
cli-about-factors = Searches, shows, imports and compares emission factors
cli-examples-factors =
    qafila factors search diesel
    qafila factors import base-carbone.csv
    qafila factors diff base-carbone-23.5 base-carbone-23.6 --firm examples/agrumes-souss
cli-about-factors-search = Searches a factor by words, in French, Arabic or English
cli-examples-factors-search =
    qafila factors search gasoil
    qafila factors search كهرباء --geo MA
    qafila factors search refrigerated truck --limit 5 --json
cli-about-factors-show = Shows all that is known of a factor
cli-examples-factors-show =
    qafila factors show fuel.butane/combustion/desnz-2024/t
cli-about-factors-import = Imports a public database of factors and reports its errors
cli-examples-factors-import =
    qafila factors import base-carbone.csv
    qafila factors import ghg-conversion-factors-2024.xlsx
    qafila factors import Agribalyse_Synthese.csv --release 3.1.1
cli-about-factors-list = Shows the catalogue and the imported packs
cli-examples-factors-list =
    qafila factors list
cli-about-factors-diff = Compares two releases of a database, and what the second would move for a firm
cli-examples-factors-diff =
    qafila factors diff base-carbone-23.5 base-carbone-23.6
    qafila factors diff before.qpack after.qpack --firm examples/agrumes-souss --above 10
cli-about-export = Answers what buyers in Europe ask
cli-examples-export =
    qafila export cbam installation.toml
    qafila export pcf recipe.toml --firm examples/cablage-detroit
    qafila export pact footprint.json
    qafila export system database.zip
cli-about-export-cbam = The carbon border adjustment: embedded emissions, certificates, what own data are worth
cli-examples-export-cbam =
    qafila export cbam installation.toml
    qafila export cbam installation.json --json > report.json
    qafila export cbam installation.toml --paper report --pdf report.pdf --xlsx report.xlsx
    qafila export cbam installation.toml --measures
cli-about-export-pcf = Footprint of a product: from recipe and inventory, cradle to gate
cli-examples-export-pcf =
    qafila export pcf recipe.toml --firm examples/cablage-detroit
    qafila export pcf recipe.toml --json > footprint.json
cli-about-export-pact = Footprint received from a partner (PACT or Catena-X): what is wrong, and the same in the other format
cli-examples-export-pact =
    qafila export pact footprint.json
    qafila export pact footprint.json --to catena-x --supplement supplement.toml
cli-about-export-system = Product system of another program (openLCA, Brightway, table): scores, what makes them, uncertainty, another format
cli-examples-export-system =
    qafila export system examples/systems/press.csv
    qafila export system examples/systems/press.csv --product Oil --draws 1000
    qafila export system database.zip --product Steel --indicator GWP --json > steel.json
    qafila export system press.xlsx --to openlca -o press.zip
cli-arg-indicator = One indicator only, by name or identifier
cli-arg-product = The product whose score is taken apart, by name or identifier
cli-arg-quantity = How much of it, in its unit (1 unless said)
cli-arg-most = How many lines of each kind at most
cli-arg-least = The least share of the score that a chain shown carries (0.01 unless said)
cli-arg-draws = How many draws of everything that varies (Monte Carlo)
cli-arg-seed = The seed of the draws: the same one gives the same figures
cli-arg-into = Writes the system in this format, without computing it: csv, xlsx, openlca or brightway
cli-arg-result = The file to write
cli-value-maker = FOLDER
cli-value-supplement = FILE
cli-arg-maker = The folder of the firm that makes it; otherwise the current folder
cli-arg-target = Write the footprint in this format: pact or catena-x
cli-arg-supplement = The file of what Catena-X asks beside it
cli-arg-issuer = The domain of the firm, whose numbers become URNs
cli-about-finance = Who helps to pay: programmes, eligibility, plan of finance
cli-examples-finance =
    qafila finance programmes
    qafila finance check sector=textile-leather exporter=yes
    qafila finance plan --input investment.toml
cli-about-finance-programmes = The programmes, or one with what is said of it, its conditions and its application
cli-examples-finance-programmes =
    qafila finance programmes
    qafila finance programmes tpme-charte
cli-about-finance-check = How each programme stands for the firm
cli-examples-finance-check =
    qafila finance check sector=textile-leather province=tetouan stable_jobs=25 investment_mad=10000000
    qafila finance check --situation firm.toml --date 2027-01-01 --json
cli-about-finance-ask = The question whose answer decides most
cli-examples-finance-ask =
    qafila finance ask
    qafila finance ask sector=textile-leather theme=renewables
cli-about-finance-plan = The plan of finance of an investment: sources, calendar, returns
cli-examples-finance-plan =
    qafila finance plan --input investment.toml
    qafila finance plan --input investment.toml --json > plan.json
cli-about-finance-file = The file with which money is asked for: a signed PDF or a workbook
cli-examples-finance-file =
    qafila finance file investment.toml -o application.pdf --programme tpme-charte --dossier dossier.pdf
    qafila finance file investment.toml -o application.xlsx --lang ar
cli-about-serve = Opens the site: public pages, verification, catalogue
cli-examples-serve =
    qafila serve
    qafila serve --listen 127.0.0.1:3000 --public-url https://qafila.example
    qafila serve --metrics 127.0.0.1:9090 --log json
cli-about-demo = Measures five fictitious firms, writes their dossiers and checks them
cli-examples-demo =
    qafila demo
    qafila demo trial --lang ar

cli-arg-output = The PDF to write
cli-arg-edition = The edition: full (for the verifier) or buyer (for the buyer)
cli-arg-paper = Makes a document of the operator, in English: plan, report or summary (the one for buyers)
cli-arg-paper-pdf = Writes it as signed PDF/A-3, with its data attached
cli-arg-paper-xlsx = Writes it as workbook
cli-arg-paper-date = The day printed on it; today if not given
cli-arg-measures = Says what each measure of the file would add, year by year
cli-arg-date = The day printed on the dossier; today if not given
cli-arg-key = The folder of the key; if not given, QAFILA_HOME or that of the platform
cli-arg-file = The file
cli-arg-trust = The fingerprint of the signer expected
cli-arg-render = Also sets the pages again, and compares them byte for byte
cli-arg-against = A second dossier: does it carry the same inventory?
cli-arg-pack = A factor pack besides the catalogue: its file, or the beginning of its name
cli-arg-programme = The id of the programme; without it, the list
cli-arg-answers = The answers of the firm: question=answer
cli-arg-situation = A file of answers (TOML or JSON)
cli-arg-on = The day, in Morocco; today if not given
cli-arg-input = The file of the investment (TOML or JSON)
cli-arg-investment = The file of the investment (TOML or JSON)
cli-arg-application = The file to write: a workbook if its name ends in .xlsx, else a signed PDF
cli-arg-asked = The programme that is asked; without it, a bank
cli-arg-carbon-dossier = The carbon dossier of the year, attached to the PDF if it holds
cli-arg-words = The words to look for
cli-arg-limit = How many results at most
cli-arg-geo = Only this place: MA, FR, WORLD…
cli-arg-stage = Only this stage: combustion, wtt, cradle_to_gate…
cli-arg-release = The release, where neither the file nor its name says it: 3.1.1
cli-arg-id = The id of the factor, or source:row
cli-arg-before = The earlier release: a file, or the beginning of the name of a pack
cli-arg-after = The later release
cli-arg-firm = The firm in whose inventory one asks what would move
cli-arg-above = Shows the changes beyond this percentage
cli-arg-listen = The address and port to listen on; 127.0.0.1:8080 unless said
cli-arg-metrics = The address and port of the measurements for Prometheus; without it they are not served
cli-arg-public-url = The address under which readers know the site, if it is behind another server
cli-arg-log = The form of the log: text or json
cli-arg-directory = Where to write; qafila-demo if not given

cli-failed-key = { $path } holds no Ed25519 key. Put the original key back: a new one would be another signer.
cli-failed-export = The workbook or the tables could not be made ({ $detail }).
cli-failed-dossier = The dossier could not be made ({ $detail }). This is a fault of the program: report it.
cli-failed-import = { $path } is not imported: { $detail }
cli-failed-pack = { $path } is no usable pack: { $detail }
cli-failed-no-pack = There is no pack “{ $name }”. Imported packs: { $known }. Import one by "qafila factors import".
cli-failed-several-packs = Several releases begin with “{ $name }”: { $fitting }. Write more of the name.
cli-failed-occupied = { $path } is already there and is something else: it is kept. Choose another name.
cli-failed-factor = There is no factor “{ $id }”. Look for it by "qafila factors search".
cli-failed-place = No factor is of the place “{ $geo }”. Most are of { $known }. Write an ISO code: MA, FR, ES.
cli-failed-two-databases = { $before } and { $after } are two databases: only two releases of one can be compared.
cli-failed-home = No folder is known for the data. Give one in QAFILA_HOME.

cli-progress-dossier = Setting the dossier…
cli-progress-verify = Checking…
cli-progress-import = Importing { $file }…
cli-progress-demo = Dossier { $file }…

cli-dossier-written = { $path } is written, signed by { $fingerprint }. To check it: qafila verify
cli-key-explained = Give this fingerprint to those who check your dossiers, by another channel (telephone, paper).

cli-serve-listening = The site is open: http://{ $address }
cli-failed-listen = Cannot listen on { $address }: { $detail }. Choose another address with --listen or --metrics.
cli-verify-holds = { $path }: everything holds.
cli-verify-fails = { $path }: does not hold.
cli-verify-same = The two dossiers carry the same inventory, byte for byte.
cli-verify-other = The two dossiers carry two different inventories.
cli-verify-sheet-same = The dossier has the product of the sheet.
cli-verify-sheet-other = The dossier does not have the product of the sheet.
cli-verify-incomparable = The two dossiers cannot be compared.

cli-factors-found = { $shown } factors of { $total }
cli-factors-imported = { $name } is imported: { $path }
cli-factors-catalogue = Catalogue of the program
cli-factor-figure = Value (GWP AR6)
cli-factor-activity = Activity
cli-factor-gas = kg of gas per unit
cli-factor-unsplit = kg CO₂e not split by gas
cli-factor-biogenic = kg biogenic CO₂, outside the scopes
cli-factor-error = Uncertainty
cli-factor-technology = Technology
cli-factor-year-data = Year of the data
cli-factor-year-published = Year of publication
cli-factor-valid-to = Valid until
cli-factor-review = To be reviewed before
cli-factor-row = Row of the source
cli-factor-derivation = Derivation
cli-factor-note = Note
cli-factor-source = Source
cli-factor-url = Page
cli-factor-licence = Licence
cli-factor-attribution = Credit
cli-diff-counts = { $common } rows in common, { $added } added, { $removed } removed, { $changed } of another value, { $relabelled } of another name, { $units } of another unit
cli-diff-beyond = Changes of more than { $limit }
cli-diff-moved = What would move in the inventory
cli-diff-moved-nothing = Nothing: no factor of this database is used in it.
cli-diff-resting = { $share } of the total rests on factors of this database.
cli-diff-same =
    { $count ->
        [one] { $count } factor keeps its figure.
       *[other] { $count } factors keep their figure.
    }
cli-diff-gone = — : the later release has no such factor, or none that can be compared.
cli-diff-total = Total: { $was } → { $then } ({ $change })

cli-demo-measured = { $figure } · { $documents } documents, { $lines } inventory lines, { $aside } kept aside
cli-demo-holds = ✓ { $file }
cli-demo-fails = ✗ { $file } does not hold
cli-demo-next =
    The dossiers are in { $directory }, signed by { $fingerprint }. To try next:

      qafila measure { $directory }/cablage-detroit
      qafila intake { $directory }/cablage-detroit
      qafila verify { $directory }/agrumes-souss-fr-full.pdf --against { $directory }/agrumes-souss-en-buyer.pdf

# The installation: settings, database, documents, log.
cli-value-backup = BACKUP
cli-value-data = FOLDER
cli-arg-config = The file of settings, otherwise QAFILA_CONFIG, otherwise qafila.toml if it is here
cli-arg-data = The folder of the installation, otherwise qafila-data
cli-arg-database = The database, otherwise qafila.sqlite in the folder of the installation
cli-arg-backup = The folder of the backup
cli-arg-from = From where: a database, or the settings of an installation, whose documents are copied too then
cli-arg-to = To where, alike; the database must be empty
cli-about-settings = Shows the settings of the installation, and where each was said; never a secret
cli-examples-settings =
    qafila settings
    qafila settings --config /etc/qafila.toml --json
cli-about-db = The database of the installation and its documents
cli-examples-db =
    qafila db check
    qafila db backup /var/backups/qafila-2026-11-22
cli-about-db-migrate = Brings the schema of the database up to date
cli-examples-db-migrate =
    qafila db migrate
cli-about-db-check = Checks schema, database, log and documents; ends with 4 if something is wrong
cli-examples-db-check =
    qafila db check --config /etc/qafila.toml
cli-about-db-copy = Copies everything into another, empty database, of whatever kind
cli-examples-db-copy =
    qafila db copy --from sqlite:qafila-data/qafila.sqlite --to postgres://qafila@localhost/qafila
    qafila db copy --from old.toml --to new.toml
cli-about-db-backup = Backs the database and the documents up into a new folder, even while others write
cli-examples-db-backup =
    qafila db backup /var/backups/qafila-2026-11-22
    sha256sum --check SHA256SUMS
cli-about-db-restore = Restores a backup; never over a database
cli-examples-db-restore =
    qafila db restore /var/backups/qafila-2026-11-22 --data /srv/qafila
cli-about-audit = The log of who did what
cli-examples-audit =
    qafila audit check
cli-about-audit-check = Checks the chains of the log and prints the end of each; ends with 4 if an entry was changed or taken out
cli-examples-audit-check =
    qafila audit check > ends-2026-11-22.txt
cli-progress-documents = Documents: { $count }
cli-db-current = { $database }: the schema is up to date.
cli-db-migrated = { $database }: steps taken: { $steps }.
cli-db-copied = Rows copied: { $count }.
cli-db-copied-documents = Documents copied: { $count }.
cli-db-copied-no-documents = Documents were not copied: for that, give a file of settings on both sides.
cli-db-kept = Backed up to { $path }, with { $count ->
        [one] { $count } document
       *[other] { $count } documents
    }.
cli-db-restored = { $path } is restored, with { $count ->
        [one] { $count } document
       *[other] { $count } documents
    }.
cli-db-pending = The schema is not up to date, it lacks: { $steps }. Run “qafila db migrate”.
cli-db-wrong = The database says that it is damaged: { $detail }
cli-db-damaged = The document { $document } is not what was put in any more.
cli-db-documents = Documents that are whole: { $count }.
cli-db-holds = Everything is in order.
cli-db-flawed = Something is wrong, see above.
cli-audit-summary = Log: { $organisations } organisations, { $entries } entries.
cli-audit-missing = { $organisation }: entries are missing before entry { $number }.
cli-audit-unlinked = { $organisation }: entry { $number } does not follow the one before.
cli-audit-altered = { $organisation }: entry { $number } is not what was written any more.
cli-audit-holds = No entry was changed or taken out. Keep the end of each chain, printed above, elsewhere: it will show whether the end was cut off.
cli-audit-flawed = The log was changed, see above.
cli-serve-letters = No mail server: letters wait in { $path } (setting smtp.host).
cli-db-missing = The document { $document } is named by a record and is not there.
cli-failed-operator = The first account cannot be prepared ({ $detail }). Check operator.name and operator.email.
cli-serve-first = First account of the installation ({ $email }): open this link, good once and for seven days
cli-arg-no-site = Do not open the site at the end
cli-demo-site =
    The site is open with these firms and their people, all fictitious:

    { $address }

    Password of them all: { $password }
cli-demo-end = Ctrl-C closes it.
cli-failed-demonstration = The demonstration could not open its firms: { $detail }
cli-measure-targets = Targets

cli-about-reduce = What measures save: calculators
cli-examples-reduce =
    qafila reduce calc
    qafila reduce calc lighting-led --describe
cli-about-reduce-calc = Compute what a measure saves; without a name, the list of calculators
cli-examples-reduce-calc =
    qafila reduce calc
    qafila reduce calc lighting-led --describe
    qafila reduce calc air-leak-estimate flow_scfm=12 hours=6000 specific_power_kw_per_scfm=0.16 "price_per_kwh=1.01 MAD/kWh"
    qafila reduce calc npv-irr --input projet.json --json
cli-value-calculator = NAME
cli-value-given = FIELD=VALUE
cli-arg-calculator = The name of the calculator, or of one of its cases
cli-arg-given = A field and its value: a number, text with a unit ("7 bar"), or JSON
cli-arg-inputs = The fields as a JSON object; - reads it from the standard input
cli-arg-describe = Shows what the calculator needs and answers, its formula and its limits
cli-about-reduce-suggest = What a firm could do, by its own bills
cli-examples-reduce-suggest =
    qafila reduce suggest ./my-firm
    qafila reduce suggest ./my-firm --json
cli-about-reduce-tariffs = Tariffs of electricity in Morocco, with their sources
cli-examples-reduce-tariffs =
    qafila reduce tariffs
    qafila reduce tariffs --json
cli-about-reduce-technologies = Clean technologies, by sector and use
cli-examples-reduce-technologies =
    qafila reduce technologies --sector textile
    qafila reduce technologies --use steam
    qafila reduce technologies heat-pump
cli-value-technology = NAME
cli-value-sector = SECTOR
cli-arg-technology = The name of a technology, for its sheet
cli-arg-sector = Only what serves in this sector: textile, agro, tourism…
cli-arg-purpose = Only what has these words in its name or use
cli-about-reduce-plan = The best plan: measures, years and money chosen together
cli-examples-reduce-plan =
    qafila reduce plan transition.toml
    qafila reduce plan transition.toml --goal tonnes
    qafila reduce plan transition.toml --json > plan.json
cli-arg-goal = What is to be largest: value or tonnes; without it, what the file says
