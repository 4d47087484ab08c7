# The public catalogue of emission factors.

catalogue-title = Emission factors
catalogue-lead = { $factors } factors from { $sources } publications. Each states its source, its year, its licence and when it must be looked at again.
catalogue-question = What are you looking for?
catalogue-question-hint = In French, Arabic or English, with or without accents.
catalogue-search = Search
catalogue-all = All
catalogue-try = Try
catalogue-examples = diesel | electricity Morocco | butane | R-404A | refrigerated truck | steel | cardboard
catalogue-found =
    { PLURAL($count) ->
        [one] { $count } factor
       *[other] { $count } factors
    }
catalogue-none = No factor matches
catalogue-none-words = Try a more common word or another language, or remove a choice from the lists.
catalogue-pages = Pages of results
catalogue-before = Previous
catalogue-after = Next
catalogue-position = Page { $page } of { $pages }
catalogue-place-any = Anywhere
catalogue-stale-withdrawn = Withdrawn
catalogue-stale-withdrawn-words = The source has withdrawn this factor. It stays so that old calculations can be read; it is no longer proposed.
catalogue-stale-expired = Past its validity
catalogue-stale-expired-words = The source no longer calls it valid. It still serves where there is nothing better, with a warning.
catalogue-stale-review = To be reviewed
catalogue-stale-review-words = The date by which somebody was to look at it again has passed. Its value may have changed.
catalogue-publications = Publications
catalogue-publications-words = Where the factors come from, under which licence, with the words it asks for.
catalogue-publication = Publication
catalogue-licence = Licence
catalogue-attribution = Attribution
catalogue-count = Factors

catalogue-figure = Value, potentials of AR6
catalogue-interval = 95% interval: { $low } – { $high }
catalogue-about = This factor
catalogue-activity = Activity
catalogue-stage = Life-cycle stage
catalogue-place = Place
catalogue-technology = Technology
catalogue-year-data = Year of the data
catalogue-year-published = Year of publication
catalogue-valid-from = Valid from
catalogue-valid-to = Valid to
catalogue-review-by = To be reviewed by
catalogue-published = As published
catalogue-published-value = { $value } kg CO₂e (GWP: { $set })
catalogue-gases = What is emitted
catalogue-gas = Gas
catalogue-mass = kg per unit
catalogue-unsplit = CO₂e not split by gas
catalogue-biogenic = Biogenic CO₂, outside the scopes
catalogue-derivation = Derivation
catalogue-note = Note
catalogue-source = Source
catalogue-source-row = Row
catalogue-source-page = The publisher’s page
catalogue-id = Identifier
catalogue-id-words = A dossier and the command line cite it by this name.
catalogue-others = The same activity elsewhere, or otherwise
