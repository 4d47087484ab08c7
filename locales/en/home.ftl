# The home page.

home-title = The decarbonation caravan
home-heading = From the electricity bill to the dossier your buyer accepts
home-lead = Qafila reads an SME’s bills as they are, works out its carbon footprint with an interval on every total, and writes it into a signed PDF that anyone can recompute.
home-sign-up = Create an account
home-organisations = Your organisations
home-verify = Verify a dossier
home-factors = Find a factor
home-picture = A caravan of four camels and its guide crosses the dunes before the Atlas towards a kasbah; in front, a road with five stops.

home-for-whom = Who it is for
home-firm = The SME that exports
home-firm-words = It has bills, a spreadsheet and an hour. It gets an inventory after the GHG Protocol and ISO 14064-1, in French, Arabic or English, and knows which document to look for next.
home-buyer = The European buyer
home-buyer-words = They receive an edition that withholds suppliers, prices and recipes, and check right here, without an account, that every figure follows from the signed data.
home-verifier = The verifier
home-verifier-words = They have the full edition: every line leads to its document, its factor and its conversions, and recomputes bit for bit.

home-road = From your bills to the dossier
home-road-words = Five steps, and at each you see what was done and why.
home-stop-read = Read
home-stop-read-words = PDF bills, spreadsheets, accounting exports and UBL invoices, as they are.
home-stop-recognise = Recognise
home-stop-recognise-words = Each line says what it understood; what is doubtful is kept aside with its question.
home-stop-compute = Compute
home-stop-compute-words = Scopes 1, 2 and 3, energy and water, with the factor chosen and the others possible.
home-stop-seal = Seal
home-stop-seal-words = A signed PDF that carries its data, in full or in an edition for the buyer.
home-stop-verify = Verify
home-stop-verify-words = Anybody computes every figure again, offline, bit for bit.

home-proof = How the figures prove themselves
home-proof-words = A footprint is worth what its verification is worth. This one asks you to believe nobody.
home-proof-source = Every factor has a source
home-proof-source-words = { $factors } factors from { $sources } publications, each with its row, its year and the date by which it must be looked at again.
home-proof-interval = Every total has an interval
home-proof-interval-words = Ten thousand correlated draws say what is known and what is not, and which bill would narrow the interval most.
home-proof-recomputed = Every dossier recomputes itself
home-proof-recomputed-words = The PDF carries its data, its factors and its signature. Touch the file or change a figure, and verification says so.

home-today = Measure today
home-today-words = Here, after five minutes: an account, your firm, and your bills, which you drop. Or without an account, with the program, on your own machine: a folder of bills goes in, a signed dossier comes out, and nothing leaves your computer.
