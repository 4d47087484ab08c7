# Organisations.

organisation-list = Your organisations
organisation-none = No organisation yet
organisation-none-words = Open the one you work for. If your colleagues have opened it already, ask them for an invitation.
organisation-open = Open an organisation
organisation-open-words = The essentials are enough; all of it can be corrected later.
organisation-open-send = Open
organisation-open-another = Open another organisation
organisation-menu-overview = Overview
organisation-menu-measure = Footprint
organisation-menu-members = Members
organisation-menu-access = Access
organisation-menu-tokens = Tokens
organisation-menu-log = Log
organisation-menu-profile = Profile

organisation-kind = You are
organisation-kind-firm = Firm
organisation-kind-federation = Federation
organisation-kind-adviser = Advisers
organisation-kind-certifier = Verifier
organisation-kind-financier = Financier
organisation-kind-institution = Institution
organisation-kind-buyer = Buyer
organisation-kind-operator = Operator of the site
organisation-name = Name of the organisation
organisation-ice = ICE
organisation-ice-hint = The fifteen digits of the Moroccan common business identifier. The last two check the others: a slip shows.
organisation-sector = Sector
organisation-region = Region
organisation-country = Country
organisation-language = Language of documents
organisation-other = Other
organisation-elsewhere = Outside Morocco, or several
organisation-sector-agri-food = Food processing
organisation-sector-textile-leather = Textiles and leather
organisation-sector-automotive = Automotive
organisation-sector-chemicals = Chemicals
organisation-sector-metallurgy = Metals and machinery
organisation-sector-building-materials = Building materials
organisation-sector-crafts = Crafts
organisation-sector-tourism = Tourism
organisation-sector-digital = Digital
organisation-profile-words = What stands on dossiers and invitations.

organisation-next = To begin with
organisation-next-colleague = Invite a colleague.
organisation-next-colleague-words = Whoever gets the bills can drop them in.
organisation-next-access = Open an access.
organisation-next-access-words = To an adviser, a verifier or a financier, until a day; you see who looked.
organisation-next-profile = Complete the profile.
organisation-next-profile-words = Sector, region and ICE stand on the dossier.
organisation-by-grant = You are here for { $name }, until { $day }. The firm sees that you looked.

organisation-members-words = Who sees the data, and who changes them.
organisation-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
organisation-self = You
organisation-since = since { $day }
organisation-role = Role
organisation-role-of = Role of { $name }
organisation-role-owner = Owner
organisation-role-editor = Editor
organisation-role-reader = Reader
organisation-roles = The three roles
organisation-role-owner-words = Everything, members and accesses included.
organisation-role-editor-words = Drops, enters, corrects.
organisation-role-reader-words = Sees, and changes nothing.
organisation-remove = Remove
organisation-leave = Leave this organisation
organisation-invite = Invite somebody
organisation-invite-hint = They are sent a letter with a link that is good for seven days.
organisation-invite-send = Send the invitation
organisation-invited = Invitations that wait
organisation-withdraw = Withdraw

organisation-access-words = What you opened to others, and who looked.
organisation-access-open = Open access to { $name }
organisation-extent = How far
organisation-extent-read = Reads
organisation-extent-write = Reads and enters
organisation-extent-read-words = Reads: sees documents, lines and results
organisation-extent-write-words = Enters: also drops and corrects for you
organisation-access-until = Last day
organisation-access-until-hint = Two years at most. You can end it sooner, by one click.
organisation-access-send = Open access
organisation-access-now = Open accesses
organisation-access-none = Nobody but your members has access.
organisation-access-revoke = End
organisation-access-revoked = Revoked
organisation-access-past = Past
organisation-access-how = How to open an access
organisation-access-how-words = Your adviser, your verifier or your bank gives you their link. Open it: this page then asks how far and until when. Nothing is open before you say so.
organisation-access-times = { $count ->
    [one] one page
   *[other] { $count } pages
}
organisation-until = until { $day }
organisation-seen = Who looked
organisation-seen-none = Nobody so far.
organisation-erased = Erased account
organisation-program = The program
organisation-with-none = To open an access to them, you must own a firm here.
organisation-with-which = For which firm?

organisation-log-words = Every act, in order. Each line carries the hash of the one before: nothing can be taken out or changed without its being seen.
organisation-log-number = No.
organisation-log-when = When (UTC)
organisation-log-who = Who
organisation-log-what = What
organisation-log-hash = Hash
organisation-log-detail = Detail
organisation-log-earlier = Earlier
organisation-act-organisation-open = Organisation opened
organisation-act-organisation-change = Profile changed
organisation-act-member-invite = Invitation sent
organisation-act-member-withdraw = Invitation withdrawn
organisation-act-member-join = Member arrived
organisation-act-member-change = Role changed
organisation-act-member-remove = Member removed
organisation-act-grant-add = Access opened
organisation-act-grant-revoke = Access revoked
organisation-act-token-make = Token made
organisation-act-token-revoke = Token revoked
organisation-act-document-add = Document dropped
organisation-act-document-remove = Document removed
organisation-act-document-restore = Document put back
organisation-act-entry-add = Entry added
organisation-act-entry-remove = Entry removed
organisation-act-entry-restore = Entry put back
organisation-act-sheet-write = Sheet of the firm changed

organisation-done-opened = The organisation is open.
organisation-done-changed = The profile is saved.
organisation-done-invited = The invitation has gone out.
organisation-done-withdrawn = The invitation is withdrawn.
organisation-done-role = The role is changed.
organisation-done-removed = This person is no longer a member.
organisation-done-left = You are no longer a member of this organisation.
organisation-done-granted = The access is open.
organisation-done-revoked = The access has ended.

organisation-menu-shares = Share
organisation-road = Measure
organisation-road-words = Drop your bills and workbooks: the footprint is computed, line by line, with its interval.
organisation-road-behind = figures being made
organisation-road-sheet = Fill in the firm’s sheet
organisation-road-documents = Add documents
organisation-road-rough = First estimate
organisation-road-figures = See the footprint
organisation-road-share = Share the dossier
