# The pages of who runs the installation.

operator-title = The installation
operator-tab-health = Health
operator-tab-people = People
operator-tab-organisations = Organisations
operator-tab-catalogue = Catalogue
operator-tab-work = Work
operator-tab-letters = Mail
operator-tab-log = Log
operator-moment = { $day }, { $time } UTC
operator-nothing = Nothing here.
operator-next = More
operator-seek = Search
operator-since = Since { $day }

operator-well = All is well
operator-look = To look at
operator-concern-work = Some work was given up.
operator-concern-late = Some work has been waiting for more than five minutes.
operator-concern-letters = Some letters could not be sent.
operator-concern-catalogue = Some factors of the catalogue are to be reviewed.
operator-count-people = Accounts
operator-count-organisations = Open organisations
operator-count-work = Work waiting or in hand
operator-count-letters = Letters waiting
operator-facts = The program
operator-fact-engine = Version
operator-fact-step = Schema of the database
operator-fact-origin = Address of the site
operator-health-words = To watch from outside: /ready and /metrics (docs/serve.md). Backups and checks: docs/operate.md.

operator-seek-people = Mail address, or a part of it
operator-people-words = A locked account does not open, and its sessions end at once. Nothing is erased.
operator-seat = { $name } ({ $role })
operator-lock = Lock
operator-unlock = Unlock
operator-locked = Locked, { $when }
operator-done-locked = The account is locked.
operator-done-unlocked = The account is unlocked.

operator-seek-organisations = Name, or a part of it, or ICE
operator-organisations-words = Nobody enters a closed organisation; nothing of it is lost, and its members see it in its log if it is opened again.
operator-kind = Kind
operator-kind-all = All
operator-ice = ICE { $ice }
operator-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
operator-close = Close
operator-reopen = Open again
operator-closed = Closed, { $when }
operator-done-closed = The organisation is closed.
operator-done-reopened = The organisation is open again.

operator-review-due = { $count ->
    [0] No factor waits to be reviewed
    [one] { $count } factor waits to be reviewed
   *[other] { $count } factors wait to be reviewed
}
operator-review-words = The day is past by which somebody was to look at them again. The catalogue comes with the program: a later version will have reviewed them.
operator-past = { $count ->
    [0] No factor is expired
    [one] { $count } factor expired or withdrawn
   *[other] { $count } factors expired or withdrawn
}
operator-past-words = Their source has withdrawn them, or the validity that it gives them is past. A factor that was withdrawn is not chosen any more; one that is expired only if none fits better, and the inventory says so. The oldest come first.
operator-publications = Publications of the catalogue
operator-publication = Publication
operator-version = Version
operator-factors = Factors
operator-stale-count = To review
operator-review = Next review
operator-licence = Licence
operator-packs = Factor packs
operator-packs-words = The firms of this installation are measured with these public databases too, imported from their publisher’s file. Who has an account sees their factors; the public sees nothing of them, since their licence may not permit it. A dossier made with them verifies anywhere.
operator-packs-none = None: the catalogue alone is measured with. Who runs the machine imports a publisher’s file by qafila factors import, and names the pack in the setting packs.
operator-pack-name = Name
operator-pack-publisher = Publisher
operator-pack-credit = Credit
operator-pack-file = File imported
operator-pack-hash = SHA-256 of the file

operator-work-words = What the program does in the background. Work that fails is tried eight times over some twenty hours, then given up.
operator-work-failed = Given up
operator-work-running = In hand
operator-work-waiting = Waiting
operator-work-asked = Asked for: { $when }
operator-work-due = Due: { $when }
operator-work-done = Done: { $share }
operator-kind-letter = Send a letter
operator-kind-house = Forget what need not be kept
operator-kind-measure = Measure a firm
operator-kind-webhook = Send a message of a webhook
operator-again = Start again
operator-done-again = The work is started again.

operator-letters-words = The letters that the site sends. Neither their subject nor their text is shown: a link that opens an account may be in it.
operator-letters-failed = Given up
operator-letters-waiting = Waiting
operator-letters-sent = { $count ->
    [one] { $count } letter sent in the last 90 days.
   *[other] { $count } letters sent in the last 90 days.
}
operator-letter-written = Written: { $when }
operator-send-again = Send again
operator-done-send-again = The letter is on its way again.

operator-log = What was done to the installation
operator-log-words = Each entry has the hash of the one before. Each organisation has a log of its own, which its owners read.
operator-log-by = { $name }, { $when }
operator-log-nobody = Somebody whose account was erased
operator-log-program = The program
operator-earlier = Earlier
operator-check = Check all logs
operator-check-holds = No entry was changed or taken out
operator-check-flawed = The log was changed
operator-checked = Organisations: { $organisations }. Entries: { $entries }.
operator-flaw-missing = { $organisation }: entries are missing before entry { $number }.
operator-flaw-unlinked = { $organisation }: entry { $number } does not follow the one before.
operator-flaw-altered = { $organisation }: entry { $number } is not what was written any more.
operator-ends = The end of each log
operator-ends-words = Kept elsewhere, it shows later whether the last entries were cut off. “qafila audit check” prints them all.
operator-organisation = Organisation
operator-entries = Entries
operator-back = Back to the log
operator-tab-programmes = Programmes
operator-tab-offers = Offers
operator-offers-words = What providers offer of a technology, shown on its page until the day said. The catalogue is not changed by it.
operator-offer-form = Write an offer down
operator-offer-provider = Provider
operator-offer-what = What it offers
operator-offer-what-hint = In its words, without a promise of savings.
operator-offer-link = Where it says so
operator-offer-link-hint = An address https://
operator-offer-until = Last day
operator-offer-until-hint = Within a year: the offer is then to be read again.
operator-offer-save = Write down
operator-offer-ended = ended
operator-offer-withdraw = Withdraw
operator-done-offer = The offer is written down.
operator-done-offer-withdrawn = The offer is withdrawn.
operator-conflicts = Edits that disagree with the catalogue
operator-conflicts-words = The catalogue that comes with the program has changed since. Nothing is lost: compare, then edit, or go back to the catalogue.
operator-conflict-changed = The catalogue says something else than when the edit was made; the edit holds.
operator-conflict-gone = The catalogue has the claim no longer; the edit holds.
operator-conflict-no-programme = The catalogue has the programme no longer; the edit is kept and lies over nothing.
operator-conflict-unreadable = The edit is no claim by the rules of today; the catalogue holds.
operator-claims-due-words = Their day of review has passed, or they were read more than 180 days ago. Read the source again, then save with the day of reading.
operator-states-unknown = Programmes whose state is to be confirmed
operator-states-unknown-words = No source says whether they take applications, or sources disagree: call the operator.
operator-all-programmes = All programmes
operator-claims-history = History of edits
operator-claims-retired = Retired claims
operator-programme-public = Public page
operator-claim-seen = read on { $day }
operator-claim-review-by = to review by { $day }
operator-claim-when = When
operator-claim-who = Who
operator-claim-what = What
operator-claim-before = Before
operator-claim-after = After
operator-claim-act = Actions
operator-claim-added = Claim added
operator-claim-changed = Claim changed
operator-claim-retired = Claim retired
operator-claim-taken-back = Back to the catalogue
operator-claim-written = Edited here
operator-claim-edit = Edit
operator-claim-retire = Retire
operator-claim-take-back = Back to the catalogue
operator-claim-bring-back = Bring back
operator-claim-add = Add a claim
operator-claim-form = Claim
operator-claim-form-words = What a source says, with its date and the day on which you read it. The old claim stays in the history.
operator-claim-none = None
operator-claim-part = Part
operator-claim-value-hint = A number with a point, or open, closed, unknown, after_works, before_works, yes, no
operator-claim-unit = Unit
operator-claim-of = Base
operator-claim-for = For whom
operator-claim-for-hint = Empty for all, or jobs_per_mdh > 5 & province_category in A|B
operator-claim-from = First day
operator-claim-to = Last day, included
operator-claim-day-hint = 2026-11-23
operator-claim-source-hint = The title, then the address: Tamwilcom, product sheet https://…
operator-claim-date = Date of the source
operator-claim-date-hint = A year, a month or a day: 2026, 2026-11, 2026-11-23
operator-claim-review = To review by
operator-claim-supersedes = Takes the place of
operator-claim-supersedes-hint = Empty if both sources stay side by side
operator-claim-note = Note
operator-claim-save = Save
operator-claim-wrong-value = A number that is not negative (a share up to 100), or a word of this field.
operator-claim-wrong-unit = A number has a unit, a word has none.
operator-claim-wrong-when = A condition compares a question of the catalogue with an answer that it takes.
operator-claim-wrong-date = A year, a month or a day, such as 2026-11.
operator-claim-wrong-source = Name the source: without it nothing is written.
operator-claim-wrong-day = A day such as 2026-11-23; reading is not yet to come, review is after it, the end after the beginning.
operator-claim-wrong-choice = Choose a value from the list.
operator-done-claim = The claim is saved; the firms concerned will be told.
operator-done-claim-retired = The claim is retired.
operator-done-claim-taken-back = What the catalogue says holds again.
operator-claims =
    { PLURAL($count) ->
        [one] { $count } claim
       *[other] { $count } claims
    }
operator-claims-due =
    { PLURAL($count) ->
        [one] { $count } claim to review
       *[other] { $count } claims to review
    }
